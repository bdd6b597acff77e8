"""Wat er tussen mensen gebeurde: de rol hoort bij het incident, nooit bij een mens."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from caseapp.domain.incident import BronSoort, IncidentRol, Voorval, richtingen, rollen_van, toets_voorval
from caseapp.domain.regel import Regelfout

NU = datetime(2026, 4, 11, 7, 0, tzinfo=UTC)
NOOR, JOOST, PIEN = (UUID(int=n) for n in (1, 2, 3))
LEDEN = (NOOR, JOOST, PIEN)


def test_wie_iets_deed_en_wie_iets_overkwam_kan_dezelfde_zijn() -> None:
    rollen = rollen_van([NOOR, JOOST], [NOOR, JOOST], [PIEN], LEDEN)
    assert rollen == {
        NOOR: IncidentRol.DEED_EN_ONDERGING,
        JOOST: IncidentRol.DEED_EN_ONDERGING,
        PIEN: IncidentRol.WAS_GETUIGE,
    }
    assert richtingen(rollen) == {(NOOR, JOOST), (JOOST, NOOR)}


def test_een_lijn_gaat_van_wie_deed_naar_wie_onderging_en_nooit_naar_een_getuige() -> None:
    assert richtingen(rollen_van([JOOST], [NOOR], [PIEN], LEDEN)) == {(JOOST, NOOR)}
    assert richtingen(rollen_van([JOOST, NOOR], [PIEN], [], LEDEN)) == {(JOOST, PIEN), (NOOR, PIEN)}
    assert richtingen(rollen_van([], [NOOR], [PIEN], LEDEN)) == frozenset()
    assert richtingen(rollen_van([JOOST], [JOOST], [], LEDEN)) == frozenset()


@pytest.mark.parametrize(
    ("deed", "onderging", "getuige", "veld"),
    [
        ([JOOST, JOOST], [], [], "deed"),
        ([], [uuid4()], [], "onderging"),
        ([JOOST], [], [JOOST], "getuige"),
        ([], [PIEN], [PIEN], "getuige"),
    ],
)
def test_niemand_staat_er_twee_keer_of_van_elders(
    deed: list[UUID], onderging: list[UUID], getuige: list[UUID], veld: str
) -> None:
    with pytest.raises(Regelfout) as gevangen:
        rollen_van(deed, onderging, getuige, LEDEN)
    assert gevangen.value.veld == veld


def voorval(**anders: object) -> Voorval:
    velden: dict[str, object] = {
        "gebeurd": NU,
        "tekst": "Er werd geduwd.",
        "rollen": {PIEN: IncidentRol.ONDERGING},
    }
    return Voorval(**(velden | anders))  # type: ignore[arg-type]


def test_alleen_getuigen_kan_ook() -> None:
    toets_voorval(voorval(rollen={PIEN: IncidentRol.WAS_GETUIGE}))


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"rollen": {}}, "deed"),
        ({"tekst": "  "}, "tekst"),
        ({"tekst": "x" * 10_001}, "tekst"),
        ({"bron": "x" * 301}, "bron"),
        ({"bron_soort": BronSoort.GEHOORD}, "bron"),
        ({"bron_soort": BronSoort.DOCUMENT, "bron": " "}, "bron"),
    ],
)
def test_een_incident_is_tussen_mensen_en_van_iemand_gehoord(anders: dict[str, object], veld: str) -> None:
    with pytest.raises(Regelfout) as gevangen:
        toets_voorval(voorval(**anders))
    assert gevangen.value.veld == veld
