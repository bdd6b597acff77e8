"""The closed lists of words in which an exercise is written (simulation 4.1, 4.2)."""

from ..woord import Woord


class Plaats(Woord):
    """Where a gezin may live: places that do not exist, and that say so."""

    OEVERLANDEN = "Oeverlanden (fictief)"
    VOORBEELDSTAD = "Voorbeeldstad (fictief)"
    VOORBEELDDORP = "Voorbeelddorp (fictief)"


class Gezinsprofiel(Woord):
    """The five provisional profiles of the study (domein 1.2); they decide nothing."""

    INTIEME_TERREUR = "intieme_terreur"
    GEZIN_IN_DE_STRESS = "gezin_in_de_stress"
    LANGDURIGE_ZORG = "langdurige_zorg"
    KINDGEDRAG_EN_OPVOEDSTRESS = "kindgedrag_en_opvoedstress"
    COMPLEXE_SCHEIDING = "complexe_scheiding"


class Familieband(Woord):
    """What somebody is in the gezin of an exercise, as people say it."""

    MOEDER = "moeder"
    VADER = "vader"
    STIEFMOEDER = "stiefmoeder"
    STIEFVADER = "stiefvader"
    PLEEGMOEDER = "pleegmoeder"
    PLEEGVADER = "pleegvader"
    PARTNER = "partner"
    EX_PARTNER = "ex_partner"
    KIND = "kind"
    BROER = "broer"
    ZUS = "zus"
    OMA = "oma"
    OPA = "opa"
    OOM = "oom"
    TANTE = "tante"
    ANDER_FAMILIELID = "ander_familielid"
    HUISGENOOT = "huisgenoot"


class InjectSoort(Woord):
    """What makes an inject arrive (simulation 5.1)."""

    GEPLAND = "gepland"
    VOORWAARDELIJK = "voorwaardelijk"
    HANDMATIG = "handmatig"
    ACHTERVANG = "achtervang"


class InjectKanaal(Woord):
    """How an inject arrives."""

    MELDING = "melding"
    DOCUMENT = "document"
    TELEFOON = "telefoon"
    BEZOEK = "bezoek"
    BERICHT = "bericht"
    OVERLEG = "overleg"


class OefenActie(Woord):
    """What a group may do that an exercise can wait for."""

    MELDING_GEREGISTREERD = "melding.geregistreerd"
    MELDING_BEOORDEELD = "melding.beoordeeld"
    CONTACTPERSOON_AANGEWEZEN = "contactpersoon.aangewezen"
    CONTACTPERSOON_GEWISSELD = "contactpersoon.gewisseld"
    FEIT_GEDEELD = "feit.gedeeld"
    KIND_GESPROKEN = "kind.gesproken"
    ANALYSE_VASTGESTELD = "analyse.vastgesteld"
    PLAN_ONDERTEKEND = "plan.ondertekend"
    LOKALE_KAMER_GEAGENDEERD = "lokale_kamer.geagendeerd"
    HULP_INGEZET = "hulp.ingezet"
    TRAUMAZORG_GESTART = "traumazorg.gestart"
    MONITORING_CONTACT = "monitoring.contact"
    CASUS_AFGESLOTEN = "casus.afgesloten"


class Registratie(Woord):
    """What an exercise may write into the story by itself (simulation 5.3)."""

    INCIDENT = "incident"
    MELDING = "melding"
    HUISVERBOD = "huisverbod"
    SIGNAAL = "signaal"
    AFSPRAAK_GESCHONDEN = "afspraak_geschonden"


class Zwaarte(Woord):
    """How serious what is written into the story is."""

    LICHT = "licht"
    ERNSTIG = "ernstig"
    ACUUT = "acuut"


class VlagStand(Woord):
    AAN = "aan"
    UIT = "uit"


class DynamiekStap(Woord):
    """How often the levels of a gezin move by themselves."""

    WEEK = "week"


class Maat(Woord):
    """The measures of the debrief (simulation 9)."""

    M01 = "M01"
    M02 = "M02"
    M03 = "M03"
    M04 = "M04"
    M05 = "M05"
    M06 = "M06"
    M07 = "M07"
    M08 = "M08"
    M09 = "M09"
    M10 = "M10"
    M11 = "M11"
    M12 = "M12"
    M13 = "M13"
    M14 = "M14"
    M15 = "M15"
    M16 = "M16"
    M17 = "M17"
    M18 = "M18"
    M19 = "M19"
    M20 = "M20"
    M21 = "M21"
    M22 = "M22"
    U01 = "U01"
    U02 = "U02"
    U03 = "U03"


class Onderbouwing(Woord):
    """What a choice of the author rests on: werkzame elementen, aandachtspunten, kwaliteitskader. Beside
    these there are assumptions, A1 and further: invented to teach with."""

    W1 = "W1"
    W2 = "W2"
    W3A = "W3a"
    W3B = "W3b"
    W4 = "W4"
    W5 = "W5"
    W6 = "W6"
    V1 = "V1"
    V2 = "V2"
    V3 = "V3"
    V4 = "V4"
    V5 = "V5"
    KK = "KK"
