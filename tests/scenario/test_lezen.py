"""Een schrijver van een casus krijgt elke fout in één keer te horen, met de regel en een raad."""

from datetime import date, time
from pathlib import Path

import pytest

from caseapp.domain.gezin import Fase, GezinRol
from caseapp.domain.toegang import Rol
from caseapp.scenario.casus import HANDELINGEN, Casus, MaakGezin, Noteer, VoegLidToe
from caseapp.scenario.fouten import Bestandsfout
from caseapp.scenario.lezen import lees_casus, lees_gebruikers, lees_organisaties
from caseapp.scenario.mensen import Gebruiker

KOP = """formaat: "1g1p1r-casus/1"
sleutel: kandelaar
nummer: 9
titel: "Een titel"
kort: "Een zin. En nog een."
herzien_door: "nog niet"
begin: 2026-01-05
vandaag: 20
inhoudswaarschuwing: "Niets ergs."
personen:
  - {sleutel: mirthe, roepnaam: "Mirthe", achternaam: "Kandelaar", geboren: "1990-01-01"}
  - {sleutel: sanne, roepnaam: "Sanne", achternaam: "Kandelaar", geboren: "2015-01-01"}
handelingen:
  - {dag: 0, wie: simulatie, wat: maak_gezin, naam: "Kandelaar", situatie: "Twee mensen."}
  - {dag: 0, wie: simulatie, wat: voeg_lid_toe, persoon: mirthe, rol: ouder, huishouden: thuis}
  - {dag: 0, wie: simulatie, wat: betrek, gebruiker: linde, relatie: vt_behandelaar, doel: "Beoordelen."}
"""
EERSTE_VRIJE_REGEL = KOP.count("\n") + 1


def gebruiker(sleutel: str, rol: Rol, persoon: str | None = None) -> Gebruiker:
    return Gebruiker(
        sleutel=sleutel, naam=sleutel, rol=rol, functie="iets", kaart="Mag iets.", persoon=persoon
    )


GEBRUIKERS = (
    gebruiker("simulatie", Rol.SIMULATIE),
    gebruiker("linde", Rol.VEILIG_THUIS),
    gebruiker("wilg", Rol.LOKAAL_TEAM),
    gebruiker("mirthe", Rol.GEZIN, "kandelaar/mirthe"),
)


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    (tmp_path / "casussen").mkdir()
    return tmp_path / "casussen"


def lees(map_: Path, tekst: str) -> Casus:
    pad = map_ / "01.yaml"
    pad.write_text(tekst, encoding="utf-8")
    return lees_casus(pad, GEBRUIKERS)


def fouten(map_: Path, tekst: str) -> list[str]:
    with pytest.raises(Bestandsfout) as fout:
        lees(map_, tekst)
    return fout.value.fouten


def fouten_bij(map_: Path, *handelingen: str) -> list[str]:
    """The faults of these acts after a good beginning, without the name of the file."""
    alle = fouten(map_, KOP + "".join(f"  - {handeling}\n" for handeling in handelingen))
    return [fout.removeprefix("casussen/01.yaml, ") for fout in alle]


def test_een_goed_bestand_wordt_een_casus(map_: Path) -> None:
    casus = lees(map_, KOP)
    gezin, lid, _ = casus.handelingen
    assert casus.begin == date(2026, 1, 5)
    assert isinstance(gezin, MaakGezin)
    assert isinstance(lid, VoegLidToe)
    assert (gezin.tijd, lid.rol, casus.personen[1].geboren) == (time(10, 0), GezinRol.OUDER, date(2015, 1, 1))


def test_een_casus_is_niet_te_veranderen(map_: Path) -> None:
    with pytest.raises(ValueError, match="frozen"):
        lees(map_, KOP).nummer = 3  # type: ignore[misc]


def test_tijden_en_woorden_zonder_aanhalingstekens_blijven_wat_ze_zijn(map_: Path) -> None:
    noteer = "  - {dag: 1, tijd: 12:30, wie: linde, wat: noteer, soort: contact, tekst: no}\n"
    laatste = lees(map_, KOP + noteer).handelingen[-1]
    assert isinstance(laatste, Noteer)
    assert (laatste.tijd, laatste.tekst) == (time(12, 30), "no")


def test_elke_handeling_is_een_woord_voor_wat_iemand_doet() -> None:
    assert set(HANDELINGEN) == {
        "maak_gezin",
        "voeg_lid_toe",
        "leg_gezag_vast",
        "beschrijf_situatie",
        "wijs_contactpersoon_aan",
        "betrek",
        "noteer",
        "leg_uitspraak_vast",
        "leg_verblijfplaats_vast",
        "zet_fase",
        "zet_termijn",
        "rond_termijn_af",
        "bekijk",
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
            "{dag: 1, wie: linde, wat: leg_uitspraak_vast, persoon: mirthe, tekst: Ja, bij: Ja, gehoor: [linde, mirte]}",
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
            "{dag: 1, wie: linde, wat: leg_uitspraak_vast, persoon: mirthe, tekst: Ja, bij: Ja, gehoor: []}",
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


@pytest.mark.parametrize(
    ("handeling", "zin"),
    [
        ("{dag: 1, wie: wilg, wat: bekijk}", "‘wilg’ is op dag 1 nog niet bij dit gezin betrokken."),
        ("{dag: -1, wie: linde, wat: bekijk}", "staat na een latere handeling"),
        ("{dag: 21, wie: linde, wat: bekijk}", "dag 21 ligt na vandaag (dag 20)."),
        ("{dag: 1, wie: simulatie, wat: maak_gezin, naam: Twee, situatie: Ja}", "die komt één keer voor."),
        (
            "{dag: 1, wie: linde, wat: zet_fase, persoon: sanne, fase: directe_veiligheid, feiten: Ja}",
            "‘sanne’ hoort op dag 1 nog niet bij het gezin.",
        ),
        (
            "{dag: 1, wie: linde, wat: noteer, soort: contact, tekst: Ja, afgeschermd_voor: [sanne]}",
            "‘sanne’ hoort op dag 1 nog niet bij het gezin.",
        ),
        (
            "{dag: 1, wie: linde, wat: leg_uitspraak_vast, persoon: mirthe, tekst: Ja, bij: Ja, gehoor: [sanne]}",
            "‘sanne’ hoort op dag 1 nog niet bij het gezin.",
        ),
        ("{dag: 1, wie: linde, wat: noteer, soort: lid_erbij, tekst: Ja}", "schrijft het werk zelf"),
        (
            "{dag: 1, wie: linde, wat: betrek, gebruiker: wilg, relatie: ketenpartner, doel: Ja}",
            "iemand met de rol lokaal_team kan niet als ketenpartner betrokken zijn.",
        ),
        (
            "{dag: 1, wie: linde, wat: betrek, gebruiker: wilg, relatie: betrokken_hulpverlener, doel: Ja, tot_dag: 1}",
            "‘tot_dag’ ligt na de dag",
        ),
        (
            "{dag: 1, wie: linde, wat: wijs_contactpersoon_aan, gebruiker: linde, bereikbaar: Ja}",
            "Alleen iemand van een lokaal team of van MDA++",
        ),
        (
            "{dag: 1, wie: linde, wat: zet_termijn, soort: anders, uiterlijk_dag: 0, tekst: Ja, voor: linde}",
            "een termijn ligt niet in het verleden.",
        ),
        ("{dag: 1, wie: linde, wat: rond_termijn_af, soort: anders}", "er staan 0 termijnen ‘anders’ open"),
    ],
)
def test_een_verhaal_dat_niet_klopt_wordt_uitgelegd(map_: Path, handeling: str, zin: str) -> None:
    gevonden = fouten_bij(map_, handeling)
    assert len(gevonden) == 1
    assert gevonden[0].startswith(f"regel {EERSTE_VRIJE_REGEL}: ")
    assert zin in gevonden[0]


def test_een_gezinslid_mag_handelen_zodra_het_erbij_hoort(map_: Path) -> None:
    handeling = "  - {dag: 1, wie: mirthe, wat: bekijk}\n"
    assert lees(map_, KOP + handeling).handelingen[-1].wie == "mirthe"


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


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("", "regel 1: het bestand is leeg."),
        ("a: &x 1\nb: *x\n", "verwijzingen met & en *"),
        ("a: !!python/name:os.system\n", "uitroepteken"),
        ("a: !!binary aGFsbG8=\n", "uitroepteken"),
        ("a: 1\n---\nb: 2\n", "één verhaal"),
        ("a: " + "[" * 40 + "]" * 40, "te diep genest"),
        ("[" * 5_000, "te diep genest"),
        ("a: [1\nb: 2\n", "geen geldige YAML"),
        ("a: 'open\n", "geen geldige YAML"),
        ("a: \x07\n", "geen geldige YAML"),
        ('a: "\\ud800"\n', "een teken dat niet bestaat"),
        ('a: "\\UFFFFFFFF"\n', "een teken dat niet bestaat"),
        ("\t- a\n", "geen geldige YAML"),
        ("zomaar tekst", "hier horen sleutels met waarden"),
        ("- een\n- lijst\n", "hier horen sleutels met waarden"),
    ],
)
def test_een_bestand_dat_niet_te_lezen_is_wordt_geweigerd(map_: Path, tekst: str, zin: str) -> None:
    assert zin in fouten(map_, tekst)[0]


def test_een_te_groot_bestand_wordt_geweigerd(map_: Path) -> None:
    assert fouten(map_, KOP + "#" * 300_000) == ["casussen/01.yaml: het bestand is groter dan 256 KiB."]


def test_geen_gewone_tekst_wordt_geweigerd_met_de_regel(map_: Path) -> None:
    pad = map_ / "01.yaml"
    pad.write_bytes(b"a: 1\nb: \xff\n")
    with pytest.raises(Bestandsfout, match="regel 2: het bestand is geen gewone tekst"):
        lees_casus(pad, GEBRUIKERS)


def test_een_bestand_dat_er_niet_is_geeft_een_zin(map_: Path) -> None:
    for pad in (map_, map_ / "weg.yaml"):
        with pytest.raises(Bestandsfout, match="niet te openen"):
            lees_casus(pad, GEBRUIKERS)


ORGANISATIES = """formaat: "1g1p1r-organisaties/1"
organisaties:
  - {sleutel: team, naam: "Lokaal team (fictief)", soort: lokaal_team}
  - {sleutel: school, naam: "School Voorbeeld (fictief)", soort: ketenpartner}
"""


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ("rol: lokaal_team, organisatie: taem", "‘taem’ is geen bekende organisatie. Bedoelde u “team”?"),
        (
            "rol: lokaal_team, organisatie: school",
            "iemand met de rol lokaal_team hoort niet bij zo’n organisatie.",
        ),
        ("rol: lokaal_team", "hoort niet bij zo’n organisatie."),
        ("rol: gezin, persoon: a/b, organisatie: team", "hoort niet bij zo’n organisatie."),
        ("rol: ketenpartner, organisatie: school", "een ketenpartner heeft een soort"),
        ("rol: netwerk, soort: school", "een ketenpartner heeft een soort"),
        ("rol: kind", "is een persoon uit een casus"),
        ("rol: netwerk, persoon: a/b", "is een persoon uit een casus"),
        ("rol: gezin, persoon: alleen", "kan niet als sleutel"),
        ("rol: gezinn, persoon: a/b", "Bedoelde u “gezin”?"),
    ],
)
def test_een_gebruiker_past_bij_zijn_rol(map_: Path, velden: str, zin: str) -> None:
    (map_ / "organisaties.yaml").write_text(ORGANISATIES, encoding="utf-8")
    regel = f"  - {{sleutel: iemand, naam: Iemand, functie: Iets, kaart: Mag iets., {velden}}}\n"
    (map_ / "gebruikers.yaml").write_text(
        f'formaat: "1g1p1r-gebruikers/1"\ngebruikers:\n{regel}', encoding="utf-8"
    )
    organisaties = lees_organisaties(map_ / "organisaties.yaml")
    with pytest.raises(Bestandsfout) as fout:
        lees_gebruikers(map_ / "gebruikers.yaml", organisaties)
    assert [zin in tekst for tekst in fout.value.fouten] == [True]
    assert fout.value.fouten[0].startswith("casussen/gebruikers.yaml, regel 3: ")


def test_twee_gebruikers_zijn_niet_dezelfde_persoon(map_: Path) -> None:
    regels = "".join(
        f"  - {{sleutel: g{nummer}, naam: Iemand, functie: Iets, kaart: Iets., rol: gezin, persoon: a/b}}\n"
        for nummer in (1, 2)
    )
    (map_ / "g.yaml").write_text(f'formaat: "1g1p1r-gebruikers/1"\ngebruikers:\n{regels}', encoding="utf-8")
    with pytest.raises(Bestandsfout, match="regel 4: een andere gebruiker is deze persoon al"):
        lees_gebruikers(map_ / "g.yaml", ())


def test_een_fase_is_een_woord_van_het_werk(map_: Path) -> None:
    [fout] = fouten_bij(
        map_, "{dag: 1, wie: linde, wat: zet_fase, persoon: mirthe, fase: veilig, feiten: Ja}"
    )
    assert all(fase in fout for fase in Fase)
