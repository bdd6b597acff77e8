"""Kinds of households: who is in it, how old, who has gezag, and how it is said who lives where."""

from dataclasses import dataclass

KIND_SLEUTELS = ("kind", "kind_2")


@dataclass(frozen=True)
class Lid:
    """`sleutel`: the place in this household, and the word in the texts. `thuis`: None for who lives
    elsewhere. `jaren`: the youngest and the oldest that this one may be."""

    sleutel: str
    rol: str
    jaren: tuple[int, int]
    thuis: str | None = "thuis"


@dataclass(frozen=True)
class Huishouden:
    """`hoofd`: with whom is spoken first. `gezag`: who has it over each child."""

    sleutel: str
    leden: tuple[Lid, ...]
    situatie: str
    hoofd: str = "een"
    gezag: tuple[str, ...] = ()

    @property
    def sleutels(self) -> tuple[str, ...]:
        return tuple(lid.sleutel for lid in self.leden)

    @property
    def kinderen(self) -> tuple[str, ...]:
        """The minors."""
        return tuple(sleutel for sleutel in self.sleutels if sleutel in KIND_SLEUTELS)


def _ouder(sleutel: str = "een", thuis: str = "thuis") -> Lid:
    return Lid(sleutel, "ouder", (24, 49), thuis)


KIND, TIENER = Lid("kind", "kind", (5, 11)), Lid("kind", "kind", (12, 17))
JONGSTE = Lid("kind_2", "kind", (1, 4))
BEIDEN = ("een", "twee")
HUISHOUDENS = (
    Huishouden("alleen_met_kind", (_ouder(), KIND), "{een} en {kind} wonen {waar}.", gezag=("een",)),
    Huishouden("alleen_met_tiener", (_ouder(), TIENER), "{een} en {kind} wonen {waar}.", gezag=("een",)),
    Huishouden(
        "alleen_met_twee",
        (_ouder(), KIND, JONGSTE),
        "{een} woont met {kind} en {kind_2} {waar}.",
        gezag=("een",),
    ),
    Huishouden(
        "paar",
        (Lid("een", "partner", (21, 64)), Lid("twee", "partner", (21, 64))),
        "{een} en {twee} wonen samen {waar}.",
    ),
    Huishouden(
        "paar_met_kind",
        (_ouder(), _ouder("twee"), KIND),
        "{een}, {twee} en {kind} wonen {waar}.",
        gezag=BEIDEN,
    ),
    Huishouden(
        "paar_met_tiener",
        (_ouder(), _ouder("twee"), TIENER),
        "{een}, {twee} en {kind} wonen {waar}.",
        gezag=BEIDEN,
    ),
    Huishouden(
        "paar_met_twee",
        (_ouder(), _ouder("twee"), KIND, JONGSTE),
        "{een} en {twee} wonen met {kind} en {kind_2} {waar}.",
        gezag=BEIDEN,
    ),
    Huishouden(
        "drie_generaties",
        (_ouder(), KIND, Lid("oudste", "grootouder", (68, 86))),
        "{een}, {kind} en {oudste} wonen met drie generaties {waar}.",
        gezag=("een",),
    ),
    Huishouden(
        "oude_ouder",
        (Lid("oudste", "ouder", (76, 92)), Lid("een", "kind", (42, 55))),
        "{oudste} en {een}, ouder en volwassen kind, wonen samen {waar}.",
        hoofd="oudste",
    ),
    Huishouden(
        "oud_paar",
        (Lid("een", "partner", (70, 88)), Lid("twee", "partner", (70, 88))),
        "{een} en {twee} zijn al [veertig|vijftig] jaar samen en wonen {waar}.",
    ),
    Huishouden(
        "twee_huizen",
        (_ouder(), _ouder("twee", "ander_huis"), KIND, JONGSTE),
        "{een} woont {waar}, en {twee} een paar straten verder. {kind} en {kind_2} zijn in beide huizen "
        "thuis.",
        gezag=BEIDEN,
    ),
    Huishouden(
        "uit_elkaar",
        (Lid("een", "ex_partner", (21, 64)), Lid("twee", "ex_partner", (21, 64), "ander_huis")),
        "{een} woont sinds [de zomer|een jaar] alleen {waar}. {twee} woont ergens anders.",
    ),
    Huishouden(
        "bij_grootouder",
        (Lid("oudste", "grootouder", (68, 78)), KIND, Lid("een", "ouder", (24, 46), None)),
        "{kind} woont bij {oudste} {waar}. {een}, de ouder van {kind}, woont elders.",
        hoofd="oudste",
        gezag=("een",),
    ),
    Huishouden(
        "nieuw_samen",
        (_ouder(), Lid("twee", "partner", (24, 52)), KIND, JONGSTE),
        "{een} en {twee} wonen sinds [kort|een jaar] samen {waar}, met {kind} en {kind_2}.",
        gezag=("een",),
    ),
    Huishouden(
        "broers_en_zussen",
        (Lid("een", "broer_of_zus", (19, 66)), Lid("twee", "broer_of_zus", (19, 66))),
        "{een} en {twee} komen uit hetzelfde gezin en wonen samen {waar}.",
    ),
    Huishouden(
        "alleen", (Lid("een", "ouder", (45, 80)),), "{een} woont alleen {waar}. De kinderen zijn de deur uit."
    ),
    Huishouden(
        "vijf_samen",
        (_ouder(), _ouder("twee"), KIND, JONGSTE, Lid("oudste", "grootouder", (68, 86))),
        "{een}, {twee}, {kind}, {kind_2} en {oudste} wonen samen {waar}.",
        gezag=BEIDEN,
    ),
)
WAAR = (
    "in een bovenwoning",
    "in een rijtjeshuis met een tuin",
    "in een flat bij het water",
    "boven een winkel",
    "op een boerderij buiten het dorp",
    "in een nieuwe wijk",
    "in een oud huis met een grote keuken",
)
# Nobody is only what goes wrong.
GOED = (
    "Wat goed gaat: [de moestuin|de vrijdag met pannenkoeken|het zingen in het koor|de oude fiets, die weer "
    "rijdt].",
    "Wat goed gaat: [de buren hebben een sleutel|er is altijd soep|de hond mag mee op visite].",
    "Er wordt ook gelachen, vooral om [oude films|het weerbericht|de kat van de overkant].",
    "[Zondagmiddag|Woensdagavond] is de rustigste tijd van de week.",
)
