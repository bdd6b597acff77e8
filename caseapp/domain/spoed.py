"""The first hours: which of four questions asks for something now, and what comes later (domein 6.7).

Nothing is stored. Every answer follows from what is there already, as far as the reader may know it.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from .gezin import Fase
from .woorden import opsomming

VERS = 3  # days after an incident in which it still is spoed [P]
IN_UREN = timedelta(hours=72)  # longer ago is said in days


class SpoedStap(StrEnum):
    """The questions of the first hours in the order in which they are asked, and then what may wait."""

    VEILIG = "veilig"
    WETEN = "weten"
    ALS_HET_MISGAAT = "als_het_misgaat"
    VASTE_GEZICHT = "vaste_gezicht"
    KINDEREN_APART = "kinderen_apart"
    IEDER_GEHOORD = "ieder_gehoord"
    PLAN_BESPROKEN = "plan_besproken"
    WEER_KIJKEN = "weer_kijken"
    AAN_TAFEL = "aan_tafel"


VRAAG = {
    SpoedStap.VEILIG: "Is iedereen nu veilig?",
    SpoedStap.WETEN: "Wat weten wij?",
    SpoedStap.ALS_HET_MISGAAT: "Wat doet wie als het misgaat?",
    SpoedStap.VASTE_GEZICHT: "Wie is het vaste gezicht vandaag?",
}
WIE = {
    SpoedStap.VEILIG: "Wie er het eerst bij is, van ieder die met het gezin werkt.",
    SpoedStap.WETEN: "De contactpersoon begint. Veilig Thuis leest mee en zegt of het klopt.",
    SpoedStap.ALS_HET_MISGAAT: "De contactpersoon, Veilig Thuis of MDA++, samen met wie gevaar loopt.",
    SpoedStap.VASTE_GEZICHT: "Veilig Thuis wijst iemand aan van het lokale team of van MDA++.",
}


class StapStand(StrEnum):
    """Whether a question asks for something now."""

    KLAAR = "klaar"
    NU = "nu"
    LATER = "later"


@dataclass(frozen=True)
class Document:
    """How far the analysis or the plan is. `bezig`: a version is being made; `geldt`: one leads; `verlopen`:
    that one was a spoedversie and is past its two weeks. `spoed`: of the one that counts now."""

    bezig: bool = False
    geldt: bool = False
    spoed: bool = False
    verlopen: bool = False

    @property
    def er_ligt_iets(self) -> bool:
        return self.geldt and not self.verlopen


@dataclass(frozen=True)
class Beeld:
    """What this reader may know. `fasen`: of each person, None where none was set. `noodplan`: None for whom
    such a plan is never there, whether it is there or not. `niet_gesproken`, `niet_gehoord`: names."""

    fasen: Sequence[Fase | None] = ()
    dagen_sinds_incident: int | None = None
    analyse: Document = Document()
    plan: Document = Document()
    noodplan: bool | None = None
    contactpersoon: bool = False
    vervanger: bool = False
    zonder_dagen: int = 0
    kinderen: bool = False
    niet_gesproken: Sequence[str] = ()
    niet_gehoord: Sequence[str] = ()
    besproken: bool = False
    evaluatie: bool = False
    aan_tafel: bool = False


@dataclass(frozen=True)
class Stap:
    stap: SpoedStap
    stand: StapStand
    reden: str


def is_spoed(fasen: Collection[Fase | None], dagen: int | None, *, contactpersoon: bool) -> bool:
    """Whether the overzicht offers the page: somebody is in phase 1, nobody is the fixed face, or something
    happened in the last days."""
    vers = dagen is not None and dagen < VERS
    return Fase.DIRECTE_VEILIGHEID in fasen or vers or not contactpersoon


def stappen(beeld: Beeld) -> tuple[Stap, ...]:
    """The four of now, in the order in which they are asked."""
    return (_veilig(beeld), _weten(beeld), _als_het_misgaat(beeld), _vaste_gezicht(beeld))


def later(beeld: Beeld) -> tuple[Stap, ...]:
    """What must come, and may wait until these hours are over."""
    alle = (
        _namen(SpoedStap.KINDEREN_APART, beeld.niet_gesproken, "apart gesproken", "Ieder kind")
        if beeld.kinderen
        else None,
        _namen(SpoedStap.IEDER_GEHOORD, beeld.niet_gehoord, "in eigen woorden gehoord", "Iedere volwassene"),
        _ja_of_later(
            SpoedStap.PLAN_BESPROKEN,
            beeld.besproken,
            "Het plan is aan iedereen voorgelegd.",
            "Het plan is nog niet aan iedereen voorgelegd.",
        ),
        _ja_of_later(
            SpoedStap.WEER_KIJKEN,
            beeld.evaluatie,
            "Er is een dag om weer samen te kijken.",
            "Er is nog geen dag om weer samen te kijken.",
        ),
        _ja_of_later(
            SpoedStap.AAN_TAFEL,
            beeld.aan_tafel,
            "Het gezin is op de overdrachtstafel gebracht.",
            "Kijk of dit naar de overdrachtstafel of een lokale kamer moet.",
        ),
    )
    return tuple(stap for stap in alle if stap is not None)


def hoe_lang(duur: timedelta) -> str:
    """'minder dan een uur', '5 uur', '4 dagen': what people say of a time that is past."""
    uren = int(duur.total_seconds() // 3600)
    if uren < 1:
        return "minder dan een uur"
    return f"{uren} uur" if duur < IN_UREN else f"{duur.days} dagen"


def _veilig(beeld: Beeld) -> Stap:
    """Never done: who is safe is asked again each time."""
    return Stap(SpoedStap.VEILIG, StapStand.NU, _hoe_veilig(beeld))


def _hoe_veilig(beeld: Beeld) -> str:
    vers = beeld.dagen_sinds_incident is not None and beeld.dagen_sinds_incident < VERS
    if vers and Fase.DIRECTE_VEILIGHEID not in beeld.fasen:
        return "Er gebeurde net iets, en niemand staat in fase 1. Moet iemand terug naar fase 1?"
    if Fase.DIRECTE_VEILIGHEID in beeld.fasen:
        return "Iemand staat in fase 1: niet iedereen is veilig."
    if not beeld.fasen or None in beeld.fasen:
        return "Nog niet van iedereen is gezegd in welke fase hij of zij staat. Vraag het nu."
    return "Niemand staat in fase 1. Vraag het toch opnieuw, aan ieder apart."


def _weten(beeld: Beeld) -> Stap:
    """One page of analysis will do, and what must be there to be safe."""
    delen = [_analyse(beeld.analyse), _plan(beeld.plan)]
    klaar = beeld.analyse.er_ligt_iets and beeld.plan.er_ligt_iets
    return Stap(SpoedStap.WETEN, StapStand.KLAAR if klaar else StapStand.NU, " ".join(delen))


def _analyse(analyse: Document) -> str:
    if analyse.er_ligt_iets and not analyse.spoed:
        return "Er is een vastgestelde analyse. Lees die eerst: vraag het gezin niet opnieuw wat er al staat."
    if analyse.er_ligt_iets:
        return "Er is een spoedversie van de analyse. De hele analyse komt later."
    if analyse.bezig and analyse.spoed:
        return "De spoedversie van de analyse is in de maak."
    if analyse.bezig:
        return "Een hele analyse is in de maak, maar nog niet vastgesteld."
    if analyse.verlopen:
        return "De spoedversie van de analyse is verlopen."
    return "Er is nog geen analyse. Eén pagina is nu genoeg."


def _plan(plan: Document) -> str:
    if plan.er_ligt_iets:
        return f"Er is een {'spoedplan' if plan.spoed else 'veiligheidsplan'}."
    if plan.bezig:
        return f"Het {'spoedplan' if plan.spoed else 'veiligheidsplan'} is in de maak."
    if plan.verlopen:
        return "Het spoedplan is verlopen."
    return "Er is nog geen veiligheidsplan: wat moet er nu minimaal zijn?"


def _als_het_misgaat(beeld: Beeld) -> Stap:
    if beeld.noodplan:
        zin, stand = "Er is een noodplan dat jij mag lezen. Loop het na met wie het aangaat.", StapStand.KLAAR
    elif beeld.noodplan is None:
        zin, stand = "Spreek af wat jij doet als het misgaat, en wie je dan belt.", StapStand.NU
    else:
        zin, stand = "Vraag ieder die gevaar loopt, apart: wat doe je als het misgaat?", StapStand.NU
    return Stap(SpoedStap.ALS_HET_MISGAAT, stand, zin)


def _vaste_gezicht(beeld: Beeld) -> Stap:
    if not beeld.contactpersoon:
        sinds = {0: "sinds vandaag", 1: "sinds gisteren"}.get(beeld.zonder_dagen)
        al = sinds or f"al {beeld.zonder_dagen} dagen"
        zin = f"Er is geen contactpersoon, {al}. Vandaag nog iemand, ook al is het een waarnemer."
        return Stap(SpoedStap.VASTE_GEZICHT, StapStand.NU, zin)
    zin = "Er is een contactpersoon." if beeld.vervanger else "Er is een contactpersoon, maar geen vervanger."
    return Stap(SpoedStap.VASTE_GEZICHT, StapStand.KLAAR, zin)


def _namen(stap: SpoedStap, namen: Sequence[str], wat: str, wie: str) -> Stap:
    if namen:
        return Stap(stap, StapStand.LATER, f"Nog niet {wat}: {opsomming(list(namen))}.")
    return Stap(stap, StapStand.KLAAR, f"{wie} is {wat}.")


def _ja_of_later(stap: SpoedStap, ja: bool, wel: str, nog_niet: str) -> Stap:
    return Stap(stap, StapStand.KLAAR if ja else StapStand.LATER, wel if ja else nog_niet)
