"""What is in a copy, table by table, and what is not, with the reason. Every table with something personal is
in one of these lists: a test says so."""

from dataclasses import dataclass
from enum import Enum

from ...tables import (
    Actie,
    Afronding,
    Belemmering,
    Bijdrage,
    Bijstand,
    Contact,
    Controle,
    Deeltoestemming,
    EigenVerklaring,
    Evaluatie,
    FaseStap,
    Gebeurtenis,
    Gezinsverzoek,
    Huisverbod,
    HuisverbodSpoor,
    HuisverbodStap,
    Incident,
    InformatieMoment,
    Inhoud,
    InzageVraag,
    KamerTerugkoppeling,
    Kennisgeving,
    Kindversie,
    MdaInlichting,
    MdaStem,
    Melder,
    MeldingBetrokkene,
    Netwerklid,
    Netwerktoestemming,
    Noodplan,
    PlanStuk,
    Stellingname,
    Uitspraak,
    Vakbericht,
    Veiligheidsbeoordeling,
    VeiligheidsScore,
    Verteld,
    Verzoekantwoord,
)


class Welk(Enum):
    """Of what may be seen: what is about oneself or one's own; also what is about nobody alone; all of it."""

    EIGEN = "eigen"
    SAMEN = "samen"
    ALLES = "alles"


@dataclass(frozen=True)
class Bron:
    """`velden`: the sealed columns, and the plain ones beside them. `laatste`: only the newest of those that
    have the same value here."""

    soort: type[Inhoud]
    kop: str
    velden: tuple[str, ...]
    welk: Welk = Welk.EIGEN
    laatste: str = ""


BRONNEN = (
    Bron(Uitspraak, "Eigen woorden", ("soort", "tekst", "bij", "vertaling")),
    Bron(Stellingname, "Wat ervan gevonden is", ("stelling", "reden")),
    Bron(
        VeiligheidsScore,
        "Cijfers",
        ("antwoord", "cijfer", "geen_nul", "hoger", "reden"),
    ),
    Bron(FaseStap, "In welke fase het zat", ("naar", "status", "feiten", "reden")),
    Bron(Bijdrage, "De verklarende analyse", ("deel", "inhoud"), Welk.SAMEN, "kern_id"),
    Bron(PlanStuk, "Het veiligheidsplan", ("deel", "inhoud"), Welk.SAMEN, "kern_id"),
    Bron(Controle, "Hoe het ging met afspraken", ("uitkomst", "wat", "goed"), Welk.SAMEN),
    Bron(Evaluatie, "Samen opnieuw gekeken", ("besluit", "goed", "anders", "afspraken"), Welk.SAMEN),
    Bron(Afronding, "Het einde van het plan", ("status", "nazorg", "reden"), Welk.SAMEN),
    Bron(Noodplan, "Noodplan", ("inhoud",), laatste="plan_id"),
    Bron(Kindversie, "Het plan in woorden voor een kind", ("inhoud",), laatste="betreft_id"),
    Bron(Actie, "Wat is afgesproken om te doen", ("status", "uiterlijk", "tekst", "uitleg"), Welk.SAMEN),
    Bron(Belemmering, "Wat in de weg stond", ("soort", "status", "tekst", "resultaat"), Welk.SAMEN),
    Bron(Netwerklid, "Het netwerk", ("naam", "relatie", "status", "afspraak"), Welk.SAMEN),
    Bron(Netwerktoestemming, "Toestemming voor het netwerk", ("antwoord",)),
    Bron(Bijstand, "Wie naast je stond", ("status", "tot")),
    Bron(MeldingBetrokkene, "Wat er is gemeld", ("tekst",)),
    Bron(Melder, "Wie meldde", ("naam",), Welk.ALLES),
    Bron(Veiligheidsbeoordeling, "Wat Veilig Thuis vond", ("besluit", "uitkomst"), Welk.ALLES),
    Bron(InformatieMoment, "Wat er is verteld", ("soort", "tekst")),
    Bron(Huisverbod, "Huisverbod", ("status", "door", "tot", "plaats", "feiten"), Welk.ALLES),
    Bron(HuisverbodSpoor, "Hulp bij het huisverbod", ("spoor", "helper", "wat", "belt"), Welk.ALLES),
    Bron(HuisverbodStap, "Wat er met het huisverbod gebeurde", ("soort", "tekst"), Welk.ALLES),
    Bron(KamerTerugkoppeling, "Wat er over het overleg is verteld", ("tekst",), Welk.ALLES),
    Bron(MdaInlichting, "Wat er over MDA++ is verteld", ("tekst",)),
    Bron(MdaStem, "Eigen woorden over MDA++", ("soort", "tekst")),
    Bron(Vakbericht, "Wat een ketenpartner schreef", ("categorie", "dat", "wat"), laatste="kern_id"),
    Bron(Contact, "Gesprekken", ("hoe", "waarover", "waar", "anderen", "bij")),
    Bron(Incident, "Wat er gebeurde", ("tekst", "bron_soort", "bron", "bewering")),
    Bron(InzageVraag, "Vragen om inzage", ("besluit", "vraag", "antwoord")),
    Bron(
        Deeltoestemming,
        "Wat er over delen is gevraagd",
        ("wat", "status", "tot", "doel", "opnieuw", "woorden", "intrekking"),
    ),
    Bron(Kennisgeving, "Wanneer de brief is gegeven", ("stand", "hoe", "dag", "toelichting")),
    Bron(EigenVerklaring, "Eigen verklaring", ("tekst",)),
    Bron(Gezinsverzoek, "Wat er is gevraagd", ("soort", "tekst")),
    Bron(Verzoekantwoord, "Wat daarop is geantwoord", ("besluit", "uiterlijk", "motivering")),
    Bron(Verteld, "Wanneer het verhaal is verteld", ("soort",)),
    Bron(Gebeurtenis, "De tijdlijn", ("soort", "tekst"), Welk.SAMEN),
)
# On the first pages of a copy: who somebody is, who is around the gezin, and what was shared.
VAST = {
    *("persoon", "gezin", "gezinslid", "gezagsrelatie", "contactpersoon_toewijzing", "case_relatie"),
    *("verstrekking", "toestemming", "contact_persoon", "incident_persoon", "log_regel"),
}
_WERK = "is van wie met het gezin werkt, en gaat voor het gezin niet open"
_VERTELD = "wat het gezin ervan hoort, staat bij wat is verteld"
_VERSIE = "zegt iets over een versie als geheel, en niets over iemand"
_GEEN_GEZIN = "hoort bij geen gezin"
_SPEL = "hoort bij de oefening zelf: de kaarten en wat de trainer ermee doet"
_BOEK = "boekhouding van de toepassing zelf"
NIET_ERIN = {
    "verblijfplaats": "waar iemand schuilt, staat in geen enkele export (8.7-4)",
    "werkaantekening": "inzage daarin gaat op verzoek (8.5)",
    "protocol_besluit": "dat het er is, merkt het gezin niet",
    "termijn": "een taak van een professional",
    "toegangs_vraag": "een vraag van een professional over zijn eigen toegang",
    "overdracht": "van wie het vaste gezicht is; wie dat nu is, staat vooraan",
    "analyse_versie": _VERSIE,
    "plan_versie": _VERSIE,
    "plan_exemplaar": _VERSIE,
    "veiligheidsplan": _VERSIE,
    **dict.fromkeys(
        ("noodknop", "onderzoek", "toezicht_oordeel"), "een reden van het logboek; wie keek, staat achteraan"
    ),
    **dict.fromkeys(("voorlegging", "opschaling", "monitormoment", "beoordeling_grond"), _WERK),
    **dict.fromkeys(("melding", "melding_stap", "terugkoppeling", "vt_overdracht"), _WERK),
    **dict.fromkeys(("kamer_inbreng", "kamer_deel", "kamer_bijdrage", "kamer_actie"), _VERTELD),
    **dict.fromkeys(("mda_aanmelding", "mda_weging", "mda_planregel", "mda_overname"), _VERTELD),
    **dict.fromkeys(("mda_resultaat", "mda_teamlid"), _VERTELD),
    **dict.fromkeys(
        ("ouderschap", "partnerschap", "zorgrelatie", "woonperiode"), "staat getekend bij Mensen"
    ),
    **dict.fromkeys(("advies", "advies_ondersteuning", "bestuursvraag", "consultatie"), _GEEN_GEZIN),
    **dict.fromkeys(("meldcode_stap", "meldcode_traject", "vt_bericht", "vt_antwoord"), _GEEN_GEZIN),
    **dict.fromkeys(("zitting", "zitting_deelnemer", "kamer_pseudoniem"), _GEEN_GEZIN),
    **dict.fromkeys(("concept", "deelnemer", "gebruiker", "herkenning", "laatst_gezien"), _BOEK),
    **dict.fromkeys(("quarantaine", "quarantaine_tekst", "vernietiging", "dek"), _BOEK),
    **dict.fromkeys(("oefening", "ronde", "leerdoel", "rolkaart", "feit", "feit_bij"), _SPEL),
    **dict.fromkeys(("inject", "inject_voor", "verwachting", "spelmoment", "herstelpunt"), _SPEL),
    **dict.fromkeys(("waarnemer", "spelnotitie", "terugblik"), _SPEL),
}
# Columns of what is in a copy that the pages of the gezin do not show either, and why.
WEGGELATEN = {
    "fase_stap": {"kinderblik": "wat een professional van een kind zag"},
    "controle": {"gezien_door": "wie keek, kan een ander van het gezin zijn"},
    "evaluatie": {"wie": "noemt anderen", "reden": "van wie besliste"},
    "afronding": {
        "kinderwoorden": "woorden van de kinderen",
        "overleg": "tussen professionals",
        "uitzondering": "tussen professionals",
    },
    "belemmering": {
        "zonder_namen": "voor de procesregisseur",
        "antwoord": "van de procesregisseur",
    },
    "netwerklid": {"weet": "over een ander", "reden": "over een ander"},
    "huisverbod": {"rihg": "voor wie met het gezin werkt", "veilig_thuis": "voor wie met het gezin werkt"},
    "huisverbod_stap": {"van": "wie ervan weet, kan een buur zijn"},
}
