"""Acts of a casus around a lokale kamer. They go through the door of the zitting; through that of a gezin
only where it is brought in or told."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from ...context import Context
from ...domain.kamer.inbreng import OpNaam
from ...domain.oefenruimte import AMSTERDAM
from ...domain.regel import Regelfout
from ...permissions import Categorie, Doen
from ...queries.dossier import OpenGezin
from ...queries.kamer import deur, gezin, lijst
from ...scenario.daden import kamer as model
from ...tables import Kamer, KamerInbreng
from ..kamer import besluit, inbreng, tijdens, voor
from .wereld import Daden, DadenBuitenGezin, Vertaler


def _onthoud(v: Vertaler, sleutel: str, id_: UUID) -> None:
    """Known by this word in all files."""
    v.wereld.gemaakt[f"kamer/{sleutel}"] = id_


def _bekend(v: Vertaler, sleutel: str) -> UUID:
    gevonden = v.wereld.gemaakt.get(f"kamer/{sleutel}")
    if gevonden is None:
        raise Regelfout(f"Eerder is er nog geen kamer, zitting of inbreng die ‘{sleutel}’ heet.")
    return gevonden


def _kamer(ctx: Context, v: Vertaler, sleutel: str) -> Kamer:
    rij = lijst.een_kamer(ctx, _bekend(v, sleutel))
    assert rij is not None  # noqa: S101  # just made
    return rij


def _zitting(ctx: Context, v: Vertaler, sleutel: str) -> deur.OpenZitting:
    return deur.open_zitting(ctx, _bekend(v, sleutel))


def _op_tafel(ctx: Context, open_: deur.OpenZitting) -> KamerInbreng:
    if open_.rij.inbreng_id is None:
        raise Regelfout("Er ligt nu geen gezin op tafel.")
    return deur.open_inbreng(ctx, open_, open_.rij.inbreng_id).rij


def _begin(ctx: Context, v: Vertaler, d: model.BeginKamer) -> None:
    if f"kamer/{d.sleutel}" not in v.wereld.gemaakt:
        _onthoud(v, d.sleutel, voor.begin_kamer(ctx, d.heet, v.gebruiker(d.wie)).id)


def _plan(ctx: Context, v: Vertaler, d: model.PlanZitting) -> None:
    op = datetime.combine(v.casus.begin + timedelta(days=d.op_dag), d.uur, AMSTERDAM).astimezone(UTC)
    rij = voor.plan_zitting(ctx, _kamer(ctx, v, d.kamer), op, d.minuten, d.quorum)
    _onthoud(v, d.sleutel, rij.id)


def _nodig_uit(ctx: Context, v: Vertaler, d: model.NodigUitInZitting) -> None:
    for wie in d.deelnemers:
        voor.nodig_uit(ctx, _zitting(ctx, v, d.zitting), v.gebruiker(wie))


def _kom(ctx: Context, v: Vertaler, d: model.ZegOfJeKomt) -> None:
    voor.zeg_of_je_komt(ctx, _zitting(ctx, v, d.zitting), d.antwoord)


def _breng_in(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.BrengIn) -> None:
    op_naam = OpNaam(
        grondslag=d.grondslag,
        doel=d.doel or "",
        categorieen=d.categorieen,
        deelnemers=v.namen(d.deelnemers),
        geinformeerd=d.geinformeerd,
        uitleg=d.uitleg or "",
    )
    wat = inbreng.Voorstel(
        wijze=d.wijze,
        vraag=d.vraag,
        delen=d.delen,
        erbij=d.gezin_erbij,
        erbij_uitleg=d.erbij_uitleg,
        minuten=d.minuten,
        spoed=d.spoed is not None,
        nagekeken=True,
        op_naam=op_naam,
        deelnemers=[v.gebruiker(wie) for wie in d.deelnemers],
    )
    _onthoud(v, d.sleutel, inbreng.breng_in(ctx, open_, _kamer(ctx, v, d.kamer), wat).id)


def _agendeer(ctx: Context, v: Vertaler, d: model.ZetOpAgenda) -> None:
    rij = ctx.session.get_one(KamerInbreng, _bekend(v, d.inbreng))
    voor.agendeer(ctx, _zitting(ctx, v, d.zitting), rij)


def _open(ctx: Context, v: Vertaler, d: model.OpenZitting) -> None:
    aanwezig = {v.gebruiker(wie).id for wie in d.aanwezig}
    tijdens.open_de_zitting(ctx, _zitting(ctx, v, d.zitting), aanwezig)


def _ga_naar(ctx: Context, v: Vertaler, d: model.GaNaarStap) -> None:
    open_ = _zitting(ctx, v, d.zitting)
    tijdens.ga_verder(ctx, open_)
    while open_.rij.stap is not d.stap:
        tijdens.ga_verder(ctx, open_)


def _draag_bij(ctx: Context, v: Vertaler, d: model.DraagBijInZitting) -> None:
    open_ = _zitting(ctx, v, d.zitting)
    tijdens.draag_bij(ctx, open_, _op_tafel(ctx, open_), d.soort, d.tekst, d.leefgebied)


def _adviseer(ctx: Context, v: Vertaler, d: model.Adviseer) -> None:
    open_ = _zitting(ctx, v, d.zitting)
    rij = _op_tafel(ctx, open_)
    tijdens.schrijf_advies(ctx, open_, rij, d.tekst)
    tijdens.lees_voor(ctx, open_, rij)


def _antwoord(ctx: Context, v: Vertaler, d: model.AntwoordOpAdvies) -> None:
    open_ = _zitting(ctx, v, d.zitting)
    wel, niet = d.neemt_over or "", d.neemt_niet_over or ""
    tijdens.antwoord_op_advies(ctx, open_, _op_tafel(ctx, open_), wel, niet)


def _actie(ctx: Context, v: Vertaler, d: model.SpreekKamerActieAf) -> None:
    open_ = _zitting(ctx, v, d.zitting)
    wie, dag = v.gebruiker(d.gebruiker).id, v.datum(d.uiterlijk_dag)
    rij = besluit.spreek_actie_af(ctx, open_, _op_tafel(ctx, open_), wie, dag, d.tekst)
    _onthoud(v, d.sleutel, rij.id)


def _vertellen(ctx: Context, v: Vertaler, d: model.SpreekVertellenAf) -> None:
    open_ = _zitting(ctx, v, d.zitting)
    wie, dag = v.gebruiker(d.gebruiker).id, v.datum(d.uiterlijk_dag)
    tijdens.spreek_vertellen_af(ctx, open_, _op_tafel(ctx, open_), wie, dag, d.hoe)


def _uitkomst(ctx: Context, v: Vertaler, d: model.LegUitkomstVast) -> None:
    open_ = _zitting(ctx, v, d.zitting)
    dag = None if d.monitoring_dag is None else v.datum(d.monitoring_dag)
    besluit.leg_uitkomst_vast(ctx, open_, _op_tafel(ctx, open_), d.uitkomsten, d.waarom or "", dag)


def _sluit(ctx: Context, v: Vertaler, d: model.SluitZitting) -> None:
    dag = None if d.volgende_dag is None else v.datum(d.volgende_dag)
    besluit.sluit(ctx, _zitting(ctx, v, d.zitting), d.leerpunt or "", dag)


def _rond_af(ctx: Context, v: Vertaler, d: model.RondKamerActieAf) -> None:
    rij = lijst.een_actie(ctx, _bekend(v, d.actie))
    if rij is None:
        raise Regelfout("Deze actie is van een ander.", "actie")
    besluit.rond_actie_af(ctx, rij, d.afloop, d.uitleg)


def _koppel_terug(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.VertelVanKamer) -> None:
    zicht = gezin.een(ctx, open_, _bekend(v, d.inbreng))
    if zicht is None:
        raise Regelfout("Deze inbreng is niet van dit gezin.", "inbreng")
    besluit.koppel_terug(ctx, open_, zicht.rij, d.tekst, v.namen(d.verteld_aan))


DADEN: Daden = {
    model.BrengIn: (Doen.WIJZIGEN, Categorie.OVERLEG, _breng_in),
    model.VertelVanKamer: (Doen.ZIEN, Categorie.OVERLEG, _koppel_terug),
}
BUITEN_GEZIN: DadenBuitenGezin = {
    model.BeginKamer: _begin,
    model.PlanZitting: _plan,
    model.NodigUitInZitting: _nodig_uit,
    model.ZegOfJeKomt: _kom,
    model.ZetOpAgenda: _agendeer,
    model.OpenZitting: _open,
    model.GaNaarStap: _ga_naar,
    model.DraagBijInZitting: _draag_bij,
    model.Adviseer: _adviseer,
    model.AntwoordOpAdvies: _antwoord,
    model.SpreekKamerActieAf: _actie,
    model.SpreekVertellenAf: _vertellen,
    model.LegUitkomstVast: _uitkomst,
    model.SluitZitting: _sluit,
    model.RondKamerActieAf: _rond_af,
}
