"""The words every file model is made of: strict, frozen, and closed to unknown keys."""

import re
from datetime import date, time
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from ..domain.echte_gegevens import toets_geen_echte_gegevens
from ..domain.gebeurtenis import toets_tekst
from ..domain.regel import Regelfout


class Model(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


def fout(zin: str) -> PydanticCustomError:
    return PydanticCustomError("regel", "{zin}", {"zin": zin})


def _tekst(tekst: str) -> str:
    if not tekst.strip():
        raise fout("hier staat nog geen tekst.")
    try:
        toets_tekst(tekst)
        toets_geen_echte_gegevens(tekst)
    except Regelfout as regel:
        raise fout(regel.melding) from None
    return tekst.strip()


def _datum(waarde: Any) -> Any:
    if not isinstance(waarde, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", waarde):
        raise fout("een datum schrijft u als jaar-maand-dag, bijvoorbeeld “2026-01-05”.")
    try:
        return date.fromisoformat(waarde)
    except ValueError:
        raise fout("deze datum bestaat niet.") from None


def _tijd(waarde: Any) -> Any:
    if not isinstance(waarde, str) or not re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", waarde):
        raise fout("een tijd schrijft u als uur:minuut, bijvoorbeeld “09:30”.")
    return time.fromisoformat(waarde)


def _nieuwjaar(geboren: date) -> date:
    if (geboren.month, geboren.day) != (1, 1):
        raise fout("een geboortedatum is hier altijd 1 januari: zo is zij zichtbaar verzonnen.")
    return geboren


SLEUTEL = r"^[a-z][a-z0-9_-]{0,39}$"
T = TypeVar("T")

Sleutel = Annotated[str, StringConstraints(pattern=SLEUTEL)]
Tekst = Annotated[str, AfterValidator(_tekst)]
Datum = Annotated[date, BeforeValidator(_datum)]
Geboren = Annotated[date, BeforeValidator(_datum), AfterValidator(_nieuwjaar)]
Tijd = Annotated[time, BeforeValidator(_tijd)]
Dag = Annotated[int, Field(ge=-3_650, le=3_650)]
Woord = Annotated[T, Field(strict=False)]  # an enum, written as its word
