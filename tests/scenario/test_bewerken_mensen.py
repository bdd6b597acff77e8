"""Iemand erbij en iemand eruit: de casus blijft een casus, en van wie weg is blijft geen los eind over."""

from collections.abc import Iterator
from typing import Any

import pytest

from caseapp.domain.regel import Regelfout
from caseapp.scenario.bewerken_mensen import Nieuw, huishoudens, met_nieuwe_persoon, zonder_persoon
from caseapp.scenario.casus import Casus
from caseapp.scenario.schrijven import Vel, vel_van
from caseapp.spel.een_casus import wie_erbij_horen
from tests.scenario.meegegeven import CASUSSEN, GEBRUIKERS, LANTAARN, STERREWACHT, WOLKENVELD

from .test_bewerken import lees

IEDER = [(casus, wie.sleutel) for casus in CASUSSEN for wie in casus.personen]


def personas(casus: Casus, sleutel: str) -> list[str]:
    return [een.sleutel for een in GEBRUIKERS.values() if een.persoon == f"{casus.sleutel}/{sleutel}"]


def zonder(casus: Casus, sleutel: str) -> Vel:
    return zonder_persoon(vel_van(casus), sleutel, GEBRUIKERS)


def losse_woorden(deel: Any, naam: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(deel, str):
        yield naam, deel
    elif isinstance(deel, dict):
        for sleutel, waarde in deel.items():
            yield from losse_woorden(waarde, sleutel)
    elif isinstance(deel, list):
        for een in deel:
            yield from losse_woorden(een, naam)


@pytest.mark.parametrize(("casus", "sleutel"), IEDER, ids=lambda w: getattr(w, "sleutel", w))
def test_iedereen_kan_eruit_en_het_bestand_klopt_nog(casus: Casus, sleutel: str) -> None:
    vel = zonder(casus, sleutel)
    nieuw = lees(vel)
    assert len(nieuw.personen) == len(casus.personen) - 1
    overal = {woord for naam, woord in losse_woorden(vel["handelingen"]) if naam != "huishouden"}
    assert not {sleutel, *personas(casus, sleutel)} & overal


def test_wat_over_meer_mensen_ging_blijft_zonder_wie_weg_is() -> None:
    """Not only everything goes: who was there too, was there."""
    voor, na = vel_van(WOLKENVELD)["handelingen"], zonder(WOLKENVELD, "pien")["handelingen"]
    assert len(voor) / 2 < len(na) < len(voor)
    samen = next(daad for daad in voor if "pien" in daad.get("met", ()) and len(daad["met"]) > 1)
    [over] = [daad for daad in na if daad.get("tekst") == samen["tekst"]]
    assert over["met"] == [wie for wie in samen["met"] if wie != "pien"]


def test_wat_voor_een_ander_verborgen_was_blijft_verborgen() -> None:
    """With Liv gone, what only chosen people may read does not become everybody's."""
    vel = zonder(LANTAARN, "liv")
    gehoor = [
        daad["tekst"] for daad in vel_van(LANTAARN)["handelingen"] if "gehoor" in daad and "tekst" in daad
    ]
    over = [daad for daad in vel["handelingen"] if daad.get("tekst") in gehoor]
    assert over
    assert all(daad["gehoor"] for daad in over)
    for daad in vel_van(LANTAARN)["handelingen"]:
        if "rik" in daad.get("afgeschermd_voor", ()) and daad.get("tekst"):
            assert all(
                "rik" in d["afgeschermd_voor"] for d in vel["handelingen"] if d.get("tekst") == daad["tekst"]
            )


def test_wie_eruit_is_wordt_ook_niet_gespeeld() -> None:
    """Saar has a card of her own in the demonstration; without her there is nobody to play."""
    nieuw = lees(zonder(STERREWACHT, "saar"))
    kaarten = {een.persoon for een in wie_erbij_horen(GEBRUIKERS.values(), nieuw, [nieuw])} - {None}
    assert kaarten == {"sterrewacht/jet", "sterrewacht/roel"}


def test_wie_als_laatste_over_is_kan_niet_weg() -> None:
    vel = vel_van(LANTAARN)
    for sleutel in ("liv", "rik"):
        vel = zonder_persoon(vel, sleutel, GEBRUIKERS)
    with pytest.raises(Regelfout, match="minstens één persoon"):
        zonder_persoon(vel, "eva", GEBRUIKERS)
    with pytest.raises(Regelfout, match="staat niet meer"):
        zonder_persoon(vel, "liv", GEBRUIKERS)


def test_iemand_erbij_is_er_vanaf_het_begin_met_ouders_en_gezag() -> None:
    vel = vel_van(WOLKENVELD)
    huis = huishoudens(vel)[0]
    nieuw = lees(met_nieuwe_persoon(vel, Nieuw("Pien", "Wolkenveld", 2, "kind", huis, ("noor", "joost"))))
    assert nieuw.personen[-1].sleutel == "pien_2"
    assert nieuw.personen[-1].geboren.isoformat() == "2024-01-01"
    erbij = [daad for daad in nieuw.handelingen if "pien_2" in str(daad.model_dump())]
    assert [getattr(daad, "wat", "") for daad in erbij] == [
        "voeg_lid_toe",
        "leg_ouderschap_vast",
        "leg_gezag_vast",
        "leg_ouderschap_vast",
        "leg_gezag_vast",
    ]
    assert {daad.dag for daad in erbij} == {WOLKENVELD.handelingen[0].dag}


def test_iemand_erbij_en_er_weer_uit_is_dezelfde_casus() -> None:
    """Also where he is called as somebody who works there, or as a home."""
    vel = vel_van(WOLKENVELD)
    for roepnaam in ("Éva-Lou", "1", "Øre", "Wilg", "Thuis", "Ольга"):
        erbij = met_nieuwe_persoon(vel, Nieuw(roepnaam, "Wolkenveld", 40, "huisgenoot"))
        lees(erbij)
        assert zonder_persoon(erbij, erbij["personen"][-1]["sleutel"], GEBRUIKERS) == vel
