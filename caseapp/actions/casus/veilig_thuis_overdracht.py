"""Acts of a casus about handing a gezin on from Veilig Thuis. What is said at the overdrachtstafel goes
through the door of that table: who says it is not involved with the gezin yet."""

from uuid import UUID

from ...context import Context
from ...domain.regel import Regelfout
from ...domain.veilig_thuis.overdracht import AanbodStatus
from ...permissions import Categorie, Doen
from ...queries.dossier import OpenGezin
from ...queries.veilig_thuis import overdracht as overdrachten
from ...queries.veilig_thuis import rijen, tafel
from ...scenario.daden import veilig_thuis_overdracht as model
from ...tables import Melding, Monitormoment, VtOverdracht
from ..veilig_thuis import aannemen, monitoring, overdracht
from .wereld import Daden, Vertaler


def _bied(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.BiedOverdrachtAan) -> None:
    team = overdrachten.lokale_teams(ctx).get(str(v.gebruiker(d.organisatie_van).organisatie_id))
    dag = v.datum(d.eerste_contact_dag)
    overdracht.bied_aan(ctx, open_, _melding(ctx, open_, v, d), team, d.velden, dag, d.uitkomst)


def _melding(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.BiedOverdrachtAan) -> Melding:
    gezien = rijen.meldingen(ctx, open_)
    gezocht = v.onthouden(d.melding) if d.melding else None
    for zicht in gezien:
        if gezocht in (None, zicht.rij.id):
            return zicht.rij
    raise Regelfout("Zo’n melding is er niet.", "melding")


def _leg_contact_vast(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.LegEersteContactVast) -> None:
    ja = (z.rij for z in overdrachten.zichten(ctx, open_) if z.rij.status is AanbodStatus.AANGENOMEN)
    rij = next(ja, None)
    if rij is None:
        raise Regelfout("Er is geen overdracht aangenomen.")
    op, koud = v.datum(d.op_dag), d.koud or ""
    aannemen.leg_eerste_contact_vast(ctx, open_, rij, op, samen=d.koud is None, koud=koud)


def _monitor(ctx: Context, open_: OpenGezin, _v: Vertaler, d: model.Monitor) -> None:
    gezien = (z.rij for z in rijen.bij(ctx, open_, Monitormoment) if z.rij.gedaan_op is None)
    moment = next(gezien, None)
    if moment is None:
        raise Regelfout("Er is geen moment gepland om te kijken.")
    monitoring.leg_moment_vast(ctx, open_, moment, d.uitkomst, d.tekst, d.kinderblik or "")


DADEN: Daden = {
    model.BiedOverdrachtAan: (Doen.WIJZIGEN, Categorie.MELDING, _bied),
    model.LegEersteContactVast: (Doen.WIJZIGEN, Categorie.GEZIN_GEZAG, _leg_contact_vast),
    model.Monitor: (Doen.WIJZIGEN, Categorie.MELDING, _monitor),
}


def zeg_aan_tafel(
    ctx: Context, gezin_id: UUID, v: Vertaler, d: model.NeemOverdrachtAan | model.GeefOverdrachtTerug
) -> None:
    tafel.eis_tafel(ctx)
    wacht = tafel.wacht_van_gezin(ctx, gezin_id)
    if wacht is None:
        raise Regelfout("Er ligt geen overdracht van dit gezin op tafel.")
    open_, rij = tafel.open_aanbod(ctx, wacht)
    if isinstance(d, model.GeefOverdrachtTerug):
        overdracht.geef_terug(ctx, rij, d.reden)
    else:
        _neem(ctx, open_, rij, v, d)


def _neem(ctx: Context, open_: OpenGezin, rij: VtOverdracht, v: Vertaler, d: model.NeemOverdrachtAan) -> None:
    wie, dag = v.gebruiker(d.gebruiker), v.datum(d.eerste_contact_dag)
    aannemen.neem_aan(ctx, open_, rij, wie, d.bereikbaar or "", dag)
