"""The envelope: its layout, its steps of padding, and what it is bound to, read here a second time."""

import logging
import os

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given, settings
from hypothesis import strategies as st

from caseapp.cipher import Slot, ZegelGebroken, maak_dek
from caseapp.permissions import Categorie
from caseapp.tables import Compartiment, Eigenaar, Plek, Sealed, Uitspraak
from caseapp.tables.zegel import SealedText

from ..builders import een_bos, een_ja, een_plek, een_vak

KENMERK, DEK = bytes(range(8)), os.urandom(32)
VAK = een_vak(Categorie.GVA_AFGESCHERMD, soort=Eigenaar.PERSOON, beschermt=een_plek().rij)
PLEK = een_plek()
SLOT = Slot(DEK, KENMERK, VAK)


def deel(inhoud: bytes) -> bytes:
    return len(inhoud).to_bytes(2, "big") + inhoud


def gebonden_aan(
    *, versie: bytes = b"\x01\x01", kenmerk: bytes = KENMERK, vak: Compartiment = VAK, plek: Plek = PLEK
) -> bytes:
    """The AAD as the design says: every part with its length before it, the compartment as one part."""
    van_wie = (vak.soort.encode(), vak.eigenaar.bytes, vak.categorie.encode(), vak.beschermt.bytes)
    vak_in_delen = b"".join(deel(stuk) for stuk in van_wie)
    waar = (plek.tabel.encode(), plek.kolom.encode(), plek.rij.bytes)
    return b"".join(deel(stuk) for stuk in (versie, kenmerk, vak_in_delen, *waar))


def opengebroken(token: bytes, **anders: object) -> bytes:
    """Open the envelope by hand, without the code under test."""
    return AESGCM(DEK).decrypt(token[10:22], token[22:], gebonden_aan(**anders))  # type: ignore[arg-type]


def test_version_algorithm_key_nonce_text_and_tag_lie_where_the_design_says() -> None:
    token = SLOT.dicht("Noor", PLEK)
    assert token[:2] == b"\x01\x01"
    assert token[2:10] == KENMERK == Sealed(token).sleutel
    assert opengebroken(token) == b"Noor\x80" + bytes(27)
    assert len(token) == 22 + 32 + 16


@pytest.mark.parametrize(
    ("lengte", "gevuld"),
    [
        *[(0, 32), (1, 32), (31, 32), (32, 64), (63, 64), (64, 96), (223, 224), (224, 256), (254, 256)],
        *[(255, 256), (256, 257), (1000, 1001)],
    ],
)
def test_a_short_text_is_filled_up_in_steps_of_32_bytes(lengte: int, gevuld: int) -> None:
    token = SLOT.dicht("a" * lengte, PLEK)
    assert len(token) == 38 + gevuld
    assert SLOT.open(token, PLEK) == "a" * lengte


def test_the_length_of_a_short_code_does_not_show() -> None:
    assert len({len(SLOT.dicht("x" * lengte, PLEK)) for lengte in range(32)}) == 1


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=400) | st.sampled_from(["\x80", "a\x80\x00", "\x00", "€" * 90, "👪\u0080"]))
def test_what_goes_in_comes_out(tekst: str) -> None:
    assert SLOT.open(SLOT.dicht(tekst, PLEK), PLEK) == tekst


def test_the_same_text_never_looks_the_same_twice() -> None:
    tokens = [SLOT.dicht("nee", PLEK) for _ in range(1_000)]
    assert len({token[10:22] for token in tokens}) == len({token[22:] for token in tokens}) == 1_000


ANDER = een_plek()
ANDERS = {
    "another version": {"versie": b"\x02\x01"},
    "another algorithm": {"versie": b"\x01\x02"},
    "another key": {"kenmerk": bytes(8)},
    "another table": {"plek": Plek("gezin", PLEK.kolom, PLEK.rij)},
    "another column": {"plek": Plek(PLEK.tabel, "bij", PLEK.rij)},
    "another row": {"plek": Plek(PLEK.tabel, PLEK.kolom, ANDER.rij)},
    "a table and column cut elsewhere": {"plek": Plek(PLEK.tabel + "t", PLEK.kolom[1:], PLEK.rij)},
    "a gezin instead of a persoon": {
        "vak": Compartiment(Eigenaar.GEZIN, VAK.eigenaar, VAK.categorie, VAK.beschermt)
    },
    "another owner": {"vak": Compartiment(VAK.soort, ANDER.rij, VAK.categorie, VAK.beschermt)},
    "another kind": {"vak": Compartiment(VAK.soort, VAK.eigenaar, Categorie.VP_AFGESCHERMD, VAK.beschermt)},
    "another person protected": {"vak": Compartiment(VAK.soort, VAK.eigenaar, VAK.categorie, ANDER.rij)},
}


@pytest.mark.parametrize("anders", ANDERS.values(), ids=ANDERS)
def test_each_part_is_bound_in(anders: dict[str, object]) -> None:
    with pytest.raises(InvalidTag):
        opengebroken(SLOT.dicht("Noor", PLEK), **anders)


@pytest.mark.parametrize("kop", [b"\x00\x01", b"\x02\x01", b"\x01\x00", b"\x01\x02", b"\xff\xff"])
def test_an_unknown_version_or_algorithm_is_refused_also_when_the_bytes_are_right(kop: bytes) -> None:
    bos, vak = een_bos(), een_vak()
    zegel = bos.verzegel("Noor", PLEK, vak)
    assert bos.ontzegel(zegel, een_ja(vak), PLEK) == "Noor"
    with pytest.raises(ZegelGebroken):
        bos.ontzegel(Sealed(kop + zegel.token[2:]), een_ja(vak), PLEK)


@pytest.mark.parametrize("lengte", [0, 1, 2, 9, 10, 21, 22, 37])
def test_a_token_that_was_cut_off_is_refused(lengte: int) -> None:
    bos, vak = een_bos(), een_vak()
    token = bos.verzegel("Noor", PLEK, vak).token
    with pytest.raises(ZegelGebroken):
        bos.ontzegel(Sealed(token[:lengte]), een_ja(vak), PLEK)


def test_shown_by_accident_a_sealed_value_shows_nothing(caplog: pytest.LogCaptureFixture) -> None:
    zegel = Sealed(SLOT.dicht("Wolkenveld", PLEK))
    logging.getLogger("proef").warning("%s %r", zegel, [zegel])
    assert caplog.messages == ["●●● [●●●]"]
    assert f"{zegel} {zegel!r} {[zegel]}" == "●●● ●●● [●●●]"
    assert "●●●" in repr(Uitspraak(tekst=zegel))


@pytest.mark.parametrize("waarde", ["Noor", b"Noor", b"\x01\x01", 4])
def test_a_sealed_column_takes_nothing_but_a_seal(waarde: object) -> None:
    with pytest.raises(TypeError, match="takes a Sealed"):
        SealedText().process_bind_param(waarde, None)  # type: ignore[arg-type]


def test_a_sealed_column_keeps_the_bytes_of_a_seal_and_nothing_for_nothing() -> None:
    kolom, token = SealedText(), SLOT.dicht("Noor", PLEK)
    assert kolom.process_bind_param(Sealed(token), None) == token
    assert kolom.process_bind_param(None, None) is kolom.process_result_value(None, None) is None
    gelezen = kolom.process_result_value(token, None)
    assert gelezen is not None
    assert gelezen.token == token


def test_a_fresh_key_is_of_its_own_each_time() -> None:
    deks = [maak_dek(DEK, VAK) for _ in range(50)]
    assert len({dek for _, dek in deks}) == len({rij.kenmerk for rij, _ in deks}) == 50
