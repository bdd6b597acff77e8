"""When something must be done at the latest: werkdagen, feestdagen and the words for kinds of terms."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache

from .oefenruimte import AMSTERDAM
from .regel import Regelfout

EEN_DAG = timedelta(days=1)
VERSTE_TERMIJN = timedelta(days=3_650)


class TermijnSoort(StrEnum):
    PLAN_EVALUATIE = "plan_evaluatie"
    GESPREK_MET_KIND = "gesprek_met_kind"
    VEILIGHEIDSBEOORDELING = "veiligheidsbeoordeling"
    EERSTE_CONTACT = "eerste_contact"
    TERUGKOPPELING = "terugkoppeling"
    TOEGANGSVRAAG = "toegangsvraag"
    OVERDRACHT = "overdracht"
    ACTIE = "actie"
    BELEMMERING = "belemmering"
    DESKUNDIGE = "deskundige"
    INFORMEREN = "informeren"
    ANALYSE_BESPREKEN = "analyse_bespreken"
    ANALYSE_HERZIEN = "analyse_herzien"
    TEGENSPRAAK = "tegenspraak"
    BIJDRAGE = "bijdrage"
    CIJFERS_BESPREKEN = "cijfers_bespreken"
    FASE_BESLISSEN = "fase_beslissen"
    PLAN_BESPREKEN = "plan_bespreken"
    AFRONDING_BESLISSEN = "afronding_beslissen"
    NAZORG = "nazorg"
    WACHTLIJST = "wachtlijst"
    ONDERZOEK = "onderzoek"
    MONITORING = "monitoring"
    VT_OVERDRACHT = "vt_overdracht"
    ANDERS = "anders"
    HUISVERBOD_PLAN = "huisverbod_plan"
    HUISVERBOD_OVERTREDING = "huisverbod_overtreding"
    MDA_RESULTAAT = "mda_resultaat"
    MDA_VERTELLEN = "mda_vertellen"
    KAMER_TERUGKOPPELING = "kamer_terugkoppeling"
    KAMER_MONITORING = "kamer_monitoring"
    NOODKNOP = "noodknop"
    NOODKNOP_MEEKIJKEN = "noodknop_meekijken"
    VERZOEK = "verzoek"
    TOESTEMMING = "toestemming"
    INFORMATIEBRIEF = "informatiebrief"


class VijfMei(StrEnum):
    """When Bevrijdingsdag is a free day: every year, once in five years (many workplaces), or never."""

    ELK_JAAR = "elk_jaar"
    LUSTRUM = "lustrum"
    NOOIT = "nooit"


@dataclass(frozen=True)
class Kalender:
    """Which days are free besides the weekend. The defaults follow art. 3 Algemene termijnenwet (verify:
    domein 13-1): Goede Vrijdag and every 5 mei are no werkdagen. A workplace may agree otherwise."""

    goede_vrijdag: bool = True
    vijf_mei: VijfMei = VijfMei.ELK_JAAR


GEWOON = Kalender()


def pasen(jaar: int) -> date:
    """Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher)."""
    eeuw, rest = divmod(jaar, 100)
    gulden = jaar % 19
    sprong = (eeuw - (eeuw + 8) // 25 + 1) // 3
    maan = (19 * gulden + eeuw - eeuw // 4 - sprong + 15) % 30
    zondag = (32 + 2 * (eeuw % 4) + 2 * (rest // 4) - maan - rest % 4) % 7
    correctie = (gulden + 11 * maan + 22 * zondag) // 451
    maand, dag = divmod(maan + zondag - 7 * correctie + 114, 31)
    return date(jaar, maand, dag + 1)


def koningsdag(jaar: int) -> date:
    dag = date(jaar, 4, 27)
    return dag - EEN_DAG if dag.isoweekday() == 7 else dag


def _vijf_mei_vrij(jaar: int, kalender: Kalender) -> bool:
    return kalender.vijf_mei is VijfMei.ELK_JAAR or (kalender.vijf_mei is VijfMei.LUSTRUM and jaar % 5 == 0)


@lru_cache(maxsize=256)
def feestdagen(jaar: int, kalender: Kalender = GEWOON) -> frozenset[date]:
    """The free days of that year, some of them in a weekend."""
    zondag = pasen(jaar)
    na_pasen = [0, 1, 39, 49, 50]  # both days of Easter, Hemelvaart, both days of Pinksteren
    if kalender.goede_vrijdag:
        na_pasen.append(-2)
    vast = [date(jaar, 1, 1), koningsdag(jaar), date(jaar, 12, 25), date(jaar, 12, 26)]
    if _vijf_mei_vrij(jaar, kalender):
        vast.append(date(jaar, 5, 5))
    return frozenset(vast) | {zondag + timedelta(days=dagen) for dagen in na_pasen}


def is_werkdag(dag: date, kalender: Kalender = GEWOON) -> bool:
    return dag.isoweekday() <= 5 and dag not in feestdagen(dag.year, kalender)


def werkdagen_tussen(van: date, tot: date, kalender: Kalender = GEWOON) -> int:
    """Werkdagen after `van`, up to and including `tot`; day zero itself never counts.

    Negative when `tot` is past: the werkdagen after `tot`, up to and including `van`. So a term that ran out
    on Friday is 0 werkdagen late on Sunday: whether it is late at all, the dates say.
    """
    if tot < van:
        return -werkdagen_tussen(tot, van, kalender)
    return sum(is_werkdag(van + timedelta(days=n), kalender) for n in range(1, (tot - van).days + 1))


def over_werkdagen(werkdagen: int, *, te_laat: bool) -> str:
    """`over 3 werkdagen`, `vandaag`, `1 werkdag te laat`; `te laat` where only free days went by since."""
    if werkdagen == 0:
        return "te laat" if te_laat else "vandaag"
    zoveel = f"{abs(werkdagen)} {'werkdag' if abs(werkdagen) == 1 else 'werkdagen'}"
    return f"{zoveel} te laat" if te_laat else f"over {zoveel}"


def na_werkdagen(van: date, aantal: int, kalender: Kalender = GEWOON) -> date:
    """The last day of a term of that many werkdagen which began on `van`; with 0 that is `van` itself."""
    if aantal < 0:
        raise ValueError("a term counts forward")
    dag = van
    while aantal:
        dag += EEN_DAG
        aantal -= is_werkdag(dag, kalender)
    return dag


def na_kalenderdagen(van: datetime, dagen: int) -> datetime:
    """The same hour on the clock of that many calendar days later, in the Netherlands: a huisverbod of ten
    days ends at the hour at which it began, also when summer time begins or ends in between (domein 6.5).

    An hour that the clock skips is an hour later; of an hour that comes twice it is the first.
    """
    if dagen < 0:
        raise ValueError("a term counts forward")
    hier = van.astimezone(AMSTERDAM)
    zelfde_uur = datetime.combine(hier.date() + timedelta(days=dagen), hier.time(), AMSTERDAM)
    return zelfde_uur.replace(fold=0).astimezone(UTC).astimezone(AMSTERDAM)


def toets_uiterlijk(*, uiterlijk: date, vandaag: date, veld: str = "uiterlijk") -> None:
    """A term ends today at the earliest (day zero: nog vandaag), and within the story."""
    if uiterlijk < vandaag:
        raise Regelfout("Een termijn ligt niet in het verleden; kies vandaag of een latere dag.", veld)
    if uiterlijk - vandaag > VERSTE_TERMIJN:
        raise Regelfout("Een termijn ligt niet verder weg dan tien jaar.", veld)


def toets_afronden(mag_het: bool) -> None:
    """A term is closed by whom it is for, by who set it, or by who writes the plan."""
    if not mag_het:
        raise Regelfout(
            "Deze termijn staat niet op jouw naam; de contactpersoon kan hem ook afronden.", "soort"
        )
