"""De meldcode: de boom van vijf vragen, wat in een stap mag, en wat een tekst om mee te nemen nooit bevat."""

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest

from caseapp.domain.gezin import BijzonderProtocol
from caseapp.domain.meldcode.delen import VORM
from caseapp.domain.meldcode.hints import HINTS, VARIANTEN
from caseapp.domain.meldcode.kader import Afweging, bereikbaar, besluit_van, volgende, weeg, wijkt_af
from caseapp.domain.meldcode.tekst import adviestekst, meldtekst
from caseapp.domain.meldcode.traject import Notitie, Traject, toets_label, toets_notitie
from caseapp.domain.meldcode.uitleg import SAMEN, kaderzin, wat_mist
from caseapp.domain.meldcode.woorden import VRAGEN, MeldcodeDeel, MeldcodeUitkomst
from caseapp.domain.regel import Regelfout
from caseapp.domain.toegang import KetenSoort

VANDAAG = date(2026, 3, 2)
DAG = "2026-03-01"
Deel, Uit = MeldcodeDeel, MeldcodeUitkomst
SIGNAAL = {"dag": DAG, "feiten": "Een blauwe plek.", "indruk": "Ik ben er niet gerust op."}
OVERLEG = {
    "met": "een collega",
    "dag": DAG,
    "uitkomst": "Eerst praten.",
    "veilig_thuis": "ja",
    "letsel": "nee",
}
GESPREK = {"gehouden": "ja", "met": "beide ouders", "dag": DAG, "gezegd": "Hij viel."}
VEILIG = {"acuut": "nee", "structureel": "nee", "onthulling": "nee", "reden": "Zo lijkt het."}
BESLUIT = {"melden": "ja", "hulp": "nee", "reden": "Het moet.", "volgen": "Elke week."}
ALLE_WEGEN = [Afweging(*antwoorden) for antwoorden in product((None, True, False), repeat=6)]


def traject(*delen: tuple[Deel, Mapping[str, str]]) -> Traject:
    """Each entry as the rules keep it."""
    nu = Traject()
    for nummer, (deel, waarden) in enumerate(delen, 1):
        goed = toets_notitie(nu, deel, waarden, VANDAAG)
        nu = Traject((*nu.notities, Notitie(nummer, deel, VANDAAG, goed)))
    return nu


def antwoord(deel: Deel, woord: str) -> tuple[Deel, dict[str, str]]:
    return deel, {"antwoord": woord, "reden": "Daarom."}


def gewogen(*woorden: str) -> Traject:
    """A signal, and the questions in their order; of the second only safe answers."""
    rest = zip((Deel.EIGEN_HULP, Deel.AANVAARDEN, Deel.RESULTAAT), woorden[1:], strict=False)
    begin = (Deel.SIGNALEN, SIGNAAL), antwoord(Deel.VERMOEDEN, woorden[0])
    return traject(*begin, (Deel.ONVEILIGHEID, VEILIG), *(antwoord(deel, woord) for deel, woord in rest))


def _uit_het_handboek(a: Afweging) -> Uit | None:
    """F49 read once more, question by question, as a list of what stops the walk."""
    if True in (a.onveilig, a.onthulling):
        return Uit.BEIDE if (a.eigen_hulp, a.aanvaarden) == (True, True) else Uit.MELDEN
    stappen = [
        (a.vermoeden, Uit.AFSLUITEN),
        (None if None in (a.onveilig, a.onthulling) else True, None),
        (a.eigen_hulp, Uit.MELDEN),
        (a.aanvaarden, Uit.MELDEN),
    ]
    for gegeven, bij_nee in stappen:
        if gegeven is not True:
            return None if gegeven is None else bij_nee
    return {None: Uit.HULP, True: Uit.AFSLUITEN, False: Uit.MELDEN}[a.resultaat]


def test_elke_weg_door_de_vijf_vragen_komt_uit_waar_het_handboek_zegt() -> None:
    fout = [a for a in ALLE_WEGEN if weeg(a) is not _uit_het_handboek(a)]
    assert fout == []
    assert {weeg(a) for a in ALLE_WEGEN} == {None, *Uit}


def test_acute_of_structurele_onveiligheid_en_disclosure_zijn_altijd_melden() -> None:
    assert all(weeg(a) in (Uit.MELDEN, Uit.BEIDE) for a in ALLE_WEGEN if a.onveilig or a.onthulling)


def test_zonder_uitkomst_is_er_altijd_een_vraag_die_nu_beantwoord_kan_worden() -> None:
    for a in ALLE_WEGEN:
        vraag = volgende(a)
        assert (vraag is None) == (weeg(a) not in (None, Uit.HULP))
        assert vraag is None or vraag in bereikbaar(a)
        assert bereikbaar(a) == VRAGEN[: len(bereikbaar(a))]


def test_anders_melden_of_hulp_weglaten_wijkt_af_en_meer_hulp_nooit() -> None:
    assert besluit_van(melden=True, hulp=True) is Uit.BEIDE
    afwijkend = {(besluit, kader) for besluit in Uit for kader in Uit if wijkt_af(besluit, kader)}
    gelijk = {(een, een) for een in Uit} | {(Uit.BEIDE, Uit.MELDEN), (Uit.HULP, Uit.AFSLUITEN)}
    assert afwijkend == {(b, k) for b in Uit for k in Uit} - gelijk


def test_twee_keer_nee_is_nee_een_ja_is_genoeg_en_niet_weten_blijft_open() -> None:
    def bij(acuut: str, structureel: str) -> bool | None:
        twee = VEILIG | {"acuut": acuut, "structureel": structureel}
        signaal = (Deel.SIGNALEN, SIGNAAL)
        return traject(signaal, antwoord(Deel.VERMOEDEN, "ja"), (Deel.ONVEILIGHEID, twee)).afweging.onveilig

    assert bij("nee", "nee") is False
    assert bij("onbekend", "ja") is bij("ja", "onbekend") is True
    assert bij("nee", "onbekend") is None


def test_van_een_vraag_telt_het_laatste_antwoord_en_het_eerste_blijft_staan() -> None:
    eerst = gewogen("ja", "nee")
    assert eerst.uitkomst is Uit.MELDEN
    opnieuw = {"antwoord": "ja", "reden": "Er is nu een plek vrij."}
    later = Traject((*eerst.notities, Notitie(9, Deel.EIGEN_HULP, VANDAAG, opnieuw)))
    assert (later.uitkomst, len(later.alle(Deel.EIGEN_HULP))) == (None, 2)


EERGERELATEERD = (Deel.VARIANT, {"soort": "eergerelateerd"})
DESKUNDIGE = (Deel.DESKUNDIGE, {"met": "deskundige van de politie", "dag": DAG, "advies": "Wacht nog."})
FOUT: dict[str, tuple[Traject, Deel, Mapping[str, str], str, str]] = {
    "morgen": (Traject(), Deel.SIGNALEN, SIGNAAL | {"dag": "2026-03-03"}, "moet nog komen", "dag"),
    "leeg signaal": (Traject(), Deel.SIGNALEN, {"dag": DAG}, "wat je zag of hoorde", "feiten"),
    "zonder dag": (Traject(), Deel.SIGNALEN, {"feiten": "Een plek."}, "Kies een dag", "dag"),
    "zonder reden": (
        traject((Deel.SIGNALEN, SIGNAAL)),
        Deel.VERMOEDEN,
        {"antwoord": "ja"},
        "waarom je dit antwoordt",
        "reden",
    ),
    "wegen zonder signaal": (*(Traject(), *antwoord(Deel.VERMOEDEN, "ja")), "Schrijf eerst in stap 1", ""),
    "vraag 4 voor 1": (
        traject((Deel.SIGNALEN, SIGNAAL)),
        *antwoord(Deel.AANVAARDEN, "ja"),
        "Beantwoord eerst afweging 1",
        "",
    ),
    "stap 5 voor 4": (
        traject((Deel.SIGNALEN, SIGNAAL)),
        Deel.BESLUIT,
        BESLUIT,
        "Weeg eerst .stap 4.",
        "melden",
    ),
    "anders zonder reden": (gewogen("ja", "ja", "ja"), Deel.BESLUIT, BESLUIT, "anders dan het", "afwijking"),
    "besluit zonder volgen": (
        gewogen("ja", "nee"),
        Deel.BESLUIT,
        BESLUIT | {"volgen": " "},
        "wat je blijft volgen",
        "volgen",
    ),
    "geen gesprek zonder reden": (Traject(), Deel.GESPREK, {"gehouden": "nee"}, "waarom er geen", "reden"),
    "gesprek zonder woorden": (
        Traject(),
        Deel.GESPREK,
        GESPREK | {"gezegd": ""},
        "wat er is gezegd",
        "gezegd",
    ),
    "eerst een deskundige": (
        traject(EERGERELATEERD),
        Deel.GESPREK,
        GESPREK,
        "eerst met een deskundige",
        "gehouden",
    ),
    "variant weg zonder reden": (traject(EERGERELATEERD), Deel.VARIANT, {}, "niet meer aan denkt", "reden"),
    "zelfde variant": (traject(EERGERELATEERD), *EERGERELATEERD, "staat er al", "soort"),
    "na het besluit": (
        traject(*((n.deel, n.waarden) for n in gewogen("ja", "nee").notities), (Deel.BESLUIT, BESLUIT)),
        Deel.SIGNALEN,
        SIGNAAL,
        "is afgesloten",
        "",
    ),
}


@pytest.mark.parametrize("geval", FOUT)
def test_wat_niet_kan_staat_bij_het_veld_waar_je_het_goed_maakt(geval: str) -> None:
    nu, deel, waarden, zin, veld = FOUT[geval]
    with pytest.raises(Regelfout, match=zin) as fout:
        toets_notitie(nu, deel, waarden, VANDAAG)
    assert (fout.value.veld or "") == veld


def test_na_een_deskundige_mag_het_gesprek_en_zonder_variant_altijd() -> None:
    assert traject(EERGERELATEERD, DESKUNDIGE, (Deel.GESPREK, GESPREK)).gesprek_mag
    assert traject((Deel.GESPREK, GESPREK)).gesprek_mag


def test_anders_besluiten_dan_het_kader_kan_met_een_reden() -> None:
    nu = gewogen("ja", "ja", "ja")
    goed = toets_notitie(nu, Deel.BESLUIT, BESLUIT | {"afwijking": "Het is toch te zwaar."}, VANDAAG)
    klaar = Traject((*nu.notities, Notitie(9, Deel.BESLUIT, VANDAAG, goed)))
    assert (klaar.uitkomst, klaar.besluit, klaar.afgesloten) == (Uit.HULP, Uit.MELDEN, True)


def test_bij_gevaar_wacht_niemand_op_een_stap_en_gaat_het_samen_met_veilig_thuis() -> None:
    gevaar = traject(
        (Deel.SIGNALEN, SIGNAAL),
        antwoord(Deel.VERMOEDEN, "ja"),
        (Deel.ONVEILIGHEID, VEILIG | {"acuut": "ja"}),
    )
    assert (wat_mist(gevaar), gevaar.uitkomst) == ((), Uit.MELDEN)
    assert SAMEN in kaderzin(gevaar)
    assert len(wat_mist(traject(EERGERELATEERD))) == 3
    assert toets_notitie(gevaar, Deel.BESLUIT, BESLUIT, VANDAAG)


VOL = traject(
    (Deel.SIGNALEN, SIGNAAL),
    (Deel.OVERLEG, OVERLEG),
    DESKUNDIGE,
    EERGERELATEERD,
    (Deel.GESPREK, GESPREK),
    antwoord(Deel.VERMOEDEN, "ja"),
    (Deel.ONVEILIGHEID, VEILIG | {"structureel": "onbekend"}),
)


def test_de_tekst_voor_een_melding_noemt_feiten_met_hun_dag_en_geen_indruk() -> None:
    tekst = meldtekst(VOL)
    assert "1-3-2026: Een blauwe plek." in tekst
    assert "met beide ouders: Hij viel." in tekst
    assert SIGNAAL["indruk"] not in tekst
    assert meldtekst(Traject()) == ""


def test_in_de_adviestekst_staat_niets_van_wat_iemand_typte() -> None:
    getypt = {w for n in VOL.notities for naam, w in n.waarden.items() if not _gekozen(n.deel, naam)}
    tekst = adviestekst(VOL)
    assert [woorden for woorden in getypt if woorden in tekst] == []
    assert "Of het al langer onveilig is: dat weet ik niet." in tekst
    assert "eergerelateerd geweld" in tekst
    assert "nog geen signalen" in adviestekst(Traject())


def _gekozen(deel: Deel, naam: str) -> bool:
    velden: Any = {veld.naam: veld for veld in VORM[deel].velden}
    return velden[naam].woorden is not None


def test_een_label_is_kort_en_niet_leeg() -> None:
    assert toets_label(" leerling groep 6 ") == "leerling groep 6"
    for slecht in ("", "  ", "x" * 81):
        with pytest.raises(Regelfout):
            toets_label(slecht)


def test_elke_ketenpartner_en_elke_variant_heeft_eigen_woorden_zonder_vak_dat_kwetst() -> None:
    assert HINTS.keys() == set(KetenSoort)
    assert VARIANTEN.keys() == set(BijzonderProtocol)
    alles = " ".join(zin for zinnen in (*HINTS.values(), *VARIANTEN.values()) for zin in zinnen).lower()
    assert not {"dader", "probleemgezin", "vechtscheiding", "zaak"} & set(alles.split())


def test_een_dag_van_toen_is_de_dag_waarop_het_was() -> None:
    eerder = VANDAAG - timedelta(days=3)
    assert Notitie(1, Deel.SIGNALEN, VANDAAG, {"dag": eerder.isoformat()}).dag == eerder
    assert Notitie(1, Deel.BESLUIT, VANDAAG, {}).dag == VANDAAG
