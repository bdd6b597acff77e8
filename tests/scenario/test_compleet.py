"""Wat in elke casus zit: een stem voor ieder, een analyse met verschil, een plan, cijfers die bewegen."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from caseapp.domain.verklarende_analyse.woorden import AnalyseDeel
from caseapp.scenario.casus import Casus
from caseapp.scenario.daden.analyse import DraagBij, NeemStellingIn, StelAnalyseVast
from caseapp.scenario.daden.netwerk import VoegNetwerklidToe
from caseapp.scenario.daden.plan import SchrijfInPlan, StelPlanVast
from caseapp.scenario.daden.veiligheid import LegScoreVast, MaakKindversie, MaakNoodplan
from caseapp.scenario.daden.verhaal import LegUitspraakVast
from tests.scenario.meegegeven import BESTANDEN, CASUSSEN, KOMPAS, LAMPENKAP, LANTAARN, alle, per_casus

JARGON = frozenset((Path(__file__).parents[1] / "web" / "jargon.txt").read_text(encoding="utf-8").split())
# Places that are there: a story happens in none of them.
PLAATSEN = re.compile(
    r"\b(Amsterdam|Rotterdam|Den Haag|Utrecht|Eindhoven|Groningen|Tilburg|Almere|Breda|Nijmegen|Apeldoorn"
    r"|Haarlem|Arnhem|Enschede|Amersfoort|Zaandam|Zwolle|Leiden|Leeuwarden|Maastricht|Dordrecht|Ede|Alkmaar"
    r"|Delft|Deventer|Voorschoten|Wassenaar|Zoetermeer|Roosendaal|Oss|Hengelo|Venlo|Assen|Middelburg|Hoorn|Gouda|Lelystad)\b"
)


def delen(casus: Casus) -> dict[AnalyseDeel, list[DraagBij]]:
    uit: dict[AnalyseDeel, list[DraagBij]] = defaultdict(list)
    for daad in alle(casus, DraagBij):
        uit[daad.deel].append(daad)
    return uit


@per_casus
def test_er_is_een_analyse_met_een_kracht_en_een_uitzondering_en_een_kaart_van_wat_samenhangt(
    casus: Casus,
) -> None:
    assert alle(casus, StelAnalyseVast)
    per_deel = delen(casus)
    krachten = {str(daad.velden.get("soort")) for daad in per_deel[AnalyseDeel.KRACHTEN]}
    assert "uitzondering" in krachten
    assert len(krachten) >= 2
    assert len(per_deel[AnalyseDeel.FACTOREN]) >= 3
    assert len(per_deel[AnalyseDeel.VERBANDEN]) >= 3
    assert per_deel[AnalyseDeel.SAMENHANG]
    assert per_deel[AnalyseDeel.ONDERZOEKSVRAGEN]


@per_casus
def test_er_is_een_andere_uitleg_en_verschil_dat_blijft_staan(casus: Casus) -> None:
    per_deel = delen(casus)
    assert per_deel[AnalyseDeel.HYPOTHESEN] or per_deel[AnalyseDeel.TEGENSPRAAK]
    assert any("niet_eens" in str(daad.stelling) for daad in alle(casus, NeemStellingIn))


@per_casus
def test_er_is_iets_wat_niet_iedereen_mag_weten(casus: Casus) -> None:
    assert any(daad.gehoor for daad in alle(casus, LegUitspraakVast))
    assert any(daad.afgeschermd_voor for daad in (*alle(casus, DraagBij), *alle(casus, SchrijfInPlan)))


@per_casus
def test_cijfers_bewegen_of_verschillen(casus: Casus) -> None:
    per_mens: dict[str, list[int | None]] = defaultdict(list)
    for daad in alle(casus, LegScoreVast):
        per_mens[daad.persoon].append(daad.cijfer)
    assert len({cijfer for cijfers in per_mens.values() for cijfer in cijfers}) >= 2
    assert any(len(set(cijfers)) >= 2 for cijfers in per_mens.values())


@per_casus
def test_er_is_een_plan_dat_vaststaat(casus: Casus) -> None:
    assert alle(casus, StelPlanVast)
    assert alle(casus, VoegNetwerklidToe) or casus.sleutel in ("zandloper", "kompas")


@pytest.mark.parametrize("casus", [LANTAARN, LAMPENKAP, KOMPAS], ids=lambda casus: casus.sleutel)
def test_wie_gevaar_loopt_heeft_een_noodplan(casus: Casus) -> None:
    assert alle(casus, MaakNoodplan)


def test_kinderen_lezen_een_eigen_blad_waar_het_handboek_dat_zegt() -> None:
    met = {casus.sleutel for casus in CASUSSEN if alle(casus, MaakKindversie)}
    assert {"wolkenveld", "zandloper", "papierenvlinder", "sterrewacht"} <= met


@per_casus
def test_wat_een_kind_leest_en_wat_iemand_zelf_zegt_is_geen_vaktaal(casus: Casus) -> None:
    teksten = [daad.tekst for daad in alle(casus, LegUitspraakVast)]
    teksten += [tekst for daad in alle(casus, MaakKindversie) for tekst in daad.velden.values()]
    gezegd = {woord.lower() for tekst in teksten for woord in re.findall(r"[\w’'-]+", tekst)}
    assert gezegd & JARGON == set()


@pytest.mark.parametrize("pad", BESTANDEN, ids=lambda pad: pad.name)
def test_een_verhaal_speelt_in_geen_plaats_die_bestaat(pad: Path) -> None:
    assert PLAATSEN.findall(pad.read_text(encoding="utf-8")) == []
