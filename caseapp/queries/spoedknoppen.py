"""Where each question of the first hours is answered: for this actor, and only where he comes in."""

from dataclasses import dataclass

from ..context import Context
from ..domain.gezin import Fase
from ..domain.spoed import Beeld, Document, SpoedStap
from ..permissions import Categorie, Doen
from .dossier import OpenGezin, mag
from .veiligheidsplan.rechten import leidt as leidt_plan


@dataclass(frozen=True)
class Knop:
    """`doel`: the page; `soort`: what is chosen there already."""

    tekst: str
    doel: str
    soort: str | None = None


@dataclass(frozen=True)
class Stand:
    beeld: Beeld
    open_gezin: bool


def knoppen(ctx: Context, gezin: OpenGezin, stand: Stand) -> dict[SpoedStap, tuple[Knop, ...]]:
    """The first is what to do; what follows it is quieter."""
    beeld = stand.beeld
    alle = {
        SpoedStap.VEILIG: _veilig(beeld),
        SpoedStap.WETEN: (_analyse(ctx, gezin, beeld.analyse), *_plan(ctx, gezin, beeld)),
        SpoedStap.ALS_HET_MISGAAT: (_noodplan(ctx, gezin, beeld),),
        SpoedStap.VASTE_GEZICHT: (_gezicht(ctx, gezin, stand),),
    }
    return {stap: tuple(k for k in welke if _gaat_open(ctx, gezin, k)) for stap, welke in alle.items()}


# Who was let in for some kinds of information only, is not sent to a page of another kind.
_DEUR = {
    "analyse.toon": (Doen.ZIEN, Categorie.GVA_GEDEELD),
    "contact.noteer_incident": (Doen.BIJDRAGEN, Categorie.GVA_GEDEELD),
    "plan.toon": (Doen.ZIEN, Categorie.VP_GEDEELD),
    "noodplan.toon": (Doen.ZIEN, Categorie.VP_AFGESCHERMD),
}


def _gaat_open(ctx: Context, gezin: OpenGezin, knop: Knop) -> bool:
    deur = _DEUR.get(knop.doel)
    return deur is None or mag(ctx, gezin, *deur).mag


def _veilig(beeld: Beeld) -> tuple[Knop, ...]:
    terug = Knop("Terug naar fase 1", "fase.terug")
    noteer = Knop("Schrijf een incident op", "contact.noteer_incident")
    anderen = any(fase is not Fase.DIRECTE_VEILIGHEID for fase in beeld.fasen)
    return (terug, noteer) if anderen else (noteer,)


def _analyse(ctx: Context, gezin: OpenGezin, analyse: Document) -> Knop:
    if analyse.er_ligt_iets:
        return Knop("Lees de analyse", "analyse.toon")
    if analyse.bezig:
        return Knop("Ga verder met de analyse", "analyse.toon")
    if mag(ctx, gezin, Doen.WIJZIGEN, Categorie.GVA_GEDEELD).mag:
        return Knop("Begin een spoedversie", "analyseversie.begin_analyse", "spoed")
    return Knop("Naar de analyse", "analyse.toon")


def _plan(ctx: Context, gezin: OpenGezin, beeld: Beeld) -> tuple[Knop, ...]:
    """A plan rests on an analysis: before that there is nothing to begin."""
    if beeld.plan.er_ligt_iets:
        return (Knop("Lees het plan", "plan.toon"),)
    if beeld.plan.bezig:
        return (Knop("Ga verder met het plan", "plan.toon"),)
    rust_op = beeld.analyse.geldt or (beeld.analyse.bezig and beeld.analyse.spoed)
    if rust_op and leidt_plan(ctx, gezin):
        wat = "spoedplan" if beeld.analyse.spoed else "veiligheidsplan"
        return (Knop(f"Begin het {wat}", "planversie.begin_plan"),)
    return ()


def _noodplan(ctx: Context, gezin: OpenGezin, beeld: Beeld) -> Knop:
    if beeld.noodplan:
        return Knop("Lees het noodplan", "noodplan.toon")
    if mag(ctx, gezin, Doen.WIJZIGEN, Categorie.VP_AFGESCHERMD).mag:
        return Knop("Schrijf een noodplan", "noodplan.maak")
    return Knop("Lees wat er is afgesproken", "plan.toon")


def _gezicht(ctx: Context, gezin: OpenGezin, stand: Stand) -> Knop:
    wijst_aan = mag(ctx, gezin, Doen.WIJZIGEN, Categorie.GEZIN_GEZAG).mag
    if not stand.beeld.contactpersoon and stand.open_gezin and wijst_aan:
        return Knop("Wijs een contactpersoon aan", "contactpersoon.toon")
    return Knop("Naar de contactpersoon", "contactpersoon.toon")
