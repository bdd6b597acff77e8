"""Who belongs to a gezin, who lives with whom, who is whose child or partner, who has gezag: as a page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ..context import Context
from ..domain.gezin import VOLWASSEN, leeftijd
from ..domain.woorden import label, opsomming
from ..permissions import gezinsblik
from ..tables import Gezinslid
from .bijzonderheden import geweld_onder
from .bladen import Huishouden, Lid
from .dossier import OpenGezin
from .familie import gezag_onder, ouders_onder, paren_onder
from .genogram import GenogramBlad, Huis, Mens, Paar, Richting
from .gezag import op_afstand
from .namen import mensen
from .wonen import woningen
from .zorg import zorg_onder

Mensen = dict[UUID, tuple[str, date]]
ELDERS, BIJ_MIJ = "Woont ergens anders", "Bij mij thuis"
TWEE_HUIZEN = "Bij mij thuis, en ook ergens anders"


@dataclass(frozen=True)
class MensRegel:
    """One line of the table: the same as the drawing says, in words."""

    naam: str
    leeftijd: int
    rol: str
    huishouden: str
    ouders: tuple[str, ...]
    partners: tuple[str, ...]
    gezag: tuple[str, ...]
    verder: tuple[str, ...]


@dataclass(frozen=True)
class Gezaghebbende:
    """`elders`: does not live with the child, as far as is known. `afstand`: is not in this gezin at all."""

    naam: str
    elders: bool
    afstand: bool = False


@dataclass(frozen=True)
class GezagRegel:
    kind: str
    wie: tuple[Gezaghebbende, ...]


@dataclass(frozen=True)
class MensenBlad:
    huishoudens: tuple[Huishouden, ...]
    regels: tuple[MensRegel, ...]
    gezag: tuple[GezagRegel, ...]
    genogram: GenogramBlad


def mensen_blad(ctx: Context, gezin: OpenGezin, bekend: Mensen | None = None) -> MensenBlad:
    """Only people whom this actor may know, and what is between those; the rest is not there."""
    wie = mensen(ctx, gezin) if bekend is None else bekend
    genogram = genogram_blad(ctx, gezin, wie)
    return MensenBlad(
        huishoudens=huishoudens(ctx, gezin, wie),
        regels=_regels(ctx, gezin, wie, genogram),
        gezag=_gezag(ctx, gezin, genogram),
        genogram=genogram,
    )


def genogram_blad(ctx: Context, gezin: OpenGezin, wie: Mensen) -> GenogramBlad:
    """What is drawn: violence from incidents, care from who cares for whom."""
    ids, nummer = list(wie), {huis: n for n, huis in enumerate(_huizen(ctx, gezin, wie), 1)}
    minderjarig = {wie_ for wie_, (_, geboren) in wie.items() if leeftijd(geboren, ctx.today) < VOLWASSEN}
    return GenogramBlad(
        mensen=tuple(_mens(ctx, lid, wie, nummer) for lid in _leden(gezin, wie)),
        ouders=tuple(ouders_onder(ctx, ids)),
        paren=tuple(Paar(rij.een_id, rij.ander_id, rij.soort) for rij in paren_onder(ctx, ids)),
        gezag=tuple(Richting(ouder, kind) for kind, ouder in gezag_onder(ctx, ids) if kind in minderjarig),
        geweld=tuple(Richting(van, naar) for van, naar in geweld_onder(ctx, gezin, ids)),
        zorg=tuple(Richting(rij.verzorger_id, rij.verzorgde_id) for rij in zorg_onder(ctx, ids)),
        huizen=tuple(Huis(nummer[huis], naam) for huis, naam in huizen_namen(ctx, gezin, wie).items()),
    )


def _leden(gezin: OpenGezin, wie: Mensen) -> list[Gezinslid]:
    return [lid for lid in gezin.leden if lid.persoon_id in wie]


def _mens(ctx: Context, lid: Gezinslid, wie: Mensen, nummer: dict[int, int]) -> Mens:
    naam, geboren = wie[lid.persoon_id]
    huizen = tuple(nummer[huis] for huis in huizen_van(ctx, lid))
    return Mens(lid.persoon_id, naam, leeftijd(geboren, ctx.today), geboren, lid.rol, huizen)


def huizen_van(ctx: Context, lid: Gezinslid) -> list[int]:
    """The households somebody lives in today. The gezin itself reads only of those that were opened to it,
    and everybody where he lives himself."""
    zelf = lid.persoon_id == ctx.actor.persoon_id
    alles = zelf or not gezinsblik(ctx.actor)
    return [woning.huishouden for woning in woningen(lid, ctx.today) if alles or woning.open]


def _huizen(ctx: Context, gezin: OpenGezin, wie: Mensen) -> list[int]:
    """Households in which this actor may know somebody: another is not there, and leaves no gap."""
    return list(dict.fromkeys(huis for lid in _leden(gezin, wie) for huis in huizen_van(ctx, lid)))


def huizen_namen(ctx: Context, gezin: OpenGezin, wie: Mensen) -> dict[int, str]:
    """What each household is called; the gezin itself says 'bij mij' and 'ergens anders'."""
    huizen = _huizen(ctx, gezin, wie)
    if gezinsblik(ctx.actor):
        ik = [lid for lid in gezin.leden if lid.persoon_id == ctx.actor.persoon_id]
        mijn = {huis for lid in ik for huis in huizen_van(ctx, lid)}
        return {huis: BIJ_MIJ if huis in mijn else ELDERS for huis in huizen}
    if len(huizen) == 1:
        return {huizen[0]: "Thuis"}
    return {huis: f"Huishouden {n}" for n, huis in enumerate(huizen, 1)}


def woonplekken(ctx: Context, gezin: OpenGezin, wie: Mensen) -> dict[UUID, list[str]]:
    """Per persoon the names of the households he lives in; 'ergens anders' where that is with nobody here."""
    namen = huizen_namen(ctx, gezin, wie)
    plekken = {lid.persoon_id: [namen[huis] for huis in huizen_van(ctx, lid)] for lid in _leden(gezin, wie)}
    return {persoon: list(dict.fromkeys(plek)) or [ELDERS] for persoon, plek in plekken.items()}


def huishoudens(ctx: Context, gezin: OpenGezin, wie: Mensen) -> tuple[Huishouden, ...]:
    """Who lives with whom, as far as this actor may know the people; who lives elsewhere comes last."""
    plekken = woonplekken(ctx, gezin, wie)
    per_huis: dict[str, list[Lid]] = {}
    for lid in _leden(gezin, wie):
        naam, geboren = wie[lid.persoon_id]
        for huis in plekken[lid.persoon_id]:
            per_huis.setdefault(huis, []).append(Lid(naam, leeftijd(geboren, ctx.today), label(lid.rol)))
    volgorde = sorted(per_huis, key=lambda huis: (huis == ELDERS, huis != BIJ_MIJ))
    return tuple(Huishouden(huis, tuple(per_huis[huis])) for huis in volgorde)


def _regels(ctx: Context, gezin: OpenGezin, wie: Mensen, blad: GenogramBlad) -> tuple[MensRegel, ...]:
    plekken = woonplekken(ctx, gezin, wie)
    return tuple(
        MensRegel(
            naam=wie[lid.persoon_id][0],
            leeftijd=leeftijd(wie[lid.persoon_id][1], ctx.today),
            rol=label(lid.rol),
            huishouden=woont_zin(plekken[lid.persoon_id]),
            ouders=_namen(wie, (ouder for kind, ouder in blad.ouders if kind == lid.persoon_id)),
            partners=_partners(wie, blad, lid.persoon_id),
            gezag=_namen(wie, (lijn.van for lijn in blad.gezag if lijn.naar == lid.persoon_id)),
            verder=_verder(wie, blad, lid.persoon_id),
        )
        for lid in _leden(gezin, wie)
    )


def woont_zin(plekken: list[str]) -> str:
    """'Huishouden 1 en Huishouden 2'."""
    return TWEE_HUIZEN if {BIJ_MIJ, ELDERS} <= set(plekken) else opsomming(plekken)


def _namen(wie: Mensen, ids: Iterable[UUID]) -> tuple[str, ...]:
    """In the order of the gezin."""
    gezocht = set(ids)
    return tuple(naam for persoon, (naam, _) in wie.items() if persoon in gezocht)


def _partners(wie: Mensen, blad: GenogramBlad, ik: UUID) -> tuple[str, ...]:
    mijn = [paar for paar in blad.paren if ik in (paar.een, paar.ander)]
    ander = {(p.ander if p.een == ik else p.een): p.soort for p in mijn}
    return tuple(f"{naam} ({label(ander[p])})" for p, (naam, _) in wie.items() if p in ander)


def _verder(wie: Mensen, blad: GenogramBlad, ik: UUID) -> tuple[str, ...]:
    """Care and violence, said from who does it."""
    zorgt = [f"zorgt voor {naam}" for naam in _namen(wie, (r.naar for r in blad.zorg if r.van == ik))]
    doet = [
        f"geweld tegen {naam}, in een incident"
        for naam in _namen(wie, (r.naar for r in blad.geweld if r.van == ik))
    ]
    return (*zorgt, *doet)


def _gezag(ctx: Context, gezin: OpenGezin, blad: GenogramBlad) -> tuple[GezagRegel, ...]:
    """Per minor who has gezag, also who lives elsewhere or is in no household of this gezin at all. The gezin
    itself reads no empty lines about itself."""
    huizen = {mens.id: set(mens.huizen) for mens in blad.mensen}
    ver = op_afstand(ctx, gezin, [mens.id for mens in blad.mensen if mens.kind])
    regels = []
    for kind in (mens for mens in blad.mensen if mens.kind):
        gezag = {lijn.van for lijn in blad.gezag if lijn.naar == kind.id}
        wie = [
            Gezaghebbende(mens.naam, not huizen[mens.id] & huizen[kind.id])
            for mens in blad.mensen
            if mens.id in gezag
        ]
        wie += [Gezaghebbende(naam, elders=True, afstand=True) for naam in ver.get(kind.id, ())]
        if wie or not gezinsblik(ctx.actor):
            regels.append(GezagRegel(kind.naam, tuple(wie)))
    return tuple(regels)
