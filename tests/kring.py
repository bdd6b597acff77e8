"""A small gezin with people around it: one of each who can stand in a relation to it, and some who do not."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from caseapp.context import Context
from caseapp.domain.gezin import GezinRol, GezinStatus
from caseapp.domain.oefenruimte import OrganisatieSoort
from caseapp.permissions import KetenSoort, Relatie, Rol
from caseapp.tables import Gebruiker, Gezin, Gezinslid, Persoon

from .factories import (
    CaseRelatieFactory,
    ContactpersoonFactory,
    GebruikerFactory,
    GezagFactory,
    GezinFactory,
    GezinslidFactory,
    OrganisatieFactory,
    PersoonFactory,
)


@dataclass(frozen=True)
class Kring:
    """Two parents who live apart, a child with the mother; professionals in all columns, and bystanders."""

    gezin: Gezin
    moeder: Persoon
    vader: Persoon
    kind: Persoon
    leden: tuple[Gezinslid, ...]
    wie: dict[str, Gebruiker]

    def __getitem__(self, naam: str) -> UUID:
        return self.wie[naam].id


WERKERS: dict[str, tuple[Rol, Relatie]] = {
    "lt": (Rol.LOKAAL_TEAM, Relatie.BETROKKEN_HULPVERLENER),
    "vt": (Rol.VEILIG_THUIS, Relatie.VT_BEHANDELAAR),
    "mda": (Rol.MDA, Relatie.MDA_TEAMLID),
    "school": (Rol.KETENPARTNER, Relatie.KETENPARTNER),
}
OMSTANDERS = {
    "procesregisseur": Rol.PROCESREGISSEUR,
    "beleid": Rol.BELEIDSADVISEUR,
    "trainer": Rol.TRAINER,
    "toezicht": Rol.TOEZICHTHOUDER,
    "beheerder": Rol.BEHEERDER,
    "simulatie": Rol.SIMULATIE,
    "andere vt": Rol.VEILIG_THUIS,
}


def een_kring(ctx: Context, *, met_contactpersoon: bool = True) -> Kring:
    gezin = GezinFactory(ctx=ctx, status=GezinStatus.LOOPT if met_contactpersoon else GezinStatus.NIEUW)
    moeder, vader = PersoonFactory.create_batch(2, ctx=ctx)
    kind = PersoonFactory(ctx=ctx, geboren=date(2014, 1, 1).isoformat())
    leden = tuple(_leden(ctx, gezin, moeder, vader, kind))
    wie = _mensen(ctx, gezin, {"moeder": moeder, "vader": vader, "kind": kind})
    if met_contactpersoon:
        ContactpersoonFactory(
            ctx=ctx, gezin_id=gezin.id, gebruiker_id=wie["cp"].id, vervanger_id=wie["lt"].id
        )
    ctx.session.flush()
    return Kring(gezin, moeder, vader, kind, leden, wie)


def _leden(ctx: Context, gezin: Gezin, moeder: Persoon, vader: Persoon, kind: Persoon) -> list[Gezinslid]:
    for ouder in (moeder, vader):
        GezagFactory(ctx=ctx, kind_id=kind.id, ouder_id=ouder.id)
    plaatsen = ((moeder, GezinRol.OUDER, 1), (vader, GezinRol.OUDER, 2), (kind, GezinRol.KIND, 1))
    return [
        GezinslidFactory(ctx=ctx, gezin_id=gezin.id, persoon_id=p.id, rol=rol, huishouden=huis)
        for p, rol, huis in plaatsen
    ]


def _mensen(ctx: Context, gezin: Gezin, personen: dict[str, Persoon]) -> dict[str, Gebruiker]:
    team, ander_team = OrganisatieFactory.create_batch(2, ctx=ctx)
    school = OrganisatieFactory(ctx=ctx, soort=OrganisatieSoort.KETENPARTNER)
    ctx.session.flush()
    wie = {naam: GebruikerFactory(ctx=ctx, organisatie_id=team.id) for naam in ("cp", "collega")}
    wie["vreemde"] = GebruikerFactory(ctx=ctx, organisatie_id=ander_team.id)
    for naam, (rol, relatie) in WERKERS.items():
        keten = rol is Rol.KETENPARTNER
        wie[naam] = GebruikerFactory(
            ctx=ctx,
            rol=rol,
            soort=KetenSoort.SCHOOL if keten else None,
            organisatie_id=school.id if keten else team.id,
        )
        CaseRelatieFactory(ctx=ctx, gezin_id=gezin.id, gebruiker_id=wie[naam].id, relatie=relatie)
    for naam, persoon in personen.items():
        wie[naam] = GebruikerFactory(
            ctx=ctx, rol=Rol.KIND if naam == "kind" else Rol.GEZIN, persoon_id=persoon.id
        )
        CaseRelatieFactory(ctx=ctx, gezin_id=gezin.id, gebruiker_id=wie[naam].id, relatie=Relatie.GEZINSLID)
    wie["steun"] = GebruikerFactory(ctx=ctx, rol=Rol.NETWERK)
    CaseRelatieFactory(ctx=ctx, gezin_id=gezin.id, gebruiker_id=wie["steun"].id, relatie=Relatie.NETWERKLID)
    return wie | {naam: GebruikerFactory(ctx=ctx, rol=rol) for naam, rol in OMSTANDERS.items()}
