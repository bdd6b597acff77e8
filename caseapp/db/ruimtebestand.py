"""A room to a file and back: the story in an envelope, and out of it into a new room with keys of its own."""

from uuid import UUID

from ..context import Context
from ..domain.logboek import Handeling
from ..tables import Ruimte, RuimteSoort
from . import koffer, verhaal
from .contexts import SYSTEEM, op_platform
from .store import Store
from .stores import Stores


def naar_bestand(ctx: Context, store: Store, wachtwoordzin: str) -> bytes:
    """Within the unit of work of `ctx`, in this room. The line about it is signed at once."""
    inhoud = verhaal.lees(ctx.session, store.sleutel, ctx.wall)
    wat = {"object_soort": Ruimte.tabel().name, "object_id": store.id}
    ctx.spoor.geschreven(Handeling.EXPORTEREN, digest=verhaal.hash_van(inhoud), **wat)
    return koffer.sluit(verhaal.als_bytes(inhoud), wachtwoordzin)


def uit_bestand(stores: Stores, bestand: bytes, wachtwoordzin: str, naam: str) -> UUID:
    """A new room; a Regelfout when it cannot be, and then nothing was made.

    First as a template, so that the room can go back to its beginning like any other.
    """
    inhoud = verhaal.uit_bytes(koffer.open_(bestand, wachtwoordzin))

    def vul(store: Store) -> None:
        with store.werk(op_platform(SYSTEEM)) as werk:
            verhaal.schrijf(werk.ctx, inhoud)

    bron = verhaal.hash_van(inhoud)
    sjabloon = stores.maak(f"Sjabloon {naam}", RuimteSoort.SJABLOON, bron, vul)
    try:
        return stores.maak_uit_sjabloon(naam, RuimteSoort.OEFENING, sjabloon)
    except BaseException:
        stores.vernietig_ruimte(sjabloon)
        raise
