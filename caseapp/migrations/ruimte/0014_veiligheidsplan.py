"""The veiligheidsplan: one that runs, its versions and pieces, checks, evaluations, copies, endings; and the
plan as a child reads it. What was written down is only added to, and a vastgestelde version never changes."""

from typing import Any

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from caseapp.migrations.bouw import CATEGORIEEN, inhoud_over_iemand, verruim, woord

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

DELEN = (
    *("kop", "zorgen", "risicos", "krachten", "voorwaarden", "afspraken", "hulp", "gevolgen", "toezicht"),
    "geen_actie",
)
PLANSTATUS = ("in_de_maak", "loopt", "opgeschaald", "afgerond", "vervallen")
VERSIESTATUS = ("concept", "ter_bespreking", "vastgesteld", "herzien", "ingetrokken")
GEBEURTENISSEN = (
    *("plan_begonnen", "plan_aangevuld", "plan_voorgelegd", "plan_vastgesteld"),
    *("afspraak_bekeken", "plan_geevalueerd", "exemplaar_gegeven", "afronding_voorgesteld"),
    *("plan_afgerond", "plan_gestopt", "kindversie_geschreven"),
)
TERMIJNEN = ("plan_bespreken", "afronding_beslissen", "nazorg")
VAST = (
    *("gezin_id", "plan_id", "analyse_id", "spoed", "nummer", "begonnen", "vastgesteld_op", "volgende"),
    *("stukken", "afdruk", "aanleiding"),
)
Tijd = sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    plan()
    versies()
    stukken()
    verloop()
    afrondingen()
    inhoud_over_iemand(
        "kindversie",
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("goedgekeurd_op", Tijd(), nullable=True),
        sa.Column("inhoud", sa.LargeBinary(), nullable=False),
        sa.UniqueConstraint(
            "betreft_id", "gezin_id", "nummer", name=op.f("uq_kindversie_betreft_id_gezin_id_nummer")
        ),
    )
    vorige = "noodplan_geschreven"
    for soort in GEBEURTENISSEN:
        verruim("gebeurtenis", "gebeurtenissoort", vorige, soort)
        vorige = soort
    vorige = "fase_beslissen"
    for soort in TERMIJNEN:
        verruim("termijn", "termijnsoort", vorige, soort)
        vorige = soort
    for tabel in ("plan_stuk", "controle", "evaluatie", "plan_exemplaar"):
        op.execute(
            f"CREATE TRIGGER {tabel}_blijft BEFORE UPDATE ON {tabel} "
            "BEGIN SELECT RAISE(ABORT, 'what was said is only added to'); END"
        )
    anders = " OR ".join(f"NEW.{kolom} IS NOT OLD.{kolom}" for kolom in VAST)
    op.execute(
        "CREATE TRIGGER plan_versie_staat_vast BEFORE UPDATE ON plan_versie "
        "WHEN OLD.status IN ('vastgesteld', 'herzien', 'ingetrokken') "
        f"AND (NEW.status NOT IN ('herzien', 'ingetrokken') OR {anders}) "
        "BEGIN SELECT RAISE(ABORT, 'a vastgestelde version never changes'); END"
    )


def tabel(naam: str, *eigen: Any, plan: bool = True) -> None:
    """A table of pieces of a gezin that are about nobody alone, with the columns that all such have."""
    van_plan = [
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["veiligheidsplan.id"], name=op.f(f"fk_{naam}_plan_id_veiligheidsplan")
        ),
    ]
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
        *(van_plan if plan else ()),
        *eigen,
        sa.ForeignKeyConstraint(["gezin_id"], ["gezin.id"], name=op.f(f"fk_{naam}_gezin_id_gezin")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{naam}")),
    )
    with op.batch_alter_table(naam, schema=None) as batch_op:
        batch_op.create_index(batch_op.f(f"ix_{naam}_gezin_id"), ["gezin_id"], unique=False)
        if plan:
            batch_op.create_index(batch_op.f(f"ix_{naam}_plan_id"), ["plan_id"], unique=False)


def plan() -> None:
    tabel(
        "veiligheidsplan",
        sa.Column("status", woord(*PLANSTATUS, name="planstatus"), nullable=False),
        sa.Column("begonnen", Tijd(), nullable=False),
        sa.Column("evaluatie_op", sa.Date(), nullable=True),
        sa.Column("evaluaties", sa.Integer(), nullable=False),
        sa.Column("afgerond_op", Tijd(), nullable=True),
        sa.CheckConstraint(
            "status NOT IN ('loopt', 'opgeschaald') OR evaluatie_op IS NOT NULL",
            name=op.f("ck_veiligheidsplan_evalueert"),
        ),
        plan=False,
    )
    with op.batch_alter_table("veiligheidsplan", schema=None) as batch_op:
        loopt = sa.text("status IN ('in_de_maak', 'loopt', 'opgeschaald')")
        batch_op.create_index("uq_een_veiligheidsplan", ["gezin_id"], unique=True, sqlite_where=loopt)


def versies() -> None:
    tabel(
        "plan_versie",
        sa.Column("analyse_id", sa.Uuid(), nullable=False),
        sa.Column("status", woord(*VERSIESTATUS, name="versiestatus"), nullable=False),
        sa.Column("spoed", sa.Boolean(), nullable=False),
        sa.Column("nummer", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("begonnen", Tijd(), nullable=False),
        sa.Column("bespreken_tot", sa.Date(), nullable=True),
        sa.Column("vastgesteld_op", Tijd(), nullable=True),
        sa.Column("volgende", sa.Date(), nullable=True),
        sa.Column("stukken", sa.JSON(), nullable=False),
        sa.Column("afdruk", sa.LargeBinary(), nullable=True),
        sa.Column("aanleiding", sa.LargeBinary(), nullable=False),
        sa.Column("ingetrokken_omdat", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["analyse_id"], ["analyse_versie.id"], name=op.f("fk_plan_versie_analyse_id_analyse_versie")
        ),
    )
    with op.batch_alter_table("plan_versie", schema=None) as batch_op:
        for naam, waar in (
            ("uq_een_leidende_planversie", "status = 'vastgesteld'"),
            ("uq_een_open_planversie", "status IN ('concept', 'ter_bespreking')"),
        ):
            batch_op.create_index(naam, ["gezin_id"], unique=True, sqlite_where=sa.text(waar))


def stukken() -> None:
    tabel(
        "plan_stuk",
        sa.Column("deel", woord(*DELEN, name="plandeel"), nullable=False),
        sa.Column("kern_id", sa.Uuid(), nullable=False),
        sa.Column("herziening", sa.Integer(), nullable=False),
        sa.Column("eerste_auteur_id", sa.Uuid(), nullable=True),
        sa.Column("ingetrokken", sa.Boolean(), nullable=False),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("op_echt", Tijd(), nullable=False),
        sa.Column("inhoud", sa.LargeBinary(), nullable=False),
        sa.UniqueConstraint("kern_id", "herziening", name=op.f("uq_plan_stuk_kern_id_herziening")),
    )


def verloop() -> None:
    uitkomsten = ("nageleefd", "deels", "niet_nageleefd", "gestart", "bereikt", "gestopt")
    tabel(
        "controle",
        sa.Column("kern_id", sa.Uuid(), nullable=False),
        sa.Column("uitkomst", woord(*uitkomsten, name="uitkomst"), nullable=False),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("op_echt", Tijd(), nullable=False),
        sa.Column("gezien_door", sa.LargeBinary(), nullable=False),
        sa.Column("wat", sa.LargeBinary(), nullable=True),
        sa.Column("goed", sa.LargeBinary(), nullable=True),
    )
    besluiten = ("door", "aanpassen", "opschalen", "volgende_fase")
    tabel(
        "evaluatie",
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("op_echt", Tijd(), nullable=False),
        sa.Column("besluit", woord(*besluiten, name="planbesluit"), nullable=False),
        sa.Column("volgende", sa.Date(), nullable=False),
        sa.Column("scores", sa.JSON(), nullable=False),
        sa.Column("wie", sa.LargeBinary(), nullable=False),
        sa.Column("goed", sa.LargeBinary(), nullable=False),
        sa.Column("anders", sa.LargeBinary(), nullable=False),
        sa.Column("afspraken", sa.LargeBinary(), nullable=True),
        sa.Column("reden", sa.LargeBinary(), nullable=False),
        sa.UniqueConstraint("plan_id", "nummer", name=op.f("uq_evaluatie_plan_id_nummer")),
    )
    soorten = ("gedeeld", "gezinsversie", "kindversie", "voorgelezen", "geen")
    tabel(
        "plan_exemplaar",
        sa.Column("versie_id", sa.Uuid(), nullable=False),
        sa.Column("wie_id", sa.Uuid(), nullable=False),
        sa.Column("exemplaar", woord(*soorten, name="exemplaar"), nullable=False),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("op_echt", Tijd(), nullable=False),
        sa.ForeignKeyConstraint(
            ["versie_id"], ["plan_versie.id"], name=op.f("fk_plan_exemplaar_versie_id_plan_versie")
        ),
        plan=False,
    )
    for tabel_, kolom in (("controle", "kern_id"), ("plan_exemplaar", "versie_id")):
        with op.batch_alter_table(tabel_, schema=None) as batch_op:
            batch_op.create_index(batch_op.f(f"ix_{tabel_}_{kolom}"), [kolom], unique=False)


def afrondingen() -> None:
    statussen = ("voorgesteld", "afgerond", "afgewezen")
    tabel(
        "afronding",
        sa.Column("status", woord(*statussen, name="afrondingstatus"), nullable=False),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("laatste_incident", sa.Date(), nullable=True),
        sa.Column("overleg_op", sa.Date(), nullable=False),
        sa.Column("scores", sa.JSON(), nullable=False),
        sa.Column("ontbreekt", sa.JSON(), nullable=False),
        sa.Column("tweede_id", sa.Uuid(), nullable=True),
        sa.Column("termijn_id", sa.Uuid(), nullable=True),
        sa.Column("besloten_op", Tijd(), nullable=True),
        sa.Column("kinderwoorden", sa.LargeBinary(), nullable=True),
        sa.Column("nazorg", sa.LargeBinary(), nullable=True),
        sa.Column("overleg", sa.LargeBinary(), nullable=True),
        sa.Column("uitzondering", sa.LargeBinary(), nullable=True),
        sa.Column("reden", sa.LargeBinary(), nullable=True),
    )
