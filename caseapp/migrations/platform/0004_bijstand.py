"""A word more among the roles. Accounts are still of a trainer or a beheerder."""

from caseapp.migrations.bouw import verruim

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for tabel in ("account", "uitnodiging"):
        verruim(tabel, "rol", "ervaringsdeskundige", "bijstand", kolom="rol")
