"""The samenwerkingsafspraken of a room: within how many days what is done, and where that number comes from
(domein 5.2, 5.4, 13-1). What is only agreed between organisations may be set otherwise."""

from dataclasses import dataclass, fields

from ..regel import Regelfout


@dataclass(frozen=True)
class Afspraken:
    """`werkdagen`, `dagen`, `weken` and `maanden` as each name says."""

    beoordeling_werkdagen: int = 5
    informeren_dagen: int = 28
    onderzoek_weken: int = 10
    wachtlijst_dagen: int = 7
    aannemen_werkdagen: int = 5
    eerste_contact_werkdagen: int = 5
    monitoring_maanden: int = 3
    monitoring_later_maanden: int = 12


@dataclass(frozen=True)
class Afspraak:
    """`bron`: from where the ordinary number comes; `hoogst`: what nobody means any more."""

    vraag: str
    bron: str
    hoogst: int


WET = "Wmo 2015 en het Handelingsprotocol Veilig Thuis 2019; de precieze telling is niet nagekeken"
AFGESPROKEN = "een afspraak tussen Veilig Thuis en lokale teams; het getal is van ons"
VELDEN = {
    "beoordeling_werkdagen": Afspraak("De veiligheid is beoordeeld binnen zoveel werkdagen", WET, 30),
    "informeren_dagen": Afspraak("Wie het aangaat, weet van de melding binnen zoveel dagen", WET, 60),
    "onderzoek_weken": Afspraak("Een onderzoek is klaar binnen zoveel weken na de melding", WET, 52),
    "wachtlijst_dagen": Afspraak("Op de wachtlijst kijkt iemand opnieuw na zoveel dagen", AFGESPROKEN, 28),
    "aannemen_werkdagen": Afspraak("Het lokaal team zegt ja of nee binnen zoveel werkdagen", AFGESPROKEN, 30),
    "eerste_contact_werkdagen": Afspraak("Het eerste contact is er binnen zoveel werkdagen", AFGESPROKEN, 30),
    "monitoring_maanden": Afspraak("Veilig Thuis kijkt weer na zoveel maanden", AFGESPROKEN, 12),
    "monitoring_later_maanden": Afspraak("en nog een keer na zoveel maanden", AFGESPROKEN, 36),
}


def toets_afspraken(wat: Afspraken) -> None:
    for veld in fields(Afspraken):
        waarde = getattr(wat, veld.name)
        if not 1 <= waarde <= VELDEN[veld.name].hoogst:
            raise Regelfout(f"Kies een getal van 1 tot en met {VELDEN[veld.name].hoogst}.", veld.name)
    if wat.monitoring_later_maanden <= wat.monitoring_maanden:
        raise Regelfout("De tweede keer kijken is later dan de eerste.", "monitoring_later_maanden")
