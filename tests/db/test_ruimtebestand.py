"""Een hele oefenruimte naar een bestand en terug: hetzelfde verhaal, eigen sleutels, niets half gemaakt."""

import json

import pytest
from sqlmodel import select

from caseapp.db import in_ruimte, koffer, op_platform, verhaal
from caseapp.db.ruimtebestand import naar_bestand, uit_bestand
from caseapp.domain.logboek import Handeling
from caseapp.domain.regel import Regelfout
from caseapp.queries.dossier import laad
from caseapp.queries.gezin import gezin_naam
from caseapp.tables import Dek, Gezin, LogRegel, RuimteSoort

ZIN = "vier bomen bij de beek"
GOEDKOOP = koffer.Kosten(1, 64, 1)


@pytest.fixture(autouse=True)
def _goedkoop(monkeypatch):
    monkeypatch.setattr(koffer.sluit, "__defaults__", (GOEDKOOP,))


def bestand_van(ruimte):
    with ruimte.werk(op_platform()) as werk:
        return naar_bestand(werk.ctx, ruimte, ZIN)


def hash_van(ruimte):
    with ruimte.werk(op_platform()) as werk:
        return verhaal.hash_van(verhaal.lees(werk.ctx.session, ruimte.sleutel, werk.ctx.wall))


def kamers(stores):
    return {soort: stores.zoek(soort) for soort in RuimteSoort}


def regels(store):
    with store.session() as session:
        return [json.loads(r) for r in session.exec(select(LogRegel.inhoud).order_by(LogRegel.volgnummer))]


def test_heen_en_terug_en_nog_eens_is_hetzelfde_verhaal(stores, ruimte, wie):
    bestand = bestand_van(ruimte)
    nieuw = stores.ruimte(uit_bestand(stores, bestand, ZIN, "Teruggehaald"))
    assert hash_van(nieuw) == hash_van(ruimte)
    derde = stores.ruimte(uit_bestand(stores, bestand_van(nieuw), ZIN, "Nog eens"))
    assert hash_van(derde) == hash_van(ruimte)
    for store in (nieuw, derde, ruimte):
        controle = stores.controleer(store.id)
        assert controle.goed, controle.zin
    with nieuw.werk(in_ruimte(wie["mw. Sering"]), alleen_lezen=True) as werk:
        ids = werk.ctx.session.exec(select(Gezin.id)).all()
        namen = {gezin_naam(werk.ctx, gezin) for gezin in laad(werk.ctx, ids).values()}
    assert {"Gezin Wolkenveld", "Gezin Lantaarn"} <= namen


def test_het_bestand_is_dicht_en_er_zit_geen_sleutel_en_geen_logboek_in(stores, ruimte):
    bestand = bestand_van(ruimte)
    inhoud = koffer.open_(bestand, ZIN)
    for woord in (b"Wolkenveld", b"Noor", b"tabellen"):
        assert woord not in bestand
        assert woord in inhoud
    tabellen = json.loads(inhoud)["tabellen"]
    assert not {"dek", "log_regel", "concept", "laatst_gezien", "quarantaine"} & set(tabellen)
    with ruimte.session() as session:
        for dek in session.exec(select(Dek)):
            assert dek.kenmerk.hex().encode() not in inhoud
    assert len(bestand) < 2_000_000


def test_de_nieuwe_ruimte_heeft_eigen_sleutels_en_een_logboek_dat_met_de_hash_begint(stores, ruimte):
    nieuw = stores.ruimte(uit_bestand(stores, bestand_van(ruimte), ZIN, "Teruggehaald"))
    eerste = regels(nieuw)[0]
    assert (eerste["handeling"], eerste["digest"]) == (Handeling.RUIMTE_BEGONNEN, hash_van(ruimte))

    def kenmerken(store):
        with store.session() as session:
            return {dek.kenmerk for dek in session.exec(select(Dek))}

    assert kenmerken(nieuw)
    assert not kenmerken(nieuw) & kenmerken(ruimte)
    assert nieuw.sleutel != ruimte.sleutel


def test_exporteren_is_een_regel_met_de_hash_en_meteen_ondertekend(stores, ruimte):
    bestand_van(ruimte)
    regel = regels(ruimte)[-1]
    assert (regel["handeling"], regel["digest"]) == (Handeling.EXPORTEREN, hash_van(ruimte))
    spoor = stores.bewijs_van(ruimte.id).spoor.read_text().splitlines()
    assert spoor[-1].startswith(f"k {regel['volgnummer']} ") or spoor[-2].startswith(
        f"k {regel['volgnummer']} "
    )


def test_opnieuw_beginnen_kan_ook_in_een_teruggehaalde_ruimte(stores, ruimte, wie):
    nieuw = stores.ruimte(uit_bestand(stores, bestand_van(ruimte), ZIN, "Teruggehaald"))
    with nieuw.werk(in_ruimte(wie["mw. Sering"])) as werk:
        stores.herstel(werk.ctx, nieuw.id)
    assert hash_van(nieuw) == hash_van(ruimte)
    assert stores.controleer(nieuw.id).goed


def stuk(bestand, plek):
    return bestand[:plek] + bytes([bestand[plek] ^ 1]) + bestand[plek + 1 :]


M = len(koffer.MAGIC)
ROMMEL = {
    "leeg": (lambda b: b"", "geen bestand"),
    "iets_anders": (lambda b: b"%PDF-1.7 iets anders" * 20, "geen bestand"),
    "andere_versie": (
        lambda b: b[: len(koffer.MAGIC)] + b"\x07" + b[len(koffer.MAGIC) + 1 :],
        "andere versie",
    ),
    "kop_stuk": (lambda b: stuk(b, koffer.KOP), "geen bestand"),
    "kop_te_lang": (lambda b: b[: koffer.KOP - 4] + b"\xff" * 4 + b[koffer.KOP :], "geen bestand"),
    "halverwege_stuk": (lambda b: stuk(b, len(b) // 2), "past niet"),
    "einde_weg": (lambda b: b[:-5], "past niet"),
    "te_groot": (lambda b: b + bytes(20_000_001), "te groot"),
}


@pytest.mark.parametrize("soort", ROMMEL)
def test_een_fout_bestand_geeft_een_zin_en_maakt_niets(stores, ruimte, soort):
    maak, zin = ROMMEL[soort]
    bestand, voor = bestand_van(ruimte), kamers(stores)
    with pytest.raises(Regelfout, match=zin):
        uit_bestand(stores, maak(bestand), ZIN, "Mislukt")
    assert kamers(stores) == voor


def test_de_verkeerde_wachtwoordzin_opent_niets(stores, ruimte):
    voor = kamers(stores)
    with pytest.raises(Regelfout, match="past niet"):
        uit_bestand(stores, bestand_van(ruimte), "vier bomen bij de zee", "Mislukt")
    assert kamers(stores) == voor


def _zonder_tabel(inhoud):
    del inhoud["tabellen"]["gezin"]


def _wees(inhoud):
    inhoud["tabellen"]["gezinslid"][0]["gezin_id"] = "00000000-0000-0000-0000-00000000dead"


def _woord(inhoud):
    inhoud["tabellen"]["gezin"][0]["status"] = "verzonnen"


def _kolom(inhoud):
    inhoud["tabellen"]["gezin"][0]["sleutel"] = "x"


def _getal(inhoud):
    inhoud["tabellen"]["persoon"][0]["roepnaam"] = 7


def _dubbel(inhoud):
    inhoud["tabellen"]["gezin"].append(dict(inhoud["tabellen"]["gezin"][0]))


def _klok(inhoud):
    inhoud["klok"]["nu"] = "gisteren"


@pytest.mark.parametrize("maak", [_zonder_tabel, _wees, _woord, _kolom, _getal, _dubbel, _klok])
def test_wat_opengaat_en_niet_klopt_wordt_geen_ruimte(stores, ruimte, maak):
    inhoud, voor = json.loads(koffer.open_(bestand_van(ruimte), ZIN)), kamers(stores)
    maak(inhoud)
    bestand = koffer.sluit(json.dumps(inhoud).encode(), ZIN)
    with pytest.raises(Regelfout, match="geen hele oefenruimte"):
        uit_bestand(stores, bestand, ZIN, "Mislukt")
    assert kamers(stores) == voor
    assert not list(stores.ruimte(ruimte.id).path.parent.glob("*.nieuw"))


def test_een_bestand_van_andere_tabellen_zegt_dat(stores, ruimte):
    inhoud = json.loads(koffer.open_(bestand_van(ruimte), ZIN))
    inhoud["schema"] = "0001"
    with pytest.raises(Regelfout, match="andere versie"):
        uit_bestand(stores, koffer.sluit(json.dumps(inhoud).encode(), ZIN), ZIN, "Mislukt")


def test_wat_zichzelf_opblaast_of_te_duur_is_gaat_niet_open(monkeypatch):
    monkeypatch.setattr(koffer.regels, "GROOTSTE_VERHAAL", 1000)
    with pytest.raises(Regelfout, match="geen hele"):
        koffer.open_(koffer.sluit(bytes(100_000), ZIN), ZIN)
    duur = replace_kop(koffer.sluit(b"x", ZIN), geheugen=10_000_000)
    with pytest.raises(Regelfout, match="geen bestand"):
        koffer.open_(duur, ZIN)


def replace_kop(bestand, **anders):
    lengte = int.from_bytes(bestand[koffer.KOP - 4 : koffer.KOP], "big")
    kop = json.dumps(json.loads(bestand[koffer.KOP : koffer.KOP + lengte]) | anders).encode()
    return bestand[: koffer.KOP - 4] + len(kop).to_bytes(4, "big") + kop + bestand[koffer.KOP + lengte :]
