"""Does everything in a scenario file point at something? Looks at plain values, so that it works in a damaged
file too."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from ...domain.scenario.kaart import KAARTEN, kaart_van
from ...domain.scenario.woorden import OefenActie, VlagStand
from ..fouten import toon
from ..plekken import Gevonden, Plek, delen, dubbel, onbekend, onder, woorden

# Which word may stand only once, in which lists of the file.
UNIEK = (
    (("leerdoelen",), "id", "de sleutel"),
    (("personas",), "naam", "de naam"),
    (("gezin", "leden"), "id", "de sleutel"),
    (("feiten",), "id", "de sleutel"),
    (("toestand",), "naam", "de peilstand"),
    (("injects",), "id", "de sleutel"),
    (("injects",), "titel", "de titel"),
    (("gevolgen",), "id", "de sleutel"),
)


@dataclass(frozen=True)
class Bekend:
    """What there is to point at; None where the list itself is too damaged to say."""

    personen: Collection[str] | None
    feiten: Collection[str] | None
    peilstanden: Collection[str] | None
    injects: Collection[str] | None
    vlaggen: Collection[str]
    kaarten: Collection[str] | None


def fouten_in_scenario(waarde: Any) -> Iterator[Gevonden]:
    """Every word that is used twice, and every word that points at nothing."""
    for sleutels, veld, wat in UNIEK:
        yield from dubbel(delen(waarde, *sleutels), veld, wat)
    yield from dubbel(_verwachtingen(waarde), "id")
    bekend = _bekend(waarde)
    yield from _fouten_in_gezin(waarde, bekend)
    for inject in delen(waarde, "injects"):
        yield from _kaarten(inject, "naar", bekend)
        yield from _wijst(inject, bekend.personen, "bekend gezinslid", "van")
        yield from _fouten_in_wat_gebeurt(inject, bekend)
    for verwachting in _verwachtingen(waarde):
        yield from _over(verwachting, bekend)
    for gevolg in delen(waarde, "gevolgen"):
        for daad in chain(_deel(gevolg, "bij"), _deel(gevolg, "uitblijft")):
            yield from _fouten_in_daad(daad, bekend)
        yield from _fouten_in_wat_gebeurt(gevolg, bekend)


def _namen(waarde: Any, veld: str, *sleutels: str) -> Collection[str] | None:
    lijst = onder(waarde, *sleutels)
    namen = {deel[veld] for _, deel in delen(waarde, *sleutels) if isinstance(deel.get(veld), str)}
    heel = lijst is None or (isinstance(lijst, tuple | list) and len(namen) == len(lijst))
    return namen if heel else None


def _bekend(waarde: Any) -> Bekend:
    return Bekend(
        personen=_namen(waarde, "id", "gezin", "leden") or None,
        feiten=_namen(waarde, "id", "feiten"),
        peilstanden=_namen(waarde, "naam", "toestand"),
        injects=_namen(waarde, "id", "injects"),
        vlaggen=_gezette_vlaggen(waarde),
        kaarten=_gespeelde_kaarten(waarde),
    )


def _gespeelde_kaarten(waarde: Any) -> Collection[str] | None:
    gespeeld = set()
    for _, deel in delen(waarde, "personas"):
        kaart = kaart_van(str(deel.get("rol")), str(deel.get("soort")))
        if kaart is None:
            return None
        gespeeld.add(str(kaart))
    return gespeeld or None


def _gezette_vlaggen(waarde: Any) -> Collection[str]:
    return {
        woord
        for lijst in ("injects", "gevolgen")
        for plek in delen(waarde, lijst)
        for uitwerking in delen(plek[1], "dan", pad=plek[0])
        if uitwerking[1].get("stand") != VlagStand.UIT.value
        for _, woord in woorden(uitwerking, "vlag")
    }


def _verwachtingen(waarde: Any) -> Iterator[Plek]:
    for pad, inject in delen(waarde, "injects"):
        yield from delen(inject, "verwacht", pad=pad)


def _deel(plek: Plek, sleutel: str) -> Iterator[Plek]:
    """The mapping under this key, if it is one."""
    if isinstance(deel := plek[1].get(sleutel), dict):
        yield (*plek[0], sleutel), deel


def _met_takken(plek: Plek) -> Iterator[Plek]:
    """A condition, and every one inside it."""
    yield plek
    for knoop in ("alle", "een_van"):
        for tak in delen(plek[1], knoop, pad=plek[0]):
            yield from _met_takken(tak)
    for tak in _deel(plek, "niet"):
        yield from _met_takken(tak)


def _wijst(plek: Plek, bekend: Collection[str] | None, soort: str, *velden: str) -> Iterator[Gevonden]:
    if bekend is not None:
        yield from onbekend(woorden(plek, *velden), bekend, soort)


def _over(plek: Plek, bekend: Bekend) -> Iterator[Gevonden]:
    """`over` is a person, except when a fact is shared."""
    if plek[1].get("actie") == OefenActie.FEIT_GEDEELD.value:
        yield from _wijst(plek, bekend.feiten, "bekend feit", "over")
    else:
        yield from _wijst(plek, bekend.personen, "bekend gezinslid", "over")


def _kaarten(plek: Plek, veld: str, bekend: Bekend) -> Iterator[Gevonden]:
    """A role that nobody plays here; a word that is no role is a fault of its own."""
    for pad, woord in woorden(plek, veld):
        kaart = KAARTEN.get(woord)
        if kaart is not None and bekend.kaarten is not None and str(kaart) not in bekend.kaarten:
            yield pad, f"er is in dit scenario geen kaart voor {toon(woord)}; maak hem bij ‘personas’."


def _fouten_in_gezin(waarde: Any, bekend: Bekend) -> Iterator[Gevonden]:
    for patroon in delen(waarde, "gezin", "patronen"):
        yield from _wijst(patroon, bekend.personen, "bekend gezinslid", "door", "tegen", "getuigen")
    for feit in delen(waarde, "feiten"):
        yield from _kaarten(feit, "bekend_bij", bekend)
        yield from _wijst(feit, bekend.personen, "bekend gezinslid", "over")
    if isinstance(waarde, dict):
        for dynamiek in _deel(((), waarde), "dynamiek"):
            yield from _wijst(dynamiek, bekend.peilstanden, "bekende peilstand", "spanning")


def _fouten_in_daad(daad: Plek, bekend: Bekend) -> Iterator[Gevonden]:
    yield from _over(daad, bekend)
    yield from _kaarten(daad, "door", bekend)


def _fouten_in_wat_gebeurt(plek: Plek, bekend: Bekend) -> Iterator[Gevonden]:
    """In the condition and in the effects of an inject or a consequence."""
    for als in _deel(plek, "als"):
        for voorwaarde in _met_takken(als):
            yield from _fouten_in_voorwaarde(voorwaarde, bekend)
    for uitwerking in delen(plek[1], "dan", pad=plek[0]):
        yield from _wijst(uitwerking, bekend.personen, "bekend gezinslid", "betreft")
        for peil in _deel(uitwerking, "toestand"):
            yield from _wijst(peil, bekend.peilstanden, "bekende peilstand", "naam")
        for later in _deel(uitwerking, "plan_inject"):
            yield from _wijst(later, bekend.injects, "bekende inject", "inject")


def _fouten_in_voorwaarde(voorwaarde: Plek, bekend: Bekend) -> Iterator[Gevonden]:
    for daad in _deel(voorwaarde, "gebeurd"):
        yield from _fouten_in_daad(daad, bekend)
    for peil in _deel(voorwaarde, "toestand"):
        yield from _wijst(peil, bekend.peilstanden, "bekende peilstand", "naam")
    yield from _wijst(voorwaarde, bekend.injects, "bekende inject", "inject")
    yield from _wijst(voorwaarde, bekend.vlaggen, "vlag die ergens aan gaat", "vlag")
