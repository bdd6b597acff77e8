"""Acts that make the veiligheidsplan. `sleutel`: the word by which later acts find this piece."""

from typing import Annotated, Literal

from pydantic import Field

from ...domain.stellingname import Stelling
from ...domain.veiligheidsplan.woorden import Exemplaar, PlanBesluit, PlanDeel, Uitkomst
from ..model import Dag, Sleutel, Tekst, Woord
from .basis import Daad

Velden = dict[str, Tekst | tuple[Sleutel, ...]]


class BeginPlan(Daad):
    """`afgeschermd_voor`: for whom the whole plan is not."""

    wat: Literal["begin_plan"]
    aanleiding: Tekst
    afgeschermd_voor: tuple[Sleutel, ...] = ()


class SchrijfInPlan(Daad):
    """`velden`: as that part has them. A person, a steunfiguur, a factor of the analysis and another piece
    are keys of this file; a day is `dag 40`."""

    wat: Literal["schrijf_in_plan"]
    deel: Woord[PlanDeel]
    velden: Annotated[Velden, Field(min_length=1)]
    sleutel: Sleutel | None = None
    afgeschermd_voor: tuple[Sleutel, ...] = ()


class HerschrijfInPlan(Daad):
    """Only what is named changes."""

    wat: Literal["herschrijf_in_plan"]
    stuk: Sleutel
    velden: Annotated[Velden, Field(min_length=1)]


class TrekUitPlan(Daad):
    wat: Literal["trek_uit_plan"]
    stuk: Sleutel


class LegPlanVoor(Daad):
    wat: Literal["leg_plan_voor"]
    tot_dag: Dag


class ZegVanPlan(Daad):
    """`stuk`: a piece; without it the whole version. `over`: the member of the gezin whose words they are."""

    wat: Literal["zeg_van_plan"]
    stelling: Woord[Stelling]
    stuk: Sleutel | None = None
    reden: Tekst | None = None
    over: Sleutel | None = None


class StelPlanVast(Daad):
    wat: Literal["stel_plan_vast"]
    evaluatie_dag: Dag


class GeefExemplaar(Daad):
    wat: Literal["geef_exemplaar"]
    persoon: Sleutel
    exemplaar: Woord[Exemplaar]


class LegControleVast(Daad):
    """How an afspraak was kept, or what came of help."""

    wat: Literal["leg_controle_vast"]
    stuk: Sleutel
    uitkomst: Woord[Uitkomst]
    gezien_door: Tekst
    goed: Tekst | None = None
    tekst: Tekst | None = None


class EvalueerPlan(Daad):
    """`met_wie`: who was there. `anders`: what changed."""

    wat: Literal["evalueer_plan"]
    met_wie: Tekst
    goed: Tekst
    anders: Tekst
    afspraken: Tekst | None = None
    besluit: Woord[PlanBesluit]
    reden: Tekst
    volgende_dag: Dag


class RondPlanAf(Daad):
    """Without `laatste_incident_dag` none is known, and that was asked."""

    wat: Literal["rond_plan_af"]
    laatste_incident_dag: Dag | None = None
    kinderwoorden: Tekst | None = None
    nazorg: Tekst
    overleg: Tekst
    overleg_dag: Dag
    uitzondering: Tekst | None = None
    tweede: Sleutel | None = None


class BesluitOverAfronding(Daad):
    """About what is proposed."""

    wat: Literal["besluit_over_afronding"]
    besluit: Literal["ja", "nee"]
    reden: Tekst | None = None


class StopPlan(Daad):
    wat: Literal["stop_plan"]
    reden: Tekst


Handeling = (
    BeginPlan
    | SchrijfInPlan
    | HerschrijfInPlan
    | TrekUitPlan
    | LegPlanVoor
    | ZegVanPlan
    | StelPlanVast
    | GeefExemplaar
    | LegControleVast
    | EvalueerPlan
    | RondPlanAf
    | BesluitOverAfronding
    | StopPlan
)
