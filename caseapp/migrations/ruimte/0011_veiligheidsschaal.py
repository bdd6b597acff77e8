"""The veiligheidsschaal: what each answered to the fixed question. An answer is never changed."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from caseapp.migrations.bouw import inhoud_over_iemand, verruim, woord

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    inhoud_over_iemand(
        "veiligheids_score",
        sa.Column("antwoord", woord("cijfer", "wil_niet", "kan_niet", name="scoreantwoord"), nullable=False),
        sa.Column("gevraagd", woord("apart", "met_anderen", name="vraagwijze"), nullable=False),
        sa.Column("gedeeld", sa.Boolean(), nullable=False),
        sa.Column("op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("op_echt", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("cijfer", sa.LargeBinary(), nullable=True),
        sa.Column("geen_nul", sa.LargeBinary(), nullable=True),
        sa.Column("hoger", sa.LargeBinary(), nullable=True),
        sa.Column("reden", sa.LargeBinary(), nullable=True),
    )
    op.execute(
        "CREATE TRIGGER veiligheids_score_blijft BEFORE UPDATE ON veiligheids_score "
        "BEGIN SELECT RAISE(ABORT, 'what was said is only added to'); END"
    )
    verruim("gebeurtenis", "gebeurtenissoort", "bijdrage_gevraagd", "cijfer_gegeven")
    verruim("termijn", "termijnsoort", "bijdrage", "cijfers_bespreken")
