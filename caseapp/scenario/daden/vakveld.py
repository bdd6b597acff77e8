"""What a ketenpartner writes in the own field."""

from typing import Literal

from ..model import Sleutel, Tekst
from .basis import Daad


class SchrijfVakbericht(Daad):
    """`dat`: only that something is. `inhoud`: what it is; without it there is nothing more."""

    wat: Literal["schrijf_vakbericht"]
    persoon: Sleutel
    dat: Tekst
    inhoud: Tekst | None = None
    afgeschermd_voor: tuple[Sleutel, ...] = ()


Handeling = SchrijfVakbericht
