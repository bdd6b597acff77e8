"""Whoever owns the file can turn bits and move values about. Nothing of that ever opens."""

import random
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import product
from uuid import UUID

import pytest

from caseapp.cipher import Sleutelbos, SleutelGeweigerd, ZegelGebroken
from caseapp.permissions import Categorie
from caseapp.tables import Compartiment, Eigenaar, Plek, Sealed

from ..builders import een_bos, een_ja, een_plek, een_vak

AANTAL = 2_000
GEWEIGERD = (ZegelGebroken, SleutelGeweigerd)


@pytest.fixture
def kans() -> random.Random:
    return random.Random(20260105)  # noqa: S311  # which bits, not a key


def gaat_open(bos: Sleutelbos, token: bytes, vak: Compartiment, plek: Plek) -> bool:
    with suppress(*GEWEIGERD):
        bos.ontzegel(Sealed(token), een_ja(vak), plek)
        return True
    return False


@pytest.mark.parametrize("tekst", ["Noor", "Thuis ben ik bang. " * 20], ids=["short", "long"])
def test_any_flipped_bit_is_refused(kans: random.Random, tekst: str) -> None:
    bos, vak, plek = een_bos(), een_vak(), een_plek()
    token = bos.verzegel(tekst, plek, vak).token
    plaatsen = [kans.randrange(len(token) * 8) for _ in range(AANTAL // 2)]
    open_gegaan = []
    for bit in plaatsen:
        stuk = bytearray(token)
        stuk[bit // 8] ^= 1 << (bit % 8)
        if gaat_open(bos, bytes(stuk), vak, plek):
            open_gegaan.append(bit)
    assert open_gegaan == []
    assert gaat_open(bos, token, vak, plek)


def test_any_other_damage_is_refused(kans: random.Random) -> None:
    bos, vak, plek = een_bos(), een_vak(), een_plek()
    token = bos.verzegel("Noor en Joost", plek, vak).token
    for _ in range(500):
        begin, eind = sorted(kans.sample(range(len(token) + 1), 2))
        ander = kans.randbytes(eind - begin)
        for stuk in (token[:begin] + token[eind:], token[:begin] + ander + token[eind:], token + ander):
            assert stuk == token or not gaat_open(bos, stuk, vak, plek)


@dataclass(frozen=True)
class Waarde:
    bos: Sleutelbos
    vak: Compartiment
    plek: Plek
    token: bytes


def waarden() -> Iterator[Waarde]:
    """The same text, sealed in two rooms, under all kinds of compartments, in all kinds of places."""
    wie = {Eigenaar.GEZIN: [UUID(int=1), UUID(int=2)], Eigenaar.PERSOON: [UUID(int=3), UUID(int=4)]}
    rijen, beschermd = ([UUID(int=nummer) for nummer in twee] for twee in ((11, 12), (21, 22)))
    van_wie = [(soort, eigenaar) for soort in Eigenaar for eigenaar in wie[soort]]
    categorieen = (Categorie.GVA_AFGESCHERMD, Categorie.VP_AFGESCHERMD)
    for bos in (een_bos(), een_bos()):
        for (soort, eigenaar), categorie, beschermt in product(van_wie, categorieen, beschermd):
            vak = Compartiment(soort, eigenaar, categorie, beschermt)
            for tabel, kolom, rij in product(("uitspraak", "gezin"), ("tekst", "bij"), rijen):
                plek = Plek(tabel, kolom, rij)
                yield Waarde(bos, vak, plek, bos.verzegel("dezelfde tekst", plek, vak).token)


def test_a_value_that_was_put_anywhere_else_is_refused(kans: random.Random) -> None:
    """Between rows, columns, tables, gezinnen, kinds, protected people and rooms."""
    alle = list(waarden())
    paren = [kans.sample(alle, 2) for _ in range(AANTAL)]
    assert not any(gaat_open(hier.bos, daar.token, hier.vak, hier.plek) for hier, daar in paren)
    assert not any(
        gaat_open(daar.bos, daar.token, daar.vak, hier.plek) for hier, daar in paren if hier.plek != daar.plek
    )
    assert all(gaat_open(w.bos, w.token, w.vak, w.plek) for w in alle)


def test_a_value_under_the_name_of_another_key_is_refused(kans: random.Random) -> None:
    alle = list(waarden())
    for _ in range(AANTAL):
        hier, daar = kans.sample(alle, 2)
        if hier.token[2:10] != daar.token[2:10]:
            geleend = hier.token[:2] + daar.token[2:10] + hier.token[10:]
            assert not gaat_open(daar.bos, geleend, daar.vak, hier.plek)


def test_ciphertext_of_two_values_does_not_mix(kans: random.Random) -> None:
    bos, vak, plek = een_bos(), een_vak(), een_plek()
    een, twee = (bos.verzegel(tekst, plek, vak).token for tekst in ("ja, dat klopt", "nee, dat niet"))
    for knip in range(10, len(een)):
        assert knip == 10 or not gaat_open(bos, een[:knip] + twee[knip:], vak, plek)
