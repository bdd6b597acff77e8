"""How the place of somebody at a gezin is said."""

from .woorden import rol_label

POSITIE_NAMEN = {
    "collega": "teamgenoot, niet betrokken",
    "NK": "teamgenoot met een noodknop",
    "CP": "contactpersoon",
    "LT": "lokaal team, betrokken",
    "VT": "Veilig Thuis",
    "MDA": "MDA++",
    "PR": "procesregisseur",
    "KP": "ketenpartner",
    "GZ": "gezinslid, volwassen",
    "KI": "kind",
    "NW": "steunfiguur",
    "BA": "beleidsadviseur",
    "TR": "trainer",
    "TZ": "toezichthouder",
    "BH": "beheerder",
    "SIM": "simulatie",
    "ED": "ervaringsdeskundige",
    "BS": "cliëntondersteuner of gezinsadvocaat",
    "niemand": "niet betrokken",
}


# Who stands in a column that is called after somebody else.
_ANDERS_DAN_DE_KOLOM = {("MDA", "regionaal_veiligheidsteam"): "duo van het regionaal veiligheidsteam"}


def positie_naam(positie: str, rol: str) -> str:
    """How somebody stood when he looked: by his column, or by his role where no gezin was in play."""
    eigen = _ANDERS_DAN_DE_KOLOM.get((positie, rol))
    return eigen or POSITIE_NAMEN.get(positie) or rol_label(rol)
