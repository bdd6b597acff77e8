"""The page of MDA++ of one gezin, for who works with it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ...context import Context
from ...domain.mda.aanmelding import AANMELDING, CRITERIA, INZET, OPEN, MdaStatus
from ...domain.mda.team import Lidmaatschap
from ...domain.mda.weging import WEGING
from ...domain.woorden import label
from ...permissions import leidt_team, meldt_aan, zet_in_team
from ...tables import Gebruiker, MdaAanmelding, MdaOvername, MdaPlanregel, MdaTeamlid, MdaWeging
from ..dossier import OpenGezin, Zicht
from ..gezin import Mensen
from ..namen import namen_van
from ..schrijvers import schrijvers
from . import rijen
from .bladen import CriteriumRegel, LidRegel, MdaBlad, MdaZaak, Paren, PlanRegel, WegingRegel
from .inlichtingen import regels as inlichtingen
from .plan import overnames, plan_open
from .resultaten import regels as resultaten


@dataclass(frozen=True)
class Zaak:
    """One aanmelding that this actor may read, with who is in its team."""

    zicht: Zicht[MdaAanmelding]
    leden: Mapping[UUID, MdaTeamlid]
    team: frozenset[str]

    @property
    def rij(self) -> MdaAanmelding:
        return self.zicht.rij


def zaken(ctx: Context, gezin: OpenGezin) -> list[Zaak]:
    """Newest first."""
    gevonden = []
    for rij in rijen.aanmeldingen(ctx, gezin):
        leden = rijen.leden(ctx, rij)
        team = rijen.in_team(ctx, leden)
        gevonden += [Zaak(zicht, leden, team) for zicht in rijen.gezien(ctx, gezin, [rij], team)]
    return gevonden


def lopende(ctx: Context, gezin: OpenGezin) -> Zaak | None:
    """The one that is not over, for who may read it."""
    return next((zaak for zaak in zaken(ctx, gezin) if zaak.rij.status in OPEN), None)


def laatste(ctx: Context, gezin: OpenGezin) -> Zaak | None:
    return next(iter(zaken(ctx, gezin)), None)


def mag_aanmelden(ctx: Context, gezin: OpenGezin) -> bool:
    return meldt_aan(ctx.actor, gezin.dossier) and rijen.lopend(ctx, gezin) is None


def blad(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> MdaBlad:
    gezien = zaken(ctx, gezin)
    return MdaBlad(
        zaken=tuple(_zaak(ctx, gezin, zaak, mensen) for zaak in gezien),
        mag_aanmelden=mag_aanmelden(ctx, gezin),
        voorbij=None if gezien else _was_erbij(ctx, gezin),
    )


def _was_erbij(ctx: Context, gezin: OpenGezin) -> date | None:
    """Of who was in a team that he is not in any more, until when."""
    for rij in rijen.aanmeldingen(ctx, gezin):
        mijn = rijen.leden(ctx, rij).get(ctx.actor.id)
        if mijn is not None:
            return mijn.tot
    return None


def _zaak(ctx: Context, gezin: OpenGezin, zaak: Zaak, mensen: Mensen) -> MdaZaak:
    rij, zicht = zaak.rij, zaak.zicht
    inhoud = json.loads(zicht.open("inhoud"))
    namen = _namen(ctx, gezin, zaak)
    loopt = rij.status in INZET
    leidt = leidt_team(ctx.actor, gezin.dossier)
    return MdaZaak(
        id=rij.id,
        status=label(rij.status),
        stap=rij.status.value,
        open=rij.status in OPEN,
        dag=ctx.dag(rij.aangemeld_op),
        op=ctx.datum(rij.aangemeld_op),
        door=namen.get(rij.auteur_id, "") if rij.auteur_id else "",
        grondslag=label(rij.grondslag),
        delen=tuple((vak.vraag, inhoud["velden"].get(vak.naam, "")) for vak in AANMELDING),
        criteria=criteria(inhoud),
        weging=_weging(ctx, gezin, zaak),
        tot=rij.tot,
        over=(rij.tot - ctx.today).days if rij.tot and loopt else None,
        aanspreekpunt=namen.get(rij.aanspreekpunt_id, "") if rij.aanspreekpunt_id else "",
        team=tuple(_lid(ctx, gezin, zaak, lid, namen) for lid in _zichten_leden(ctx, gezin, zaak)),
        plan=_plan(ctx, gezin, zaak),
        resultaten=resultaten(ctx, gezin, rij, zaak.team, mensen),
        inlichtingen=inlichtingen(ctx, gezin, rij, zaak.team, mensen),
        bereikt=zicht.open("bereikt"),
        nodig=zicht.open("nodig"),
        afgeschaald=rij.afgeschaald_op,
        plan_open=plan_open(ctx, gezin),
        mag_team=loopt and (leidt or _laat_anderen_toe(ctx, gezin)),
        mag_plan=leidt and loopt,
        mag_afschalen=leidt and rij.status is MdaStatus.LOOPT,
    )


def _laat_anderen_toe(ctx: Context, gezin: OpenGezin) -> bool:
    keten = [r.gebruiker.rol for r in gezin.relaties]
    return any(zet_in_team(ctx.actor, gezin.dossier, rol) for rol in keten)


def _namen(ctx: Context, gezin: OpenGezin, zaak: Zaak) -> dict[UUID, str]:
    wie: dict[UUID, Gebruiker] = {lid.gebruiker_id: lid.gebruiker for lid in zaak.leden.values()}
    wie |= schrijvers(ctx, gezin, [zaak.rij.auteur_id, zaak.rij.aanspreekpunt_id])
    return namen_van(ctx, list(wie.values()))


def criteria(inhoud: Mapping[str, Mapping[str, Mapping[str, str]]]) -> tuple[CriteriumRegel, ...]:
    """As the aanmelder answered them then."""
    gezegd = inhoud["criteria"]
    return tuple(
        CriteriumRegel(
            zin,
            gezegd[criterium.value]["dossier"],
            label(gezegd[criterium.value]["eens"]),
            gezegd[criterium.value]["waarom"],
        )
        for criterium, zin in CRITERIA.items()
        if criterium.value in gezegd
    )


def _weging(ctx: Context, gezin: OpenGezin, zaak: Zaak) -> WegingRegel | None:
    gezien = rijen.gezien(ctx, gezin, rijen.van(ctx, MdaWeging, zaak.rij), zaak.team)
    return weging(ctx, gezien[0]) if gezien else None


def weging(ctx: Context, zicht: Zicht[MdaWeging]) -> WegingRegel:
    rij, teksten = zicht.rij, json.loads(zicht.open("inhoud"))
    delen: Paren = tuple((vak.vraag, teksten[vak.naam]) for vak in WEGING if vak.naam in teksten)
    return WegingRegel(
        label(rij.besluit),
        ctx.datum(rij.op),
        label(rij.kans),
        label(rij.acuut),
        label(rij.structureel),
        delen,
    )


def _zichten_leden(ctx: Context, gezin: OpenGezin, zaak: Zaak) -> list[Zicht[MdaTeamlid]]:
    return rijen.gezien(ctx, gezin, zaak.leden.values(), zaak.team)


def _lid(
    ctx: Context, gezin: OpenGezin, zaak: Zaak, zicht: Zicht[MdaTeamlid], namen: Mapping[UUID, str]
) -> LidRegel:
    rij = zicht.rij
    mag = zet_in_team(ctx.actor, gezin.dossier, rij.gebruiker.rol) or leidt_team(ctx.actor, gezin.dossier)
    staat: Lidmaatschap = rijen.staat(rij)
    return LidRegel(
        id=rij.gebruiker_id,
        naam=namen[rij.gebruiker_id],
        organisatie=rij.gebruiker.organisatie.naam if rij.gebruiker.organisatie else "",
        rol=zicht.open("rol"),
        van=rij.van,
        tot=rij.tot,
        soorten=tuple(label(soort) for soort in rij.categorieen),
        reden=zicht.open("reden"),
        voorbij=not staat.loopt(ctx.today),
        aanspreekpunt=rij.gebruiker_id == zaak.rij.aanspreekpunt_id,
        mag_wijzigen=mag and zaak.rij.status in INZET and not rij.weg,
    )


def _plan(ctx: Context, gezin: OpenGezin, zaak: Zaak) -> tuple[PlanRegel, ...]:
    gezien = rijen.gezien(ctx, gezin, rijen.van(ctx, MdaPlanregel, zaak.rij), zaak.team)
    gekozen = overnames(ctx, gezin, [z.rij.id for z in gezien], zaak.team)
    beslist = gezin.toewijzing is not None and gezin.toewijzing.gebruiker_id == ctx.actor.id
    return tuple(_planregel(ctx, z, gekozen.get(z.rij.id), mag=beslist) for z in gezien)


def _planregel(
    ctx: Context, zicht: Zicht[MdaPlanregel], gekozen: Zicht[MdaOvername] | None, *, mag: bool
) -> PlanRegel:
    doel, wat, wie, wanneer = (zicht.open(veld) for veld in ("doel", "wat", "wie", "wanneer"))
    return PlanRegel(
        zicht.rij.id,
        doel,
        wat,
        wie,
        wanneer,
        als=gekozen.rij.als.value if gekozen else "",
        reden=gekozen.open("reden") if gekozen else "",
        op=ctx.datum(gekozen.rij.op) if gekozen else None,
        mag_overnemen=mag and gekozen is None,
    )
