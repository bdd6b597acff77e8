"""Writes down act after act of one small gezin, on werkdagen that are counted back from today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from caseapp.domain.termijn import is_werkdag

from .huishoudens import GOED, WAAR, Huishouden
from .loting import Loting
from .themas import Thema

BEGIN, VANDAAG = date(2026, 1, 5), 96
MEESTE = 16  # acts of one gezin
Daad = dict[str, Any]


def werkdagen(van: int, tot: int) -> list[int]:
    """The days of the story that are worked on, both ends included."""
    return [dag for dag in range(van, tot + 1) if is_werkdag(BEGIN + timedelta(days=dag))]


GEWEEST = werkdagen(-40, VANDAAG - 1)
DEZE_WEEK, LATER = werkdagen(VANDAAG, VANDAAG + 7), werkdagen(VANDAAG + 8, VANDAAG + 45)


@dataclass(frozen=True)
class Team:
    """By key and by name: the contactpersoon, who stands in, and who is asked at Veilig Thuis."""

    contactpersoon: str
    vervanger: str
    veilig_thuis: str
    namen: dict[str, str]


@dataclass(frozen=True)
class Opzet:
    """What one gezin is, apart from how anybody is called."""

    nummer: int
    huishouden: Huishouden
    thema: Thema
    loop: str
    team: Team


class Schrijver:
    """`terug`: how many werkdagen ago the next act is."""

    def __init__(self, opzet: Opzet, loting: Loting, terug: int) -> None:
        self.opzet, self.loting = opzet, loting
        self.daden: list[Daad] = []
        self.geboren = {lid.sleutel: loting.getal(*lid.jaren) for lid in opzet.huishouden.leden}
        self.terug = terug
        self._minuut = self._uur() * 60
        self._gesproken = 0

    def _uur(self) -> int:
        return self.loting.getal(9, 13)

    @property
    def dag(self) -> int:
        return GEWEEST[-self.terug]

    def verder(self, terug: int) -> None:
        """To so many werkdagen ago; never back."""
        if 1 <= terug < self.terug:
            self.terug, self._minuut = terug, self._uur() * 60

    def ruimte(self, daden: int = 1) -> bool:
        return len(self.daden) + daden <= MEESTE

    def tekst(self, tekst: str, **erbij: str) -> str:
        """With a choice made in it; the places of people stay open, but who works is filled in."""
        team = self.opzet.team
        vol = self.loting.vouw(tekst)
        vul = {"hoofd": f"{{{self.opzet.huishouden.hoofd}}}", **erbij}
        vul |= {"cp": team.namen[team.contactpersoon], "vervanger": team.namen[team.vervanger]}
        for woord, waarde in vul.items():
            vol = vol.replace(f"{{{woord}}}", waarde)
        return vol[0].upper() + vol[1:]

    def een_van(self, zinnen: Sequence[str], **erbij: str) -> str:
        return self.tekst(self.loting.kies(zinnen), **erbij)

    def doe(self, wie: str, wat: str, **velden: Any) -> None:
        tijd = f"{self._minuut // 60:02}:{self._minuut % 60:02}"
        self._minuut += self.loting.getal(1, 4) if wie == "simulatie" else self.loting.getal(5, 25)
        leeg = (None, (), "")
        gevuld = {veld: waarde for veld, waarde in velden.items() if waarde not in leeg}
        self.daden.append({"dag": self.dag, "tijd": tijd, "wie": wie, "wat": wat, **gevuld})

    # What every gezin has

    def begin(self) -> None:
        """The gezin, who is in it, gezag over the minors, and how it became known."""
        huis, thema = self.opzet.huishouden, self.opzet.thema
        situatie = huis.situatie.replace("{waar}", self.loting.kies(WAAR))
        situatie = f"{self.tekst(situatie)} {self.een_van(GOED)}"
        self.doe("simulatie", "maak_gezin", naam="{gezin}", situatie=situatie)
        for lid in huis.leden:
            self.doe("simulatie", "voeg_lid_toe", persoon=lid.sleutel, rol=lid.rol, huishouden=lid.thuis)
        for kind in huis.kinderen:
            for ouder in huis.gezag:
                self.doe("simulatie", "leg_gezag_vast", kind=kind, ouder=ouder)
        tekst = self.een_van(thema.signalen)
        self.doe("simulatie", "noteer", soort="signaal", tekst=tekst, afgeschermd_voor=self.niet_voor)

    @property
    def niet_voor(self) -> tuple[str, ...]:
        """From whom of this gezin the texts are kept."""
        return tuple(wie for wie in self.opzet.thema.niet_voor if wie in self.opzet.huishouden.sleutels)

    @property
    def cp(self) -> str:
        return self.opzet.team.contactpersoon

    @property
    def hoofd(self) -> str:
        return self.opzet.huishouden.hoofd

    def gesprek(self) -> None:
        """With one of the adults, apart; the next time with the other."""
        if not self.ruimte():
            return
        thema = self.opzet.thema
        met, tekst = thema.gesprekken[self._gesproken % len(thema.gesprekken)]
        self._gesproken += 1
        self.doe(
            self.cp,
            "leg_contact_vast",
            hoe="elders" if thema.niet_voor else "huisbezoek",
            met=(self.hoofd if met == "hoofd" else met,),
            apart="ja",
            tekst=self.tekst(tekst),
            afgeschermd_voor=self.niet_voor,
        )
