"""Writing down what came of it, and what each says himself."""

import json
from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.echte_gegevens import toets_geen_echte_gegevens
from ...domain.gebeurtenis import GebeurtenisSoort
from ...domain.mda import resultaat as regels
from ...domain.mda.resultaat import GeweldNu, Resultaatmoment, Stemsoort
from ...domain.regel import Regelfout
from ...domain.termijn import TermijnSoort
from ...permissions import gezinsblik, gezinskant
from ...queries.dossier import OpenGezin
from ...queries.mda import gezin as gezinsvragen
from ...queries.mda import resultaten as queries
from ...queries.mda.criteria import laagste_hoogste
from ...queries.namen import mensen
from ...queries.termijn import open_van_soort
from ...tables import MdaAanmelding, MdaResultaat, MdaStem
from ..uniek import bewaar_enige
from .vertel import vertel


def leg_resultaat_vast(
    ctx: Context,
    gezin: OpenGezin,
    rij: MdaAanmelding,
    moment: Resultaatmoment,
    geweld: GeweldNu,
    kinderen: Mapping[UUID, str],
) -> MdaResultaat:
    """How it is at this moment. The numbers of the veiligheidsschaal are taken from there, the hermeldingen
    are counted: nobody types them."""
    begin = queries.ingezet_op(ctx, rij)
    if begin is None or not queries.mag_schrijven(ctx, gezin, rij):
        raise Regelfout("Het resultaat legt de contactpersoon of het team van MDA++ vast.")
    er = queries.vastgelegd(ctx, rij)
    regels.toets_moment(moment, begin, ctx.today, al_gedaan=moment in er)
    wie = mensen(ctx, gezin)
    regels.toets_kinderen(list(queries.kinderen(ctx, wie)), kinderen)
    for kind, zin in kinderen.items():
        toets_geen_echte_gegevens(zin, f"kind_{kind}")
    vorige = max((een.op for een in er.values()), default=rij.besloten_op or rij.aangemeld_op)
    nieuw = MdaResultaat(
        gezin_id=gezin.id,
        auteur_id=ctx.actor.id,
        niet_voor=list(gezinskant()),
        aanmelding_id=rij.id,
        moment=moment,
        op=ctx.now,
        geweld=geweld,
        hermeldingen=queries.hermeldingen_sinds(ctx, gezin, vorige),
    )
    _verzegel(ctx, nieuw, laagste_hoogste(ctx, gezin, wie), kinderen)
    bewaar_enige(ctx, nieuw, Regelfout("Een ander legde dit resultaat net vast."))
    _sluit_termijn(ctx, gezin, moment, begin)
    vertel(ctx, rij, GebeurtenisSoort.MDA_RESULTAAT_VASTGELEGD)
    return nieuw


def _verzegel(
    ctx: Context, rij: MdaResultaat, uitersten: tuple[int, int] | None, kinderen: Mapping[UUID, str]
) -> None:
    zinnen = {str(kind): zin.strip() for kind, zin in kinderen.items()}
    cijfers = json.dumps(uitersten) if uitersten else None
    ctx.verzegel(rij, cijfers=cijfers, kinderen=json.dumps(zinnen, ensure_ascii=False))


def _sluit_termijn(ctx: Context, gezin: OpenGezin, moment: Resultaatmoment, begin: date) -> None:
    """The one of this moment: those of later moments stay."""
    dag = regels.dag_van(moment, begin)
    dagen = [regels.dag_van(een, begin) for een in Resultaatmoment]
    volgende = [een for een in dagen if een > dag]
    for termijn in open_van_soort(ctx, gezin, TermijnSoort.MDA_RESULTAAT):
        if termijn.uiterlijk >= dag and (not volgende or termijn.uiterlijk < min(volgende)):
            termijn.afgerond_op = ctx.now


def leg_stem_vast(
    ctx: Context,
    gezin: OpenGezin,
    resultaat: MdaResultaat,
    persoon: UUID,
    soort: Stemsoort,
    tekst: str,
    *,
    wil: bool,
) -> MdaStem:
    """Of the person himself, in his own words, and only what he wants said here."""
    zelf = ctx.actor.persoon_id == persoon
    regels.toets_stem(
        soort,
        tekst,
        zelf=zelf,
        van_het_gezin=gezinsblik(ctx.actor),
        wil=wil,
        al_gezegd=_al_gezegd(ctx, resultaat, persoon),
    )
    _toets_wie(ctx, gezin, resultaat, persoon, zelf=zelf)
    rij = MdaStem(
        gezin_id=gezin.id,
        auteur_id=ctx.actor.id,
        betreft_id=persoon,
        alleen_voor=[str(persoon)] if soort is Stemsoort.EIGEN_WOORDEN else [],
        resultaat_id=resultaat.id,
        soort=soort,
        op=ctx.now,
    )
    ctx.verzegel(rij, tekst=tekst.strip())
    bewaar_enige(ctx, rij, Regelfout("Van deze persoon staat er al een antwoord bij dit moment."))
    return rij


def _al_gezegd(ctx: Context, resultaat: MdaResultaat, persoon: UUID) -> bool:
    query = select(MdaStem.id).where(MdaStem.resultaat_id == resultaat.id, col(MdaStem.betreft_id) == persoon)
    return ctx.session.exec(query).first() is not None


def _toets_wie(ctx: Context, gezin: OpenGezin, resultaat: MdaResultaat, persoon: UUID, *, zelf: bool) -> None:
    """Somebody of this gezin; he himself only where he was told of MDA++."""
    if not any(lid.persoon_id == persoon for lid in gezin.leden):
        raise Regelfout("Deze persoon hoort niet bij dit gezin.")
    rij = ctx.session.get_one(MdaAanmelding, resultaat.aanmelding_id)
    mag = gezinsvragen.weet_ervan(ctx, gezin) if zelf else queries.mag_schrijven(ctx, gezin, rij)
    if not mag:
        raise Regelfout("Hier schrijf je niets op.")
