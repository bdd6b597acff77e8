"""What the afwegingskader says of a traject, in words; and what was not done yet. Neither ever blocks."""

from .delen import VORM
from .kader import volgende, weeg
from .traject import Traject
from .woorden import VRAGEN, MeldcodeDeel, MeldcodeUitkomst

_ZINNEN = {
    MeldcodeUitkomst.MELDEN: "Het afwegingskader zegt: melden bij Veilig Thuis.",
    MeldcodeUitkomst.HULP: "Het afwegingskader zegt: hulp geven of regelen. Kom op de afgesproken dag terug "
    "bij afweging 5.",
    MeldcodeUitkomst.BEIDE: "Het afwegingskader zegt: melden bij Veilig Thuis, en ook hulp.",
    MeldcodeUitkomst.AFSLUITEN: "Het afwegingskader zegt: afsluiten, vastleggen, en blijven volgen.",
}
SAMEN = "Doe stap 3 tot en met 5 samen met Veilig Thuis. Is er nu gevaar? Bel 112."
VEILIGE_KANT = (
    "Afweging 1 zegt nee en afweging 2 zegt ja. Dan geldt de veilige kant. Klopt afweging 2 niet meer? "
    "Weeg haar opnieuw."
)


GEVOLG = {
    MeldcodeDeel.VERMOEDEN: "Bij nee: afsluiten en vastleggen.",
    MeldcodeDeel.ONVEILIGHEID: "Bij ja: melden bij Veilig Thuis.",
    MeldcodeDeel.EIGEN_HULP: "Bij nee: melden bij Veilig Thuis.",
    MeldcodeDeel.AANVAARDEN: "Bij nee: melden bij Veilig Thuis.",
    MeldcodeDeel.RESULTAAT: "Bij nee: (opnieuw) melden. Bij ja: afsluiten, en afspreken wat je volgt.",
}


def boom(traject: Traject) -> tuple[tuple[str, str], ...]:
    """The five questions, each with its answer so far and where an answer leads."""
    a, nu = traject.afweging, volgende(traject.afweging)
    antwoorden = (a.vermoeden, a.tweede, a.eigen_hulp, a.aanvaarden, a.resultaat)
    woorden = {True: "Je antwoordde ja.", False: "Je antwoordde nee.", None: "Nog niet aan de beurt."}
    return tuple(
        (VORM[deel].titel, f"{'Nu aan de beurt.' if deel is nu else woorden[ja]} {GEVOLG[deel]}")
        for deel, ja in zip(VRAGEN, antwoorden, strict=True)
    )


def kaderzin(traject: Traject) -> str:
    """What comes out of the answers so far; or which question is next."""
    a, deel = traject.afweging, volgende(traject.afweging)
    uitkomst = weeg(a)
    if uitkomst is None:
        nummer = VRAGEN.index(deel) + 1 if deel else 1
        twijfel = " Weet je het niet? Vraag Veilig Thuis om advies, zonder namen." if nummer == 2 else ""
        return f"Nog geen uitkomst: afweging {nummer} heeft nog geen ja of nee.{twijfel}"
    samen = f" {SAMEN}" if a.acuut else ""
    tegen = f" {VEILIGE_KANT}" if a.acuut and a.vermoeden is False else ""
    return f"{_ZINNEN[uitkomst]}{samen}{tegen}"


def wat_mist(traject: Traject) -> tuple[str, ...]:
    """Steps that were left out. With acute danger nobody waits for them (F49)."""
    if traject.afweging.acuut:
        return ()
    vragen = (
        (MeldcodeDeel.OVERLEG, "Je hebt nog met niemand overlegd (stap 2)."),
        (
            MeldcodeDeel.GESPREK,
            "Er staat nog niets over een gesprek, ook niet waarom het er niet was (stap 3).",
        ),
    )
    open_ = [zin for deel, zin in vragen if not traject.alle(deel)]
    if traject.variant and not traject.alle(MeldcodeDeel.DESKUNDIGE):
        open_.append("Je hebt nog geen deskundige geraadpleegd (stap 2).")
    return tuple(open_)
