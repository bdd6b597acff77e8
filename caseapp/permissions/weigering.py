"""What is told with a no: the rule in words, how somebody stands, and how to ask. Never with a silent no."""

from typing import NamedTuple

from ..domain.toegang import Categorie, Positie
from ..domain.wat_mag_ik import HOE_ZINNEN, Hoe
from ..domain.woorden import label
from .actor import Actor, Dossier
from .oordeel import Oordeel
from .wat_mag_ik import Recht, gewoon, recht, recht_hier, waarom, wat_mag

# How to ask where no cell of the table decided, per rule that did. In these words for whoever works.
HOE_BIJ_REGEL = {
    "bord": "Heb je een vraag over het proces van een gezin? Stel die aan de procesregisseur.",
    "doorgezet": "Weet je meer over deze belemmering? Vertel het aan de procesregisseur.",
    "bestuur": "Wil je iets aan het bestuur voorleggen? Dat gaat via de procesregisseur.",
    "bekend": "Wil je Veilig Thuis iets vragen of melden? Dat kan met een bericht of een telefoontje.",
    "advies": "Wil je advies van Veilig Thuis? Bel, of stuur een vraag zonder namen.",
    "overdrachtstafel": "Wil je weten wie overneemt? Vraag het aan Veilig Thuis of het lokale team.",
    "overleg": "Wil je meedenken? De procesregisseur nodigt uit voor een zitting.",
    "kamer": "Wil je meedenken over dit gezin? De procesregisseur nodigt uit voor een zitting.",
    "mda++": "Wil je MDA++ erbij? De contactpersoon of Veilig Thuis meldt een gezin aan.",
    "opschaling": "Denk je dat er hulp bij moet? Bespreek het met de contactpersoon of met Veilig Thuis.",
    "beheer": "Ben je beheerder? Log dan in met je wachtwoord.",
    "account": "Heb je een eigen account? Log dan in met je wachtwoord.",
    "noodknop": "Heb je het nodig voor je werk? Vraag toegang; de contactpersoon beslist.",
    "meelezen": "Heb je iets toe te voegen? Vertel het aan de contactpersoon.",
    "toezicht": "Wil je dat iemand hiernaar kijkt? Vertel het aan de toezichthouder.",
    "toestemming": "Wil je dat er iets wordt gevraagd? Bespreek het met de contactpersoon.",
    "bijstand": "Wil je dat er iemand naast je staat? Dat vraag je zelf, op je eigen bladzijde.",
    "verzoek": "Heb je zelf een vraag? Stel die op je eigen bladzijde, of aan het vaste gezicht.",
    "waarnemer": "Schrijf wat je ziet op bij je eigen tags, of zeg het tegen je trainer.",
    "als een ander": "Wat je zelf mag, lees je op ‘wat mag ik hier’.",
}


class Weigering(NamedTuple):
    """`regel`: what one may do with it, where a cell decided. `hoe`: the way of asking, for the address."""

    omdat: str
    wat: str
    regel: str
    waarom: str
    hoe: Hoe
    hoe_zin: str


def weigering(oordeel: Oordeel, actor: Actor, dossier: Dossier | None) -> Weigering:
    """The explanation of a no that may be explained."""
    het = _cel(oordeel, actor, dossier)
    if het is None:
        return Weigering(oordeel.omdat, "", "", "", Hoe.NIET_NODIG, HOE_BIJ_REGEL.get(oordeel.regel, ""))
    zin, reden = gewoon(het) or (wat_mag(het), waarom(het))
    return Weigering(oordeel.omdat, label(het.categorie), zin, reden, het.hoe, HOE_ZINNEN.get(het.hoe, ""))


def _cel(oordeel: Oordeel, actor: Actor, dossier: Dossier | None) -> Recht | None:
    """The cell that decided, as it stands for this actor."""
    hier, _, rest = oordeel.regel.partition(":")
    woord = rest.partition(":")[0]
    if woord not in set(Categorie):
        return None
    soort = Categorie(woord)
    return recht(soort, Positie(hier), actor.soort) if dossier is None else recht_hier(actor, soort, dossier)
