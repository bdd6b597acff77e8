"""Acts of a casus that tell what happened, what was said and what is due."""

from ...context import Context
from ...permissions import Categorie, Doen
from ...queries.dossier import OpenGezin
from ...scenario.daden import verhaal as model
from .. import gebeurtenis, termijn, uitspraak
from .wereld import Daden, Vertaler


def _noteer(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.Noteer) -> None:
    over = v.persoon(d.over) if d.over else None
    gebeurtenis.noteer(ctx, open_, d.soort, d.tekst, over=over, niet_voor=v.namen(d.afgeschermd_voor))


def _leg_uitspraak_vast(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.LegUitspraakVast) -> None:
    gehoor = None if d.gehoor is None else v.namen(d.gehoor)
    uitspraak.leg_uitspraak_vast(ctx, open_, v.persoon(d.persoon), d.tekst, d.bij, gehoor=gehoor)


def _leg_verblijfplaats_vast(
    ctx: Context, open_: OpenGezin, v: Vertaler, d: model.LegVerblijfplaatsVast
) -> None:
    uitspraak.leg_verblijfplaats_vast(ctx, open_, v.persoon(d.persoon), d.tekst)


def _zet_termijn(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.ZetTermijn) -> None:
    termijn.zet_termijn(ctx, open_, d.soort, v.datum(d.uiterlijk_dag), d.tekst, voor=v.gebruiker(d.voor))


def _rond_termijn_af(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.RondTermijnAf) -> None:
    termijn.rond_termijn_af(ctx, open_, d.soort)


DADEN: Daden = {
    model.Noteer: (Doen.BIJDRAGEN, Categorie.GVA_GEDEELD, _noteer),
    model.LegUitspraakVast: (Doen.BIJDRAGEN, Categorie.GVA_GEDEELD, _leg_uitspraak_vast),
    model.LegVerblijfplaatsVast: (Doen.WIJZIGEN, Categorie.VERBLIJFPLAATS, _leg_verblijfplaats_vast),
    model.ZetTermijn: (Doen.BIJDRAGEN, Categorie.VP_GEDEELD, _zet_termijn),
    model.RondTermijnAf: (Doen.BIJDRAGEN, Categorie.VP_GEDEELD, _rond_termijn_af),
}
