"""Acts of a casus about a huisverbod."""

from collections.abc import Callable

from ...context import Context
from ...domain.huisverbod import HuisverbodDoor, Oplegging
from ...domain.huisverbod_verloop import Inzet
from ...domain.moment import moment_van
from ...domain.regel import Regelfout
from ...permissions import Categorie, Doen
from ...queries.dossier import OpenGezin
from ...queries.huisverbod import zichten
from ...scenario.daden import huisverbod as model
from ...scenario.daden.basis import Daad
from ...tables import Huisverbod
from .. import huisverbod as acties
from .. import huisverbod_spoor as sporen
from ..huisverbod import Besluit
from .wereld import Daden, Vertaler


def _leg_op(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.LegHuisverbodOp) -> None:
    oplegging = Oplegging(
        wie=v.persoon(d.persoon),
        op=ctx.now,
        door=d.door,
        beschermd=[v.persoon(wie) for wie in d.beschermd],
        plaats=d.plaats,
        feiten=d.feiten,
        rihg=d.rihg,
        veilig_thuis=d.veilig_thuis or "",
        bereikbaar=d.bereikbaar == "ja",
    )
    acties.leg_huisverbod_op(ctx, open_, oplegging)


def _van(ctx: Context, open_: OpenGezin, v: Vertaler, sleutel: str) -> Huisverbod:
    """The last one of this person."""
    wie = v.persoon(sleutel)
    gevonden = next((z.rij for z in zichten(ctx, open_) if z.rij.betreft_id == wie), None)
    if gevonden is None:
        raise Regelfout(f"Voor ‘{sleutel}’ is er nog geen huisverbod.", "persoon")
    return gevonden


def _besluit(reden: str) -> Besluit:
    return Besluit(HuisverbodDoor.BURGEMEESTER, reden)


def _verleng(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.VerlengHuisverbod) -> None:
    besluit = Besluit(HuisverbodDoor.BURGEMEESTER, d.reden, v.datum(d.tot_dag))
    acties.verleng_huisverbod(ctx, open_, _van(ctx, open_, v, d.persoon), besluit)


def _verleng_niet(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.VerlengHuisverbodNiet) -> None:
    acties.verleng_huisverbod_niet(ctx, open_, _van(ctx, open_, v, d.persoon), _besluit(d.reden))


def _trek_in(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.TrekHuisverbodIn) -> None:
    acties.trek_huisverbod_in(ctx, open_, _van(ctx, open_, v, d.persoon), _besluit(d.reden))


def _adviseer(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.AdviseerOverVerlengen) -> None:
    rij = _van(ctx, open_, v, d.persoon)
    acties.adviseer_over_verlengen(ctx, open_, rij, d.reden, verlengen=d.verlengen == "ja")


def _zet_spoor(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.ZetSpoor) -> None:
    inzet = Inzet(
        helper=d.helper or "",
        wat=d.waarmee or "",
        eerste_contact=None if d.eerste_contact_dag is None else v.datum(d.eerste_contact_dag),
        belt=d.belt or "",
        belt_dag=None if d.belt_dag is None else v.datum(d.belt_dag),
    )
    sporen.zet_spoor(ctx, open_, _van(ctx, open_, v, d.persoon), d.spoor, inzet)


def _meld_overtreding(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.MeldOvertreding) -> None:
    op = moment_van(v.datum(d.gebeurd_dag), d.gebeurd_tijd, ctx.now)
    acties.meld_overtreding(ctx, open_, _van(ctx, open_, v, d.persoon), op, d.tekst, d.bekend_bij)


def _plan_klaar(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.MeldHuisverbodplanKlaar) -> None:
    acties.meld_plan_klaar(ctx, open_, _van(ctx, open_, v, d.persoon), d.tekst)


def _bereikbaar(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.MeldBereikbaar) -> None:
    acties.meld_bereikbaar(ctx, open_, _van(ctx, open_, v, d.persoon), d.tekst)


def _casemanagement(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.ZetCasemanagement) -> None:
    rij, ja = _van(ctx, open_, v, d.persoon), d.intensief == "ja"
    acties.zet_casemanagement(ctx, open_, rij, d.helper or "", d.reden, intensief=ja)


_HOE: dict[type[Daad], Callable[..., None]] = {
    model.LegHuisverbodOp: _leg_op,
    model.VerlengHuisverbod: _verleng,
    model.VerlengHuisverbodNiet: _verleng_niet,
    model.TrekHuisverbodIn: _trek_in,
    model.AdviseerOverVerlengen: _adviseer,
    model.ZetSpoor: _zet_spoor,
    model.MeldOvertreding: _meld_overtreding,
    model.MeldHuisverbodplanKlaar: _plan_klaar,
    model.MeldBereikbaar: _bereikbaar,
    model.ZetCasemanagement: _casemanagement,
}
DADEN: Daden = {soort: (Doen.WIJZIGEN, Categorie.HUISVERBOD, hoe) for soort, hoe in _HOE.items()}
