"""The huisverbod: as it was imposed, its three sporen, and each step after it."""

from typing import Any

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from caseapp.migrations.bouw import CATEGORIEEN, inhoud_over_iemand, verruim, woord

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

DADEN = (
    *("advies_verlengen", "advies_niet_verlengen", "verlengd", "niet_verlengd", "ingetrokken"),
    *("overtreding", "plan_klaar", "casemanagement", "geen_casemanagement"),
    "bereikbaar",
)
GEBEURTENISSEN = (
    *("huisverbod_opgelegd", "huisverbod_advies", "huisverbod_besluit", "huisverbod_spoor"),
    "huisverbod_overtreden",
)
VAST = ("gezin_id", "betreft_id", "door", "opgelegd_op", "beschermd", "plaats", "feiten", "rihg")
Tijd = sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    inhoud_over_iemand(
        "huisverbod",
        sa.Column(
            "status", woord("opgelegd", "ingetrokken", "afgelopen", name="huisverbodstatus"), nullable=False
        ),
        sa.Column("door", woord("burgemeester", "hulpofficier", name="huisverboddoor"), nullable=False),
        sa.Column("opgelegd_op", Tijd(), nullable=False),
        sa.Column("tot", Tijd(), nullable=False),
        sa.Column("vastgelegd", Tijd(), nullable=False),
        sa.Column("vastgelegd_echt", Tijd(), nullable=False),
        sa.Column("ingetrokken_op", Tijd(), nullable=True),
        sa.Column("bereikbaar", sa.Boolean(), nullable=False),
        sa.Column("beschermd", sa.JSON(), nullable=False),
        sa.Column("plaats", sa.LargeBinary(), nullable=False),
        sa.Column("feiten", sa.LargeBinary(), nullable=False),
        sa.Column("rihg", sa.LargeBinary(), nullable=False),
        sa.Column("veilig_thuis", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint("tot >= opgelegd_op", name=op.f("ck_huisverbod_eindigt_later")),
    )
    with op.batch_alter_table("huisverbod", schema=None) as batch_op:
        loopt = sa.text("status = 'opgelegd'")
        batch_op.create_index(
            "uq_een_huisverbod", ["gezin_id", "betreft_id"], unique=True, sqlite_where=loopt
        )
    sporen()
    stappen()
    vorige = "gemonitord"
    for soort in GEBEURTENISSEN:
        verruim("gebeurtenis", "gebeurtenissoort", vorige, soort)
        vorige = soort
    vorige = "anders"
    for soort in ("huisverbod_plan", "huisverbod_overtreding"):
        verruim("termijn", "termijnsoort", vorige, soort)
        vorige = soort
    for tabel in ("huisverbod_spoor", "huisverbod_stap"):
        op.execute(
            f"CREATE TRIGGER {tabel}_blijft BEFORE UPDATE ON {tabel} "
            "BEGIN SELECT RAISE(ABORT, 'what was said is only added to'); END"
        )
    anders = " OR ".join(f"NEW.{kolom} IS NOT OLD.{kolom}" for kolom in VAST)
    op.execute(
        f"CREATE TRIGGER huisverbod_staat_vast BEFORE UPDATE ON huisverbod WHEN {anders} "
        "BEGIN SELECT RAISE(ABORT, 'what was imposed never changes'); END"
    )


def van_het_huisverbod(naam: str, *eigen: Any) -> None:
    op.create_table(
        naam,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("auteur_id", sa.Uuid(), nullable=True),
        sa.Column("betreft_id", sa.Uuid(), nullable=True),
        sa.Column("niet_voor", sa.JSON(), nullable=False),
        sa.Column("alleen_voor", sa.JSON(), nullable=False),
        sa.Column("gezin_id", sa.Uuid(), nullable=False),
        sa.Column("categorie", woord(*CATEGORIEEN, name="categorie"), nullable=False),
        sa.Column("huisverbod_id", sa.Uuid(), nullable=False),
        *eigen,
        sa.ForeignKeyConstraint(["gezin_id"], ["gezin.id"], name=op.f(f"fk_{naam}_gezin_id_gezin")),
        sa.ForeignKeyConstraint(
            ["huisverbod_id"], ["huisverbod.id"], name=op.f(f"fk_{naam}_huisverbod_id_huisverbod")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{naam}")),
    )
    with op.batch_alter_table(naam, schema=None) as batch_op:
        batch_op.create_index(batch_op.f(f"ix_{naam}_gezin_id"), ["gezin_id"], unique=False)
        batch_op.create_index(batch_op.f(f"ix_{naam}_huisverbod_id"), ["huisverbod_id"], unique=False)


def sporen() -> None:
    van_het_huisverbod(
        "huisverbod_spoor",
        sa.Column(
            "spoor", woord("uithuisgeplaatste", "achterblijver", "kinderen", name="spoor"), nullable=False
        ),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("op_echt", Tijd(), nullable=False),
        sa.Column("eerste_contact", sa.Date(), nullable=True),
        sa.Column("belt_dag", sa.Date(), nullable=True),
        sa.Column("helper", sa.LargeBinary(), nullable=True),
        sa.Column("wat", sa.LargeBinary(), nullable=True),
        sa.Column("belt", sa.LargeBinary(), nullable=True),
        sa.UniqueConstraint(
            "huisverbod_id", "spoor", "nummer", name=op.f("uq_huisverbod_spoor_huisverbod_id_spoor_nummer")
        ),
    )


def stappen() -> None:
    van_het_huisverbod(
        "huisverbod_stap",
        sa.Column("soort", woord(*DADEN, name="huisverboddaad"), nullable=False),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("op_echt", Tijd(), nullable=False),
        sa.Column("tot", Tijd(), nullable=True),
        sa.Column("tekst", sa.LargeBinary(), nullable=False),
        sa.Column("van", sa.LargeBinary(), nullable=True),
    )
