"""A melding comes in, is about these people, and goes from step to step."""

from collections.abc import Mapping
from uuid import UUID, uuid4

from sqlmodel import col, select

from ...context import Context
from ...domain.gebeurtenis import GebeurtenisSoort, toets_tekst
from ...domain.termijn import TermijnSoort
from ...domain.veilig_thuis import melding as regels
from ...domain.veilig_thuis.melding import Inhoud, MeldingStatus, Onderzoeksuitkomst, Wiemeldt
from ...permissions import Categorie, Doen, gezinskant, relatie_bij
from ...queries.dossier import OpenGezin, eis
from ...queries.veilig_thuis import rijen
from ...tables import (
    Gebruiker,
    Melder,
    Melding,
    MeldingBetrokkene,
    MeldingStap,
)
from ..betrokkenheid import betrek
from ..gebeurtenis import gebeurde
from .termijnen import begin_termijnen, begin_van_de_stap, sluit_termijn, sluit_van_de_stap, termijnen_van

MELDING, S = Categorie.MELDING, MeldingStatus
DOEL = "De melding bekijken: is het veilig, en wie gaat verder?"


def neem_melding_aan(
    ctx: Context,
    gezin: OpenGezin,
    behandelaar: Gebruiker,
    melder: Wiemeldt,
    inhoud: Inhoud,
    *,
    samen_id: UUID | None = None,
    eerdere_id: UUID | None = None,
) -> Melding:
    """A melding about this gezin, from somebody whom Veilig Thuis knows. It follows on the last one that was
    there, or on the one that is named. Nobody of the gezin notices before he is told."""
    regels.toets_melder(melder)
    regels.toets_inhoud(inhoud)
    assert inhoud.relatie is not None  # noqa: S101  # just tested
    _betrek(ctx, gezin, behandelaar)
    rij = Melding(
        gezin_id=gezin.id,
        auteur_id=ctx.actor.id,
        behandelaar_id=behandelaar.id,
        samen_id=samen_id or uuid4(),
        eerdere_id=_eerdere(ctx, gezin, eerdere_id),
        op=ctx.now,
        kanaal=inhoud.kanaal,
        aard=[vorm.value for vorm in dict.fromkeys(inhoud.aard)],
        relatie=inhoud.relatie,
        vertelde_zelf=inhoud.vertelde_zelf,
        andere_regio=inhoud.andere_regio,
    )
    ctx.verzegel(rij, tekst=inhoud.tekst.strip())
    ctx.session.add(rij)
    _leg_melder_vast(ctx, gezin, rij, melder)
    gebeurde(ctx, gezin.id, GebeurtenisSoort.MELDING_ONTVANGEN, categorie=MELDING, stuk_id=rij.id)
    begin_termijnen(ctx, rij)
    ctx.session.flush()
    return rij


def _eerdere(ctx: Context, gezin: OpenGezin, gekozen: UUID | None) -> UUID | None:
    query = select(Melding).order_by(col(Melding.op).desc(), col(Melding.id))
    if gekozen is None:
        laatste = ctx.session.exec(query.where(Melding.gezin_id == gezin.id)).first()
        return laatste.id if laatste else None
    rij = ctx.session.exec(query.where(Melding.id == gekozen)).one_or_none()
    hier = rij is not None and rij.gezin_id == gezin.id
    regels.toets_eerdere(zichzelf=False, zelfde_gezin=hier, eerder=rij is not None and rij.op <= ctx.now)
    return gekozen


def volgt_op(ctx: Context, gezin: OpenGezin, rij: Melding, eerdere: Melding) -> None:
    """Which melding this one follows on, said afterwards."""
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    regels.toets_eerdere(
        zichzelf=rij.id == eerdere.id,
        zelfde_gezin=eerdere.gezin_id == rij.gezin_id,
        eerder=eerdere.op < rij.op,
    )
    rij.eerdere_id = eerdere.id


def _leg_melder_vast(ctx: Context, gezin: OpenGezin, rij: Melding, melder: Wiemeldt) -> None:
    assert melder.soort is not None  # noqa: S101  # tested above
    wie = Melder(
        gezin_id=gezin.id,
        auteur_id=ctx.actor.id,
        melding_id=rij.id,
        soort=melder.soort,
        akkoord=melder.akkoord,
        taak=melder.taak,
    )
    ctx.verzegel(wie, naam=melder.naam.strip())
    ctx.session.add(wie)


def neem_over(ctx: Context, gezin: OpenGezin, rij: Melding, wie: Gebruiker) -> None:
    """A colleague goes on with it: what had to be done is asked of that one from now on."""
    _betrek(ctx, gezin, wie)
    for termijn in termijnen_van(ctx, rij):
        termijn.voor_id = wie.id
    rij.behandelaar_id = wie.id
    gebeurde(ctx, gezin.id, GebeurtenisSoort.MELDING_VERDER, categorie=MELDING, stuk_id=rij.id)


def _betrek(ctx: Context, gezin: OpenGezin, wie: Gebruiker) -> None:
    """Nobody of the gezin sees that somebody of Veilig Thuis came, before he is told."""
    if any(relatie.gebruiker_id == wie.id for relatie in gezin.relaties):
        return
    relatie = relatie_bij(wie.rol)
    assert relatie is not None  # noqa: S101  # who takes in meldingen works with gezinnen
    betrek(ctx, gezin, wie, relatie, DOEL, niet_voor=gezinskant())


def noem_betrokkenen(ctx: Context, gezin: OpenGezin, rij: Melding, teksten: Mapping[UUID, str]) -> None:
    """Whom it is about, with for each what is kept about that person: he reads it once he is told."""
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    regels.toets_betrokkenen(list(teksten), [lid.persoon_id for lid in gezin.leden])
    al = {een.betreft_id: een for een in rijen.alle(ctx, MeldingBetrokkene, rij.id)}
    for wie, tekst in teksten.items():
        toets_tekst(tekst, f"over-{wie}")
        stuk = al.get(wie) or MeldingBetrokkene(
            gezin_id=gezin.id, auteur_id=ctx.actor.id, betreft_id=wie, melding_id=rij.id
        )
        ctx.verzegel(stuk, tekst=tekst.strip())
        ctx.session.add(stuk)
    ctx.session.flush()


def zet_stap(
    ctx: Context,
    gezin: OpenGezin,
    rij: Melding,
    naar: MeldingStatus,
    reden: str,
    uitkomst: Onderzoeksuitkomst | None = None,
) -> MeldingStap:
    """A step that Veilig Thuis itself takes."""
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    return ga_naar(ctx, gezin, rij, naar, reden, uitkomst)


def ga_naar(
    ctx: Context,
    gezin: OpenGezin,
    rij: Melding,
    naar: MeldingStatus,
    reden: str,
    uitkomst: Onderzoeksuitkomst | None = None,
) -> MeldingStap:
    """One step of the one table, with why. The terms that belong to where it was end; new ones begin. Who may
    take it was asked: by the step of Veilig Thuis, or by the yes of who takes over."""
    regels.toets_stap(rij.status, naar, beoordeeld=rijen.is_beoordeeld(ctx, rij))
    regels.toets_uitkomst(naar, rij.status, uitkomst)
    regels.toets_reden(reden)
    stap = MeldingStap(
        gezin_id=gezin.id,
        auteur_id=ctx.actor.id,
        melding_id=rij.id,
        van=rij.status,
        naar=naar,
        uitkomst=uitkomst,
        op=ctx.now,
    )
    ctx.verzegel(stap, reden=reden.strip())
    ctx.session.add(stap)
    sluit_van_de_stap(ctx, rij, naar)
    rij.status = naar
    rij.wachtlijst_sinds = ctx.today if naar is S.WACHTLIJST else None
    gebeurde(ctx, gezin.id, GebeurtenisSoort.MELDING_VERDER, categorie=MELDING, stuk_id=stap.id)
    begin_van_de_stap(ctx, rij)
    ctx.session.flush()
    return stap


def kijk_tijdens_wachten(ctx: Context, gezin: OpenGezin, rij: Melding, vangnet: str) -> None:
    """Somebody looked again while it waits: what keeps it safe meanwhile, and who watches."""
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    regels.toets_wacht(rij.status)
    regels.toets_reden(vangnet, "vangnet")
    ctx.verzegel(rij, vangnet=vangnet.strip())
    sluit_termijn(ctx, rij, TermijnSoort.WACHTLIJST)
    begin_van_de_stap(ctx, rij)
    gebeurde(ctx, gezin.id, GebeurtenisSoort.MELDING_VERDER, categorie=MELDING, stuk_id=rij.id)
