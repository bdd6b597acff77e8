"""Wat in de casussen voor iemand is afgeschermd, blijft ook tussen de regels verborgen."""

import re

import pytest

from caseapp.scenario.casus import Casus
from caseapp.scenario.daden.basis import Daad
from caseapp.scenario.daden.betrokkenen import Betrek
from caseapp.scenario.daden.delen import BeantwoordToestemming
from caseapp.scenario.daden.mensen import VoegLidToe
from caseapp.scenario.daden.veiligheid import StelFaseVoor, TerugNaarFase1
from caseapp.scenario.daden.verhaal import LegUitspraakVast, LegVerblijfplaatsVast, Noteer
from caseapp.scenario.daden.wonen import WoontOok
from tests.scenario.meegegeven import (
    CASUSSEN,
    KOMPAS,
    LAMPENKAP,
    LANTAARN,
    PAPIERENVLINDER,
    REGENTON,
    STERREWACHT,
    WATERLELIE,
    WOLKENVELD,
    ZANDLOPER,
    alle,
    open_voor,
    teksten,
)

# What would tell Rik where Eva and Liv are, or who protects them.
NIET_VOOR_RIK = re.compile(
    r"opvang|vlier|\bspar\b|taxus|apothe|codewoord|zender|telefoon|\bkat\b|collega|strafrecht|politie|regio",
    re.IGNORECASE,
)


def test_rik_en_eva_wonen_apart_en_hebben_allebei_gezag() -> None:
    huis = {daad.persoon: daad.huishouden for daad in alle(LANTAARN, VoegLidToe)}
    assert huis["eva"] == huis["liv"] != huis["rik"]
    ouders = {daad.ouder for daad in LANTAARN.handelingen if daad.wat == "leg_gezag_vast"}
    assert ouders == {"eva", "rik"}


@pytest.mark.parametrize("daad", LANTAARN.handelingen, ids=lambda daad: f"dag {daad.dag} {daad.wat}")
def test_wat_rik_kan_lezen_verraadt_niets(daad: Daad) -> None:
    """Shielded from Rik, or without a word that tells where Eva and Liv are or who protects them."""
    if open_voor(daad, "rik"):
        assert [tekst for tekst in teksten(daad) if NIET_VOOR_RIK.search(tekst)] == []


def test_wie_eva_beschermt_is_voor_rik_niet_betrokken() -> None:
    zichtbaar = {daad.gebruiker for daad in alle(LANTAARN, Betrek) if open_voor(daad, "rik")}
    assert zichtbaar == {"meidoorn", "lijsterbes"}
    assert zichtbaar.isdisjoint({"vlier", "spar", "taxus", "iep"})


def test_alleen_eva_schrijft_op_waar_zij_verblijft() -> None:
    [verblijf] = alle(LANTAARN, LegVerblijfplaatsVast)
    assert verblijf.wie == verblijf.persoon == "eva"
    assert "(fictief)" in verblijf.tekst
    assert not re.search(r"\d", verblijf.tekst)


def test_eva_en_liv_hebben_woorden_alleen_voor_wie_zij_kozen() -> None:
    for persoon in ("eva", "liv"):
        gehoor = [
            daad.gehoor
            for daad in alle(LANTAARN, LegUitspraakVast)
            if daad.persoon == persoon and daad.gehoor
        ]
        assert gehoor
        assert all(set(wie) == {"kastanje", "meidoorn", persoon} for wie in gehoor)


def test_pien_leest_niet_waarover_haar_ouders_het_oneens_zijn() -> None:
    oneens = [daad for daad in alle(WOLKENVELD, LegUitspraakVast) if "klap" in daad.tekst.lower()]
    assert len(oneens) == 2
    assert not any(open_voor(daad, "pien") for daad in oneens)


# Per person of the other families: what would tell what somebody else kept to himself.
NIET_VOOR = (
    (
        *(ZANDLOPER, "wout"),
        "slaat Anna|sla ik mama|vertelden het zelf|dertig op een dag|beeldbel|advocaat|deskundige|bemiddeling"
        "|rust te houden|bepaalt|niet waar is|keukenla|ja als zij nee|sloeg zij|denken dat nee",
    ),
    (
        *(LAMPENKAP, "sam"),
        "wie pakt|mist Sam|stil te houden|appt|zelf open|niet hardop|verder wil|weg wil gaan"
        "|gevaarlijk moment|blauwe muts|achterdeur|groene bank|draagdoek|niet meer alleen te beslissen",
    ),
    (
        LAMPENKAP,
        "mila",
        r"\btrap te tellen|schouders\. Zo|vader die sloeg|met bloemen|weer gewoon wordt|Sam knikt",
    ),
    (
        ZANDLOPER,
        "anna",
        "beeldbel|draai hem|niets te horen krijg|houdt alles bij mij weg|één vraag|missen en",
    ),
    (
        *(ZANDLOPER, "isa"),
        "wachtlijst|het onderzoek|dezelfde vraag over|melding|weerlegd|niet waar is|zorg over Dirk"
        "|in bed plast|bemiddeling|advocaat|bed van lars|keukenla",
    ),
    (ZANDLOPER, "lars", "slaat Anna|sloeg|sla ik mama|melding|wachtlijst|het onderzoek|niet waar is"),
    (
        *(WATERLELIE, "henk"),
        r"\bpols|knijp|\bpas\b|\bbank|robinia|notaris|volmacht|huisarts|melding|advies|mag alleen|haar nee",
    ),
    (WATERLELIE, "tine", r"schuld|ceder|\brekenen|iets van mij mee"),
    *(
        (KOMPAS, wie, "ticket|douane|mentor|paspoort|vlier|verliefd|deskundige|oom beslist|iets geregeld")
        for wie in ("narin", "baran", "azad", "sena")
    ),
    (KOMPAS, "dilan", "zestien|elke avond zijn oom|oom beslist|bewaken wat|iets geregeld|vraagt niet"),
    (PAPIERENVLINDER, "bo", "blijf ik thuis|niet wakker wordt|tegen mama"),
    (
        *(PAPIERENVLINDER, "kaatje"),
        "erg in de war|stemmen|crisisdienst|ziekenhuis|ergens anders wonen|bijna geen eten|er was eten"
        "|huisarts|gevaar lopen",
    ),
    (
        *(STERREWACHT, "jet"),
        "coach|over mijn grens|seksueel geweld|aangifte is aan mij|van buiten thuis|buiten het gezin iets"
        "|uit mijn hand en las|stoel tegen de deur|zelf koos",
    ),
    (
        *(STERREWACHT, "roel"),
        "stoel tegen de deur|slaapkamer op slot|telt op welke avonden|wilde zwemmen|deuk in de kast",
    ),
    (STERREWACHT, "maarten", r"blow|\bfoto|coach|seksueel|op slot|buiten gehouden|dhr\. Den over"),
    (
        *(STERREWACHT, "saar"),
        r"\bfoto|blow|\bhalt\b|bushokje|aangifte|coach|seksueel|aanrecht|slaapkamer op slot",
    ),
    (
        *(REGENTON, "roos"),
        r"\bdaan\b|collega|\bkas\b|op zijn werk|robinia|een rekening|\bbank\b|noodplan|kluisje|bed is voor"
        r"|pension|buurvrouw hoort|in mijn gezicht",
    ),
    (
        *(REGENTON, "hidde"),
        "vader|belt weer|telefoontje|acht jaar oud|armen omhoog|zelf vertellen|beslist Roos over|één ding"
        "|buurvrouw hoort",
    ),
)


@pytest.mark.parametrize(("casus", "wie", "verraadt"), NIET_VOOR, ids=[wie for _, wie, _ in NIET_VOOR])
def test_wat_iemand_kan_lezen_verraadt_niet_wat_een_ander_voor_zich_hield(
    casus: Casus, wie: str, verraadt: str
) -> None:
    """The facts at a fase are left out: whose fase it is, reads them, and who works here (domein 8.5)."""
    geheim = re.compile(verraadt, re.IGNORECASE)
    treffers = [
        (daad, tekst)
        for daad in casus.handelingen
        for tekst in teksten(daad)
        if geheim.search(tekst) and not isinstance(daad, StelFaseVoor | TerugNaarFase1)
    ]
    assert treffers
    assert [(daad.dag, tekst) for daad, tekst in treffers if open_voor(daad, wie)] == []


def test_twee_huizen_en_evenveel_gezag() -> None:
    huis = {daad.persoon: daad.huishouden for daad in alle(ZANDLOPER, VoegLidToe)}
    assert huis["anna"] == huis["dirk"] != huis["wout"]
    ook = {(daad.persoon, daad.huishouden) for daad in alle(ZANDLOPER, WoontOok)}
    assert ook == {("isa", huis["wout"]), ("lars", huis["wout"])}
    assert huis["isa"] == huis["lars"] == huis["anna"] != huis["wout"]
    gezag = {(daad.kind, daad.ouder) for daad in ZANDLOPER.handelingen if daad.wat == "leg_gezag_vast"}
    assert gezag == {(kind, ouder) for kind in ("isa", "lars") for ouder in ("anna", "wout")}


def test_een_zorg_die_niet_klopte_staat_er_nooit_zonder_dat_zij_weerlegd_is() -> None:
    over_dirk = [daad for daad in alle(ZANDLOPER, Noteer) if daad.over == "dirk"]
    assert "Een zorg is nog geen feit." in over_dirk[0].tekst
    assert "weerlegd" in over_dirk[-1].tekst
    assert all({"isa", "lars"} <= set(daad.afgeschermd_voor) for daad in over_dirk)


def test_slaan_is_iets_wat_gebeurt_en_niet_wie_iemand_is() -> None:
    """domein 0.2-1: what somebody does is never written on a person."""
    etiket = re.compile(r"agressie\w*|gewelddadig\w*|\bdement\w*|\bpsychotisch\w*|verwaarloosd\w*", re.I)
    assert [
        (casus.sleutel, daad.dag, tekst)
        for casus in CASUSSEN
        for daad in casus.handelingen
        for tekst in teksten(daad)
        if etiket.search(tekst)
    ] == []


def test_bij_tine_en_henk_is_niemand_minderjarig_en_heeft_niemand_gezag() -> None:
    assert all(persoon.geboren.year < WATERLELIE.begin.year - 18 for persoon in WATERLELIE.personen)
    assert [daad for daad in WATERLELIE.handelingen if daad.wat == "leg_gezag_vast"] == []
    assert any("Haar nee telt." in daad.tekst for daad in alle(WATERLELIE, Noteer))


def test_wie_henk_helpt_met_geld_kent_tine_niet_en_andersom() -> None:
    betrokken = {daad.gebruiker: daad.afgeschermd_voor for daad in alle(WATERLELIE, Betrek)}
    assert (betrokken["robinia"], betrokken["ceder"]) == (("henk",), ("tine",))


def test_wie_zestien_is_zegt_zelf_ja_en_kiest_wie_zijn_woorden_leest() -> None:
    """domein 8.2, 8.7-8: not his parents, also not when they would be told something good."""
    over_roel = [daad for daad in alle(STERREWACHT, BeantwoordToestemming) if daad.over == "roel"]
    assert [(daad.wie, daad.persoon, daad.hoe) for daad in over_roel] == [("roel", "roel", None)]
    van_roel = [daad for daad in alle(STERREWACHT, LegUitspraakVast) if daad.persoon == "roel"]
    verteld = [daad.gehoor for daad in van_roel if re.search("coach|[Aa]angifte", daad.tekst)]
    assert verteld == [("amandel", "cipres", "roel")] * 2


def test_wie_meldde_staat_nergens() -> None:
    for casus in (ZANDLOPER, PAPIERENVLINDER):
        meldingen = [daad.tekst for daad in alle(casus, Noteer) if "Er is een melding" in daad.tekst]
        assert meldingen
        assert all("Wie meldde, vertelt Veilig Thuis niet." in tekst for tekst in meldingen)
