"""Gezag begins and ends. It lets nobody see anything by itself: that is decided apart, with a reason."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from ..context import Context
from ..domain import gezag as regels
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.gezag import GezagStap
from ..domain.wonen import GEEN_BESLUIT, Besluit, Inkijk, toets_ander_besluit
from ..permissions import Categorie
from ..queries import gezag as queries
from ..queries.dossier import OpenGezin
from ..tables import Gezagsrelatie, Gezinslid
from . import toestemming
from .gebeurtenis import gebeurde
from .wonen import vertel_besluit


def leg_gezag_vast(
    ctx: Context,
    gezin: OpenGezin,
    kind: Gezinslid,
    ouder_id: UUID,
    geboren: Mapping[UUID, date],
    *,
    van: date | None = None,
    besluit: Besluit = GEEN_BESLUIT,
) -> Gezagsrelatie:
    """Over a child of this gezin, by somebody who stands in some gezin. `geboren`: birth dates by persoon,
    opened by whoever asks."""
    vanaf = van or ctx.today
    regels.toets_bij_een_gezin(queries.gezinnen_van(ctx, ouder_id))
    eerder = [(rij.van, rij.tot) for rij in queries.eerder_gezag(ctx, kind.persoon_id, ouder_id)]
    regels.toets_gezag_begint(
        geboren[kind.persoon_id], geboren[ouder_id], vanaf, vandaag=ctx.today, eerder=eerder
    )
    besluit.toets()
    rij = Gezagsrelatie(kind_id=kind.persoon_id, ouder_id=ouder_id, van=vanaf, inkijk=besluit.inkijk)
    ctx.session.add(rij)
    _vertel(ctx, gezin, rij, besluit)
    toestemming.na_gezag(ctx, gezin, rij.kind_id)
    return rij


def wijzig_gezag(
    ctx: Context,
    gezin: OpenGezin,
    rij: Gezagsrelatie,
    hoe: GezagStap,
    laatste_dag: date | None,
    reden: str = "",
) -> None:
    """One of the three changes."""
    match hoe:
        case GezagStap.STOPT:
            beeindig_gezag(ctx, gezin, rij, regels.toets_laatste_dag(laatste_dag))
        case GezagStap.MAG_ZIEN:
            besluit_gezag(ctx, gezin, rij, Besluit(Inkijk.BESLOTEN, reden))
        case GezagStap.MAG_NIET_ZIEN:
            besluit_gezag(ctx, gezin, rij, Besluit(Inkijk.GEEN, reden))


def beeindig_gezag(ctx: Context, gezin: OpenGezin, rij: Gezagsrelatie, laatste_dag: date) -> None:
    """Until and with that day; what was stays to be read."""
    regels.toets_gezag_stopt(rij.van, rij.tot, laatste_dag, ctx.today)
    rij.tot = laatste_dag
    _vertel(ctx, gezin, rij, Besluit(rij.inkijk))
    toestemming.na_gezag(ctx, gezin, rij.kind_id)


def besluit_gezag(ctx: Context, gezin: OpenGezin, rij: Gezagsrelatie, besluit: Besluit) -> None:
    """Whether this gezag lets its holder see the child in his own overzicht, from now on."""
    toets_ander_besluit(rij.inkijk, besluit)
    rij.inkijk = besluit.inkijk
    vertel_besluit(ctx, gezin, GebeurtenisSoort.GEZAG_GEWIJZIGD, besluit)


def _vertel(ctx: Context, gezin: OpenGezin, rij: Gezagsrelatie, besluit: Besluit) -> None:
    """What is not open is no line on the timeline of the gezin either."""
    allen = [str(lid.persoon_id) for lid in gezin.leden]
    gebeurde(
        ctx,
        gezin.id,
        GebeurtenisSoort.GEZAG_GEWIJZIGD,
        categorie=Categorie.GEZIN_GEZAG,
        betreft_id=rij.kind_id,
        niet_voor=() if besluit.open else allen,
    )
    vertel_besluit(ctx, gezin, GebeurtenisSoort.GEZAG_GEWIJZIGD, besluit)
