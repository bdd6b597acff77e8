"""Een schrijver van een casus krijgt elke fout in één keer te horen, met de regel en een raad."""

from datetime import date, time
from pathlib import Path

import pytest

from caseapp.domain.gezin import Fase, GezinRol
from caseapp.scenario.casus import HANDELINGEN
from caseapp.scenario.daden.mensen import MaakGezin, VoegLidToe
from caseapp.scenario.daden.verhaal import Noteer
from tests.scenario.voorbeeld import EERSTE_VRIJE_REGEL, KOP, fouten, fouten_bij, lees


def test_een_goed_bestand_wordt_een_casus(map_: Path) -> None:
    casus = lees(map_, KOP)
    gezin, lid, _ = casus.handelingen
    assert casus.begin == date(2026, 1, 5)
    assert isinstance(gezin, MaakGezin)
    assert isinstance(lid, VoegLidToe)
    assert (gezin.tijd, lid.rol, casus.personen[1].geboren) == (time(10, 0), GezinRol.OUDER, date(2015, 1, 1))


def test_een_casus_is_niet_te_veranderen(map_: Path) -> None:
    with pytest.raises(ValueError, match="frozen"):
        lees(map_, KOP).nummer = 3


def test_tijden_en_woorden_zonder_aanhalingstekens_blijven_wat_ze_zijn(map_: Path) -> None:
    noteer = "  - {dag: 1, tijd: 12:30, wie: linde, wat: noteer, soort: contact, tekst: no}\n"
    laatste = lees(map_, KOP + noteer).handelingen[-1]
    assert isinstance(laatste, Noteer)
    assert (laatste.tijd, laatste.tekst) == (time(12, 30), "no")


def test_elke_handeling_is_een_woord_voor_wat_iemand_doet() -> None:
    assert set(HANDELINGEN) == {
        "bied_overdracht_aan",
        "gebruik_noodknop",
        "neem_overdracht_aan",
        "beantwoord_belemmering",
        "leg_voor_aan_bestuur",
        "antwoord_namens_bestuur",
        "geef_overdracht_terug",
        "leg_eerste_contact_vast",
        "monitor",
        "begin_kamer",
        "plan_zitting",
        "nodig_uit_in_zitting",
        "zeg_of_je_komt",
        "breng_in",
        "zet_op_agenda",
        "open_zitting",
        "ga_naar_stap",
        "draag_bij_in_zitting",
        "adviseer",
        "antwoord_op_advies",
        "spreek_kameractie_af",
        "spreek_vertellen_af",
        "leg_uitkomst_vast",
        "sluit_zitting",
        "rond_kameractie_af",
        "vertel_van_kamer",
        "begin_analyse",
        "draag_bij",
        "herschrijf_bijdrage",
        "trek_bijdrage_in",
        "leg_analyse_voor",
        "vraag_bijdrage",
        "neem_stelling_in",
        "stel_analyse_vast",
        "meld_verteld",
        "leg_score_vast",
        "neem_melding_aan",
        "beoordeel_veiligheid",
        "zet_meldingstap",
        "kijk_tijdens_wachten",
        "informeer",
        "stel_informeren_uit",
        "koppel_terug",
        "geef_advies",
        "voeg_ondersteuning_toe",
        "maak_gezin",
        "voeg_lid_toe",
        "leg_gezag_vast",
        "leg_ouderschap_vast",
        "leg_partnerschap_vast",
        "beschrijf_situatie",
        "wijs_contactpersoon_aan",
        "betrek",
        "noteer",
        "leg_uitspraak_vast",
        "leg_verblijfplaats_vast",
        "stel_fase_voor",
        "besluit_over_fase",
        "terug_naar_fase_1",
        "maak_noodplan",
        "maak_kindversie",
        "zeg_bij_kindversie",
        "begin_meldcode",
        "noteer_meldcodestap",
        "stuur_bericht",
        "beantwoord_bericht",
        "zet_termijn",
        "voeg_netwerklid_toe",
        "noem_niet_te_betrekken",
        "leg_toestemming_vast",
        "spreek_af",
        "betrek_niet",
        "betrek_weer",
        "rond_termijn_af",
        "leg_contact_vast",
        "noteer_incident",
        "maak_werkaantekening",
        "bekijk",
        "verhuis",
        "woont_ook",
        "woont_niet_meer",
        "lid_gaat_weg",
        "beeindig_gezag",
        "leg_zorg_vast",
        "beeindig_zorg",
        "verstrek",
        "bevestig_verstrekking",
        "trek_verstrekking_in",
        "informeer_over_verstrekking",
        "vraag_toestemming",
        "beantwoord_toestemming",
        "trek_toestemming_in",
        "informeer_gezinslid",
        "stel_brief_uit",
        "beeindig_betrokkenheid",
        "stel_protocol_in",
        "leg_advies_vast",
        "hef_protocol_op",
        "stel_overdracht_voor",
        "aanvaard_overdracht",
        "weiger_overdracht",
        "maak_kennis",
        "rond_overdracht_af",
        "trek_overdracht_in",
        "spreek_actie_af",
        "rond_actie_af",
        "meld_belemmering",
        "zet_belemmering_door",
        "los_belemmering_op",
        "begin_plan",
        "schrijf_in_plan",
        "herschrijf_in_plan",
        "trek_uit_plan",
        "leg_plan_voor",
        "zeg_van_plan",
        "stel_plan_vast",
        "geef_exemplaar",
        "leg_controle_vast",
        "evalueer_plan",
        "rond_plan_af",
        "besluit_over_afronding",
        "stop_plan",
        "leg_huisverbod_op",
        "verleng_huisverbod",
        "verleng_huisverbod_niet",
        "trek_huisverbod_in",
        "adviseer_over_verlengen",
        "zet_spoor",
        "meld_overtreding",
        "meld_huisverbodplan_klaar",
        "meld_bereikbaar",
        "zet_casemanagement",
        "schrijf_vakbericht",
        "noteer_expertise",
        "start_duo",
        "verleng_duo",
        "beeindig_duo",
        "schaal_op",
        "schaal_af",
        "stel_consultatievraag",
        "beantwoord_consultatie",
        "bedank_voor_consultatie",
        "doe_verzoek",
        "beantwoord_verzoek",
        "vraag_bijstand",
        "beantwoord_bijstand",
        "stop_bijstand",
        "geef_verklaring",
        "geef_cijfer",
        "meld_aan_bij_mda",
        "neem_mda_in_weging",
        "weeg_mda",
        "zet_in_mda_team",
        "verleng_mda_teamlid",
        "haal_uit_mda_team",
        "noem_mda_aanspreekpunt",
        "schrijf_mda_planregel",
        "neem_mda_regel_over",
        "leg_mda_resultaat_vast",
        "leg_mda_stem_vast",
        "licht_in_over_mda",
        "schaal_mda_af",
    }


@pytest.mark.parametrize(
    ("handeling", "zin"),
    [
        (
            "{dag: 1, wie: linde, wat: notere, tekst: Ja}",
            "‘notere’ is hier geen bekend woord. Bedoelde u “noteer”?",
        ),
        (
            "{dag: 1, wie: linde, wat: bekijk, tijt: '09:00'}",
            "‘tijt’ is hier geen bekende sleutel. Bedoelde u “tijd”?",
        ),
        ("{dag: 1, wie: linde, wat: noteer, soort: incidnt, tekst: Ja}", "Bedoelde u “incident”?"),
        ("{dag: 1, wie: linda, wat: bekijk}", "‘linda’ is geen bekende gebruiker. Bedoelde u “linde”?"),
        (
            "{dag: 1, wie: linde, wat: noteer, soort: contact, tekst: Ja, over: mirte}",
            "‘mirte’ is geen bekende persoon in dit bestand. Bedoelde u “mirthe”?",
        ),
        (
            "{dag: 1, wie: linde, wat: leg_uitspraak_vast, persoon: mirthe, tekst: Ja, bij: J, "
            "gehoor: [linde, mirte]}",
            "‘mirte’ is geen bekende persoon of gebruiker.",
        ),
        (
            "{dag: 1, wie: linde, wat: noteer, soort: contact, tekst: Ja, afgeschermd_voor: [rikk]}",
            "‘rikk’ is geen bekende persoon",
        ),
        ("{dag: 1, wie: linde}", "hier ontbreekt ‘wat’: welke handeling is het?"),
        ("{wie: linde, wat: bekijk}", "hier ontbreekt ‘dag’."),
        ("{dag: een, wie: linde, wat: bekijk}", "hier hoort een heel getal, zonder aanhalingstekens."),
        ("{dag: 9999, wie: linde, wat: bekijk}", "dit getal is te groot: de grens is 3650."),
        ("{dag: -9999, wie: linde, wat: bekijk}", "dit getal is te klein: de grens is -3650."),
        ("{dag: 1, tijd: '25:00', wie: linde, wat: bekijk}", "een tijd schrijft u als uur:minuut"),
        ("{dag: 1, tijd: 900, wie: linde, wat: bekijk}", "een tijd schrijft u als uur:minuut"),
        ("{dag: 1, wie: Linde!, wat: bekijk}", "kan niet als sleutel"),
        (
            "{dag: 1, wie: linde, wat: noteer, soort: contact, tekst: 12}",
            "hier hoort tekst; zet er aanhalingstekens om.",
        ),
        ("{dag: 1, wie: linde, wat: noteer, soort: contact, tekst: ' '}", "hier staat nog geen tekst."),
        (
            "{dag: 1, wie: linde, wat: noteer, soort: contact, tekst: Ja, afgeschermd_voor: mirthe}",
            "hier hoort een lijst.",
        ),
        (
            "{dag: 1, wie: linde, wat: leg_uitspraak_vast, persoon: mirthe, tekst: Ja, bij: J, gehoor: []}",
            "deze lijst is leeg.",
        ),
        ("los woord", "hier horen sleutels met waarden"),
        ("[een, lijst]", "hier horen sleutels met waarden"),
        ("{dag: 1, dag: 2, wie: linde, wat: bekijk}", "‘dag’ staat er twee keer."),
        ("{dag: 1, wie: linde, wat: bekijk, ? [a] : b}", "een sleutel is één woord, geen lijst."),
    ],
)
def test_een_fout_wordt_uitgelegd_op_de_regel_waar_hij_staat(map_: Path, handeling: str, zin: str) -> None:
    gevonden = fouten_bij(map_, handeling)
    assert len(gevonden) == 1
    assert gevonden[0].startswith(f"regel {EERSTE_VRIJE_REGEL}: ")
    assert zin in gevonden[0]


def test_alle_fouten_komen_tegelijk_en_op_volgorde(map_: Path) -> None:
    tekst = KOP.replace('titel: "Een titel"', "titel: [a]").replace("2015-01-01", "2015-03-01")
    gevonden = fouten(map_, tekst + "  - {dag: 1, wie: linda, wat: bekeken}\n")
    assert [fout.split(":")[0] for fout in gevonden] == [
        "casussen/01.yaml, regel 4",
        "casussen/01.yaml, regel 12",
        f"casussen/01.yaml, regel {EERSTE_VRIJE_REGEL}",
        f"casussen/01.yaml, regel {EERSTE_VRIJE_REGEL}",
    ]
    assert "altijd 1 januari" in gevonden[1]


def test_een_verkeerd_gespelde_sleutel_geeft_een_fout_en_geen_twee(map_: Path) -> None:
    assert len(fouten(map_, KOP.replace("titel:", "tietel:"))) == 1


def test_de_regel_is_die_van_het_veld(map_: Path) -> None:
    handeling = "dag: 1\n    wie: linde\n    wat: noteer\n    soort: contact\n    tekst: 'bel 06-12345678'"
    [fout] = fouten_bij(map_, handeling)
    assert fout.startswith(f"regel {EERSTE_VRIJE_REGEL + 4}: ")
    assert "telefoonnummer" in fout
    assert "12345678" not in fout


def test_een_fout_is_altijd_een_regel(map_: Path) -> None:
    [fout] = fouten_bij(map_, '{dag: 1, wie: linde, wat: "een\\nander"}')
    assert "‘een·ander’" in fout


def test_een_fout_herhaalt_geen_echte_gegevens(map_: Path) -> None:
    [fout] = fouten_bij(map_, "{dag: 1, wie: linde, wat: bekijk, '06-12345678': ja}")
    assert "12345678" not in fout


@pytest.mark.parametrize(
    ("oud", "nieuw", "zin"),
    [
        ("begin: 2026-01-05", "begin: 5 januari", "jaar-maand-dag"),
        ("begin: 2026-01-05", "begin: 2026-02-30", "deze datum bestaat niet."),
        ("1990-01-01", "2027-01-01", "toekomst van het verhaal"),
        ("1990-01-01", "1890-01-01", "120 jaar"),
        ("1g1p1r-casus/1", "1g1p1r-casus/2", "1g1p1r-casus/1"),
        ("sleutel: sanne", "sleutel: mirthe", "‘mirthe’ is al gebruikt."),
        ('herzien_door: "nog niet"\n', "", "hier ontbreekt ‘herzien_door’."),
    ],
)
def test_de_kop_van_een_casus_wordt_gelezen(map_: Path, oud: str, nieuw: str, zin: str) -> None:
    assert any(zin in fout for fout in fouten(map_, KOP.replace(oud, nieuw)))


def test_een_fase_is_een_woord_van_het_werk(map_: Path) -> None:
    [fout] = fouten_bij(
        map_,
        "{dag: 1, wie: linde, wat: stel_fase_voor, persoon: mirthe, fase: veilig, feiten: Ja, tweede: linde}",
    )
    assert all(fase in fout for fase in Fase)
