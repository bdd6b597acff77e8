"""The process of a gezin for a procesregisseur: that, not what. By pseudonym, without any id; and numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlmodel import col, func, select

from ..context import Context
from ..domain.contactpersoon import VAAK_GEWISSELD
from ..domain.gezin import GezinStatus, fase_van_gezin
from ..domain.termijn import TermijnSoort, werkdagen_tussen
from ..domain.veilig_thuis.cijfers import gedempt
from ..domain.woorden import label
from ..permissions import Categorie, Doen, Oordeel, beoordeel
from ..tables import ContactpersoonToewijzing, Gezin, Gezinslid, Termijn
from .belemmering import Procesvraag, doorgezet
from .bladen import TermijnRegel
from .dossier import OpenGezin, Refused, laad, log_lezen
from .gezin import telt_mee
from .veilig_thuis.cijfers import CijferGroep
from .veilig_thuis.cijfers import cijfers as veilig_thuis


@dataclass(frozen=True)
class ProcesBlad:
    kenmerk: str
    contactpersoon: bool
    contactpersoon_sinds_dagen: int | None
    wisselingen: int
    fase: int | None
    termijn: TermijnRegel | None
    dagen_zonder: int | None
    signalen: tuple[str, ...]
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
    dagen = None if gezin.toewijzing is None else ctx.dag() - ctx.dag(gezin.toewijzing.van)
    zonder = ctx.dag() - ctx.dag(gezin.rij.sinds) if gezin.toewijzing is None else None
    laagste = fase_van_gezin(lid.fase for lid in gezin.leden if lid.fase is not None)
    termijnen, wisselingen = _termijnen(ctx, gezin), max(0, _toewijzingen(ctx, gezin) - 1)
    return ProcesBlad(
        kenmerk=gezin.rij.kenmerk,
        contactpersoon=gezin.toewijzing is not None,
        contactpersoon_sinds_dagen=dagen,
        wisselingen=wisselingen,
        fase=laagste.nummer if laagste else None,
        termijn=_termijnregel(ctx, termijnen[0]) if termijnen else None,
        dagen_zonder=zonder,
        signalen=tuple(_signalen(ctx, zonder, wisselingen, termijnen)),
        belemmeringen=doorgezet(ctx, gezin),
    )


def _termijnen(ctx: Context, gezin: OpenGezin) -> Sequence[Termijn]:
    """Only terms of the shared plan: that they run, not what for."""
    query = select(Termijn).where(
        Termijn.gezin_id == gezin.id,
        col(Termijn.afgerond_op).is_(None),
        telt_mee(),
    )
    return ctx.session.exec(query.order_by(col(Termijn.uiterlijk), col(Termijn.id))).all()


def _termijnregel(ctx: Context, rij: Termijn) -> TermijnRegel:
    werkdagen = werkdagen_tussen(ctx.today, rij.uiterlijk)
    return TermijnRegel(label(rij.soort), None, rij.uiterlijk, werkdagen, rij.uiterlijk < ctx.today, None)


def _toewijzingen(ctx: Context, gezin: OpenGezin) -> int:
    query = select(func.count()).where(ContactpersoonToewijzing.gezin_id == gezin.id)
    return ctx.session.exec(query).one()


def _signalen(
    ctx: Context, zonder: int | None, wisselingen: int, termijnen: Sequence[Termijn]
) -> Iterator[str]:
    if wisselingen >= VAAK_GEWISSELD:
        yield f"De contactpersoon is al {wisselingen} keer gewisseld."
    if zonder is not None:
        yield f"Dit gezin heeft al {zonder} dagen geen contactpersoon."
    if not any(termijn.soort is TermijnSoort.PLAN_EVALUATIE for termijn in termijnen):
        yield "Er is geen evaluatie gepland."
    if te_laat := sum(termijn.uiterlijk < ctx.today for termijn in termijnen):
        yield f"{te_laat} termijn{'en' if te_laat > 1 else ''} over tijd."


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
        veilig_thuis(ctx),
    )
