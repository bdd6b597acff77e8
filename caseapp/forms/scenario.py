"""A scenario file of one's own, to have it checked."""

from flask_wtf.file import FileField

from .base import Form, verplicht


class ControleForm(Form):
    bestand = FileField(
        "Scenariobestand",
        [verplicht("Kies een bestand.")],
        description="Een .yaml-bestand, hoogstens 256 KiB. Het wordt gelezen en niet bewaard.",
    )

    @property
    def inhoud(self) -> bytes:
        return bytes(self.bestand.data.read())


class DraaiboekForm(Form):
    bestand = FileField(
        "Draaiboek",
        [verplicht("Kies een bestand.")],
        description="Het rekenblad van deze bladzijde, bewaard als .csv. Het wordt gelezen en niet bewaard.",
    )

    @property
    def inhoud(self) -> bytes:
        return bytes(self.bestand.data.read())
