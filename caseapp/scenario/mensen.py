"""The people of the exercise and where they work: `gebruikers.yaml` and `organisaties.yaml`."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from ..domain.consultatie import Deskundigheid
from ..domain.oefenruimte import OrganisatieSoort
from ..domain.toegang import KetenSoort, Rol
from .model import Model, Sleutel, Tekst, Woord


class Organisatie(Model):
    sleutel: Sleutel
    naam: Tekst
    soort: Woord[OrganisatieSoort]


class Organisaties(Model):
    formaat: Literal["1g1p1r-organisaties/1"]
    organisaties: Annotated[tuple[Organisatie, ...], Field(min_length=1)]


class Gebruiker(Model):
    """A persona. `kaart`: one line, what this role may. `persoon`: who he is in a casus, `casus/persoon`.

    `geeft`: what this persona can bring in, for the card; may be left out. `functies`: what colleagues can
    ask him.
    """

    sleutel: Sleutel
    naam: Tekst
    rol: Woord[Rol]
    soort: Woord[KetenSoort] | None = None
    organisatie: Sleutel | None = None
    functie: Tekst
    kaart: Tekst
    persoon: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]*/[a-z][a-z0-9_-]*$")] | None = None
    geeft: Tekst | None = None
    functies: tuple[Woord[Deskundigheid], ...] = ()


class Gebruikers(Model):
    formaat: Literal["1g1p1r-gebruikers/1"]
    gebruikers: Annotated[tuple[Gebruiker, ...], Field(min_length=1)]
