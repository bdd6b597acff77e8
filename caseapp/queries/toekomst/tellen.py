"""The figures of one story: plain columns of a store in which there is one gezin, and no sealed word."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import col, select

from ...context import Context
from ...domain.gezin import GezinRol
from ...domain.kennisgeving import KennisgevingStand
from ...domain.samenloop import Periode
from ...domain.toekomst.tellingen import Getal, Telling, dagen_tot, dagen_zonder
from ...domain.veiligheidsplan.woorden import PlanStatus
from ...domain.verklarende_analyse.woorden import VertelSoort
from ...tables import (
    CaseRelatie,
    Contact,
    ContactPersoon,
    ContactpersoonToewijzing,
    Gebruiker,
    Gezinslid,
    Kennisgeving,
    Melding,
    MeldingBetrokkene,
    PlanVersie,
    Veiligheidsbeoordeling,
    Veiligheidsplan,
    Verteld,
    VtOverdracht,
)
from .lezers import lezers


def tel(ctx: Context) -> dict[Telling, Getal]:
    """Every figure, by the same questions in whichever store."""
    return {telling: hoe(ctx) for telling, hoe in _HOE.items()}


def _rijen(ctx: Context, *kolommen: Any) -> list[sa.Row[Any]]:
    return list(ctx.session.execute(sa.select(*(col(kolom) for kolom in kolommen))).all())


def _verteld(ctx: Context) -> Getal:
    """The counter *keer verteld* of the analysis, over all members together."""
    rijen = _rijen(ctx, Verteld.soort, Verteld.auteur_id, Verteld.organisatie_id)
    keer = [rij for rij in rijen if rij.soort is VertelSoort.VERTELD]
    gelezen, mensen = len(rijen) - len(keer), {rij.auteur_id for rij in keer}
    bij = {rij.organisatie_id for rij in keer}
    zin = f"aan {_aantal(len(mensen), 'mens', 'mensen')} van {_organisaties(len(bij))}"
    return Getal(len(keer), f"{zin}; {gelezen} keer las iemand het in plaats van te vragen")


def _plannen(ctx: Context) -> Getal:
    """A plan that was stopped is one that nothing took the place of."""
    plannen = [rij.status for rij in _rijen(ctx, Veiligheidsplan.status)]
    vast = [rij for rij in _rijen(ctx, PlanVersie.vastgesteld_op) if rij.vastgesteld_op is not None]
    gestopt = plannen.count(PlanStatus.VERVALLEN)
    return Getal(len(plannen), f"{gestopt} daarvan gestopt; {len(vast)} keer een versie vastgesteld")


def _toewijzingen(ctx: Context) -> list[sa.Row[Any]]:
    t = ContactpersoonToewijzing
    return _rijen(ctx, t.gebruiker_id, t.van, t.tot)


def _contactpersonen(ctx: Context) -> Getal:
    return Getal(len({rij.gebruiker_id for rij in _toewijzingen(ctx)}))


def _dagen_zonder(ctx: Context) -> Getal:
    begin = _begin(ctx)
    if begin is None:
        return Getal(None)
    rijen = _toewijzingen(ctx)
    gedekt = [Periode(ctx.datum(r.van), ctx.datum(r.tot) if r.tot else ctx.today) for r in rijen]
    alles = Periode(begin, ctx.today)
    return Getal(dagen_zonder(alles, gedekt), f"van de {(alles.tot - alles.van).days + 1} dagen")


def _begin(ctx: Context) -> date | None:
    """The day of the first melding: from there on every day counts."""
    return min((ctx.datum(rij.op) for rij in _rijen(ctx, Melding.op)), default=None)


def _tot(ctx: Context, momenten: Sequence[date]) -> int | None:
    begin = _begin(ctx)
    return None if begin is None else dagen_tot(begin, momenten)


def _eerste_contact(ctx: Context) -> Getal:
    rijen = _rijen(ctx, VtOverdracht.contact_op)
    return Getal(_tot(ctx, [rij.contact_op for rij in rijen if rij.contact_op is not None]))


def _beoordeling(ctx: Context) -> Getal:
    return Getal(_tot(ctx, [ctx.datum(rij.op) for rij in _rijen(ctx, Veiligheidsbeoordeling.op)]))


def _kinderen(ctx: Context) -> Getal:
    begin = _begin(ctx)
    query = (
        select(ContactPersoon.persoon_id, Contact.gebeurd)
        .join(Contact, col(Contact.id) == ContactPersoon.contact_id)
        .join(Gezinslid, col(Gezinslid.persoon_id) == ContactPersoon.persoon_id)
        .where(Gezinslid.rol == GezinRol.KIND, col(ContactPersoon.gesproken))
        .order_by(col(Contact.gebeurd), col(Contact.id))
    )
    gesproken: list[tuple[Any, datetime]] = [(wie, op) for wie, op in ctx.session.exec(query)]
    na = [(wie, op) for wie, op in gesproken if begin is not None and ctx.datum(op) >= begin]
    kinderen = [rij for rij in _rijen(ctx, Gezinslid.rol) if rij.rol is GezinRol.KIND]
    eerste = _tot(ctx, [ctx.datum(op) for _, op in na])
    wanneer = "" if eerste is None else f"; het eerste gesprek na {_aantal(eerste, 'dag', 'dagen')}"
    return Getal(len({wie for wie, _ in na}), f"van de {len(kinderen)}{wanneer}")


def _weet_van_melding(ctx: Context) -> Getal:
    rijen = _rijen(ctx, MeldingBetrokkene.betreft_id, MeldingBetrokkene.geinformeerd_op)
    weten = {rij.betreft_id for rij in rijen if rij.geinformeerd_op is not None}
    return Getal(len(weten), f"van de {len({rij.betreft_id for rij in rijen})}")


def _geinformeerd(ctx: Context) -> Getal:
    rijen = _rijen(ctx, Kennisgeving.betreft_id, Kennisgeving.stand)
    weten = {rij.betreft_id for rij in rijen if rij.stand is KennisgevingStand.GEINFORMEERD}
    return Getal(len(weten), f"van de {len(_rijen(ctx, Gezinslid.persoon_id))}")


def _rondom(ctx: Context) -> Getal:
    erbij = {rij.gebruiker_id for rij in _rijen(ctx, CaseRelatie.gebruiker_id)}
    erbij |= {rij.gebruiker_id for rij in _toewijzingen(ctx)}
    werk = {rij.id: rij.organisatie_id for rij in _rijen(ctx, Gebruiker.id, Gebruiker.organisatie_id)}
    mensen = {wie for wie in erbij if werk[wie] is not None}
    return Getal(len(mensen), f"van {_organisaties(len({werk[wie] for wie in mensen}))}")


def _meelezers(ctx: Context) -> Getal:
    groepen = lezers(ctx)
    buiten = [groep for groep in groepen if not groep.van_het_gezin]
    lezen = [groep for groep in buiten if groep.lezen_gedeeld]
    thuis = sum(groep.lezen_gedeeld for groep in groepen if groep.van_het_gezin)
    zin = f"van {_organisaties(len(lezen))}; en {_aantal(thuis, 'mens', 'mensen')} van het gezin zelf"
    return Getal(sum(groep.lezen_gedeeld for groep in lezen), zin)


def _organisaties(hoeveel: int) -> str:
    return _aantal(hoeveel, "organisatie", "organisaties")


def _aantal(hoeveel: int, een: str, meer: str) -> str:
    return f"{hoeveel} {een if hoeveel == 1 else meer}"


_HOE: dict[Telling, Callable[[Context], Getal]] = {
    Telling.KEER_VERTELD: _verteld,
    Telling.PLANNEN: _plannen,
    Telling.CONTACTPERSONEN: _contactpersonen,
    Telling.DAGEN_ZONDER: _dagen_zonder,
    Telling.EERSTE_CONTACT: _eerste_contact,
    Telling.BEOORDELING: _beoordeling,
    Telling.KINDEREN_GESPROKEN: _kinderen,
    Telling.WEET_VAN_MELDING: _weet_van_melding,
    Telling.GEINFORMEERD: _geinformeerd,
    Telling.MENSEN_ROND_GEZIN: _rondom,
    Telling.MEELEZERS: _meelezers,
}
