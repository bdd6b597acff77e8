"""Families to draw, made by hand: the eight shapes of domein 10, and the edges."""

from datetime import date
from uuid import UUID

from caseapp.domain.gezin import GezinRol, PartnerSoort, leeftijd
from caseapp.queries.genogram import GenogramBlad, Huis, Mens, Paar, Richting

VANDAAG = date(2026, 4, 11)
VORMEN: dict[str, GenogramBlad] = {}


def wie(nummer: int) -> UUID:
    return UUID(int=nummer)


class Bouw:
    """People by name, and what is between them, in few words."""

    def __init__(self) -> None:
        self.mensen: dict[str, Mens] = {}
        self.deel: dict[str, list] = {"ouders": [], "paren": [], "gezag": [], "zorg": [], "geweld": []}

    def mens(self, naam: str, jaren: int, rol: str = "ouder", *huizen: int) -> "Bouw":
        geboren = date(VANDAAG.year - jaren, 1, 1)
        nummer = len(self.mensen) + 1
        self.mensen[naam] = Mens(
            wie(nummer), naam, leeftijd(geboren, VANDAAG), geboren, GezinRol(rol), huizen
        )
        return self

    def _id(self, naam: str) -> UUID:
        return self.mensen[naam].id

    def kinderen(self, namen: str, *ouders: str) -> "Bouw":
        self.deel["ouders"] += [(self._id(k), self._id(o)) for k in namen.split() for o in ouders]
        return self

    def paar(self, een: str, ander: str, soort: str = "partner") -> "Bouw":
        self.deel["paren"].append(Paar(self._id(een), self._id(ander), PartnerSoort(soort)))
        return self

    def lijn(self, soort: str, van: str, *naar: str) -> "Bouw":
        self.deel[soort] += [Richting(self._id(van), self._id(n)) for n in naar]
        return self

    def blad(self) -> GenogramBlad:
        nummers = sorted({h for m in self.mensen.values() for h in m.huizen})
        huizen = tuple(Huis(n, f"Huishouden {n}") for n in nummers)
        delen = {naam: tuple(lijst) for naam, lijst in self.deel.items()}
        return GenogramBlad(tuple(self.mensen.values()), **delen, huizen=huizen)


def _vorm(naam: str, bouw: Bouw) -> None:
    VORMEN[naam] = bouw.blad()


_vorm(
    "grootouder dichtbij",
    Bouw()
    .mens("Noor", 34, "ouder", 1)
    .mens("Joost", 36, "ouder", 1)
    .mens("Pien", 9, "kind", 1)
    .mens("Bram", 5, "kind", 1)
    .mens("Ko", 67, "grootouder")
    .paar("Noor", "Joost")
    .kinderen("Pien Bram", "Noor", "Joost")
    .kinderen("Joost", "Ko")
    .lijn("gezag", "Noor", "Pien", "Bram")
    .lijn("gezag", "Joost", "Pien", "Bram")
    .lijn("geweld", "Joost", "Noor", "Bram")
    .lijn("geweld", "Noor", "Joost")
    .lijn("zorg", "Ko", "Bram"),
)
_vorm(
    "ex-partner elders",
    Bouw()
    .mens("Eva", 41, "ouder", 1)
    .mens("Liv", 14, "kind", 1)
    .mens("Rik", 44, "ex_partner", 2)
    .paar("Eva", "Rik", "ex_partner")
    .kinderen("Liv", "Eva", "Rik")
    .lijn("gezag", "Eva", "Liv")
    .lijn("gezag", "Rik", "Liv")
    .lijn("geweld", "Rik", "Eva"),
)
_vorm(
    "oom erbij",
    Bouw()
    .mens("Mila", 27, "ouder", 1)
    .mens("Sam", 29, "ouder", 1)
    .mens("Teun", 0, "kind", 1)
    .mens("Gijs", 31, "broer_of_zus")
    .mens("Opa", 60, "grootouder")
    .paar("Mila", "Sam")
    .kinderen("Teun", "Mila", "Sam")
    .kinderen("Mila Gijs", "Opa")
    .lijn("geweld", "Sam", "Mila")
    .lijn("gezag", "Mila", "Teun")
    .lijn("gezag", "Sam", "Teun")
    .lijn("zorg", "Gijs", "Mila"),
)
_vorm(
    "twee huizen",
    Bouw()
    .mens("Anna", 42, "ouder", 1)
    .mens("Wout", 45, "ex_partner", 2)
    .mens("Isa", 11, "kind", 1, 2)
    .mens("Lars", 7, "kind", 1, 2)
    .mens("Dirk", 40, "partner", 1)
    .paar("Anna", "Wout", "ex_partner")
    .paar("Anna", "Dirk")
    .kinderen("Isa Lars", "Anna", "Wout")
    .lijn("gezag", "Anna", "Isa", "Lars")
    .lijn("gezag", "Wout", "Isa", "Lars")
    .lijn("geweld", "Isa", "Anna")
    .lijn("geweld", "Wout", "Anna"),
)
_vorm(
    "moeder van 82 met haar zoon",
    Bouw()
    .mens("Tine", 82, "ouder", 1)
    .mens("Henk", 55, "kind", 1)
    .kinderen("Henk", "Tine")
    .lijn("zorg", "Henk", "Tine")
    .lijn("geweld", "Henk", "Tine"),
)
_vorm(
    "familie met oom en broer",
    Bouw()
    .mens("Vader", 48, "ouder", 1)
    .mens("Moeder", 45, "ouder", 1)
    .mens("Dilan", 17, "kind", 1)
    .mens("Sena", 8, "kind", 1)
    .mens("Broer", 21, "broer_of_zus", 1)
    .mens("Oom", 50, "ander_familielid")
    .mens("Oma", 74, "grootouder")
    .paar("Vader", "Moeder")
    .kinderen("Dilan Sena Broer", "Vader", "Moeder")
    .kinderen("Vader Oom", "Oma")
    .lijn("geweld", "Broer", "Dilan")
    .lijn("geweld", "Oom", "Dilan"),
)
_vorm(
    "alleenstaande moeder",
    Bouw()
    .mens("Bo", 26, "ouder", 1)
    .mens("Kaatje", 6, "kind", 1)
    .mens("Jip", 3, "kind", 1)
    .kinderen("Kaatje Jip", "Bo")
    .lijn("gezag", "Bo", "Kaatje", "Jip"),
)
_vorm(
    "kind slaat moeder",
    Bouw()
    .mens("Jet", 45, "ouder", 1)
    .mens("Roel", 16, "kind", 1)
    .mens("Saar", 12, "kind", 1)
    .mens("Vader", 47, "ex_partner")
    .paar("Jet", "Vader", "ex_partner")
    .kinderen("Roel Saar", "Jet", "Vader")
    .lijn("geweld", "Roel", "Jet")
    .lijn("gezag", "Jet", "Roel", "Saar"),
)
_vorm(
    "zonder kinderen", Bouw().mens("Els", 50, "partner", 1).mens("Jan", 52, "partner", 1).paar("Els", "Jan")
)
_vorm(
    "oma voedt op",
    Bouw()
    .mens("Oma", 62, "grootouder", 1)
    .mens("Mama", 38)
    .mens("Kleintje", 4, "kind", 1)
    .kinderen("Mama", "Oma")
    .kinderen("Kleintje", "Mama")
    .lijn("zorg", "Oma", "Kleintje"),
)
_vorm("een mens", Bouw().mens("Sil", 30))
_vorm("niemand", Bouw())
