"""Acts that make the verklarende analyse. `sleutel`: the word by which later acts find this piece."""

from typing import Annotated, Literal

from pydantic import Field

from ...domain.stellingname import Stelling
from ...domain.verklarende_analyse.woorden import AnalyseDeel, VertelSoort
from ..model import Dag, Sleutel, Tekst, Woord
from .basis import Daad

Velden = dict[str, Tekst | tuple[Sleutel, ...]]


class BeginAnalyse(Daad):
    """`spoed`: one page, for two weeks."""

    wat: Literal["begin_analyse"]
    aanleiding: Tekst
    spoed: Literal["ja", "nee"] = "nee"


class DraagBij(Daad):
    """`velden`: as that part has them. A person is a key of this file; so is another piece."""

    wat: Literal["draag_bij"]
    deel: Woord[AnalyseDeel]
    velden: Annotated[Velden, Field(min_length=1)]
    sleutel: Sleutel | None = None
    afgeschermd_voor: tuple[Sleutel, ...] = ()


class HerschrijfBijdrage(Daad):
    """Only what is named changes."""

    wat: Literal["herschrijf_bijdrage"]
    stuk: Sleutel
    velden: Annotated[Velden, Field(min_length=1)]


class TrekBijdrageIn(Daad):
    wat: Literal["trek_bijdrage_in"]
    stuk: Sleutel


class VraagBijdrage(Daad):
    wat: Literal["vraag_bijdrage"]
    voor: Sleutel
    tekst: Tekst
    uiterlijk_dag: Dag


class LegAnalyseVoor(Daad):
    wat: Literal["leg_analyse_voor"]
    tot_dag: Dag


class NeemStellingIn(Daad):
    """`stuk`: a statement; without it the whole version. `voor`: the member of the gezin whose stance it is,
    where somebody else writes it down. `gehoor`: when given, it is afgeschermd and only for these."""

    wat: Literal["neem_stelling_in"]
    stelling: Woord[Stelling]
    stuk: Sleutel | None = None
    reden: Tekst | None = None
    over: Sleutel | None = None
    gehoor: Annotated[tuple[Sleutel, ...], Field(min_length=1)] | None = None


class StelAnalyseVast(Daad):
    wat: Literal["stel_analyse_vast"]
    volgende_dag: Dag | None = None


class MeldVerteld(Daad):
    """That this person told the story once more, or that it was read instead."""

    wat: Literal["meld_verteld"]
    persoon: Sleutel
    soort: Woord[VertelSoort]


Handeling = (
    BeginAnalyse
    | DraagBij
    | HerschrijfBijdrage
    | TrekBijdrageIn
    | VraagBijdrage
    | LegAnalyseVoor
    | NeemStellingIn
    | StelAnalyseVast
    | MeldVerteld
)
