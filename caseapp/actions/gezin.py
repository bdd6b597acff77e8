"""Making a gezin known, who belongs to it, what is going on, in which phase each is."""

import secrets
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain import gebeurtenis as gebeurtenisregels
from ..domain import gezin as regels
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.gezin import GezinRol
from ..permissions import Categorie, eigen_relatie
from ..queries.dossier import OpenGezin
from ..queries.namen import geboren_van
from ..tables import CaseRelatie, Gebruiker, Gezin, Gezinslid, Persoon
from .botsing import toets_versie
from .gebeurtenis import gebeurde


def maak_gezin(ctx: Context, naam: str, situatie: str) -> Gezin:
    regels.toets_naam(naam)
    bezet = set(ctx.session.exec(select(Gezin.kenmerk)))
    gezin = Gezin(kenmerk=_vrij_kenmerk(bezet), sinds=ctx.now)
    ctx.verzegel(gezin, naam=naam.strip(), situatie=situatie.strip() or None)
    ctx.session.add(gezin)
    gebeurde(ctx, gezin.id, GebeurtenisSoort.GEZIN_BEKEND, categorie=Categorie.GEZIN_GEZAG)
    return gezin


def _vrij_kenmerk(bezet: set[str]) -> str:
    """A pseudonym that says nothing: not the order of coming, not the name."""
    cijfers = 2 if len(bezet) < 60 else 6
    while (kenmerk := f"K-{secrets.randbelow(10**cijfers):0{cijfers}}") in bezet:
        pass
    return kenmerk


def voeg_lid_toe(
    ctx: Context, gezin: OpenGezin, persoon: Persoon, rol: GezinRol, huishouden: int | None
) -> Gezinslid:
    """A persoon takes a place in this gezin. Who has an own account gets the relation that goes with it."""
    geboren = geboren_van(ctx, gezin, persoon)
    lid = geef_plaats(ctx, gezin, persoon.id, rol, huishouden=huishouden, van=ctx.today, geboren=geboren)
    koppel_account(ctx, gezin.id, persoon.id)
    return lid


def geef_plaats(
    ctx: Context,
    gezin: OpenGezin,
    persoon_id: UUID,
    rol: GezinRol,
    *,
    huishouden: int | None,
    van: date,
    geboren: date | None,
) -> Gezinslid:
    """Only the place itself: it lets nobody in. Of a child the year of birth is kept beside it, for who
    keeps the process: no day, and of no adult."""
    regels.toets_nog_geen_lid(persoon_id, [lid.persoon_id for lid in gezin.leden])
    lid = Gezinslid(
        gezin_id=gezin.id,
        persoon_id=persoon_id,
        rol=rol,
        huishouden=huishouden,
        volgorde=len(gezin.rij.leden),
        van=van,
    )
    if geboren is not None and rol is GezinRol.KIND:
        ctx.verzegel(lid, geboortejaar=str(geboren.year))
    ctx.session.add(lid)
    gebeurde(
        ctx, gezin.id, GebeurtenisSoort.LID_ERBIJ, categorie=Categorie.GEZIN_GEZAG, betreft_id=persoon_id
    )
    return lid


def koppel_account(ctx: Context, gezin_id: UUID, persoon_id: UUID) -> None:
    """Who has an account of his own may read along in this gezin from now on."""
    gebruiker = ctx.session.exec(select(Gebruiker).where(Gebruiker.persoon_id == persoon_id)).one_or_none()
    if gebruiker is None or _heeft_relatie(ctx, gezin_id, gebruiker.id):
        return
    rij = CaseRelatie(
        gezin_id=gezin_id, gebruiker_id=gebruiker.id, relatie=eigen_relatie(gebruiker.rol), van=ctx.today
    )
    ctx.verzegel(rij, doel="het eigen plan lezen en meedenken")
    ctx.session.add(rij)


def _heeft_relatie(ctx: Context, gezin_id: UUID, gebruiker_id: UUID) -> bool:
    query = select(CaseRelatie.id).where(
        CaseRelatie.gezin_id == gezin_id,
        CaseRelatie.gebruiker_id == gebruiker_id,
        col(CaseRelatie.beeindigd).is_(None),
    )
    return ctx.session.exec(query).first() is not None


def beschrijf_situatie(ctx: Context, gezin: OpenGezin, tekst: str, versie: int | None = None) -> None:
    """What is going on, in a few sentences. `versie`: the one that was being read; another means a
    conflict."""
    toets_versie(gezin.rij.versie, versie, tekst)
    gebeurtenisregels.toets_tekst(tekst)
    ctx.verzegel(gezin.rij, situatie=tekst.strip())
    gebeurde(ctx, gezin.id, GebeurtenisSoort.SITUATIE_BESCHREVEN)
