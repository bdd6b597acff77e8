"""A sealed value as named lines: a text as it is, and what holds several texts part by part."""

import json
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from ...domain.woorden import label

IEMAND = "iemand die meedoet"


def regels(naam: str, tekst: str, namen: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """(name of the field, text); nothing for what was left empty. `namen`: by id, of who may be named."""
    if not tekst.startswith(("{", "[")):
        yield from _een(naam, tekst, namen)
        return
    try:
        inhoud = json.loads(tekst)
    except ValueError:
        yield from _een(naam, tekst, namen)
        return
    yield from _delen(naam, inhoud, namen)


def veldnaam(naam: str) -> str:
    """The name of a field as it is; a word of the work that is spelled alike may mean something else."""
    return naam.replace("_", " ")


def _delen(naam: str, inhoud: Any, namen: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    if isinstance(inhoud, dict):
        for sleutel, deel in inhoud.items():
            yield from _delen(_woord(sleutel, namen), deel, namen)
    elif isinstance(inhoud, list):
        for deel in inhoud:
            yield from _delen(naam, deel, namen)
    elif inhoud is not None:
        yield from _een(naam, "ja" if inhoud is True else "nee" if inhoud is False else str(inhoud), namen)


def _een(naam: str, tekst: str, namen: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    if tekst.strip():
        yield veldnaam(naam), _woord(tekst, namen)


def _woord(tekst: str, namen: Mapping[str, str]) -> str:
    """An id is shown as the name of who may be named, and never as an id; a word of the work as people say
    it."""
    try:
        UUID(tekst)
    except ValueError:
        return label(tekst) if tekst.isidentifier() and tekst.islower() else tekst
    return namen.get(tekst, IEMAND)
