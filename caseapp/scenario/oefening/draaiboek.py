"""The injects of a scenario as a list in a spreadsheet, there and back (simulation 3.7).

A spreadsheet knows no conditions and no effects. A row keeps those of the inject that had its title before.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from ...domain.rekenblad import rekenblad
from ...domain.scenario.woorden import InjectSoort
from ..bestand import vertaal
from ..fouten import Bestandsfout, Fout
from .inject import Inject
from .lezen import fouten_in
from .rijen import Rij, lees_rijen, sleutel_van
from .scenario import Scenario

KOLOMMEN = ("nr", "moment", "soort", "naar", "kanaal", "titel", "tekst", "verwacht", "binnen", "notitie")
MEESTE_INJECTS = 200
# In which column a key of an inject stands, where that is another word.
KOLOM = {"id": "titel", "als": "soort", "trainer": "notitie"}
GEEN_VOORWAARDE = (
    "een voorwaarde past niet in een rekenblad. Kies gepland, handmatig of achtervang, "
    "of maak deze inject in het scenariobestand zelf."
)


def naar_draaiboek(scenario: Scenario) -> str:
    """All injects in the order of the file, as CSV for a spreadsheet; to be sent as UTF-8."""
    return rekenblad(KOLOMMEN, (_cellen(nr, inject) for nr, inject in enumerate(scenario.injects, 1)))


def uit_draaiboek(inhoud: bytes | str, scenario: Scenario, naam: str = "draaiboek.csv") -> Scenario:
    """The same scenario with the injects of this CSV, and no others. Raises Bestandsfout with every fault, by
    row as the spreadsheet counts them."""
    rauw = inhoud.encode("utf-8", "surrogatepass") if isinstance(inhoud, str) else inhoud
    rijen = lees_rijen(rauw, naam, KOLOMMEN)
    if not 1 <= len(rijen) <= MEESTE_INJECTS:
        zin = f"een draaiboek heeft 1 tot en met {MEESTE_INJECTS} injects; hier staan er {len(rijen)}."
        raise Bestandsfout([f"{naam}: {zin}"])
    gelezen = list(_Lezer(scenario).lees(rijen))
    waarde = scenario.model_dump(mode="json", by_alias=True) | {"injects": [deel.waarde for deel in gelezen]}
    fouten = [fout for deel in gelezen for fout in deel.fouten]
    elders = set()
    for pad, zin in fouten_in(waarde):
        if pad[0] == "injects" and isinstance(pad[1], int):
            fouten.append(Fout(rijen[pad[1]].nummer, f"{_kolom(pad[2:])}: {zin}"))
        else:
            elders.add(f"{naam}: het scenario heeft nog nodig wat hier niet meer staat: {zin}")
    if fouten or elders:
        raise Bestandsfout([*Bestandsfout.van(naam, fouten).fouten, *sorted(elders)])
    injects = tuple(deel.inject for deel in gelezen if deel.inject)
    return scenario.model_copy(update={"injects": injects})


def _cellen(nr: int, inject: Inject) -> list[str]:
    cellen = (
        str(nr),
        str(inject.moment or ""),
        str(inject.soort),
        ", ".join(map(str, inject.naar)),
        str(inject.kanaal or ""),
        inject.titel,
        inject.tekst,
        "\n".join(deel.tekst for deel in inject.verwacht),
        "\n".join(str(deel.binnen) for deel in inject.verwacht),
        inject.trainer or "",
    )
    return ["\n".join(cel.splitlines()) for cel in cellen]


def _kolom(pad: tuple[str | int, ...]) -> str:
    """The column in which the author finds this place of an inject."""
    if "binnen" in pad:
        return "binnen"
    woord = str(pad[0]) if pad else "soort"
    woord = KOLOM.get(woord, woord)
    return woord if woord in KOLOMMEN else "titel"


@dataclass(frozen=True)
class _Gelezen:
    """One row: its inject, or what is wrong; and the plain values of it, to check against the others."""

    inject: Inject | None
    waarde: dict[str, Any]
    fouten: tuple[Fout, ...]


class _Lezer:
    """Makes injects of rows, and remembers which keys are taken."""

    def __init__(self, scenario: Scenario) -> None:
        self.oud = {inject.titel: inject for inject in scenario.injects}
        self.bezet = {inject.id for inject in scenario.injects}
        self.bezet |= {deel.id for inject in scenario.injects for deel in inject.verwacht}

    def lees(self, rijen: list[Rij]) -> Iterator[_Gelezen]:
        for rij in rijen:
            waarde = self._waarde(rij)
            fouten = list(self._fouten_vooraf(rij, waarde))
            try:
                inject = Inject.model_validate(waarde)
            except ValidationError as fout:
                gevonden = vertaal(Inject, fout.errors(include_url=False)) if not fouten else ()
                fouten += [Fout(rij.nummer, f"{_kolom(pad)}: {zin}") for pad, zin in gevonden]
                yield _Gelezen(None, waarde, tuple(fouten))
                continue
            yield _Gelezen(inject, inject.model_dump(mode="json", by_alias=True), tuple(fouten))

    def _waarde(self, rij: Rij) -> dict[str, Any]:
        oud = self.oud.pop(rij.cel("titel"), None)
        soort = rij.woord("soort")
        blijft: dict[str, Any] = {}
        if oud is not None:
            blijft = {"van": oud.van, "melder": oud.melder, "dan": oud.dan, "opnieuw_na": oud.opnieuw_na}
            blijft |= {"als": oud.als} if soort == oud.soort else {}
        return blijft | {
            "id": oud.id if oud else sleutel_van("i", rij.cel("titel"), self.bezet),
            "titel": rij.cel("titel"),
            "soort": soort,
            "moment": rij.cel("moment") or None,
            "naar": rij.woorden("naar"),
            "kanaal": rij.woord("kanaal") or None,
            "tekst": rij.cel("tekst"),
            "trainer": rij.cel("notitie") or None,
            "verwacht": tuple(self._verwacht(rij, oud)),
        }

    def _verwacht(self, rij: Rij, oud: Inject | None) -> Iterator[dict[str, Any]]:
        """What stood there before keeps its act and measure, as long as its text is the same."""
        eerder = list(oud.verwacht if oud else ())
        for tekst, binnen in zip(rij.regels("verwacht"), rij.regels("binnen"), strict=False):
            gehad = next((deel for deel in eerder if deel.tekst == tekst), None)
            if gehad:
                eerder.remove(gehad)
            velden = ("id", "actie", "over", "maat")
            blijft = {veld: getattr(gehad, veld) for veld in velden} if gehad else {}
            nieuw = {} if gehad else {"id": sleutel_van("v", tekst, self.bezet)}
            yield {**blijft, **nieuw, "tekst": tekst, "binnen": binnen}

    def _fouten_vooraf(self, rij: Rij, waarde: dict[str, Any]) -> Iterator[Fout]:
        if waarde["soort"] == InjectSoort.VOORWAARDELIJK and waarde.get("als") is None:
            yield Fout(rij.nummer, f"soort: {GEEN_VOORWAARDE}")
        if len(rij.regels("verwacht")) != len(rij.regels("binnen")):
            zin = "bij elke verwachting hoort een duur: zet er evenveel regels als bij ‘verwacht’."
            yield Fout(rij.nummer, f"binnen: {zin}")
