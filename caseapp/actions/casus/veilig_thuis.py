"""Acts of a casus about a melding at Veilig Thuis."""

from ...context import Context
from ...domain.regel import Regelfout
from ...domain.veilig_thuis.beoordeling import VRAGEN, Beoordeling
from ...domain.veilig_thuis.melding import Inhoud, Wiemeldt
from ...permissions import Categorie, Doen
from ...queries.dossier import OpenGezin
from ...queries.tafel import organisatie
from ...queries.veilig_thuis import rijen
from ...scenario.daden import veilig_thuis as model
from ...tables import Melding
from ..veilig_thuis import beoordeling, informeren, melding
from .wereld import Daden, Vertaler


def _neem_aan(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.NeemMeldingAan) -> None:
    melder = Wiemeldt(d.melder.soort, d.melder.naam, d.melder.akkoord == "ja", d.melder.taak == "ja")
    regio = None if d.andere_regio is None else d.andere_regio == "ja"
    inhoud = Inhoud(d.tekst, d.kanaal, d.aard, d.relatie, d.vertelde_zelf == "ja", regio)
    rij = melding.neem_melding_aan(ctx, open_, v.gebruiker(d.wie), melder, inhoud)
    melding.noem_betrokkenen(ctx, open_, rij, {v.persoon(een.persoon): een.tekst for een in d.betrokkenen})
    v.onthoud(d.sleutel, rij.id)


def _welke(
    ctx: Context,
    open_: OpenGezin,
    v: Vertaler,
    d: model.BeoordeelVeiligheid
    | model.ZetMeldingstap
    | model.KijkTijdensWachten
    | model.Informeer
    | model.StelInformerenUit
    | model.KoppelTerug,
) -> Melding:
    zicht = rijen.een(ctx, open_, v.onthouden(d.melding))
    if zicht is None:
        raise Regelfout("Zo’n melding is er niet.", "melding")
    return zicht.rij


def _beoordeel(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.BeoordeelVeiligheid) -> None:
    onbekend = {een.vraag for een in d.antwoorden} - {vraag.naam for vraag in VRAGEN}
    if onbekend:
        raise Regelfout(f"‘{min(onbekend)}’ is geen vraag van de veiligheidsbeoordeling.", "antwoorden")
    antwoorden = {een.vraag: een.tekst for een in d.antwoorden}
    wat = Beoordeling(
        d.acuut,
        d.structureel,
        d.besluit,
        d.uitkomst,
        d.motivering,
        antwoorden,
        d.te_laat or "",
        d.wacht == "ja",
    )
    beoordeling.beoordeel_veiligheid(ctx, open_, _welke(ctx, open_, v, d), wat)


def _zet_stap(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.ZetMeldingstap) -> None:
    melding.zet_stap(ctx, open_, _welke(ctx, open_, v, d), d.stand, d.reden, d.uitkomst)


def _kijk(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.KijkTijdensWachten) -> None:
    melding.kijk_tijdens_wachten(ctx, open_, _welke(ctx, open_, v, d), d.vangnet)


def _informeer(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.Informeer) -> None:
    informeren.informeer(ctx, open_, _welke(ctx, open_, v, d), v.persoon(d.persoon), d.hoe)


def _stel_uit(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.StelInformerenUit) -> None:
    wie, tot = v.persoon(d.persoon), v.datum(d.tot_dag)
    informeren.stel_uit(ctx, open_, _welke(ctx, open_, v, d), wie, tot, d.reden)


def _koppel_terug(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.KoppelTerug) -> None:
    naar = organisatie(ctx, str(v.gebruiker(d.organisatie_van).organisatie_id)) if d.organisatie_van else None
    rij = _welke(ctx, open_, v, d)
    informeren.koppel_terug(
        ctx, open_, rij, d.moment, vervolg=d.vervolg == "ja", naar=naar, extra=d.extra or ""
    )


MELDING = Categorie.MELDING
DADEN: Daden = {
    model.NeemMeldingAan: (Doen.WIJZIGEN, MELDING, _neem_aan),
    model.BeoordeelVeiligheid: (Doen.WIJZIGEN, MELDING, _beoordeel),
    model.ZetMeldingstap: (Doen.WIJZIGEN, MELDING, _zet_stap),
    model.KijkTijdensWachten: (Doen.WIJZIGEN, MELDING, _kijk),
    model.Informeer: (Doen.WIJZIGEN, MELDING, _informeer),
    model.StelInformerenUit: (Doen.WIJZIGEN, MELDING, _stel_uit),
    model.KoppelTerug: (Doen.WIJZIGEN, MELDING, _koppel_terug),
}
