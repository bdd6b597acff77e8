"""How far it is with a gezin: nine courses, each a row of acts on days that are drawn."""

from collections.abc import Callable

from . import daden
from .huishoudens import Huishouden
from .loting import Loting
from .schrijver import Opzet, Schrijver
from .themas import Thema


def _begin(opzet: Opzet, loting: Loting, vast: int) -> Schrijver:
    """Known, and a few werkdagen later a fixed face, so many werkdagen ago."""
    s = Schrijver(opzet, loting, vast + loting.getal(0, 4))
    s.begin()
    s.verder(vast)
    daden.team(s)
    return s


def _verder(s: Schrijver, delen: int) -> None:
    """Part of the way to today."""
    s.verder(s.terug - max(1, s.terug // delen))


def net_gemeld(opzet: Opzet, loting: Loting) -> Schrijver:
    s = Schrijver(opzet, loting, loting.getal(1, 4))
    s.begin()
    daden.melding(s)
    return s


def wacht(opzet: Opzet, loting: Loting) -> Schrijver:
    """At Veilig Thuis, on the waiting list, without a fixed face."""
    s = Schrijver(opzet, loting, loting.getal(9, 18))
    s.begin()
    daden.melding(s)
    s.verder(s.terug - loting.getal(1, 4))
    daden.beoordeling(s, "onderzoek", wacht=True)
    if loting.kans(60) and s.ruimte():
        s.verder(loting.getal(1, 4))
        daden.tijdens_wachten(s)
    return s


def net_begonnen(opzet: Opzet, loting: Loting) -> Schrijver:
    s = _begin(opzet, loting, loting.getal(2, 8))
    if loting.kans(60):
        daden.fase_1(s)
    _verder(s, 2)
    gesproken = loting.kans(60)
    if gesproken:
        s.gesprek()
    if gesproken and loting.kans(60):
        daden.kind_gehoord(s)
    daden.deze_week(s, eerst=not gesproken)
    return s


def via_veilig_thuis(opzet: Opzet, loting: Loting) -> Schrijver:
    """Veilig Thuis looked, told everybody, and the lokaal team went on."""
    s = Schrijver(opzet, loting, loting.getal(16, 26))
    s.begin()
    daden.melding(s)
    s.verder(s.terug - loting.getal(1, 4))
    daden.beoordeling(s, "einde_bemoeienis")
    daden.geinformeerd(s)
    s.verder(s.terug - loting.getal(1, 3))
    daden.team(s)
    _verder(s, 2)
    s.gesprek()
    daden.cijfer(s, 4, 7)
    daden.later(s)
    return s


def op_weg(opzet: Opzet, loting: Loting) -> Schrijver:
    s = _begin(opzet, loting, loting.getal(12, 26))
    if loting.kans(50):
        daden.fase_1(s)
    _verder(s, 4)
    s.gesprek()
    _verder(s, 3)
    if loting.kans(75):
        daden.kind_gehoord(s)
    s.gesprek()
    _verder(s, 2)
    daden.cijfer(s, 2, 7)
    if loting.kans(50):
        daden.ander_cijfer(s, 3, 8)
    daden.later(s)
    return s


def lang_onderweg(opzet: Opzet, loting: Loting) -> Schrijver:
    s = _begin(opzet, loting, loting.getal(36, 68))
    daden.fase_1(s)
    _verder(s, 5)
    s.gesprek()
    _verder(s, 2)
    if loting.kans(75):
        daden.kind_gehoord(s)
    _verder(s, 3)
    s.gesprek()
    daden.cijfer(s, 3, 6)
    daden.later(s)
    return s


def te_laat(opzet: Opzet, loting: Loting) -> Schrijver:
    s = _begin(opzet, loting, loting.getal(10, 45))
    if loting.kans(50):
        daden.fase_1(s)
    _verder(s, 6)
    s.gesprek()
    daden.voorbij(s)
    if loting.kans(60):
        _verder(s, 2)
        daden.kind_gehoord(s)
    return s


def loopt_vast(opzet: Opzet, loting: Loting) -> Schrijver:
    s = _begin(opzet, loting, loting.getal(12, 45))
    _verder(s, 4)
    s.gesprek()
    if loting.kans(65):
        daden.kind_gehoord(s)
    s.verder(loting.getal(3, 11))
    daden.in_de_weg(s, door=loting.kans(45))
    daden.deze_week(s)
    return s


def rustiger(opzet: Opzet, loting: Loting) -> Schrijver:
    s = _begin(opzet, loting, loting.getal(22, 60))
    _verder(s, 4)
    s.gesprek()
    if s.ruimte(4):
        daden.kind_gehoord(s)
    s.verder(loting.getal(4, 12))
    if s.ruimte(3):
        daden.cijfer(s, 6, 8)
    daden.rustiger(s)
    daden.later(s)
    return s


# How many of a hundred go so, and how.
LOPEN: dict[str, tuple[int, Callable[[Opzet, Loting], Schrijver]]] = {
    "net_gemeld": (6, net_gemeld),
    "wacht": (8, wacht),
    "net_begonnen": (18, net_begonnen),
    "via_veilig_thuis": (8, via_veilig_thuis),
    "op_weg": (16, op_weg),
    "lang_onderweg": (12, lang_onderweg),
    "te_laat": (12, te_laat),
    "loopt_vast": (11, loopt_vast),
    "rustiger": (9, rustiger),
}


def past(loop: str, huis: Huishouden, thema: Thema) -> bool:
    """Where everybody is told apart, they are with two at most. Where texts are kept from somebody, quiet is
    not the same as safe: there it does not end so soon."""
    if loop == "via_veilig_thuis" and len(huis.leden) > 2:
        return False
    return not (thema.niet_voor and loop in ("via_veilig_thuis", "rustiger"))
