"""Walking through the house: every persona opens every page that its frame offers."""


def test_elke_persona_kan_overal_heen_waar_het_menu_heen_wijst(bezoeker, wie):
    for naam in wie:
        gast = bezoeker(naam)
        menu = set(_paden(gast.get("/uitleg/").text))
        for pad in menu:
            gast.get(pad)


def _paden(html: str) -> list[str]:
    import re

    balk = html.split('aria-label="Hoofdmenu"')[1].split("</nav>")[0]
    return re.findall(r'href="(/[^"]*)"', balk)
