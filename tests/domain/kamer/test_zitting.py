"""Een zitting: de stappen op volgorde, en wat niet overgeslagen wordt."""

from datetime import date

import pytest

from caseapp.domain.kamer import zitting as regels
from caseapp.domain.kamer.woorden import KamerUitkomst, ZittingStap, ZittingStatus
from caseapp.domain.protocol import Kring
from caseapp.domain.regel import Regelfout

NIETS = regels.ZaakStand(0, False, False, False, False, 0)
ALLES = regels.ZaakStand(1, True, True, True, True, 1)


def _loop(zaken: int) -> list[ZittingStap]:
    stap, gelopen, te_gaan = ZittingStap.OPENING, [ZittingStap.OPENING], zaken
    while (naar := regels.volgende(stap, nog_een_zaak=te_gaan > 0)) is not None:
        te_gaan -= naar is ZittingStap.VRAAG
        gelopen.append(naar)
        stap = naar
    return gelopen


@pytest.mark.parametrize("zaken", [0, 1, 3])
def test_elk_gezin_loopt_alle_stappen_en_daarna_komt_wat_ons_tegenhoudt(zaken: int) -> None:
    eerst, laatst = list(ZittingStap)[:2], list(ZittingStap)[-2:]
    assert _loop(zaken) == [*eerst, *(list(regels.ZAAK) * zaken), *laatst]


def test_de_stappen_van_een_gezin_zijn_die_van_het_handboek_a_tot_en_met_l() -> None:
    assert len(regels.ZAAK) == 12
    assert set(regels.MINUTEN) == set(regels.VRAGEN) == set(ZittingStap)


def test_terug_gaat_het_alleen_binnen_een_gezin() -> None:
    assert regels.vorige(ZittingStap.VRAAG) is None
    assert regels.vorige(ZittingStap.BELEMMERINGEN) is None
    assert regels.vorige(ZittingStap.FEITEN) is ZittingStap.VRAAG


@pytest.mark.parametrize(
    ("stap", "stand"),
    [
        (ZittingStap.TEGENSPRAAK, NIETS),
        (ZittingStap.ADVIES, NIETS),
        (ZittingStap.ADVIES, regels.ZaakStand(1, True, False, False, False, 0)),
        (ZittingStap.ADVIES, regels.ZaakStand(1, True, True, False, False, 0)),
        (ZittingStap.INFORMEREN, NIETS),
        (ZittingStap.OPSCHALING, NIETS),
    ],
)
def test_tegenspraak_voorlezen_antwoord_vertellen_en_uitkomst_slaat_niemand_over(
    stap: ZittingStap, stand: regels.ZaakStand
) -> None:
    with pytest.raises(Regelfout):
        regels.toets_verder(stap, stand)
    regels.toets_verder(stap, ALLES)


@pytest.mark.parametrize(
    "stap", [s for s in regels.ZAAK if s.value in ("vraag", "feiten", "opties", "acties")]
)
def test_bij_de_andere_stappen_beslist_de_voorzitter(stap: ZittingStap) -> None:
    regels.toets_verder(stap, NIETS)


def test_zonder_voorzitter_of_met_te_weinig_mensen_gaat_zij_niet_open() -> None:
    regels.toets_open(ZittingStatus.GEPLAND, 3, 3, is_voorzitter=True)
    for status, aanwezig, voor in (
        (ZittingStatus.GEPLAND, 9, False),
        (ZittingStatus.GEPLAND, 2, True),
        (ZittingStatus.OPEN, 9, True),
        (ZittingStatus.GESLOTEN, 9, True),
    ):
        with pytest.raises(Regelfout):
            regels.toets_open(status, aanwezig, 3, is_voorzitter=voor)


def test_een_kamer_zonder_voorzitter_is_er_niet() -> None:
    with pytest.raises(Regelfout) as fout:
        regels.toets_voorzitter(gekozen=False)
    assert fout.value.veld == "voorzitter"


def test_sluiten_kan_pas_als_van_elk_gezin_iets_vastligt() -> None:
    with pytest.raises(Regelfout, match="gezin 41 en gezin 52"):
        regels.toets_sluiten(ZittingStatus.OPEN, ["gezin 41", "gezin 52"])
    regels.toets_sluiten(ZittingStatus.OPEN, [])
    with pytest.raises(Regelfout):
        regels.toets_sluiten(ZittingStatus.GEPLAND, [])


def test_niet_besproken_staat_alleen_en_vraagt_een_reden() -> None:
    niet = KamerUitkomst.NIET_BESPROKEN
    for uitkomsten, waarom in (
        ([], ""),
        ([niet], " "),
        ([niet, KamerUitkomst.GEZINSGESPREK], "De tijd was op."),
    ):
        with pytest.raises(Regelfout):
            regels.toets_uitkomst(uitkomsten, waarom)
    regels.toets_uitkomst([niet], "De tijd was op.")
    regels.toets_uitkomst([KamerUitkomst.GEZINSGESPREK], "")


@pytest.mark.parametrize("kring", [Kring.GEZIN, Kring.NETWERK])
def test_wie_bij_een_gezin_hoort_komt_alleen_voor_het_eigen_gezin(kring: Kring) -> None:
    with pytest.raises(Regelfout):
        regels.toets_uit_te_nodigen(kring, op_naam_van_eigen_gezin=False)
    regels.toets_uit_te_nodigen(kring, op_naam_van_eigen_gezin=True)


@pytest.mark.parametrize(("quorum", "minuten"), [(1, 90), (13, 90), (3, 29), (3, 181), (-1, -1)])
def test_hoeveel_mensen_en_hoe_lang_kent_een_grens(quorum: int, minuten: int) -> None:
    with pytest.raises(Regelfout):
        regels.toets_quorum(quorum, minuten)


def test_een_dag_die_voorbij_is_plan_je_niet() -> None:
    with pytest.raises(Regelfout):
        regels.toets_dag(date(2026, 4, 1), date(2026, 4, 2))


def test_er_is_plek_voor_drie_gezinnen() -> None:
    regels.toets_nog_plek(2)
    with pytest.raises(Regelfout):
        regels.toets_nog_plek(3)
