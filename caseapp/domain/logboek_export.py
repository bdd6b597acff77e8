"""What we do, in the codes of others: NEN 7513 (after RFC 3881), and a register of verwerkingsactiviteiten.

Sources and the whole mapping: docs/logboek-export.md.
"""

from collections.abc import Mapping
from enum import StrEnum
from hashlib import sha256

from .logboek import Handeling


class Verwerkingsactiviteit(StrEnum):
    """Why there is a line at all; the register itself stands in docs/logboek-export.md."""

    HULP = "hulp-aan-een-gezin"
    TOEGANG = "toegang-tot-de-toepassing"
    TOEZICHT = "toezicht-op-het-gebruik"
    OEFENING = "inrichten-van-de-oefening"
    SLEUTELS = "beheer-van-sleutels"


class Actie(StrEnum):
    """EventActionCode."""

    MAKEN = "C"
    LEZEN = "R"
    WIJZIGEN = "U"
    VERWIJDEREN = "D"
    UITVOEREN = "E"


ACTIES: Mapping[Handeling, Actie] = {
    Handeling.BEKIJKEN: Actie.LEZEN,
    Handeling.ZOEKEN: Actie.LEZEN,
    Handeling.MAKEN: Actie.MAKEN,
    Handeling.WIJZIGEN: Actie.WIJZIGEN,
    Handeling.VERWIJDEREN: Actie.VERWIJDEREN,
    Handeling.VASTSTELLEN: Actie.WIJZIGEN,
    Handeling.DELEN: Actie.UITVOEREN,
    Handeling.EXPORTEREN: Actie.LEZEN,
    Handeling.AFDRUKKEN: Actie.LEZEN,
    Handeling.INLOGGEN: Actie.UITVOEREN,
    Handeling.UITLOGGEN: Actie.UITVOEREN,
    Handeling.GEWEIGERD: Actie.UITVOEREN,
    Handeling.NOODKNOP: Actie.UITVOEREN,
    Handeling.ROL_WISSELEN: Actie.UITVOEREN,
    Handeling.LOG_INZIEN: Actie.LEZEN,
    Handeling.TERUGSPOELEN: Actie.UITVOEREN,
    Handeling.KLOK_VERZETTEN: Actie.UITVOEREN,
    Handeling.RUIMTE_BEGONNEN: Actie.UITVOEREN,
    Handeling.SLEUTEL_GEMAAKT: Actie.MAKEN,
    Handeling.SLEUTELS_GEWISSELD: Actie.WIJZIGEN,
    Handeling.VERNIETIGD: Actie.VERWIJDEREN,
}

# ParticipantObjectDataLifeCycle: where the data is in its life. What is not here, says nothing about data.
LEVENSLOOP: Mapping[Handeling, int] = {
    Handeling.MAKEN: 1,  # origination
    Handeling.SLEUTEL_GEMAAKT: 1,
    Handeling.WIJZIGEN: 3,  # amendment
    Handeling.VASTSTELLEN: 4,  # verification
    Handeling.BEKIJKEN: 6,  # access or use
    Handeling.ZOEKEN: 6,
    Handeling.LOG_INZIEN: 6,
    Handeling.AFDRUKKEN: 9,  # report
    Handeling.EXPORTEREN: 10,  # export
    Handeling.DELEN: 11,  # disclosure
    Handeling.VERWIJDEREN: 14,  # deletion
    Handeling.VERNIETIGD: 15,  # erased for good
}

_EIGEN_ACTIVITEIT: Mapping[Handeling, Verwerkingsactiviteit] = {
    Handeling.INLOGGEN: Verwerkingsactiviteit.TOEGANG,
    Handeling.UITLOGGEN: Verwerkingsactiviteit.TOEGANG,
    Handeling.ROL_WISSELEN: Verwerkingsactiviteit.TOEGANG,
    Handeling.LOG_INZIEN: Verwerkingsactiviteit.TOEZICHT,
    Handeling.EXPORTEREN: Verwerkingsactiviteit.TOEZICHT,
    Handeling.SLEUTEL_GEMAAKT: Verwerkingsactiviteit.SLEUTELS,
    Handeling.SLEUTELS_GEWISSELD: Verwerkingsactiviteit.SLEUTELS,
    Handeling.VERNIETIGD: Verwerkingsactiviteit.SLEUTELS,
}


def activiteit(handeling: Handeling, *, over_gezin: bool) -> Verwerkingsactiviteit:
    """The activity that a line belongs to; what is about a gezin is help, unless it is about the system."""
    algemeen = Verwerkingsactiviteit.HULP if over_gezin else Verwerkingsactiviteit.OEFENING
    return _EIGEN_ACTIVITEIT.get(handeling, algemeen)


def trace_id(regel_id: str, verzoek: str | None, sessie: str | None) -> str:
    """16 bytes in hex: the same for all lines of one request; a line without a request stands alone."""
    bron = f"verzoek {sessie or ''} {verzoek}" if verzoek else f"regel {regel_id}"
    return sha256(bron.encode()).hexdigest()[:32]


def span_id(regel_id: str) -> str:
    """8 bytes in hex: one per line."""
    return sha256(f"span {regel_id}".encode()).hexdigest()[:16]
