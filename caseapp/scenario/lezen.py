"""Reads the files people train with. Every fault is told at once, in Dutch, by line."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from .bestand import lees_model, met_regel
from .boom import Boom, boom_van, lees_boom
from .casus import Casus
from .fouten import Bestandsfout
from .mensen import Gebruiker, Gebruikers, Organisatie, Organisaties
from .plekken import delen, dubbel
from .verloop import fouten_in_verloop
from .verwijzingen import fouten_in_gebruikers, fouten_in_verwijzingen


def lees_organisaties(pad: Path) -> tuple[Organisatie, ...]:
    boom = lees_boom(pad)
    return lees_model(Organisaties, dubbel(delen(boom.waarde, "organisaties"), "sleutel"), boom).organisaties


def lees_gebruikers(pad: Path, organisaties: Iterable[Organisatie]) -> tuple[Gebruiker, ...]:
    boom, bekend = lees_boom(pad), {organisatie.sleutel: organisatie for organisatie in organisaties}
    sleutels = dubbel(delen(boom.waarde, "gebruikers"), "sleutel")
    gebruikers = lees_model(Gebruikers, sleutels, boom).gebruikers
    if fouten := met_regel(boom, fouten_in_gebruikers(gebruikers, bekend)):
        raise Bestandsfout.van(boom.naam, fouten)
    return gebruikers


def lees_casus(pad: Path, gebruikers: Iterable[Gebruiker]) -> Casus:
    return casus_van(lees_boom(pad), {gebruiker.sleutel: gebruiker for gebruiker in gebruikers})


def lees_casus_van(inhoud: bytes, naam: str, gebruikers: Iterable[Gebruiker]) -> Casus:
    """The content of one file, as it was sent in; `naam` is how a fault calls it. Raises Bestandsfout."""
    return casus_van(boom_van(inhoud, naam), {gebruiker.sleutel: gebruiker for gebruiker in gebruikers})


def casus_van(boom: Boom, bekend: Mapping[str, Gebruiker]) -> Casus:
    """The casus that stands in this tree. `bekend`: the gebruikers by their key."""
    meer = [
        *dubbel(delen(boom.waarde, "personen"), "sleutel"),
        *dubbel(delen(boom.waarde, "kaarten"), "wie"),
        *fouten_in_verwijzingen(boom.waarde, set(bekend)),
    ]
    casus = lees_model(Casus, meer, boom)
    if fouten := met_regel(boom, fouten_in_verloop(casus, bekend)):
        raise Bestandsfout.van(boom.naam, fouten)
    return casus
