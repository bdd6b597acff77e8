"""What the words of the work are called for somebody who lives it: B1 (domein 11). Whole labels, never a part
of what people wrote."""

from .toegang import Categorie
from .woorden import label

GEWOON = {
    # kinds of information
    "veiligheidsplan": "onze afspraken",
    "verklarende analyse": "ons verhaal",
    "afgeschermde woorden": "woorden die niet voor iedereen zijn",
    "afgeschermd deel van het veiligheidsplan": "een plan voor als het misgaat",
    "veiligheidsbeoordeling": "of het veilig is",
    "deelregister": "wat er is gedeeld",
    "identiteit": "naam en contact",
    "gezin en gezag": "wie bij ons hoort",
    "werkaantekeningen": "wat iemand voor zichzelf opschreef",
    "veiligheidsschaal en fasen": "hoe veilig het is",
    # what happened
    "stelling genomen": "iemand zei wat die vindt",
    "steunfiguur erbij": "iemand erbij die ons helpt",
    "steunfiguur gewijzigd": "iemand die ons helpt: veranderd",
    "analyse begonnen": "begonnen met ons verhaal",
    "analyse aangevuld": "iets bij ons verhaal gezet",
    "analyse voorgelegd": "ons verhaal samen gelezen",
    "analyse vastgesteld": "ons verhaal staat vast",
    "plan begonnen": "begonnen met onze afspraken",
    "plan aangevuld": "iets bij onze afspraken gezet",
    "plan voorgelegd": "onze afspraken samen gelezen",
    "plan vastgesteld": "onze afspraken staan vast",
    "plan geevalueerd": "samen weer gekeken",
    "verstrekking ingetrokken": "delen gestopt",
    "gegevens verstrekt": "iets gedeeld",
    "belemmering gemeld": "iets zit in de weg",
    "belemmering opgelost": "iets zit niet meer in de weg",
    # what follows from a melding
    "voorwaarden en vervolg": "wat er minstens moet, en hoe het verder gaat",
    # what waits
    "evaluatie van het plan": "samen weer kijken",
    "informeren": "vertellen",
    # how a document stands
    "vastgesteld": "staat vast",
    "herzien": "vervangen",
    "ter bespreking": "we bespreken dit",
    "structureel": "voor langer",
    # headings and questions of the two documents
    "geweldspatroon": "hoe het misgaat",
    "leefgebied": "waar gaat het over",
    "wat speelt er per leefgebied?": "wat speelt er?",
    "veiligheidsvoorwaarden": "dit moet er altijd zijn",
    "veiligheidsafspraken": "onze afspraken",
    "bij welke voorwaarde?": "waar hoort dit bij?",
    "de stelling": "wat je vindt",
    "stellingen": "wat we vinden",
    "risico-uitspraak erbij": "zet erbij waar je bang voor bent",
}


def gewoon(gezegd: str) -> str:
    """The ordinary words for this label, with its capital where it had one; what has none stays as it is."""
    kaal = gezegd.strip().removesuffix(".")
    woorden = GEWOON.get(kaal.lower())
    if woorden is None:
        return gezegd
    met_hoofdletter = woorden[0].upper() + woorden[1:] if kaal[:1].isupper() else woorden
    return f"{met_hoofdletter}." if gezegd.strip().endswith(".") else met_hoofdletter


# The same kinds of information where one reads about them in a letter.
_IN_EEN_ZIN = {
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


def soort_in_een_zin(soort: Categorie) -> str:
    """'geld' for financiën."""
    return _IN_EEN_ZIN.get(soort, label(soort))
