"""The steps of a warm handover. Until the last one, the contactpersoon of now stays responsible."""

from datetime import timedelta

from sqlmodel import col, func, select

from ..context import Context
from ..domain import contactpersoon as contactpersoonregels
from ..domain import overdracht as regels
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.overdracht import Kennismaking, OverdrachtStatus
from ..domain.termijn import TermijnSoort
from ..permissions import Categorie, Relatie, relatie_bij
from ..queries.dossier import OpenGezin
from ..tables import ContactpersoonToewijzing, Gebruiker, Overdracht
from .betrokkenheid import betrek
from .gebeurtenis import gebeurde
from .taken import geef_over, open_taak
from .termijn import rond_termijn_af

GEZAG, RELATIE = Categorie.GEZIN_GEZAG, Relatie.BETROKKEN_HULPVERLENER


def stel_overdracht_voor(ctx: Context, gezin: OpenGezin, naar: Gebruiker, reden: str) -> Overdracht:
    """Ask somebody to become the fixed face; until then he may read along, so that he knows what he takes
    on."""
    van = gezin.toewijzing
    regels.toets_overdrager(van is not None and van.gebruiker_id == ctx.actor.id)
    regels.toets_ander(naar.id == ctx.actor.id)
    contactpersoonregels.toets_kan_contactpersoon_zijn(naar.rol)
    regels.toets_geen_andere(_open(ctx, gezin))
    regels.toets_uitleg(reden, "reden")
    rij = Overdracht(
        gezin_id=gezin.id,
        van_id=ctx.actor.id,
        naar_id=naar.id,
        auteur_id=ctx.actor.id,
        voorgesteld_op=ctx.now,
    )
    ctx.verzegel(rij, reden=reden.strip())
    ctx.session.add(rij)
    if not any(relatie.gebruiker_id == naar.id for relatie in gezin.relaties):
        tot = ctx.today + timedelta(days=regels.MEELOOPDAGEN)
        doel = "De overdracht van het vaste gezicht."
        betrek(ctx, gezin, naar, relatie_bij(naar.rol) or RELATIE, doel, tot=tot, niet_voor=())
    voorstel = gebeurde(ctx, gezin.id, GebeurtenisSoort.OVERDRACHT_VOORGESTELD, categorie=GEZAG)
    open_taak(ctx, gezin, voorstel, voor=naar)
    return rij


def _open(ctx: Context, gezin: OpenGezin) -> int:
    query = select(func.count()).where(
        Overdracht.gezin_id == gezin.id, col(Overdracht.status).in_(regels.OPEN)
    )
    return ctx.session.exec(query).one()


def aanvaard(ctx: Context, gezin: OpenGezin, rij: Overdracht, bereikbaar: str) -> None:
    """The receiver says yes, and when he can be reached."""
    regels.toets_stap(rij.status, OverdrachtStatus.AANVAARD)
    regels.toets_ontvanger(rij.naar_id == ctx.actor.id)
    regels.toets_uitleg(bereikbaar, "bereikbaar")
    rij.status, rij.aanvaard_op = OverdrachtStatus.AANVAARD, ctx.now
    ctx.verzegel(rij, bereikbaar=bereikbaar.strip())
    rond_termijn_af(ctx, gezin, TermijnSoort.OVERDRACHT)
    open_taak(ctx, gezin, gebeurde(ctx, gezin.id, GebeurtenisSoort.OVERDRACHT_AANVAARD, categorie=GEZAG))


def weiger(ctx: Context, gezin: OpenGezin, rij: Overdracht, waarom: str) -> None:
    regels.toets_stap(rij.status, OverdrachtStatus.GEWEIGERD)
    regels.toets_ontvanger(rij.naar_id == ctx.actor.id)
    regels.toets_uitleg(waarom, "weigering")
    rij.status = OverdrachtStatus.GEWEIGERD
    ctx.verzegel(rij, weigering=waarom.strip())
    rond_termijn_af(ctx, gezin, TermijnSoort.OVERDRACHT)
    gebeurde(ctx, gezin.id, GebeurtenisSoort.OVERDRACHT_GEWEIGERD, categorie=GEZAG)


def trek_in(ctx: Context, gezin: OpenGezin, rij: Overdracht) -> None:
    regels.toets_stap(rij.status, OverdrachtStatus.INGETROKKEN)
    regels.toets_overdrager(rij.van_id == ctx.actor.id)
    if rij.status is not OverdrachtStatus.KENNISGEMAAKT:
        rond_termijn_af(ctx, gezin, TermijnSoort.OVERDRACHT)
    rij.status = OverdrachtStatus.INGETROKKEN


def maak_kennis(ctx: Context, gezin: OpenGezin, rij: Overdracht, hoe: Kennismaking, verslag: str) -> None:
    """Together with the gezin; or not together, and then why not."""
    regels.toets_stap(rij.status, OverdrachtStatus.KENNISGEMAAKT)
    regels.toets_overdrager(rij.van_id == ctx.actor.id)
    regels.toets_uitleg(verslag, "verslag")
    rij.status, rij.kennismaking, rij.kennisgemaakt_op = OverdrachtStatus.KENNISGEMAAKT, hoe, ctx.now
    ctx.verzegel(rij, verslag=verslag.strip())
    rond_termijn_af(ctx, gezin, TermijnSoort.OVERDRACHT)
    gebeurde(ctx, gezin.id, GebeurtenisSoort.OVERDRACHT_CONTACT, verslag.strip(), categorie=GEZAG)


def rond_af(ctx: Context, gezin: OpenGezin, rij: Overdracht, verteld: str, bereikbaar: str) -> None:
    """The gezin has been told: from this moment the new one is the fixed face, and the old one is not."""
    regels.toets_stap(rij.status, OverdrachtStatus.AFGEROND)
    regels.toets_overdrager(rij.van_id == ctx.actor.id)
    regels.toets_uitleg(verteld, "verteld")
    assert gezin.toewijzing is not None  # noqa: S101  # who hands over is the contactpersoon
    gezin.toewijzing.tot = ctx.now
    rij.status, rij.afgerond_op = OverdrachtStatus.AFGEROND, ctx.now
    ctx.verzegel(rij, verteld=verteld.strip())
    ctx.session.flush()
    nieuw = ContactpersoonToewijzing(
        gezin_id=gezin.id, gebruiker_id=rij.naar_id, vervanger_id=rij.van_id, van=ctx.now
    )
    ctx.verzegel(nieuw, bereikbaar=bereikbaar)
    ctx.session.add(nieuw)
    geef_over(ctx, gezin, rij.van_id, rij.naar_id)
    gebeurde(ctx, gezin.id, GebeurtenisSoort.CONTACTPERSOON_GEWISSELD, verteld.strip(), categorie=GEZAG)
