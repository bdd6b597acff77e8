"""Every act has its code in the words of others, and lines of one request hang together."""

import re
from pathlib import Path

from caseapp.domain.logboek import Handeling
from caseapp.domain.logboek_export import (
    ACTIES,
    LEVENSLOOP,
    Verwerkingsactiviteit,
    activiteit,
    span_id,
    trace_id,
)

PAGINA = (Path(__file__).parents[2] / "docs" / "logboek-export.md").read_text()


def test_elke_handeling_heeft_een_actiecode():
    assert ACTIES.keys() == set(Handeling)


def test_de_levensloop_kent_alleen_codes_van_rfc_3881():
    assert set(LEVENSLOOP.values()) <= set(range(1, 16))


def test_wat_over_een_gezin_gaat_is_hulp_en_de_rest_inrichten():
    assert activiteit(Handeling.BEKIJKEN, over_gezin=True) is Verwerkingsactiviteit.HULP
    assert activiteit(Handeling.MAKEN, over_gezin=False) is Verwerkingsactiviteit.OEFENING


def test_toezicht_blijft_toezicht_ook_als_het_over_een_gezin_gaat():
    assert activiteit(Handeling.LOG_INZIEN, over_gezin=True) is Verwerkingsactiviteit.TOEZICHT


def test_regels_van_een_verzoek_delen_een_spoor_en_hebben_elk_een_eigen_stap():
    assert trace_id("a", "v1", "s1") == trace_id("b", "v1", "s1")
    assert trace_id("a", "v1", "s1") != trace_id("a", "v2", "s1")
    assert trace_id("a", None, "s1") != trace_id("b", None, "s1")
    assert span_id("a") != span_id("b")


def test_sporen_en_stappen_hebben_de_lengte_van_de_standaard():
    assert re.fullmatch("[0-9a-f]{32}", trace_id("a", "v", None))
    assert re.fullmatch("[0-9a-f]{16}", span_id("a"))


def test_elke_verwerkingsactiviteit_staat_in_het_register():
    for wat in Verwerkingsactiviteit:
        assert f"`{wat}`" in PAGINA


def test_elke_handeling_staat_met_haar_codes_op_de_pagina():
    for handeling in Handeling:
        loop = LEVENSLOOP.get(handeling, "—")
        assert f"| `{handeling}` | {ACTIES[handeling]} | {loop} |" in PAGINA
