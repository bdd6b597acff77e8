"""Acts of a casus about MDA++. Weighing goes through the door of the list: who weighs is not involved yet."""

from collections.abc import Callable
from uuid import UUID

from ...context import Context
from ...domain.mda.aanmelding import Antwoord, Inlichting
from ...domain.mda.plan import Overname
from ...domain.regel import Regelfout
from ...domain.veiligheidsplan.woorden import PlanDeel
from ...permissions import Categorie, Doen
from ...queries.dossier import OpenGezin
from ...queries.mda import aanmelden as vragen
from ...queries.mda import lijst
from ...queries.mda import plan as planvragen
from ...queries.mda.blad import laatste
from ...queries.mda.criteria import uit_dossier
from ...queries.mda.gezin import resultaat_voor
from ...queries.namen import mensen
from ...queries.protocol import standaard_niet_voor
from ...scenario.daden import mda as model
from ...scenario.daden.basis import Daad
from ...tables import MdaAanmelding
from ..actie import spreek_actie_af
from ..mda import aanmelden, afschalen, inlichten, plan, resultaat, team, wegen
from ..mda.deling import Grond, Lid
from ..veiligheidsplan.stuk import schrijf_in_plan
from .plan import waarden
from .wereld import Daden, Vertaler

DEEL = {Overname.VOORWAARDE: PlanDeel.VOORWAARDEN, Overname.AFSPRAAK: PlanDeel.AFSPRAKEN}


def _inlichting(v: Vertaler, tekst: str, dag: int | None) -> Inlichting:
    return Inlichting(tekst, None if dag is None else v.datum(dag))


def _meld_aan(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.MeldAanBijMda) -> None:
    naar = vragen.organisatie(ctx)
    if naar is None:
        raise Regelfout("Er is in deze regio geen MDA++.")
    dossier = uit_dossier(ctx, open_, mensen(ctx, open_))
    criteria = {
        een.criterium: Antwoord(een.eens, een.waarom or "", dossier[een.criterium]) for een in d.criteria
    }
    ingelicht = {v.persoon(een.persoon): _inlichting(v, een.tekst, een.herzien_dag) for een in d.ingelicht}
    wat = aanmelden.Aanmelding(d.velden, criteria, d.grondslag, ingelicht)
    aanmelden.meld_aan(ctx, open_, naar, wat)


def _zaak(ctx: Context, open_: OpenGezin) -> MdaAanmelding:
    zaak = laatste(ctx, open_)
    if zaak is None:
        raise Regelfout("Er is hier geen aanmelding bij MDA++.")
    return zaak.rij


def _zet_in_team(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.ZetInMdaTeam) -> None:
    herzien = None if d.herzien_dag is None else v.datum(d.herzien_dag)
    grond = Grond(d.grondslag, [v.persoon(wie) for wie in d.deelt_over], d.verteld or "", herzien)
    lid = Lid(d.rol, v.datum(d.tot_dag), d.categorieen)
    team.zet_in_het_team(ctx, open_, _zaak(ctx, open_), v.gebruiker(d.gebruiker), lid, grond)


def _verleng(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.VerlengMdaTeamlid) -> None:
    wie, tot = v.gebruiker(d.gebruiker).id, v.datum(d.tot_dag)
    team.verleng(ctx, open_, _zaak(ctx, open_), wie, tot, d.reden)


def _haal_uit(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.HaalUitMdaTeam) -> None:
    team.haal_uit_het_team(ctx, open_, _zaak(ctx, open_), v.gebruiker(d.gebruiker).id, d.reden)


def _noem(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.NoemMdaAanspreekpunt) -> None:
    team.noem_aanspreekpunt(ctx, open_, _zaak(ctx, open_), v.gebruiker(d.gebruiker).id)


def _schrijf(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.SchrijfMdaPlanregel) -> None:
    v.onthoud(d.sleutel, plan.schrijf_planregel(ctx, open_, _zaak(ctx, open_), d.velden).id)


def _neem_over(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.NeemMdaRegelOver) -> None:
    zicht = planvragen.een(ctx, open_, v.onthouden(d.regel))
    if zicht is None:
        raise Regelfout("Deze regel van het globaal plan is er niet.", "regel")
    regel = zicht.rij
    if d.als is Overname.NIET:
        plan.neem_niet_over(ctx, open_, regel, d.tekst or "")
        return
    plan.toets_overname(ctx, open_, regel)
    plan.neem_over(ctx, open_, regel, d.als, _stuk(ctx, open_, v, d))


def _stuk(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.NeemMdaRegelOver) -> UUID:
    """The actie or the piece of the plan that it becomes."""
    if d.als is Overname.ACTIE:
        dag = None if d.uiterlijk_dag is None else v.datum(d.uiterlijk_dag)
        verborgen = v.namen(d.afgeschermd_voor) or standaard_niet_voor(ctx, open_)
        wie = v.gebruiker(d.gebruiker or d.wie)
        actie = spreek_actie_af(ctx, open_, d.tekst or "", wie, dag, niet_voor=verborgen)
        return _onthoud(v, d, actie.id)
    deel = DEEL[d.als]
    niet_voor = v.namen(d.afgeschermd_voor)
    rij = schrijf_in_plan(ctx, open_, deel, waarden(v, deel, d.velden), niet_voor=niet_voor)
    return _onthoud(v, d, rij.kern_id)


def _onthoud(v: Vertaler, d: model.NeemMdaRegelOver, id_: UUID) -> UUID:
    if d.sleutel is not None:
        v.onthoud(d.sleutel, id_)
    return id_


def _resultaat(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.LegMdaResultaatVast) -> None:
    zinnen = {v.persoon(een.persoon): een.tekst for een in d.kinderen}
    resultaat.leg_resultaat_vast(ctx, open_, _zaak(ctx, open_), d.moment, d.geweld, zinnen)


def _stem(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.LegMdaStemVast) -> None:
    rij = resultaat_voor(ctx, open_, d.moment)
    if rij is None:
        raise Regelfout("Bij dit moment is nog niets vastgelegd.", "moment")
    resultaat.leg_stem_vast(ctx, open_, rij, v.persoon(d.persoon), d.soort, d.tekst, wil=True)


def _licht_in(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.LichtInOverMda) -> None:
    namen = [str(v.gebruiker(wie).id) for wie in d.namen]
    wat = _inlichting(v, d.tekst, d.herzien_dag)
    inlichten.licht_in(ctx, open_, _zaak(ctx, open_), v.persoon(d.persoon), wat, namen)


def _schaal_af(ctx: Context, open_: OpenGezin, _v: Vertaler, d: model.SchaalMdaAf) -> None:
    afschalen.schaal_af(ctx, open_, _zaak(ctx, open_), d.bereikt, d.nodig)


_HOE: dict[type[Daad], Callable[..., None]] = {
    model.MeldAanBijMda: _meld_aan,
    model.ZetInMdaTeam: _zet_in_team,
    model.VerlengMdaTeamlid: _verleng,
    model.HaalUitMdaTeam: _haal_uit,
    model.NoemMdaAanspreekpunt: _noem,
    model.SchrijfMdaPlanregel: _schrijf,
    model.NeemMdaRegelOver: _neem_over,
    model.LegMdaResultaatVast: _resultaat,
    model.LegMdaStemVast: _stem,
    model.LichtInOverMda: _licht_in,
    model.SchaalMdaAf: _schaal_af,
}
DADEN: Daden = {soort: (Doen.ZIEN, Categorie.OVERLEG, hoe) for soort, hoe in _HOE.items()}


def bij_mda(ctx: Context, gezin_id: UUID, v: Vertaler, d: model.NeemMdaInWeging | model.WeegMda) -> None:
    lijst.eis_lijst(ctx)
    wacht = lijst.wacht_van_gezin(ctx, gezin_id)
    if wacht is None:
        raise Regelfout("Er ligt geen aanmelding van dit gezin bij MDA++.")
    open_, zicht = lijst.open_aanmelding(ctx, wacht)
    if isinstance(d, model.NeemMdaInWeging):
        wegen.neem_in_weging(ctx, zicht.rij)
    else:
        wegen.weeg(ctx, open_, zicht.rij, _weging(v, d))


def _weging(v: Vertaler, d: model.WeegMda) -> wegen.Weging:
    tot = None if d.tot_dag is None else v.datum(d.tot_dag)
    lid = None if d.rol is None else Lid(d.rol, tot, d.categorieen)
    return wegen.Weging(d.besluit, d.acuut, d.structureel, d.kans, d.velden, tot, lid)
