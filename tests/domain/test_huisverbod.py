"""Het huisverbod: hoe lang het duurt, voor wie het kan, en wat erop volgt (domein 6.5)."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from caseapp.domain.huisverbod import (
    Eerder,
    HuisverbodDoor,
    Oplegging,
    Spoor,
    Stand,
    einde,
    einde_op,
    plan_klaar_op,
    stand,
    toets_oplegging,
    toets_opnieuw,
    uiterste_einde,
)
from caseapp.domain.huisverbod_verloop import (
    Inzet,
    toets_burgemeester,
    toets_loopt,
    toets_overtreding,
    toets_spoor,
    toets_verlenging,
)
from caseapp.domain.oefenruimte import AMSTERDAM
from caseapp.domain.regel import Regelfout

SAM, MILA, TEUN, VREEMD = (UUID(int=n) for n in (1, 2, 3, 4))
LEDEN = [SAM, MILA, TEUN]
GEBOREN = {SAM: date(1997, 1, 1), MILA: date(1999, 1, 1), TEUN: date(2026, 1, 1)}
UUR = timedelta(hours=1)


def hier(*wanneer: int) -> datetime:
    return datetime(*wanneer, tzinfo=AMSTERDAM)  # type: ignore[arg-type]


BEGIN = hier(2026, 3, 2, 14, 30)
EIND = hier(2026, 3, 12, 14, 30)
OPLEGGING = Oplegging(
    wie=SAM,
    op=BEGIN,
    door=HuisverbodDoor.HULPOFFICIER,
    beschermd=[MILA, TEUN],
    plaats="Het huis van Mila en Teun",
    feiten="Er was geweld in huis.",
    rihg="Hoog.",
    veilig_thuis="Om twee uur gebeld.",
)


@pytest.mark.parametrize(
    ("begin", "na_tien", "na_vier_weken"),
    [
        ((2026, 3, 2, 14, 30), (2026, 3, 12, 14, 30), (2026, 3, 30, 14, 30)),  # zomertijd begint op 29 maart
        ((2026, 10, 16, 21, 0), (2026, 10, 26, 21, 0), (2026, 11, 13, 21, 0)),  # wintertijd begint ertussen
        ((2028, 2, 20, 23, 59), (2028, 3, 1, 23, 59), (2028, 3, 19, 23, 59)),  # over 29 februari
        ((2026, 3, 19, 2, 30), (2026, 3, 29, 3, 30), (2026, 4, 16, 2, 30)),  # half drie is er die nacht niet
        ((2026, 3, 1, 2, 30), (2026, 3, 11, 2, 30), (2026, 3, 29, 3, 30)),
    ],
)
def test_tien_dagen_van_uur_tot_uur_en_nooit_langer_dan_vier_weken_vanaf_het_opleggen(
    begin: tuple[int, ...], na_tien: tuple[int, ...], na_vier_weken: tuple[int, ...]
) -> None:
    for op in (hier(*begin), hier(*begin).astimezone(UTC)):
        assert einde(op) == hier(*na_tien)
        assert uiterste_einde(op) == hier(*na_vier_weken)


def test_het_plan_van_aanpak_is_er_als_dag_acht_om_is() -> None:
    assert plan_klaar_op(BEGIN) == date(2026, 3, 10)


@pytest.mark.parametrize(
    ("nu", "tot", "verwacht"),
    [
        (BEGIN, EIND, Stand(1, 10, 9, True)),
        (hier(2026, 3, 6, 10), EIND, Stand(4, 10, 6, True)),
        (hier(2026, 3, 6, 14, 30), EIND, Stand(5, 10, 5, True)),
        (EIND - UUR, EIND, Stand(10, 10, 0, True)),
        (EIND, EIND, Stand(10, 10, 0, False)),
        (hier(2026, 3, 16, 9), hier(2026, 3, 30, 14, 30), Stand(14, 28, 14, True)),
        (hier(2026, 3, 30, 14, 29), hier(2026, 3, 30, 14, 30), Stand(28, 28, 0, True)),
        (hier(2027, 1, 1), EIND, Stand(10, 10, 0, False)),
    ],
)
def test_de_teller_zegt_welke_dag_het_is_en_hoeveel_er_nog_komen(
    nu: datetime, tot: datetime, verwacht: Stand
) -> None:
    assert stand(BEGIN, tot, nu) == verwacht
    assert stand(BEGIN.astimezone(UTC), tot.astimezone(UTC), nu.astimezone(UTC)) == verwacht
    assert not stand(BEGIN, tot, nu, ingetrokken=True).loopt


def _weigert(zin: str, veld: str, regel: Any, *wat: Any, **hoe: Any) -> None:
    with pytest.raises(Regelfout, match=zin) as fout:
        regel(*wat, **hoe)
    assert fout.value.veld == veld


def test_een_goede_oplegging_mag_ook_als_zij_net_is_gebeurd() -> None:
    toets_oplegging(OPLEGGING, LEDEN, GEBOREN, BEGIN)
    zonder_kind = {SAM: GEBOREN[SAM], MILA: GEBOREN[MILA]}
    toets_oplegging(replace(OPLEGGING, veilig_thuis="", beschermd=[MILA]), [SAM, MILA], zonder_kind, EIND)


@pytest.mark.parametrize(
    ("anders", "zin", "veld"),
    [
        ({"wie": VREEMD}, "hoort", "wie"),
        ({"wie": TEUN, "beschermd": [MILA]}, "alleen voor volwassenen", "wie"),
        ({"op": EIND + UUR}, "later dan het nu is", "tijd"),
        ({"op": EIND + 24 * UUR}, "toekomst", "dag"),
        ({"beschermd": []}, "Kies wie er worden beschermd", "beschermd"),
        ({"beschermd": [MILA, VREEMD]}, "hoort niet bij dit gezin", "beschermd"),
        ({"beschermd": [SAM, MILA]}, "niet ook wie er blijft", "beschermd"),
        ({"plaats": " "}, "Schrijf op", "plaats"),
        ({"feiten": ""}, "Schrijf op", "feiten"),
        ({"rihg": ""}, "Schrijf op", "rihg"),
        ({"veilig_thuis": "  "}, "eerst contact met Veilig Thuis", "veilig_thuis"),
    ],
)
def test_wat_niet_klopt_bij_opleggen_staat_bij_zijn_veld(anders: Any, zin: str, veld: str) -> None:
    _weigert(zin, veld, toets_oplegging, replace(OPLEGGING, **anders), LEDEN, GEBOREN, EIND)


def test_op_de_dag_dat_iemand_achttien_wordt_is_hij_volwassen() -> None:
    jarig = GEBOREN | {SAM: date(2008, 3, 2)}
    toets_oplegging(OPLEGGING, LEDEN, jarig, EIND)
    morgen = GEBOREN | {SAM: date(2008, 3, 3)}
    _weigert("alleen voor volwassenen", "wie", toets_oplegging, OPLEGGING, LEDEN, morgen, EIND)
    _weigert("niet hoe oud", "wie", toets_oplegging, OPLEGGING, LEDEN, {MILA: GEBOREN[MILA]}, EIND)


def test_een_volgend_huisverbod_vraagt_nieuwe_feiten_en_geen_dat_nog_loopt() -> None:
    eerder = Eerder(BEGIN, EIND, "Er was geweld  in huis.")
    nieuw = replace(OPLEGGING, op=EIND, feiten="Er was weer geweld.")
    toets_opnieuw(nieuw, [])
    toets_opnieuw(nieuw, [eerder])
    _weigert("al een huisverbod", "wie", toets_opnieuw, replace(nieuw, op=EIND - UUR), [eerder])
    _weigert("al een huisverbod", "wie", toets_opnieuw, replace(nieuw, op=BEGIN - UUR), [eerder])
    zelfde = replace(nieuw, feiten="er was geweld in huis.")
    _weigert("nieuwe feiten", "feiten", toets_opnieuw, zelfde, [eerder])


def test_verlengen_is_langer_en_nooit_meer_dan_vier_weken_vanaf_het_opleggen() -> None:
    assert einde_op(BEGIN, date(2026, 3, 30)) == hier(2026, 3, 30, 14, 30)
    toets_verlenging(BEGIN, EIND, einde_op(BEGIN, date(2026, 3, 13)))
    toets_verlenging(BEGIN, EIND, einde_op(BEGIN, date(2026, 3, 30)))
    _weigert("uiterlijk tot 30-3-2026 14:30", "tot", einde_op, BEGIN, date(2026, 3, 31))
    _weigert("vier weken", "tot", toets_verlenging, BEGIN, EIND, hier(2026, 3, 30, 14, 31))
    _weigert("loopt al tot 12-3-2026 14:30", "tot", toets_verlenging, BEGIN, EIND, EIND)
    _weigert("vóór het opleggen", "tot", einde_op, BEGIN, date(2026, 3, 1))


def test_wat_voorbij_is_wordt_niet_verlengd_en_alleen_de_burgemeester_besluit() -> None:
    toets_loopt(stand(BEGIN, EIND, EIND - UUR), "tot")
    _weigert("loopt niet meer", "tot", toets_loopt, stand(BEGIN, EIND, EIND), "tot")
    toets_burgemeester(HuisverbodDoor.BURGEMEESTER)
    _weigert("alleen de burgemeester", "door", toets_burgemeester, HuisverbodDoor.HULPOFFICIER)


@pytest.mark.parametrize(
    ("inzet", "zin", "veld"),
    [
        (Inzet(), "wie er helpt", "helper"),
        (Inzet(helper="x" * 500), "te lang", "helper"),
        (Inzet(helper="Mw. Mispel", eerste_contact=date(2026, 3, 1)), "vóór het opleggen", "eerste_contact"),
        (Inzet(helper="Mw. Mispel", eerste_contact=date(2026, 3, 13)), "moet nog komen", "eerste_contact"),
        (Inzet(belt="Dhr. Cipres"), "Vul allebei in", "belt_dag"),
        (Inzet(belt="Dhr. Cipres", belt_dag=date(2026, 3, 1)), "er nog niet", "belt_dag"),
        (Inzet(helper="Mw. Mispel", belt_dag=date(2026, 3, 3)), "Vul allebei in", "belt"),
    ],
)
def test_een_spoor_zegt_wie_er_is_en_wanneer_het_begon(inzet: Inzet, zin: str, veld: str) -> None:
    goed = Inzet(helper="Mw. Mispel", eerste_contact=date(2026, 3, 2))
    toets_spoor(Spoor.KINDEREN, goed, BEGIN, EIND.date(), kinderen=True)
    _weigert(zin, veld, toets_spoor, Spoor.KINDEREN, inzet, BEGIN, EIND.date(), kinderen=True)


def test_zonder_kind_is_er_geen_spoor_voor_kinderen() -> None:
    goed = Inzet(helper="Mw. Mispel")
    _weigert("geen kind", "helper", toets_spoor, Spoor.KINDEREN, goed, BEGIN, EIND.date(), kinderen=False)


def test_een_overtreding_gebeurde_terwijl_het_liep() -> None:
    toets_overtreding(BEGIN, BEGIN, EIND, EIND)
    _weigert("er nog niet", "dag", toets_overtreding, BEGIN - UUR, BEGIN, EIND, EIND)
    _weigert("al voorbij", "dag", toets_overtreding, EIND, BEGIN, EIND, EIND)
    _weigert("later dan het nu is", "tijd", toets_overtreding, EIND, BEGIN, EIND, EIND - UUR)
