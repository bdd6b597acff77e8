"""Who can do something in a plan: the people of the gezin, its network, and who works with it."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from ...context import Context
from ...domain.netwerk import NetwerkStatus
from ...permissions import is_keten
from ...tables import Netwerklid
from ..dossier import OpenGezin, Zicht
from ..gezin import Mensen
from ..namen import namen_van
from ..netwerk import gezien
from ..tafel import als_actor, niet_voor_van, tafel


@dataclass(frozen=True)
class Kring:
    """`namen`: of whom this actor may know, by the id that a piece names them by. `netwerk`: those of them
    who stand in the network; `keten`: ketenpartners."""

    namen: dict[str, str]
    netwerk: dict[str, Netwerklid]
    keten: frozenset[str]

    def gehoor(self, gekozen: Iterable[str]) -> list[str]:
        """Who reads a piece because he is named in it: a steunfiguur with a card, and a ketenpartner."""
        wie = set(gekozen)
        leden = [lid.gebruiker_id for id_, lid in self.netwerk.items() if id_ in wie]
        return sorted({*(str(kaart) for kaart in leden if kaart), *(wie & self.keten)})

    def niet_voor(self, gezin: OpenGezin, gekozen: Iterable[str]) -> set[str]:
        """From whom it is kept that one of these is there at all: what names them is kept from the same."""
        wie = set(gekozen)
        van_netwerk = (naam for id_, lid in self.netwerk.items() if id_ in wie for naam in lid.niet_voor)
        return {*van_netwerk, *niet_voor_van(gezin, [UUID(een) for een in wie])}


def kring(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> Kring:
    werkers = tafel(ctx, gezin)
    netwerk = {str(z.rij.id): z for z in gezien(ctx, gezin) if z.rij.status is NetwerkStatus.BETROKKEN}
    return Kring(
        namen={str(wie): naam for wie, (naam, _) in mensen.items()}
        | {id_: _naam(zicht) for id_, zicht in netwerk.items()}
        | {str(wie): naam for wie, naam in namen_van(ctx, list(werkers.values())).items()},
        netwerk={id_: zicht.rij for id_, zicht in netwerk.items()},
        keten=frozenset(str(w.id) for w in werkers.values() if is_keten(als_actor(w))),
    )


def _naam(zicht: Zicht[Netwerklid]) -> str:
    return zicht.open("naam")
