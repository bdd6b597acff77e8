"""The process of a gezin for a procesregisseur: that, not what. By pseudonym, without any id; and numbers."""

from dataclasses import dataclass

from sqlmodel import col, func, select

from ..context import Context
from ..domain.gezin import GezinStatus
from ..domain.termijn import werkdagen_tussen
from ..domain.veilig_thuis.cijfers import gedempt
from ..domain.woorden import label
from ..permissions import Categorie, Doen, Oordeel, beoordeel
from ..tables import Gezin, Gezinslid, Termijn
from .belemmering import Procesvraag, doorgezet
from .bladen import TermijnRegel
from .bord.regels import BordRegel, regels
from .dossier import OpenGezin, Refused, laad, log_lezen
from .gezin import telt_mee
from .mda.cijfers import cijfers as mda
from .veilig_thuis.cijfers import CijferGroep
from .veilig_thuis.cijfers import cijfers as veilig_thuis


@dataclass(frozen=True)
class ProcesBlad:
    """`regel`: the same facts and signals as on the bord."""

    kenmerk: str
    regel: BordRegel
    termijn: TermijnRegel | None
    belemmeringen: tuple[Procesvraag, ...]


@dataclass(frozen=True)
class Cijfer:
    naam: str
    waarde: str


@dataclass(frozen=True)
class CijferBlad:
    cijfers: tuple[Cijfer, ...]
    groepen: tuple[CijferGroep, ...]


def open_proces(ctx: Context, kenmerk: str) -> OpenGezin:
    """The gezin behind a pseudonym, for who may know that it exists and nothing more."""
    gevonden = ctx.session.exec(select(Gezin.id).where(Gezin.kenmerk == kenmerk)).all()
    for gezin in laad(ctx, gevonden).values():
        oordeel = beoordeel(ctx.actor, Doen.BESTAAN, Categorie.GEZIN_GEZAG, gezin.dossier)
        scores = beoordeel(ctx.actor, Doen.ZIEN, Categorie.SCORES, gezin.dossier)
        if oordeel.mag and scores.sleutel:  # all phases: not only one's own, or those that somebody shared
            log_lezen(ctx, gezin, Categorie.GEZIN_GEZAG, oordeel)
            log_lezen(ctx, gezin, Categorie.SCORES, scores)
            return gezin
    raise Refused(Oordeel(False, "dit gezin bestaat niet", verzwijg=True))


def proces(ctx: Context, gezin: OpenGezin) -> ProcesBlad:
    eerste = _eerste_termijn(ctx, gezin)
    return ProcesBlad(
        kenmerk=gezin.rij.kenmerk,
        regel=regels(ctx, [gezin.id])[gezin.id],
        termijn=_termijnregel(ctx, eerste) if eerste else None,
        belemmeringen=doorgezet(ctx, gezin),
    )


def _eerste_termijn(ctx: Context, gezin: OpenGezin) -> Termijn | None:
    """Only of the shared plan: that it runs, not what for."""
    query = select(Termijn).where(
        Termijn.gezin_id == gezin.id,
        col(Termijn.afgerond_op).is_(None),
        telt_mee(),
    )
    return ctx.session.exec(query.order_by(col(Termijn.uiterlijk), col(Termijn.id)).limit(1)).first()


def _termijnregel(ctx: Context, rij: Termijn) -> TermijnRegel:
    werkdagen = werkdagen_tussen(ctx.today, rij.uiterlijk)
    return TermijnRegel(label(rij.soort), None, rij.uiterlijk, werkdagen, rij.uiterlijk < ctx.today, None)


def cijfers(ctx: Context) -> CijferBlad:
    """Numbers over the whole room, without gezinnen; below five only that it is below five."""
    vragen = {
        "Gezinnen in beeld": select(func.count()).select_from(Gezin),
        "Gezinnen die nu hulp krijgen": select(func.count())
        .select_from(Gezin)
        .where(Gezin.status == GezinStatus.LOOPT),
        "Gezinnen zonder contactpersoon": select(func.count())
        .select_from(Gezin)
        .where(Gezin.status == GezinStatus.NIEUW),
        "Gezinsleden in fase 1, directe veiligheid": select(func.count())
        .select_from(Gezinslid)
        .where(Gezinslid.fase == "directe_veiligheid"),
        "Termijnen over tijd": select(func.count())
        .select_from(Termijn)
        .where(col(Termijn.afgerond_op).is_(None), col(Termijn.uiterlijk) < ctx.today, telt_mee()),
    }
    return CijferBlad(
        tuple(Cijfer(naam, gedempt(ctx.session.exec(vraag).one())) for naam, vraag in vragen.items()),
        (*veilig_thuis(ctx), *mda(ctx)),
    )
