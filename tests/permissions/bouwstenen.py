"""Small valid things to judge: an actor, a piece, a gezin in which the actor stands in a chosen column."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cache
from uuid import UUID, uuid5

from caseapp.permissions import Actor, Categorie, Dossier, KetenSoort, Positie, Relatie, Rol

_BRON = UUID(int=1)


def uuid_van(naam: str) -> UUID:
    """The same name gives the same id, in every run."""
    return uuid5(_BRON, naam)


ORGANISATIE = uuid_van("organisatie")
GEZIN = uuid_van("gezin")
IK = uuid_van("ik")
IK_ALS_PERSOON = uuid_van("ik als persoon")
ANDER = uuid_van("een ander")


@dataclass(frozen=True)
class Stukje:
    """The smallest thing that is a Stuk."""

    categorie: Categorie
    afgeschermd_voor: Collection[str] = ()
    gehoor: Collection[str] = ()
    betreft: UUID | None = None
    auteur: UUID | None = None
    kenmerken: Collection[str] = field(default_factory=frozenset)


def een_stuk(
    categorie: Categorie = Categorie.GVA_GEDEELD,
    *,
    afgeschermd_voor: Collection[str] = (),
    gehoor: Collection[str] = (),
    betreft: UUID | None = None,
    auteur: UUID | None = None,
    kenmerken: Collection[str] = (),
) -> Stukje:
    return Stukje(categorie, afgeschermd_voor, gehoor, betreft, auteur, frozenset(kenmerken))


def een_actor(
    rol: Rol = Rol.LOKAAL_TEAM,
    *,
    id: UUID = IK,
    persoon_id: UUID | None = None,
    soort: KetenSoort | None = None,
    organisatie_id: UUID | None = ORGANISATIE,
) -> Actor:
    return Actor(id=id, rol=rol, organisatie_id=organisatie_id, soort=soort, persoon_id=persoon_id)


def een_dossier(
    relaties: Mapping[UUID, Relatie] | None = None,
    *,
    teams: Collection[UUID] = (),
    huishouden: Mapping[UUID, frozenset[UUID]] | None = None,
    gezag: Mapping[UUID, frozenset[UUID]] | None = None,
    grondslagen: Collection[tuple[UUID, Categorie]] = (),
    noodknoppen: Collection[UUID] = (),
) -> Dossier:
    return Dossier(
        id=GEZIN,
        relaties=relaties or {},
        teams=frozenset(teams),
        huishouden=huishouden or {},
        gezag=gezag or {},
        grondslagen=frozenset(grondslagen),
        noodknoppen=frozenset(noodknoppen),
    )


# How one comes to stand in each column: role, relation, and who one is in the gezin.
KOLOMMEN: dict[Positie, tuple[Rol, Relatie | None]] = {
    Positie.COLLEGA: (Rol.LOKAAL_TEAM, None),
    Positie.CP: (Rol.LOKAAL_TEAM, Relatie.CONTACTPERSOON),
    Positie.LT: (Rol.LOKAAL_TEAM, Relatie.BETROKKEN_HULPVERLENER),
    Positie.VT: (Rol.VEILIG_THUIS, Relatie.VT_BEHANDELAAR),
    Positie.MDA: (Rol.MDA, Relatie.MDA_TEAMLID),
    Positie.PR: (Rol.PROCESREGISSEUR, None),
    Positie.KP: (Rol.KETENPARTNER, Relatie.KETENPARTNER),
    Positie.GZ: (Rol.GEZIN, Relatie.GEZINSLID),
    Positie.KI: (Rol.KIND, Relatie.GEZINSLID),
    Positie.NW: (Rol.NETWERK, Relatie.NETWERKLID),
    Positie.BA: (Rol.BELEIDSADVISEUR, None),
    Positie.TR: (Rol.TRAINER, None),
    Positie.TZ: (Rol.TOEZICHTHOUDER, None),
    Positie.BH: (Rol.BEHEERDER, None),
    Positie.SIM: (Rol.SIMULATIE, None),
    Positie.ED: (Rol.ERVARINGSDESKUNDIGE, None),
    Positie.NK: (Rol.LOKAAL_TEAM, None),
    Positie.BS: (Rol.BIJSTAND, None),
}
_ALS_PERSOON = {Positie.GZ, Positie.KI, Positie.NW}


@cache
def staat_als(positie: Positie, soort: KetenSoort | None = None) -> tuple[Actor, Dossier]:
    """An actor and a gezin in which that actor stands in this column; no other fact holds."""
    rol, relatie = KOLOMMEN[positie]
    ik = een_actor(rol, persoon_id=IK_ALS_PERSOON if positie in _ALS_PERSOON else None, soort=soort)
    teams = {ORGANISATIE} if positie in (Positie.COLLEGA, Positie.NK) else ()
    open_ = {ik.id} if positie is Positie.NK else ()
    return ik, een_dossier({ik.id: relatie} if relatie else {}, teams=teams, noodknoppen=open_)
