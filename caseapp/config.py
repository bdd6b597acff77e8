"""Settings: where things lie, what may be reached, how long a session lives. Refuses to start unsafe."""

import os
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class StartFout(Exception):
    """The app can't start or go on like this: one Dutch sentence for who runs it. Exit code 2."""


@dataclass(frozen=True)
class Instellingen:
    """`data`: one folder with `gegevens/` (stores) and, beside it, `sleutels/` (the KEK file)."""

    data: Path
    host: str = "127.0.0.1"
    port: int = 8000
    https: bool = False
    proeven: bool = False
    seeds: Path = ROOT / "seeds"
    sessie_stil: timedelta = timedelta(hours=2)
    sessie_langst: timedelta = timedelta(hours=12)
    wachtwoord_kosten: tuple[int, int, int] = (2, 19_456, 1)

    @property
    def gegevens(self) -> Path:
        return self.data / "gegevens"

    @property
    def bewijs(self) -> Path:
        """Where the second sinks lie: outside the stores."""
        return Path(os.environ.get("CASEAPP_BEWIJS") or self.data / "bewijs")

    @property
    def sleutels(self) -> Path:
        return Path(os.environ.get("CASEAPP_SLEUTELS") or self.data / "sleutels")


def uit_omgeving(data: Path | None = None) -> Instellingen:
    """Settings from the environment: CASEAPP_DATA, CASEAPP_HTTPS (1 when served over https)."""
    map_ = data or Path(os.environ.get("CASEAPP_DATA") or ROOT / "instance")
    return Instellingen(data=map_.absolute(), https=os.environ.get("CASEAPP_HTTPS") == "1")


def met_adres(instellingen: Instellingen, host: str, port: int) -> Instellingen:
    """The same settings on another address; a port that can't be one is refused."""
    if not 0 < port < 65_536:
        raise StartFout(f"Poort {port} bestaat niet; kies een getal tussen 1 en 65535.")
    return replace(instellingen, host=host, port=port)
