"""Imposing a huisverbod, extending and ending it, and each step that is written down while it runs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from ..context import Context
from ..domain import huisverbod as regels
from ..domain import huisverbod_verloop as verloop
from ..domain.contact import toets_regel
from ..domain.gebeurtenis import GebeurtenisSoort, toets_tekst
from ..domain.huisverbod import BESLUITEN, HuisverbodDaad, HuisverbodDoor, HuisverbodStatus, Oplegging
from ..domain.regel import Regelfout
from ..domain.termijn import TermijnSoort
from ..permissions import Doen, Relatie, gezinskant
from ..queries import huisverbod as queries
from ..queries.dossier import OpenGezin, eis
from ..queries.gezin import geboortedata
from ..tables import Gebruiker, Huisverbod, HuisverbodStap
from .gebeurtenis import gebeurde
from .taken import open_taak
from .termijnen import rond_af
from .uniek import bewaar_enige

_SOORT = {
    **dict.fromkeys(BESLUITEN, GebeurtenisSoort.HUISVERBOD_BESLUIT),
    HuisverbodDaad.OVERTREDING: GebeurtenisSoort.HUISVERBOD_OVERTREDEN,
}


@dataclass(frozen=True)
class Besluit:
    """`tot`: until which day it is extended; None when it is not."""

    door: HuisverbodDoor
    reden: str
    tot: date | None = None


def leg_huisverbod_op(ctx: Context, gezin: OpenGezin, o: Oplegging) -> Huisverbod:
    """For ten days, from the hour. Who is protected reads it too; on day 8 there has to be a plan."""
    leden = [lid.persoon_id for lid in gezin.leden]
    regels.toets_oplegging(o, leden, geboortedata(ctx, gezin), ctx.now)
    regels.toets_opnieuw(o, queries.eerdere(ctx, gezin, o.wie))
    beschermd = [str(lid) for lid in leden if lid in o.beschermd]
    rij = Huisverbod(
        gezin_id=gezin.id,
        betreft_id=o.wie,
        auteur_id=ctx.actor.id,
        alleen_voor=sorted(beschermd),
        door=o.door,
        opgelegd_op=o.op,
        tot=regels.einde(o.op),
        vastgelegd=ctx.now,
        vastgelegd_echt=ctx.wall,
        bereikbaar=o.bereikbaar,
        beschermd=beschermd,
    )
    teksten = {veld: getattr(o, veld).strip() for veld in ("plaats", "feiten", "rihg")}
    ctx.verzegel(rij, veilig_thuis=o.veilig_thuis.strip() or None, **teksten)
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    _sluit_vorige(ctx, gezin, rij)
    bewaar_enige(ctx, rij, Regelfout("Een ander legde dit huisverbod net vast.", "wie"))
    _vertel_oplegging(ctx, gezin, rij)
    return rij


def _sluit_vorige(ctx: Context, gezin: OpenGezin, nieuw: Huisverbod) -> None:
    """What ran out by itself gets its last status now, before the store counts what is open."""
    for rij in queries.rijen(ctx, gezin):
        if rij.betreft_id == nieuw.betreft_id and rij.status is HuisverbodStatus.OPGELEGD:
            rij.status = HuisverbodStatus.AFGELOPEN
    ctx.session.flush()


def _vertel_oplegging(ctx: Context, gezin: OpenGezin, rij: Huisverbod) -> None:
    oorzaak = gebeurde(
        ctx,
        gezin.id,
        GebeurtenisSoort.HUISVERBOD_OPGELEGD,
        f"Voor tien dagen, tot {regels.geschreven(rij.tot)}.",
        categorie=rij.categorie,
        betreft_id=rij.betreft_id,
        niet_voor=rij.niet_voor,
        alleen_voor=rij.alleen_voor,
        op=rij.opgelegd_op,
        stuk_id=rij.id,
    )
    if queries.staat(ctx, rij).loopt:
        dag = max(regels.plan_klaar_op(rij.opgelegd_op), ctx.today)
        open_taak(ctx, gezin, oorzaak, voor=_zonder_vast_gezicht(ctx, gezin), uiterlijk=dag)


def _zonder_vast_gezicht(ctx: Context, gezin: OpenGezin) -> Gebruiker | None:
    """Who looks after the plan until there is a contactpersoon: Veilig Thuis, or else who imposed."""
    vt = [r.gebruiker for r in gezin.relaties if r.relatie is Relatie.VT_BEHANDELAAR]
    return vt[0] if vt else queries.als_gebruiker(ctx, ctx.actor.id)


def verleng_huisverbod(ctx: Context, gezin: OpenGezin, rij: Huisverbod, besluit: Besluit) -> HuisverbodStap:
    """The burgemeester, while it runs, and never past four weeks from imposing."""
    verloop.toets_burgemeester(besluit.door)
    verloop.toets_loopt(queries.staat(ctx, rij), "tot")
    if besluit.tot is None:
        raise Regelfout("Kies tot welke dag.", "tot")
    nieuw = regels.einde_op(rij.opgelegd_op, besluit.tot)
    verloop.toets_verlenging(rij.opgelegd_op, rij.tot, nieuw)
    stap = _stap(ctx, gezin, rij, HuisverbodDaad.VERLENGD, besluit.reden, tot=nieuw)
    rij.tot = nieuw
    return stap


def verleng_huisverbod_niet(
    ctx: Context, gezin: OpenGezin, rij: Huisverbod, besluit: Besluit
) -> HuisverbodStap:
    verloop.toets_burgemeester(besluit.door)
    verloop.toets_loopt(queries.staat(ctx, rij), "besluit")
    return _stap(ctx, gezin, rij, HuisverbodDaad.NIET_VERLENGD, besluit.reden)


def trek_huisverbod_in(ctx: Context, gezin: OpenGezin, rij: Huisverbod, besluit: Besluit) -> HuisverbodStap:
    """From this moment on; what was still waiting for it ends."""
    verloop.toets_burgemeester(besluit.door)
    verloop.toets_loopt(queries.staat(ctx, rij), "reden")
    stap = _stap(ctx, gezin, rij, HuisverbodDaad.INGETROKKEN, besluit.reden)
    rij.status, rij.ingetrokken_op = HuisverbodStatus.INGETROKKEN, ctx.now
    rond_af(ctx, gezin, TermijnSoort.HUISVERBOD_PLAN)
    return stap


def adviseer_over_verlengen(
    ctx: Context, gezin: OpenGezin, rij: Huisverbod, motivering: str, *, verlengen: bool
) -> HuisverbodStap:
    """To the burgemeester, who decides."""
    verloop.toets_loopt(queries.staat(ctx, rij), "advies")
    soort = HuisverbodDaad.ADVIES_VERLENGEN if verlengen else HuisverbodDaad.ADVIES_NIET_VERLENGEN
    return _stap(ctx, gezin, rij, soort, motivering, veld="motivering")


def meld_overtreding(
    ctx: Context, gezin: OpenGezin, rij: Huisverbod, op: datetime, wat: str, bekend_bij: str
) -> HuisverbodStap:
    """Whom it protects reads it too; who it is about does not, nor who knows of it."""
    verloop.toets_overtreding(op, rij.opgelegd_op, rij.ingetrokken_op or rij.tot, ctx.now)
    toets_tekst(bekend_bij, "bekend_bij")
    toets_regel(bekend_bij, "bekend_bij")
    return _stap(ctx, gezin, rij, HuisverbodDaad.OVERTREDING, wat, veld="wat", van=bekend_bij, op=op)


def meld_plan_klaar(ctx: Context, gezin: OpenGezin, rij: Huisverbod, tekst: str) -> HuisverbodStap:
    stap = _stap(ctx, gezin, rij, HuisverbodDaad.PLAN_KLAAR, tekst, veld="tekst")
    rond_af(ctx, gezin, TermijnSoort.HUISVERBOD_PLAN)
    return stap


def meld_bereikbaar(ctx: Context, gezin: OpenGezin, rij: Huisverbod, tekst: str) -> HuisverbodStap:
    """An address was given, after the imposing; where that is stands nowhere."""
    return _stap(ctx, gezin, rij, HuisverbodDaad.BEREIKBAAR, tekst, veld="tekst")


def zet_casemanagement(
    ctx: Context, gezin: OpenGezin, rij: Huisverbod, wie: str, reden: str, *, intensief: bool
) -> HuisverbodStap:
    """Whether somebody is there for all three, and who."""
    if intensief and not wie.strip():
        raise Regelfout("Schrijf op wie het doet.", "wie")
    toets_regel(wie, "wie")
    soort = HuisverbodDaad.CASEMANAGEMENT if intensief else HuisverbodDaad.GEEN_CASEMANAGEMENT
    return _stap(ctx, gezin, rij, soort, reden, van=wie)


def _lezers(rij: Huisverbod, soort: HuisverbodDaad) -> tuple[Sequence[str], Sequence[str]]:
    """(never for, also for): a decision is for whoever reads the huisverbod itself, a breach never for whom
    it is about, and the rest for who works with the gezin."""
    if soort in BESLUITEN:
        return rij.niet_voor, rij.alleen_voor
    if soort is HuisverbodDaad.OVERTREDING:
        return sorted({*rij.niet_voor, str(rij.betreft_id)}), rij.alleen_voor
    return gezinskant(), ()


def _stap(
    ctx: Context,
    gezin: OpenGezin,
    huisverbod: Huisverbod,
    soort: HuisverbodDaad,
    tekst: str,
    *,
    veld: str = "reden",
    van: str = "",
    op: datetime | None = None,
    tot: datetime | None = None,
) -> HuisverbodStap:
    toets_tekst(tekst, veld)
    niet_voor, ook_voor = _lezers(huisverbod, soort)
    rij = HuisverbodStap(
        gezin_id=gezin.id,
        huisverbod_id=huisverbod.id,
        auteur_id=ctx.actor.id,
        betreft_id=huisverbod.betreft_id if soort in BESLUITEN else None,
        niet_voor=list(niet_voor),
        alleen_voor=list(ook_voor),
        soort=soort,
        op=op or ctx.now,
        op_echt=ctx.wall,
        tot=tot,
    )
    if queries.staat_er_al(ctx, gezin, rij, tekst.strip()):
        raise Regelfout("Dit staat er al.", veld)
    _verzegel(ctx, rij, tekst.strip(), van.strip(), veld)
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    ctx.session.add(rij)
    _vertel(ctx, gezin, rij, tekst.strip())
    return rij


def _verzegel(ctx: Context, rij: HuisverbodStap, tekst: str, van: str, veld: str) -> None:
    """What looks like data of real people is shown at the field where it was typed."""
    try:
        ctx.verzegel(rij, tekst=tekst, van=van or None)
    except Regelfout as fout:
        bij = "bekend_bij" if rij.soort is HuisverbodDaad.OVERTREDING else "wie"
        raise Regelfout(fout.melding, bij if fout.veld == "van" else veld) from fout


def _vertel(ctx: Context, gezin: OpenGezin, rij: HuisverbodStap, tekst: str) -> None:
    tot = f"Tot {regels.geschreven(rij.tot)}. " if rij.tot else ""
    oorzaak = gebeurde(
        ctx,
        gezin.id,
        _SOORT.get(rij.soort, GebeurtenisSoort.HUISVERBOD_ADVIES),
        f"{tot}{tekst}",
        categorie=rij.categorie,
        betreft_id=rij.betreft_id,
        niet_voor=rij.niet_voor,
        alleen_voor=rij.alleen_voor,
        op=rij.op,
        stuk_id=rij.id,
    )
    open_taak(ctx, gezin, oorzaak)
