"""An own statement: what it lies beside, what it says, and who reads it."""

from collections.abc import Mapping
from uuid import UUID

from wtforms import RadioField, TextAreaField

from ..domain.eigen_verklaring import VerklaringBij, Verklaringlezers
from .base import Form, geen_nulbytes, keuze, verplicht
from .velden import Vinkjes


class VerklaringForm(Form):
    bij = RadioField(
        "Waar hoort het bij?",
        [verplicht("Kies waar het bij hoort.")],
        choices=[
            keuze(VerklaringBij.ANALYSE.value, "Bij ons verhaal: zo zit het bij ons"),
            keuze(VerklaringBij.PLAN.value, "Bij onze afspraken"),
        ],
        default=VerklaringBij.ANALYSE.value,
    )
    tekst = TextAreaField(
        "Jouw verklaring",
        [geen_nulbytes],
        description="Kort of lang, dat mag je zelf weten. Niemand verandert er iets aan.",
    )
    lezers = RadioField(
        "Wie mag dit lezen?",
        [verplicht("Kies wie dit mag lezen.")],
        choices=[
            keuze(Verklaringlezers.HULP.value, "Wie ons helpt en ik, niemand anders van ons gezin"),
            keuze(Verklaringlezers.ALLEN.value, "Iedereen die ons verhaal leest, ook van ons gezin"),
            keuze(Verklaringlezers.VAST_GEZICHT.value, "Alleen ons vaste gezicht en ik"),
        ],
    )
    niet_voor = Vinkjes(
        "Wie van ons gezin mag dit niet lezen?",
        description="Alleen nodig als je koos: iedereen. Wie je aankruist, merkt daar niets van.",
    )

    @classmethod
    def voor(cls, anderen: Mapping[UUID, str], **nu: object) -> "VerklaringForm":
        form = cls(**nu)
        form.niet_voor.noem(anderen)
        return form
