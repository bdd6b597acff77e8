"""Welke blik opvalt en waarom: elke regel apart, en wat er samen zwaar genoeg is."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from caseapp.domain.regel import Regelfout
from caseapp.domain.toezicht import oordeel as besluiten
from caseapp.domain.toezicht import regels
from caseapp.domain.toezicht.regels import DREMPEL, REGELS, Blik, ToezichtRegel, score, treffers

# A Tuesday, ten o'clock in the Netherlands.
OVERDAG = datetime(2026, 4, 14, 8, 0, tzinfo=UTC)
GEWOON = Blik(tijden=(OVERDAG,))
MINUUT = timedelta(minutes=1)


def geraakt(blik: Blik) -> set[ToezichtRegel]:
    return {treffer.regel for treffer in treffers(blik)}


def test_wie_zijn_werk_doet_valt_niet_op() -> None:
    assert treffers(GEWOON) == ()
    assert treffers(Blik()) == ()


@pytest.mark.parametrize(
    ("anders", "regel"),
    [
        ({"met_taak": False}, ToezichtRegel.ZONDER_TAAK),
        ({"noodknop": True}, ToezichtRegel.NOODKNOP),
        ({"eigen_naam": True}, ToezichtRegel.EIGEN_NAAM),
        ({"snel": 5}, ToezichtRegel.VEEL_GEZINNEN),
        ({"afgesloten": True, "met_taak": False, "schreef": True}, ToezichtRegel.NA_AFSLUITEN),
        ({"tijden": (OVERDAG - timedelta(hours=4),)}, ToezichtRegel.BUITEN_WERKTIJD),
        ({"geweigerd": 3}, ToezichtRegel.VAAK_GEWEIGERD),
        ({"meegenomen": 1}, ToezichtRegel.MEEGENOMEN),
    ],
)
def test_elke_regel_ziet_een_ding_en_zegt_in_een_zin_waarom(anders: dict[str, object], regel: object) -> None:
    [treffer] = treffers(replace(GEWOON, **anders))  # type: ignore[arg-type]
    assert treffer.regel is regel
    assert treffer.zin.endswith(".")
    assert treffer.weging == REGELS[treffer.regel][0] > 0


def test_elke_regel_heeft_een_weging_en_een_uitleg() -> None:
    assert set(REGELS) == set(ToezichtRegel)
    assert all(zin.endswith(".") and weging > 0 for weging, zin, _ in REGELS.values())


@pytest.mark.parametrize(
    "anders",
    [
        {"met_taak": False, "schreef": True},
        {"met_taak": False, "met_gezin": False},
        {"met_taak": False, "tijden": ()},
        {"werkt": False, "met_taak": False, "afgesloten": True, "snel": 9},
        {"werkt": False, "tijden": (OVERDAG - timedelta(hours=6),)},
        {"snel": 4},
        {"afgesloten": True},
        {"geweigerd": 2},
    ],
)
def test_wat_net_niet_opvalt(anders: dict[str, object]) -> None:
    assert treffers(replace(GEWOON, **anders)) == ()  # type: ignore[arg-type]


def test_ook_wie_niet_werkt_valt_op_als_het_vaak_niet_mag() -> None:
    assert geraakt(replace(GEWOON, werkt=False, geweigerd=3)) == {ToezichtRegel.VAAK_GEWEIGERD}


@pytest.mark.parametrize(
    ("moment", "binnen"),
    [
        (datetime(2026, 4, 14, 4, 59, 59, tzinfo=UTC), False),  # 6:59:59 in the Netherlands
        (datetime(2026, 4, 14, 5, 0, tzinfo=UTC), True),
        (datetime(2026, 4, 14, 16, 59, 59, tzinfo=UTC), True),
        (datetime(2026, 4, 14, 17, 0, tzinfo=UTC), False),
        (datetime(2026, 1, 13, 6, 0, tzinfo=UTC), True),  # winter: one hour of difference
        (datetime(2026, 1, 13, 5, 59, tzinfo=UTC), False),
        (datetime(2026, 4, 11, 10, 0, tzinfo=UTC), False),  # a Saturday
        (datetime(2026, 4, 6, 10, 0, tzinfo=UTC), False),  # the second day of Easter
    ],
)
def test_werktijd_is_op_een_werkdag_van_zeven_tot_zeven_op_een_nederlandse_klok(
    moment: datetime, binnen: bool
) -> None:
    assert regels.in_werktijd(moment) is binnen


def test_een_licht_teken_alleen_staat_niet_in_de_wachtrij_en_twee_wel() -> None:
    alleen = replace(GEWOON, met_taak=False)
    assert score(treffers(alleen)) < DREMPEL
    assert score(treffers(replace(alleen, tijden=(OVERDAG - timedelta(hours=4),)))) >= DREMPEL
    assert score(treffers(replace(GEWOON, noodknop=True))) >= DREMPEL


def test_vijf_gezinnen_in_tien_minuten_en_niet_in_elf() -> None:
    snel = [(OVERDAG + n * 2 * MINUUT, f"gezin {n}") for n in range(5)]
    assert regels.meeste_tegelijk(snel) == {f"gezin {n}": 5 for n in range(5)}
    traag = [(OVERDAG + n * 3 * MINUUT, f"gezin {n}") for n in range(5)]
    assert max(regels.meeste_tegelijk(traag).values()) == 4
    assert regels.meeste_tegelijk([]) == {}


def test_hetzelfde_gezin_vaak_openen_is_een_gezin() -> None:
    assert regels.meeste_tegelijk([(OVERDAG + n * MINUUT, "een") for n in range(9)]) == {"een": 1}


def test_de_volgorde_waarin_het_logboek_ze_geeft_maakt_niet_uit() -> None:
    rij = [(OVERDAG + n * MINUUT, f"gezin {n % 6}") for n in range(12)]
    assert regels.meeste_tegelijk(rij) == regels.meeste_tegelijk(list(reversed(rij)))


@pytest.mark.parametrize(
    ("wie", "gezin", "zelfde"),
    [
        ("mw. Wilg", "Wilg", True),
        ("dhr. WILG", "wilg", True),
        ("mw. Van Dijk", "van Dijk", True),
        ("mw. Dijk", "van Dijk", False),
        ("mw. Wilg", "Wolkenveld", False),
        ("mw. Wilgenroos", "Wilg", False),
        ("mw. Smit", "Bakker en Smit", True),
        ("mw. Smit", "Bakker-Smit", True),
        ("Wilg", "", False),
        ("", "Wilg", False),
        ("mw.", "mw.", False),
    ],
)
def test_wie_zo_heet_als_het_gezin(wie: str, gezin: str, zelfde: bool) -> None:
    assert regels.zelfde_achternaam(wie, gezin) is zelfde


def test_een_oordeel_komt_binnen_tweeenzeventig_uur() -> None:
    assert not besluiten.te_laat(OVERDAG, OVERDAG + timedelta(hours=72))
    assert besluiten.te_laat(OVERDAG, OVERDAG + timedelta(hours=72, seconds=1))


def test_niemand_oordeelt_over_zichzelf_en_niet_zonder_reden_en_niet_twee_keer() -> None:
    with pytest.raises(Regelfout, match="zelf deed"):
        besluiten.toets_niet_over_jezelf(zelf=True)
    with pytest.raises(Regelfout, match="minstens 20 tekens"):
        besluiten.toets_reden("Was nodig.")
    with pytest.raises(Regelfout, match="al geoordeeld"):
        besluiten.toets_nog_open(beoordeeld=True)
    besluiten.toets_niet_over_jezelf(zelf=False)
    besluiten.toets_reden("De contactpersoon was ziek en dit kon niet wachten.")
    besluiten.toets_nog_open(beoordeeld=False)


def test_een_onderzoek_loopt_vijf_werkdagen_en_niet_langer_dan_tot_het_sluit() -> None:
    tot = besluiten.onderzoek_tot(date(2026, 4, 10))
    assert tot == date(2026, 4, 17)
    assert besluiten.onderzoek_loopt(tot=tot, gesloten=False, vandaag=tot)
    assert not besluiten.onderzoek_loopt(tot=tot, gesloten=False, vandaag=tot + timedelta(days=1))
    assert not besluiten.onderzoek_loopt(tot=tot, gesloten=True, vandaag=date(2026, 4, 10))


def test_de_contactpersoon_hoort_het_tenzij_er_een_reden_is_dat_nog_niet_te_doen() -> None:
    with pytest.raises(Regelfout, match="nog niet hoort"):
        besluiten.toets_stil(verteld=False, waarom="nee")
    besluiten.toets_stil(verteld=True, waarom="")
    besluiten.toets_stil(verteld=False, waarom="Het gaat over de contactpersoon zelf.")
    with pytest.raises(Regelfout, match="al een onderzoek"):
        besluiten.toets_een_onderzoek(loopt=True)
    besluiten.toets_een_onderzoek(loopt=False)
