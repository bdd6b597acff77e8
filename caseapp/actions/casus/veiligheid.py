"""Acts of a casus about how safe it is."""

from ...context import Context
from ...domain.kindversie import DRAGEN, Kindtekst
from ...domain.regel import Regelfout
from ...permissions import Categorie, Doen
from ...queries.dossier import OpenGezin
from ...queries.fase import open_stappen
from ...queries.kindversie import van_kind
from ...scenario.daden import veiligheid as model
from .. import fase, kindversie, noodplan, veiligheidsschaal
from .wereld import Daden, Vertaler


def _leg_score_vast(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.LegScoreVast) -> None:
    niet_voor = v.namen(d.afgeschermd_voor) or None
    veiligheidsschaal.leg_score_vast(ctx, open_, v.persoon(d.persoon), d.als_antwoord(), niet_voor=niet_voor)


def _stel_fase_voor(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.StelFaseVoor) -> None:
    persoon, met = v.persoon(d.persoon), v.gebruiker(d.tweede)
    fase.stel_fase_voor(ctx, open_, persoon, d.fase, d.feiten, d.kinderblik or "", met)


def _besluit_over_fase(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.BesluitOverFase) -> None:
    stap = next(iter(open_stappen(ctx, open_, v.persoon(d.persoon))), None)
    if stap is None:
        raise Regelfout("Over deze persoon ligt geen voorstel.", "persoon")
    fase.besluit_over_fase(ctx, open_, stap, ja=d.besluit == "ja", reden=d.reden or "")


def _terug_naar_fase_1(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.TerugNaarFase1) -> None:
    fase.terug_naar_fase_1(ctx, open_, v.persoon(d.persoon), d.feiten)


def _maak_noodplan(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.MaakNoodplan) -> None:
    wie = noodplan.Wie([v.persoon(een) for een in d.tegen], v.namen(d.gehoor))
    noodplan.maak_noodplan(ctx, open_, v.persoon(d.persoon), d.velden, wie)


def _maak_kindversie(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.MaakKindversie) -> None:
    kind, tekst = v.persoon(d.persoon), Kindtekst(d.taal, d.velden, d.plaatjes)
    lezers = kindversie.Lezers(v.namen(d.afgeschermd_voor), v.namen(d.gehoor))
    kindversie.schrijf_kindversie(ctx, open_, kind, tekst, lezers)
    zicht = van_kind(ctx, open_, kind).concept
    if d.goedkeuren == "ja" and zicht is not None:
        kindversie.keur_goed(ctx, open_, zicht, DRAGEN)


def _zeg_bij_kindversie(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.ZegBijKindversie) -> None:
    over = van_kind(ctx, open_, v.persoon(d.persoon)).goed
    if over is None:
        raise Regelfout("Er is nog geen kindversie om iets over te zeggen.", "persoon")
    woorden = kindversie.Woorden(d.stelling, d.reden or "", d.thuis == "ja")
    kindversie.zeg_bij_kindversie(ctx, open_, over, woorden)


DADEN: Daden = {
    model.MaakKindversie: (Doen.WIJZIGEN, Categorie.KINDVERSIE, _maak_kindversie),
    model.ZegBijKindversie: (Doen.BIJDRAGEN, Categorie.KINDVERSIE, _zeg_bij_kindversie),
    model.MaakNoodplan: (Doen.WIJZIGEN, Categorie.VP_AFGESCHERMD, _maak_noodplan),
    model.LegScoreVast: (Doen.BIJDRAGEN, Categorie.SCORES, _leg_score_vast),
    model.StelFaseVoor: (Doen.WIJZIGEN, Categorie.SCORES, _stel_fase_voor),
    model.BesluitOverFase: (Doen.BIJDRAGEN, Categorie.SCORES, _besluit_over_fase),
    model.TerugNaarFase1: (Doen.BIJDRAGEN, Categorie.SCORES, _terug_naar_fase_1),
}
