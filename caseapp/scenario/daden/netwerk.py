"""Acts about who stand around a gezin. `netwerklid`: the word by which later acts find this person."""

from typing import Annotated, Literal

from pydantic import Field

from ...domain.netwerk import NetwerkAntwoord, NetwerkLijn, SteunSoort
from ..model import Sleutel, Tekst, Woord
from .basis import Daad


class VoegNetwerklidToe(Daad):
    """`gebruiker`: who plays this person; he is involved as netwerklid already."""

    wat: Literal["voeg_netwerklid_toe"]
    netwerklid: Sleutel
    naam: Tekst
    relatie: Tekst
    soort: Woord[SteunSoort]
    lijn: Woord[NetwerkLijn]
    weet: Tekst | None = None
    vertrouwd_door: tuple[Sleutel, ...] = ()
    gebruiker: Sleutel | None = None
    afgeschermd_voor: tuple[Sleutel, ...] = ()


class LegToestemmingVast(Daad):
    """Of each of these, on the same day."""

    wat: Literal["leg_toestemming_vast"]
    netwerklid: Sleutel
    toestemming_van: Annotated[tuple[Sleutel, ...], Field(min_length=1)]
    antwoord: Woord[NetwerkAntwoord]


class SpreekAf(Daad):
    wat: Literal["spreek_af"]
    netwerklid: Sleutel
    afspraak: Tekst


class BetrekNiet(Daad):
    wat: Literal["betrek_niet"]
    netwerklid: Sleutel
    reden: Tekst
    afgeschermd_voor: tuple[Sleutel, ...] = ()


class BetrekWeer(Daad):
    wat: Literal["betrek_weer"]
    netwerklid: Sleutel


class NoemNietTeBetrekken(Daad):
    """Somebody who is never asked: named only so that nobody makes that mistake."""

    wat: Literal["noem_niet_te_betrekken"]
    netwerklid: Sleutel
    naam: Tekst
    relatie: Tekst
    soort: Woord[SteunSoort]
    reden: Tekst
    afgeschermd_voor: tuple[Sleutel, ...] = ()


Erbij = VoegNetwerklidToe | NoemNietTeBetrekken
Later = LegToestemmingVast | SpreekAf | BetrekNiet | BetrekWeer
Handeling = Erbij | Later
