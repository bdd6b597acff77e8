"""Exactly one contactpersoon at a time: the fixed face of the gezin (domein 0.2-4, Appendix A 1)."""

from ..domain.toegang import Rol
from .gezin import GezinStatus
from .regel import Regelfout

# Who may be a fixed face: the lokaal team, or MDA++ where it supplies one (domein 1.2).
MOGELIJK = frozenset({Rol.LOKAAL_TEAM, Rol.MDA})


def toets_kan_contactpersoon_zijn(rol: Rol) -> None:
    if rol not in MOGELIJK:
        raise Regelfout(
            "Alleen iemand van een lokaal team of van MDA++ kan contactpersoon zijn.", "gebruiker"
        )


def toets_nog_geen(heeft_er_een: bool) -> None:
    if heeft_er_een:
        raise Regelfout(
            "Dit gezin heeft al een contactpersoon. Een ander neemt het over met een warme overdracht.",
            "gebruiker",
        )


def toets_open(status: GezinStatus) -> None:
    if status is GezinStatus.AFGESLOTEN:
        raise Regelfout("Dit gezin is afgesloten; er is geen contactpersoon meer aan te wijzen.", "gebruiker")


def toets_vervanger(is_dezelfde: bool) -> None:
    if is_dezelfde:
        raise Regelfout("De vervanger is iemand anders dan de contactpersoon zelf.", "vervanger")
