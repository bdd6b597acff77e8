"""Who lives where over time, whether gezag and living together let people see each other, who cares for
whom. No row is written: who has no row of his own here lives where he lived."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def woord(*woorden: str, name: str) -> sa.Enum:
    return sa.Enum(*woorden, name=name, native_enum=False, create_constraint=True, length=40)


def upgrade() -> None:
    with op.batch_alter_table("gezagsrelatie", schema=None) as batch_op:
        batch_op.add_column(sa.Column("inkijk", woord("geen", "besloten", name="inkijk"), nullable=True))
    op.create_table(
        "woonperiode",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("lid_id", sa.Uuid(), nullable=False),
        sa.Column("huishouden", sa.Integer(), nullable=False),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.Column("inkijk", woord("geen", "besloten", name="inkijk"), nullable=True),
        sa.CheckConstraint("tot IS NULL OR tot >= van", name=op.f("ck_woonperiode_niet_eerder")),
        sa.ForeignKeyConstraint(["lid_id"], ["gezinslid.id"], name=op.f("fk_woonperiode_lid_id_gezinslid")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_woonperiode")),
    )
    op.create_table(
        "zorgrelatie",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("verzorger_id", sa.Uuid(), nullable=False),
        sa.Column("verzorgde_id", sa.Uuid(), nullable=False),
        sa.Column(
            "soort", woord("mantelzorg", "opvang", "dagelijkse_zorg", name="zorgsoort"), nullable=False
        ),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.CheckConstraint("tot IS NULL OR tot >= van", name=op.f("ck_zorgrelatie_niet_eerder")),
        sa.CheckConstraint("verzorger_id <> verzorgde_id", name=op.f("ck_zorgrelatie_niet_zichzelf")),
        sa.ForeignKeyConstraint(
            ["verzorgde_id"], ["persoon.id"], name=op.f("fk_zorgrelatie_verzorgde_id_persoon")
        ),
        sa.ForeignKeyConstraint(
            ["verzorger_id"], ["persoon.id"], name=op.f("fk_zorgrelatie_verzorger_id_persoon")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_zorgrelatie")),
    )
    indexen("woonperiode", ["lid_id"], "uq_een_woonperiode", ["lid_id", "huishouden"])
    indexen(
        "zorgrelatie",
        ["verzorger_id", "verzorgde_id"],
        "uq_een_zorgrelatie",
        ["verzorger_id", "verzorgde_id"],
    )


def indexen(tabel: str, gewoon: list[str], naam: str, een: list[str]) -> None:
    """The usual ones, and the one that allows a single running row."""
    for kolom in gewoon:
        op.create_index(op.f(f"ix_{tabel}_{kolom}"), tabel, [kolom], unique=False)
    op.create_index(naam, tabel, een, unique=True, sqlite_where=sa.text("tot IS NULL"))
