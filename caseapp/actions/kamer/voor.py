"""Before the zitting: the series, the day, who is asked, and what comes on the agenda."""

from collections.abc import Collection, Iterable
from datetime import datetime
from itertools import pairwise
from uuid import UUID

from sqlmodel import select

from ...context import Context
from ...domain.kamer import inbreng as inbrengregels
from ...domain.kamer import zitting as regels
from ...domain.kamer.woorden import DeelnemerAntwoord, InbrengStatus, Wijze, ZittingStatus
from ...domain.protocol import toets_uitnodigen
from ...domain.regel import Regelfout
from ...permissions import komt_in_kamer, kring_van, zit_voor
from ...permissions.actor import Actor
from ...queries.kamer.deur import OpenZitting, deelnemers_van, eis_kamer, eis_voorzitter, inbreng_van
from ...queries.laden import laad
from ...tables import Gebruiker, Gezinslid, Kamer, KamerInbreng, Zitting, ZittingDeelnemer
from ..uniek import bewaar_enige

LANGSTE_NAAM = 80


def begin_kamer(ctx: Context, naam: str, voorzitter: Gebruiker | None) -> Kamer:
    """A series of zittingen, with somebody in the chair."""
    eis_kamer(ctx)
    if not naam.strip() or len(naam.strip()) > LANGSTE_NAAM:
        raise Regelfout(f"Geef de kamer een naam van hoogstens {LANGSTE_NAAM} tekens.", "naam")
    mag = voorzitter is not None and zit_voor(Actor(voorzitter.id, voorzitter.rol))
    regels.toets_voorzitter(gekozen=mag)
    assert voorzitter is not None  # noqa: S101  # just asked
    rij = Kamer(naam=naam.strip(), voorzitter_id=voorzitter.id, begonnen_op=ctx.now)
    bewaar_enige(ctx, rij, Regelfout("Er is al een kamer die zo heet.", "naam"))
    return rij


def plan_zitting(ctx: Context, kamer: Kamer, op: datetime, minuten: int, quorum: int) -> Zitting:
    eis_kamer(ctx)
    if kamer.voorzitter_id != ctx.actor.id:
        raise Regelfout("Alleen de voorzitter van deze kamer plant een zitting.")
    regels.toets_dag(ctx.datum(op), ctx.today)
    regels.toets_quorum(quorum, minuten)
    rij = Zitting(kamer_id=kamer.id, op=op, minuten=minuten, quorum=quorum)
    ctx.session.add(rij)
    return rij


def nodig_uit(ctx: Context, zitting: OpenZitting, wie: Gebruiker) -> ZittingDeelnemer:
    """Somebody who helps; of a gezin only for his own, where that is brought in by name."""
    eis_voorzitter(ctx, zitting)
    toets_niet_gesloten(zitting)
    if wie.id in zitting.ids:
        raise Regelfout("Deze persoon is al uitgenodigd.", "wie")
    rijen = inbreng_van(ctx, zitting)
    if komt_in_kamer(wie.rol):
        voor = [een for een in rijen if een.wijze is Wijze.ANONIEM]
    else:
        voor = _eigen_gezin(ctx, rijen, wie)
        regels.toets_uit_te_nodigen(kring_van(wie.rol), op_naam_van_eigen_gezin=bool(voor))
    rij = ZittingDeelnemer(zitting_id=zitting.id, gebruiker_id=wie.id, gevraagd_op=ctx.now)
    bewaar_enige(ctx, rij, Regelfout("Deze persoon is al uitgenodigd.", "wie"))
    for inbreng in voor:
        zet_erbij(inbreng, wie.id)
    zitting.rij.stand += 1
    return rij


def _eigen_gezin(ctx: Context, rijen: list[KamerInbreng], wie: Gebruiker) -> list[KamerInbreng]:
    """What is brought in by name of the gezin he belongs to; where a bijzonder protocol runs, only if the
    expert said yes."""
    gezinnen = set(
        ctx.session.exec(select(Gezinslid.gezin_id).where(Gezinslid.persoon_id == wie.persoon_id)).all()
    )
    gevonden = [een for een in rijen if een.wijze is Wijze.OP_NAAM and een.gezin_id in gezinnen]
    for gezin in laad(ctx, [een.gezin_id for een in gevonden]).values():
        protocol = gezin.rij.protocol
        toets_uitnodigen(
            protocol.soort if protocol else None,
            kring_van(wie.rol),
            deskundige_zei_ja=bool(protocol and protocol.uitnodigen_mag),
        )
    return gevonden


def trek_uitnodiging_in(ctx: Context, zitting: OpenZitting, rij: ZittingDeelnemer) -> None:
    """Who is not asked any more reads nothing any more."""
    eis_voorzitter(ctx, zitting)
    if zitting.rij.status is not ZittingStatus.GEPLAND:
        raise Regelfout("De zitting is begonnen: wie is gevraagd, blijft gevraagd.")
    rijen = inbreng_van(ctx, zitting)
    if any(een.auteur_id == rij.gebruiker_id for een in rijen):
        raise Regelfout("Deze persoon brengt een gezin in. Haal dat eerst van de agenda.")
    for inbreng in rijen:
        inbreng.alleen_voor = [een for een in inbreng.alleen_voor if een != str(rij.gebruiker_id)]
    ctx.session.delete(rij)
    zitting.rij.stand += 1


def zeg_of_je_komt(ctx: Context, zitting: OpenZitting, antwoord: DeelnemerAntwoord) -> None:
    rij = zitting.mijn(ctx)
    if rij is None or antwoord is DeelnemerAntwoord.GEVRAAGD:
        raise Regelfout("Zeg of je komt of niet.")
    toets_niet_gesloten(zitting)
    rij.antwoord = antwoord
    zitting.rij.stand += 1


def agendeer(ctx: Context, zitting: OpenZitting, inbreng: KamerInbreng) -> None:
    """From here who takes part reads it. Spoed comes first; who brings in is asked along."""
    eis_voorzitter(ctx, zitting)
    toets_niet_gesloten(zitting)
    inbrengregels.toets_stap(inbreng.status, InbrengStatus.GEAGENDEERD)
    al = inbreng_van(ctx, zitting)
    regels.toets_nog_plek(len(al))
    inbreng.status, inbreng.zitting_id = InbrengStatus.GEAGENDEERD, zitting.id
    _vraag_erbij(ctx, zitting.id, zitting.ids, [inbreng.auteur_id, *map(UUID, inbreng.alleen_voor)])
    if inbreng.wijze is Wijze.ANONIEM:
        for wie in [een.gebruiker_id for een in zitting.deelnemers if komt_in_kamer(een.gebruiker.rol)]:
            zet_erbij(inbreng, wie)
    _op_volgorde([*al, inbreng])
    zitting.rij.stand += 1


def _vraag_erbij(ctx: Context, zitting_id: UUID, bekend: set[UUID], wie: Iterable[UUID | None]) -> None:
    for een in dict.fromkeys(wie):
        if een is not None and een not in bekend:
            ctx.session.add(ZittingDeelnemer(zitting_id=zitting_id, gebruiker_id=een, gevraagd_op=ctx.now))


def werk_tafel_bij(
    ctx: Context, kamer: Kamer, zitting: Zitting, inbreng: KamerInbreng, eerder: Collection[str]
) -> None:
    """It was on the agenda by name, and is written anew: who is chosen now is asked along, and who of the
    gezin read it (`eerder`) still does."""
    deelnemers = deelnemers_van(ctx, [zitting.id])
    for een in deelnemers:
        if str(een.gebruiker_id) in eerder and not komt_in_kamer(een.gebruiker.rol):
            zet_erbij(inbreng, een.gebruiker_id)
    bekend = {kamer.voorzitter_id, *(een.gebruiker_id for een in deelnemers)}
    _vraag_erbij(ctx, zitting.id, bekend, map(UUID, inbreng.alleen_voor))


def _op_volgorde(rijen: list[KamerInbreng]) -> None:
    """Spoed first, else as they were; a new one at the end of its kind."""
    for plek, rij in enumerate(sorted(rijen, key=lambda een: (not een.spoed, een.volgorde or 99)), start=1):
        rij.volgorde = plek


def schuif(ctx: Context, zitting: OpenZitting, inbreng: KamerInbreng, minuten: int, plek: int) -> None:
    """Another place on the agenda, or more or less time."""
    eis_voorzitter(ctx, zitting)
    inbrengregels.toets_minuten(minuten)
    if zitting.rij.status is not ZittingStatus.GEPLAND:
        raise Regelfout("De zitting is begonnen: de agenda staat vast.")
    anderen = [een for een in inbreng_van(ctx, zitting) if een.id != inbreng.id]
    if not 1 <= plek <= len(anderen) + 1:
        raise Regelfout(f"Kies een plek van 1 tot {len(anderen) + 1}.", "plek")
    anderen.insert(plek - 1, inbreng)
    if any(een.spoed and not eerder.spoed for eerder, een in pairwise(anderen)):
        raise Regelfout("Spoed komt eerst. Kies een andere plek.", "plek")
    inbreng.minuten = minuten
    for nummer, rij in enumerate(anderen, start=1):
        rij.volgorde = nummer
    zitting.rij.stand += 1


def haal_van_agenda(ctx: Context, zitting: OpenZitting, inbreng: KamerInbreng) -> None:
    """Who heard of it only because of this zitting reads it no more, and is not asked for the next."""
    eis_voorzitter(ctx, zitting)
    if zitting.rij.status is not ZittingStatus.GEPLAND:
        raise Regelfout("De zitting is begonnen. Kies bij dit gezin ‘niet besproken’.")
    inbrengregels.toets_stap(inbreng.status, InbrengStatus.INGEBRACHT)
    inbreng.status, inbreng.zitting_id, inbreng.volgorde = InbrengStatus.INGEBRACHT, None, 0
    van_deze_zitting = {
        str(een.gebruiker_id)
        for een in zitting.deelnemers
        if inbreng.wijze is Wijze.ANONIEM or not komt_in_kamer(een.gebruiker.rol)
    } - {str(inbreng.auteur_id)}
    inbreng.alleen_voor = [een for een in inbreng.alleen_voor if een not in van_deze_zitting]
    zitting.rij.stand += 1


def zet_erbij(inbreng: KamerInbreng, wie: UUID) -> None:
    """A new list: a change within one is not kept."""
    if str(wie) not in inbreng.alleen_voor:
        inbreng.alleen_voor = [*inbreng.alleen_voor, str(wie)]


def toets_niet_gesloten(zitting: OpenZitting) -> None:
    if zitting.rij.status is ZittingStatus.GESLOTEN:
        raise Regelfout("Deze zitting is gesloten.")
