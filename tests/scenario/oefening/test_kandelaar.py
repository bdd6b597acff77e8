"""Het scenario dat wij meegeven: compleet, verzonnen, met een stem voor ieder en kennis bij ieder."""

from pathlib import Path
from shutil import copytree

import pytest

from caseapp.domain.echte_gegevens import vind_echte_gegevens
from caseapp.domain.scenario.woorden import Maat, Zwaarte
from caseapp.scenario.fouten import Bestandsfout
from caseapp.scenario.oefening import SCENARIOS, lees_bestand, nog_niet_gespeeld, scenarios
from caseapp.scenario.oefening.speelbaar import ZINNEN, tel_niet_gespeeld
from caseapp.spel.zaaien import vingerafdruk
from tests.scenario.oefening.hulp import BESTAND, GOED, KANDELAAR, SEEDS
from tests.scenario.test_seeds import NIET_ZEGGEN


def test_wat_wij_meegeven_is_te_lezen_en_heet_naar_zijn_bestand() -> None:
    alle = scenarios(SEEDS)
    assert alle["gezin-kandelaar"] == KANDELAAR
    assert list(alle) == sorted(alle)
    assert lees_bestand(BESTAND) == KANDELAAR


def test_een_bestand_dat_anders_heet_wordt_geweigerd(tmp_path: Path) -> None:
    (tmp_path / SCENARIOS).mkdir()
    (tmp_path / SCENARIOS / "anders.yaml").write_text(GOED, encoding="utf-8")
    with pytest.raises(Bestandsfout, match=r"scenarios/anders.yaml: .* gezin-kandelaar.yaml te heten"):
        scenarios(tmp_path)


def test_een_scenario_erbij_maakt_het_sjabloon_van_de_demonstratie_niet_opnieuw(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    copytree(SEEDS, seeds)
    (seeds / SCENARIOS / "nog-een.yaml").write_text("iets anders", encoding="utf-8")
    assert vingerafdruk(seeds) == vingerafdruk(SEEDS)
    (seeds / "gebruikers.yaml").write_text("iets anders", encoding="utf-8")
    assert vingerafdruk(seeds) != vingerafdruk(SEEDS)


def test_een_bestand_dat_er_niet_is_geeft_een_zin(tmp_path: Path) -> None:
    with pytest.raises(Bestandsfout, match="niet te openen"):
        lees_bestand(tmp_path / "weg.yaml")


def test_er_staat_niets_in_dat_op_echte_mensen_lijkt_en_de_woorden_zijn_respectvol() -> None:
    assert vind_echte_gegevens(GOED.replace("1g1p1r", "")) == []
    assert NIET_ZEGGEN.findall(GOED) == []
    assert KANDELAAR.fictief
    assert KANDELAAR.gezin.gemeente.endswith("(fictief)")


def test_wie_geweld_gebruikt_of_meemaakt_staat_nergens_als_eigenschap() -> None:
    assert all({patroon.door, patroon.tegen} == {"jorn", "mirthe"} for patroon in KANDELAAR.gezin.patronen)
    assert {patroon.door for patroon in KANDELAAR.gezin.patronen} == {"jorn", "mirthe"}


def test_kennis_is_verdeeld_en_niemand_heeft_het_hele_beeld() -> None:
    kaarten = {persona.kaart() for persona in KANDELAAR.personas}
    for kaart in kaarten:
        assert sum(kaart in feit.bekend_bij for feit in KANDELAAR.feiten) < len(KANDELAAR.feiten) / 2
    weet = {kaart for feit in KANDELAAR.feiten for kaart in feit.bekend_bij}
    assert len(kaarten - weet) == 1  # who presides over the kamer guards the process, and knows no secret


def test_elk_gevolg_heeft_een_omdat_en_een_bron() -> None:
    assert all(gevolg.omdat and gevolg.bron for gevolg in KANDELAAR.gevolgen)


def test_elke_verwachting_hoort_bij_een_maat() -> None:
    maten = [deel.maat for inject in KANDELAAR.injects for deel in inject.verwacht]
    assert set(maten) == {Maat.M01, Maat.M03, Maat.M09, Maat.M11, Maat.M13}
    ernst = [
        uitwerking.ernst for inject in KANDELAAR.injects for uitwerking in inject.dan if uitwerking.registreer
    ]
    assert ernst == [Zwaarte.ACUUT]


def test_wat_nog_niet_gespeeld_wordt_staat_er_in_woorden_bij() -> None:
    assert tel_niet_gespeeld(KANDELAAR) == {
        "voorwaarden": 3,
        "achtervang": 1,
        "gevolgen": 15,
        "veranderingen": 5,
        "peilstanden": 4,
        "dynamiek": 1,
        "maten": 5,
    }
    zinnen = nog_niet_gespeeld(KANDELAAR)
    assert zinnen[0] == "3 injects wachten op een voorwaarde en komen nog niet vanzelf: zet ze zelf in."
    assert zinnen[1].startswith("1 achtervang let nog niet zelf op")
    assert len(zinnen) == len(ZINNEN)


def test_een_scenario_met_alleen_geplande_injects_wordt_helemaal_gespeeld() -> None:
    kaal = KANDELAAR.injects[0].model_copy(update={"dan": (), "verwacht": ()})
    klein = KANDELAAR.model_copy(
        update={"injects": (kaal,), "gevolgen": (), "toestand": (), "dynamiek": None}
    )
    assert nog_niet_gespeeld(klein) == ()
