"""What MDA++ adds to the timeline, and what it asks for."""

from caseapp.migrations.bouw import meer_woorden

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    meer_woorden(
        "gebeurtenis",
        "gebeurtenissoort",
        "vakbericht_geschreven",
        (
            *("mda_aangemeld", "mda_ingezet", "mda_niet_ingezet", "mda_afgeschaald"),
            *("mda_team_gewijzigd", "mda_plan_gemaakt", "mda_resultaat_vastgelegd"),
        ),
    )
    meer_woorden("termijn", "termijnsoort", "huisverbod_overtreding", ("mda_resultaat", "mda_vertellen"))
