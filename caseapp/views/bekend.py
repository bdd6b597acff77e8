"""'Is dit gezin bekend?', for who takes in a melding."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from ..context import Context
from ..domain.regel import Regelfout
from ..forms.base import tekst
from ..forms.zoeken import BekendForm
from ..queries import bekend as queries
from .guard import inside

bp = Blueprint("bekend", __name__, url_prefix="/bekend")


@bp.route("", methods=["GET", "POST"])
@inside
def vraag(ctx: Context) -> ResponseReturnValue:
    queries.eis_bekend(ctx)
    form, blad = BekendForm(), None
    if form.validate_on_submit():
        try:
            blad = queries.bekend(ctx, tekst(form.roepnaam), tekst(form.achternaam), form.geboren.data)
        except Regelfout as fout:
            form.refuse(fout)
    return render_template("bekend/vraag.html", form=form, blad=blad), form.status
