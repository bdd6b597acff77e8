"""A gezin is any household, 0 to 100; who belongs to it, in which role, where, and how safe (domein 0.2,
2.2)."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from enum import StrEnum
from uuid import UUID

from .regel import Regelfout

VOLWASSEN = 18


class GezinStatus(StrEnum):
    """`nieuw`: known, and for the moment without contactpersoon; only then may there be none (Appendix A
    1)."""

    NIEUW = "nieuw"
    LOOPT = "loopt"
    AFGESLOTEN = "afgesloten"


class GezinRol(StrEnum):
    """The place somebody has in this gezin; never pleger or slachtoffer (domein 0.2-1)."""

    OUDER = "ouder"
    KIND = "kind"
    PARTNER = "partner"
    EX_PARTNER = "ex_partner"
    GROOTOUDER = "grootouder"
    BROER_OF_ZUS = "broer_of_zus"
    ANDER_FAMILIELID = "ander_familielid"
    HUISGENOOT = "huisgenoot"


class PartnerSoort(StrEnum):
    """Whether two people are a couple, or were one. It says nothing about how they are together."""

    PARTNER = "partner"
    EX_PARTNER = "ex_partner"


class Fase(StrEnum):
    """Gefaseerd samenwerken aan veiligheid, per person within the gezin (domein 2.2)."""

    DIRECTE_VEILIGHEID = "directe_veiligheid"
    RISICOGESTUURDE_ZORG = "risicogestuurde_zorg"
    HERSTELGERICHTE_ZORG = "herstelgerichte_zorg"

    @property
    def nummer(self) -> int:
        return list(Fase).index(self) + 1


class BijzonderProtocol(StrEnum):
    """When set, sharing with the family network is off by default (domein 5.3)."""

    EERGERELATEERD = "eergerelateerd"
    HUWELIJKSDWANG = "huwelijksdwang"
    ACHTERLATING = "achterlating"
    VGV = "vgv"
    INTIEME_TERREUR = "intieme_terreur"


def leeftijd(geboren: date, op: date) -> int:
    """Whole years on that day; somebody born on 29 February has his birthday on 1 March in other years."""
    return op.year - geboren.year - ((op.month, op.day) < (geboren.month, geboren.day))


def fase_van_gezin(fasen: Iterable[Fase]) -> Fase | None:
    """The lowest phase of any member: a recovered parent and an unsafe child never average out (domein
    2.2-1)."""
    return min(fasen, key=lambda fase: fase.nummer, default=None)


def toets_naam(naam: str) -> None:
    if not naam.strip():
        raise Regelfout("Geef het gezin een naam.", "naam")


def toets_geboren(geboren: date, vandaag: date) -> None:
    if geboren > vandaag:
        raise Regelfout("Een geboortedatum ligt niet in de toekomst van het verhaal.", "geboren")
    if leeftijd(geboren, vandaag) > 120:
        raise Regelfout("Deze geboortedatum maakt iemand ouder dan 120 jaar.", "geboren")


def toets_nog_geen_lid(persoon: UUID, leden: Collection[UUID]) -> None:
    if persoon in leden:
        raise Regelfout("Deze persoon hoort al bij dit gezin.", "persoon")


def toets_gezag(kind_geboren: date, ouder_geboren: date, vandaag: date) -> None:
    """Gezag is over a minor, by an adult who is older (domein 8.2, 1.2)."""
    if leeftijd(kind_geboren, vandaag) >= VOLWASSEN:
        raise Regelfout("Over iemand van 18 jaar of ouder bestaat geen gezag.", "kind")
    if ouder_geboren >= kind_geboren:
        raise Regelfout("Wie gezag heeft, is ouder dan het kind.", "ouder")


Ouderlijn = tuple[UUID, UUID]  # the child first, then the parent


def voorouders(persoon: UUID, lijnen: Collection[Ouderlijn]) -> frozenset[UUID]:
    """Everybody above this person, as far as these lines go; ends where the lines go round too."""
    gevonden: set[UUID] = set()
    te_gaan = [persoon]
    while te_gaan:
        kind = te_gaan.pop()
        nieuw = {ouder for van, ouder in lijnen if van == kind} - gevonden
        gevonden |= nieuw
        te_gaan += nieuw
    return frozenset(gevonden)


def toets_ouderschap(
    kind: UUID, ouder: UUID, *, geboren: Mapping[UUID, date], lijnen: Collection[Ouderlijn]
) -> None:
    """`lijnen`: the parents of the child, and all lines above the parent.

    More than two parents are allowed: adoption, and parents who raise a child with more than two.
    Parenthood is not gezag: that stands apart, and begins and ends (domein 1.2, 8.2).
    """
    if kind == ouder:
        raise Regelfout("Iemand is niet de eigen ouder. Kies twee verschillende mensen.", "ouder")
    if (kind, ouder) in lijnen:
        raise Regelfout("Deze ouder staat al bij dit kind.", "ouder")
    if kind in voorouders(ouder, lijnen):
        raise Regelfout(
            "Zo zou iemand een voorouder van zichzelf worden. Kijk wie van de twee het kind is.", "ouder"
        )
    if geboren[ouder] >= geboren[kind]:
        raise Regelfout(
            "Een ouder is eerder geboren dan het kind. Kijk wie van de twee het kind is.", "ouder"
        )


def toets_partnerschap(
    een: UUID,
    ander: UUID,
    soort: PartnerSoort,
    *,
    nu: PartnerSoort | None,
    lijnen: Collection[Ouderlijn],
) -> None:
    """`nu`: what these two are at this moment, if anything. Somebody may have more than one partner."""
    if een == ander:
        raise Regelfout("Iemand is niet de eigen partner. Kies twee verschillende mensen.", "ander")
    if nu is soort:
        raise Regelfout("Dit staat al zo bij deze twee mensen.", "soort")
    if (een, ander) in lijnen or (ander, een) in lijnen:
        raise Regelfout("Een ouder en een kind staan niet als partners bij elkaar.", "ander")
