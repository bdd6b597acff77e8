"""Acts of a casus about how safe it is."""

from ...context import Context
from ...permissions import Categorie, Doen
from ...queries.dossier import OpenGezin
from ...scenario.daden import veiligheid as model
from .. import veiligheidsschaal
from .wereld import Daden, Vertaler


def _leg_score_vast(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.LegScoreVast) -> None:
    niet_voor = v.namen(d.afgeschermd_voor) or None
    veiligheidsschaal.leg_score_vast(ctx, open_, v.persoon(d.persoon), d.als_antwoord(), niet_voor=niet_voor)


DADEN: Daden = {model.LegScoreVast: (Doen.BIJDRAGEN, Categorie.SCORES, _leg_score_vast)}
