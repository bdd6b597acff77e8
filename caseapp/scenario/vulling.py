"""Many small gezinnen in one file, `1g1p1r-vulling/1`: each is a casus, with only what it has for itself."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field

from .bestand import MEESTE_FOUTEN, lees_model
from .boom import lees_boom
from .casus import Casus
from .fouten import Bestandsfout
from .lezen import casus_van
from .mensen import Gebruiker
from .model import Dag, Datum, Model, Tekst
from .plekken import delen, dubbel

VULLING = "vulling"  # the folder of such files


class Vulling(Model):
    """What all of them share; the casussen themselves are read one by one."""

    formaat: Literal["1g1p1r-vulling/1"]
    kort: Tekst
    herzien_door: Tekst
    begin: Datum
    vandaag: Dag
    inhoudswaarschuwing: Tekst
    casussen: Annotated[tuple[dict[str, Any], ...], Field(min_length=1, max_length=500)]


GEDEELD = tuple(veld for veld in Vulling.model_fields if veld not in ("formaat", "casussen"))


def lees_vulling(pad: Path, gebruikers: Iterable[Gebruiker]) -> tuple[Casus, ...]:
    """Every one as a whole casus, by the rules of a casus file. Raises Bestandsfout, with the line of each
    fault in this file."""
    boom, bekend = lees_boom(pad), {gebruiker.sleutel: gebruiker for gebruiker in gebruikers}
    lijst = list(delen(boom.waarde, "casussen"))
    lees_model(Vulling, dubbel(lijst, "sleutel"), boom)
    erbij = {"formaat": "1g1p1r-casus/1", **{veld: boom.waarde[veld] for veld in GEDEELD}}
    casussen, fouten = list[Casus](), list[str]()
    for plek, _ in lijst:
        try:
            casussen.append(casus_van(boom.deel(plek, erbij), bekend))
        except Bestandsfout as fout:
            fouten += fout.fouten
    if fouten:
        raise Bestandsfout(fouten[:MEESTE_FOUTEN])
    return tuple(casussen)
