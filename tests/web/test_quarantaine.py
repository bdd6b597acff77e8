"""Dit is een echte casus: wie een tekst leest haalt hem weg, overal; de trainer beslist, en niemand verraadt
iets."""

import html
import re

import pytest
import sqlalchemy as sa
from sqlmodel import select

from caseapp.actions import concept, gebeurtenis, werkaantekening
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.quarantaine import ZIN
from caseapp.permissions import Categorie, Doen, Rol
from caseapp.queries.dossier import open_gezin
from caseapp.queries.quarantaine import SOORTEN, weg_te_halen
from caseapp.tables import Dek, Gebeurtenis, Quarantaine, QuarantaineTekst, Uitspraak

from .wandeling import leesbaar

KANARIE = "Hierover sprak ik gisteren op het schoolplein met de buurvrouw van nummer negen."
HIER, WEG = "/echte-casus", "/oefenruimte/weggehaald"
STUK = re.compile(
    r'name="waar" value="([^"]+)">\s*<input type="hidden" name="zegel" value="([^"]+)">\s*'
    r'<input type="hidden" name="blad" value="([^"]+)">\s*<p id="tekst-\d+">(.*?)</p>',
    re.S,
)


def schrijf(huis, tekst=KANARIE, wie="wilg", gezin="Wolkenveld", **wat):
    """An event of a gezin with this text; gives its id."""
    with huis.als(wie) as werk:
        deur = open_gezin(werk.ctx, huis.gezinnen[gezin], Doen.BIJDRAGEN, Categorie.GVA_GEDEELD)
        return gebeurtenis.noteer(werk.ctx, deur, GebeurtenisSoort.INCIDENT, tekst, **wat).id


def keuzes(gast, van):
    """What can be taken away on this page: (place, seal, which text, as it stands there)."""
    pagina = gast.get(f"{HIER}?van={van}").text
    return [(waar, zegel, blad, html.unescape(tekst)) for waar, zegel, blad, tekst in STUK.findall(pagina)]


def keuze(gast, van, tekst=KANARIE):
    waar, zegel, blad, _ = next(stuk for stuk in keuzes(gast, van) if tekst[:40] in stuk[3])
    return {"van": van, "waar": waar, "zegel": zegel, "blad": blad}


def haal_weg(huis, van, wie="wilg", tekst=KANARIE):
    gast = huis.gast(wie)
    gast.post(HIER, **keuze(gast, van, tekst))
    return gast


def token_van(huis, soort, rij_id, kolom="tekst"):
    tabel = soort.tabel()
    with huis.ruimte.session() as session:
        return session.execute(sa.select(tabel.c[kolom]).where(tabel.c.id == rij_id)).scalar_one().token


def wachtend(huis):
    paden = re.findall(rf'href="({WEG}/[0-9a-f-]+)"', huis.gast("sering").get(WEG).text)
    return paden[0]


@pytest.fixture
def van(huis):
    return huis.pad("Wolkenveld", "tijdlijn")


def test_wie_leest_haalt_weg_en_niemand_leest_het_nog(huis, van):
    schrijf(huis)
    assert KANARIE in leesbaar(huis.gast("linde").get(van).text)
    gast = haal_weg(huis, van)
    for wie in ("wilg", "linde", "noor", "sering"):
        pagina = leesbaar(huis.gast(wie).get(van).text)
        assert KANARIE not in pagina, wie
        assert ZIN in pagina, wie
    assert huis.stores.controleer(huis.ruimte.id).goed
    assert KANARIE not in leesbaar(gast.get(f"{HIER}?van={van}").text)
    gezocht = leesbaar(gast.post("/zoeken", 200, term="schoolplein").text)
    assert "schoolplein" not in gezocht.split('aria-label="Gevonden"')[-1].split("</section>")[0]
    with huis.als("noor", alleen_lezen=True) as werk:
        ik = werk.ctx.actor.persoon_id
    bestand = huis.gast("noor").get(huis.pad("Wolkenveld", f"afschrift/{ik}/afschrift.json")).text
    assert KANARIE not in bestand
    assert ZIN in bestand


def test_in_tien_seconden_staat_onder_elke_pagina_hoe(huis, van):
    schrijf(huis)
    onderaan = huis.gast("wilg").get(van).text.partition("<footer")[2]
    link = html.unescape(re.search(r'href="(/echte-casus[^"]*)"', onderaan)[1])
    pagina = leesbaar(huis.gast("wilg").get(link).text)
    assert KANARIE in pagina
    assert "Haal deze tekst weg" in pagina


def test_de_trainer_hoort_wie_waar_en_wanneer_en_niet_wat(huis, van):
    schrijf(huis)
    haal_weg(huis, van)
    trainer = huis.gast("sering")
    assert "1 tekst wacht" in leesbaar(trainer.get("/oefenruimte/").text)
    assert wachtend(huis) in trainer.get("/vandaag").text
    for pad in (WEG, wachtend(huis)):
        pagina = leesbaar(trainer.get(pad).text)
        assert "mw. Wilg" in pagina
        assert "Wolkenveld" in pagina
        assert KANARIE not in pagina
    with huis.met_account(Rol.TRAINER).client as client:
        assert client.get(WEG).status_code == 200


def test_de_trainer_leest_een_keer_en_dat_staat_in_het_logboek(huis, van):
    schrijf(huis)
    haal_weg(huis, van)
    trainer, pad = huis.gast("sering"), wachtend(huis)
    assert KANARIE in leesbaar(trainer.post(f"{pad}/lezen", 200).text)
    assert "al één keer" in leesbaar(trainer.post(f"{pad}/lezen", 422).text)
    assert KANARIE not in leesbaar(trainer.get(pad).text)
    with huis.ruimte.session() as session:
        regels = session.execute(sa.text("SELECT inhoud FROM log_regel ORDER BY volgnummer DESC LIMIT 60"))
        assert any('"bekijken"' in r and '"quarantaine"' in r for (r,) in regels)


def test_loos_alarm_en_alles_staat_terug(huis, van):
    rij = schrijf(huis)
    haal_weg(huis, van)
    huis.gast("sering").post(f"{wachtend(huis)}/terugzetten")
    assert KANARIE in leesbaar(huis.gast("linde").get(van).text)
    assert "al beslist" in leesbaar(huis.gast("sering").post(f"{wachtend(huis)}/wissen", 422).text)
    assert huis.stores.controleer(huis.ruimte.id).goed
    with huis.ruimte.session() as session:
        gebeurtenis_ = session.get(Gebeurtenis, rij)
        assert gebeurtenis_ is not None


def test_gewist_is_weg_met_sleutel_en_bytes(huis, van):
    rij = schrijf(huis)
    oud = token_van(huis, Gebeurtenis, rij)
    haal_weg(huis, van)
    with huis.ruimte.session() as session:
        weg = session.exec(select(QuarantaineTekst)).one().tekst.token
        eigenaar = session.exec(select(Quarantaine.id)).one()
        assert len(session.exec(select(Dek).where(Dek.eigenaar_id == eigenaar)).all()) == 1
    huis.gast("sering").post(f"{wachtend(huis)}/wissen")
    with huis.ruimte.session() as session:
        assert session.exec(select(Dek).where(Dek.eigenaar_id == eigenaar)).all() == []
    bytes_ = b"".join(pad.read_bytes() for pad in huis.ruimte.path.parent.glob(f"{huis.ruimte.id}*"))
    assert oud[10:] not in bytes_
    assert weg[10:] not in bytes_
    assert KANARIE.encode() not in bytes_
    assert huis.stores.controleer(huis.ruimte.id).goed
    assert "al beslist" in leesbaar(huis.gast("sering").post(f"{wachtend(huis)}/terugzetten", 422).text)
    assert ZIN in leesbaar(huis.gast("wilg").get(van).text)


def test_elke_kopie_gaat_mee_ook_een_concept_van_een_ander(huis, van):
    schrijf(huis)
    schrijf(huis, f"Gehoord: {KANARIE.upper()}", gezin="Wolkenveld")
    pad = huis.pad("Wolkenveld", "gebeurtenissen/nieuw")
    with huis.als("linde") as werk:
        concept.bewaar_concept(werk.ctx, pad, {"tekst": [f"Overgenomen. {KANARIE}"], "dag": ["vandaag"]})
    haal_weg(huis, van)
    with huis.ruimte.session() as session:
        assert {rij.soort for rij in session.exec(select(QuarantaineTekst))} == {"gebeurtenis", "concept"}
        assert len(session.exec(select(QuarantaineTekst)).all()) == 3
    with huis.als("linde", alleen_lezen=True) as werk:
        from caseapp.queries.concept import bewaard

        assert bewaard(werk.ctx, pad).velden == {"tekst": [ZIN], "dag": ["vandaag"]}
    huis.gast("sering").post(f"{wachtend(huis)}/terugzetten")
    with huis.als("linde", alleen_lezen=True) as werk:
        assert KANARIE in bewaard(werk.ctx, pad).velden["tekst"][0]


def test_wie_een_tekst_niet_kan_lezen_kan_hem_ook_niet_weghalen(huis, van):
    schrijf(huis)
    wat = keuze(huis.gast("wilg"), van)
    for wie in ("hazelaar", "den", "beuk", "kastanje"):
        gast = huis.gast(wie)
        gast.post(HIER, 404, **wat)
        assert gast.get(f"{HIER}?van={van}", None).status_code == 404
    gast = huis.gast("wilg")
    gast.post(HIER, 404, **wat | {"waar": "gebeurtenis:tekst:0190f1d2-0000-7000-8000-000000000000"})
    gast.post(HIER, 404, **wat | {"van": "/bestaat/niet"})
    gast.post(HIER, 404, **wat | {"van": "//elders.example/x"})
    gast.post(HIER, 404, van="", waar="", blad="", zegel="")
    with huis.ruimte.session() as session:
        assert session.exec(select(Quarantaine)).all() == []


def test_twee_keer_weghalen_en_een_tekst_die_net_veranderde(huis, van):
    schrijf(huis)
    een, twee = huis.gast("wilg"), huis.gast("linde")
    wat = keuze(een, van)
    assert "net veranderd" in leesbaar(twee.post(HIER, 422, **wat | {"zegel": "0" * 64}).text)
    een.post(HIER, **wat)
    twee.post(HIER, **wat)
    with huis.ruimte.session() as session:
        assert len(session.exec(select(Quarantaine)).all()) == 1


def test_wat_daarna_is_geschreven_blijft_bij_terugzetten(huis, van):
    rij = schrijf(huis)
    haal_weg(huis, van)
    with huis.als("wilg") as werk:
        stuk = werk.ctx.session.get(Gebeurtenis, rij)
        werk.ctx.verzegel(stuk, tekst="Opnieuw opgeschreven, zonder mensen.")
    trainer = huis.gast("sering")
    trainer.post(f"{wachtend(huis)}/terugzetten")
    assert "Opnieuw opgeschreven" in leesbaar(huis.gast("wilg").get(van).text)
    assert KANARIE not in leesbaar(huis.gast("wilg").get(van).text)


def test_een_eigen_aantekening_leest_ook_de_trainer_niet_om_te_beslissen(huis):
    with huis.als("wilg") as werk:
        deur = open_gezin(werk.ctx, huis.gezinnen["Wolkenveld"], Doen.WIJZIGEN, Categorie.WERKAANTEKENINGEN)
        werkaantekening.maak_werkaantekening(werk.ctx, deur, KANARIE)
    haal_weg(huis, huis.pad("Wolkenveld", "werkaantekeningen"))
    trainer, pad = huis.gast("sering"), wachtend(huis)
    assert "Deze tekst leest ook een trainer niet" in leesbaar(trainer.get(pad).text)
    assert KANARIE not in leesbaar(trainer.post(f"{pad}/lezen", 422).text)
    trainer.post(f"{pad}/terugzetten")
    assert KANARIE in leesbaar(huis.gast("wilg").get(huis.pad("Wolkenveld", "werkaantekeningen")).text)


def test_alleen_wie_de_oefening_leidt_beslist(huis, van):
    schrijf(huis)
    haal_weg(huis, van)
    pad = wachtend(huis)
    for wie in ("wilg", "beuk", "noor", "hulst"):
        gast = huis.gast(wie)
        assert gast.get(WEG, None).status_code in (403, 404), wie
        for daad in ("lezen", "terugzetten", "wissen"):
            assert gast.post(f"{pad}/{daad}", None).status_code in (403, 404), (wie, daad)
        assert "echte casus?" not in gast.get("/vandaag", None).text
    assert KANARIE not in leesbaar(huis.gast("wilg").get(van).text)


def test_elke_verzegelde_kolom_kan_weg_en_alle_bladen_gaan_nog_open(huis, wandel_paden):
    """One row of each table in quarantine, every column of it: then everybody opens every page."""
    gedaan = set()
    with huis.als("sering") as werk:
        from caseapp.actions.quarantaine import haal_weg as doe
        from caseapp.db import replace_sealed
        from caseapp.domain.quarantaine import bladen
        from caseapp.queries import quarantaine as queries

        alles = list(queries._alles(werk.ctx, queries._oordelen(werk.ctx)))
        for waar in alles:
            sleutel = (waar.soort.tabel().name, waar.kolom)
            teksten = [blad for blad in bladen(waar.inhoud) if blad.strip()]
            if sleutel not in gedaan and teksten:
                gedaan.add(sleutel)
                zelf = queries.Waar(waar.soort, waar.rij_id, waar.kolom, waar.inhoud, aangewezen=True)
                doe(werk.ctx, zelf, max(teksten, key=len), "/", replace_sealed)
    assert len(gedaan) > 60
    assert huis.stores.controleer(huis.ruimte.id).goed
    for wie, paden in wandel_paden.items():
        gast = huis.gast(wie, controle=False)
        stuk = [pad for pad in paden if gast.get(pad, None).status_code >= 500]
        assert not stuk, (wie, stuk)
    pad = wachtend(huis)
    assert huis.gast("sering").get(pad).status_code == 200
    with huis.als("sering") as werk:
        from caseapp.actions.quarantaine import zet_terug

        for rij in werk.ctx.session.exec(select(Quarantaine).options()).all():
            gevonden = queries.vraag(werk.ctx, rij.id)
            zet_terug(werk.ctx, gevonden[0], replace_sealed)
    assert huis.stores.controleer(huis.ruimte.id).goed


@pytest.fixture
def wandel_paden(huis):
    gezin = [huis.pad(naam) for naam in ("Wolkenveld", "Lantaarn")]
    rest = (
        "",
        "mensen",
        "netwerk",
        "analyse",
        "plan",
        "fasen",
        "veiligheidsschaal",
        "noodplan",
        "kindversie",
    )
    rest += ("contactpersoon", "keten", "huisverbod", "overleg", "opschaling", "mda", "acties", "tijdlijn")
    rest += ("delen", "inzage", "werkaantekeningen")
    alle = [f"{g}{r}" for g in gezin for r in rest] + ["/vandaag", "/gezinnen/", "/bord", "/meldcode/"]
    return dict.fromkeys(("wilg", "kastanje", "sering", "eva", "linde", "beuk"), alle)


def test_elke_verzegelde_kolom_is_weg_te_halen_of_heeft_een_reden():
    kan = {(naam, kolom) for naam, soort in SOORTEN.items() for kolom in weg_te_halen(soort)}
    assert ("bijdrage", "inhoud") in kan
    assert ("concept", "velden") in kan
    assert len(kan) > 100
    assert Uitspraak.tabel().name in SOORTEN
