"""Somebody comes to belong to a gezin, or leaves it. Neither lets anybody see more by itself."""

from datetime import date, timedelta

from ..context import Context
from ..domain import gezin as gezinregels
from ..domain import mens as regels
from ..domain.echte_gegevens import toets_geen_echte_gegevens
from ..domain.gebeurtenis import GebeurtenisSoort, toets_tekst
from ..domain.gezin import GezinRol
from ..domain.regel import Regelfout
from ..domain.wonen import GEEN_BESLUIT, Besluit, Inkijk, toets_niet_eerder, toets_niet_in_de_toekomst
from ..permissions import Categorie
from ..queries.dossier import OpenGezin
from ..queries.namen import geboren_van, mensen
from ..tables import Gezinslid, Persoon
from .gebeurtenis import gebeurde
from .gezin import geef_plaats, koppel_account
from .oefenruimte import maak_persoon
from .wonen import trek_in, vertel_besluit


def neem_nieuw_op(
    ctx: Context,
    gezin: OpenGezin,
    roepnaam: str,
    achternaam: str,
    geboren: date,
    rol: GezinRol,
    huishouden: int | None,
    van: date,
    besluit: Besluit = GEEN_BESLUIT,
) -> Gezinslid:
    """A fictitious person whom no gezin knew yet."""
    for veld, naam in (("roepnaam", roepnaam), ("achternaam", achternaam)):
        regels.toets_naam_van_mens(naam, veld)
    gezinregels.toets_geboren(geboren, ctx.today)
    regels.toets_nieuw_mens(roepnaam, geboren, list(mensen(ctx, gezin).values()))
    toets_niet_eerder(van, geboren)
    persoon = maak_persoon(ctx, roepnaam.strip(), achternaam.strip(), geboren)
    return neem_op(ctx, gezin, persoon, rol, huishouden, van, besluit, geboren=geboren)


def neem_op(
    ctx: Context,
    gezin: OpenGezin,
    persoon: Persoon,
    rol: GezinRol,
    huishouden: int | None,
    van: date,
    besluit: Besluit = GEEN_BESLUIT,
    *,
    geboren: date | None = None,
) -> Gezinslid:
    """A persoon takes a place here, and perhaps lives in one of the households."""
    toets_niet_in_de_toekomst(van, ctx.today)
    besluit.toets()
    geboren = geboren or geboren_van(ctx, gezin, persoon)
    lid = geef_plaats(ctx, gezin, persoon.id, rol, huishouden=None, van=van, geboren=geboren)
    lid.woonperioden = []
    if huishouden is not None:
        trek_in(lid, huishouden, van, besluit)
    if besluit.inkijk is Inkijk.BESLOTEN:
        koppel_account(ctx, gezin.id, persoon.id)
    vertel_besluit(ctx, gezin, GebeurtenisSoort.LID_ERBIJ, besluit)
    return lid


def laat_gaan(
    ctx: Context, gezin: OpenGezin, lid: Gezinslid, laatste_dag: date, toelichting: str = ""
) -> None:
    """The last day in this gezin. Reading along with an account of his own ends at once."""
    _toets_gaat(ctx, lid, laatste_dag, toelichting)
    lid.tot = laatste_dag
    for rij in lid.woonperioden:
        if rij.tot is None:
            toets_niet_eerder(laatste_dag, rij.van, "tot")
            rij.tot = laatste_dag + timedelta(days=1)
    for relatie in gezin.relaties:
        if relatie.gebruiker.persoon_id == lid.persoon_id:
            relatie.beeindigd = ctx.today
    anderen = [str(ander.persoon_id) for ander in gezin.leden if ander.persoon_id != lid.persoon_id]
    gebeurde(
        ctx,
        gezin.id,
        GebeurtenisSoort.LID_WEG,
        toelichting.strip() or None,
        categorie=Categorie.GEZIN_GEZAG,
        betreft_id=lid.persoon_id,
        niet_voor=anderen,
    )


def _toets_gaat(ctx: Context, lid: Gezinslid, laatste_dag: date, toelichting: str) -> None:
    if lid.tot is not None:
        raise Regelfout("Deze persoon gaat al weg uit dit gezin.", "tot")
    toets_niet_in_de_toekomst(laatste_dag, ctx.today, "tot")
    toets_niet_eerder(laatste_dag, lid.van, "tot")
    if toelichting.strip():
        toets_tekst(toelichting, "toelichting")
        toets_geen_echte_gegevens(toelichting, "toelichting")
