"""What a scenario puts into a room, how it is played, and where the clock stops by itself."""

from typing import Any

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from caseapp.migrations.bouw import index, wijst_naar, woord

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None

Tijd = sqlmodel.sql.sqltypes.UTCDateTime
ACTIES = (
    *("melding.geregistreerd", "melding.beoordeeld", "contactpersoon.aangewezen"),
    *("contactpersoon.gewisseld", "feit.gedeeld", "kind.gesproken", "analyse.vastgesteld"),
    *("plan.ondertekend", "lokale_kamer.geagendeerd", "hulp.ingezet", "traumazorg.gestart"),
    *("monitoring.contact", "casus.afgesloten"),
)
SPEL = (
    *("inject_binnen", "inject_overgeslagen", "feit_gedeeld", "verwachting_gehaald"),
    *("verwachting_gemist", "sprong", "klok_loopt", "klok_staat", "stil", "verder", "terug", "opnieuw"),
)


def _tabel(naam: str, *delen: Any, uniek: tuple[tuple[str, ...], ...] = ()) -> None:
    op.create_table(
        naam,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        *delen,
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{naam}")),
        *(sa.UniqueConstraint(*kolommen, name=op.f(f"uq_{naam}_{'_'.join(kolommen)}")) for kolommen in uniek),
    )


def _kolom(naam: str, soort: Any, *, mag_leeg: bool = False) -> Any:
    return sa.Column(naam, soort, nullable=mag_leeg)


def _zegel(naam: str, *, mag_leeg: bool = False) -> Any:
    return sa.Column(naam, sa.LargeBinary(), nullable=mag_leeg)


def upgrade() -> None:
    op.add_column("ruimteklok", sa.Column("grens", Tijd(), nullable=True))
    op.add_column("ruimteklok", sa.Column("stil_sinds", Tijd(), nullable=True))
    _verhaal()
    _injects()
    _verloop()


def _verhaal() -> None:
    getal, tekst = sa.Integer(), sa.String
    _tabel(
        "oefening",
        *(_kolom("bron", tekst(length=80)), _kolom("titel", tekst(length=200)), _kolom("zaad", getal)),
        *(_kolom("looptijd", getal), _zegel("rest")),
    )
    _tabel(
        "ronde",
        *(_kolom("nummer", getal), _kolom("titel", tekst(length=200)), _kolom("tot_dag", getal)),
        _kolom("minuten", getal),
    )
    _tabel(
        "leerdoel",
        *(_kolom("nummer", getal), _kolom("elementen", sa.JSON()), _zegel("tekst")),
    )
    wie, naar_wie = wijst_naar("rolkaart", "gebruiker_id", "gebruiker")
    _tabel("rolkaart", wie, _zegel("belang"), _zegel("opdracht"), naar_wie, uniek=(("gebruiker_id",),))
    over, naar_over = wijst_naar("feit", "over_id", "persoon", verplicht=False)
    _tabel(
        "feit",
        *(_kolom("nummer", getal), _kolom("sleutel", tekst(length=80)), _kolom("kritiek", sa.Boolean())),
        *(over, _zegel("tekst"), naar_over),
    )
    feit, naar_feit = wijst_naar("feit_bij", "feit_id", "feit")
    wie, naar_wie = wijst_naar("feit_bij", "gebruiker_id", "gebruiker")
    van, naar_van = wijst_naar("feit_bij", "van_id", "gebruiker", verplicht=False)
    _tabel(
        "feit_bij",
        *(feit, wie, _kolom("op", Tijd(), mag_leeg=True), van, naar_feit, naar_wie, naar_van),
        uniek=(("feit_id", "gebruiker_id"),),
    )
    index("feit_bij", "gebruiker_id")


def _injects() -> None:
    getal, tekst = sa.Integer(), sa.String
    soort = woord("gepland", "voorwaardelijk", "handmatig", "achtervang", name="injectsoort")
    kanaal = woord("melding", "document", "telefoon", "bezoek", "bericht", "overleg", name="injectkanaal")
    _tabel(
        "inject",
        *(_kolom("nummer", getal), _kolom("sleutel", tekst(length=80)), _kolom("soort", soort)),
        *(_kolom("kanaal", kanaal, mag_leeg=True), _kolom("moment", Tijd(), mag_leeg=True)),
        *(_kolom("binnen_op", Tijd(), mag_leeg=True), _kolom("overgeslagen_op", Tijd(), mag_leeg=True)),
        *(_zegel("titel"), _zegel("afzender", mag_leeg=True), _zegel("tekst")),
        _zegel("trainer", mag_leeg=True),
    )
    index("inject", "moment")
    inject, naar_inject = wijst_naar("inject_voor", "inject_id", "inject")
    wie, naar_wie = wijst_naar("inject_voor", "gebruiker_id", "gebruiker")
    _tabel(
        "inject_voor",
        *(inject, wie, _kolom("gelezen_op", Tijd(), mag_leeg=True), naar_inject, naar_wie),
        uniek=(("inject_id", "gebruiker_id"),),
    )
    index("inject_voor", "gebruiker_id")
    inject, naar_inject = wijst_naar("verwachting", "inject_id", "inject")
    _tabel(
        "verwachting",
        *(inject, _kolom("nummer", getal)),
        _kolom("actie", woord(*ACTIES, name="oefenactie"), mag_leeg=True),
        *(_kolom("over", tekst(length=80)), _kolom("binnen", tekst(length=40))),
        *(_kolom(naam, Tijd(), mag_leeg=True) for naam in ("uiterlijk", "gehaald_op", "gemist_op")),
        *(_zegel("tekst"), naar_inject),
    )
    index("verwachting", "inject_id")


def _verloop() -> None:
    tijden = (_kolom("op", Tijd()), _kolom("op_echt", Tijd()), _kolom("take", sa.Integer()))
    _tabel(
        "spelmoment",
        *(_kolom("soort", woord(*SPEL, name="spelsoort")), *tijden, _kolom("tot", Tijd(), mag_leeg=True)),
        *(_kolom("wie_id", sa.Uuid(), mag_leeg=True), _kolom("stuk_id", sa.Uuid(), mag_leeg=True)),
    )
    index("spelmoment", "op")
    tijden = (_kolom("op", Tijd()), _kolom("op_echt", Tijd()), _kolom("take", sa.Integer()))
    reden = woord("sprong", "inject", "zelf", "terug", name="puntreden")
    _tabel(
        "herstelpunt",
        *(_kolom("bestand", sa.String(length=80)), _kolom("reden", reden), *tijden),
        uniek=(("bestand",),),
    )
    _tabel(
        "waarnemer",
        *(_zegel("apparaat"), _kolom("sinds_echt", Tijd()), _kolom("kijkt_als", sa.Uuid(), mag_leeg=True)),
        _zegel("bijnaam", mag_leeg=True),
        uniek=(("apparaat",),),
    )
    tijden = (_kolom("op", Tijd()), _kolom("op_echt", Tijd()), _kolom("take", sa.Integer()))
    _tabel(
        "spelnotitie",
        *(_kolom("soort", woord("notitie", "sterk", "anders", name="notitiesoort")), *tijden),
        *(_kolom("waarnemer_id", sa.Uuid(), mag_leeg=True), _kolom("leerdoel_id", sa.Uuid(), mag_leeg=True)),
        *(_kolom("element", sa.String(length=4)), _zegel("tekst")),
    )
    soort = woord("plus", "delta", "verbeteractie", "voornemen", name="terugbliksoort")
    _tabel(
        "terugblik",
        *(
            _kolom("soort", soort),
            _kolom("op_echt", Tijd()),
            _kolom("gebruiker_id", sa.Uuid(), mag_leeg=True),
        ),
        *(_kolom("organisatie", sa.String(length=80)), _kolom("uiterlijk", sa.Date(), mag_leeg=True)),
        _zegel("tekst"),
    )
