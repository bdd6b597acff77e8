"""What tests of MDA++ do again and again: its people beside the circle around one gezin, and each step."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from caseapp.actions.mda import aanmelden, plan, resultaat, team, wegen
from caseapp.actions.mda.deling import Grond, Lid
from caseapp.domain.antwoord import JaNeeOnbekend
from caseapp.domain.delen import Grondslag
from caseapp.domain.mda.aanmelding import AANMELDING, Antwoord, Criterium, Eens, Inlichting
from caseapp.domain.mda.plan import REGEL
from caseapp.domain.mda.resultaat import GeweldNu
from caseapp.domain.mda.weging import WEGING, Herhalingskans, Wegingsbesluit
from caseapp.domain.oefenruimte import OrganisatieSoort
from caseapp.permissions import Categorie, Rol
from caseapp.queries.dossier import laad
from caseapp.queries.mda import lijst, rijen
from caseapp.queries.mda.team import als_gebruiker
from caseapp.tables import MdaAanmelding, Organisatie

from ..builders import NU, Huis
from ..factories import GebruikerFactory, OrganisatieFactory
from ..kring import Kring

VANDAAG = NU.date()
OVER = VANDAAG + timedelta(days=180)
NODIG = (Categorie.OVERLEG, Categorie.GVA_GEDEELD, Categorie.SCORES)
LATER = Inlichting("Eerst overleggen wij hoe dat veilig kan.", VANDAAG + timedelta(days=14))
GEZEGD = Inlichting("Mensen die veel weten van veiligheid kijken met jullie mee.")


@dataclass(frozen=True)
class Zaak:
    """A circle, with two people of MDA++ who are not involved yet."""

    huis: Huis
    kring: Kring
    weger: UUID
    tweede: UUID

    def wie(self, naam: str) -> UUID:
        return {"weger": self.weger, "tweede": self.tweede}.get(naam) or self.kring[naam]


def een_zaak(huis: Huis, kring: Kring) -> Zaak:
    with huis.systeem() as werk:
        org = OrganisatieFactory(ctx=werk.ctx, soort=OrganisatieSoort.MDA)
        werk.ctx.session.flush()
        twee = [GebruikerFactory(ctx=werk.ctx, rol=Rol.MDA, organisatie_id=org.id) for _ in range(2)]
        ids = [een.id for een in twee]
    return Zaak(huis, kring, *ids)


def doe(zaak: Zaak, naam: str, actie: Any, *, op: datetime | None = None) -> Any:
    """Somebody acts, as the gezin is loaded for him; no door is asked here."""
    with zaak.huis.als(zaak.wie(naam), op=op) as werk:
        return actie(werk.ctx, laad(werk.ctx, [zaak.kring.gezin.id])[zaak.kring.gezin.id])


def met_rij(zaak: Zaak, naam: str, actie: Any, *wat: Any, op: datetime | None = None, **hoe: Any) -> Any:
    """An act about the newest aanmelding."""

    def uit(ctx: Any, gezin: Any) -> Any:
        return actie(ctx, gezin, rijen.laatste(ctx, gezin), *wat, **hoe)

    return doe(zaak, naam, uit, op=op)


def meld_aan(zaak: Zaak, naam: str = "cp", **anders: Any) -> MdaAanmelding:
    def uit(ctx: Any, gezin: Any) -> MdaAanmelding:
        taak = Grondslag.WETTELIJKE_TAAK_VT if naam == "vt" else Grondslag.WETTELIJKE_TAAK_JEUGD
        velden: dict[str, Any] = {
            "teksten": {vak.naam: f"Wat er staat bij {vak.naam}." for vak in AANMELDING},
            "criteria": {een: Antwoord(Eens.EENS, "", "Het dossier.") for een in Criterium},
            "grondslag": taak,
            "ingelicht": {lid.persoon_id: LATER for lid in gezin.leden},
        }
        weger = als_gebruiker(ctx, zaak.weger)
        assert weger is not None
        naar = ctx.session.get(Organisatie, weger.organisatie_id)
        return aanmelden.meld_aan(ctx, gezin, naar, aanmelden.Aanmelding(**velden | anders))

    return doe(zaak, naam, uit)


def weeg(zaak: Zaak, besluit: Wegingsbesluit = Wegingsbesluit.INGEZET, tot: date | None = OVER) -> None:
    """By the weger, through the door of the list."""
    ingezet = besluit is Wegingsbesluit.INGEZET
    for stap in (0, 1):
        with zaak.huis.als(zaak.weger) as werk:
            wacht = lijst.wacht_van_gezin(werk.ctx, zaak.kring.gezin.id)
            assert wacht is not None
            gezin, zicht = lijst.open_aanmelding(werk.ctx, wacht)
            if stap == 0:
                wegen.neem_in_weging(werk.ctx, zicht.rij)
                continue
            ja = JaNeeOnbekend.JA
            teksten = {vak.naam: f"Wat er staat bij {vak.naam}." for vak in WEGING}
            lid = Lid("Coördinator", tot, NODIG) if ingezet else None
            wat = wegen.Weging(besluit, ja, ja, Herhalingskans.GROOT, teksten, tot if ingezet else None, lid)
            wegen.weeg(werk.ctx, gezin, zicht.rij, wat)


def ingezet(zaak: Zaak) -> None:
    """Brought in, weighed, put in, and with a fixed contact: it runs."""
    meld_aan(zaak)
    weeg(zaak)
    met_rij(zaak, "weger", team.noem_aanspreekpunt, zaak.weger)


def laat_toe(zaak: Zaak, door: str, wie: str, lid: Lid, grond: Grond | None = None, **hoe: Any) -> Any:
    def uit(ctx: Any, gezin: Any) -> Any:
        gekozen = als_gebruiker(ctx, zaak.wie(wie))
        return team.zet_in_het_team(ctx, gezin, rijen.laatste(ctx, gezin), gekozen, lid, grond)

    return doe(zaak, door, uit, **hoe)


def grond(zaak: Zaak, **anders: Any) -> Grond:
    velden: dict[str, Any] = {
        "grondslag": Grondslag.WETTELIJKE_TAAK_JEUGD,
        "over": [zaak.kring.kind.id],
        "verteld": "Eerst overleggen wij hoe dat veilig kan.",
        "herzien": VANDAAG + timedelta(days=14),
    }
    return Grond(**velden | anders)


def planregel(zaak: Zaak) -> UUID:
    teksten = {vak.naam: f"Wat er staat bij {vak.naam}." for vak in REGEL}
    rij = met_rij(zaak, "weger", plan.schrijf_planregel, teksten)
    return UUID(str(rij.id))


def leg_vast(zaak: Zaak, moment: Any, naam: str = "cp", **hoe: Any) -> Any:
    zinnen = {zaak.kring.kind.id: "Het kind slaapt weer door."}
    return met_rij(
        zaak, naam, resultaat.leg_resultaat_vast, moment, GeweldNu.AFGENOMEN, hoe.pop("zinnen", zinnen), **hoe
    )
