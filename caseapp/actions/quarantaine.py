"""Taking away a text that may be about real people, and the verdict: back where it stood, or wiped."""

from collections.abc import Callable

from ..context import Context
from ..domain import quarantaine as regels
from ..domain.logboek import Handeling
from ..domain.quarantaine import QuarantaineStand
from ..queries import quarantaine as queries
from ..queries.quarantaine import Waar
from ..tables import Plek, Quarantaine, QuarantaineTekst, Row, Sealed

# Puts another value in the place of one; the store knows how, also where nothing is ever changed.
Vervang = Callable[[Context, Row, str, Sealed], None]


def haal_weg(ctx: Context, waar: Waar, tekst: str, pad: str, vervang: Vervang) -> Quarantaine:
    """The text that was pointed at, and every copy of it: from now on nobody reads it any more."""
    rij = Quarantaine(door_id=ctx.actor.id, op=ctx.now, op_echt=ctx.wall, pad=pad)
    ctx.session.add(rij)
    plek = Plek(waar.soort.tabel().name, waar.kolom, waar.rij_id)
    for plaats in (waar, *queries.waar_nog_meer(ctx, tekst, plek)):
        _haal_weg(ctx, rij, plaats, tekst, vervang)
    return rij


def _haal_weg(ctx: Context, quarantaine: Quarantaine, waar: Waar, tekst: str, vervang: Vervang) -> None:
    plek = Plek(waar.soort.tabel().name, waar.kolom, waar.rij_id)
    rij = queries.rij_op(ctx, plek)
    assert rij is not None  # noqa: S101  # it was read a moment ago, within this unit of work
    nieuw = ctx.cipher.verzegel(regels.zonder(waar.inhoud, tekst), plek, rij.vak(waar.kolom))
    stuk = QuarantaineTekst(
        quarantaine_id=quarantaine.id,
        soort=plek.tabel,
        kolom=plek.kolom,
        rij_id=plek.rij,
        uit_gezin=queries.gezin_van(rij),
        gegeven=rij.vak(waar.kolom).categorie,
        aangewezen=waar.aangewezen,
        vervangen=queries.kenmerk_van(nieuw),
    )
    ctx.verzegel(stuk, tekst=waar.inhoud)
    ctx.session.add(stuk)
    vervang(ctx, rij, waar.kolom, nieuw)


def lees_om_te_beslissen(ctx: Context, rij: Quarantaine) -> tuple[str, ...]:
    """Once, by one person, with a line in the logboek."""
    stuk = queries.aangewezen(rij)
    regels.toets_wacht(rij.stand)
    regels.toets_mag_lezen(mag=queries.mag_lezen(ctx, stuk))
    regels.toets_nog_niet_gelezen(gelezen=rij.gelezen_op is not None)
    rij.gelezen_door, rij.gelezen_op = ctx.actor.id, ctx.wall
    ctx.spoor.geschreven(Handeling.BEKIJKEN, object_soort=Quarantaine.tabel().name, object_id=rij.id)
    return queries.teksten_van(queries.lees(ctx, rij, stuk))


def zet_terug(ctx: Context, rij: Quarantaine, vervang: Vervang) -> int:
    """A false alarm: each text back where it stood, unless something else was written there since. Gives
    how many places stay as they are now."""
    regels.toets_wacht(rij.stand)
    niet = [stuk for stuk in rij.teksten if not _zet_terug(ctx, rij, stuk, vervang)]
    _besluit(ctx, rij, QuarantaineStand.TERUGGEZET)
    return len(niet)


def _zet_terug(ctx: Context, rij: Quarantaine, stuk: QuarantaineTekst, vervang: Vervang) -> bool:
    plek = Plek(stuk.soort, stuk.kolom, stuk.rij_id)
    waar = queries.rij_op(ctx, plek)
    nu: Sealed | None = getattr(waar, stuk.kolom) if waar else None
    if waar is None or nu is None or queries.kenmerk_van(nu) != stuk.vervangen:
        return False
    tekst = queries.lees(ctx, rij, stuk)
    vervang(ctx, waar, stuk.kolom, ctx.cipher.verzegel(tekst, plek, waar.vak(stuk.kolom)))
    return True


def wis(ctx: Context, rij: Quarantaine) -> None:
    """Real, or not worth the risk: its key goes, and with it every byte. Nobody brings it back."""
    regels.toets_wacht(rij.stand)
    ctx.spoor.geschreven(Handeling.VERNIETIGD, object_soort=Quarantaine.tabel().name, object_id=rij.id)
    _besluit(ctx, rij, QuarantaineStand.GEWIST)


def _besluit(ctx: Context, rij: Quarantaine, stand: QuarantaineStand) -> None:
    """Either way nothing of the text stays behind here."""
    rij.stand, rij.beslist_door, rij.beslist_op = stand, ctx.actor.id, ctx.wall
    for stuk in rij.teksten:
        stuk.tekst = None
    for dek in queries.sleutels_van(ctx, rij):
        ctx.session.delete(dek)
