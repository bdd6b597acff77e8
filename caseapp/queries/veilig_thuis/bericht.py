"""Messages to Veilig Thuis: my own with what came back, and at Veilig Thuis those that wait."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from ...context import Context
from ...domain.logboek import Handeling, Resultaat
from ...domain.oefenruimte import OrganisatieSoort
from ...domain.regel import Regelfout
from ...domain.veilig_thuis.bericht import WAT_ERVAN_WERD, BerichtSoort, BerichtStatus, plek_van
from ...domain.woorden import label
from ...permissions import Categorie, Oordeel, beoordeel_bericht, beoordeel_bericht_binnen
from ...tables import Gebruiker, Organisatie, VtAntwoord, VtBericht
from ..dossier import Refused
from ..loading import joined
from ..namen import namen_van
from ..zegels import open_veld


@dataclass(frozen=True)
class MijnBericht:
    """`werd`: what became of it, in few words. `antwoorden`: the day and the text of each. `melden`: a
    question that I may still make a melding of."""

    id: UUID
    op: date
    soort: str
    kanaal: str
    werd: str
    nieuw: bool
    tekst: str
    antwoorden: tuple[tuple[date, str], ...]
    melden: bool


@dataclass(frozen=True)
class BerichtRegel:
    """What came in, before anybody read it. `van`: the place; of a question nobody's name."""

    id: UUID
    op: date
    soort: str
    kanaal: str
    van: str


@dataclass(frozen=True)
class BerichtBlad:
    regel: BerichtRegel
    tekst: str
    wordt_melding: bool


def eis_bericht(ctx: Context) -> None:
    """Only for who writes to Veilig Thuis; for all others there is no such place."""
    _eis(ctx, beoordeel_bericht(ctx.actor))


def eis_bericht_binnen(ctx: Context, rij: VtBericht | None = None) -> Oordeel:
    """The judgement that opens what came in at one's own Veilig Thuis."""
    van = rij.organisatie_id if rij else ctx.actor.organisatie_id
    return _eis(ctx, beoordeel_bericht_binnen(ctx.actor, van))


def _eis(ctx: Context, oordeel: Oordeel) -> Oordeel:
    if not oordeel.mag:
        ctx.spoor.gelezen(
            Handeling.GEWEIGERD,
            categorie=oordeel.categorie,
            regel=oordeel.regel,
            resultaat=Resultaat.GEWEIGERD,
        )
        raise Refused(oordeel)
    return oordeel


def veilig_thuis_hier(ctx: Context) -> Organisatie:
    """Where a message goes: the Veilig Thuis of this room."""
    query = select(Organisatie).where(Organisatie.soort == OrganisatieSoort.VEILIG_THUIS)
    rij = ctx.session.exec(query.order_by(col(Organisatie.naam))).first()
    if rij is None:
        raise Regelfout("In deze oefenruimte is er geen Veilig Thuis. Bel 0800-2000.")
    return rij


def mijn_bericht(ctx: Context, bericht_id: UUID) -> VtBericht | None:
    """Mine; that of somebody else is found as little as one that is not there."""
    query = select(VtBericht).where(VtBericht.id == bericht_id, VtBericht.van_id == ctx.actor.id)
    return ctx.session.exec(query).one_or_none()


def eigen_tekst(ctx: Context, rij: VtBericht) -> str:
    return open_veld(ctx, beoordeel_bericht(ctx.actor, rij.van_id), rij, "eigen")


def mijn_berichten(ctx: Context) -> tuple[MijnBericht, ...]:
    """Newest first, each with what came back."""
    query = select(VtBericht).where(VtBericht.van_id == ctx.actor.id)
    rijen = ctx.session.exec(query.order_by(col(VtBericht.op).desc(), col(VtBericht.id))).all()
    terug = select(VtAntwoord).where(col(VtAntwoord.bericht_id).in_([rij.id for rij in rijen]))
    antwoorden = ctx.session.exec(terug.order_by(col(VtAntwoord.nummer))).all()
    ctx.cipher.haal_sleutels([*(rij.eigen for rij in rijen), *(een.tekst for een in antwoorden)])
    oordeel = beoordeel_bericht(ctx.actor)
    return tuple(
        MijnBericht(
            id=rij.id,
            op=ctx.datum(rij.op),
            soort=label(rij.soort),
            kanaal=label(rij.kanaal),
            werd=WAT_ERVAN_WERD[rij.status],
            nieuw=rij.status is BerichtStatus.NIEUW,
            tekst=open_veld(ctx, oordeel, rij, "eigen"),
            antwoorden=tuple(
                (een.op, open_veld(ctx, oordeel, een, "tekst"))
                for een in antwoorden
                if een.bericht_id == rij.id
            ),
            melden=rij.soort is BerichtSoort.VRAAG,
        )
        for rij in rijen
    )


def nieuwe_berichten(ctx: Context) -> tuple[BerichtRegel, ...]:
    """What waits for an answer, the oldest first."""
    if not beoordeel_bericht_binnen(ctx.actor, ctx.actor.organisatie_id).mag:
        return ()
    query = _binnen(ctx).where(VtBericht.status == BerichtStatus.NIEUW)
    rijen = ctx.session.exec(query.order_by(col(VtBericht.op), col(VtBericht.id))).all()
    return tuple(_regel(ctx, rij) for rij in rijen)


def nieuw_bericht(ctx: Context, bericht_id: UUID) -> VtBericht | None:
    """One that waits. What was answered is not here any more."""
    wacht = VtBericht.status == BerichtStatus.NIEUW
    return ctx.session.exec(_binnen(ctx).where(VtBericht.id == bericht_id, wacht)).one_or_none()


def _binnen(ctx: Context) -> SelectOfScalar[VtBericht]:
    hier = select(VtBericht).where(VtBericht.organisatie_id == ctx.actor.organisatie_id)
    return hier.options(joined(VtBericht.gebruiker, Gebruiker.organisatie))


def blad(ctx: Context, rij: VtBericht) -> BerichtBlad:
    oordeel = eis_bericht_binnen(ctx, rij)
    ctx.spoor.gelezen(Handeling.BEKIJKEN, categorie=Categorie.MELDER, regel=oordeel.regel)
    return BerichtBlad(
        _regel(ctx, rij), open_veld(ctx, oordeel, rij, "tekst"), rij.soort is BerichtSoort.MELDING
    )


def naam_van_melder(ctx: Context, rij: VtBericht) -> str:
    """As Veilig Thuis writes it down with a melding."""
    wie = namen_van(ctx, [rij.gebruiker])[rij.van_id]
    return f"{wie}, {rij.gebruiker.organisatie.naam}" if rij.gebruiker.organisatie else wie


def _regel(ctx: Context, rij: VtBericht) -> BerichtRegel:
    plek = label(plek_van(rij.gebruiker.soort))
    van = naam_van_melder(ctx, rij) if rij.soort is BerichtSoort.MELDING else plek
    return BerichtRegel(rij.id, ctx.datum(rij.op), label(rij.soort), label(rij.kanaal), van)
