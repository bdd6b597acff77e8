"""What tests of handing a gezin on do again and again, with the circle of people around it."""

from datetime import date, timedelta
from typing import Any

from caseapp.actions.veilig_thuis import aannemen, informeren
from caseapp.actions.veilig_thuis import overdracht as acties
from caseapp.tables import Gebruiker, Melding, Organisatie, VtOverdracht

from ..builders import NU, Huis, open_voor
from ..kring import Kring
from .analyse import van_gezin
from .veilig_thuis import beoordeel, daad, meld

PAKKET = {
    "waarom": "Het is al lang niet veilig genoeg, en er is hulp dichtbij nodig.",
    "voorwaarden": "Niemand slaat. Er is elke avond een volwassene die nuchter is.",
    "geinformeerd": "De ouders weten het, het kind nog niet.",
    "kinderen": "Het kind van 12 wil dat het stil is in huis.",
    "monitoring": "Rond 11 juli en 11 april.",
    "contact": "Het bureau van Veilig Thuis, elke werkdag.",
}
SNEL = (NU + timedelta(days=3)).date()


def bied(huis: Huis, kring: Kring, rij: Melding, **hoe: Any) -> VtOverdracht:
    """Offered to the team of the contactpersoon, unless said otherwise."""

    def uit(ctx: Any, gezin: Any, nu: Melding) -> VtOverdracht:
        wie = ctx.session.get(Gebruiker, kring[hoe.get("naar", "cp")])
        naar = ctx.session.get(Organisatie, wie.organisatie_id)
        velden = PAKKET | hoe.get("velden", {})
        return acties.bied_aan(ctx, gezin, nu, naar, velden, hoe.get("op", SNEL), hoe.get("uitkomst"))

    return daad(huis, kring, rij, uit)


def aangeboden(huis: Huis, kring: Kring, **hoe: Any) -> VtOverdracht:
    """A melding, judged and offered."""
    rij = meld(huis, kring)
    beoordeel(huis, kring, rij)
    return bied(huis, kring, rij, **hoe)


def zeg(huis: Huis, kring: Kring, wie: str, rij: VtOverdracht, actie: Any, *wat: Any, **hoe: Any) -> Any:
    """Somebody answers at the table, or goes on after that; in a unit of work of his own."""
    with huis.als(kring[wie], op=hoe.pop("dan", None)) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        nu = werk.ctx.session.get(VtOverdracht, rij.id)
        if actie in (acties.beantwoord, aannemen.leg_eerste_contact_vast):
            return actie(werk.ctx, gezin, nu, *wat, **hoe)
        return actie(werk.ctx, nu, *wat, **hoe)


def neem(
    huis: Huis, kring: Kring, rij: VtOverdracht, wie: str = "lt", gezicht: str = "cp", op: date | None = SNEL
) -> None:
    with huis.als(kring[wie]) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        nu = werk.ctx.session.get(VtOverdracht, rij.id)
        gekozen = werk.ctx.session.get(Gebruiker, kring[gezicht])
        aannemen.neem_aan(werk.ctx, gezin, nu, gekozen, "Op werkdagen.", op)


def vertel_iedereen(huis: Huis, kring: Kring, rij: Melding) -> None:
    for lid in kring.leden:
        daad(huis, kring, rij, informeren.informeer, lid.persoon_id, "Rustig verteld, thuis.")


def melding_van(huis: Huis, kring: Kring, rij: VtOverdracht) -> Melding:
    return next(een for een in van_gezin(huis, kring, Melding) if een.id == rij.melding_id)
