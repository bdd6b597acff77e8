"""Offering a gezin to who goes on with it: asking, answering, giving back, taking back. Saying yes is in
`aannemen.py`. Until that yes nothing changes: Veilig Thuis stays responsible."""

import json
from collections.abc import Mapping
from datetime import date

from ...context import Context
from ...domain.echte_gegevens import toets_geen_echte_gegevens
from ...domain.gebeurtenis import GebeurtenisSoort
from ...domain.regel import Regelfout
from ...domain.termijn import TermijnSoort, na_werkdagen
from ...domain.veilig_thuis import overdracht as regels
from ...domain.veilig_thuis.melding import (
    MeldingStatus,
    Onderzoeksuitkomst,
    toets_betrokkenen,
    toets_uitkomst,
)
from ...domain.veilig_thuis.overdracht import OPEN, AanbodStatus
from ...permissions import Categorie, Doen, biedt_aan, neemt_aan
from ...queries.dossier import OpenGezin, eis
from ...queries.veilig_thuis import overdracht as queries
from ...queries.veilig_thuis import rijen
from ...queries.veilig_thuis.afspraken import afspraken
from ...tables import Melding, MeldingBetrokkene, Organisatie, VtOverdracht
from ..gebeurtenis import gebeurde
from ..uniek import bewaar_enige
from .termijnen import sluit_termijn, zet_termijn

MELDING, SOORT = Categorie.MELDING, TermijnSoort.VT_OVERDRACHT
WACHT_OP_JA = "Het lokaal team zegt ja of nee op de overdracht. Tot dan blijf jij verantwoordelijk."
NET_VOOR = "Een ander was je net voor: er ligt al een overdracht voor deze melding."


def bied_aan(
    ctx: Context,
    gezin: OpenGezin,
    melding: Melding,
    naar: Organisatie | None,
    velden: Mapping[str, str],
    eerste_contact: date | None,
    uitkomst: Onderzoeksuitkomst | None = None,
) -> VtOverdracht:
    """A package for one lokaal team. `uitkomst`: what the onderzoek found, where it comes from one."""
    regels.toets_aan_te_bieden(melding.status, queries.besluit_van_nu(ctx, melding))
    regels.toets_geen_ander(len(_open(ctx, melding)))
    al = [een.betreft_id for een in rijen.alle(ctx, MeldingBetrokkene, melding.id)]
    toets_betrokkenen(al, al)
    regels.toets_naar(naar.soort if naar else None)
    assert naar is not None  # noqa: S101  # just tested
    toets_uitkomst(MeldingStatus.OVERGEDRAGEN, melding.status, uitkomst)
    pakket = regels.toets_pakket(velden, eerste_contact, ctx.today)
    assert eerste_contact is not None  # noqa: S101  # just tested
    for naam, tekst in pakket.items():
        toets_geen_echte_gegevens(tekst, naam)
    regels.toets_geen_melder(pakket, queries.melders(ctx, gezin))
    rij = VtOverdracht(
        gezin_id=gezin.id,
        auteur_id=ctx.actor.id,
        melding_id=melding.id,
        naar_organisatie_id=naar.id,
        gemeld_op=melding.op,
        aangeboden_op=ctx.now,
        eerste_contact=eerste_contact,
    )
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    if uitkomst is not None:
        pakket |= {queries.ONDERZOEK: uitkomst.value}
    ctx.verzegel(rij, pakket=json.dumps(pakket, ensure_ascii=False))
    bewaar_enige(ctx, rij, Regelfout(NET_VOOR))
    uiterlijk = na_werkdagen(ctx.today, afspraken(ctx).aannemen_werkdagen)
    zet_termijn(ctx, melding, SOORT, uiterlijk, WACHT_OP_JA)
    _gebeurde(ctx, rij, GebeurtenisSoort.VT_OVERDRACHT_AANGEBODEN)
    return rij


def _open(ctx: Context, melding: Melding) -> list[VtOverdracht]:
    return [rij for rij in rijen.alle(ctx, VtOverdracht, melding.id) if rij.status in OPEN]


def stel_vraag(ctx: Context, rij: VtOverdracht, tekst: str) -> None:
    """The lokaal team wants to know something first; the days go on counting."""
    regels.toets_aangesproken(neemt_aan(ctx.actor, rij.naar_organisatie_id))
    regels.toets_stap(rij.status, AanbodStatus.VRAAG)
    regels.toets_vraag(tekst, "vraag")
    rij.status = AanbodStatus.VRAAG
    ctx.verzegel(rij, vraag=tekst.strip(), antwoord=None)


def beantwoord(ctx: Context, gezin: OpenGezin, rij: VtOverdracht, tekst: str) -> None:
    """The question was answered: the lokaal team is to move again."""
    regels.toets_aanbieder(biedt_aan(ctx.actor))
    regels.toets_stap(rij.status, AanbodStatus.AANGEBODEN)
    regels.toets_vraag(tekst, "antwoord")
    regels.toets_geen_melder({"antwoord": tekst}, queries.melders(ctx, gezin))
    rij.status = AanbodStatus.AANGEBODEN
    ctx.verzegel(rij, antwoord=tekst.strip())


def geef_terug(ctx: Context, rij: VtOverdracht, reden: str) -> None:
    """Not fitting, and why. The melding stays where it was: with Veilig Thuis."""
    regels.toets_aangesproken(neemt_aan(ctx.actor, rij.naar_organisatie_id))
    _eindig(ctx, rij, AanbodStatus.NIET_PASSEND, reden)
    _gebeurde(ctx, rij, GebeurtenisSoort.VT_OVERDRACHT_TERUG)


def trek_in(ctx: Context, rij: VtOverdracht, reden: str) -> None:
    regels.toets_aanbieder(biedt_aan(ctx.actor))
    _eindig(ctx, rij, AanbodStatus.INGETROKKEN, reden)


def _eindig(ctx: Context, rij: VtOverdracht, naar: AanbodStatus, reden: str) -> None:
    regels.toets_stap(rij.status, naar)
    regels.toets_vraag(reden, "reden")
    rij.status, rij.besloten_op, rij.besloten_door = naar, ctx.now, ctx.actor.id
    ctx.verzegel(rij, reden=reden.strip())
    sluit_termijn(ctx, ctx.session.get_one(Melding, rij.melding_id), SOORT)


def _gebeurde(ctx: Context, rij: VtOverdracht, soort: GebeurtenisSoort) -> None:
    gebeurde(ctx, rij.gezin_id, soort, categorie=MELDING, stuk_id=rij.id)
