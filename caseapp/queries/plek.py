"""Where a term is done: the page on which it ends, not just the gezin it is about."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.termijn import TermijnSoort
from ..domain.toegangsvraag import VraagStatus
from ..permissions import Categorie
from ..tables import Actie, Belemmering, Termijn, ToegangsVraag
from .veilig_thuis.plek import plekken as van_veilig_thuis

# What ends with an act of its own ends on the page where that is done.
DAAR = {
    TermijnSoort.OVERDRACHT: ("contactpersoon", "Ga verder"),
    TermijnSoort.ANALYSE_BESPREKEN: ("analyse", "Ga verder"),
    TermijnSoort.TEGENSPRAAK: ("analyse", "Ga verder"),
    TermijnSoort.BIJDRAGE: ("analyse", "Schrijf mee"),
    TermijnSoort.FASE_BESLISSEN: ("fasen", "Beslis"),
    TermijnSoort.PLAN_BESPREKEN: ("plan", "Ga verder"),
    TermijnSoort.PLAN_EVALUATIE: ("plan", "Kijk samen opnieuw"),
    TermijnSoort.AFRONDING_BESLISSEN: ("plan/afronden", "Beslis"),
    TermijnSoort.HUISVERBOD_PLAN: ("huisverbod", "Ga verder"),
    TermijnSoort.VT_OVERDRACHT: ("keten", "Ga naar de melding"),
    TermijnSoort.MONITORING: ("keten", "Ga naar de melding"),
    TermijnSoort.VERZOEK: ("verzoeken", "Geef antwoord"),
    TermijnSoort.KAMER_TERUGKOPPELING: ("overleg", "Vertel en leg vast"),
    TermijnSoort.MDA_RESULTAAT: ("mda", "Ga verder"),
    TermijnSoort.MDA_VERTELLEN: ("mda", "Ga verder"),
    TermijnSoort.INFORMATIEBRIEF: ("informatie", "Kijk opnieuw"),
    TermijnSoort.NOODKNOP: ("noodknop", "Kijk na"),
    TermijnSoort.NOODKNOP_MEEKIJKEN: ("noodknop", "Zeg ja of nee"),
}


def plekken(ctx: Context, termijnen: Sequence[Termijn]) -> dict[UUID, tuple[str, str]]:
    """Per term the address and the word on the button; three queries, however many terms there are, and two
    more where one follows from a melding."""
    ids, gezinnen = [t.id for t in termijnen], {t.gezin_id for t in termijnen}
    acties = select(Actie.termijn_id, Actie.id).where(col(Actie.termijn_id).in_(ids))
    in_de_weg = select(Belemmering.termijn_id, Belemmering.id).where(col(Belemmering.termijn_id).in_(ids))
    vragen = select(ToegangsVraag.gezin_id, ToegangsVraag.id).where(
        col(ToegangsVraag.gezin_id).in_(gezinnen), ToegangsVraag.status == VraagStatus.OPEN
    )
    per_actie, per_belemmering = dict(ctx.session.exec(acties).all()), dict(ctx.session.exec(in_de_weg).all())
    oudste_eerst = vragen.order_by(col(ToegangsVraag.op).desc(), col(ToegangsVraag.id).desc())
    per_gezin = dict(ctx.session.exec(oudste_eerst).all())
    overal = {t.id: _plek(t, per_actie, per_belemmering, per_gezin) for t in termijnen}
    return overal | van_veilig_thuis(ctx, termijnen)


def _plek(
    rij: Termijn,
    acties: dict[UUID, UUID],
    belemmeringen: dict[UUID, UUID],
    vragen: dict[UUID, UUID],
) -> tuple[str, str]:
    gezin = f"/gezinnen/{rij.gezin_id}"
    if rij.id in acties:
        return f"{gezin}/acties/{acties[rij.id]}", "Werk bij"
    if rij.id in belemmeringen:
        return f"{gezin}/belemmeringen/{belemmeringen[rij.id]}", "Werk bij"
    if rij.soort is TermijnSoort.TOEGANGSVRAAG:
        vraag = vragen.get(rij.gezin_id)
        return (f"{gezin}/toegang/{vraag}" if vraag else f"{gezin}/"), "Beslis"
    if rij.categorie is Categorie.MELDING:
        return f"{gezin}/keten", "Ga naar de melding"
    if rij.soort in DAAR:
        waar, woord = DAAR[rij.soort]
        return f"{gezin}/{waar}", woord
    return f"{gezin}/termijnen/{rij.id}", "Rond af"
