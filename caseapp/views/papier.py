"""What every page of a part of a gezin has, and one step taken from it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ..context import Context
from ..domain.regel import Regelfout
from ..forms.base import Form
from ..queries import gezin as gezinnen
from ..queries.dossier import OpenGezin
from . import concept, frame


@dataclass(frozen=True)
class Document:
    """`naar`: the page itself. `map`: where its templates are. `gedaan`: what is said after a step."""

    naar: str
    map: str
    gedaan: str = "Opgeschreven."

    def pagina(self, ctx: Context, gezin: OpenGezin, sjabloon: str, **wat: Any) -> str:
        ding = gezinnen.zaken(ctx, gezin)
        kop = gezinnen.gezinskop(ctx, gezin, ding)
        wat = {"kop": kop, "tabs": frame.tabs(kop, self.naar), "naar": self.naar} | wat
        return render_template(f"{self.map}/{sjabloon}", **wat)

    def stap(
        self,
        ctx: Context,
        gezin: OpenGezin,
        form: Form,
        doe: Callable[[], Any],
        sjabloon: str,
        *,
        gedaan: str = "",
        anker: str = "",
        **wat: Any,
    ) -> ResponseReturnValue:
        """Done, and back to the document; or the same page with what is wrong at its field."""
        if form.validate_on_submit():
            try:
                doe()
                concept.klaar(ctx)
                flash(gedaan or self.gedaan, "goed")
                return redirect(url_for(self.naar, gezin_id=gezin.id, _anchor=anker or None))
            except Regelfout as fout:
                form.refuse(fout)
        bewaard = concept.geef_terug(ctx, form)
        return self.pagina(ctx, gezin, sjabloon, form=form, bewaard=bewaard, **wat), form.status


def twee_versies() -> tuple[UUID, UUID]:
    """Which two were chosen in the address to lay side by side."""
    try:
        return UUID(request.args.get("oud", "")), UUID(request.args.get("nieuw", ""))
    except ValueError:
        abort(404)
