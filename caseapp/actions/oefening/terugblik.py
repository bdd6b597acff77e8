"""What a group says afterwards: plus and delta of nobody, what will be better, what one takes along."""

from datetime import UTC, date, datetime, time
from uuid import UUID

from sqlmodel import select

from ...context import NIEMAND_ID, Context
from ...domain import nabespreking as regels
from ...domain.echte_gegevens import toets_geen_echte_gegevens
from ...domain.oefenruimte import AMSTERDAM
from ...domain.oefenverloop import TerugblikSoort
from ...domain.regel import Regelfout
from ...queries.oefening import terugblik as vragen
from ...tables import Terugblik


def toets_briefjes(ctx: Context, plus: str, delta: str) -> None:
    """Whether these can hang on the board; asked by who wrote them, and nothing is kept of that."""
    briefjes = lees_briefjes(plus, delta)
    for soort, tekst in briefjes.items():
        toets_geen_echte_gegevens(tekst, soort.value)
    regels.toets_bord(vragen.hoeveel(ctx), len(briefjes))


def zeg_naamloos(ctx: Context, plus: str, delta: str) -> None:
    """Asked by a Context of nobody only; of a note only the day is kept, not the hour."""
    if ctx.actor.id != NIEMAND_ID or ctx.spoor.vast["sessie"] or ctx.spoor.vast["verzoek"]:
        raise ValueError("what hangs on the board is of nobody")
    for soort, tekst in lees_briefjes(plus, delta).items():
        _schrijf(ctx, Terugblik(soort=soort, op_echt=_vandaag(ctx)), tekst)


def lees_briefjes(plus: str, delta: str) -> dict[TerugblikSoort, str]:
    """One of the two may stay empty."""
    if not plus.strip() and not delta.strip():
        raise Regelfout("Schrijf bij een van de twee iets op.", "plus")
    gezegd = {TerugblikSoort.PLUS: plus, TerugblikSoort.DELTA: delta}
    return {s: regels.toets_briefje(tekst, s.value) for s, tekst in gezegd.items() if tekst.strip()}


def neem_voor(ctx: Context, tekst: str) -> None:
    """One for who sits at this card; writing again changes it."""
    kort = regels.toets_briefje(tekst, "voornemen")
    toets_geen_echte_gegevens(kort, "voornemen")
    rij = vragen.mijn_voornemen_rij(ctx)
    if rij is None:
        rij = Terugblik(soort=TerugblikSoort.VOORNEMEN, op_echt=ctx.wall, gebruiker_id=ctx.actor.id)
    _schrijf(ctx, rij, kort)


def spreek_af(ctx: Context, tekst: str, organisatie: str, uiterlijk: date) -> None:
    """Real work: an organisation, in words, and a real day."""
    kort = regels.toets_briefje(tekst, "actie")
    toets_geen_echte_gegevens(kort, "actie")
    toets_geen_echte_gegevens(organisatie, "organisatie")
    regels.toets_verbeteractie(organisatie, uiterlijk, ctx.wall.astimezone(AMSTERDAM).date())
    regels.toets_bord(vragen.hoeveel(ctx), 1)
    rij = Terugblik(
        soort=TerugblikSoort.VERBETERACTIE,
        op_echt=ctx.wall,
        organisatie=organisatie.strip(),
        uiterlijk=uiterlijk,
    )
    _schrijf(ctx, rij, kort)


def haal_weg(ctx: Context, terugblik_id: UUID) -> None:
    """By who leads: what names somebody, or was a slip. A voornemen is of who wrote it, and stays."""
    rij = ctx.session.exec(select(Terugblik).where(Terugblik.id == terugblik_id)).one_or_none()
    if rij is None or rij.soort is TerugblikSoort.VOORNEMEN:
        raise Regelfout("Dit briefje hangt er niet (meer).")
    ctx.session.delete(rij)


def _schrijf(ctx: Context, rij: Terugblik, tekst: str) -> None:
    ctx.verzegel(rij, tekst=tekst)
    ctx.session.add(rij)


def _vandaag(ctx: Context) -> datetime:
    dag = ctx.wall.astimezone(AMSTERDAM).date()
    return datetime.combine(dag, time(0), AMSTERDAM).astimezone(UTC)
