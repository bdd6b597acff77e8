"""Within how many days what is done in this room."""

from dataclasses import fields

from sqlmodel import select

from ...context import Context
from ...domain.veilig_thuis.afspraken import Afspraken
from ...tables import Samenwerkingsafspraken


def afspraken(ctx: Context) -> Afspraken:
    rij = ctx.session.exec(select(Samenwerkingsafspraken)).first()
    return Afspraken(**{v.name: getattr(rij, v.name) for v in fields(Afspraken)}) if rij else Afspraken()
