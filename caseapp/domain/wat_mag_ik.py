"""What somebody may do with a kind of information, as people say it; and how he asks when he may not."""

from .toegang import Categorie
from .woord import Woord


class Mag(Woord):
    """The most that can be done, in one word. `na_…`: not yet; something must be recorded or opened first."""

    SCHRIJVEN = "schrijven"
    BIJDRAGEN = "bijdragen"
    LEZEN = "lezen"
    NA_GRONDSLAG = "na_grondslag"
    VIA_KAMER = "via_kamer"
    NA_ONDERZOEK = "na_onderzoek"
    MET_TWEEDE = "met_tweede"
    DAT = "dat"
    TELLEN = "tellen"
    NIETS = "niets"


class Hoe(Woord):
    """How to ask for what one may not see (yet)."""

    NIET_NODIG = "niet_nodig"
    GRONDSLAG = "grondslag"
    KAMER = "kamer"
    ONDERZOEK = "onderzoek"
    MEEKIJKEN = "meekijken"
    TOEGANG = "toegang"
    CONTACTPERSOON = "contactpersoon"
    SCHRIJVER = "schrijver"
    VAST_GEZICHT = "vast_gezicht"
    NIET_TE_VRAGEN = "niet_te_vragen"


GROEPEN = {
    Mag.SCHRIJVEN: "Lezen en schrijven",
    Mag.BIJDRAGEN: "Lezen, en een eigen bijdrage schrijven",
    Mag.LEZEN: "Lezen",
    Mag.NA_GRONDSLAG: "Lezen, na een grondslag",
    Mag.VIA_KAMER: "Lezen, via een lokale kamer",
    Mag.NA_ONDERZOEK: "Lezen, bij een onderzoek",
    Mag.MET_TWEEDE: "Lezen, als iemand meekijkt",
    Mag.DAT: "Weten dat het er is",
    Mag.TELLEN: "Alleen aantallen",
    Mag.NIETS: "Niets",
}
# The same to somebody of the gezin.
GROEPEN_GEWOON = {
    Mag.SCHRIJVEN: "Dit schrijf je zelf",
    Mag.BIJDRAGEN: "Hier schrijf je aan mee",
    Mag.LEZEN: "Dit lees je",
    Mag.NIETS: "Dit lees je hier niet",
}
HOE_ZINNEN = {
    Hoe.GRONDSLAG: "Laat vastleggen wat je nodig hebt: over wie, waarvoor, op welke grondslag en tot "
    "wanneer. Dat doet de contactpersoon of Veilig Thuis, en een ander kijkt mee.",
    Hoe.KAMER: "Vraag of de contactpersoon dit wil inbrengen in een lokale kamer.",
    Hoe.ONDERZOEK: "Open een onderzoek, met een reden.",
    Hoe.MEEKIJKEN: "Vraag iemand die bij het gezin werkt om met je mee te kijken.",
    Hoe.TOEGANG: "Vraag toegang, en leg uit waarom. De contactpersoon beslist.",
    Hoe.CONTACTPERSOON: "Heb je dit nodig voor je werk? Bespreek het met de contactpersoon van het gezin.",
    Hoe.SCHRIJVER: "Vraag aan wie het opschreef wat jij moet weten voor de hulp.",
    Hoe.VAST_GEZICHT: "Wil je iets weten? Vraag het aan je vaste gezicht.",
    Hoe.NIET_TE_VRAGEN: "Hier kun je niet om vragen.",
}


# In the words of the gezin itself: short, and about you.
IN_GEWONE_WOORDEN: dict[Categorie, tuple[str, str]] = {
    Categorie.IDENTITEIT: ("Je naam", "Je achternaam, en hoe wij je kunnen bereiken."),
    Categorie.VERBLIJFPLAATS: ("Waar iemand schuilt", "Het adres van een plek die geheim is."),
    Categorie.GEZIN_GEZAG: (
        "Wie er bij het gezin horen",
        "Voornamen, leeftijd, en wie er over een kind beslist.",
    ),
    Categorie.MELDING: ("De melding", "Wat iemand aan Veilig Thuis vertelde."),
    Categorie.MELDER: ("Wie de melding deed", "De naam van wie Veilig Thuis belde."),
    Categorie.VEILIGHEIDSBEOORDELING: ("Hoe veilig het is", "Wat Veilig Thuis daarvan vindt."),
    Categorie.GVA_GEDEELD: (
        "Ons verhaal",
        "Wat er aan de hand is, en hoe dat kwam. Samen opgeschreven.",
    ),
    Categorie.GVA_AFGESCHERMD: (
        "Woorden die niet voor iedereen zijn",
        "Wat iemand alleen aan een ander vertelt.",
    ),
    Categorie.VP_GEDEELD: ("Onze afspraken", "Wat wij doen om het veilig te maken."),
    Categorie.VP_AFGESCHERMD: (
        "Een eigen noodplan",
        "Wat iemand doet als het misgaat, voor wie het is.",
    ),
    Categorie.KINDVERSIE: ("Het plan voor kinderen", "Het plan in woorden en plaatjes voor een kind."),
    Categorie.SCORES: ("De cijfers", "Hoe veilig iemand het vindt, van nul tot tien."),
    Categorie.GEZONDHEID: ("Gezondheid", "Wat een dokter of hulpverlener erover opschrijft."),
    Categorie.JUSTITIE: ("Politie en rechter", "Wat zij opschrijven."),
    Categorie.FINANCIEN: ("Geld", "Schulden en inkomen."),
    Categorie.NETWERK: ("Mensen om ons heen", "Familie, vrienden en buren die helpen."),
    Categorie.WERKAANTEKENINGEN: ("Aantekeningen", "Wat een hulpverlener voor zichzelf opschrijft."),
    Categorie.OVERLEG: ("Overleg", "Wat hulpverleners samen bespreken."),
    Categorie.HUISVERBOD: ("Een huisverbod", "Als iemand tien dagen niet thuis mag komen."),
    Categorie.DEELREGISTER: ("Wie wat kreeg te horen", "Wat er met anderen is gedeeld, en waarom dat mocht."),
    Categorie.LOGGING: ("Wie heeft gekeken", "Wie wat heeft gelezen, en wanneer."),
    Categorie.CIJFERS: ("Aantallen", "Tellingen over alle gezinnen samen, zonder namen."),
    Categorie.TRAINING: ("De oefening", "Hoe deze oefening is gemaakt."),
}
