"""The terms of a melding: they are of Veilig Thuis, and nobody else reads them."""

from datetime import date, timedelta

from sqlmodel import col, select

from ...context import Context
from ...domain.termijn import TermijnSoort, na_werkdagen
from ...domain.veilig_thuis.melding import MeldingStatus
from ...permissions import Categorie
from ...queries.veilig_thuis.afspraken import afspraken
from ...tables import Melding, Termijn

MELDING, S, BEOORDELING = Categorie.MELDING, MeldingStatus, TermijnSoort.VEILIGHEIDSBEOORDELING
WACHT = "Opnieuw kijken hoe veilig het is, tijdens het wachten."
BEOORDEEL = "Beoordelen hoe veilig het is, na een melding."
VERTEL = "Vertellen dat er een melding is, aan ieder over wie zij gaat."
RONDAF = "Het onderzoek, of de voorwaarden en het vervolg, afronden."
# Which term ends by going on to another step; what still must be told stays.
_VAN_DE_STAP = {
    S.WACHTLIJST: TermijnSoort.WACHTLIJST,
    S.ONDERZOEK: TermijnSoort.ONDERZOEK,
    S.VOORWAARDEN_EN_VERVOLG: TermijnSoort.ONDERZOEK,
    S.MONITORING: TermijnSoort.MONITORING,
}


def begin_termijnen(ctx: Context, rij: Melding) -> None:
    """What begins to run when a melding comes in."""
    termen = afspraken(ctx)
    dag = na_werkdagen(ctx.today, termen.beoordeling_werkdagen)
    zet_termijn(ctx, rij, BEOORDELING, dag, BEOORDEEL)
    uiterlijk = ctx.today + timedelta(days=termen.informeren_dagen)
    zet_termijn(ctx, rij, TermijnSoort.INFORMEREN, uiterlijk, VERTEL)


def sluit_van_de_stap(ctx: Context, rij: Melding, naar: MeldingStatus) -> None:
    """What belongs to where the melding was, ends."""
    soort = _VAN_DE_STAP.get(rij.status)
    if soort is not None:
        sluit_termijn(ctx, rij, soort)
    if naar in (S.EINDE_BEMOEIENIS, S.AFGESLOTEN):
        sluit_termijn(ctx, rij, BEOORDELING)


def begin_van_de_stap(ctx: Context, rij: Melding) -> None:
    """What belongs to where the melding is now, begins."""
    termen = afspraken(ctx)
    if rij.status is S.WACHTLIJST:
        dag = ctx.today + timedelta(days=termen.wachtlijst_dagen)
        zet_termijn(ctx, rij, TermijnSoort.WACHTLIJST, dag, WACHT)
    elif rij.status in (S.ONDERZOEK, S.VOORWAARDEN_EN_VERVOLG):
        dag = ctx.datum(rij.op) + timedelta(weeks=termen.onderzoek_weken)
        zet_termijn(ctx, rij, TermijnSoort.ONDERZOEK, max(ctx.today, dag), RONDAF)
    elif rij.status is S.VEILIGHEIDSBEOORDELING and not open_termijnen(ctx, rij, BEOORDELING):
        dag = na_werkdagen(ctx.today, termen.beoordeling_werkdagen)
        zet_termijn(ctx, rij, BEOORDELING, dag, BEOORDEEL)


def zet_termijn(ctx: Context, rij: Melding, soort: TermijnSoort, dag: date, zin: str) -> Termijn:
    """Of Veilig Thuis, and of nobody else; nobody is its author."""
    termijn = Termijn(
        gezin_id=rij.gezin_id, soort=soort, uiterlijk=dag, voor_id=rij.behandelaar_id, categorie=MELDING
    )
    ctx.verzegel(termijn, tekst=zin)
    ctx.session.add(termijn)
    return termijn


def open_termijnen(ctx: Context, rij: Melding, soort: TermijnSoort) -> list[Termijn]:
    return [termijn for termijn in termijnen_van(ctx, rij) if termijn.soort is soort]


def termijnen_van(ctx: Context, rij: Melding) -> list[Termijn]:
    """All that waits for who works on this melding, soonest first."""
    query = select(Termijn).where(
        Termijn.gezin_id == rij.gezin_id,
        Termijn.categorie == MELDING,
        Termijn.voor_id == rij.behandelaar_id,
        col(Termijn.afgerond_op).is_(None),
    )
    return list(ctx.session.exec(query.order_by(col(Termijn.uiterlijk), col(Termijn.id))).all())


def sluit_termijn(ctx: Context, rij: Melding, soort: TermijnSoort) -> None:
    """The one that was due first is done."""
    for termijn in open_termijnen(ctx, rij, soort)[:1]:
        termijn.afgerond_op = ctx.now
