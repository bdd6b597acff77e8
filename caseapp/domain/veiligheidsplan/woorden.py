"""The words of the plan: its parts, its states, and what can be chosen in them (domein 4.2, 4.3)."""

from ..woord import Woord


class PlanDeel(Woord):
    """The parts that are written piece by piece. Noodplan, netwerk, kindversie and scores live on their own
    pages; monitoring, evaluation and signing are events of a plan."""

    KOP = "kop"
    ZORGEN = "zorgen"
    RISICOS = "risicos"
    KRACHTEN = "krachten"
    VOORWAARDEN = "voorwaarden"
    AFSPRAKEN = "afspraken"
    HULP = "hulp"
    GEVOLGEN = "gevolgen"
    TOEZICHT = "toezicht"
    GEEN_ACTIE = "geen_actie"


class PlanStatus(Woord):
    """Of the plan itself; its versions have the states of every document."""

    IN_DE_MAAK = "in_de_maak"
    LOOPT = "loopt"
    OPGESCHAALD = "opgeschaald"
    AFGEROND = "afgerond"
    VERVALLEN = "vervallen"


class BewezenVeiligheid(Woord):
    """Demonstrated protection over time, or a strength: not yet safety (domein 4.1)."""

    BEWEZEN = "bewezen_veiligheid"
    KRACHT = "kracht"


class Opschaling(Woord):
    """Where it goes when a voorwaarde is broken."""

    VEILIG_THUIS = "veilig_thuis"
    POLITIE = "politie"
    LOKALE_KAMER = "lokale_kamer"
    MDA = "mda"
    RAAD = "raad_voor_de_kinderbescherming"


class DagMoment(Woord):
    """The situation of the day for which something is agreed."""

    OCHTEND = "ochtend"
    MIDDAG = "middag"
    ETEN = "eten"
    SLAPENGAAN = "slapengaan"
    NACHT = "nacht"
    OVERDRACHT = "overdracht_van_de_kinderen"
    WEEKEND = "weekend"
    DRANK = "drank"
    RUZIE = "ruzie"
    GELD = "geld"
    ALTIJD = "altijd"


class Reikwijdte(Woord):
    """First direct safety, then structural safety (domein 2.2-6)."""

    DIRECT = "direct"
    STRUCTUREEL = "structureel"


class HulpLaag(Woord):
    HULPVERLENINGSPLAN = "hulpverleningsplan"
    HERSTELPLAN = "herstelplan"


class Aankondiging(Woord):
    AANGEKONDIGD = "aangekondigd"
    ONAANGEKONDIGD = "onaangekondigd"


class Uitkomst(Woord):
    """How an afspraak was kept, or what came of help."""

    NAGELEEFD = "nageleefd"
    DEELS = "deels"
    NIET_NAGELEEFD = "niet_nageleefd"
    GESTART = "gestart"
    BEREIKT = "bereikt"
    GESTOPT = "gestopt"


class PlanBesluit(Woord):
    """What an evaluation decides."""

    DOOR = "door"
    AANPASSEN = "aanpassen"
    OPSCHALEN = "opschalen"
    VOLGENDE_FASE = "volgende_fase"


class Exemplaar(Woord):
    """Which version of the plan somebody was given."""

    GEDEELD = "gedeeld"
    GEZINSVERSIE = "gezinsversie"
    KINDVERSIE = "kindversie"
    VOORGELEZEN = "voorgelezen"
    GEEN = "geen"


class AfrondingStatus(Woord):
    VOORGESTELD = "voorgesteld"
    AFGEROND = "afgerond"
    AFGEWEZEN = "afgewezen"
