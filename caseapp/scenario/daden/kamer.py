"""Acts around a lokale kamer. What a kamer, a zitting or an inbreng is called, holds in all files: gezinnen
of more than one file come to the same zitting."""

from typing import Annotated, Literal

from pydantic import Field

from ...domain.delen import Grondslag
from ...domain.kamer.woorden import (
    BijdrageSoort,
    DeelnemerAntwoord,
    DeelSoort,
    Geinformeerd,
    GezinErbij,
    KamerActieStatus,
    KamerUitkomst,
    Wijze,
    ZittingStap,
)
from ...domain.toegang import Categorie
from ...domain.verklarende_analyse.woorden import Leefgebied
from ..model import Dag, Sleutel, Tekst, Tijd, Woord
from .basis import Daad, DaadBuitenGezin


class BeginKamer(DaadBuitenGezin):
    """By who will sit in the chair. Each file that brings in begins it: whichever comes first makes it."""

    wat: Literal["begin_kamer"]
    sleutel: Sleutel
    heet: Tekst


class PlanZitting(DaadBuitenGezin):
    wat: Literal["plan_zitting"]
    kamer: Sleutel
    sleutel: Sleutel
    op_dag: Dag
    uur: Tijd
    minuten: int = 90
    quorum: int = 3


class InZitting(DaadBuitenGezin):
    zitting: Sleutel


class NodigUitInZitting(InZitting):
    wat: Literal["nodig_uit_in_zitting"]
    deelnemers: Annotated[tuple[Sleutel, ...], Field(min_length=1)]


class ZegOfJeKomt(InZitting):
    wat: Literal["zeg_of_je_komt"]
    antwoord: Woord[DeelnemerAntwoord]


class BrengIn(Daad):
    """By the contactpersoon. From `grondslag` on only by name."""

    wat: Literal["breng_in"]
    kamer: Sleutel
    sleutel: Sleutel
    wijze: Woord[Wijze] = Wijze.ANONIEM
    vraag: Tekst
    delen: dict[Woord[DeelSoort], Tekst]
    gezin_erbij: Woord[GezinErbij]
    erbij_uitleg: Tekst
    minuten: int = 20
    spoed: Literal["ja"] | None = None
    grondslag: Woord[Grondslag] | None = None
    doel: Tekst | None = None
    categorieen: tuple[Woord[Categorie], ...] = ()
    deelnemers: tuple[Sleutel, ...] = ()
    geinformeerd: Woord[Geinformeerd] | None = None
    uitleg: Tekst | None = None


class ZetOpAgenda(InZitting):
    wat: Literal["zet_op_agenda"]
    inbreng: Sleutel


class OpenZitting(InZitting):
    wat: Literal["open_zitting"]
    aanwezig: tuple[Sleutel, ...]


class GaNaarStap(InZitting):
    """On, step by step, until there."""

    wat: Literal["ga_naar_stap"]
    stap: Woord[ZittingStap]


class DraagBijInZitting(InZitting):
    wat: Literal["draag_bij_in_zitting"]
    soort: Woord[BijdrageSoort]
    leefgebied: Woord[Leefgebied] | None = None
    tekst: Tekst


class Adviseer(InZitting):
    """By the chair: written down, and read back."""

    wat: Literal["adviseer"]
    tekst: Tekst


class AntwoordOpAdvies(InZitting):
    wat: Literal["antwoord_op_advies"]
    neemt_over: Tekst | None = None
    neemt_niet_over: Tekst | None = None


class SpreekKamerActieAf(InZitting):
    wat: Literal["spreek_kameractie_af"]
    sleutel: Sleutel
    gebruiker: Sleutel
    uiterlijk_dag: Dag
    tekst: Tekst


class SpreekVertellenAf(InZitting):
    wat: Literal["spreek_vertellen_af"]
    gebruiker: Sleutel
    uiterlijk_dag: Dag
    hoe: Tekst


class LegUitkomstVast(InZitting):
    wat: Literal["leg_uitkomst_vast"]
    uitkomsten: Annotated[tuple[Woord[KamerUitkomst], ...], Field(min_length=1)]
    waarom: Tekst | None = None
    monitoring_dag: Dag | None = None


class SluitZitting(InZitting):
    wat: Literal["sluit_zitting"]
    leerpunt: Tekst | None = None
    volgende_dag: Dag | None = None


class RondKamerActieAf(DaadBuitenGezin):
    wat: Literal["rond_kameractie_af"]
    actie: Sleutel
    afloop: Woord[KamerActieStatus]
    uitleg: Tekst


class VertelVanKamer(Daad):
    """What the gezin was told of it, and who of it."""

    wat: Literal["vertel_van_kamer"]
    inbreng: Sleutel
    tekst: Tekst
    verteld_aan: Annotated[tuple[Sleutel, ...], Field(min_length=1)]


Handeling = (
    BeginKamer
    | PlanZitting
    | NodigUitInZitting
    | ZegOfJeKomt
    | BrengIn
    | ZetOpAgenda
    | OpenZitting
    | GaNaarStap
    | DraagBijInZitting
    | Adviseer
    | AntwoordOpAdvies
    | SpreekKamerActieAf
    | SpreekVertellenAf
    | LegUitkomstVast
    | SluitZitting
    | RondKamerActieAf
    | VertelVanKamer
)
