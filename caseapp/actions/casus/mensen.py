"""Acts of a casus about the gezin and its people."""

from ...context import Context
from ...domain.wonen import ZO_BEGON_HET, Besluit
from ...permissions import Categorie, Doen
from ...queries import gezin as gezinqueries
from ...queries.dossier import OpenGezin
from ...scenario.daden import mensen as model
from .. import familie, gezag, gezin
from .wereld import Daden, Vertaler


def _voeg_lid_toe(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.VoegLidToe) -> None:
    huishouden = v.wereld.huishouden(v.casus.sleutel, d.huishouden)
    gezin.voeg_lid_toe(ctx, open_, v.rij(d.persoon), d.rol, huishouden)


def _leg_gezag_vast(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.LegGezagVast) -> None:
    leden = {lid.persoon_id: lid for lid in open_.leden}
    geboren = gezinqueries.geboortedata(ctx, open_)
    van = None if d.vanaf_dag is None else v.datum(d.vanaf_dag)
    besluit = ZO_BEGON_HET if d.inkijk is None else Besluit(d.inkijk, d.reden or "")
    kind, ouder = leden[v.persoon(d.kind)], v.persoon(d.ouder)
    gezag.leg_gezag_vast(ctx, open_, kind, ouder, geboren, van=van, besluit=besluit)


def _leg_ouderschap_vast(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.LegOuderschapVast) -> None:
    leden = {lid.persoon_id: lid for lid in open_.leden}
    geboren = gezinqueries.geboortedata(ctx, open_)
    familie.leg_ouderschap_vast(ctx, open_, leden[v.persoon(d.kind)], leden[v.persoon(d.ouder)], geboren)


def _leg_partnerschap_vast(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.LegPartnerschapVast) -> None:
    leden = {lid.persoon_id: lid for lid in open_.leden}
    een, ander = leden[v.persoon(d.een)], leden[v.persoon(d.ander)]
    van = None if d.vanaf_dag is None else v.datum(d.vanaf_dag)
    familie.leg_partnerschap_vast(ctx, open_, een, ander, d.soort, van=van)


def _beschrijf_situatie(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.BeschrijfSituatie) -> None:
    gezin.beschrijf_situatie(ctx, open_, d.tekst)


DADEN: Daden = {
    model.VoegLidToe: (Doen.WIJZIGEN, Categorie.GEZIN_GEZAG, _voeg_lid_toe),
    model.LegGezagVast: (Doen.WIJZIGEN, Categorie.GEZIN_GEZAG, _leg_gezag_vast),
    model.LegOuderschapVast: (Doen.WIJZIGEN, Categorie.GEZIN_GEZAG, _leg_ouderschap_vast),
    model.LegPartnerschapVast: (Doen.WIJZIGEN, Categorie.GEZIN_GEZAG, _leg_partnerschap_vast),
    model.BeschrijfSituatie: (Doen.WIJZIGEN, Categorie.GVA_GEDEELD, _beschrijf_situatie),
}
