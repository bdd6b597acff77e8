"""De bladzijde van de veiligheidsschaal: vragen, lezen, en wat er bij een fout gebeurt."""

import pytest

from caseapp.domain.veiligheidsschaal import VRAAG
from caseapp.tables import VeiligheidsScore

from .wandeling import leesbaar
from .winkel import afdruk, tel


def pad(huis, gezin="Wolkenveld", rest="veiligheidsschaal"):
    return huis.pad(gezin, rest)


def vraagpad(huis, gezin="Wolkenveld"):
    return pad(huis, gezin, "veiligheidsschaal/vraag")


def velden(huis, wie="joost", **anders):
    gevuld = {"wie": persoon(huis, wie), "antwoord": "cijfer", "cijfer": "9", "gevraagd": "apart"}
    return gevuld | anders


def persoon(huis, sleutel):
    with huis.als(sleutel, alleen_lezen=True) as werk:
        return str(werk.ctx.actor.persoon_id)


@pytest.mark.parametrize("wie", ["wilg", "berk"])
def test_wie_helpt_vraagt_het_en_het_antwoord_staat_er(huis, wie):
    gast = huis.gast(wie)
    assert VRAAG in leesbaar(gast.get(vraagpad(huis)).text)
    gast.post(vraagpad(huis), **velden(huis, geen_nul="Opa komt soep brengen."))
    pagina = leesbaar(gast.get(pad(huis)).text)
    assert "Het antwoord is vastgelegd." in pagina
    assert "Opa komt soep brengen." in pagina


def test_een_ouder_leest_het_eigen_cijfer_en_wat_aan_tafel_gedeeld_is(leeshuis):
    van_joost = leesbaar(leeshuis.gast("joost").get(pad(leeshuis)).text)
    assert "Ik ben die zaterdag zelf weggegaan." in van_joost
    assert "De afspraak met opa werkte." in van_joost, "Noor deelde dit"
    assert "Mijn zus" not in van_joost
    assert "Dat ik niet meer bang ben als de post komt." not in van_joost, "en dit niet"
    assert "Opa komt altijd als ik bel." not in van_joost


def test_een_kind_leest_alleen_het_eigen_cijfer(leeshuis):
    van_pien = leesbaar(leeshuis.gast("pien").get(pad(leeshuis)).text)
    assert "Opa komt altijd als ik bel." in van_pien
    assert "De afspraak met opa werkte." not in van_pien


def test_signalen_staan_er_voor_wie_werkt_en_niet_voor_het_gezin(leeshuis):
    zin = "Pien geeft een lager cijfer dan elke ouder."
    assert zin in leesbaar(leeshuis.gast("wilg").get(pad(leeshuis)).text)
    assert zin in leesbaar(leeshuis.gast("linde").get(pad(leeshuis)).text)
    assert zin not in leesbaar(leeshuis.gast("noor").get(pad(leeshuis)).text)


def test_er_staat_nergens_een_gemiddelde(leeshuis):
    """7, 8 and 4: the mean would be 6.3."""
    pagina = leesbaar(leeshuis.gast("wilg").get(pad(leeshuis)).text)
    assert "6,3" not in pagina
    assert "6.3" not in pagina
    assert pagina.count("gemiddelde") == 1, "alleen om te zeggen dat het er niet is"


def test_een_procesregisseur_komt_op_zijn_eigen_bladzijde_zonder_namen(leeshuis):
    gast = leeshuis.gast("beuk")
    antwoord = gast.get(pad(leeshuis), 302)
    assert antwoord.location.startswith("/proces/")
    assert "Pien" not in gast.get(antwoord.location).text


@pytest.mark.parametrize(("wie", "code"), [("els", 403), ("ko", 403), ("hazelaar", 403), ("kastanje", 404)])
def test_wie_er_niet_bij_hoort_leest_en_vraagt_niets(leeshuis, wie, code):
    gast = leeshuis.gast(wie)
    gast.get(pad(leeshuis), code)
    gast.post(vraagpad(leeshuis), code, **velden(leeshuis))


@pytest.mark.parametrize(
    ("anders", "zin", "veld"),
    [
        ({"cijfer": "11"}, "Vul een heel getal in van 0 tot en met 10.", "cijfer"),
        ({"cijfer": "-1"}, "Vul een heel getal in van 0 tot en met 10.", "cijfer"),
        ({"cijfer": "7,5"}, "Vul een heel getal in van 0 tot en met 10.", "cijfer"),
        ({"cijfer": "²"}, "Vul een heel getal in van 0 tot en met 10.", "cijfer"),
        ({"cijfer": "9" * 5000}, "Vul een heel getal in van 0 tot en met 10.", "cijfer"),
        ({"cijfer": ""}, "Vul een heel getal in van 0 tot en met 10.", "cijfer"),
        ({"wie": ""}, "Kies aan wie je het vroeg.", "wie"),
        ({"gevraagd": ""}, "Kies hoe je het vroeg.", "gevraagd"),
        ({"antwoord": "wil_niet"}, "Kies óf een cijfer, óf dat er geen cijfer is.", "cijfer"),
        ({"antwoord": "kan_niet", "cijfer": ""}, "Schrijf op waarom er geen cijfer is.", "reden"),
        ({"reden": "x" * 10_001}, "Deze tekst is te lang", "reden"),
        ({"hoger": "Bel 06-12345678."}, "een telefoonnummer", "hoger"),
    ],
)
def test_een_fout_staat_bij_haar_veld_en_er_gaat_niets_verloren(leeshuis, anders, zin, veld):
    voor = afdruk(leeshuis.ruimte)
    getypt = velden(leeshuis, geen_nul="Dit typte ik al.") | anders
    antwoord = leeshuis.gast("wilg").post(vraagpad(leeshuis), 422, **getypt)
    assert zin in leesbaar(antwoord.text)
    assert f'id="{veld}-fout"' in antwoord.text
    assert "Dit typte ik al." in antwoord.text
    assert afdruk(leeshuis.ruimte) == voor


def test_iemand_van_een_ander_gezin_staat_niet_in_de_lijst(leeshuis):
    voor = afdruk(leeshuis.ruimte)
    vreemd = velden(leeshuis) | {"wie": persoon(leeshuis, "eva")}
    leeshuis.gast("wilg", controle=False).post(vraagpad(leeshuis), 422, **vreemd)
    assert afdruk(leeshuis.ruimte) == voor


def test_twee_keer_versturen_geeft_twee_antwoorden_en_een_lijn(huis):
    voor, gast = tel(huis, VeiligheidsScore), huis.gast("wilg")
    for _ in range(2):
        gast.post(vraagpad(huis), **velden(huis))
    assert tel(huis, VeiligheidsScore) == voor + 2
    assert gast.get(pad(huis)).text.count('class="lijn wie-1"') == 1


def test_de_trainer_kiest_vanaf_wanneer_een_cijfer_om_een_gesprek_vraagt(huis):
    trainer, bladzij = huis.gast("sering"), "/oefenruimte/schaal"
    assert 'value="4"' in trainer.get(bladzij).text
    fout = trainer.post(bladzij, 422, spreiding="elf", laag="3", daling="2", kind_lager="y")
    assert "Vul een heel getal in van 1 tot en met 10." in leesbaar(fout.text)
    trainer.post(bladzij, spreiding="10", laag="0", daling="10")
    trainer.post(bladzij, spreiding="10", laag="0", daling="9")
    assert 'value="9"' in trainer.get(bladzij).text
    schaal = leesbaar(huis.gast("wilg").get(huis.pad("Wolkenveld", "veiligheidsschaal")).text)
    assert "Vraag waar dat verschil in zit." not in schaal
    huis.gast("wilg").get(bladzij, 403)
