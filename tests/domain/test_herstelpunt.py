"""Wanneer kun je terug naar een punt, hoeveel punten blijven er, en wat doen de dobbelstenen."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain import herstelpunt as regels
from caseapp.domain.herstelpunt import MEEST_VANZELF, MEEST_ZELF, Dobbelstenen, Grenzen
from caseapp.domain.oefenverloop import PuntReden
from caseapp.domain.regel import Regelfout

NU = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
EVEN = timedelta(seconds=1)


@dataclass(frozen=True)
class Punt:
    nummer: int
    reden: PuntReden


def punten(*redenen: PuntReden) -> list[Punt]:
    """Newest first."""
    return [Punt(nummer, reden) for nummer, reden in enumerate(redenen)]


def test_naar_een_gewoon_punt_kun_je_terug() -> None:
    assert regels.waarom_niet(NU, Grenzen()) == ""
    erna = Grenzen(vernietigd=NU - EVEN, gewist=NU - EVEN, wacht=NU - EVEN)
    assert regels.waarom_niet(NU, erna) == ""
    regels.toets_kan(NU, erna)
    assert not regels.voorgoed_dicht(NU, erna)


@pytest.mark.parametrize("grens", ["vernietigd", "gewist", "wacht"])
@pytest.mark.parametrize("later", [timedelta(0), EVEN])
def test_naar_voor_iets_dat_weg_moest_kun_je_niet_terug(grens: str, later: timedelta) -> None:
    """Also not when both were on the same moment: that is the safe side."""
    tot = Grenzen(**{grens: NU + later})
    assert regels.waarom_niet(NU, tot)
    with pytest.raises(Regelfout, match="kun je niet terug"):
        regels.toets_kan(NU, tot)


def test_wat_nog_op_een_besluit_wacht_kan_weer_opengaan_en_de_rest_niet() -> None:
    assert not regels.voorgoed_dicht(NU, Grenzen(wacht=NU))
    assert regels.voorgoed_dicht(NU, Grenzen(gewist=NU))
    assert regels.voorgoed_dicht(NU, Grenzen(vernietigd=NU))
    assert "Beslis daar eerst over" in regels.waarom_niet(NU, Grenzen(wacht=NU))


def test_er_blijven_zestig_punten_die_vanzelf_zijn_gemaakt() -> None:
    vol = punten(*[PuntReden.SPRONG] * MEEST_VANZELF)
    assert regels.te_oud(vol[:-1], PuntReden.SPRONG) == []
    assert regels.te_oud(vol, PuntReden.INJECT) == [vol[-1]]
    assert regels.te_oud([*vol, Punt(99, PuntReden.TERUG)], PuntReden.TERUG) == [
        Punt(99, PuntReden.TERUG),
        vol[-1],
    ]


def test_wie_zelf_bewaart_jaagt_niets_weg() -> None:
    assert regels.te_oud(punten(*[PuntReden.SPRONG] * 90), PuntReden.ZELF) == []


def test_waar_je_naar_teruggaat_blijft_en_dan_gaat_een_ander() -> None:
    vol = punten(*[PuntReden.SPRONG] * MEEST_VANZELF)
    assert regels.te_oud(vol, PuntReden.TERUG, vol[-1]) == [vol[-2]]


@given(st.lists(st.sampled_from(list(PuntReden)), max_size=90), st.sampled_from(list(PuntReden)))
def test_wat_je_zelf_bewaarde_gaat_nooit_vanzelf_weg(redenen: list[PuntReden], reden: PuntReden) -> None:
    alle = punten(*redenen)
    weg = regels.te_oud(alle, reden)
    assert all(punt.reden is not PuntReden.ZELF for punt in weg)
    over = [punt for punt in alle if punt not in weg and punt.reden is not PuntReden.ZELF]
    assert reden is PuntReden.ZELF or len(over) < MEEST_VANZELF
    assert not weg or min(punt.nummer for punt in weg) > max((punt.nummer for punt in over), default=-1)


def test_zelf_bewaar_je_er_hoogstens_twintig() -> None:
    vol = punten(*[PuntReden.ZELF] * MEEST_ZELF)
    regels.toets_plek(vol[1:], PuntReden.ZELF)
    regels.toets_plek(vol, PuntReden.SPRONG)
    with pytest.raises(Regelfout, match="Gooi er eerst een weg"):
        regels.toets_plek([*vol, Punt(50, PuntReden.SPRONG)], PuntReden.ZELF)


@pytest.mark.parametrize("reden", ["", "    ", "zo", "kort", "x" * 501])
def test_een_reden_is_kort_en_niet_leeg(reden: str) -> None:
    with pytest.raises(Regelfout) as fout:
        regels.toets_reden(reden)
    assert fout.value.veld == "reden"
    assert regels.toets_reden("  Te snel.  ") == "Te snel."


def test_de_naam_van_wat_als_past_altijd() -> None:
    assert regels.naam_wat_als("Team Zuid, ruimte 1") == "Team Zuid, ruimte 1, wat als"
    lang = regels.naam_wat_als("x" * 80)
    assert len(lang) == regels.LANGSTE_NAAM
    assert lang.endswith(", wat als")


@given(st.integers(0, 5), st.lists(st.integers(0, 5), min_size=1))
def test_andere_dobbelstenen_zijn_echt_andere(oud: int, worpen: list[int]) -> None:
    trek = iter([*worpen, oud + 1]).__next__
    assert regels.kies_zaad(oud, Dobbelstenen.ANDERE, trek) != oud
    assert regels.kies_zaad(oud, Dobbelstenen.ZELFDE, trek) == oud
