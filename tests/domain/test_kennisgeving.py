"""Informeren: wie het weet, wie nog niet, en wat de brief zegt (domein 8.3, 8.7-5)."""

import re
from datetime import date, timedelta

import pytest

from caseapp.domain import kennisgeving as regels
from caseapp.domain.informatiebrief import ALINEAS
from caseapp.domain.kennisgeving import Lezer
from caseapp.domain.regel import Regelfout

VANDAAG = date(2026, 4, 11)
EEN_DAG = timedelta(days=1)
REDEN = "Dit is nu niet veilig."
NIET_IN_EEN_BRIEF = re.compile(
    r"grondslag|verstrekking|verwerking|betrokkene|dossier|casus|probleemgezin|dader|conform|middels|indienen",
    re.IGNORECASE,
)


@pytest.mark.parametrize(
    ("jaren", "wie"),
    [(0, Lezer.SAMEN), (11, Lezer.SAMEN), (12, Lezer.JONGERE), (17, Lezer.JONGERE), (18, Lezer.VOLWASSENE)],
)
def test_de_brief_past_bij_de_leeftijd(jaren: int, wie: Lezer) -> None:
    assert regels.lezer(jaren) is wie


def test_nog_niet_is_hooguit_vier_weken_en_met_een_reden() -> None:
    regels.toets_uitstel(REDEN, VANDAAG + 28 * EEN_DAG, VANDAAG)
    for herzien in (None, VANDAAG, VANDAAG - EEN_DAG, VANDAAG + 29 * EEN_DAG):
        with pytest.raises(Regelfout) as fout:
            regels.toets_uitstel(REDEN, herzien, VANDAAG)
        assert fout.value.veld == "herzien"
    for reden in ("", "   ", "Zomaar."):
        with pytest.raises(Regelfout) as fout:
            regels.toets_uitstel(reden, VANDAAG + EEN_DAG, VANDAAG)
        assert fout.value.veld == "toelichting"


def test_onder_een_protocol_vertel_je_niets_voor_de_deskundige_meekeek_en_dan_ieder_apart() -> None:
    with pytest.raises(Regelfout, match="Informeren is uitgesteld"):
        regels.toets_protocol(loopt=True, advies=False, apart=True)
    with pytest.raises(Regelfout, match="deze persoon alleen"):
        regels.toets_protocol(loopt=True, advies=True, apart=False)
    regels.toets_protocol(loopt=True, advies=True, apart=True)
    regels.toets_protocol(loopt=False, advies=False, apart=False)


def test_verteld_is_het_niet_op_een_dag_die_nog_komt() -> None:
    regels.toets_geinformeerd(VANDAAG, VANDAAG)
    with pytest.raises(Regelfout, match="nog niet geweest"):
        regels.toets_geinformeerd(VANDAAG + EEN_DAG, VANDAAG)


@pytest.mark.parametrize("wie", Lezer)
def test_de_brief_is_te_lezen_zonder_woordenboek(wie: Lezer) -> None:
    """B1: at most 15 words a sentence on average, none above 25, and no jargon."""
    tekst = " ".join(zin for _, zinnen in ALINEAS[wie] for zin in zinnen)
    lengtes = [len(zin.split()) for zin in re.split(r"(?<=[.?!])\s+", tekst)]
    assert sum(lengtes) / len(lengtes) <= 15
    assert max(lengtes) <= 25
    assert not NIET_IN_EEN_BRIEF.search(tekst + " ".join(kop for kop, _ in ALINEAS[wie]))


def test_de_brief_noemt_rechten_klacht_en_wie_over_de_gegevens_waakt() -> None:
    tekst = " ".join(zin for _, zinnen in ALINEAS[Lezer.VOLWASSENE] for zin in zinnen)
    for woord in ("20 jaar", "kopie", "verbeteren", "klacht", "functionaris gegevensbescherming", "fictief"):
        assert woord in tekst
