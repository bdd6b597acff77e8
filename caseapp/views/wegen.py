"""Where somebody asks for what he may not see: only addresses that open for him."""

from dataclasses import dataclass

from flask import url_for

from ..domain.wat_mag_ik import Hoe
from ..permissions import Actor, Categorie, Doen, Dossier, beoordeel, deur_naar_uitleg


@dataclass(frozen=True)
class Weg:
    naam: str
    url: str


def wegen(actor: Actor, dossier: Dossier) -> dict[str, Weg]:
    """Per way of asking the address where this actor can do so; none where it would not open for him."""
    uit: dict[str, Weg] = {}
    if beoordeel(actor, Doen.ZIEN, Categorie.GEZIN_GEZAG, dossier).mag:
        bij = Weg("Naar de contactpersoon", url_for("contactpersoon.toon", gezin_id=dossier.id))
        uit |= {Hoe.CONTACTPERSOON: bij, Hoe.GRONDSLAG: bij, Hoe.KAMER: bij}
        uit[Hoe.VAST_GEZICHT] = Weg("Naar je vaste gezicht", bij.url)
    if beoordeel(actor, Doen.WIJZIGEN, Categorie.DEELREGISTER, dossier).mag:
        uit[Hoe.GRONDSLAG] = Weg("Leg een grondslag vast", url_for("delen.verstrek", gezin_id=dossier.id))
    return uit


def naar_uitleg(actor: Actor, dossier: Dossier | None) -> Weg:
    """Where all that this actor may do is explained: in this gezin if he comes in, else for his role."""
    if dossier is not None:
        deur = deur_naar_uitleg(actor, dossier)
        if beoordeel(actor, Doen.ZIEN, deur, dossier).mag:
            return Weg("Wat mag ik hier, en waarom?", url_for("wat_mag_ik.hier", gezin_id=dossier.id))
    return Weg("Wat mag ik, en waarom?", url_for("wat_mag_ik.rol"))
