"""What things and people are called for this actor."""

from datetime import date
from uuid import UUID

from ..context import Context
from ..domain.gezin import leeftijd
from ..domain.woorden import opsomming
from ..permissions import Categorie, Doen
from ..tables import Gebruiker, Persoon
from .dossier import OpenGezin, Zicht, log_lezen, mag, zichtbaar
from .zegels import kaart_oordeel, open_veld


def gezin_naam(ctx: Context, gezin: OpenGezin) -> str:
    """'Gezin Wolkenveld' for whoever may know the name, else the pseudonym."""
    oordeel = mag(ctx, gezin, Doen.ZIEN, Categorie.GEZIN_GEZAG, OVER_HET_GEZIN)
    if not oordeel.mag:
        return f"Gezin {gezin.rij.kenmerk}"
    log_lezen(ctx, gezin, Categorie.GEZIN_GEZAG, oordeel)
    return f"Gezin {Zicht(ctx, gezin.rij, oordeel).open('naam')}"


class _OverHetGezin:
    """What is about the gezin as a whole: about nobody in particular, for all who may see this kind."""

    categorie = Categorie.GEZIN_GEZAG
    afgeschermd_voor: tuple[str, ...] = ()
    gehoor: tuple[str, ...] = ()
    kenmerken: tuple[str, ...] = ()
    betreft: UUID | None = None
    auteur: UUID | None = None


OVER_HET_GEZIN = _OverHetGezin()


def mensen(ctx: Context, gezin: OpenGezin) -> dict[UUID, tuple[str, date]]:
    """Roepnaam and birth date of each person whom this actor may know, in the order of the gezin."""
    personen = [lid.persoon for lid in gezin.leden]
    zichten = zichtbaar(ctx, gezin, personen, Categorie.GEZIN_GEZAG)
    return {z.rij.id: (z.open("roepnaam"), date.fromisoformat(z.open("geboren"))) for z in zichten}


def geboren_van(ctx: Context, gezin: OpenGezin, persoon: Persoon) -> date | None:
    """For the act that gives this persoon a place here; nothing is shown, so no line says it was read."""
    oordeel = mag(ctx, gezin, Doen.ZIEN, Categorie.GEZIN_GEZAG, persoon)
    return date.fromisoformat(Zicht(ctx, persoon, oordeel).open("geboren")) if oordeel.mag else None


def leden_zin(ctx: Context, wie: dict[UUID, tuple[str, date]]) -> str | None:
    """'Noor (34), Joost (36) en Bram (5)'."""
    delen = [f"{naam} ({leeftijd(geboren, ctx.today)})" for naam, geboren in wie.values()]
    return opsomming(delen) if delen else None


def namen_van(ctx: Context, gebruikers: list[Gebruiker]) -> dict[UUID, str]:
    """Names of who takes part, all keys fetched at once."""
    oordeel = kaart_oordeel(ctx, gebruikers)
    return {gebruiker.id: open_veld(ctx, oordeel, gebruiker, "naam") for gebruiker in gebruikers}
