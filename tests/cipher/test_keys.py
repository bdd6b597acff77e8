"""Who gets a key: only a judgement of the permission page, about this kind, this owner, this person."""

import os
from uuid import uuid4

import pytest

from caseapp.cipher import (
    DekRij,
    SleutelGeweigerd,
    ZegelGebroken,
    lengte_vooraf,
    maak_dek,
    nieuwe_ruimtesleutel,
    open_dek,
    open_ruimtesleutel,
)
from caseapp.permissions import Categorie, Doen, Oordeel, Positie, beoordeel
from caseapp.tables import Eigenaar, Sealed

from ..builders import Lade, een_bos, een_ja, een_plek, een_vak
from ..permissions.bouwstenen import GEZIN, een_stuk, staat_als

PLEK = een_plek()


def test_no_judgement_no_key() -> None:
    bos, vak = een_bos(), een_vak()
    with pytest.raises(SleutelGeweigerd):
        bos.ontzegel(bos.verzegel("Noor", PLEK, vak), Oordeel(False, "nee"), PLEK)
    assert bos.geopend == 0


def test_a_judgement_without_a_key_opens_nothing() -> None:
    bos, vak = een_bos(), een_vak()
    with pytest.raises(SleutelGeweigerd):
        bos.ontzegel(bos.verzegel("Noor", PLEK, vak), een_ja(vak)._replace(sleutel=False), PLEK)


@pytest.mark.parametrize("categorie", [c for c in Categorie if c is not Categorie.GVA_GEDEELD])
def test_a_judgement_of_another_kind_opens_nothing(categorie: Categorie) -> None:
    bos, vak = een_bos(), een_vak(Categorie.GVA_GEDEELD)
    with pytest.raises(SleutelGeweigerd):
        bos.ontzegel(bos.verzegel("Noor", PLEK, vak), een_ja(vak)._replace(categorie=categorie), PLEK)


def test_a_judgement_about_another_gezin_opens_nothing() -> None:
    bos, vak = een_bos(), een_vak()
    with pytest.raises(SleutelGeweigerd):
        bos.ontzegel(bos.verzegel("Noor", PLEK, vak), een_ja(een_vak()), PLEK)


def test_a_judgement_about_one_person_opens_no_compartment_that_protects_another() -> None:
    """Both lie with the same gezin, and are of the same silent kind."""
    bos, gezin, liv, eva = een_bos(), uuid4(), uuid4(), uuid4()
    van_liv, van_eva = (
        een_vak(Categorie.GVA_AFGESCHERMD, eigenaar=gezin, beschermt=wie) for wie in (liv, eva)
    )
    zegel = bos.verzegel("alleen voor Liv", PLEK, van_liv)
    with pytest.raises(SleutelGeweigerd):
        bos.ontzegel(zegel, een_ja(van_eva), PLEK)
    assert bos.ontzegel(zegel, een_ja(van_liv), PLEK) == "alleen voor Liv"


@pytest.mark.parametrize("doen", [Doen.BESTAAN, Doen.TELLEN])
def test_knowing_that_it_exists_opens_nothing(doen: Doen) -> None:
    bos, vak = een_bos(), een_vak(Categorie.GVA_GEDEELD, eigenaar=GEZIN)
    zegel = bos.verzegel("Noor", PLEK, vak)
    actor, dossier = staat_als(Positie.CP)
    stuk = een_stuk(Categorie.GVA_GEDEELD)
    with pytest.raises(SleutelGeweigerd):
        bos.ontzegel(zegel, beoordeel(actor, doen, Categorie.GVA_GEDEELD, dossier, stuk), PLEK)
    gezien = beoordeel(actor, Doen.ZIEN, Categorie.GVA_GEDEELD, dossier, stuk)
    assert bos.ontzegel(zegel, gezien, PLEK) == "Noor"


@pytest.mark.parametrize("positie", [p for p in Positie if p is not Positie.NIEMAND])
@pytest.mark.parametrize("categorie", Categorie)
def test_a_key_opens_exactly_where_the_page_lets_one_see(positie: Positie, categorie: Categorie) -> None:
    bos, vak = een_bos(), een_vak(categorie, eigenaar=GEZIN)
    actor, dossier = staat_als(positie)
    oordeel = beoordeel(actor, Doen.ZIEN, categorie, dossier, een_stuk(categorie))
    zegel = bos.verzegel("Noor", PLEK, vak)
    if oordeel.mag:
        assert bos.ontzegel(zegel, oordeel, PLEK) == "Noor"
    else:
        with pytest.raises(SleutelGeweigerd):
            bos.ontzegel(zegel, oordeel, PLEK)


def test_a_key_that_is_gone_is_said_out_loud() -> None:
    lade = Lade()
    bos, vak = een_bos(lade), een_vak()
    zegel = bos.verzegel("Noor", PLEK, vak)
    lade.rijen.clear()
    with pytest.raises(ZegelGebroken, match="not here"):
        een_bos(lade).ontzegel(zegel, een_ja(vak), PLEK)


def test_a_yes_for_one_judgement_is_no_yes_for_another() -> None:
    bos, vak = een_bos(), een_vak()
    zegel, ja = bos.verzegel("Noor", PLEK, vak), een_ja(vak)
    assert bos.ontzegel(zegel, ja, PLEK) == bos.ontzegel(zegel, ja, PLEK) == "Noor"
    for nee in (ja._replace(sleutel=False), ja._replace(eigenaars=frozenset({uuid4()}))):
        with pytest.raises(SleutelGeweigerd):
            bos.ontzegel(zegel, nee, PLEK)
    with pytest.raises(ZegelGebroken):
        bos.ontzegel(Sealed(b"\x02" + zegel.token[1:]), ja, PLEK)


def test_a_key_is_made_when_first_needed_one_per_compartment() -> None:
    lade = Lade()
    bos, eigenaar = een_bos(lade), uuid4()
    vakken = [een_vak(categorie, eigenaar=eigenaar) for categorie in Categorie]
    zegels = [bos.verzegel("x", een_plek(), vak) for vak in vakken for _ in range(2)]
    assert len(lade.rijen) == len({zegel.sleutel for zegel in zegels}) == len(Categorie)


def test_keys_of_a_list_are_fetched_at_once() -> None:
    lade, sleutel = Lade(), os.urandom(32)
    vakken = [een_vak() for _ in range(40)]
    plekken = [een_plek() for _ in vakken]
    zegels: list[Sealed | None] = [
        een_bos(lade, sleutel).verzegel("x", p, v) for p, v in zip(plekken, vakken, strict=True)
    ]
    for haal in ("haal_sleutels", "haal_van"):
        bos, lade.gevraagd = een_bos(lade, sleutel), 0
        getattr(bos, haal)([*zegels, None] if haal == "haal_sleutels" else [vak.eigenaar for vak in vakken])
        for zegel, vak, plek in zip(zegels, vakken, plekken, strict=True):
            assert zegel is not None
            assert bos.ontzegel(zegel, een_ja(vak), plek) == "x"
        assert lade.gevraagd == 1
        assert bos.geopend == 40


def test_a_data_key_opens_only_under_its_own_room_key_and_compartment() -> None:
    ruimtesleutel, vak = os.urandom(32), een_vak(soort=Eigenaar.PERSOON)
    rij, dek = maak_dek(ruimtesleutel, vak)
    assert open_dek(ruimtesleutel, rij) == dek
    geknoei: list[tuple[bytes, DekRij]] = [
        (os.urandom(32), rij),
        (ruimtesleutel, rij._replace(vak=een_vak(soort=Eigenaar.PERSOON))),
        (ruimtesleutel, rij._replace(vak=vak._replace(soort=Eigenaar.GEZIN))),
        (ruimtesleutel, rij._replace(vak=vak._replace(categorie=Categorie.MELDER))),
        (ruimtesleutel, rij._replace(vak=vak._replace(beschermt=uuid4()))),
        (ruimtesleutel, rij._replace(kenmerk=os.urandom(8))),
        (ruimtesleutel, rij._replace(ingepakt=rij.ingepakt[:-1])),
        (ruimtesleutel, rij._replace(ingepakt=b"")),
    ]
    for sleutel, veranderd in geknoei:
        with pytest.raises(ZegelGebroken):
            open_dek(sleutel, veranderd)


def test_a_data_key_must_be_the_one_that_was_committed_to() -> None:
    ruimtesleutel = os.urandom(32)
    rij, _ = maak_dek(ruimtesleutel, een_vak())
    ander, _ = maak_dek(ruimtesleutel, een_vak())
    for vastlegging in (ander.vastlegging, bytes(32), b""):
        with pytest.raises(ZegelGebroken, match="committed"):
            open_dek(ruimtesleutel, rij._replace(vastlegging=vastlegging))


def test_a_room_key_is_bound_to_its_room_and_to_the_number_of_the_kek() -> None:
    kek, ruimte = os.urandom(32), uuid4()
    sleutel, ingepakt = nieuwe_ruimtesleutel(kek, ruimte, 1)
    assert open_ruimtesleutel(kek, ruimte, 1, ingepakt) == sleutel
    for anders in ((os.urandom(32), ruimte, 1), (kek, uuid4(), 1), (kek, ruimte, 2)):
        with pytest.raises(ZegelGebroken):
            open_ruimtesleutel(*anders, ingepakt)
    assert sleutel not in ingepakt


def test_a_blind_index_is_stable_short_and_keyed() -> None:
    bos = een_bos()
    assert bos.blind(["account", "wilg"]) == bos.blind(iter(["account", "wilg"]))
    assert len(bos.blind(["account", "wilg"])) == 16
    assert bos.blind(["account", "wilg"]) != een_bos().blind(["account", "wilg"])


def test_a_blind_index_tells_apart_what_only_looks_alike_when_joined() -> None:
    bos = een_bos()
    assert bos.blind(["ab", "c"]) != bos.blind(["a", "bc"]) != bos.blind(["abc"])
    assert bos.blind(["a", ""]) != bos.blind(["a"])


def test_parts_with_their_length_before_them_are_never_mistaken() -> None:
    gezien = {lengte_vooraf(*delen) for delen in ((b"ab", b"c"), (b"a", b"bc"), (b"abc",), (b"abc", b""))}
    assert len(gezien) == 4
    assert lengte_vooraf(b"ab", b"") == b"\x00\x02ab\x00\x00"
