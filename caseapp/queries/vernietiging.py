"""What can be destroyed, what was asked, and which rows and keys belong to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from sqlmodel import col, or_, select

from ..context import Context
from ..domain.vernietiging import VernietigSoort
from ..tables import (
    CaseRelatie,
    Concept,
    ContactPersoon,
    ContactpersoonToewijzing,
    Dek,
    Gebruiker,
    Gezagsrelatie,
    Gezin,
    Gezinslid,
    Herkenning,
    IncidentPersoon,
    Inhoud,
    KamerPseudoniem,
    Ouderschap,
    Partnerschap,
    Persoon,
    Quarantaine,
    QuarantaineTekst,
    Row,
    Toestemming,
    Vernietiging,
    Woonperiode,
    Zorgrelatie,
)
from .dossier import OpenGezin, laad
from .namen import gezin_naam, mensen

# Every kind of content there is: a table that comes later cannot be forgotten here.
INHOUD: tuple[type[Inhoud], ...] = tuple(Inhoud.__subclasses__())
T = TypeVar("T", bound=Row)


@dataclass(frozen=True)
class Keuze:
    """Something that can be destroyed: a gezin, or a persoon in it."""

    soort: VernietigSoort
    id: UUID
    kenmerk: str
    naam: str

    @property
    def waarde(self) -> str:
        return f"{self.soort}/{self.id}"


@dataclass(frozen=True)
class VraagRegel:
    id: UUID
    kenmerk: str
    soort: str
    naam: str
    eigen: bool


@dataclass(frozen=True)
class VernietigBlad:
    keuzes: tuple[Keuze, ...]
    vragen: tuple[VraagRegel, ...]
    gedaan: tuple[VraagRegel, ...]


def keuzes(ctx: Context) -> tuple[Keuze, ...]:
    """Every gezin of this room with its people, as far as this actor may know them."""
    ids = ctx.session.exec(select(Gezin.id).order_by(col(Gezin.kenmerk))).all()
    return tuple(keuze for gezin in laad(ctx, ids).values() for keuze in _van_gezin(ctx, gezin))


def _van_gezin(ctx: Context, gezin: OpenGezin) -> list[Keuze]:
    kenmerk, naam = gezin.rij.kenmerk, gezin_naam(ctx, gezin)
    personen = [
        Keuze(VernietigSoort.PERSOON, wie, kenmerk, f"{roepnaam}, uit {naam}")
        for wie, (roepnaam, _) in mensen(ctx, gezin).items()
    ]
    return [Keuze(VernietigSoort.GEZIN, gezin.id, kenmerk, naam), *personen]


def blad(ctx: Context) -> VernietigBlad:
    wat = keuzes(ctx)
    namen = {keuze.id: keuze.naam for keuze in wat}
    rijen = ctx.session.exec(select(Vernietiging).order_by(col(Vernietiging.op_echt).desc())).all()
    regels = [(rij, _regel(ctx, rij, namen)) for rij in rijen]
    return VernietigBlad(
        wat,
        tuple(regel for rij, regel in regels if rij.bevestigd_op is None and rij.doel_id in namen),
        tuple(regel for rij, regel in regels if rij.bevestigd_op is not None),
    )


def _regel(ctx: Context, rij: Vernietiging, namen: dict[UUID, str]) -> VraagRegel:
    eigen = rij.gevraagd_door == ctx.actor.id
    return VraagRegel(rij.id, f"Gezin {rij.kenmerk}", rij.soort.value, namen.get(rij.doel_id, ""), eigen)


def open_vraag(ctx: Context, vraag_id: UUID) -> Vernietiging | None:
    query = select(Vernietiging).where(Vernietiging.id == vraag_id, col(Vernietiging.bevestigd_op).is_(None))
    return ctx.session.exec(query).one_or_none()


def is_gevraagd(ctx: Context, doel_id: UUID) -> bool:
    query = select(Vernietiging.id).where(
        Vernietiging.doel_id == doel_id, col(Vernietiging.bevestigd_op).is_(None)
    )
    return ctx.session.exec(query).first() is not None


def rijen_van_gezin(ctx: Context, gezin_id: UUID) -> list[Row]:
    """All that is kept about a gezin, and about those who are in no other."""
    leden = _rijen(ctx, Gezinslid, Gezinslid.gezin_id == gezin_id)
    alleen_hier = _alleen_hier(ctx, gezin_id, [lid.persoon_id for lid in leden])
    eigen: list[Row] = [rij for soort in INHOUD for rij in _rijen(ctx, soort, soort.gezin_id == gezin_id)]
    return [
        *_delen(ctx, eigen),
        *eigen,
        *_rijen(ctx, KamerPseudoniem, KamerPseudoniem.gezin_id == gezin_id),
        *_rijen(ctx, CaseRelatie, CaseRelatie.gezin_id == gezin_id),
        *_rijen(ctx, ContactpersoonToewijzing, ContactpersoonToewijzing.gezin_id == gezin_id),
        *_rijen(ctx, Concept, col(Concept.pad).contains(str(gezin_id))),
        *_weggehaald(ctx, QuarantaineTekst.uit_gezin == gezin_id),
        *_woonperioden(ctx, leden),
        *leden,
        *_personen(ctx, alleen_hier),
        *_rijen(ctx, Gezin, Gezin.id == gezin_id),
    ]


def rijen_van_persoon(ctx: Context, persoon_id: UUID) -> list[Row]:
    """All that is kept about one person, in whatever gezin."""
    over: list[Row] = [rij for soort in INHOUD for rij in _rijen(ctx, soort, soort.betreft_id == persoon_id)]
    zijn_deel = [
        *_rijen(ctx, ContactPersoon, ContactPersoon.persoon_id == persoon_id),
        *_rijen(ctx, IncidentPersoon, IncidentPersoon.persoon_id == persoon_id),
        *_rijen(ctx, Toestemming, Toestemming.persoon_id == persoon_id),
    ]
    over = list(dict.fromkeys([*_delen(ctx, over), *zijn_deel, *over]))
    leden = _rijen(ctx, Gezinslid, Gezinslid.persoon_id == persoon_id)
    weg = _weggehaald(ctx, col(QuarantaineTekst.rij_id).in_([rij.id for rij in over]))
    return [*weg, *over, *_woonperioden(ctx, leden), *leden, *_personen(ctx, [persoon_id])]


def _weggehaald(ctx: Context, waar: object) -> list[Row]:
    """What was taken out of these rows and waits for a verdict: the whole quarantine goes, with its key."""
    van = {tekst.quarantaine_id for tekst in _rijen(ctx, QuarantaineTekst, waar)}
    teksten = _rijen(ctx, QuarantaineTekst, col(QuarantaineTekst.quarantaine_id).in_(van))
    return [*teksten, *_rijen(ctx, Quarantaine, col(Quarantaine.id).in_(van))]


def _woonperioden(ctx: Context, leden: Sequence[Gezinslid]) -> Sequence[Woonperiode]:
    return _rijen(ctx, Woonperiode, col(Woonperiode.lid_id).in_([lid.id for lid in leden]))


def _delen(ctx: Context, rijen: Sequence[Row]) -> list[Row]:
    """Who was in these contacts and incidents, and who agreed to what was shared."""
    ids = [rij.id for rij in rijen]
    return [
        *_rijen(ctx, ContactPersoon, col(ContactPersoon.contact_id).in_(ids)),
        *_rijen(ctx, IncidentPersoon, col(IncidentPersoon.incident_id).in_(ids)),
        *_rijen(ctx, Toestemming, col(Toestemming.verstrekking_id).in_(ids)),
    ]


def _personen(ctx: Context, ids: Sequence[UUID]) -> list[Row]:
    gebruikers = _rijen(ctx, Gebruiker, col(Gebruiker.persoon_id).in_(ids))
    wie = [gebruiker.id for gebruiker in gebruikers]
    gezag = or_(col(Gezagsrelatie.kind_id).in_(ids), col(Gezagsrelatie.ouder_id).in_(ids))
    ouders = or_(col(Ouderschap.kind_id).in_(ids), col(Ouderschap.ouder_id).in_(ids))
    paren = or_(col(Partnerschap.een_id).in_(ids), col(Partnerschap.ander_id).in_(ids))
    zorg = or_(col(Zorgrelatie.verzorger_id).in_(ids), col(Zorgrelatie.verzorgde_id).in_(ids))
    return [
        *_rijen(ctx, CaseRelatie, col(CaseRelatie.gebruiker_id).in_(wie)),
        *_rijen(ctx, Concept, col(Concept.gebruiker_id).in_(wie)),
        *_rijen(ctx, Gezagsrelatie, gezag),
        *_rijen(ctx, Herkenning, col(Herkenning.persoon_id).in_(ids)),
        *_rijen(ctx, Ouderschap, ouders),
        *_rijen(ctx, Partnerschap, paren),
        *_rijen(ctx, Zorgrelatie, zorg),
        *gebruikers,
        *_rijen(ctx, Persoon, col(Persoon.id).in_(ids)),
    ]


def _alleen_hier(ctx: Context, gezin_id: UUID, personen: Sequence[UUID]) -> list[UUID]:
    elders = select(Gezinslid.persoon_id).where(
        col(Gezinslid.persoon_id).in_(personen), Gezinslid.gezin_id != gezin_id
    )
    ook_elders = set(ctx.session.exec(elders))
    return [persoon for persoon in personen if persoon not in ook_elders]


def sleutels_van(ctx: Context, eigenaars: Iterable[UUID]) -> Sequence[Dek]:
    return _rijen(ctx, Dek, col(Dek.eigenaar_id).in_(list(eigenaars)))


def _rijen(ctx: Context, soort: type[T], waar: object) -> Sequence[T]:
    return ctx.session.exec(select(soort).where(waar)).all()  # type: ignore[arg-type]
