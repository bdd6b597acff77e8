"""How it goes with a gezin as the bord tells it: that, not what; and what stands still (domein 6.2, 6.3)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from .contactpersoon import VAAK_GEWISSELD
from .gezin import VOLWASSEN
from .veiligheidsplan.plan import LOPEND
from .veiligheidsplan.woorden import PlanStatus
from .woord import Woord
from .woorden import dagen, label

# The last age of each band [P]; wide enough to say nobody's age, as in domein 6.2: "kind A (8-10)".
BANDEN = ((3, "0-3"), (7, "4-7"), (10, "8-10"), (13, "11-13"), (VOLWASSEN, "14-17"))
TE_SNEL_DAGEN = 90  # a plan that ended sooner after its begin asks for another look [P]
PLAN_BINNEN_DAGEN = 42  # with a fixed face for so long, a plan is to be expected [P]


class PlanStand(Woord):
    """How the plan stands in one word; `verlopen`: the day to look again has passed."""

    GEEN = "geen"
    CONCEPT = "concept"
    VASTGESTELD = "vastgesteld"
    SPOEDVERSIE = "spoedversie"
    VERLOPEN = "verlopen"
    AFGEROND = "afgerond"


class ProcesSignaal(Woord):
    """What the norm of one gezin, one plan and one regisseur asks a look at (domein 1.1)."""

    GEEN_CONTACTPERSOON = "geen_contactpersoon"
    VAAK_GEWISSELD = "vaak_gewisseld"
    GEEN_PLAN = "geen_plan"
    PLAN_ZONDER_EVALUATIE = "plan_zonder_evaluatie"
    TE_SNEL_AFGESLOTEN = "te_snel_afgesloten"
    KIND_NIET_GESPROKEN = "kind_niet_gesproken"
    TE_LAAT = "te_laat"
    TWEE_PLANNEN = "twee_plannen"
    PARTIJ_ONTBREEKT = "partij_ontbreekt"
    MDA_NIET_INGEBRACHT = "mda_niet_ingebracht"


@dataclass(frozen=True)
class KindFeit:
    """`naam`: 'kind A', the eldest first. `band`: None where the year of birth was never kept for the bord.
    `dagen` since somebody spoke with it apart; None: no conversation that may be counted."""

    naam: str
    band: str | None
    dagen: int | None

    @property
    def wie(self) -> str:
        return f"{self.naam} ({self.band})" if self.band else self.naam


@dataclass(frozen=True)
class Procesfeiten:
    """`sinds_dagen`: with this contactpersoon, or without one. `laagste`, `hoogste`: of the last number of
    each; there is no mean. `afgerond_na`: days from the begin to the end of a plan that none followed."""

    kenmerk: str
    fase: int | None
    plan: PlanStand
    evaluatie: date | None
    laagste: int | None
    hoogste: int | None
    schendingen: int
    kinderen: tuple[KindFeit, ...]
    contactpersoon: bool
    sinds_dagen: int
    wisselingen: int
    wachtlijst: bool
    acties_te_laat: int
    termijnen_te_laat: int
    belemmeringen: int
    afgerond_na: int | None

    @property
    def te_laat(self) -> bool:
        return self.termijnen_te_laat > 0 or self.acties_te_laat > 0 or self.plan is PlanStand.VERLOPEN


@dataclass(frozen=True)
class Signaal:
    soort: ProcesSignaal
    zin: str

    @property
    def kort(self) -> str:
        """In a word or two, where there are many lines."""
        return label(self.soort)


def leeftijdsband(geboortejaar: int, jaar: int) -> str | None:
    """By the age that is reached this year: the day is not kept. None: surely no child any more."""
    wordt = jaar - geboortejaar
    return next((band for tot, band in BANDEN if wordt <= tot), None)


def letter(nummer: int) -> str:
    """A for the first, Z for the 26th, then AA."""
    rond, rest = divmod(nummer, 26)
    return (letter(rond - 1) if rond else "") + chr(ord("A") + rest)


def plan_stand(
    status: PlanStatus | None, evaluatie: date | None, vandaag: date, *, spoed: bool = False
) -> PlanStand:
    """`spoed`: the version that leads rests on an analysis that was made in haste."""
    if status is PlanStatus.AFGEROND:
        return PlanStand.AFGEROND
    if status is PlanStatus.IN_DE_MAAK:
        return PlanStand.CONCEPT
    if status not in LOPEND:
        return PlanStand.GEEN
    if evaluatie is not None and evaluatie < vandaag:
        return PlanStand.VERLOPEN
    return PlanStand.SPOEDVERSIE if spoed else PlanStand.VASTGESTELD


def geen_contactpersoon(feiten: Procesfeiten) -> str | None:
    return None if feiten.contactpersoon else f"Geen contactpersoon, al {dagen(feiten.sinds_dagen)}."


def vaak_gewisseld(feiten: Procesfeiten) -> str | None:
    if feiten.wisselingen < VAAK_GEWISSELD:
        return None
    return f"De contactpersoon is al {feiten.wisselingen} keer gewisseld."


def geen_plan(feiten: Procesfeiten) -> str | None:
    lang = feiten.contactpersoon and feiten.sinds_dagen > PLAN_BINNEN_DAGEN
    if feiten.plan is not PlanStand.GEEN or not lang:
        return None
    return f"Na {dagen(feiten.sinds_dagen)} met een contactpersoon is er geen plan te zien."


def plan_zonder_evaluatie(feiten: Procesfeiten) -> str | None:
    """A plan that runs is always looked at again: the day stands, and has not passed (domein 4.3)."""
    if feiten.plan is PlanStand.VERLOPEN:
        return "Het plan loopt door terwijl de dag om opnieuw te kijken voorbij is."
    loopt = feiten.plan in (PlanStand.VASTGESTELD, PlanStand.SPOEDVERSIE)
    return "Er loopt een plan zonder dag om opnieuw te kijken." if loopt and not feiten.evaluatie else None


def te_snel_afgesloten(feiten: Procesfeiten) -> str | None:
    """Cases are sometimes closed too soon, so that the violence does not stop (domein 1.1)."""
    if feiten.afgerond_na is None or feiten.afgerond_na >= TE_SNEL_DAGEN:
        return None
    return f"Het plan was na {dagen(feiten.afgerond_na)} al afgerond. Is het blijvend veilig?"


def kind_niet_gesproken(feiten: Procesfeiten) -> str | None:
    stil = [kind.naam for kind in feiten.kinderen if kind.dagen is None]
    if not stil:
        return None
    wie = stil[0] if len(stil) == 1 else f"{', '.join(stil[:-1])} en {stil[-1]}"
    return f"Met {wie} is nog geen gesprek apart te zien."


def te_laat(feiten: Procesfeiten) -> str | None:
    hoeveel = feiten.termijnen_te_laat
    return f"{hoeveel} {'termijn' if hoeveel == 1 else 'termijnen'} over tijd." if hoeveel else None


# What can be said of the facts of one line alone; what must look further is asked of `queries/bord`.
REGELS: Mapping[ProcesSignaal, Callable[[Procesfeiten], str | None]] = {
    ProcesSignaal.GEEN_CONTACTPERSOON: geen_contactpersoon,
    ProcesSignaal.KIND_NIET_GESPROKEN: kind_niet_gesproken,
    ProcesSignaal.PLAN_ZONDER_EVALUATIE: plan_zonder_evaluatie,
    ProcesSignaal.GEEN_PLAN: geen_plan,
    ProcesSignaal.TE_SNEL_AFGESLOTEN: te_snel_afgesloten,
    ProcesSignaal.VAAK_GEWISSELD: vaak_gewisseld,
    ProcesSignaal.TE_LAAT: te_laat,
}


def signalen(feiten: Procesfeiten) -> tuple[Signaal, ...]:
    """In the order in which they ask for a look."""
    gezegd = ((soort, regel(feiten)) for soort, regel in REGELS.items())
    return tuple(Signaal(soort, zin) for soort, zin in gezegd if zin)
