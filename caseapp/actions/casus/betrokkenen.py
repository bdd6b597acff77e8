"""Acts of a casus about who is around a gezin."""

from ...context import Context
from ...permissions import Categorie, Doen
from ...queries.dossier import OpenGezin
from ...scenario.daden import betrokkenen as model
from .. import betrokkenheid, contactpersoon
from .wereld import Daden, Vertaler


def _wijs_aan(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.WijsContactpersoonAan) -> None:
    vervanger = v.gebruiker(d.vervanger) if d.vervanger else None
    contactpersoon.wijs_contactpersoon_aan(ctx, open_, v.gebruiker(d.gebruiker), vervanger, d.bereikbaar)


def _betrek(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.Betrek) -> None:
    tot = None if d.tot_dag is None else v.datum(d.tot_dag)
    niet_voor = v.namen(d.afgeschermd_voor)
    betrokkenheid.betrek(
        ctx, open_, v.gebruiker(d.gebruiker), d.relatie, d.doel, tot=tot, niet_voor=niet_voor
    )


def _bekijk(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.Bekijk) -> None:
    """The door has logged it."""


DADEN: Daden = {
    model.WijsContactpersoonAan: (Doen.WIJZIGEN, Categorie.GEZIN_GEZAG, _wijs_aan),
    model.Betrek: (Doen.WIJZIGEN, Categorie.DEELREGISTER, _betrek),
    model.Bekijk: (Doen.ZIEN, Categorie.GEZIN_GEZAG, _bekijk),
}
