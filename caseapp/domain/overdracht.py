"""Handing the fixed face over warmly: proposed, accepted, met together, told to the gezin (domein 1.1,
5.4)."""

from enum import StrEnum

from .regel import Regelfout

AANVAARDTERMIJN_WERKDAGEN = 5
MEELOOPDAGEN = 28


class OverdrachtStatus(StrEnum):
    """Until `afgerond` who hands over stays responsible: nobody lets go before another holds on."""

    VOORGESTELD = "voorgesteld"
    AANVAARD = "aanvaard"
    KENNISGEMAAKT = "kennisgemaakt"
    AFGEROND = "afgerond"
    GEWEIGERD = "geweigerd"
    INGETROKKEN = "ingetrokken"


class Kennismaking(StrEnum):
    """Warm: both together with the gezin. Koud: not together, and then always with the reason."""

    WARM = "warm"
    KOUD = "koud"


OVERGANGEN = {
    OverdrachtStatus.VOORGESTELD: {
        OverdrachtStatus.AANVAARD,
        OverdrachtStatus.GEWEIGERD,
        OverdrachtStatus.INGETROKKEN,
    },
    OverdrachtStatus.AANVAARD: {OverdrachtStatus.KENNISGEMAAKT, OverdrachtStatus.INGETROKKEN},
    OverdrachtStatus.KENNISGEMAAKT: {OverdrachtStatus.AFGEROND, OverdrachtStatus.INGETROKKEN},
    OverdrachtStatus.AFGEROND: set[OverdrachtStatus](),
    OverdrachtStatus.GEWEIGERD: set[OverdrachtStatus](),
    OverdrachtStatus.INGETROKKEN: set[OverdrachtStatus](),
}
OPEN = frozenset(status for status, verder in OVERGANGEN.items() if verder)

# What is said to whoever takes a step that does not fit any more.
_AL = {
    OverdrachtStatus.AFGEROND: "Deze overdracht is al afgerond.",
    OverdrachtStatus.GEWEIGERD: "Deze overdracht is geweigerd; stel een nieuwe voor.",
    OverdrachtStatus.INGETROKKEN: "Deze overdracht is ingetrokken; stel een nieuwe voor.",
    OverdrachtStatus.VOORGESTELD: "De ontvanger heeft nog niet ja gezegd.",
    OverdrachtStatus.AANVAARD: "Eerst maken jullie samen kennis met het gezin.",
    OverdrachtStatus.KENNISGEMAAKT: "Er is al kennisgemaakt; vertel het nu aan het gezin.",
}


def toets_stap(van: OverdrachtStatus, naar: OverdrachtStatus) -> None:
    if naar not in OVERGANGEN[van]:
        raise Regelfout(_AL[van])


def toets_geen_andere(open_overdrachten: int) -> None:
    if open_overdrachten:
        raise Regelfout("Er loopt al een overdracht. Rond die eerst af of trek haar in.")


def toets_ander(is_dezelfde: bool) -> None:
    if is_dezelfde:
        raise Regelfout("Deze persoon is al de contactpersoon.", "gebruiker")


def toets_ontvanger(is_ontvanger: bool) -> None:
    """Nobody becomes a fixed face by what another clicks."""
    if not is_ontvanger:
        raise Regelfout("Alleen wie gevraagd is, kan hier ja of nee op zeggen.")


def toets_overdrager(is_overdrager: bool) -> None:
    if not is_overdrager:
        raise Regelfout("Alleen de contactpersoon van nu kan deze stap zetten.")


def toets_uitleg(tekst: str, veld: str) -> None:
    if len(tekst.strip()) < 10:
        raise Regelfout("Schrijf dit in een paar woorden op: minstens 10 tekens.", veld)
