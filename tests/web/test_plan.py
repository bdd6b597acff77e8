"""De bladzijden van het veiligheidsplan: van begin tot einde, en wat er bij een fout gebeurt."""

import pytest
from sqlmodel import col, select

from caseapp.permissions import Categorie, Doen
from caseapp.queries.dossier import open_gezin
from caseapp.queries.namen import mensen
from caseapp.tables import Afronding, PlanStuk, PlanVersie, Veiligheidsplan
from tests.pdf import alles_erin, kenmerken, woorden

from .wandeling import leesbaar
from .winkel import afdruk

GEZIN, CP = "Zandloper", "esdoorn"
ZIN = "Anna en Wout praten over geld alleen per mail, en nooit waar de kinderen bij zijn."
AFSPRAAK = "Bij de overdracht wacht Wout in de auto en belt Anna aan de deur, en Lars loopt zelf."


def pad(huis, rest="", gezin=GEZIN):
    return huis.pad(gezin, f"plan{rest}")


def persoon(huis, sleutel):
    with huis.als(sleutel, alleen_lezen=True) as werk:
        return str(werk.ctx.actor.persoon_id)


def lid(huis, naam):
    """Somebody of this gezin without a card of his own."""
    with huis.als(CP, alleen_lezen=True) as werk:
        gezin = open_gezin(werk.ctx, huis.gezinnen[GEZIN], Doen.ZIEN, Categorie.GEZIN_GEZAG)
        return next(str(id_) for id_, (hij, _) in mensen(werk.ctx, gezin).items() if hij == naam)


def rijen(huis, soort):
    with huis.als("sering", alleen_lezen=True) as werk:
        vraag = select(soort).where(soort.gezin_id == huis.gezinnen[GEZIN])
        return list(werk.ctx.session.exec(vraag.order_by(col(soort.id))).all())


def kern(huis, deel):
    return next(str(rij.kern_id) for rij in rijen(huis, PlanStuk) if rij.deel == deel)


def voorwaarde(huis):
    return {
        "tekst": ZIN,
        "voor": [persoon(huis, "isa")],
        "betreft": [persoon(huis, "anna"), persoon(huis, "wout")],
        "grond": "Isa hoort alles.",
        "gevolg": "Dan spreken wij elkaar dezelfde week nog.",
    }


def afspraak(huis, **anders):
    return {
        "voorwaarde": kern(huis, "voorwaarden"),
        "tekst": AFSPRAAK,
        "moment": "overdracht_van_de_kinderen",
        "reikwijdte": "direct",
        "uitvoerder": [persoon(huis, "wout")],
    } | anders


def begin(huis):
    cp = huis.gast(CP)
    cp.get(pad(huis))
    cp.post(pad(huis, "/begin"), aanleiding="De analyse is er.")
    cp.post(pad(huis, "/voorwaarden/erbij"), **voorwaarde(huis))
    cp.post(pad(huis, "/afspraken/erbij"), **afspraak(huis))
    return cp


def stel_vast(huis, cp):
    cp.post(pad(huis, "/voorleggen"), tot="30-4-2026")
    [versie] = [rij for rij in rijen(huis, PlanVersie) if rij.nummer is None]
    mening = pad(huis, f"/mening/{versie.id}")
    huis.gast("anna").post(mening, stelling="niet_eens", reden="Ik wil dat het op papier staat.")
    huis.gast("wout").post(mening, stelling="eens", reden="")
    huis.gast("linde").post(mening, stelling="eens", reden="")
    cp.post(mening, voor=lid(huis, "Dirk"), stelling="weet_niet", reden="Ik woon er nog maar net.")
    cp.get(pad(huis, "/vaststellen"))
    return cp.post(pad(huis, "/vaststellen"), volgende="20-4-2026")


def test_van_begin_tot_vastgesteld_met_drie_rollen(huis):
    cp = begin(huis)
    tekst = leesbaar(cp.get(pad(huis)).text)
    assert ZIN in tekst
    assert AFSPRAAK in tekst
    assert "Wie kijkt of het lukt?" in tekst, "een vraag voor wie eraan werkt"
    assert "Wie kijkt of het lukt?" not in leesbaar(huis.gast("anna").get(pad(huis)).text)
    stel_vast(huis, cp)
    [plan] = rijen(huis, Veiligheidsplan)
    assert plan.status == "loopt"
    assert "Ik wil dat het op papier staat." in leesbaar(huis.gast("linde").get(pad(huis)).text)


def test_een_afspraak_zonder_voorwaarde_en_een_gat_zijn_te_zien(huis):
    cp = begin(huis)
    fout = cp.post(pad(huis, "/afspraken/erbij"), 422, **afspraak(huis, voorwaarde=""))
    assert "Kies bij welke voorwaarde dit hoort." in leesbaar(fout.text)
    assert AFSPRAAK in fout.text, "niets van wat getypt is gaat verloren"
    assert "Bij een afspraak kijkt nog niemand of het lukt." in leesbaar(cp.get(pad(huis)).text)


def test_het_gezin_kan_geen_voorwaarde_stellen_en_leest_waarom(huis):
    begin(huis)
    anna = huis.gast("anna")
    assert "voorwaarden/erbij" not in anna.get(pad(huis)).text
    voor = afdruk(huis.ruimte)
    van_haar = voorwaarde(huis) | {"betreft": [persoon(huis, "anna")]}
    fout = anna.post(pad(huis, "/voorwaarden/erbij"), 422, **van_haar)
    assert "stelt of beëindigt alleen de contactpersoon" in leesbaar(fout.text)
    assert afdruk(huis.ruimte) == voor


@pytest.mark.parametrize("dag", ["1-1-2026", ""])
def test_een_evaluatie_in_het_verleden_of_geen_stelt_niets_vast(huis, dag):
    cp = begin(huis)
    stel_vast_fout = pad(huis, "/vaststellen")
    cp.post(pad(huis, "/voorleggen"), tot="30-4-2026")
    [versie] = [rij for rij in rijen(huis, PlanVersie) if rij.nummer is None]  # the one that is open
    for wie in ("anna", "wout", "linde"):
        huis.gast(wie).post(pad(huis, f"/mening/{versie.id}"), stelling="eens", reden="")
    fout = cp.post(stel_vast_fout, 422, volgende=dag)
    assert "opnieuw" in leesbaar(fout.text)
    [nog_open] = [rij for rij in rijen(huis, PlanVersie) if rij.nummer is None]
    assert nog_open.status == "ter_bespreking"


def test_een_schending_gaat_naar_fase_1_en_daarna_naar_een_evaluatie(huis):
    cp = begin(huis)
    stel_vast(huis, cp)
    controle = pad(huis, f"/controle/{kern(huis, 'afspraken')}")
    fout = cp.post(controle, 422, uitkomst="niet_nageleefd", gezien_door="Isa")
    assert "Schrijf op wat er gebeurde." in leesbaar(fout.text)
    cp.post(controle, uitkomst="niet_nageleefd", gezien_door="Isa", wat="Er werd geroepen op de stoep.")
    vandaag = leesbaar(cp.get("/vandaag").text)
    assert "Doen wat is afgesproken voor als het niet lukt." in vandaag
    evaluatie = {
        "wie": "Anna, Wout en Isa",
        "goed": "Drie overdrachten gingen stil.",
        "anders": "Eén keer niet.",
        "besluit": "aanpassen",
        "reden": "De plek werkt niet.",
        "volgende": "1-5-2026",
        "versie": "0",
    }
    cp.post(pad(huis, "/evaluatie"), **evaluatie)
    botsing = cp.post(pad(huis, "/evaluatie"), 409, **evaluatie)
    assert "Drie overdrachten gingen stil." in leesbaar(botsing.text)
    assert "Drie overdrachten gingen stil." in leesbaar(huis.gast("anna").get(pad(huis)).text)


AFRONDEN = {
    "geen_incident": "y",
    "kinderwoorden": "Isa: het is nu gewoon.",
    "nazorg": "Oma en de contactpersoon vragen het.",
    "overleg": "Het teamoverleg.",
    "overleg_op": "1-4-2026",
}


ALLEEN_ALS_HET_GELDT = (
    *("Begin een herziening", "opnieuw kijken op"),
    *("Veiligheid eerst", "Lukt het?", "Voor op de koelkast"),
)


def test_afronden_wordt_geweigerd_en_met_een_tweede_toegestaan(huis):
    cp = begin(huis)
    stel_vast(huis, cp)
    loopt = leesbaar(cp.get(pad(huis)).text)
    assert [zin for zin in ALLEEN_ALS_HET_GELDT if zin not in loopt] == []
    assert "Dit plan is afgerond." not in loopt
    bladzij = pad(huis, "/afronden")
    assert "Dit ontbreekt nog" in leesbaar(cp.get(bladzij).text)
    laatste = cp.get(bladzij).text
    dag = laatste.split('name="laatste_incident"')[1].split('value="')[1].split('"')[0]
    velden = AFRONDEN | {"laatste_incident": dag, "nazorg": ""}
    fout = cp.post(bladzij, 422, **velden)
    assert "Afronden kan nog niet." in leesbaar(fout.text)
    assert "Isa: het is nu gewoon." in fout.text
    reden = "Beide ouders verhuizen naar een andere gemeente."
    cp.post(bladzij, **velden, uitzondering=reden, met=str(huis.wie["linde"]))
    [rij] = rijen(huis, Afronding)
    tweede, besluit = huis.gast("linde"), pad(huis, f"/afronden/{rij.id}")
    assert reden in leesbaar(tweede.get(besluit).text)
    assert "Besluit mee" in leesbaar(tweede.get(pad(huis, "/afronden")).text)
    tweede.post(besluit, besluit="ja", reden="")
    assert [plan.status for plan in rijen(huis, Veiligheidsplan)] == ["afgerond"]
    daarna = leesbaar(cp.get(pad(huis)).text)
    assert [zin for zin in ALLEEN_ALS_HET_GELDT if zin in daarna] == []
    assert "Dit plan is afgerond." in daarna
    cp.get(pad(huis, "/koelkast"), 404)
    cp.get(pad(huis, f"/exemplaar/{persoon(huis, 'anna')}"), 404)


def test_papier_en_agenda_verraden_niets(huis):
    cp = begin(huis)
    stil = {"niet_voor": [persoon(huis, "wout")]}
    cp.post(pad(huis, "/krachten/erbij"), wat="Anna heeft een plek die niemand kent.", soort="kracht", **stil)
    stel_vast(huis, cp)
    for wie in (CP, "anna", "wout"):
        blad = huis.gast(wie).client.get(pad(huis, "/koelkast"))
        tekst = " ".join(woorden(blad.data).split())
        assert AFSPRAAK in tekst
        assert "een plek die niemand kent" not in alles_erin(blad.data)
        assert "Zandloper" not in blad.headers["Content-Disposition"] + kenmerken(blad.data)
    heel = huis.gast(CP).client.get(pad(huis, "/papier"))
    assert "een plek die niemand kent" in " ".join(woorden(heel.data).split())
    wout = huis.gast("wout").client.get(pad(huis, "/papier"))
    assert "een plek die niemand kent" not in alles_erin(wout.data)
    agenda = huis.gast("anna").client.get(pad(huis, "/agenda"))
    assert agenda.mimetype == "text/calendar"
    assert "20260420" in agenda.text
    for woord in ("plan", "veilig", "evaluatie", "Zandloper", "Anna"):
        assert woord.casefold() not in agenda.text.casefold()


def test_een_versie_blijft_te_lezen_en_te_vergelijken(huis):
    cp = begin(huis)
    stel_vast(huis, cp)
    cp.post(pad(huis, "/begin"), aanleiding="Er is iets veranderd.")
    cp.post(pad(huis, "/krachten/erbij"), wat="Lars slaapt weer door.", soort="kracht")
    stel_vast(huis, cp)
    *_, oud, nieuw = sorted(rijen(huis, PlanVersie), key=lambda rij: rij.nummer)
    anna = huis.gast("anna")
    assert "nog precies zo als toen" in leesbaar(anna.get(pad(huis, f"/versies/{oud.id}")).text)
    anna.get(pad(huis, "/versies"))
    verschil = leesbaar(anna.get(pad(huis, f"/vergelijk?oud={oud.id}&nieuw={nieuw.id}")).text)
    assert "Lars slaapt weer door." in verschil
    assert ZIN not in verschil
    anna.get(pad(huis, f"/vergelijk?oud={oud.id}&nieuw=zomaar"), 404)


@pytest.mark.parametrize("wie", ["isa", "den", "iep"])
def test_voor_wie_het_niet_is_gaat_de_bladzijde_niet_open(huis, wie):
    begin(huis)
    antwoord = huis.gast(wie).client.get(pad(huis))
    assert antwoord.status_code in (403, 404)
    assert ZIN not in antwoord.text
