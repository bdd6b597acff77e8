"""Walking through the house: every persona can open every page that a frame offers."""

import re

# Leads on to the one gezin of who looks, or to his list; that these open, test_links follows.
WIJST_DOOR = {"/ons-plan"}


def test_elke_persona_kan_overal_heen_waar_het_menu_heen_wijst(wandeling):
    for wie, ronde in wandeling.items():
        wijst = {pad for blik in ronde.values() for pad in menu_van(blik.tekst)}
        assert wijst or wie == "straat", wie
        verwacht = dict.fromkeys(wijst, 200) | dict.fromkeys(wijst & WIJST_DOOR, 302)
        assert {pad: ronde[pad].status for pad in wijst} == verwacht, wie


def menu_van(tekst):
    balk = tekst.partition('aria-label="Hoofdmenu"')[2].partition("</nav>")[0]
    return re.findall(r'href="(/[^"]*)"', balk)
