"""What was handed on of a gezin, for who reads the gezin itself; and what the acts about it need to know."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.oefenruimte import OrganisatieSoort
from ...domain.regel import Regelfout
from ...domain.veilig_thuis.beoordeling import Triagebesluit
from ...domain.veilig_thuis.melding import MeldingStatus, Onderzoeksuitkomst
from ...domain.veilig_thuis.overdracht import (
    OPEN,
    PAKKET,
    AanbodStatus,
    toets_aan_te_bieden,
    wie_is_verantwoordelijk,
)
from ...domain.woorden import label
from ...permissions import Categorie, Doen, Oordeel, beoordeel_aanbod
from ...tables import Gebruiker, Melder, Melding, Organisatie, Veiligheidsbeoordeling, VtOverdracht
from ..dossier import OpenGezin, Zicht, mag, stil, zichtbaar
from ..loading import joined
from ..namen import namen_van
from . import rijen

# What an onderzoek found goes along in the package, beside its fields.
ONDERZOEK = "onderzoek"
KORTSTE_NAAM = 2  # shorter is found in any word
ONDERZOEK_VRAAG = "Wat vond het onderzoek?"
Delen = tuple[tuple[str, str], ...]
_SCHRIJVEN = (Doen.WIJZIGEN, Categorie.MELDING)


@dataclass(frozen=True)
class OverdrachtRegel:
    """`delen`: question and answer of the package. `mag_contact`: the contactpersoon writes the first contact
    down here. `verantwoordelijk`: who keeps sight of how safe it is, now."""

    id: UUID
    melding_id: UUID
    status: str
    open: bool
    naar: str
    aangeboden: date
    besloten: date | None
    contactpersoon: str | None
    eerste_contact: date
    contact_op: date | None
    wijze: str | None
    delen: Delen
    vraag: str
    antwoord: str
    reden: str
    koud: str
    mag_contact: bool
    verantwoordelijk: str


def overdrachten(ctx: Context, gezin: OpenGezin) -> tuple[OverdrachtRegel, ...]:
    """Through the curtain, newest first. The lokaal team reads one only when it said yes."""
    gezien = zichten(ctx, gezin)
    wie = [z.rij.contactpersoon for z in gezien if z.rij.contactpersoon is not None]
    namen = namen_van(ctx, wie)
    wie_nu = _verantwoordelijken(gezien)
    return tuple(_regel(ctx, gezin, z, namen, wie_nu[z.rij.melding_id]) for z in gezien)


def zichten(ctx: Context, gezin: OpenGezin) -> list[Zicht[VtOverdracht]]:
    query = (
        select(VtOverdracht)
        .where(VtOverdracht.gezin_id == gezin.id)
        .options(
            joined(VtOverdracht.melding),
            joined(VtOverdracht.organisatie),
            joined(VtOverdracht.contactpersoon),
        )
        .order_by(col(VtOverdracht.aangeboden_op).desc(), col(VtOverdracht.id))
    )
    return zichtbaar(ctx, gezin, ctx.session.exec(query).all())


def een(ctx: Context, gezin: OpenGezin, overdracht_id: UUID) -> tuple[VtOverdracht, OverdrachtRegel] | None:
    """One of this gezin that this actor reads, as a row and as what is shown."""
    gezien = zichten(ctx, gezin)
    zicht = next((z for z in gezien if z.rij.id == overdracht_id), None)
    if zicht is None:
        return None
    wie = zicht.rij.contactpersoon
    namen = namen_van(ctx, [wie] if wie else [])
    return zicht.rij, _regel(ctx, gezin, zicht, namen, _verantwoordelijken(gezien)[zicht.rij.melding_id])


def _verantwoordelijken(gezien: Sequence[Zicht[VtOverdracht]]) -> dict[UUID, str]:
    """Per melding who is responsible now. Oldest first: who said yes last has the last word."""
    wie: dict[UUID, str] = {}
    for zicht in reversed(gezien):
        rij = zicht.rij
        al = [z.rij.status for z in gezien if z.rij.melding_id == rij.melding_id]
        if rij.status is AanbodStatus.AANGENOMEN or rij.melding_id not in wie:
            wie[rij.melding_id] = verantwoordelijk(rij.melding.status, al, rij.organisatie)
    return wie


def _regel(
    ctx: Context, gezin: OpenGezin, zicht: Zicht[VtOverdracht], namen: Mapping[UUID, str], wie_nu: str
) -> OverdrachtRegel:
    rij, cp = zicht.rij, gezin.toewijzing
    ben_cp = cp is not None and cp.gebruiker_id == ctx.actor.id
    return OverdrachtRegel(
        id=rij.id,
        melding_id=rij.melding_id,
        status=label(rij.status),
        open=rij.status in OPEN,
        naar=rij.organisatie.naam,
        aangeboden=ctx.datum(rij.aangeboden_op),
        besloten=ctx.datum(rij.besloten_op) if rij.besloten_op else None,
        contactpersoon=namen.get(rij.contactpersoon_id) if rij.contactpersoon_id else None,
        eerste_contact=rij.eerste_contact,
        contact_op=rij.contact_op,
        wijze=label(rij.wijze) if rij.wijze else None,
        delen=delen(zicht),
        vraag=zicht.open("vraag"),
        antwoord=zicht.open("antwoord"),
        reden=zicht.open("reden"),
        koud=zicht.open("koud"),
        mag_contact=ben_cp and rij.status is AanbodStatus.AANGENOMEN and rij.contact_op is None,
        verantwoordelijk=wie_nu,
    )


def delen(zicht: Zicht[VtOverdracht]) -> Delen:
    """The package as questions with what was written, without what was left open."""
    pakket = pakket_van(zicht)
    eerst = ((ONDERZOEK_VRAAG, label(Onderzoeksuitkomst(pakket[ONDERZOEK]))),) if ONDERZOEK in pakket else ()
    return (*((veld.vraag, pakket[veld.naam]) for veld in PAKKET if veld.naam in pakket), *eerst)


def pakket_van(zicht: Zicht[VtOverdracht]) -> dict[str, str]:
    gelezen: dict[str, str] = json.loads(zicht.open("pakket"))
    return gelezen


def verantwoordelijk(status: MeldingStatus, aanbod: Sequence[AanbodStatus], naar: Organisatie) -> str:
    wie = wie_is_verantwoordelijk(status, aanbod)
    if wie is None:
        return "niemand: deze melding is klaar"
    return naar.naam if wie is OrganisatieSoort.LOKAAL_TEAM else "Veilig Thuis"


def uitkomst_in(ctx: Context, rij: VtOverdracht) -> Onderzoeksuitkomst | None:
    """What the onderzoek found, as the package says it; for who says yes to that package."""
    pakket = pakket_van(Zicht(ctx, rij, oordeel_over(ctx, rij)))
    return Onderzoeksuitkomst(pakket[ONDERZOEK]) if ONDERZOEK in pakket else None


def oordeel_over(ctx: Context, rij: VtOverdracht) -> Oordeel:
    """Whether this actor reads the package at the table."""
    return beoordeel_aanbod(ctx.actor, rij.gezin_id, rij.naar_organisatie_id, loopt=rij.status in OPEN)


def besluit_van_nu(ctx: Context, melding: Melding) -> Triagebesluit | None:
    """What the last judgement says, where it still holds."""
    if not rijen.is_beoordeeld(ctx, melding):
        return None
    return rijen.alle(ctx, Veiligheidsbeoordeling, melding.id)[-1].besluit


def mag_aanbieden(ctx: Context, gezin: OpenGezin, melding: Melding) -> bool:
    """Whether an offer fits now: for the button on the page of the melding."""
    al = [rij.status for rij in rijen.alle(ctx, VtOverdracht, melding.id)]
    try:
        toets_aan_te_bieden(melding.status, besluit_van_nu(ctx, melding))
    except Regelfout:
        return False
    return OPEN.isdisjoint(al) and mag(ctx, gezin, *_SCHRIJVEN).mag


def melders(ctx: Context, gezin: OpenGezin) -> list[str]:
    """What nobody may write in a package. Only to compare with, so it is no look at them."""
    rijen_ = ctx.session.exec(
        select(Melder).where(Melder.gezin_id == gezin.id).order_by(col(Melder.id))
    ).all()
    return [naam for zicht in stil(ctx, gezin, rijen_) if len(naam := zicht.open("naam")) > KORTSTE_NAAM]


def lokale_teams(ctx: Context) -> dict[str, Organisatie]:
    """Who can be asked to go on."""
    query = select(Organisatie).where(Organisatie.soort == OrganisatieSoort.LOKAAL_TEAM)
    return {str(rij.id): rij for rij in ctx.session.exec(query.order_by(col(Organisatie.naam)))}


def teamgenoten(ctx: Context, organisatie_id: UUID, rollen: Sequence[object]) -> Sequence[Gebruiker]:
    """Who of that organisation could be the fixed face."""
    query = select(Gebruiker).where(
        Gebruiker.organisatie_id == organisatie_id, col(Gebruiker.rol).in_(rollen)
    )
    return ctx.session.exec(query.order_by(col(Gebruiker.volgorde))).all()
