"""Groups of acts that belong together: a team, a child that is heard, numbers, a term, a melding."""

from collections.abc import Sequence

from .schrijver import DEZE_WEEK, GEWEEST, LATER, Schrijver
from .zinnen import (
    ACTIE,
    BEREIKBAAR,
    DOEL_VERVANGER,
    GEEN_NUL,
    GEINFORMEERD,
    HOGER,
    IN_DE_WEG,
    JONG,
    KINDERBLIK,
    MELDER_BIJ_KIND,
    MELDERS,
    MELDING,
    MOTIVERING,
    OVER,
    RUSTIGER,
    TERMIJN,
    TERMIJN_EERST,
    TERMIJN_KIND,
    TIENER,
    UITKOMST,
    VANGNET,
)

TWAALF = 12


def team(s: Schrijver) -> None:
    """A fixed face, and a colleague of the same team who stands in."""
    namen = s.opzet.team
    s.doe(
        "simulatie",
        "wijs_contactpersoon_aan",
        gebruiker=namen.contactpersoon,
        vervanger=namen.vervanger,
        bereikbaar=s.een_van(BEREIKBAAR),
    )
    doel, als = s.een_van(DOEL_VERVANGER), "betrokken_hulpverlener"
    s.doe(s.cp, "betrek", gebruiker=namen.vervanger, relatie=als, doel=doel)


def fase_1(s: Schrijver) -> None:
    if s.ruimte():
        s.doe(s.cp, "terug_naar_fase_1", persoon=s.hoofd, feiten=s.een_van(s.opzet.thema.feiten))


def kind_gehoord(s: Schrijver) -> None:
    """The eldest child, apart."""
    if not (s.opzet.huishouden.kinderen and s.ruimte()):
        return
    hoe, waar, tekst = s.loting.kies(TIENER if s.geboren["kind"] >= TWAALF else JONG)
    verteld = {"apart": "ja", "tekst": s.tekst(tekst), "afgeschermd_voor": s.niet_voor}
    s.doe(s.cp, "leg_contact_vast", hoe=hoe, waar=waar, met=("kind",), **verteld)


def cijfer(s: Schrijver, laagste: int, hoogste: int, wie: str = "") -> None:
    if s.ruimte():
        nul, hoger = s.een_van(GEEN_NUL), s.een_van(HOGER)
        getal = s.loting.getal(laagste, hoogste)
        s.doe(s.cp, "leg_score_vast", persoon=wie or s.hoofd, cijfer=getal, geen_nul=nul, hoger=hoger)


def ander_cijfer(s: Schrijver, laagste: int, hoogste: int) -> None:
    """Of the other adult, where there is one."""
    if "twee" in s.opzet.huishouden.sleutels:
        cijfer(s, laagste, hoogste, "twee")


def termijn(s: Schrijver, dag: int, *, eerst: bool = False) -> None:
    if not s.ruimte():
        return
    soort, zinnen = ("eerste_contact", TERMIJN_EERST) if eerst else _waarover(s)
    s.doe(s.cp, "zet_termijn", soort=soort, uiterlijk_dag=dag, tekst=s.een_van(zinnen), voor=s.cp)


def _waarover(s: Schrijver) -> tuple[str, Sequence[str]]:
    if s.opzet.huishouden.kinderen and s.loting.kans(40):
        return "gesprek_met_kind", TERMIJN_KIND
    return s.loting.kies(("anders", "terugkoppeling")), TERMIJN


def deze_week(s: Schrijver, *, eerst: bool = False) -> None:
    termijn(s, s.loting.kies(DEZE_WEEK), eerst=eerst)


def later(s: Schrijver) -> None:
    termijn(s, s.loting.kies(LATER))


def voorbij(s: Schrijver) -> None:
    """Due on a day that has passed since: a term, or an actie of the colleague who stands in."""
    dag = GEWEEST[-s.loting.getal(1, max(1, s.terug - 3))]
    if s.loting.kans(60):
        return termijn(s, dag)
    tekst, wie = s.een_van(ACTIE), s.opzet.team.vervanger
    return s.doe(s.cp, "spreek_actie_af", sleutel="actie", tekst=tekst, voor=wie, uiterlijk_dag=dag)


def in_de_weg(s: Schrijver, *, door: bool) -> None:
    """`door`: it is put to the procesregisseur on the next werkdag."""
    soort, tekst, zonder_namen = s.loting.kies(IN_DE_WEG)
    s.doe(s.cp, "meld_belemmering", sleutel="weg", soort=soort, tekst=s.tekst(tekst), voor=s.cp)
    if door and s.ruimte():
        s.verder(s.terug - 1)
        s.doe(s.cp, "zet_belemmering_door", belemmering="weg", zonder_namen=zonder_namen)


def rustiger(s: Schrijver) -> None:
    """One of them goes to phase 2; two workers find so, on different days where that fits."""
    kinderblik = s.tekst(KINDERBLIK) if s.opzet.huishouden.kinderen else None
    voorstel = {"feiten": s.tekst(RUSTIGER), "kinderblik": kinderblik, "tweede": s.opzet.team.vervanger}
    s.doe(s.cp, "stel_fase_voor", persoon=s.hoofd, fase="risicogestuurde_zorg", **voorstel)
    s.verder(s.terug - s.loting.getal(0, 2))
    s.doe(s.opzet.team.vervanger, "besluit_over_fase", persoon=s.hoofd, besluit="ja")


def _over_wie(s: Schrijver) -> tuple[str, ...]:
    return tuple(wie for wie in s.opzet.huishouden.sleutels if wie not in s.niet_voor)


def melding(s: Schrijver) -> None:
    """Somebody tells Veilig Thuis."""
    vt, thema, huis = s.opzet.team.veilig_thuis, s.opzet.thema, s.opzet.huishouden
    doel = "De melding bekijken: is het veilig, en wie gaat verder?"
    gezin = {"afgeschermd_voor": huis.sleutels}  # nobody notices before he is told
    s.doe("simulatie", "betrek", gebruiker=vt, relatie="vt_behandelaar", doel=doel, **gezin)
    soort, naam = s.loting.kies((*MELDERS, MELDER_BIJ_KIND) if huis.kinderen else MELDERS)
    s.doe(
        vt,
        "neem_melding_aan",
        sleutel="melding",
        melder={"soort": soort, "naam": naam},
        kanaal=s.loting.kies(("telefoon", "formulier")),
        aard=thema.aard,
        relatie=thema.relatie,
        tekst=MELDING.replace("{feit}", s.een_van(thema.feiten)),
        betrokkenen=tuple(
            {"persoon": een, "tekst": OVER.replace("{wie}", f"{{{een}}}")} for een in _over_wie(s)
        ),
    )


def beoordeling(s: Schrijver, besluit: str, *, wacht: bool = False) -> None:
    """Veilig Thuis looked how safe it is."""
    duurt = "ja" if besluit == "onderzoek" else "nee"
    zegt = {"uitkomst": UITKOMST[besluit], "motivering": MOTIVERING[besluit]}
    velden = {"acuut": "nee", "structureel": duurt, "besluit": besluit, **zegt}
    vt = s.opzet.team.veilig_thuis
    s.doe(vt, "beoordeel_veiligheid", melding="melding", **velden, wacht="ja" if wacht else None)


def geinformeerd(s: Schrijver) -> None:
    """Each over whom it is."""
    for wie in _over_wie(s):
        hoe = s.tekst(GEINFORMEERD)
        s.doe(s.opzet.team.veilig_thuis, "informeer", melding="melding", persoon=wie, hoe=hoe)


def tijdens_wachten(s: Schrijver) -> None:
    vangnet = s.tekst(VANGNET)
    s.doe(s.opzet.team.veilig_thuis, "kijk_tijdens_wachten", melding="melding", vangnet=vangnet)
