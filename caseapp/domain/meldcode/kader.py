"""The afwegingskader as a decision tree of five questions (F49), and what follows from the answers."""

from dataclasses import dataclass

from .woorden import HELPT, MELDT, VRAGEN, MeldcodeDeel, MeldcodeUitkomst


@dataclass(frozen=True)
class Afweging:
    """The answers so far; None is not answered, or not known. `onthulling`: somebody told it himself (F25).

    It is asked together with the second question, and weighs as heavily.
    """

    vermoeden: bool | None = None
    onveilig: bool | None = None
    onthulling: bool | None = None
    eigen_hulp: bool | None = None
    aanvaarden: bool | None = None
    resultaat: bool | None = None

    @property
    def acuut(self) -> bool:
        """Melding is the professional norm, whatever else was answered (F25, F49)."""
        return bool(self.onveilig or self.onthulling)

    @property
    def tweede(self) -> bool | None:
        """The answer to the whole second question."""
        if self.acuut:
            return True
        return None if self.onveilig is None or self.onthulling is None else False


def weeg(a: Afweging) -> MeldcodeUitkomst | None:
    """What the tree says; None as long as a question on the way is open."""
    if a.acuut:
        return MeldcodeUitkomst.BEIDE if a.eigen_hulp and a.aanvaarden else MeldcodeUitkomst.MELDEN
    if a.vermoeden is False:
        return MeldcodeUitkomst.AFSLUITEN
    if a.vermoeden is None or a.tweede is None:
        return None
    for antwoord in (a.eigen_hulp, a.aanvaarden):
        if not antwoord:
            return None if antwoord is None else MeldcodeUitkomst.MELDEN
    if a.resultaat is None:
        return MeldcodeUitkomst.HULP
    return MeldcodeUitkomst.AFSLUITEN if a.resultaat else MeldcodeUitkomst.MELDEN


def bereikbaar(a: Afweging) -> tuple[MeldcodeDeel, ...]:
    """The questions that can be answered now: those on the way, up to and with the first open one."""
    gaat_verder = (a.vermoeden or a.acuut, a.tweede is not None, a.eigen_hulp, a.aanvaarden)
    aantal = next((n for n, verder in enumerate(gaat_verder) if not verder), len(gaat_verder))
    return VRAGEN[: aantal + 1]


def volgende(a: Afweging) -> MeldcodeDeel | None:
    """The question that has to be answered to come to an outcome; after HULP that is the last one."""
    if weeg(a) not in (None, MeldcodeUitkomst.HULP):
        return None
    return bereikbaar(a)[-1]


def besluit_van(*, melden: bool, hulp: bool) -> MeldcodeUitkomst:
    """Two questions, one decision (F50): is melden noodzakelijk, and is hulp (ook) mogelijk?"""
    if melden:
        return MeldcodeUitkomst.BEIDE if hulp else MeldcodeUitkomst.MELDEN
    return MeldcodeUitkomst.HULP if hulp else MeldcodeUitkomst.AFSLUITEN


def wijkt_af(besluit: MeldcodeUitkomst, kader: MeldcodeUitkomst) -> bool:
    """Reporting otherwise than the tree says, or leaving out help that it asks for. More help never is."""
    return (besluit in MELDT) != (kader in MELDT) or (kader in HELPT and besluit not in HELPT)
