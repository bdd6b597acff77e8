"""The list and the door agree: for every role, every relation, every stretch of time, with or without
contactpersoon."""

from datetime import date, timedelta
from itertools import product
from uuid import UUID

import pytest
from sqlmodel import select

from caseapp.context import Context
from caseapp.permissions import Categorie, Doen, Relatie, Rol, beoordeel
from caseapp.queries.dossier import Refused, laad, open_gezin, visible_to
from caseapp.tables import Gezin

from ..builders import Huis, op_dag
from ..factories import CaseRelatieFactory, ContactpersoonFactory, GebruikerFactory, GezinFactory

VANDAAG = op_dag(96).date()
EEN_DAG = timedelta(days=1)
# (van, tot, beeindigd): how a relation can lie in time, and whether it runs today.
LOOPTIJDEN: dict[str, tuple[date, date | None, date | None, bool]] = {
    "runs": (VANDAAG - EEN_DAG, None, None, True),
    "begins today": (VANDAAG, VANDAAG + EEN_DAG, None, True),
    "ends today": (VANDAAG - EEN_DAG, VANDAAG, None, True),
    "ended yesterday": (VANDAAG - 2 * EEN_DAG, VANDAAG - EEN_DAG, None, False),
    "begins tomorrow": (VANDAAG + EEN_DAG, None, None, False),
    "withdrawn": (VANDAAG - EEN_DAG, None, VANDAAG, False),
}
DAGEN = (95, 96, 97)
Verband = tuple[Relatie, str] | None
Geval = tuple[str, Verband]
EVEN = [(relatie, "runs") for relatie in Relatie]
# Where nobody in particular is contactpersoon, all roles are tried on the same gezinnen.
SAMEN: list[Geval] = [("none", None), *(("none", verband) for verband in product(Relatie, LOOPTIJDEN))]
SAMEN += [("another", verband) for verband in (None, *EVEN)]
APART: list[Geval] = [(cp, verband) for cp in ("self", "was self") for verband in (None, *EVEN)]


def een_gezin(ctx: Context, cp: str, contactpersoon: UUID) -> UUID:
    gezin = GezinFactory(ctx=ctx, situatie=None)
    if cp != "none":
        tot = ctx.now if cp == "was self" else None
        ContactpersoonFactory(ctx=ctx, gezin_id=gezin.id, gebruiker_id=contactpersoon, tot=tot)
    return gezin.id


def verbind(ctx: Context, gezin_id: UUID, wie: UUID, verband: Verband) -> None:
    if verband is not None:
        van, tot, beeindigd, _ = LOOPTIJDEN[verband[1]]
        tijden = {"van": van, "tot": tot, "beeindigd": beeindigd}
        CaseRelatieFactory(ctx=ctx, gezin_id=gezin_id, gebruiker_id=wie, relatie=verband[0], **tijden)


@pytest.fixture(scope="module")
def per_rol(kamer: Huis) -> dict[Rol, dict[UUID, Geval]]:
    """For each role somebody, and all the ways in which he can stand to a gezin."""
    gevallen: dict[Rol, dict[UUID, Geval]] = {rol: {} for rol in Rol}
    with kamer.systeem() as werk:
        for rol in Rol:
            kamer.wie[rol] = GebruikerFactory(ctx=werk.ctx, rol=rol).id
        ander = GebruikerFactory(ctx=werk.ctx).id
        for cp, verband in SAMEN:
            gezin_id = een_gezin(werk.ctx, cp, ander)
            for rol in Rol:
                verbind(werk.ctx, gezin_id, kamer.wie[rol], verband)
                gevallen[rol][gezin_id] = (cp, verband)
        for rol, (cp, verband) in product(Rol, APART):
            gezin_id = een_gezin(werk.ctx, cp, kamer.wie[rol])
            verbind(werk.ctx, gezin_id, kamer.wie[rol], verband)
            gevallen[rol][gezin_id] = (cp, verband)
    return gevallen


def door_de_deur(ctx: Context, ids: list[UUID]) -> set[UUID]:
    """The gezinnen of whose existence the door knows for this actor."""
    bestaan = Doen.BESTAAN, Categorie.GEZIN_GEZAG
    return {id for id, gezin in laad(ctx, ids).items() if beoordeel(ctx.actor, *bestaan, gezin.dossier).mag}


@pytest.mark.parametrize("dag", DAGEN)
@pytest.mark.parametrize("rol", Rol)
def test_the_list_and_the_door_agree(
    kamer: Huis, per_rol: dict[Rol, dict[UUID, Geval]], rol: Rol, dag: int
) -> None:
    with kamer.als(rol, op=op_dag(dag), alleen_lezen=True) as werk:
        alle = [gezin.id for gezin in werk.ctx.session.exec(select(Gezin))]
        in_de_lijst = {gezin.id for gezin in werk.ctx.session.exec(visible_to(werk.ctx))}
        assert in_de_lijst == door_de_deur(werk.ctx, alle)
        assert len(per_rol[rol]) == len(SAMEN) + len(APART)


def test_the_cases_are_not_all_one_way(kamer: Huis, per_rol: dict[Rol, dict[UUID, Geval]]) -> None:
    """Read by hand: who should see which, today."""
    for rol, relaties in {
        Rol.LOKAAL_TEAM: {Relatie.BETROKKEN_HULPVERLENER},
        Rol.KETENPARTNER: {Relatie.KETENPARTNER},
        Rol.GEZIN: {Relatie.GEZINSLID},
        Rol.VEILIG_THUIS: {Relatie.VT_BEHANDELAAR},
    }.items():
        kan_cp_zijn = rol is Rol.LOKAAL_TEAM
        verwacht = {
            id
            for id, (cp, verband) in per_rol[rol].items()
            if (cp == "self" and kan_cp_zijn)
            or (verband is not None and verband[0] in relaties and LOOPTIJDEN[verband[1]][3])
        }
        with kamer.als(rol, op=op_dag(96), alleen_lezen=True) as werk:
            gezien = {gezin.id for gezin in werk.ctx.session.exec(visible_to(werk.ctx))}
        assert gezien & set(per_rol[rol]) == verwacht
        assert 0 < len(verwacht) < len(per_rol[rol])


@pytest.mark.parametrize("rol", Rol)
def test_others_gezinnen_are_not_in_it(kamer: Huis, per_rol: dict[Rol, dict[UUID, Geval]], rol: Rol) -> None:
    with kamer.als(rol, op=op_dag(96), alleen_lezen=True) as werk:
        gezien = {gezin.id for gezin in werk.ctx.session.exec(visible_to(werk.ctx))}
    van_anderen = {id for ander in Rol for id in per_rol[ander]} - set(per_rol[rol])
    overal = {Rol.PROCESREGISSEUR, Rol.TRAINER, Rol.SIMULATIE}
    assert van_anderen <= gezien if rol in overal else gezien.isdisjoint(van_anderen)


def test_access_ends_by_itself_the_day_after_the_last(kamer: Huis) -> None:
    with kamer.systeem() as werk:
        gezin, wie = GezinFactory(ctx=werk.ctx), GebruikerFactory(ctx=werk.ctx)
        CaseRelatieFactory(
            ctx=werk.ctx, gezin_id=gezin.id, gebruiker_id=wie.id, van=VANDAAG, tot=VANDAAG + 7 * EEN_DAG
        )
    for dag, mag in ((95, False), (96, True), (103, True), (104, False), (500, False)):
        for uur in (0, 23):
            with kamer.als(wie.id, op=op_dag(dag, uur), alleen_lezen=True) as werk:
                assert bool(werk.ctx.session.exec(visible_to(werk.ctx)).all()) is mag
                assert gaat_open(werk.ctx, gezin.id) is mag


def gaat_open(ctx: Context, gezin_id: UUID) -> bool:
    """Whether the door opens; where it does not, it does not say that there is one."""
    try:
        open_gezin(ctx, gezin_id, Doen.ZIEN, Categorie.GEZIN_GEZAG)
    except Refused as fout:
        return not fout.oordeel.verzwijg
    return True
