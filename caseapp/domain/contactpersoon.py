"""Exactly one contactpersoon at a time: the fixed face of the gezin (domein 0.2-4, Appendix A 1)."""

from ..domain.toegang import Rol
from .gebeurtenis import LANGSTE_TEKST
from .gezin import GezinStatus
from .regel import Regelfout

# Who may be a fixed face: the lokaal team, or MDA++ where it supplies one (domein 1.2).
MOGELIJK = frozenset({Rol.LOKAAL_TEAM, Rol.MDA})
VAAK_GEWISSELD = 3  # from here on the procesregisseur is told [P]

IETS_EERDER = (
    "Een ander was je net voor: dit gezin heeft nu al een contactpersoon. "
    "Bekijk wie het is voordat je verder gaat."
)


def toets_kan_contactpersoon_zijn(rol: Rol, veld: str = "gebruiker") -> None:
    """Also who stands in must be able to be one."""
    if rol is Rol.BEHEERDER:
        raise Regelfout("Een beheerder bewaart sleutels en accounts, en is nooit een vast gezicht.", veld)
    if rol not in MOGELIJK:
        raise Regelfout("Alleen iemand van een lokaal team of van MDA++ kan contactpersoon zijn.", veld)


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


def toets_bereikbaar(bereikbaar: str) -> None:
    """The gezin must know when it can reach its fixed face (domein 1.1)."""
    if not bereikbaar.strip():
        raise Regelfout("Schrijf op wanneer het gezin deze persoon kan bereiken.", "bereikbaar")
    if len(bereikbaar) > LANGSTE_TEKST:
        raise Regelfout(f"Deze tekst is te lang; het maximum is {LANGSTE_TEKST} tekens.", "bereikbaar")
