"""Setting a bijzonder protocol, what the expert said, lifting it."""

from wtforms import RadioField, SelectField, TextAreaField

from ..domain.gezin import BijzonderProtocol
from ..domain.protocol import Deskundige
from .base import Form, geen_nulbytes, keuze, keuzes, verplicht


class ProtocolForm(Form):
    soort = SelectField("Waar zijn er signalen van", choices=keuzes(BijzonderProtocol))
    deskundige = SelectField(
        "Welke deskundige vraag je mee te kijken",
        choices=keuzes(Deskundige),
        description="LEC EGG bij eergerelateerd geweld, LKHA bij huwelijksdwang en achterlating, Pharos bij "
        "vrouwelijke genitale verminking, de aandachtsfunctionaris bij intieme terreur.",
    )
    reden = TextAreaField(
        "Waarom",
        [verplicht("Leg uit waarom dit nodig is."), geen_nulbytes],
        description="Het gezin, het netwerk en ketenpartners lezen dit niet en merken er niets van.",
    )


class AdviesForm(Form):
    uitnodigen = RadioField(
        "Mag iemand van het gezin worden uitgenodigd",
        [verplicht("Kies wat de deskundige zei.")],
        choices=[keuze("nee", "Nee"), keuze("ja", "Ja, ieder apart")],
    )
    advies = TextAreaField(
        "Wat zei de deskundige", [verplicht("Schrijf op wat de deskundige zei."), geen_nulbytes]
    )
