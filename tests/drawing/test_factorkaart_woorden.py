"""A factor map in words: the table, the legend, what is read aloud; safe to show; clear without colour."""

import re
from itertools import product
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given, settings

import caseapp
from caseapp.domain.verklarende_analyse.woorden import FactorSoort, VerbandSoort
from caseapp.drawing.factorkaart import Factorkaart, teken
from caseapp.drawing.factorkaart.layout import LETTER, LETTER_KLEIN
from caseapp.queries.factorkaart import FactorkaartBlad, KaartLijn

from .checks import SVG, gelezen
from .factormaps import LUXEREND, PATROON, RISICO, is_goed, kaart, kaarten, punt

CSS = (Path(caseapp.__file__).parent / "static" / "css" / "factorkaart.css").read_text(encoding="utf-8")


def zinnen(tekening: Factorkaart) -> list[str]:
    return [f"{regel.van.tekst} {regel.hoe} {regel.naar.tekst}" for regel in tekening.regels]


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


def test_een_lege_kaart_breekt_niet() -> None:
    tekening = teken(FactorkaartBlad((), ()))
    assert (tekening.legenda, tekening.regels, tekening.losse) == ((), (), ())
    assert "Nog niets" in gelezen(tekening.svg).findtext(f"{SVG}desc", "")


def test_een_enkel_punt_staat_erop_en_in_de_tabel() -> None:
    for soort in (PATROON, *FactorSoort):
        blad = FactorkaartBlad((punt(1, "Slapen lukt niet", soort),), ())
        is_goed(blad)
        assert [los.punt.tekst for los in teken(blad).losse] == ["Slapen lukt niet"]


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
    assert len({eind for _, _, eind in vormen.values()}) == len(VerbandSoort)
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
