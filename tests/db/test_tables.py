"""What every table keeps to: no keyword lost, no relation that queries by itself, no word that is unknown."""

from datetime import UTC, datetime
from enum import StrEnum
from inspect import isclass

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.orm.exc import StaleDataError
from sqlmodel import SQLModel, select

from caseapp.db.migrate import row_classes, tables_of
from caseapp.domain.gezin import GezinStatus
from caseapp.permissions import Categorie
from caseapp.tables import (
    Bewaring,
    Compartiment,
    ContactpersoonToewijzing,
    Eigenaar,
    Gebruiker,
    Gezin,
    Gezinslid,
    Opslag,
    Organisatie,
    Persoon,
    Row,
    Uitspraak,
    Verblijfplaats,
)
from caseapp.tables.zegel import LEEG

from ..builders import Huis
from ..elk import elk
from ..factories import (
    CaseRelatieFactory,
    ContactpersoonFactory,
    GebruikerFactory,
    GezinFactory,
    GezinslidFactory,
    OrganisatieFactory,
    PersoonFactory,
)

SOORTEN = row_classes()
per_soort = pytest.mark.parametrize("soort", SOORTEN, ids=lambda soort: soort.__name__)
per_kolom = elk(kolom for soort in SOORTEN for kolom in soort.tabel().c)


def test_no_table_is_forgotten() -> None:
    assert {soort.tabel().name for soort in SOORTEN} == set(SQLModel.metadata.tables)
    assert {t.name for o in (Opslag.RUIMTE, Opslag.PLATFORM) for t in tables_of(o)} == {
        soort.tabel().name for soort in SOORTEN
    }


@per_soort
def test_an_unknown_keyword_is_an_error(soort: type[Row]) -> None:
    with pytest.raises(TypeError, match=f"{soort.__name__} has no nieuwe_naam"):
        soort(nieuwe_naam="weg")


@per_soort
def test_what_becomes_of_it_and_where_it_lives_is_declared(soort: type[Row]) -> None:
    assert isinstance(soort.bewaring, Bewaring)
    assert isinstance(soort.opslag, Opslag)
    assert soort.opslag is Opslag.RUIMTE or soort.bewaring is Bewaring.BLIJVEND


@per_soort
def test_a_row_is_itself_and_no_other(soort: type[Row]) -> None:
    een, ander = soort(), soort()
    assert een == een != ander
    assert len({een, ander, een}) == 2
    assert een.id != ander.id


@per_soort
def test_every_foreign_key_has_a_relation(soort: type[Row]) -> None:
    mapper = sa.inspect(soort)
    met_relatie = {kolom for relatie in mapper.relationships for kolom in relatie.local_columns}
    assert {sleutel.parent for sleutel in soort.tabel().foreign_keys} <= met_relatie


@per_soort
def test_no_relation_queries_by_itself(soort: type[Row]) -> None:
    assert {relatie.lazy for relatie in sa.inspect(soort).relationships} <= {"raise_on_sql"}


@per_soort
def test_the_second_who_saves_is_told(soort: type[Row]) -> None:
    assert sa.inspect(soort).version_id_col is soort.tabel().c.versie


@per_soort
def test_what_stays_never_hangs_on_what_is_wound_back(soort: type[Row]) -> None:
    verhaal = {s.tabel().name for s in SOORTEN if s.bewaring is Bewaring.VERHAAL}
    if soort.bewaring is Bewaring.BLIJVEND:
        assert {sleutel.column.table.name for sleutel in soort.tabel().foreign_keys}.isdisjoint(verhaal)


@per_soort
def test_every_constraint_and_index_has_a_name(soort: type[Row]) -> None:
    assert all(regel.name for regel in (*soort.tabel().constraints, *soort.tabel().indexes))


@per_kolom
def test_no_column_makes_up_a_time(kolom: sa.Column[object]) -> None:
    tijd = isinstance(kolom.type, sa.DateTime | sa.Date) or "DateTime" in type(kolom.type).__name__
    assert not tijd or (kolom.default is kolom.server_default is kolom.onupdate is None)
    assert kolom.server_default is None or isinstance(kolom.server_default, sa.Computed)


@per_soort
def test_no_field_makes_up_a_time(soort: type[Row]) -> None:
    for veld in soort.model_fields.values():
        gemaakt = veld.default_factory() if veld.default_factory else veld.default  # type: ignore[call-arg]
        assert not isinstance(gemaakt, datetime)


@per_kolom
def test_every_enum_is_stored_as_its_word_with_a_named_check(kolom: sa.Column[object]) -> None:
    if isinstance(kolom.type, sa.Enum):
        woorden = kolom.type.enum_class
        assert isclass(woorden)
        assert issubclass(woorden, StrEnum)
        assert kolom.type.enums == [woord.value for woord in woorden]
        assert (kolom.type.create_constraint, kolom.type.native_enum) == (True, False)
    else:
        assert kolom.info.get("categorie") is None or isinstance(kolom.info["categorie"], Categorie)


def test_the_store_knows_no_other_word(eigen_kamer: Huis) -> None:
    with eigen_kamer.systeem() as werk:
        gezin = GezinFactory(ctx=werk.ctx, status=GezinStatus.LOOPT)
    with eigen_kamer.ruimte.session() as session:
        woord = session.execute(sa.text("SELECT status FROM gezin")).scalar_one()
        assert woord == "loopt"
        with pytest.raises(IntegrityError, match="CHECK constraint failed: ck_gezin_gezinstatus"):
            session.execute(sa.text("UPDATE gezin SET status = 'zoek'"))
    gezin.status = "zoek"
    with pytest.raises(StatementError), eigen_kamer.systeem() as werk:
        werk.ctx.session.add(gezin)


@pytest.mark.parametrize("tabel", [soort.tabel() for soort in SOORTEN], ids=str)
def test_each_enum_column_has_its_check_in_the_file(eigen_kamer: Huis, tabel: sa.Table) -> None:
    for winkel in (eigen_kamer.ruimte, eigen_kamer.stores.platform):
        with winkel.session() as session:
            vraag = sa.text("SELECT sql FROM sqlite_master WHERE name = :naam")
            sql = session.execute(vraag, {"naam": tabel.name}).scalar()
        for kolom in tabel.c:
            if sql and isinstance(kolom.type, sa.Enum):
                assert f"CHECK ({kolom.name} IN (" in sql
                assert all(f"'{woord}'" in sql for woord in kolom.type.enums)


def test_two_contactpersonen_are_refused_by_the_store_itself(eigen_kamer: Huis) -> None:
    with eigen_kamer.systeem() as werk:
        gezin, een, ander = GezinFactory(ctx=werk.ctx), *GebruikerFactory.create_batch(2, ctx=werk.ctx)
        ContactpersoonFactory(ctx=werk.ctx, gezin_id=gezin.id, gebruiker_id=een.id)
    with pytest.raises(IntegrityError, match="UNIQUE"), eigen_kamer.systeem() as werk:
        ContactpersoonFactory(ctx=werk.ctx, gezin_id=gezin.id, gebruiker_id=ander.id)
    with eigen_kamer.systeem() as werk:
        [rij] = werk.ctx.session.exec(select(ContactpersoonToewijzing)).all()
        rij.tot = werk.ctx.now
        ContactpersoonFactory(ctx=werk.ctx, gezin_id=gezin.id, gebruiker_id=ander.id)


def test_one_running_relation_per_person_and_gezin(eigen_kamer: Huis) -> None:
    with eigen_kamer.systeem() as werk:
        gezin, wie = GezinFactory(ctx=werk.ctx), GebruikerFactory(ctx=werk.ctx)
        CaseRelatieFactory(ctx=werk.ctx, gezin_id=gezin.id, gebruiker_id=wie.id)
    with pytest.raises(IntegrityError, match="UNIQUE"), eigen_kamer.systeem() as werk:
        CaseRelatieFactory(ctx=werk.ctx, gezin_id=gezin.id, gebruiker_id=wie.id)


def test_nothing_hangs_on_a_row_that_is_not_there(eigen_kamer: Huis) -> None:
    with pytest.raises(IntegrityError, match="FOREIGN KEY"), eigen_kamer.systeem() as werk:
        GezinslidFactory(ctx=werk.ctx, gezin_id=werk.ctx.actor.id, persoon_id=werk.ctx.actor.id)


def test_a_row_and_what_it_hangs_on_go_in_in_the_right_order(eigen_kamer: Huis) -> None:
    with eigen_kamer.systeem() as werk:
        persoon, organisatie = PersoonFactory(ctx=werk.ctx), OrganisatieFactory(ctx=werk.ctx)
        GebruikerFactory(ctx=werk.ctx, persoon_id=persoon.id, organisatie_id=organisatie.id)


def test_a_relation_that_was_not_loaded_raises(eigen_kamer: Huis) -> None:
    with eigen_kamer.systeem() as werk:
        organisatie = OrganisatieFactory(ctx=werk.ctx)
        GebruikerFactory(ctx=werk.ctx, organisatie_id=organisatie.id)
    with eigen_kamer.systeem() as werk:
        wie = werk.ctx.session.exec(select(Gebruiker)).one()
        with pytest.raises(sa.exc.InvalidRequestError, match="raise_on_sql"):
            _ = wie.organisatie


def test_the_second_writer_does_not_have_the_last_word(eigen_kamer: Huis) -> None:
    with eigen_kamer.systeem() as werk:
        gezin = GezinFactory(ctx=werk.ctx)
    with eigen_kamer.systeem() as werk:
        eerst = werk.ctx.session.get(Gezin, gezin.id)
        assert eerst is not None
        eerst.kenmerk = "K-1"
    gezin.kenmerk = "K-2"
    with pytest.raises(StaleDataError), eigen_kamer.systeem() as werk:
        werk.ctx.session.add(gezin)


def test_a_time_without_a_zone_is_refused(eigen_kamer: Huis) -> None:
    with pytest.raises(StatementError), eigen_kamer.systeem() as werk:
        GezinFactory(ctx=werk.ctx, sinds=datetime(2026, 1, 5))  # noqa: DTZ001  # that is the point
    with eigen_kamer.systeem() as werk:
        gezin = GezinFactory(ctx=werk.ctx, sinds=datetime(2026, 1, 5, tzinfo=UTC))
    with eigen_kamer.systeem() as werk:
        gelezen = werk.ctx.session.get(Gezin, gezin.id)
        assert gelezen is not None
        assert gelezen.sinds.utcoffset() is not None


def test_names_of_tables_are_whole_words() -> None:
    assert ContactpersoonToewijzing.tabel().name == "contactpersoon_toewijzing"
    assert Gezinslid.tabel().name == "gezinslid"


def test_a_silent_kind_gets_a_compartment_of_the_person_it_protects() -> None:
    liv, gezin = Persoon().id, Gezin()
    stil = Uitspraak(betreft_id=liv, gezin_id=gezin.id, categorie=Categorie.GVA_AFGESCHERMD)
    gedeeld = Uitspraak(betreft_id=liv, gezin_id=gezin.id, categorie=Categorie.GVA_GEDEELD)
    assert stil.vak("tekst") == Compartiment(Eigenaar.PERSOON, liv, Categorie.GVA_AFGESCHERMD, liv)
    assert gedeeld.vak("tekst") == Compartiment(Eigenaar.PERSOON, liv, Categorie.GVA_GEDEELD, LEEG)
    plek = Verblijfplaats(betreft_id=liv, gezin_id=gezin.id, categorie=Categorie.VERBLIJFPLAATS)
    assert plek.vak("tekst").beschermt == liv
    assert gezin.vak("naam") == Compartiment(Eigenaar.GEZIN, gezin.id, Categorie.GEZIN_GEZAG)
    assert gezin.vak("situatie").categorie is Categorie.GVA_GEDEELD


def test_a_table_without_sealed_columns_has_no_owner_of_keys() -> None:
    with pytest.raises(NotImplementedError):
        Organisatie().eigenaar(Categorie.TRAINING)
