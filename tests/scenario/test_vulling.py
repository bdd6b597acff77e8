"""De honderd kleine gezinnen: na te maken, zichtbaar verzonnen, en geen naam die iets over een gezin zegt."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from caseapp.domain.echte_gegevens import vind_echte_gegevens
from caseapp.domain.termijn import is_werkdag
from caseapp.scenario.casus import Casus
from caseapp.scenario.daden.acties import MeldBelemmering, SpreekActieAf, ZetBelemmeringDoor
from caseapp.scenario.daden.betrokkenen import Betrek, WijsContactpersoonAan
from caseapp.scenario.daden.contact import LegContactVast
from caseapp.scenario.daden.mensen import LegGezagVast, MaakGezin, VoegLidToe
from caseapp.scenario.daden.veilig_thuis import BeoordeelVeiligheid, NeemMeldingAan
from caseapp.scenario.daden.veiligheid import LegScoreVast, StelFaseVoor, TerugNaarFase1
from caseapp.scenario.daden.verhaal import Noteer, ZetTermijn
from caseapp.scenario.vulling import lees_vulling
from tools.vulling.bestand import NAMEN, PLEK, VERHALEN, teams, tekst
from tools.vulling.fabriek import THEMAS, Gezin, maak
from tools.vulling.huishoudens import HUISHOUDENS
from tools.vulling.namen import GEZINNEN, ROEPNAMEN, Namen

from .meegegeven import CASUSSEN, GEBRUIKERS, SEEDS, ZONDER_BOOM, alle, zinnen

KLEIN = lees_vulling(PLEK, GEBRUIKERS.values())
TEAMS = teams()
GEMAAKT = maak(TEAMS, verhalen=VERHALEN, namen=NAMEN)
VANDAAG = 96
# Any name may come at any place: nobody in these texts is he or she.
HIJ_OF_ZIJ = re.compile(
    r"\b(hij|hem|haar|vader|moeder|zoon|dochter|opa|oma|broer|zus|man|vrouw)\b", re.IGNORECASE
)


def in_woorden(waarde: Any) -> Iterator[str]:
    """Every text in it that is a sentence or a name."""
    if isinstance(waarde, dict):
        waarde = tuple(waarde.values())
    if isinstance(waarde, tuple):
        for deel in waarde:
            yield from in_woorden(deel)
    elif isinstance(waarde, str):
        yield waarde


def zonder_namen(gezin: Gezin) -> Any:
    """The same, with at each name the place that it stands for."""
    heet = {een["roepnaam"]: een["sleutel"] for een in gezin["personen"]}
    heet[gezin["personen"][0]["achternaam"]] = "gezin"
    zoek = re.compile(r"\b(" + "|".join(heet) + r")\b")

    def vervang(waarde: Any) -> Any:
        if isinstance(waarde, dict):
            return {sleutel: vervang(deel) for sleutel, deel in waarde.items()}
        if isinstance(waarde, tuple):
            return tuple(vervang(deel) for deel in waarde)
        return zoek.sub(lambda naam: f"<{heet[naam[1]]}>", waarde) if isinstance(waarde, str) else waarde

    return vervang(gezin)


def namen_van(gezin: Gezin) -> list[str]:
    return [gezin["personen"][0]["achternaam"], *(een["roepnaam"] for een in gezin["personen"])]


def soort_huis(casus: Casus) -> tuple[str, ...]:
    """What kind of household: who is what in it."""
    return tuple(sorted(f"{daad.rol} {daad.huishouden}" for daad in alle(casus, VoegLidToe)))


# --- het bestand ---


def test_het_bestand_is_tot_op_de_letter_na_te_maken() -> None:
    assert PLEK.read_text(encoding="utf-8") == tekst()


def test_het_zijn_er_honderd_die_anders_heten_en_anders_genummerd_zijn() -> None:
    assert len(KLEIN) == 100
    assert len({casus.sleutel for casus in (*KLEIN, *CASUSSEN)}) == 100 + len(CASUSSEN)
    assert len({casus.nummer for casus in (*KLEIN, *CASUSSEN)}) == 100 + len(CASUSSEN)
    assert len({casus.personen[0].achternaam for casus in KLEIN}) == 100


def test_zij_delen_de_klok_van_de_andere_casussen() -> None:
    assert {(c.begin, c.vandaag, c.herzien_door) for c in KLEIN} == {
        (c.begin, c.vandaag, c.herzien_door) for c in CASUSSEN
    }


def test_een_gezin_heet_naar_een_ding_dat_verder_nergens_voorkomt() -> None:
    ander = " ".join(pad.read_text() for pad in SEEDS.rglob("*.yaml") if pad != PLEK)
    gezegd = {woord.lower() for woord in re.findall(r"\w+", ander)}
    assert [naam for naam in (*GEZINNEN, *ROEPNAMEN) if naam.lower() in gezegd] == []
    for casus in KLEIN:
        [gemaakt] = alle(casus, MaakGezin)
        assert {persoon.achternaam for persoon in casus.personen} == {gemaakt.naam}
        assert gemaakt.naam in GEZINNEN
        assert len({persoon.roepnaam for persoon in casus.personen}) == len(casus.personen)


# --- een naam zegt niets ---


def test_met_een_ander_getal_voor_de_namen_veranderen_alleen_de_namen() -> None:
    anders = maak(TEAMS, verhalen=VERHALEN, namen=NAMEN + 1)
    assert [zonder_namen(gezin) for gezin in anders] == [zonder_namen(gezin) for gezin in GEMAAKT]
    gelijk = sum(namen_van(een) == namen_van(ander) for een, ander in zip(GEMAAKT, anders, strict=True))
    assert gelijk == 0


def test_met_een_ander_getal_voor_de_verhalen_worden_dezelfde_namen_uitgedeeld() -> None:
    anders = maak(TEAMS, verhalen=VERHALEN + 1, namen=NAMEN)
    assert [zonder_namen(gezin) for gezin in anders] != [zonder_namen(gezin) for gezin in GEMAAKT]
    heten = [[een["personen"][0]["achternaam"] for een in gezinnen] for gezinnen in (anders, GEMAAKT)]
    assert heten[0] == heten[1]


def test_elke_naam_kan_in_elk_huishouden_en_bij_elk_verhaal_komen() -> None:
    """Not by chance, but by the way it is made: over many numbers every name comes everywhere."""
    huizen, verhalen = defaultdict[str, set[object]](set), defaultdict[str, set[object]](set)
    plekken = [(soort_huis(casus), casus.titel, [p.sleutel for p in casus.personen]) for casus in KLEIN]
    for zaad in range(200):
        namen = Namen(zaad, len(plekken), sum(len(wie) for _, _, wie in plekken))
        for huis, titel, wie in plekken:
            for naam in namen.mensen(wie).values():
                huizen[naam].add(huis)
                verhalen[naam].add(titel)
    assert set(huizen) == set(ROEPNAMEN)
    assert {len(gezien) for gezien in huizen.values()} == {len({huis for huis, _, _ in plekken})}
    assert {len(gezien) for gezien in verhalen.values()} == {len(THEMAS)}


def test_geen_naam_hoort_in_dit_bestand_bij_een_soort_verhaal() -> None:
    waar = defaultdict[str, list[str]](list)
    for casus in KLEIN:
        for persoon in casus.personen:
            waar[persoon.roepnaam].append(casus.titel)
    assert set(waar) == set(ROEPNAMEN)
    assert [naam for naam, titels in waar.items() if len(titels) < 3 or len(set(titels)) < 2] == []


# --- de woorden ---


@pytest.mark.parametrize("casus", KLEIN, ids=lambda casus: casus.sleutel)
def test_wat_er_staat_is_kort_verzonnen_en_van_niemand_in_het_bijzonder(casus: Casus) -> None:
    gezegd = list(in_woorden(casus.model_dump()))
    assert [zin for stuk in gezegd for zin in zinnen(stuk) if len(zin) > 25] == []
    assert vind_echte_gegevens(" ".join(stuk for stuk in gezegd if not stuk.startswith("1g1p1r"))) == []
    verteld = [stuk for daad in casus.handelingen for stuk in in_woorden(daad.model_dump()) if " " in stuk]
    assert [stuk for stuk in verteld if HIJ_OF_ZIJ.search(stuk)] == []
    assert [stuk for stuk in verteld if re.search(r"[\[\]{}|]", stuk)] == []


@pytest.mark.parametrize("casus", KLEIN, ids=lambda casus: casus.sleutel)
def test_wat_voor_een_ander_gevaar_kan_zijn_leest_die_ander_nergens(casus: Casus) -> None:
    """Where the signal is kept from somebody, all that is told is."""
    [signaal] = alle(casus, Noteer)
    verteld = [daad.afgeschermd_voor for daad in alle(casus, LegContactVast)]
    assert set(verteld) <= {signaal.afgeschermd_voor}
    for melding in alle(casus, NeemMeldingAan):
        assert {een.persoon for een in melding.betrokkenen}.isdisjoint(signaal.afgeschermd_voor)


# --- wie, wanneer en hoeveel ---


@pytest.mark.parametrize("casus", KLEIN, ids=lambda casus: casus.sleutel)
def test_elk_gezin_is_klein_en_speelt_op_werkdagen(casus: Casus) -> None:
    assert 5 <= len(casus.handelingen) <= 16
    assert 1 <= len(casus.personen) <= 5
    vrij = [
        (daad.dag, daad.wat)
        for daad in casus.handelingen
        if GEBRUIKERS[daad.wie].rol not in ZONDER_BOOM
        and not is_werkdag(casus.begin + timedelta(days=daad.dag))
    ]
    assert vrij == []
    assert {daad.persoon for daad in alle(casus, VoegLidToe)} == {p.sleutel for p in casus.personen}
    minderjarig = {p.sleutel for p in casus.personen if p.geboren.year > casus.begin.year - 18}
    assert {daad.kind for daad in alle(casus, LegGezagVast)} == minderjarig


def test_een_vervanger_is_een_collega_die_erbij_is() -> None:
    for casus in KLEIN:
        for aangewezen in alle(casus, WijsContactpersoonAan):
            een, ander = GEBRUIKERS[aangewezen.gebruiker], GEBRUIKERS[str(aangewezen.vervanger)]
            assert een.organisatie == ander.organisatie
            assert ander.sleutel in {daad.gebruiker for daad in alle(casus, Betrek)}
            assert "tel. (fictief)" in aangewezen.bereikbaar


def test_het_werk_is_eerlijk_verdeeld_over_de_lokale_teams() -> None:
    telling = Counter(daad.gebruiker for casus in KLEIN for daad in alle(casus, WijsContactpersoonAan))
    assert set(telling) == {een.contactpersoon for een in TEAMS}
    assert max(telling.values()) - min(telling.values()) <= 5
    assert "els" not in {daad.gebruiker for casus in KLEIN for daad in alle(casus, Betrek)} | set(telling)


def test_alle_soorten_huishoudens_en_verhalen_komen_voor() -> None:
    soorten = {tuple(sorted(f"{lid.rol} {lid.thuis}" for lid in huis.leden)) for huis in HUISHOUDENS}
    assert {soort_huis(casus) for casus in KLEIN} == soorten
    assert {casus.titel for casus in KLEIN} == {thema.titel for thema in THEMAS}
    assert {huis for thema in THEMAS for huis in thema.bij} == {huis.sleutel for huis in HUISHOUDENS}


def test_het_bord_krijgt_van_alles_wat() -> None:
    """Counted in gezinnen: enough of each to filter on, and nowhere all of them."""
    dagen = [daad.uiterlijk_dag - VANDAAG for c in KLEIN for daad in alle(c, ZetTermijn)]
    soorten = {
        "voorbij": sum(dag < 0 for dag in dagen),
        "deze week": sum(0 <= dag <= 7 for dag in dagen),
        "later": sum(dag > 7 for dag in dagen),
        "zonder contactpersoon": sum(not alle(c, WijsContactpersoonAan) for c in KLEIN),
        "fase 1": sum(bool(alle(c, TerugNaarFase1)) for c in KLEIN),
        "fase 2": sum(bool(alle(c, StelFaseVoor)) for c in KLEIN),
        "cijfer": sum(bool(alle(c, LegScoreVast)) for c in KLEIN),
        "belemmering": sum(bool(alle(c, MeldBelemmering)) for c in KLEIN),
        "melding": sum(bool(alle(c, NeemMeldingAan)) for c in KLEIN),
        "wachtlijst": sum(any(d.wacht == "ja" for d in alle(c, BeoordeelVeiligheid)) for c in KLEIN),
        "kind gehoord": sum(any(d.met == ("kind",) for d in alle(c, LegContactVast)) for c in KLEIN),
    }
    assert {wat: hoeveel for wat, hoeveel in soorten.items() if not 7 <= hoeveel <= 60} == {}
    assert any(alle(c, SpreekActieAf) for c in KLEIN)
    assert any(alle(c, ZetBelemmeringDoor) for c in KLEIN)
