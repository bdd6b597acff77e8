"""A casus as plain values and as a file again, to be read by `lees_casus_van`."""

from datetime import date, time
from enum import Enum
from typing import Any

import yaml

from .casus import Casus

Vel = dict[str, Any]


def vel_van(casus: Casus) -> Vel:
    """What the file said, as plain values; what was left out stays out."""
    vel = _kaal(casus.model_dump(exclude_unset=True, by_alias=True))
    assert isinstance(vel, dict)  # noqa: S101  # of a model
    return vel


def als_bestand(vel: Vel) -> bytes:
    """Remarks of a file that was read are not in it."""
    return yaml_van(vel).encode()


def yaml_van(waarde: Any) -> str:
    """Plain values as every file of ours is written: in their order, and as people type."""
    return yaml.safe_dump(waarde, allow_unicode=True, sort_keys=False, width=110)


def _kaal(waarde: Any) -> Any:
    if isinstance(waarde, dict):
        return {str(sleutel): _kaal(deel) for sleutel, deel in waarde.items()}
    if isinstance(waarde, list | tuple):
        return [_kaal(deel) for deel in waarde]
    if isinstance(waarde, Enum):
        return waarde.value
    if isinstance(waarde, time):
        return f"{waarde:%H:%M}"
    return waarde.isoformat() if isinstance(waarde, date) else waarde
