"""What Veilig Thuis does with a melding: the melding, its melder, its steps, the judgement, who was told, the
package that goes on, the moments at which somebody looks again, and the terms of the room."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from caseapp.migrations.bouw import blijft, index, inhoud, meer_woorden, wijst_naar, woord

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

STATUSSEN = (
    *("ontvangen", "veiligheidsbeoordeling", "wachtlijst", "onderzoek", "voorwaarden_en_vervolg"),
    *("overgedragen", "raadsonderzoek_verzocht", "einde_bemoeienis", "monitoring", "afgesloten"),
)
KANALEN = ("telefoon", "chat", "formulier", "codewoord_apotheek", "aan_de_balie")
RELATIES = (
    *("partnergeweld", "kindermishandeling", "ouderenmishandeling", "kind_oudermishandeling"),
    *("eergerelateerd_geweld", "ander_huiselijk_geweld"),
)
MELDERS = (
    *("politie", "onderwijs", "kinderopvang", "huisarts_of_ziekenhuis", "jeugdgezondheidszorg"),
    *("ggz_of_verslavingszorg", "thuiszorg", "lokaal_team", "andere_beroepskracht"),
    *("familie", "buur_of_bekende", "betrokkene_zelf"),
)
BESLUITEN = ("overdragen", "onderzoek", "voorwaarden_en_vervolg", "raadsonderzoek", "einde_bemoeienis")
UITKOMSTEN = ("bevestigd", "niet_bevestigd_niet_weerlegd", "weerlegd")
ANTWOORDEN = ("ja", "nee", "onbekend")
AANBOD = ("aangeboden", "vraag", "aangenomen", "niet_passend", "ingetrokken")
Tijd = sqlmodel.sql.sqltypes.UTCDateTime


def tekst(naam: str, *, verplicht: bool = True) -> sa.Column:
    return sa.Column(naam, sa.LargeBinary(), nullable=not verplicht)


def upgrade() -> None:
    meldingen()
    beoordelingen()
    vertellen()
    overdracht()
    blijft("melding_stap", "beoordeling_grond", "informatie_moment", "terugkoppeling")
    meer_woorden(
        "gebeurtenis",
        "gebeurtenissoort",
        "kindversie_geschreven",
        (
            *("melding_ontvangen", "veiligheid_beoordeeld", "melding_verder", "betrokkene_geinformeerd"),
            *("vt_overdracht_aangeboden", "vt_overdracht_aangenomen", "vt_overdracht_terug"),
            *("eerste_contact_geweest", "gemonitord"),
        ),
    )
    meer_woorden(
        "termijn", "termijnsoort", "nazorg", ("wachtlijst", "onderzoek", "monitoring", "vt_overdracht")
    )


def meldingen() -> None:
    inhoud(
        "melding",
        *wijst_naar("melding", "behandelaar_id", "gebruiker"),
        sa.Column("samen_id", sa.Uuid(), nullable=False),
        sa.Column("eerdere_id", sa.Uuid(), nullable=True),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("kanaal", woord(*KANALEN, name="meldingkanaal"), nullable=False),
        sa.Column("aard", sa.JSON(), nullable=False),
        sa.Column("relatie", woord(*RELATIES, name="geweldsrelatie"), nullable=False),
        sa.Column("vertelde_zelf", sa.Boolean(), nullable=False),
        sa.Column("andere_regio", sa.Boolean(), nullable=True),
        sa.Column("status", woord(*STATUSSEN, name="meldingstatus"), nullable=False),
        sa.Column("wachtlijst_sinds", sa.Date(), nullable=True),
        tekst("tekst"),
        tekst("vangnet", verplicht=False),
        sa.CheckConstraint(
            "eerdere_id IS NULL OR eerdere_id <> id", name=op.f("ck_melding_niet_op_zichzelf")
        ),
    )
    index("melding", "samen_id")
    with op.batch_alter_table("melding", schema=None) as batch_op:
        batch_op.create_index("ix_melding_status_op", ["status", "op"], unique=False)
    inhoud(
        "melder",
        *wijst_naar("melder", "melding_id", "melding"),
        sa.Column("soort", woord(*MELDERS, name="soortmelder"), nullable=False),
        sa.Column("akkoord", sa.Boolean(), nullable=False),
        sa.Column("taak", sa.Boolean(), nullable=False),
        tekst("naam"),
        sa.UniqueConstraint("melding_id", name=op.f("uq_melder_melding_id")),
    )
    inhoud(
        "melding_betrokkene",
        *wijst_naar("melding_betrokkene", "melding_id", "melding"),
        sa.Column("geinformeerd_op", sa.Date(), nullable=True),
        tekst("tekst"),
        sa.UniqueConstraint(
            "melding_id", "betreft_id", name=op.f("uq_melding_betrokkene_melding_id_betreft_id")
        ),
        over=True,
    )
    index("melding_betrokkene", "betreft_id")
    index("melding_betrokkene", "melding_id")
    inhoud(
        "melding_stap",
        *wijst_naar("melding_stap", "melding_id", "melding"),
        sa.Column("van", woord(*STATUSSEN, name="van"), nullable=False),
        sa.Column("naar", woord(*STATUSSEN, name="meldingstatus"), nullable=False),
        sa.Column("uitkomst", woord(*UITKOMSTEN, name="onderzoeksuitkomst"), nullable=True),
        sa.Column("op", Tijd(), nullable=False),
        tekst("reden"),
    )
    index("melding_stap", "melding_id")


def beoordelingen() -> None:
    inhoud(
        "veiligheidsbeoordeling",
        *wijst_naar("veiligheidsbeoordeling", "melding_id", "melding"),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("acuut", woord(*ANTWOORDEN, name="janeeonbekend"), nullable=False),
        sa.Column("structureel", woord(*ANTWOORDEN, name="structureel"), nullable=False),
        sa.Column("besluit", woord(*BESLUITEN, name="triagebesluit"), nullable=False),
        sa.Column("overgedragen", sa.Boolean(), nullable=False),
        tekst("uitkomst"),
    )
    index("veiligheidsbeoordeling", "melding_id")
    inhoud(
        "beoordeling_grond",
        *wijst_naar("beoordeling_grond", "beoordeling_id", "veiligheidsbeoordeling"),
        tekst("antwoorden"),
        tekst("motivering"),
        tekst("te_laat", verplicht=False),
        sa.UniqueConstraint("beoordeling_id", name=op.f("uq_beoordeling_grond_beoordeling_id")),
    )


def vertellen() -> None:
    inhoud(
        "informatie_moment",
        *wijst_naar("informatie_moment", "melding_id", "melding"),
        sa.Column("soort", woord("geinformeerd", "uitgesteld", name="informatie"), nullable=False),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=True),
        tekst("tekst"),
        over=True,
    )
    index("informatie_moment", "melding_id")
    inhoud(
        "terugkoppeling",
        *wijst_naar("terugkoppeling", "melding_id", "melding"),
        sa.Column(
            "moment", woord("na_beoordeling", "na_onderzoek", name="terugkoppelmoment"), nullable=False
        ),
        sa.Column("vervolg", sa.Boolean(), nullable=False),
        *wijst_naar("terugkoppeling", "naar_organisatie_id", "organisatie", verplicht=False),
        sa.Column("op", Tijd(), nullable=False),
        tekst("extra", verplicht=False),
        sa.UniqueConstraint("melding_id", "moment", name=op.f("uq_terugkoppeling_melding_id_moment")),
    )
    index("terugkoppeling", "melding_id")


def overdracht() -> None:
    inhoud(
        "vt_overdracht",
        *wijst_naar("vt_overdracht", "melding_id", "melding"),
        *wijst_naar("vt_overdracht", "naar_organisatie_id", "organisatie"),
        sa.Column("status", woord(*AANBOD, name="aanbodstatus"), nullable=False),
        sa.Column("gemeld_op", Tijd(), nullable=False),
        sa.Column("aangeboden_op", Tijd(), nullable=False),
        sa.Column("eerste_contact", sa.Date(), nullable=False),
        sa.Column("besloten_op", Tijd(), nullable=True),
        sa.Column("besloten_door", sa.Uuid(), nullable=True),
        *wijst_naar("vt_overdracht", "contactpersoon_id", "gebruiker", verplicht=False),
        sa.Column("wijze", woord("warm", "koud", name="kennismaking"), nullable=True),
        sa.Column("contact_op", sa.Date(), nullable=True),
        tekst("pakket"),
        tekst("vraag", verplicht=False),
        tekst("antwoord", verplicht=False),
        tekst("reden", verplicht=False),
        tekst("koud", verplicht=False),
    )
    index("vt_overdracht", "melding_id")
    index("vt_overdracht", "naar_organisatie_id")
    with op.batch_alter_table("vt_overdracht", schema=None) as batch_op:
        open_ = sa.text("status IN ('aangeboden', 'vraag')")
        batch_op.create_index("uq_een_vt_overdracht", ["melding_id"], unique=True, sqlite_where=open_)
    uitkomsten = ("stabiel_veilig", "nog_niet_stabiel", "niet_veilig")
    inhoud(
        "monitormoment",
        *wijst_naar("monitormoment", "melding_id", "melding"),
        sa.Column("gepland", sa.Date(), nullable=False),
        sa.Column("gedaan_op", Tijd(), nullable=True),
        sa.Column("uitkomst", woord(*uitkomsten, name="monitoruitkomst"), nullable=True),
        tekst("tekst", verplicht=False),
        tekst("kind", verplicht=False),
    )
    index("monitormoment", "melding_id")
    getallen = (
        *("beoordeling_werkdagen", "informeren_dagen", "onderzoek_weken", "wachtlijst_dagen"),
        *("aannemen_werkdagen", "eerste_contact_werkdagen", "monitoring_maanden"),
        "monitoring_later_maanden",
    )
    op.create_table(
        "samenwerkingsafspraken",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        *(sa.Column(getal, sa.Integer(), nullable=False) for getal in getallen),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_samenwerkingsafspraken")),
    )
