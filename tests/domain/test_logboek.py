"""Een regel van het logboek: op een manier geschreven, en een schakel aan de vorige."""

import hashlib
import json

from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.logboek import BEGIN, Handeling, Resultaat, canoniek, schakel

waarden = st.none() | st.booleans() | st.integers() | st.text(max_size=20)
velden = st.dictionaries(st.text(max_size=8), waarden | st.lists(waarden, max_size=3), max_size=6)


@given(velden)
def test_dezelfde_velden_geven_dezelfde_regel_in_welke_volgorde_ook(inhoud: dict[str, object]) -> None:
    andersom = dict(reversed(list(inhoud.items())))
    assert canoniek(inhoud) == canoniek(andersom)
    assert json.loads(canoniek(inhoud)) == inhoud


@given(velden, velden)
def test_andere_velden_geven_een_andere_regel(een: dict[str, object], ander: dict[str, object]) -> None:
    assert (canoniek(een) == canoniek(ander)) is (
        json.dumps(een, sort_keys=True) == json.dumps(ander, sort_keys=True)
    )


def test_een_regel_heeft_geen_spaties_en_laat_tekst_zoals_zij_is() -> None:
    assert canoniek({"b": ["é", 1], "a": None}) == '{"a":null,"b":["é",1]}'


def test_een_schakel_is_met_de_hand_na_te_rekenen() -> None:
    regel = '{"a":"é"}'.encode()
    verwacht = hashlib.sha256(b"\x00" + BEGIN + b"\x00\x00\x00\x00\x00\x00\x00\x0a" + regel).digest()
    assert len(regel) == 10
    assert schakel(BEGIN, regel.decode()) == verwacht


@given(
    st.binary(min_size=32, max_size=32),
    st.text(max_size=30),
    st.binary(min_size=32, max_size=32),
    st.text(max_size=30),
)
def test_een_andere_vorige_of_een_andere_regel_geeft_een_andere_schakel(
    vorige: bytes, regel: str, andere_vorige: bytes, andere_regel: str
) -> None:
    gelijk = (vorige, regel) == (andere_vorige, andere_regel)
    assert (schakel(vorige, regel) == schakel(andere_vorige, andere_regel)) is gelijk


def test_de_eerste_schakel_hangt_aan_tweeendertig_nullen() -> None:
    assert bytes(32) == BEGIN
    assert len(schakel(BEGIN, "")) == 32


def test_de_handelingen_van_de_norm_zijn_er() -> None:
    norm = (
        "bekijken zoeken maken wijzigen vaststellen delen exporteren afdrukken inloggen uitloggen geweigerd "
        "noodknop rol_wisselen log_inzien terugspoelen"
    )
    assert set(norm.split()) <= {handeling.value for handeling in Handeling}
    assert {resultaat.value for resultaat in Resultaat} == {"gelukt", "geweigerd"}
