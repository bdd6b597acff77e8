"""Het veiligheidsplan dat vier gezinnen in de demonstratie dragen: het loopt, en laat zien wat het moet laten
zien."""

from collections import Counter
from collections.abc import Callable
from typing import Any, TypeVar

import pytest

from caseapp.context import Context
from caseapp.domain.fase import FaseStapStatus
from caseapp.domain.gezin import Fase
from caseapp.domain.veiligheidsplan.woorden import (
    AfrondingStatus,
    PlanBesluit,
    PlanDeel,
    PlanStatus,
    Uitkomst,
)
from caseapp.domain.versie import VAST
from caseapp.queries.dossier import OpenGezin
from caseapp.queries.namen import mensen
from caseapp.queries.veiligheidsplan import afronding, agenda, rijen, versies
from caseapp.queries.veiligheidsplan.blad import PlanBlad, blad
from caseapp.queries.veiligheidsplan.stukken import geldend
from caseapp.tables import Controle, Evaluatie, FaseStap, PlanStuk, PlanVersie, Termijn, Veiligheidsplan

from ..builders import Huis, alles, open_voor

Antwoord = TypeVar("Antwoord")
CP = {
    "Wolkenveld": "mw. Wilg",
    "Lantaarn": "mw. Kastanje",
    "Lampenkap": "mw. Abeel",
    "Papierenvlinder": "mw. Esdoorn",
}
LOOPT, KLAAR = PlanStatus.LOOPT, PlanStatus.AFGEROND
STANDEN = {
    "Wolkenveld": [LOOPT],
    "Lantaarn": [LOOPT],
    "Lampenkap": [LOOPT],
    "Papierenvlinder": [KLAAR, LOOPT],
}
NUMMERS = {
    "Wolkenveld": ["1.0", "2.0"],
    "Lantaarn": ["1.0"],
    "Lampenkap": ["0.1", "1.0", "2.0"],
    "Papierenvlinder": ["1.0", "2.0"],
}


def lees(
    huis: Huis, gezin: str, vraag: Callable[[Context, OpenGezin], Antwoord], wie: str | None = None
) -> Antwoord:
    """What this persona reads; without one the contactpersoon."""
    with huis.als(wie or CP[gezin], alleen_lezen=True) as werk:
        return vraag(werk.ctx, open_voor(werk.ctx, huis.gezinnen[gezin]))


def van_gezin(huis: Huis, gezin: str, soort: type) -> list[Any]:
    with huis.systeem() as werk:
        return [rij for rij in alles(werk.ctx, soort) if rij.gezin_id == huis.gezinnen[gezin]]


def pagina(huis: Huis, gezin: str, wie: str | None = None) -> PlanBlad:
    return lees(huis, gezin, lambda ctx, g: blad(ctx, g, mensen(ctx, g)), wie)


def persoon(huis: Huis, gezin: str, naam: str) -> Any:
    wie = lees(huis, gezin, mensen)
    return next(id_ for id_, (roepnaam, _) in wie.items() if roepnaam == naam)


@pytest.mark.parametrize("gezin", CP)
def test_er_loopt_een_plan_in_vastgestelde_versies(leeshuis: Huis, gezin: str) -> None:
    plannen = sorted(van_gezin(leeshuis, gezin, Veiligheidsplan), key=lambda plan: plan.begonnen)
    assert [plan.status for plan in plannen] == STANDEN[gezin]
    gehad = sorted(van_gezin(leeshuis, gezin, PlanVersie), key=lambda versie: versie.begonnen)
    assert [versie.nummer for versie in gehad] == NUMMERS[gezin]
    assert all(versie.status in VAST for versie in gehad)


@pytest.mark.parametrize("gezin", CP)
def test_alleen_bij_bo_is_er_al_te_lang_niet_opnieuw_gekeken(leeshuis: Huis, gezin: str) -> None:
    plan = pagina(leeshuis, gezin).plan
    assert plan is not None
    assert plan.te_laat is (gezin == "Papierenvlinder")


def test_bij_wolkenveld_staat_in_elk_deel_iets_en_een_afspraak_zonder_kijker(leeshuis: Huis) -> None:
    delen = {stuk.deel for stuk in lees(leeshuis, "Wolkenveld", geldend).values()}
    assert delen == set(PlanDeel)
    zonder = [een for band in pagina(leeshuis, "Wolkenveld").banden for een in band.hoe if not een.kijker]
    assert [een.wie for een in zonder] == ["Noor en Joost"]


def test_bij_wolkenveld_zijn_twee_versies_te_vergelijken(leeshuis: Huis) -> None:
    def verschil(ctx: Context, gezin: OpenGezin) -> versies.PlanVergelijking | None:
        oud, nieuw = (zicht.rij.id for zicht in rijen.versies(ctx, gezin))
        return versies.vergelijking(ctx, gezin, mensen(ctx, gezin), oud, nieuw)

    gevonden = lees(leeshuis, "Wolkenveld", verschil)
    assert gevonden is not None
    for soort in ("erbij", "gewijzigd", "weg"):
        assert any(getattr(deel, soort) for deel in gevonden.delen), soort


def test_bij_wolkenveld_ziet_joost_niet_wat_alleen_voor_noor_is(leeshuis: Huis) -> None:
    van_noor = lees(leeshuis, "Wolkenveld", geldend, "Noor Wolkenveld")
    van_joost = lees(leeshuis, "Wolkenveld", geldend, "Joost Wolkenveld")
    stil = [stuk.deel for kern, stuk in van_noor.items() if kern not in van_joost]
    assert sorted(stil) == [PlanDeel.AFSPRAKEN, PlanDeel.VOORWAARDEN]
    assert van_joost.keys() < van_noor.keys()


@pytest.mark.parametrize(("wie", "leest"), [("Eva Lantaarn", True), ("Rik Lantaarn", False)])
def test_van_het_plan_van_eva_is_er_voor_rik_niets(leeshuis: Huis, wie: str, leest: bool) -> None:
    gelezen = pagina(leeshuis, "Lantaarn", wie)
    delen = (gelezen.plan, gelezen.leidend, gelezen.banden, gelezen.momenten)
    assert {bool(deel) for deel in delen} == {leest}
    assert bool(lees(leeshuis, "Lantaarn", geldend, wie)) is leest
    rik = str(persoon(leeshuis, "Lantaarn", "Rik"))
    for soort in (Veiligheidsplan, PlanVersie, PlanStuk, Controle):
        assert all(rik in rij.niet_voor for rij in van_gezin(leeshuis, "Lantaarn", soort))


def test_bij_lampenkap_begint_het_met_spoed_en_volgt_op_een_breuk_een_evaluatie(leeshuis: Huis) -> None:
    eerste, *later = sorted(van_gezin(leeshuis, "Lampenkap", PlanVersie), key=lambda v: v.begonnen)
    assert (eerste.spoed, [versie.spoed for versie in later]) == (True, [False, False])
    controles = van_gezin(leeshuis, "Lampenkap", Controle)
    [mis] = [rij for rij in controles if rij.uitkomst is Uitkomst.NIET_NAGELEEFD]
    evaluaties = sorted(van_gezin(leeshuis, "Lampenkap", Evaluatie), key=lambda e: e.nummer)
    na = next(rij for rij in evaluaties if rij.op > mis.op)
    assert na.besluit is PlanBesluit.OPSCHALEN
    assert evaluaties[-1].besluit is PlanBesluit.DOOR


def test_bij_lampenkap_leest_sam_niet_wat_mila_beschermt(leeshuis: Huis) -> None:
    van_mila, van_sam = (
        lees(leeshuis, "Lampenkap", geldend, wie) for wie in ("Mila Lampenkap", "Sam Lampenkap")
    )
    assert van_sam.keys() < van_mila.keys()
    assert len(van_mila) - len(van_sam) == 3


@pytest.mark.parametrize(("kind", "fasen"), [("Kaatje", [1, 2, 1, 2]), ("Jip", [1, 2, 1])])
def test_bij_bo_gaan_de_kinderen_heen_en_weer_door_de_fasen(
    leeshuis: Huis, kind: str, fasen: list[int]
) -> None:
    wie = persoon(leeshuis, "Papierenvlinder", kind)
    stappen = sorted(
        (rij for rij in van_gezin(leeshuis, "Papierenvlinder", FaseStap) if rij.betreft_id == wie),
        key=lambda rij: rij.op,
    )
    assert all(rij.status is FaseStapStatus.GEZET for rij in stappen)
    assert [list(Fase).index(rij.naar) + 1 for rij in stappen] == fasen
    assert stappen[2].auteur_id is None, "de afspraak die niet lukte stelde het voor, en mensen besloten"


def test_bij_bo_eindigde_een_plan_te_snel_en_volgde_de_lange_adem(leeshuis: Huis) -> None:
    [einde] = lees(leeshuis, "Papierenvlinder", lambda ctx, g: afronding.regels(ctx, g, mensen(ctx, g)))
    assert einde.status is AfrondingStatus.AFGEROND
    assert einde.ontbreekt
    assert einde.uitzondering
    assert einde.tweede == "dhr. Berk"
    assert "signaal" in {wat for _, wat in einde.daarna}
    nazorg = [rij for rij in van_gezin(leeshuis, "Papierenvlinder", Termijn) if rij.soort == "nazorg"]
    assert len(nazorg) == 5
    assert all(rij.afgerond_op is not None for rij in nazorg), "een nieuw plan neemt het over"


def test_bij_wolkenveld_staat_in_de_agenda_wanneer_iemand_kijkt(leeshuis: Huis) -> None:
    """‘Elke maandag’, ‘elke zondag’ and ‘elke dinsdag’: the next six weeks, each."""
    momenten = lees(leeshuis, "Wolkenveld", agenda.momenten)
    per_weekdag = Counter(dag.weekday() for _, dag in momenten)
    assert min(per_weekdag[weekdag] for weekdag in (0, 1, 6)) >= 6
    assert len({id_ for id_, _ in momenten}) == len(momenten)
