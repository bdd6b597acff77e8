"""De veiligheidsplannen in de casussen: gedrag dat te zien is, met iemand die kijkt, in gewone woorden."""

import pytest

from caseapp.domain.kindversie import lange_zinnen
from caseapp.domain.stellingname import Stelling
from caseapp.domain.veiligheidsplan import hints
from caseapp.domain.veiligheidsplan.woorden import PlanDeel, Uitkomst
from caseapp.scenario.casus import Casus
from caseapp.scenario.daden.analyse import StelAnalyseVast
from caseapp.scenario.daden.basis import Daad
from caseapp.scenario.daden.plan import (
    BeginPlan,
    EvalueerPlan,
    HerschrijfInPlan,
    LegControleVast,
    SchrijfInPlan,
    StelPlanVast,
    ZegVanPlan,
)
from caseapp.scenario.daden.veiligheid import MaakKindversie, ZegBijKindversie
from tests.scenario.meegegeven import (
    CASUSSEN,
    KOMPAS,
    LANTAARN,
    PAPIERENVLINDER,
    STERREWACHT,
    WATERLELIE,
    WOLKENVELD,
    ZANDLOPER,
    alle,
    plannen,
)

MET_PLAN = [een for een in CASUSSEN if alle(een, BeginPlan)]
per_plan = pytest.mark.parametrize("casus", MET_PLAN, ids=lambda casus: casus.sleutel)


def stukken(casus: Casus, deel: PlanDeel) -> list[SchrijfInPlan]:
    return [daad for daad in alle(casus, SchrijfInPlan) if daad.deel is deel]


def moment(daad: Daad) -> tuple[int, str]:
    return daad.dag, daad.tijd.isoformat()


@per_plan
def test_een_plan_begint_pas_als_er_een_analyse_is(casus: Casus) -> None:
    analyses = [moment(daad) for daad in alle(casus, StelAnalyseVast)]
    assert min(moment(daad) for daad in alle(casus, BeginPlan)) > min(analyses)


@per_plan
def test_een_afspraak_is_gedrag_stap_voor_stap(casus: Casus) -> None:
    """domein 4.4: what somebody does, when, who looks, and what if it fails."""
    for daad in stukken(casus, PlanDeel.AFSPRAKEN):
        vragen = set(hints.hints(daad.velden))
        assert vragen <= {hints.KIJKER, hints.MOMENT}, (daad.sleutel, vragen)


def test_in_het_hele_plan_is_een_gat_met_opzet() -> None:
    """Of all that was agreed in these families one afspraak has nobody who looks: that is to be found."""
    zonder = [
        (casus.sleutel, daad.sleutel)
        for casus in MET_PLAN
        for daad in stukken(casus, PlanDeel.AFSPRAKEN)
        if "controleur" not in daad.velden
    ]
    assert zonder == [("wolkenveld", "vp_voorlezen")]


@per_plan
def test_waar_iemand_bang_voor_is_staat_er_in_een_hele_zin(casus: Casus) -> None:
    for daad in stukken(casus, PlanDeel.RISICOS):
        zin = str(daad.velden["zin"])
        assert zin.startswith("Als er niets verandert, ben ik bang dat ")
        assert " waardoor " in zin


@per_plan
def test_een_voorwaarde_stelt_ook_veilig_thuis(casus: Casus) -> None:
    """Where Veilig Thuis is. With Tine it only gave advice, without names: there nobody stands above her."""
    wie = {daad.wie for daad in stukken(casus, PlanDeel.VOORWAARDEN)}
    if casus is WATERLELIE:
        assert wie == {"lijsterbes"}
    else:
        assert wie & {"linde", "meidoorn", "cipres"}


@per_plan
def test_wat_onder_een_afgeschermde_voorwaarde_hangt_is_het_zelf_ook(casus: Casus) -> None:
    niet_voor = {daad.sleutel: set(daad.afgeschermd_voor) for daad in stukken(casus, PlanDeel.VOORWAARDEN)}
    for daad in stukken(casus, PlanDeel.AFSPRAKEN):
        assert niet_voor[str(daad.velden["voorwaarde"])] <= set(daad.afgeschermd_voor)


@per_plan
def test_wie_meedoet_zegt_wat_hij_ervan_vindt_en_wat_goed_gaat_wordt_gezien(casus: Casus) -> None:
    assert len({daad.over or daad.wie for daad in alle(casus, ZegVanPlan)}) >= 3
    gelukt = [daad for daad in alle(casus, LegControleVast) if daad.uitkomst is Uitkomst.NAGELEEFD]
    assert gelukt
    assert all(daad.goed for daad in (*gelukt, *alle(casus, EvalueerPlan)))


def test_noor_en_joost_vinden_er_iets_anders_van() -> None:
    eerste = alle(WOLKENVELD, StelPlanVast)[0].dag
    geheel = [d for d in alle(WOLKENVELD, ZegVanPlan) if d.stuk is None and d.dag <= eerste]
    assert len({d.stelling for d in geheel if d.wie in ("noor", "joost")}) == 2


def test_van_het_plan_van_eva_is_niets_voor_rik() -> None:
    [plan] = plannen(LANTAARN)
    assert plan[0].afgeschermd_voor == ("rik",)


def test_in_het_plan_voor_twee_huizen_leest_de_ene_ouder_niet_wat_de_ander_voor_zich_hield() -> None:
    """Each of the two has something of his own; a child has something, and what may hurt it is not for it."""
    niet_voor = {daad.sleutel: set(daad.afgeschermd_voor) for daad in alle(ZANDLOPER, SchrijfInPlan)}
    assert {
        wie: [sleutel for sleutel, niet in niet_voor.items() if {wie} <= niet] for wie in ("anna", "wout")
    } == {
        "anna": ["vp_schrift", "vp_hulp_wout"],
        "wout": ["vp_zorg_vol", "vp_zorg_vragen", "vp_keukenla", "vp_hulp_anna", "vp_risico_ja"],
    }
    assert "isa" in niet_voor["vp_droog"]
    assert all({"isa", "lars"} <= niet_voor[stuk] for stuk in ("vp_zorg_ertussen", "vp_risico_laatste"))


@pytest.mark.parametrize(
    ("casus", "kinderen"),
    [
        (ZANDLOPER, {"isa", "lars"}),
        (PAPIERENVLINDER, {"kaatje", "jip"}),
        (STERREWACHT, {"roel", "saar"}),
    ],
    ids=lambda deel: deel.sleutel if isinstance(deel, Casus) else None,
)
def test_elk_kind_heeft_een_eigen_blad_dat_het_kan_lezen_en_zegt_er_iets_van(
    casus: Casus, kinderen: set[str]
) -> None:
    bladen = alle(casus, MaakKindversie)
    assert {blad.persoon for blad in bladen} == kinderen
    assert {daad.persoon for daad in alle(casus, ZegBijKindversie)} == kinderen
    assert [
        (blad.persoon, zinnen) for blad in bladen if (zinnen := lange_zinnen(blad.taal, blad.velden))
    ] == []
    assert all(blad.plaatjes for blad in bladen)


def test_van_het_plan_van_dilan_is_niets_voor_thuis() -> None:
    """domein 8.7-2: the whole family is kept out of it, also who was pushed to watch her, and her sister."""
    [plan] = plannen(KOMPAS)
    assert set(plan[0].afgeschermd_voor) == {"narin", "baran", "azad", "sena"}
    assert {daad.over for daad in alle(KOMPAS, ZegVanPlan)} == {None, "dilan"}


def test_tine_beslist_zelf_en_haar_nee_verandert_het_plan() -> None:
    """A grown woman who says no: what she does not want is written down, and what she says changes a time."""
    [plan] = plannen(WATERLELIE)
    [nee] = stukken(WATERLELIE, PlanDeel.GEEN_ACTIE)
    assert "wil niet" in str(nee.velden["waarom"])
    assert nee.afgeschermd_voor == ("henk",)
    acht, negen = (
        daad
        for daad in plan
        if isinstance(daad, SchrijfInPlan | HerschrijfInPlan)
        and "vp_ochtend" in (getattr(daad, "sleutel", None), getattr(daad, "stuk", None))
    )
    gezegd = [d.stelling for d in alle(WATERLELIE, ZegVanPlan) if (d.wie, d.stuk) == ("tine", "vp_ochtend")]
    assert gezegd == [Stelling.NIET_EENS, Stelling.EENS]
    assert "acht uur" in str(acht.velden["tekst"])
    assert "negen uur" in str(negen.velden["tekst"])


def test_bij_bo_is_het_tweede_plan_begonnen_na_een_signaal() -> None:
    eerste, tweede = plannen(PAPIERENVLINDER)
    signaal = next(d.dag for d in PAPIERENVLINDER.handelingen if d.wat == "noteer" and d.dag > eerste[-1].dag)
    assert eerste[-1].dag < signaal < tweede[0].dag


def test_elk_gezin_heeft_een_plan() -> None:
    assert MET_PLAN == CASUSSEN
