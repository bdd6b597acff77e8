"""Acts of a casus that are of no gezin: advies of Veilig Thuis."""

from ...context import Context
from ...domain.regel import Regelfout
from ...queries.advies import een
from ...scenario.daden import advies as model
from .. import advies
from .wereld import DadenBuitenGezin, Vertaler


def _geef(ctx: Context, v: Vertaler, d: model.GeefAdvies) -> None:
    rij = advies.geef_advies(ctx, d.als_gesprek())
    if d.sleutel is not None:
        v.onthoud(d.sleutel, rij.id)


def _ondersteun(ctx: Context, v: Vertaler, d: model.VoegOndersteuningToe) -> None:
    rij = een(ctx, v.onthouden(d.bij))
    if rij is None:
        raise Regelfout(f"Het advies ‘{d.bij}’ is er niet, of niet voor wie dit doet.")
    advies.voeg_ondersteuning_toe(ctx, rij, d.tekst)


BUITEN_GEZIN: DadenBuitenGezin = {model.GeefAdvies: _geef, model.VoegOndersteuningToe: _ondersteun}
