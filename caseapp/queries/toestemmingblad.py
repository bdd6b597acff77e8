"""The page of consent: for who helps what everybody said, for somebody of the gezin his own."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ..context import Context
from ..domain.gewone_taal import soort_in_een_zin
from ..domain.toestemming import OVERGANGEN, ToestemmingHoe, ToestemmingStatus, geldt
from ..domain.woorden import label
from ..permissions import Categorie, Doen, antwoordt_zelf, gezinsblik
from ..tables import Deeltoestemming, Gebruiker, Organisatie
from .dossier import OpenGezin, Zicht, mag
from .namen import mensen, namen_van
from .toestemming import IEMAND, Onderwerp, geldig, nodig_voor, onderwerp, zichten
from .verstrekking import op_toestemming


@dataclass(frozen=True)
class AntwoordRegel:
    """`zelf`: who looks is who was asked. `te_beantwoorden`, `in_te_trekken`: by who looks."""

    id: UUID
    wie: str
    over: str
    over_mij: bool
    wat: str
    aan: str
    doel: str
    status: str
    tot: date
    gevraagd_op: date
    beantwoord_op: date | None
    hoe: str
    apart: bool | None
    door: str
    woorden: str
    opnieuw: str
    intrekking: str
    geldt: bool
    zelf: bool
    te_beantwoorden: bool
    in_te_trekken: bool


@dataclass(frozen=True)
class Groep:
    """All answers about one thing for one receiver. `ontbreekt`: who was never asked. `compleet`: everybody
    who is needed said yes, and it still counts."""

    over: str
    wat: str
    aan: str
    antwoorden: tuple[AntwoordRegel, ...]
    ontbreekt: tuple[str, ...]
    compleet: bool
    verstrekking_id: UUID | None


@dataclass(frozen=True)
class ToestemmingBlad:
    """`eigen`: of somebody of the gezin, his own; `groepen`: for who helps."""

    eigen: tuple[AntwoordRegel, ...]
    groepen: tuple[Groep, ...]
    mag_vragen: bool


@dataclass(frozen=True)
class Gaat:
    """About whom, what, and for whom: in words."""

    over: str
    wat: str
    aan: str


def in_woorden(
    ctx: Context, gezin: OpenGezin, over: UUID, wat: Categorie, aan: Gebruiker | Organisatie
) -> Gaat:
    naam = namen_van(ctx, [aan])[aan.id] if isinstance(aan, Gebruiker) else aan.naam
    return Gaat(_naam(mensen(ctx, gezin), over), label(wat), naam)


def blad(ctx: Context, gezin: OpenGezin) -> ToestemmingBlad:
    gezien = zichten(ctx, gezin)
    bekend = mensen(ctx, gezin)
    regels = {z.rij.id: regel(ctx, gezin, z, bekend) for z in gezien}
    ons = gezinsblik(ctx.actor)
    groepen = () if ons else _groepen(ctx, gezin, [z.rij for z in gezien], regels, bekend)
    return ToestemmingBlad(
        eigen=tuple(regels.values()) if ons else (),
        groepen=groepen,
        mag_vragen=mag(ctx, gezin, Doen.WIJZIGEN, Categorie.DEELREGISTER).mag,
    )


def regel(
    ctx: Context,
    gezin: OpenGezin,
    z: Zicht[Deeltoestemming],
    bekend: Mapping[UUID, tuple[str, date]],
) -> AntwoordRegel:
    rij = z.rij
    zelf = antwoordt_zelf(ctx.actor, gezin.dossier, rij.betreft_id)
    schrijft = zelf or mag(ctx, gezin, Doen.WIJZIGEN, Categorie.DEELREGISTER).mag
    gebruikers = [g for g in (rij.ontvanger, rij.door) if g is not None]
    namen = namen_van(ctx, gebruikers)
    leest = zelf or rij.over_id in bekend
    return AntwoordRegel(
        id=rij.id,
        wie=_naam(bekend, rij.betreft_id),
        over=_naam(bekend, rij.over_id, "een kind over wie je gezag hebt" if zelf else IEMAND),
        over_mij=rij.over_id == ctx.actor.persoon_id,
        wat=soort_in_een_zin(rij.wat) if zelf else label(rij.wat),
        aan=_aan(rij, namen),
        doel=z.open("doel") if leest else "",
        status=rij.status.value,
        tot=rij.tot,
        gevraagd_op=ctx.datum(rij.op),
        beantwoord_op=rij.beantwoord_op,
        hoe=label(rij.hoe) if rij.hoe else "",
        apart=rij.apart,
        door=namen[rij.door_id] if rij.door_id and rij.hoe is not ToestemmingHoe.EIGEN_PAGINA else "",
        woorden=z.open("woorden") if leest else "",
        opnieuw=z.open("opnieuw") if leest and not zelf else "",
        intrekking=z.open("intrekking") if leest else "",
        geldt=geldt(rij.status, rij.tot, ctx.today),
        zelf=zelf,
        te_beantwoorden=schrijft and rij.status is ToestemmingStatus.GEVRAAGD and rij.tot >= ctx.today,
        in_te_trekken=schrijft and ToestemmingStatus.INGETROKKEN in OVERGANGEN[rij.status],
    )


def _naam(bekend: Mapping[UUID, tuple[str, date]], wie: UUID, anders: str = IEMAND) -> str:
    return bekend[wie][0] if wie in bekend else anders


def _aan(rij: Deeltoestemming, namen: Mapping[UUID, str]) -> str:
    if rij.ontvanger is None:
        return rij.organisatie.naam if rij.organisatie else ""
    werk = rij.ontvanger.organisatie.naam if rij.ontvanger.organisatie else ""
    return ", ".join(filter(None, (namen[rij.ontvanger.id], werk)))


def _groepen(
    ctx: Context,
    gezin: OpenGezin,
    rijen: Sequence[Deeltoestemming],
    regels: Mapping[UUID, AntwoordRegel],
    bekend: Mapping[UUID, tuple[str, date]],
) -> tuple[Groep, ...]:
    """What waits first, then the newest; together what is about one thing for one receiver."""
    per: dict[Onderwerp, list[Deeltoestemming]] = {}
    for rij in rijen:
        per.setdefault(onderwerp(rij), []).append(rij)
    wachtend = {onderwerp(v): v.id for v in op_toestemming(ctx, gezin.id) if not v.toestemmingen}
    groepen = [
        _groep(ctx, waarover, hier, regels, bekend, wachtend.get(waarover)) for waarover, hier in per.items()
    ]
    return tuple(sorted(groepen, key=lambda groep: groep.compleet))


def _groep(
    ctx: Context,
    waarover: Onderwerp,
    hier: Collection[Deeltoestemming],
    regels: Mapping[UUID, AntwoordRegel],
    bekend: Mapping[UUID, tuple[str, date]],
    verstrekking_id: UUID | None,
) -> Groep:
    nodig = nodig_voor(ctx, waarover[0], bekend)
    antwoorden = tuple(regels[rij.id] for rij in hier)
    ooit = {rij.betreft_id for rij in hier if rij.status is not ToestemmingStatus.VERVALLEN}
    return Groep(
        over=antwoorden[0].over,
        wat=antwoorden[0].wat,
        aan=antwoorden[0].aan,
        antwoorden=antwoorden,
        ontbreekt=tuple(bekend[wie][0] for wie in bekend if wie in nodig - ooit),
        compleet=bool(nodig) and nodig <= geldig(hier, ctx.today).keys(),
        verstrekking_id=verstrekking_id,
    )
