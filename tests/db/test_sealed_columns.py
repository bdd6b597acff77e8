"""Every sealed column of every table: in, on disk, out again, and nowhere else."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from caseapp.context import Context
from caseapp.db import Store, op_platform
from caseapp.db.migrate import row_classes
from caseapp.permissions import Categorie, Oordeel
from caseapp.tables import Opslag, Row, Sealed
from caseapp.tables.zegel import SealedText

from ..builders import Huis
from ..factories import GezinFactory, PersoonFactory

TEKST = "Kanarie: Één zin met “leestekens”, een 👪 en\neen regel."
VELDEN = {
    f"{soort.__tablename__}.{kolom}": soort
    for soort in row_classes()
    for kolom in soort.verzegelde_kolommen()
}


def een_waarde(ctx: Context, kolom: sa.Column[Any]) -> Any:
    """Something that this column takes; where it hangs on a row, a row is made for it."""
    if kolom.foreign_keys:
        [sleutel] = kolom.foreign_keys
        soort = next(s for s in row_classes() if s.tabel() is sleutel.column.table)
        return een_rij(ctx, soort).id
    if isinstance(kolom.type, sa.Enum):
        return next(iter(kolom.type.enum_class or ()))
    if isinstance(kolom.type, sa.JSON):
        return []
    if isinstance(kolom.type, SealedText):
        return None
    if "DateTime" in type(kolom.type).__name__:
        return ctx.wall
    gemaakt = {date: ctx.today, str: uuid4().hex[:9], bytes: uuid4().bytes, UUID: uuid4()}
    return {**gemaakt, object: gemaakt[str]}.get(kolom.type.python_type, 1)


def een_rij(ctx: Context, soort: type[Row], **teksten: str) -> Row:
    """A valid row of any table: what must be filled is filled, all required texts are sealed."""
    velden = {
        kolom.name: een_waarde(ctx, kolom)
        for kolom in soort.tabel().c
        if not kolom.nullable and kolom.name not in ("id", "versie") and kolom.computed is None
    }
    rij = soort(**velden)
    verplicht = {naam: TEKST for naam in soort.verzegelde_kolommen() if not soort.tabel().c[naam].nullable}
    ctx.verzegel(rij, **verplicht | teksten)
    ctx.session.add(rij)
    return rij


def winkel(huis: Huis, veld: str) -> Store:
    return huis.stores.platform if VELDEN[veld].opslag is Opslag.PLATFORM else huis.ruimte


def ja_voor(rij: Row, kolom: str) -> Oordeel:
    vak = rij.vak(kolom)
    return Oordeel(
        True, "", categorie=vak.categorie, eigenaars=frozenset({vak.eigenaar, vak.beschermt}), sleutel=True
    )


def test_there_are_sealed_columns_to_try() -> None:
    assert len(VELDEN) >= 18
    assert {"persoon.roepnaam", "verblijfplaats.tekst", "account.naam", "concept.velden"} <= VELDEN.keys()


@pytest.mark.parametrize("veld", VELDEN)
def test_what_is_written_is_read_and_lies_sealed(kamer: Huis, veld: str) -> None:
    store, kolom = winkel(kamer, veld), veld.split(".")[1]
    with store.werk(op_platform()) as werk:
        rij = een_rij(werk.ctx, VELDEN[veld], **{kolom: TEKST})
    with store.werk(op_platform(), alleen_lezen=True) as werk:
        gelezen = werk.ctx.session.get(type(rij), rij.id)
        assert gelezen is not None
        zegel = getattr(gelezen, kolom)
        assert type(zegel) is Sealed
        assert zegel.unseal(werk.ctx.cipher, ja_voor(gelezen, kolom), gelezen.plek(kolom)) == TEKST
        bewaard = werk.ctx.session.execute(
            sa.select(sa.cast(rij.tabel().c[kolom], sa.LargeBinary)).where(rij.tabel().c.id == rij.id)
        ).scalar_one()
    assert bewaard[:2] == b"\x01\x01"
    assert TEKST.encode() not in bewaard


@pytest.mark.parametrize("veld", VELDEN)
def test_a_text_that_was_not_sealed_is_refused(kamer: Huis, veld: str) -> None:
    store, kolom = winkel(kamer, veld), veld.split(".")[1]
    with store.werk(op_platform()) as werk:
        rij = een_rij(werk.ctx, VELDEN[veld], **{kolom: TEKST})
        setattr(rij, kolom, "Noor")
        with (
            pytest.raises(sa.exc.StatementError, match="takes a Sealed") as fout,
            werk.ctx.session.no_autoflush,
        ):
            werk.ctx.session.flush()
        assert "Noor" not in str(fout.value)
        werk.ctx.session.rollback()
        werk.ctx.spoor.schrijf.clear()


def test_an_error_of_the_store_never_shows_the_values(eigen_kamer: Huis) -> None:
    with eigen_kamer.systeem() as werk:
        GezinFactory(ctx=werk.ctx, kenmerk="K-GEHEIM")
    with pytest.raises(sa.exc.IntegrityError) as fout, eigen_kamer.systeem() as werk:
        GezinFactory(ctx=werk.ctx, kenmerk="K-GEHEIM")
    assert "K-GEHEIM" not in str(fout.value)
    assert "hidden" in str(fout.value)


def test_nothing_stays_nothing(eigen_kamer: Huis) -> None:
    with eigen_kamer.systeem() as werk:
        gezin = GezinFactory(ctx=werk.ctx, situatie=None)
    with eigen_kamer.systeem() as werk:
        assert werk.ctx.session.get(type(gezin), gezin.id).situatie is None


def test_the_kinds_of_the_fields_of_a_person_differ(eigen_kamer: Huis) -> None:
    """Whoever may know that there is a Noor, does not thereby know her surname."""
    with eigen_kamer.systeem() as werk:
        persoon = PersoonFactory(ctx=werk.ctx)
        assert persoon.vak("roepnaam").categorie is persoon.vak("geboren").categorie is Categorie.GEZIN_GEZAG
        assert persoon.vak("achternaam").categorie is Categorie.IDENTITEIT
        assert persoon.roepnaam.sleutel != persoon.achternaam.sleutel
