"""Which gebeurtenis opens which task, for whom and how long: the one place where that is written down."""

from dataclasses import dataclass
from enum import StrEnum

from .gebeurtenis import GebeurtenisSoort
from .overdracht import AANVAARDTERMIJN_WERKDAGEN
from .termijn import TermijnSoort
from .toegang import Categorie

BESLISTERMIJN_WERKDAGEN = 2


class Voor(StrEnum):
    """For whom a task is: whoever is the contactpersoon then, or whom the act itself names."""

    CONTACTPERSOON = "contactpersoon"
    GENOEMDE = "genoemde"
    PROCESREGIE = "procesregie"


@dataclass(frozen=True)
class Taak:
    """`werkdagen` after the day itself; None where people agree on a day. `zin`: why it waits; None where
    the act says so in words of its own."""

    soort: TermijnSoort
    werkdagen: int | None
    voor: Voor
    zin: str | None = None
    categorie: Categorie = Categorie.VP_GEDEELD


OPENT = {
    GebeurtenisSoort.INCIDENT: Taak(
        TermijnSoort.ANDERS, 2, Voor.CONTACTPERSOON, "Kijken hoe het nu gaat, na het incident."
    ),
    GebeurtenisSoort.SIGNAAL: Taak(
        TermijnSoort.ANDERS, 5, Voor.CONTACTPERSOON, "Bespreken wat er met het signaal gebeurt."
    ),
    GebeurtenisSoort.TOEGANG_GEVRAAGD: Taak(
        TermijnSoort.TOEGANGSVRAAG,
        BESLISTERMIJN_WERKDAGEN,
        Voor.CONTACTPERSOON,
        categorie=Categorie.DEELREGISTER,
    ),
    GebeurtenisSoort.OVERDRACHT_VOORGESTELD: Taak(
        TermijnSoort.OVERDRACHT,
        AANVAARDTERMIJN_WERKDAGEN,
        Voor.GENOEMDE,
        "Ja of nee zeggen op de overdracht.",
        Categorie.GEZIN_GEZAG,
    ),
    GebeurtenisSoort.OVERDRACHT_AANVAARD: Taak(
        TermijnSoort.OVERDRACHT,
        AANVAARDTERMIJN_WERKDAGEN,
        Voor.CONTACTPERSOON,
        "Samen kennismaken.",
        Categorie.GEZIN_GEZAG,
    ),
    GebeurtenisSoort.ACTIE_AFGESPROKEN: Taak(TermijnSoort.ACTIE, None, Voor.GENOEMDE),
    GebeurtenisSoort.BELEMMERING_GEMELD: Taak(
        TermijnSoort.BELEMMERING, 10, Voor.GENOEMDE, "Kijken wat er nodig is om dit weg te nemen."
    ),
    GebeurtenisSoort.BELEMMERING_DOORGEZET: Taak(
        TermijnSoort.BELEMMERING, 5, Voor.PROCESREGIE, "De procesregisseur zoekt mee naar een oplossing."
    ),
}
OPENT |= {
    GebeurtenisSoort.ANALYSE_VOORGELEGD: Taak(
        TermijnSoort.ANALYSE_BESPREKEN,
        None,
        Voor.CONTACTPERSOON,
        "Vragen wat ieder van de analyse vindt.",
        Categorie.GVA_GEDEELD,
    ),
    GebeurtenisSoort.ANALYSE_VASTGESTELD: Taak(
        TermijnSoort.ANALYSE_HERZIEN,
        None,
        Voor.CONTACTPERSOON,
        "Samen opnieuw naar de analyse kijken.",
        Categorie.GVA_GEDEELD,
    ),
    GebeurtenisSoort.BIJDRAGE_GEVRAAGD: Taak(
        TermijnSoort.BIJDRAGE, None, Voor.GENOEMDE, categorie=Categorie.GVA_GEDEELD
    ),
    GebeurtenisSoort.TEGENSPRAAK_GEVRAAGD: Taak(
        TermijnSoort.TEGENSPRAAK,
        10,
        Voor.CONTACTPERSOON,
        "Opschrijven wat de tegenspreker zei.",
        Categorie.GVA_GEDEELD,
    ),
}
# After these the analysis may not be right any more: whoever is the contactpersoon looks again (domein 3.6).
# A hermelding reaches the timeline as a signaal.
HERZIENT = frozenset(
    {
        GebeurtenisSoort.INCIDENT,
        GebeurtenisSoort.SIGNAAL,
        GebeurtenisSoort.LID_ERBIJ,
        GebeurtenisSoort.LID_WEG,
        GebeurtenisSoort.VERHUISD,
        GebeurtenisSoort.FASE_GEWIJZIGD,
    }
)
OPNIEUW_KIJKEN = Taak(
    TermijnSoort.ANALYSE_HERZIEN,
    10,
    Voor.CONTACTPERSOON,
    "Kijken of de analyse nog klopt, na wat er gebeurde.",
    Categorie.GVA_GEDEELD,
)
OPENT |= {
    GebeurtenisSoort.FASE_VOORGESTELD: Taak(
        TermijnSoort.FASE_BESLISSEN,
        2,
        Voor.GENOEMDE,
        "Ja of nee zeggen op een volgende fase.",
        Categorie.SCORES,
    ),
}
OPENT |= {
    GebeurtenisSoort.PLAN_VOORGELEGD: Taak(
        TermijnSoort.PLAN_BESPREKEN, None, Voor.CONTACTPERSOON, "Vragen wat ieder van het plan vindt."
    ),
    GebeurtenisSoort.PLAN_VASTGESTELD: Taak(
        TermijnSoort.PLAN_EVALUATIE, None, Voor.CONTACTPERSOON, "Samen kijken hoe het plan werkt."
    ),
    GebeurtenisSoort.PLAN_GEEVALUEERD: Taak(
        TermijnSoort.PLAN_EVALUATIE, None, Voor.CONTACTPERSOON, "Samen kijken hoe het plan werkt."
    ),
    GebeurtenisSoort.AFRONDING_VOORGESTELD: Taak(
        TermijnSoort.AFRONDING_BESLISSEN,
        2,
        Voor.GENOEMDE,
        "Ja of nee zeggen op afronden terwijl er nog iets ontbreekt.",
    ),
    GebeurtenisSoort.PLAN_AFGEROND: Taak(
        TermijnSoort.NAZORG, None, Voor.CONTACTPERSOON, "Vragen hoe het nu gaat, na het plan."
    ),
}
OPENT |= {
    GebeurtenisSoort.HUISVERBOD_OPGELEGD: Taak(
        TermijnSoort.HUISVERBOD_PLAN,
        None,
        Voor.CONTACTPERSOON,
        "Zorgen dat er op dag 8 van het huisverbod een plan van aanpak is.",
        Categorie.HUISVERBOD,
    ),
    GebeurtenisSoort.HUISVERBOD_OVERTREDEN: Taak(
        TermijnSoort.HUISVERBOD_OVERTREDING,
        1,
        Voor.CONTACTPERSOON,
        "Kijken wat er nu nodig is: het huisverbod is niet gehouden.",
        Categorie.HUISVERBOD,
    ),
}
# What MDA++ decided, and that it ended, is told; what came of it is looked at four times (domein 6.1).
OPENT |= {
    GebeurtenisSoort.MDA_INGEZET: Taak(
        TermijnSoort.MDA_RESULTAAT,
        None,
        Voor.CONTACTPERSOON,
        "Vastleggen wat MDA++ tot nu toe heeft gebracht.",
        Categorie.OVERLEG,
    ),
    GebeurtenisSoort.MDA_NIET_INGEZET: Taak(
        TermijnSoort.ANDERS,
        5,
        Voor.CONTACTPERSOON,
        "Kijken wat je met het advies van MDA++ doet.",
        Categorie.OVERLEG,
    ),
    GebeurtenisSoort.MDA_AFGESCHAALD: Taak(
        TermijnSoort.ANDERS,
        5,
        Voor.CONTACTPERSOON,
        "Vertellen dat MDA++ stopt, aan wie van MDA++ weet.",
        Categorie.OVERLEG,
    ),
}
# An afspraak about safety was not kept: what was agreed for that case happens first.
NA_SCHENDING = Taak(
    TermijnSoort.ANDERS, 1, Voor.CONTACTPERSOON, "Doen wat is afgesproken voor als het niet lukt."
)
# After violence: the incident proposes, the contactpersoon decides (domein 2.2-3).
TERUG_BESLISSEN = Taak(
    TermijnSoort.FASE_BESLISSEN,
    1,
    Voor.CONTACTPERSOON,
    "Beslissen of iemand teruggaat naar fase 1, na wat er gebeurde.",
    Categorie.SCORES,
)
# Somebody is back in phase 1: what is needed first.
NA_TERUG = Taak(
    TermijnSoort.ANDERS,
    1,
    Voor.CONTACTPERSOON,
    "Kijken wat er eerst nodig is: iemand staat weer in fase 1.",
    Categorie.SCORES,
)
# What the numbers of the veiligheidsschaal ask for, when they ask for something (domein 4.2-H).
CIJFERS_BESPREKEN = Taak(
    TermijnSoort.CIJFERS_BESPREKEN,
    2,
    Voor.CONTACTPERSOON,
    "Bespreken wat de cijfers op de veiligheidsschaal zeggen.",
    Categorie.SCORES,
)
# The answer of the procesregisseur is a decision; only this decision opens a task.
NA_ANTWOORD = Taak(
    TermijnSoort.BELEMMERING, 5, Voor.GENOEMDE, "De procesregisseur heeft geantwoord: kijk wat nu kan."
)
# What was put to the bestuur is asked after: it stays with who keeps the process [P].
BIJ_BESTUUR = Taak(TermijnSoort.BELEMMERING, 15, Voor.PROCESREGIE, "Kijken of het bestuur heeft geantwoord.")
# A gezin that Veilig Thuis hands on is met soon, together (domein 5.4).
EERSTE_CONTACT = Taak(
    TermijnSoort.EERSTE_CONTACT,
    None,
    Voor.GENOEMDE,
    "Samen met Veilig Thuis voor het eerst naar het gezin.",
    Categorie.GEZIN_GEZAG,
)
# Veilig Thuis looked again, and it is not safe: the contactpersoon hears it at once.
NIET_VEILIG_NA_KIJKEN = Taak(
    TermijnSoort.ANDERS,
    1,
    Voor.CONTACTPERSOON,
    "Bel Veilig Thuis: zij keken opnieuw, en het is nog niet veilig.",
    Categorie.GEZIN_GEZAG,
)
# Asked of somebody by name, and not of whoever is the contactpersoon.
_TAKEN = (*OPENT.values(), NA_ANTWOORD)
BIJ_NAAM = {taak.soort for taak in _TAKEN if taak.voor is Voor.GENOEMDE} | {TermijnSoort.NOODKNOP_MEEKIJKEN}
# These end with the act that they are about, not by saying that they are done.
EINDIGT_MET_DE_DAAD = frozenset(taak.soort for taak in OPENT.values()) - {
    TermijnSoort.ANDERS,
    TermijnSoort.ANALYSE_HERZIEN,
    TermijnSoort.NAZORG,
    TermijnSoort.HUISVERBOD_OVERTREDING,
} | {
    TermijnSoort.VT_OVERDRACHT,
    TermijnSoort.MONITORING,
    TermijnSoort.KAMER_TERUGKOPPELING,
    *(TermijnSoort.MDA_VERTELLEN, TermijnSoort.NOODKNOP, TermijnSoort.NOODKNOP_MEEKIJKEN),
    *(TermijnSoort.INFORMATIEBRIEF, TermijnSoort.VERZOEK),
}
# Done by another, or waiting, while there is no contactpersoon yet.
WACHT_OP_VAST_GEZICHT = frozenset({TermijnSoort.HUISVERBOD_PLAN, TermijnSoort.VERZOEK})
