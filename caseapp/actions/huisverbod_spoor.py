"""Who is there for each of the three: who had to leave, who stays, and the children."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from ..context import Context
from ..domain import huisverbod_verloop as regels
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.huisverbod import Spoor, minderjarigen
from ..domain.huisverbod_verloop import Inzet
from ..domain.regel import Regelfout
from ..domain.woorden import label
from ..permissions import Doen
from ..queries import huisverbod as queries
from ..queries.dossier import OpenGezin, Zicht, eis
from ..queries.gezin import geboortedata
from ..tables import Huisverbod, HuisverbodSpoor
from .gebeurtenis import gebeurde

TEKSTEN = ("helper", "wat", "belt")


def zet_spoor(
    ctx: Context, gezin: OpenGezin, huisverbod: Huisverbod, spoor: Spoor, inzet: Inzet
) -> HuisverbodSpoor:
    """A new wording; the first contact that there was stays. Never for the other side."""
    kinderen = minderjarigen(geboortedata(ctx, gezin), huisverbod.betreft_id, huisverbod.opgelegd_op)
    regels.toets_spoor(spoor, inzet, huisverbod.opgelegd_op, ctx.today, kinderen=kinderen)
    vorige = queries.laatste_spoor(ctx, gezin, huisverbod, spoor)
    nieuw = _aangevuld(inzet, vorige)
    if vorige is not None and nieuw == inzet_van(vorige):
        raise Regelfout("Dit staat er al zo.", "helper")
    betreft, niet_voor, ook_voor = _lezers(gezin, huisverbod, spoor)
    rij = HuisverbodSpoor(
        gezin_id=gezin.id,
        huisverbod_id=huisverbod.id,
        auteur_id=ctx.actor.id,
        betreft_id=betreft,
        niet_voor=list(niet_voor),
        alleen_voor=list(ook_voor),
        spoor=spoor,
        nummer=vorige.rij.nummer + 1 if vorige is not None else 1,
        op=ctx.now,
        op_echt=ctx.wall,
        eerste_contact=nieuw.eerste_contact,
        belt_dag=nieuw.belt_dag,
    )
    ctx.verzegel(rij, **{veld: getattr(nieuw, veld) or None for veld in TEKSTEN})
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    ctx.session.add(rij)
    _vertel(ctx, gezin, rij)
    return rij


def inzet_van(zicht: Zicht[HuisverbodSpoor]) -> Inzet:
    """What stands there now."""
    teksten = {veld: zicht.open(veld) for veld in TEKSTEN}
    return Inzet(eerste_contact=zicht.rij.eerste_contact, belt_dag=zicht.rij.belt_dag, **teksten)


def _aangevuld(inzet: Inzet, vorige: Zicht[HuisverbodSpoor] | None) -> Inzet:
    schoon = {veld: getattr(inzet, veld).strip() for veld in TEKSTEN}
    eerder = vorige.rij.eerste_contact if vorige is not None else None
    return replace(inzet, eerste_contact=inzet.eerste_contact or eerder, **schoon)


def _lezers(
    gezin: OpenGezin, huisverbod: Huisverbod, spoor: Spoor
) -> tuple[UUID | None, Sequence[str], Sequence[str]]:
    """(about whom, never for, also for)."""
    weg = huisverbod.betreft_id
    if spoor is Spoor.UITHUISGEPLAATSTE:
        anderen = {str(lid.persoon_id) for lid in gezin.leden if lid.persoon_id != weg}
        return weg, sorted({*huisverbod.niet_voor, *huisverbod.beschermd, *anderen}), ()
    return None, sorted({*huisverbod.niet_voor, str(weg)}), huisverbod.alleen_voor


def _vertel(ctx: Context, gezin: OpenGezin, rij: HuisverbodSpoor) -> None:
    gebeurde(
        ctx,
        gezin.id,
        GebeurtenisSoort.HUISVERBOD_SPOOR,
        f"Voor: {label(rij.spoor)}.",
        categorie=rij.categorie,
        betreft_id=rij.betreft_id,
        niet_voor=rij.niet_voor,
        alleen_voor=rij.alleen_voor,
        stuk_id=rij.id,
    )
