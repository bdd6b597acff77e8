"""Changing a casus piece by piece: each gives the plain values of a file, which is then read again as one."""

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from datetime import date
from typing import Annotated, Any, get_args

from ..domain.regel import Regelfout
from .casus import HANDELINGEN
from .model import Tekst
from .schrijven import Vel

Pad = tuple[str | int, ...]
CIJFERS = re.compile(r"[0-9]+")
# Where and by whom: of every act, and asked apart.
VAST = ("wat", "dag", "tijd", "wie")
AFGESCHERMD = "afgeschermd_voor"


def teksten_in(daad: Vel) -> dict[str, str]:
    """All prose of an act, by its place: `tekst`, `velden.kern`, `betrokkenen.0.tekst`."""
    proza = {naam for naam, veld in HANDELINGEN[daad["wat"]].model_fields.items() if _is_tekst(veld)}
    return {
        ".".join(map(str, pad)): tekst
        for pad, tekst in bladen(daad)
        if pad[0] not in VAST and (pad[0] in proza or " " in tekst)
    }


def _is_tekst(veld: Any) -> bool:
    soorten = (Annotated[veld.annotation, *veld.metadata] if veld.metadata else veld.annotation,)
    return any(soort == Tekst or Tekst in get_args(soort) for soort in soorten)


def bladen(deel: Any, pad: Pad = ()) -> Iterator[tuple[Pad, str]]:
    """Each text and each word in it, and where it stands."""
    if isinstance(deel, str):
        yield pad, deel
    elif isinstance(deel, dict):
        for sleutel, waarde in deel.items():
            yield from bladen(waarde, (*pad, sleutel))
    elif isinstance(deel, list):
        for nummer, waarde in enumerate(deel):
            yield from bladen(waarde, (*pad, nummer))


def met_kop(vel: Vel, **velden: str) -> Vel:
    """Titel, kort, inhoudswaarschuwing; whoever changed it has still to have it read."""
    return {**vel, **velden, "herzien_door": "nog niet"}


def met_les(vel: Vel, valkuil: str, vragen: list[str]) -> Vel:
    return {**vel, "les": {**vel.get("les", {}), "valkuil": valkuil, "vragen": vragen}}


def met_persoon(vel: Vel, sleutel: str, roepnaam: str, achternaam: str, leeftijd: int) -> Vel:
    """`leeftijd`: in years on the first day."""
    geboren = f"{date.fromisoformat(vel['begin']).year - leeftijd:04}-01-01"
    nieuw = deepcopy(vel)
    persoon = een_van(nieuw["personen"], "sleutel", sleutel)
    persoon.update(roepnaam=roepnaam, achternaam=achternaam, geboren=geboren)
    return nieuw


def met_kaart(vel: Vel, wie: str, belang: str, opdracht: str) -> Vel:
    """Without both there is no card of this casus: then what the persona always brings stands on it."""
    rest = [kaart for kaart in vel.get("kaarten", []) if kaart["wie"] != wie]
    if belang or opdracht:
        rest.append({"wie": wie, "belang": belang, "opdracht": opdracht})
    zonder = {naam: deel for naam, deel in vel.items() if naam != "kaarten"}
    return _geordend({**zonder, "kaarten": rest} if rest else zonder)


def met_daad(vel: Vel, nummer: int, anders: Vel, teksten: Mapping[str, str]) -> Vel:
    """The act at this place in the list, with other texts, or at another moment, by or kept from others:
    `anders`. An empty text is left out."""
    nieuw = deepcopy(vel)
    daad = _daad(nieuw, nummer)
    for naam, waarde in anders.items():
        if waarde == [] and naam not in daad:
            continue
        daad[naam] = waarde
    for plek, tekst in teksten.items():
        _zet(daad, [int(deel) if CIJFERS.fullmatch(deel) else deel for deel in plek.split(".")], tekst)
    return op_volgorde(nieuw)


def schermt_af(daad: Vel) -> bool:
    """Whether such an act can be kept from somebody."""
    return AFGESCHERMD in HANDELINGEN[daad["wat"]].model_fields


def met_nieuwe_daad(vel: Vel, daad: Vel) -> Vel:
    """After what is already there at that moment."""
    return op_volgorde({**vel, "handelingen": [*vel["handelingen"], daad]})


def zonder_daad(vel: Vel, nummer: int) -> Vel:
    daad = _daad(vel, nummer)
    return {**vel, "handelingen": [een for een in vel["handelingen"] if een is not daad]}


def een_van(lijst: list[Vel], veld: str, waarde: str) -> Vel:
    """The part with this key; a Regelfout where there is none any more."""
    gevonden = next((een for een in lijst if een[veld] == waarde), None)
    if gevonden is None:
        raise Regelfout("Dit staat niet meer in de casus. Ga terug en kijk opnieuw.")
    return gevonden


def _daad(vel: Vel, nummer: int) -> Vel:
    if not 0 <= nummer < len(vel["handelingen"]):
        raise Regelfout("Deze gebeurtenis staat niet meer in de casus. Ga terug en kijk opnieuw.")
    gevonden: Vel = vel["handelingen"][nummer]
    return gevonden


def _zet(deel: Any, pad: list[str | int], tekst: str) -> None:
    *weg, laatste = pad
    for stap in weg:
        deel = deel[stap]
    if tekst or isinstance(laatste, int):
        deel[laatste] = tekst
    else:
        deel.pop(laatste, None)


def op_volgorde(vel: Vel) -> Vel:
    """In the order of the story; what happens at one moment stays as it was."""
    return {
        **vel,
        "handelingen": sorted(vel["handelingen"], key=lambda d: (d["dag"], d.get("tijd", "10:00"))),
    }


def _geordend(vel: Vel) -> Vel:
    """What is done comes last, as in every file."""
    return {
        **{n: deel for n, deel in vel.items() if n not in ("personen", "handelingen")},
        "personen": vel["personen"],
        "handelingen": vel["handelingen"],
    }
