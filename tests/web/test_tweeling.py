"""Nobody can tell a room with something shielded from the same room without it, unless it is for them."""

import shutil
from itertools import islice

import pytest
from werkzeug.routing import Rule

from tests.conftest import instellingen_voor

from .adressen import adressen
from .tweeling import SOORTEN, een_verblijfplaats, houdt_toezicht, verschillen, wie_mag_het_zien
from .wandeling import in_kopie, wandel

# Whom each kind is for: an independent reading, so that a page that lets everybody in turns this red.
VOOR = {
    "niet_voor": {
        *("wilg", "berk", "linde", "noor", "pien"),
        *("kastanje", "lijsterbes", "meidoorn", "iep", "eva", "liv"),
        *("sering", "walnoot"),
    },
    "gehoor": {"wilg", "noor", "kastanje", "eva", "sering", "walnoot"},
    "hulp": {
        *("wilg", "berk", "linde"),
        *("kastanje", "lijsterbes", "meidoorn", "iep"),
        *("sering", "walnoot", "jeneverbes", "magnolia"),
    },
}
ZIJZELF = {"noor", "eva", "sering", "walnoot"}  # where somebody stays: for herself, and two trainers
# Somebody for whom it is finds it, and where.
ERGENS = {
    "hulp": [
        ("wilg", "Wolkenveld", ""),
        *(("kastanje", "Lantaarn", plek) for plek in ("delen", "mensen")),
        *(("wilg", "Wolkenveld", plek) for plek in ("delen", "mensen")),
    ],
    "gehoor": [
        *(("eva", "Lantaarn", ""), ("noor", "Wolkenveld", "")),
        *(("kastanje", "Lantaarn", "werkaantekeningen"), ("wilg", "Wolkenveld", "werkaantekeningen")),
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
        met = wandel(huis, plan)
    assert mogen == VOOR[soort]
    assert toezicht == {"jeneverbes", "magnolia"}
    gelijk(wandeling, met, mogen, toezicht)
    for wie, pad in ((w, huis.pad(gezin, rest)) for w, gezin, rest in ERGENS.get(soort, GEWOON)):
        assert met[wie][pad] != wandeling[wie][pad], (
            "wat is toegevoegd staat nergens, ook niet voor wie het is"
        )


def test_waar_iemand_verblijft_merkt_ook_haar_contactpersoon_niet(voorbereid, moment, tmp_path, plan):
    """What she tells the contactpersoon alone lies in the same house as where she stays: so who may know the
    one and not the other walks apart, through a house with and a house without."""
    wandelingen = []
    for naam in "ab":
        data = shutil.copytree(voorbereid, tmp_path / naam)
        with in_kopie(instellingen_voor(data), moment) as huis:
            afgeschermd = list(een_verblijfplaats(huis)) if naam == "b" else []
            mogen = wie_mag_het_zien(huis, afgeschermd)
            wandelingen.append(wandel(huis, {wie: plan[wie] for wie in sorted(VOOR["gehoor"] - ZIJZELF)}))
    assert mogen == ZIJZELF
    gelijk(*wandelingen, mogen, set())
    assert sum(map(len, wandelingen[0].values())) > 100


def gelijk(zonder, met, mogen, toezicht):
    fouten = list(islice(verschillen(zonder, met, mogen, toezicht), 10))
    assert not fouten, "\n".join(fouten)


def test_een_route_die_niemand_kan_vullen_valt_op(leeshuis):
    leeshuis.app.url_map.add(Rule("/nieuw/<int:onbekend>", endpoint="nieuw", methods=["GET"]))
    with pytest.raises(AssertionError, match="onbekend"):
        adressen(leeshuis)
