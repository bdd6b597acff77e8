"""The story of a gezin in one screen: what is going on, who said what, what is next, who is around the
table."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.gezin import leeftijd
from ..domain.toegangsvraag import VraagStatus
from ..domain.woorden import label
from ..permissions import VERZWEGEN, Categorie, Doen, Relatie
from ..tables import CaseRelatie, Gebruiker, ToegangsVraag, Uitspraak, Verblijfplaats
from .bladen import (
    Betrokkene,
    Citaat,
    NietTeZien,
    OverzichtBlad,
    Verblijf,
    VraagRegel,
)
from .dossier import OpenGezin, Zicht, mag, zichtbaar
from .gezin import Mensen, Zaken, situatie
from .loading import joined
from .mensen import huishoudens
from .namen import namen_van
from .tijdlijn import als_regels, laatste
from .veiligheidsplan.kort import kort
from .verklarende_analyse.tellers import tellers

LAATSTE = 8
# Not a kind of information about the gezin, or silent: never listed as 'you don't see this'.
_NIET_GENOEMD = VERZWEGEN | {
    Categorie.LOGGING,
    Categorie.CIJFERS,
    Categorie.TRAINING,
    Categorie.WERKAANTEKENINGEN,
}


def overzicht(ctx: Context, gezin: OpenGezin, ding: Zaken) -> OverzichtBlad:
    return OverzichtBlad(
        situatie=situatie(ctx, gezin),
        uitspraken=_uitspraken(ctx, gezin, ding.mensen),
        gebeurtenissen=als_regels(ctx, gezin, laatste(ctx, gezin, LAATSTE, zonder=_STIL)),
        termijnen=tuple(ding.termijnen),
        om_de_tafel=_om_de_tafel(ctx, gezin),
        huishoudens=huishoudens(ctx, gezin, ding.mensen),
        verblijf=_verblijf(ctx, gezin, ding.mensen),
        niet_te_zien=_niet_te_zien(ctx, gezin),
        vragen=vragen(ctx, gezin),
        plan=kort(ctx, gezin),
        verteld=tuple(t for t in tellers(ctx, gezin, ding.mensen) if t.verteld or t.gelezen),
        mag_noteren=mag_noteren(ctx, gezin),
        mag_beschrijven=mag(ctx, gezin, Doen.WIJZIGEN, Categorie.GVA_GEDEELD).mag,
        mag_inzage=mag(ctx, gezin, Doen.ZIEN, Categorie.LOGGING).mag,
    )


def mag_noteren(ctx: Context, gezin: OpenGezin) -> bool:
    return mag(ctx, gezin, Doen.BIJDRAGEN, Categorie.GVA_GEDEELD).mag


def _uitspraken(ctx: Context, gezin: OpenGezin, wie: Mensen) -> tuple[Citaat, ...]:
    """Own words, newest first; of people whom this actor may know."""
    query = (
        select(Uitspraak)
        .where(Uitspraak.gezin_id == gezin.id)
        .order_by(col(Uitspraak.op).desc(), col(Uitspraak.id))
    )
    gezien = zichtbaar(ctx, gezin, ctx.session.exec(query).all())
    return tuple(
        Citaat(z.open("tekst"), _wie(ctx, wie[z.rij.betreft_id]), z.open("bij") or None, ctx.dag(z.rij.op))
        for z in gezien
        if z.rij.betreft_id in wie
    )


def _wie(ctx: Context, wie: tuple[str, object]) -> str:
    naam, geboren = wie
    return f"{naam}, {leeftijd(geboren, ctx.today)} jaar"  # type: ignore[arg-type]


# What only moved the administration, or stands elsewhere on the page, is left to the timeline.
_STIL = (
    GebeurtenisSoort.UITSPRAAK,
    GebeurtenisSoort.TERMIJN_GEZET,
    GebeurtenisSoort.LID_ERBIJ,
    GebeurtenisSoort.GEZIN_BEKEND,
    GebeurtenisSoort.ANALYSE_AANGEVULD,
    GebeurtenisSoort.STELLING_GENOMEN,
    GebeurtenisSoort.VERHAAL_GELEZEN,
    GebeurtenisSoort.VERHAAL_VERTELD,
)


def _om_de_tafel(ctx: Context, gezin: OpenGezin) -> tuple[Betrokkene, ...]:
    """Professionals with a purpose here. The members of the gezin stand elsewhere."""
    werkers = [r for r in gezin.relaties if r.relatie not in (Relatie.GEZINSLID, Relatie.NETWERKLID)]
    gezien: list[Zicht[CaseRelatie]] = zichtbaar(ctx, gezin, werkers)
    namen = namen_van(ctx, [z.rij.gebruiker for z in gezien])
    return tuple(
        Betrokkene(
            naam=namen[z.rij.gebruiker_id],
            organisatie=z.rij.gebruiker.organisatie.naam if z.rij.gebruiker.organisatie else "",
            doel=z.open("doel"),
            tot=z.rij.tot,
        )
        for z in gezien
    )


def _verblijf(ctx: Context, gezin: OpenGezin, wie: Mensen) -> tuple[Verblijf, ...]:
    """Asked of the store only by whom a piece of it could open for."""
    if not mag(ctx, gezin, Doen.ZIEN, Categorie.VERBLIJFPLAATS).mag:
        return ()
    query = select(Verblijfplaats).where(Verblijfplaats.gezin_id == gezin.id).order_by(col(Verblijfplaats.op))
    gezien = zichtbaar(ctx, gezin, ctx.session.exec(query).all())
    return tuple(
        Verblijf(wie[z.rij.betreft_id][0], z.open("tekst")) for z in gezien if z.rij.betreft_id in wie
    )


def _niet_te_zien(ctx: Context, gezin: OpenGezin) -> tuple[NietTeZien, ...]:
    """What this actor does not see and why; never what must stay silent."""
    oordelen = [(c, mag(ctx, gezin, Doen.ZIEN, c)) for c in Categorie if c not in _NIET_GENOEMD]
    return tuple(NietTeZien(label(c), oordeel.omdat) for c, oordeel in oordelen if not oordeel.mag)


def vragen(ctx: Context, gezin: OpenGezin) -> tuple[VraagRegel, ...]:
    """Open requests to be let in, for whoever decides on them."""
    if not mag(ctx, gezin, Doen.WIJZIGEN, Categorie.DEELREGISTER).mag:
        return ()
    gezien = zichtbaar(ctx, gezin, open_vragen(ctx, gezin))
    namen = namen_van(ctx, [z.rij.gebruiker for z in gezien])
    return tuple(
        VraagRegel(
            id=z.rij.id,
            wie=namen[z.rij.gebruiker_id],
            organisatie=z.rij.gebruiker.organisatie.naam if z.rij.gebruiker.organisatie else "",
            reden=z.open("reden"),
            dag=ctx.dag(z.rij.op),
        )
        for z in gezien
    )


def open_vragen(ctx: Context, gezin: OpenGezin) -> Sequence[ToegangsVraag]:
    query = (
        select(ToegangsVraag)
        .where(ToegangsVraag.gezin_id == gezin.id, ToegangsVraag.status == VraagStatus.OPEN)
        .options(joined(ToegangsVraag.gebruiker, Gebruiker.organisatie))
        .order_by(col(ToegangsVraag.op), col(ToegangsVraag.id))
    )
    return ctx.session.exec(query).all()


def vraag_regel(ctx: Context, gezin: OpenGezin, vraag_id: UUID) -> tuple[ToegangsVraag, VraagRegel] | None:
    """One open request, as a row to decide on and as a line to read."""
    rijen = {vraag.id: vraag for vraag in open_vragen(ctx, gezin)}
    regels = {regel.id: regel for regel in vragen(ctx, gezin)}
    return (rijen[vraag_id], regels[vraag_id]) if vraag_id in regels else None


def heeft_gevraagd(ctx: Context, gezin_id: UUID) -> bool:
    """Whether I have an open request for this gezin myself."""
    query = select(ToegangsVraag.id).where(
        ToegangsVraag.gezin_id == gezin_id,
        ToegangsVraag.gebruiker_id == ctx.actor.id,
        ToegangsVraag.status == VraagStatus.OPEN,
    )
    return ctx.session.exec(query).first() is not None
