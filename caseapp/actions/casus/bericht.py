"""Acts of a casus around a message to Veilig Thuis: they go through no door of a gezin."""

from ...context import Context
from ...domain.regel import Regelfout
from ...queries.veilig_thuis.bericht import nieuw_bericht
from ...scenario.daden import bericht as model
from ..veilig_thuis import bericht
from .wereld import DadenBuitenGezin, Vertaler


def _stuur(ctx: Context, v: Vertaler, d: model.StuurBericht) -> None:
    v.onthoud(d.sleutel, bericht.stuur_bericht(ctx, d.soort, d.kanaal, d.tekst).id)


def _beantwoord(ctx: Context, v: Vertaler, d: model.BeantwoordBericht) -> None:
    rij = nieuw_bericht(ctx, v.onthouden(d.bericht))
    if rij is None:
        raise Regelfout(f"Het bericht ‘{d.bericht}’ wacht hier niet op antwoord.", "bericht")
    bericht.beantwoord_met_advies(ctx, rij, d.als_gesprek())


BUITEN_GEZIN: DadenBuitenGezin = {model.StuurBericht: _stuur, model.BeantwoordBericht: _beantwoord}
