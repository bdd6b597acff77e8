"""Acts of a casus of somebody of the gezin himself."""

from ...context import Context
from ...domain.regel import Regelfout
from ...permissions import Categorie, Doen
from ...queries.dossier import OpenGezin
from ...queries.verzoek import zichten
from ...scenario.daden import ons_plan as model
from .. import eigen_verklaring, veiligheidsschaal, verzoek
from .wereld import Daden, Vertaler


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


DADEN: Daden = {
    model.DoeVerzoek: (Doen.ZIEN, Categorie.DEELREGISTER, _doe_verzoek),
    model.BeantwoordVerzoek: (Doen.WIJZIGEN, Categorie.DEELREGISTER, _beantwoord_verzoek),
    model.GeefVerklaring: (Doen.BIJDRAGEN, Categorie.GVA_GEDEELD, _geef_verklaring),
    model.GeefCijfer: (Doen.ZIEN, Categorie.SCORES, _geef_cijfer),
}
