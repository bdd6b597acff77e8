"""Going to another phase: up with two professionals, back to phase 1 by anyone (domein 2.2)."""

from collections.abc import Iterable
from uuid import UUID

from .gebeurtenis import toets_tekst
from .gezin import Fase
from .incident import Geweldsvorm
from .regel import Regelfout
from .woord import Woord


class FaseStapStatus(Woord):
    VOORGESTELD = "voorgesteld"
    GEZET = "gezet"
    AFGEWEZEN = "afgewezen"
    VERVALLEN = "vervallen"


# What must be there before this phase is left (domein 2.2): to look at together, and never a gate.
EERST_NODIG: dict[Fase, tuple[str, ...]] = {
    Fase.DIRECTE_VEILIGHEID: (
        "Er zijn veiligheidsvoorwaarden, en afspraken die iedereen kent.",
        "Iemand controleert de afspraken.",
        "Iemand houdt zicht op de veiligheid.",
        "Met elk kind is gesproken.",
    ),
    Fase.RISICOGESTUURDE_ZORG: (
        "De verklarende analyse is vastgesteld.",
        "Bij elk risico loopt hulp.",
        "Er is een afgesproken tijd geen geweld geweest.",
        "De cijfers van allen, ook van de kinderen, gaan omhoog.",
    ),
    Fase.HERSTELGERICHTE_ZORG: (),
}
# After these the safety of phase 1 is not sure any more.
VRAAGT_TERUG = frozenset({Geweldsvorm.FYSIEK, Geweldsvorm.SEKSUEEL})


def is_hoger(van: Fase | None, naar: Fase) -> bool:
    """The first phase that somebody gets is 1, or it is as much of a step as any other."""
    return naar.nummer > (van.nummer if van else 1)


def toets_hoger(van: Fase | None, naar: Fase) -> None:
    if not is_hoger(van, naar):
        raise Regelfout("Kies een hogere fase. Terug naar fase 1 kan altijd meteen, zonder voorstel.", "fase")


def toets_terug(van: Fase | None) -> None:
    if van is Fase.DIRECTE_VEILIGHEID:
        raise Regelfout("Deze persoon staat al in fase 1.", "persoon")


def toets_feiten(feiten: str, kinderblik: str, *, met_kinderen: bool) -> None:
    """On facts, and with how a child of this gezin sees it."""
    toets_tekst(feiten, "feiten")
    if kinderblik.strip() or met_kinderen:
        if not kinderblik.strip():
            raise Regelfout("Schrijf op hoe het kind dit ziet, of waarom dat niet is gevraagd.", "kinderblik")
        toets_tekst(kinderblik, "kinderblik")


def toets_geen_voorstel(al: bool) -> None:
    if al:
        raise Regelfout("Over deze persoon ligt al een voorstel. Besluit eerst daarover.", "persoon")


def toets_open(status: FaseStapStatus) -> None:
    if status is not FaseStapStatus.VOORGESTELD:
        raise Regelfout("Over dit voorstel is al besloten.")


def toets_tweede(voorsteller: UUID | None, beslisser: UUID) -> None:
    """Nobody finds on his own that it has become safer."""
    if voorsteller == beslisser:
        raise Regelfout("Een tweede professional besluit hierover, niet wie het voorstelde.")


def toets_meebeslisser(*, mag: bool) -> None:
    if not mag:
        raise Regelfout("Kies iemand die met dit gezin werkt.", "met")


def toets_besluit(*, ja: bool, reden: str) -> None:
    if not ja:
        if not reden.strip():
            raise Regelfout("Schrijf op waarom niet.", "reden")
        toets_tekst(reden, "reden")


def vraagt_terug(aard: Iterable[Geweldsvorm]) -> bool:
    """Whether what happened asks if somebody goes back to phase 1: it proposes, people decide."""
    return not VRAAGT_TERUG.isdisjoint(aard)
