"""Steps up and down that open nothing: asking the regionaal veiligheidsteam, and the Zorg- en
Veiligheidshuis."""

from collections.abc import Sequence

from sqlmodel import col, select

from ..context import Context
from ..domain import opschaling as regels
from ..domain.delen import Grondslag
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.regel import Regelfout
from ..permissions import Categorie
from ..queries.dossier import OpenGezin
from ..queries.opschaling import eis_opschaling
from ..queries.protocol import standaard_niet_voor
from ..tables import Gebeurtenis, Gebruiker, Opschaling, Organisatie
from .gebeurtenis import gebeurde
from .uniek import bewaar_enige

OVERLEG = Categorie.OVERLEG


def noteer_expertise(
    ctx: Context, gezin: OpenGezin, reden: str, *, lezers: Sequence[Gebruiker] = ()
) -> Gebeurtenis:
    """That the regionaal veiligheidsteam was asked, and why. The question itself stands nowhere near."""
    eis_opschaling(ctx, gezin)
    regels.toets_uitleg(reden, "reden")
    return _gebeurde(ctx, gezin, GebeurtenisSoort.RVT_EXPERTISE_GEVRAAGD, reden, _ids(lezers))


def schaal_op(
    ctx: Context,
    gezin: OpenGezin,
    naar: Organisatie,
    grondslag: Grondslag,
    reden: str,
    vraag: str,
    *,
    lezers: Sequence[Gebruiker] = (),
) -> Opschaling:
    """The Zorg- en Veiligheidshuis brings the chain together. It reads only what is shared with it apart."""
    eis_opschaling(ctx, gezin)
    regels.toets_uitleg(reden, "reden")
    regels.toets_uitleg(vraag, "vraag")
    regels.toets_grondslag(grondslag, {ctx.actor.rol})
    regels.toets_nog_niet(loopt=_loopt(ctx, gezin))
    gehoor = _ids(lezers)
    rij = Opschaling(
        gezin_id=gezin.id,
        organisatie_id=naar.id,
        grondslag=grondslag,
        op=ctx.now,
        auteur_id=ctx.actor.id,
        niet_voor=list(standaard_niet_voor(ctx, gezin)),
        alleen_voor=gehoor,
    )
    ctx.verzegel(rij, reden=reden.strip(), vraag=vraag.strip())
    bewaar_enige(ctx, rij, Regelfout("Een ander was je net voor: er is al opgeschaald."))
    zin = f"{reden.strip()}\n\nGevraagd: {vraag.strip()}"
    _gebeurde(ctx, gezin, GebeurtenisSoort.ZVH_OPGESCHAALD, zin, gehoor, stuk=rij)
    return rij


def schaal_af(ctx: Context, gezin: OpenGezin, rij: Opschaling, reden: str, terug: str) -> None:
    """Back down again: why, and what the Zorg- en Veiligheidshuis gives back."""
    eis_opschaling(ctx, gezin)
    regels.toets_loopt(loopt=rij.afgeschaald_op is None)
    regels.toets_uitleg(reden, "reden")
    regels.toets_uitleg(terug, "terug")
    rij.afgeschaald_op = ctx.now
    ctx.verzegel(rij, einde=reden.strip(), terug=terug.strip())
    zin = f"{reden.strip()}\n\nTeruggekregen: {terug.strip()}"
    _gebeurde(ctx, gezin, GebeurtenisSoort.ZVH_AFGESCHAALD, zin, rij.alleen_voor, stuk=rij)


def _loopt(ctx: Context, gezin: OpenGezin) -> bool:
    query = select(Opschaling.id).where(
        Opschaling.gezin_id == gezin.id, col(Opschaling.afgeschaald_op).is_(None)
    )
    return ctx.session.exec(query).first() is not None


def _ids(lezers: Sequence[Gebruiker]) -> list[str]:
    return sorted(str(een.id) for een in lezers)


def _gebeurde(
    ctx: Context,
    gezin: OpenGezin,
    soort: GebeurtenisSoort,
    zin: str,
    gehoor: Sequence[str],
    *,
    stuk: Opschaling | None = None,
) -> Gebeurtenis:
    return gebeurde(
        ctx,
        gezin.id,
        soort,
        zin.strip(),
        categorie=OVERLEG,
        stuk_id=stuk.id if stuk else None,
        niet_voor=stuk.niet_voor if stuk else standaard_niet_voor(ctx, gezin),
        alleen_voor=gehoor,
    )
