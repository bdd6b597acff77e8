"""Wat iemand van het gezin vraagt is van hem alleen: het vaste gezicht antwoordt, de anderen merken niets."""

import pytest
from sqlmodel import select

from caseapp.actions.taken import geef_over
from caseapp.permissions import Categorie, Doen
from caseapp.queries.dossier import open_gezin
from caseapp.tables import Gezinsverzoek, Termijn, Verzoekantwoord

from .wandeling import leesbaar
from .winkel import logregels, tel

VRAAG = "Mag mijn zus mee naar het gesprek van donderdag?"
ANTWOORD = "Ja, dat mag. Neem haar gerust mee."


def pad(huis, rest="", gezin="Wolkenveld"):
    return huis.pad(gezin, f"verzoeken{rest}")


def vraag(huis, wie="noor", soort="vraag", gezin="Wolkenveld", status=302, **velden):
    return huis.gast(wie).post(pad(huis, f"/nieuw/{soort}", gezin), status, **({"tekst": VRAAG} | velden))


def persoon(huis, wie):
    with huis.als(wie, alleen_lezen=True) as werk:
        return str(werk.ctx.actor.persoon_id)


def laatste(huis, soort=Gezinsverzoek):
    with huis.als("sering", alleen_lezen=True) as werk:
        return werk.ctx.session.exec(select(soort).order_by(soort.op.desc())).first()


def pagina(huis, wie, waar, gezin="Wolkenveld"):
    return leesbaar(huis.gast(wie).get(huis.pad(gezin, waar)).text)


def test_een_vraag_staat_bij_vandaag_van_het_vaste_gezicht_met_een_termijn(huis):
    vraag(huis)
    vandaag = leesbaar(huis.gast("wilg").get("/vandaag").text)
    assert "Iemand van het gezin stelde je een vraag." in vandaag
    assert f'href="{pad(huis)}"' in vandaag
    with huis.als("sering", alleen_lezen=True) as werk:
        rij = werk.ctx.session.get_one(Termijn, laatste_termijn(werk))
        assert (rij.voor_id, rij.uiterlijk.isoformat()) == (huis.wie["wilg"], "2026-04-17")


def laatste_termijn(werk):
    rij = werk.ctx.session.exec(select(Gezinsverzoek).order_by(Gezinsverzoek.op.desc())).first()
    return rij.termijn_id


def test_wie_vroeg_leest_het_antwoord_op_ons_plan_en_de_taak_is_klaar(huis):
    vraag(huis)
    rij = laatste(huis)
    wilg = huis.gast("wilg")
    assert VRAAG in leesbaar(wilg.get(pad(huis)).text)
    wilg.post(pad(huis, f"/{rij.id}"), besluit="beantwoord", motivering=ANTWOORD)
    assert ANTWOORD in pagina(huis, "noor", "ons-plan")
    assert ANTWOORD in pagina(huis, "noor", "verzoeken")
    with huis.als("sering", alleen_lezen=True) as werk:
        assert werk.ctx.session.get_one(Termijn, rij.termijn_id).afgerond_op is not None


def test_een_tweede_antwoord_wordt_geweigerd_en_het_eerste_blijft(huis):
    vraag(huis)
    adres = pad(huis, f"/{laatste(huis).id}")
    wilg = huis.gast("wilg")
    wilg.post(adres, besluit="beantwoord", motivering=ANTWOORD)
    wilg.post(adres, 404, besluit="beantwoord", motivering="Nee, toch liever niet.")
    assert tel(huis, Verzoekantwoord) == 3


def test_langer_wachten_verzet_de_termijn_en_wie_vroeg_leest_waarom(huis):
    vraag(huis, soort="afschrift", over=persoon(huis, "noor"))
    rij, wilg = laatste(huis), huis.gast("wilg")
    uitleg = "Het is veel papier. Wij lezen eerst na wat over een ander gaat."
    wilg.post(pad(huis, f"/{rij.id}"), besluit="verlengd", motivering=uitleg)
    assert uitleg in pagina(huis, "noor", "verzoeken")
    assert "verlengd" not in wilg.get(pad(huis, f"/{rij.id}")).text
    with huis.als("sering", alleen_lezen=True) as werk:
        termijn = werk.ctx.session.get_one(Termijn, rij.termijn_id)
        assert (termijn.uiterlijk.isoformat(), termijn.afgerond_op) == ("2026-07-11", None)


@pytest.mark.parametrize("wie", ["joost", "pien"])
@pytest.mark.parametrize("waar", ["verzoeken", "ons-plan", "tijdlijn", "", "inzage", "delen"])
def test_een_ander_van_het_gezin_merkt_er_niets_van(leeshuis, wie, waar):
    """Noor asked something, and it waits."""
    gelezen = leeshuis.gast(wie).get(leeshuis.pad("Wolkenveld", waar), None)
    assert "donderdag openen" not in gelezen.text
    assert "verzoek van het gezin" not in gelezen.text


@pytest.mark.parametrize(("wie", "status"), [("berk", 200), ("linde", 200), ("hazelaar", 200), ("beuk", 403)])
def test_wie_helpt_leest_niet_wat_er_gevraagd_is(leeshuis, wie, status):
    antwoord = leeshuis.gast(wie).get(pad(leeshuis), status)
    assert "donderdag openen" not in antwoord.text
    assert ("leest alleen het vaste gezicht" in antwoord.text) is (status == 200)
    leeshuis.gast(wie).post(pad(leeshuis, "/nieuw/vraag"), 403, tekst=VRAAG)
    assert pad(leeshuis) not in leeshuis.gast(wie, controle=False).get(leeshuis.pad("Wolkenveld"), None).text


def test_een_vreemde_krijgt_niets(leeshuis):
    assert leeshuis.gast("eva").get(pad(leeshuis), 404)
    assert leeshuis.gast().get(pad(leeshuis), 401)


@pytest.mark.parametrize("wie", ["berk", "linde", "noor"])
def test_alleen_het_vaste_gezicht_antwoordt(huis, wie):
    vraag(huis)
    adres, voor = pad(huis, f"/{laatste(huis).id}"), tel(huis, Verzoekantwoord)
    huis.gast(wie).post(adres, None, besluit="beantwoord", motivering=ANTWOORD)
    assert tel(huis, Verzoekantwoord) == voor


def test_een_kopie_over_een_ander_wordt_geweigerd_met_een_regel_en_niets_blijft(huis):
    noor, joost = huis.gast("noor"), persoon(huis, "joost")
    voor, regels = (tel(huis, Gezinsverzoek), tel(huis, Termijn)), len(logregels(huis))
    antwoord = noor.post(pad(huis, "/nieuw/afschrift"), 422, over=joost, tekst="Alles van hem.")
    assert 'id="over-fout"' in antwoord.text
    assert "Alles van hem." in antwoord.text
    assert (tel(huis, Gezinsverzoek), tel(huis, Termijn)) == voor
    nieuw = logregels(huis)[regels:]
    assert any((r["handeling"], r.get("persoon_id")) == ("geweigerd", joost) for r in nieuw)


def test_een_kopie_over_het_eigen_kind_mag_wie_gezag_heeft(huis):
    vraag(huis, soort="afschrift", over=persoon(huis, "pien"), tekst="")
    assert "over Pien" in pagina(huis, "noor", "verzoeken")
    assert "over Pien" not in pagina(huis, "joost", "verzoeken")


def test_een_kind_van_negen_vraagt_het_samen_en_een_van_veertien_zelf(huis):
    antwoord = huis.gast("pien").post(pad(huis, "/nieuw/vraag"), 422, tekst="Mag ik bij opa slapen?")
    assert "jonger dan 12" in antwoord.text
    vraag(huis, "liv", gezin="Lantaarn", tekst="Wie leest mijn tekening?")
    assert "Wie leest mijn tekening?" in pagina(huis, "liv", "ons-plan", "Lantaarn")
    assert "Wie leest mijn tekening?" not in pagina(huis, "eva", "ons-plan", "Lantaarn")


def test_wie_niemand_noemt_die_hier_hoort_krijgt_een_zin(huis):
    vraag(huis, soort="inzage", status=422, over="00000000-0000-0000-0000-000000000000")


def test_twee_keer_drukken_is_een_keer_vragen(huis):
    vraag(huis)
    voor = tel(huis, Gezinsverzoek)
    antwoord = vraag(huis, status=422)
    assert VRAAG in leesbaar(antwoord.text)
    assert tel(huis, Gezinsverzoek) == voor


def test_een_soort_die_niet_bestaat_is_er_niet(leeshuis):
    leeshuis.gast("noor").get(pad(leeshuis, "/nieuw/klacht"), 404)


def test_de_volgende_contactpersoon_krijgt_de_taak_en_leest_de_vraag(huis):
    """What was asked does not leave with the person."""
    vraag(huis)
    with huis.als("wilg") as werk:
        gezin = open_gezin(werk.ctx, huis.gezinnen["Wolkenveld"], Doen.WIJZIGEN, Categorie.GEZIN_GEZAG)
        geef_over(werk.ctx, gezin, huis.wie["wilg"], huis.wie["berk"])
    with huis.als("sering", alleen_lezen=True) as werk:
        assert werk.ctx.session.get_one(Termijn, laatste_termijn(werk)).voor_id == huis.wie["berk"]
