"""What was asked of the contactpersoon: for who asked, only that; for the contactpersoon, of everybody."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.delen import VANAF_TWAALF
from ..domain.gezin import leeftijd
from ..domain.logboek import Handeling, Resultaat
from ..domain.verzoek import BESLUITEN, VerzoekBesluit, VerzoekSoort, is_klaar
from ..permissions import Categorie, beantwoordt_verzoek, beoordeel_verzoeken, doet_verzoek
from ..tables import Gezinsverzoek, Verzoekantwoord
from .dossier import OpenGezin, Zicht, stil, zichtbaar
from .gezin import Mensen
from .loading import joined
from .namen import namen_van
from .schrijvers import schrijvers


@dataclass(frozen=True)
class AntwoordRegel:
    besluit: VerzoekBesluit
    motivering: str
    door: str
    datum: date
    uiterlijk: date | None


@dataclass(frozen=True)
class VerzoekRegel:
    """`wie` asks, `over` whom (empty: about himself). `uiterlijk`: when there must be an answer."""

    id: UUID
    soort: VerzoekSoort
    wie: str
    over: str
    tekst: str
    datum: date
    uiterlijk: date
    te_laat: bool
    open: bool
    antwoorden: tuple[AntwoordRegel, ...]


@dataclass(frozen=True)
class VerzoekBlad:
    """Open ones first, soonest term first; then newest first."""

    regels: tuple[VerzoekRegel, ...]
    mag_vragen: bool
    mag_antwoorden: bool


def waarom_dicht(ctx: Context, gezin: OpenGezin) -> str:
    """Why there is nothing here for this actor, who reads the register; empty for whose place this is."""
    oordeel = beoordeel_verzoeken(ctx.actor, gezin.dossier)
    if oordeel.mag:
        return ""
    weiger(ctx, gezin, None)
    return oordeel.omdat


def weiger(ctx: Context, gezin: OpenGezin, over: UUID | None) -> None:
    """The line that something was asked which may not be."""
    ctx.spoor.gelezen(
        Handeling.GEWEIGERD,
        gezin_id=gezin.id,
        categorie=Categorie.DEELREGISTER,
        positie=gezin.positie,
        persoon_id=over,
        regel="verzoek",
        resultaat=Resultaat.GEWEIGERD,
    )


def blad(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> VerzoekBlad:
    alle = zichten(ctx, gezin)
    antwoorden = _per_verzoek(ctx, gezin)
    wie = schrijvers(ctx, gezin, [a.rij.auteur_id for rij in antwoorden.values() for a in rij])
    namen = namen_van(ctx, list(wie.values()))
    regels = [_regel(ctx, zicht, antwoorden.get(zicht.rij.id, []), mensen, namen) for zicht in alle]
    wachten = sorted((r for r in regels if r.open), key=lambda r: r.uiterlijk)
    return VerzoekBlad(
        (*wachten, *(r for r in regels if not r.open)),
        mag_vragen=mag_vragen(ctx, gezin, mensen),
        mag_antwoorden=beantwoordt_verzoek(ctx.actor, gezin.dossier),
    )


def mag_vragen(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> bool:
    """Somebody of the gezin, from 12."""
    ik = mensen.get(ctx.actor.persoon_id) if ctx.actor.persoon_id else None
    groot = ik is not None and leeftijd(ik[1], ctx.today) >= VANAF_TWAALF
    return groot and doet_verzoek(ctx.actor, gezin.dossier)


def zichten(ctx: Context, gezin: OpenGezin) -> list[Zicht[Gezinsverzoek]]:
    """Newest first; for the contactpersoon of all, for who asked his own."""
    query = (
        select(Gezinsverzoek)
        .where(Gezinsverzoek.gezin_id == gezin.id)
        .options(joined(Gezinsverzoek.termijn))
        .order_by(col(Gezinsverzoek.op).desc(), col(Gezinsverzoek.id))
    )
    return zichtbaar(ctx, gezin, ctx.session.exec(query).all())


def _per_verzoek(ctx: Context, gezin: OpenGezin) -> dict[UUID, list[Zicht[Verzoekantwoord]]]:
    """Oldest first."""
    query = (
        select(Verzoekantwoord)
        .where(Verzoekantwoord.gezin_id == gezin.id)
        .order_by(col(Verzoekantwoord.nummer), col(Verzoekantwoord.id))
    )
    per: dict[UUID, list[Zicht[Verzoekantwoord]]] = {}
    for zicht in zichtbaar(ctx, gezin, ctx.session.exec(query).all()):
        per.setdefault(zicht.rij.verzoek_id, []).append(zicht)
    return per


def _regel(
    ctx: Context,
    zicht: Zicht[Gezinsverzoek],
    antwoorden: Sequence[Zicht[Verzoekantwoord]],
    mensen: Mensen,
    namen: Mapping[UUID, str],
) -> VerzoekRegel:
    rij, uiterlijk = zicht.rij, zicht.rij.termijn.uiterlijk
    open_ = not is_klaar([a.rij.besluit for a in antwoorden])
    return VerzoekRegel(
        id=rij.id,
        soort=rij.soort,
        wie=_naam(rij.betreft_id, mensen),
        over="" if rij.over_id == rij.betreft_id else _naam(rij.over_id, mensen),
        tekst=zicht.open("tekst"),
        datum=ctx.datum(rij.op),
        uiterlijk=uiterlijk,
        te_laat=open_ and uiterlijk < ctx.today,
        open=open_,
        antwoorden=tuple(
            AntwoordRegel(
                a.rij.besluit,
                a.open("motivering"),
                namen.get(a.rij.auteur_id, "") if a.rij.auteur_id else "",
                ctx.datum(a.rij.op),
                a.rij.uiterlijk,
            )
            for a in antwoorden
        ),
    )


def _naam(wie: UUID, mensen: Mensen) -> str:
    return mensen[wie][0] if wie in mensen else "Iemand van het gezin"


def te_beantwoorden(ctx: Context, gezin: OpenGezin, id_: UUID) -> Gezinsverzoek | None:
    """One that waits for an answer of whoever looks. Nothing is opened yet: where there is none, nothing was
    seen."""
    if not beantwoordt_verzoek(ctx.actor, gezin.dossier):
        return None
    query = select(Gezinsverzoek).where(Gezinsverzoek.gezin_id == gezin.id, Gezinsverzoek.id == id_)
    gevonden = ctx.session.exec(query.options(joined(Gezinsverzoek.termijn))).all()
    rij = next((zicht.rij for zicht in stil(ctx, gezin, gevonden)), None)
    return None if rij is None or is_klaar(eerdere_besluiten(ctx, rij)) else rij


def een_regel(ctx: Context, gezin: OpenGezin, mensen: Mensen, rij: Gezinsverzoek) -> VerzoekRegel:
    return next(regel for regel in blad(ctx, gezin, mensen).regels if regel.id == rij.id)


def eerdere_besluiten(ctx: Context, rij: Gezinsverzoek) -> list[VerzoekBesluit]:
    query = select(Verzoekantwoord.besluit).where(Verzoekantwoord.verzoek_id == rij.id)
    return [VerzoekBesluit(b) for b in ctx.session.exec(query.order_by(col(Verzoekantwoord.nummer)))]


def open_teksten(ctx: Context, gezin: OpenGezin, soort: VerzoekSoort, over: UUID) -> list[str]:
    """Of my own, of this kind and about this person, still without an answer."""
    klaar = {v for v, a in _per_verzoek(ctx, gezin).items() if is_klaar([een.rij.besluit for een in a])}
    hier = (z for z in zichten(ctx, gezin) if z.rij.betreft_id == ctx.actor.persoon_id)
    return [
        z.open("tekst")
        for z in hier
        if (z.rij.soort, z.rij.over_id) == (soort, over) and z.rij.id not in klaar
    ]


def over_wie(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> dict[UUID, str]:
    """Whom one can choose: everybody of the gezin whose name one knows; oneself first. Whether one may ask
    about him, a rule says."""
    namen = {wie: naam for wie, (naam, _) in mensen.items()}
    ik = ctx.actor.persoon_id
    eigen = {ik: f"Over mij ({namen[ik]})"} if ik is not None and ik in namen else {}
    return eigen | {wie: f"Over {naam}" for wie, naam in namen.items() if wie != ik}


def besluiten(soort: VerzoekSoort, regel: VerzoekRegel) -> tuple[VerzoekBesluit, ...]:
    """What can be chosen still: taking longer only once."""
    return tuple(b for b in BESLUITEN[soort] if b is not VerzoekBesluit.VERLENGD or not regel.antwoorden)
