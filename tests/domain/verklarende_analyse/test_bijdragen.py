"""Ieder schrijft in het eigen vak, over zichzelf of over wat hij weet; wie wat zei blijft staan."""

from contextlib import nullcontext
from uuid import UUID, uuid4

import pytest

from caseapp.domain.regel import Regelfout
from caseapp.domain.toegang import KetenSoort
from caseapp.domain.velden import Bekend, VeldSoort
from caseapp.domain.verklarende_analyse import bijdragen as regels
from caseapp.domain.verklarende_analyse.delen import VORM, VORMEN
from caseapp.domain.verklarende_analyse.woorden import EIGEN_VELD, AnalyseDeel, Leefgebied
from caseapp.domain.vorm import Inbreng, toets_eigen_stuk

D = AnalyseDeel
NOOR, JOOST, PIEN, VREEMD, FACTOR, ANDERE = (UUID(int=nummer) for nummer in range(1, 7))
BEKEND = Bekend([NOOR, JOOST, PIEN], [FACTOR, ANDERE])

GOED = {
    D.FEITEN: {
        "wanneer": "vorig voorjaar",
        "wat": "Joost duwde Noor in de gang.",
        "wie": (str(NOOR), str(JOOST)),
        "bron": "Noor",
        "bron_soort": "gehoord",
        "bewering": "feit",
    },
    D.GEWELDSPATROON: {
        "kern": "Bij een brief over geld roepen zij, en dan duwen zij.",
        "deed": (str(JOOST), str(NOOR)),
        "onderging": (str(NOOR), str(JOOST)),
        "richting": "wederzijds",
        "aard": ("fysiek",),
        "relatie": "partnergeweld",
    },
    D.FACTOREN: {
        "leefgebied": "financien",
        "soort": "risico",
        "wat": "Er zijn brieven die niemand opent.",
        "ernst": "matig",
        "bron": "mw. Ceder",
        "bron_soort": "document",
    },
    D.KINDEREN: {"kind": str(PIEN), "gesproken": "apart", "woorden": "Ik wil dat het stil is."},
    D.VERBANDEN: {"van": str(FACTOR), "soort": "luxerend", "naar": str(ANDERE)},
    D.PRIORITEITEN: {"laag": "veiligheid", "rang": "1", "wat": "Een plek om naartoe te gaan."},
}


def fout(deel: D, **anders: object) -> Regelfout:
    with pytest.raises(Regelfout) as gezegd:
        regels.toets_stuk(deel, GOED[deel] | anders, BEKEND)  # type: ignore[arg-type]
    return gezegd.value


def test_alle_zestien_onderdelen_zijn_er_en_elk_vraagt_iets() -> None:
    nummers = {vorm.nummer for vorm in VORMEN} | {1}  # eigen woorden zijn uitspraken
    assert nummers == set(range(16))
    assert {vorm.deel for vorm in VORMEN} == set(AnalyseDeel)
    assert all(any(veld.verplicht for veld in vorm.velden) for vorm in VORMEN)


def test_elke_keuze_heeft_woorden_en_elk_stuk_over_iemand_zegt_over_wie() -> None:
    for vorm in VORMEN:
        namen = [veld.naam for veld in vorm.velden]
        assert len(set(namen)) == len(namen)
        assert not vorm.over or vorm.over in namen
        for veld in vorm.velden:
            assert (veld.woorden is not None) is (veld.soort in (VeldSoort.KEUZE, VeldSoort.KEUZES))


@pytest.mark.parametrize("deel", GOED)
def test_een_goed_stuk_blijft_zoals_het_is(deel: D) -> None:
    gevuld = regels.toets_stuk(deel, GOED[deel], BEKEND)  # type: ignore[arg-type]
    assert gevuld.keys() == GOED[deel].keys()
    assert regels.toets_stuk(deel, gevuld, BEKEND) == gevuld


@pytest.mark.parametrize(("deel", "veld"), [(d, v.naam) for d in GOED for v in VORM[d].velden if v.verplicht])
def test_wat_nodig_is_wordt_gevraagd_bij_het_veld(deel: D, veld: str) -> None:
    for leeg in ("", "   \n"):
        gezegd = fout(deel, **{veld: leeg})
        assert gezegd.veld == veld
        assert gezegd.melding == next(v.verplicht for v in VORM[deel].velden if v.naam == veld)


def test_een_leeg_veld_dat_mag_wordt_niet_bewaard() -> None:
    assert "weersproken" not in regels.toets_stuk(D.FEITEN, GOED[D.FEITEN] | {"weersproken": "  "}, BEKEND)


@pytest.mark.parametrize("wie", [str(VREEMD), "niemand", ""])
def test_wie_niet_bij_dit_gezin_hoort_wordt_niet_genoemd(wie: str) -> None:
    assert fout(D.KINDEREN, kind=wie).veld == "kind"


def test_een_lijn_naar_een_factor_van_een_ander_gezin_bestaat_niet() -> None:
    assert fout(D.VERBANDEN, naar=str(uuid4())).veld == "naar"


def test_een_woord_dat_niet_in_de_lijst_staat_wordt_niet_bewaard() -> None:
    assert fout(D.FACTOREN, leefgebied="sport").veld == "leefgebied"
    assert fout(D.GEWELDSPATROON, aard=("fysiek", "sport")).veld == "aard"
    assert fout(D.FACTOREN, leefgebied=("financien",)).veld == "leefgebied"


def test_een_onbekend_veld_wordt_gezegd() -> None:
    assert "geen veld kleur" in fout(D.FEITEN, kleur="rood").melding


def test_tienduizend_tekens_passen_en_meer_niet() -> None:
    regels.toets_stuk(D.FEITEN, GOED[D.FEITEN] | {"wat": "é" * 10_000}, BEKEND)
    assert fout(D.FEITEN, wat="é" * 10_001).veld == "wat"
    assert fout(D.FEITEN, wanneer="x" * 301).veld == "wanneer"


def test_geweld_is_tussen_mensen() -> None:
    assert fout(D.GEWELDSPATROON, deed=(str(NOOR),), onderging=(str(NOOR),)).veld == "onderging"


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"gesproken": "niet", "woorden": ""}, "reden_niet"),
        ({"gesproken": "apart", "woorden": ""}, "woorden"),
        ({"gesproken": "met_ouder", "woorden": " "}, "woorden"),
    ],
)
def test_van_een_kind_staan_de_woorden_er_of_waarom_er_niet_gesproken_is(
    anders: dict[str, str], veld: str
) -> None:
    assert fout(D.KINDEREN, **anders).veld == veld
    regels.toets_stuk(
        D.KINDEREN, {"kind": str(PIEN), "gesproken": "niet", "reden_niet": "Pien is nog te klein."}, BEKEND
    )


def test_een_doel_zegt_ook_welk_en_geen_actie_ook_waarom() -> None:
    assert fout(D.FACTOREN, vervolg="geen_actie").veld == "vervolg_wat"
    assert fout(D.FACTOREN, vervolg_wat="Samen de post openen.").veld == "vervolg"


@pytest.mark.parametrize("rang", ["0", "100", "een", "-1", "1.5"])
def test_een_prioriteit_heeft_een_nummer(rang: str) -> None:
    assert fout(D.PRIORITEITEN, rang=rang).veld == "rang"


def test_bij_de_bron_staat_wie_het_zegt_en_niet_nog_eens_wat() -> None:
    assert fout(D.FEITEN, bron="joost duwde noor in de gang. ").veld == "bron"


def test_de_school_schrijft_over_school_en_niet_over_geld() -> None:
    school, over_school = KetenSoort.SCHOOL, {"leefgebied": "onderwijs"}
    regels.toets_inbreng(D.FACTOREN, Inbreng.KETENPARTNER, school, over_school)
    with pytest.raises(Regelfout) as gezegd:
        regels.toets_inbreng(D.FACTOREN, Inbreng.KETENPARTNER, school, {"leefgebied": "financien"})
    assert gezegd.value.veld == "leefgebied"
    with pytest.raises(Regelfout):
        regels.toets_inbreng(D.FACTOREN, Inbreng.KETENPARTNER, None, over_school)


def test_elke_ketenpartner_heeft_een_eigen_veld_en_niemand_heeft_alles() -> None:
    assert set(EIGEN_VELD) == set(KetenSoort)
    for soort, velden in EIGEN_VELD.items():
        assert velden == regels.eigen_leefgebieden(Inbreng.KETENPARTNER, soort)
        assert 0 < len(velden) < len(Leefgebied)
    assert regels.eigen_leefgebieden(Inbreng.KETENPARTNER, None) == frozenset()
    assert regels.eigen_leefgebieden(Inbreng.HULPVERLENER, None) == set(Leefgebied)


@pytest.mark.parametrize(
    ("deel", "wie", "mag"),
    [
        (D.FEITEN, Inbreng.GEZIN, True),
        (D.KRACHTEN, Inbreng.GEZIN, True),
        (D.EIGEN_VERKLARING, Inbreng.GEZIN, True),
        (D.GEWELDSPATROON, Inbreng.GEZIN, False),
        (D.PATROONDUIDING, Inbreng.GEZIN, False),
        (D.PATROONDUIDING, Inbreng.KETENPARTNER, False),
        (D.STELLINGEN, Inbreng.KETENPARTNER, False),
        (D.PRIORITEITEN, Inbreng.HULPVERLENER, False),
        (D.PRIORITEITEN, Inbreng.CONTACTPERSOON, True),
        (D.EIGEN_VERKLARING, Inbreng.HULPVERLENER, False),
    ],
)
def test_ieder_schrijft_in_zijn_eigen_onderdelen(deel: D, wie: Inbreng, mag: bool) -> None:
    assert regels.mag_in(deel, wie) is mag
    with nullcontext() if mag else pytest.raises(Regelfout):
        regels.toets_inbreng(deel, wie, None, {})


def test_wat_een_gezinslid_schreef_herschrijft_niemand_anders() -> None:
    toets_eigen_stuk(eigen=True, contactpersoon=False, van_het_gezin=True)
    toets_eigen_stuk(eigen=False, contactpersoon=True, van_het_gezin=False)
    for contactpersoon, van_het_gezin in ((True, True), (False, True), (False, False)):
        with pytest.raises(Regelfout, match="iemand anders"):
            toets_eigen_stuk(eigen=False, contactpersoon=contactpersoon, van_het_gezin=van_het_gezin)


@pytest.mark.parametrize(
    ("ik", "over", "mag"), [(NOOR, NOOR, True), (NOOR, JOOST, False), (None, JOOST, True)]
)
def test_een_gezinslid_legt_alleen_zichzelf_uit(ik: UUID | None, over: UUID, mag: bool) -> None:
    with nullcontext() if mag else pytest.raises(Regelfout):
        regels.toets_eigen_woorden(ik, over)


def test_een_lijn_loopt_tussen_twee_dingen_en_staat_er_een_keer() -> None:
    lijn = {"van": "a", "naar": "b"}
    regels.toets_verband(lijn, [("b", "a")])
    with pytest.raises(Regelfout, match="twee verschillende"):
        regels.toets_verband({"van": "a", "naar": "a"}, [])
    with pytest.raises(Regelfout, match="staat er al"):
        regels.toets_verband(lijn, [("a", "b")])


def test_van_het_verhaal_is_er_een_en_van_elk_kind_een_blok() -> None:
    regels.toets_enkel(D.SAMENHANG, 0)
    regels.toets_enkel(D.FEITEN, 60)
    with pytest.raises(Regelfout):
        regels.toets_enkel(D.SAMENHANG, 1)
    regels.toets_een_blok(D.KINDEREN, PIEN, [])
    with pytest.raises(Regelfout) as gezegd:
        regels.toets_een_blok(D.KINDEREN, PIEN, [PIEN])
    assert gezegd.value.veld == "kind"
