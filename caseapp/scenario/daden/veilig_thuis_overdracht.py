"""Acts about handing a gezin on from Veilig Thuis to a lokaal team, and looking again after that."""

from typing import Literal

from ...domain.veilig_thuis.melding import Onderzoeksuitkomst
from ...domain.veilig_thuis.monitoring import MonitorUitkomst
from ..model import Dag, Sleutel, Tekst, Woord
from .basis import Daad


class BiedOverdrachtAan(Daad):
    """`organisatie_van`: somebody of the team that is asked. `melding`: by its word in this file; without one
    the newest. `uitkomst`: what the onderzoek found, where it comes from one."""

    wat: Literal["bied_overdracht_aan"]
    organisatie_van: Sleutel
    melding: Sleutel | None = None
    velden: dict[Sleutel, Tekst]
    eerste_contact_dag: Dag
    uitkomst: Woord[Onderzoeksuitkomst] | None = None


class NeemOverdrachtAan(Daad):
    """By somebody of the team that was asked. `gebruiker`: who becomes the fixed face, or is it already."""

    wat: Literal["neem_overdracht_aan"]
    gebruiker: Sleutel
    bereikbaar: Tekst | None = None
    eerste_contact_dag: Dag


class GeefOverdrachtTerug(Daad):
    """By somebody of the team that was asked: it does not fit."""

    wat: Literal["geef_overdracht_terug"]
    reden: Tekst


class LegEersteContactVast(Daad):
    """`koud`: why it was not together; then it was not."""

    wat: Literal["leg_eerste_contact_vast"]
    op_dag: Dag
    koud: Tekst | None = None


class Monitor(Daad):
    """At the first moment that is still to come. `kinderblik`: how it is for the children."""

    wat: Literal["monitor"]
    uitkomst: Woord[MonitorUitkomst]
    tekst: Tekst
    kinderblik: Tekst | None = None


AAN_TAFEL = (NeemOverdrachtAan, GeefOverdrachtTerug)
Handeling = BiedOverdrachtAan | NeemOverdrachtAan | GeefOverdrachtTerug | LegEersteContactVast | Monitor
