"""Vaststellen: niet eens zijn houdt niets tegen; niet gevraagd zijn wel, en een kind zonder woorden ook."""

from contextlib import nullcontext
from dataclasses import replace
from uuid import UUID

import pytest

from caseapp.domain import stellingname as stem
from caseapp.domain.keuring import toets_vaststellen
from caseapp.domain.regel import Regelfout
from caseapp.domain.stellingname import Stelling
from caseapp.domain.verklarende_analyse.keuring import Tekst, keur
from caseapp.domain.verklarende_analyse.woorden import AnalyseDeel
from caseapp.domain.versie import VersieStatus
from caseapp.domain.vorm import Inbreng

D, S = AnalyseDeel, Stelling
NOOR, JOOST, PIEN, BRAM = (UUID(int=nummer) for nummer in range(1, 5))
GOED = Tekst(
    stukken={
        D.KINDEREN: [
            {"kind": str(PIEN), "gesproken": "apart", "woorden": "Ik wil dat het stil is."},
            {"kind": str(BRAM), "gesproken": "niet", "reden_niet": "Bram was ziek."},
        ],
        D.FEITEN: [{"wat": "Joost duwde Noor.", "bron": "Noor"}],
        D.FACTOREN: [
            {"soort": "risico", "vervolg": "doel"},
            {"soort": "beschermend", "vervolg": "geen_actie"},
        ],
        D.GEWELDSPATROON: [{"kern": "Zij duwen elkaar."}],
        D.HYPOTHESEN: [{"verklaring": "Het komt door slaapgebrek."}],
        D.STELLINGEN: [{"stelling": "De ruzies gaan over geld."}],
    },
    kinderen={PIEN: "Pien", BRAM: "Bram"},
    volwassenen={NOOR: "Noor", JOOST: "Joost"},
    stemmen={NOOR: S.NIET_EENS, JOOST: S.EENS},
    instemmende_werkers=1,
)


def open_punten(tekst: Tekst, *, spoed: bool = False, blokkeert: bool = True) -> list[str]:
    return [punt.zin for punt in keur(tekst, spoed=spoed) if not punt.goed and punt.blokkeert is blokkeert]


def met(**anders: object) -> Tekst:
    return replace(GOED, **anders)  # type: ignore[arg-type]


def zonder(deel: D, *anders: dict[str, str]) -> Tekst:
    return met(stukken=dict(GOED.stukken) | {deel: list(anders)})


def test_wie_het_niet_eens_is_houdt_niets_tegen() -> None:
    assert open_punten(GOED) == [] == open_punten(GOED, blokkeert=False)
    toets_vaststellen(keur(GOED))
    toets_vaststellen(keur(met(stemmen={NOOR: S.NIET_EENS, JOOST: S.NIET_EENS})))
    toets_vaststellen(keur(met(stemmen={NOOR: S.WIL_NIET_REAGEREN, JOOST: S.NIET_GEVRAAGD})))


def test_wie_niet_gevraagd_is_houdt_het_tegen() -> None:
    tekst = met(stemmen={NOOR: S.EENS})
    assert open_punten(tekst) == ["Aan Joost is gevraagd wat hij of zij ervan vindt."]
    with pytest.raises(Regelfout, match="Joost"):
        toets_vaststellen(keur(tekst))


def test_een_kind_zonder_woorden_en_zonder_reden_houdt_het_tegen() -> None:
    tekst = zonder(D.KINDEREN, {"kind": str(PIEN), "gesproken": "apart", "woorden": "Stil."})
    assert open_punten(tekst) == ["Van Bram staan de woorden er, of waarom er niet gesproken is."]
    assert open_punten(met(stukken={}, met_eigen_woorden={PIEN, BRAM})) == []


@pytest.mark.parametrize(
    "blok",
    [
        {"gesproken": "apart", "woorden": ""},
        {"gesproken": "niet", "reden_niet": ""},
        {"gesproken": "niet", "woorden": "Stil."},
    ],
)
def test_een_half_blok_telt_niet(blok: dict[str, str]) -> None:
    tekst = zonder(D.KINDEREN, {"kind": str(PIEN)} | blok)
    assert len(open_punten(tekst)) == 2


def test_een_contactpersoon_stelt_niet_alleen_vast() -> None:
    assert open_punten(met(instemmende_werkers=0)) == [
        "Nog een professional heeft gelezen en is het ermee eens."
    ]


def test_een_spoedversie_vraagt_minder_maar_vergeet_geen_kind_en_veilig_thuis_is_het_ermee_eens() -> None:
    """Domein 3.6: contactpersoon en Veilig Thuis samen; andere professionals tellen hier niet."""
    assert open_punten(met(stemmen={}, instemmende_werkers=0, vt_eens=True), spoed=True) == []
    assert open_punten(GOED, spoed=True) == ["Bij spoed: Veilig Thuis heeft gelezen en is het ermee eens."]
    assert len(open_punten(met(stukken={}), spoed=True)) == 3


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        (zonder(D.FEITEN), "Feiten, meningen"),
        (zonder(D.FEITEN, {"wat": "Iets."}), "wie het zegt"),
        (zonder(D.FACTOREN, {"soort": "kracht"}), "leidt tot een doel"),
        (zonder(D.FACTOREN, {"soort": "risico", "vervolg": "doel"}), "die beschermt"),
        (zonder(D.GEWELDSPATROON), "gedrag"),
        (zonder(D.HYPOTHESEN), "andere verklaring"),
        (zonder(D.STELLINGEN), "niet iedereen"),
    ],
)
def test_wat_haar_beter_maakt_houdt_niets_tegen(tekst: Tekst, zin: str) -> None:
    assert open_punten(tekst) == []
    (gezegd,) = open_punten(tekst, blokkeert=False)
    assert zin in gezegd


def test_een_huishouden_zonder_kinderen_hoeft_geen_kind_te_horen() -> None:
    assert open_punten(met(kinderen={}, stukken={})) == []


@pytest.mark.parametrize(
    ("wie", "ik", "voor", "mag"),
    [
        (Inbreng.GEZIN, NOOR, NOOR, True),
        (Inbreng.GEZIN, NOOR, JOOST, False),
        (Inbreng.CONTACTPERSOON, None, JOOST, True),
        (Inbreng.CONTACTPERSOON, None, None, True),
        (Inbreng.HULPVERLENER, None, None, True),
        (Inbreng.HULPVERLENER, None, JOOST, False),
        (Inbreng.KETENPARTNER, None, NOOR, False),
    ],
)
def test_niemand_antwoordt_voor_een_ander(
    wie: Inbreng, ik: UUID | None, voor: UUID | None, mag: bool
) -> None:
    with nullcontext() if mag else pytest.raises(Regelfout):
        stem.toets_stem(wie, ik, voor)


def test_niet_gevraagd_heeft_een_reden_en_zegt_niemand_over_zichzelf() -> None:
    stem.toets_stelling(S.NIET_GEVRAAGD, "Vragen is nu gevaarlijk.", voor_een_ander=True)
    stem.toets_stelling(S.NIET_EENS, "", voor_een_ander=False)
    with pytest.raises(Regelfout) as fout:
        stem.toets_stelling(S.NIET_GEVRAAGD, "Vragen is nu gevaarlijk.", voor_een_ander=False)
    assert fout.value.veld == "stelling"
    with pytest.raises(Regelfout) as fout:
        stem.toets_stelling(S.NIET_GEVRAAGD, "  kort   ", voor_een_ander=True)
    assert fout.value.veld == "reden"


def test_van_het_geheel_zegt_men_iets_als_het_ter_bespreking_ligt() -> None:
    stem.toets_moment(VersieStatus.TER_BESPREKING, over_de_versie=True)
    stem.toets_moment(VersieStatus.CONCEPT, over_de_versie=False)
    for status in (None, VersieStatus.CONCEPT, VersieStatus.VASTGESTELD):
        with pytest.raises(Regelfout):
            stem.toets_moment(status, over_de_versie=True)
    with pytest.raises(Regelfout, match="blijft staan"):
        stem.toets_moment(VersieStatus.VASTGESTELD, over_de_versie=False)
