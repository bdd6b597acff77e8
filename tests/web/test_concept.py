"""What was being typed when a session ended is kept, and given back to whoever typed it, where it belongs."""

import json
import re
from datetime import timedelta

import pytest
import time_machine
from flask import g, request, request_finished

from caseapp.db import wall
from caseapp.permissions import Rol
from caseapp.tables import Concept
from caseapp.views.concept import ZONDER_CONCEPT

from .adressen import routes
from .test_toegang import besluit, gevraagd
from .wandeling import leesbaar
from .winkel import logregels, tel

TICK = re.compile(r'name="met" type="checkbox" value="([^"]+)"')
AAN = re.compile(r'<input checked[^>]*name="([^"]+)" type="checkbox" value="([^"]+)"')
TEKST = "Halverwege deze zin was de sessie voor"
VELDEN = {"soort": "incident", "over": "", "tekst": TEKST}


def noteer(huis, gezin="Wolkenveld"):
    return huis.pad(gezin, "gebeurtenissen/noteer")


def te_laat(huis, gast, pad, velden=VELDEN):
    """Post after the session ended; gives the page that says so."""
    with time_machine.travel(wall() + timedelta(hours=3), tick=False):
        return leesbaar(gast.post(pad, 401, **velden).text)


def test_wat_je_typte_is_bewaard_en_staat_er_weer(huis):
    assert "Wat je typte is bewaard." in te_laat(huis, huis.gast("wilg"), noteer(huis))
    pagina = huis.gast("wilg").get(noteer(huis)).text
    assert TEKST in pagina
    assert "Dit is je concept van" in pagina
    assert 'selected value="incident"' in pagina or 'value="incident" selected' in pagina


@pytest.mark.parametrize("wie", ["berk", "noor", "linde", "sering"])
def test_een_ander_krijgt_jouw_tekst_niet(huis, wie):
    te_laat(huis, huis.gast("wilg"), noteer(huis))
    assert TEKST not in huis.gast(wie).get(noteer(huis), None).text


def test_een_concept_komt_nooit_op_een_ander_formulier_of_gezin(huis):
    te_laat(huis, huis.gast("sering"), noteer(huis))
    te_laat(huis, huis.gast("wilg"), noteer(huis))
    assert TEKST not in huis.gast("wilg").get(huis.pad("Wolkenveld", "situatie")).text
    assert TEKST not in huis.gast("sering").get(noteer(huis, "Lantaarn"), 403).text
    assert TEKST not in huis.gast("wilg").get(noteer(huis, "Lantaarn"), 404).text


def test_wat_je_daarna_bewaart_is_geen_concept_meer(huis):
    te_laat(huis, huis.gast("wilg"), noteer(huis))
    gast = huis.gast("wilg")
    gast.get(noteer(huis))
    gast.post(noteer(huis), **VELDEN)
    assert TEKST not in gast.get(noteer(huis)).text
    assert tel(huis, Concept) == 0


def test_een_concept_blijft_dertig_dagen(huis):
    te_laat(huis, huis.gast("wilg"), noteer(huis))
    with time_machine.travel(wall() + timedelta(days=30), tick=False):
        assert TEKST in huis.gast("wilg").get(noteer(huis)).text
    with time_machine.travel(wall() + timedelta(days=31), tick=False):
        assert TEKST not in huis.gast("wilg").get(noteer(huis)).text


def test_een_tweede_concept_vervangt_het_eerste_van_dezelfde_bladzijde(huis):
    te_laat(huis, huis.gast("wilg"), noteer(huis))
    te_laat(huis, huis.gast("wilg"), noteer(huis), VELDEN | {"tekst": "De tweede keer anders"})
    pagina = huis.gast("wilg").get(noteer(huis)).text
    assert "De tweede keer anders" in pagina
    assert TEKST not in pagina


def test_een_concept_ligt_verzegeld_en_het_logboek_kent_de_tekst_niet(huis, data):
    te_laat(huis, huis.gast("wilg"), noteer(huis))
    assert not [p for p in data.rglob("*") if p.is_file() and TEKST.encode() in p.read_bytes()]
    assert TEKST not in str(logregels(huis))


@pytest.mark.parametrize("token", ["", "van elders"])
def test_een_formulier_dat_niet_van_die_sessie_was_wordt_niet_bewaard(huis, token):
    """Otherwise another site could leave words in somebody's form."""
    gast = huis.gast("wilg")
    pagina = te_laat(huis, gast, noteer(huis), VELDEN | {"csrf_token": token})
    assert "Wat je typte is bewaard." not in pagina
    assert tel(huis, Concept) == 0


def test_een_wachtwoord_wordt_nooit_een_concept(huis):
    te_laat(huis, huis.gast("wilg"), noteer(huis), VELDEN | {"wachtwoord": "heel geheim woord"})
    assert "heel geheim woord" not in huis.gast("wilg").get(noteer(huis)).text


def test_een_account_of_een_vreemde_laat_geen_concept_achter(huis):
    te_laat(huis, huis.met_account(Rol.TRAINER), noteer(huis))
    huis.gast().post(noteer(huis), 401, **VELDEN)
    assert tel(huis, Concept) == 0


def test_een_losse_knop_belooft_niet_dat_er_iets_bewaard_is(huis):
    pagina = te_laat(huis, huis.gast("sering"), "/oefenruimte/klok", {"stap": "week"})
    assert "Wat je typte is bewaard." not in pagina
    assert tel(huis, Concept) == 0


def test_te_veel_om_te_bewaren_wordt_niet_beloofd(huis):
    pagina = te_laat(huis, huis.gast("wilg"), noteer(huis), VELDEN | {"tekst": "x" * 210_000})
    assert "Wat je typte is bewaard." not in pagina


def test_ook_een_vraag_en_een_besluit_worden_teruggegeven(huis):
    vraag = huis.pad("Wolkenveld", "toegang")
    te_laat(huis, huis.gast("els"), vraag, {"reden": TEKST})
    assert TEKST in huis.gast("els").get(vraag).text
    waar = gevraagd(huis)
    te_laat(huis, huis.gast("wilg"), waar, besluit(motivering=TEKST))
    pagina = huis.gast("wilg").get(waar).text
    assert TEKST in pagina
    assert 'value="1-5-2026"' in pagina


@pytest.mark.parametrize("methode", ["uitloggen", "snel-sluiten"])
def test_na_uitloggen_is_een_achtergebleven_formulier_niets_meer_waard(huis, methode):
    gast = huis.gast("wilg")
    gast.post(f"/{methode}")
    gast.post(noteer(huis), 401, **VELDEN)
    assert TEKST not in leesbaar(huis.gast("sering").get(huis.pad("Wolkenveld")).text)


def test_elk_vinkje_komt_terug_en_wat_uit_stond_blijft_uit(huis):
    pad, gast = huis.pad("Wolkenveld", "contacten/noteer"), huis.gast("wilg")
    wie = TICK.findall(gast.get(pad).text)[:3]
    velden = {"met": wie[:2], "niet_voor": wie[1:3], "apart": "y", "waarover": TEKST}
    te_laat(huis, gast, pad, velden)
    pagina = huis.gast("wilg").get(pad).text
    assert AAN.findall(pagina) == [
        ("met", wie[0]),
        ("met", wie[1]),
        ("apart", "y"),
        *(("niet_voor", w) for w in wie[1:3]),
    ]


def test_een_concept_van_voor_de_lijsten_is_nog_te_lezen(huis):
    """What was kept by an earlier version of the application is one text per field."""
    pad = noteer(huis)
    with huis.als("wilg") as werk:
        rij = Concept(gebruiker_id=werk.ctx.actor.id, pad=pad, op_echt=werk.ctx.wall)
        werk.ctx.verzegel(rij, velden=json.dumps({"soort": "incident", "tekst": TEKST}))
        werk.ctx.session.add(rij)
    assert TEKST in huis.gast("wilg").get(pad).text


# Done with an account, which has no drafts; as is all that is for who leads.
GEEN_CONCEPT = {"vernietiging.vraag", "uitleg.knoeien"}


def test_elke_bladzijde_waar_je_een_tekst_typt_geeft_haar_terug(leeshuis, wandeling):
    """So that no page promises it in vain."""
    geeft = dict.fromkeys((*ZONDER_CONCEPT, *GEEN_CONCEPT), True)
    views = leeshuis.app.view_functions
    schrijft = {e for e, _ in routes(leeshuis.app, "POST") if views[e].needs != ("leidt",)}

    def hoor(*_wat, **_meer):
        geeft[request.endpoint] = g.get("houdt_concept", False)

    with request_finished.connected_to(hoor, leeshuis.app):
        for wie, ronde in wandeling.items():
            for pad, blik in ronde.items():
                if wie == "straat" or blik.endpoint in geeft or blik.endpoint not in schrijft:
                    continue
                if blik.status == 200 and "<textarea" in blik.tekst:
                    leeshuis.terug(wie).get(pad)
    assert False not in geeft.values(), [endpoint for endpoint, ja in geeft.items() if not ja]
