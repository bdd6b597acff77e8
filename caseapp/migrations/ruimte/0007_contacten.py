"""Contacts and incidents as records of their own; notes for own eyes, and questions to read them."""

from typing import Any

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

CATEGORIEEN = (
    "identiteit",
    "verblijfplaats",
    "gezin_gezag",
    "melding",
    "melder",
    "veiligheidsbeoordeling",
    "gva_gedeeld",
    "gva_afgeschermd",
    "vp_gedeeld",
    "vp_afgeschermd",
    "kindversie",
    "scores",
    "gezondheid",
    "justitie",
    "financien",
    "netwerk",
    "werkaantekeningen",
    "overleg",
    "huisverbod",
    "deelregister",
    "logging",
    "cijfers",
    "training",
)


def _woorden(naam: str, *woorden: str) -> Any:
    return sa.Enum(*woorden, name=naam, native_enum=False, create_constraint=True, length=40)


def upgrade() -> None:
    op.create_table(
        "contact",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("auteur_id", sa.Uuid(), nullable=True),
        sa.Column("betreft_id", sa.Uuid(), nullable=True),
        sa.Column("niet_voor", sa.JSON(), nullable=False),
        sa.Column("alleen_voor", sa.JSON(), nullable=False),
        sa.Column("gezin_id", sa.Uuid(), nullable=False),
        sa.Column("categorie", _woorden("categorie", *CATEGORIEEN), nullable=False),
        sa.Column(
            "hoe",
            _woorden("contacthoe", "huisbezoek", "bellen", "school", "video", "bericht", "elders"),
            nullable=False,
        ),
        sa.Column("apart", sa.Boolean(), nullable=False),
        sa.Column("gebeurd", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("vastgelegd", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("vastgelegd_echt", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("waarover", sa.LargeBinary(), nullable=False),
        sa.Column("waar", sa.LargeBinary(), nullable=True),
        sa.Column("anderen", sa.LargeBinary(), nullable=True),
        sa.Column("bij", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["gezin_id"], ["gezin.id"], name=op.f("fk_contact_gezin_id_gezin")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
    )
    with op.batch_alter_table("contact", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contact_gezin_id"), ["gezin_id"], unique=False)

    op.create_table(
        "incident",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("auteur_id", sa.Uuid(), nullable=True),
        sa.Column("betreft_id", sa.Uuid(), nullable=True),
        sa.Column("niet_voor", sa.JSON(), nullable=False),
        sa.Column("alleen_voor", sa.JSON(), nullable=False),
        sa.Column("gezin_id", sa.Uuid(), nullable=False),
        sa.Column("categorie", _woorden("categorie", *CATEGORIEEN), nullable=False),
        sa.Column("aard", sa.JSON(), nullable=False),
        sa.Column(
            "relatie",
            _woorden(
                "geweldsrelatie",
                "partnergeweld",
                "kindermishandeling",
                "ouderenmishandeling",
                "kind_oudermishandeling",
                "eergerelateerd_geweld",
                "ander_huiselijk_geweld",
            ),
            nullable=True,
        ),
        sa.Column(
            "bron_soort", _woorden("bronsoort", "eigen_waarneming", "gehoord", "document"), nullable=False
        ),
        sa.Column("bewering", _woorden("soortbewering", "feit", "mening", "interpretatie"), nullable=False),
        sa.Column("gebeurd", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("vastgelegd", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("vastgelegd_echt", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("tekst", sa.LargeBinary(), nullable=False),
        sa.Column("bron", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["gezin_id"], ["gezin.id"], name=op.f("fk_incident_gezin_id_gezin")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident")),
    )
    with op.batch_alter_table("incident", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_incident_gezin_id"), ["gezin_id"], unique=False)

    op.create_table(
        "werkaantekening",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("gezin_id", sa.Uuid(), nullable=False),
        sa.Column("categorie", _woorden("categorie", *CATEGORIEEN), nullable=False),
        sa.Column("auteur_id", sa.Uuid(), nullable=True),
        sa.Column("betreft_id", sa.Uuid(), nullable=True),
        sa.Column("niet_voor", sa.JSON(), nullable=False),
        sa.Column("alleen_voor", sa.JSON(), nullable=False),
        sa.Column("op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("gewijzigd", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("tekst", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["gezin_id"], ["gezin.id"], name=op.f("fk_werkaantekening_gezin_id_gezin")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_werkaantekening")),
    )
    with op.batch_alter_table("werkaantekening", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_werkaantekening_gezin_id"), ["gezin_id"], unique=False)

    op.create_table(
        "contact_persoon",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Uuid(), nullable=False),
        sa.Column("persoon_id", sa.Uuid(), nullable=False),
        sa.Column("volgorde", sa.Integer(), nullable=False),
        sa.Column("gesproken", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_contact_persoon_contact_id_contact")
        ),
        sa.ForeignKeyConstraint(
            ["persoon_id"], ["persoon.id"], name=op.f("fk_contact_persoon_persoon_id_persoon")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_persoon")),
        sa.UniqueConstraint(
            "contact_id", "persoon_id", name=op.f("uq_contact_persoon_contact_id_persoon_id")
        ),
    )
    with op.batch_alter_table("contact_persoon", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contact_persoon_contact_id"), ["contact_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_contact_persoon_persoon_id"), ["persoon_id"], unique=False)

    op.create_table(
        "incident_persoon",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("incident_id", sa.Uuid(), nullable=False),
        sa.Column("persoon_id", sa.Uuid(), nullable=False),
        sa.Column("volgorde", sa.Integer(), nullable=False),
        sa.Column(
            "rol",
            _woorden("incidentrol", "deed", "onderging", "deed_en_onderging", "was_getuige"),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(
            ["incident_id"], ["incident.id"], name=op.f("fk_incident_persoon_incident_id_incident")
        ),
        sa.ForeignKeyConstraint(
            ["persoon_id"], ["persoon.id"], name=op.f("fk_incident_persoon_persoon_id_persoon")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident_persoon")),
        sa.UniqueConstraint(
            "incident_id", "persoon_id", name=op.f("uq_incident_persoon_incident_id_persoon_id")
        ),
    )
    with op.batch_alter_table("incident_persoon", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_incident_persoon_incident_id"), ["incident_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_incident_persoon_persoon_id"), ["persoon_id"], unique=False)

    op.create_table(
        "inzage_vraag",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("auteur_id", sa.Uuid(), nullable=True),
        sa.Column("betreft_id", sa.Uuid(), nullable=True),
        sa.Column("niet_voor", sa.JSON(), nullable=False),
        sa.Column("alleen_voor", sa.JSON(), nullable=False),
        sa.Column("gezin_id", sa.Uuid(), nullable=False),
        sa.Column("categorie", _woorden("categorie", *CATEGORIEEN), nullable=False),
        sa.Column("aan_id", sa.Uuid(), nullable=False),
        sa.Column("termijn_id", sa.Uuid(), nullable=True),
        sa.Column("op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("besluit", _woorden("inzagebesluit", "open", "gedeeld", "geweigerd"), nullable=False),
        sa.Column("besloten_op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("vraag", sa.LargeBinary(), nullable=True),
        sa.Column("antwoord", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["aan_id"], ["gebruiker.id"], name=op.f("fk_inzage_vraag_aan_id_gebruiker")),
        sa.ForeignKeyConstraint(["gezin_id"], ["gezin.id"], name=op.f("fk_inzage_vraag_gezin_id_gezin")),
        sa.ForeignKeyConstraint(
            ["termijn_id"], ["termijn.id"], name=op.f("fk_inzage_vraag_termijn_id_termijn")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inzage_vraag")),
    )
    with op.batch_alter_table("inzage_vraag", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_inzage_vraag_aan_id"), ["aan_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_inzage_vraag_gezin_id"), ["gezin_id"], unique=False)

    with op.batch_alter_table("gebeurtenis", schema=None) as batch_op:
        batch_op.add_column(sa.Column("stuk_id", sa.Uuid(), nullable=True))
