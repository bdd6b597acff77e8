"""Whose child somebody is, and who are or were a couple."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "ouderschap",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("kind_id", sa.Uuid(), nullable=False),
        sa.Column("ouder_id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("kind_id <> ouder_id", name=op.f("ck_ouderschap_niet_zichzelf")),
        sa.ForeignKeyConstraint(["kind_id"], ["persoon.id"], name=op.f("fk_ouderschap_kind_id_persoon")),
        sa.ForeignKeyConstraint(["ouder_id"], ["persoon.id"], name=op.f("fk_ouderschap_ouder_id_persoon")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ouderschap")),
        sa.UniqueConstraint("kind_id", "ouder_id", name=op.f("uq_ouderschap_kind_id_ouder_id")),
    )
    with op.batch_alter_table("ouderschap", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_ouderschap_kind_id"), ["kind_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_ouderschap_ouder_id"), ["ouder_id"], unique=False)

    op.create_table(
        "partnerschap",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("een_id", sa.Uuid(), nullable=False),
        sa.Column("ander_id", sa.Uuid(), nullable=False),
        sa.Column(
            "soort",
            sa.Enum(
                "partner",
                "ex_partner",
                name="partnersoort",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.CheckConstraint("een_id < ander_id", name=op.f("ck_partnerschap_lage_eerst")),
        sa.ForeignKeyConstraint(["ander_id"], ["persoon.id"], name=op.f("fk_partnerschap_ander_id_persoon")),
        sa.ForeignKeyConstraint(["een_id"], ["persoon.id"], name=op.f("fk_partnerschap_een_id_persoon")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partnerschap")),
    )
    with op.batch_alter_table("partnerschap", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_partnerschap_ander_id"), ["ander_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_partnerschap_een_id"), ["een_id"], unique=False)
        batch_op.create_index(
            "uq_een_partnerschap",
            ["een_id", "ander_id"],
            unique=True,
            sqlite_where=sa.text("tot IS NULL"),
        )
