"""A factor map: everything once, in its band, no line through a box; in words too, and safe to show."""

import random
import re
from itertools import product
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import caseapp
from caseapp.domain.verklarende_analyse.woorden import FactorSoort, VerbandSoort
from caseapp.drawing.factorkaart import Factorkaart, teken
from caseapp.drawing.factorkaart.bands import Band
from caseapp.drawing.factorkaart.layout import LETTER, LETTER_KLEIN, plan
from caseapp.queries.factorkaart import FactorkaartBlad, KaartLijn

from .checks import SVG, gelezen, raken, rechthoek
from .factormaps import BESCHERMEND, KRACHT, LUXEREND, PATROON, RISICO, is_goed, kaart, kaarten, punt

CSS = (Path(caseapp.__file__).parent / "static" / "css" / "factorkaart.css").read_text(encoding="utf-8")


def banden(blad: FactorkaartBlad) -> dict[str, str]:
    """The numbers of the points in each band, from top to bottom."""
    tekening = is_goed(blad)
    return {
        strip.naam: "".join(
            str(box.punt.id.int) for box in tekening.boxes if strip.top < box.y < strip.bottom
        )
        for strip in tekening.strips
    }


def zinnen(tekening: Factorkaart) -> list[str]:
    return [f"{regel.van.tekst} {regel.hoe} {regel.naar.tekst}" for regel in tekening.regels]


@settings(max_examples=70, deadline=None)
@given(kaarten())
def test_elke_kaart_is_te_tekenen(blad: FactorkaartBlad) -> None:
    is_goed(blad)


@settings(max_examples=30, deadline=None)
@given(kaarten(), st.randoms(use_true_random=False))
def test_dezelfde_kaart_in_een_andere_volgorde_geeft_dezelfde_tekening(
    blad: FactorkaartBlad, keuze: random.Random
) -> None:
    punten, lijnen = list(blad.punten), list(blad.lijnen)
    keuze.shuffle(punten)
    keuze.shuffle(lijnen)
    assert teken(blad) == teken(FactorkaartBlad(tuple(punten), tuple(lijnen)))


@settings(max_examples=40, deadline=None)
@given(kaarten())
def test_de_tabel_zegt_elke_lijn_en_elk_los_punt(blad: FactorkaartBlad) -> None:
    tekening = teken(blad)
    assert sorted((r.van.id, r.naar.id) for r in tekening.regels) == sorted(
        (lijn.van, lijn.naar) for lijn in set(blad.lijnen)
    )
    verbonden = {wie for lijn in blad.lijnen for wie in (lijn.van, lijn.naar)}
    assert {los.punt for los in tekening.losse} == {p for p in blad.punten if p.id not in verbonden}
    assert str(tekening.svg).count('class="lijn ') == len(set(blad.lijnen))


@settings(max_examples=40, deadline=None)
@given(kaarten())
def test_de_legenda_zegt_alleen_wat_erop_staat(blad: FactorkaartBlad) -> None:
    legenda = [uitleg.woorden.split(" (")[0] for uitleg in teken(blad).legenda]
    assert len(legenda) == len({x.soort for x in blad.lijnen}) + len({p.soort for p in blad.punten})
    verband = {
        VerbandSoort.PREDISPONEREND: "maakt kwetsbaar voor",
        VerbandSoort.LUXEREND: "lokt uit",
        VerbandSoort.IN_STAND_HOUDEND: "houdt in stand",
        VerbandSoort.BESCHERMEND: "beschermt",
    }
    assert {verband[lijn.soort] for lijn in blad.lijnen} <= set(legenda)


def test_van_oorzaak_via_patroon_naar_gevolg_en_bescherming_eronder() -> None:
    blad = kaart("rrprrbk", "1-2", "2-3", "3-4", "4-5", "6-4", "7-1")
    assert banden(blad) == {"Oorzaken": "12", "Patroon": "3", "Gevolgen": "45", "Bescherming": "67"}


def test_wat_verder_van_het_patroon_staat_komt_hoger_en_los_bovenaan() -> None:
    assert banden(kaart("rrrrp", "1-5", "2-1", "3-2"))["Oorzaken"] == "4321"


def test_wat_uit_het_patroon_volgt_en_het_weer_voedt_staat_bij_de_oorzaken() -> None:
    assert banden(kaart("rp", "1-2", "2-1")) == {"Oorzaken": "1", "Patroon": "2"}
    assert banden(kaart("rrp", "3-1", "1-2", "2-3", "2-1")) == {"Oorzaken": "12", "Patroon": "3"}


def test_bescherming_dicht_bij_wat_zij_beschermt() -> None:
    assert banden(kaart("rprbbbk", "1-2", "2-3", "4-1", "5-3", "6-2"))["Bescherming"] == "5647"


def test_het_patroon_waar_het_meest_naartoe_gaat_staat_boven() -> None:
    assert banden(kaart("rrppr", "1-4", "2-4", "5-3"))["Patronen"] == "43"


def test_zonder_patroon_heet_het_geen_oorzaak() -> None:
    assert banden(kaart("rr", "1-2")) == {"Risico’s": "12"}


def test_alleen_krachten_heten_krachten() -> None:
    assert banden(kaart("kk")) == {"Krachten": "12"}


@pytest.mark.parametrize("lijnen", [(), ("1-1",), ("1-2", "2-1"), ("1-1", "2-2", "1-2")])
@pytest.mark.parametrize("soorten", ["".join(paar) for paar in product("rpbk", repeat=2)])
def test_elk_klein_kaartje_klopt_ook_als_het_zichzelf_voedt(soorten: str, lijnen: tuple[str, ...]) -> None:
    is_goed(kaart(soorten, *lijnen))


def test_een_lege_kaart_breekt_niet() -> None:
    tekening = teken(FactorkaartBlad((), ()))
    assert (tekening.legenda, tekening.regels, tekening.losse) == ((), (), ())
    assert "Nog niets" in gelezen(tekening.svg).findtext(f"{SVG}desc", "")


def test_een_enkel_punt_staat_erop_en_in_de_tabel() -> None:
    for soort in (PATROON, *FactorSoort):
        blad = FactorkaartBlad((punt(1, "Slapen lukt niet", soort),), ())
        is_goed(blad)
        assert [los.punt.tekst for los in teken(blad).losse] == ["Slapen lukt niet"]


def test_een_patroon_over_de_volle_breedte_heeft_een_ander_boven_en_onder() -> None:
    tekening = plan(kaart("rpr", "1-2", "2-3"))
    hoogtes = [box.y for box in tekening.boxes]
    assert hoogtes == sorted(hoogtes)
    assert len({(box.x, box.w) for box in tekening.boxes}) == 1
    assert all(len(line.points) == 2 for line in tekening.lines)


def veel(punten: int, lijnen: int, begin: int) -> FactorkaartBlad:
    keuze = random.Random(begin)  # noqa: S311  # always the same map
    soorten = [PATROON, *(keuze.choice((RISICO, RISICO, BESCHERMEND, KRACHT)) for _ in range(punten))]
    alle = tuple(punt(n, f"Factor met een wat langere tekst {n}", s) for n, s in enumerate(soorten))
    paren: dict[KaartLijn, None] = {}
    while len(paren) < lijnen:
        van, naar = keuze.choices(alle, k=2)
        paren[KaartLijn(van.id, naar.id, keuze.choice(list(VerbandSoort)))] = None
    return FactorkaartBlad(alle, tuple(paren))


@pytest.mark.parametrize("begin", range(3))
def test_veertig_factoren_en_zestig_lijnen_kruisen_geen_vak_en_passen(begin: int) -> None:
    blad = veel(40, 60, begin)
    assert teken(blad).past
    assert len(is_goed(blad).boxes) == 41


def test_lijnen_van_een_soort_naar_een_punt_delen_de_laatste_stap_en_de_pijl() -> None:
    tekening = plan(kaart("rrrrp", "1-5", "2-5", "3-5", "4-5"))
    assert len({line.points[0] for line in tekening.lines}) == 1
    assert len(re.findall('class="punt ', str(teken(kaart("rrrrp", "1-5", "2-5", "3-5", "4-5")).svg))) == 1


def test_dezelfde_lijn_twee_keer_is_een_lijn() -> None:
    assert len(teken(kaart("rp", "1-2", "1-2")).regels) == 1


@pytest.mark.parametrize(
    ("verband", "zin"),
    [
        (VerbandSoort.PREDISPONEREND, "Punt 1 maakt kwetsbaar voor Punt 2"),
        (VerbandSoort.LUXEREND, "Punt 1 lokt uit Punt 2"),
        (VerbandSoort.IN_STAND_HOUDEND, "Punt 1 houdt in stand Punt 2"),
        (VerbandSoort.BESCHERMEND, "Punt 1 beschermt tegen Punt 2"),
    ],
)
def test_de_tabel_zegt_hoe_het_ene_op_het_andere_werkt(verband: VerbandSoort, zin: str) -> None:
    assert zinnen(teken(kaart("rp", "1-2", verband=verband))) == [zin]


def test_tegen_iets_slechts_beschermen_en_iets_goeds_beschermen_heten_anders() -> None:
    blad = kaart("bkr", "1-2", "1-3", verband=VerbandSoort.BESCHERMEND)
    assert zinnen(teken(blad)) == ["Punt 1 beschermt tegen Punt 3", "Punt 1 beschermt Punt 2"]


def test_de_tabel_leest_van_boven_naar_beneden() -> None:
    regels = teken(kaart("rprb", "4-3", "2-3", "3-1", "1-2")).regels
    assert [(regel.van.id.int, regel.naar.id.int) for regel in regels] == [(3, 1), (1, 2), (2, 3), (4, 3)]


def test_de_lijnen_verschillen_ook_zonder_kleur() -> None:
    vormen = {}
    for verband in VerbandSoort:
        boom = gelezen(teken(kaart("rp", "1-2", verband=verband)).svg)
        (eind,) = (p.attrib for p in boom.iter(f"{SVG}path") if p.attrib["class"].startswith("punt"))
        soort = eind["class"].removeprefix("punt ")
        streep = re.search(rf"\.lijn\.{soort} {{ stroke-dasharray: ([^;]+)", CSS)
        dik = re.search(rf"^\.{soort} {{ [^}}]*stroke-width: ([\d.]+)", CSS, re.MULTILINE)
        assert dik
        vormen[verband] = (streep and streep[1], dik[1], eind["d"])
    for een, ander in product(VerbandSoort, repeat=2):
        assert een is ander or sum(a != b for a, b in zip(vormen[een], vormen[ander], strict=True)) >= 2


def test_de_vakken_verschillen_ook_zonder_kleur() -> None:
    vormen = set()
    for soort in (PATROON, *FactorSoort):
        boom = gelezen(teken(FactorkaartBlad((punt(1, "X", soort),), ())).svg)
        groep = next(g for g in boom.iter(f"{SVG}g") if g.attrib["class"].startswith("factor"))
        vormen.add(tuple(rect.attrib["rx"] for rect in groep.iter(f"{SVG}rect")))
    assert len(vormen) == 4


def test_de_letters_zijn_zo_groot_als_de_maten_zeggen() -> None:
    for soort, grootte in (("tekst", LETTER), ("onder", LETTER_KLEIN), ("bandnaam", LETTER_KLEIN)):
        assert re.search(rf"\.{soort} {{ font-size: {grootte}px", CSS)


def test_een_lange_tekst_eindigt_in_de_tekening_op_een_beletselteken_en_staat_heel_in_de_tabel() -> None:
    lang = "de spanning loopt elke avond op " * 12
    tekening = teken(FactorkaartBlad((punt(1, lang, RISICO), punt(2, "b", PATROON)), ()))
    assert [t.text for t in gelezen(tekening.svg).iter(f"{SVG}text") if (t.text or "").endswith("…")]
    assert tekening.losse[0].punt.tekst == lang


def test_een_tekst_staat_alleen_in_de_tekst_en_doet_niets() -> None:
    naar = "Zyx<script>\"'&"
    punten = tuple(punt(n, naar, s, naar) for n, s in enumerate((PATROON, *FactorSoort)))
    svg = str(teken(FactorkaartBlad(punten, (KaartLijn(UUID(int=0), UUID(int=1), LUXEREND),))).svg)
    boom = gelezen(svg)
    assert "<script" not in svg
    assert "style" not in svg
    assert not [waarde for deel in boom.iter() for waarde in deel.attrib.values() if "Zyx" in waarde]


def test_een_onmogelijke_tekst_maakt_de_tekening_niet_stuk() -> None:
    for naar in (
        "",
        " ",
        "\x00\x0b\u202eomgekeerd",
        "W" * 10_000,
        "a-" * 5_000,
        "onge" * 3_000,
        "👩‍👧‍👦" * 40,
    ):
        is_goed(FactorkaartBlad((punt(1, naar, RISICO, naar), punt(2, naar, PATROON, naar)), ()))


def test_wat_het_is_staat_erbij_voor_wie_het_niet_ziet() -> None:
    tekening = teken(kaart("rrprk", "1-3", "2-3", "3-4", "5-4"))
    boom = gelezen(tekening.svg)
    assert boom.attrib["role"] == "img"
    ids = [deel.attrib["id"] for deel in boom.iter() if "id" in deel.attrib]
    assert len(ids) == len(set(ids))
    assert boom.attrib["aria-labelledby"].split() == ids
    woorden = boom.findtext(f"{SVG}desc", "")
    assert "2 oorzaken en risico’s, 1 patroon van geweld, 1 gevolg, 1 bescherming of kracht" in woorden
    assert "4 lijnen" in woorden
    assert not any("id" in deel.attrib for u in tekening.legenda for deel in gelezen(u.beeld).iter())


def test_elk_vak_staat_in_zijn_band_en_de_banden_staan_los_van_elkaar() -> None:
    tekening = plan(veel(20, 30, 5))
    stroken = [(0.0, s.top, tekening.width, s.bottom) for s in tekening.strips]
    assert [s.band for s in tekening.strips] == list(Band)
    assert not any(raken(a, b) for n, a in enumerate(stroken) for b in stroken[n + 1 :])
    for box in tekening.boxes:
        vak = rechthoek(box)  # type: ignore[arg-type]
        assert sum(s[1] < vak[1] and vak[3] < s[3] for s in stroken) == 1
