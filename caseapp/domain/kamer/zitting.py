"""One zitting of the kamer: its steps, what each asks first, when it may close (domein 6.2, 9.4)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from ..protocol import Kring
from ..regel import Regelfout
from .woorden import KamerUitkomst, Wijze, ZittingStap, ZittingStatus

MINUTEN_ZITTING = range(30, 181)
QUORUM = 3  # the chair, who brings in, and one who thinks along [P]
MEESTE_ZAKEN = 3
STAPPEN = tuple(ZittingStap)
ZAAK = STAPPEN[STAPPEN.index(ZittingStap.VRAAG) : STAPPEN.index(ZittingStap.OPSCHALING) + 1]
# How long each step takes in minutes, of a zitting of 90 with two gezinnen [P].
MINUTEN = {
    ZittingStap.OPENING: 5,
    ZittingStap.MONITORING: 10,
    ZittingStap.VRAAG: 1,
    ZittingStap.FEITEN: 5,
    ZittingStap.VERDUIDELIJKING: 3,
    ZittingStap.PATROON: 3,
    ZittingStap.LEEFGEBIEDEN: 5,
    ZittingStap.VEILIGHEID: 3,
    ZittingStap.TEGENSPRAAK: 3,
    ZittingStap.OPTIES: 3,
    ZittingStap.ADVIES: 3,
    ZittingStap.ACTIES: 2,
    ZittingStap.INFORMEREN: 1,
    ZittingStap.OPSCHALING: 1,
    ZittingStap.BELEMMERINGEN: 5,
    ZittingStap.AFSLUITING: 5,
}
VRAGEN = {
    ZittingStap.OPENING: "Wie zijn er, wie kent wie, en wat blijft binnen deze muren?",
    ZittingStap.MONITORING: "Hoe staat het met wat wij eerder afspraken, en met de plannen die wij volgen?",
    ZittingStap.VRAAG: "Wat is de vraag, in één zin?",
    ZittingStap.FEITEN: "Wat zijn de feiten? Vijf minuten, zonder onderbreken.",
    ZittingStap.VERDUIDELIJKING: "Wat wil iemand nog weten, om te kunnen meedenken?",
    ZittingStap.PATROON: "Welk patroon zien wij, en wat weten wij niet?",
    ZittingStap.LEEFGEBIEDEN: "Wat zie jij, vanuit je eigen vak? Ieder om de beurt, alleen het eigen veld.",
    ZittingStap.VEILIGHEID: "Hoe veilig is het nu, en op termijn? Wie spreekt met elk kind?",
    ZittingStap.TEGENSPRAAK: "Stel dat wij ernaast zitten: hoe kan het ook zijn?",
    ZittingStap.OPTIES: "Wat kan er allemaal?",
    ZittingStap.ADVIES: "Wat adviseren wij? Het wordt voorgelezen; een advies bindt niemand.",
    ZittingStap.ACTIES: "Wie doet wat, en wanneer?",
    ZittingStap.INFORMEREN: "Wie vertelt het aan het gezin, wanneer en hoe?",
    ZittingStap.OPSCHALING: "Is er meer nodig: Veilig Thuis, MDA++, de Raad, de politie?",
    ZittingStap.BELEMMERINGEN: "Wat houdt ons tegen, en wie haalt het weg?",
    ZittingStap.AFSLUITING: "Wat nemen wij mee, en wanneer kijken wij opnieuw?",
}


@dataclass(frozen=True)
class ZaakStand:
    """What was done about the gezin on the table, as far as a next step asks for it."""

    tegenspraak: int
    advies: bool
    voorgelezen: bool
    antwoord: bool
    informeren: bool
    uitkomsten: int


def volgende(stap: ZittingStap, *, nog_een_zaak: bool) -> ZittingStap | None:
    """After the last step of a gezin comes the next gezin, or what comes after them all."""
    if stap in (ZittingStap.MONITORING, ZAAK[-1]):
        return ZAAK[0] if nog_een_zaak else ZittingStap.BELEMMERINGEN
    plek = STAPPEN.index(stap) + 1
    return STAPPEN[plek] if plek < len(STAPPEN) else None


def vorige(stap: ZittingStap) -> ZittingStap | None:
    """Back only within one gezin, or to the beginning: what another gezin was told stays told."""
    if stap in (ZittingStap.OPENING, ZAAK[0], ZittingStap.BELEMMERINGEN):
        return None
    return STAPPEN[STAPPEN.index(stap) - 1]


def toets_verder(stap: ZittingStap, stand: ZaakStand) -> None:
    """Nobody passes the tegenspraak, an advice that was not read back or answered, or who tells the gezin."""
    if stap is ZittingStap.TEGENSPRAAK and not stand.tegenspraak:
        raise Regelfout(
            "De tegenspraak is nog niet gedaan. Vraag iemand hoe het ook kan zijn, en schrijf dat op."
        )
    if stap is ZittingStap.ADVIES:
        _toets_advies(stand)
    if stap is ZittingStap.INFORMEREN and not stand.informeren:
        raise Regelfout("Spreek af wie het aan het gezin vertelt, wanneer en hoe.")
    if stap is ZittingStap.OPSCHALING and not stand.uitkomsten:
        raise Regelfout("Leg eerst vast wat eruit kwam. Daarna kan het volgende gezin.")


def _toets_advies(stand: ZaakStand) -> None:
    if not stand.advies:
        raise Regelfout("Schrijf eerst het advies op.")
    if not stand.voorgelezen:
        raise Regelfout("Lees het advies eerst voor, en vink dat aan.")
    if not stand.antwoord:
        raise Regelfout("De inbrenger zegt eerst wat hij overneemt, en wat niet.")


def toets_open(status: ZittingStatus, aanwezig: int, quorum: int, *, is_voorzitter: bool) -> None:
    if not is_voorzitter:
        raise Regelfout("Alleen de voorzitter opent de zitting. Zonder voorzitter is er geen kamer.")
    if status is not ZittingStatus.GEPLAND:
        raise Regelfout("Deze zitting is al geopend.")
    if aanwezig < quorum:
        raise Regelfout(
            f"Er zijn er te weinig: {aanwezig}, en {quorum} zijn nodig. Vink aan wie er is, of kies "
            "een andere dag."
        )


def toets_voorzitter(*, gekozen: bool) -> None:
    if not gekozen:
        raise Regelfout("Kies wie voorzit. Een kamer zonder voorzitter is er niet.", "voorzitter")


def toets_dag(dag: date, vandaag: date) -> None:
    if dag < vandaag:
        raise Regelfout("Deze dag is al voorbij. Kies vandaag of later.", "dag")


def toets_quorum(quorum: int, minuten: int) -> None:
    if not 2 <= quorum <= 12:
        raise Regelfout("Kies tussen 2 en 12: zoveel mensen zijn er minstens nodig.", "quorum")
    if minuten not in MINUTEN_ZITTING:
        grens = f"tussen {MINUTEN_ZITTING[0]} en {MINUTEN_ZITTING[-1]}"
        raise Regelfout(f"Een zitting duurt {grens} minuten.", "minuten")


def toets_nog_plek(geagendeerd: int) -> None:
    if geagendeerd >= MEESTE_ZAKEN:
        raise Regelfout(f"Er staan al {MEESTE_ZAKEN} gezinnen op de agenda. Kies een andere zitting.")


def toets_uit_te_nodigen(kring: Kring, *, op_naam_van_eigen_gezin: bool) -> None:
    """Who belongs to a gezin comes for his own gezin only, and only where that is brought in by name."""
    if kring is not Kring.HULP and not op_naam_van_eigen_gezin:
        raise Regelfout(
            "Wie bij een gezin hoort, komt alleen voor het eigen gezin, en als dat op naam is ingebracht.",
            "wie",
        )


def toets_uitkomst(uitkomsten: Collection[KamerUitkomst], waarom: str) -> None:
    if not uitkomsten:
        raise Regelfout("Kies wat eruit kwam.", "uitkomsten")
    if KamerUitkomst.NIET_BESPROKEN in uitkomsten:
        if len(uitkomsten) > 1:
            raise Regelfout("‘Niet besproken’ staat alleen: er kwam dan niets anders uit.", "uitkomsten")
        if not waarom.strip():
            raise Regelfout("Schrijf op waarom het niet is besproken.", "waarom")


def toets_sluiten(status: ZittingStatus, zonder_uitkomst: Sequence[str]) -> None:
    if status is not ZittingStatus.OPEN:
        raise Regelfout("Deze zitting is niet open.")
    if zonder_uitkomst:
        wie = " en ".join(zonder_uitkomst)
        raise Regelfout(
            f"Van {wie} is nog niet vastgelegd wat eruit kwam. Sluiten kan pas daarna; kies zo nodig "
            "‘niet besproken’."
        )


def toets_loopt(status: ZittingStatus) -> None:
    if status is not ZittingStatus.OPEN:
        raise Regelfout("De zitting is niet open. Er komt nu niets meer bij.")


def toets_bijdrage(tekst: str, wijze: Wijze, langste: int) -> None:
    if not tekst.strip():
        raise Regelfout("Schrijf op wat je wilt inbrengen.", "tekst")
    if len(tekst) > langste:
        raise Regelfout(f"Houd het kort: {len(tekst)} tekens, {langste} mag.", "tekst")
