"""Questions beside the table: who answers what was put through, who gives advies and asks whether a gezin is
known, who walks the meldcode, who writes to Veilig Thuis, who sits at the overdrachtstafel, and from where
somebody writes in the analysis."""

from collections.abc import Iterable
from uuid import UUID

from ..domain.toegang import Categorie, Doen, Positie, Rol
from ..domain.vorm import Inbreng
from .actor import Actor
from .oordeel import Oordeel
from .tabel import LETTERS, OVERAL, TOEGANG, ZONDER_GEZIN


def beoordeel_antwoord(actor: Actor) -> Oordeel:
    """Who keeps the process answers what was put through to him: of a gezin he writes that, and nothing
    else. What he reads of it is in the table: the sentence without names is sealed with the phases."""
    mag = OVERAL.get(actor.rol) is Positie.PR
    omdat = "procesregie" if mag else "alleen de procesregisseur antwoordt op wat is doorgezet"
    return Oordeel(mag, omdat, regel="doorgezet")


def beoordeel_bekend(actor: Actor, categorie: Categorie, personen: Iterable[UUID] = ()) -> Oordeel:
    """Whether a gezin is known is asked by who takes in a melding, and by nobody else; of whoever has the
    very same names and birth date only those are opened, to be sure."""
    mag = biedt_aan(actor)
    omdat = "neemt meldingen aan" if mag else "alleen wie meldingen aanneemt, vraagt of een gezin bekend is"
    return Oordeel(
        mag, omdat, categorie=categorie, eigenaars=frozenset(personen), sleutel=mag, regel="bekend"
    )


def beoordeel_advies(actor: Actor, organisatie_id: UUID | None) -> Oordeel:
    """Advies is given and read by who takes in a melding, within that organisation and nowhere else: it is of
    no gezin, so that no table of a gezin can say it."""
    mag = biedt_aan(actor) and organisatie_id is not None
    mag = mag and organisatie_id == actor.organisatie_id
    omdat = "geeft advies" if mag else "alleen wie meldingen aanneemt, geeft en leest advies"
    eigenaars = frozenset((organisatie_id,)) if mag and organisatie_id else frozenset[UUID]()
    return Oordeel(mag, omdat, categorie=Categorie.MELDING, eigenaars=eigenaars, sleutel=mag, regel="advies")


def biedt_aan(actor: Actor) -> bool:
    """Who writes meldingen offers the gezin to who goes on with it, answers about that, and takes it back."""
    cel = TOEGANG[Categorie.MELDING][ZONDER_GEZIN[actor.rol]]
    return actor.rol not in OVERAL and cel.feit is None and Doen.WIJZIGEN in LETTERS[cel.letter]


def doet_meldcode(actor: Actor) -> bool:
    """Who walks the five steps for himself: whoever works at a ketenpartner, of whatever kind."""
    return actor.rol is Rol.KETENPARTNER


def beoordeel_meldcode(actor: Actor, auteur: UUID | None = None) -> Oordeel:
    """What the author of a traject may open with his own key; for all others there is no such page."""
    mag = doet_meldcode(actor) and auteur in (None, actor.id)
    omdat = "eigen meldcode" if mag else "de meldcode loopt wie bij een ketenpartner werkt"
    return Oordeel(
        mag,
        omdat,
        verzwijg=not mag,
        categorie=Categorie.WERKAANTEKENINGEN,
        eigenaars=frozenset({actor.id}),
        sleutel=mag,
        regel="meldcode",
    )


def schrijft_veilig_thuis(actor: Actor) -> bool:
    """Who sends a message to Veilig Thuis: whoever works at a ketenpartner or in a lokaal team."""
    return actor.rol in (Rol.KETENPARTNER, Rol.LOKAAL_TEAM)


def beoordeel_bericht(actor: Actor, van: UUID | None = None) -> Oordeel:
    """What the sender of a message keeps of it and reads back; for all others there is no such page."""
    mag = schrijft_veilig_thuis(actor) and van in (None, actor.id)
    return Oordeel(
        mag,
        "eigen bericht" if mag else "een bericht is van wie het stuurde",
        verzwijg=not mag,
        categorie=Categorie.WERKAANTEKENINGEN,
        eigenaars=frozenset({actor.id}),
        sleutel=mag,
        regel="bericht",
    )


def beoordeel_bericht_binnen(actor: Actor, organisatie_id: UUID | None) -> Oordeel:
    """What came in is read and answered by who takes in a melding, within the organisation that got it."""
    mag = biedt_aan(actor) and organisatie_id is not None and organisatie_id == actor.organisatie_id
    return Oordeel(
        mag,
        "beantwoordt berichten" if mag else "alleen wie meldingen aanneemt, leest een bericht",
        verzwijg=not mag,
        categorie=Categorie.MELDER,
        eigenaars=frozenset((organisatie_id,)) if mag and organisatie_id else frozenset(),
        sleutel=mag,
        regel="bericht",
    )


def neemt_aan(actor: Actor, naar: UUID) -> bool:
    """The lokaal team of the organisation to which a gezin is offered asks, or says yes or no."""
    return actor.rol is Rol.LOKAAL_TEAM and actor.organisatie_id == naar


TAFEL = "overdrachtstafel"


def beoordeel_tafel(actor: Actor) -> Oordeel:
    """Whose meeting the overdrachtstafel is: Veilig Thuis, the lokale teams, and who keeps the process."""
    team = actor.rol is Rol.LOKAAL_TEAM and actor.organisatie_id is not None
    mag = team or biedt_aan(actor) or OVERAL.get(actor.rol) is Positie.PR
    omdat = "zit aan de overdrachtstafel"
    return Oordeel(mag, omdat if mag else _NIET_AAN_TAFEL, categorie=Categorie.MELDING, regel=TAFEL)


_NIET_AAN_TAFEL = "de overdrachtstafel is van Veilig Thuis, de lokale teams en de procesregisseur"


def beoordeel_aanbod(actor: Actor, gezin_id: UUID, naar: UUID, *, loopt: bool) -> Oordeel:
    """The package itself, while it waits for an answer: for who offers it and who is asked. After that it is
    read in the gezin, by who works there. Who keeps the process knows that it is there; another team does
    not."""
    mag = loopt and (biedt_aan(actor) or neemt_aan(actor, naar))
    proces = OVERAL.get(actor.rol) is Positie.PR
    return Oordeel(
        mag,
        "leest het pakket aan de overdrachtstafel" if mag else "het pakket is voor wie aan zet is",
        verzwijg=not mag and not proces,
        categorie=Categorie.MELDING,
        eigenaars=frozenset({gezin_id}),
        sleutel=mag,
        regel=TAFEL,
    )


_INBRENG = {
    Positie.CP: Inbreng.CONTACTPERSOON,
    Positie.LT: Inbreng.HULPVERLENER,
    Positie.VT: Inbreng.HULPVERLENER,
    Positie.MDA: Inbreng.HULPVERLENER,
    Positie.KP: Inbreng.KETENPARTNER,
    Positie.GZ: Inbreng.GEZIN,
    Positie.KI: Inbreng.GEZIN,
}


def inbreng_van(hier: Positie) -> Inbreng | None:
    """From where somebody writes in the analysis; None for who only reads it, or not even that."""
    return _INBRENG.get(hier)
