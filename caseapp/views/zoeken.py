"""Looking for words inside what one may see."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from ..context import Context
from ..domain.regel import Regelfout
from ..forms.base import tekst, versienummer
from ..forms.zoeken import ZoekForm
from ..queries import zoeken as queries
from .guard import inside

bp = Blueprint("zoeken", __name__, url_prefix="/zoeken")


@bp.route("", methods=["GET", "POST"])
@inside
def zoek(ctx: Context) -> ResponseReturnValue:
    form, blad = ZoekForm(), None
    if form.validate_on_submit():
        try:
            blad = queries.zoek(ctx, tekst(form.term), versienummer(form.pagina.data))
        except Regelfout as fout:
            form.refuse(fout)
    return render_template("zoeken/zoek.html", form=form, blad=blad), form.status
