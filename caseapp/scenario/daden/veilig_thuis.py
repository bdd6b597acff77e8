"""Acts about a melding at Veilig Thuis: it comes in, is judged, goes on, and people are told."""

from typing import Literal

from ...domain.antwoord import JaNeeOnbekend
from ...domain.incident import Geweldsrelatie, Geweldsvorm
from ...domain.veilig_thuis.beoordeling import Triagebesluit
from ...domain.veilig_thuis.informeren import TerugkoppelMoment
from ...domain.veilig_thuis.melding import MeldingKanaal, MeldingStatus, Onderzoeksuitkomst, SoortMelder
from ..model import Dag, Model, Sleutel, Tekst, Woord
from .basis import Daad

JaNee = Literal["ja", "nee"]


class WieMeldt(Model):
    """`akkoord`: the gezin may know who it was. `taak`: has a role in what comes after."""

    soort: Woord[SoortMelder]
    naam: Tekst
    akkoord: JaNee = "nee"
    taak: JaNee = "nee"


class OverWie(Model):
    persoon: Sleutel
    tekst: Tekst


class NeemMeldingAan(Daad):
    """`sleutel`: what later acts call this melding. Without `eerdere` it follows on the last one."""

    wat: Literal["neem_melding_aan"]
    sleutel: Sleutel
    melder: WieMeldt
    kanaal: Woord[MeldingKanaal]
    aard: tuple[Woord[Geweldsvorm], ...]
    relatie: Woord[Geweldsrelatie]
    tekst: Tekst
    betrokkenen: tuple[OverWie, ...]
    vertelde_zelf: JaNee = "nee"
    andere_regio: JaNee | None = None


class _Melding(Daad):
    melding: Sleutel


class Antwoord(Model):
    vraag: Sleutel
    tekst: Tekst


class BeoordeelVeiligheid(_Melding):
    """`wacht`: what follows has to wait."""

    wat: Literal["beoordeel_veiligheid"]
    acuut: Woord[JaNeeOnbekend]
    structureel: Woord[JaNeeOnbekend]
    besluit: Woord[Triagebesluit]
    uitkomst: Tekst
    motivering: Tekst
    antwoorden: tuple[Antwoord, ...] = ()
    te_laat: Tekst | None = None
    wacht: JaNee = "nee"


class ZetMeldingstap(_Melding):
    wat: Literal["zet_meldingstap"]
    stand: Woord[MeldingStatus]
    reden: Tekst
    uitkomst: Woord[Onderzoeksuitkomst] | None = None


class KijkTijdensWachten(_Melding):
    wat: Literal["kijk_tijdens_wachten"]
    vangnet: Tekst


class Informeer(_Melding):
    wat: Literal["informeer"]
    persoon: Sleutel
    hoe: Tekst


class StelInformerenUit(_Melding):
    wat: Literal["stel_informeren_uit"]
    persoon: Sleutel
    tot_dag: Dag
    reden: Tekst


class KoppelTerug(_Melding):
    """`organisatie_van`: somebody who works where the gezin goes on."""

    wat: Literal["koppel_terug"]
    moment: Woord[TerugkoppelMoment]
    vervolg: JaNee
    organisatie_van: Sleutel | None = None
    extra: Tekst | None = None


Handeling = (
    NeemMeldingAan
    | BeoordeelVeiligheid
    | ZetMeldingstap
    | KijkTijdensWachten
    | Informeer
    | StelInformerenUit
    | KoppelTerug
)
