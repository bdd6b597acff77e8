"""Reads the files people train with. Every fault is told at once, in Dutch, by line."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from .boom import Boom, Pad, bestandsnaam, lees_boom
from .casus import HANDELINGEN, Casus, PersoonInCasus
from .fouten import Bestandsfout, Fout, bedoelde, toon, zin_voor
from .mensen import Gebruiker, Gebruikers, Organisatie, Organisaties
from .model import Model
from .verloop import fouten_in_verloop
from .verwijzingen import fouten_in_gebruikers, fouten_in_sleutels, fouten_in_verwijzingen

DELEN: Mapping[str, type[Model]] = {
    "personen": PersoonInCasus,
    "gebruikers": Gebruiker,
    "organisaties": Organisatie,
}
Bestand = TypeVar("Bestand", bound=Model)
Gevonden = tuple[Pad, str]


def _zonder_soort(loc: Pad) -> Pad:
    """Pydantic names the kind of act in the path; the file does not."""
    return loc[:2] + loc[3:] if loc[:1] == ("handelingen",) and len(loc) > 2 else loc


def _model_bij(model: type[Model], loc: Pad) -> type[Model]:
    """Which model the last key of this path belongs to."""
    if len(loc) == 1:
        return model
    return HANDELINGEN[str(loc[2])] if loc[0] == "handelingen" else DELEN[str(loc[0])]


def _is_gevolg(fout: Any) -> bool:
    """Pydantic calls a list empty when everything in it is wrong; a missing key is told apart."""
    return fout["type"] == "missing" or (fout["type"] == "too_short" and bool(fout["input"]))


def _vertaal(model: type[Model], fouten: list[Any]) -> Iterable[Gevonden]:
    missend = {(fout["loc"][:-1], fout["loc"][-1]) for fout in fouten if fout["type"] == "missing"}
    for fout in fouten:
        loc = fout["loc"]
        if fout["type"] == "extra_forbidden":
            raad = bedoelde(loc[-1], _model_bij(model, loc).model_fields)
            missend -= {(loc[:-1], sleutel) for _, sleutel in missend if f"“{sleutel}”" in raad}
            yield _zonder_soort(loc), f"{toon(loc[-1])} is hier geen bekende sleutel.{raad}"
        elif not _is_gevolg(fout):
            yield _zonder_soort(loc), zin_voor(fout)
    for ouder, sleutel in missend:
        yield _zonder_soort((*ouder, sleutel)), f"hier ontbreekt ‘{sleutel}’."


def _met_regel(boom: Boom, gevonden: Iterable[Gevonden]) -> list[Fout]:
    return [Fout(boom.regel(pad), zin) for pad, zin in gevonden]


def _lees(pad: Path, model: type[Bestand], meer: Iterable[Gevonden], boom: Boom) -> Bestand:
    """The file as its model; `meer` are faults that were found beside its shape."""
    bestand, gevonden = None, list(meer)
    try:
        bestand = model.model_validate(boom.waarde)
    except ValidationError as fout:
        gevonden += _vertaal(model, fout.errors(include_url=False))
    if bestand is None or gevonden or boom.fouten:
        raise Bestandsfout.van(bestandsnaam(pad), [*boom.fouten, *_met_regel(boom, gevonden)])
    return bestand


def lees_organisaties(pad: Path) -> tuple[Organisatie, ...]:
    boom = lees_boom(pad)
    return _lees(pad, Organisaties, fouten_in_sleutels(boom.waarde, "organisaties"), boom).organisaties


def lees_gebruikers(pad: Path, organisaties: Iterable[Organisatie]) -> tuple[Gebruiker, ...]:
    boom, bekend = lees_boom(pad), {organisatie.sleutel: organisatie for organisatie in organisaties}
    sleutels = fouten_in_sleutels(boom.waarde, "gebruikers")
    gebruikers = _lees(pad, Gebruikers, sleutels, boom).gebruikers
    if fouten := _met_regel(boom, fouten_in_gebruikers(gebruikers, bekend)):
        raise Bestandsfout.van(bestandsnaam(pad), fouten)
    return gebruikers


def lees_casus(pad: Path, gebruikers: Iterable[Gebruiker]) -> Casus:
    boom, bekend = lees_boom(pad), {gebruiker.sleutel: gebruiker for gebruiker in gebruikers}
    meer = [
        *fouten_in_sleutels(boom.waarde, "personen"),
        *fouten_in_verwijzingen(boom.waarde, set(bekend)),
    ]
    casus = _lees(pad, Casus, meer, boom)
    if fouten := _met_regel(boom, fouten_in_verloop(casus, bekend)):
        raise Bestandsfout.van(bestandsnaam(pad), fouten)
    return casus
