"""The curtain: what is not for you is not there. Not as a gap, a number, a time or a statement more."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from caseapp.cipher import SleutelGeweigerd
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.permissions import Categorie
from caseapp.queries.dossier import Zicht, zichtbaar
from caseapp.queries.gezin import gezinskop, zaken
from caseapp.queries.lijst import lijst
from caseapp.queries.overzicht import overzicht
from caseapp.queries.vandaag import vandaag
from caseapp.tables import Gebeurtenis, Termijn, Uitspraak, Verblijfplaats

from ..builders import Huis, geteld, open_voor
from ..factories import (
    CaseRelatieFactory,
    GebeurtenisFactory,
    GebruikerFactory,
    TermijnFactory,
    UitspraakFactory,
    VerblijfplaatsFactory,
)
from ..kring import Kring, een_kring

STIL = [Categorie.GVA_AFGESCHERMD, Categorie.VP_AFGESCHERMD, Categorie.MELDER]


@pytest.fixture(scope="module")
def kring(kamer: Huis) -> Kring:
    with kamer.systeem() as werk:
        kring = een_kring(werk.ctx)
        for n in range(3):
            GebeurtenisFactory(
                ctx=werk.ctx,
                gezin_id=kring.gezin.id,
                op=werk.ctx.now - timedelta(days=n + 1),
                auteur_id=kring["cp"],
            )
        TermijnFactory(ctx=werk.ctx, gezin_id=kring.gezin.id, auteur_id=kring["cp"])
        UitspraakFactory(ctx=werk.ctx, gezin_id=kring.gezin.id, betreft_id=kring.vader.id)
        return kring


def blik(huis: Huis, kring: Kring, naam: str) -> tuple[Any, int]:
    """All that this person is given about the gezin on three pages, and in how many statements."""
    with geteld(huis.ruimte) as opdrachten, huis.als(kring[naam], alleen_lezen=True) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        ding = zaken(werk.ctx, gezin)
        bladen = (
            gezinskop(werk.ctx, gezin, ding),
            overzicht(werk.ctx, gezin, ding),
            lijst(werk.ctx, 1),
            vandaag(werk.ctx),
        )
    return bladen, len([o for o in opdrachten if not o.startswith("INSERT")])


def gewoon(ctx: Any, kring: Kring, **anders: Any) -> Gebeurtenis:
    return GebeurtenisFactory(ctx=ctx, gezin_id=kring.gezin.id, auteur_id=kring["cp"], **anders)


def afgeschermd_incident(ctx: Any, kring: Kring) -> None:
    gewoon(ctx, kring, soort=GebeurtenisSoort.INCIDENT, niet_voor=[str(kring.vader.id)])


def afgeschermd_bij_account(ctx: Any, kring: Kring) -> None:
    gewoon(ctx, kring, niet_voor=[str(kring["vader"])])


def afgeschermde_termijn(ctx: Any, kring: Kring) -> None:
    TermijnFactory(
        ctx=ctx,
        gezin_id=kring.gezin.id,
        uiterlijk=ctx.today - timedelta(days=3),
        niet_voor=[str(kring.vader.id)],
    )


def woorden_van_moeder(ctx: Any, kring: Kring) -> None:
    UitspraakFactory(
        ctx=ctx,
        gezin_id=kring.gezin.id,
        betreft_id=kring.moeder.id,
        auteur_id=kring["cp"],
        categorie=Categorie.GVA_AFGESCHERMD,
        alleen_voor=[str(kring.moeder.id), str(kring["cp"])],
    )


def waar_moeder_is(ctx: Any, kring: Kring) -> None:
    VerblijfplaatsFactory(
        ctx=ctx, gezin_id=kring.gezin.id, betreft_id=kring.moeder.id, auteur_id=kring["moeder"]
    )


def opvang_aan_tafel(ctx: Any, kring: Kring) -> None:
    opvang = GebruikerFactory(ctx=ctx, rol=kring.wie["school"].rol, soort="vrouwenopvang")
    CaseRelatieFactory(
        ctx=ctx,
        gezin_id=kring.gezin.id,
        gebruiker_id=opvang.id,
        relatie="ketenpartner",
        niet_voor=[str(kring.vader.id)],
    )


GEHEIMEN: list[Callable[[Any, Kring], None]] = [
    afgeschermd_incident,
    afgeschermd_bij_account,
    afgeschermde_termijn,
    woorden_van_moeder,
    waar_moeder_is,
    opvang_aan_tafel,
]


@pytest.mark.parametrize("geheim", GEHEIMEN, ids=lambda geheim: geheim.__name__)
def test_a_father_sees_exactly_as_much_with_as_without_it(
    kamer: Huis, kring: Kring, geheim: Callable[[Any, Kring], None]
) -> None:
    """Two rooms, equal but for what is shielded: equal pages, equal numbers of statements (domein 8.7-1)."""
    voor = blik(kamer, kring, "vader")
    bij_de_cp = blik(kamer, kring, "cp")
    with kamer.systeem() as werk:
        geheim(werk.ctx, kring)
    assert blik(kamer, kring, "vader") == voor
    if geheim is not waar_moeder_is:
        assert blik(kamer, kring, "cp")[0] != bij_de_cp[0]


def test_where_she_stays_only_she_herself_and_the_trainer_see(kamer: Huis, kring: Kring) -> None:
    with kamer.systeem() as werk:
        rij = VerblijfplaatsFactory(
            ctx=werk.ctx, gezin_id=kring.gezin.id, betreft_id=kring.moeder.id, auteur_id=kring["moeder"]
        )
    ziet = []
    for naam in kring.wie:
        with kamer.als(kring[naam], alleen_lezen=True) as werk:
            gelezen = werk.ctx.session.get(Verblijfplaats, rij.id)
            if zichtbaar(werk.ctx, open_voor(werk.ctx, kring.gezin.id), [gelezen]):
                ziet.append(naam)
    assert ziet == ["moeder", "trainer"]


def ziet(huis: Huis, wie: UUID, kring: Kring, rij: Any) -> bool:
    with huis.als(wie, alleen_lezen=True) as werk:
        gelezen = werk.ctx.session.get(type(rij), rij.id)
        zichten = zichtbaar(werk.ctx, open_voor(werk.ctx, kring.gezin.id), [gelezen])
        assert all(zicht.open("tekst") for zicht in zichten)
        return bool(zichten)


@pytest.mark.parametrize("naam", ["cp", "lt", "vt", "mda", "moeder", "kind", "trainer"])
def test_shielding_beats_every_grant(kamer: Huis, kring: Kring, naam: str) -> None:
    wie = kring.wie[naam]
    for woord in {str(wie.id), str(wie.persoon_id or wie.id), wie.rol.value}:
        with kamer.systeem() as werk:
            open_, dicht = gewoon(werk.ctx, kring), gewoon(werk.ctx, kring, niet_voor=[woord])
        assert ziet(kamer, wie.id, kring, open_)
        assert not ziet(kamer, wie.id, kring, dicht)


def test_shielded_words_are_for_author_audience_and_who_said_them_in_the_audience(
    kamer: Huis, kring: Kring
) -> None:
    with kamer.systeem() as werk:
        rij = UitspraakFactory(
            ctx=werk.ctx,
            gezin_id=kring.gezin.id,
            betreft_id=kring.kind.id,
            auteur_id=kring["cp"],
            categorie=Categorie.GVA_AFGESCHERMD,
            alleen_voor=[str(kring["vt"])],
        )
    gezien = [naam for naam in kring.wie if ziet(kamer, kring[naam], kring, rij)]
    assert gezien == ["cp", "vt", "trainer"]


@pytest.mark.parametrize("categorie", STIL)
def test_a_silent_row_cannot_be_asked_as_something_milder(
    kamer: Huis, kring: Kring, categorie: Categorie
) -> None:
    rij = Uitspraak(gezin_id=kring.gezin.id, betreft_id=kring.moeder.id, categorie=categorie)
    with kamer.als(kring["cp"], alleen_lezen=True) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        with pytest.raises(ValueError, match="wordt niet beoordeeld"):
            zichtbaar(werk.ctx, gezin, [rij], Categorie.GVA_GEDEELD)


def test_a_row_that_was_seen_opens_only_with_its_own_judgement(kamer: Huis, kring: Kring) -> None:
    with kamer.systeem() as werk:
        rij = gewoon(werk.ctx, kring, tekst="Dit staat er.")
    with kamer.als(kring["cp"], alleen_lezen=True) as werk:
        gelezen = werk.ctx.session.get(Gebeurtenis, rij.id)
        [zicht] = zichtbaar(werk.ctx, open_voor(werk.ctx, kring.gezin.id), [gelezen])
        assert zicht.open("tekst") == "Dit staat er."
        with pytest.raises(SleutelGeweigerd):
            Zicht(werk.ctx, zicht.rij, zicht.oordeel._replace(sleutel=False)).open("tekst")


def test_nothing_written_is_the_empty_text(kamer: Huis, kring: Kring) -> None:
    with kamer.systeem() as werk:
        rij = TermijnFactory(ctx=werk.ctx, gezin_id=kring.gezin.id, tekst=None)
    with kamer.als(kring["cp"], alleen_lezen=True) as werk:
        gelezen = werk.ctx.session.get(Termijn, rij.id)
        [zicht] = zichtbaar(werk.ctx, open_voor(werk.ctx, kring.gezin.id), [gelezen])
        assert zicht.open("tekst") == ""
