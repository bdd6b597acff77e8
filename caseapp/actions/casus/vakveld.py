"""Acts of a casus in the own field of a ketenpartner."""

from ...context import Context
from ...domain.vakveld import Bericht
from ...permissions import Categorie, Doen
from ...queries.dossier import OpenGezin
from ...scenario.daden import vakveld as model
from .. import vakveld
from .wereld import Daden, Vertaler


def _schrijf_vakbericht(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.SchrijfVakbericht) -> None:
    over, bericht = v.persoon(d.persoon), Bericht(d.dat, d.inhoud or "")
    vakveld.schrijf_vakbericht(ctx, open_, over, bericht, niet_voor=v.namen(d.afgeschermd_voor))


DADEN: Daden = {
    model.SchrijfVakbericht: (Doen.ZIEN, Categorie.DEELREGISTER, _schrijf_vakbericht),
}
