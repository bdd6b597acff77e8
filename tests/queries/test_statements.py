"""How many statements a page takes: the same for one gezin as for many, and never more than the budget."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from caseapp.permissions import Categorie, Doen
from caseapp.queries.dossier import Refused, laad, open_gezin
from caseapp.queries.gezin import gezinskop, zaken
from caseapp.queries.kader import kader
from caseapp.queries.lijst import lijst
from caseapp.queries.overzicht import overzicht
from caseapp.queries.vandaag import vandaag

from ..builders import Huis, geteld
from ..factories import (
    CaseRelatieFactory,
    ContactpersoonFactory,
    GebeurtenisFactory,
    GebruikerFactory,
    GezinFactory,
    GezinslidFactory,
    PersoonFactory,
    TermijnFactory,
    UitspraakFactory,
)
from ..kring import een_kring

BUDGET = 15


def gezinnen_van(ctx: Any, cp: UUID, aantal: int) -> list[UUID]:
    """Gezinnen with members, relations, and terms that are for somebody who is not involved any more."""
    ids = []
    for n in range(aantal):
        gezin, persoon = GezinFactory(ctx=ctx), PersoonFactory(ctx=ctx)
        ander, weg = GebruikerFactory.create_batch(2, ctx=ctx)
        GezinslidFactory(ctx=ctx, gezin_id=gezin.id, persoon_id=persoon.id, fase="directe_veiligheid")
        ContactpersoonFactory(ctx=ctx, gezin_id=gezin.id, gebruiker_id=cp, vervanger_id=ander.id)
        CaseRelatieFactory(ctx=ctx, gezin_id=gezin.id, gebruiker_id=ander.id)
        TermijnFactory(ctx=ctx, gezin_id=gezin.id, voor_id=weg.id, uiterlijk=ctx.today + timedelta(days=n))
        TermijnFactory(ctx=ctx, gezin_id=gezin.id, voor_id=cp, uiterlijk=ctx.today + timedelta(days=n))
        GebeurtenisFactory(ctx=ctx, gezin_id=gezin.id, auteur_id=weg.id)
        ids.append(gezin.id)
    return ids


@pytest.fixture(scope="module")
def een_en_veel(kamer: Huis) -> tuple[UUID, UUID]:
    """Somebody with one gezin, and somebody with twenty-five."""
    with kamer.systeem() as werk:
        een, veel = GebruikerFactory.create_batch(2, ctx=werk.ctx)
        gezinnen_van(werk.ctx, een.id, 1)
        gezinnen_van(werk.ctx, veel.id, 25)
    return een.id, veel.id


def aantal(huis: Huis, wie: UUID, doe: Any) -> int:
    with geteld(huis.ruimte) as opdrachten, huis.als(wie, alleen_lezen=True) as werk:
        doe(werk.ctx)
    return len(opdrachten)


@pytest.mark.parametrize("pagina", [lambda ctx: lijst(ctx, 1), vandaag], ids=["lijst", "vandaag"])
def test_a_list_takes_as_many_statements_for_one_as_for_many(
    kamer: Huis, een_en_veel: tuple[UUID, UUID], pagina: Any
) -> None:
    een, veel = (aantal(kamer, wie, pagina) for wie in een_en_veel)
    # more: the key of somebody whom a term is for, and who is not involved any more; what waits of no gezin;
    # and two for what the kamers ask of somebody
    assert veel - 1 <= een <= veel <= BUDGET + 4


def test_the_list_really_shows_them(kamer: Huis, een_en_veel: tuple[UUID, UUID]) -> None:
    with kamer.als(een_en_veel[1], alleen_lezen=True) as werk:
        eerste, tweede = lijst(werk.ctx, 1), lijst(werk.ctx, 2)
    assert (eerste.totaal, eerste.paginas, len(eerste.regels), len(tweede.regels)) == (25, 2, 20, 5)
    dagen = [regel.termijn.uiterlijk for regel in (*eerste.regels, *tweede.regels) if regel.termijn]
    assert dagen == sorted(dagen)
    assert len(dagen) == 25
    assert len({regel.url for regel in (*eerste.regels, *tweede.regels)}) == 25


@pytest.mark.parametrize("pagina", [-1, 0, 3, 10**9])
def test_a_page_that_is_not_there_is_the_nearest_one(
    kamer: Huis, een_en_veel: tuple[UUID, UUID], pagina: int
) -> None:
    with kamer.als(een_en_veel[1], alleen_lezen=True) as werk:
        assert lijst(werk.ctx, pagina).pagina == (1 if pagina < 1 else 2)


def bladen(ctx: Any, gezin_id: UUID) -> None:
    """All that the page of one gezin asks, its frame too."""
    gezin = open_gezin(ctx, gezin_id, Doen.ZIEN, Categorie.GEZIN_GEZAG)
    ding = zaken(ctx, gezin)
    gezinskop(ctx, gezin, ding)
    overzicht(ctx, gezin, ding)
    kader(ctx, "Demonstratie")


def test_the_page_of_a_gezin_takes_as_many_for_one_as_for_forty_gebeurtenissen(kamer: Huis) -> None:
    with kamer.systeem() as werk:
        kring = een_kring(werk.ctx)
    aantallen = []
    for meer in (1, 39):
        with kamer.systeem() as werk:
            for _ in range(meer):
                weg = GebruikerFactory(ctx=werk.ctx)
                GebeurtenisFactory(ctx=werk.ctx, gezin_id=kring.gezin.id, auteur_id=weg.id)
                TermijnFactory(ctx=werk.ctx, gezin_id=kring.gezin.id, voor_id=weg.id)
                UitspraakFactory(ctx=werk.ctx, gezin_id=kring.gezin.id, betreft_id=kring.kind.id)
        aantallen.append(aantal(kamer, kring["cp"], lambda ctx: bladen(ctx, kring.gezin.id)))
    assert aantallen[0] == aantallen[1] <= BUDGET + 1  # one more: who a term is for is not involved here


# Of each gezin how many come in at least: with Tine and Henk there are seven.
BINNEN = {
    "Wolkenveld": 8,
    "Lantaarn": 8,
    "Lampenkap": 7,
    "Zandloper": 8,
    "Waterlelie": 7,
    "Kompas": 5,
    "Papierenvlinder": 8,
    "Sterrewacht": 8,
}


@pytest.mark.parametrize("naam", BINNEN)
def test_no_persona_of_the_demonstration_needs_more_than_the_budget(leeshuis: Huis, naam: str) -> None:
    binnen = {}
    for wie, gebruiker_id in leeshuis.wie.items():
        try:
            gezin_id = leeshuis.gezinnen[naam]
            binnen[wie] = aantal(leeshuis, gebruiker_id, lambda ctx, g=gezin_id: bladen(ctx, g))
        except Refused:
            continue
    assert len(binnen) >= BINNEN[naam]
    # one more where a procesregisseur, who is involved nowhere, has something to answer, or where who stands
    # beside somebody is named in what happened last
    meer = naam in ("Waterlelie", "Sterrewacht", "Lantaarn", "Zandloper")
    assert {wie: n for wie, n in binnen.items() if n > BUDGET + meer} == {}


def test_keys_and_rows_of_many_gezinnen_are_loaded_in_a_fixed_number_of_statements(kamer: Huis) -> None:
    with kamer.systeem() as werk:
        wie = GebruikerFactory(ctx=werk.ctx)
        ids = gezinnen_van(werk.ctx, wie.id, 6)
    per_aantal = {n: aantal(kamer, wie.id, lambda ctx, n=n: laad(ctx, ids[:n])) for n in (0, 1, 6)}
    assert len(set(per_aantal.values())) == 1
