"""What somebody of the gezin asks, with every answer; his own statement; and a number he gave himself."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from caseapp.migrations.bouw import (
    blijft,
    index,
    inhoud_over_iemand,
    meer_woorden,
    verruim,
    wijst_naar,
    woord,
)

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

Tijd = sqlmodel.sql.sqltypes.UTCDateTime
ANTWOORD = ("beantwoord", "toegewezen", "afgewezen", "verlengd")


def upgrade() -> None:
    inhoud_over_iemand(
        "gezinsverzoek",
        sa.Column(
            "soort", woord("vraag", "correctie", "inzage", "afschrift", name="verzoeksoort"), nullable=False
        ),
        sa.Column("over_id", sa.Uuid(), nullable=False),
        *wijst_naar("gezinsverzoek", "termijn_id", "termijn"),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("tekst", sa.LargeBinary(), nullable=True),
    )
    inhoud_over_iemand(
        "verzoekantwoord",
        *wijst_naar("verzoekantwoord", "verzoek_id", "gezinsverzoek"),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("besluit", woord(*ANTWOORD, name="verzoekbesluit"), nullable=False),
        sa.Column("uiterlijk", sa.Date(), nullable=True),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("motivering", sa.LargeBinary(), nullable=False),
        sa.UniqueConstraint("verzoek_id", "nummer", name=op.f("uq_verzoekantwoord_verzoek_id_nummer")),
    )
    index("verzoekantwoord", "verzoek_id")
    inhoud_over_iemand(
        "eigen_verklaring",
        sa.Column("bij", woord("analyse", "plan", name="verklaringbij"), nullable=False),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("op_echt", Tijd(), nullable=False),
        sa.Column("tekst", sa.LargeBinary(), nullable=False),
    )
    blijft("gezinsverzoek", "verzoekantwoord", "eigen_verklaring")
    meer_woorden(
        "gebeurtenis",
        "gebeurtenissoort",
        "onderzoek_gesloten",
        ("verzoek_gedaan", "verzoek_beantwoord", "verklaring_gegeven"),
    )
    meer_woorden("termijn", "termijnsoort", "noodknop_meekijken", ("verzoek",))
    verruim("veiligheids_score", "vraagwijze", "met_anderen", "zelf", kolom="gevraagd")
