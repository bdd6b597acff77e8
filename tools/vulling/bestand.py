"""From made gezinnen to the text of the file, act by act on one line."""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from caseapp.scenario.lezen import lees_gebruikers, lees_organisaties

from .fabriek import Gezin, maak
from .schrijver import BEGIN, VANDAAG, Team

SEEDS = Path(__file__).parents[2] / "seeds"
PLEK = SEEDS / "vulling" / "honderd.yaml"
VERHALEN, NAMEN = 1_907, 4_211  # the numbers that the two streams begin with
WOORD = re.compile(r"[a-z][a-z0-9_-]*")
BUITEN = "els"  # her card says that she works with none of the gezinnen
KOP = f"""\
# Honderd kleine gezinnen, voor een vol bord en volle lijsten. Alles is verzonnen: namen en gebeurtenissen.
# Dit bestand is gemaakt met `python3 -m tools.vulling`. Verander het niet met de hand: een test maakt het na.
# Wie hoe heet, en wat er in welk huishouden gebeurt, zijn apart geloot: een naam zegt niets over een gezin.
formaat: "1g1p1r-vulling/1"
kort: "Een klein gezin, om een bord en lijsten mee te vullen."
herzien_door: "nog niet"
begin: "{BEGIN.isoformat()}"
vandaag: {VANDAAG}
inhoudswaarschuwing: >-
  Deze gezinnen gaan kort over ruzie, geweld, te weinig zorg en geld.
  Je mag altijd stoppen of even weglopen.
casussen:
"""


def teams() -> list[Team]:
    """Everybody of a lokaal team with each colleague of the same team; Veilig Thuis in turn."""
    gebruikers = lees_gebruikers(SEEDS / "gebruikers.yaml", lees_organisaties(SEEDS / "organisaties.yaml"))
    namen = {een.sleutel: een.naam for een in gebruikers}
    lokaal = [een for een in gebruikers if een.rol == "lokaal_team" and een.sleutel != BUITEN]
    vt = [een.sleutel for een in gebruikers if een.rol == "veilig_thuis"]
    paren = [
        (een.sleutel, ander.sleutel)
        for een in lokaal
        for ander in lokaal
        if een is not ander and een.organisatie == ander.organisatie
    ]
    return [Team(*paar, vt[nummer % len(vt)], namen) for nummer, paar in enumerate(paren)]


def regel(waarde: Any) -> str:
    """A value as it stands on one line."""
    if isinstance(waarde, Mapping):
        return f"{{{', '.join(f'{sleutel}: {regel(deel)}' for sleutel, deel in waarde.items())}}}"
    if isinstance(waarde, tuple):
        return f"[{', '.join(regel(deel) for deel in waarde)}]"
    if isinstance(waarde, int) or WOORD.fullmatch(waarde):
        return str(waarde)
    return json.dumps(waarde, ensure_ascii=False)


def _stuk(gezin: Gezin) -> Iterable[str]:
    kop = (f"{veld}: {regel(gezin[veld])}\n" for veld in ("sleutel", "nummer", "titel"))
    yield f"  - {'    '.join(kop)}"
    for lijst in ("personen", "handelingen"):
        yield f"    {lijst}:\n"
        yield from (f"      - {regel(deel)}\n" for deel in gezin[lijst])


def tekst(*, verhalen: int = VERHALEN, namen: int = NAMEN) -> str:
    """The whole file."""
    gezinnen = maak(teams(), verhalen=verhalen, namen=namen)
    return KOP + "".join(regel_ for gezin in gezinnen for regel_ in _stuk(gezin))
