"""Taking an aanmelding into weging, and deciding on it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ...context import Context
from ...domain.antwoord import JaNeeOnbekend
from ...domain.echte_gegevens import toets_geen_echte_gegevens
from ...domain.gebeurtenis import GebeurtenisSoort
from ...domain.mda import aanmelding as regels
from ...domain.mda.aanmelding import MdaStatus
from ...domain.mda.resultaat import START_BINNEN_WERKDAGEN, Resultaatmoment, dag_van
from ...domain.mda.weging import Herhalingskans, Wegingsbesluit, toets_einde, toets_weging
from ...domain.regel import Regelfout
from ...domain.termijn import na_werkdagen
from ...permissions import beoordeel_aanmelding, gezinskant
from ...queries.dossier import OpenGezin
from ...queries.mda.team import als_gebruiker
from ...tables import MdaAanmelding, MdaWeging
from ..taken import open_taak
from .deling import Lid
from .team import neem_op
from .vertel import vertel


@dataclass(frozen=True)
class Weging:
    """What MDA++ found. `tot` and `lid`: until when, and as whom the weger goes into the team."""

    besluit: Wegingsbesluit
    acuut: JaNeeOnbekend
    structureel: JaNeeOnbekend
    kans: Herhalingskans
    teksten: Mapping[str, str]
    tot: date | None = None
    lid: Lid | None = None


def neem_in_weging(ctx: Context, rij: MdaAanmelding) -> None:
    """Somebody of MDA++ takes it up."""
    _toets_weger(ctx, rij)
    regels.toets_stap(rij.status, MdaStatus.IN_WEGING)
    rij.status, rij.weger_id = MdaStatus.IN_WEGING, ctx.actor.id


def _toets_weger(ctx: Context, rij: MdaAanmelding) -> None:
    wacht = rij.status in regels.WACHT
    if not beoordeel_aanmelding(ctx.actor, rij.gezin_id, rij.organisatie_id, wacht=wacht).mag:
        raise Regelfout("Alleen MDA++ weegt een aanmelding, en maar één keer.")


def weeg(ctx: Context, gezin: OpenGezin, rij: MdaAanmelding, wat: Weging) -> MdaWeging:
    """A decision, once. With a yes who decided is in the team from today; with a no there is an advies."""
    _toets_weger(ctx, rij)
    naar = MdaStatus(wat.besluit.value)
    regels.toets_stap(rij.status, naar)
    teksten = toets_weging(wat.besluit, wat.teksten)
    for veld, tekst in teksten.items():
        toets_geen_echte_gegevens(tekst, veld)
    if wat.besluit is Wegingsbesluit.INGEZET:
        toets_einde(wat.tot, ctx.today)
    weging = MdaWeging(
        gezin_id=gezin.id,
        auteur_id=ctx.actor.id,
        niet_voor=list(gezinskant()),
        alleen_voor=[str(rij.auteur_id)],
        aanmelding_id=rij.id,
        op=ctx.now,
        besluit=wat.besluit,
        acuut=wat.acuut,
        structureel=wat.structureel,
        kans=wat.kans,
    )
    ctx.verzegel(weging, inhoud=json.dumps(teksten, ensure_ascii=False))
    ctx.session.add(weging)
    rij.status, rij.besloten_op = naar, ctx.now
    if wat.besluit is Wegingsbesluit.INGEZET:
        _zet_in(ctx, gezin, rij, wat)
    else:
        open_taak(ctx, gezin, vertel(ctx, rij, GebeurtenisSoort.MDA_NIET_INGEZET))
    ctx.session.flush()
    return weging


def _zet_in(ctx: Context, gezin: OpenGezin, rij: MdaAanmelding, wat: Weging) -> None:
    """Until that day; the weger is the first in the team, and looking at what came of it is planned."""
    rij.tot = wat.tot
    if wat.lid is None:
        raise Regelfout("Schrijf op wat je zelf in het team doet.", "rol")
    ik = als_gebruiker(ctx, ctx.actor.id)
    assert ik is not None  # noqa: S101  # who acts has a card
    neem_op(ctx, gezin, rij, ik, wat.lid)
    oorzaak = vertel(ctx, rij, GebeurtenisSoort.MDA_INGEZET)
    for moment in Resultaatmoment:
        dag = dag_van(moment, ctx.today)
        if moment is Resultaatmoment.START:
            dag = na_werkdagen(ctx.today, START_BINNEN_WERKDAGEN)
        open_taak(ctx, gezin, oorzaak, uiterlijk=dag)
