"""Every look is a line: whatever kind of information is opened for a page, the logboek says so, once."""

import json
from collections import Counter
from typing import Any
from uuid import UUID

import pytest

from caseapp.cipher import Sleutelbos
from caseapp.permissions import Categorie, Doen, Oordeel
from caseapp.queries import tijdlijn
from caseapp.queries.dossier import Refused, open_gezin
from caseapp.queries.gezin import gezinskop, zaken
from caseapp.queries.inzage import wie_heeft_gekeken
from caseapp.queries.lijst import lijst
from caseapp.queries.overzicht import overzicht
from caseapp.queries.vandaag import vandaag
from caseapp.tables import Plek, Sealed

from ..builders import Huis, laatste, op_dag, open_voor, regels_van
from ..factories import (
    CaseRelatieFactory,
    ContactpersoonFactory,
    GebeurtenisFactory,
    GebruikerFactory,
    GezinFactory,
    TermijnFactory,
)

# Names on cards, and one's own draft: these are no information about a gezin.
GEEN_GEZIN = {Categorie.TRAINING, Categorie.WERKAANTEKENINGEN}


@pytest.fixture
def opengemaakt(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Categorie, frozenset[UUID]]]:
    """Every kind that is opened meanwhile, with whose it is."""
    gezien: list[tuple[Categorie, frozenset[UUID]]] = []
    echt = Sleutelbos.ontzegel

    def luister(self: Sleutelbos, zegel: Sealed, oordeel: Oordeel, plek: Plek) -> str:
        tekst = echt(self, zegel, oordeel, plek)
        assert oordeel.categorie is not None
        gezien.append((oordeel.categorie, oordeel.eigenaars))
        return tekst

    monkeypatch.setattr(Sleutelbos, "ontzegel", luister)
    return gezien


def gezinspagina(ctx: Any, gezin_id: UUID) -> None:
    gezin = open_gezin(ctx, gezin_id, Doen.ZIEN, Categorie.GEZIN_GEZAG)
    ding = zaken(ctx, gezin)
    gezinskop(ctx, gezin, ding)
    overzicht(ctx, gezin, ding)


def inzage(ctx: Any, gezin_id: UUID) -> None:
    gezin = open_gezin(ctx, gezin_id, Doen.ZIEN, Categorie.LOGGING)
    gezinskop(ctx, gezin)
    wie_heeft_gekeken(ctx, gezin, 1)


PAGINAS = {
    "gezin": gezinspagina,
    "inzage": inzage,
    "lijst": lambda ctx, _gezin: lijst(ctx, 1),
    "vandaag": lambda ctx, _gezin: vandaag(ctx),
}


def ongeschreven(
    opengemaakt: list[tuple[Categorie, frozenset[UUID]]], regels: list[dict[str, Any]], gezinnen: set[UUID]
) -> set[tuple[str, str]]:
    """(kind, gezin) that was opened and that no line tells of. What was brought in to a kamer anonymously is
    a line of that kamer: it names no gezin, else the log would."""
    gelogd = {(v["categorie"], v.get("gezin_id")) for v in regels if v["handeling"] == "bekijken"}
    if any(v["regel"] == "kamer" and not v.get("gezin_id") for v in regels):
        gelogd |= {(Categorie.OVERLEG.value, str(gezin)) for gezin in gezinnen}
    geopend = {
        (categorie.value, str(gezin))
        for categorie, eigenaars in opengemaakt
        if categorie not in GEEN_GEZIN
        for gezin in eigenaars & gezinnen
    }
    return geopend - gelogd


@pytest.mark.parametrize("pagina", PAGINAS.values(), ids=PAGINAS)
@pytest.mark.parametrize("naam", ["Wolkenveld", "Lantaarn"])
def test_whatever_a_page_opens_is_in_the_logboek(
    leeshuis: Huis, opengemaakt: list[tuple[Categorie, frozenset[UUID]]], pagina: Any, naam: str
) -> None:
    """Appendix A 8, for each persona of the demonstration."""
    gezinnen, gekeken = set(leeshuis.gezinnen.values()), 0
    for gebruiker_id in leeshuis.wie.values():
        vanaf = laatste(leeshuis)
        opengemaakt.clear()
        try:
            with leeshuis.als(gebruiker_id, alleen_lezen=True) as werk:
                pagina(werk.ctx, leeshuis.gezinnen[naam])
        except Refused:
            continue
        regels = regels_van(leeshuis, vanaf)
        assert ongeschreven(opengemaakt, regels, gezinnen) == set()
        gekeken += len(opengemaakt)
        dubbel = Counter(
            json.dumps({k: w for k, w in v.items() if k not in ("id", "volgnummer")}) for v in regels
        )
        assert max(dubbel.values(), default=1) == 1
    assert gekeken > 0


def test_also_where_there_are_more_gezinnen_than_fit_on_the_page(
    kamer: Huis, opengemaakt: list[tuple[Categorie, frozenset[UUID]]]
) -> None:
    with kamer.systeem() as werk:
        cp, ander = GebruikerFactory.create_batch(2, ctx=werk.ctx)
        ids = set()
        for _ in range(15):
            gezin = GezinFactory(ctx=werk.ctx)
            ContactpersoonFactory(ctx=werk.ctx, gezin_id=gezin.id, gebruiker_id=cp.id)
            TermijnFactory(ctx=werk.ctx, gezin_id=gezin.id, voor_id=cp.id)
            GebeurtenisFactory(ctx=werk.ctx, gezin_id=gezin.id, auteur_id=ander.id)
            ids.add(gezin.id)
    vanaf = laatste(kamer)
    with kamer.als(cp.id, alleen_lezen=True) as werk:
        vandaag(werk.ctx)
    assert ongeschreven(opengemaakt, regels_van(kamer, vanaf), ids) == set()
    assert {categorie for categorie, _ in opengemaakt} >= {Categorie.GEZIN_GEZAG, Categorie.VP_GEDEELD}


@pytest.fixture
def lang_verhaal(kamer: Huis) -> tuple[UUID, UUID, UUID]:
    """A gezin with an old line about scores and thirty newer ones; of those the last twenty are not for
    somebody. His id, the contactpersoon's and the gezin's."""
    with kamer.systeem() as werk:
        ctx, (cp, niet_voor) = werk.ctx, GebruikerFactory.create_batch(2, ctx=werk.ctx)
        gezin = GezinFactory(ctx=ctx)
        ContactpersoonFactory(ctx=ctx, gezin_id=gezin.id, gebruiker_id=cp.id)
        CaseRelatieFactory(ctx=ctx, gezin_id=gezin.id, gebruiker_id=niet_voor.id)
        for n in range(31):
            GebeurtenisFactory(
                ctx=ctx,
                gezin_id=gezin.id,
                auteur_id=cp.id,
                op=op_dag(n),
                categorie=Categorie.GVA_GEDEELD if n else Categorie.SCORES,
                niet_voor=[str(niet_voor.id)] if n > 10 else [],
            )
    return niet_voor.id, cp.id, gezin.id


def dagen(huis: Huis, wie: UUID, gezin_id: UUID) -> list[int]:
    with huis.als(wie, alleen_lezen=True) as werk:
        gezien = tijdlijn.laatste(werk.ctx, open_voor(werk.ctx, gezin_id), 4)
        return [werk.ctx.dag(zicht.rij.op) for zicht in gezien]


def test_the_newest_few_are_those_that_one_may_see(
    kamer: Huis, lang_verhaal: tuple[UUID, UUID, UUID]
) -> None:
    niet_voor, cp, gezin = lang_verhaal
    assert dagen(kamer, cp, gezin) == [30, 29, 28, 27]
    assert dagen(kamer, niet_voor, gezin) == [10, 9, 8, 7]


def test_what_is_not_among_the_newest_few_is_not_said_to_be_read(
    kamer: Huis, lang_verhaal: tuple[UUID, UUID, UUID]
) -> None:
    vanaf = laatste(kamer)
    dagen(kamer, lang_verhaal[1], lang_verhaal[2])
    soorten = [v["categorie"] for v in regels_van(kamer, vanaf)]
    assert soorten == ["gva_gedeeld"]


def test_looking_changes_nothing_but_the_logboek(leeshuis: Huis) -> None:
    vanaf = laatste(leeshuis)
    with leeshuis.als("mw. Wilg", alleen_lezen=True) as werk:
        gezinspagina(werk.ctx, leeshuis.gezinnen["Wolkenveld"])
    handelingen = {v["handeling"] for v in regels_van(leeshuis, vanaf)}
    assert handelingen == {"bekijken"}
    assert leeshuis.ruimte.controleer().goed
