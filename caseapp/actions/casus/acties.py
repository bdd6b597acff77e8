"""Acts of a casus about what is agreed to do, and what stands in the way of it."""

from ...context import Context
from ...domain.regel import Regelfout
from ...permissions import Categorie, Doen
from ...queries import actie as acties
from ...queries import belemmering as belemmeringen
from ...queries.bestuur import een as voorgelegd
from ...queries.dossier import OpenGezin
from ...scenario.daden import acties as model
from ...tables import Actie, Belemmering
from .. import actie, belemmering, bestuur
from .wereld import Daden, DadenBuitenGezin, Vertaler


def _spreek_af(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.SpreekActieAf) -> None:
    rij = actie.spreek_actie_af(
        ctx,
        open_,
        d.tekst,
        v.gebruiker(d.voor),
        v.datum(d.uiterlijk_dag),
        niet_voor=v.namen(d.afgeschermd_voor),
    )
    v.onthoud(d.sleutel, rij.id)


def _actie(ctx: Context, open_: OpenGezin, v: Vertaler, sleutel: str) -> Actie:
    gevonden = acties.een(ctx, open_, v.onthouden(sleutel))
    if gevonden is None:
        raise Regelfout(f"De actie ‘{sleutel}’ is er niet, of niet voor wie dit doet.")
    return gevonden[0]


def _rond_af(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.RondActieAf) -> None:
    actie.rond_actie_af(ctx, open_, _actie(ctx, open_, v, d.actie), d.resultaat)


def _meld(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.MeldBelemmering) -> None:
    rij = belemmering.meld_belemmering(
        ctx,
        open_,
        d.soort,
        d.tekst,
        v.gebruiker(d.voor),
        organisatie_id=v.gebruiker(d.organisatie_van).organisatie_id if d.organisatie_van else None,
        niet_voor=v.namen(d.afgeschermd_voor),
    )
    v.onthoud(d.sleutel, rij.id)


def _belemmering(ctx: Context, open_: OpenGezin, v: Vertaler, sleutel: str) -> Belemmering:
    gevonden = belemmeringen.een(ctx, open_, v.onthouden(sleutel))
    if gevonden is None:
        raise Regelfout(f"De belemmering ‘{sleutel}’ is er niet, of niet voor wie dit doet.")
    return gevonden[0]


def _zet_door(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.ZetBelemmeringDoor) -> None:
    rij = _belemmering(ctx, open_, v, d.belemmering)
    belemmering.zet_belemmering_door(ctx, open_, rij, d.zonder_namen)


def _los_op(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.LosBelemmeringOp) -> None:
    rij = _belemmering(ctx, open_, v, d.belemmering)
    belemmering.los_belemmering_op(ctx, open_, rij, d.resultaat)


def _procesvraag(ctx: Context, open_: OpenGezin, v: Vertaler, sleutel: str) -> Belemmering:
    gevonden = belemmeringen.vraag(ctx, open_, v.onthouden(sleutel))
    if gevonden is None:
        raise Regelfout(f"De belemmering ‘{sleutel}’ is niet doorgezet.")
    return gevonden[0]


def _beantwoord(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.BeantwoordBelemmering) -> None:
    rij = _procesvraag(ctx, open_, v, d.belemmering)
    belemmering.beantwoord_belemmering(ctx, open_, rij, d.antwoord)


def _leg_voor(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.LegVoorAanBestuur) -> None:
    rij = _procesvraag(ctx, open_, v, d.belemmering)
    v.onthoud(d.sleutel, bestuur.leg_voor_aan_bestuur(ctx, open_, rij, d.zin).id)


def _antwoord_namens(ctx: Context, v: Vertaler, d: model.AntwoordNamensBestuur) -> None:
    rij, _ = voorgelegd(ctx, v.onthouden(d.vraag))
    bestuur.antwoord_namens_bestuur(ctx, rij, d.stap, d.antwoord)


PLAN = Categorie.VP_GEDEELD
DADEN: Daden = {
    model.SpreekActieAf: (Doen.BIJDRAGEN, PLAN, _spreek_af),
    model.RondActieAf: (Doen.ZIEN, PLAN, _rond_af),
    model.MeldBelemmering: (Doen.BIJDRAGEN, PLAN, _meld),
    model.ZetBelemmeringDoor: (Doen.ZIEN, PLAN, _zet_door),
    model.LosBelemmeringOp: (Doen.ZIEN, PLAN, _los_op),
    model.BeantwoordBelemmering: (Doen.ZIEN, Categorie.SCORES, _beantwoord),
    model.LegVoorAanBestuur: (Doen.ZIEN, Categorie.SCORES, _leg_voor),
}
BUITEN_GEZIN: DadenBuitenGezin = {model.AntwoordNamensBestuur: _antwoord_namens}
