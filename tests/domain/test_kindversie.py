"""De kindversie: wat erin staat, en wat een kind niet hoort te dragen."""

from datetime import date
from uuid import UUID

import pytest

from caseapp.domain.dragen import ZIN, Geheimen, lijkt_adres, toets_dragelijk
from caseapp.domain.kindversie import (
    DRAGEN,
    LANGST,
    MEESTE_REGELS,
    VELDEN,
    Kindtekst,
    Taalniveau,
    lange_zinnen,
    toets_gehoor,
    toets_goedkeuren,
    toets_kind,
    toets_niet_voor,
    toets_te_zeggen,
    toets_tekst,
)
from caseapp.domain.regel import Regelfout
from caseapp.domain.stellingname import Stelling

KIND, MOEDER, VREEMD = (UUID(int=n) for n in (1, 2, 3))
GOED = {
    "gebeurd": "Er was ruzie.",
    "afspraken": "Papa gaat naar buiten.",
    "bellen": "Je mag opa bellen.",
    "weer": "Ga naar Fien.",
}
PLAN = Geheimen(
    ["Is de vergadering verplaatst?", "Pannenkoek"],
    ["Naar de kantine van mijn werk, en daarna naar mw. Vlier.", "Een plek bij zee", "naar zolder"],
)


def tekst(**anders: str) -> Kindtekst:
    return Kindtekst(Taalniveau.ZELF_LEZEN, GOED | anders)


def test_wat_leeg_is_blijft_weg_en_witte_regels_ook() -> None:
    over = toets_tekst(tekst(gevoel="  blij \n\n\n en moe ", tekening=" "))
    assert over == GOED | {"gevoel": "blij\nen moe"}
    with pytest.raises(Regelfout, match="geen veld iets_anders"):
        toets_tekst(tekst(iets_anders="x"))


@pytest.mark.parametrize("veld", ["gebeurd", "afspraken", "bellen", "weer"])
def test_een_kind_leest_altijd_wat_er_is_afgesproken_en_waar_het_heen_kan(veld: str) -> None:
    with pytest.raises(Regelfout) as fout:
        toets_tekst(tekst(**{veld: " \n "}))
    assert fout.value.veld == veld


@pytest.mark.parametrize(
    ("lang", "zin"), [("x" * (LANGST + 1), "te lang"), ("x\n" * (MEESTE_REGELS + 1), "te veel regels")]
)
def test_een_blad_voor_een_kind_is_kort(lang: str, zin: str) -> None:
    with pytest.raises(Regelfout, match=zin) as fout:
        toets_tekst(tekst(praten=lang))
    assert fout.value.veld == "praten"
    assert toets_tekst(tekst(praten="x" * LANGST, gevoel="x\n" * MEESTE_REGELS))


def test_een_kindversie_is_voor_een_kind_onder_de_achttien() -> None:
    vandaag = date(2026, 4, 3)
    toets_kind(date(2008, 4, 4), vandaag)
    for geboren, zin in ((date(2008, 4, 3), "onder de 18"), (None, "hoort")):
        with pytest.raises(Regelfout, match=zin):
            toets_kind(geboren, vandaag)


def test_voor_het_kind_zelf_wordt_zijn_eigen_blad_nooit_afgeschermd() -> None:
    toets_niet_voor(KIND, [str(MOEDER)], [KIND, MOEDER])
    for wie, zin in ((KIND, "van het kind zelf"), (VREEMD, "hoort niet bij dit gezin")):
        with pytest.raises(Regelfout, match=zin) as fout:
            toets_niet_voor(KIND, [str(wie)], [KIND, MOEDER])
        assert fout.value.veld == "niet_voor"


def test_alleen_met_wie_aan_tafel_zit_kan_meelezen_worden_afgesproken() -> None:
    toets_gehoor(["school"], ["school", "huisarts"])
    with pytest.raises(Regelfout, match="kan dit niet lezen"):
        toets_gehoor(["buurman"], ["school"])


def test_goedkeuren_is_van_alles_gezegd_en_gebeurt_een_keer() -> None:
    toets_goedkeuren(list(DRAGEN), al_goedgekeurd=False)
    for gezien in ([], list(DRAGEN)[1:]):
        with pytest.raises(Regelfout, match="Kruis alles aan") as fout:
            toets_goedkeuren(gezien, al_goedgekeurd=False)
        assert fout.value.veld == "dragen"
    with pytest.raises(Regelfout, match="al goedgekeurd"):
        toets_goedkeuren(list(DRAGEN), al_goedgekeurd=True)


def test_een_kind_zegt_ja_nee_of_ik_weet_het_niet() -> None:
    for stelling in (Stelling.EENS, Stelling.NIET_EENS, Stelling.WEET_NIET):
        toets_te_zeggen(stelling)
    for stelling in (Stelling.NIET_GEVRAAGD, Stelling.WIL_NIET_REAGEREN):
        with pytest.raises(Regelfout, match="Kies"):
            toets_te_zeggen(stelling)


def test_lange_zinnen_vallen_op_naar_hoe_het_kind_leest() -> None:
    tien = {"weer": "Je mag altijd naar Fien gaan als het hard is."}
    assert lange_zinnen(Taalniveau.VOORLEZEN, tien) == ["Wat doe ik als het weer gebeurt?"]
    assert lange_zinnen(Taalniveau.ZELF_LEZEN, tien) == []
    assert lange_zinnen(Taalniveau.VOORLEZEN, {"weer": "Ga naar Fien. Bel opa! Mag dat? Ja."}) == []


@pytest.mark.parametrize(
    "adres",
    [
        *("Fien woont in de Wilgenlaan 12.", "kom naar beukenstraat 3a", "Lange Weg 4, dan links"),
        *("Het is 1234 AB.", "DORPSPLEIN 7", "huisnummer 9", "Ｅｉｋｅｎｌａａｎ １２"),
    ],
)
def test_een_adres_hoort_niet_op_het_blad_van_een_kind(adres: str) -> None:
    assert lijkt_adres(adres)
    with pytest.raises(Regelfout) as fout:
        toets_dragelijk(GOED | {"bellen": adres}, Geheimen())
    assert fout.value.veld == "bellen"


@pytest.mark.parametrize(
    "gewoon",
    [
        *("Ga weg. 2 keer bellen mag ook.", "Op het schoolplein 1 keer per dag.", "Je bent 9 jaar."),
        *(
            "Bel 112 of 0800-2000.",
            "In groep 5 zit je naast Sam.",
            "In 2026 ga je naar zwemles.",
            "Ik loop weg 3 keer",
        ),
    ],
)
def test_een_gewone_zin_is_geen_adres(gewoon: str) -> None:
    assert not lijkt_adres(gewoon)
    toets_dragelijk({"weer": gewoon}, PLAN)


@pytest.mark.parametrize(
    "zin",
    [
        *("Mama zegt: is de vergadering verplaatst", "IS DE VERGADERING  VERPLAATST?"),
        *("Het woord is ‘pannenkoek’.", "pánnenkoek"),
        *("Naar de kantine van mijn werk en daarna naar mw. Vlier", "mama is in de kantine van mijn werk"),
        *("Vlier komt ook.", "Wij gaan naar een plek bij zee.", "Een PLEK\nBIJ zee"),
        "Ga dan naar zolder.",
    ],
)
def test_een_afgesproken_woord_of_geheime_plek_hoort_er_niet_op(zin: str) -> None:
    with pytest.raises(Regelfout) as fout:
        toets_dragelijk(GOED | {"weer": zin}, PLAN)
    assert (fout.value.veld, fout.value.melding) == ("weer", ZIN)


@pytest.mark.parametrize(
    "zin",
    ["Wij bakken pannenkoeken.", "Zij vergadert.", "Ik ga naar zee.", "De zolder is leeg."],
)
def test_alleen_hele_woorden_tellen(zin: str) -> None:
    toets_dragelijk(GOED | {"weer": zin}, PLAN)


def test_wat_er_geweigerd_werd_wordt_nooit_gezegd() -> None:
    for geheim in (*PLAN.woorden, *PLAN.plekken):
        with pytest.raises(Regelfout) as fout:
            toets_dragelijk({"weer": geheim}, PLAN)
        assert fout.value.melding == ZIN


def test_een_leeg_geheim_weigert_niets() -> None:
    toets_dragelijk(GOED, Geheimen(["", " ?! "], ["", "..."]))


def test_een_echt_gegeven_wordt_ook_hier_geweigerd() -> None:
    with pytest.raises(Regelfout, match="telefoonnummer") as fout:
        toets_dragelijk({"bellen": "Bel 06-12345678."}, Geheimen())
    assert fout.value.veld == "bellen"


def test_elke_vraag_is_er_een_die_een_kind_kan_lezen() -> None:
    assert max(len(veld.vraag.split()) for veld in VELDEN) <= 8
