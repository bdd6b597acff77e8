"""Telling people that there is a melding about them, putting that off, telling the melder what follows."""

from datetime import date
from uuid import UUID

from ...context import Context
from ...domain.gebeurtenis import GebeurtenisSoort, toets_tekst
from ...domain.regel import Regelfout
from ...domain.termijn import TermijnSoort
from ...domain.veilig_thuis import informeren as regels
from ...domain.veilig_thuis.informeren import Informatie, TerugkoppelMoment
from ...permissions import Categorie, Doen
from ...queries.dossier import OpenGezin, eis
from ...queries.veilig_thuis import rijen
from ...queries.veilig_thuis.afspraken import afspraken
from ...tables import (
    InformatieMoment,
    Melder,
    Melding,
    MeldingBetrokkene,
    MeldingStap,
    Organisatie,
    Terugkoppeling,
    Veiligheidsbeoordeling,
)
from ..gebeurtenis import gebeurde
from .antwoord import vertel_de_melder
from .termijnen import VERTEL, open_termijnen, zet_termijn

MELDING = Categorie.MELDING


def informeer(ctx: Context, gezin: OpenGezin, rij: Melding, persoon: UUID, hoe: str) -> None:
    """From now on this person reads what the melding says of him, and what Veilig Thuis found."""
    stuk = _betrokkene(ctx, rij, persoon)
    protocol = gezin.rij.protocol
    regels.toets_informeren(
        protocol=protocol is not None,
        deskundige_geraadpleegd=bool(protocol and protocol.geraadpleegd_op),
    )
    regels.toets_nog_niet(al_geinformeerd=stuk.geinformeerd_op is not None)
    toets_tekst(hoe)
    _leg_vast(ctx, gezin, rij, persoon, Informatie.GEINFORMEERD, hoe, None)
    stuk.geinformeerd_op = ctx.today
    naam = str(persoon)
    horen: list[MeldingBetrokkene | Veiligheidsbeoordeling | Melder] = [stuk]
    horen += rijen.alle(ctx, Veiligheidsbeoordeling, rij.id)
    horen += rijen.alle(ctx, Melder, rij.id)
    for een in horen:
        een.alleen_voor = sorted({*een.alleen_voor, naam})
    gebeurde(
        ctx,
        gezin.id,
        GebeurtenisSoort.BETROKKENE_GEINFORMEERD,
        categorie=MELDING,
        betreft_id=persoon,
        alleen_voor=[naam],
    )
    _zet_dag(ctx, rij)


def stel_uit(
    ctx: Context, gezin: OpenGezin, rij: Melding, persoon: UUID, tot: date | None, reden: str
) -> None:
    """Not yet, with why, and at most two weeks at a time."""
    stuk = _betrokkene(ctx, rij, persoon)
    regels.toets_nog_niet(al_geinformeerd=stuk.geinformeerd_op is not None)
    regels.toets_uitstel(tot, ctx.today, reden)
    _leg_vast(ctx, gezin, rij, persoon, Informatie.UITGESTELD, reden, tot)
    _zet_dag(ctx, rij)


def _betrokkene(ctx: Context, rij: Melding, persoon: UUID) -> MeldingBetrokkene:
    al = {een.betreft_id: een for een in rijen.alle(ctx, MeldingBetrokkene, rij.id)}
    if persoon not in al:
        raise Regelfout("Over deze persoon gaat de melding niet.", "persoon")
    return al[persoon]


def _leg_vast(
    ctx: Context,
    gezin: OpenGezin,
    rij: Melding,
    persoon: UUID,
    soort: Informatie,
    tekst: str,
    tot: date | None,
) -> None:
    moment = InformatieMoment(
        gezin_id=gezin.id,
        auteur_id=ctx.actor.id,
        betreft_id=persoon,
        alleen_voor=[str(persoon)] if soort is Informatie.GEINFORMEERD else [],
        melding_id=rij.id,
        soort=soort,
        op=ctx.now,
        tot=tot,
    )
    eis(ctx, gezin, Doen.WIJZIGEN, moment)
    ctx.verzegel(moment, tekst=tekst.strip())
    ctx.session.add(moment)
    ctx.session.flush()


def _zet_dag(ctx: Context, rij: Melding) -> None:
    """The term stands at the first day on which somebody must have heard, and ends when all did."""
    al = rijen.alle(ctx, MeldingBetrokkene, rij.id)
    uitstel: dict[UUID, date | None] = {een.betreft_id: None for een in al}
    uitstel |= {moment.betreft_id: moment.tot for moment in rijen.alle(ctx, InformatieMoment, rij.id)}
    klaar = frozenset(een.betreft_id for een in al if een.geinformeerd_op is not None)
    dag = regels.uiterlijk(ctx.datum(rij.op), afspraken(ctx).informeren_dagen, uitstel, klaar)
    open_ = open_termijnen(ctx, rij, TermijnSoort.INFORMEREN)
    if dag is None:
        for termijn in open_[:1]:
            termijn.afgerond_op = ctx.now
    elif open_:
        open_[0].uiterlijk = dag
    else:
        zet_termijn(ctx, rij, TermijnSoort.INFORMEREN, dag, VERTEL)


def koppel_terug(
    ctx: Context,
    gezin: OpenGezin,
    rij: Melding,
    moment: TerugkoppelMoment,
    *,
    vervolg: bool,
    naar: Organisatie | None,
    extra: str = "",
) -> Terugkoppeling:
    """What the melder hears: whether something follows, and with whom. More only where he has a role."""
    melder = next(iter(rijen.alle(ctx, Melder, rij.id)))
    regels.toets_terugkoppeling(
        moment,
        al_gedaan=any(een.moment is moment for een in rijen.alle(ctx, Terugkoppeling, rij.id)),
        beoordeeld=bool(rijen.alle(ctx, Veiligheidsbeoordeling, rij.id)),
        onderzocht=any(stap.uitkomst for stap in rijen.alle(ctx, MeldingStap, rij.id)),
    )
    regels.toets_taak(taak=melder.taak, extra=extra)
    stuk = Terugkoppeling(
        gezin_id=gezin.id,
        auteur_id=ctx.actor.id,
        melding_id=rij.id,
        moment=moment,
        vervolg=vervolg,
        naar_organisatie_id=naar.id if naar else None,
        op=ctx.now,
    )
    eis(ctx, gezin, Doen.WIJZIGEN, stuk)
    ctx.verzegel(stuk, extra=extra.strip() or None)
    ctx.session.add(stuk)
    ctx.session.flush()
    vertel_de_melder(ctx, rij, moment, vervolg=vervolg, naar=naar, extra=extra)
    return stuk
