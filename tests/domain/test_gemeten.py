"""Een cijfer zonder jaar en bron bestaat hier niet; en wat verzonnen is, heet verzonnen."""

import re

from caseapp.config import ROOT
from caseapp.domain.bedacht import TERMIJNEN, VERZONNEN
from caseapp.domain.gemeten import CIJFERS, GROEPEN
from caseapp.domain.meting import Gemeten

from ..elk import elk

elk_cijfer = elk(CIJFERS.values(), lambda cijfer: cijfer.sleutel)
# domein 1.7: mistakes in the documents; and words that this work does not use.
NIET = re.compile(
    r"raad voor de kindermishandeling|eengerelateerd|vermindering|triage"
    r"|\b(zaak|zaken|dader|slachtoffer\w*|vechtscheiding|conflictscheiding)\b",
    re.IGNORECASE,
)


@elk_cijfer
def test_elk_cijfer_heeft_een_jaar_een_gebied_en_een_bron(cijfer: Gemeten) -> None:
    assert re.search(r"\b20[12]\d\b", cijfer.jaar), "geen jaar"
    for naam in ("waarde", "eenheid", "wat", "gebied"):
        assert getattr(cijfer, naam).strip(), naam
    assert cijfer.bron.wie
    assert re.search(r"\b20[12]\d\b", cijfer.bron.stuk), "het stuk heeft geen jaar"


@elk_cijfer
def test_een_cijfer_is_in_onze_eigen_respectvolle_woorden(cijfer: Gemeten) -> None:
    assert not NIET.search(" ".join((cijfer.eenheid, cijfer.wat, cijfer.let_op, cijfer.bron.stuk)))


def test_elk_cijfer_heeft_een_eigen_naam() -> None:
    assert len(CIJFERS) == sum(len(groep.cijfers) for groep in GROEPEN) >= 30


def test_wat_een_vraag_was_is_geen_antwoord() -> None:
    """domein 1.6: these four stood in the question itself."""
    vragen = {sleutel for sleutel, cijfer in CIJFERS.items() if cijfer.uit_vraag}
    assert vragen == {"niet_gestopt", "niet_gesteund", "zonder_hulp", "geweld_speelt"}


def test_maten_die_op_elkaar_lijken_waarschuwen_voor_elkaar() -> None:
    for sleutel, woord in {
        "gestopt": "nog ernstig",
        "nog_ernstig": "gestopt",
        "onderzoek": "1.200 gezinnen",
        "geweld_per_jaar": "33 procent",
        "weerlegd": "Niet bevestigd",
    }.items():
        assert woord in CIJFERS[sleutel].let_op


def test_van_wat_bedacht_is_bestaat_het_besluit() -> None:
    besluiten = {pad.name[:4] for pad in (ROOT / "docs" / "beslissingen").glob("*.md")}
    assert {een.besluit for een in (*VERZONNEN, *TERMIJNEN)} - {""} <= besluiten
