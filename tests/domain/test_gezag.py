"""Gezag begint en eindigt op een dag, en is van iemand die bij een gezin staat."""

from datetime import date

import pytest

from caseapp.domain import gezag as regels
from caseapp.domain.regel import Regelfout

VANDAAG = date(2026, 4, 11)
KIND, OUDER = date(2015, 1, 1), date(1990, 1, 1)


def begint(van: date = VANDAAG, eerder: tuple = (), kind: date = KIND, ouder: date = OUDER) -> None:
    regels.toets_gezag_begint(kind, ouder, van, vandaag=VANDAAG, eerder=eerder)


def test_gezag_kan_op_een_eerdere_dag_zijn_begonnen() -> None:
    begint()
    begint(KIND)


@pytest.mark.parametrize(
    ("van", "kind", "ouder", "veld"),
    [
        (date(2026, 4, 12), KIND, OUDER, "van"),
        (date(2014, 12, 31), KIND, OUDER, "van"),
        (VANDAAG, date(2008, 4, 11), OUDER, "kind"),
        (VANDAAG, KIND, KIND, "ouder"),
    ],
)
def test_gezag_dat_niet_kan_wordt_niet_vastgelegd(van: date, kind: date, ouder: date, veld: str) -> None:
    with pytest.raises(Regelfout) as fout:
        begint(van, kind=kind, ouder=ouder)
    assert fout.value.veld == veld


def test_hetzelfde_gezag_staat_er_een_keer() -> None:
    for eerder in ((KIND, None), (KIND, VANDAAG)):
        with pytest.raises(Regelfout, match="staat er al"):
            begint(eerder=(eerder,))
    begint(eerder=((KIND, date(2026, 4, 10)),))


def test_wie_bij_geen_enkel_gezin_staat_heeft_hier_geen_gezag() -> None:
    regels.toets_bij_een_gezin(1)
    with pytest.raises(Regelfout, match="staat eerst bij een gezin") as fout:
        regels.toets_bij_een_gezin(0)
    assert fout.value.veld == "ouder"


def test_gezag_stopt_op_een_dag_die_kan() -> None:
    regels.toets_gezag_stopt(KIND, None, VANDAAG, VANDAAG)
    for van, tot, dag in (
        (KIND, None, date(2026, 4, 12)),
        (VANDAAG, None, date(2026, 4, 10)),
        (KIND, VANDAAG, VANDAAG),
    ):
        with pytest.raises(Regelfout) as fout:
            regels.toets_gezag_stopt(van, tot, dag, VANDAAG)
        assert fout.value.veld == "tot"


def test_stoppen_zonder_dag_kan_niet() -> None:
    assert regels.toets_laatste_dag(VANDAAG) == VANDAAG
    with pytest.raises(Regelfout, match="laatste dag"):
        regels.toets_laatste_dag(None)
