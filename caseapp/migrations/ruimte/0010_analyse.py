"""The verklarende analyse: its versions and pieces, what each found, and how often the story was told.

Words that were said, pieces, stances and vastgestelde versions are never changed: triggers refuse it.
"""

import re
from typing import Any

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

CATEGORIEEN = (
    *("identiteit", "verblijfplaats", "gezin_gezag", "melding", "melder", "veiligheidsbeoordeling"),
    *("gva_gedeeld", "gva_afgeschermd", "vp_gedeeld", "vp_afgeschermd", "kindversie", "scores"),
    *("gezondheid", "justitie", "financien", "netwerk", "werkaantekeningen", "overleg", "huisverbod"),
    *("deelregister", "logging", "cijfers", "training"),
)
DELEN = (
    *("kop", "feiten", "geweldspatroon", "eigen_uitleg", "patroonduiding", "factoren", "kinderen"),
    *("opvoeding_en_zorg", "krachten", "eerdere_hulp", "samenhang", "verbanden", "hypothesen"),
    *("tegenspraak", "stellingen", "prioriteiten", "onderzoeksvragen", "gebruik", "eigen_verklaring"),
)
GEBEURTENISSEN = (
    *("analyse_begonnen", "analyse_aangevuld", "analyse_voorgelegd", "analyse_vastgesteld"),
    *("analyse_ingetrokken", "stelling_genomen", "verhaal_gelezen", "verhaal_verteld"),
    "tegenspraak_gevraagd",
    "bijdrage_gevraagd",
)
TERMIJNEN = ("analyse_bespreken", "analyse_herzien", "tegenspraak", "bijdrage")
VAST = (
    "gezin_id",
    "spoed",
    "nummer",
    "begonnen",
    "vastgesteld_op",
    "volgende",
    "stukken",
    "afdruk",
    "aanleiding",
)


def woord(*woorden: str, name: str) -> sa.Enum:
    return sa.Enum(*woorden, name=name, native_enum=False, create_constraint=True, length=40)


def upgrade() -> None:
    versies()
    bijdragen()
    stellingnames()
    verteld()
    uitspraken()
    verruim("gebeurtenis", "gebeurtenissoort", "belemmering_opgelost", GEBEURTENISSEN)
    verruim("termijn", "termijnsoort", "informeren", TERMIJNEN)
    for tabel in ("bijdrage", "stellingname", "uitspraak"):
        op.execute(
            f"CREATE TRIGGER {tabel}_blijft BEFORE UPDATE ON {tabel} "
            "BEGIN SELECT RAISE(ABORT, 'what was said is only added to'); END"
        )
    anders = " OR ".join(f"NEW.{kolom} IS NOT OLD.{kolom}" for kolom in VAST)
    op.execute(
        "CREATE TRIGGER analyse_versie_staat_vast BEFORE UPDATE ON analyse_versie "
        "WHEN OLD.status IN ('vastgesteld', 'herzien', 'ingetrokken') "
        f"AND (NEW.status NOT IN ('herzien', 'ingetrokken') OR {anders}) "
        "BEGIN SELECT RAISE(ABORT, 'a vastgestelde version never changes'); END"
    )


def tabel(naam: str, betreft: bool | None, *eigen: Any) -> None:
    """`betreft`: whether it must be about somebody; None where it never is about one, by a key of its own."""
    persoon = f"fk_{naam}_betreft_id_persoon"
    sleutel = sa.ForeignKeyConstraint(["betreft_id"], ["persoon.id"], name=op.f(persoon))
    op.create_table(
        naam,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("auteur_id", sa.Uuid(), nullable=True),
        sa.Column("gezin_id", sa.Uuid(), nullable=False),
        sa.Column("betreft_id", sa.Uuid(), nullable=not betreft),
        sa.Column("categorie", woord(*CATEGORIEEN, name="categorie"), nullable=False),
        sa.Column("niet_voor", sa.JSON(), nullable=False),
        sa.Column("alleen_voor", sa.JSON(), nullable=False),
        *eigen,
        *(() if betreft is None else (sleutel,)),
        sa.ForeignKeyConstraint(["gezin_id"], ["gezin.id"], name=op.f(f"fk_{naam}_gezin_id_gezin")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{naam}")),
    )
    with op.batch_alter_table(naam, schema=None) as batch_op:
        batch_op.create_index(batch_op.f(f"ix_{naam}_gezin_id"), ["gezin_id"], unique=False)


def versies() -> None:
    statussen = ("concept", "ter_bespreking", "vastgesteld", "herzien", "ingetrokken")
    tabel(
        "analyse_versie",
        None,
        sa.Column("status", woord(*statussen, name="versiestatus"), nullable=False),
        sa.Column("spoed", sa.Boolean(), nullable=False),
        sa.Column("nummer", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("begonnen", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("bespreken_tot", sa.Date(), nullable=True),
        sa.Column("vastgesteld_op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("volgende", sa.Date(), nullable=True),
        sa.Column("stukken", sa.JSON(), nullable=False),
        sa.Column("afdruk", sa.LargeBinary(), nullable=True),
        sa.Column("aanleiding", sa.LargeBinary(), nullable=False),
        sa.Column("ingetrokken_omdat", sa.LargeBinary(), nullable=True),
    )
    with op.batch_alter_table("analyse_versie", schema=None) as batch_op:
        for naam, waar in (
            ("uq_een_leidende_analyse", "status = 'vastgesteld'"),
            ("uq_een_open_analyse", "status IN ('concept', 'ter_bespreking')"),
        ):
            batch_op.create_index(naam, ["gezin_id"], unique=True, sqlite_where=sa.text(waar))


def bijdragen() -> None:
    tabel(
        "bijdrage",
        False,
        sa.Column("deel", woord(*DELEN, name="analysedeel"), nullable=False),
        sa.Column("kern_id", sa.Uuid(), nullable=False),
        sa.Column("herziening", sa.Integer(), nullable=False),
        sa.Column("eerste_auteur_id", sa.Uuid(), nullable=True),
        sa.Column("ingetrokken", sa.Boolean(), nullable=False),
        sa.Column("op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("inhoud", sa.LargeBinary(), nullable=False),
        sa.UniqueConstraint("kern_id", "herziening", name=op.f("uq_bijdrage_kern_id_herziening")),
    )


def stellingnames() -> None:
    woorden = ("eens", "niet_eens", "weet_niet", "wil_niet_reageren", "niet_gevraagd")
    eenmalig = ("over_id", "wie_id", "categorie", "nummer")
    tabel(
        "stellingname",
        False,
        sa.Column("over_id", sa.Uuid(), nullable=False),
        sa.Column("wie_id", sa.Uuid(), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("stelling", woord(*woorden, name="stelling"), nullable=False),
        sa.Column("op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("reden", sa.LargeBinary(), nullable=True),
        sa.UniqueConstraint(*eenmalig, name=op.f(f"uq_stellingname_{'_'.join(eenmalig)}")),
    )
    with op.batch_alter_table("stellingname", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_stellingname_over_id"), ["over_id"], unique=False)


def verteld() -> None:
    tabel(
        "verteld",
        True,
        sa.Column("soort", woord("verteld", "gelezen", name="vertelsoort"), nullable=False),
        sa.Column("organisatie_id", sa.Uuid(), nullable=True),
        sa.Column("op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
    )


def uitspraken() -> None:
    vormen = woord("gesproken", "geschreven", "getekend", name="uitspraakvorm")
    soorten = woord("woorden", "vult_aan", "trekt_in", name="uitspraaksoort")
    with op.batch_alter_table("uitspraak", schema=None) as batch_op:
        batch_op.add_column(sa.Column("vorm", vormen, nullable=True))
        batch_op.add_column(sa.Column("soort", soorten, nullable=True))
        batch_op.add_column(sa.Column("over_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("vertaling", sa.LargeBinary(), nullable=True))


def verruim(tabel: str, woorden: str, na: str, erbij: tuple[str, ...]) -> None:
    """SQLite changes no CHECK. Other tables point at this one, so it is not made anew: only the text that
    describes it is written anew, as the makers of SQLite describe for what changes nothing on disk."""
    bind, wie = op.get_bind(), {"tabel": tabel}
    zoek = sa.text("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = :tabel")
    schema = bind.execute(zoek, wie).scalar_one()
    grens = rf"(CONSTRAINT ck_{tabel}_{woorden} CHECK \(soort IN \([^)]*'{na}')"
    ruimer = re.sub(grens, lambda oud: oud[0] + "".join(f", '{woord}'" for woord in erbij), schema, count=1)
    nummer = bind.execute(sa.text("PRAGMA schema_version")).scalar_one()
    op.execute("PRAGMA writable_schema = ON")
    zet = sa.text("UPDATE sqlite_master SET sql = :sql WHERE type = 'table' AND name = :tabel")
    bind.execute(zet, wie | {"sql": ruimer})
    op.execute(f"PRAGMA schema_version = {nummer + 1}")
    op.execute("PRAGMA writable_schema = OFF")
