"""What happened between people: who did it, who underwent it, who saw or heard it. The role is of the
incident, never of a person (domein 0.2-1)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from .contact import toets_leden, toets_regel
from .gebeurtenis import toets_tekst
from .regel import Regelfout


class IncidentRol(StrEnum):
    DEED = "deed"
    ONDERGING = "onderging"
    DEED_EN_ONDERGING = "deed_en_onderging"
    WAS_GETUIGE = "was_getuige"


class Geweldsvorm(StrEnum):
    """The kind of act: the first of two axes (domein 1.5)."""

    FYSIEK = "fysiek"
    PSYCHISCH = "psychisch"
    SEKSUEEL = "seksueel"
    VERWAARLOZING = "verwaarlozing"
    FINANCIEEL_MISBRUIK = "financieel_misbruik"
    ONLINE_MISBRUIK = "online_misbruik"


class Geweldsrelatie(StrEnum):
    """Between whom: the second axis (domein 1.5)."""

    PARTNERGEWELD = "partnergeweld"
    KINDERMISHANDELING = "kindermishandeling"
    OUDERENMISHANDELING = "ouderenmishandeling"
    KIND_OUDERMISHANDELING = "kind_oudermishandeling"
    EERGERELATEERD_GEWELD = "eergerelateerd_geweld"
    ANDER_HUISELIJK_GEWELD = "ander_huiselijk_geweld"


class BronSoort(StrEnum):
    """How whoever writes it down came to know (domein 3.2-2)."""

    EIGEN_WAARNEMING = "eigen_waarneming"
    GEHOORD = "gehoord"
    DOCUMENT = "document"


class SoortBewering(StrEnum):
    """How sure it is, in the words of the handbook (domein 11)."""

    FEIT = "feit"
    MENING = "mening"
    INTERPRETATIE = "interpretatie"


Rollen = Mapping[UUID, IncidentRol]
_DEED = (IncidentRol.DEED, IncidentRol.DEED_EN_ONDERGING)
_ONDERGING = (IncidentRol.ONDERGING, IncidentRol.DEED_EN_ONDERGING)


@dataclass(frozen=True)
class Voorval:
    """`bron`: who says so, in words; empty where it was seen by whoever writes it down."""

    gebeurd: datetime
    tekst: str
    rollen: Rollen
    aard: Sequence[Geweldsvorm] = ()
    relatie: Geweldsrelatie | None = None
    bron: str = ""
    bron_soort: BronSoort = BronSoort.EIGEN_WAARNEMING
    bewering: SoortBewering = SoortBewering.FEIT


def rollen_van(
    deed: Sequence[UUID], onderging: Sequence[UUID], getuige: Sequence[UUID], leden: Collection[UUID]
) -> dict[UUID, IncidentRol]:
    """One role for each: who both did and underwent has both; a witness has no other role."""
    for namen, veld in ((deed, "deed"), (onderging, "onderging"), (getuige, "getuige")):
        toets_leden(namen, leden, veld)
    if set(getuige) & {*deed, *onderging}:
        raise Regelfout(
            "Iemand staat twee keer: als getuige, en bij wie het deed of meemaakte. Kies één.", "getuige"
        )
    rollen = dict.fromkeys(deed, IncidentRol.DEED) | dict.fromkeys(getuige, IncidentRol.WAS_GETUIGE)
    for wie in onderging:
        rollen[wie] = IncidentRol.DEED_EN_ONDERGING if wie in rollen else IncidentRol.ONDERGING
    return rollen


def toets_voorval(voorval: Voorval) -> None:
    if not voorval.rollen:
        raise Regelfout("Kies wie erbij was. Een incident is altijd tussen mensen.", "deed")
    toets_regel(voorval.bron, "bron")
    if voorval.bron_soort is not BronSoort.EIGEN_WAARNEMING and not voorval.bron.strip():
        raise Regelfout("Schrijf op van wie je dit weet, of waar het staat.", "bron")
    toets_tekst(voorval.tekst)


def richtingen(rollen: Rollen) -> frozenset[tuple[UUID, UUID]]:
    """From whoever did it to whoever underwent it; both ways where both did and underwent."""
    deed = [wie for wie, rol in rollen.items() if rol in _DEED]
    onderging = [wie for wie, rol in rollen.items() if rol in _ONDERGING]
    return frozenset((van, naar) for van in deed for naar in onderging if van != naar)
