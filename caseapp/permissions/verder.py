"""What somebody can do where no gezin is opened; by which door he comes to read what he may do in one; and
who may read that for somebody else."""

from typing import NamedTuple
from uuid import UUID

from ..domain.toegang import Categorie, Doen, Positie
from .actor import Actor, Dossier
from .consultatie import beoordeel_consultaties
from .mda import beoordeel_mda
from .oordeel import Oordeel, beoordeel, beoordeel_ruimte, positie
from .overleg import beoordeel_overleg
from .regie import beoordeel_bord
from .vragen import beoordeel_advies, beoordeel_tafel, biedt_aan, doet_meldcode, schrijft_veilig_thuis


class Verder(NamedTuple):
    """A place, whether it is there for this actor, and what one does there."""

    naam: str
    mag: bool
    wat: str


class _Heel(NamedTuple):
    """All of this kind together, as something to judge: nobody's own, and not only a part."""

    categorie: Categorie
    afgeschermd_voor: tuple[str, ...] = ()
    gehoor: tuple[str, ...] = ()
    betreft: UUID | None = None
    auteur: UUID | None = None
    kenmerken: tuple[str, ...] = ()


def verder(actor: Actor) -> tuple[Verder, ...]:
    """Every place beside the gezinnen, also those that are not there for this actor."""
    advies = beoordeel_advies(actor, actor.organisatie_id).mag
    return (
        Verder("Bord", beoordeel_bord(actor).mag, "Per gezin één regel, zonder namen."),
        Verder("Meldingen", biedt_aan(actor), "Een melding aannemen, en vragen of een gezin bekend is."),
        Verder("Adviezen", advies, "Advies geven zonder namen."),
        Verder("Meldcode", doet_meldcode(actor), "De vijf stappen voor jezelf lopen. Niemand leest mee."),
        Verder("Naar Veilig Thuis", schrijft_veilig_thuis(actor), "Zelf een vraag of een melding sturen."),
        Verder(
            "Consultatie",
            beoordeel_consultaties(actor).mag,
            "Een vraag zonder namen stellen of beantwoorden.",
        ),
        Verder(
            "Overdrachtstafel", beoordeel_tafel(actor).mag, "Zien wat wordt overgedragen, en wie aan zet is."
        ),
        Verder("Lokale kamer", beoordeel_overleg(actor).mag, "Meedenken over wat is ingebracht."),
        Verder("MDA++", beoordeel_mda(actor).mag, "Wegen wat er is aangemeld."),
        Verder("Aantallen", _mag(actor, Doen.TELLEN, Categorie.CIJFERS), "Tellingen zonder namen."),
        Verder(
            "Logboek", _mag(actor, Doen.ZIEN, Categorie.LOGGING), "Wie er wanneer keek, nooit wat er stond."
        ),
        Verder(
            "Oefenruimte", _mag(actor, Doen.WIJZIGEN, Categorie.TRAINING), "De klok, en opnieuw beginnen."
        ),
    )


def _mag(actor: Actor, doen: Doen, categorie: Categorie) -> bool:
    return beoordeel_ruimte(actor, doen, categorie, _Heel(categorie)).mag


# By which kind of information one comes in to read what he may: the first that opens.
_DEUREN = (Categorie.GEZIN_GEZAG, Categorie.DEELREGISTER, Categorie.VP_GEDEELD)


def deur_naar_uitleg(actor: Actor, dossier: Dossier) -> Categorie:
    """For who reads nothing of this gezin the first one, which then says no."""
    open_ = (soort for soort in _DEUREN if beoordeel(actor, Doen.ZIEN, soort, dossier).mag)
    return next(open_, _DEUREN[0])


def beoordeel_als_ander(actor: Actor, dossier: Dossier) -> Oordeel:
    """Who may read what somebody else may here: whoever answers for who sees what, and nobody else. It opens
    nothing."""
    mag = positie(actor, dossier) in (Positie.CP, Positie.TR, Positie.TZ)
    return Oordeel(mag, "gaat over wie wat ziet" if mag else _NIET_ALS_ANDER, regel="als een ander")


_NIET_ALS_ANDER = "door de ogen van een ander kijken de contactpersoon, een trainer en een toezichthouder"
