"""The screen on the wall: how far the room is, and the shared picture as far as it fits."""

from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa
from babel.dates import format_date
from sqlmodel import col, select

from ...context import Context
from ...domain.logboek import Handeling
from ...domain.oefenklok import RondeStand
from ...domain.oefenverloop import SpelSoort
from ...domain.scherm import LIJNEN, OpScherm, Rondetijd, Vak, gebundeld, rondetijd, verdeel
from ...domain.veiligheidsplan.woorden import PlanDeel
from ...domain.verklarende_analyse.woorden import AnalyseDeel
from ...tables import Deelnemer, LogRegel, Ruimteklok, Spelmoment
from .samenbeeld import Moment, Samenbeeld
from .wat import wat_we_spelen

# What changes nothing in a room.
LEEST_ALLEEN = (
    *(Handeling.BEKIJKEN, Handeling.GEWEIGERD, Handeling.ZOEKEN, Handeling.LOG_INZIEN),
    *(Handeling.AFDRUKKEN, Handeling.EXPORTEREN),
)
Merk = tuple[int, int, date]


@dataclass(frozen=True)
class SchermBlad:
    """`tijd`: of this round; empty where there is none. `links` and `rechts`: the two columns."""

    titel: str
    ronde: RondeStand | None
    dag: int
    datum: str
    stil: bool
    tijd: Rondetijd | None
    links: tuple[OpScherm, ...]
    rechts: tuple[OpScherm, ...]

    @property
    def leeg(self) -> bool:
        return not (self.links or self.rechts)


def merk(ctx: Context) -> Merk:
    """Until this changes, the shared picture is what it was: everything that is written leaves a line, and
    what lasts until a day ends with it."""
    handeling = sa.type_coerce(col(LogRegel.inhoud), sa.JSON)["handeling"].as_string()
    query = (
        select(LogRegel.volgnummer)
        .where(handeling.not_in([een.value for een in LEEST_ALLEEN]))
        .order_by(col(LogRegel.volgnummer).desc())
        .limit(1)
    )
    return ctx.session.exec(query).first() or 0, ctx.take, ctx.today


def schermblad(ctx: Context, beeld: Samenbeeld) -> SchermBlad:
    klok = ctx.session.exec(select(Ruimteklok)).one()
    spel = wat_we_spelen(ctx)
    ronde = spel.ronde if spel else None
    return SchermBlad(
        titel=spel.titel if spel else "Oefenen met een gezin",
        ronde=ronde,
        dag=ctx.dag(),
        datum=format_date(ctx.today, "EEEE d MMMM y", locale="nl"),
        stil=klok.stil_sinds is not None,
        tijd=_tijd(ctx, klok, ronde) if ronde else None,
        links=_links(beeld),
        rechts=_rechts(beeld),
    )


def _tijd(ctx: Context, klok: Ruimteklok, ronde: RondeStand) -> Rondetijd | None:
    """A round begins with the jump before it; the first one when somebody sits down."""
    eerste = ctx.session.exec(select(Deelnemer.sinds_echt).order_by(col(Deelnemer.sinds_echt))).first()
    if eerste is None:
        return None
    return rondetijd(max(klok.anker_echt, eerste), ronde.minuten, ctx.wall, _stiltes(ctx, klok))


def _stiltes(ctx: Context, klok: Ruimteklok) -> list[tuple[datetime, datetime | None]]:
    """When it was quiet in this take, in real time."""
    soorten = (SpelSoort.STIL, SpelSoort.VERDER)
    query = select(Spelmoment).where(col(Spelmoment.soort).in_(soorten), Spelmoment.take == ctx.take)
    stiltes: list[tuple[datetime, datetime | None]] = []
    sinds: datetime | None = None
    for rij in ctx.session.exec(query.order_by(col(Spelmoment.op_echt))):
        if rij.soort is SpelSoort.VERDER and sinds is not None:
            stiltes.append((sinds, rij.op_echt))
            sinds = None
        elif rij.soort is SpelSoort.STIL:
            sinds = sinds or rij.op_echt
    return [*stiltes, (klok.stil_sinds, None)] if klok.stil_sinds else stiltes


def _links(beeld: Samenbeeld) -> tuple[OpScherm, ...]:
    delen = beeld.delen
    vakken = (
        Vak("Zo hangt het samen", delen.get(AnalyseDeel.SAMENHANG, ()), 4),
        Vak("Wat nodig is", delen.get(PlanDeel.VOORWAARDEN, ()), 4),
        Vak("Wat we afspraken", delen.get(PlanDeel.AFSPRAKEN, ()), 4),
    )
    return verdeel(vakken, LIJNEN)


def _rechts(beeld: Samenbeeld) -> tuple[OpScherm, ...]:
    delen = beeld.delen
    vakken = (
        Vak("Wat iedereen nu weet", beeld.feiten[::-1], 3),
        Vak("Waar we ons zorgen over maken", delen.get(PlanDeel.ZORGEN, ()), 3),
        Vak("Wat we nog niet weten", delen.get(AnalyseDeel.ONDERZOEKSVRAGEN, ()), 3),
        Vak("Wat er gebeurde", gebundeld([_zin(een) for een in beeld.momenten if een.dag >= 0]), 2),
    )
    return verdeel(vakken, LIJNEN)


def _zin(moment: Moment) -> str:
    dag = format_date(moment.datum, "d MMM", locale="nl")
    return f"{dag} (dag {moment.dag}): {moment.soort}"
