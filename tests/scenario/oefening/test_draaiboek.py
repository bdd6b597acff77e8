"""Het draaiboek gaat naar een rekenblad en komt terug zoals het was; een fout staat bij zijn rij."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caseapp.domain.scenario.duur import IN_VERHAAL, Duur, Verhaalmoment
from caseapp.domain.scenario.woorden import InjectKanaal, InjectSoort
from caseapp.scenario.fouten import Bestandsfout
from caseapp.scenario.oefening import Scenario, lees_scenario, naar_draaiboek, uit_draaiboek
from caseapp.scenario.oefening.draaiboek import KOLOMMEN
from caseapp.scenario.oefening.inject import Inject, Verwachting
from tests.scenario.oefening.hulp import GOED, KANDELAAR

KOP = ";".join(KOLOMMEN) + "\r\n"
EEN = (
    "1;dag 3 10:00;gepland;school;telefoon;De juf belt;Zij maakt zich zorgen.;Er is teruggebeld;2 dagen;\r\n"
)


def fouten(inhoud: bytes | str, scenario: Scenario = KANDELAAR) -> list[str]:
    with pytest.raises(Bestandsfout) as fout:
        uit_draaiboek(inhoud, scenario)
    return [zin.removeprefix("draaiboek.csv, ") for zin in fout.value.fouten]


def antwoord(tekst: str) -> list[str]:
    """What is wrong; nothing when it is read, and then it is read whole."""
    try:
        assert uit_draaiboek(tekst.encode("utf-8", "surrogatepass"), KANDELAAR).injects
        return []
    except Bestandsfout as fout:
        return fout.fouten


def los() -> Scenario:
    """A scenario to which nothing points, so that any list of injects may replace what it has."""
    geen = {"gevolgen": (), "toestand": (), "dynamiek": None}
    return KANDELAAR.model_copy(update={**geen, "injects": KANDELAAR.injects[:1]})


def test_het_draaiboek_is_een_rekenblad_dat_zegt_wat_het_is() -> None:
    tekst = naar_draaiboek(KANDELAAR)
    assert tekst.startswith("\ufeffOefenomgeving: alles is verzonnen\r\n" + KOP)
    rijen = list(csv.reader(io.StringIO(tekst, newline=""), delimiter=";"))
    assert len(rijen) == 2 + 12
    assert rijen[2][:6] == ["1", "dag 0 09:00", "gepland", "veilig_thuis", "melding", "Zorgmelding politie"]
    assert rijen[2][7:9] == ["Veiligheidsbeoordeling binnen vijf werkdagen", "5 werkdagen"]


def test_heen_en_terug_is_hetzelfde_scenario_met_zijn_voorwaarden() -> None:
    assert uit_draaiboek(naar_draaiboek(KANDELAAR), KANDELAAR) == KANDELAAR
    assert uit_draaiboek(naar_draaiboek(KANDELAAR).encode(), KANDELAAR) == KANDELAAR


def test_een_nieuwe_rij_wordt_een_inject() -> None:
    nieuw = uit_draaiboek(naar_draaiboek(KANDELAAR) + EEN, KANDELAAR)
    assert nieuw.injects[:-1] == KANDELAAR.injects
    inject = nieuw.injects[-1]
    assert (inject.id, inject.soort, str(inject.moment)) == ("i_de_juf_belt", "gepland", "dag 3 10:00")
    assert (inject.kanaal, [str(kaart) for kaart in inject.naar]) == (InjectKanaal.TELEFOON, ["school"])
    assert [(deel.id, deel.actie, str(deel.binnen)) for deel in inject.verwacht] == [
        ("v_er_is_teruggebeld", None, "2 dagen")
    ]


def test_twee_nieuwe_rijen_met_bijna_dezelfde_titel_krijgen_elk_een_eigen_sleutel() -> None:
    rijen = (
        EEN + EEN.replace("belt", "belt!") + EEN.replace("De juf belt", "…") + EEN.replace("De juf belt", "?")
    )
    gemaakt = uit_draaiboek(KOP + rijen, los()).injects
    assert [inject.id for inject in gemaakt] == ["i_de_juf_belt", "i_de_juf_belt_2", "i_nieuw", "i_nieuw_2"]
    assert len({deel.id for inject in gemaakt for deel in inject.verwacht}) == 4


def test_een_rij_die_blijft_houdt_wat_een_rekenblad_niet_kent() -> None:
    tekst = naar_draaiboek(KANDELAAR).replace(
        "Hulp voor Jorn geregeld;21 dagen", "Hulp voor Jorn geregeld;30 dagen"
    )
    inject = uit_draaiboek(tekst, KANDELAAR).injects[4]
    oud = KANDELAAR.injects[4]
    assert (inject.id, inject.als, inject.dan, inject.van) == (oud.id, oud.als, oud.dan, oud.van)
    [verwacht] = inject.verwacht
    assert (verwacht.id, verwacht.actie, verwacht.maat) == ("v_hulp_jorn", "hulp.ingezet", "M11")
    assert str(verwacht.binnen) == "30 dagen"


def test_een_andere_volgorde_of_nummering_verwisselt_niets() -> None:
    kop, *rijen = naar_draaiboek(KANDELAAR).split("\r\n")[1:-1]
    omgekeerd = "\r\n".join([kop, *reversed(rijen)])
    assert uit_draaiboek(omgekeerd, KANDELAAR).injects == tuple(reversed(KANDELAAR.injects))


def test_woorden_mogen_geschreven_zijn_zoals_mensen_ze_schrijven() -> None:
    rij = '1;;Handmatig;"Veilig Thuis, Lokaal team";Bezoek;Oma;Zij staat er.;;;Kijk even.\r\n'
    [inject] = uit_draaiboek(KOP.upper() + rij, los()).injects
    assert [str(kaart) for kaart in inject.naar] == ["veilig_thuis", "lokaal_team"]
    assert (inject.soort, inject.kanaal) == (InjectSoort.HANDMATIG, InjectKanaal.BEZOEK)
    assert (inject.verwacht, inject.trainer) == ((), "Kijk even.")


def test_lege_rijen_en_lege_kolommen_achteraan_tellen_niet() -> None:
    tekst = KOP.strip() + ";;;\r\n\r\n;;;;;;;;;;;\r\n" + EEN
    assert len(uit_draaiboek(tekst, los()).injects) == 1


def test_meer_verwachtingen_staan_onder_elkaar() -> None:
    rij = '1;;handmatig;school;;Een;Twee.;"Eerst dit\nDan dat";"2 dagen\n3 weken";\r\n'
    [inject] = uit_draaiboek(KOP + rij, los()).injects
    assert [(deel.tekst, str(deel.binnen)) for deel in inject.verwacht] == [
        ("Eerst dit", "2 dagen"),
        ("Dan dat", "3 weken"),
    ]


@pytest.mark.parametrize(
    ("oud", "nieuw", "zin"),
    [
        ("dag 3 10:00", "3 dagen", "moment: een moment schrijft u als dag en tijd"),
        ("dag 3 10:00", "", "soort: een inject die gepland is, heeft een moment."),
        ("dag 3 10:00", "dag 600 10:00", "moment: dit komt nooit: de laatste ronde eindigt op dag 548."),
        ("gepland", "gepland later", "soort: ‘gepland_later’ is hier geen bekend woord."),
        ("gepland", "handmatig", "soort: een inject die handmatig is, heeft geen moment."),
        ("gepland", "voorwaardelijk", "soort: een voorwaarde past niet in een rekenblad."),
        ("gepland", "", "soort: ‘’ is hier geen bekend woord. Kies uit: gepland"),
        ("school", "schol", "naar: ‘schol’ is geen bekende rol. Bedoelde u “school”?"),
        ("school", "ggz", "naar: er is in dit scenario geen kaart voor ‘ggz’"),
        ("school", "", "naar: deze lijst is leeg."),
        ("telefoon", "telefon", "kanaal: ‘telefon’ is hier geen bekend woord. Bedoelde u “telefoon”?"),
        ("De juf belt", "", "titel: hier staat nog geen tekst."),
        ("De juf belt", '"De juf\nbelt"', "titel: hier past één regel tekst"),
        ("De juf belt", "Ziek", "titel: de titel ‘Ziek’ is al gebruikt."),
        ("Zij maakt zich zorgen.", "", "tekst: hier staat nog geen tekst."),
        ("Zij maakt zich zorgen.", "Bel 06-12345678.", "tekst: Hier lijkt een telefoonnummer te staan."),
        ("2 dagen", "", "binnen: bij elke verwachting hoort een duur"),
        ("2 dagen", '"2 dagen\n3 dagen"', "binnen: bij elke verwachting hoort een duur"),
        ("2 dagen", "gauw", "binnen: een duur schrijft u als een getal en een woord"),
        ("2 dagen;", "2 dagen;;te veel", "deze rij heeft meer dan 10 kolommen"),
    ],
)  # fmt: skip
def test_een_fout_staat_bij_zijn_rij_en_zijn_kolom(oud: str, nieuw: str, zin: str) -> None:
    [fout] = fouten(naar_draaiboek(KANDELAAR) + EEN.replace(oud, nieuw, 1))
    assert fout.startswith(f"regel 15: {zin}")


def test_alle_fouten_komen_tegelijk() -> None:
    slecht = EEN.replace("school", "schol").replace("2 dagen", "gauw") + EEN.replace("gepland", "ooit")
    assert [fout.split(":")[0] for fout in fouten(KOP + slecht, los())] == ["regel 2"] * 2 + ["regel 3"] * 2


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "het bestand is leeg."),
        ("\ufeff\r\n;;;\r\n", "het bestand is leeg."),
        (KOP, "een draaiboek heeft 1 tot en met 200 injects; hier staan er 0."),
        (KOP + EEN * 201, "hier staan er 201."),
        (KOP.replace("titel", "titl"), "regel 1: hier horen deze kolommen, met een puntkomma ertussen: nr;"),
        (KOP.replace("titel", "titl"), "‘titl’ kennen wij niet. Bedoelde u “titel”?"),
        (KOP.replace(";", ","), "met een puntkomma ertussen"),
        (KOP + '1;"open', "regel 2: dit is geen goed rekenblad: kijk naar de aanhalingstekens."),
        (KOP + "1;\x00", "regel 2: hier staat een teken dat geen tekst is."),
        ((KOP + "één").encode("cp1252"), "geen gewone tekst (UTF-8). Sla het in het rekenblad op"),
        (b"x" * 10_000_000, "het bestand is groter dan 256 KiB."),
    ],
)  # fmt: skip
def test_wat_geen_draaiboek_is_geeft_een_zin(inhoud: bytes | str, zin: str) -> None:
    assert zin in fouten(inhoud)[0]


def zonder(scenario: Scenario, titel: str) -> str:
    rijen = naar_draaiboek(scenario).splitlines(keepends=True)
    return "".join(rij for rij in rijen if f";{titel};" not in rij)


def test_een_inject_waar_een_andere_op_wacht_kan_niet_weg() -> None:
    scenario = lees_scenario(GOED.replace("{verstreken: 20 dagen}", "{inject: i_tekening}"))
    [fout] = fouten(zonder(scenario, "De tekening van Sanne"), scenario)
    assert fout.startswith("regel 6: soort: ‘i_tekening’ is geen bekende inject.")


def test_een_inject_waar_het_scenario_op_wacht_kan_niet_weg() -> None:
    scenario = lees_scenario(GOED.replace("{kans: 0.6}", "{inject: i_wisseling}"))
    zin = "draaiboek.csv: het scenario heeft nog nodig wat hier niet meer staat: "
    [fout] = fouten(zonder(scenario, "Ziek"), scenario)
    assert fout.startswith(f"{zin}‘i_wisseling’ is geen bekende inject.")


REGEL = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=12)
GEVAARLIJK = st.sampled_from(
    ["=1+1", "+31", "-", "-2+3", "@som", "'=x", "''-x", "'", '"', ";", "a;b", "-7", "'a"]
)
TITEL = (REGEL | GEVAARLIJK).map(str.strip).filter(lambda tekst: len(tekst.splitlines()) == 1)
TEKST = st.lists(TITEL, min_size=1, max_size=3).map("\n".join)
DUUR = st.builds(Duur, st.integers(1, 99), st.sampled_from(IN_VERHAAL))


@st.composite
def injects(draw: st.DrawFn, nummer: int, titel: str) -> Inject:
    soort = draw(st.sampled_from([InjectSoort.GEPLAND, InjectSoort.HANDMATIG, InjectSoort.ACHTERVANG]))
    moment = st.builds(
        Verhaalmoment, st.integers(0, 548), st.times().map(lambda t: t.replace(second=0, microsecond=0))
    )
    verwacht = [
        Verwachting(id=f"v{nummer}-{plek}", tekst=tekst, binnen=draw(DUUR))
        for plek, tekst in enumerate(draw(st.lists(TITEL, max_size=3)))
    ]
    return Inject(
        id=f"i{nummer}",
        titel=titel,
        soort=soort,
        moment=draw(moment) if soort is InjectSoort.GEPLAND else None,
        naar=tuple(
            draw(st.lists(st.sampled_from([p.kaart() for p in KANDELAAR.personas]), min_size=1, max_size=3))
        ),
        kanaal=draw(st.none() | st.sampled_from(list(InjectKanaal))),
        tekst=draw(TEKST),
        trainer=draw(st.none() | TEKST),
        verwacht=tuple(verwacht),
    )


@st.composite
def draaiboeken(draw: st.DrawFn) -> Scenario:
    titels = draw(st.lists(TITEL, min_size=1, max_size=4, unique=True))
    return los().model_copy(
        update={"injects": tuple(draw(injects(nummer, titel)) for nummer, titel in enumerate(titels))}
    )


@settings(max_examples=150, deadline=None)
@given(draaiboeken())
def test_heen_terug_en_heen_is_altijd_hetzelfde(scenario: Scenario) -> None:
    tekst = naar_draaiboek(scenario)
    assert uit_draaiboek(tekst, scenario) == scenario
    in_een_ander = uit_draaiboek(tekst.encode(), los())
    assert naar_draaiboek(in_een_ander) == tekst


@settings(max_examples=150, deadline=None)
@given(draaiboeken())
def test_geen_cel_wordt_in_een_rekenblad_een_formule(scenario: Scenario) -> None:
    for rij in csv.reader(io.StringIO(naar_draaiboek(scenario)[1:], newline=""), delimiter=";"):
        for cel in rij:
            assert not cel.startswith(("=", "+", "@", "\t", "\r"))
            assert not cel.startswith("-") or cel[1:].isdigit()


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_een_beschadigd_draaiboek_geeft_altijd_zinnen(data: st.DataObject) -> None:
    tekst = naar_draaiboek(KANDELAAR)
    for _ in range(data.draw(st.integers(1, 4))):
        plek, weg = data.draw(st.integers(0, len(tekst))), data.draw(st.integers(0, 40))
        ruis = data.draw(
            st.sampled_from([";", '"', "\n", "\r", "\x00", "=", "'", "", "\u2028"]) | st.text(max_size=4)
        )
        tekst = tekst[:plek] + ruis + tekst[plek + weg :]
    zinnen = antwoord(tekst)
    assert all(zin.startswith("draaiboek.csv") and "\n" not in zin for zin in zinnen)
