"""Elk onderdeel van het werk komt in minstens één casus voor, en elke casus leert iets."""

import pytest

from caseapp.scenario.casus import Casus
from caseapp.scenario.dekking import dekking, van_casus
from tests.scenario.meegegeven import CASUSSEN, per_casus, zinnen

# The table of domein 10.1, cell by cell: which casus has what, at least. A melding is not in casus 5: there
# advice that names nobody is enough, and that is what it teaches (docs/beslissingen/0069).
HANDBOEK = {
    "fysiek": {1, 3, 8},
    "psychisch": {1, 2, 4, 6},
    "seksueel": {2, 8},
    "verwaarlozing": {3, 5, 7},
    "financieel misbruik": {2, 5},
    "online misbruik": {2, 8},
    "(ex-)partnergeweld": {1, 2, 3, 4},
    "kindermishandeling": {1, 3, 4, 7, 8},
    "ouderenmishandeling": {5},
    "kind-oudermishandeling": {4, 8},
    "eergerelateerd geweld": {6},
    "huwelijksdwang, achterlating of VGV": {6},
    "gendergerelateerd geweld": {2, 6},
    "kinderen met twee huizen": {4},
    "advies": {1, 5, 8},
    "melding": {1, 2, 3, 4, 6, 7, 8},
    "veiligheidsbeoordeling": {1, 2, 3, 4, 6, 7},
    "onderzoek": {2, 4, 6},
    "voorwaarden en vervolg": {1, 3},
    "opnieuw een melding": {3, 4, 7},
    "signalen van meer kanten (radar)": {4, 6, 7},
    "wachtlijst": {4, 7},
    "overdrachtstafel": {1, 3},
    "monitoring": {1, 3, 7},
    "MDA++ ingezet": {2},
    "MDA++ gevraagd en niet ingezet": {8},
    "Zorg- en Veiligheidshuis": {2},
    "lokale kamer": {2, 5, 7, 8},
    "huisverbod": {3},
    "meldcode": {1, 5, 6},
    "er is nu gevaar": {2, 3, 6},
    "Raad voor de Kinderbescherming": {2, 3, 7},
    "duo van het regionaal veiligheidsteam": {1},
    "de analyse herzien": {1, 3, 7},
    "verschil van mening dat blijft staan": {1, 4},
    "afgeschermde woorden": {2, 6},
    "kindversie": {1, 4, 7, 8},
    "noodplan": {2, 3, 6},
    "terug naar fase 1": {3, 7},
    "wisseling van contactpersoon": {7},
    "een zorg die is weerlegd": {4},
    "een gezin zonder kinderen": {5},
    "een ervaringsdeskundige": {1, 8},
    "steunfiguren": {1, 7},
    "dieren": {1, 2},
}
# Of this no casus is about alone: what falls outside the other kinds.
ZONDER = {"ander huiselijk geweld"}


def test_er_is_geen_gat_in_wat_de_casussen_samen_oefenen() -> None:
    leeg = {regel.naam for regels in dekking(CASUSSEN).values() for regel in regels if not regel.nummers}
    assert leeg - ZONDER == set()


@pytest.mark.parametrize("wat", HANDBOEK)
def test_wat_het_handboek_in_een_casus_vraagt_zit_in_die_casus(wat: str) -> None:
    alles = {regel.naam: set(regel.nummers) for regels in dekking(CASUSSEN).values() for regel in regels}
    assert HANDBOEK[wat] - alles[wat] == set()


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
