"""The code of an authenticator app."""

from wtforms import StringField
from wtforms.validators import Regexp

from .base import Form, verplicht


class CodeForm(Form):
    code = StringField(
        "Code uit je app",
        [
            verplicht("Vul de code uit je app in."),
            Regexp(r"^\s*(?:[0-9]\s*){6}$", message="Een code is zes cijfers, bijvoorbeeld 123 456."),
        ],
        description="Zes cijfers. De code verandert elke halve minuut.",
        render_kw={"inputmode": "numeric", "maxlength": "12"},
    )
