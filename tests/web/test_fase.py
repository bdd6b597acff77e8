"""De bladzijden van de fasen: voorstellen, besluiten, terug naar fase 1, en wat er bij een fout gebeurt."""

import pytest
from sqlmodel import select

from caseapp.domain.fase import FaseStapStatus
from caseapp.tables import FaseStap

from .wandeling import leesbaar
from .winkel import afdruk


def pad(huis, rest="", gezin="Wolkenveld"):
    return huis.pad(gezin, f"fasen{rest}")


def persoon(huis, sleutel):
    with huis.als(sleutel, alleen_lezen=True) as werk:
        return str(werk.ctx.actor.persoon_id)


def voorstel(huis, **anders):
    velden = {
        "persoon": persoon(huis, "pien"),
        "fase": "risicogestuurde_zorg",
        "feiten": "Zes weken zonder geschreeuw, zeggen alle vier.",
        "kinderblik": "Pien zegt dat zij weer slaapt.",
        "met": str(huis.wie["berk"]),
    }
    return velden | anders


def open_stap(huis):
    pien = persoon(huis, "pien")
    with huis.als("sering", alleen_lezen=True) as werk:
        vraag = select(FaseStap).where(FaseStap.status == FaseStapStatus.VOORGESTELD)
        return next(str(rij.id) for rij in werk.ctx.session.exec(vraag) if str(rij.betreft_id) == pien)


def test_contactpersoon_stelt_voor_en_een_tweede_besluit(huis):
    wilg, berk = huis.gast("wilg"), huis.gast("berk")
    wilg.get(pad(huis, "/voorstel"))
    wilg.post(pad(huis, "/voorstel"), **voorstel(huis))
    assert "Zes weken zonder geschreeuw, zeggen alle vier." in leesbaar(wilg.get(pad(huis)).text)
    assert "Besluit over Pien" not in wilg.get(pad(huis)).text, "wie voorstelt besluit niet"
    assert "Besluit over Pien" in berk.get(pad(huis)).text
    assert "fase beslissen" in leesbaar(berk.get("/vandaag").text)
    stap = pad(huis, f"/{open_stap(huis)}")
    assert "Schrijf op waarom niet." in leesbaar(berk.post(stap, 422, besluit="nee", reden="").text)
    berk.post(stap, besluit="ja", reden="")
    pagina = leesbaar(berk.get(pad(huis)).text)
    assert "Je besluit staat er." in pagina
    assert "van fase 1, directe veiligheid naar fase 2, risicogestuurde zorg" in pagina
    opnieuw = leesbaar(huis.gast("linde").post(stap, 422, besluit="ja", reden="").text)
    assert "Over dit voorstel is al besloten." in opnieuw


@pytest.mark.parametrize("wie", ["wilg", "berk", "linde"])
def test_terug_naar_fase_1_geldt_meteen(huis, wie):
    gast = huis.gast(wie)
    gast.get(pad(huis, "/terug"))
    gast.post(pad(huis, "/terug"), persoon=persoon(huis, "noor"), feiten="Er is weer geduwd.")
    pagina = leesbaar(gast.get(pad(huis)).text)
    assert "Gemeld. De veiligheid gaat nu voor." in pagina
    assert "Er is weer geduwd." in pagina


@pytest.mark.parametrize(
    ("wie", "rest", "code"),
    [
        *(("berk", "/voorstel", 403), ("linde", "/voorstel", 403), ("noor", "/terug", 403)),
        *(("pien", "/terug", 403), ("ko", "", 403), ("hazelaar", "", 403), ("kastanje", "", 404)),
    ],
)
def test_wie_dat_niet_mag_komt_er_niet(leeshuis, wie, rest, code):
    leeshuis.gast(wie).get(pad(leeshuis, rest), code)


def test_een_gezinslid_leest_de_eigen_fase_en_niet_die_van_een_ander(leeshuis):
    van_noor = leesbaar(leeshuis.gast("noor").get(pad(leeshuis)).text)
    assert (
        "Vier weken is er niet geduwd of geslagen. Noor, Joost, opa Ko en Fien zeggen dat alle vier."
        in van_noor
    )
    assert "2: we weten waar het door komt" in van_noor
    assert "Pien zegt dat het stiller is in huis." not in van_noor, "wat een kind zegt, kiest het zelf"
    assert "Joost is begonnen met hulp." not in van_noor
    assert "Pien hoort de ruzies en past dan op Bram." not in van_noor


@pytest.mark.parametrize(
    ("anders", "zin", "veld"),
    [
        ({"persoon": ""}, "Kies over wie het gaat.", "persoon"),
        ({"fase": ""}, "Kies een fase.", "fase"),
        ({"feiten": "  "}, "Schrijf op welke feiten dit laten zien.", "feiten"),
        ({"kinderblik": ""}, "Schrijf op hoe het kind dit ziet", "kinderblik"),
        ({"met": ""}, "Kies wie meebesluit.", "met"),
        ({"feiten": "x" * 10_001}, "te lang", "feiten"),
        ({"feiten": "Bel 06-12345678."}, "een telefoonnummer", "feiten"),
    ],
)
def test_een_fout_in_een_voorstel_staat_bij_haar_veld_en_er_gaat_niets_verloren(leeshuis, anders, zin, veld):
    voor = afdruk(leeshuis.ruimte)
    getypt = voorstel(leeshuis, kinderblik="Dit typte ik al.") | anders
    antwoord = leeshuis.gast("wilg").post(pad(leeshuis, "/voorstel"), 422, **getypt)
    assert zin in leesbaar(antwoord.text)
    assert f'id="{veld}-fout"' in antwoord.text
    assert veld == "kinderblik" or "Dit typte ik al." in antwoord.text
    assert afdruk(leeshuis.ruimte) == voor


def test_een_hogere_fase_voor_wie_daar_al_is_wordt_geweigerd(leeshuis):
    getypt = voorstel(leeshuis, persoon=persoon(leeshuis, "noor"))
    antwoord = leeshuis.gast("wilg").post(pad(leeshuis, "/voorstel"), 422, **getypt)
    assert "Terug naar fase 1 kan altijd meteen" in leesbaar(antwoord.text)


def test_een_stap_van_een_ander_gezin_is_er_niet(leeshuis):
    with leeshuis.als("sering", alleen_lezen=True) as werk:
        eigen = leeshuis.gezinnen["Wolkenveld"]
        vreemd = next(r.id for r in werk.ctx.session.exec(select(FaseStap)) if r.gezin_id != eigen)
    leeshuis.gast("wilg").get(pad(leeshuis, f"/{vreemd}"), 404)
