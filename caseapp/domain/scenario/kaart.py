"""Who plays in an exercise: a role and, for a ketenpartner, the field of work. In a file that is one word."""

from dataclasses import dataclass

from ..regel import Regelfout
from ..toegang import KetenSoort, Rol

# Who makes the exercise run is no card in it.
SPEELBAAR = tuple(rol for rol in Rol if rol not in (Rol.TRAINER, Rol.BEHEERDER, Rol.SIMULATIE))
KORT = {"werk_inkomen": KetenSoort.WERK_EN_INKOMEN}


@dataclass(frozen=True)
class Kaart:
    """`soort` is there exactly when the role is ketenpartner. `str` gives the word of a file."""

    rol: Rol
    soort: KetenSoort | None = None

    def __post_init__(self) -> None:
        if self.rol not in SPEELBAAR:
            raise Regelfout(f"de rol {self.rol} is geen kaart: die speelt niet mee.")
        if self.rol is Rol.KETENPARTNER and self.soort is None:
            raise Regelfout(
                "een ketenpartner heeft een soort; schrijf bijvoorbeeld “rol: ketenpartner, soort: politie”."
            )
        if self.rol is not Rol.KETENPARTNER and self.soort is not None:
            raise Regelfout(f"alleen een ketenpartner heeft een soort; iemand met de rol {self.rol} niet.")

    def __str__(self) -> str:
        return str(self.soort or self.rol)


KAARTEN: dict[str, Kaart] = {
    **{rol.value: Kaart(rol) for rol in SPEELBAAR if rol is not Rol.KETENPARTNER},
    **{soort.value: Kaart(Rol.KETENPARTNER, soort) for soort in KetenSoort},
    **{woord: Kaart(Rol.KETENPARTNER, soort) for woord, soort in KORT.items()},
}
ZONDER_SOORT = Rol.KETENPARTNER.value
# What may stand at `rol`: any of these words, or ketenpartner with its soort apart.
ROLWOORDEN = (*KAARTEN, ZONDER_SOORT)


def voluit(rol: str, soort: str | None) -> tuple[str, str | None]:
    """Role and soort, where `rol` may be short for both: `politie` is a ketenpartner of that soort."""
    soort = KORT.get(soort, soort) if soort else soort
    kort = KAARTEN.get(rol)
    if kort is None or kort.soort is None:
        return rol, soort
    if soort not in (None, kort.soort):
        raise Regelfout(f"‘{rol}’ is zelf al een soort ketenpartner; bij ‘soort’ staat een andere.")
    return kort.rol.value, kort.soort.value


def kaart_van(rol: str, soort: str | None) -> Kaart | None:
    """Which card this is; None when it is none."""
    return KAARTEN.get(str(soort) if rol == ZONDER_SOORT else rol)
