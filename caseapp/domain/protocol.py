"""The bijzonder protocol: where one wrongly shared sentence is dangerous, sharing is off until an expert has
looked along (domein 5.3, 8.7)."""

from enum import StrEnum

from .gezin import BijzonderProtocol
from .regel import Regelfout

KORTSTE_REDEN = 20
BELTERMIJN_WERKDAGEN = 1


class Deskundige(StrEnum):
    """Whom to consult (domein 5.3)."""

    LEC_EGG = "lec_egg"
    LKHA = "lkha"
    PHAROS = "pharos"
    AANDACHTSFUNCTIONARIS_VT = "aandachtsfunctionaris_vt"


class Kring(StrEnum):
    """On which side somebody stands who is to be invited."""

    HULP = "hulp"
    GEZIN = "gezin"
    NETWERK = "netwerk"


PASSENDE_DESKUNDIGE = {
    BijzonderProtocol.EERGERELATEERD: Deskundige.LEC_EGG,
    BijzonderProtocol.HUWELIJKSDWANG: Deskundige.LKHA,
    BijzonderProtocol.ACHTERLATING: Deskundige.LKHA,
    BijzonderProtocol.VGV: Deskundige.PHAROS,
    BijzonderProtocol.INTIEME_TERREUR: Deskundige.AANDACHTSFUNCTIONARIS_VT,
}
# Here the whole family network is treated like who does the violence (domein 8.7-2).
HELE_FAMILIE = frozenset(BijzonderProtocol) - {BijzonderProtocol.INTIEME_TERREUR}


def mag_uitnodigen(
    protocol: BijzonderProtocol | None, kring: Kring, *, deskundige_zei_ja: bool = False
) -> bool:
    """May somebody of this side be invited, to a talk, a plan or the file?

    Without protocol yes, and who helps always. Else only after an expert said so; and where the whole family
    is like who does the violence, the network never (domein 5.3, 8.7-2).
    """
    if protocol is None or kring is Kring.HULP:
        return True
    if kring is Kring.NETWERK and protocol in HELE_FAMILIE:
        return False
    return deskundige_zei_ja


def mag_samen(protocol: BijzonderProtocol | None, *, deskundige_zei_ja: bool = False) -> bool:
    """May people of the gezin be invited together (domein 8.7-3)? Never without the expert's own yes."""
    return protocol is None or deskundige_zei_ja


def toets_uitnodigen(protocol: BijzonderProtocol | None, kring: Kring, *, deskundige_zei_ja: bool) -> None:
    if mag_uitnodigen(protocol, kring, deskundige_zei_ja=deskundige_zei_ja):
        return
    if kring is Kring.NETWERK and protocol in HELE_FAMILIE:
        raise Regelfout(
            "Er loopt een bijzonder protocol. Familie en netwerk nodig je nu niet uit, ook niet apart.",
            "gebruiker",
        )
    raise Regelfout(
        "Er loopt een bijzonder protocol. Overleg eerst met de deskundige en leg dat advies vast.",
        "gebruiker",
    )


def toets_reden(reden: str, veld: str = "reden") -> None:
    if len(reden.strip()) < KORTSTE_REDEN:
        raise Regelfout(f"Leg in minstens {KORTSTE_REDEN} tekens uit waarom.", veld)


def toets_nog_geen(*, loopt_al: bool) -> None:
    if loopt_al:
        raise Regelfout("Er loopt al een bijzonder protocol. Hef dat eerst op.", "soort")


def toets_advies_nieuw(*, al_gegeven: bool) -> None:
    if al_gegeven:
        raise Regelfout("Het advies van de deskundige is al vastgelegd.", "advies")


def toets_deskundige(*, geraadpleegd: bool) -> None:
    """Nobody lifts a protocol on his own judgement (domein 5.3)."""
    if not geraadpleegd:
        raise Regelfout(
            "Leg eerst het advies van de deskundige vast; daarna kun je het protocol opheffen.", "reden"
        )
