"""The yes of a lokaal team, with all that follows from it; and the first contact."""

from datetime import date, timedelta

from ...context import Context
from ...domain.delen import LANGSTE_LOOPTIJD, UITERLIJK_HERZIEN, Grondslag
from ...domain.gebeurtenis import GebeurtenisSoort
from ...domain.overdracht import Kennismaking
from ...domain.taken import EERSTE_CONTACT
from ...domain.termijn import TermijnSoort
from ...domain.veilig_thuis import overdracht as regels
from ...domain.veilig_thuis.melding import MeldingStatus
from ...domain.veilig_thuis.overdracht import AanbodStatus
from ...permissions import Categorie, neemt_aan
from ...queries.dossier import OpenGezin
from ...queries.termijn import open_van_soort
from ...queries.veilig_thuis import overdracht as queries
from ...queries.veilig_thuis import rijen
from ...tables import (
    Gebruiker,
    Melding,
    MeldingBetrokkene,
    Organisatie,
    Veiligheidsbeoordeling,
    VtOverdracht,
)
from ..contactpersoon import wijs_contactpersoon_aan
from ..delen import Deling, verstrek
from ..gebeurtenis import gebeurde
from ..taken import open_taak
from .melding import ga_naar
from .monitoring import plan_momenten
from .stilte import niet_voor
from .termijnen import sluit_termijn

GEZAG = Categorie.GEZIN_GEZAG
HET_JA = "Het lokaal team heeft ja gezegd en gaat verder met dit gezin."
DOEL = "Verder helpen en zicht houden op de veiligheid, na een melding bij Veilig Thuis."
WAAROM = "Veilig Thuis draagt dit gezin over aan wie verder gaat, en die zei ja."
VERTELD = "Bij het vertellen over de melding hoorde deze persoon dat een lokaal team verder gaat."
NOG_NIET = "Deze persoon is nog niet over de melding geïnformeerd."


def neem_aan(
    ctx: Context,
    gezin: OpenGezin,
    rij: VtOverdracht,
    contactpersoon: Gebruiker | None,
    bereikbaar: str,
    eerste_contact: date | None,
) -> None:
    """Yes: with the fixed face and the day of the first contact. From here on the lokaal team is responsible,
    and Veilig Thuis looks again after some months."""
    regels.toets_aangesproken(neemt_aan(ctx.actor, rij.naar_organisatie_id))
    regels.toets_stap(rij.status, AanbodStatus.AANGENOMEN)
    regels.toets_aannemen(
        contactpersoon=contactpersoon is not None, eerste_contact=eerste_contact, vandaag=ctx.today
    )
    assert contactpersoon and eerste_contact  # noqa: S101, PT018  # just tested
    melding = ctx.session.get_one(Melding, rij.melding_id)
    uitkomst = queries.uitkomst_in(ctx, rij) if melding.status is MeldingStatus.ONDERZOEK else None
    regels.toets_onderzoek(melding.status, uitkomst)
    stil = niet_voor(ctx, gezin, melding)
    _kies_gezicht(ctx, gezin, rij, contactpersoon, bereikbaar, stil)
    rij.status, rij.besloten_op, rij.besloten_door = AanbodStatus.AANGENOMEN, ctx.now, ctx.actor.id
    rij.contactpersoon_id, rij.eerste_contact = contactpersoon.id, eerste_contact
    sluit_termijn(ctx, melding, TermijnSoort.VT_OVERDRACHT)
    ga_naar(ctx, gezin, melding, MeldingStatus.OVERGEDRAGEN, HET_JA, uitkomst)
    plan_momenten(ctx, melding)
    for oordeel in rijen.alle(ctx, Veiligheidsbeoordeling, melding.id):
        oordeel.overgedragen = True
    _leg_delen_vast(ctx, gezin, rij)
    soort = GebeurtenisSoort.VT_OVERDRACHT_AANGENOMEN
    ja = gebeurde(ctx, gezin.id, soort, categorie=GEZAG, stuk_id=rij.id, niet_voor=stil)
    open_taak(ctx, gezin, ja, voor=contactpersoon, uiterlijk=eerste_contact, taak=EERSTE_CONTACT)
    ctx.session.flush()


def _kies_gezicht(
    ctx: Context,
    gezin: OpenGezin,
    rij: VtOverdracht,
    wie: Gebruiker,
    bereikbaar: str,
    stil: list[str],
) -> None:
    """Who is the fixed face already stays it; else this one is named."""
    al = gezin.toewijzing
    regels.toets_vast_gezicht(
        heeft_er_een=al is not None,
        is_die=al is not None and al.gebruiker_id == wie.id,
        van_hier=wie.organisatie_id == rij.naar_organisatie_id,
    )
    if al is None:
        wijs_contactpersoon_aan(ctx, gezin, wie, None, bereikbaar, niet_voor=stil)


def _leg_delen_vast(ctx: Context, gezin: OpenGezin, rij: VtOverdracht) -> None:
    """What the lokaal team may read from now on: each kind, about each person, apart (domein 8.2)."""
    leden = {lid.persoon_id for lid in gezin.leden}
    assert rij.auteur_id is not None  # noqa: S101  # somebody offered it
    gever = ctx.session.get_one(Gebruiker, rij.auteur_id)
    aan = ctx.session.get_one(Organisatie, rij.naar_organisatie_id)
    morgen, hoogstens = ctx.today + timedelta(days=1), ctx.today + UITERLIJK_HERZIEN
    herzien = min(max(rij.eerste_contact, morgen), hoogstens)
    for een in rijen.alle(ctx, MeldingBetrokkene, rij.melding_id):
        weet_het = een.geinformeerd_op is not None and gezin.rij.protocol is None
        for wat in (Categorie.MELDING, Categorie.VEILIGHEIDSBEOORDELING):
            if een.betreft_id in leden:
                deling = Deling(
                    over=een.betreft_id,
                    wat=wat,
                    van=gever,
                    aan=aan,
                    grondslag=Grondslag.WETTELIJKE_TAAK_VT,
                    doel=DOEL,
                    motivering=WAAROM,
                    tot=ctx.today + LANGSTE_LOOPTIJD,
                    verteld=VERTELD if weet_het else NOG_NIET,
                    herzien=None if weet_het else herzien,
                )
                verstrek(ctx, gezin, deling, aangeboden_door=gever)


def leg_eerste_contact_vast(
    ctx: Context, gezin: OpenGezin, rij: VtOverdracht, op: date, *, samen: bool, koud: str
) -> None:
    """Warm is together with Veilig Thuis; without each other only with the reason."""
    gezicht = gezin.toewijzing
    regels.toets_contactpersoon(gezicht is not None and gezicht.gebruiker_id == ctx.actor.id)
    regels.toets_eerste_keer(rij.status, al_geweest=rij.contact_op is not None)
    assert rij.besloten_op is not None  # noqa: S101  # it was accepted
    ja = ctx.datum(rij.besloten_op)
    regels.toets_contact(samen=samen, koud=koud, op=op, vandaag=ctx.today, aangenomen=ja)
    rij.contact_op, rij.wijze = op, Kennismaking.WARM if samen else Kennismaking.KOUD
    ctx.verzegel(rij, koud=None if samen else koud.strip())
    wacht = open_van_soort(ctx, gezin, TermijnSoort.EERSTE_CONTACT)
    for termijn in [een for een in wacht if een.voor_id == ctx.actor.id][:1]:
        termijn.afgerond_op = ctx.now
    stil = niet_voor(ctx, gezin, ctx.session.get_one(Melding, rij.melding_id))
    soort = GebeurtenisSoort.EERSTE_CONTACT_GEWEEST
    gebeurde(ctx, gezin.id, soort, categorie=GEZAG, stuk_id=rij.id, niet_voor=stil)
