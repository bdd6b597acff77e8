"""What follows a huisverbod: extending or ending it, help on three sporen, a breach (domein 6.5)."""

from dataclasses import dataclass
from datetime import date, datetime

from .contact import toets_regel
from .gebeurtenis import toets_tekst
from .huisverbod import HuisverbodDoor, Spoor, Stand, dag_van, geschreven, te_lang, uiterste_einde
from .moment import toets_gebeurd
from .regel import Regelfout

_EERSTE = "eerste_contact"


@dataclass(frozen=True)
class Inzet:
    """What there is for one spoor. `belt`: who calls, until the help itself begins."""

    helper: str = ""
    wat: str = ""
    eerste_contact: date | None = None
    belt: str = ""
    belt_dag: date | None = None


def toets_burgemeester(door: HuisverbodDoor) -> None:
    """Extending and revoking is never left to another."""
    if door is not HuisverbodDoor.BURGEMEESTER:
        raise Regelfout("Over verlengen en intrekken besluit alleen de burgemeester zelf.", "door")


def toets_loopt(staat: Stand, veld: str) -> None:
    if not staat.loopt:
        raise Regelfout("Dit huisverbod loopt niet meer. Dit kan alleen zolang het loopt.", veld)


def toets_verlenging(opgelegd: datetime, tot: datetime, nieuw: datetime) -> None:
    """Longer than it was, and never past four weeks from imposing."""
    if nieuw > uiterste_einde(opgelegd):
        raise Regelfout(te_lang(opgelegd), "tot")
    if nieuw <= tot:
        raise Regelfout(f"Het loopt al tot {geschreven(tot)}. Kies een latere dag.", "tot")


def toets_spoor(spoor: Spoor, inzet: Inzet, opgelegd: datetime, vandaag: date, *, kinderen: bool) -> None:
    if spoor is Spoor.KINDEREN and not kinderen:
        raise Regelfout("Bij dit gezin hoort geen kind, dus dit spoor is er niet.", "helper")
    if not inzet.helper.strip() and not inzet.belt.strip():
        raise Regelfout("Schrijf op wie er helpt, of wie er belt tot de hulp begint.", "helper")
    for veld in ("helper", "belt"):
        toets_regel(getattr(inzet, veld), veld)
    if inzet.wat.strip():
        toets_tekst(inzet.wat, "wat")
    if inzet.eerste_contact is not None:
        if inzet.eerste_contact < dag_van(opgelegd):
            raise Regelfout("Het eerste contact ligt niet vóór het opleggen. Kies die dag of later.", _EERSTE)
        if inzet.eerste_contact > vandaag:
            raise Regelfout("Deze dag moet nog komen. Vul hem in als het contact er is geweest.", _EERSTE)
    _toets_belt(inzet, dag_van(opgelegd))


def _toets_belt(inzet: Inzet, opgelegd: date) -> None:
    if bool(inzet.belt.strip()) != (inzet.belt_dag is not None):
        veld = "belt_dag" if inzet.belt.strip() else "belt"
        raise Regelfout("Wie er belt en op welke dag horen bij elkaar. Vul allebei in.", veld)
    if inzet.belt_dag is not None and inzet.belt_dag < opgelegd:
        raise Regelfout("Toen was het huisverbod er nog niet. Kijk of de dag klopt.", "belt_dag")


def toets_overtreding(op: datetime, opgelegd: datetime, tot: datetime, nu: datetime) -> None:
    """Something that happened, while it was forbidden."""
    toets_gebeurd(op, nu)
    if op < opgelegd:
        raise Regelfout("Toen was het huisverbod er nog niet. Kijk of de dag klopt.", "dag")
    if op >= tot:
        raise Regelfout("Toen was het huisverbod al voorbij. Noteer het als incident.", "dag")
