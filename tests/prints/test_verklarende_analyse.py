"""The three prints of a Blad made by hand: hostile text, tags, the same bytes, one page for a child."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from uuid import UUID

import pytest
from pypdf import PdfReader

from caseapp.domain.verklarende_analyse.delen import VORMEN
from caseapp.domain.versie import VersieStatus
from caseapp.prints.verklarende_analyse import analyse, gezinsversie, kindblad
from caseapp.queries.bladen import Gezicht, Gezinskop, Teller
from caseapp.queries.document.lezer import DeelBlad, StukRegel
from caseapp.queries.document.matrix import Matrix, StemCel, StemRij
from caseapp.queries.document.versies import VersieKop
from caseapp.queries.factorkaart import FactorkaartBlad
from caseapp.queries.verklarende_analyse.blad import AnalyseBlad, PersoonWoorden, Woorden
from caseapp.queries.verklarende_analyse.prent import (
    AnalysePrent,
    Feit,
    GezinsPrent,
    KindPrent,
    Kracht,
    Mening,
)
from tests.pdf import alles_erin, kenmerken, paginas, woorden

ID = UUID(int=7)
GEZICHT = Gezicht("mw. Wilg", "Lokaal team (fictief)", 1, 90, "Op werkdagen.", "dhr. Berk")
VIJANDIG = (
    '#panic("x") #import "@preview/a:0.1.0" @ref $x^2$ [a] {b} <label> *vet* _schuin_ `code` // niet /* zo */'
    ' \\n = Kop ~ -- "q" \\u{1F600} #sys.inputs #read("/etc/passwd") </span> %PDF'
)
VREEMD = "مرحبا 😀 漢字 שלום \u202eomgekeerd"


def analyse_prent(tekst: str) -> AnalysePrent:
    kop = VersieKop(
        ID, VersieStatus.VASTGESTELD, "vastgesteld", "1.0", False, tekst, 3, None, 90, None, False, "ab" * 32
    )
    stukken = [
        DeelBlad(
            vorm,
            (
                StukRegel(
                    ID, ID, vorm.deel, tekst, tekst, ((tekst, tekst),) * 3, tekst, tekst, 4, 2, (tekst,)
                ),
            ),
        )
        for vorm in VORMEN
    ]
    stem = StemCel("niet eens", tekst, 5, None, "eens", tekst)
    matrix = Matrix((tekst, "Joost"), (ID, ID), (StemRij(ID, tekst, (stem, StemCel(""))),))
    blad = AnalyseBlad(
        open=None,
        leidend=kop,
        delen=tuple(stukken),
        woorden=(een_persoon(tekst),),
        kaart=FactorkaartBlad((), ()),
        eens=matrix,
        geheel=matrix,
        tellers=(Teller(ID, tekst, 3, 1),),
        mag_in=frozenset(),
        mag_leiden=False,
        mag_bijdragen=False,
        aantal_versies=1,
    )
    bovenaan = Gezinskop(ID, tekst, tekst, GEZICHT, None, (), None, None, None, ())
    return AnalysePrent(96, date(2026, 4, 11), bovenaan, blad, frozenset({ID}))


def een_persoon(tekst: str) -> PersoonWoorden:
    return PersoonWoorden(tekst, 34, (Woorden(ID, ID, tekst, tekst, tekst, tekst, True, 2),))


def gezins_prent(tekst: str) -> GezinsPrent:
    return GezinsPrent(
        dag=-3,
        datum=date(2026, 4, 11),
        gezin=tekst,
        leden=tekst,
        gezicht=replace(GEZICHT, naam=tekst, bereikbaar=tekst),
        bestaat=True,
        vast=False,
        woorden=(een_persoon(tekst),),
        feiten=(Feit(tekst, tekst, tekst, "mening", tekst),),
        krachten=(Kracht(tekst, tekst),),
        samenhang=(tekst,),
        meningen=(Mening(tekst, ((tekst, tekst, tekst),)),),
        verklaringen=((tekst, tekst), ("", tekst)),
        eerst=(tekst,),
    )


def kind_prent(tekst: str) -> KindPrent:
    return KindPrent(tekst, replace(GEZICHT, naam=tekst), (tekst,), (tekst,), (tekst,))


ALLE = [(analyse, analyse_prent), (gezinsversie, gezins_prent), (kindblad, kind_prent)]
per_prent = pytest.mark.parametrize(("druk", "maak"), ALLE, ids=["analyse", "gezin", "kind"])


@per_prent
def test_wat_iemand_schrijft_wordt_letterlijk_gedrukt_en_nooit_uitgevoerd(druk, maak):
    bestand = druk(maak(VIJANDIG))
    zonder_wit = "".join(woorden(bestand).split())
    assert "".join(VIJANDIG.split()) in zonder_wit
    assert "root:" not in zonder_wit


@per_prent
@pytest.mark.parametrize("tekst", ["", "   \n\n\n ", "\u200b", VREEMD, "-", "1. a\n2. b", "x" * 2_000])
def test_elke_tekst_komt_op_papier(druk, maak, tekst):
    assert b"pdfuaid" in druk(maak(tekst))


def test_tienduizend_tekens_zonder_spatie_vallen_niet_van_de_bladzijde():
    bladzijden = paginas(kindblad(KindPrent("Bram", GEZICHT, ("q" * 10_000,), (), ())))
    assert sum(bladzijde.count("q") for bladzijde in bladzijden) == 10_000


@per_prent
def test_hetzelfde_blad_geeft_dezelfde_bytes_en_een_ander_blad_andere(druk, maak):
    eerste = druk(maak("Een zin."))
    druk(maak("Iets anders."))
    assert druk(maak("Een zin.")) == eerste
    assert druk(maak("Een zin!")) != eerste


@per_prent
def test_wie_voorleest_vindt_taal_titel_tags_en_koppen(druk, maak):
    lezer = PdfReader(BytesIO(druk(maak("Een zin."))))
    wortel = lezer.trailer["/Root"]
    assert wortel["/Lang"] == "nl-NL"
    assert wortel["/MarkInfo"]["/Marked"]
    assert wortel["/ViewerPreferences"]["/DisplayDocTitle"]
    assert lezer.metadata.title == "Verklarende analyse — oefenomgeving"
    assert lezer.outline


@per_prent
def test_op_elke_bladzijde_staat_dat_alles_verzonnen_is_en_welke_bladzijde_het_is(druk, maak):
    alles = paginas(druk(maak("woord " * 60)))
    for nummer, pagina in enumerate(alles, 1):
        assert "Oefenomgeving — alles is verzonnen" in pagina
        assert f"Bladzijde {nummer} van {len(alles)}" in pagina


@per_prent
def test_in_wat_een_bestand_over_zichzelf_zegt_staat_geen_tekst_van_iemand_en_geen_tijd(druk, maak):
    bestand = druk(maak("Noor"))
    assert "Noor" in alles_erin(bestand)
    assert "Noor" not in kenmerken(bestand)
    assert b"CreationDate" not in bestand
    assert "CreateDate" not in kenmerken(bestand)


def test_de_analyse_zegt_de_versie_de_afdruk_en_wie_wat_vond():
    tekst = woorden(analyse(analyse_prent("Zo is het.")))
    for zin in ("1.0: vastgesteld", "abababab abababab", "niet eens", "Zei nog niets: Joost", "Afgeschermd"):
        assert zin in tekst
    assert [vorm.titel for vorm in VORMEN if vorm.titel not in tekst] == ["Lijnen op de kaart"]


def test_een_kindblad_is_een_bladzijde_zolang_dat_leesbaar_is():
    for lengte in (1, 20, 60, 120):
        zin = "Ik wil dat het stil is. " * lengte
        assert len(paginas(kindblad(KindPrent("Bram", GEZICHT, (zin,), (), ())))) == 1, lengte
