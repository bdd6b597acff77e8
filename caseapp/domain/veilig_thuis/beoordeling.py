"""The veiligheidsbeoordeling, once triage: acute and structural, each yes, no or unknown (domein 2.3)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ..antwoord import JaNeeOnbekend
from ..gebeurtenis import toets_tekst
from ..regel import Regelfout
from .melding import MeldingStatus, toets_reden


class Triagebesluit(StrEnum):
    """What follows (domein 5.2-3 and 4)."""

    OVERDRACHT = "overdragen"
    ONDERZOEK = "onderzoek"
    VOORWAARDEN_EN_VERVOLG = "voorwaarden_en_vervolg"
    RAADSONDERZOEK = "raadsonderzoek"
    EINDE_BEMOEIENIS = "einde_bemoeienis"


BIJ_BESLUIT: dict[Triagebesluit, MeldingStatus | None] = {
    Triagebesluit.OVERDRACHT: None,  # counts when the other says yes
    Triagebesluit.ONDERZOEK: MeldingStatus.ONDERZOEK,
    Triagebesluit.VOORWAARDEN_EN_VERVOLG: MeldingStatus.VOORWAARDEN_EN_VERVOLG,
    Triagebesluit.RAADSONDERZOEK: MeldingStatus.RAADSONDERZOEK_VERZOCHT,
    Triagebesluit.EINDE_BEMOEIENIS: MeldingStatus.EINDE_BEMOEIENIS,
}


@dataclass(frozen=True)
class Weegvraag:
    naam: str
    vraag: str


# The questions that are weighed (domein 2.3, after F51 and F33), in our own words.
ACUUT = (
    Weegvraag("levensgevaar", "Is er nu gevaar voor iemands leven, of dreigt dat?"),
    Weegvraag("letsel", "Is er ernstig letsel, waarvan het vermoeden is dat iemand het toebracht?"),
    Weegvraag(
        "afhankelijk", "Lopen kinderen of kwetsbare volwassenen nu gevaar door middelen of een crisis?"
    ),
    Weegvraag("dreiging", "Dreigt iemand zichzelf en een ander iets aan te doen, of iemand mee te nemen?"),
    Weegvraag("verzorging", "Krijgt iemand zo weinig zorg dat het lichaam schade oploopt?"),
)
STRUCTUREEL = (
    Weegvraag("herhaalt", "Herhaalt het zich, of houdt het aan?"),
    Weegvraag("eerder", "Waren er eerder meldingen of signalen?"),
    Weegvraag("kinderen", "Wat betekent dit voor ieder kind dat erbij is?"),
)
VRAGEN = (*ACUUT, *STRUCTUREEL)


@dataclass(frozen=True)
class Beoordeling:
    """`uitkomst`: what the gezin and who takes over may read. `motivering` and `antwoorden` stay with Veilig
    Thuis. `wacht`: nobody can begin yet with what follows."""

    acuut: JaNeeOnbekend | None
    structureel: JaNeeOnbekend | None
    besluit: Triagebesluit | None
    uitkomst: str
    motivering: str
    antwoorden: Mapping[str, str]
    te_laat: str = ""
    wacht: bool = False


def toets_beoordeling(wat: Beoordeling, *, ontvangen: datetime, op: datetime, te_laat: bool) -> None:
    if op < ontvangen:
        raise Regelfout("Een beoordeling komt niet voor de melding zelf.", "op")
    if wat.acuut is None:
        raise Regelfout("Kies ja, nee of onbekend.", "acuut")
    if wat.structureel is None:
        raise Regelfout("Kies ja, nee of onbekend.", "structureel")
    if wat.besluit is None:
        raise Regelfout("Kies wat er nu volgt.", "besluit")
    toets_tekst(wat.uitkomst, "uitkomst")
    toets_reden(wat.motivering, "motivering")
    if te_laat and not wat.te_laat.strip():
        raise Regelfout("De termijn is voorbij. Schrijf op waardoor het langer duurde.", "te_laat")
    onveilig = JaNeeOnbekend.JA in (wat.acuut, wat.structureel)
    if onveilig and wat.besluit is Triagebesluit.EINDE_BEMOEIENIS:
        raise Regelfout(
            "Het is niet veilig. Dan stopt Veilig Thuis niet voordat een ander het overneemt.", "besluit"
        )


def toets_te_beoordelen(status: MeldingStatus) -> None:
    if status not in (
        MeldingStatus.ONTVANGEN,
        MeldingStatus.VEILIGHEIDSBEOORDELING,
        MeldingStatus.WACHTLIJST,
    ):
        raise Regelfout("Over deze melding is al besloten; begin zo nodig opnieuw met beoordelen.")
