"""De bladzijden van een bericht aan Veilig Thuis: sturen, beantwoorden, en dat niemand anders iets merkt."""

import re

import pytest
from sqlmodel import col, select

from caseapp.domain.veilig_thuis.bericht import BerichtStatus
from caseapp.tables import VtBericht

from .adressen_bericht import MELDING, VRAAG
from .gelezen import te_lezen
from .test_meldcode import _van
from .test_melding import BEOORDELING, GOED, NIEUW_GEZIN
from .wandeling import leesbaar

NIEUW, LIJST = "/bericht/nieuw", "/veilig-thuis/meldingen"
ADVIES = {
    "kanaal": "bericht",
    "soort_vrager": "beroepsmatig",
    "vraag": VRAAG,
    "advies": "Praat er met de leerling over, zonder anderen erbij.",
    "vervolg": "advies",
}


def stuur(huis, wie="hazelaar", soort="melding", tekst=MELDING, **anders):
    """Sent by hand: who sent it, and its address at Veilig Thuis."""
    gast = huis.gast(wie)
    gast.post(NIEUW, soort=soort, tekst=tekst, **anders)
    with huis.als("sering", alleen_lezen=True) as werk:
        nieuw = select(VtBericht.id).where(VtBericht.status == BerichtStatus.NIEUW)
        hier = nieuw.where(VtBericht.van_id == huis.wie[wie])
        id_ = werk.ctx.session.exec(hier.order_by(col(VtBericht.op).desc())).first()
    return gast, f"/veilig-thuis/berichten/{id_}"


def test_het_codewoord_bij_de_apotheek_wordt_een_advies(huis):
    gast, pad = stuur(huis, "liguster", "vraag", VRAAG, kanaal="codewoord_apotheek")
    assert "codewoord bij de apotheek" in leesbaar(gast.get("/bericht").text)
    vt = huis.gast("linde")
    assert pad in vt.get(LIJST).text
    pagina = vt.get(pad)
    assert VRAAG in leesbaar(pagina.text)
    assert "Liguster" not in pagina.text
    assert re.search(r'selected[^>]*value="codewoord_apotheek"', pagina.text)
    vt.get(f"{pad}/melding", 404)
    naam = vt.post(pad, 422, **ADVIES | {"advies": "Bel Pien thuis niet."})
    assert "lijkt een naam" in leesbaar(naam.text)
    assert "Bel Pien thuis niet." in naam.text
    assert "Liguster" not in naam.text
    vt.post(pad, **ADVIES)
    vt.get(pad, 404)
    terug = leesbaar(gast.get("/bericht").text)
    assert ADVIES["advies"] in terug
    assert "advies gegeven" in terug
    assert MELDING not in terug, "van een ander"


def test_een_melding_van_het_bericht_tot_en_met_de_terugkoppeling(huis):
    gast, pad = stuur(huis)
    vt = huis.gast("cipres")
    assert "Hazelaar" in leesbaar(vt.get(pad).text)
    formulier = vt.get(f"{pad}/melding").text
    assert MELDING in leesbaar(formulier)
    assert re.search(r'name="melder"[^>]*value="mw. Hazelaar, School', formulier)
    assert re.search(r'selected[^>]*value="onderwijs"', formulier)
    vol = {**GOED, **NIEUW_GEZIN, "kanaal": "formulier", "soort_melder": "onderwijs", "tekst": MELDING}
    fout = vt.post(f"{pad}/melding", 422, **vol | {"melder": ""})
    assert 'id="melder-fout"' in fout.text
    bij = vt.post(f"{pad}/melding", **vol).headers["Location"].removesuffix("/betrokkenen")
    assert "als melding aangenomen" in leesbaar(gast.get("/bericht").text)
    vt.post(f"{bij}/beoordeling", **BEOORDELING)
    vt.post(f"{bij}/terugkoppeling", moment="na_beoordeling", vervolg="nee", naar="", extra="")
    terug = leesbaar(gast.get("/bericht").text)
    assert "De veiligheidsbeoordeling is klaar. Er volgt niets." in terug
    for niet in ("Kaarsenpit", BEOORDELING["uitkomst"], BEOORDELING["motivering"], "Cipres"):
        assert niet not in terug


def test_geen_vervolg_zegt_waarom_en_een_fout_verliest_niets(huis):
    gast, pad = stuur(huis, "wilg")
    vt = huis.gast("linde")
    fout = vt.post(f"{pad}/einde", 422, reden="Nee.")
    assert 'id="reden-fout"' in fout.text
    assert "Nee." in fout.text
    vt.post(f"{pad}/einde", reden="Dit valt niet onder ons werk.")
    terug = leesbaar(gast.get("/bericht").text)
    assert "Dit valt niet onder ons werk." in terug
    assert "geen vervolg" in terug


def test_elke_fout_staat_bij_haar_veld_en_er_is_niets_verstuurd(huis):
    gast, voor = huis.gast("olm"), len(huis.gast("linde").get(LIJST).text)
    for veld, wat in (
        ("soort", {"tekst": VRAAG}),
        ("tekst", {"soort": "melding", "tekst": " "}),
        ("tekst", {"soort": "vraag", "tekst": "Het gaat om Pien en haar broer."}),
    ):
        fout = gast.post(NIEUW, 422, **wat)
        assert f'id="{veld}-fout"' in fout.text
        assert wat["tekst"].strip() in leesbaar(fout.text)
    gast.post(NIEUW, soort="melding", tekst=MELDING, kanaal="codewoord_apotheek")
    assert "codewoord" not in gast.get("/bericht").text
    assert len(huis.gast("linde").get(LIJST).text) > voor


def test_uit_de_meldcode_staat_de_tekst_klaar_en_er_gaat_niets_vanzelf_weg(leeshuis):
    gast, pad = leeshuis.gast("hazelaar"), _van(leeshuis, "hazelaar")
    pagina = gast.get(pad).text
    knoppen = re.findall(r'href="(/bericht/nieuw\?[^"]+)"', pagina)
    teksten = [leesbaar(gast.get(knop.replace("&amp;", "&")).text) for knop in knoppen]
    assert [("Wat ik zag en hoorde" in een, "Ik noem geen namen" in een) for een in teksten] == [
        (True, False),
        (False, True),
    ]
    assert leeshuis.gast("kornoelje").get(knoppen[0].replace("&amp;", "&"), 404)
    assert "Je stuurde nog geen bericht" not in gast.get("/bericht").text  # the one of the walk
    assert gast.get("/bericht").text.count("Melding van") == 1


def test_mijn_vraag_kan_ik_zelf_tot_een_melding_maken(huis):
    gast, pad = stuur(huis, "liguster", "vraag", VRAAG, kanaal="formulier")
    id_ = pad.rsplit("/", 1)[1]
    formulier = gast.get(f"{NIEUW}?bericht={id_}")
    assert VRAAG in leesbaar(formulier.text)
    huis.gast("olm").get(f"{NIEUW}?bericht={id_}", 404)


@pytest.mark.parametrize("wie", ["sering", "noor", "pien", "iep", "linde", "jeneverbes", "beuk", "larix"])
def test_voor_wie_niet_schrijft_is_de_plek_er_niet(leeshuis, wie):
    gast = leeshuis.gast(wie)
    for pad in ("/bericht", NIEUW):
        gast.get(pad, 404)
    assert 'href="/bericht"' not in gast.get("/uitleg/").text


@pytest.mark.parametrize(
    "wie", ["hazelaar", "kornoelje", "wilg", "sering", "noor", "iep", "jeneverbes", "beuk"]
)
def test_wat_binnenkwam_is_er_alleen_voor_veilig_thuis(leeshuis, wie):
    gast = leeshuis.gast(wie)
    with leeshuis.als("sering", alleen_lezen=True) as werk:
        hier = select(VtBericht.id).where(VtBericht.status == BerichtStatus.NIEUW)
        id_ = werk.ctx.session.exec(hier.order_by(col(VtBericht.op))).first()
    vreemd, niets = (
        gast.get(f"/veilig-thuis/berichten/{een}", 404).text
        for een in (id_, "00000000-0000-4000-8000-000000000000")
    )
    zonder = re.compile(r"\b[0-9a-f]{12}\b|value=\"[^\"]*\"")
    assert zonder.sub("", vreemd) == zonder.sub("", niets)
    for rest in ("", "/einde", "/melding"):
        gast.post(f"/veilig-thuis/berichten/{id_}{rest}", 404, **ADVIES)


def test_de_tekst_staat_nergens_anders(wandeling):
    """Of who walked the whole house, only the sender and Veilig Thuis ever read it."""
    gezien = {wie for wie in wandeling if any(MELDING in tekst for _, tekst in te_lezen(wandeling, wie))}
    assert gezien == {"hazelaar", "linde", "meidoorn", "cipres"}
