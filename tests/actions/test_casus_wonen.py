"""Verhuizen, weggaan, gezag en zorg in een casus: gespeeld door wie het deed, met dezelfde regels."""

from datetime import timedelta
from typing import Any

import pytest

from caseapp.actions.casus import CasusFout
from caseapp.domain.gezin import PartnerSoort
from caseapp.domain.wonen import Inkijk
from caseapp.domain.zorg import ZorgSoort
from caseapp.queries.mensen import mensen_blad
from caseapp.queries.mensen_beheer import beheer_blad
from caseapp.queries.namen import mensen
from caseapp.scenario.casus import Casus
from caseapp.scenario.daden import mensen as m
from caseapp.scenario.daden import wonen as w
from caseapp.scenario.daden.verhaal import Noteer

from ..builders import Huis, op_dag, open_voor
from .test_casus import lees, plaats_van, speel_in


def gezin_met(*daden: Any) -> Casus:
    """Wolkenveld as it begins, and then these acts."""
    casus = lees(1)
    begin = casus.handelingen[: plaats_van(casus, Noteer)]
    return casus.model_copy(update={"handelingen": (*begin, *daden)})


def daad(klasse: type, dag: int, **velden: Any) -> Any:
    wat = klasse.model_fields["wat"].annotation.__args__[0]
    return klasse(dag=dag, wie="simulatie", wat=wat, **velden)


def na(huis: Huis, *daden: Any) -> tuple[Any, Any]:
    wereld = speel_in(huis, gezin_met(*daden))
    with huis.als(wereld.gebruikers["sering"], op=op_dag(96), alleen_lezen=True) as werk:
        gezin = open_voor(werk.ctx, wereld.gezinnen["wolkenveld"])
        wie = mensen(werk.ctx, gezin)
        return mensen_blad(werk.ctx, gezin, wie), beheer_blad(werk.ctx, gezin, wie)


def test_in_een_casus_wordt_verhuisd_en_in_twee_huizen_gewoond(eigen_kamer: Huis) -> None:
    blad, beheer = na(
        eigen_kamer,
        daad(w.Verhuis, -30, persoon="joost", huishouden="bij_joost", vanaf_dag=-32),
        daad(w.WoontOok, -20, persoon="pien", huishouden="bij_joost"),
        daad(w.WoontOok, -20, persoon="bram", huishouden="bij_joost"),
        daad(w.WoontNietMeer, -10, persoon="bram", huishouden="bij_joost"),
        daad(
            w.Verhuis,
            -9,
            persoon="ko",
            huishouden="thuis",
            inkijk=Inkijk.BESLOTEN,
            reden="Ko kookt nu elke dag.",
        ),
    )
    assert {regel.naam: regel.huishouden for regel in blad.regels} == {
        "Noor": "Huishouden 1",
        "Joost": "Huishouden 2",
        "Pien": "Huishouden 1 en Huishouden 2",
        "Bram": "Huishouden 1",
        "Ko": "Huishouden 1",
    }
    begin = op_dag(0).date()
    vroeger = {regel.wat: regel.tot for regel in beheer.vroeger}
    assert vroeger["Joost woonde in Huishouden 1"] == begin - timedelta(days=33)
    assert [lid.dicht for lid in beheer.leden] == [False, True, True, False, False]


def test_in_een_casus_gaat_iemand_weg_en_eindigen_gezag_en_zorg(eigen_kamer: Huis) -> None:
    blad, beheer = na(
        eigen_kamer,
        daad(w.LegZorgVast, -30, verzorger="ko", verzorgde="bram", soort=ZorgSoort.OPVANG, vanaf_dag=-400),
        daad(w.LegZorgVast, -30, verzorger="noor", verzorgde="pien", soort=ZorgSoort.DAGELIJKSE_ZORG),
        daad(w.BeeindigZorg, -20, verzorger="noor", verzorgde="pien", laatste_dag=-25),
        daad(w.BeeindigGezag, -20, kind="bram", ouder="joost"),
        daad(
            m.LegPartnerschapVast,
            -20,
            een="noor",
            ander="joost",
            soort=PartnerSoort.EX_PARTNER,
            vanaf_dag=-30,
        ),
        daad(w.LidGaatWeg, -10, persoon="ko", laatste_dag=-12, toelichting="Ko gaat op reis."),
        daad(m.LegGezagVast, -5, kind="bram", ouder="joost", inkijk=Inkijk.GEEN),
    )
    assert "Ko" not in {regel.naam for regel in blad.regels}
    assert blad.genogram.zorg == ()
    wat = " ".join(regel.wat for regel in beheer.vroeger)
    for zin in ("Ko hoorde bij dit gezin", "had gezag over Bram", "Noor zorgde voor Pien", ": partner"):
        assert zin in wat
    assert [(g.wie, g.dicht) for g in beheer.gezag if g.kind == "Bram"] == [("Noor", False), ("Joost", True)]


@pytest.mark.parametrize(
    ("fout_", "zin"),
    [
        (daad(w.Verhuis, -30, persoon="noor", huishouden="thuis"), "woont daar al"),
        (daad(w.WoontOok, -30, persoon="pien", huishouden="thuis"), "woont daar dan al"),
        (daad(w.BeeindigGezag, -30, kind="bram", ouder="ko"), "geen gezag over ‘bram’"),
        (daad(w.BeeindigZorg, -30, verzorger="ko", verzorgde="bram"), "zorgt op deze dag niet voor"),
        (daad(m.LegGezagVast, -30, kind="bram", ouder="ko", vanaf_dag=-2500), "niet voor de geboorte"),
        (daad(m.LegGezagVast, -30, kind="bram", ouder="ko", inkijk=Inkijk.BESLOTEN), "minstens 20 tekens"),
        (daad(w.LidGaatWeg, -30, persoon="ko", laatste_dag=-20), "in de toekomst"),
    ],
)
def test_een_daad_die_niet_kan_zegt_in_welke_casus_en_waarom(eigen_kamer: Huis, fout_: Any, zin: str) -> None:
    with pytest.raises(CasusFout, match=f"Casus wolkenveld, dag -30, {fout_.wat} door simulatie: .*{zin}"):
        speel_in(eigen_kamer, gezin_met(fout_))


def test_wie_weg_is_doet_daarna_niets_meer(eigen_kamer: Huis) -> None:
    daden = [daad(w.LidGaatWeg, -30, persoon="ko"), daad(w.Verhuis, -20, persoon="ko", huishouden="thuis")]
    with pytest.raises(CasusFout, match="‘ko’ hoort op deze dag niet meer bij het gezin"):
        speel_in(eigen_kamer, gezin_met(*daden))
