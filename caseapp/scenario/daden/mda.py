"""Acts about MDA++: bringing in, weighing, the team, the globaal plan, what came of it, telling, ending."""

from typing import Annotated, Literal

from pydantic import Field

from ...domain.antwoord import JaNeeOnbekend
from ...domain.delen import Grondslag
from ...domain.mda.aanmelding import Criterium, Eens
from ...domain.mda.plan import Overname
from ...domain.mda.resultaat import GeweldNu, Resultaatmoment, Stemsoort
from ...domain.mda.weging import Herhalingskans, Wegingsbesluit
from ...domain.toegang import Categorie
from ..model import Dag, Model, Sleutel, Tekst, Woord
from .basis import Daad
from .plan import Velden


class OverCriterium(Model):
    criterium: Woord[Criterium]
    eens: Woord[Eens]
    waarom: Tekst | None = None


class Weet(Model):
    """`herzien_dag`: not told yet, and `tekst` then says why not."""

    persoon: Sleutel
    tekst: Tekst
    herzien_dag: Dag | None = None


class MeldAanBijMda(Daad):
    wat: Literal["meld_aan_bij_mda"]
    grondslag: Woord[Grondslag]
    velden: dict[Sleutel, Tekst]
    criteria: tuple[OverCriterium, ...]
    ingelicht: tuple[Weet, ...]


class NeemMdaInWeging(Daad):
    """By somebody of MDA++, who is not involved."""

    wat: Literal["neem_mda_in_weging"]


class WeegMda(Daad):
    """By somebody of MDA++. With `ingezet`: until `tot_dag`, and as what the weger goes into the team."""

    wat: Literal["weeg_mda"]
    besluit: Woord[Wegingsbesluit]
    acuut: Woord[JaNeeOnbekend]
    structureel: Woord[JaNeeOnbekend]
    kans: Woord[Herhalingskans]
    velden: dict[Sleutel, Tekst]
    tot_dag: Dag | None = None
    rol: Tekst | None = None
    categorieen: tuple[Woord[Categorie], ...] = ()


class ZetInMdaTeam(Daad):
    """`deelt_over`: about whom another organisation gets these kinds, on that grondslag. `herzien_dag`: the
    gezin was not told of that, and `verteld` says why not."""

    wat: Literal["zet_in_mda_team"]
    gebruiker: Sleutel
    rol: Tekst
    tot_dag: Dag
    categorieen: tuple[Woord[Categorie], ...]
    grondslag: Woord[Grondslag] | None = None
    deelt_over: tuple[Sleutel, ...] = ()
    verteld: Tekst | None = None
    herzien_dag: Dag | None = None

    @property
    def gedeeld(self) -> int:
        """How many lines of the deelregister this makes."""
        return len(self.deelt_over) * sum(soort is not Categorie.OVERLEG for soort in self.categorieen)


class VerlengMdaTeamlid(Daad):
    wat: Literal["verleng_mda_teamlid"]
    gebruiker: Sleutel
    tot_dag: Dag
    reden: Tekst


class HaalUitMdaTeam(Daad):
    wat: Literal["haal_uit_mda_team"]
    gebruiker: Sleutel
    reden: Tekst


class NoemMdaAanspreekpunt(Daad):
    wat: Literal["noem_mda_aanspreekpunt"]
    gebruiker: Sleutel


class SchrijfMdaPlanregel(Daad):
    wat: Literal["schrijf_mda_planregel"]
    sleutel: Sleutel
    velden: dict[Sleutel, Tekst]


class NeemMdaRegelOver(Daad):
    """`als`: an actie for `gebruiker` until `uiterlijk_dag`; or a voorwaarde or afspraak with the `velden` of
    that part of the plan, which later acts find by `sleutel`."""

    wat: Literal["neem_mda_regel_over"]
    regel: Sleutel
    sleutel: Sleutel | None = None
    als: Woord[Overname]
    tekst: Tekst | None = None
    gebruiker: Sleutel | None = None
    uiterlijk_dag: Dag | None = None
    velden: Annotated[Velden, Field(default_factory=dict)]
    afgeschermd_voor: tuple[Sleutel, ...] = ()


class OverKind(Model):
    persoon: Sleutel
    tekst: Tekst


class LegMdaResultaatVast(Daad):
    wat: Literal["leg_mda_resultaat_vast"]
    moment: Woord[Resultaatmoment]
    geweld: Woord[GeweldNu]
    kinderen: tuple[OverKind, ...]


class LegMdaStemVast(Daad):
    """By the person himself, or by who works here and writes down what was said."""

    wat: Literal["leg_mda_stem_vast"]
    moment: Woord[Resultaatmoment]
    persoon: Sleutel
    soort: Woord[Stemsoort] = Stemsoort.EIGEN_WOORDEN
    tekst: Tekst


class LichtInOverMda(Daad):
    """`namen`: who of the team this person knows of."""

    wat: Literal["licht_in_over_mda"]
    persoon: Sleutel
    tekst: Tekst
    namen: tuple[Sleutel, ...] = ()
    herzien_dag: Dag | None = None


class SchaalMdaAf(Daad):
    wat: Literal["schaal_mda_af"]
    bereikt: Tekst
    nodig: Tekst


BIJ_MDA = (NeemMdaInWeging, WeegMda)
Handeling = (
    MeldAanBijMda
    | NeemMdaInWeging
    | WeegMda
    | ZetInMdaTeam
    | VerlengMdaTeamlid
    | HaalUitMdaTeam
    | NoemMdaAanspreekpunt
    | SchrijfMdaPlanregel
    | NeemMdaRegelOver
    | LegMdaResultaatVast
    | LegMdaStemVast
    | LichtInOverMda
    | SchaalMdaAf
)
