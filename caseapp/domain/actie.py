"""An actie: what is agreed, who does it, until when; and how it ends (domein 6.2)."""

from enum import StrEnum

from .regel import Regelfout

LANGSTE_ACTIE = 2_000
KORTSTE_UITLEG = 10


class ActieStatus(StrEnum):
    OPEN = "open"
    GEDAAN = "gedaan"
    VERVALLEN = "vervallen"


OVERGANGEN = {
    ActieStatus.OPEN: {ActieStatus.OPEN, ActieStatus.GEDAAN, ActieStatus.VERVALLEN},
    ActieStatus.GEDAAN: set[ActieStatus](),
    ActieStatus.VERVALLEN: set[ActieStatus](),
}


class ActieStap(StrEnum):
    """What can become of an actie. After `verzet` and `overgedragen` it is still open."""

    GEDAAN = "gedaan"
    VERZET = "verzet"
    OVERGEDRAGEN = "overgedragen"
    VERVALLEN = "vervallen"


NAAR = {
    ActieStap.GEDAAN: ActieStatus.GEDAAN,
    ActieStap.VERVALLEN: ActieStatus.VERVALLEN,
    ActieStap.VERZET: ActieStatus.OPEN,
    ActieStap.OVERGEDRAGEN: ActieStatus.OPEN,
}


def toets_wat(tekst: str, veld: str = "tekst") -> None:
    """Something is agreed, and short enough to remember."""
    if len(tekst.strip()) < KORTSTE_UITLEG:
        raise Regelfout(
            f"Schrijf op wat er gaat gebeuren, in minstens {KORTSTE_UITLEG} tekens.",
            veld,
        )
    if len(tekst) > LANGSTE_ACTIE:
        raise Regelfout(f"Deze tekst is te lang: {len(tekst)} tekens, het maximum is {LANGSTE_ACTIE}.", veld)


def toets_uitleg(tekst: str, veld: str = "uitleg") -> None:
    """Each step says what came of it, or why."""
    if len(tekst.strip()) < KORTSTE_UITLEG:
        raise Regelfout(
            f"Schrijf in minstens {KORTSTE_UITLEG} tekens op wat het resultaat is, of waarom.", veld
        )
    if len(tekst) > LANGSTE_ACTIE:
        raise Regelfout(f"Deze tekst is te lang: {len(tekst)} tekens, het maximum is {LANGSTE_ACTIE}.", veld)


def toets_verantwoordelijke(*, betrokken: bool, werkt_daar: bool, veld: str = "verantwoordelijke") -> None:
    """One organisation answers for it, and one person of it does it: somebody at the table of this gezin."""
    if not betrokken:
        raise Regelfout("Deze persoon is niet bij dit gezin betrokken; kies iemand die meehelpt.", veld)
    if not werkt_daar:
        raise Regelfout("Deze persoon werkt niet bij die organisatie; kies iemand die daar werkt.", veld)


def toets_ander(is_dezelfde: bool, veld: str = "verantwoordelijke") -> None:
    if is_dezelfde:
        raise Regelfout("Deze persoon doet het al; kies iemand anders.", veld)


def toets_stap(van: ActieStatus, stap: ActieStap) -> None:
    if NAAR[stap] not in OVERGANGEN[van]:
        raise Regelfout(f"Deze actie is al {van.value}; er valt niets meer aan te veranderen.")


def toets_van_jou(mag_het: bool) -> None:
    """An actie is changed by whoever does it, by who agreed it, or by who writes the plan."""
    if not mag_het:
        raise Regelfout("Deze actie staat niet op jouw naam; de contactpersoon kan haar ook veranderen.")
