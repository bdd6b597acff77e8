"""Furnishing a room, and moving its clock."""

from collections.abc import Collection
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlmodel import select

from ..context import Context
from ..domain import oefenruimte as regels
from ..domain.consultatie import Deskundigheid
from ..domain.logboek import Handeling
from ..domain.oefenruimte import STAP_DAGEN, OrganisatieSoort, Stap, verder
from ..domain.veilig_thuis.afspraken import Afspraken, toets_afspraken
from ..domain.veiligheidsschaal import Grenzen, toets_grenzen
from ..domain.zoeken import herkenning
from ..permissions import KetenSoort, Rol
from ..queries.oefening.agenda import volgende_geplande
from ..tables import (
    Gebruiker,
    Herkenning,
    Organisatie,
    Persoon,
    Ruimteklok,
    Samenwerkingsafspraken,
    Schaalgrenzen,
)


def begin_klok(ctx: Context, begin: datetime, nu: datetime) -> None:
    """Put the clock of a new room down where its story stands."""
    ctx.session.add(Ruimteklok(begin=begin, anker_sim=nu, anker_echt=ctx.wall))


def zet_klok_vooruit(ctx: Context, stap: Stap) -> None:
    """A day, a week or four weeks further in the story."""
    dagen = STAP_DAGEN[stap]
    doel = verder(ctx.now, dagen)
    regels.toets_stap(ctx.dag(), dagen)
    regels.toets_niets_onderweg(volgende_geplande(ctx), doel)
    klok = ctx.session.exec(select(Ruimteklok)).one()
    klok.anker_sim, klok.anker_echt = doel, ctx.wall
    klok.tempo, klok.grens = 0.0, None
    ctx.spoor.geschreven(Handeling.KLOK_VERZETTEN, velden=[f"{dagen} dagen"])


def stel_schaalgrenzen_in(ctx: Context, grenzen: Grenzen) -> None:
    """From where the numbers ask for a conversation, in this room."""
    toets_grenzen(grenzen)
    _stel_in(ctx, Schaalgrenzen, asdict(grenzen), "grenzen van de veiligheidsschaal")


def stel_afspraken_in(ctx: Context, afspraken: Afspraken) -> None:
    """Within how many days what is done, in this room; what runs already keeps its day."""
    toets_afspraken(afspraken)
    _stel_in(ctx, Samenwerkingsafspraken, asdict(afspraken), "samenwerkingsafspraken")


def _stel_in(
    ctx: Context, soort: type[Schaalgrenzen | Samenwerkingsafspraken], waarden: dict[str, Any], naam: str
) -> None:
    """The one row of this kind."""
    rij = ctx.session.exec(select(soort)).first()
    if rij is None:
        ctx.session.add(soort(**waarden))
    else:
        for veld, waarde in waarden.items():
            setattr(rij, veld, waarde)
    ctx.spoor.geschreven(Handeling.WIJZIGEN, velden=[naam])


def maak_organisatie(ctx: Context, naam: str, soort: OrganisatieSoort) -> Organisatie:
    rij = Organisatie(naam=naam, soort=soort)
    ctx.session.add(rij)
    return rij


def maak_persoon(ctx: Context, roepnaam: str, achternaam: str, geboren: date) -> Persoon:
    rij = Persoon()
    ctx.verzegel(rij, roepnaam=roepnaam, achternaam=achternaam, geboren=geboren.isoformat())
    ctx.session.add(rij)
    token = ctx.cipher.blind(herkenning(roepnaam, achternaam, geboren))
    ctx.session.add(Herkenning(persoon_id=rij.id, token=token))
    return rij


def maak_gebruiker(
    ctx: Context,
    naam: str,
    kaart: str,
    rol: Rol,
    *,
    volgorde: int,
    soort: KetenSoort | None = None,
    organisatie: Organisatie | None = None,
    persoon: Persoon | None = None,
    functies: Collection[Deskundigheid] = (),
) -> Gebruiker:
    """A persona of this room: who he is, where he works, what his card says."""
    rij = Gebruiker(
        rol=rol,
        soort=soort,
        volgorde=volgorde,
        organisatie_id=organisatie.id if organisatie else None,
        persoon_id=persoon.id if persoon else None,
        functies=sorted(functies) or None,
    )
    ctx.verzegel(rij, naam=naam, kaart=kaart)
    ctx.session.add(rij)
    return rij
