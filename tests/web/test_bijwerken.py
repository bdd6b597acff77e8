"""Changing the people of a gezin: it works, nobody else learns of it, a broken rule keeps nothing."""

import re

import pytest

from caseapp.actions.betrokkenheid import betrek
from caseapp.permissions import Categorie, Doen, Relatie
from caseapp.queries.dossier import open_gezin
from caseapp.tables import (
    Gebruiker,
    Gezagsrelatie,
    Gezinslid,
    Partnerschap,
    Persoon,
    Woonperiode,
    Zorgrelatie,
)

from .test_mensen import getekend
from .wandeling import leesbaar
from .winkel import afdruk, tel

REDEN = "Besproken met Noor en met Joost, ieder apart."
NIEUW = {
    "roepnaam": "Mats",
    "achternaam": "Wolkenveld",
    "geboren": "1-1-1994",
    "rol": "huisgenoot",
    "huishouden": "1",
    "van": "1-4-2026",
}


def pad(huis, rest="", gezin="Wolkenveld"):
    return huis.pad(gezin, f"mensen{rest}")


def pagina(huis, wie="wilg", gezin="Wolkenveld"):
    return huis.gast(wie).get(pad(huis, gezin=gezin)).text


def waar(huis, woorden, wie="wilg", gezin="Wolkenveld"):
    """The address behind a link, by what is read aloud of it."""
    zonder = re.sub(r'<span class="visually-hidden">([^<]*)</span>', r"\1", pagina(huis, wie, gezin))
    return re.search(rf'href="([^"]+)">{re.escape(woorden)}<', zonder).group(1)


def mensen(huis, adres, wie="wilg"):
    """Who can be chosen there: the value behind each name."""
    paren = re.findall(r'value="([0-9a-f-]{36})">([^<]+)<', huis.gast(wie).get(adres).text)
    return {naam.split(" (")[0].split(",")[0]: waarde for waarde, naam in paren}


def bewaard(huis, adres, wie="wilg", **velden):
    antwoord = huis.gast(wie).post(adres, **velden)
    assert antwoord.location.endswith("/mensen")


def geweigerd(huis, adres, zin, **velden):
    """422, the sentence at its field, what was typed given back, and nothing kept."""
    voor = afdruk(huis.ruimte)
    antwoord = huis.gast("wilg").post(adres, 422, **velden)
    assert zin in leesbaar(antwoord.text)
    assert "aria-invalid" in antwoord.text or "foutzin" in antwoord.text
    assert afdruk(huis.ruimte) == voor
    return antwoord.text


def test_iemand_erbij_staat_in_de_tekening_en_de_tabel_maar_niet_bij_het_gezin(huis):
    assert "Mats" not in getekend(pagina(huis))
    noor = pagina(huis, "noor")
    bewaard(huis, pad(huis, "/nieuw"), **NIEUW)
    assert "Mats" in getekend(pagina(huis))
    assert "nog niet te zien" in leesbaar(pagina(huis))
    assert "Mats" not in pagina(huis, "noor")
    assert getekend(pagina(huis, "noor")) == getekend(noor)


def test_na_een_besluit_met_reden_zien_huisgenoten_elkaar(huis):
    bewaard(huis, pad(huis, "/nieuw"), **NIEUW)
    wonen = waar(huis, "Wonen van Mats")
    besluit = {"hoe": "mag_zien", "huishouden": "1", "van": "11-4-2026"}
    geweigerd(huis, wonen, "minstens 20 tekens", **besluit, reden="mag", stand="1-1")
    bewaard(huis, wonen, **besluit, reden=REDEN, stand="1-1")
    assert "Mats" in getekend(pagina(huis, "noor"))
    assert REDEN in leesbaar(huis.gast("wilg").get(huis.pad("Wolkenveld", "tijdlijn")).text)
    assert REDEN not in leesbaar(huis.gast("noor").get(huis.pad("Wolkenveld", "tijdlijn")).text)


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"roepnaam": ""}, "Vul een roepnaam in."),
        ({"roepnaam": "x" * 10_000}, "te lang: 10000 tekens"),
        ({"roepnaam": "Mats 🙂"}, "Een naam bestaat uit letters."),
        ({"achternaam": "Wolk\u202eveld"}, "Een naam bestaat uit letters."),
        ({"roepnaam": "111222333"}, "Een naam bestaat uit letters."),
        ({"geboren": "1-1-2027"}, "ligt niet in de toekomst van het verhaal"),
        ({"geboren": "1-1-1850"}, "ouder dan 120 jaar"),
        ({"geboren": "gisteren"}, "Schrijf de datum als dag-maand-jaar"),
        ({"geboren": ""}, "Vul een dag in"),
        ({"van": "12-4-2026"}, "in de toekomst van het verhaal"),
        ({"van": "1-1-1993"}, "voor het begin"),
        ({"huishouden": ""}, "Kies waar deze persoon woont."),
        ({"huishouden": "7"}, "Kies iets uit de lijst"),
        ({"rol": "pleger"}, "Kies iets uit de lijst"),
        ({"roepnaam": "pien", "geboren": "1-1-2017"}, "al iemand met deze naam en geboortedatum"),
    ],
)
def test_iemand_erbij_die_niet_kan_is_er_niet_half(leeshuis, anders, zin):
    tekst = geweigerd(leeshuis, pad(leeshuis, "/nieuw"), zin, **NIEUW | anders)
    assert 'value="Wolkenveld"' in tekst or "achternaam" in anders


def test_een_naam_van_rechts_naar_links_mag(huis):
    bewaard(huis, pad(huis, "/nieuw"), **NIEUW | {"roepnaam": "نور"})
    assert "<bdi>نور</bdi>" in pagina(huis)


def test_twee_keer_versturen_is_een_keer(huis):
    bewaard(huis, pad(huis, "/nieuw"), **NIEUW)
    personen = tel(huis, Persoon)
    geweigerd(huis, pad(huis, "/nieuw"), "al iemand met deze naam", **NIEUW)
    assert tel(huis, Persoon) == personen


def test_een_kind_gaat_ook_bij_opa_wonen(huis):
    bewaard(huis, waar(huis, "Wonen van Ko"), hoe="verhuist", huishouden="nieuw", van="1-4-2026", stand="0-0")
    wonen = {"hoe": "woont_ook", "huishouden": "2", "van": "2-4-2026", "stand": "0-0"}
    bewaard(huis, waar(huis, "Wonen van Pien"), **wonen)
    assert "Huishouden 1 en Huishouden 2" in leesbaar(pagina(huis))
    geweigerd(huis, waar(huis, "Wonen van Pien"), "woont daar dan al", **wonen | {"stand": "2-2"})
    assert "Ko" not in getekend(pagina(huis, "pien"))


def test_wie_verhuisde_staat_met_het_oude_huis_bij_vroeger(huis):
    verhuis = {"hoe": "verhuist", "huishouden": "elders", "van": "3-4-2026", "stand": "0-0"}
    bewaard(huis, waar(huis, "Wonen van Joost"), **verhuis)
    tekst = leesbaar(pagina(huis))
    assert "Joost woonde in Thuis" in tekst
    assert "Joost woonde in" not in leesbaar(pagina(huis, "noor"))
    assert "Joost" not in getekend(pagina(huis, "noor"))


def test_twee_mensen_die_tegelijk_verhuizen_overschrijven_elkaar_niet(huis):
    adres, perioden = waar(huis, "Wonen van Bram"), tel(huis, Woonperiode)
    bewaard(huis, adres, hoe="woont_ook", huishouden="nieuw", van="1-4-2026", stand="0-0")
    ander = {"hoe": "verhuist", "huishouden": "elders", "van": "2-4-2026", "stand": "0-0"}
    antwoord = huis.gast("wilg").post(adres, 409, **ander, reden="Bram is bij zijn oom.")
    assert "Bram is bij zijn oom." in antwoord.text
    assert "Huishouden 1 en Huishouden 2" in leesbaar(antwoord.text)
    assert tel(huis, Woonperiode) == perioden + 2


def test_wie_weggaat_hoort_er_niet_meer_bij_en_staat_bij_vroeger(huis):
    adres = waar(huis, "Gaat weg: Ko")
    bewaard(huis, adres, tot="10-4-2026", toelichting="Ko verhuist naar zijn dochter, ver weg.")
    tekst = pagina(huis)
    assert "Ko" not in getekend(tekst)
    assert "Ko hoorde bij dit gezin (grootouder)" in leesbaar(tekst)
    tijdlijn = huis.pad("Wolkenveld", "tijdlijn")
    assert "ver weg" in huis.gast("wilg").get(tijdlijn).text
    assert "ver weg" not in huis.gast("noor").get(tijdlijn).text
    huis.gast("wilg").get(adres, 404)


def test_wie_weggaat_leest_meteen_niet_meer_mee(huis):
    pagina(huis, "joost")
    adres = waar(huis, "Gaat weg: Joost")
    bewaard(huis, adres, tot="11-4-2026", toelichting="")
    huis.gast("joost").get(pad(huis), 404)
    assert "hoort erbij tot en met za 11 april" in leesbaar(pagina(huis))
    geweigerd(huis, adres, "gaat al weg", tot="11-4-2026")


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"tot": "12-4-2026"}, "in de toekomst van het verhaal"),
        ({"tot": "1-1-2020"}, "voor het begin"),
        ({"tot": ""}, "Vul een dag in"),
        ({"tot": "1-4-2026", "toelichting": "x" * 10_001}, "te lang: 10001 tekens"),
        ({"tot": "1-4-2026", "toelichting": "Bel 06-12345678 🙂"}, "een telefoonnummer"),
    ],
)
def test_weggaan_op_een_dag_die_niet_kan_verandert_niets(leeshuis, velden, zin):
    geweigerd(leeshuis, waar(leeshuis, "Gaat weg: Ko"), zin, **velden)


def test_gezag_vastleggen_laten_stoppen_en_teruglezen(huis):
    adres = pad(huis, "/gezag")
    wie = mensen(huis, adres)
    velden = {"kind": wie["Bram"], "ouder": wie["Ko"], "van": "1-3-2026"}
    bewaard(huis, adres, **velden)
    assert "Ko woont niet bij Bram; hoort bericht te krijgen" in re.sub(
        r"<[^>]+>", "", leesbaar(pagina(huis))
    )
    geweigerd(huis, adres, "Dit gezag staat er al.", **velden)
    stop = waar(huis, "Wijzig gezag van Ko over Bram")
    geweigerd(huis, stop, "voor het begin", hoe="stopt", tot="1-2-2026")
    geweigerd(huis, stop, "Vul de laatste dag in", hoe="stopt", tot="")
    geweigerd(huis, stop, "minstens 20 tekens", hoe="mag_zien", reden="")
    bewaard(huis, stop, hoe="stopt", tot="10-4-2026")
    assert "Ko had gezag over Bram" in leesbaar(pagina(huis))


@pytest.mark.parametrize(
    ("kind", "ouder", "van", "zin"),
    [
        ("Noor", "Ko", "1-4-2026", "18 jaar of ouder bestaat geen gezag"),
        ("Bram", "Pien", "12-4-2026", "in de toekomst"),
        ("Pien", "Bram", "1-4-2026", "is ouder dan het kind"),
        ("Bram", "Ko", "1-1-2020", "niet voor de geboorte"),
    ],
)
def test_gezag_dat_niet_kan_wordt_niet_vastgelegd(leeshuis, kind, ouder, van, zin):
    wie = mensen(leeshuis, pad(leeshuis, "/gezag"))
    geweigerd(leeshuis, pad(leeshuis, "/gezag"), zin, kind=wie[kind], ouder=wie[ouder], van=van)


@pytest.mark.parametrize(
    ("kind", "ouder", "zin"),
    [
        ("Ko", "Pien", "voorouder van zichzelf"),
        ("Pien", "Bram", "eerder geboren dan het kind"),
        ("Pien", "Noor", "staat al bij dit kind"),
        ("Ko", "Ko", "eigen ouder"),
    ],
)
def test_een_ouder_die_niet_kan_wordt_niet_vastgelegd(leeshuis, kind, ouder, zin):
    wie = mensen(leeshuis, pad(leeshuis, "/ouderschap"))
    geweigerd(leeshuis, pad(leeshuis, "/ouderschap"), zin, kind=wie[kind], ouder=wie[ouder])


def test_een_ouder_komt_erbij_en_partners_gaan_uit_elkaar(huis):
    wie, ervoor = mensen(huis, pad(huis, "/ouderschap")), tel(huis, Partnerschap)
    bewaard(huis, pad(huis, "/ouderschap"), kind=wie["Noor"], ouder=wie["Ko"])
    uit_elkaar = {"een": wie["Noor"], "ander": wie["Joost"], "soort": "ex_partner", "van": "1-4-2026"}
    bewaard(huis, pad(huis, "/partners"), **uit_elkaar)
    tekst = leesbaar(pagina(huis))
    assert "Joost (ex-partner)" in tekst
    assert re.search(r"(Noor en Joost|Joost en Noor): partner", tekst)
    geweigerd(huis, pad(huis, "/partners"), "staat al zo", **uit_elkaar)
    eerder = uit_elkaar | {"soort": "partner", "van": "1-3-2026"}
    geweigerd(huis, pad(huis, "/partners"), "voor het begin", **eerder)
    assert tel(huis, Partnerschap) == ervoor + 1


def test_zorg_wordt_een_lijn_en_stopt(huis):
    adres, lijnen = pad(huis, "/zorg"), tel(huis, Zorgrelatie)
    wie = mensen(huis, adres)
    velden = {"verzorger": wie["Noor"], "verzorgde": wie["Ko"], "soort": "mantelzorg", "van": "1-4-2026"}
    bewaard(huis, adres, **velden)
    assert "lijn-zorg" in pagina(huis)
    assert "zorgt voor Ko" in leesbaar(pagina(huis))
    assert "zorgt voor Ko" not in leesbaar(pagina(huis, "noor"))
    geweigerd(huis, adres, "Deze zorg staat er al.", **velden)
    geweigerd(huis, adres, "twee verschillende mensen", **velden | {"verzorgde": wie["Noor"]})
    stop = waar(huis, "Stopt: Noor zorgt voor Ko")
    geweigerd(huis, stop, "voor het begin", tot="1-3-2026")
    bewaard(huis, stop, tot="10-4-2026")
    assert "Noor zorgde voor Ko (mantelzorg)" in leesbaar(pagina(huis))
    geweigerd(huis, stop, "al gestopt", tot="10-4-2026")
    assert tel(huis, Zorgrelatie) == lijnen + 1


DADEN = ("/nieuw", "/bekend", "/gezag", "/ouderschap", "/partners", "/zorg")


@pytest.mark.parametrize(
    ("wie", "code"), [("berk", 403), ("noor", 403), ("els", 403), ("kastanje", 404), ("sering", 403)]
)
def test_wie_niets_te_wijzigen_heeft_ziet_geen_knop_en_komt_er_niet_in(leeshuis, wie, code):
    voor = [tel(leeshuis, tabel) for tabel in (Gezinslid, Gezagsrelatie, Woonperiode)]
    for rest in DADEN:
        leeshuis.gast(wie).get(pad(leeshuis, rest), code)
        leeshuis.gast(wie).post(pad(leeshuis, rest), code, **NIEUW)
    assert 'id="bijwerken"' not in leeshuis.gast(wie).get(pad(leeshuis), None).text
    assert [tel(leeshuis, tabel) for tabel in (Gezinslid, Gezagsrelatie, Woonperiode)] == voor


def test_veilig_thuis_werkt_bij_maar_maakt_geen_nieuwe_namen(leeshuis):
    assert 'id="bijwerken"' in pagina(leeshuis, "linde")
    assert "/mensen/nieuw" not in pagina(leeshuis, "linde")
    leeshuis.gast("linde").get(pad(leeshuis, "/nieuw"), 403)
    leeshuis.gast("linde").get(pad(leeshuis, "/bekend"))


def test_een_lid_of_gezag_van_een_ander_gezin_is_hier_niet_te_vinden(leeshuis):
    for woorden, wie in (("Wonen van Liv", "kastanje"), ("Wijzig gezag van Eva over Liv", "kastanje")):
        vreemd = waar(leeshuis, woorden, wie, "Lantaarn").replace(
            str(leeshuis.gezinnen["Lantaarn"]), str(leeshuis.gezinnen["Wolkenveld"])
        )
        leeshuis.gast("wilg").get(vreemd, 404)


def test_wie_in_een_ander_gezin_van_mij_staat_kan_ook_hier_bij_en_gezag_hebben(huis):
    """Kastanje is asked to help in the other gezin too; nobody of there is let in by it."""
    _ook_bij(huis, "kastanje", "Lantaarn", "wilg")
    wie = mensen(huis, pad(huis, "/bekend"))
    assert {"Eva", "Rik", "Liv"} <= wie.keys()
    gezag = mensen(huis, pad(huis, "/gezag"))
    bewaard(huis, pad(huis, "/gezag"), kind=gezag["Bram"], ouder=gezag["Rik"], van="1-4-2026")
    tekst = re.sub(r"<[^>]+>", "", leesbaar(pagina(huis)))
    assert "Rik op afstand, niet in dit gezin; hoort bericht te krijgen, als dat veilig is" in tekst
    assert "Rik" not in getekend(pagina(huis))
    velden = {"rol": "ander_familielid", "huishouden": "1", "van": "1-4-2026"}
    bewaard(huis, pad(huis, "/bekend"), persoon=wie["Eva"], **velden)
    assert "Eva" in getekend(pagina(huis))
    huis.gast("eva").get(pad(huis), 404)
    assert "Eva" not in mensen(huis, pad(huis, "/bekend"))
    zin = geweigerd(huis, pad(huis, "/bekend"), "Kies iets uit de lijst", persoon=wie["Eva"], **velden)
    assert "Eva, uit" not in zin
    wonen = waar(huis, "Wonen van Eva")
    bewaard(huis, wonen, hoe="mag_zien", huishouden="1", van="11-4-2026", reden=REDEN, stand="1-1")
    assert "Eva" in getekend(pagina(huis, "noor"))
    assert "Noor" in getekend(pagina(huis, "eva"))


def _ook_bij(huis, door, gezin, wie):
    with huis.als(door) as werk:
        open_ = open_gezin(werk.ctx, huis.gezinnen[gezin], Doen.WIJZIGEN, Categorie.DEELREGISTER)
        rij = werk.ctx.session.get(Gebruiker, huis.wie[wie])
        betrek(werk.ctx, open_, rij, Relatie.BETROKKEN_HULPVERLENER, "Meedenken over twee gezinnen.")


def test_het_logboek_blijft_kloppen_na_al_deze_daden(huis):
    bewaard(huis, pad(huis, "/nieuw"), **NIEUW)
    bewaard(
        huis, waar(huis, "Wonen van Bram"), hoe="woont_ook", huishouden="nieuw", van="1-4-2026", stand="0-0"
    )
    assert huis.ruimte.controleer().goed
