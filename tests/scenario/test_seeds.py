"""Wat wij zelf meegeven om mee te oefenen: volledig, verzonnen, en in gewone en eerlijke woorden."""

import re
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from caseapp.domain.echte_gegevens import vind_echte_gegevens
from caseapp.domain.gezin import GezinRol
from caseapp.domain.termijn import is_werkdag
from caseapp.domain.toegang import Rol
from caseapp.scenario.casus import Casus
from caseapp.scenario.daden import mensen, veilig_thuis
from caseapp.scenario.daden.betrokkenen import Bekijk, Betrek, WijsContactpersoonAan
from caseapp.scenario.daden.contact import LegContactVast, NoteerIncident
from caseapp.scenario.daden.mda import WeegMda
from caseapp.scenario.daden.mensen import BeschrijfSituatie, MaakGezin, VoegLidToe
from caseapp.scenario.daden.opschaling import StartDuo
from caseapp.scenario.daden.veiligheid import TerugNaarFase1
from caseapp.scenario.daden.verhaal import LegUitspraakVast, Noteer, RondTermijnAf, ZetTermijn
from tests.scenario.meegegeven import (
    BESTANDEN,
    CASUSSEN,
    GEBRUIKERS,
    LAMPENKAP,
    ORGANISATIES,
    PAPIERENVLINDER,
    REGENTON,
    STERREWACHT,
    WATERLELIE,
    WOLKENVELD,
    ZANDLOPER,
    ZONDER_BOOM,
    alle,
    per_casus,
    plannen,
    teksten,
    zinnen,
)

BOMEN = (
    "Wilg Berk Els Kastanje Lijsterbes Linde Meidoorn Iep Populier Beuk Eik Acacia Larix Hazelaar Spar Olm "
    "Vlier Den Ceder Taxus Plataan Sering Walnoot Jeneverbes Magnolia Hulst Ginkgo "
    "Esdoorn Lork Kornoelje Robinia Moerbei Tamarisk Abeel Cipres Mispel Liguster Amandel "
    "Haagbeuk Sequoia Meelbes Amberboom Trompetboom Sleedoorn Vuurdoorn Vogelkers"
)
# How each gezin is called, and after which things its people are: two homes may have more than one name.
DINGEN = {
    "wolkenveld": {"Wolkenveld"},
    "lantaarn": {"Lantaarn"},
    "lampenkap": {"Lampenkap"},
    "zandloper": {"Zandloper", "Vuurtoren", "Windvaan"},
    "waterlelie": {"Waterlelie"},
    "kompas": {"Kompas"},
    "papierenvlinder": {"Papierenvlinder"},
    "sterrewacht": {"Sterrewacht", "Verrekijker"},
    "regenton": {"Regenton"},
}
# Who may open the overzicht of a gezin in which they are involved, without a grondslag.
KIJKT = {Rol.LOKAAL_TEAM, Rol.VEILIG_THUIS, Rol.MDA, Rol.GEZIN, Rol.KIND, Rol.REGIONAAL_VEILIGHEIDSTEAM}
# domein 11: the words this work does not use, and the two that are never somebody's name. What a
# cliëntondersteuner is called, is the word of the Wmo (domein 8.5).
NIET_ZEGGEN = re.compile(
    r"\b(zaak|zaken|probleemgezin\w*|daders?|slachtoffer\w*|plegers?|vechtscheiding\w*|cli[eë]nt(?!ondersteun)\w*|dossiers?"
    r"|casemanagers?|hoofdbehandelaar|triage|amhk|klacht\w*|straatverbod|afgehandeld|rapportcijfer)\b",
    re.IGNORECASE,
)


def opgeschreven(casus: Casus) -> list[Noteer | LegContactVast | NoteerIncident]:
    """What somebody wrote down of what happened."""
    return [*alle(casus, Noteer), *alle(casus, LegContactVast), *alle(casus, NoteerIncident)]


@pytest.mark.parametrize("pad", BESTANDEN, ids=lambda pad: pad.name)
def test_er_staat_niets_in_dat_op_echte_mensen_lijkt(pad: Path) -> None:
    assert vind_echte_gegevens(pad.read_text(encoding="utf-8").replace("1g1p1r", "")) == []


@pytest.mark.parametrize("pad", BESTANDEN, ids=lambda pad: pad.name)
def test_de_woorden_zijn_respectvol(pad: Path) -> None:
    assert NIET_ZEGGEN.findall(pad.read_text(encoding="utf-8")) == []


def test_elke_rol_heeft_minstens_twee_mensen() -> None:
    telling = Counter(gebruiker.rol for gebruiker in GEBRUIKERS.values())
    assert telling.pop(Rol.SIMULATIE) == 1
    assert set(telling) == set(Rol) - {Rol.SIMULATIE}
    assert min(telling.values()) >= 2


def test_wie_werkt_heet_naar_een_boom() -> None:
    for gebruiker in GEBRUIKERS.values():
        aanhef, _, naam = gebruiker.naam.partition(" ")
        werkt = gebruiker.rol not in ZONDER_BOOM
        assert (aanhef in ("mw.", "dhr.") and naam in BOMEN.split()) is werkt, gebruiker.naam


def test_elke_organisatie_is_zichtbaar_verzonnen_en_heeft_mensen() -> None:
    assert all(organisatie.naam.endswith("(fictief)") for organisatie in ORGANISATIES)
    werkplekken = {gebruiker.organisatie for gebruiker in GEBRUIKERS.values()} - {None}
    assert {organisatie.sleutel for organisatie in ORGANISATIES} == werkplekken


def test_wie_een_gezinslid_is_staat_ook_in_de_casus() -> None:
    bestaat = {f"{casus.sleutel}/{persoon.sleutel}" for casus in CASUSSEN for persoon in casus.personen}
    assert {gebruiker.persoon for gebruiker in GEBRUIKERS.values() if gebruiker.persoon} <= bestaat


@pytest.mark.parametrize("sleutel", GEBRUIKERS)
def test_op_elke_kaart_staat_in_een_regel_wat_iemand_mag(sleutel: str) -> None:
    assert len(GEBRUIKERS[sleutel].kaart) <= 110


def test_een_kaart_vertelt_niet_bij_wie_een_ketenpartner_betrokken_is() -> None:
    """Everybody sees every card, Rik too."""
    namen = {persoon.roepnaam for casus in CASUSSEN for persoon in casus.personen}
    namen |= {persoon.achternaam for casus in CASUSSEN for persoon in casus.personen}
    for gebruiker in GEBRUIKERS.values():
        op_de_kaart = f"{gebruiker.functie} {gebruiker.kaart} {gebruiker.geeft}"
        assert "afgeschermd" not in op_de_kaart
        if gebruiker.rol is Rol.KETENPARTNER:
            assert namen.isdisjoint(re.findall(r"\w+", op_de_kaart))


def test_elke_casus_heet_anders_en_het_bestand_draagt_zijn_nummer() -> None:
    namen = [pad.name for pad in BESTANDEN if pad.parent.name == "casussen"]
    assert namen == [f"{casus.nummer:02}-{casus.sleutel}.yaml" for casus in CASUSSEN]
    assert len({casus.titel for casus in CASUSSEN}) == len(CASUSSEN) == 9


def test_alle_casussen_delen_een_klok() -> None:
    assert {(casus.begin.isoformat(), casus.vandaag) for casus in CASUSSEN} == {("2026-01-05", 96)}


@per_casus
def test_een_gezin_heet_naar_een_ding(casus: Casus) -> None:
    assert {persoon.achternaam for persoon in casus.personen} == DINGEN[casus.sleutel]
    [gemaakt] = alle(casus, MaakGezin)
    assert gemaakt.naam.lower() == casus.sleutel
    assert gemaakt.naam in DINGEN[casus.sleutel]


def test_de_kinderen_heten_zoals_hun_gezin() -> None:
    """A child has one name, in whichever of its homes it is; a household of two adults has no child."""
    for casus in CASUSSEN:
        if casus is REGENTON:
            assert all(daad.rol is GezinRol.PARTNER for daad in alle(casus, VoegLidToe))
            continue
        kinderen = {daad.persoon for daad in alle(casus, VoegLidToe) if daad.rol is GezinRol.KIND}
        namen = {p.achternaam.lower() for p in casus.personen if p.sleutel in kinderen}
        assert namen == {casus.sleutel}


@per_casus
def test_iedereen_die_op_papier_staat_hoort_bij_het_gezin_en_heeft_een_stem(casus: Casus) -> None:
    personen = {persoon.sleutel for persoon in casus.personen}
    assert {daad.persoon for daad in alle(casus, VoegLidToe)} == personen
    assert {daad.persoon for daad in alle(casus, LegUitspraakVast)} == personen
    kinderen = {daad.persoon for daad in alle(casus, VoegLidToe) if daad.rol is GezinRol.KIND}
    assert kinderen <= {daad.persoon for daad in alle(casus, TerugNaarFase1)}


@per_casus
def test_ieder_van_het_gezin_leest_woorden_die_iedereen_mag_lezen(casus: Casus) -> None:
    gedeeld = {daad.persoon for daad in alle(casus, LegUitspraakVast) if daad.gehoor is None}
    assert gedeeld == {persoon.sleutel for persoon in casus.personen}


@per_casus
def test_twee_mensen_vertellen_het_anders_en_beide_verhalen_blijven_staan(casus: Casus) -> None:
    assert any("eide verhalen blijven staan" in daad.bij for daad in alle(casus, LegUitspraakVast))


@per_casus
def test_er_staat_ook_wat_goed_gaat(casus: Casus) -> None:
    assert any(re.search(r"goed ga+t", daad.tekst) for daad in opgeschreven(casus))


@per_casus
def test_de_zinnen_van_het_gezin_zijn_kort(casus: Casus) -> None:
    lengtes = [len(zin) for daad in alle(casus, LegUitspraakVast) for zin in zinnen(daad.tekst)]
    assert sum(lengtes) / len(lengtes) <= 12
    assert max(lengtes) <= 25


@per_casus
def test_geen_zin_is_langer_dan_vijfentwintig_woorden(casus: Casus) -> None:
    lang = [
        zin for daad in casus.handelingen for tekst in teksten(daad) for zin in zinnen(tekst) if len(zin) > 25
    ]
    assert lang == []


VROEGER = veilig_thuis.Handeling | mensen.Handeling | Betrek


@per_casus
def test_het_verhaal_speelt_op_tien_tot_zestien_dagen(casus: Casus) -> None:
    """Who is spoken with apart, one after the other on one day, makes the story no longer; what Veilig Thuis
    knew of before it began may be longer ago."""
    assert 10 <= len({daad.dag for daad in opgeschreven(casus)}) <= 16
    assert all(daad.dag <= casus.vandaag for daad in casus.handelingen)
    assert all(daad.dag >= -40 or isinstance(daad, VROEGER) for daad in casus.handelingen)


@per_casus
def test_wie_werkt_doet_dat_op_een_werkdag(casus: Casus) -> None:
    vrij = [
        (daad.dag, daad.wie, daad.wat)
        for daad in casus.handelingen
        if GEBRUIKERS[daad.wie].rol not in ZONDER_BOOM
        and not is_werkdag(casus.begin + timedelta(days=daad.dag))
    ]
    assert vrij == []


@per_casus
def test_een_termijn_is_voorbij_en_een_is_deze_week(casus: Casus) -> None:
    def afgerond(gezet: ZetTermijn) -> bool:
        later = [
            daad for daad in alle(casus, RondTermijnAf) if (daad.dag, daad.tijd) > (gezet.dag, gezet.tijd)
        ]
        return gezet.soort in {daad.soort for daad in later}

    dagen = [daad.uiterlijk_dag for daad in alle(casus, ZetTermijn) if not afgerond(daad)]
    lopend = [dag - casus.vandaag for dag in (*dagen, *_opnieuw_kijken(casus))]
    assert sum(dagen < 0 for dagen in lopend) == 1
    assert sum(0 <= dagen <= 7 for dagen in lopend) == 1


def _opnieuw_kijken(casus: Casus) -> list[int]:
    """The day on which the plan that runs is looked at again: the last one that was named."""
    if not (gehad := plannen(casus)):
        return []
    dagen = (getattr(d, "evaluatie_dag", getattr(d, "volgende_dag", None)) for d in gehad[-1])
    return [dag for dag in dagen if dag is not None][-1:]


@pytest.mark.parametrize(
    "casus",
    [LAMPENKAP, ZANDLOPER, WATERLELIE, PAPIERENVLINDER, STERREWACHT, REGENTON],
    ids=lambda casus: casus.sleutel,
)
def test_gisteren_gebeurde_er_iets_om_vandaag_mee_te_beginnen(casus: Casus) -> None:
    assert [daad.dag for daad in alle(casus, Noteer)][-1] == casus.vandaag - 1


def test_gisteravond_was_er_een_incident_bij_een_van_de_negen() -> None:
    gisteren = [
        casus.sleutel
        for casus in CASUSSEN
        for daad in alle(casus, NoteerIncident)
        if daad.dag == casus.vandaag - 1
    ]
    assert gisteren == ["wolkenveld"]


@per_casus
def test_er_is_een_contactpersoon_met_een_vervanger_en_uren(casus: Casus) -> None:
    [aangewezen] = alle(casus, WijsContactpersoonAan)
    assert aangewezen.vervanger in {daad.gebruiker for daad in alle(casus, Betrek)}
    assert "tot" in aangewezen.bereikbaar
    assert "tel. (fictief)" in aangewezen.bereikbaar


@per_casus
def test_verschillende_mensen_hebben_gekeken(casus: Casus) -> None:
    """Of each role that is involved and may look, somebody did; and a trainer."""
    leden = {g.sleutel for g in GEBRUIKERS.values() if (g.persoon or "").startswith(f"{casus.sleutel}/")}
    betrokken = leden | {daad.gebruiker for daad in (*alle(casus, Betrek), *alle(casus, StartDuo))}
    betrokken |= {daad.wie for daad in alle(casus, WeegMda) if daad.tot_dag is not None}
    mag = {GEBRUIKERS[sleutel].rol for sleutel in betrokken} & KIJKT
    assert {GEBRUIKERS[daad.wie].rol for daad in alle(casus, Bekijk)} == mag | {Rol.TRAINER}
    assert len({daad.wie for daad in alle(casus, Bekijk)}) >= 4


def test_bij_wolkenveld_is_er_een_collega_en_een_vreemde() -> None:
    team = [gebruiker for gebruiker in GEBRUIKERS.values() if gebruiker.rol is Rol.LOKAAL_TEAM]
    [contactpersoon] = alle(WOLKENVELD, WijsContactpersoonAan)
    betrokken = {contactpersoon.gebruiker} | {daad.gebruiker for daad in alle(WOLKENVELD, Betrek)}
    eigen_team = GEBRUIKERS[contactpersoon.gebruiker].organisatie
    buiten = [gebruiker for gebruiker in team if gebruiker.sleutel not in betrokken]
    assert {gebruiker.organisatie == eigen_team for gebruiker in buiten} == {True, False}


def test_het_begin_van_elk_verhaal_is_er_een_van_de_simulatie() -> None:
    for casus in CASUSSEN:
        assert isinstance(casus.handelingen[0], MaakGezin)
        assert casus.handelingen[0].wie == "simulatie"
        assert alle(casus, BeschrijfSituatie)
