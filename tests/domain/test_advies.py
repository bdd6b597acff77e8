"""Advies zonder namen: wat op een naam lijkt wordt geweigerd, om zijn vorm en om niets anders."""

import pytest

from caseapp.domain.advies import BEKEND, LEEG, toets_gesprek, toets_zonder_naam, vind_namen
from caseapp.domain.advies import Adviesgesprek as Gesprek
from caseapp.domain.advies import AdviesKanaal as Kanaal
from caseapp.domain.advies import AdviesVervolg as Vervolg
from caseapp.domain.advies import SoortVrager as Vrager
from caseapp.domain.regel import Regelfout
from caseapp.domain.voornamen import VOORNAMEN

GEWOON = (
    "Een juf ziet een blauwe plek. Zij vraagt wat te doen!\nPraat eerst met de ouders.",
    "Bel Veilig Thuis, de Raad voor de Kinderbescherming, MDA++, Halt of het Zorg- en Veiligheidshuis.",
    "De IB'er overlegt met de GGZ-instelling, het CJG en de POH. De Wmo helpt ook.",
    "'s Ochtends is het rustig. 's Avonds niet.",
    "Mevrouw X. Zij zegt: ‘Wat nu?’ Het kind slikt vitamine D.",
    "Ik ben het moe. U ook?",
    "- Schrijf op wat je ziet\n- Vertel wat je doet",
)
NAMEN = {
    "Noor belde vanmorgen.": ["Noor"],
    "NOOR BELDE.": ["NOOR"],
    "Zij heet Ilse, en haar zoon Thom.": ["Ilse", "Thom"],
    "Mw. Wilg gaf dit door.": ["Wilg"],
    "Het gaat om J. Wolkenveld.": ["Wolkenveld"],
    "Het gaat om de familie Van den Berg uit Groningen.": ["Berg", "Groningen"],
    "Haar ex-Joost en Jan-Willem.": ["ex-Joost", "Jan-Willem"],
    "Ｎｏｏｒ is er weer.": ["Noor"],
    "Zoe\u0308 en Zoë.": ["Zoë"],
}


@pytest.mark.parametrize("tekst", GEWOON)
def test_gewone_zinnen_organisaties_en_afkortingen_mogen(tekst: str) -> None:
    assert vind_namen(tekst) == []


@pytest.mark.parametrize("tekst", NAMEN)
def test_wat_op_een_naam_lijkt_wordt_gezien(tekst: str) -> None:
    assert vind_namen(tekst) == NAMEN[tekst]


def test_de_weigering_noemt_het_woord_en_zegt_hoe_het_anders_kan() -> None:
    with pytest.raises(Regelfout, match=r"‘Noor’ en ‘Groningen’ lijken namen.*‘de moeder’") as fout:
        toets_zonder_naam("Noor woont in Groningen.", "vraag")
    assert fout.value.veld == "vraag"


def test_een_naam_van_hier_en_een_verzonnen_naam_krijgen_dezelfde_zin() -> None:
    """Else a refusal would tell who is known."""
    zinnen = set()
    for naam in ("Wolkenveld", "Zwartepoort"):
        with pytest.raises(Regelfout) as fout:
            toets_zonder_naam(f"Het gezin heet {naam}.", "advies")
        zinnen.add(fout.value.melding.replace(naam, "…"))
    assert len(zinnen) == 1


def test_wat_bekend_is_is_niemands_voornaam() -> None:
    woorden = {woord.lower() for naam in BEKEND for woord in naam.split()}
    assert woorden.isdisjoint(VOORNAMEN)
    assert len(VOORNAMEN) >= 150


@pytest.mark.parametrize("veld", ["vraag", "advies"])
def test_vraag_en_advies_staan_er_allebei_zonder_naam_en_zonder_echte_gegevens(veld: str) -> None:
    goed = Gesprek(Kanaal.CHAT, Vrager.BEROEPSMATIG, "Wat nu?", "Praat eerst.", Vervolg.ADVIES)
    toets_gesprek(goed)
    redenen = {" ": LEEG[veld], "x" * 10_001: "te lang", "Bel 06-12345678.": "telefoonnummer", "Eva": "‘Eva’"}
    for tekst, zin in redenen.items():
        with pytest.raises(Regelfout, match=zin) as fout:
            toets_gesprek(Gesprek(**(vars(goed) | {veld: tekst})))
        assert fout.value.veld == veld
