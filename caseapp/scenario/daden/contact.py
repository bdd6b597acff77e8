"""Acts about contacts, incidents and one's own notes."""

from datetime import time
from typing import Annotated, Literal

from pydantic import Field

from ...domain.contact import ContactHoe
from ...domain.incident import BronSoort, Geweldsrelatie, Geweldsvorm, SoortBewering
from ...domain.regel import Regelfout
from ..model import Dag, Sleutel, Tekst, Tijd, Woord
from .basis import Daad

Mensen = tuple[Sleutel, ...]


class _Gebeurd(Daad):
    """`dag` and `tijd`: when it was written down; with `gebeurd_dag` it happened before that."""

    gebeurd_dag: Dag | None = None
    gebeurd_tijd: Tijd = time(10, 0)
    tekst: Tekst
    afgeschermd_voor: Mensen = ()


class LegContactVast(_Gebeurd):
    """`met` and `erbij`: of the gezin; `anderen` and `bij`: who else, in words."""

    wat: Literal["leg_contact_vast"]
    hoe: Woord[ContactHoe]
    met: Mensen = ()
    erbij: Mensen = ()
    apart: Literal["ja", "nee"] = "nee"
    anderen: Tekst | None = None
    bij: Tekst | None = None
    waar: Tekst | None = None


class NoteerIncident(_Gebeurd):
    """Whoever stands under `deed` and under `onderging` both did and underwent."""

    wat: Literal["noteer_incident"]
    deed: Mensen = ()
    onderging: Mensen = ()
    getuige: Mensen = ()
    aard: Annotated[tuple[Woord[Geweldsvorm], ...], Field(min_length=1)]
    relatie: Woord[Geweldsrelatie] | None = None
    bron: Tekst | None = None
    bron_soort: Woord[BronSoort] = BronSoort.EIGEN_WAARNEMING
    bewering: Woord[SoortBewering] = SoortBewering.FEIT


class MaakWerkaantekening(Daad):
    """For the eyes of who wrote it."""

    wat: Literal["maak_werkaantekening"]
    tekst: Tekst


def toets_moment(daad: LegContactVast | NoteerIncident) -> None:
    """It happened before it was written down."""
    if daad.gebeurd_dag is not None and (daad.gebeurd_dag, daad.gebeurd_tijd) > (daad.dag, daad.tijd):
        raise Regelfout("wat gebeurd is, ligt voor de dag en tijd waarop het is opgeschreven.", "gebeurd_dag")


Handeling = LegContactVast | NoteerIncident | MaakWerkaantekening
