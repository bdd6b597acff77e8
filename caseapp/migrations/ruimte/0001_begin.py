"""The first tables, and the triggers that keep the logboek append-only."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


# Triggers stop mistakes, also INSERT OR REPLACE (with recursive_triggers). Who owns the file can drop them: the chain
# and what lies outside the store reveal that.
APPEND_ONLY = (
    """CREATE TRIGGER log_regel_geen_update BEFORE UPDATE ON log_regel
    BEGIN SELECT RAISE(ABORT, 'the logboek is only ever added to'); END""",
    """CREATE TRIGGER log_regel_geen_delete BEFORE DELETE ON log_regel
    BEGIN SELECT RAISE(ABORT, 'the logboek is only ever added to'); END""",
    """CREATE TRIGGER log_regel_sluit_aan BEFORE INSERT ON log_regel
    WHEN NEW.volgnummer IS NOT (SELECT COALESCE(MAX(volgnummer), 0) + 1 FROM log_regel)
      OR NEW.vorige IS NOT COALESCE(
        (SELECT hash FROM log_regel ORDER BY volgnummer DESC LIMIT 1), zeroblob(32))
    BEGIN SELECT RAISE(ABORT, 'a line of the logboek must follow on the last one'); END""",
)


def upgrade() -> None:
    op.create_table(
        "concept",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("gebruiker_id", sa.Uuid(), nullable=False),
        sa.Column("pad", sqlmodel.sql.sqltypes.AutoString(length=300), nullable=False),
        sa.Column("op_echt", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("velden", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_concept")),
        sa.UniqueConstraint("gebruiker_id", "pad", name=op.f("uq_concept_gebruiker_id_pad")),
    )
    op.create_table(
        "dek",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("kenmerk", sa.LargeBinary(), nullable=False),
        sa.Column(
            "soort",
            sa.Enum(
                "gezin", "persoon", name="eigenaar", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("eigenaar_id", sa.Uuid(), nullable=False),
        sa.Column(
            "categorie",
            sa.Enum(
                "identiteit",
                "verblijfplaats",
                "gezin_gezag",
                "melding",
                "melder",
                "veiligheidsbeoordeling",
                "gva_gedeeld",
                "gva_afgeschermd",
                "vp_gedeeld",
                "vp_afgeschermd",
                "kindversie",
                "scores",
                "gezondheid",
                "justitie",
                "financien",
                "netwerk",
                "werkaantekeningen",
                "overleg",
                "huisverbod",
                "deelregister",
                "logging",
                "cijfers",
                "training",
                name="categorie",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("beschermt", sa.Uuid(), nullable=False),
        sa.Column("ingepakt", sa.LargeBinary(), nullable=False),
        sa.Column("vastlegging", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dek")),
        sa.UniqueConstraint("kenmerk", name=op.f("uq_dek_kenmerk")),
        sa.UniqueConstraint(
            "soort",
            "eigenaar_id",
            "categorie",
            "beschermt",
            name=op.f("uq_dek_soort_eigenaar_id_categorie_beschermt"),
        ),
    )
    op.create_table(
        "gebeurtenis",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("gezin_id", sa.Uuid(), nullable=False),
        sa.Column(
            "categorie",
            sa.Enum(
                "identiteit",
                "verblijfplaats",
                "gezin_gezag",
                "melding",
                "melder",
                "veiligheidsbeoordeling",
                "gva_gedeeld",
                "gva_afgeschermd",
                "vp_gedeeld",
                "vp_afgeschermd",
                "kindversie",
                "scores",
                "gezondheid",
                "justitie",
                "financien",
                "netwerk",
                "werkaantekeningen",
                "overleg",
                "huisverbod",
                "deelregister",
                "logging",
                "cijfers",
                "training",
                name="categorie",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("auteur_id", sa.Uuid(), nullable=True),
        sa.Column("betreft_id", sa.Uuid(), nullable=True),
        sa.Column("niet_voor", sa.JSON(), nullable=False),
        sa.Column("alleen_voor", sa.JSON(), nullable=False),
        sa.Column(
            "soort",
            sa.Enum(
                "contact",
                "gesprek_alleen",
                "incident",
                "signaal",
                "besluit",
                "gezin_bekend",
                "lid_erbij",
                "contactpersoon_aangewezen",
                "overdracht_voorgesteld",
                "overdracht_aanvaard",
                "overdracht_geweigerd",
                "overdracht_contact",
                "contactpersoon_gewisseld",
                "betrokken",
                "fase_gewijzigd",
                "termijn_gezet",
                "termijn_afgerond",
                "uitspraak",
                "situatie_beschreven",
                "toegang_gevraagd",
                "toegang_besloten",
                name="gebeurtenissoort",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("op_echt", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("take", sa.Integer(), nullable=False),
        sa.Column("tekst", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gebeurtenis")),
    )
    with op.batch_alter_table("gebeurtenis", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_gebeurtenis_gezin_id"), ["gezin_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_gebeurtenis_op"), ["op"], unique=False)

    op.create_table(
        "gezin",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("kenmerk", sqlmodel.sql.sqltypes.AutoString(length=10), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "nieuw",
                "loopt",
                "afgesloten",
                name="gezinstatus",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("sinds", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column(
            "bijzonder_protocol",
            sa.Enum(
                "eergerelateerd",
                "huwelijksdwang",
                "achterlating",
                "vgv",
                "intieme_terreur",
                name="bijzonderprotocol",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("naam", sa.LargeBinary(), nullable=False),
        sa.Column("situatie", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gezin")),
        sa.UniqueConstraint("kenmerk", name=op.f("uq_gezin_kenmerk")),
    )
    op.create_table(
        "log_regel",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("volgnummer", sa.Integer(), nullable=False),
        sa.Column("inhoud", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("vorige", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column(
            "gezin_id",
            sa.String(),
            sa.Computed("json_extract(inhoud, '$.gezin_id')", persisted=False),
            nullable=True,
        ),
        sa.Column(
            "gebruiker_id",
            sa.String(),
            sa.Computed("json_extract(inhoud, '$.gebruiker_id')", persisted=False),
            nullable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_log_regel")),
        sa.UniqueConstraint("volgnummer", name=op.f("uq_log_regel_volgnummer")),
    )
    with op.batch_alter_table("log_regel", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_log_regel_gebruiker_id"), ["gebruiker_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_log_regel_gezin_id"), ["gezin_id"], unique=False)

    op.create_table(
        "organisatie",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("naam", sqlmodel.sql.sqltypes.AutoString(length=120), nullable=False),
        sa.Column(
            "soort",
            sa.Enum(
                "lokaal_team",
                "veilig_thuis",
                "mda",
                "gemeente",
                "ketenpartner",
                "toezicht",
                "opleiding",
                name="organisatiesoort",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisatie")),
        sa.UniqueConstraint("naam", name=op.f("uq_organisatie_naam")),
    )
    op.create_table(
        "persoon",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("roepnaam", sa.LargeBinary(), nullable=False),
        sa.Column("geboren", sa.LargeBinary(), nullable=False),
        sa.Column("achternaam", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_persoon")),
    )
    op.create_table(
        "ruimteklok",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("begin", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("anker_sim", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("anker_echt", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("tempo", sa.Float(), nullable=False),
        sa.Column("take", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ruimteklok")),
    )
    op.create_table(
        "gebruiker",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("volgorde", sa.Integer(), nullable=False),
        sa.Column(
            "rol",
            sa.Enum(
                "lokaal_team",
                "veilig_thuis",
                "mda",
                "procesregisseur",
                "ketenpartner",
                "gezin",
                "kind",
                "netwerk",
                "beleidsadviseur",
                "trainer",
                "toezichthouder",
                "beheerder",
                "simulatie",
                name="rol",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "soort",
            sa.Enum(
                "politie",
                "school",
                "kinderopvang",
                "huisarts",
                "jeugdgezondheidszorg",
                "thuiszorg",
                "ggz",
                "verslavingszorg",
                "jeugdhulp",
                "werk_en_inkomen",
                "schuldhulp",
                "vrouwenopvang",
                "centrum_seksueel_geweld",
                "raad_voor_de_kinderbescherming",
                "gecertificeerde_instelling",
                "openbaar_ministerie",
                "reclassering",
                "zorg_en_veiligheidshuis",
                "bank",
                "notaris",
                "apotheek",
                name="ketensoort",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("organisatie_id", sa.Uuid(), nullable=True),
        sa.Column("persoon_id", sa.Uuid(), nullable=True),
        sa.Column("naam", sa.LargeBinary(), nullable=False),
        sa.Column("kaart", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisatie_id"], ["organisatie.id"], name=op.f("fk_gebruiker_organisatie_id_organisatie")
        ),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_gebruiker_persoon_id_persoon")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gebruiker")),
        sa.UniqueConstraint("persoon_id", name=op.f("uq_gebruiker_persoon_id")),
    )
    with op.batch_alter_table("gebruiker", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_gebruiker_organisatie_id"), ["organisatie_id"], unique=False)

    op.create_table(
        "gezagsrelatie",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("kind_id", sa.Uuid(), nullable=False),
        sa.Column("ouder_id", sa.Uuid(), nullable=False),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["kind_id"], ["persoon.id"], name=op.f("fk_gezagsrelatie_kind_id_persoon")),
        sa.ForeignKeyConstraint(["ouder_id"], ["persoon.id"], name=op.f("fk_gezagsrelatie_ouder_id_persoon")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gezagsrelatie")),
    )
    with op.batch_alter_table("gezagsrelatie", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_gezagsrelatie_kind_id"), ["kind_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_gezagsrelatie_ouder_id"), ["ouder_id"], unique=False)

    op.create_table(
        "gezinslid",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("gezin_id", sa.Uuid(), nullable=False),
        sa.Column("persoon_id", sa.Uuid(), nullable=False),
        sa.Column(
            "rol",
            sa.Enum(
                "ouder",
                "kind",
                "partner",
                "ex_partner",
                "grootouder",
                "broer_of_zus",
                "ander_familielid",
                "huisgenoot",
                name="gezinrol",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("huishouden", sa.Integer(), nullable=True),
        sa.Column("volgorde", sa.Integer(), nullable=False),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.Column(
            "fase",
            sa.Enum(
                "directe_veiligheid",
                "risicogestuurde_zorg",
                "herstelgerichte_zorg",
                name="fase",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.ForeignKeyConstraint(["gezin_id"], ["gezin.id"], name=op.f("fk_gezinslid_gezin_id_gezin")),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_gezinslid_persoon_id_persoon")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gezinslid")),
    )
    with op.batch_alter_table("gezinslid", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_gezinslid_gezin_id"), ["gezin_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_gezinslid_persoon_id"), ["persoon_id"], unique=False)

    op.create_table(
        "uitspraak",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("auteur_id", sa.Uuid(), nullable=True),
        sa.Column("gezin_id", sa.Uuid(), nullable=False),
        sa.Column("betreft_id", sa.Uuid(), nullable=False),
        sa.Column(
            "categorie",
            sa.Enum(
                "identiteit",
                "verblijfplaats",
                "gezin_gezag",
                "melding",
                "melder",
                "veiligheidsbeoordeling",
                "gva_gedeeld",
                "gva_afgeschermd",
                "vp_gedeeld",
                "vp_afgeschermd",
                "kindversie",
                "scores",
                "gezondheid",
                "justitie",
                "financien",
                "netwerk",
                "werkaantekeningen",
                "overleg",
                "huisverbod",
                "deelregister",
                "logging",
                "cijfers",
                "training",
                name="categorie",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("niet_voor", sa.JSON(), nullable=False),
        sa.Column("alleen_voor", sa.JSON(), nullable=False),
        sa.Column("op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("tekst", sa.LargeBinary(), nullable=False),
        sa.Column("bij", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["betreft_id"], ["persoon.id"], name=op.f("fk_uitspraak_betreft_id_persoon")),
        sa.ForeignKeyConstraint(["gezin_id"], ["gezin.id"], name=op.f("fk_uitspraak_gezin_id_gezin")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_uitspraak")),
    )
    with op.batch_alter_table("uitspraak", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_uitspraak_gezin_id"), ["gezin_id"], unique=False)

    op.create_table(
        "verblijfplaats",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("auteur_id", sa.Uuid(), nullable=True),
        sa.Column("gezin_id", sa.Uuid(), nullable=False),
        sa.Column("betreft_id", sa.Uuid(), nullable=False),
        sa.Column(
            "categorie",
            sa.Enum(
                "identiteit",
                "verblijfplaats",
                "gezin_gezag",
                "melding",
                "melder",
                "veiligheidsbeoordeling",
                "gva_gedeeld",
                "gva_afgeschermd",
                "vp_gedeeld",
                "vp_afgeschermd",
                "kindversie",
                "scores",
                "gezondheid",
                "justitie",
                "financien",
                "netwerk",
                "werkaantekeningen",
                "overleg",
                "huisverbod",
                "deelregister",
                "logging",
                "cijfers",
                "training",
                name="categorie",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("niet_voor", sa.JSON(), nullable=False),
        sa.Column("alleen_voor", sa.JSON(), nullable=False),
        sa.Column("op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("tekst", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["betreft_id"], ["persoon.id"], name=op.f("fk_verblijfplaats_betreft_id_persoon")
        ),
        sa.ForeignKeyConstraint(["gezin_id"], ["gezin.id"], name=op.f("fk_verblijfplaats_gezin_id_gezin")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verblijfplaats")),
    )
    with op.batch_alter_table("verblijfplaats", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_verblijfplaats_gezin_id"), ["gezin_id"], unique=False)

    op.create_table(
        "case_relatie",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("gezin_id", sa.Uuid(), nullable=False),
        sa.Column("gebruiker_id", sa.Uuid(), nullable=False),
        sa.Column(
            "relatie",
            sa.Enum(
                "contactpersoon",
                "betrokken_hulpverlener",
                "vt_behandelaar",
                "mda_teamlid",
                "ketenpartner",
                "kamer_deelnemer",
                "gezinslid",
                "netwerklid",
                name="relatie",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.Column("beeindigd", sa.Date(), nullable=True),
        sa.Column("door_id", sa.Uuid(), nullable=True),
        sa.Column("doel", sa.LargeBinary(), nullable=False),
        sa.Column("niet_voor", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["gebruiker_id"], ["gebruiker.id"], name=op.f("fk_case_relatie_gebruiker_id_gebruiker")
        ),
        sa.ForeignKeyConstraint(["gezin_id"], ["gezin.id"], name=op.f("fk_case_relatie_gezin_id_gezin")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_relatie")),
    )
    with op.batch_alter_table("case_relatie", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_case_relatie_gebruiker_id"), ["gebruiker_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_case_relatie_gezin_id"), ["gezin_id"], unique=False)
        batch_op.create_index(
            "uq_een_relatie",
            ["gezin_id", "gebruiker_id"],
            unique=True,
            sqlite_where=sa.text("beeindigd IS NULL"),
        )

    op.create_table(
        "contactpersoon_toewijzing",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("gezin_id", sa.Uuid(), nullable=False),
        sa.Column("gebruiker_id", sa.Uuid(), nullable=False),
        sa.Column("vervanger_id", sa.Uuid(), nullable=True),
        sa.Column("van", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("tot", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("bereikbaar", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["gebruiker_id"],
            ["gebruiker.id"],
            name=op.f("fk_contactpersoon_toewijzing_gebruiker_id_gebruiker"),
        ),
        sa.ForeignKeyConstraint(
            ["gezin_id"], ["gezin.id"], name=op.f("fk_contactpersoon_toewijzing_gezin_id_gezin")
        ),
        sa.ForeignKeyConstraint(
            ["vervanger_id"],
            ["gebruiker.id"],
            name=op.f("fk_contactpersoon_toewijzing_vervanger_id_gebruiker"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contactpersoon_toewijzing")),
    )
    with op.batch_alter_table("contactpersoon_toewijzing", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_contactpersoon_toewijzing_gebruiker_id"), ["gebruiker_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_contactpersoon_toewijzing_gezin_id"), ["gezin_id"], unique=False)
        batch_op.create_index(
            "uq_een_contactpersoon", ["gezin_id"], unique=True, sqlite_where=sa.text("tot IS NULL")
        )

    op.create_table(
        "overdracht",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("auteur_id", sa.Uuid(), nullable=True),
        sa.Column("betreft_id", sa.Uuid(), nullable=True),
        sa.Column("niet_voor", sa.JSON(), nullable=False),
        sa.Column("alleen_voor", sa.JSON(), nullable=False),
        sa.Column("gezin_id", sa.Uuid(), nullable=False),
        sa.Column(
            "categorie",
            sa.Enum(
                "identiteit",
                "verblijfplaats",
                "gezin_gezag",
                "melding",
                "melder",
                "veiligheidsbeoordeling",
                "gva_gedeeld",
                "gva_afgeschermd",
                "vp_gedeeld",
                "vp_afgeschermd",
                "kindversie",
                "scores",
                "gezondheid",
                "justitie",
                "financien",
                "netwerk",
                "werkaantekeningen",
                "overleg",
                "huisverbod",
                "deelregister",
                "logging",
                "cijfers",
                "training",
                name="categorie",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("van_id", sa.Uuid(), nullable=False),
        sa.Column("naar_id", sa.Uuid(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "voorgesteld",
                "aanvaard",
                "kennisgemaakt",
                "afgerond",
                "geweigerd",
                "ingetrokken",
                name="overdrachtstatus",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "kennismaking",
            sa.Enum(
                "warm", "koud", name="kennismaking", native_enum=False, create_constraint=True, length=40
            ),
            nullable=True,
        ),
        sa.Column("voorgesteld_op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("aanvaard_op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("kennisgemaakt_op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("afgerond_op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("reden", sa.LargeBinary(), nullable=False),
        sa.Column("bereikbaar", sa.LargeBinary(), nullable=True),
        sa.Column("verslag", sa.LargeBinary(), nullable=True),
        sa.Column("verteld", sa.LargeBinary(), nullable=True),
        sa.Column("weigering", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["gezin_id"], ["gezin.id"], name=op.f("fk_overdracht_gezin_id_gezin")),
        sa.ForeignKeyConstraint(["naar_id"], ["gebruiker.id"], name=op.f("fk_overdracht_naar_id_gebruiker")),
        sa.ForeignKeyConstraint(["van_id"], ["gebruiker.id"], name=op.f("fk_overdracht_van_id_gebruiker")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_overdracht")),
    )
    with op.batch_alter_table("overdracht", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_overdracht_gezin_id"), ["gezin_id"], unique=False)
        batch_op.create_index(
            "uq_een_overdracht",
            ["gezin_id"],
            unique=True,
            sqlite_where=sa.text("status IN ('voorgesteld', 'aanvaard', 'kennisgemaakt')"),
        )

    op.create_table(
        "termijn",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("auteur_id", sa.Uuid(), nullable=True),
        sa.Column("betreft_id", sa.Uuid(), nullable=True),
        sa.Column("niet_voor", sa.JSON(), nullable=False),
        sa.Column("alleen_voor", sa.JSON(), nullable=False),
        sa.Column("gezin_id", sa.Uuid(), nullable=False),
        sa.Column(
            "categorie",
            sa.Enum(
                "identiteit",
                "verblijfplaats",
                "gezin_gezag",
                "melding",
                "melder",
                "veiligheidsbeoordeling",
                "gva_gedeeld",
                "gva_afgeschermd",
                "vp_gedeeld",
                "vp_afgeschermd",
                "kindversie",
                "scores",
                "gezondheid",
                "justitie",
                "financien",
                "netwerk",
                "werkaantekeningen",
                "overleg",
                "huisverbod",
                "deelregister",
                "logging",
                "cijfers",
                "training",
                name="categorie",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "soort",
            sa.Enum(
                "plan_evaluatie",
                "gesprek_met_kind",
                "veiligheidsbeoordeling",
                "eerste_contact",
                "terugkoppeling",
                "toegangsvraag",
                "overdracht",
                "anders",
                name="termijnsoort",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("uiterlijk", sa.Date(), nullable=False),
        sa.Column("voor_id", sa.Uuid(), nullable=True),
        sa.Column("afgerond_op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("tekst", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["gezin_id"], ["gezin.id"], name=op.f("fk_termijn_gezin_id_gezin")),
        sa.ForeignKeyConstraint(["voor_id"], ["gebruiker.id"], name=op.f("fk_termijn_voor_id_gebruiker")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_termijn")),
    )
    with op.batch_alter_table("termijn", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_termijn_gezin_id"), ["gezin_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_termijn_uiterlijk"), ["uiterlijk"], unique=False)
        batch_op.create_index(batch_op.f("ix_termijn_voor_id"), ["voor_id"], unique=False)

    op.create_table(
        "toegangs_vraag",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("auteur_id", sa.Uuid(), nullable=True),
        sa.Column("betreft_id", sa.Uuid(), nullable=True),
        sa.Column("niet_voor", sa.JSON(), nullable=False),
        sa.Column("alleen_voor", sa.JSON(), nullable=False),
        sa.Column("gezin_id", sa.Uuid(), nullable=False),
        sa.Column(
            "categorie",
            sa.Enum(
                "identiteit",
                "verblijfplaats",
                "gezin_gezag",
                "melding",
                "melder",
                "veiligheidsbeoordeling",
                "gva_gedeeld",
                "gva_afgeschermd",
                "vp_gedeeld",
                "vp_afgeschermd",
                "kindversie",
                "scores",
                "gezondheid",
                "justitie",
                "financien",
                "netwerk",
                "werkaantekeningen",
                "overleg",
                "huisverbod",
                "deelregister",
                "logging",
                "cijfers",
                "training",
                name="categorie",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("gebruiker_id", sa.Uuid(), nullable=False),
        sa.Column("op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "open",
                "toegekend",
                "afgewezen",
                name="vraagstatus",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("besloten_op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("besloten_door", sa.Uuid(), nullable=True),
        sa.Column("reden", sa.LargeBinary(), nullable=False),
        sa.Column("motivering", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["gebruiker_id"], ["gebruiker.id"], name=op.f("fk_toegangs_vraag_gebruiker_id_gebruiker")
        ),
        sa.ForeignKeyConstraint(["gezin_id"], ["gezin.id"], name=op.f("fk_toegangs_vraag_gezin_id_gezin")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_toegangs_vraag")),
    )
    with op.batch_alter_table("toegangs_vraag", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_toegangs_vraag_gezin_id"), ["gezin_id"], unique=False)
    for statement in APPEND_ONLY:
        op.execute(statement)
