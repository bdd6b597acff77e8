"""Shred a practice gezin in a copy of the room, and see that the same bytes can't be read any more."""

from dataclasses import dataclass
from uuid import UUID

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from ..actions.versnippering import maak_oefengezin, versnipper
from ..cipher import ZegelGebroken
from ..context import Context
from ..db import Controle, Ondertekend, Store, in_ruimte, last_signed
from ..permissions import Actor, Categorie, Doen
from ..queries import versnippering as queries
from ..queries.oefenruimte import OEFENING
from ..queries.versnippering import Bewaard, Sleutelnaam
from .guard import needs, stores
from .sessions import deze_sessie

bp = Blueprint("versnippering", __name__, url_prefix="/uitleg/versnipperen")


@dataclass(frozen=True)
class Blik:
    """What one looks at before and after. `tekst`: None where it can't be read. `in_bestand`: whether these
    very bytes are found in the file."""

    tekst: str | None
    bewaard: Bewaard
    in_bestand: bool


@dataclass(frozen=True)
class Proef:
    voor: Blik
    na: Blik
    sleutels: tuple[Sleutelnaam, ...]
    over: tuple[Sleutelnaam, ...]
    controle: Controle
    kop: Ondertekend | None

    @property
    def zelfde(self) -> bool:
        return self.voor.bewaard.bytes == self.na.bewaard.bytes


@bp.route("", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.TRAINING, stuk=OEFENING)
def proef(ctx: Context) -> ResponseReturnValue:
    sessie, uitslag = deze_sessie().sessie, None
    if request.method == "POST" and sessie is not None and sessie.ruimte_id is not None:
        uitslag = _in_een_kopie(ctx.actor, sessie.ruimte_id)
    return render_template("uitleg/versnipperen.html", uitslag=uitslag)


def _in_een_kopie(actor: Actor, ruimte_id: UUID) -> Proef:
    """Make a gezin, look, shred, look again, verify: each a unit of work of the copy."""
    als = in_ruimte(actor)
    with stores().kopie(ruimte_id) as (kopie, bewijs):
        with kopie.werk(als) as werk:
            gezin_id = maak_oefengezin(werk.ctx)
        voor, sleutels = _kijk(kopie, actor, gezin_id)
        with kopie.werk(als) as werk:
            versnipper(werk.ctx, gezin_id)
        na, over = _kijk(kopie, actor, gezin_id)
        return Proef(voor, na, sleutels, over, kopie.controleer(bewijs), last_signed(bewijs))


def _kijk(kopie: Store, actor: Actor, gezin_id: UUID) -> tuple[Blik, tuple[Sleutelnaam, ...]]:
    with kopie.werk(in_ruimte(actor), alleen_lezen=True) as werk:
        veld, namen = queries.bewaard(werk.ctx, gezin_id), queries.sleutelnamen(werk.ctx, gezin_id)
        try:
            tekst: str | None = queries.gelezen(werk.ctx, gezin_id)
        except ZegelGebroken:
            tekst = None
    return Blik(tekst, veld, veld.bytes in kopie.path.read_bytes()), namen
