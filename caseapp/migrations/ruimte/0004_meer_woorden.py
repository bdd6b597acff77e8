"""More words for what happens and for what is due: the CHECKs of two tables know them from now on."""

import re

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

GEBEURTENISSEN = (
    "lid_weg",
    "verhuisd",
    "gezag_gewijzigd",
    "steunfiguur_erbij",
    "steunfiguur_gewijzigd",
    "betrokkenheid_beeindigd",
    "verstrekt",
    "verstrekking_ingetrokken",
    "protocol_ingesteld",
    "protocol_opgeheven",
    "actie_afgesproken",
    "actie_afgerond",
    "belemmering_gemeld",
    "belemmering_doorgezet",
    "belemmering_opgelost",
)
TERMIJNEN = ("actie", "belemmering", "deskundige", "informeren")


def upgrade() -> None:
    verruim("gebeurtenis", "gebeurtenissoort", "toegang_besloten", GEBEURTENISSEN)
    verruim("termijn", "termijnsoort", "overdracht", TERMIJNEN)


def verruim(tabel: str, woorden: str, na: str, erbij: tuple[str, ...]) -> None:
    """SQLite changes no CHECK: the same table is made anew beside the old one, with more words."""
    wie = {"tabel": tabel}
    zoek = "SELECT sql FROM sqlite_master WHERE type = '{}' AND tbl_name = :tabel AND sql IS NOT NULL"
    schema = op.get_bind().execute(sa.text(zoek.format("table")), wie).scalar_one()
    indexen = op.get_bind().execute(sa.text(zoek.format("index")), wie).scalars().all()
    grens = rf"(CONSTRAINT ck_{tabel}_{woorden} CHECK \(soort IN \([^)]*'{na}')"
    ruimer = re.sub(grens, lambda oud: oud[0] + "".join(f", '{woord}'" for woord in erbij), schema, count=1)
    op.execute(f"ALTER TABLE {tabel} RENAME TO {tabel}_oud")
    op.execute(ruimer)
    op.execute(f"INSERT INTO {tabel} SELECT * FROM {tabel}_oud")  # noqa: S608  # names of our own
    op.execute(f"DROP TABLE {tabel}_oud")
    for index in indexen:
        op.execute(index)
