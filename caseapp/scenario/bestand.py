"""From the tree of a file to its model: every fault of its shape on the line where it stands, in Dutch."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar, get_args

from pydantic import ValidationError

from .boom import Boom, Pad
from .fouten import Bestandsfout, Fout, bedoelde, toon, zin_voor
from .model import Model
from .plekken import Gevonden

MEESTE_FOUTEN = 100  # more than anybody reads at once
NOG_MEER = "hier en verderop is nog meer mis; maak eerst het bovenstaande goed."
Bestand = TypeVar("Bestand", bound=Model)


def _zonder_soort(loc: Pad) -> Pad:
    """Pydantic names the kind of act in the path; the file does not."""
    return loc[:2] + loc[3:] if loc[:1] == ("handelingen",) and len(loc) > 2 else loc


def _modellen(soort: Any) -> list[type[Model]]:
    """The models that a field of this kind is made of."""
    if isinstance(soort, type) and issubclass(soort, Model):
        return [soort]
    return [model for deel in get_args(soort) for model in _modellen(deel)]


def _velden(model: type[Model]) -> dict[str, Any]:
    """Of each key as it stands in a file: what it is annotated with."""
    return {veld.alias or naam: veld.annotation for naam, veld in model.model_fields.items()}


def _model_bij(model: type[Model], loc: Pad) -> type[Model]:
    """Which model the last key of this path belongs to."""
    keuze = [model]
    for deel in loc[:-1]:
        if isinstance(deel, int):
            continue
        if len(keuze) > 1:  # `deel` is the kind of act
            keuze = [soort for soort in keuze if deel in get_args(soort.model_fields["wat"].annotation)]
        else:
            keuze = _modellen(_velden(keuze[0])[deel])
    return keuze[0]


def _is_gevolg(fout: Any) -> bool:
    """Pydantic calls a list empty when everything in it is wrong; a missing key is told apart."""
    return fout["type"] == "missing" or (fout["type"] == "too_short" and bool(fout["input"]))


def vertaal(model: type[Model], fouten: list[Any]) -> Iterator[Gevonden]:
    """What pydantic found, as a path in the file with a Dutch sentence."""
    missend = {(fout["loc"][:-1], fout["loc"][-1]) for fout in fouten if fout["type"] == "missing"}
    for fout in fouten:
        loc = fout["loc"]
        if fout["type"] == "extra_forbidden":
            raad = bedoelde(loc[-1], _velden(_model_bij(model, loc)))
            missend -= {(loc[:-1], sleutel) for _, sleutel in missend if f"“{sleutel}”" in raad}
            yield _zonder_soort(loc), f"{toon(loc[-1])} is hier geen bekende sleutel.{raad}"
        elif not _is_gevolg(fout):
            yield _zonder_soort(loc), zin_voor(fout)
    for ouder, sleutel in missend:
        yield _zonder_soort((*ouder, sleutel)), f"hier ontbreekt ‘{sleutel}’."


def met_regel(boom: Boom, gevonden: Iterable[Gevonden]) -> list[Fout]:
    return [Fout(boom.regel(pad), zin) for pad, zin in gevonden]


def lees_model(model: type[Bestand], meer: Iterable[Gevonden], boom: Boom) -> Bestand:
    """The file as its model; `meer` are faults that were found beside its shape. Raises Bestandsfout."""
    bestand, gevonden = None, list(islice(meer, MEESTE_FOUTEN + 1))
    try:
        bestand = model.model_validate(boom.waarde)
    except ValidationError as fout:
        gevonden += vertaal(model, fout.errors(include_url=False)[: MEESTE_FOUTEN + 1])
    fouten = sorted({*boom.fouten, *met_regel(boom, gevonden)})
    if len(fouten) > MEESTE_FOUTEN:
        fouten = [*fouten[:MEESTE_FOUTEN], Fout(fouten[-1].regel, NOG_MEER)]
    if bestand is None or fouten:
        raise Bestandsfout.van(boom.naam, fouten)
    return bestand
