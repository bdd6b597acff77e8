"""De puls van een ruimte: wat er veranderde terwijl je keek; en wat je typt blijft bewaard."""

from datetime import timedelta

import pytest
import time_machine
from sqlmodel import select

from caseapp.db import wall
from caseapp.domain.scenario.woorden import InjectSoort
from caseapp.tables import Concept, Inject, InjectVoor, Ronde

from .training import alles, nieuwe_training
from .winkel import afdruk

PULS, BEWAAR = "/oefening/puls", "/oefening/concept"
TEKST = "Halverwege deze zin viel de verbinding weg"


@pytest.fixture
def training(leeshuis):
    return nieuwe_training(leeshuis)


@pytest.fixture(scope="module")
def rustig(leeshuis):
    """A room in which nothing changes."""
    return nieuwe_training(leeshuis)


def noteer(training, gezin="Wolkenveld"):
    return training.huis.pad(gezin, "gebeurtenissen/noteer")


def bewaar(training, gast, verwacht=204, pad=None, **velden):
    velden = {"soort": "incident", "tekst": TEKST} | velden
    return gast.post(BEWAAR, verwacht, concept_van=noteer(training) if pad is None else pad, **velden)


def concepten(training):
    with training.als() as ctx:
        return list(ctx.session.exec(select(Concept)))


def test_de_puls_zegt_waar_het_verhaal_staat_en_verder_niets(rustig):
    assert rustig.gast("wilg").get(PULS).json == {
        "stil": False,
        "dag": 96,
        "datum": "2026-04-11",
        "take": 0,
        "ronde": None,
        "nieuw": 0,
    }


def test_zolang_er_niets_verandert_komt_er_niets_over(training):
    gast = training.gast("wilg")
    merk = gast.get(PULS).headers["ETag"]

    def nog_eens():
        return gast.client.get(PULS, headers={"If-None-Match": merk})

    assert (nog_eens().status_code, nog_eens().data) == (304, b"")
    training.gast("noor").post("/oefening/stil")
    assert nog_eens().json["stil"] is True
    training.trainer().post("/oefening/verder")
    assert nog_eens().status_code == 304
    training.trainer().post("/oefenruimte/klok", stap="week")
    assert nog_eens().json["dag"] == 103


def test_peilen_laat_geen_regel_en_geen_spoor_na(rustig):
    gast = rustig.gast("wilg")
    voor, platform = alles(rustig.store), alles(rustig.huis.stores.platform)
    for _ in range(3):
        gast.get(PULS)
    assert alles(rustig.store) == voor
    assert alles(rustig.huis.stores.platform) == platform


def test_de_ronde_van_vandaag_is_de_eerste_die_nog_niet_voorbij_is(training):
    with training.als() as ctx:
        for nummer, titel, tot in ((1, "De melding", 96), (2, "Samen begrijpen", 97), (3, "Het plan", 104)):
            ctx.session.add(Ronde(nummer=nummer, titel=titel, tot_dag=tot, minuten=10))
    gast, trainer = training.gast("wilg"), training.trainer()
    assert gast.get(PULS).json["ronde"] == {"nummer": 2, "titel": "Samen begrijpen"}
    trainer.post("/oefenruimte/klok", stap="week")
    assert gast.get(PULS).json["ronde"] == {"nummer": 3, "titel": "Het plan"}
    trainer.post("/oefenruimte/klok", stap="dag")
    assert gast.get(PULS).json["ronde"] is None


def test_alleen_wat_voor_mij_binnenkwam_en_wat_ik_niet_las_telt(training):
    wilg, berk = training.huis.wie["wilg"], training.huis.wie["berk"]
    with training.als() as ctx:
        for nummer, (binnen, voor, gelezen) in enumerate(
            [(True, wilg, False), (True, wilg, True), (False, wilg, False), (True, berk, False)]
        ):
            rij = Inject(
                nummer=nummer,
                sleutel=f"i{nummer}",
                soort=InjectSoort.HANDMATIG,
                binnen_op=ctx.now if binnen else None,
            )
            ctx.verzegel(rij, titel="Een telefoontje", tekst="Er wordt gebeld.")
            ctx.session.add(rij)
            op = ctx.now if gelezen else None
            ctx.session.add(InjectVoor(inject_id=rij.id, gebruiker_id=voor, gelezen_op=op))
    hoeveel = {wie: training.gast(wie).get(PULS).json["nieuw"] for wie in ("wilg", "berk", "noor")}
    assert hoeveel == {"wilg": 1, "berk": 1, "noor": 0}


def test_wie_geen_plek_heeft_hoort_de_puls_niet(rustig):
    rustig.huis.gast().get(PULS, 401)
    rustig.huis.gast("wilg").get(PULS, 404)
    gast = rustig.gast("wilg")
    gast.post("/uitloggen")
    gast.get(PULS, 401)


# What is being typed -------------------------------------------------------------------------------


def test_wat_iemand_typt_wordt_bewaard_en_komt_terug_bij_wie_het_typte(training):
    bewaar(training, training.gast("wilg"))
    pagina = training.gast("wilg").get(noteer(training)).text
    assert TEKST in pagina
    assert "Dit is je concept van" in pagina
    for wie in ("berk", "noor"):
        assert TEKST not in training.gast(wie).get(noteer(training), None).text
    assert TEKST not in str(alles(training.store))


def test_nog_eens_bewaren_vervangt_en_leegmaken_laat_los(training):
    gast = training.gast("wilg")
    for tekst in (TEKST, "Zo werd het."):
        bewaar(training, gast, tekst=tekst)
    assert TEKST not in gast.get(noteer(training)).text
    assert "Zo werd het." in gast.get(noteer(training)).text
    bewaar(training, gast, soort="", tekst="")
    assert concepten(training) == []


def test_ook_in_stilte_en_na_een_sprong_blijft_het_bewaard(training):
    gast, trainer = training.gast("wilg"), training.trainer()
    gast.post("/oefening/stil")
    bewaar(training, gast)
    trainer.post("/oefening/verder")
    trainer.post("/oefenruimte/klok", stap="maand")
    assert TEKST in gast.get(noteer(training)).text


def test_wat_is_opgeslagen_is_geen_concept_meer(training):
    gast = training.gast("wilg")
    bewaar(training, gast)
    gast.post(noteer(training), soort="incident", over="", tekst=TEKST)
    assert concepten(training) == []


@pytest.mark.parametrize(
    "pad",
    [
        *("", "/", "/zoeken", "/bekend", "/vandaag", "/inloggen", "/ik-doe-mee", "/oefening/stil/"),
        *("https://elders.example/x", "//elders.example", "/gezinnen/../x", "x" * 400, "/\x00"),
    ],
)
def test_waar_geen_formulier_is_wordt_niets_bewaard(rustig, pad):
    voor = afdruk(rustig.store)
    bewaar(rustig, rustig.gast("wilg"), 404, pad=pad)
    assert afdruk(rustig.store) == voor


def test_te_veel_om_te_bewaren_wordt_niet_beloofd(rustig):
    bewaar(rustig, rustig.gast("wilg"), 413, tekst="x" * 210_000)
    assert concepten(rustig) == []


def test_een_wachtwoord_een_account_en_een_vreemde_laten_niets_achter(rustig):
    gast = rustig.gast("wilg")
    bewaar(rustig, gast, soort="", tekst="", wachtwoord="een heel geheim woord")
    bewaar(rustig, rustig.trainer(), 404)
    bewaar(rustig, rustig.huis.gast(), 401)
    gast.token = "van elders"
    bewaar(rustig, gast, 400)
    assert concepten(rustig) == []


def test_een_sessie_die_voorbij_is_bewaart_bij_het_versturen(training):
    """The script is told so, and lets the form go: the page that says it keeps what was typed."""
    gast = training.gast("wilg")
    with time_machine.travel(wall() + timedelta(hours=3), tick=False):
        gast.get(PULS, 401)
        bewaar(training, gast, 401)
        assert concepten(training) == []
        pagina = gast.post(noteer(training), 401, soort="incident", over="", tekst=TEKST).text
    assert "Wat je typte is bewaard." in pagina
    assert TEKST in training.gast("wilg").get(noteer(training)).text


def test_alleen_een_bladzijde_die_het_teruggeeft_bewaart_onderweg(rustig):
    gast = rustig.gast("wilg")
    assert 'data-concept="ja"' in gast.get(noteer(rustig)).text
    assert 'data-concept="ja"' in gast.post(noteer(rustig), 422, soort="", tekst="").text
    for pad in ("/vandaag", "/zoeken", rustig.huis.pad("Wolkenveld")):
        assert 'data-concept=""' in gast.get(pad).text
