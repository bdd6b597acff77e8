"""Taking down with whom one spoke, with the own words that were said; and what happened between people."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from ..context import Context
from ..domain import contact as regels
from ..domain import incident as incidentregels
from ..domain.contact import Gesprek, woordveld
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.incident import Voorval
from ..domain.moment import toets_gebeurd
from ..domain.regel import Regelfout
from ..domain.woorden import label
from ..permissions import Categorie, Doen, Relatie, gezinsblik
from ..queries.dossier import OpenGezin, eis, mag
from ..tables import Contact, ContactPersoon, Incident, IncidentPersoon, Uitspraak
from .fase import vraag_na_incident
from .gebeurtenis import gebeurde
from .taken import open_taak
from .uitspraak import leg_uitspraak_vast

Woorden = Mapping[UUID, str]


def leg_contact_vast(
    ctx: Context,
    gezin: OpenGezin,
    gesprek: Gesprek,
    *,
    woorden: Woorden | None = None,
    niet_voor: Sequence[str] = (),
) -> Contact:
    """Who works with the gezin says with whom he spoke; own words become an Uitspraak of each."""
    if gezinsblik(ctx.actor):
        raise Regelfout("Een contact legt vast wie met het gezin werkt. Jij kunt wel opschrijven wat er was.")
    leden = [lid.persoon_id for lid in gezin.leden]
    regels.toets_gesprek(gesprek, leden)
    _toets_afscherming(niet_voor, leden)
    toets_gebeurd(gesprek.gebeurd, ctx.now)
    gezegd = {wie: tekst for wie, tekst in (woorden or {}).items() if tekst.strip()}
    for wie in gezegd:
        regels.toets_woorden(wie, gesprek.met, niet_voor, woordveld(wie))
    rij = _contact(ctx, gezin, gesprek, niet_voor)
    for wie, tekst in gezegd.items():
        _leg_woorden_vast(ctx, gezin, gesprek, wie, tekst, niet_voor)
    return rij


def _toets_afscherming(niet_voor: Sequence[str], leden: Sequence[UUID]) -> None:
    if not set(niet_voor) <= {str(lid) for lid in leden}:
        raise Regelfout("Iemand die je koos, hoort niet bij dit gezin.", "niet_voor")


def _contact(ctx: Context, gezin: OpenGezin, gesprek: Gesprek, niet_voor: Sequence[str]) -> Contact:
    rij = Contact(
        gezin_id=gezin.id,
        auteur_id=ctx.actor.id,
        betreft_id=gesprek.met[0] if len(gesprek.met) == 1 else None,
        niet_voor=list(niet_voor),
        hoe=gesprek.hoe,
        apart=gesprek.apart,
        gebeurd=gesprek.gebeurd,
        vastgelegd=ctx.now,
        vastgelegd_echt=ctx.wall,
    )
    eis(ctx, gezin, Doen.BIJDRAGEN, rij)
    teksten = {veld: getattr(gesprek, veld).strip() or None for veld in ("waar", "anderen", "bij")}
    ctx.verzegel(rij, waarover=gesprek.waarover.strip(), **teksten)
    ctx.session.add(rij)
    gesproken = [(wie, True) for wie in gesprek.met] + [(wie, False) for wie in gesprek.erbij]
    for volgorde, (wie, ja) in enumerate(gesproken):
        ctx.session.add(ContactPersoon(contact_id=rij.id, persoon_id=wie, volgorde=volgorde, gesproken=ja))
    gebeurde(
        ctx,
        gezin.id,
        GebeurtenisSoort.GESPREK_ALLEEN if gesprek.apart else GebeurtenisSoort.CONTACT,
        gesprek.waarover.strip(),
        betreft_id=rij.betreft_id,
        niet_voor=niet_voor,
        op=gesprek.gebeurd,
        stuk_id=rij.id,
    )
    return rij


def _leg_woorden_vast(
    ctx: Context, gezin: OpenGezin, gesprek: Gesprek, wie: UUID, tekst: str, niet_voor: Sequence[str]
) -> Uitspraak:
    """Where the contact is shielded, so are the words: for who said them and who works with the gezin."""
    gehoor = _wie_ermee_werkt(gezin) if niet_voor else None
    if gehoor is not None and not mag(ctx, gezin, Doen.BIJDRAGEN, Categorie.GVA_AFGESCHERMD).mag:
        raise Regelfout(
            "Bij een contact dat niet iedereen leest, neemt de contactpersoon de woorden op.", woordveld(wie)
        )
    try:
        rij = leg_uitspraak_vast(
            ctx, gezin, wie, tekst, regels.omstandigheid(gesprek, label(gesprek.hoe)), gehoor=gehoor
        )
    except Regelfout as fout:
        raise Regelfout(fout.melding, woordveld(wie)) from fout
    rij.op = gesprek.gebeurd
    return rij


def _wie_ermee_werkt(gezin: OpenGezin) -> list[str]:
    familie = (Relatie.GEZINSLID, Relatie.NETWERKLID)
    return [str(wie) for wie, relatie in gezin.dossier.relaties.items() if relatie not in familie]


def noteer_incident(
    ctx: Context, gezin: OpenGezin, voorval: Voorval, *, niet_voor: Sequence[str] = ()
) -> Incident:
    """What happened, with the part of each; everybody of the gezin and who helps may write it down."""
    leden = [lid.persoon_id for lid in gezin.leden]
    regels.toets_leden(list(voorval.rollen), leden, "deed")
    incidentregels.toets_voorval(voorval)
    _toets_afscherming(niet_voor, leden)
    toets_gebeurd(voorval.gebeurd, ctx.now)
    rij = Incident(
        gezin_id=gezin.id,
        auteur_id=ctx.actor.id,
        niet_voor=list(niet_voor),
        aard=[vorm.value for vorm in dict.fromkeys(voorval.aard)],
        relatie=voorval.relatie,
        bron_soort=voorval.bron_soort,
        bewering=voorval.bewering,
        gebeurd=voorval.gebeurd,
        vastgelegd=ctx.now,
        vastgelegd_echt=ctx.wall,
    )
    eis(ctx, gezin, Doen.BIJDRAGEN, rij)
    ctx.verzegel(rij, tekst=voorval.tekst.strip(), bron=voorval.bron.strip() or None)
    ctx.session.add(rij)
    for volgorde, (wie, rol) in enumerate(voorval.rollen.items()):
        ctx.session.add(IncidentPersoon(incident_id=rij.id, persoon_id=wie, volgorde=volgorde, rol=rol))
    verteld = gebeurde(
        ctx,
        gezin.id,
        GebeurtenisSoort.INCIDENT,
        voorval.tekst.strip(),
        niet_voor=niet_voor,
        op=voorval.gebeurd,
        stuk_id=rij.id,
    )
    open_taak(ctx, gezin, verteld)
    vraag_na_incident(ctx, gezin, rij, voorval.rollen, verteld)
    return rij
