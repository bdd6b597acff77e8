"""What another organisation gets for the team: each kind about each person a line of the deelregister."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ...context import Context
from ...domain.delen import Grondslag
from ...domain.mda.team import toets_grondslag_erbij
from ...domain.regel import Regelfout
from ...permissions import Categorie
from ...queries.dossier import OpenGezin
from ...tables import Gebruiker
from .. import delen

DOEL = "Meewerken in het team van MDA++."


@dataclass(frozen=True)
class Lid:
    """What somebody comes to do, until when, and for which kinds of information."""

    rol: str
    tot: date | None
    categorieen: Collection[Categorie] = ()


@dataclass(frozen=True)
class Grond:
    """On which ground another organisation gets what it needs, and about whom. `herzien`: the gezin was not
    told yet, and when that is looked at again; `verteld` then says why not."""

    grondslag: Grondslag | None
    over: Collection[UUID]
    verteld: str
    herzien: date | None


def deel(ctx: Context, gezin: OpenGezin, wie: Gebruiker, lid: Lid, grond: Grond | None) -> list[str]:
    """The ids of what was shared, until the day on which he leaves the team."""
    soorten = [soort for soort in lid.categorieen if soort is not Categorie.OVERLEG]
    toets_grondslag_erbij(soorten, grond.over if grond else (), grond.grondslag if grond else None)
    if not soorten or grond is None or grond.grondslag is None or lid.tot is None:
        return []
    if gezin.toewijzing is None:
        raise Regelfout("Er is geen contactpersoon van wie deze gegevens komen.", "gebruiker")
    return [
        str(
            delen.verstrek(
                ctx,
                gezin,
                delen.Deling(
                    over=over,
                    wat=soort,
                    van=gezin.toewijzing.gebruiker,
                    aan=wie,
                    grondslag=grond.grondslag,
                    doel=DOEL,
                    motivering=f"Dit is nodig voor deze plek in het team: {lid.rol.strip()}",
                    tot=lid.tot,
                    verteld=grond.verteld,
                    herzien=grond.herzien,
                ),
            ).id
        )
        for over in grond.over
        for soort in soorten
    ]
