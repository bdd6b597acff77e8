"""De overdrachtstafel en wat erna komt: wie wat ziet, wie wat zegt, en dat niemand leest wie meldde."""

import re

import pytest
from sqlmodel import select

from caseapp.tables import ContactpersoonToewijzing, Monitormoment, VtOverdracht

from ..actions.veilig_thuis import INHOUD, MELDER
from ..actions.vt_overdracht import PAKKET
from ..builders import laatste, regels_van
from .adressen_vt_overdracht import HIER, WAAROM, richt_overdracht_in
from .wandeling import leesbaar
from .winkel import afdruk

TAFEL = "/overdrachtstafel"
GEHEIM = (MELDER.naam, INHOUD.tekst, "Het herhaalt zich, en het kind vertelde het zelf.")
MENSEN = re.compile(r"\b(Noor|Joost|Pien|Bram)\b")


def rij(huis, soort=VtOverdracht):
    with huis.als("sering", alleen_lezen=True) as werk:
        hier = select(soort).where(soort.gezin_id == huis.gezinnen[HIER])
        nieuwste = {VtOverdracht: VtOverdracht.aangeboden_op, Monitormoment: Monitormoment.gepland}
        return werk.ctx.session.exec(hier.order_by(nieuwste[soort].desc())).first()


def aan_tafel(huis):
    return f"{TAFEL}/{rij(huis).id}"


@pytest.fixture
def gevuld(huis):
    richt_overdracht_in(huis)
    return huis


@pytest.mark.parametrize(
    ("wie", "lijst", "pakket"),
    [
        ("linde", 200, 200),
        ("meidoorn", 200, 200),
        ("wilg", 200, 200),
        ("els", 200, 200),
        ("kastanje", 200, 404),
        ("beuk", 200, 403),
        ("hazelaar", 403, 403),
        ("noor", 403, 403),
        ("pien", 403, 403),
        ("iep", 403, 403),
        ("acacia", 403, 403),
        ("sering", 403, 403),
    ],
)
def test_wie_aan_tafel_zit_en_wie_een_pakket_leest(leeshuis, wie, lijst, pakket):
    gast, vanaf = leeshuis.gast(wie), laatste(leeshuis)
    gezien = gast.get(TAFEL, lijst).text + gast.get(aan_tafel(leeshuis), pakket).text
    leest = pakket == 200
    assert (WAAROM in leesbaar(gezien)) is leest
    assert ("structureel: ja" in leesbaar(gezien)) is (leest or wie == "kastanje")
    assert not [geheim for geheim in GEHEIM if geheim in leesbaar(gezien)]
    assert wie in ("noor", "pien") or not MENSEN.search(leesbaar(gezien))
    anders = str(leeshuis.gezinnen["Lampenkap"])  # another that waits, at the team of mw. Kastanje
    regels = [r for r in regels_van(leeshuis, vanaf) if r["categorie"] == "melding"]
    regels = [r for r in regels if str(r.get("gezin_id")) != anders]
    soorten = [(r["handeling"], r["resultaat"], "gezin_id" in r and bool(r["gezin_id"])) for r in regels]
    geweigerd = sum(soort[1] == "geweigerd" for soort in soorten)
    assert geweigerd == (lijst != 200) + (pakket != 200)
    assert len(soorten) - geweigerd == (lijst == 200 and wie != "kastanje") + leest
    assert all(van_gezin for _, resultaat, van_gezin in soorten if resultaat != "geweigerd")


def test_de_procesregisseur_ziet_dat_er_iets_wacht_en_niet_wat(leeshuis):
    tekst = leesbaar(leeshuis.gast("beuk").get(TAFEL).text)
    assert leeshuis.kenmerken[HIER] in tekst
    assert "Lokaal team Oeverlanden Noord (fictief) is aan zet" in tekst
    for niet in (HIER, "mw. Wilg", "acuut", WAAROM):
        assert niet not in tekst
    assert f"{TAFEL}/" not in leeshuis.gast("beuk").get(TAFEL).text


@pytest.mark.parametrize(
    ("velden", "zin", "veld"),
    [
        ({}, "Kies wat jullie zeggen.", "stap"),
        ({"stap": "aangenomen"}, "Kies wie het vaste gezicht wordt.", "contactpersoon"),
        (
            {"stap": "aangenomen", "contactpersoon": "wilg", "eerste_contact": ""},
            "Kies wanneer",
            "eerste_contact",
        ),
        (
            {"stap": "aangenomen", "contactpersoon": "wilg", "eerste_contact": "1-1-2020"},
            "niet in het verleden",
            "eerste_contact",
        ),
        ({"stap": "vraag", "vraag": "Wat?"}, "in minstens 10 tekens", "vraag"),
        ({"stap": "niet_passend"}, "in minstens 10 tekens", "reden"),
    ],
)
def test_een_half_antwoord_krijgt_een_zin_bij_het_veld_en_houdt_niets(leeshuis, velden, zin, veld):
    voor = afdruk(leeshuis.ruimte)
    wie = str(leeshuis.wie["wilg"]) if velden.get("contactpersoon") else ""
    getypt = {"eerste_contact": "1-6-2026", "reden": "Te ver."} | velden | {"contactpersoon": wie}
    antwoord = leeshuis.gast("els").post(aan_tafel(leeshuis), 422, **getypt)
    assert zin in leesbaar(antwoord.text)
    assert f'id="{veld}-fout"' in antwoord.text
    assert "Te ver." in antwoord.text
    assert afdruk(leeshuis.ruimte) == voor


def test_van_vraag_via_antwoord_naar_ja_eerste_contact_en_opnieuw_kijken(gevuld):
    adres = aan_tafel(gevuld)
    gevuld.gast("els").post(adres, stap="vraag", vraag="Is er met het kind gesproken?")
    assert "Veilig Thuis is aan zet" in leesbaar(gevuld.gast("beuk").get(TAFEL).text)
    vt = gevuld.gast("linde")
    assert "Is er met het kind gesproken?" in leesbaar(vt.get(adres).text)
    vt.post(adres, stap="aangeboden", antwoord="Ja, vorige week, alleen.")
    gevuld.gast("wilg").get(gevuld.pad(HIER, f"vt-overdracht/{rij(gevuld).id}/contact"), 404)
    ja = {"stap": "aangenomen", "contactpersoon": str(gevuld.wie["wilg"]), "eerste_contact": "1-6-2026"}
    gevuld.gast("els").post(adres, **ja)
    assert "Deze overdracht is al aangenomen." in leesbaar(gevuld.gast("els").post(adres, 422, **ja).text)
    assert WAAROM not in leesbaar(gevuld.gast("els").get(adres).text)
    contact = gevuld.pad(HIER, f"vt-overdracht/{rij(gevuld).id}/contact")
    wilg = gevuld.gast("wilg")
    assert WAAROM in leesbaar(wilg.get(contact).text)
    assert contact in wilg.get("/vandaag").text
    vandaag = {"op": "11-4-2026", "hoe": "koud", "koud": "Te kort."}
    assert "Te kort." in leesbaar(wilg.post(contact, 422, **vandaag).text)
    wilg.post(contact, **(vandaag | {"op": _vandaag(gevuld), "koud": "Veilig Thuis was verhinderd."}))
    assert "tot contact" in leesbaar(gevuld.gast("beuk").get(f"{TAFEL}?toon=alles").text)
    assert "er wacht" not in leesbaar(gevuld.gast("beuk").get(TAFEL).text)
    _niemand_leest_wie_meldde(gevuld)


def _vandaag(huis):
    with huis.als("wilg", alleen_lezen=True) as werk:
        dag = werk.ctx.today
    return f"{dag.day}-{dag.month}-{dag.year}"


def _niemand_leest_wie_meldde(huis):
    """On every page where it could have come along after the yes."""
    plekken = ("", "tijdlijn", "delen", "contactpersoon", "acties", "inzage")
    for wie in ("wilg", "els", "noor", "hazelaar", "beuk"):
        gast = huis.gast(wie, controle=False)
        paden = [*(huis.pad(HIER, plek) for plek in plekken), "/vandaag", TAFEL, f"{TAFEL}?toon=alles"]
        teksten = [leesbaar(gast.get(pad, None).text) for pad in paden]
        for geheim in GEHEIM:
            assert not [pad for pad, t in zip(paden, teksten, strict=True) if geheim in t], (wie, geheim)
        verhaal = {"noor": 2, "hazelaar": 0}  # an earlier one, of which she was told, and that one may choose
        for stil in ("Veilig Thuis aangenomen", "eerste contact geweest"):
            assert wie not in verhaal or teksten[1].count(f"overdracht van {stil}") <= verhaal[wie], stil
            assert wie != "hazelaar" or not any(stil in t for t in teksten)
        assert wie not in verhaal or not any(WAAROM in t for t in teksten)


def test_opnieuw_kijken_vraagt_het_kind_en_is_van_veilig_thuis(gevuld):
    adres = aan_tafel(gevuld)
    ja = {"stap": "aangenomen", "contactpersoon": str(gevuld.wie["wilg"]), "eerste_contact": "1-6-2026"}
    gevuld.gast("els").post(adres, **ja)
    kijken = gevuld.pad(HIER, f"vt-overdracht/monitoring/{rij(gevuld, Monitormoment).id}")
    for wie, code in (("wilg", 403), ("noor", 403), ("hazelaar", 403), ("els", 403), ("meidoorn", 404)):
        gevuld.gast(wie).get(kijken, code)
    linde = gevuld.gast("linde")
    assert "Van Pien en Bram." in leesbaar(linde.get(kijken).text)
    gezien = {"uitkomst": "niet_veilig", "tekst": "Er was weer ruzie."}
    fout = linde.post(kijken, 422, **gezien)
    assert 'id="kind-fout"' in fout.text
    assert "Er was weer ruzie." in fout.text
    linde.post(kijken, **gezien, kind="Ik slaap niet.")
    assert "Bel Veilig Thuis" in leesbaar(gevuld.gast("wilg").get("/vandaag").text)
    for wie in ("noor", "pien", "hazelaar"):
        assert "Bel Veilig Thuis" not in leesbaar(
            gevuld.gast(wie).get(gevuld.pad(HIER, "tijdlijn"), None).text
        )


def test_aanbieden_begint_met_wat_bekend_is_zonder_namen(gevuld):
    linde = gevuld.gast("linde")
    linde.post(aan_tafel(gevuld), stap="ingetrokken", reden="Wij kijken eerst zelf.")
    nog = gevuld.pad(HIER, f"vt-overdracht/{rij(gevuld).melding_id}/aanbieden")
    vak = leesbaar(linde.get(nog).text).partition("Welke kinderen zijn gesproken")[2]
    assert "Kind van 9 jaar" in vak
    assert not MENSEN.search(vak)
    with gevuld.als("sering", alleen_lezen=True) as werk:
        team = str(werk.ctx.session.exec(select(VtOverdracht.naar_organisatie_id)).first())
    velden = PAKKET | {"naar": team, "eerste_contact": "1-6-2026", "werkers": "Bel eerst."}
    for anders, veld in (
        ({"naar": ""}, "naar"),
        ({"voorwaarden": " "}, "voorwaarden"),
        ({"eerste_contact": "1-1-2020"}, "eerste_contact"),
        ({"contact": f"Vraag het aan {MELDER.naam}."}, "contact"),
        ({"eerder": "1234 AB 12"}, "eerder"),
    ):
        fout = linde.post(nog, 422, **(velden | anders))
        assert f'id="{veld}-fout"' in fout.text, veld
        assert "Bel eerst." in fout.text
    linde.post(nog, **velden)
    for wie in ("wilg", "els", "noor", "hazelaar", "beuk"):
        gevuld.gast(wie).get(nog, 403)
    assert "Er ligt al een overdracht" in leesbaar(linde.post(nog, 422, **velden).text)


def test_het_gezin_houdt_een_vast_gezicht(gevuld):
    ja = {"stap": "aangenomen", "contactpersoon": str(gevuld.wie["berk"]), "eerste_contact": "1-6-2026"}
    antwoord = gevuld.gast("els").post(aan_tafel(gevuld), 422, **ja)
    assert 'id="contactpersoon-fout"' in antwoord.text
    with gevuld.als("sering", alleen_lezen=True) as werk:
        nu = select(ContactpersoonToewijzing.gebruiker_id).where(
            ContactpersoonToewijzing.gezin_id == gevuld.gezinnen[HIER], ContactpersoonToewijzing.tot.is_(None)
        )
        assert werk.ctx.session.exec(nu).all() == [gevuld.wie["wilg"]]
