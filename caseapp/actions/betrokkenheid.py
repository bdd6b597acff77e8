"""Involving somebody with a purpose and an end date; asking to be let in, and deciding on it."""

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from sqlmodel import col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from ..context import Context
from ..domain import betrokkenheid as betrokkenheidsregels
from ..domain import protocol as protocolregels
from ..domain import toegangsvraag as regels
from ..domain.delen import VerstrekkingStatus
from ..domain.gebeurtenis import GebeurtenisSoort, toets_tekst
from ..domain.opschaling import toets_begrensd
from ..domain.regel import Regelfout
from ..domain.termijn import TermijnSoort
from ..domain.toegangsvraag import VraagStatus
from ..permissions import Categorie, Relatie, altijd_begrensd, kring_van, relatie_bij
from ..queries.dossier import OpenGezin
from ..queries.protocol import standaard_niet_voor
from ..tables import CaseRelatie, Gebruiker, Termijn, ToegangsVraag, Verstrekking
from . import delen
from .gebeurtenis import gebeurde
from .taken import open_taak
from .uniek import bewaar_enige

WAAROM_VRAGEN = "je werkt in hetzelfde team, maar bent zelf niet bij dit gezin betrokken"


def betrek(
    ctx: Context,
    gezin: OpenGezin,
    gebruiker: Gebruiker,
    relatie: Relatie,
    doel: str,
    *,
    tot: date | None = None,
    niet_voor: Sequence[str] | None = None,
    categorieen: Collection[Categorie] = (),
) -> CaseRelatie:
    """From today, for this purpose, until that day. The contactpersoon is named in another way. `niet_voor`:
    not chosen means for everybody, or for nobody of the gezin side while a bijzonder protocol runs.
    `categorieen`: only these kinds of information; none named: all that his column gives."""
    toets_tekst(doel, "doel")
    if relatie is Relatie.CONTACTPERSOON:
        raise Regelfout("Een contactpersoon wijs je aan; dat is geen gewone betrokkenheid.", "relatie")
    al = any(r.gebruiker_id == gebruiker.id for r in gezin.relaties)
    betrokkenheidsregels.toets_nieuw(al=al, tot=tot, vandaag=ctx.today)
    betrokkenheidsregels.toets_relatie_past(past=relatie is relatie_bij(gebruiker.rol))
    toets_begrensd(altijd=altijd_begrensd(relatie), tot=tot, categorieen=categorieen)
    _toets_protocol(gezin, gebruiker)
    achter_de_rug = standaard_niet_voor(ctx, gezin) if niet_voor is None else niet_voor
    _sluit_verlopen(ctx, gezin, gebruiker)
    rij = CaseRelatie(
        gezin_id=gezin.id,
        gebruiker_id=gebruiker.id,
        relatie=relatie,
        van=ctx.today,
        tot=tot,
        door_id=ctx.actor.id,
        niet_voor=list(achter_de_rug),
        categorieen=sorted(categorieen) or None,
    )
    ctx.verzegel(rij, doel=doel.strip())
    bewaar_enige(ctx, rij, Regelfout("Een ander was je net voor: al betrokken.", "gebruiker"))
    gebeurde(
        ctx, gezin.id, GebeurtenisSoort.BETROKKEN, categorie=Categorie.GEZIN_GEZAG, niet_voor=achter_de_rug
    )
    return rij


def _toets_protocol(gezin: OpenGezin, gebruiker: Gebruiker) -> None:
    protocol = gezin.rij.protocol
    protocolregels.toets_uitnodigen(
        protocol.soort if protocol else None,
        kring_van(gebruiker.rol),
        deskundige_zei_ja=bool(protocol and protocol.uitnodigen_mag),
    )


def beeindig_betrokkenheid(ctx: Context, gezin: OpenGezin, rij: CaseRelatie, reden: str) -> None:
    """At the next request there is no access any more; what was shared with him stops too."""
    betrokkenheidsregels.toets_loopt_nog(beeindigd=rij.beeindigd is not None)
    betrokkenheidsregels.toets_mag_weg(is_gezinslid=rij.relatie is Relatie.GEZINSLID)
    toets_tekst(reden, "reden")
    betrokkenheidsregels.toets_reden(reden)
    rij.beeindigd = ctx.today
    try:
        ctx.verzegel(rij, einde=reden.strip())
    except Regelfout as fout:
        raise Regelfout(fout.melding, "reden") from fout
    for gedeeld in ctx.session.exec(_aan(gezin, rij.gebruiker_id)):
        delen.trek_in(ctx, gezin, gedeeld, "De betrokkenheid is beëindigd.")
    gebeurde(
        ctx,
        gezin.id,
        GebeurtenisSoort.BETROKKENHEID_BEEINDIGD,
        categorie=Categorie.GEZIN_GEZAG,
        niet_voor=rij.niet_voor,
    )


def _aan(gezin: OpenGezin, wie: UUID) -> SelectOfScalar[Verstrekking]:
    query = select(Verstrekking).where(
        Verstrekking.gezin_id == gezin.id,
        Verstrekking.aan_id == wie,
        col(Verstrekking.status) != VerstrekkingStatus.INGETROKKEN,
    )
    return query.order_by(col(Verstrekking.op), col(Verstrekking.id))


def _sluit_verlopen(ctx: Context, gezin: OpenGezin, gebruiker: Gebruiker) -> None:
    """What ran out by itself is closed when somebody comes back: one open relation per person and gezin."""
    verlopen = select(CaseRelatie).where(
        CaseRelatie.gezin_id == gezin.id,
        CaseRelatie.gebruiker_id == gebruiker.id,
        col(CaseRelatie.beeindigd).is_(None),
    )
    for rij in ctx.session.exec(verlopen):
        rij.beeindigd = rij.tot
    ctx.session.flush()


def vraag_toegang(ctx: Context, gezin: OpenGezin, reden: str) -> ToegangsVraag:
    """A colleague of the same team asks; the contactpersoon has two werkdagen to decide."""
    regels.toets_reden(reden)
    open_vragen = select(func.count()).where(
        ToegangsVraag.gezin_id == gezin.id,
        ToegangsVraag.gebruiker_id == ctx.actor.id,
        ToegangsVraag.status == VraagStatus.OPEN,
    )
    regels.toets_nog_niet_gevraagd(ctx.session.exec(open_vragen).one())
    rij = ToegangsVraag(gezin_id=gezin.id, gebruiker_id=ctx.actor.id, auteur_id=ctx.actor.id, op=ctx.now)
    ctx.verzegel(rij, reden=reden.strip())
    ctx.session.add(rij)
    gevraagd = gebeurde(ctx, gezin.id, GebeurtenisSoort.TOEGANG_GEVRAAGD, categorie=Categorie.DEELREGISTER)
    open_taak(ctx, gezin, gevraagd)
    return rij


def besluit_toegang(
    ctx: Context,
    gezin: OpenGezin,
    vraag: ToegangsVraag,
    besluit: VraagStatus,
    motivering: str,
    tot: date | None,
) -> None:
    """Yes, until a day; or no. Always with the reason."""
    regels.toets_besluit(vraag.status, besluit)
    regels.toets_reden(motivering, "motivering")
    if besluit is VraagStatus.TOEGEKEND:
        if tot is None:
            raise Regelfout("Geef aan tot wanneer de toegang loopt.", "tot")
        betrek(ctx, gezin, vraag.gebruiker, Relatie.BETROKKEN_HULPVERLENER, motivering, tot=tot)
    vraag.status, vraag.besloten_op, vraag.besloten_door = besluit, ctx.now, ctx.actor.id
    ctx.verzegel(vraag, motivering=motivering.strip())
    gebeurde(ctx, gezin.id, GebeurtenisSoort.TOEGANG_BESLOTEN, categorie=Categorie.DEELREGISTER)
    _rond_vraag_af(ctx, gezin)


def _rond_vraag_af(ctx: Context, gezin: OpenGezin) -> None:
    """A question that was answered waits for nobody any more; the oldest term goes with it."""
    query = select(Termijn).where(
        Termijn.gezin_id == gezin.id,
        Termijn.soort == TermijnSoort.TOEGANGSVRAAG,
        col(Termijn.afgerond_op).is_(None),
    )
    termijn = ctx.session.exec(query.order_by(col(Termijn.uiterlijk), col(Termijn.id))).first()
    if termijn is not None:
        termijn.afgerond_op = ctx.now
