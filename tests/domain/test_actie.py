"""Een actie en een belemmering: wat mag, wat niet meer, en wat er niet in mag staan."""

from itertools import product

import pytest

from caseapp.domain import actie, belemmering
from caseapp.domain.actie import ActieStap, ActieStatus
from caseapp.domain.belemmering import BelemmeringStatus
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.regel import Regelfout
from caseapp.domain.taken import EINDIGT_MET_DE_DAAD, OPENT, Voor
from caseapp.domain.termijn import TermijnSoort

NAMEN = ["Noor", "Bram", "Ko", "Wolkenveld", "Zoë", "Anne-Fleur"]


@pytest.mark.parametrize("stap", ActieStap)
@pytest.mark.parametrize("van", ActieStatus)
def test_aan_een_actie_die_klaar_is_verandert_niets_meer(van: ActieStatus, stap: ActieStap) -> None:
    if van is ActieStatus.OPEN:
        actie.toets_stap(van, stap)
    else:
        with pytest.raises(Regelfout, match=f"al {van}"):
            actie.toets_stap(van, stap)


@pytest.mark.parametrize(
    ("betrokken", "werkt_daar", "zin"), [(False, True, "niet bij dit gezin"), (True, False, "niet bij die")]
)
def test_wie_het_doet_is_betrokken_en_werkt_bij_die_organisatie(
    betrokken: bool, werkt_daar: bool, zin: str
) -> None:
    with pytest.raises(Regelfout, match=zin) as fout:
        actie.toets_verantwoordelijke(betrokken=betrokken, werkt_daar=werkt_daar)
    assert fout.value.veld == "verantwoordelijke"
    actie.toets_verantwoordelijke(betrokken=True, werkt_daar=True)


@pytest.mark.parametrize("tekst", ["", "   ", "te kort", "x" * 2_001])
def test_een_actie_zegt_iets_en_blijft_kort(tekst: str) -> None:
    with pytest.raises(Regelfout):
        actie.toets_wat(tekst)
    with pytest.raises(Regelfout):
        actie.toets_uitleg(tekst)


MAG = {
    ("gemeld", "doorgezet"),
    ("gemeld", "opgelost"),
    ("doorgezet", "beantwoord"),
    ("doorgezet", "opgelost"),
    ("beantwoord", "doorgezet"),
    ("beantwoord", "opgelost"),
}


@pytest.mark.parametrize(("van", "naar"), list(product(BelemmeringStatus, BelemmeringStatus)))
def test_een_belemmering_gaat_alleen_deze_wegen(van: BelemmeringStatus, naar: BelemmeringStatus) -> None:
    if (van.value, naar.value) in MAG:
        belemmering.toets_stap(van, naar)
    else:
        with pytest.raises(Regelfout):
            belemmering.toets_stap(van, naar)


@pytest.mark.parametrize(
    "zin",
    [
        "Bram wacht al vijf maanden.",
        "De hulp voor BRAM komt niet.",
        "Brams school doet niet mee.",
        "Bij Bram’s school loopt het vast.",
        "Br\u200bam wacht al vijf maanden.",  # een onzichtbaar teken ertussen
        "\u202eBram\u202c wacht al maanden.",  # van rechts naar links
        "Zoe wacht al vijf maanden.",
        "Familie Wolkenveld wacht al maanden.",
        "Opa Ko mag niet helpen.",
        "Voor anne-fleur is geen plek.",
    ],
)
def test_een_zin_met_een_naam_gaat_niet_naar_de_procesregisseur(zin: str) -> None:
    with pytest.raises(Regelfout, match="een naam uit het gezin") as fout:
        belemmering.toets_zonder_namen(zin, NAMEN)
    assert fout.value.veld == "zonder_namen"


@pytest.mark.parametrize(
    "zin",
    ["Een ouder wacht op hulp; er is geen koffie meer.", "Het kind is bang voor de braam en de noordenwind."],
)
def test_een_naam_in_een_ander_woord_is_geen_naam(zin: str) -> None:
    belemmering.toets_zonder_namen(zin, NAMEN)


@pytest.mark.parametrize("zin", ["", "kort", "x" * 501])
def test_de_zin_zonder_namen_zegt_iets_en_past(zin: str) -> None:
    with pytest.raises(Regelfout):
        belemmering.toets_zonder_namen(zin, [])


def test_op_een_plek_staat_welke_gebeurtenis_een_taak_opent() -> None:
    incident = OPENT[GebeurtenisSoort.INCIDENT]
    assert (incident.voor, incident.werkdagen) == (Voor.CONTACTPERSOON, 2)
    assert OPENT[GebeurtenisSoort.TOEGANG_GEVRAAGD].werkdagen == 2
    assert OPENT[GebeurtenisSoort.ACTIE_AFGESPROKEN].werkdagen is None
    assert GebeurtenisSoort.CONTACT not in OPENT
    assert TermijnSoort.ANDERS not in EINDIGT_MET_DE_DAAD
    assert {TermijnSoort.ACTIE, TermijnSoort.OVERDRACHT} <= EINDIGT_MET_DE_DAAD
