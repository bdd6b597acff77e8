"""Acts about sharing, the bijzonder protocol, ending an involvement, and handing the fixed face over."""

from typing import Literal

from ...domain.delen import Grondslag
from ...domain.gezin import BijzonderProtocol
from ...domain.kennisgeving import KennisgevingHoe
from ...domain.overdracht import Kennismaking
from ...domain.protocol import Deskundige
from ...domain.toegang import Categorie
from ...domain.toestemming import ToestemmingHoe
from ..model import Dag, Model, Sleutel, Tekst, Woord
from .basis import Daad


class Verstrek(Daad):
    """`herzien_dag`: not told yet, and `verteld` says why not. `toestemming_van`: who said yes before, to who
    writes this down, each asked alone."""

    wat: Literal["verstrek"]
    persoon: Sleutel
    categorie: Woord[Categorie]
    van: Sleutel
    aan: Sleutel
    grondslag: Woord[Grondslag]
    doel: Tekst
    motivering: Tekst
    tot_dag: Dag
    verteld: Tekst
    herzien_dag: Dag | None = None
    toestemming_van: tuple[Sleutel, ...] = ()
    overlegd: Sleutel | None = None


class _Welke(Model):
    """The verstrekking of this kind about this person to this receiver."""

    persoon: Sleutel
    categorie: Woord[Categorie]
    aan: Sleutel


class BevestigVerstrekking(_Welke, Daad):
    wat: Literal["bevestig_verstrekking"]


class TrekVerstrekkingIn(_Welke, Daad):
    wat: Literal["trek_verstrekking_in"]
    reden: Tekst


class InformeerOverVerstrekking(_Welke, Daad):
    wat: Literal["informeer_over_verstrekking"]
    verteld: Tekst


class _OverDelen(Model):
    """Something about one person, for one receiver: a user, or all who work where somebody works."""

    over: Sleutel
    categorie: Woord[Categorie]
    aan: Sleutel | None = None
    organisatie_van: Sleutel | None = None


class VraagToestemming(_OverDelen, Daad):
    """`zichtbaar`: on the own page, also while a bijzonder protocol runs."""

    wat: Literal["vraag_toestemming"]
    persoon: Sleutel
    doel: Tekst
    tot_dag: Dag
    opnieuw: Tekst | None = None
    zichtbaar: Literal["ja", "nee"] = "nee"


class BeantwoordToestemming(_OverDelen, Daad):
    """`hoe`: where another writes down what this person said."""

    wat: Literal["beantwoord_toestemming"]
    persoon: Sleutel
    antwoord: Literal["ja", "nee"]
    woorden: Tekst | None = None
    hoe: Woord[ToestemmingHoe] | None = None


class TrekToestemmingIn(_OverDelen, Daad):
    wat: Literal["trek_toestemming_in"]
    persoon: Sleutel
    reden: Tekst | None = None


class InformeerGezinslid(Daad):
    wat: Literal["informeer_gezinslid"]
    persoon: Sleutel
    hoe: Woord[KennisgevingHoe]
    apart: Literal["ja", "nee"]
    toelichting: Tekst | None = None


class StelBriefUit(Daad):
    wat: Literal["stel_brief_uit"]
    persoon: Sleutel
    reden: Tekst
    herzien_dag: Dag


class BeeindigBetrokkenheid(Daad):
    wat: Literal["beeindig_betrokkenheid"]
    gebruiker: Sleutel
    reden: Tekst


class StelProtocolIn(Daad):
    wat: Literal["stel_protocol_in"]
    soort: Woord[BijzonderProtocol]
    deskundige: Woord[Deskundige]
    reden: Tekst


class LegAdviesVast(Daad):
    wat: Literal["leg_advies_vast"]
    advies: Tekst
    uitnodigen: Literal["ja", "nee"]


class HefProtocolOp(Daad):
    wat: Literal["hef_protocol_op"]
    reden: Tekst


class StelOverdrachtVoor(Daad):
    wat: Literal["stel_overdracht_voor"]
    naar: Sleutel
    reden: Tekst


class AanvaardOverdracht(Daad):
    wat: Literal["aanvaard_overdracht"]
    bereikbaar: Tekst


class WeigerOverdracht(Daad):
    wat: Literal["weiger_overdracht"]
    reden: Tekst


class MaakKennis(Daad):
    wat: Literal["maak_kennis"]
    hoe: Woord[Kennismaking]
    verslag: Tekst


class RondOverdrachtAf(Daad):
    wat: Literal["rond_overdracht_af"]
    verteld: Tekst


class TrekOverdrachtIn(Daad):
    wat: Literal["trek_overdracht_in"]


Handeling = (
    Verstrek
    | BevestigVerstrekking
    | TrekVerstrekkingIn
    | InformeerOverVerstrekking
    | VraagToestemming
    | BeantwoordToestemming
    | TrekToestemmingIn
    | InformeerGezinslid
    | StelBriefUit
    | BeeindigBetrokkenheid
    | StelProtocolIn
    | LegAdviesVast
    | HefProtocolOp
    | StelOverdrachtVoor
    | AanvaardOverdracht
    | WeigerOverdracht
    | MaakKennis
    | RondOverdrachtAf
    | TrekOverdrachtIn
)
