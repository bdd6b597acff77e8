"""Whoever holds a card, as who acts."""

from ..domain.consultatie import Deskundigheid
from ..permissions import Actor
from ..tables import Gebruiker


def ogen_van_kaart(wie: Gebruiker) -> Actor:
    return Actor(
        wie.id,
        wie.rol,
        organisatie_id=wie.organisatie_id,
        soort=wie.soort,
        persoon_id=wie.persoon_id,
        functies=frozenset(map(Deskundigheid, wie.functies or ())),
    )
