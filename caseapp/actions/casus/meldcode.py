"""Acts of a casus in which somebody walks the meldcode for himself: they go through no door of a gezin."""

from ...context import Context
from ...domain.meldcode.delen import VORM
from ...domain.regel import Regelfout
from ...domain.velden import VeldSoort
from ...queries.meldcode import mijn_traject
from ...scenario.daden import meldcode as model
from .. import meldcode
from .wereld import DadenBuitenGezin, Vertaler

DAG = "dag "


def _begin(ctx: Context, v: Vertaler, d: model.BeginMeldcode) -> None:
    v.onthoud(d.sleutel, meldcode.begin_meldcode(ctx, d.waarover, d.soort).id)


def _noteer(ctx: Context, v: Vertaler, d: model.NoteerMeldcodestap) -> None:
    rij = mijn_traject(ctx, v.onthouden(d.traject))
    if rij is None:
        raise Regelfout("Dit traject is van iemand anders.", "traject")
    dagen = {veld.naam for veld in VORM[d.deel].velden if veld.soort is VeldSoort.DATUM}
    waarden = {
        naam: v.datum(int(waarde.removeprefix(DAG))).isoformat() if naam in dagen else waarde
        for naam, waarde in d.velden.items()
    }
    meldcode.noteer_meldcodestap(ctx, rij, d.deel, waarden)


BUITEN_GEZIN: DadenBuitenGezin = {
    model.BeginMeldcode: _begin,
    model.NoteerMeldcodestap: _noteer,
}
