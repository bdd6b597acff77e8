"""Somebody more in a casus, or somebody less: with everything in which only he is meant."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import ValidationError

from ..domain.eigen_casus import toets_blijft_iemand
from .bewerken import bladen, een_van, op_volgorde
from .casus import Casus
from .mensen import Gebruiker
from .schrijven import Vel
from .verloop import fouten_in_verloop

KIND, ELDERS = "kind", ""
# Words that mean themselves there, also where somebody has the same word as his key.
EIGEN_WOORD = frozenset({"wat", "soort", "rol", "sleutel", "huishouden", "tijd", "stelling", "dag", "deel"})
GEEN_SLEUTEL = re.compile(r"[^a-z0-9]+")
# From whom something is kept: without him there is nobody less to read it. All other lists may not run empty.
MAG_LEEG = frozenset({"afgeschermd_voor"})


@dataclass(frozen=True)
class Nieuw:
    """`leeftijd`: in years on the first day. `huishouden`: its key; empty when he lives elsewhere.
    `kind_van`: keys of those who are his parents, and have gezag while he is a child."""

    roepnaam: str
    achternaam: str
    leeftijd: int
    rol: str
    huishouden: str = ELDERS
    kind_van: tuple[str, ...] = ()


def huishoudens(vel: Vel) -> list[str]:
    """In the order in which they are first named."""
    return list(dict.fromkeys(d["huishouden"] for d in vel["handelingen"] if d.get("huishouden")))


def met_nieuwe_persoon(vel: Vel, nieuw: Nieuw) -> Vel:
    """From the beginning of the story, next to those who were there. His key is a word that means nothing
    else in this casus: not a colleague, not a home."""
    bezet = {woord for deel in (vel["personen"], vel["handelingen"]) for _, woord in bladen(deel)}
    sleutel = _vrije_sleutel(nieuw.roepnaam, bezet)
    persoon = {
        "sleutel": sleutel,
        "roepnaam": nieuw.roepnaam,
        "achternaam": nieuw.achternaam,
        "geboren": f"{date.fromisoformat(vel['begin']).year - nieuw.leeftijd:04}-01-01",
    }
    begin = next(daad for daad in vel["handelingen"] if daad["wat"] == "maak_gezin")
    moment = {**_sinds(vel, begin, nieuw.kind_van), "wie": begin["wie"]}
    lid = {**moment, "wat": "voeg_lid_toe", "persoon": sleutel, "rol": nieuw.rol}
    daden = [lid | ({"huishouden": nieuw.huishouden} if nieuw.huishouden else {})]
    for ouder in nieuw.kind_van:
        daden += [
            {**moment, "wat": wat, "kind": sleutel, "ouder": ouder}
            for wat in ("leg_ouderschap_vast", *(("leg_gezag_vast",) if nieuw.rol == KIND else ()))
        ]
    return op_volgorde(
        {
            **vel,
            "personen": [*vel["personen"], persoon],
            "handelingen": [*vel["handelingen"], *daden],
        }
    )


def _sinds(vel: Vel, begin: Vel, ouders: Collection[str]) -> Vel:
    """When everybody of the first day is there, and his parents too."""
    samen = [
        daad
        for daad in vel["handelingen"]
        if daad["wat"] == "voeg_lid_toe" and (daad["dag"] == begin["dag"] or daad["persoon"] in ouders)
    ]
    dag, tijd = max((daad["dag"], daad.get("tijd", "10:00")) for daad in (begin, *samen))
    return {"dag": dag, "tijd": tijd}


def _vrije_sleutel(roepnaam: str, bezet: Collection[str]) -> str:
    kaal = GEEN_SLEUTEL.sub("_", roepnaam.lower()).strip("_")
    kaal = kaal if kaal[:1].isalpha() else f"persoon_{kaal}".strip("_")
    return next(een for een in _genummerd(kaal) if een not in bezet)


def _genummerd(kaal: str) -> Iterator[str]:
    yield kaal
    yield from (f"{kaal}_{nummer}" for nummer in range(2, 1_000))


def zonder_persoon(vel: Vel, sleutel: str, gebruikers: Mapping[str, Gebruiker]) -> Vel:
    """Without what is about him alone, what he does himself, and what cannot happen without that; in a list
    of people he is left out."""
    een_van(vel["personen"], "sleutel", sleutel)
    rest = [een for een in vel["personen"] if een["sleutel"] != sleutel]
    toets_blijft_iemand(len(rest))
    eigen = f"{vel['sleutel']}/{sleutel}"
    hijzelf = {een.sleutel for een in gebruikers.values() if een.persoon == eigen}
    kaarten = [kaart for kaart in vel.get("kaarten", []) if kaart["wie"] not in hijzelf]
    kop = {naam: deel for naam, deel in vel.items() if naam not in ("kaarten", "personen", "handelingen")}
    nieuw = kop | ({"kaarten": kaarten} if kaarten else {}) | {"personen": rest}
    daden = _zonder_namen(vel["handelingen"], {sleutel, *hijzelf})
    while (kan_niet := _eerste_die_niet_kan(nieuw | {"handelingen": daden}, gebruikers)) is not None:
        weg = daden[kan_niet]
        daden = [daad for daad in daden if daad is not weg]
        daden = _zonder_namen(daden, _gemaakt([weg]) - _gemaakt(daden))
    return nieuw | {"handelingen": daden}


def _eerste_die_niet_kan(vel: Vel, gebruikers: Mapping[str, Gebruiker]) -> int | None:
    """The place of the first act that misses something which went."""
    try:
        casus = Casus.model_validate(_vast(vel))
    except ValidationError:
        return None  # who reads it as a file says what is wrong with it
    fout = next(fouten_in_verloop(casus, gebruikers), None)
    return int(fout[0][1]) if fout and fout[0][0] == "handelingen" else None


def _vast(waarde: Any) -> Any:
    """With tuples, as a model wants its lists."""
    if isinstance(waarde, dict):
        return {naam: _vast(deel) for naam, deel in waarde.items()}
    return tuple(_vast(deel) for deel in waarde) if isinstance(waarde, list) else waarde


def _zonder_namen(daden: list[Vel], weg: set[str]) -> list[Vel]:
    """Without these words, and without the words of what goes with them."""
    while True:
        over = [nieuw for daad in daden if (nieuw := _zonder(daad, weg)) is not None]
        daarna = weg | (_gemaakt(daden) - _gemaakt(over))
        daden = over
        if daarna == weg:
            return daden
        weg = daarna


def _gemaakt(daden: Sequence[Vel]) -> set[str]:
    """The words by which later acts call what these make."""
    return {daad["sleutel"] for daad in daden if "sleutel" in daad}


def _zonder(deel: Any, weg: Collection[str]) -> Any:
    """None: nothing of it is left that means anything."""
    if isinstance(deel, str):
        return None if deel in weg else deel
    if isinstance(deel, list):
        over = [nieuw for een in deel if (nieuw := _zonder(een, weg)) is not None]
        return None if deel and not over else over
    if isinstance(deel, dict):
        return _zonder_in(deel, weg)
    return deel


def _zonder_in(deel: Vel, weg: Collection[str]) -> Vel | None:
    nieuw: Vel = {}
    for naam, waarde in deel.items():
        over = waarde if naam in EIGEN_WOORD else _zonder(waarde, weg)
        if over is not None or waarde is None:
            nieuw[naam] = over
        elif naam not in MAG_LEEG:
            return None
    return nieuw
