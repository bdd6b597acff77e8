"""MDA++: an aanmelding, its weighing, the team, the globaal plan, what came of it, and whom it was told."""

from typing import Any

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from caseapp.migrations.bouw import blijft, index, inhoud, wijst_naar, woord

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

STATUSSEN = ("aangemeld", "in_weging", "ingezet", "niet_ingezet", "loopt", "afgeschaald")
GRONDSLAGEN = (
    *("toestemming", "wettelijke_taak_vt", "wettelijke_taak_jeugd", "wettelijke_taak_wmo"),
    *("directe_betrokkenheid_hulpverlening", "meldrecht", "conflict_van_plichten", "gi_ots"),
    *("anoniem_geen_persoonsgegevens", "noodsituatie_vitaal_belang"),
)
MOMENTEN = ("start", "drie_maanden", "zes_maanden", "twaalf_maanden")
ANTWOORDEN = ("ja", "nee", "onbekend")
Tijd = sqlmodel.sql.sqltypes.UTCDateTime


def tekst(naam: str, *, verplicht: bool = True) -> Any:
    return sa.Column(naam, sa.LargeBinary(), nullable=not verplicht)


def upgrade() -> None:
    aanmelding()
    weging_en_team()
    plan()
    resultaat()
    inlichting()
    blijft("mda_weging", "mda_teamlid", "mda_planregel", "mda_overname", "mda_resultaat", "mda_stem")
    blijft("mda_inlichting")


def aanmelding() -> None:
    naam = "mda_aanmelding"
    inhoud(
        naam,
        *wijst_naar(naam, "organisatie_id", "organisatie"),
        *wijst_naar(naam, "weger_id", "gebruiker", verplicht=False),
        *wijst_naar(naam, "aanspreekpunt_id", "gebruiker", verplicht=False),
        sa.Column("status", woord(*STATUSSEN, name="mdastatus"), nullable=False),
        sa.Column("grondslag", woord(*GRONDSLAGEN, name="grondslag"), nullable=False),
        sa.Column("aangemeld_op", Tijd(), nullable=False),
        sa.Column("besloten_op", Tijd(), nullable=True),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.Column("afgeschaald_op", sa.Date(), nullable=True),
        tekst("inhoud"),
        tekst("bereikt", verplicht=False),
        tekst("nodig", verplicht=False),
    )
    index(naam, "organisatie_id")
    with op.batch_alter_table(naam, schema=None) as batch_op:
        open_ = sa.text("status NOT IN ('niet_ingezet', 'afgeschaald')")
        batch_op.create_index("uq_een_mda", ["gezin_id"], unique=True, sqlite_where=open_)


def weging_en_team() -> None:
    naam = "mda_weging"
    inhoud(
        naam,
        *wijst_naar(naam, "aanmelding_id", "mda_aanmelding"),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("besluit", woord("ingezet", "niet_ingezet", name="wegingsbesluit"), nullable=False),
        sa.Column("acuut", woord(*ANTWOORDEN, name="janeeonbekend"), nullable=False),
        sa.Column("structureel", woord(*ANTWOORDEN, name="structureel"), nullable=False),
        sa.Column(
            "kans", woord("klein", "matig", "groot", "onbekend", name="herhalingskans"), nullable=False
        ),
        tekst("inhoud"),
        sa.UniqueConstraint("aanmelding_id", name=op.f("uq_mda_weging_aanmelding_id")),
    )
    naam = "mda_teamlid"
    inhoud(
        naam,
        *wijst_naar(naam, "aanmelding_id", "mda_aanmelding"),
        *wijst_naar(naam, "gebruiker_id", "gebruiker"),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=False),
        sa.Column("weg", sa.Boolean(), nullable=False),
        sa.Column("categorieen", sa.JSON(), nullable=False),
        sa.Column("relatie_id", sa.Uuid(), nullable=True),
        sa.Column("gedeeld", sa.JSON(), nullable=False),
        tekst("rol"),
        tekst("reden", verplicht=False),
        sa.UniqueConstraint(
            "aanmelding_id",
            "gebruiker_id",
            "nummer",
            name=op.f("uq_mda_teamlid_aanmelding_id_gebruiker_id_nummer"),
        ),
        sa.CheckConstraint("tot >= van", name=op.f("ck_mda_teamlid_eindigt_later")),
    )
    index(naam, "aanmelding_id")
    index(naam, "gebruiker_id")


def plan() -> None:
    naam = "mda_planregel"
    inhoud(
        naam,
        *wijst_naar(naam, "aanmelding_id", "mda_aanmelding"),
        sa.Column("op", Tijd(), nullable=False),
        *(tekst(veld) for veld in ("doel", "wat", "wie", "wanneer")),
    )
    index(naam, "aanmelding_id")
    naam = "mda_overname"
    inhoud(
        naam,
        *wijst_naar(naam, "planregel_id", "mda_planregel"),
        sa.Column("als", woord("voorwaarde", "afspraak", "actie", "niet", name="overname"), nullable=False),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("stuk_id", sa.Uuid(), nullable=True),
        tekst("reden", verplicht=False),
        sa.UniqueConstraint("planregel_id", name=op.f("uq_mda_overname_planregel_id")),
    )


def resultaat() -> None:
    naam = "mda_resultaat"
    geweld = woord("gestopt", "afgenomen", "voortdurend", "onbekend", name="geweldnu")
    inhoud(
        naam,
        *wijst_naar(naam, "aanmelding_id", "mda_aanmelding"),
        sa.Column("moment", woord(*MOMENTEN, name="resultaatmoment"), nullable=False),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("geweld", geweld, nullable=False),
        sa.Column("hermeldingen", sa.Integer(), nullable=False),
        tekst("cijfers", verplicht=False),
        tekst("kinderen"),
        sa.UniqueConstraint("aanmelding_id", "moment", name=op.f("uq_mda_resultaat_aanmelding_id_moment")),
    )
    index(naam, "aanmelding_id")
    naam = "mda_stem"
    inhoud(
        naam,
        *wijst_naar(naam, "resultaat_id", "mda_resultaat"),
        sa.Column("soort", woord("eigen_woorden", "niet_gevraagd", name="stemsoort"), nullable=False),
        sa.Column("op", Tijd(), nullable=False),
        tekst("tekst"),
        sa.UniqueConstraint("resultaat_id", "betreft_id", name=op.f("uq_mda_stem_resultaat_id_betreft_id")),
        over=True,
    )
    index(naam, "resultaat_id")


def inlichting() -> None:
    naam = "mda_inlichting"
    inhoud(
        naam,
        *wijst_naar(naam, "aanmelding_id", "mda_aanmelding"),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("herzien", sa.Date(), nullable=True),
        sa.Column("namen", sa.JSON(), nullable=False),
        tekst("tekst"),
        sa.UniqueConstraint(
            "aanmelding_id",
            "betreft_id",
            "nummer",
            name=op.f("uq_mda_inlichting_aanmelding_id_betreft_id_nummer"),
        ),
        over=True,
    )
    index(naam, "aanmelding_id")
