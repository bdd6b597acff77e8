"""Acts of a casus about who lives where, who leaves, whose gezag ends and who cares for whom."""

from datetime import date

from ...context import Context
from ...domain.regel import Regelfout
from ...domain.wonen import Besluit
from ...permissions import Categorie, Doen
from ...queries.dossier import OpenGezin
from ...queries.gezag import eerder_gezag
from ...queries.zorg import alle_zorg
from ...scenario.daden import wonen as model
from ...tables import Gezinslid
from .. import gezag, leden, wonen, zorg
from .wereld import Daden, Vertaler


def _lid(open_: OpenGezin, v: Vertaler, sleutel: str) -> Gezinslid:
    """Who left before is no member any more: that is a fault of the file."""
    for lid in open_.leden:
        if lid.persoon_id == v.persoon(sleutel):
            return lid
    raise Regelfout(f"‘{sleutel}’ hoort op deze dag niet meer bij het gezin.")


def _dag(ctx: Context, v: Vertaler, dag: int | None) -> date:
    return ctx.today if dag is None else v.datum(dag)


def _huis(v: Vertaler, naam: str) -> int:
    nummer = v.wereld.huishouden(v.casus.sleutel, naam)
    assert nummer is not None  # noqa: S101  # only no name gives no number
    return nummer


def _verhuis(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.Verhuis) -> None:
    naar = None if d.huishouden is None else _huis(v, d.huishouden)
    besluit = Besluit(d.inkijk, d.reden or "")
    wonen.verhuis(ctx, open_, _lid(open_, v, d.persoon), naar, _dag(ctx, v, d.vanaf_dag), besluit)


def _woont_ook(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.WoontOok) -> None:
    lid, besluit = _lid(open_, v, d.persoon), Besluit(d.inkijk, d.reden or "")
    wonen.woont_ook(ctx, open_, lid, _huis(v, d.huishouden), _dag(ctx, v, d.vanaf_dag), besluit)


def _woont_niet_meer(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.WoontNietMeer) -> None:
    lid, op = _lid(open_, v, d.persoon), _dag(ctx, v, d.vanaf_dag)
    wonen.woont_niet_meer(ctx, open_, lid, _huis(v, d.huishouden), op)


def _lid_gaat_weg(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.LidGaatWeg) -> None:
    lid, laatste = _lid(open_, v, d.persoon), _dag(ctx, v, d.laatste_dag)
    leden.laat_gaan(ctx, open_, lid, laatste, d.toelichting or "")


def _beeindig_gezag(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.BeeindigGezag) -> None:
    lopend = [r for r in eerder_gezag(ctx, v.persoon(d.kind), v.persoon(d.ouder)) if r.tot is None]
    if not lopend:
        raise Regelfout(f"‘{d.ouder}’ heeft op deze dag geen gezag over ‘{d.kind}’.")
    gezag.beeindig_gezag(ctx, open_, lopend[0], _dag(ctx, v, d.laatste_dag))


def _leg_zorg_vast(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.LegZorgVast) -> None:
    wie, voor = _lid(open_, v, d.verzorger), _lid(open_, v, d.verzorgde)
    zorg.leg_zorg_vast(ctx, open_, wie, voor, d.soort, van=_dag(ctx, v, d.vanaf_dag))


def _beeindig_zorg(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.BeeindigZorg) -> None:
    wie = (v.persoon(d.verzorger), v.persoon(d.verzorgde))
    lopend = [r for r in alle_zorg(ctx, wie) if (r.verzorger_id, r.verzorgde_id) == wie and r.tot is None]
    if not lopend:
        raise Regelfout(f"‘{d.verzorger}’ zorgt op deze dag niet voor ‘{d.verzorgde}’.")
    zorg.beeindig_zorg(ctx, open_, lopend[0], _dag(ctx, v, d.laatste_dag))


DADEN: Daden = {
    model.Verhuis: (Doen.WIJZIGEN, Categorie.GEZIN_GEZAG, _verhuis),
    model.WoontOok: (Doen.WIJZIGEN, Categorie.GEZIN_GEZAG, _woont_ook),
    model.WoontNietMeer: (Doen.WIJZIGEN, Categorie.GEZIN_GEZAG, _woont_niet_meer),
    model.LidGaatWeg: (Doen.WIJZIGEN, Categorie.GEZIN_GEZAG, _lid_gaat_weg),
    model.BeeindigGezag: (Doen.WIJZIGEN, Categorie.GEZIN_GEZAG, _beeindig_gezag),
    model.LegZorgVast: (Doen.WIJZIGEN, Categorie.GEZIN_GEZAG, _leg_zorg_vast),
    model.BeeindigZorg: (Doen.WIJZIGEN, Categorie.GEZIN_GEZAG, _beeindig_zorg),
}
