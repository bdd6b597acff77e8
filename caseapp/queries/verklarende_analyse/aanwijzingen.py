"""Prompts beside the document: questions to think about, never gates (domein 3.1, issue C 9)."""

from ...context import Context
from ...domain.incident import Geweldsrelatie
from ...domain.verklarende_analyse.woorden import AnalyseDeel, Duiding, Gesproken
from ...permissions import gezinsblik
from ..document.stuk import Stuk, nieuwste, van_deel
from ..dossier import OpenGezin
from ..gezin import Mensen
from ..namen import mensen
from .blad import AnalyseBlad
from .stuk import stukken

VERTEL = "Wat kost het om dit nog een keer te vertellen? Lees eerst wat er al staat."
APART = (
    "Is ieder apart gesproken? Mannen maken het vaak kleiner: vraag hun anders, naar wat er precies gebeurde."
)
SCHEIDING = (
    "Is dit een complexe scheiding, of intieme terreur? Kijk wie bang is voor wie, en wie er steeds bepaalt."
)


def aanwijzingen(ctx: Context, gezin: OpenGezin, blad: AnalyseBlad) -> tuple[str, ...]:
    """For who works with the gezin, while something is being made; the gezin itself is asked nothing."""
    if blad.open is None or gezinsblik(ctx.actor):
        return ()
    nu = list(nieuwste(stukken(ctx, gezin)).values())
    return (VERTEL, *_apart(nu, mensen(ctx, gezin)), *_scheiding(nu), *_kinderen(nu))


def _apart(nu: list[Stuk], wie: Mensen) -> tuple[str, ...]:
    uitleg = {stuk.betreft_id for stuk in van_deel(nu, AnalyseDeel.EIGEN_UITLEG)}
    return (APART,) if len(uitleg & wie.keys()) < min(2, len(wie)) else ()


def _scheiding(nu: list[Stuk]) -> tuple[str, ...]:
    tussen = {stuk.waarden.get("relatie") for stuk in van_deel(nu, AnalyseDeel.GEWELDSPATROON)}
    gezegd = {woord for stuk in van_deel(nu, AnalyseDeel.PATROONDUIDING) for woord in stuk.waarden["duiding"]}
    onbeslist = not gezegd - {Duiding.NOG_ONDUIDELIJK.value}
    return (SCHEIDING,) if Geweldsrelatie.PARTNERGEWELD.value in tussen and onbeslist else ()


def _kinderen(nu: list[Stuk]) -> tuple[str, ...]:
    met_ouder = [
        s for s in van_deel(nu, AnalyseDeel.KINDEREN) if s.waarden["gesproken"] == Gesproken.MET_OUDER
    ]
    zin = "Een kind sprak alleen met een ouder erbij. Kan het ook apart, met iemand die het vertrouwt?"
    return (zin,) if met_ouder else ()
