"""Judging how safe it is, with what follows from it."""

import json

from ...context import Context
from ...domain.echte_gegevens import toets_geen_echte_gegevens
from ...domain.gebeurtenis import GebeurtenisSoort
from ...domain.termijn import TermijnSoort
from ...domain.veilig_thuis import beoordeling as regels
from ...domain.veilig_thuis.beoordeling import BIJ_BESLUIT, VRAGEN, Beoordeling
from ...domain.veilig_thuis.melding import MeldingStatus
from ...permissions import Categorie, Doen
from ...queries.dossier import OpenGezin, eis
from ...queries.veilig_thuis import rijen
from ...tables import BeoordelingGrond, Melding, MeldingBetrokkene, Veiligheidsbeoordeling
from ..gebeurtenis import gebeurde
from .melding import zet_stap
from .termijnen import open_termijnen, sluit_termijn

SOORT = TermijnSoort.VEILIGHEIDSBEOORDELING
BEOORDELEN = "Er wordt gekeken hoe veilig het is."


def beoordeel_veiligheid(
    ctx: Context, gezin: OpenGezin, rij: Melding, wat: Beoordeling
) -> Veiligheidsbeoordeling:
    """Acute and structural, each yes, no or unknown; and what follows. Who was told of the melding reads the
    outcome, and nobody else of the gezin."""
    regels.toets_te_beoordelen(rij.status)
    te_laat = any(termijn.uiterlijk < ctx.today for termijn in open_termijnen(ctx, rij, SOORT))
    regels.toets_beoordeling(wat, ontvangen=rij.op, op=ctx.now, te_laat=te_laat)
    assert wat.acuut and wat.structureel and wat.besluit  # noqa: S101, PT018  # just tested
    oordeel = Veiligheidsbeoordeling(
        gezin_id=gezin.id,
        auteur_id=ctx.actor.id,
        alleen_voor=_wie_het_weet(ctx, rij),
        melding_id=rij.id,
        op=ctx.now,
        acuut=wat.acuut,
        structureel=wat.structureel,
        besluit=wat.besluit,
    )
    eis(ctx, gezin, Doen.WIJZIGEN, oordeel)
    ctx.verzegel(oordeel, uitkomst=wat.uitkomst.strip())
    ctx.session.add(oordeel)
    _leg_grond_vast(ctx, gezin, oordeel, wat)
    sluit_termijn(ctx, rij, SOORT)
    gebeurde(
        ctx,
        gezin.id,
        GebeurtenisSoort.VEILIGHEID_BEOORDEELD,
        categorie=Categorie.VEILIGHEIDSBEOORDELING,
        stuk_id=oordeel.id,
    )
    ctx.session.flush()
    _ga_verder(ctx, gezin, rij, wat)
    return oordeel


def _wie_het_weet(ctx: Context, rij: Melding) -> list[str]:
    al = rijen.alle(ctx, MeldingBetrokkene, rij.id)
    return sorted(str(een.betreft_id) for een in al if een.geinformeerd_op is not None)


def _leg_grond_vast(
    ctx: Context, gezin: OpenGezin, oordeel: Veiligheidsbeoordeling, wat: Beoordeling
) -> None:
    antwoorden = {v.naam: wat.antwoorden[v.naam].strip() for v in VRAGEN if wat.antwoorden.get(v.naam)}
    for naam, tekst in antwoorden.items():
        toets_geen_echte_gegevens(tekst, naam)
    grond = BeoordelingGrond(gezin_id=gezin.id, auteur_id=ctx.actor.id, beoordeling_id=oordeel.id)
    ctx.verzegel(
        grond,
        antwoorden=json.dumps(antwoorden, sort_keys=True, ensure_ascii=False),
        motivering=wat.motivering.strip(),
        te_laat=wat.te_laat.strip() or None,
    )
    ctx.session.add(grond)


def _ga_verder(ctx: Context, gezin: OpenGezin, rij: Melding, wat: Beoordeling) -> None:
    """To where the decision says; an overdracht waits for the yes of another."""
    assert wat.besluit is not None  # noqa: S101  # just tested
    naar = MeldingStatus.WACHTLIJST if wat.wacht else BIJ_BESLUIT[wat.besluit]
    if rij.status is MeldingStatus.ONTVANGEN:
        zet_stap(ctx, gezin, rij, MeldingStatus.VEILIGHEIDSBEOORDELING, BEOORDELEN)
    if naar is not None and naar is not rij.status:
        zet_stap(ctx, gezin, rij, naar, wat.motivering)
    sluit_termijn(ctx, rij, SOORT)
