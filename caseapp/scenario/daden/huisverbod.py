"""Acts about a huisverbod; `persoon` is always the one who has to leave."""

from datetime import time
from typing import Literal

from ...domain.huisverbod import HuisverbodDoor, Spoor
from ..model import Dag, Sleutel, Tekst, Tijd, Woord
from .basis import Daad

JaNee = Literal["ja", "nee"]


class LegHuisverbodOp(Daad):
    """At the moment of the act itself. `beschermd`: with whom there is no contact either."""

    wat: Literal["leg_huisverbod_op"]
    persoon: Sleutel
    door: Woord[HuisverbodDoor] = HuisverbodDoor.BURGEMEESTER
    beschermd: tuple[Sleutel, ...]
    plaats: Tekst
    feiten: Tekst
    rihg: Tekst
    veilig_thuis: Tekst | None = None
    bereikbaar: JaNee = "nee"


class VerlengHuisverbod(Daad):
    """By the burgemeester. `tot_dag`: at the hour at which it began."""

    wat: Literal["verleng_huisverbod"]
    persoon: Sleutel
    tot_dag: Dag
    reden: Tekst


class VerlengHuisverbodNiet(Daad):
    wat: Literal["verleng_huisverbod_niet"]
    persoon: Sleutel
    reden: Tekst


class TrekHuisverbodIn(Daad):
    wat: Literal["trek_huisverbod_in"]
    persoon: Sleutel
    reden: Tekst


class AdviseerOverVerlengen(Daad):
    wat: Literal["adviseer_over_verlengen"]
    persoon: Sleutel
    verlengen: JaNee
    reden: Tekst


class ZetSpoor(Daad):
    """`belt`: who calls until the help begins, on `belt_dag`."""

    wat: Literal["zet_spoor"]
    persoon: Sleutel
    spoor: Woord[Spoor]
    helper: Tekst | None = None
    waarmee: Tekst | None = None
    eerste_contact_dag: Dag | None = None
    belt: Tekst | None = None
    belt_dag: Dag | None = None


class MeldOvertreding(Daad):
    """It happened on `gebeurd_dag`; it is written down at the moment of the act."""

    wat: Literal["meld_overtreding"]
    persoon: Sleutel
    gebeurd_dag: Dag
    gebeurd_tijd: Tijd = time(10, 0)
    tekst: Tekst
    bekend_bij: Tekst


class MeldHuisverbodplanKlaar(Daad):
    wat: Literal["meld_huisverbodplan_klaar"]
    persoon: Sleutel
    tekst: Tekst


class MeldBereikbaar(Daad):
    """That an address was given to be reached at; never the address."""

    wat: Literal["meld_bereikbaar"]
    persoon: Sleutel
    tekst: Tekst


class ZetCasemanagement(Daad):
    wat: Literal["zet_casemanagement"]
    persoon: Sleutel
    intensief: JaNee
    helper: Tekst | None = None
    reden: Tekst


Handeling = (
    LegHuisverbodOp
    | VerlengHuisverbod
    | VerlengHuisverbodNiet
    | TrekHuisverbodIn
    | AdviseerOverVerlengen
    | ZetSpoor
    | MeldOvertreding
    | MeldHuisverbodplanKlaar
    | MeldBereikbaar
    | ZetCasemanagement
)
