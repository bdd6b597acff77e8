"""A tijdelijk huisverbod: how long it lasts, who decides about it, and what has to follow (domein 6.5)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from .contact import toets_regel
from .gebeurtenis import toets_tekst
from .gezin import VOLWASSEN, leeftijd
from .moment import toets_gebeurd
from .oefenruimte import AMSTERDAM
from .regel import Regelfout
from .termijn import na_kalenderdagen

DUUR, LANGST, PLAN_KLAAR_NA = 10, 28, 8


class HuisverbodDoor(StrEnum):
    """Who imposes. What the burgemeester leaves to the hulpofficier van justitie is imposing, nothing
    else."""

    BURGEMEESTER = "burgemeester"
    HULPOFFICIER = "hulpofficier"


class HuisverbodStatus(StrEnum):
    """`opgelegd` until somebody ends it or a next one is imposed; whether it still runs, the hour says."""

    OPGELEGD = "opgelegd"
    INGETROKKEN = "ingetrokken"
    AFGELOPEN = "afgelopen"


class Spoor(StrEnum):
    """For whom there is help. What one of them hears about his help, the other never reads."""

    UITHUISGEPLAATSTE = "uithuisgeplaatste"
    ACHTERBLIJVER = "achterblijver"
    KINDEREN = "kinderen"


class HuisverbodDaad(StrEnum):
    """What is written down while it runs, each a step of its own."""

    ADVIES_VERLENGEN = "advies_verlengen"
    ADVIES_NIET_VERLENGEN = "advies_niet_verlengen"
    VERLENGD = "verlengd"
    NIET_VERLENGD = "niet_verlengd"
    INGETROKKEN = "ingetrokken"
    OVERTREDING = "overtreding"
    PLAN_KLAAR = "plan_klaar"
    CASEMANAGEMENT = "casemanagement"
    GEEN_CASEMANAGEMENT = "geen_casemanagement"
    BEREIKBAAR = "bereikbaar"


# Decided by the burgemeester; the rest is what others do because of it.
BESLUITEN = frozenset({HuisverbodDaad.VERLENGD, HuisverbodDaad.NIET_VERLENGD, HuisverbodDaad.INGETROKKEN})


@dataclass(frozen=True)
class Oplegging:
    """`beschermd`: who lives there, and with whom there is no contact. `bereikbaar`: whether he gave an
    address where he can be reached; the address itself is never kept here."""

    wie: UUID
    op: datetime
    door: HuisverbodDoor
    beschermd: Collection[UUID]
    plaats: str
    feiten: str
    rihg: str
    veilig_thuis: str = ""
    bereikbaar: bool = False


@dataclass(frozen=True)
class Eerder:
    """One that was imposed on the same person before."""

    van: datetime
    tot: datetime
    feiten: str


@dataclass(frozen=True)
class Stand:
    """Day `dag` of `van`; `over`: days after this one."""

    dag: int
    van: int
    over: int
    loopt: bool


def einde(opgelegd: datetime) -> datetime:
    """Ten days, from the hour."""
    return na_kalenderdagen(opgelegd, DUUR)


def uiterste_einde(opgelegd: datetime) -> datetime:
    """Four weeks from imposing, all together."""
    return na_kalenderdagen(opgelegd, LANGST)


def einde_op(opgelegd: datetime, dag: date) -> datetime:
    """Extended until that day: at the hour at which it began."""
    dagen = (dag - dag_van(opgelegd)).days
    if dagen < 0:
        raise Regelfout("Deze dag ligt vóór het opleggen. Kies een latere dag.", "tot")
    if dagen > LANGST:
        raise Regelfout(te_lang(opgelegd), "tot")
    return na_kalenderdagen(opgelegd, dagen)


def plan_klaar_op(opgelegd: datetime) -> date:
    """The day on which day 8 ends: two days are left to decide about extending."""
    return na_kalenderdagen(opgelegd, PLAN_KLAAR_NA).date()


def stand(opgelegd: datetime, tot: datetime, nu: datetime, *, ingetrokken: bool = False) -> Stand:
    """Days are counted from the hour of imposing, on the clock in the Netherlands."""
    van = (dag_van(tot) - dag_van(opgelegd)).days
    verder = (dag_van(nu) - dag_van(opgelegd)).days
    vol = verder if na_kalenderdagen(opgelegd, max(verder, 0)) <= nu else verder - 1
    dag = max(1, min(vol + 1, van))
    return Stand(dag, van, van - dag, nu < tot and not ingetrokken)


def minderjarigen(geboren: Mapping[UUID, date], wie: UUID, op: datetime) -> bool:
    """Whether a child belongs to this gezin, on the day of imposing."""
    return any(leeftijd(dag, dag_van(op)) < VOLWASSEN for id_, dag in geboren.items() if id_ != wie)


def toets_oplegging(
    o: Oplegging, leden: Collection[UUID], geboren: Mapping[UUID, date], nu: datetime
) -> None:
    """Adults only, never in the future, for people of this gezin; where a child lives Veilig Thuis comes
    first."""
    if o.wie not in leden:
        raise Regelfout("Kies iemand die bij dit gezin hoort.", "wie")
    toets_gebeurd(o.op, nu)
    if o.wie not in geboren:
        raise Regelfout("Van deze persoon weet je niet hoe oud die is. Vraag het de contactpersoon.", "wie")
    if leeftijd(geboren[o.wie], dag_van(o.op)) < VOLWASSEN:
        raise Regelfout("Een huisverbod is er alleen voor volwassenen. Deze persoon was nog geen 18.", "wie")
    _toets_beschermd(o, leden)
    for veld in ("plaats", "feiten", "rihg"):
        toets_tekst(getattr(o, veld), veld)
    toets_regel(o.plaats, "plaats")
    if minderjarigen(geboren, o.wie, o.op) and not o.veilig_thuis.strip():
        raise Regelfout(
            "Er hoort een kind bij dit gezin. De burgemeester heeft dan eerst contact met Veilig Thuis: "
            "schrijf op wie er wanneer belde.",
            "veilig_thuis",
        )


def _toets_beschermd(o: Oplegging, leden: Collection[UUID]) -> None:
    if not o.beschermd:
        raise Regelfout("Kies wie er worden beschermd: met hen is er geen contact.", "beschermd")
    if not set(o.beschermd) <= set(leden):
        raise Regelfout("Iemand die je koos, hoort niet bij dit gezin. Kies uit de lijst.", "beschermd")
    if o.wie in o.beschermd:
        raise Regelfout("Wie weg moet, is niet ook wie er blijft. Kies iemand anders.", "beschermd")


def toets_opnieuw(o: Oplegging, eerdere: Iterable[Eerder]) -> None:
    """At most one at a time; and a next one asks for new facts."""
    for eerder in eerdere:
        if o.op < eerder.tot and eerder.van < einde(o.op):
            raise Regelfout(
                "In die dagen is er al een huisverbod voor deze persoon. Verleng dat, als het nog loopt.",
                "wie",
            )
        if _kaal(o.feiten) == _kaal(eerder.feiten):
            raise Regelfout(
                "Een nieuw huisverbod kan alleen om nieuwe feiten. Schrijf op wat er sindsdien gebeurde.",
                "feiten",
            )


def geschreven(op: datetime) -> str:
    """'12-3-2026 14:30', in a sentence."""
    hier = op.astimezone(AMSTERDAM)
    return f"{hier.day}-{hier.month}-{hier.year} {hier:%H:%M}"


def te_lang(opgelegd: datetime) -> str:
    tot = geschreven(uiterste_einde(opgelegd))
    return f"Een huisverbod duurt nooit langer dan vier weken vanaf het opleggen: uiterlijk tot {tot}."


def dag_van(op: datetime) -> date:
    return op.astimezone(AMSTERDAM).date()


def _kaal(tekst: str) -> str:
    return " ".join(tekst.casefold().split())
