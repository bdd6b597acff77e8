"""Bringing a gezin in to MDA++."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from ...context import Context
from ...domain.delen import Grondslag
from ...domain.echte_gegevens import toets_geen_echte_gegevens
from ...domain.gebeurtenis import GebeurtenisSoort
from ...domain.gezin import leeftijd
from ...domain.mda import aanmelding as regels
from ...domain.mda.aanmelding import AANMELDING, Antwoord, Criterium, Inlichting
from ...domain.regel import Regelfout
from ...permissions import gezinskant, meldt_aan
from ...queries.dossier import OpenGezin
from ...queries.gezin import geboortedata
from ...queries.mda import rijen
from ...tables import MdaAanmelding, Organisatie
from ..uniek import bewaar_enige
from .inlichten import leg_inlichting_vast, toets_protocol
from .vertel import vertel


@dataclass(frozen=True)
class Aanmelding:
    """What somebody brings in. `ingelicht`: per person whether he knows, or why not yet."""

    teksten: Mapping[str, str]
    criteria: Mapping[Criterium, Antwoord]
    grondslag: Grondslag | None
    ingelicht: Mapping[UUID, Inlichting]


def meld_aan(ctx: Context, gezin: OpenGezin, naar: Organisatie, wat: Aanmelding) -> MdaAanmelding:
    """To MDA++ of this region. It opens the aanmelding there, and nothing else."""
    if not meldt_aan(ctx.actor, gezin.dossier):
        raise Regelfout("De contactpersoon of Veilig Thuis meldt aan bij MDA++.")
    regels.toets_geen_ander(rijen.lopend(ctx, gezin) is not None)
    teksten = regels.toets_vakken(AANMELDING, wat.teksten)
    regels.toets_criteria(wat.criteria)
    wie = {ctx.actor.rol} | ({ctx.actor.soort} if ctx.actor.soort else set())
    regels.toets_grondslag(wat.grondslag, wie, protocol=gezin.rij.protocol is not None)
    assert wat.grondslag is not None  # noqa: S101  # just tested
    _toets_inlichtingen(ctx, gezin, wat.ingelicht)
    for veld, tekst in teksten.items():
        toets_geen_echte_gegevens(tekst, veld)
    for criterium, antwoord in wat.criteria.items():
        toets_geen_echte_gegevens(antwoord.waarom, f"{criterium.value}_waarom")
    rij = MdaAanmelding(
        gezin_id=gezin.id,
        auteur_id=ctx.actor.id,
        niet_voor=list(gezinskant()),
        organisatie_id=naar.id,
        grondslag=wat.grondslag,
        aangemeld_op=ctx.now,
    )
    ctx.verzegel(rij, inhoud=_als_tekst(teksten, wat.criteria))
    bewaar_enige(ctx, rij, Regelfout("Een ander meldde dit gezin net aan bij MDA++."))
    for persoon, inlichting in wat.ingelicht.items():
        leg_inlichting_vast(ctx, gezin, rij, persoon, inlichting, namen=())
    vertel(ctx, rij, GebeurtenisSoort.MDA_AANGEMELD)
    return rij


def _toets_inlichtingen(ctx: Context, gezin: OpenGezin, ingelicht: Mapping[UUID, Inlichting]) -> None:
    geboren = geboortedata(ctx, gezin)
    if set(ingelicht) - set(geboren):
        raise Regelfout("Deze persoon hoort niet bij dit gezin.", "verteld")
    regels.toets_ieder_bedacht({wie: leeftijd(dag, ctx.today) for wie, dag in geboren.items()}, ingelicht)
    for persoon, wat in ingelicht.items():
        try:
            toets_protocol(gezin, wat)
            regels.toets_inlichting(wat, ctx.today)
        except Regelfout as fout:
            raise Regelfout(fout.melding, f"{fout.veld or 'tekst'}_{persoon}") from fout


def _als_tekst(teksten: Mapping[str, str], criteria: Mapping[Criterium, Antwoord]) -> str:
    gezegd = {
        criterium.value: {
            "eens": antwoord.eens.value if antwoord.eens else "",
            "waarom": antwoord.waarom.strip(),
            "dossier": antwoord.dossier,
        }
        for criterium, antwoord in criteria.items()
    }
    return json.dumps({"velden": dict(teksten), "criteria": gezegd}, ensure_ascii=False)
