"""Acts of a casus around a question of no gezin: they go through no door of one."""

from ...context import Context
from ...domain.regel import Regelfout
from ...queries.consultatie import een
from ...scenario.daden import consultatie as model
from ...tables import Consultatie
from .. import consultatie
from .wereld import DadenBuitenGezin, Vertaler


def _vraag(ctx: Context, v: Vertaler, d: model.StelConsultatievraag) -> None:
    aan = f"{d.deskundigheid}:{v.gebruiker(d.aan).organisatie_id}"
    v.onthoud(d.sleutel, consultatie.vraag(ctx, aan, d.tekst).id)


def _beantwoord(ctx: Context, v: Vertaler, d: model.BeantwoordConsultatie) -> None:
    consultatie.antwoord(ctx, _welke(ctx, v, d.consultatie), d.tekst)


def _bedank(ctx: Context, v: Vertaler, d: model.BedankVoorConsultatie) -> None:
    consultatie.bedank(ctx, _welke(ctx, v, d.consultatie), d.tekst)


def _welke(ctx: Context, v: Vertaler, sleutel: str) -> Consultatie:
    rij = een(ctx, v.onthouden(sleutel))
    if rij is None:
        raise Regelfout(f"De vraag ‘{sleutel}’ is er niet, of niet voor wie dit doet.", "consultatie")
    return rij


BUITEN_GEZIN: DadenBuitenGezin = {
    model.StelConsultatievraag: _vraag,
    model.BeantwoordConsultatie: _beantwoord,
    model.BedankVoorConsultatie: _bedank,
}
