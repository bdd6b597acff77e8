"""The people of a gezin as a page is given them: only whom one may know, and what is between those."""

from datetime import date, timedelta

import pytest
from sqlmodel import select

from caseapp.context import Context
from caseapp.domain.gezin import GezinRol, PartnerSoort
from caseapp.queries.mensen import BIJ_MIJ, ELDERS, MensenBlad, mensen_blad
from caseapp.tables import Gezagsrelatie, Ouderschap, Partnerschap, Persoon

from ..builders import Huis, geteld, open_voor
from ..factories import GezagFactory, GezinslidFactory, PersoonFactory
from ..kring import Kring, een_kring


@pytest.fixture
def kring(eigen_kamer: Huis) -> Kring:
    """Parents who were a couple and live apart, and their child, with all lines laid down."""
    with eigen_kamer.systeem() as werk:
        kring = een_kring(werk.ctx)
        for ouder in (kring.moeder, kring.vader):
            werk.ctx.session.add(Ouderschap(kind_id=kring.kind.id, ouder_id=ouder.id))
        _paar(werk.ctx, kring.moeder, kring.vader, PartnerSoort.EX_PARTNER)
    return kring


def _paar(ctx: Context, een: Persoon, ander: Persoon, soort: PartnerSoort, tot: date | None = None) -> None:
    laag, hoog = sorted((een.id, ander.id))
    ctx.session.add(Partnerschap(een_id=laag, ander_id=hoog, soort=soort, van=ctx.today, tot=tot))


def blad(huis: Huis, kring: Kring, wie: str) -> MensenBlad:
    with huis.als(kring[wie], alleen_lezen=True) as werk:
        return mensen_blad(werk.ctx, open_voor(werk.ctx, kring.gezin.id))


def stiefmoeder(ctx: Context, kring: Kring) -> Persoon:
    """In the gezin, in the home of the father: the mother may not know her."""
    nieuw = PersoonFactory(ctx=ctx)
    GezinslidFactory(
        ctx=ctx, gezin_id=kring.gezin.id, persoon_id=nieuw.id, rol=GezinRol.PARTNER, huishouden=2
    )
    ctx.session.flush()
    ctx.session.add(Ouderschap(kind_id=kring.kind.id, ouder_id=nieuw.id))
    GezagFactory(ctx=ctx, kind_id=kring.kind.id, ouder_id=nieuw.id)
    _paar(ctx, kring.vader, nieuw, PartnerSoort.PARTNER)
    return nieuw


def test_de_contactpersoon_ziet_iedereen_en_alles_ertussen(eigen_kamer: Huis, kring: Kring) -> None:
    genogram = blad(eigen_kamer, kring, "cp").genogram
    assert {mens.id for mens in genogram.mensen} == {kring.moeder.id, kring.vader.id, kring.kind.id}
    assert set(genogram.ouders) == {(kring.kind.id, kring.moeder.id), (kring.kind.id, kring.vader.id)}
    assert {lijn.van for lijn in genogram.gezag} == {kring.moeder.id, kring.vader.id}
    assert [paar.soort for paar in genogram.paren] == [PartnerSoort.EX_PARTNER]
    assert [huis.naam for huis in genogram.huizen] == ["Huishouden 1", "Huishouden 2"]


def test_wie_een_gezinslid_niet_mag_kennen_verandert_niets_aan_wat_het_ziet(
    eigen_kamer: Huis, kring: Kring
) -> None:
    """Not in the picture, not in the layout, not in a number: the same page before and after."""
    voor = blad(eigen_kamer, kring, "moeder")
    with eigen_kamer.systeem() as werk:
        stiefmoeder(werk.ctx, kring)
    assert blad(eigen_kamer, kring, "moeder") == voor
    assert len(blad(eigen_kamer, kring, "cp").regels) == 4


def test_een_gezinslid_leest_bij_mij_en_ergens_anders(eigen_kamer: Huis, kring: Kring) -> None:
    vader = blad(eigen_kamer, kring, "vader")
    assert [huis.naam for huis in vader.huishoudens] == [BIJ_MIJ, ELDERS]
    assert {regel.huishouden for regel in vader.regels} == {BIJ_MIJ, ELDERS}
    assert [regel.ouders for regel in vader.regels if regel.rol == "kind"] == [
        tuple(regel.naam for regel in vader.regels if regel.rol == "ouder")
    ]


def test_wie_gezag_heeft_en_niet_bij_het_kind_woont_valt_op(eigen_kamer: Huis, kring: Kring) -> None:
    [regel] = blad(eigen_kamer, kring, "cp").gezag
    assert sorted(wie.elders for wie in regel.wie) == [False, True]


def test_gezag_dat_voorbij_is_staat_er_niet_meer(eigen_kamer: Huis, kring: Kring) -> None:
    with eigen_kamer.systeem() as werk:
        for rij in werk.ctx.session.exec(select(Gezagsrelatie)):
            rij.van, rij.tot = werk.ctx.today - timedelta(days=9), werk.ctx.today - timedelta(days=1)
    gezien = blad(eigen_kamer, kring, "cp")
    assert gezien.genogram.gezag == ()
    assert [regel.wie for regel in gezien.gezag] == [()]
    assert blad(eigen_kamer, kring, "moeder").gezag == ()


def test_over_iemand_van_achttien_bestaat_geen_gezag_meer(eigen_kamer: Huis, kring: Kring) -> None:
    with eigen_kamer.systeem() as werk:
        kind = werk.ctx.session.exec(select(Persoon).where(Persoon.id == kring.kind.id)).one()
        werk.ctx.verzegel(kind, geboren=date(2008, 1, 1).isoformat())
    gezien = blad(eigen_kamer, kring, "cp")
    assert gezien.genogram.gezag == ()
    assert gezien.gezag == ()


def test_wat_twee_mensen_vroeger_waren_wordt_niet_getekend(eigen_kamer: Huis, kring: Kring) -> None:
    with eigen_kamer.systeem() as werk:
        _paar(werk.ctx, kring.moeder, kring.vader, PartnerSoort.PARTNER, tot=werk.ctx.today)
    assert [paar.soort for paar in blad(eigen_kamer, kring, "cp").genogram.paren] == [PartnerSoort.EX_PARTNER]


def test_meer_mensen_kosten_geen_vraag_meer(eigen_kamer: Huis, kring: Kring) -> None:
    aantallen = []
    for _ in range(2):
        with geteld(eigen_kamer.ruimte) as vragen:
            blad(eigen_kamer, kring, "cp")
        aantallen.append(len([vraag for vraag in vragen if vraag.startswith(("SELECT", "WITH"))]))
        with eigen_kamer.systeem() as werk:
            for _keer in range(8):
                stiefmoeder(werk.ctx, kring)
    assert aantallen[0] == aantallen[1]
