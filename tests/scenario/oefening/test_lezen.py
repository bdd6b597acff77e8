"""Een schrijver van een scenario hoort van elke fout de regel, in een Nederlandse zin, met een raad."""

from datetime import date, time

import pytest

from caseapp.domain.scenario.duur import Duur, DuurEenheid, Verhaalmoment
from caseapp.domain.scenario.kaart import Kaart
from caseapp.domain.scenario.woorden import InjectSoort, OefenActie
from caseapp.domain.toegang import KetenSoort, Rol
from caseapp.scenario.bestand import MEESTE_FOUTEN
from caseapp.scenario.oefening import lees_scenario
from tests.scenario.oefening.hulp import GOED, KANDELAAR, fouten, veranderd


def test_een_goed_bestand_wordt_een_scenario() -> None:
    assert (KANDELAAR.id, KANDELAAR.fictief, KANDELAAR.start) == ("gezin-kandelaar", True, date(2024, 1, 15))
    assert KANDELAAR.looptijd == Duur(18, DuurEenheid.MAAND)
    assert [len(deel) for deel in (KANDELAAR.injects, KANDELAAR.gevolgen, KANDELAAR.feiten)] == [12, 15, 8]
    assert KANDELAAR.injects[0].moment == Verhaalmoment(0, time(9, 0))
    assert KANDELAAR.rondes[-1].tot == 548
    assert sum(ronde.speeltijd.aantal for ronde in KANDELAAR.rondes) == 75


def test_een_voorwaarde_wordt_een_kleine_boom() -> None:
    als = KANDELAAR.injects[4].als
    assert als is not None
    assert als.alle is not None
    gebeurd, peil, verstreken = als.alle
    assert gebeurd.gebeurd is not None
    assert gebeurd.gebeurd.actie is OefenActie.CONTACTPERSOON_AANGEWEZEN
    assert (peil.toestand and peil.toestand.minstens) == 45
    assert verstreken.verstreken == Duur(20, DuurEenheid.DAG)


def test_een_scenario_is_niet_te_veranderen() -> None:
    with pytest.raises(ValueError, match="frozen"):
        KANDELAAR.zaad = 3


def test_de_korte_rol_is_een_ketenpartner_met_een_soort() -> None:
    kaarten = [persona.kaart() for persona in KANDELAAR.personas]
    assert kaarten[2] == Kaart(Rol.KETENPARTNER, KetenSoort.POLITIE)
    assert kaarten[5] == Kaart(Rol.KETENPARTNER, KetenSoort.WERK_EN_INKOMEN)
    assert KANDELAAR.feiten[1].bekend_bij == (kaarten[2],)


@pytest.mark.parametrize("voluit", ["rol: ketenpartner, soort: politie", "rol: politie, soort: politie"])
def test_voluit_is_hetzelfde_als_kort(voluit: str) -> None:
    assert lees_scenario(GOED.replace("rol: politie", voluit, 1)) == KANDELAAR
    lang = "rol: ketenpartner, soort: werk_inkomen"
    assert lees_scenario(GOED.replace("rol: werk_inkomen", lang, 1)) == KANDELAAR


def test_tekst_en_bytes_zijn_hetzelfde_ook_met_een_merkteken_vooraan() -> None:
    assert lees_scenario(GOED.encode()) == lees_scenario("\ufeff" + GOED) == KANDELAAR


def test_windows_regels_zijn_ook_regels() -> None:
    assert lees_scenario(GOED.replace("\n", "\r\n")) == KANDELAAR


MELDING = "    soort: gepland\n    moment: dag 0 09:00\n"
ZIEK = "    soort: handmatig\n"
SPOOR = "    soort: achtervang\n"


@pytest.mark.parametrize(
    ("oud", "nieuw", "zin"),
    [
        ("scenario/1\n", "scenario/2\n", "voor versie 2 van het formaat; deze toepassing leest versie 1."),
        ("1g1p1r-scenario/1\n", "1g1p1r-casus/1\n", "geen formaat dat wij kennen"),
        ("versie: 1.0.0", "versie: 1.0", "drie getallen met punten"),
        ("fictief: true", "fictief: false", "‘fictief’ kan alleen “true” zijn"),
        ("fictief: true", "fictief: misschien", "hier hoort “true” of “false”."),
        ("start: 2024-01-15", "start: 15 januari", "jaar-maand-dag"),
        ("looptijd: 18 maanden", "looptijd: 18 mnd", "hier mag: dagen, weken, maanden, jaar."),
        ("looptijd: 18 maanden", "looptijd: anderhalf jaar", "een getal en een woord"),
        ("zaad: 20240140", "zaad: geluk", "hier hoort een heel getal"),
        ("auteur: Voorb", "autheur: Voorb", "‘autheur’ is hier geen bekende sleutel. Bedoelde u “auteur”?"),
        ("  stopafspraak: >", "  stopafsprak: >", "Bedoelde u “stopafspraak”?"),
        ("bron: [W3a, V2, V3]}", "bron: [W7]}", "‘W7’ is geen bekende bron."),
        ("bron: [W1, W2]}", "bron: [A0]}", "‘A0’ is geen bekende bron."),
        ("bron: [W1, W2]}", "bron: []}", "deze lijst is leeg."),
        ("rol: veilig_thuis", "rol: veilig_tuis", "geen bekende rol. Bedoelde u “veilig_thuis”?"),
        ("rol: politie", "rol: polite", "‘polite’ is geen bekende rol. Bedoelde u “politie”?"),
        ("rol: huisarts", "rol: trainer", "de rol trainer is geen kaart"),
        ("rol: politie", "rol: ketenpartner", "een ketenpartner heeft een soort"),
        ("rol: lokaal_team", "rol: lokaal_team, soort: politie", "alleen een ketenpartner heeft een soort"),
        ("rol: school", "rol: school, soort: bank", "‘school’ is zelf al een soort ketenpartner"),
        ("rol: school", "rol: ketenpartner, soort: schol", "Bedoelde u “school”?"),
        ("Oeverlanden (fictief)", "Amsterdam", "‘Amsterdam’ is hier geen bekend woord."),
        ("profielen: [gezin_in_de_stress]", "profielen: [stress]", "‘stress’ is hier geen bekend woord."),
        ("leeftijd: 34", "leeftijd: 134", "dit getal is te groot: de grens is 120."),
        ("leeftijd: 34", "leeftijd: '34'", "hier hoort een heel getal"),
        ("leeftijd: 34, ", "geboren: 1990-01-01, ", "‘geboren’ is hier geen bekende sleutel."),
        ("relatie: stiefvader", "relatie: stifvader", "Bedoelde u “stiefvader”?"),
        ("woont_in_huis: false", "woont_in_huis: no", "hier hoort “true” of “false”."),
        ("naam: Mirthe Kandelaar,", "naam: 'bel 06-12345678',", "een telefoonnummer"),
        ("tegen: mirthe, vorm: fysiek", "tegen: jorn, vorm: fysiek", "een patroon is tussen twee mensen"),
        ("vorm: fysiek", "vorm: fisiek", "Bedoelde u “fysiek”?"),
        ("bekend_bij: [veilig_thuis]", "bekend_bij: []", "deze lijst is leeg."),
        ("bekend_bij: [veilig_thuis]", "bekend_bij: veilig_thuis", "hier hoort een lijst."),
        ("bekend_bij: [veilig_thuis]", "bekend_bij: [ketenpartner]", "zegt niet wie; schrijf de soort"),
        ("begin: 62", "begin: 162", "de grens is 100."),
        ("natuurlijk_verloop: 0.25", "natuurlijk_verloop: 0,25", "geen bekende sleutel"),
        ("natuurlijk_verloop: 0.25", "natuurlijk_verloop: '0,25'", "met een punt"),
        ("natuurlijk_verloop: 0.25", "natuurlijk_verloop: 1.25", "de grens is 1."),
        ("stap: week", "stap: maand", "‘maand’ is hier geen bekend woord."),
        ("tot: dag 28,", "tot: 28,", "een dag van het verhaal schrijft u als “dag 12”."),
        ("tot: dag 28,", "tot: dag 4000,", "verder dan tien jaar"),
        ("speeltijd: 12 minuten", "speeltijd: 12", "hier mag: minuten, uur."),
        ("speeltijd: 12 minuten", "speeltijd: 2 weken", "hier mag: minuten, uur."),
        ("soort: gepland", "soort: geplant", "‘geplant’ is hier geen bekend woord. Bedoelde u “gepland”?"),
        ("moment: dag 9 14:15", "moment: dag 9", "een moment schrijft u als dag en tijd"),
        ("moment: dag 9 14:15", "moment: 14:15", "een moment schrijft u als dag en tijd"),
        ("moment: dag 9 14:15", "moment: dag 9 25:15", "een moment schrijft u als dag en tijd"),
        ("naar: [veilig_thuis]", "naar: [veiligthuis]", "Bedoelde u “veilig_thuis”?"),
        ("naar: [veilig_thuis]", "naar: []", "deze lijst is leeg."),
        ("kanaal: melding", "kanaal: mail", "‘mail’ is hier geen bekend woord."),
        ("titel: Zorgmelding politie", "titel: \"a\\nb\"", "hier past één regel tekst"),
        ("titel: Zorgmelding politie", "titel: ' '", "hier staat nog geen tekst."),
        ("actie: melding.beoordeeld, b", "actie: melding.beoordeelt, b", "Bedoelde u “melding.beoordeeld”?"),
        ("binnen: 5 werkdagen, maat: M01", "binnen: 5 minuten, maat: M01", "hier mag: uur, dagen, werkdagen"),
        ("maat: M01", "maat: M99", "‘M99’ is hier geen bekend woord."),
        ("binnen: 5 werkdagen, maat: M01", "maat: M01", "hier ontbreekt ‘binnen’."),
        ("{kans: 0.6}", "{kans: 6}", "de grens is 1."),
        ("{kans: 0.6}", "{kans: vaak}", "hier hoort een getal"),
        ("{kans: 0.6}", "{kanns: 0.6}", "‘kanns’ is hier geen bekende sleutel. Bedoelde u “kans”?"),
        ("{kans: 0.6}", "{kans: 0.6, vlag: losgelaten}", "precies één van deze sleutels"),
        ("{kans: 0.6}", "{}", "precies één van deze sleutels"),
        ("{kans: 0.6}", "los", "hier horen sleutels met waarden"),
        ("naam: vertrouwen, minstens: 45", "naam: vertrouwen", "heeft ‘minstens’, ‘hoogstens’, of allebei."),
        ("naam: vertrouwen, minstens: 45", "naam: vertrouwen, minstens: 45, hoogstens: 4", "dat kan nooit."),
        ("{alle: [{verstreken: 60 dagen}", "{alle: [{verstreken: 60}", "een getal en een woord"),
        ("naam: spanning, plus: 8}", "naam: spanning, plus: 8, zet: 3}", "precies één van deze sleutels"),
        ("naam: spanning, plus: 8}", "naam: spanning}", "precies één van deze sleutels: plus, zet."),
        ("naam: spanning, plus: 8}", "naam: spanning, plus: 800}", "de grens is 100."),
        ("{zet_klok_stil: true}", "{zet_klok_stil: ooit}", "hier hoort “true” of “false”."),
        ("{zet_klok_stil: true}", "{zet_klok_stil: true, ernst: acuut}", "‘ernst’ hoort bij ‘registreer’."),
        ("{zet_klok_stil: true}", "{zet_klok_stil: true, stand: uit}", "‘stand’ hoort bij een vlag."),
        ("{zet_klok_stil: true}", "{registreer: signaal}", "wat geregistreerd wordt, heeft een ‘tekst’."),
        ("registreer: huisverbod", "registreer: huisverbot", "Bedoelde u “huisverbod”?"),
        ("ernst: acuut", "ernst: heel_erg", "‘heel_erg’ is hier geen bekend woord."),
        ("bron: [V1, A2]", "bron: [V9]", "‘V9’ is geen bekende bron."),
        ("    omdat: \"Mirthe heeft één nummer om te bellen.\"\n", "", "hier ontbreekt ‘omdat’."),
    ],
)  # fmt: skip
def test_een_fout_staat_op_zijn_regel_met_een_zin(oud: str, nieuw: str, zin: str) -> None:
    tekst, regel = veranderd(oud, nieuw)
    gevonden = fouten(tekst)
    if not nieuw:  # what is not there is told where it belongs
        regel = GOED[: GOED.index("id: g_een_gezicht")].count("\n") + 1
    assert any(fout.startswith(f"regel {regel}: ") and zin in fout for fout in gevonden), gevonden
    assert len(gevonden) <= 2


@pytest.mark.parametrize(
    ("oud", "nieuw", "zin"),
    [
        (MELDING, "    soort: gepland\n", "een inject die gepland is, heeft een moment."),
        (MELDING, MELDING + "    als: {vlag: losgelaten}\n", "die gepland is, heeft geen voorwaarde"),
        (
            "    als: {gebeurd: {actie: melding.beoordeeld}}\n",
            "",
            "die voorwaardelijk is, heeft een voorwaarde",
        ),
        (ZIEK, ZIEK + "    moment: dag 3 10:00\n", "een inject die handmatig is, heeft geen moment."),
        (ZIEK, ZIEK + "    als: {vlag: losgelaten}\n", "die handmatig is, heeft geen voorwaarde"),
        (SPOOR, SPOOR + "    moment: dag 3 10:00\n", "een inject die achtervang is, heeft geen moment."),
    ],
)
def test_elke_soort_inject_heeft_wat_erbij_hoort(oud: str, nieuw: str, zin: str) -> None:
    tekst, _ = veranderd(oud, nieuw)
    [fout] = fouten(tekst)
    begin = GOED.rindex("  - id: i_", 0, GOED.index(oud))
    assert fout.startswith(f"regel {GOED[:begin].count(chr(10)) + 1}: ")
    assert zin in fout


def test_een_achtervang_mag_ook_zonder_voorwaarde() -> None:
    begin, eind = (
        GOED.index("    als:\n      alle:\n        - {verstreken: 21"),
        GOED.index("    naar: [procesreg"),
    )
    scenario = lees_scenario(GOED[:begin] + GOED[eind:])
    assert [inject.als for inject in scenario.injects if inject.soort is InjectSoort.ACHTERVANG] == [None]


@pytest.mark.parametrize(
    ("nieuw", "zin"),
    [
        ("", "precies één aanleiding: bij, als of uitblijft; dit heeft er geen."),
        ("    bij: {actie: casus.afgesloten}\n    als: {vlag: een_gezicht}\n", "dit heeft bij en als."),
    ],
)
def test_een_gevolg_heeft_precies_een_aanleiding(nieuw: str, zin: str) -> None:
    oud = "    bij: {actie: casus.afgesloten}\n"
    tekst, regel = veranderd(oud, nieuw)
    [fout] = fouten(tekst)
    assert fout.startswith(f"regel {regel - 1}: ")
    assert zin in fout


def test_alle_fouten_komen_tegelijk_en_op_volgorde() -> None:
    tekst = GOED.replace("versie: 1.0.0", "versie: een").replace("relatie: oma", "relatie: omaa")
    tekst = tekst.replace("tegen: mirthe", "tegen: mirte").replace("bron: [W4]", "bron: [W44]")
    gevonden = fouten(tekst)
    regels = [int(fout.split()[1].rstrip(":")) for fout in gevonden]
    assert len(gevonden) == 5
    assert regels == sorted(regels)


def test_een_andere_versie_van_het_formaat_geeft_alleen_die_ene_zin() -> None:
    [fout] = fouten(
        GOED.replace("scenario/1\n", "scenario/3\n").replace("id: gezin-kandelaar", "iets: anders")
    )
    assert "versie 3" in fout


def test_een_ontbrekend_fictief_wordt_gezegd() -> None:
    tekst = "".join(regel for regel in GOED.splitlines(keepends=True) if not regel.startswith("fictief"))
    assert fouten(tekst) == ["regel 1: hier ontbreekt ‘fictief’."]


def test_een_bestand_zonder_formaat_wordt_geweigerd() -> None:
    assert fouten(GOED.replace("schema: 1g1p1r", "formaat: 1g1p1r")) == [
        "regel 1: hier ontbreekt ‘schema’.",
        "regel 2: ‘formaat’ is hier geen bekende sleutel.",
    ]


def test_een_dubbele_sleutel_wordt_gezegd() -> None:
    tekst, regel = veranderd("auteur: Voorb", "auteur: Een ander\n§auteur: Voorb")
    assert fouten(tekst) == [f"regel {regel}: ‘auteur’ staat er twee keer."]


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "het bestand is leeg."),
        (b"schema: &a 1g1p1r-scenario/1\nid: *a\n", "verwijzingen met & en *"),
        (b"schema: !!python/name:os.system x\n", "uitroepteken"),
        (GOED.encode().replace(b"titel: De melding", b"titel: De\x00melding"), "geen geldige YAML"),
        (GOED.encode().replace(b'titel: "Het gaat', b'titel: "\\0Het gaat'), "een teken dat niet bestaat"),
        (GOED.encode("utf-16"), "geen gewone tekst (UTF-8)"),
        (GOED.replace("Voorbeeldredactie", "Redacti\udcff"), "geen gewone tekst (UTF-8)"),
        (GOED + "---\nnog: een\n", "één verhaal"),
        ("[" * 5_000, "te diep genest"),
        ("zomaar tekst", "hier horen sleutels met waarden"),
        ("- een\n- lijst\n", "hier horen sleutels met waarden"),
        ("schema: [1g1p1r-scenario/1]\n", "geen formaat dat wij kennen"),
    ],
)  # fmt: skip
def test_wat_niet_veilig_te_lezen_is_wordt_geweigerd(inhoud: bytes | str, zin: str) -> None:
    assert zin in fouten(inhoud)[0]


def test_een_te_groot_bestand_wordt_geweigerd_voordat_het_gelezen_wordt(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("yaml.parse", None)
    for grootte in (256 * 1024 + 1, 10_000_000):
        assert fouten(b"#" * grootte) == ["het bestand is groter dan 256 KiB."]


@pytest.mark.parametrize(
    "vol",
    [
        GOED.replace(
            "feiten:\n",
            "feiten:\n"
            + "".join(
                f"  - {{id: f{nummer}, over: n{nummer}, bekend_bij: [polite{nummer}, b{nummer}], tekst: a}}\n"
                for nummer in range(2_500)
            ),
        ),
        GOED.replace("injects:\n", "injects:\n" + "  - {id: a, a: 1}\n" * 12_000),
    ],
    ids=["woorden", "sleutels"],
)
def test_van_heel_veel_fouten_worden_de_eerste_honderd_verteld(vol: str) -> None:
    gevonden = fouten(vol)
    assert len(gevonden) == MEESTE_FOUTEN + 1
    assert "nog meer mis" in gevonden[-1]
