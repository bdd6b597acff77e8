"""The words of a role are two more than before. Accounts are still of a trainer or a beheerder."""

from caseapp.migrations.bouw import verruim

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for tabel in ("account", "uitnodiging"):
        verruim(tabel, "rol", "simulatie", "regionaal_veiligheidsteam", kolom="rol")
        verruim(tabel, "rol", "regionaal_veiligheidsteam", "ervaringsdeskundige", kolom="rol")
