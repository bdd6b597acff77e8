"""What kinds of information are called where somebody of the gezin reads it: short and plain (B1)."""

from .toegang import Categorie
from .woorden import label

_GEWOON = {
    Categorie.IDENTITEIT: "je achternaam en hoe je te bereiken bent",
    Categorie.VERBLIJFPLAATS: "waar iemand slaapt",
    Categorie.GEZIN_GEZAG: "wie er bij het gezin horen",
    Categorie.MELDING: "wat er bij Veilig Thuis is gemeld",
    Categorie.VEILIGHEIDSBEOORDELING: "wat Veilig Thuis vindt van de veiligheid",
    Categorie.GVA_GEDEELD: "het verhaal dat we samen opschreven",
    Categorie.VP_GEDEELD: "het veiligheidsplan",
    Categorie.KINDVERSIE: "het plan van een kind",
    Categorie.SCORES: "de cijfers voor hoe veilig het is",
    Categorie.JUSTITIE: "politie en rechter",
    Categorie.FINANCIEN: "geld",
    Categorie.NETWERK: "wie er om het gezin heen staan",
    Categorie.OVERLEG: "wat mensen met elkaar bespraken",
    Categorie.DEELREGISTER: "wat er is gedeeld",
}


def gewoon(soort: Categorie) -> str:
    """'geld' for financiën."""
    return _GEWOON.get(soort, label(soort))
