"""Elk onderdeel van het werk komt in minstens één casus voor, en elke casus leert iets."""

import pytest

from caseapp.scenario.casus import Casus
from caseapp.scenario.dekking import dekking, van_casus
from tests.scenario.meegegeven import CASUSSEN, per_casus, zinnen

# Of this no casus is about alone: what falls outside the other kinds.
ZONDER = {"ander huiselijk geweld"}


def test_er_is_geen_gat_in_wat_de_casussen_samen_oefenen() -> None:
    leeg = {regel.naam for regels in dekking(CASUSSEN).values() for regel in regels if not regel.nummers}
    assert leeg - ZONDER == set()


@pytest.mark.parametrize(
    ("wat", "nummers"),
    [
        ("huisverbod", (3,)),
        ("MDA++ gevraagd en niet ingezet", (8,)),
        ("een zorg die is weerlegd", (4,)),
        ("wisseling van contactpersoon", (7,)),
        ("kinderen met twee huizen", (4,)),
        ("huwelijksdwang, achterlating of VGV", (6,)),
        ("dwang en controle", (2,)),
    ],
)
def test_wat_maar_in_een_verhaal_zit_wordt_daar_gevonden(wat: str, nummers: tuple[int, ...]) -> None:
    alles = {regel.naam: regel.nummers for regels in dekking(CASUSSEN).values() for regel in regels}
    assert alles[wat] == nummers


def test_wie_iets_uit_een_verhaal_haalt_haalt_het_uit_de_tabel() -> None:
    [casus] = [een for een in CASUSSEN if een.sleutel == "lampenkap"]
    zonder = casus.model_copy(
        update={
            "handelingen": tuple(d for d in casus.handelingen if getattr(d, "wat", "") != "leg_huisverbod_op")
        }
    )
    assert "huisverbod" in van_casus(casus)["De keten"]
    assert "huisverbod" not in van_casus(zonder)["De keten"]


@per_casus
def test_elke_casus_noemt_een_valkuil_vragen_en_twee_plannen(casus: Casus) -> None:
    assert casus.les is not None
    assert casus.les.valkuil
    assert all(vraag.endswith("?") for vraag in casus.les.vragen)
    goed = " ".join(casus.les.voorbeeld.goed)
    assert len(goed) > len(" ".join(casus.les.voorbeeld.zwak)), (
        "een goed plan zegt wie, wanneer en wat je dan doet"
    )


@per_casus
def test_wat_de_trainer_leest_zijn_korte_zinnen(casus: Casus) -> None:
    assert casus.les is not None
    les = casus.les
    teksten = [les.valkuil, *les.vragen, *les.voorbeeld.zwak, *les.voorbeeld.goed, les.voorbeeld.verschil]
    assert [zin for tekst in teksten for zin in zinnen(tekst) if len(zin) > 25] == []


def test_elke_casus_zegt_of_iemand_hem_heeft_nagelezen() -> None:
    assert {casus.herzien_door for casus in CASUSSEN} == {"nog niet"}
