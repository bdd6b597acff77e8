"""The lokale kamer: its series and zittingen, what is brought in, what was said there, and what came of it."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from caseapp.migrations.bouw import blijft, index, inhoud, meer_woorden, wijst_naar, woord

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

STAPPEN = (
    *("opening", "monitoring", "vraag", "feiten", "verduidelijking", "patroon", "leefgebieden"),
    *("veiligheid", "tegenspraak", "opties", "advies", "acties", "informeren", "opschaling"),
    *("belemmeringen", "afsluiting"),
)
GRONDSLAGEN = (
    *("toestemming", "wettelijke_taak_vt", "wettelijke_taak_jeugd", "wettelijke_taak_wmo"),
    *("directe_betrokkenheid_hulpverlening", "meldrecht", "conflict_van_plichten", "gi_ots"),
    *("anoniem_geen_persoonsgegevens", "noodsituatie_vitaal_belang"),
)
LEEFGEBIEDEN = (
    *("veiligheid", "huisvesting", "financien", "werk_dagbesteding", "onderwijs"),
    *("lichamelijke_gezondheid", "geestelijke_gezondheid", "verslaving", "opvoeding_ontwikkeling"),
    *("relaties_gezin", "sociaal_netwerk", "justitie_recht", "zingeving_identiteit"),
)
INBRENG = ("ingebracht", "geagendeerd", "besproken", "niet_besproken", "teruggetrokken")
DELEN = (
    *("feiten", "patroon", "niet_weten", "veiligheid", "kinderen", "geprobeerd", "gezondheid"),
    "financien",
)
BIJDRAGEN = (
    *("verduidelijking", "leefgebied", "tegenspraak", "optie", "afwijkend", "jargon"),
    "parkeerplaats",
)
Tijd = sqlmodel.sql.sqltypes.UTCDateTime


def tekst(naam: str, *, verplicht: bool = True) -> sa.Column:
    return sa.Column(naam, sa.LargeBinary(), nullable=not verplicht)


def tijd(naam: str, *, verplicht: bool = False) -> sa.Column:
    return sa.Column(naam, Tijd(), nullable=not verplicht)


def getal(naam: str) -> sa.Column:
    return sa.Column(naam, sa.Integer(), nullable=False)


def rij(naam: str, *eigen: object) -> None:
    op.create_table(
        naam,
        sa.Column("id", sa.Uuid(), nullable=False),
        getal("versie"),
        *eigen,
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{naam}")),
    )


def enige(naam: str, *kolommen: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*kolommen, name=op.f(f"uq_{naam}_{'_'.join(kolommen)}"))


def upgrade() -> None:
    kamers()
    zittingen()
    inbreng()
    besproken()
    blijft("kamer_bijdrage")
    meer_woorden(
        "gebeurtenis",
        "gebeurtenissoort",
        "zvh_afgeschaald",
        ("kamer_ingebracht", "kamer_besproken", "kamer_teruggekoppeld"),
    )
    meer_woorden("termijn", "termijnsoort", "mda_vertellen", ("kamer_terugkoppeling", "kamer_monitoring"))


def kamers() -> None:
    rij(
        "kamer",
        sa.Column("naam", sqlmodel.sql.sqltypes.AutoString(length=80), nullable=False),
        *wijst_naar("kamer", "voorzitter_id", "gebruiker"),
        tijd("begonnen_op", verplicht=True),
        enige("kamer", "naam"),
    )
    index("kamer", "voorzitter_id")
    rij(
        "kamer_pseudoniem",
        *wijst_naar("kamer_pseudoniem", "kamer_id", "kamer"),
        *wijst_naar("kamer_pseudoniem", "gezin_id", "gezin"),
        getal("nummer"),
        enige("kamer_pseudoniem", "kamer_id", "gezin_id"),
        enige("kamer_pseudoniem", "kamer_id", "nummer"),
    )
    index("kamer_pseudoniem", "gezin_id")


def zittingen() -> None:
    rij(
        "zitting",
        *wijst_naar("zitting", "kamer_id", "kamer"),
        tijd("op", verplicht=True),
        getal("minuten"),
        getal("quorum"),
        sa.Column("status", woord("gepland", "open", "gesloten", name="zittingstatus"), nullable=False),
        sa.Column("stap", woord(*STAPPEN, name="zittingstap"), nullable=True),
        tijd("stap_sinds"),
        sa.Column("inbreng_id", sa.Uuid(), nullable=True),
        sa.Column("beurt_id", sa.Uuid(), nullable=True),
        getal("stand"),
        tijd("geopend_op"),
        tijd("gesloten_op"),
        sa.Column("volgende_op", sa.Date(), nullable=True),
        tekst("leerpunt", verplicht=False),
    )
    index("zitting", "kamer_id")
    rij(
        "zitting_deelnemer",
        *wijst_naar("zitting_deelnemer", "zitting_id", "zitting"),
        *wijst_naar("zitting_deelnemer", "gebruiker_id", "gebruiker"),
        sa.Column(
            "antwoord", woord("gevraagd", "komt", "komt_niet", name="deelnemerantwoord"), nullable=False
        ),
        tijd("gevraagd_op", verplicht=True),
        tijd("aanwezig_op"),
        tijd("hand_op"),
        enige("zitting_deelnemer", "zitting_id", "gebruiker_id"),
    )
    index("zitting_deelnemer", "gebruiker_id")
    index("zitting_deelnemer", "zitting_id")


def inbreng() -> None:
    inhoud(
        "kamer_inbreng",
        *wijst_naar("kamer_inbreng", "kamer_id", "kamer"),
        *wijst_naar("kamer_inbreng", "zitting_id", "zitting", verplicht=False),
        sa.Column("wijze", woord("anoniem", "op_naam", name="wijze"), nullable=False),
        sa.Column("status", woord(*INBRENG, name="inbrengstatus"), nullable=False),
        sa.Column("spoed", sa.Boolean(), nullable=False),
        getal("minuten"),
        getal("volgorde"),
        tijd("ingebracht_op", verplicht=True),
        sa.Column("erbij", woord("aan_tafel", "vooraf_gesproken", "niet", name="gezinerbij"), nullable=False),
        sa.Column("grondslag", woord(*GRONDSLAGEN, name="grondslag"), nullable=True),
        sa.Column("categorieen", sa.JSON(), nullable=False),
        sa.Column("geinformeerd", woord("vooraf", "later", "niet", name="geinformeerd"), nullable=True),
        sa.Column("uitkomsten", sa.JSON(), nullable=False),
        *(tijd(naam) for naam in ("besproken_op", "voorgelezen_op", "beantwoord_op")),
        *wijst_naar("kamer_inbreng", "vertelt_id", "gebruiker", verplicht=False),
        sa.Column("vertelt_uiterlijk", sa.Date(), nullable=True),
        sa.Column("monitoring_op", sa.Date(), nullable=True),
        *(tekst(naam) for naam in ("vraag", "wie_er_zijn", "erbij_uitleg")),
        *(tekst(naam, verplicht=False) for naam in ("doel", "uitleg", "advies", "overgenomen")),
        *(tekst(naam, verplicht=False) for naam in ("niet_overgenomen", "vertelt_hoe", "waarom")),
    )
    index("kamer_inbreng", "kamer_id")
    index("kamer_inbreng", "zitting_id")
    inhoud(
        "kamer_deel",
        *wijst_naar("kamer_deel", "inbreng_id", "kamer_inbreng"),
        sa.Column("soort", woord(*DELEN, name="deelsoort"), nullable=False),
        tekst("tekst"),
        enige("kamer_deel", "inbreng_id", "soort"),
    )
    index("kamer_deel", "inbreng_id")


def besproken() -> None:
    inhoud(
        "kamer_bijdrage",
        *wijst_naar("kamer_bijdrage", "inbreng_id", "kamer_inbreng"),
        sa.Column("soort", woord(*BIJDRAGEN, name="bijdragesoort"), nullable=False),
        sa.Column("leefgebied", woord(*LEEFGEBIEDEN, name="leefgebied"), nullable=True),
        tijd("op", verplicht=True),
        tekst("tekst"),
    )
    index("kamer_bijdrage", "inbreng_id")
    inhoud(
        "kamer_actie",
        *wijst_naar("kamer_actie", "inbreng_id", "kamer_inbreng"),
        *wijst_naar("kamer_actie", "eigenaar_id", "gebruiker"),
        sa.Column("uiterlijk", sa.Date(), nullable=False),
        sa.Column("status", woord("open", "gedaan", "vervallen", name="kameractiestatus"), nullable=False),
        tijd("afgerond_op"),
        tekst("tekst"),
        tekst("uitleg", verplicht=False),
    )
    index("kamer_actie", "eigenaar_id")
    index("kamer_actie", "inbreng_id")
    inhoud(
        "kamer_terugkoppeling",
        *wijst_naar("kamer_terugkoppeling", "inbreng_id", "kamer_inbreng"),
        sa.Column("op", sa.Date(), nullable=False),
        tekst("tekst"),
        enige("kamer_terugkoppeling", "inbreng_id"),
    )
