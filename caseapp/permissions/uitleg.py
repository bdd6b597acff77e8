"""Each cell of the page in a sentence for people."""

from ..domain.toegang import Categorie, Positie
from .redenen import redenen
from .tabel import TOEGANG

LETTER_ZINNEN = {
    "W": "Leest en schrijft",
    "L": "Leest",
    "B": "Leest, en schrijft een eigen bijdrage",
    "D": "Weet dat het er is, niet wat er staat",
    "T": "Leest pas als een grondslag is vastgelegd",
    "V": "Leest alleen via een overleg in de lokale kamer",
    "S": "Ziet alleen aantallen",
    ".": "Ziet niets",
}
FEIT_ZINNEN = {
    "eigen": "wat over de persoon zelf gaat",
    "eigen_woorden": "de eigen woorden",
    "auteur": "wat diegene zelf schreef",
    "gehoor": "wat uitdrukkelijk ook voor diegene bestemd is",
    "huishouden": "wie samen wonen, en kinderen onder eigen gezag",
    "gezag": "kinderen onder eigen gezag",
    "eigen_cijfer": "het eigene; schrijven alleen het eigen cijfer",
    "gedeeld_cijfer": "het eigene, en wat een ander deelde; schrijven alleen het eigen cijfer",
    "grondslag": "na een vastgelegde grondslag",
    "voorwaarde": "schrijven alleen wat er altijd moet zijn, of een eigen oordeel",
    "geen_voorwaarde": "schrijven, maar niet wat er altijd moet zijn",
    "gehoor_of_gi": "wat ook voor diegene bestemd is; een GI ook de voorwaarden",
    "eigen_veld": "het eigen vakgebied",
    "uitkomst": "alleen de uitkomst",
    "overgedragen": "alleen wat is overgedragen",
    "samenvatting": "alleen de samenvatting die voor diegene is",
    "instelling": "alleen de instellingen",
    "techniek": "alleen de techniek",
    "afgesproken": "alleen als dat is afgesproken",
    "eigen_verteld": "wat over de persoon zelf gaat, nadat het is verteld",
    "uitkomst_verteld": "alleen de uitkomst, nadat die is verteld",
    "akkoord": "alleen als de melder het goed vindt, en nadat het is verteld",
    "eigen_of_beschermd": "wat over de persoon zelf gaat, of diegene beschermt",
    "opvolging": "schrijven alleen wat erop volgt, niet het besluit zelf",
    "deelnemer": "alleen als deelnemer van het overleg",
    "kamer": "via een kamer",
    "tweede": "alleen als iemand die bij het gezin werkt meekijkt",
    "onderzoek": "alleen bij een geopend onderzoek",
    "speelmodus": "alleen in een oefening die diegene leidt",
}

# What a line of the logboek says of the cell that decided, about who looked.
LETTER_DEED = {
    "W": "leest en schrijft dit",
    "L": "leest dit",
    "B": "leest dit, en schrijft een eigen bijdrage",
    "T": "leest dit omdat een grondslag is vastgelegd",
    "V": "leest dit in de lokale kamer",
}


def regel_in_woorden(regel: str) -> str:
    """The cell that decided, as it stood then and as the line keeps it ("CP:melding:T:overgedragen"), in a
    clause; empty for a line that no cell decided."""
    delen = regel.split(":")
    letter, feit = (delen[2], delen[3] if len(delen) > 3 else "") if len(delen) > 2 else ("", "")
    deed = LETTER_DEED.get(letter, "")
    return f"{deed} ({FEIT_ZINNEN[feit]})" if deed and feit in FEIT_ZINNEN else deed


# The same, said to whom it is about.
FEIT_ZINNEN_JE = FEIT_ZINNEN | {
    "eigen": "wat over jouzelf gaat",
    "eigen_woorden": "je eigen woorden",
    "auteur": "wat je zelf schreef of deed",
    "gehoor": "wat uitdrukkelijk ook voor jou bestemd is",
    "huishouden": "met wie je samenwoont, en kinderen onder jouw gezag",
    "gezag": "kinderen onder jouw gezag",
    "gedeeld_cijfer": "wat van jou is, en wat een ander deelde; schrijven alleen je eigen cijfer",
    "eigen_cijfer": "wat van jou is; schrijven alleen je eigen cijfer",
    "voorwaarde": "schrijven alleen als veiligheidsvoorwaarde of als je eigen oordeel",
    "gehoor_of_gi": "wat ook voor jou bestemd is; een GI ook de voorwaarden",
    "eigen_veld": "wat je zelf in je eigen vakgebied schreef",
    "samenvatting": "alleen de samenvatting die voor jou is",
    "eigen_verteld": "wat over jouzelf gaat, nadat het je is verteld",
    "uitkomst_verteld": "alleen de uitkomst, nadat die je is verteld",
    "akkoord": "alleen als de melder het goed vindt, en nadat het je is verteld",
    "eigen_of_beschermd": "wat over jouzelf gaat, of jou beschermt",
    "speelmodus": "alleen in een oefening die je leidt",
}


def uitleg_van(categorie: Categorie, hier: Positie) -> str:
    """What this cell allows, within which bound, and why."""
    cel = TOEGANG[categorie][hier]
    grens = f" ({FEIT_ZINNEN[cel.feit]})" if cel.feit else ""
    return f"{LETTER_ZINNEN[cel.letter]}{grens}. {redenen(categorie)[hier]}"
