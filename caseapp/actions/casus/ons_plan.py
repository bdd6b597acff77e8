"""Acts of a casus of somebody of the gezin himself."""

from ...context import Context
from ...domain.bijstand import OPEN
from ...domain.regel import Regelfout
from ...permissions import Categorie, Doen
from ...queries.bijstand import van_persoon
from ...queries.dossier import OpenGezin
from ...queries.verzoek import zichten
from ...scenario.daden import ons_plan as model
from .. import bijstand, eigen_verklaring, veiligheidsschaal, verzoek
from .wereld import Daden, DadenBuitenGezin, Vertaler


def _doe_verzoek(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.DoeVerzoek) -> None:
    over = v.persoon(d.over) if d.over else None
    v.onthoud(d.sleutel, verzoek.doe_verzoek(ctx, open_, d.soort, d.tekst or "", over).id)


def _beantwoord_verzoek(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.BeantwoordVerzoek) -> None:
    id_ = v.onthouden(d.verzoek)
    rij = next((zicht.rij for zicht in zichten(ctx, open_) if zicht.rij.id == id_), None)
    if rij is None:
        raise Regelfout(f"Het verzoek ‘{d.verzoek}’ is er niet, of niet voor wie dit doet.", "verzoek")
    verzoek.beantwoord_verzoek(ctx, open_, rij, d.besluit, d.tekst)


def _geef_verklaring(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.GeefVerklaring) -> None:
    niet_voor = v.namen(d.afgeschermd_voor)
    eigen_verklaring.geef_verklaring(ctx, open_, d.bij, d.tekst, d.lezers, niet_voor)


def _geef_cijfer(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.GeefCijfer) -> None:
    niet_voor = v.namen(d.afgeschermd_voor)
    veiligheidsschaal.geef_cijfer(ctx, open_, d.als_antwoord(), niet_voor=niet_voor)


def _vraag_bijstand(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.VraagBijstand) -> None:
    v.onthoud(d.sleutel, bijstand.vraag(ctx, open_, v.gebruiker(d.aan).id, v.datum(d.tot_dag)).id)


def _beantwoord_bijstand(ctx: Context, v: Vertaler, d: model.BeantwoordBijstand) -> None:
    bijstand.antwoord(ctx, v.onthouden(d.bijstand), ja=d.antwoord == "ja")


def _stop_bijstand(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.StopBijstand) -> None:
    van_mij = van_persoon(ctx, open_, ctx.actor.persoon_id) if ctx.actor.persoon_id else ()
    loopt = next((rij for rij in van_mij if rij.status in OPEN), None)
    if loopt is None:
        raise Regelfout("Er staat niemand naast wie dit doet.", "wat")
    bijstand.stop(ctx, open_, loopt)


DADEN: Daden = {
    model.DoeVerzoek: (Doen.ZIEN, Categorie.DEELREGISTER, _doe_verzoek),
    model.BeantwoordVerzoek: (Doen.WIJZIGEN, Categorie.DEELREGISTER, _beantwoord_verzoek),
    model.GeefVerklaring: (Doen.BIJDRAGEN, Categorie.GVA_GEDEELD, _geef_verklaring),
    model.GeefCijfer: (Doen.ZIEN, Categorie.SCORES, _geef_cijfer),
    model.VraagBijstand: (Doen.ZIEN, Categorie.DEELREGISTER, _vraag_bijstand),
    model.StopBijstand: (Doen.ZIEN, Categorie.DEELREGISTER, _stop_bijstand),
}
BUITEN_GEZIN: DadenBuitenGezin = {model.BeantwoordBijstand: _beantwoord_bijstand}
