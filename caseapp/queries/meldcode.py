"""The meldcode of who looks, and of nobody else: for all others there is none."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.logboek import Handeling, Resultaat
from ..domain.meldcode.delen import STAPPEN, VORM, VORMEN
from ..domain.meldcode.hints import BRONNEN, HINTS, VARIANTEN
from ..domain.meldcode.kader import bereikbaar, volgende
from ..domain.meldcode.tekst import adviestekst, meldtekst
from ..domain.meldcode.traject import EERST_DESKUNDIGE, Notitie, Traject
from ..domain.meldcode.uitleg import boom, kaderzin, wat_mist
from ..domain.meldcode.woorden import VRAGEN, MeldcodeDeel, MeldcodeUitkomst
from ..domain.velden import Veld, VeldSoort
from ..domain.woorden import label
from ..permissions import Categorie, beoordeel_meldcode
from ..tables import MeldcodeStap, MeldcodeTraject
from .dossier import Refused
from .zegels import open_veld


@dataclass(frozen=True)
class TrajectRegel:
    """One of my trajecten in the list. `stand`: how it ended, or that it is not finished."""

    id: UUID
    waarover: str
    begonnen: date
    stand: str
    open: bool


@dataclass(frozen=True)
class NotitieRegel:
    """An entry as it is read. `telt`: nothing later was written in its place."""

    kop: str
    op: date
    velden: tuple[tuple[str, str | date], ...]
    telt: bool


@dataclass(frozen=True)
class StapBlad:
    """`erbij`: (deel, words on the button) of what can be written now; `dicht`: why nothing can."""

    nummer: int
    titel: str
    regels: tuple[NotitieRegel, ...]
    erbij: tuple[tuple[str, str], ...]
    dicht: str
    bronnen: tuple[str, ...]


@dataclass(frozen=True)
class MeldcodeBlad:
    id: UUID
    waarover: str
    begonnen: date
    afgesloten: date | None
    variant: str
    variantzinnen: tuple[str, ...]
    hints: tuple[str, ...]
    stappen: tuple[StapBlad, ...]
    boom: tuple[tuple[str, str], ...]
    kader: str
    besluit: str
    mist: tuple[str, ...]
    meldtekst: str
    adviestekst: str
    te_melden: bool


def eis_meldcode(ctx: Context, rij: MeldcodeTraject | None = None) -> None:
    """Only for who walks the meldcode, or this traject of it; for all others there is no such place."""
    oordeel = beoordeel_meldcode(ctx.actor, rij.auteur_id if rij else None)
    if not oordeel.mag:
        ctx.spoor.gelezen(
            Handeling.GEWEIGERD,
            categorie=Categorie.WERKAANTEKENINGEN,
            regel=oordeel.regel,
            resultaat=Resultaat.GEWEIGERD,
        )
        raise Refused(oordeel)


def mijn_trajecten(ctx: Context) -> tuple[TrajectRegel, ...]:
    """What is open first, then what was begun last."""
    mijn = select(MeldcodeTraject).where(MeldcodeTraject.auteur_id == ctx.actor.id)
    rijen = ctx.session.exec(
        mijn.order_by(
            col(MeldcodeTraject.afgesloten_op).is_not(None),
            col(MeldcodeTraject.begonnen).desc(),
            col(MeldcodeTraject.id),
        )
    ).all()
    ctx.cipher.haal_sleutels(rij.waarover for rij in rijen)
    return tuple(
        TrajectRegel(
            id=rij.id,
            waarover=waarover(ctx, rij),
            begonnen=ctx.datum(rij.begonnen),
            stand="Afgesloten" if rij.afgesloten_op else "Loopt nog",
            open=rij.afgesloten_op is None,
        )
        for rij in rijen
    )


def mijn_traject(ctx: Context, traject_id: UUID) -> MeldcodeTraject | None:
    """Mine; that of somebody else is found as little as one that is not there."""
    query = select(MeldcodeTraject).where(
        MeldcodeTraject.id == traject_id, MeldcodeTraject.auteur_id == ctx.actor.id
    )
    return ctx.session.exec(query).one_or_none()


def waarover(ctx: Context, rij: MeldcodeTraject) -> str:
    return open_veld(ctx, beoordeel_meldcode(ctx.actor), rij, "waarover")


def open_traject(ctx: Context, rij: MeldcodeTraject) -> Traject:
    """Its entries, opened, as the rules and the texts take them."""
    query = select(MeldcodeStap).where(MeldcodeStap.traject_id == rij.id)
    stappen = ctx.session.exec(query.order_by(col(MeldcodeStap.nummer))).all()
    ctx.cipher.haal_sleutels(stap.inhoud for stap in stappen)
    return Traject(tuple(_notitie(ctx, stap) for stap in stappen))


def _notitie(ctx: Context, stap: MeldcodeStap) -> Notitie:
    inhoud = json.loads(open_veld(ctx, beoordeel_meldcode(ctx.actor), stap, "inhoud"))
    return Notitie(stap.nummer, stap.deel, ctx.datum(stap.op), inhoud)


def laatste_tekst(ctx: Context, rij: MeldcodeTraject) -> str:
    """What was written last, for who was writing at the same time."""
    notities = open_traject(ctx, rij).notities
    return "\n\n".join(notities[-1].waarden.values()) if notities else ""


def blad(ctx: Context, rij: MeldcodeTraject) -> MeldcodeBlad:
    traject = open_traject(ctx, rij)
    return MeldcodeBlad(
        id=rij.id,
        waarover=waarover(ctx, rij),
        begonnen=ctx.datum(rij.begonnen),
        afgesloten=ctx.datum(rij.afgesloten_op) if rij.afgesloten_op else None,
        variant=label(traject.variant) if traject.variant else "",
        variantzinnen=VARIANTEN[traject.variant] if traject.variant else (),
        hints=HINTS[ctx.actor.soort] if ctx.actor.soort else (),
        stappen=tuple(_stap(traject, nummer, titel) for nummer, titel in STAPPEN.items()),
        boom=boom(traject),
        kader=kaderzin(traject),
        besluit=_besluitwoorden(traject.besluit),
        mist=wat_mist(traject) if traject.uitkomst and not traject.afgesloten else (),
        meldtekst=meldtekst(traject),
        adviestekst=adviestekst(traject),
        te_melden=traject.uitkomst not in (None, MeldcodeUitkomst.AFSLUITEN),
    )


def _besluitwoorden(besluit: MeldcodeUitkomst | None) -> str:
    return {
        None: "",
        MeldcodeUitkomst.MELDEN: "Melden bij Veilig Thuis",
        MeldcodeUitkomst.HULP: "Hulp, en blijven volgen",
        MeldcodeUitkomst.BEIDE: "Melden bij Veilig Thuis, en hulp",
        MeldcodeUitkomst.AFSLUITEN: "Afsluiten, en blijven volgen",
    }[besluit]


def _stap(traject: Traject, nummer: int, titel: str) -> StapBlad:
    delen = [MeldcodeDeel(vorm.deel) for vorm in VORMEN if vorm.nummer == nummer]
    notities = [een for een in traject.notities if een.deel in delen]
    dicht = EERST_DESKUNDIGE if nummer == 3 and not traject.gesprek_mag else ""
    dicht = dicht or _nog_niet(traject, nummer)
    erbij = () if dicht or traject.afgesloten else _erbij(traject, delen)
    regels = tuple(_regel(een, notities) for een in notities)
    return StapBlad(nummer, titel, regels, erbij, "" if traject.afgesloten else dicht, BRONNEN[nummer])


def _nog_niet(traject: Traject, nummer: int) -> str:
    if nummer == 4 and not traject.alle(MeldcodeDeel.SIGNALEN):
        return "Dit kan als er in stap 1 een signaal staat."
    if nummer == 5 and traject.uitkomst is None:
        return "Dit kan als je bij stap 4 tot een uitkomst bent gekomen."
    return ""


def _erbij(traject: Traject, delen: Sequence[MeldcodeDeel]) -> tuple[tuple[str, str], ...]:
    """What fits now: of the questions those on the way, an expert where that is asked."""
    op_weg = bereikbaar(traject.afweging)
    mag = [
        deel
        for deel in delen
        if (deel not in VRAGEN or deel in op_weg or traject.alle(deel))
        and (deel is not MeldcodeDeel.DESKUNDIGE or traject.variant)
    ]
    nu = volgende(traject.afweging)
    later = (MeldcodeDeel.VARIANT, MeldcodeDeel.OVERLEG)
    eerst = sorted(mag, key=lambda deel: (deel is not nu, deel in later))
    return tuple((deel.value, _knop(traject, deel)) for deel in eerst)


def _knop(traject: Traject, deel: MeldcodeDeel) -> str:
    opnieuw = deel in VRAGEN and traject.alle(deel)
    return f"{VORM[deel].stuk}{' opnieuw' if opnieuw else ''}"


def _regel(notitie: Notitie, allen: Sequence[Notitie]) -> NotitieRegel:
    eenmalig = {*VRAGEN, MeldcodeDeel.VARIANT}
    later = [een for een in allen if een.deel is notitie.deel and een.nummer > notitie.nummer]
    vorm = VORM[notitie.deel]
    return NotitieRegel(
        kop=vorm.titel,
        op=notitie.op,
        velden=tuple(
            (veld.vraag, _waarde(veld, notitie.waarden[veld.naam]))
            for veld in vorm.velden
            if veld.naam in notitie.waarden
        ),
        telt=not (notitie.deel in eenmalig and later),
    )


def _waarde(veld: Veld, waarde: str) -> str | date:
    if veld.soort is VeldSoort.DATUM:
        return date.fromisoformat(waarde)
    return label(waarde) if veld.soort is VeldSoort.KEUZE else waarde
