"""A practice gezin that is made to be lost, and shredding it: only its keys go."""

from uuid import UUID

from ..context import Context
from ..domain.logboek import Handeling
from ..queries.vernietiging import sleutels_van
from ..tables import Gezin
from .gezin import maak_gezin

NAAM = "Proef"
TEKST = "Dit staat alleen in dit oefengezin, en straks kan niemand het meer lezen."


def maak_oefengezin(ctx: Context) -> UUID:
    """In a copy of a room: it is never in the room itself."""
    gezin = maak_gezin(ctx, NAAM, TEKST)
    ctx.session.flush()
    return gezin.id


def versnipper(ctx: Context, gezin_id: UUID) -> int:
    """The keys of this gezin are gone; every row stays as it lies. Gives how many keys."""
    sleutels = sleutels_van(ctx, [gezin_id])
    for sleutel in sleutels:
        ctx.session.delete(sleutel)
    ctx.spoor.geschreven(
        Handeling.VERNIETIGD,
        object_soort=Gezin.tabel().name,
        object_id=gezin_id,
        gezin_id=gezin_id,
        velden=[f"{len(sleutels)} sleutels"],
    )
    return len(sleutels)
