"""Op de muur staat wat iedereen leest, in wat er past, met hoe lang de ronde nog duurt."""

import random
from datetime import UTC, datetime, timedelta

from caseapp.domain.scherm import LIJNEN, TEKENS_OP_EEN_LIJN, Vak, gebundeld, gemeen, past, rondetijd, verdeel

NEGEN = datetime(2026, 3, 2, 9, tzinfo=UTC)


def na(minuten):
    return NEGEN + timedelta(minutes=minuten)


def test_wat_een_van_de_kaarten_niet_leest_staat_er_nooit():
    dobbel = random.Random(20260302)  # noqa: S311  # the same every time
    for _ in range(5_000):
        alles = [f"stuk {nummer}" for nummer in range(dobbel.randint(0, 12))]
        kaarten = [tuple(een for een in alles if dobbel.random() < 0.8) for _ in range(dobbel.randint(1, 8))]
        op_de_muur = gemeen(kaarten)
        assert all(een in kaart for een in op_de_muur for kaart in kaarten)
        assert set(alles) - set(op_de_muur) == {een for een in alles if any(een not in k for k in kaarten)}


def test_een_woord_verschil_is_een_ander_stuk():
    assert gemeen([("Bram slaapt bij oma.",), ("Iemand slaapt bij oma.",)]) == ()


def test_zit_er_niemand_dan_staat_er_niets():
    assert gemeen([]) == ()


def test_wat_niet_past_staat_er_niet_en_wordt_geteld():
    regels = ("a" * TEKENS_OP_EEN_LIJN, "b" * (TEKENS_OP_EEN_LIJN + 1), "c", "d")
    assert past(regels, 3) == regels[:2]
    assert past((), 3) == ()
    (vak,) = verdeel([Vak("Kop", regels, 1)], 2)
    assert (vak.kop, vak.regels, vak.van) == ("Kop", regels[:1], 4)


def test_een_lange_zin_eindigt_na_een_woord_en_zegt_dat_hij_verder_gaat():
    (kort,) = past(["woord " * 60], 2)
    assert kort.endswith("woord…")
    assert len(kort) <= 2 * TEKENS_OP_EEN_LIJN


def test_een_vak_krijgt_wat_een_ander_niet_nodig_heeft_en_de_muur_loopt_nooit_over():
    vol, klein = Vak("Veel", tuple("abcdefghij"), 2), Vak("Weinig", ("een",), 4)
    assert [len(vak.regels) for vak in verdeel([vol, klein, Vak("Niets", (), 4)], 9)] == [6, 1]
    dobbel = random.Random(3)  # noqa: S311  # the same every time
    for _ in range(500):
        vakken = [
            Vak(str(n), tuple("woord " * dobbel.randint(1, 30) for _ in range(dobbel.randint(0, 9))), 3)
            for n in range(3)
        ]
        lijnen = sum(
            1 + sum(-(-len(r) // TEKENS_OP_EEN_LIJN) for r in v.regels) for v in verdeel(vakken, LIJNEN)
        )
        assert lijnen <= LIJNEN


def test_de_tijd_van_een_ronde_loopt_af_en_wordt_niet_minder_dan_niets():
    assert rondetijd(NEGEN, 12, na(5), []).over == timedelta(minutes=7)
    assert rondetijd(NEGEN, 12, na(5), []).tot == na(12)
    assert rondetijd(NEGEN, 12, na(20), []).over == timedelta()


def test_wat_stil_was_telt_niet_mee():
    stiltes = [(na(-3), na(1)), (na(4), na(6))]
    assert rondetijd(NEGEN, 12, na(8), stiltes).tot == na(15)
    assert rondetijd(NEGEN, 12, na(8), [(na(-9), na(-3))]).tot == na(12)


def test_zolang_het_stil_is_heeft_de_ronde_geen_einde():
    stand = rondetijd(NEGEN, 12, na(8), [(na(4), None)])
    assert stand.tot is None
    assert stand.over == timedelta(minutes=8)


def test_wat_een_paar_keer_na_elkaar_gebeurde_is_een_regel():
    assert gebundeld([]) == ()
    assert gebundeld(["a", "a", "b", "a"]) == ("a (2 keer)", "b", "a")
