"""Acts of a casus that make the veiligheidsplan."""

from ...context import Context
from ...domain.regel import Regelfout
from ...domain.veiligheidsplan.afronding import Einde
from ...domain.veiligheidsplan.plan import Bevinding, Bevonden
from ...domain.veiligheidsplan.vormen import VORM
from ...domain.veiligheidsplan.woorden import AfrondingStatus
from ...domain.velden import Veld, VeldSoort, Waarde
from ...domain.woord import Woord
from ...permissions import Categorie, Doen
from ...queries.document.stuk import Stuk
from ...queries.document.versies import open_versie
from ...queries.dossier import OpenGezin
from ...queries.namen import mensen
from ...queries.veiligheidsplan import afronding as afrondingen
from ...queries.veiligheidsplan import rijen
from ...queries.veiligheidsplan.stukken import nu
from ...scenario.daden import plan as model
from ..veiligheidsplan import afronding, stem, stuk, verloop, versie
from .wereld import Daden, Vertaler

DAG = "dag "


def _begin(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.BeginPlan) -> None:
    versie.begin_plan(ctx, open_, d.aanleiding, niet_voor=v.namen(d.afgeschermd_voor))


def _schrijf(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.SchrijfInPlan) -> None:
    ingevuld = waarden(v, d.deel, d.velden)
    rij = stuk.schrijf_in_plan(ctx, open_, d.deel, ingevuld, niet_voor=v.namen(d.afgeschermd_voor))
    if d.sleutel is not None:
        v.onthoud(d.sleutel, rij.kern_id)


def waarden(v: Vertaler, deel: Woord, velden: model.Velden) -> dict[str, Waarde]:
    """Keys of the file become ids of the room, and days of the story become dates."""
    bekend = {veld.naam: veld for veld in VORM[deel].velden}
    return {naam: _waarde(v, bekend.get(naam), waarde) for naam, waarde in velden.items()}


def _waarde(v: Vertaler, veld: Veld | None, waarde: Waarde) -> Waarde:
    if isinstance(waarde, tuple):
        return tuple(_een(v, veld, een) for een in waarde)
    return _een(v, veld, waarde)


def _een(v: Vertaler, veld: Veld | None, waarde: str) -> str:
    match veld.soort if veld else None:
        case VeldSoort.PERSOON | VeldSoort.PERSONEN:
            return str(v.persoon(waarde))
        case VeldSoort.BETROKKENE | VeldSoort.BETROKKENEN:
            return v.betrokkene(waarde)
        case VeldSoort.FACTOR | VeldSoort.FACTOREN | VeldSoort.STUK:
            return str(v.onthouden(waarde))
        case VeldSoort.DATUM:
            return v.datum(int(waarde.removeprefix(DAG))).isoformat()
    return waarde


def _stuk(ctx: Context, open_: OpenGezin, v: Vertaler, sleutel: str) -> Stuk:
    gevonden = nu(ctx, open_).get(v.onthouden(sleutel))
    if gevonden is None:
        raise Regelfout(f"Het stuk ‘{sleutel}’ is er niet, of niet voor wie dit doet.")
    return gevonden


def _herschrijf(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.HerschrijfInPlan) -> None:
    huidig = _stuk(ctx, open_, v, d.stuk)
    stuk.herschrijf_in_plan(ctx, open_, huidig, huidig.waarden | waarden(v, huidig.deel, d.velden))


def _trek_uit(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.TrekUitPlan) -> None:
    stuk.trek_uit_plan(ctx, open_, _stuk(ctx, open_, v, d.stuk))


def _leg_voor(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.LegPlanVoor) -> None:
    versie.leg_voor(ctx, open_, v.datum(d.tot_dag))


def _zeg(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.ZegVanPlan) -> None:
    bezig = open_versie(rijen.versies(ctx, open_))
    over = v.onthouden(d.stuk) if d.stuk is not None else (bezig.rij.id if bezig else None)
    if over is None:
        raise Regelfout("Er ligt nu geen plan ter bespreking.")
    voor = v.persoon(d.over) if d.over else None
    stem.zeg_van_plan(ctx, open_, over, d.stelling, d.reden or "", voor=voor)


def _stel_vast(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.StelPlanVast) -> None:
    versie.stel_vast(ctx, open_, v.datum(d.evaluatie_dag))


def _geef_exemplaar(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.GeefExemplaar) -> None:
    vast = rijen.geldende(ctx, open_)
    if vast is None:
        raise Regelfout("Er geldt nu geen plan.")
    stem.geef_exemplaar(ctx, open_, vast.rij, v.persoon(d.persoon), d.exemplaar)


def _leg_controle_vast(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.LegControleVast) -> None:
    wat = Bevonden(d.uitkomst, d.gezien_door, d.tekst or "", d.goed or "")
    verloop.leg_controle_vast(ctx, open_, v.onthouden(d.stuk), wat)


def _evalueer(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.EvalueerPlan) -> None:
    wat = Bevinding(d.met_wie, d.goed, d.anders, d.afspraken or "", d.besluit, d.reden)
    verloop.evalueer_plan(ctx, open_, wat, v.datum(d.volgende_dag))


def _rond_af(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.RondPlanAf) -> None:
    wie = mensen(ctx, open_)
    einde = Einde(
        laatste_incident=v.datum(d.laatste_incident_dag) if d.laatste_incident_dag is not None else None,
        gezegd=d.laatste_incident_dag is None,
        kinderwoorden=d.kinderwoorden or "",
        nazorg=d.nazorg,
        overleg=d.overleg,
        overleg_op=v.datum(d.overleg_dag),
        met_kinderen=afrondingen.met_kinderen(ctx, wie),
        zonder_cijfer=afrondingen.zonder_cijfer(ctx, open_, wie),
    )
    tweede = v.gebruiker(d.tweede) if d.tweede else None
    afronding.rond_plan_af(ctx, open_, einde, uitzondering=d.uitzondering or "", tweede=tweede)


def _besluit(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.BesluitOverAfronding) -> None:
    voorstel = AfrondingStatus.VOORGESTELD
    ligt = next((z.rij for z in rijen.afrondingen(ctx, open_) if z.rij.status is voorstel), None)
    if ligt is None:
        raise Regelfout("Er ligt geen voorstel om af te ronden.")
    afronding.besluit_over_afronding(ctx, open_, ligt, ja=d.besluit == "ja", reden=d.reden or "")


def _stop(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.StopPlan) -> None:
    versie.stop_plan(ctx, open_, d.reden)


PLAN = Categorie.VP_GEDEELD
DADEN: Daden = {
    model.BeginPlan: (Doen.WIJZIGEN, PLAN, _begin),
    model.SchrijfInPlan: (Doen.BIJDRAGEN, PLAN, _schrijf),
    model.HerschrijfInPlan: (Doen.BIJDRAGEN, PLAN, _herschrijf),
    model.TrekUitPlan: (Doen.BIJDRAGEN, PLAN, _trek_uit),
    model.LegPlanVoor: (Doen.WIJZIGEN, PLAN, _leg_voor),
    model.ZegVanPlan: (Doen.BIJDRAGEN, PLAN, _zeg),
    model.StelPlanVast: (Doen.WIJZIGEN, PLAN, _stel_vast),
    model.GeefExemplaar: (Doen.WIJZIGEN, PLAN, _geef_exemplaar),
    model.LegControleVast: (Doen.BIJDRAGEN, PLAN, _leg_controle_vast),
    model.EvalueerPlan: (Doen.WIJZIGEN, PLAN, _evalueer),
    model.RondPlanAf: (Doen.WIJZIGEN, PLAN, _rond_af),
    model.BesluitOverAfronding: (Doen.BIJDRAGEN, PLAN, _besluit),
    model.StopPlan: (Doen.WIJZIGEN, PLAN, _stop),
}
