"""Asking that a gezin or a persoon be destroyed for good, and confirming it as the second person."""

from collections.abc import Iterable
from uuid import UUID

from ..context import Context
from ..domain import vernietiging as regels
from ..domain.logboek import Handeling
from ..domain.vernietiging import VernietigSoort
from ..queries import vernietiging as queries
from ..queries.vernietiging import Keuze
from ..tables import Gebruiker, Gezin, Persoon, Quarantaine, Row, Vernietiging


def vraag_vernietiging(ctx: Context, keuze: Keuze | None, reden: str) -> Vernietiging:
    """Nothing happens yet: a second person has to confirm."""
    regels.toets_bekend(keuze is not None)
    assert keuze is not None  # noqa: S101  # the rule above has said so
    regels.toets_reden(reden)
    regels.toets_nog_niet_gevraagd(queries.is_gevraagd(ctx, keuze.id))
    rij = Vernietiging(
        soort=keuze.soort,
        doel_id=keuze.id,
        kenmerk=keuze.kenmerk,
        gevraagd_door=ctx.actor.id,
        op_echt=ctx.wall,
    )
    ctx.verzegel(rij, reden=reden.strip())
    ctx.session.add(rij)
    return rij


def vernietig(ctx: Context, vraag: Vernietiging) -> int:
    """Keys and rows are gone, in one commit; the logboek stays whole. Gives how many keys.

    Copies of the file made earlier are unreadable once the key of the room has been changed too.
    """
    regels.toets_tweede_persoon(vraag.gevraagd_door == ctx.actor.id)
    van = {VernietigSoort.GEZIN: queries.rijen_van_gezin, VernietigSoort.PERSOON: queries.rijen_van_persoon}
    rijen = van[vraag.soort](ctx, vraag.doel_id)
    sleutels = queries.sleutels_van(ctx, _eigenaars(rijen))
    for rij in (*rijen, *sleutels):
        ctx.session.delete(rij)
    vraag.bevestigd_door, vraag.bevestigd_op = ctx.actor.id, ctx.wall
    ctx.spoor.geschreven(
        Handeling.VERNIETIGD,
        object_soort=Vernietiging.tabel().name,
        object_id=vraag.id,
        gezin_id=vraag.doel_id if vraag.soort is VernietigSoort.GEZIN else None,
        velden=[f"{len(rijen)} rijen", f"{len(sleutels)} sleutels"],
    )
    return len(sleutels)


def _eigenaars(rijen: Iterable[Row]) -> set[UUID]:
    """Whose keys go: of the gezin, of each person, of the account on his card, and of what was taken
    away."""
    return {rij.id for rij in rijen if isinstance(rij, Gezin | Persoon | Gebruiker | Quarantaine)}
