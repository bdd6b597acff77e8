"""The kinds of value in a scenario file: how each is written, and how an editor is told about it."""

import re
from collections.abc import Callable, Collection
from functools import partial
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer, PlainValidator, WithJsonSchema

from ...domain.regel import Regelfout
from ...domain.scenario.duur import (
    IN_VERHAAL,
    LOOPTIJD,
    MEERVOUD,
    SPEELTIJD,
    Duur,
    DuurEenheid,
    Verhaalmoment,
    dag_in_verhaal,
    duur_van,
    verhaalmoment,
)
from ...domain.scenario.kaart import KAARTEN, ZONDER_SOORT, Kaart
from ...domain.scenario.woorden import Onderbouwing
from ..fouten import bedoelde, toon
from ..model import Datum, Tekst, fout

AANNAME = r"A[1-9][0-9]?"


def _uit_tekst(lees: Callable[[str], Any], soort: type | tuple[type, ...], waarde: Any) -> Any:
    """What is a `soort` already stays so; text is read."""
    if isinstance(waarde, soort):
        return waarde
    try:
        return lees(waarde if isinstance(waarde, str) else "")
    except Regelfout as regel:
        raise fout(regel.melding) from None


def _als_tekst(lees: Callable[[str], Any], soort: type, patroon: str, voorbeeld: str) -> tuple[Any, ...]:
    """A value that is written as text: how to read it, how to write it, and what an editor checks."""
    schema = {"type": "string", "pattern": f"^{patroon}$", "examples": [voorbeeld]}
    return (
        PlainValidator(partial(_uit_tekst, lees, soort)),
        PlainSerializer(str, return_type=str),
        WithJsonSchema(schema),
    )


def _duren(mag: Collection[DuurEenheid], voorbeeld: str) -> tuple[Any, ...]:
    vormen = "|".join(dict.fromkeys(vorm for e in mag for vorm in (e.value, MEERVOUD[e])))
    return _als_tekst(partial(duur_van, mag=mag), Duur, f"[1-9][0-9]{{0,3}} ({vormen})", voorbeeld)


def kaart_met_woord(woord: Any) -> Kaart:
    """The Kaart that a file calls so; raises a fault with a suggestion."""
    if isinstance(woord, Kaart):
        return woord
    if woord == ZONDER_SOORT:
        raise fout("‘ketenpartner’ zegt niet wie; schrijf de soort, bijvoorbeeld “politie”.")
    if not isinstance(woord, str) or woord not in KAARTEN:
        raise fout(f"{toon(woord)} is geen bekende rol.{bedoelde(woord, KAARTEN)}")
    return KAARTEN[woord]


def _ja_of_nee(waarde: Any) -> bool:
    woorden = {"true": True, "ja": True, "false": False, "nee": False}
    if isinstance(waarde, bool):
        return waarde
    if not isinstance(waarde, str) or waarde not in woorden:
        raise fout("hier hoort “true” of “false”.")
    return woorden[waarde]


def _alleen_fictief(waarde: bool) -> bool:
    if not waarde:
        raise fout("‘fictief’ kan alleen “true” zijn: in een oefening is alles verzonnen.")
    return waarde


def _getal(waarde: Any) -> Any:
    """Numbers with a fraction stay text until here."""
    if isinstance(waarde, str) and re.fullmatch(r"-?[0-9]{1,4}\.[0-9]{1,6}", waarde):
        return float(waarde)
    if isinstance(waarde, bool) or not isinstance(waarde, int | float):
        raise fout("hier hoort een getal, met een punt voor wat er na de komma komt: “0.25”.")
    return float(waarde)


def _bron(waarde: Any) -> str:
    bekend = [woord.value for woord in Onderbouwing]
    if isinstance(waarde, str) and (waarde in bekend or re.fullmatch(AANNAME, waarde)):
        return waarde
    raad = bedoelde(waarde, bekend)
    raad = raad or f" Kies uit: {', '.join(bekend)}, of een aanname: A1, A2 en verder."
    raise fout(f"{toon(waarde)} is geen bekende bron.{raad}")


def _een_regel(tekst: str) -> str:
    if len(tekst.splitlines()) > 1:
        raise fout("hier past één regel tekst, zonder regeleinde.")
    return tekst


def _versie(waarde: Any) -> str:
    if not isinstance(waarde, str) or not re.fullmatch(r"(0|[1-9]\d{0,3})(\.(0|[1-9]\d{0,3})){2}", waarde):
        raise fout("een versie schrijft u als drie getallen met punten, bijvoorbeeld “1.0.0”.")
    return waarde


_VERSIE = {"type": "string", "pattern": r"^[0-9]+\.[0-9]+\.[0-9]+$", "examples": ["1.0.0"]}
_KAARTEN = {"type": "string", "enum": list(KAARTEN)}
_BRON = {
    "anyOf": [
        {"type": "string", "enum": [woord.value for woord in Onderbouwing]},
        {"type": "string", "pattern": f"^{AANNAME}$"},
    ]
}

Regel = Annotated[Tekst, AfterValidator(_een_regel)]
Duurtijd = Annotated[Duur, *_duren(IN_VERHAAL, "5 werkdagen")]
Looptijd = Annotated[Duur, *_duren(LOOPTIJD, "18 maanden")]
Speeltijd = Annotated[Duur, *_duren(SPEELTIJD, "12 minuten")]
Verhaaldag = Annotated[
    int,
    PlainValidator(partial(_uit_tekst, dag_in_verhaal, ())),
    PlainSerializer(lambda dag: f"dag {dag}", return_type=str),
    WithJsonSchema({"type": "string", "pattern": "^dag [0-9]{1,4}$", "examples": ["dag 28"]}),
]
Moment = Annotated[
    Verhaalmoment,
    *_als_tekst(verhaalmoment, Verhaalmoment, r"dag [0-9]{1,4} [0-2][0-9]:[0-5][0-9]", "dag 12 16:30"),
]
Kaartwoord = Annotated[
    Kaart,
    PlainValidator(kaart_met_woord),
    PlainSerializer(str, return_type=str),
    WithJsonSchema(_KAARTEN),
]
JaOfNee = Annotated[bool, BeforeValidator(_ja_of_nee)]
Fictief = Annotated[
    bool, BeforeValidator(_ja_of_nee), AfterValidator(_alleen_fictief), WithJsonSchema({"const": True})
]
Kans = Annotated[float, Field(ge=0, le=1), BeforeValidator(_getal)]
Honderd = Annotated[float, Field(ge=0, le=100), BeforeValidator(_getal)]
Peil = Annotated[int, Field(ge=0, le=100)]
Bron = Annotated[str, PlainValidator(_bron), WithJsonSchema(_BRON)]
Versie = Annotated[str, PlainValidator(_versie), WithJsonSchema(_VERSIE)]
Begindatum = Annotated[Datum, WithJsonSchema({"type": "string", "format": "date"})]
