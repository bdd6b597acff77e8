"""Gebruikers passen bij hun rol en hun werk."""

from pathlib import Path

import pytest

from caseapp.scenario.fouten import Bestandsfout
from caseapp.scenario.lezen import lees_gebruikers, lees_organisaties

ORGANISATIES = """formaat: "1g1p1r-organisaties/1"
organisaties:
  - {sleutel: team, naam: "Lokaal team (fictief)", soort: lokaal_team}
  - {sleutel: school, naam: "School Voorbeeld (fictief)", soort: ketenpartner}
"""


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ("rol: lokaal_team, organisatie: taem", "‘taem’ is geen bekende organisatie. Bedoelde u “team”?"),
        (
            "rol: lokaal_team, organisatie: school",
            "iemand met de rol lokaal_team hoort niet bij zo’n organisatie.",
        ),
        ("rol: lokaal_team", "hoort niet bij zo’n organisatie."),
        ("rol: gezin, persoon: a/b, organisatie: team", "hoort niet bij zo’n organisatie."),
        ("rol: ketenpartner, organisatie: school", "een ketenpartner heeft een soort"),
        ("rol: netwerk, soort: school", "een ketenpartner heeft een soort"),
        ("rol: kind", "is een persoon uit een casus"),
        ("rol: netwerk, persoon: a/b", "is een persoon uit een casus"),
        ("rol: gezin, persoon: alleen", "kan niet als sleutel"),
        ("rol: gezinn, persoon: a/b", "Bedoelde u “gezin”?"),
    ],
)
def test_een_gebruiker_past_bij_zijn_rol(map_: Path, velden: str, zin: str) -> None:
    (map_ / "organisaties.yaml").write_text(ORGANISATIES, encoding="utf-8")
    regel = f"  - {{sleutel: iemand, naam: Iemand, functie: Iets, kaart: Mag iets., {velden}}}\n"
    (map_ / "gebruikers.yaml").write_text(
        f'formaat: "1g1p1r-gebruikers/1"\ngebruikers:\n{regel}', encoding="utf-8"
    )
    organisaties = lees_organisaties(map_ / "organisaties.yaml")
    with pytest.raises(Bestandsfout) as fout:
        lees_gebruikers(map_ / "gebruikers.yaml", organisaties)
    assert [zin in tekst for tekst in fout.value.fouten] == [True]
    assert fout.value.fouten[0].startswith("casussen/gebruikers.yaml, regel 3: ")


def test_twee_gebruikers_zijn_niet_dezelfde_persoon(map_: Path) -> None:
    regels = "".join(
        f"  - {{sleutel: g{nummer}, naam: Iemand, functie: Iets, kaart: Iets., rol: gezin, persoon: a/b}}\n"
        for nummer in (1, 2)
    )
    (map_ / "g.yaml").write_text(f'formaat: "1g1p1r-gebruikers/1"\ngebruikers:\n{regels}', encoding="utf-8")
    with pytest.raises(Bestandsfout, match="regel 4: een andere gebruiker is deze persoon al"):
        lees_gebruikers(map_ / "g.yaml", ())
