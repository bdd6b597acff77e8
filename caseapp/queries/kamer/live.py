"""The zitting while it runs: the same facts on three screens, each with what may be seen there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.kamer.woorden import BijdrageSoort, DeelSoort, Wijze, ZittingStap
from ...domain.kamer.zitting import MINUTEN, STAPPEN, VRAGEN, ZAAK
from ...domain.woorden import label
from ...permissions import beoordeel_zitting
from ...tables import Kamer, KamerBijdrage, KamerDeel, KamerInbreng, Zitting, ZittingDeelnemer
from ..dossier import Zicht
from ..loading import joined
from ..namen import namen_van
from .deur import OpenZitting, inbreng_van, kijkt, oordeel_over, zichten
from .namen import pseudoniemen
from .verslag import ActieInVerslag, acties_van
from .zitting import Deelnemer, deelnemers

# Which parts lie on the table at which step; at the others they can still be read.
BIJ_STAP = {
    ZittingStap.FEITEN: (DeelSoort.FEITEN, DeelSoort.GEPROBEERD, DeelSoort.GEZONDHEID, DeelSoort.FINANCIEN),
    ZittingStap.PATROON: (DeelSoort.PATROON, DeelSoort.NIET_WETEN),
    ZittingStap.VEILIGHEID: (DeelSoort.VEILIGHEID, DeelSoort.KINDEREN),
}

# What somebody will want to say at a step; at the others he asks something.
PAST_BIJ = {
    ZittingStap.LEEFGEBIEDEN: BijdrageSoort.LEEFGEBIED,
    ZittingStap.TEGENSPRAAK: BijdrageSoort.TEGENSPRAAK,
    ZittingStap.OPTIES: BijdrageSoort.OPTIE,
    ZittingStap.ADVIES: BijdrageSoort.AFWIJKEND,
}


@dataclass(frozen=True)
class StapRegel:
    naam: str
    vraag: str
    nu: bool
    geweest: bool


@dataclass(frozen=True)
class BijdrageRegel:
    soort: str
    leefgebied: str
    wie: str
    tekst: str


@dataclass(frozen=True)
class ZaakBlad:
    """The gezin on the table. `leesbaar`: whether this reader takes part in it; all else is then empty."""

    id: UUID
    gezin: str
    op_naam: bool
    leesbaar: bool
    van_mij: bool
    vraag: str
    wie_er_zijn: str
    nu: tuple[tuple[str, str], ...]
    verder: tuple[tuple[str, str], ...]
    bijdragen: dict[str, tuple[BijdrageRegel, ...]]
    advies: str
    voorgelezen: bool
    overgenomen: str
    niet_overgenomen: str
    beantwoord: bool
    acties: tuple[ActieInVerslag, ...]
    vertelt: str
    uitkomsten: tuple[str, ...]


@dataclass(frozen=True)
class LiveBlad:
    """`sinds` and `nu`: by the clock on the wall. `handen`: who waits longest first. `te_besluiten`: of which
    gezinnen is not laid down yet what came out. `doet_mee` is not whoever only looks on."""

    id: UUID
    kamer: str
    stand: int
    plek: str
    stap: ZittingStap
    stap_naam: str
    stap_vraag: str
    minuten: int
    sinds: datetime
    nu: datetime
    stappen: tuple[StapRegel, ...]
    deelnemers: tuple[Deelnemer, ...]
    handen: tuple[Deelnemer, ...]
    beurt: str
    beurt_is_aan_mij: bool
    mijn_hand: bool
    zaak: ZaakBlad | None
    te_besluiten: tuple[tuple[str, UUID], ...]
    ben_voorzitter: bool
    doet_mee: bool


def stand_van(ctx: Context, zitting_id: UUID) -> int | None:
    """How often something changed; None for who does not take part. It shows nothing, so it is no look."""
    query = select(Zitting.stand, Zitting.kamer_id, Kamer.voorzitter_id).join(
        Kamer, col(Kamer.id) == col(Zitting.kamer_id)
    )
    gevonden = ctx.session.exec(query.where(Zitting.id == zitting_id)).first()
    if gevonden is None:
        return None
    wie = select(ZittingDeelnemer.gebruiker_id).where(ZittingDeelnemer.zitting_id == zitting_id)
    stand, kamer_id, voorzitter_id = gevonden
    genodigd = {*ctx.session.exec(wie).all(), voorzitter_id}
    return stand if beoordeel_zitting(ctx.actor, genodigd, kamer_id).mag else None


def live(ctx: Context, open_: OpenZitting) -> LiveBlad:
    rij, rijen = open_.rij, inbreng_van(ctx, open_)
    stap = rij.stap or ZittingStap.OPENING
    wie = deelnemers(ctx, open_.deelnemers)
    mijn = open_.mijn(ctx)
    namen = pseudoniemen(ctx, rij.kamer_id, [een.gezin_id for een in rijen])
    op_tafel = next((een for een in rijen if een.id == rij.inbreng_id), None)
    return LiveBlad(
        id=rij.id,
        kamer=rij.kamer.naam,
        stand=rij.stand,
        plek=open_.plek,
        stap=stap,
        stap_naam=label(stap),
        stap_vraag=VRAGEN[stap],
        minuten=MINUTEN[stap],
        sinds=rij.stap_sinds or ctx.wall,
        nu=ctx.wall,
        stappen=_stappen(stap),
        deelnemers=wie,
        handen=_handen(wie),
        beurt=next((f"{een.naam}, {een.organisatie}" for een in wie if een.id == rij.beurt_id), ""),
        beurt_is_aan_mij=rij.beurt_id == ctx.actor.id,
        mijn_hand=bool(mijn and mijn.hand_op),
        zaak=_zaak(ctx, open_, op_tafel, namen[op_tafel.gezin_id], stap) if op_tafel else None,
        te_besluiten=tuple((namen[een.gezin_id], een.id) for een in rijen if not een.uitkomsten),
        ben_voorzitter=open_.voorzitter,
        doet_mee=open_.voorzitter or mijn is not None,
    )


def _stappen(nu: ZittingStap) -> tuple[StapRegel, ...]:
    hier = STAPPEN.index(nu)
    return tuple(
        StapRegel(label(stap), VRAGEN[stap], stap is nu, plek < hier) for plek, stap in enumerate(STAPPEN)
    )


def _handen(wie: Sequence[Deelnemer]) -> tuple[Deelnemer, ...]:
    op = [(een.hand_op, een) for een in wie if een.hand_op is not None]
    return tuple(een for _, een in sorted(op, key=lambda paar: paar[0]))


def _zaak(ctx: Context, open_: OpenZitting, rij: KamerInbreng, gezin: str, stap: ZittingStap) -> ZaakBlad:
    oordeel = oordeel_over(ctx, rij, open_.rij)
    op_naam, van_mij = rij.wijze is Wijze.OP_NAAM, rij.auteur_id == ctx.actor.id
    if not oordeel.mag:
        return _dicht(rij.id, gezin)
    kijkt(ctx, rij, rij.categorie)
    zicht = Zicht(ctx, rij, oordeel)
    delen = _delen(ctx, open_, rij)
    hier = BIJ_STAP.get(stap, ())
    return ZaakBlad(
        id=rij.id,
        gezin=gezin,
        op_naam=op_naam,
        leesbaar=True,
        van_mij=van_mij,
        vraag=zicht.open("vraag"),
        wie_er_zijn=zicht.open("wie_er_zijn"),
        nu=tuple((label(soort), delen[soort]) for soort in hier if soort in delen),
        verder=tuple((label(soort), tekst) for soort, tekst in delen.items() if soort not in hier),
        bijdragen=_bijdragen(ctx, open_, rij),
        advies=zicht.open("advies"),
        voorgelezen=rij.voorgelezen_op is not None,
        overgenomen=zicht.open("overgenomen"),
        niet_overgenomen=zicht.open("niet_overgenomen"),
        beantwoord=rij.beantwoord_op is not None,
        acties=acties_van(zicht),
        vertelt=_vertelt(ctx, open_, rij),
        uitkomsten=tuple(label(een) for een in rij.uitkomsten),
    )


def _dicht(id_: UUID, gezin: str) -> ZaakBlad:
    """By name, and not for this reader: only that it is being talked about."""
    return ZaakBlad(id_, gezin, True, False, False, "", "", (), (), {}, "", False, "", "", False, (), "", ())


def _delen(ctx: Context, open_: OpenZitting, rij: KamerInbreng) -> dict[DeelSoort, str]:
    rijen = ctx.session.exec(select(KamerDeel).where(KamerDeel.inbreng_id == rij.id)).all()
    per = {z.rij.soort: z.open("tekst") for z in zichten(ctx, rij, open_.rij, rijen)}
    return {soort: per[soort] for soort in DeelSoort if soort in per}


def _bijdragen(ctx: Context, open_: OpenZitting, rij: KamerInbreng) -> dict[str, tuple[BijdrageRegel, ...]]:
    """By kind, in the order in which it was said."""
    query = select(KamerBijdrage).where(KamerBijdrage.inbreng_id == rij.id)
    query = query.options(joined(KamerBijdrage.auteur_rij)).order_by(
        col(KamerBijdrage.op), col(KamerBijdrage.id)
    )
    gezien = zichten(ctx, rij, open_.rij, ctx.session.exec(query).all())
    namen = namen_van(ctx, [z.rij.auteur_rij for z in gezien])
    per: dict[BijdrageSoort, list[BijdrageRegel]] = {}
    for zicht in gezien:
        leefgebied = label(zicht.rij.leefgebied) if zicht.rij.leefgebied else ""
        wie = namen[zicht.rij.auteur_rij.id]
        regel = BijdrageRegel(label(zicht.rij.soort), leefgebied, wie, zicht.open("tekst"))
        per.setdefault(zicht.rij.soort, []).append(regel)
    return {label(soort): tuple(per[soort]) for soort in BijdrageSoort if soort in per}


def _vertelt(ctx: Context, open_: OpenZitting, rij: KamerInbreng) -> str:
    wie = [een.gebruiker for een in open_.deelnemers if een.gebruiker_id == rij.vertelt_id]
    return "".join(namen_van(ctx, wie).values())


def op_scherm(blad: LiveBlad) -> bool:
    """Whether the beamer may show the words: nothing of who is discussed by name is for a whole room."""
    return blad.zaak is not None and not blad.zaak.op_naam and blad.stap in ZAAK
