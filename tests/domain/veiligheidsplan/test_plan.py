"""De regels van het plan: hints die nooit tegenhouden, een keuring, en een einde met genoeg erbij."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.gezin import Fase
from caseapp.domain.keuring import toets_vaststellen
from caseapp.domain.regel import Regelfout
from caseapp.domain.stellingname import Stelling
from caseapp.domain.veiligheidsplan import afronding, hints, keuring, plan, stukken
from caseapp.domain.veiligheidsplan.afronding import Einde
from caseapp.domain.veiligheidsplan.keuring import PlanTekst
from caseapp.domain.veiligheidsplan.vormen import VORM, VORMEN
from caseapp.domain.veiligheidsplan.woorden import PlanBesluit, PlanDeel, PlanStatus, Uitkomst
from caseapp.domain.velden import Bekend, VeldSoort
from caseapp.domain.versie import VersieStatus
from caseapp.domain.vorm import Inbreng

VANDAAG = date(2026, 4, 10)
GOED = {
    "tekst": "Als vader merkt dat zijn stem omhoog gaat, loopt hij naar buiten en belt opa; opa belt moeder.",
    "moment": "ruzie",
    "controleur": "iemand",
    "als_niet": "Het kind gaat naar de buurvrouw.",
}


def test_een_goede_afspraak_krijgt_geen_vragen() -> None:
    assert hints.hints(GOED) == ()


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"tekst": "Vader gaat aan zijn agressie werken, en moeder let beter op de kinderen."}, hints.GEDRAG),
        ({"tekst": "Beide ouders doen hun best om het rustiger te laten verlopen in huis."}, hints.GEDRAG),
        ({"moment": "altijd"}, hints.MOMENT),
        ({"controleur": ""}, hints.KIJKER),
        ({"als_niet": ""}, hints.TERUGVAL),
        ({"tekst": "Vader belt opa."}, hints.STAP),
    ],
)
def test_wat_een_afspraak_sterker_maakt_wordt_gevraagd(anders: dict[str, str], zin: str) -> None:
    assert zin in hints.hints(GOED | anders)


@given(st.text(max_size=300))
def test_een_hint_houdt_nooit_iets_tegen(tekst: str) -> None:
    assert isinstance(hints.hints({"tekst": tekst}), tuple)


def test_elk_deel_heeft_een_vorm_en_elke_verwijzing_een_deel() -> None:
    assert set(VORM) == set(PlanDeel)
    for vorm in VORMEN:
        assert all(veld.uit in VORM for veld in vorm.velden if veld.soort is VeldSoort.STUK)


def test_alleen_de_contactpersoon_vult_de_kop_en_iedereen_een_afspraak() -> None:
    assert all(stukken.mag_in(PlanDeel.AFSPRAKEN, wie) for wie in Inbreng)
    assert [wie for wie in Inbreng if stukken.mag_in(PlanDeel.KOP, wie)] == [Inbreng.CONTACTPERSOON]
    with pytest.raises(Regelfout):
        stukken.toets_inbreng(PlanDeel.AFSPRAKEN, None)


def test_een_dag_die_geen_dag_is_wordt_gezegd_bij_het_veld() -> None:
    waarden = GOED | {"voorwaarde": str(uuid4()), "uitvoerder": ("a",), "vanaf": "morgen"}
    kern = UUID(str(waarden["voorwaarde"]))
    bekend = Bekend([], betrokkenen={"a", "iemand"}, stukken={PlanDeel.VOORWAARDEN: [kern]})
    with pytest.raises(Regelfout) as fout:
        stukken.toets_stuk(PlanDeel.AFSPRAKEN, waarden | {"reikwijdte": "direct"}, bekend)
    assert fout.value.veld == "vanaf"


@pytest.mark.parametrize("dagen", [None, -1, 0, 185])
def test_een_plan_zonder_evaluatie_die_nog_komt_bestaat_niet(dagen: int | None) -> None:
    dag = None if dagen is None else VANDAAG + timedelta(days=dagen)
    with pytest.raises(Regelfout) as fout:
        plan.toets_evaluatiedag(dag, VANDAAG)
    assert fout.value.veld == "volgende"


def test_in_fase_1_kijkt_men_na_twee_weken_en_daarna_na_zes() -> None:
    assert (plan.eerste_evaluatie(Fase.DIRECTE_VEILIGHEID, VANDAAG) - VANDAAG).days == 14
    assert (plan.eerste_evaluatie(Fase.HERSTELGERICHTE_ZORG, VANDAAG) - VANDAAG).days == 42
    assert (plan.eerste_evaluatie(None, VANDAAG) - VANDAAG).days == 42


@pytest.mark.parametrize(
    ("status", "spoed", "mag"),
    [
        (VersieStatus.VASTGESTELD, False, True),
        (VersieStatus.VASTGESTELD, True, True),
        (VersieStatus.CONCEPT, True, True),
        (VersieStatus.CONCEPT, False, False),
        (VersieStatus.TER_BESPREKING, False, False),
        (None, False, False),
    ],
)
def test_een_plan_rust_op_een_vastgestelde_analyse_of_bij_spoed_op_een_spoedversie(
    status: VersieStatus | None, spoed: bool, mag: bool
) -> None:
    if mag:
        plan.toets_analyse(status, spoed=spoed)
    else:
        with pytest.raises(Regelfout):
            plan.toets_analyse(status, spoed=spoed)


def test_opschalen_verandert_het_plan_en_al_het_andere_laat_het_lopen() -> None:
    status = {besluit: plan.na_evaluatie(besluit) for besluit in PlanBesluit}
    assert status.pop(PlanBesluit.OPSCHALEN) is PlanStatus.OPGESCHAALD
    assert set(status.values()) == {PlanStatus.LOOPT}


def test_van_een_afspraak_zegt_men_of_zij_lukte_en_van_hulp_of_zij_begon() -> None:
    van_afspraak, van_hulp = plan.uitkomsten(PlanDeel.AFSPRAKEN), plan.uitkomsten(PlanDeel.HULP)
    assert Uitkomst.NIET_NAGELEEFD in van_afspraak
    assert set(van_afspraak) | set(van_hulp) == set(Uitkomst)
    assert not set(van_afspraak) & set(van_hulp)


def tekst(**anders: object) -> PlanTekst:
    voorwaarde, wie = uuid4(), uuid4()
    vol = {
        "stukken": {
            PlanDeel.VOORWAARDEN: {voorwaarde: {"tekst": "…"}},
            PlanDeel.AFSPRAKEN: {uuid4(): {"voorwaarde": str(voorwaarde)}},
        },
        "gevraagd": {wie: "Noor"},
        "stemmen": {wie: Stelling.NIET_EENS},
        "instemmende_werkers": 1,
    }
    return PlanTekst(**{**vol, **anders})  # type: ignore[arg-type]


def houdt_tegen(wat: PlanTekst, *, spoed: bool = False) -> list[str]:
    return [punt.zin for punt in keuring.keur(wat, spoed=spoed) if punt.blokkeert and not punt.goed]


def test_niet_eens_houdt_niets_tegen_en_niet_gevraagd_wel() -> None:
    toets_vaststellen(keuring.keur(tekst()))
    assert houdt_tegen(tekst(stemmen={})) == ["Aan Noor is gevraagd wat hij of zij van het plan vindt."]
    assert houdt_tegen(tekst(stemmen={}), spoed=True) == []


def test_zonder_voorwaarde_of_met_een_losse_afspraak_wordt_niets_vastgesteld() -> None:
    los = {PlanDeel.AFSPRAKEN: {uuid4(): {"voorwaarde": str(uuid4())}}}
    assert len(houdt_tegen(tekst(stukken=los))) == 2
    assert len(houdt_tegen(tekst(instemmende_werkers=0))) == 1


def test_elke_oorzaak_heeft_iets_of_er_staat_waarom_niet() -> None:
    oorzaak = uuid4()
    open_ = tekst(oorzaken={oorzaak: "schulden"})
    assert keuring.open_oorzaken(open_) == [oorzaak]
    for deel, waarden in (
        (PlanDeel.VOORWAARDEN, {"oorzaken": (str(oorzaak),)}),
        (PlanDeel.HULP, {"oorzaken": (str(oorzaak),)}),
        (PlanDeel.GEEN_ACTIE, {"oorzaak": str(oorzaak), "waarom": "later"}),
    ):
        gevuld = tekst(oorzaken={oorzaak: "schulden"}, stukken={deel: {uuid4(): waarden}})
        assert keuring.open_oorzaken(gevuld) == []


def einde(**anders: object) -> Einde:
    vol = {
        "laatste_incident": VANDAAG - timedelta(days=120),
        "gezegd": False,
        "kinderwoorden": "Het is stil.",
        "nazorg": "Oma vraagt het.",
        "overleg": "Teamoverleg.",
        "overleg_op": VANDAAG,
        "met_kinderen": True,
    }
    return Einde(**{**vol, **anders})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"laatste_incident": None}, afronding.INCIDENT),
        ({"laatste_incident": VANDAAG - timedelta(days=90)}, afronding.STILTE),
        ({"kinderwoorden": " "}, afronding.KINDEREN),
        ({"nazorg": ""}, afronding.NAZORG),
        ({"overleg": ""}, afronding.OVERLEG),
        ({"overleg_op": None}, afronding.OVERLEG),
        ({"zonder_cijfer": ("Bram",)}, "Van Bram is er geen cijfer op de veiligheidsschaal."),
    ],
)
def test_elk_van_zes_dingen_moet_er_zijn(anders: dict[str, object], zin: str) -> None:
    assert afronding.ontbreekt(einde(), VANDAAG) == ()
    assert afronding.ontbreekt(einde(**anders), VANDAAG) == (zin,)


def test_zonder_kinderen_zijn_er_geen_woorden_van_kinderen_nodig() -> None:
    assert afronding.ontbreekt(einde(kinderwoorden="", met_kinderen=False), VANDAAG) == ()


def test_de_lange_adem_loopt_tot_anderhalf_jaar() -> None:
    dagen = afronding.nazorgdagen(VANDAAG)
    assert dagen[-1] - VANDAAG == timedelta(days=548)
    assert list(dagen) == sorted(dagen)


def test_wat_nog_komen_moet_is_nog_niet_geweest() -> None:
    for veld in ("laatste_incident", "overleg_op"):
        with pytest.raises(Regelfout) as fout:
            afronding.toets_einde(einde(**{veld: VANDAAG + timedelta(days=1)}), VANDAAG)
        assert fout.value.veld == veld
