"""The regionaal veiligheidsteam and its duo, the step to the Zorg- en Veiligheidshuis, and what somebody can
be asked for."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from caseapp.migrations.bouw import inhoud, meer_woorden, verruim, wijst_naar, woord

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

GRONDSLAGEN = (
    *("toestemming", "wettelijke_taak_vt", "wettelijke_taak_jeugd", "wettelijke_taak_wmo"),
    *("directe_betrokkenheid_hulpverlening", "meldrecht", "conflict_van_plichten", "gi_ots"),
    *("anoniem_geen_persoonsgegevens", "noodsituatie_vitaal_belang"),
)
GEBEURTENISSEN = (
    *("rvt_expertise_gevraagd", "rvt_duo_gestart", "rvt_duo_beeindigd"),
    *("zvh_opgeschaald", "zvh_afgeschaald"),
)
Tijd = sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    verruim("gebruiker", "rol", "simulatie", "regionaal_veiligheidsteam", kolom="rol")
    verruim("gebruiker", "rol", "regionaal_veiligheidsteam", "ervaringsdeskundige", kolom="rol")
    verruim("organisatie", "organisatiesoort", "opleiding", "regionaal_veiligheidsteam")
    verruim("case_relatie", "relatie", "netwerklid", "duo", kolom="relatie")
    meer_woorden("gebeurtenis", "gebeurtenissoort", "mda_resultaat_vastgelegd", GEBEURTENISSEN)
    op.add_column("gebruiker", sa.Column("functies", sa.JSON(none_as_null=True), nullable=True))
    naar, naar_organisatie = wijst_naar("opschaling", "organisatie_id", "organisatie")
    inhoud(
        "opschaling",
        naar,
        sa.Column("grondslag", woord(*GRONDSLAGEN, name="grondslag"), nullable=False),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("afgeschaald_op", Tijd(), nullable=True),
        sa.Column("reden", sa.LargeBinary(), nullable=False),
        sa.Column("vraag", sa.LargeBinary(), nullable=False),
        sa.Column("einde", sa.LargeBinary(), nullable=True),
        sa.Column("terug", sa.LargeBinary(), nullable=True),
        naar_organisatie,
    )
    op.create_index(
        "uq_een_opschaling",
        "opschaling",
        ["gezin_id"],
        unique=True,
        sqlite_where=sa.text("afgeschaald_op IS NULL"),
    )
