"""Acts of one professional who walks the meldcode for himself: beside the gezin, not in it."""

from typing import Annotated, Literal

from pydantic import Field

from ...domain.gezin import BijzonderProtocol
from ...domain.meldcode.woorden import MeldcodeDeel
from ..model import Sleutel, Tekst, Woord
from .basis import DaadBuitenGezin


class BeginMeldcode(DaadBuitenGezin):
    """`sleutel`: the word by which later acts of this file call this traject. `waarover`: without a name."""

    wat: Literal["begin_meldcode"]
    sleutel: Sleutel
    waarover: Tekst
    soort: Woord[BijzonderProtocol] | None = None


class NoteerMeldcodestap(DaadBuitenGezin):
    """One entry, also a question that is weighed or the decision. `velden`: as that part has them; a day is
    `dag -40`."""

    wat: Literal["noteer_meldcodestap"]
    traject: Sleutel
    deel: Woord[MeldcodeDeel]
    velden: Annotated[dict[str, Tekst], Field(min_length=1)]


Handeling = BeginMeldcode | NoteerMeldcodestap
