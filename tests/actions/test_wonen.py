"""Verhuizen, in twee huishoudens wonen: en dat het voor niemand vanzelf iets opent (domein 8.7-6)."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from caseapp.actions import wonen as acties
from caseapp.actions.botsing import Botsing
from caseapp.db import SYSTEEM, in_ruimte
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.regel import Regelfout
from caseapp.domain.wonen import Besluit, Inkijk, Woonwijze
from caseapp.permissions import Categorie
from caseapp.queries.dossier import OpenGezin, zichtbaar
from caseapp.queries.mensen import BIJ_MIJ, ELDERS, mensen_blad
from caseapp.queries.namen import mensen
from caseapp.queries.wonen import stand, woningen
from caseapp.tables import Gebeurtenis, Gezinslid, Woonperiode

from ..builders import Huis, alles, op_dag, open_voor
from ..kring import Kring, een_kring

REDEN = "Apart besproken met moeder, vader en kind."
JA, NEE = Besluit(Inkijk.BESLOTEN, REDEN), Besluit(Inkijk.GEEN, REDEN)


@pytest.fixture
def kring(kamer: Huis) -> Kring:
    with kamer.ruimte.werk(in_ruimte(SYSTEEM, op=op_dag(1))) as werk:
        return een_kring(werk.ctx)


def lid(gezin: OpenGezin, kring: Kring, wie: str) -> Gezinslid:
    return next(een for een in gezin.leden if een.persoon_id == getattr(kring, wie).id)


def doe(huis: Huis, kring: Kring, actie: Any, wie: str, *wat: Any, dag: int = 96, als: str = "cp") -> Any:
    """One act of the contactpersoon, about this member, in a unit of work of its own."""
    with huis.als(kring[als], op=op_dag(dag)) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        return actie(werk.ctx, gezin, lid(gezin, kring, wie), *wat)


def op(dag: int) -> date:
    return op_dag(dag).date()


def huizen(huis: Huis, kring: Kring, wie: str, dag: int = 96) -> list[int]:
    with huis.als(kring["cp"], op=op_dag(dag), alleen_lezen=True) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        return [woning.huishouden for woning in woningen(lid(gezin, kring, wie), werk.ctx.today)]


def ziet(huis: Huis, kring: Kring, wie: str) -> set[str]:
    """Whom this member of the gezin may know."""
    namen = {getattr(kring, naam).id: naam for naam in ("moeder", "vader", "kind")}
    with huis.als(kring[wie], alleen_lezen=True) as werk:
        gezien = mensen(werk.ctx, open_voor(werk.ctx, kring.gezin.id))
    return {namen[id_] for id_ in gezien} - {wie}


def soorten_voor(huis: Huis, kring: Kring, wie: str) -> list[GebeurtenisSoort]:
    with huis.als(kring[wie], alleen_lezen=True) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        rijen = [g for g in alles(werk.ctx, Gebeurtenis) if g.gezin_id == gezin.id]
        return [zicht.rij.soort for zicht in zichtbaar(werk.ctx, gezin, rijen)]


def test_een_kind_woont_in_twee_huishoudens(kamer: Huis, kring: Kring) -> None:
    doe(kamer, kring, acties.woont_ook, "kind", 2, op(90))
    assert huizen(kamer, kring, "kind") == [1, 2]
    assert huizen(kamer, kring, "kind", 89) == [1]
    with kamer.als(kring["cp"], alleen_lezen=True) as werk:
        blad = mensen_blad(werk.ctx, open_voor(werk.ctx, kring.gezin.id))
    assert {regel.huishouden for regel in blad.regels if regel.rol == "kind"} == {
        "Huishouden 1 en Huishouden 2"
    }
    assert [wie.elders for regel in blad.gezag for wie in regel.wie] == [False, False]


def test_wie_verhuist_woont_alleen_nog_daar_en_wat_was_blijft(kamer: Huis, kring: Kring) -> None:
    doe(kamer, kring, acties.woont_ook, "kind", 2, op(10))
    doe(kamer, kring, acties.verhuis, "kind", 3, op(50))
    assert [huizen(kamer, kring, "kind", dag) for dag in (5, 20, 96)] == [[1], [1, 2], [3]]
    doe(kamer, kring, acties.verhuis, "kind", None, op(60))
    assert [huizen(kamer, kring, "kind", dag) for dag in (55, 96)] == [[3], []]


def test_bij_een_ouder_gaan_wonen_is_bij_de_ander_weggaan(kamer: Huis, kring: Kring) -> None:
    doe(kamer, kring, acties.woont_ook, "kind", 2, op(10))
    doe(kamer, kring, acties.verhuis, "kind", 2, op(50))
    assert huizen(kamer, kring, "kind") == [2]
    with kamer.systeem() as werk:
        rijen = [r for r in alles(werk.ctx, Woonperiode) if r.lid_id == kring.leden[2].id]
    assert sorted((r.huishouden, r.tot is None) for r in rijen) == [(1, False), (2, True)]


def test_een_huis_minder_laat_het_andere_zoals_het_is(kamer: Huis, kring: Kring) -> None:
    doe(kamer, kring, acties.woont_ook, "kind", 2, op(10))
    doe(kamer, kring, acties.woont_niet_meer, "kind", 1, op(20))
    assert huizen(kamer, kring, "kind") == [2]


@pytest.mark.parametrize(
    ("actie", "wat", "veld"),
    [
        (acties.verhuis, (1, op(96)), "huishouden"),
        (acties.woont_ook, (1, op(96)), "huishouden"),
        (acties.woont_ook, (10, op(96)), "huishouden"),
        (acties.woont_niet_meer, (2, op(96)), "huishouden"),
        (acties.verhuis, (2, op(97)), "van"),
        (acties.verhuis, (2, op(0)), "van"),
        (acties.besluit_wonen, (2, NEE), "huishouden"),
        (acties.besluit_wonen, (None, NEE), "huishouden"),
        (acties.besluit_wonen, (1, JA), "hoe"),
        (acties.besluit_wonen, (1, Besluit(Inkijk.GEEN, "nee")), "reden"),
    ],
)
def test_wat_niet_kan_bewaart_niets(kamer: Huis, kring: Kring, actie: Any, wat: tuple, veld: str) -> None:
    with kamer.systeem() as werk:
        voor = len(alles(werk.ctx, Woonperiode))
    with pytest.raises(Regelfout) as fout:
        doe(kamer, kring, actie, "kind", *wat)
    assert fout.value.veld == veld
    with kamer.systeem() as werk:
        assert len(alles(werk.ctx, Woonperiode)) == voor


def test_een_einde_voor_het_begin_van_een_huis_kan_niet(kamer: Huis, kring: Kring) -> None:
    doe(kamer, kring, acties.woont_ook, "kind", 2, op(50))
    for actie, wat in ((acties.verhuis, (3, op(40))), (acties.woont_niet_meer, (2, op(40)))):
        with pytest.raises(Regelfout, match="voor het begin") as fout:
            doe(kamer, kring, actie, "kind", *wat)
        assert fout.value.veld == "van"
    assert huizen(kamer, kring, "kind") == [1, 2]


def test_twee_huizen_openen_niets_tot_het_is_besloten(kamer: Huis, kring: Kring) -> None:
    """The father has gezag, so he knew the child; the child did not know him."""
    assert (ziet(kamer, kring, "kind"), ziet(kamer, kring, "vader")) == ({"moeder"}, {"kind"})
    doe(kamer, kring, acties.woont_ook, "kind", 2, op(90))
    assert (ziet(kamer, kring, "kind"), ziet(kamer, kring, "vader")) == ({"moeder"}, {"kind"})
    assert ziet(kamer, kring, "moeder") == {"kind"}
    doe(kamer, kring, acties.besluit_wonen, "kind", 2, JA)
    assert ziet(kamer, kring, "kind") == {"moeder", "vader"}
    assert ziet(kamer, kring, "moeder") == {"kind"}
    doe(kamer, kring, acties.besluit_wonen, "kind", 2, NEE)
    assert ziet(kamer, kring, "kind") == {"moeder"}


def test_een_moeder_die_naar_de_vader_verhuist_ziet_hem_niet_vanzelf(kamer: Huis, kring: Kring) -> None:
    doe(kamer, kring, acties.verhuis, "moeder", 2, op(90))
    assert ziet(kamer, kring, "vader") == {"kind"}
    assert ziet(kamer, kring, "moeder") == {"kind"}  # by gezag, as before
    assert ziet(kamer, kring, "kind") == set()
    doe(kamer, kring, acties.besluit_wonen, "moeder", 2, JA)
    assert ziet(kamer, kring, "moeder") == {"kind", "vader"}


def test_over_een_huis_dat_niet_open_is_leest_een_ander_niets(kamer: Huis, kring: Kring) -> None:
    """Not the house, not that there is one, not the day."""

    def blad(wie: str) -> Any:
        with kamer.als(kring[wie], alleen_lezen=True) as werk:
            return mensen_blad(werk.ctx, open_voor(werk.ctx, kring.gezin.id))

    voor = {wie: (blad(wie), soorten_voor(kamer, kring, wie)) for wie in ("moeder", "vader")}
    doe(kamer, kring, acties.woont_ook, "kind", 3, op(90))
    for wie, gezien in voor.items():
        assert (blad(wie), soorten_voor(kamer, kring, wie)) == gezien
    doe(kamer, kring, acties.besluit_wonen, "kind", 3, JA)
    assert [r.huishouden for r in blad("moeder").regels if r.rol == "kind"] == [
        "Bij mij thuis, en ook ergens anders"
    ]
    assert {h.naam for h in blad("vader").huishoudens} == {BIJ_MIJ, ELDERS}


def test_de_verhuizing_staat_op_de_tijdlijn_van_wie_haar_mag_lezen(kamer: Huis, kring: Kring) -> None:
    doe(kamer, kring, acties.verhuis, "kind", 2, op(90), JA)
    assert soorten_voor(kamer, kring, "moeder") == [GebeurtenisSoort.VERHUISD]
    assert soorten_voor(kamer, kring, "cp") == [GebeurtenisSoort.VERHUISD] * 2
    with kamer.als(kring["cp"], alleen_lezen=True) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        rijen = [g for g in alles(werk.ctx, Gebeurtenis) if g.gezin_id == gezin.id]
        teksten = {z.rij.categorie: z.open("tekst") for z in zichtbaar(werk.ctx, gezin, rijen)}
    assert REDEN in teksten[Categorie.DEELREGISTER]
    assert teksten[Categorie.GEZIN_GEZAG] == ""


def test_wie_iets_ouds_las_overschrijft_niets(kamer: Huis, kring: Kring) -> None:
    with kamer.als(kring["cp"], alleen_lezen=True) as werk:
        gelezen = stand(lid(open_voor(werk.ctx, kring.gezin.id), kring, "kind"))
    for nummer, botst in ((2, False), (3, True)):
        wat = (Woonwijze.VERHUIST, nummer, op(90))
        with kamer.als(kring["cp"]) as werk:
            gezin = open_voor(werk.ctx, kring.gezin.id)
            kind = lid(gezin, kring, "kind")
            if botst:
                with pytest.raises(Botsing) as fout:
                    acties.verander_wonen(werk.ctx, gezin, kind, *wat, reden="Zo zit het.", gelezen=gelezen)
                assert "Verhuist, vanaf 5-4-2026. Zo zit het." in fout.value.mijn
            else:
                acties.verander_wonen(werk.ctx, gezin, kind, *wat, gelezen=gelezen)
    assert huizen(kamer, kring, "kind") == [2]


def _zet(huis: Huis, kring: Kring, *perioden: tuple[int, int | None]) -> None:
    """Straight into the store, past all rules."""
    with huis.systeem() as werk:
        for van, tot in perioden:
            dagen = [None if dag is None else op(dag) for dag in (van, tot)]
            rij = Woonperiode(lid_id=kring.leden[0].id, huishouden=4, van=dagen[0], tot=dagen[1])
            werk.ctx.session.add(rij)


def test_de_opslag_zelf_weigert_twee_keer_hetzelfde_huis(kamer: Huis, kring: Kring) -> None:
    with pytest.raises(IntegrityError, match="UNIQUE"):
        _zet(kamer, kring, (9, None), (10, None))
    with pytest.raises(IntegrityError, match="CHECK"):
        _zet(kamer, kring, (10, 9))


stappen = st.lists(
    st.tuples(
        st.sampled_from([acties.verhuis, acties.woont_ook, acties.woont_niet_meer]),
        st.sampled_from(["moeder", "vader", "kind"]),
        st.integers(1, 4),
    ),
    max_size=6,
)


@settings(max_examples=12)
@given(stappen)
def test_geen_enkele_reeks_verhuizingen_laat_iemand_meer_zien(kamer: Huis, reeks: list) -> None:
    """Appendix: changing the household never widens access by itself."""
    with kamer.ruimte.werk(in_ruimte(SYSTEEM, op=op_dag(1))) as werk:
        kring = een_kring(werk.ctx)
    begin = {wie: ziet(kamer, kring, wie) for wie in ("moeder", "vader", "kind")}
    for n, (actie, wie, nummer) in enumerate(reeks):
        try:
            doe(kamer, kring, actie, wie, nummer, op(10 + n))
        except Regelfout:
            continue
        for kijker, wie_eerst in begin.items():
            assert ziet(kamer, kring, kijker) <= wie_eerst
