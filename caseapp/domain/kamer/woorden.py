"""The words of the lokale kamer (domein 6.2). No public description of it was found: the steps are [P]."""

from enum import StrEnum

from ..delen import Grondslag
from ..toegang import Categorie


class Wijze(StrEnum):
    """How a gezin is brought in. `anoniem` is the ordinary way: nothing is disclosed."""

    ANONIEM = "anoniem"
    OP_NAAM = "op_naam"


class ZittingStatus(StrEnum):
    GEPLAND = "gepland"
    OPEN = "open"
    GESLOTEN = "gesloten"


class InbrengStatus(StrEnum):
    """`ingebracht`: waits for a place on the agenda. `geagendeerd`: who takes part reads it."""

    INGEBRACHT = "ingebracht"
    GEAGENDEERD = "geagendeerd"
    BESPROKEN = "besproken"
    NIET_BESPROKEN = "niet_besproken"
    TERUGGETROKKEN = "teruggetrokken"


class DeelSoort(StrEnum):
    """What is told of a gezin, part by part. The last two only where it is brought in by name."""

    FEITEN = "feiten"
    PATROON = "patroon"
    NIET_WETEN = "niet_weten"
    VEILIGHEID = "veiligheid"
    KINDEREN = "kinderen"
    GEPROBEERD = "geprobeerd"
    GEZONDHEID = "gezondheid"
    FINANCIEN = "financien"


# What kind of information each part is, where it is brought in by name.
CATEGORIE = {
    DeelSoort.FEITEN: Categorie.GVA_GEDEELD,
    DeelSoort.PATROON: Categorie.GVA_GEDEELD,
    DeelSoort.NIET_WETEN: Categorie.GVA_GEDEELD,
    DeelSoort.VEILIGHEID: Categorie.GVA_GEDEELD,
    DeelSoort.KINDEREN: Categorie.GEZIN_GEZAG,
    DeelSoort.GEPROBEERD: Categorie.GVA_GEDEELD,
    DeelSoort.GEZONDHEID: Categorie.GEZONDHEID,
    DeelSoort.FINANCIEN: Categorie.FINANCIEN,
}
ALLEEN_OP_NAAM = frozenset({DeelSoort.GEZONDHEID, DeelSoort.FINANCIEN})
OP_NAAM_SOORTEN = tuple(dict.fromkeys(CATEGORIE.values()))
# By name something is disclosed: that it is anonymous can then be no ground.
# A kamer hears a whole gezin with several at once; consent is of one person for one receiver (domein 8.2).
NIET_OP_NAAM = {Grondslag.ANONIEM_GEEN_PERSOONSGEGEVENS, Grondslag.TOESTEMMING}
OP_NAAM_GRONDSLAGEN = tuple(g for g in Grondslag if g not in NIET_OP_NAAM)


class GezinErbij(StrEnum):
    """Not about them but with them (domein 6.2): whether the gezin sits at the table or was asked before."""

    AAN_TAFEL = "aan_tafel"
    VOORAF_GESPROKEN = "vooraf_gesproken"
    NIET = "niet"


class Geinformeerd(StrEnum):
    VOORAF = "vooraf"
    LATER = "later"
    NIET = "niet"


class DeelnemerAntwoord(StrEnum):
    GEVRAAGD = "gevraagd"
    KOMT = "komt"
    KOMT_NIET = "komt_niet"


class ZittingStap(StrEnum):
    """The agenda of one zitting, in its order; from `vraag` to `opschaling` once for each gezin."""

    OPENING = "opening"
    MONITORING = "monitoring"
    VRAAG = "vraag"
    FEITEN = "feiten"
    VERDUIDELIJKING = "verduidelijking"
    PATROON = "patroon"
    LEEFGEBIEDEN = "leefgebieden"
    VEILIGHEID = "veiligheid"
    TEGENSPRAAK = "tegenspraak"
    OPTIES = "opties"
    ADVIES = "advies"
    ACTIES = "acties"
    INFORMEREN = "informeren"
    OPSCHALING = "opschaling"
    BELEMMERINGEN = "belemmeringen"
    AFSLUITING = "afsluiting"


class BijdrageSoort(StrEnum):
    """What somebody says in a zitting about one gezin. `afwijkend`: he thinks otherwise than the advice."""

    VERDUIDELIJKING = "verduidelijking"
    LEEFGEBIED = "leefgebied"
    TEGENSPRAAK = "tegenspraak"
    OPTIE = "optie"
    AFWIJKEND = "afwijkend"
    JARGON = "jargon"
    PARKEERPLAATS = "parkeerplaats"


class KamerUitkomst(StrEnum):
    ADVIES_AAN_CONTACTPERSOON = "advies_aan_contactpersoon"
    PLAN_OPGESTELD = "plan_opgesteld"
    PLAN_BIJGESTELD = "plan_bijgesteld"
    PLAN_GOEDGEKEURD = "plan_goedgekeurd"
    NIEUWE_CONTACTPERSOON_VOORGESTELD = "nieuwe_contactpersoon_voorgesteld"
    NAAR_VEILIG_THUIS = "naar_veilig_thuis"
    NAAR_MDA = "naar_mda"
    NAAR_ZORG_EN_VEILIGHEIDSHUIS = "naar_zorg_en_veiligheidshuis"
    NAAR_RAAD = "naar_raad"
    NAAR_POLITIE = "naar_politie"
    GEZINSGESPREK = "gezinsgesprek"
    WACHTLIJST_ACTIE = "wachtlijst_actie"
    TERUG_NAAR_TEAM = "terug_naar_team"
    NIET_BESPROKEN = "niet_besproken"


class KamerActieStatus(StrEnum):
    OPEN = "open"
    GEDAAN = "gedaan"
    VERVALLEN = "vervallen"
