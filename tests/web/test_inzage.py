"""Who looked at this gezin; the log as a whole; the process without content; and numbers."""

import pytest

from .wandeling import leesbaar


def inzage(huis, wie, gezin="Wolkenveld"):
    return leesbaar(huis.gast(wie).get(huis.pad(gezin, "inzage")).text)


def test_het_gezin_ziet_wie_er_keek_en_waarom_dat_mocht(huis):
    huis.gast("linde").get(huis.pad("Wolkenveld"))
    pagina = inzage(huis, "noor")
    assert "dhr. Linde" in pagina
    assert "Mag als Veilig Thuis: leest" in pagina


def test_wie_niet_mocht_en_het_toch_probeerde_leest_de_contactpersoon(huis):
    """The gezin reads who saw something; a refused try saw nothing, and could betray hidden involvement."""
    huis.gast("els").get(huis.pad("Wolkenveld"), 403)
    pagina = inzage(huis, "wilg")
    assert "mw. Els" in pagina
    assert "Dit mocht niet, en is dus niet getoond." in pagina
    assert "mw. Els" not in inzage(huis, "noor")


def test_rik_ziet_niet_wie_er_bij_eva_is(huis):
    for wie in ("vlier", "spar", "taxus", "eva", "liv"):
        huis.gast(wie).get(huis.pad("Lantaarn"), None)
    pagina = inzage(huis, "rik", "Lantaarn")
    for naam in ("mw. Vlier", "Vrouwenopvang", "dhr. Spar", "mw. Taxus", "Openbaar Ministerie"):
        assert naam not in pagina, naam


def test_een_werker_ziet_alleen_de_eigen_regels(huis):
    huis.gast("linde").get(huis.pad("Wolkenveld"))
    huis.gast("berk").get(huis.pad("Wolkenveld"))
    pagina = inzage(huis, "berk")
    assert "dhr. Berk" in pagina
    assert "dhr. Linde" not in pagina.split("<h1>")[1]


@pytest.mark.parametrize(
    ("wie", "code"),
    [("kastanje", 404), ("olm", 404), ("els", 403), ("hulst", 403), ("beuk", 403), ("ko", 403)],
)
def test_wie_er_niet_over_gaat_ziet_niet_wie_er_keek(leeshuis, wie, code):
    assert "mw. Wilg" not in leeshuis.gast(wie).get(leeshuis.pad("Wolkenveld", "inzage"), code).text


def test_van_iemand_uit_een_ander_gezin_staat_er_geen_naam(huis):
    huis.gast("noor").get(huis.pad("Lantaarn"), 404)
    pagina = inzage(huis, "kastanje", "Lantaarn")
    assert "Dit mocht niet" in pagina
    assert "Noor" not in pagina
    assert "Noor" not in inzage(huis, "eva", "Lantaarn")


def test_een_lijst_die_is_gekozen_blijft_gekozen_en_een_rare_keuze_valt_niet_om(huis):
    huis.gast("linde").get(huis.pad("Wolkenveld"))
    pad = huis.pad("Wolkenveld", "inzage")
    linde = huis.gast("wilg").get(f"{pad}?wie={huis.wie['linde']}").text
    assert "mw. Wilg" not in leesbaar(linde.split("<table")[1])
    assert "selected" in linde
    assert "Hier past niets bij" in huis.gast("wilg").get(f"{pad}?wie=niemand&van_dag=9").text
    for raar in ("gezin_id=1", "naar=x", "_anchor=x", "_method=post", "wat=bekijken&welk=gva_gedeeld"):
        assert "#x" not in huis.gast("wilg").get(f"{pad}?{raar}").text, raar
    for raar in ("van_dag=x", "van_dag=" + "9" * 40, "wat=%00", "pagina=-3&welk=melder"):
        huis.gast("wilg").get(f"{pad}?{raar}")


def test_de_bladzijde_zegt_dat_wie_thuis_keek_er_niet_bij_staat(leeshuis):
    assert "Wat een ander thuis bekijkt, staat hier niet." in inzage(leeshuis, "noor")
    assert "ander thuis" not in inzage(leeshuis, "wilg")


# Wat ik zelf deed


def test_wie_helpt_leest_bij_welk_gezin_en_het_gezin_kent_geen_kenmerk(huis):
    kenmerk = huis.kenmerken["Wolkenveld"]
    for wie, staat_er in (("wilg", True), ("noor", False), ("pien", False)):
        gast = huis.gast(wie)
        gast.get(huis.pad("Wolkenveld"))
        assert (kenmerk in gast.get("/logboek/mijn").text) is staat_er, wie


@pytest.mark.parametrize("wie", ["wilg", "noor", "pien", "hazelaar", "beuk", "jeneverbes"])
def test_ieder_leest_wat_hij_zelf_deed(leeshuis, wie):
    gast = leeshuis.gast(wie)
    assert "/logboek/mijn" in gast.get("/uitleg/").text
    assert "Wat ik zelf deed" in gast.get("/logboek/mijn").text


@pytest.mark.parametrize("wie", ["ko", "acacia", "sering"])
def test_voor_wie_het_logboek_niets_leest_is_er_geen_bladzijde_met_eigen_daden(leeshuis, wie):
    gast = leeshuis.gast(wie)
    assert "/logboek/mijn" not in gast.get("/uitleg/").text
    gast.get("/logboek/mijn", 403)


# Het hele logboek


def test_het_hele_logboek_laat_zich_kiezen(huis):
    huis.gast("els").get(huis.pad("Wolkenveld"), 403)
    gast = huis.gast("jeneverbes")
    geweigerd = leesbaar(gast.get("/logboek/?resultaat=geweigerd").text.split("<table")[1])
    assert "geweigerd" in geweigerd
    assert "gelukt" not in geweigerd
    assert "Hier past niets bij" in gast.get("/logboek/?handeling=bestaat_niet").text
    verder = gast.get("/logboek/?resultaat=gelukt&_external=1&elders=x").text.split('rel="next"')[1]
    assert "resultaat=gelukt" in verder.split(">")[0]
    assert not [woord for woord in ("elders", "http") if woord in verder.split(">")[0]]


def test_een_toezichthouder_ziet_het_hele_logboek_zonder_inhoud(huis):
    huis.gast("noor").get(huis.pad("Wolkenveld"))
    pagina = leesbaar(huis.gast("jeneverbes").get("/logboek/").text)
    assert "bekijken" in pagina
    assert "gezinslid" in pagina
    assert not [n for n in ("Noor", "Wolkenveld", "brief") if n in pagina]


@pytest.mark.parametrize("wie", ["wilg", "sering", "hulst", "beuk", "acacia", "noor", "rik", "vlier"])
def test_wie_geen_toezicht_houdt_ziet_het_hele_logboek_niet(leeshuis, wie):
    pagina = leeshuis.gast(wie).get("/logboek/", 403).text
    assert "Schakel" not in pagina


def test_het_logboek_bladert_en_kent_geen_rare_bladzijden(leeshuis):
    gast = leeshuis.gast("magnolia")
    eerste, tweede = (gast.get(f"/logboek/?pagina={n}").text for n in (1, 2))
    assert "Bladzijde 2 van" in tweede
    assert eerste != tweede
    for n in ("0", "-5", "x", "9" * 30):
        gast.get(f"/logboek/?pagina={n}")


def test_een_vreemde_van_buiten_ziet_het_logboek_niet(leeshuis):
    leeshuis.gast().get("/logboek/", 401)


# Het proces en de aantallen


def test_een_procesregisseur_ziet_hoe_het_proces_loopt(leeshuis):
    pagina = leesbaar(leeshuis.gast("beuk").get(f"/proces/{leeshuis.kenmerken['Wolkenveld']}").text)
    for deel in ("Vaste contactpersoon", "fase 1, directe veiligheid", "termijn"):
        assert deel in pagina
    assert str(leeshuis.gezinnen["Wolkenveld"]) not in pagina


def test_in_de_lijst_van_een_procesregisseur_staan_adressen_zonder_id(leeshuis):
    pagina = leeshuis.gast("beuk").get("/gezinnen/").text
    assert f"/proces/{leeshuis.kenmerken['Wolkenveld']}" in pagina
    assert "/gezinnen/" not in pagina.split("<main")[1].split("</main>")[0]


@pytest.mark.parametrize(
    "wie", ["olm", "kastanje", "acacia", "hulst", "noor", "jeneverbes", "ko", "hazelaar"]
)
def test_wie_het_proces_niet_volgt_ziet_niet_dat_een_kenmerk_bestaat(leeshuis, wie):
    leeshuis.gast(wie).get(f"/proces/{leeshuis.kenmerken['Wolkenveld']}", 404)


def test_een_kenmerk_dat_niet_bestaat_is_er_niet(leeshuis):
    leeshuis.gast("beuk").get("/proces/K-bestaat-niet", 404)


def test_een_beleidsadviseur_ziet_aantallen_en_kleine_aantallen_niet(leeshuis):
    pagina = leesbaar(leeshuis.gast("acacia").get("/cijfers").text)
    assert "Gezinnen in beeld" in pagina
    assert "minder dan 5" in pagina


@pytest.mark.parametrize("wie", ["noor", "pien", "ko", "hazelaar", "olm"])
def test_wie_niet_telt_ziet_geen_aantallen(leeshuis, wie):
    assert "Gezinnen in beeld" not in leeshuis.gast(wie).get("/cijfers", 403).text


def test_zonder_sessie_zijn_er_geen_aantallen(leeshuis):
    leeshuis.gast().get("/cijfers", 401)
