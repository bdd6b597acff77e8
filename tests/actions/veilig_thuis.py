"""What tests of Veilig Thuis do again and again, with the circle of people around one gezin."""

from typing import Any

from caseapp.actions.veilig_thuis import beoordeling, melding
from caseapp.domain.antwoord import JaNeeOnbekend
from caseapp.domain.incident import Geweldsrelatie, Geweldsvorm
from caseapp.domain.veilig_thuis.beoordeling import Beoordeling, Triagebesluit
from caseapp.domain.veilig_thuis.melding import Inhoud, MeldingKanaal, SoortMelder, Wiemeldt
from caseapp.tables import Gebruiker, Melding

from ..builders import Huis
from ..kring import Kring
from .analyse import doe

MELDER = Wiemeldt(SoortMelder.ONDERWIJS, "De juf van groep 4")
INHOUD = Inhoud(
    "Het kind vertelt dat het thuis vaak hard gaat.",
    MeldingKanaal.TELEFOON,
    [Geweldsvorm.FYSIEK],
    Geweldsrelatie.KINDERMISHANDELING,
    vertelde_zelf=True,
)
OORDEEL = Beoordeling(
    JaNeeOnbekend.NEE,
    JaNeeOnbekend.JA,
    Triagebesluit.OVERDRACHT,
    "Er is geen direct gevaar. Het is wel al lang niet veilig genoeg.",
    "Het herhaalt zich, en het kind vertelde het zelf.",
    {"herhaalt": "Ja, al een jaar."},
)


def meld(huis: Huis, kring: Kring, **hoe: Any) -> Melding:
    """A melding comes in at Veilig Thuis about the child and both parents."""

    def neem_aan(ctx: Any, gezin: Any) -> Melding:
        wie = ctx.session.get(Gebruiker, kring[hoe.get("bij", "vt")])
        melder, inhoud = hoe.get("melder", MELDER), hoe.get("inhoud", INHOUD)
        rij = melding.neem_melding_aan(ctx, gezin, wie, melder, inhoud, eerdere_id=hoe.get("eerdere_id"))
        if hoe.get("betrokkenen", True):
            over = {lid.persoon_id: "Staat in de melding." for lid in gezin.leden}
            melding.noem_betrokkenen(ctx, gezin, rij, over)
        return rij

    return doe(huis, kring, hoe.get("bij", "vt"), neem_aan)


def daad(huis: Huis, kring: Kring, rij: Melding, actie: Any, *wat: Any, **hoe: Any) -> Any:
    """One act of Veilig Thuis on this melding, in a unit of work of its own."""

    def uit(ctx: Any, gezin: Any) -> Any:
        nu = ctx.session.get(Melding, rij.id)
        return actie(ctx, gezin, nu, *wat, **hoe)

    return doe(huis, kring, "vt", uit)


def beoordeel(huis: Huis, kring: Kring, rij: Melding, wat: Beoordeling = OORDEEL) -> Any:
    return daad(huis, kring, rij, beoordeling.beoordeel_veiligheid, wat)
