"""Somebody of the regionaal veiligheidsteam beside the contactpersoon: starting, going on longer, ending.

Nothing here touches who the contactpersoon is.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from ..context import Context
from ..domain import opschaling as regels
from ..domain.gebeurtenis import GebeurtenisSoort
from ..permissions import Categorie, Relatie
from ..queries.dossier import OpenGezin
from ..tables import CaseRelatie, Gebruiker
from .betrokkenheid import beeindig_betrokkenheid, betrek
from .gebeurtenis import gebeurde

OVERLEG = Categorie.OVERLEG


def start_duo(
    ctx: Context,
    gezin: OpenGezin,
    gebruiker: Gebruiker,
    doel: str,
    reden: str,
    *,
    tot: date | None,
    categorieen: Collection[Categorie],
    niet_voor: Sequence[str] | None = None,
) -> CaseRelatie:
    """He joins for this, until that day, with these kinds of information. `doel` the gezin reads; `reden` is
    for who reads of the overleg."""
    _toets(gezin, doel, reden, tot, categorieen)
    regels.toets_nog_geen_duo(loopt=any(r.relatie is Relatie.DUO for r in gezin.relaties))
    rij = betrek(
        ctx, gezin, gebruiker, Relatie.DUO, doel, tot=tot, categorieen=categorieen, niet_voor=niet_voor
    )
    _vertel(ctx, gezin, rij, GebeurtenisSoort.RVT_DUO_GESTART, reden)
    return rij


def verleng_duo(
    ctx: Context,
    gezin: OpenGezin,
    rij: CaseRelatie,
    doel: str,
    reden: str,
    *,
    tot: date | None,
    categorieen: Collection[Categorie],
) -> CaseRelatie:
    """A new decision, with its own reason, end and list; what was decided before stays as it was."""
    regels.toets_is_duo(is_duo=rij.relatie is Relatie.DUO)
    regels.toets_verlengen(tot=tot, was=rij.tot)
    _toets(gezin, doel, reden, tot, categorieen)
    wie, vroeger = rij.gebruiker, list(rij.niet_voor)
    zonder = replace(gezin, relaties=[een for een in gezin.relaties if een is not rij])
    rij.beeindigd = ctx.today
    ctx.verzegel(rij, einde="Verlengd met een nieuw besluit.")
    ctx.session.flush()
    return start_duo(ctx, zonder, wie, doel, reden, tot=tot, categorieen=categorieen, niet_voor=vroeger)


def beeindig_duo(ctx: Context, gezin: OpenGezin, rij: CaseRelatie, reden: str, terug: str) -> None:
    """Why it ends, and what who leaves gives back. At the next request there is no access any more."""
    regels.toets_is_duo(is_duo=rij.relatie is Relatie.DUO)
    regels.toets_uitleg(reden, "reden")
    regels.toets_uitleg(terug, "terug")
    beeindig_betrokkenheid(ctx, gezin, rij, reden)
    zin = f"{reden.strip()}\n\nWat het duo teruggeeft: {terug.strip()}"
    _vertel(ctx, gezin, rij, GebeurtenisSoort.RVT_DUO_BEEINDIGD, zin)


def _toets(
    gezin: OpenGezin, doel: str, reden: str, tot: date | None, categorieen: Collection[Categorie]
) -> None:
    """All that can be wrong with what was typed, before anything changes."""
    regels.toets_met_contactpersoon(is_er=gezin.toewijzing is not None)
    regels.toets_uitleg(doel, "doel")
    regels.toets_uitleg(reden, "reden")
    regels.toets_begrensd(altijd=True, tot=tot, categorieen=categorieen)
    regels.toets_taken_leesbaar(categorieen)


def _vertel(ctx: Context, gezin: OpenGezin, rij: CaseRelatie, soort: GebeurtenisSoort, zin: str) -> None:
    gebeurde(
        ctx,
        gezin.id,
        soort,
        zin.strip(),
        categorie=OVERLEG,
        stuk_id=rij.id,
        niet_voor=rij.niet_voor,
        alleen_voor=[str(rij.gebruiker_id)],
    )
