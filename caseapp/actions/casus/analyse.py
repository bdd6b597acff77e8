"""Acts of a casus that make the verklarende analyse."""

from uuid import UUID

from ...context import Context
from ...domain.regel import Regelfout
from ...domain.velden import VeldSoort, Waarde
from ...domain.verklarende_analyse.delen import VORM
from ...domain.woord import Woord
from ...permissions import Categorie, Doen
from ...queries.document.stuk import Stuk, nieuwste
from ...queries.document.versies import open_versie
from ...queries.dossier import OpenGezin
from ...queries.verklarende_analyse import rijen
from ...queries.verklarende_analyse.stuk import stukken
from ...scenario.daden import analyse as model
from ...scenario.fouten import bedoelde, toon
from ..verklarende_analyse import bijdrage, stelling, uitnodiging, versie
from .wereld import Daden, Vertaler

PERSONEN = (VeldSoort.PERSOON, VeldSoort.PERSONEN)


def _begin(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.BeginAnalyse) -> None:
    versie.begin_analyse(ctx, open_, d.aanleiding, spoed=d.spoed == "ja")


def _draag_bij(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.DraagBij) -> None:
    niet_voor = v.namen(d.afgeschermd_voor)
    rij = bijdrage.draag_bij(ctx, open_, d.deel, _waarden(v, d.deel, d.velden), niet_voor=niet_voor)
    if d.sleutel is not None:
        v.onthoud(d.sleutel, rij.kern_id)


def _waarden(v: Vertaler, deel: Woord, velden: model.Velden) -> dict[str, Waarde]:
    """Keys of the file become ids of the room."""
    soorten = {veld.naam: veld.soort for veld in VORM[deel].velden}
    return {naam: _waarde(v, soorten.get(naam), waarde) for naam, waarde in velden.items()}


def _waarde(v: Vertaler, soort: VeldSoort | None, waarde: Waarde) -> Waarde:
    if soort in PERSONEN:
        ids = tuple(str(_persoon(v, een)) for een in ((waarde,) if isinstance(waarde, str) else waarde))
        return ids[0] if soort is VeldSoort.PERSOON else ids
    if soort is VeldSoort.FACTOR and isinstance(waarde, str):
        return str(v.onthouden(waarde))
    return waarde


def _persoon(v: Vertaler, sleutel: str) -> UUID:
    bekend = [naam.split("/")[1] for naam in v.wereld.personen if naam.startswith(f"{v.casus.sleutel}/")]
    if sleutel not in bekend:
        raise Regelfout(f"{toon(sleutel)} is geen bekende persoon in dit bestand.{bedoelde(sleutel, bekend)}")
    return v.persoon(sleutel)


def _stuk(ctx: Context, open_: OpenGezin, v: Vertaler, sleutel: str) -> Stuk:
    stuk = nieuwste(stukken(ctx, open_)).get(v.onthouden(sleutel))
    if stuk is None:
        raise Regelfout(f"Het stuk ‘{sleutel}’ is er niet, of niet voor wie dit doet.")
    return stuk


def _herschrijf(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.HerschrijfBijdrage) -> None:
    stuk = _stuk(ctx, open_, v, d.stuk)
    bijdrage.herschrijf(ctx, open_, stuk, stuk.waarden | _waarden(v, stuk.deel, d.velden))


def _trek_in(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.TrekBijdrageIn) -> None:
    bijdrage.trek_bijdrage_in(ctx, open_, _stuk(ctx, open_, v, d.stuk))


def _vraag(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.VraagBijdrage) -> None:
    uitnodiging.vraag_bijdrage(ctx, open_, v.gebruiker(d.voor), d.tekst, v.datum(d.uiterlijk_dag))


def _leg_voor(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.LegAnalyseVoor) -> None:
    versie.leg_voor(ctx, open_, v.datum(d.tot_dag))


def _neem_stelling_in(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.NeemStellingIn) -> None:
    if d.stuk is not None:
        over = v.onthouden(d.stuk)
    else:
        bezig = open_versie(rijen.versies(ctx, open_))
        if bezig is None:
            raise Regelfout("Er ligt nu geen analyse ter bespreking.")
        over = bezig.rij.id
    stelling.neem_stelling_in(
        ctx,
        open_,
        over,
        d.stelling,
        d.reden or "",
        voor=v.persoon(d.over) if d.over else None,
        gehoor=None if d.gehoor is None else v.namen(d.gehoor),
    )


def _stel_vast(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.StelAnalyseVast) -> None:
    versie.stel_vast(ctx, open_, v.datum(d.volgende_dag) if d.volgende_dag is not None else None)


def _meld_verteld(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.MeldVerteld) -> None:
    stelling.meld_verteld(ctx, open_, v.persoon(d.persoon), d.soort)


GVA = Categorie.GVA_GEDEELD
DADEN: Daden = {
    model.BeginAnalyse: (Doen.WIJZIGEN, GVA, _begin),
    model.DraagBij: (Doen.BIJDRAGEN, GVA, _draag_bij),
    model.HerschrijfBijdrage: (Doen.BIJDRAGEN, GVA, _herschrijf),
    model.TrekBijdrageIn: (Doen.BIJDRAGEN, GVA, _trek_in),
    model.VraagBijdrage: (Doen.WIJZIGEN, GVA, _vraag),
    model.LegAnalyseVoor: (Doen.WIJZIGEN, GVA, _leg_voor),
    model.NeemStellingIn: (Doen.BIJDRAGEN, GVA, _neem_stelling_in),
    model.StelAnalyseVast: (Doen.WIJZIGEN, GVA, _stel_vast),
    model.MeldVerteld: (Doen.BIJDRAGEN, GVA, _meld_verteld),
}
