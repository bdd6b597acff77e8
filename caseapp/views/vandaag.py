"""What waits for me today."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from ..context import Context
from ..queries import vandaag as queries
from .guard import inside

bp = Blueprint("vandaag", __name__, url_prefix="/vandaag")


@bp.get("")
@inside
def toon(ctx: Context) -> ResponseReturnValue:
    return render_template("vandaag/toon.html", blad=queries.vandaag(ctx))
