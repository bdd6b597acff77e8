"""Each page for each persona is well made: read without a browser."""

import re
from collections import defaultdict

import pytest

from .bezoeker import fouten_in
from .html_checks import LINT, namen_fouten
from .huis import gebruikers
from .kanarie import casussen
from .wandeling import leesbaar, rol_van

WIE = re.compile(r'<div class="wie">.*?</div>', re.DOTALL)
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def namen():
    """All that a person or gezin is called by; no words that also mean something else."""
    gezin = {p[v] for c in casussen() for p in c["personen"] for v in ("roepnaam", "achternaam")}
    return gezin | {g["naam"] for g in gebruikers().values()}


@pytest.fixture(scope="module")
def paginas(wandeling):
    """Every page whose frame or main part was not met before, on whichever page: (who, address, what)."""
    gezien, nieuw = set(), []
    for wie, ronde in wandeling.items():
        for pad, blik in ronde.items():
            if dict(blik.kop)["Content-Type"].startswith("text/html") and blik.status not in (301, 302):
                kader, _, inhoud = ID.sub("…", WIE.sub("", blik.tekst)).partition("<main")
                if {kader, inhoud} - gezien:
                    gezien |= {kader, inhoud}
                    nieuw.append((wie, pad, blik))
    return nieuw


def test_er_zijn_genoeg_verschillende_paginas_om_iets_te_bewijzen(paginas):
    assert len(paginas) > 150
    assert len({blik.endpoint for _, _, blik in paginas}) > 20


def test_elke_pagina_is_goed_gemaakt_en_draagt_het_lint(paginas):
    fouten, verboden = defaultdict(list), namen()
    for wie, pad, blik in paginas:
        gemaakt = fouten_in(blik.tekst, zonder_kader=blik.endpoint == "account.neutraal")
        for fout in (*gemaakt, *namen_fouten(blik.tekst, verboden)):
            fouten[fout].append(f"{wie} {pad}")
    assert not fouten, {fout: waar[:2] for fout, waar in list(fouten.items())[:8]}


def test_op_elke_pagina_staat_wie_er_kijkt_en_op_welke_dag(wandeling):
    for wie, kaart in gebruikers().items():
        for pad, blik in wandeling[wie].items():
            if blik.endpoint.startswith(("vandaag", "gezin", "inzage", "uitleg", "persona")):
                tekst = leesbaar(blik.tekst)
                assert f"je kijkt als <b>{kaart['naam']}</b>" in tekst, (wie, pad)
                assert "dag 96 · za 11 april" in tekst
                assert LINT.split(" — ")[1] in tekst


def test_niemand_krijgt_ergens_een_kapotte_pagina(wandeling):
    kapot = [(w, p, b.status) for w, r in wandeling.items() for p, b in r.items() if b.status >= 500]
    assert kapot == []


def test_elke_link_op_een_pagina_leidt_ergens_heen_waar_je_mag_zijn(wandeling):
    """What is offered is not refused: no tab, menu or button to a closed door. But for a ketenpartner: that a
    gezin is on his list and first needs a grondslag, is what its page tells him."""
    dicht = set()
    for wie, ronde in wandeling.items():
        open_ = {pad for pad, blik in ronde.items() if blik.status in (200, 302)}
        for _pad, blik in ronde.items():
            if blik.status == 200:
                for doel in set(re.findall(r'<a [^>]*href="(/[^"#?]*)"', blik.tekst)):
                    uitleg = rol_van(wie) == "ketenpartner" and ronde.get(doel, blik).status == 403
                    if doel in ronde and doel not in open_ and not uitleg:
                        dicht.add((wie, blik.endpoint, ronde[doel].endpoint, ronde[doel].status))
    assert not dicht, sorted({(str(a), b, c, d) for a, b, c, d in dicht})


@pytest.mark.parametrize("wie", ["noor", "joost", "pien", "eva", "rik", "liv", "ko", "fien"])
def test_een_gezinspagina_heeft_een_neutrale_titel_en_een_snelle_uitgang(wandeling, wie):
    for pad, blik in wandeling[wie].items():
        if blik.status in (200, 403, 404) and "je kijkt als" in blik.tekst:
            assert "<title>Oefenomgeving</title>" in blik.tekst, pad
            assert "Snel sluiten" in blik.tekst, pad


def test_wie_niet_van_het_gezin_is_heeft_geen_snelle_uitgang(wandeling):
    for wie in ("wilg", "beuk", "hulst", "sering"):
        assert not [p for p, b in wandeling[wie].items() if "Snel sluiten" in b.tekst]
