"""Numbers that say nothing of one gezin: below five only that they are (domein 6.8)."""

from collections.abc import Mapping, Sequence
from statistics import median

KLEINSTE_GETAL = 5
MINDER = f"minder dan {KLEINSTE_GETAL}"
NIET_GETOOND = "niet getoond"


def gedempt(aantal: int) -> str:
    return str(aantal) if aantal >= KLEINSTE_GETAL else MINDER


def verdeling(aantallen: Mapping[str, int]) -> dict[str, str]:
    """Of things that each count in one of these. Where the whole is known and one part is hidden, that part
    is what is left over: so the smallest of the others is not shown either."""
    klein = [wat for wat, aantal in aantallen.items() if aantal < KLEINSTE_GETAL]
    toon = {wat: gedempt(aantal) for wat, aantal in aantallen.items()}
    anderen = sorted((aantal, wat) for wat, aantal in aantallen.items() if wat not in klein)
    if len(klein) == 1 and anderen:
        toon[anderen[0][1]] = NIET_GETOOND
    return toon


def middelste(dagen: Sequence[int]) -> str:
    """The median of these lead times in days, where there are enough of them."""
    if len(dagen) < KLEINSTE_GETAL:
        return NIET_GETOOND
    return f"{median(dagen):g}".replace(".", ",") + " dagen"
