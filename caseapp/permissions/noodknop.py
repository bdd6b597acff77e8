"""Beside the table: who may use a noodknop, who looks along with one, who says what he thinks of it; and who
reads the answer to what he asked himself. What an open noodknop shows, is column NK of the table."""

from datetime import datetime
from uuid import UUID

from ..domain.oefenruimte import AMSTERDAM
from ..domain.toegang import Categorie, Doen, Positie
from .actor import Actor, Dossier
from .oordeel import REDENEN, Oordeel, positie
from .tabel import LETTERS, TEAMROLLEN, TOEGANG

NOODKNOP = "noodknop"
_KIJKT_MEE = frozenset({Positie.CP, Positie.LT, Positie.VT, Positie.MDA})


def mag_noodknop(hier: Positie) -> bool:
    """A colleague of a team that works here, who is not involved himself; nobody else, anywhere."""
    return hier is Positie.COLLEGA


def heeft_teamgenoten(actor: Actor) -> bool:
    """Who could stand at a door as a colleague at all."""
    return actor.rol in TEAMROLLEN and actor.organisatie_id is not None


def na_noodknop(oordeel: Oordeel, hier: Positie, einde: datetime | None) -> Oordeel:
    """Who stands before the door again after a noodknop is told that it is over, and since when."""
    if einde is None or oordeel.verzwijg or not mag_noodknop(hier):
        return oordeel
    tot = einde.astimezone(AMSTERDAM)
    zin = f"jouw noodknop is voorbij; die liep tot {tot:%H:%M} op {tot.day}-{tot.month}-{tot.year}"
    return oordeel._replace(omdat=f"{oordeel.omdat}, en {zin}")


def beoordeel_schrijven(hier: Positie) -> Oordeel:
    """Whoever looks with a noodknop or for an onderzoek only reads, whatever he was once asked by name."""
    mag = hier not in (Positie.NK, Positie.TZ)
    return Oordeel(mag, "schrijft" if mag else REDENEN[hier], regel="meelezen")


def kijkt_mee(actor: Actor, dossier: Dossier) -> bool:
    """Who works with this gezin can be the second person of a noodknop."""
    return positie(actor, dossier) in _KIJKT_MEE


def beoordeel_gezien(actor: Actor, dossier: Dossier, van: UUID) -> Oordeel:
    """Who reads the log of the whole gezin and keeps its deelregister says what he finds of a noodknop; never
    of his own."""
    hier = positie(actor, dossier)
    leest = TOEGANG[Categorie.LOGGING].get(hier)
    schrijft = TOEGANG[Categorie.DEELREGISTER].get(hier)
    mag = leest is not None and leest.feit is None and Doen.ZIEN in LETTERS[leest.letter]
    mag = mag and schrijft is not None and Doen.WIJZIGEN in LETTERS[schrijft.letter]
    if mag and actor.id == van:
        return Oordeel(False, "dit is je eigen noodknop; iemand anders kijkt ernaar", regel=NOODKNOP)
    omdat = "kijkt een noodknop na" if mag else "een noodknop kijkt de contactpersoon na"
    return Oordeel(mag, omdat, regel=NOODKNOP)


def beoordeel_eigen_vraag(actor: Actor, gezin_id: UUID, van: UUID) -> Oordeel:
    """Who asked to be let in reads what was answered, also after a no."""
    mag = actor.id == van
    return Oordeel(
        mag,
        "eigen vraag" if mag else "een antwoord is van wie het vroeg",
        verzwijg=not mag,
        categorie=Categorie.DEELREGISTER,
        eigenaars=frozenset({gezin_id}),
        sleutel=mag,
        regel="eigen vraag",
    )
