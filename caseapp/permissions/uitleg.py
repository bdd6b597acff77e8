"""Each cell of the page in a sentence for people."""

from ..domain.toegang import Categorie, Positie
from .oordeel import REDENEN
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
    "gedeeld": "het eigene, en wat een ander deelde",
    "grondslag": "na een vastgelegde grondslag",
    "voorwaarde": "schrijven alleen als veiligheidsvoorwaarde of eigen oordeel",
    "geen_voorwaarde": "schrijven, maar geen veiligheidsvoorwaarden",
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


def uitleg_van(categorie: Categorie, hier: Positie) -> str:
    """What this cell allows, within which bound, and where it says no also why."""
    cel = TOEGANG[categorie][hier]
    grens = f" ({FEIT_ZINNEN[cel.feit]})" if cel.feit else ""
    waarom = f": {REDENEN[hier]}" if cel.letter in ".DTVS" else ""
    return f"{LETTER_ZINNEN[cel.letter]}{grens}{waarom}."
