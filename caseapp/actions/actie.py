"""Agreeing on an actie, and what becomes of it: done, moved to another day, to another person, or dropped."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from ..context import Context
from ..domain import actie as regels
from ..domain.actie import NAAR, ActieStap
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.regel import Regelfout
from ..domain.termijn import toets_uiterlijk
from ..permissions import Doen
from ..queries import actie as queries
from ..queries.actie import PLAN
from ..queries.dossier import OpenGezin, eis
from ..queries.tafel import niet_voor_van, tafel
from ..tables import Actie, Gebeurtenis, Gebruiker
from .botsing import toets_versie
from .gebeurtenis import gebeurde
from .taken import open_taak


def spreek_actie_af(
    ctx: Context,
    gezin: OpenGezin,
    tekst: str,
    verantwoordelijke: Gebruiker,
    uiterlijk: date | None,
    *,
    organisatie_id: UUID | None = None,
    niet_voor: Sequence[str] = (),
) -> Actie:
    """Who does what, until when. `organisatie_id`: which organisation answers for it; his own if not said."""
    regels.toets_wat(tekst)
    if uiterlijk is None:
        raise Regelfout("Kies een dag.", "uiterlijk")
    toets_uiterlijk(uiterlijk=uiterlijk, vandaag=ctx.today)
    organisatie = _toets_verantwoordelijke(ctx, gezin, verantwoordelijke, organisatie_id)
    if queries.staat_er_al(ctx, gezin, tekst, verantwoordelijke.id, uiterlijk):
        raise Regelfout("Deze actie is al afgesproken.", "tekst")
    verborgen = sorted({*niet_voor, *niet_voor_van(gezin, [verantwoordelijke.id, organisatie])})
    return _leg_vast(ctx, gezin, tekst.strip(), verantwoordelijke, organisatie, uiterlijk, verborgen)


def _leg_vast(
    ctx: Context,
    gezin: OpenGezin,
    tekst: str,
    wie: Gebruiker,
    organisatie: UUID,
    uiterlijk: date,
    verborgen: list[str],
) -> Actie:
    """The gebeurtenis, the task that it opens, and the actie itself: shielded alike."""
    gehoor = [str(wie.id)]
    soort = GebeurtenisSoort.ACTIE_AFGESPROKEN
    oorzaak = gebeurde(ctx, gezin.id, soort, tekst, categorie=PLAN, niet_voor=verborgen, alleen_voor=gehoor)
    termijn = open_taak(ctx, gezin, oorzaak, voor=wie, uiterlijk=uiterlijk, zin=tekst)
    assert termijn is not None  # noqa: S101  # an actie always has somebody who does it
    rij = Actie(
        gezin_id=gezin.id,
        organisatie_id=organisatie,
        verantwoordelijke_id=wie.id,
        termijn_id=termijn.id,
        uiterlijk=uiterlijk,
        auteur_id=ctx.actor.id,
        afgesproken_op=ctx.now,
        niet_voor=verborgen,
        alleen_voor=gehoor,
    )
    eis(ctx, gezin, Doen.BIJDRAGEN, rij)
    ctx.verzegel(rij, tekst=tekst)
    ctx.session.add(rij)
    return rij


def _toets_verantwoordelijke(
    ctx: Context, gezin: OpenGezin, verantwoordelijke: Gebruiker, organisatie_id: UUID | None
) -> UUID:
    organisatie = organisatie_id or verantwoordelijke.organisatie_id
    regels.toets_verantwoordelijke(
        betrokken=verantwoordelijke.id in tafel(ctx, gezin),
        werkt_daar=organisatie == verantwoordelijke.organisatie_id,
    )
    assert organisatie is not None  # noqa: S101  # who sits at the table works somewhere
    return organisatie


def _begin(
    ctx: Context, gezin: OpenGezin, rij: Actie, stap: ActieStap, uitleg: str, versie: int | None
) -> None:
    """What every step asks first."""
    toets_versie(rij.versie, versie, uitleg)
    regels.toets_van_jou(queries.mag_wijzigen(ctx, gezin, rij))
    regels.toets_stap(rij.status, stap)
    regels.toets_uitleg(uitleg)


def _zet(ctx: Context, rij: Actie, stap: ActieStap, uitleg: str) -> None:
    ctx.verzegel(rij, uitleg=uitleg.strip())
    rij.status = NAAR[stap]


def rond_actie_af(
    ctx: Context, gezin: OpenGezin, rij: Actie, resultaat: str, *, versie: int | None = None
) -> None:
    """Done, with what came of it."""
    _begin(ctx, gezin, rij, ActieStap.GEDAAN, resultaat, versie)
    _zet(ctx, rij, ActieStap.GEDAAN, resultaat)
    _klaar(ctx, gezin, rij, f"Gedaan. {resultaat.strip()}")


def laat_actie_vervallen(
    ctx: Context, gezin: OpenGezin, rij: Actie, reden: str, *, versie: int | None = None
) -> None:
    """Not needed any more, or not possible; with the reason."""
    _begin(ctx, gezin, rij, ActieStap.VERVALLEN, reden, versie)
    _zet(ctx, rij, ActieStap.VERVALLEN, reden)
    _klaar(ctx, gezin, rij, f"Vervallen. {reden.strip()}")


def _klaar(ctx: Context, gezin: OpenGezin, rij: Actie, zin: str) -> None:
    rij.afgerond_op = rij.termijn.afgerond_op = ctx.now
    _vertel(ctx, gezin, rij, GebeurtenisSoort.ACTIE_AFGEROND, zin)


def verzet_actie(
    ctx: Context,
    gezin: OpenGezin,
    rij: Actie,
    uiterlijk: date | None,
    reden: str,
    *,
    versie: int | None = None,
) -> None:
    """Another day, with the reason."""
    _begin(ctx, gezin, rij, ActieStap.VERZET, reden, versie)
    if uiterlijk is None:
        raise Regelfout("Kies de nieuwe dag.", "uiterlijk")
    if uiterlijk == rij.uiterlijk:
        raise Regelfout("Dit is al de afgesproken dag; kies een andere.", "uiterlijk")
    toets_uiterlijk(uiterlijk=uiterlijk, vandaag=ctx.today)
    _zet(ctx, rij, ActieStap.VERZET, reden)
    rij.uiterlijk = rij.termijn.uiterlijk = uiterlijk
    dag = f"{uiterlijk.day}-{uiterlijk.month}-{uiterlijk.year}"
    _vertel(ctx, gezin, rij, GebeurtenisSoort.ACTIE_AFGESPROKEN, f"Verzet naar {dag}. {reden.strip()}")


def draag_actie_over(
    ctx: Context,
    gezin: OpenGezin,
    rij: Actie,
    verantwoordelijke: Gebruiker | None,
    reden: str,
    *,
    versie: int | None = None,
) -> None:
    """Somebody else does it; what was kept from somebody stays so."""
    _begin(ctx, gezin, rij, ActieStap.OVERGEDRAGEN, reden, versie)
    if verantwoordelijke is None:
        raise Regelfout("Kies wie het overneemt.", "verantwoordelijke")
    regels.toets_ander(verantwoordelijke.id == rij.verantwoordelijke_id)
    organisatie = _toets_verantwoordelijke(ctx, gezin, verantwoordelijke, None)
    _zet(ctx, rij, ActieStap.OVERGEDRAGEN, reden)
    rij.organisatie_id = organisatie
    rij.verantwoordelijke_id = rij.termijn.voor_id = verantwoordelijke.id
    verborgen = {*rij.niet_voor, *niet_voor_van(gezin, [verantwoordelijke.id, rij.organisatie_id])}
    for een in (rij, rij.termijn):
        een.niet_voor, een.alleen_voor = sorted(verborgen), [str(verantwoordelijke.id)]
    _vertel(ctx, gezin, rij, GebeurtenisSoort.ACTIE_AFGESPROKEN, f"Iemand anders doet dit. {reden.strip()}")


def _vertel(ctx: Context, gezin: OpenGezin, rij: Actie, soort: GebeurtenisSoort, zin: str) -> Gebeurtenis:
    return gebeurde(
        ctx,
        gezin.id,
        soort,
        zin,
        categorie=PLAN,
        niet_voor=rij.niet_voor,
        alleen_voor=rij.alleen_voor,
    )
