"""What somebody of the gezin, or of its network, may do: in short sentences, to "je"."""

from ..domain.toegang import Categorie, Positie
from ..domain.wat_mag_ik import Mag

# What may be done, where nothing bounds it.
_GEWOON = {
    Mag.SCHRIJVEN: "Je leest dit, en je schrijft het zelf.",
    Mag.BIJDRAGEN: "Je leest dit, en je zet er je eigen woorden bij.",
    Mag.LEZEN: "Je leest dit.",
    Mag.NIETS: "Dit staat niet op jouw scherm.",
}
# And where something does; also why that is.
_MET_FEIT = {
    "eigen": ("Je leest wat over jou gaat.", "Wat over een ander gaat, is van die ander."),
    "eigen_woorden": ("Je leest en schrijft je eigen woorden.", "Je kiest zelf wie ze nog meer leest."),
    "huishouden": (
        "Je leest wie er bij jou thuis wonen.",
        "En over welke kinderen jij mag beslissen. Over een ander huis vertelt het andere huis zelf.",
    ),
    "gezag": (
        "Je leest het plan van een kind over wie jij mag beslissen.",
        "Soms is dat niet goed voor het kind. Dan bespreken we dat apart.",
    ),
    "gedeeld_cijfer": (
        "Je leest je eigen cijfer, en je geeft er zelf een.",
        "Het cijfer van een ander lees je als die het met je deelt.",
    ),
    "eigen_cijfer": (
        "Je leest je eigen cijfer, en je geeft er zelf een.",
        "Het cijfer van een ander is van die ander.",
    ),
    "gehoor": ("Je leest wat ook voor jou bedoeld is.", "Het gezin kiest zelf wat het jou vertelt."),
    "geen_voorwaarde": (
        "Je leest het hele plan, en je maakt zelf afspraken.",
        "Wat er minimaal moet gebeuren, bedenkt een ander met jullie.",
    ),
    "eigen_verteld": ("Je leest wat er over jou in staat.", "Eerst vertelt iemand het je zelf."),
    "uitkomst_verteld": ("Je leest wat eruit kwam.", "Eerst vertelt iemand het je zelf."),
    "akkoord": (
        "Je leest dit alleen als wie belde dat goed vindt.",
        "Melden moet kunnen zonder bang te zijn. Daarom zeggen we ook niet of er een naam bekend is.",
    ),
    "samenvatting": ("Je leest een korte tekst die voor jou is gemaakt.", "Zo hoor je wat er is besproken."),
    "eigen_of_beschermd": (
        "Je leest wat over jou gaat, of wat jou beschermt.",
        "De rest is van wie het wel aangaat.",
    ),
}
_EIGEN_STUK = {
    Categorie.VERBLIJFPLAATS: ("Je leest en schrijft alleen je eigen adres.", "Zo blijft zo’n plek geheim."),
    Categorie.KINDVERSIE: (
        "Je leest jouw plan, en zet er je eigen woorden bij.",
        "Jij kiest of thuis die woorden leest.",
    ),
    Categorie.VP_AFGESCHERMD: ("Je leest alleen je eigen noodplan.", "Niemand anders hoeft het te kennen."),
    Categorie.LOGGING: ("Je leest wie er naar jouw gegevens keek.", "Zo kun je nagaan of dat klopt."),
}
_WAAROM_NIET = {
    Categorie.WERKAANTEKENINGEN: "Een hulpverlener denkt hier op papier. Je mag wel vragen wat er staat.",
    Categorie.CIJFERS: "Tellingen zijn voor wie beleid maakt.",
    Categorie.TRAINING: "Wie meespeelt, kent het verhaal nog niet.",
}
_WAAROM_KIND_NIET = {
    Categorie.VERBLIJFPLAATS: "Iemand anders kan op jouw telefoon kijken. Daarom staat zoiets hier nooit.",
    Categorie.VP_GEDEELD: "Jij hebt een eigen plan, in jouw woorden.",
}
_KIND_HOORT_HET = "Iemand die je kent, vertelt je wat jij moet weten."
_NETWERK_HOORT_HET = "Je hoort van het gezin wat je nodig hebt om te helpen."


def in_gewone_taal(categorie: Categorie, hier: Positie, mag: Mag, feit: str | None) -> tuple[str, str]:
    """(what may be done, why), each of one or two short sentences."""
    if mag is Mag.NIETS or feit is None:
        return _GEWOON[mag], _waarom(categorie, hier, mag)
    if feit == "eigen" and categorie in _EIGEN_STUK:
        return _EIGEN_STUK[categorie]
    return _MET_FEIT[feit]


def _waarom(categorie: Categorie, hier: Positie, mag: Mag) -> str:
    if mag is not Mag.NIETS:
        return "Het gaat over jullie."
    if hier is Positie.KI:
        return (_WAAROM_KIND_NIET | _WAAROM_NIET).get(categorie, _KIND_HOORT_HET)
    return _WAAROM_NIET.get(categorie, _NETWERK_HOORT_HET)
