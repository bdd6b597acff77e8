"""MDA++ beside the table: who brings in, who weighs and what he opens before anything is decided, who leads
the team, and what somebody in a team can be let in for."""

from datetime import date
from uuid import UUID

from ..domain.delen import TE_DELEN
from ..domain.toegang import Categorie, Doen, Positie, Relatie, Rol
from .actor import Actor, Dossier
from .oordeel import Oordeel, positie
from .tabel import LETTERS, POSITIES, TOEGANG, VERZWEGEN

MDA = "mda++"


def meldt_aan(actor: Actor, dossier: Dossier) -> bool:
    """Who brings a gezin in: the contactpersoon, or Veilig Thuis."""
    return positie(actor, dossier) in (Positie.CP, Positie.VT)


def weegt(actor: Actor) -> bool:
    """Who works at MDA++ weighs what is brought in there."""
    return actor.rol is Rol.MDA and actor.organisatie_id is not None


def beoordeel_mda(actor: Actor) -> Oordeel:
    """The list of what was brought in."""
    mag = weegt(actor)
    omdat = "weegt voor MDA++" if mag else "wat is aangemeld, weegt alleen MDA++ zelf"
    return Oordeel(mag, omdat, categorie=Categorie.OVERLEG, regel=MDA)


def beoordeel_aanmelding(actor: Actor, gezin_id: UUID, naar: UUID, *, wacht: bool) -> Oordeel:
    """The aanmelding itself, until it is decided: nothing else of the gezin. After that it is read in the
    gezin, by who is let in there."""
    mag = wacht and weegt(actor) and actor.organisatie_id == naar
    return Oordeel(
        mag,
        "weegt deze aanmelding" if mag else "deze aanmelding is al gewogen, of niet aan jullie gericht",
        verzwijg=not mag and not (weegt(actor) and actor.organisatie_id == naar),
        categorie=Categorie.OVERLEG,
        eigenaars=frozenset({gezin_id}),
        sleutel=mag,
        regel=MDA,
    )


def leidt_team(actor: Actor, dossier: Dossier) -> bool:
    """Who is in the team for MDA++ itself: writes the globaal plan, changes the team, ends it."""
    return positie(actor, dossier) is Positie.MDA and van_mda(actor.rol)


def van_mda(rol: Rol) -> bool:
    """Whose place in the team comes with a case relation of its own."""
    return POSITIES.get((rol, Relatie.MDA_TEAMLID)) is Positie.MDA


def zet_in_team(actor: Actor, dossier: Dossier, rol: Rol) -> bool:
    """MDA++ brings its own people; whoever writes the deelregister lets the others in."""
    if van_mda(rol):
        return leidt_team(actor, dossier)
    hier = positie(actor, dossier)
    cel = TOEGANG[Categorie.DEELREGISTER].get(hier)
    return cel is not None and cel.feit is None and Doen.WIJZIGEN in LETTERS[cel.letter]


def te_lezen_in_team(rol: Rol) -> frozenset[Categorie]:
    """For which kinds somebody in this role can be let in to a team: what his column could ever read, and for
    whoever is no part of MDA++ only what a grondslag opens. Always what the team itself writes."""
    if van_mda(rol):
        kan = {soort for soort in Categorie if _ooit(soort, Positie.MDA)} - _NIET_TE_KIEZEN
        return frozenset(kan)
    if rol is not Rol.KETENPARTNER:  # who is involved already has a column of his own
        return frozenset({Categorie.OVERLEG})
    op_grondslag = {soort for soort in TE_DELEN if soort not in VERZWEGEN and _op_grondslag(soort)}
    return frozenset(op_grondslag | {Categorie.OVERLEG})


# Everybody has these, or nobody in a team.
_NIET_TE_KIEZEN = frozenset(
    {
        *(Categorie.GEZIN_GEZAG, Categorie.LOGGING, Categorie.WERKAANTEKENINGEN),
        *(Categorie.CIJFERS, Categorie.TRAINING),
    }
)


def _ooit(soort: Categorie, hier: Positie) -> bool:
    return Doen.ZIEN in LETTERS[TOEGANG[soort][hier].letter]


def _op_grondslag(soort: Categorie) -> bool:
    """What a grondslag alone opens to a ketenpartner."""
    cel = TOEGANG[soort][Positie.KP]
    alleen = cel.feit is None if cel.letter == "T" else cel.feit == "grondslag"
    return alleen and Doen.ZIEN in LETTERS[cel.letter]


def na_afloop(oordeel: Oordeel, categorie: Categorie, tot: date | None) -> Oordeel:
    """Who was in a team that ended knows the gezin: he is told so, except of what is silent."""
    if tot is None or not oordeel.verzwijg or categorie in VERZWEGEN:
        return oordeel
    zin = f"jouw plek in het team van MDA++ is voorbij. Die liep tot en met {tot.day}-{tot.month}-{tot.year}"
    return oordeel._replace(omdat=zin, verzwijg=False)
