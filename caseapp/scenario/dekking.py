"""Which casus exercises what (domein 10.1): seen in what is done and written in it, never typed in beside."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ..domain.gezin import BijzonderProtocol, GezinRol, leeftijd
from ..domain.incident import Geweldsrelatie, Geweldsvorm
from ..domain.woorden import label
from .casus import Casus
from .daden.basis import Daad
from .daden.mensen import VoegLidToe
from .daden.veilig_thuis import NeemMeldingAan
from .daden.veiligheid import BesluitOverFase, StelFaseVoor, TerugNaarFase1
from .daden.wonen import WoontOok

VOLWASSEN = 18
DIEREN = re.compile(r"\b(hond|kat|konijn|poes|huisdier|dier)(en)?\b", re.IGNORECASE)
ERVARING = re.compile(r"\bervaringsdeskundige", re.IGNORECASE)
Ziet = Callable[[Casus], bool]


@dataclass(frozen=True)
class Element:
    """`ziet`: whether a casus has it."""

    naam: str
    ziet: Ziet


@dataclass(frozen=True)
class Groep:
    titel: str
    elementen: tuple[Element, ...]


@dataclass(frozen=True)
class Dekkingsregel:
    """`nummers`: of the casussen that exercise it."""

    naam: str
    nummers: tuple[int, ...]


def dekking(casussen: Sequence[Casus]) -> dict[str, tuple[Dekkingsregel, ...]]:
    """Per heading each element, with the casussen in which it is."""
    return {
        groep.titel: tuple(
            Dekkingsregel(een.naam, tuple(c.nummer for c in casussen if een.ziet(c)))
            for een in groep.elementen
        )
        for groep in GROEPEN
    }


def van_casus(casus: Casus) -> dict[str, tuple[str, ...]]:
    """What this one exercises, per heading; a heading without anything is left out."""
    alles = {groep.titel: tuple(e.naam for e in groep.elementen if e.ziet(casus)) for groep in GROEPEN}
    return {titel: namen for titel, namen in alles.items() if namen}


def _doet(*wat: str, keer: int = 1) -> Ziet:
    return lambda casus: sum(_wat(daad) in wat for daad in casus.handelingen) >= keer


def _wat(daad: Daad) -> str:
    return str(getattr(daad, "wat", ""))


def _zegt(wat: str, veld: str, *waarden: str) -> Ziet:
    """An act of this kind that has one of these at that place."""

    def ziet(casus: Casus) -> bool:
        return any(_wat(d) == wat and str(getattr(d, veld)) in waarden for d in casus.handelingen)

    return ziet


def _velden(daad: Daad) -> Iterator[tuple[str, Any]]:
    yield from daad
    yield from getattr(daad, "velden", {}).items()


def _genoemd(casus: Casus, *velden: str) -> set[str]:
    """The words that stand at these places, in any act."""
    gevonden: set[str] = set()
    for daad in casus.handelingen:
        for naam, waarde in _velden(daad):
            if naam in velden and waarde is not None:
                gevonden |= {str(een) for een in (waarde if isinstance(waarde, tuple) else (waarde,))}
    return gevonden


def _vorm(vorm: Geweldsvorm) -> Ziet:
    return lambda casus: vorm in _genoemd(casus, "aard", "geweldsvormen")


def _tussen(relatie: Geweldsrelatie) -> Ziet:
    return lambda casus: relatie in _genoemd(casus, "relatie")


def _een_van(*kijken: Ziet) -> Ziet:
    return lambda casus: any(kijk(casus) for kijk in kijken)


def _protocol(*soorten: BijzonderProtocol) -> Ziet:
    return _zegt("stel_protocol_in", "soort", *soorten)


def _staat_er(patroon: re.Pattern[str]) -> Ziet:
    return lambda casus: any(patroon.search(str(daad.model_dump())) for daad in casus.handelingen)


def _twee_huizen(casus: Casus) -> bool:
    """A child with two homes."""
    kinderen = {d.persoon for d in casus.handelingen if isinstance(d, VoegLidToe) and d.rol is GezinRol.KIND}
    return any(isinstance(d, WoontOok) and d.persoon in kinderen for d in casus.handelingen)


def _zonder_kinderen(casus: Casus) -> bool:
    return all(leeftijd(persoon.geboren, casus.begin) >= VOLWASSEN for persoon in casus.personen)


def _terug_in_fase(casus: Casus) -> bool:
    """Somebody who had gone on had to go back: at once, or as was proposed when it went wrong again."""
    verder, voorstel = set[str](), set[str]()
    for daad in casus.handelingen:
        if isinstance(daad, StelFaseVoor):
            voorstel.add(daad.persoon)
        elif isinstance(daad, BesluitOverFase) and daad.besluit == "ja":
            if daad.persoon in verder and daad.persoon not in voorstel:
                return True
            verder.add(daad.persoon)
            voorstel.discard(daad.persoon)
        elif isinstance(daad, TerugNaarFase1) and daad.persoon in verder:
            return True
    return False


def _afgeschermd(casus: Casus) -> bool:
    """Words of somebody that only who he chose may read."""
    return any(_wat(d) == "leg_uitspraak_vast" and getattr(d, "gehoor", None) for d in casus.handelingen)


def _meer_melders(casus: Casus) -> bool:
    """Signals from more than one side: laid beside each other they say more (domein 5.5)."""
    return len({daad.melder.naam for daad in casus.handelingen if isinstance(daad, NeemMeldingAan)}) > 1


def _verschil(casus: Casus) -> bool:
    return any(
        _wat(d) == "neem_stelling_in" and "niet_eens" in str(d.model_dump()) for d in casus.handelingen
    )


def _volgt(*hoe: str) -> Ziet:
    """What comes of a melding: decided when it was judged, or later."""
    return _een_van(_zegt("beoordeel_veiligheid", "besluit", *hoe), _zegt("zet_meldingstap", "stand", *hoe))


BIJZONDER = tuple(soort for soort in BijzonderProtocol if soort is not BijzonderProtocol.INTIEME_TERREUR)
GROEPEN = (
    Groep("Wat er gebeurt", tuple(Element(label(vorm), _vorm(vorm)) for vorm in Geweldsvorm)),
    Groep(
        "Tussen wie",
        (
            *(Element(label(r), _tussen(r)) for r in Geweldsrelatie),
            Element("huwelijksdwang, achterlating of VGV", _protocol(*BIJZONDER)),
            Element("dwang en controle", _protocol(BijzonderProtocol.INTIEME_TERREUR)),
            Element("gendergerelateerd geweld", _protocol(*BijzonderProtocol)),
            Element("kinderen met twee huizen", _twee_huizen),
            Element("een gezin zonder kinderen", _zonder_kinderen),
        ),
    ),
    Groep(
        "Veilig Thuis",
        (
            Element("advies", _doet("geef_advies", "beantwoord_bericht")),
            Element("melding", _doet("neem_melding_aan")),
            Element("veiligheidsbeoordeling", _doet("beoordeel_veiligheid")),
            Element("voorwaarden en vervolg", _volgt("voorwaarden_en_vervolg")),
            Element("onderzoek", _volgt("onderzoek")),
            Element("een zorg die is weerlegd", _zegt("bied_overdracht_aan", "uitkomst", "weerlegd")),
            Element("opnieuw een melding", _doet("neem_melding_aan", keer=2)),
            Element("signalen van meer kanten (radar)", _meer_melders),
            Element("wachtlijst", _doet("kijk_tijdens_wachten")),
            Element("overdrachtstafel", _doet("bied_overdracht_aan")),
            Element("monitoring", _doet("monitor")),
            Element("de ouders nog niet vertellen", _doet("stel_informeren_uit")),
        ),
    ),
    Groep(
        "De keten",
        (
            Element("meldcode", _doet("noteer_meldcodestap")),
            Element(
                "er is nu gevaar",
                _een_van(_zegt("beoordeel_veiligheid", "acuut", "ja"), _zegt("weeg_mda", "acuut", "ja")),
            ),
            Element("huisverbod", _doet("leg_huisverbod_op")),
            Element("noodknop", _doet("gebruik_noodknop")),
            Element("lokale kamer", _doet("breng_in")),
            Element("MDA++ ingezet", _zegt("weeg_mda", "besluit", "ingezet")),
            Element("MDA++ gevraagd en niet ingezet", _zegt("weeg_mda", "besluit", "niet_ingezet")),
            Element("Zorg- en Veiligheidshuis", _doet("schaal_op")),
            Element("duo van het regionaal veiligheidsteam", _doet("start_duo")),
            Element("Raad voor de Kinderbescherming", _volgt("raadsonderzoek", "raadsonderzoek_verzocht")),
            Element("delen op een grondslag", _doet("verstrek")),
            Element("een wachtlijst of regel die in de weg zit", _doet("meld_belemmering")),
            Element("vraag aan een deskundige", _doet("stel_consultatievraag", "leg_advies_vast")),
        ),
    ),
    Groep(
        "Analyse en plan",
        (
            Element("gedeelde verklarende analyse", _doet("stel_analyse_vast")),
            Element("de analyse herzien", _doet("stel_analyse_vast", keer=2)),
            Element("verschil van mening dat blijft staan", _verschil),
            Element("afgeschermde woorden", _afgeschermd),
            Element("veiligheidsplan", _doet("stel_plan_vast")),
            Element("het plan herzien", _doet("stel_plan_vast", keer=2)),
            Element("noodplan", _doet("maak_noodplan")),
            Element("kindversie", _doet("maak_kindversie")),
            Element("cijfers die verschillen", _doet("leg_score_vast", keer=2)),
            Element("terug naar fase 1", _terug_in_fase),
        ),
    ),
    Groep(
        "En verder",
        (
            Element("steunfiguren", _doet("voeg_netwerklid_toe")),
            Element("wisseling van contactpersoon", _doet("rond_overdracht_af")),
            Element("toestemming vragen", _doet("vraag_toestemming")),
            Element("iemand naast het gezin", _doet("vraag_bijstand")),
            Element("inzage of een vraag van het gezin", _doet("doe_verzoek")),
            Element("een ervaringsdeskundige", _staat_er(ERVARING)),
            Element("dieren", _staat_er(DIEREN)),
        ),
    ),
)
