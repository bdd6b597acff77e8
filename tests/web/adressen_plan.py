"""What the addresses of the veiligheidsplan are filled with; see adressen.py."""

from collections.abc import Callable, Iterable
from uuid import UUID

from sqlmodel import col, select

from caseapp.actions.veiligheidsplan import afronding, versie
from caseapp.domain.veiligheidsplan.afronding import Einde
from caseapp.domain.veiligheidsplan.woorden import PlanDeel
from caseapp.permissions import Categorie, Doen
from caseapp.queries.dossier import open_gezin
from caseapp.queries.veiligheidsplan.afronding import laatste_incident
from caseapp.tables import Afronding, Gebruiker, PlanStuk, PlanVersie, Veiligheidsplan

from .huis import Huis

BLADEN = frozenset({"plan", "planversie", "planverloop", "planeinde", "planpapier"})
VERGELIJKT = "planversie.vergelijk"
# In which families every address leads somewhere, and who leads the plan there.
HIER = (("Wolkenveld", "wilg"), ("Lantaarn", "kastanje"))


def richt_plan_in(huis: Huis) -> None:
    """A herziening to write in, in both; and in one an end that somebody else has to decide about."""
    for naam, cp in HIER:
        with huis.als(cp) as werk:
            gezin = open_gezin(werk.ctx, huis.gezinnen[naam], Doen.WIJZIGEN, Categorie.VP_GEDEELD)
            versie.begin_plan(werk.ctx, gezin, "Samen opnieuw kijken naar het plan.")
    with huis.als("wilg") as werk:
        gezin = open_gezin(werk.ctx, huis.gezinnen["Wolkenveld"], Doen.WIJZIGEN, Categorie.VP_GEDEELD)
        tweede = werk.ctx.session.exec(select(Gebruiker).where(Gebruiker.id == huis.wie["linde"])).one()
        einde = Einde(
            laatste_incident=laatste_incident(werk.ctx, gezin),
            gezegd=True,
            kinderwoorden="",
            nazorg="Wij bellen na een maand.",
            overleg="Overleg van het team",
            overleg_op=werk.ctx.today,
            met_kinderen=True,
        )
        waarom = "Een vraag om te oefenen met nee zeggen."
        afronding.rond_plan_af(werk.ctx, gezin, einde, uitzondering=waarom, tweede=tweede)


def _gezinnen(huis: Huis) -> list[UUID]:
    return [huis.gezinnen[naam] for naam, _ in HIER]


def _stukken(huis: Huis) -> Iterable[str]:
    """Of each the first afspraak that is kept from nobody for whom the plan is."""
    with huis.als("sering", alleen_lezen=True) as werk:
        hier = select(PlanStuk).where(
            col(PlanStuk.gezin_id).in_(_gezinnen(huis)), PlanStuk.deel == PlanDeel.AFSPRAKEN
        )
        rijen = werk.ctx.session.exec(hier.order_by(col(PlanStuk.op).desc(), col(PlanStuk.id))).all()
        geheel = {plan.id: plan.niet_voor for plan in werk.ctx.session.exec(select(Veiligheidsplan))}
        van_het_plan = {rij.gezin_id: rij for rij in rijen if rij.niet_voor == geheel[rij.plan_id]}
    return [str(rij.kern_id) for _, rij in sorted(van_het_plan.items())]


def _vaste_versies(huis: Huis) -> list[PlanVersie]:
    with huis.als("sering", alleen_lezen=True) as werk:
        hier = select(PlanVersie).where(
            col(PlanVersie.gezin_id).in_(_gezinnen(huis)), col(PlanVersie.nummer).is_not(None)
        )
        return list(werk.ctx.session.exec(hier.order_by(col(PlanVersie.begonnen), col(PlanVersie.id))))


def _afrondingen(huis: Huis) -> Iterable[str]:
    with huis.als("sering", alleen_lezen=True) as werk:
        hier = select(Afronding.id).where(col(Afronding.gezin_id).in_(_gezinnen(huis)))
        return [str(id_) for id_ in werk.ctx.session.exec(hier.order_by(col(Afronding.op)))]


VULLING: dict[str, Callable[[Huis], Iterable[str]]] = {
    "deel": lambda _huis: ["afspraken"],
    "kern_id": _stukken,
    "over_id": _stukken,
    "versie_id": lambda huis: [str(rij.id) for rij in _vaste_versies(huis)],
    "afronding_id": _afrondingen,
}


def versieparen(huis: Huis) -> list[tuple[str, str]]:
    """Of each of the two: its first and its last version that lies still, as an address asks for them."""
    rijen = _vaste_versies(huis)
    per_gezin = {id_: [str(r.id) for r in rijen if r.gezin_id == id_] for id_ in _gezinnen(huis)}
    return [(str(id_), f"oud={ids[0]}&nieuw={ids[-1]}") for id_, ids in per_gezin.items()]
