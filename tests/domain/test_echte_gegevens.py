"""Wat op echte mensen kan slaan komt de oefenomgeving niet in; gewone tekst wel.

Every number here is made up from its rule (the 11-proef), none belongs to anybody.
"""

import json
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.echte_gegevens import Gegeven, toets_geen_echte_gegevens, vind_echte_gegevens
from caseapp.domain.regel import Regelfout

BSN = "123456782"  # voldoet aan de 11-proef
KORT_BSN = "10000008"  # acht cijfers, met een nul ervoor voldoet het ook
GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2)


def soorten(tekst: str) -> list[Gegeven]:
    return [vondst.soort for vondst in vind_echte_gegevens(tekst)]


def met_elfproef(acht: str) -> str | None:
    """Eight digits with the ninth that makes the 11-proef right, if there is one."""
    rest = sum(gewicht * int(cijfer) for gewicht, cijfer in zip(GEWICHTEN, acht, strict=True)) % 11
    return None if rest == 10 or not any(map(int, acht)) else f"{acht}{rest}"


@pytest.mark.parametrize(
    "tekst",
    [
        BSN,
        f"Haar nummer is {BSN}.",
        f"bsn{BSN}",
        "1234.56.782",
        "123.456.782",
        "123 456 782",
        "123-456-782",
        "123 - 456 - 782",
        "123 – 456 – 782",
        "1 2 3 4 5 6 7 8 2",
        "12 dagen later: 123 456 782",
        "１２３４５６７８２",  # brede cijfers
        "١٢٣٤٥٦٧٨٢",  # Arabisch-Indische cijfers
        "123\u200b456\u200b782",  # onzichtbare tekens ertussen
        "123\u00ad456782",
        "123\u00a0456\u00a0782",
        "123\n456\n782",
        KORT_BSN,
        "10.000.008",
    ],
)
def test_een_burgerservicenummer_wordt_herkend(tekst: str) -> None:
    assert Gegeven.BSN in soorten(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "1234 AB 12",
        "1234AB 12",
        "1234ab 12a",
        "1234 DE 12",  # in hoofdletters een postcode, ‘de’ is een woord
        "1234 ab 12",
        "1234 AB, nummer 12",
        "Dorpsstraat 12, 1234AB",
        "Dorpsstraat 12 bis, 1234 AB Oeverlanden",
        "1234 AB Oeverlanden, Dorpsstraat 12",
        "Dorpsstraat 12\n1234 AB Oeverlanden",
        "１２３４ ＡＢ １２",
        "12\u200b34 A\u200bB 12",
    ],
)
def test_een_postcode_met_huisnummer_wordt_herkend(tekst: str) -> None:
    assert Gegeven.ADRES in soorten(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "06-12345678",
        "06 12345678",
        "06 12 34 56 78",
        "06.12.34.56.78",
        "06 - 1234 5678",
        "0612345678",
        "+31612345678",
        "+31 6 12345678",
        "+31 (0)6 12 34 56 78",
        "0031 6 12345678",
        "071-1234567",
        "(071) 123 45 67",
        "0111 123456",
        "0111-12 34 56",
        "bel 06-12345678, 3 keer overgaan",
        "０６－１２３４５６７８",
        "06\u200b12\u200b345678",
        "088 123 45 67",
    ],
)
def test_een_telefoonnummer_wordt_herkend(tekst: str) -> None:
    assert Gegeven.TELEFOON in soorten(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "naam@voorbeeld.nl",
        "Mail naar voor.naam+werk@post.voorbeeld.nl!",
        "naam (at) voorbeeld.nl",
        "naam＠voorbeeld．nl",
        "naam\u200b@voorbeeld.nl",
    ],
)
def test_een_emailadres_wordt_herkend(tekst: str) -> None:
    assert soorten(tekst) == [Gegeven.EMAIL]


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "Op dag 112 was er rust. Dag -40 ook.",
        "Bel bij gevaar 112.",
        "Bel Veilig Thuis, dag en nacht: 0800-2000, of 0900-1234567.",  # nummers van organisaties
        "tel. (fictief)",
        "€ 1.250 en € 12.500,00 schuld",
        "Het gesprek was op 14-3-2026 om 10.30 uur.",
        "06-12-2025 10:30 tot 11:30",
        "Op 06-12-2025 10 keer gebeld",
        "08.30-12.30 13.30-17.00 uur",
        "2026-04-11",
        "20260411",
        "Zij kwam om kwart voor 10.",
        "In 2026 en 12 dagen later",
        "In 2024 VT 12 keer gesproken",
        "1250 km in 12 dagen",
        "123456789",  # negen cijfers die niet door de 11-proef komen
        "000000000",
        "1234567820",  # tien cijfers
        "12 34 56 78 2",  # vijf groepen: zo schrijft niemand een nummer
        "cijfers 1 2 3 4 5 6 7 8 2 5",  # tien losse cijfers
        "dag 14, 21, 28, 35 en 42",
        "De postcode 1234 AB alleen zegt nog niets",
        "Pien geeft een 4, haar ouders een 7 en een 8.",
        "iets@thuis",
        "trainer@oefening.example en naam@example.org",  # domeinen die voor verzinnen zijn bedoeld
        "Jan & Piet @ school",
        "½ uur later, om 3½ uur",
    ],
)
def test_gewone_tekst_gaat_door(tekst: str) -> None:
    assert vind_echte_gegevens(tekst) == []


def test_de_uitleg_herhaalt_niet_wat_er_stond() -> None:
    with pytest.raises(Regelfout) as fout:
        toets_geen_echte_gegevens(f"{BSN}, 06-12345678, naam@voorbeeld.nl, 1234 AB 12", "tekst")
    assert fout.value.veld == "tekst"
    for stukje in (BSN, "12345678", "naam", "voorbeeld.nl", "1234"):
        assert stukje not in fout.value.melding
    for woord in ("burgerservicenummer", "postcode", "telefoonnummer", "e-mailadres", "verzonnen"):
        assert woord in fout.value.melding


def test_gewone_tekst_geeft_geen_fout() -> None:
    toets_geen_echte_gegevens("Pien ging naar Fien, zoals afgesproken.", "tekst")


@given(st.from_regex(r"[0-9]{8}", fullmatch=True), st.sampled_from(["", " ", ".", "-"]))
def test_elk_nummer_dat_door_de_elfproef_komt_wordt_herkend(acht: str, scheiding: str) -> None:
    nummer = met_elfproef(acht)
    if nummer is not None:
        geschreven = scheiding.join((nummer[:3], nummer[3:6], nummer[6:]))
        assert Gegeven.BSN in soorten(f"Hier staat {geschreven}, zegt iemand.")


@given(st.from_regex(r"[0-9]{9}", fullmatch=True))
def test_een_nummer_dat_niet_door_de_elfproef_komt_is_geen_bsn(nummer: str) -> None:
    if nummer != met_elfproef(nummer[:8]):
        assert Gegeven.BSN not in soorten(nummer)


@given(st.from_regex(r"06[-. ]?[1-9][0-9]{7}", fullmatch=True))
def test_elk_mobiel_nummer_wordt_herkend(nummer: str) -> None:
    assert Gegeven.TELEFOON in soorten(f"mijn nummer: {nummer}")


@given(st.from_regex(r"[1-9][0-9]{3} ?[BCF][BCDFGHJK]", fullmatch=True), st.integers(1, 999))
def test_elke_postcode_met_huisnummer_wordt_herkend(postcode: str, nummer: int) -> None:
    assert Gegeven.ADRES in soorten(f"Zij woont op {postcode} {nummer}")


@given(st.text(max_size=300))
def test_elke_tekst_krijgt_een_antwoord_en_onzichtbare_tekens_maken_niets_uit(tekst: str) -> None:
    gevonden = soorten(tekst)
    assert len(gevonden) == len(set(gevonden))
    assert soorten(f"\u200b{tekst}\u200b") == gevonden


@pytest.mark.parametrize(
    "teken", ["a", "0", "1", " ", ".", "-", "@", "(", "+", "a@", "1 ", "0 ", "a.", "1a", "ﷺ"]
)
def test_een_lange_rij_van_hetzelfde_teken_geeft_een_antwoord(teken: str) -> None:
    """The patterns are bounded, so this ends at once; a pattern that runs away would hang here."""
    assert len(vind_echte_gegevens(teken * 10_000)) <= 4


@given(st.lists(st.uuids(), min_size=1, max_size=4))
def test_wie_een_mens_of_een_stuk_kiest_schrijft_geen_echte_gegevens(ids: list[UUID]) -> None:
    """Found with 2580ea-9526 in the id of a person: 'a postcode with a number'."""
    assert soorten(json.dumps({"deed": [str(een) for een in ids], "wat": "Zij roept."})) == []


def test_een_id_dat_op_een_postcode_lijkt_is_geen_adres() -> None:
    assert soorten('["b94580ea-9526-4c40-81f7-b41ac7a6e009"]') == []
    assert soorten("4580 EA 9526") == [Gegeven.ADRES]
