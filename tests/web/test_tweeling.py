"""Nobody can tell a room with something shielded from the same room without it, unless it is for them."""

import shutil
from itertools import islice

import pytest
from werkzeug.routing import Rule

from caseapp.domain.veilig_thuis.melding import SoortMelder
from tests.conftest import instellingen_voor

from . import tweeling_plan
from .adressen import adressen
from .tweeling import (
    SOORTEN,
    cijfers_van_een_ouder,
    een_kindversie,
    een_melding,
    een_verblijfplaats,
    houdt_toezicht,
    verschillen,
    wie_mag_het_zien,
)
from .wandeling import KOP, NIET_VOOR_HUN_OGEN, STAART, in_kopie, wandel

# Whom each kind is for: an independent reading, so that a page that lets everybody in turns this red.
VOOR = {
    "niet_voor": {
        *("wilg", "berk", "linde", "noor", "pien", "ceder"),
        *("kastanje", "lijsterbes", "meidoorn", "iep", "eva", "sleedoorn", "liv", "haagbeuk"),
        *("sering", "walnoot"),
    },
    "gehoor": {"wilg", "noor", "kastanje", "eva", "sleedoorn", "sering", "walnoot"},
    "hulp": {
        *("wilg", "berk", "linde"),
        *("kastanje", "lijsterbes", "meidoorn", "iep", "haagbeuk"),
        *("sering", "walnoot", "jeneverbes", "magnolia"),
    },
}
# Where somebody stays: for herself, for who stands beside her, and two trainers.
ZIJZELF = {"noor", "eva", "sleedoorn", "sering", "walnoot"}
# Somebody for whom it is finds it, and where.
ERGENS = {
    "hulp": [
        ("wilg", "Wolkenveld", ""),
        *(("kastanje", "Lantaarn", plek) for plek in ("delen", "mensen")),
        *(("wilg", "Wolkenveld", plek) for plek in ("delen", "mensen")),
    ],
    "gehoor": [
        *(("eva", "Lantaarn", ""), ("noor", "Wolkenveld", "")),
        *(("kastanje", "Lantaarn", "werkaantekeningen"), ("noor", "Wolkenveld", "noodplan")),
    ],
}
GEWOON = [("eva", "Lantaarn", ""), ("noor", "Wolkenveld", "")]


@pytest.mark.parametrize("soort", SOORTEN)
def test_wat_voor_jou_is_afgeschermd_is_er_niet(soort, voorbereid, moment, tmp_path, wandeling, plan):
    """Every address, every persona: the same bytes, headers, statements and unseals in both houses."""
    data = shutil.copytree(voorbereid, tmp_path / "b")
    with in_kopie(instellingen_voor(data), moment) as huis:
        afgeschermd = list(SOORTEN[soort](huis))
        mogen, toezicht = wie_mag_het_zien(huis, afgeschermd), houdt_toezicht(huis)
        waar = [(wie, huis.pad(gezin, rest)) for wie, gezin, rest in ERGENS.get(soort, GEWOON)]
        met = wandel(huis, _te_vergelijken(plan, mogen, waar))
    assert mogen == VOOR[soort]
    assert toezicht == {"jeneverbes", "magnolia"}
    gelijk(wandeling, met, mogen, toezicht)
    for wie, pad in waar:
        assert met[wie][pad] != wandeling[wie][pad], (
            "wat is toegevoegd staat nergens, ook niet voor wie het is"
        )


def _te_vergelijken(plan, mogen, waar):
    """Without what those at the end of the line see who may see it: they are not compared, and nobody comes
    after them. But for the pages where somebody for whom it is must find it."""
    return {
        wie: [stap for stap in stappen if wie not in mogen or wie not in STAART or (wie, stap[1]) in waar]
        for wie, stappen in plan.items()
    }


def test_een_plan_dat_niet_voor_jou_is_merk_je_niet(voorbereid, moment, tmp_path, plan, leeshuis, wandeling):
    """A shielded voorwaarde, what was seen of it, and the evaluation of a plan that is not for one of the
    parents: through the eyes of whoever is around these gezinnen and may not know."""
    wie = {naam: plan[naam] for naam in KOP}
    met, mogen = erin(tweeling_plan.LEG, wie, voorbereid, moment, tmp_path / "b")
    assert mogen == tweeling_plan.VOOR
    gelijk(wandeling, met, mogen, set())
    stil = leeshuis.pad("Lantaarn", "plan")
    assert (met["rik"][stil].status, met["spar"][stil].status) == (200, 200)


def test_waar_iemand_verblijft_merkt_ook_haar_contactpersoon_niet(voorbereid, moment, tmp_path, plan):
    """What she tells the contactpersoon alone lies in the same house as where she stays: so who may know the
    one and not the other walks apart, through a house with and a house without."""
    wie = {naam: plan[naam] for naam in sorted(VOOR["gehoor"] - ZIJZELF)}
    zonder, met, mogen = apart(een_verblijfplaats, wie, voorbereid, moment, tmp_path)
    assert mogen == ZIJZELF
    gelijk(zonder, met, mogen, set())


def test_een_cijfer_dat_niet_voor_jou_is_merk_je_niet(voorbereid, moment, tmp_path, plan, wandeling):
    """Who keeps the process may read any number: in the house of the others he would not be compared."""
    wie = {naam: plan[naam] for naam in NIET_VOOR_HUN_OGEN}
    met, mogen = erin(cijfers_van_een_ouder, wie, voorbereid, moment, tmp_path / "b")
    assert {"noor", "eva", "wilg", "kastanje", "beuk"} <= mogen
    assert not mogen & set(NIET_VOOR_HUN_OGEN)
    gelijk(wandeling, met, mogen, set())


def test_een_kindversie_die_niet_voor_jou_is_merk_je_niet(voorbereid, moment, tmp_path, plan, leeshuis):
    """From one parent it was kept, and whoever is no part of it may not know it; under a protocol it is for
    nobody of the gezin, not for the child either."""
    buiten = ("wout", "eva", "rik", "liv", "bo", "spar", "hazelaar", "els")
    wie = {naam: [*plan[naam], *_kinderen_van_zandloper(leeshuis)] for naam in buiten}
    zonder, met, mogen = apart(een_kindversie, wie, voorbereid, moment, tmp_path)
    assert {"anna", "isa", "esdoorn", "kastanje", "meidoorn", "sering"} <= mogen
    assert not mogen & set(buiten)
    gelijk(zonder, met, mogen, set())
    kinderen = leeshuis.pad("Zandloper", "kindversie")
    assert (zonder["wout"][kinderen].status, zonder["rik"][kinderen].status) == (200, 404)
    assert zonder["liv"][leeshuis.pad("Lantaarn", "kindversie")].status == 200


def test_een_melding_merkt_niemand_van_het_gezin_en_wie_meldde_ook_het_lokaal_team_niet(
    voorbereid, moment, tmp_path, plan
):
    """That there is one, somewhere, who works here may know: by the logboek of his gezin, by the numbers of
    the room. Who reported, from where and how, nobody: not by a term, a count or one look more."""
    wie = {naam: plan[naam] for naam in ("noor", "joost", "pien", "berk", "hazelaar", "beuk", "wilg")}
    buur = een_melding(SoortMelder.BUUR_OF_BEKENDE, "De buurman van hiernaast")
    school = een_melding(SoortMelder.ONDERWIJS, "Mw. Hazelaar van school")
    zonder, van_een_buur, mogen = apart(buur, wie, voorbereid, moment, tmp_path)
    van_school, _ = erin(school, wie, voorbereid, moment, tmp_path / "c")
    assert mogen == {"linde", "sering", "walnoot"}
    gelijk(van_een_buur, van_school, mogen, set())
    gelijk(zonder, van_een_buur, mogen | {"wilg", "berk", "beuk"}, set())


def _kinderen_van_zandloper(huis):
    """What is no address of the twins: the pages on which Wout would notice."""
    with huis.als("isa", alleen_lezen=True) as werk:
        isa = werk.ctx.actor.persoon_id
    waar = ("", "kindversie", "tijdlijn", "inzage", f"kindversie/{isa}/blad", f"kindversie/{isa}/zeg")
    return [("zandloper", huis.pad("Zandloper", plek)) for plek in waar]


def apart(leg, wie, voorbereid, moment, tmp_path):
    """These people through two houses, the second with what is laid down: (walk, walk, who may see it)."""
    zonder, _ = erin(lambda _huis: (), wie, voorbereid, moment, tmp_path / "a")
    return zonder, *erin(leg, wie, voorbereid, moment, tmp_path / "b")


def erin(leg, wie, voorbereid, moment, plek):
    """These people through a house in which this is laid down: (walk, who may see it)."""
    with in_kopie(instellingen_voor(shutil.copytree(voorbereid, plek)), moment) as huis:
        mogen = wie_mag_het_zien(huis, list(leg(huis)))
        gezien = wandel(huis, wie)
    assert sum(map(len, gezien.values())) > 100
    return gezien, mogen


def gelijk(zonder, met, mogen, toezicht):
    fouten = list(islice(verschillen(zonder, met, mogen, toezicht), 10))
    assert not fouten, "\n".join(fouten)


def test_een_route_die_niemand_kan_vullen_valt_op(leeshuis):
    leeshuis.app.url_map.add(Rule("/nieuw/<int:onbekend>", endpoint="nieuw", methods=["GET"]))
    with pytest.raises(AssertionError, match="onbekend"):
        adressen(leeshuis)
