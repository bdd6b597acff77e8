"""The words of the meldcode: what can be written down, how a question is answered, what comes of it."""

from ..woord import Woord


class MeldcodeDeel(Woord):
    """What one entry is. Five of these are the questions of the afwegingskader, in their order (F49)."""

    VARIANT = "variant"
    SIGNALEN = "signalen"
    OVERLEG = "overleg"
    DESKUNDIGE = "deskundige"
    GESPREK = "gesprek"
    VERMOEDEN = "vermoeden"
    ONVEILIGHEID = "onveiligheid"
    EIGEN_HULP = "eigen_hulp"
    AANVAARDEN = "aanvaarden"
    RESULTAAT = "resultaat"
    BESLUIT = "besluit"


VRAGEN = (
    MeldcodeDeel.VERMOEDEN,
    MeldcodeDeel.ONVEILIGHEID,
    MeldcodeDeel.EIGEN_HULP,
    MeldcodeDeel.AANVAARDEN,
    MeldcodeDeel.RESULTAAT,
)


class MeldcodeUitkomst(Woord):
    """What the afwegingskader says, and what the professional decides."""

    MELDEN = "melden"
    HULP = "hulp"
    BEIDE = "beide"
    AFSLUITEN = "afsluiten"


MELDT = frozenset({MeldcodeUitkomst.MELDEN, MeldcodeUitkomst.BEIDE})
HELPT = frozenset({MeldcodeUitkomst.HULP, MeldcodeUitkomst.BEIDE})
