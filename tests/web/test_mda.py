"""De bladzijden van MDA++: aanmelden, wegen, het team, wat het gezin leest, en dat het ophoudt."""

import re
from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlmodel import col, select

from caseapp.domain.mda.aanmelding import AANMELDING, Criterium
from caseapp.tables import CaseRelatie, MdaAanmelding, MdaTeamlid

from .adressen_mda import LOOPT, SITUATIE, WACHT, richt_mda_in
from .tweeling import persoon_van
from .wandeling import leesbaar
from .winkel import afdruk


@pytest.fixture
def gevuld(huis):
    richt_mda_in(huis)
    return huis


VOLGT = r"\bMDA\b|\bIep\b|multidisciplin"


def pad(huis, rest="", gezin=LOOPT):
    return huis.pad(gezin, f"mda{rest}")


def wegen(huis):
    with huis.als("sering", alleen_lezen=True) as werk:
        hier = select(MdaAanmelding.id).where(MdaAanmelding.gezin_id == huis.gezinnen[WACHT])
        return f"/mda/{werk.ctx.session.exec(hier).one()}"


def test_rik_vindt_op_geen_bladzijde_van_zijn_gezin_dat_mda_er_is(leeshuis):
    gast = leeshuis.gast("rik")
    start = gast.get(leeshuis.pad(LOOPT)).text
    eigen = sorted(set(re.findall(rf'href="({leeshuis.pad(LOOPT)}[^"#?]*)"', start)))
    assert len(eigen) > 8
    for adres in ["/vandaag", *eigen]:
        antwoord = gast.get(adres, None)
        if antwoord.mimetype == "text/html":
            assert not re.search(VOLGT, leesbaar(antwoord.text)), adres
    assert "Hier staat niets voor jou." in gast.get(pad(leeshuis)).text


@pytest.mark.parametrize(("wie", "gezin"), [("rik", LOOPT), ("noor", "Wolkenveld"), ("pien", "Wolkenveld")])
def test_wie_niets_is_verteld_leest_hetzelfde_als_in_een_gezin_zonder_mda(leeshuis, wie, gezin):
    tekst = leesbaar(leeshuis.gast(wie).get(pad(leeshuis, "", gezin)).text)
    assert "Hier staat niets voor jou." in tekst
    assert "helpt mee" not in tekst


def test_eva_en_liv_lezen_wat_hun_is_verteld_en_niet_wat_de_ander_zei(leeshuis):
    eva, liv = (leesbaar(leeshuis.gast(wie).get(pad(leeshuis)).text) for wie in ("eva", "liv"))
    for tekst in (eva, liv):
        assert "mw. Iep" in tekst
        assert "Globaal" not in tekst
        assert "Taxus" not in tekst
    assert "dhr. Spar" in eva
    assert "dhr. Spar" not in liv
    assert "Ik slaap weer." in liv
    assert "Ik slaap weer." not in eva


@pytest.mark.parametrize(
    ("wie", "status"),
    [("kastanje", 200), ("iep", 200), ("spar", 200), ("meidoorn", 200), ("wilg", 404), ("beuk", 403)],
)
def test_het_overleg_is_voor_wie_in_het_team_zit(leeshuis, wie, status):
    tekst = leesbaar(leeshuis.gast(wie).get(pad(leeshuis), status).text)
    assert ("Wat er gebeurt, is te bewijzen." in tekst) is (wie in ("kastanje", "iep", "spar"))


def test_voor_en_na_staat_er_als_tekening_en_als_tabel(leeshuis):
    html = leeshuis.gast("kastanje").get(pad(leeshuis)).text
    assert "Voor en na: de cijfers per moment" in html
    tekst = leesbaar(html)
    assert re.search(r"2 tot 3", tekst)
    assert re.search(r"4 tot 9", tekst)


def test_wie_weegt_leest_de_aanmelding_en_verder_niets_van_dit_gezin(gevuld):
    iep = gevuld.gast("iep")
    assert wegen(gevuld) in iep.get("/mda").text
    adres = wegen(gevuld)
    assert SITUATIE in leesbaar(iep.get(adres).text)
    for rest in ("", "mda", "mensen", "plan", "tijdlijn"):
        iep.get(gevuld.pad(WACHT, rest), 404)
    for ander in ("wilg", "beuk", "meidoorn", "spar"):
        gevuld.gast(ander).get(adres, None)
        assert SITUATIE not in leesbaar(gevuld.gast(ander).get(adres, None).text)


def test_een_nee_zonder_advies_gaat_niet_en_met_advies_komt_het_terug_bij_de_contactpersoon(gevuld):
    iep, adres = gevuld.gast("iep"), wegen(gevuld)
    iep.post(adres)
    nee = {"besluit": "niet_ingezet", "acuut": "nee", "structureel": "ja", "kans": "matig"}
    nee |= {"risico": "Er is nog spanning.", "bescherming": "Iedereen praat mee."}
    nee |= {"kwalificatie": "Ernstig, en kort geleden.", "reden": "Het lokaal team kan dit."}
    antwoord = iep.post(adres, 422, **nee)
    assert 'id="advies-fout"' in antwoord.text
    iep.post(adres, **nee | {"advies": "Vraag elke week hoe veilig ieder het vindt."})
    iep.get(adres, 403)
    assert "Vraag elke week" in leesbaar(gevuld.gast("abeel").get(pad(gevuld, "", WACHT)).text)
    assert "advies van MDA++" in leesbaar(gevuld.gast("abeel").get("/vandaag").text)


def test_na_de_einddatum_zegt_de_deur_waarom_zij_dicht_is_en_leest_ook_een_ketenpartner_niets(gevuld):
    gisteren = None
    with gevuld.als("kastanje") as werk:
        gisteren = werk.ctx.today - timedelta(days=1)
        werk.ctx.session.exec(
            sa.update(CaseRelatie)
            .where(col(CaseRelatie.gebruiker_id) == gevuld.wie["iep"])
            .values(tot=gisteren)
        )
        lid = werk.ctx.session.exec(
            select(MdaTeamlid).where(MdaTeamlid.gebruiker_id == gevuld.wie["spar"])
        ).one()
        nieuw = MdaTeamlid(
            gezin_id=lid.gezin_id,
            aanmelding_id=lid.aanmelding_id,
            gebruiker_id=lid.gebruiker_id,
            nummer=2,
            op=werk.ctx.now,
            van=lid.van,
            tot=gisteren,
            categorieen=["overleg"],
        )
        werk.ctx.verzegel(nieuw, rol="Denkt mee")
        werk.ctx.session.add(nieuw)
    tekst = leesbaar(gevuld.gast("iep").get(pad(gevuld), 403).text)
    assert "jouw plek in het team van MDA++ is voorbij" in tekst
    assert f"{gisteren.day}-{gisteren.month}-{gisteren.year}" in tekst
    gevuld.gast("iep").get(gevuld.pad(LOOPT, "noodplan"), 404)
    keten = leesbaar(gevuld.gast("spar").get(pad(gevuld)).text)
    assert "Jouw plek in dit team is voorbij." in keten
    assert "Wat er gebeurt, is te bewijzen." not in keten


def aanmelding(huis, **anders):
    velden = {vak.naam: f"Wat er staat bij {vak.naam}." for vak in AANMELDING}
    velden |= {een.value: "eens" for een in Criterium}
    velden |= {"grondslag": "wettelijke_taak_jeugd"}
    leeg = huis.gast("wilg").get(pad(huis, "/aanmelden", "Wolkenveld")).text
    for id_ in set(re.findall(r'name="weet_([0-9a-f-]{36})"', leeg)):
        velden |= {f"weet_{id_}": "nee", f"tekst_{id_}": "Eerst overleggen.", f"herzien_{id_}": "20-4-2026"}
    return velden | anders


def test_een_aanmelding_staat_al_grotendeels_klaar(leeshuis):
    tekst = leesbaar(leeshuis.gast("wilg").get(pad(leeshuis, "/aanmelden", "Wolkenveld")).text)
    for woord in ("Noor: 7", "mw. Wilg", "Het dossier: Veilig Thuis", "Wat vraag je aan MDA++?"):
        assert woord in tekst


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"grondslag": ""}, "grondslag"),
        ({"grondslag": "anoniem_geen_persoonsgegevens"}, "grondslag"),
        ({"vraag": ""}, "vraag"),
        ({"structureel_onveilig": "niet_eens"}, "structureel_onveilig_waarom"),
    ],
)
def test_een_halve_aanmelding_krijgt_een_zin_bij_het_veld_en_houdt_niets(leeshuis, anders, veld):
    voor = afdruk(leeshuis.ruimte)
    adres = pad(leeshuis, "/aanmelden", "Wolkenveld")
    antwoord = leeshuis.gast("wilg").post(adres, 422, **aanmelding(leeshuis, **anders))
    assert f'id="{veld}-fout"' in antwoord.text
    assert afdruk(leeshuis.ruimte) == voor


def test_aanmelden_kan_een_keer_en_een_ander_heeft_die_bladzijde_niet(gevuld):
    adres = pad(gevuld, "/aanmelden", "Wolkenveld")
    for wie in ("berk", "hazelaar", "noor"):
        gevuld.gast(wie).get(adres, 404)
    gevuld.gast("wilg").post(adres, **aanmelding(gevuld))
    assert "Aangemeld" in leesbaar(gevuld.gast("wilg").get(pad(gevuld, "", "Wolkenveld")).text)
    for wie in ("wilg", "linde"):
        gevuld.gast(wie).get(adres, 404)
    assert "Hier staat niets voor jou." in gevuld.gast("noor").get(pad(gevuld, "", "Wolkenveld")).text


def test_een_ander_schrijft_niet_op_wat_liv_vindt_en_liv_zelf_wel(gevuld):
    liv, eva = persoon_van(gevuld, "liv"), persoon_van(gevuld, "eva")
    adres = pad(gevuld, f"/resultaat/start/stem/{liv}")
    gevuld.gast("eva").get(adres, 404)
    geweigerd = gevuld.gast("eva").post(adres, 422, tekst="Liv vindt het prima.", wil="y")
    assert "Wat een ander ervan vindt, zegt die zelf." in leesbaar(geweigerd.text)
    gevuld.gast("rik").post(adres, 404, tekst="Liv vindt het prima.", wil="y")
    gevuld.gast("liv").post(adres, tekst="Ik wil rust.", wil="y")
    assert "Ik wil rust." in leesbaar(gevuld.gast("kastanje").get(pad(gevuld)).text)
    assert "Ik wil rust." not in leesbaar(gevuld.gast("eva").get(pad(gevuld)).text)
    gevuld.gast("kastanje").get(pad(gevuld, f"/resultaat/start/stem/{eva}"), 404)


def test_een_resultaat_voor_zijn_tijd_wordt_geweigerd_met_een_zin(leeshuis):
    liv = persoon_van(leeshuis, "liv")
    velden = {"geweld": "gestopt", f"kind_{liv}": "Het gaat goed."}
    antwoord = leeshuis.gast("kastanje").post(pad(leeshuis, "/resultaat/zes_maanden"), 422, **velden)
    assert "pas vanaf 7-7-2026" in leesbaar(antwoord.text)


def test_de_aantallen_van_mda_staan_gedempt_bij_de_cijfers(leeshuis):
    tekst = leesbaar(leeshuis.gast("acacia").get("/cijfers").text)
    assert "Ingebracht</dt><dd>minder dan 5" in tekst
    assert "Afgeschaald</dt><dd>minder dan 5" in tekst


def test_wie_van_een_ander_is_verleng_je_met_de_grondslag_opnieuw(huis):
    huis.gast("iep").post(pad(huis, "/verlengen"), tot="30-11-2026", reden="Het is nog niet rustig genoeg.")
    plek = pad(huis, f"/team/{huis.wie['taxus']}")
    velden = {"stap": "verlengen", "tot": "1-10-2026", "reden": "De zaak loopt nog bij de rechter."}
    zonder = huis.gast("kastanje").post(plek, 422, **velden)
    assert "grondslag" in leesbaar(zonder.text)
    velden |= {"grondslag": "wettelijke_taak_jeugd", "over": str(persoon_van(huis, "rik"))}
    velden |= {
        "verteld": "Hoort Rik dit nu, dan weet hij dat er meer mensen opletten.",
        "herzien": "30-4-2026",
    }
    huis.gast("kastanje").post(plek, **velden)
    assert "do 1 oktober" in leesbaar(huis.gast("kastanje").get(pad(huis)).text)


def test_wie_alleen_het_overleg_leest_wordt_niets_meer_gevraagd(huis):
    tekst = huis.gast("kastanje").get(pad(huis, f"/team/{huis.wie['spar']}")).text
    assert 'name="grondslag"' not in tekst
    assert 'name="tot"' in tekst
