"""Acts of a casus about stepping up and down around a gezin."""

from collections.abc import Sequence

from ...context import Context
from ...domain.regel import Regelfout
from ...permissions import Categorie, Doen
from ...queries import duo as duos
from ...queries import opschaling as queries
from ...queries.dossier import OpenGezin
from ...scenario.daden import opschaling as model
from ...tables import CaseRelatie, Gebruiker
from .. import duo, opschaling
from .wereld import Daden, Vertaler

OVERLEG = Categorie.OVERLEG


def _lezers(v: Vertaler, sleutels: Sequence[str]) -> list[Gebruiker]:
    return [v.gebruiker(sleutel) for sleutel in sleutels]


def _expertise(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.NoteerExpertise) -> None:
    opschaling.noteer_expertise(ctx, open_, d.reden, lezers=_lezers(v, d.gehoor))


def _start(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.StartDuo) -> None:
    duo.start_duo(
        ctx,
        open_,
        v.gebruiker(d.gebruiker),
        d.doel,
        d.reden,
        tot=v.datum(d.tot_dag),
        categorieen=d.categorieen,
        niet_voor=v.namen(d.afgeschermd_voor) or None,
    )


def _verleng(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.VerlengDuo) -> None:
    rij, tot = _welke(ctx, open_, v, d.gebruiker), v.datum(d.tot_dag)
    duo.verleng_duo(ctx, open_, rij, d.doel, d.reden, tot=tot, categorieen=d.categorieen)


def _beeindig(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.BeeindigDuo) -> None:
    duo.beeindig_duo(ctx, open_, _welke(ctx, open_, v, d.gebruiker), d.reden, d.terug)


def _welke(ctx: Context, open_: OpenGezin, v: Vertaler, sleutel: str) -> CaseRelatie:
    wie = v.gebruiker(sleutel).id
    rij = next((z.rij for z in duos.lopend(ctx, open_) if z.rij.gebruiker_id == wie), None)
    if rij is None:
        raise Regelfout(f"‘{sleutel}’ is hier nu geen duo.", "gebruiker")
    return rij


def _op(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.SchaalOp) -> None:
    naar = queries.veiligheidshuizen(ctx).get(str(v.gebruiker(d.organisatie_van).organisatie_id))
    if naar is None:
        raise Regelfout("Dat is geen Zorg- en Veiligheidshuis.", "organisatie_van")
    lezers = _lezers(v, d.gehoor)
    opschaling.schaal_op(ctx, open_, naar, d.grondslag, d.reden, d.vraag, lezers=lezers)


def _af(ctx: Context, open_: OpenGezin, _v: Vertaler, d: model.SchaalAf) -> None:
    rij = queries.lopend(ctx, open_)
    if rij is None:
        raise Regelfout("Er loopt hier geen opschaling.")
    opschaling.schaal_af(ctx, open_, rij, d.reden, d.terug)


DADEN: Daden = {
    model.NoteerExpertise: (Doen.WIJZIGEN, Categorie.GEZIN_GEZAG, _expertise),
    model.StartDuo: (Doen.WIJZIGEN, OVERLEG, _start),
    model.VerlengDuo: (Doen.WIJZIGEN, OVERLEG, _verleng),
    model.BeeindigDuo: (Doen.WIJZIGEN, OVERLEG, _beeindig),
    model.SchaalOp: (Doen.WIJZIGEN, Categorie.GEZIN_GEZAG, _op),
    model.SchaalAf: (Doen.WIJZIGEN, Categorie.GEZIN_GEZAG, _af),
}
