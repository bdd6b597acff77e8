"""One zitting on paper: its agenda, who comes, and what may be done with it now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.kamer.woorden import (
    CATEGORIE,
    DeelnemerAntwoord,
    DeelSoort,
    InbrengStatus,
    Wijze,
    ZittingStatus,
)
from ...domain.woorden import label
from ...tables import Gebruiker, KamerDeel, KamerInbreng, Zitting, ZittingDeelnemer
from ..dossier import Zicht
from ..namen import namen_van
from ..zegels import open_veld
from .deur import OpenZitting, inbreng_van, kijkt, oordeel_over, zichten
from .namen import pseudoniemen

NIET_VOOR_JOU = "op naam, en jij zit daar niet bij"


@dataclass(frozen=True)
class Deelnemer:
    id: UUID
    naam: str
    organisatie: str
    antwoord: str
    komt: bool
    aanwezig: bool
    hand_op: datetime | None


@dataclass(frozen=True)
class AgendaRegel:
    """`vraag` empty: not for this reader. `begint`: by the clock, as it is planned."""

    id: UUID
    gezin: str
    vraag: str
    wie_er_zijn: str
    op_naam: bool
    spoed: bool
    minuten: int
    begint: datetime
    plek: int
    leesbaar: bool
    uitkomsten: tuple[str, ...]


@dataclass(frozen=True)
class InbrengBlad:
    """All that was told of one gezin; `grondslag` and what goes with it only by name."""

    id: UUID
    gezin: str
    vraag: str
    wie_er_zijn: str
    op_naam: bool
    spoed: bool
    delen: tuple[tuple[str, str], ...]
    erbij: str
    erbij_uitleg: str
    grondslag: str
    doel: str
    soorten: tuple[str, ...]
    geinformeerd: str
    uitleg: str
    deelnemers: tuple[str, ...]


@dataclass(frozen=True)
class ZittingBlad:
    id: UUID
    kamer: str
    op: datetime
    tot: datetime
    status: str
    gepland: bool
    loopt: bool
    gesloten: bool
    voorzitter: str
    ben_voorzitter: bool
    quorum: int
    deelnemers: tuple[Deelnemer, ...]
    agenda: tuple[AgendaRegel, ...]
    mijn_antwoord: DeelnemerAntwoord | None
    leerpunt: str
    volgende: date | None
    wachtend: int
    te_vol: bool


def zittingblad(ctx: Context, open_: OpenZitting) -> ZittingBlad:
    rij, mijn = open_.rij, open_.mijn(ctx)
    agenda = agenda_van(ctx, open_)
    namen = namen_van(ctx, [rij.kamer.voorzitter])
    nodig = sum(een.minuten for een in agenda)
    return ZittingBlad(
        id=rij.id,
        kamer=rij.kamer.naam,
        op=rij.op,
        tot=rij.op + timedelta(minutes=rij.minuten),
        status=label(rij.status),
        gepland=rij.status is ZittingStatus.GEPLAND,
        loopt=rij.status is ZittingStatus.OPEN,
        gesloten=rij.status is ZittingStatus.GESLOTEN,
        voorzitter=namen[rij.kamer.voorzitter_id],
        ben_voorzitter=open_.voorzitter,
        quorum=rij.quorum,
        deelnemers=deelnemers(ctx, open_.deelnemers),
        agenda=agenda,
        mijn_antwoord=mijn.antwoord if mijn else None,
        leerpunt=open_veld(ctx, open_.oordeel, rij, "leerpunt"),
        volgende=rij.volgende_op,
        wachtend=len(wachtende(ctx, open_)) if open_.voorzitter else 0,
        te_vol=nodig + OM_DE_ZAKEN_HEEN > rij.minuten,
    )


OM_DE_ZAKEN_HEEN = 25  # opening, monitoring, obstacles and the end (domein 6.2) [P]
VOOR_DE_EERSTE = 15


def deelnemers(ctx: Context, rijen: Sequence[ZittingDeelnemer]) -> tuple[Deelnemer, ...]:
    namen = namen_van(ctx, [een.gebruiker for een in rijen])
    return tuple(
        Deelnemer(
            id=een.gebruiker_id,
            naam=namen[een.gebruiker_id],
            organisatie=een.gebruiker.organisatie.naam if een.gebruiker.organisatie else "",
            antwoord=label(een.antwoord),
            komt=een.antwoord is DeelnemerAntwoord.KOMT,
            aanwezig=een.aanwezig_op is not None,
            hand_op=een.hand_op,
        )
        for een in rijen
    )


def agenda_van(ctx: Context, open_: OpenZitting) -> tuple[AgendaRegel, ...]:
    rijen = inbreng_van(ctx, open_)
    namen = pseudoniemen(ctx, open_.rij.kamer_id, [een.gezin_id for een in rijen])
    begint, regels = open_.rij.op + timedelta(minutes=VOOR_DE_EERSTE), []
    for rij in rijen:
        regels.append(_agendaregel(ctx, open_, rij, namen[rij.gezin_id], begint))
        begint += timedelta(minutes=rij.minuten)
    return tuple(regels)


def _agendaregel(
    ctx: Context, open_: OpenZitting, rij: KamerInbreng, gezin: str, begint: datetime
) -> AgendaRegel:
    oordeel = oordeel_over(ctx, rij, open_.rij)
    if oordeel.mag:
        kijkt(ctx, rij, rij.categorie)
    zicht = Zicht(ctx, rij, oordeel)
    return AgendaRegel(
        id=rij.id,
        gezin=gezin,
        vraag=zicht.open("vraag") if oordeel.mag else "",
        wie_er_zijn=zicht.open("wie_er_zijn") if oordeel.mag else "",
        op_naam=rij.wijze is Wijze.OP_NAAM,
        spoed=rij.spoed,
        minuten=rij.minuten,
        begint=begint,
        plek=rij.volgorde,
        leesbaar=oordeel.mag,
        uitkomsten=tuple(label(een) for een in rij.uitkomsten) if oordeel.mag else (),
    )


def inbrengblad(ctx: Context, zicht: Zicht[KamerInbreng], zitting: Zitting | None) -> InbrengBlad:
    rij = zicht.rij
    delen = ctx.session.exec(select(KamerDeel).where(KamerDeel.inbreng_id == rij.id)).all()
    open_ = {z.rij.soort: z.open("tekst") for z in zichten(ctx, rij, zitting, delen)}
    wie = ctx.session.exec(select(Gebruiker).where(col(Gebruiker.id).in_(list(map(UUID, rij.alleen_voor)))))
    namen = namen_van(ctx, sorted(wie.all(), key=lambda een: een.volgorde))
    return InbrengBlad(
        id=rij.id,
        gezin=pseudoniemen(ctx, rij.kamer_id, [rij.gezin_id])[rij.gezin_id],
        vraag=zicht.open("vraag"),
        wie_er_zijn=zicht.open("wie_er_zijn"),
        op_naam=rij.wijze is Wijze.OP_NAAM,
        spoed=rij.spoed,
        delen=tuple((label(soort), open_[soort]) for soort in DeelSoort if soort in open_),
        erbij=label(rij.erbij),
        erbij_uitleg=zicht.open("erbij_uitleg"),
        grondslag=label(rij.grondslag) if rij.grondslag else "",
        doel=zicht.open("doel"),
        soorten=tuple(label(een) for een in dict.fromkeys(CATEGORIE.values()) if een in rij.categorieen),
        geinformeerd=label(rij.geinformeerd) if rij.geinformeerd else "",
        uitleg=zicht.open("uitleg"),
        deelnemers=tuple(namen.values()),
    )


def wachtende(ctx: Context, open_: OpenZitting) -> Sequence[KamerInbreng]:
    """Of this kamer, not on an agenda yet."""
    query = select(KamerInbreng).where(
        KamerInbreng.kamer_id == open_.rij.kamer_id, KamerInbreng.status == InbrengStatus.INGEBRACHT
    )
    return sorted(ctx.session.exec(query).all(), key=lambda een: (not een.spoed, een.ingebracht_op))
