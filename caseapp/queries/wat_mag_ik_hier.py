"""What this actor may do with one gezin, as it stands now; and what somebody else around it may: never what
is kept there, and the same whether something silent exists or not."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from ..context import Context
from ..domain.delen import OPENT_NIETS, VerstrekkingStatus
from ..domain.logboek import Handeling, Resultaat
from ..domain.posities import POSITIE_NAMEN, positie_naam
from ..domain.toegang import Categorie, Positie
from ..domain.woorden import label
from ..permissions import (
    VERZWEGEN,
    Actor,
    Doen,
    Dossier,
    Recht,
    Relatie,
    alle_plekken,
    beoordeel_als_ander,
    deur_naar_uitleg,
    positie,
    recht,
    recht_hier,
    rechten,
    rechten_hier,
)
from ..tables import CaseRelatie, Gebruiker, Verstrekking
from .dossier import OpenGezin, Refused, Zicht, laad, mag, open_gezin, zichtbaar
from .laden import gedeeld_met_mij
from .namen import namen_van
from .tafel import als_actor
from .verstrekking import zichten
from .wat_mag_ik import Groep, over_een_ander, voor_mij


@dataclass(frozen=True)
class HierBlad:
    """`tot`: the last day of this actor's involvement, where one was agreed. `begrensd`: he was let in for
    some kinds of information only."""

    plek: str
    tot: date | None
    begrensd: bool
    groepen: tuple[Groep, ...]
    mag_als_ander: bool
    mag_bewaren: bool


@dataclass(frozen=True)
class AlsBlad:
    """`keuzes`: (word for the address, name) of people around the gezin and of places towards it."""

    mensen: tuple[tuple[str, str], ...]
    plekken: tuple[tuple[str, str], ...]
    gekozen: str
    naam: str
    groepen: tuple[Groep, ...]


def open_voor_uitleg(ctx: Context, gezin_id: UUID) -> OpenGezin:
    """The gezin, by whichever kind of information it opens for this actor; refused as anywhere else."""
    gezin = laad(ctx, [gezin_id]).get(gezin_id)
    dossier = gezin.dossier if gezin else Dossier(gezin_id)
    return open_gezin(ctx, gezin_id, Doen.ZIEN, deur_naar_uitleg(ctx.actor, dossier))


def hier(ctx: Context, gezin: OpenGezin) -> HierBlad:
    eigen = next((r for r in gezin.relaties if r.gebruiker_id == ctx.actor.id), None)
    return HierBlad(
        plek=positie_naam(gezin.positie, ctx.actor.rol),
        tot=eigen.tot if eigen else None,
        begrensd=ctx.actor.id in gezin.dossier.grenzen,
        groepen=voor_mij(rechten_hier(ctx.actor, gezin.dossier), _tot(gedeeld_met_mij(ctx, [gezin.id]))),
        mag_als_ander=beoordeel_als_ander(ctx.actor, gezin.dossier).mag,
        mag_bewaren=mag(ctx, gezin, Doen.ZIEN, Categorie.GEZIN_GEZAG).mag,
    )


def _tot(gedeeld: Iterable[Verstrekking]) -> dict[Categorie, date]:
    """Per kind of information the last day of what runs."""
    tot: dict[Categorie, date] = {}
    for rij in gedeeld:
        tot[rij.wat] = max(rij.tot, tot.get(rij.wat, rij.tot))
    return tot


def als_een_ander(ctx: Context, gezin: OpenGezin, gevraagd: str) -> AlsBlad | None:
    """What somebody else would be able to see here; None for who is not there for this actor. A line of the
    logboek says that it was asked."""
    _eis(ctx, gezin)
    mensen, plekken = _mensen(ctx, gezin), _plekken()
    namen = {str(wie.id): naam for wie, naam in mensen.items()} | dict(plekken)
    if gevraagd and gevraagd not in namen:
        return None
    wie = next((g for g in mensen if str(g.id) == gevraagd), None)
    if wie is not None:
        ander = als_actor(wie)
        groepen, als = _van_een_mens(ctx, gezin, ander), positie(ander, gezin.dossier).value
    else:
        groepen, als = _van_een_plek(gevraagd), gevraagd
    if gevraagd:
        ctx.spoor.gelezen(Handeling.BEKIJKEN, **_regel(gezin, f"als {als}"))
    return AlsBlad(
        mensen=tuple((str(g.id), naam) for g, naam in mensen.items()),
        plekken=plekken,
        gekozen=gevraagd,
        naam=namen.get(gevraagd, ""),
        groepen=groepen,
    )


def _eis(ctx: Context, gezin: OpenGezin) -> None:
    oordeel = beoordeel_als_ander(ctx.actor, gezin.dossier)
    if not oordeel.mag:
        regel = _regel(gezin, oordeel.regel)
        ctx.spoor.gelezen(Handeling.GEWEIGERD, resultaat=Resultaat.GEWEIGERD, **regel)
        raise Refused(oordeel, gezin)


def _regel(gezin: OpenGezin, regel: str) -> dict[str, object]:
    """What a line of the logboek says of such a look: it is about who may see what."""
    waar: dict[str, object] = {"gezin_id": gezin.id, "positie": gezin.positie}
    return waar | {"categorie": Categorie.DEELREGISTER, "regel": regel}


def _plekken() -> tuple[tuple[str, str], ...]:
    return tuple((hier.value, POSITIE_NAMEN[hier]) for hier in alle_plekken())


def _mensen(ctx: Context, gezin: OpenGezin) -> dict[Gebruiker, str]:
    """Who is around the gezin, as far as this actor may know; with how."""
    if not mag(ctx, gezin, Doen.ZIEN, Categorie.GEZIN_GEZAG).mag:
        return {}
    bekend = {
        z.rij.id for z in zichtbaar(ctx, gezin, [lid.persoon for lid in gezin.leden], Categorie.GEZIN_GEZAG)
    }
    gezien: list[Zicht[CaseRelatie]] = zichtbaar(ctx, gezin, gezin.relaties)
    rijen = [z.rij for z in gezien if z.rij.gebruiker_id != ctx.actor.id]
    rijen = [r for r in rijen if r.relatie is not Relatie.GEZINSLID or r.gebruiker.persoon_id in bekend]
    staat_ergens = {r.id for r in rijen if positie(als_actor(r.gebruiker), gezin.dossier) in alle_plekken()}
    hoe = {r.gebruiker: label(r.relatie) for r in rijen if r.id in staat_ergens}
    if gezin.toewijzing is not None and gezin.toewijzing.gebruiker_id != ctx.actor.id:
        hoe = {gezin.toewijzing.gebruiker: label(Relatie.CONTACTPERSOON)} | hoe
    namen = namen_van(ctx, list(hoe))
    return {wie: f"{namen[wie.id]} ({als})" for wie, als in hoe.items()}


def _van_een_plek(gevraagd: str) -> tuple[Groep, ...]:
    return over_een_ander(rechten(Positie(gevraagd)), {}) if gevraagd else ()


def _van_een_mens(ctx: Context, gezin: OpenGezin, ander: Actor) -> tuple[Groep, ...]:
    """With what was recorded for him, as far as this actor reads that in the deelregister; of what is silent
    only what the table says."""
    gedeeld = [z.rij for z in zichten(ctx, gezin) if _loopt_voor(z.rij, ander, ctx.today)]
    paren = frozenset((wie, rij.wat) for rij in gedeeld if (wie := rij.aan_id or rij.aan_organisatie_id))
    dossier = replace(gezin.dossier, grondslagen=paren, grondslag_over={})
    hun = [_recht_van(ander, soort, dossier) for soort in Categorie]
    return over_een_ander(hun, _tot(gedeeld))


def _recht_van(ander: Actor, soort: Categorie, dossier: Dossier) -> Recht:
    if soort in VERZWEGEN:
        return recht(soort, positie(ander, dossier), ander.soort)
    return recht_hier(ander, soort, dossier)


def _loopt_voor(rij: Verstrekking, ander: Actor, vandaag: date) -> bool:
    aan = rij.aan_id or rij.aan_organisatie_id
    loopt = rij.status is VerstrekkingStatus.LOOPT and rij.grondslag not in OPENT_NIETS
    return loopt and aan in (ander.id, ander.organisatie_id) and rij.van <= vandaag <= rij.tot
