"""What we give people to train with, read once, and small questions about it."""

import re
from pathlib import Path
from typing import TypeVar

import pytest

from caseapp.domain.mda.resultaat import Stemsoort
from caseapp.domain.toegang import Rol
from caseapp.scenario.casus import Casus
from caseapp.scenario.daden import mda, netwerk, plan, veilig_thuis, veilig_thuis_overdracht
from caseapp.scenario.daden.acties import MeldBelemmering, SpreekActieAf
from caseapp.scenario.daden.analyse import DraagBij
from caseapp.scenario.daden.basis import Daad, DaadBuitenGezin
from caseapp.scenario.daden.verhaal import LegVerblijfplaatsVast
from caseapp.scenario.lezen import lees_casus, lees_gebruikers, lees_organisaties

SEEDS = Path(__file__).parents[2] / "seeds"
ORGANISATIES = lees_organisaties(SEEDS / "organisaties.yaml")
GEBRUIKERS = {
    gebruiker.sleutel: gebruiker for gebruiker in lees_gebruikers(SEEDS / "gebruikers.yaml", ORGANISATIES)
}
CASUSSEN = [lees_casus(pad, GEBRUIKERS.values()) for pad in sorted((SEEDS / "casussen").glob("*.yaml"))]
WOLKENVELD, LANTAARN, LAMPENKAP, ZANDLOPER, WATERLELIE, KOMPAS, PAPIERENVLINDER = CASUSSEN[:7]
STERREWACHT, REGENTON = CASUSSEN[7:]
BESTANDEN = sorted(SEEDS.rglob("*.yaml"))
ZONDER_BOOM = {Rol.GEZIN, Rol.KIND, Rol.NETWERK, Rol.SIMULATIE}
Soort = TypeVar("Soort", bound=Daad)
per_casus = pytest.mark.parametrize("casus", CASUSSEN, ids=lambda casus: casus.sleutel)


def teksten(daad: Daad) -> list[str]:
    """All that a person can read of this act."""
    velden = (
        *("tekst", "bij", "doel", "situatie", "feiten", "bereikbaar", "naam"),
        *("relatie", "weet", "afspraak", "reden", "waar", "anderen", "bron"),
        *("resultaat", "zonder_namen", "verslag", "verteld", "aanleiding"),
        *("gezien_door", "goed", "met_wie", "anders", "afspraken", "kinderwoorden"),
        *("nazorg", "overleg", "uitzondering", "vraag", "advies"),
    )
    stuk = [waarde for waarde in getattr(daad, "velden", {}).values() if isinstance(waarde, str)]
    return [tekst for veld in velden if (tekst := getattr(daad, veld, None))] + stuk


def zinnen(tekst: str) -> list[list[str]]:
    return [woorden for zin in re.split(r"[.!?:]\s+", tekst) if (woorden := zin.split())]


def alle(casus: Casus, soort: type[Soort]) -> list[Soort]:
    return [daad for daad in casus.handelingen if isinstance(daad, soort)]


def plannen(casus: Casus) -> list[list[Daad]]:
    """Of each plan that this gezin had, its acts: from beginning it until it ended."""
    alles: list[list[Daad]] = []
    loopt = False
    for daad in casus.handelingen:
        if type(daad).__module__ == plan.__name__:
            if not loopt:
                alles.append([])
            alles[-1].append(daad)
            loopt = not _eindigt(daad)
    return alles


def _eindigt(daad: Daad) -> bool:
    if isinstance(daad, plan.RondPlanAf):
        return daad.tweede is None
    return isinstance(daad, plan.StopPlan) or (
        isinstance(daad, plan.BesluitOverAfronding) and daad.besluit == "ja"
    )


def _gemaakt(casus: Casus, daad: Daad) -> Daad:
    """The act that made what this is about, or that named this steunfiguur: it says for whom it is not."""
    if isinstance(daad, netwerk.Later):
        genoemde = [lid for lid in casus.handelingen if isinstance(lid, netwerk.Erbij)]
        return next((lid for lid in genoemde if lid.netwerklid == daad.netwerklid), daad)
    genoemd = (getattr(daad, wat, None) for wat in ("actie", "belemmering", "stuk"))
    welke = next((sleutel for sleutel in genoemd if sleutel), None)
    soorten: tuple[type[Daad], ...] = (SpreekActieAf, MeldBelemmering, DraagBij, plan.SchrijfInPlan)
    gemaakt = [gedaan for soort in soorten for gedaan in alle(casus, soort)]
    return next((eerder for eerder in gemaakt if welke and getattr(eerder, "sleutel", "") == welke), daad)


GEMAAKT = {id(daad): _gemaakt(casus, daad) for casus in CASUSSEN for daad in casus.handelingen}
# From whom a plan is kept as a whole, each act of it is kept too: said when it was begun.
NIET_VOOR = {id(daad): p[0].afgeschermd_voor for casus in CASUSSEN for p in plannen(casus) for daad in p}


def _zelf_verteld(daad: Daad, persoon: str) -> bool:
    """Of MDA++ somebody of the gezin reads what he was told, or said himself."""
    if isinstance(daad, mda.MeldAanBijMda):
        return any(een.persoon == persoon and een.herzien_dag is None for een in daad.ingelicht)
    if isinstance(daad, mda.LichtInOverMda):
        return daad.persoon == persoon and daad.herzien_dag is None
    eigen = isinstance(daad, mda.LegMdaStemVast) and daad.soort is Stemsoort.EIGEN_WOORDEN
    return eigen and daad.persoon == persoon


def open_voor(daad: Daad, persoon: str) -> bool:
    """Whether this person of the gezin may come to see what was done, by its own shielding."""
    gehoor = getattr(daad, "gehoor", None)
    if isinstance(daad, DaadBuitenGezin | veilig_thuis.Handeling | veilig_thuis_overdracht.Handeling):
        return False  # what of a melding somebody reads once told, the canaries say
    if isinstance(daad, mda.Handeling) and not isinstance(daad, mda.NeemMdaRegelOver):
        return _zelf_verteld(daad, persoon)
    if isinstance(daad, LegVerblijfplaatsVast):
        return daad.persoon == persoon
    niet = {*getattr(GEMAAKT[id(daad)], "afgeschermd_voor", ()), *NIET_VOOR.get(id(daad), ())}
    return persoon not in niet and (gehoor is None or persoon in gehoor)
