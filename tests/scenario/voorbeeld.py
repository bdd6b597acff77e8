"""A small good casus file, and what the loader says when something is added to it."""

from pathlib import Path

import pytest

from caseapp.domain.toegang import Rol
from caseapp.scenario.casus import Casus
from caseapp.scenario.fouten import Bestandsfout
from caseapp.scenario.lezen import lees_casus
from caseapp.scenario.mensen import Gebruiker

KOP = """formaat: "1g1p1r-casus/1"
sleutel: kandelaar
nummer: 9
titel: "Een titel"
kort: "Een zin. En nog een."
herzien_door: "nog niet"
begin: 2026-01-05
vandaag: 20
inhoudswaarschuwing: "Niets ergs."
personen:
  - {sleutel: mirthe, roepnaam: "Mirthe", achternaam: "Kandelaar", geboren: "1990-01-01"}
  - {sleutel: sanne, roepnaam: "Sanne", achternaam: "Kandelaar", geboren: "2015-01-01"}
handelingen:
  - {dag: 0, wie: simulatie, wat: maak_gezin, naam: "Kandelaar", situatie: "Twee mensen."}
  - {dag: 0, wie: simulatie, wat: voeg_lid_toe, persoon: mirthe, rol: ouder, huishouden: thuis}
  - {dag: 0, wie: simulatie, wat: betrek, gebruiker: linde, relatie: vt_behandelaar, doel: "Beoordelen."}
"""
EERSTE_VRIJE_REGEL = KOP.count("\n") + 1


def gebruiker(sleutel: str, rol: Rol, persoon: str | None = None) -> Gebruiker:
    return Gebruiker(
        sleutel=sleutel, naam=sleutel, rol=rol, functie="iets", kaart="Mag iets.", persoon=persoon
    )


GEBRUIKERS = (
    gebruiker("simulatie", Rol.SIMULATIE),
    gebruiker("linde", Rol.VEILIG_THUIS),
    gebruiker("wilg", Rol.LOKAAL_TEAM),
    gebruiker("mirthe", Rol.GEZIN, "kandelaar/mirthe"),
)


def lees(map_: Path, tekst: str) -> Casus:
    pad = map_ / "01.yaml"
    pad.write_text(tekst, encoding="utf-8")
    return lees_casus(pad, GEBRUIKERS)


def fouten(map_: Path, tekst: str) -> list[str]:
    with pytest.raises(Bestandsfout) as fout:
        lees(map_, tekst)
    return fout.value.fouten


def fouten_bij(map_: Path, *handelingen: str) -> list[str]:
    """The faults of these acts after a good beginning, without the name of the file."""
    alle = fouten(map_, KOP + "".join(f"  - {handeling}\n" for handeling in handelingen))
    return [fout.removeprefix("casussen/01.yaml, ") for fout in alle]
