"""A genogram of twenty-five people: four generations, several homes, couples apart, lines across.

Only the drawing itself is measured, from the blad to the finished SVG: what a page adds to the queries.
"""

from datetime import date
from itertools import pairwise
from uuid import UUID

from caseapp.domain.gezin import GezinRol, PartnerSoort, leeftijd
from caseapp.drawing.genogram import teken
from caseapp.queries.genogram import GenogramBlad, Huis, Mens, Paar, Richting

from .meten import Kant, in_het_kort, om_en_om, uitslag, zeg

RONDES, PER_RONDE = 20, 10
DOEL = 20.0
OP = date(2026, 4, 11)
# How many people of which age, from the eldest down.
RIJEN = ((78, 2), (52, 6), (27, 8), (5, 9))


def familie() -> GenogramBlad:
    """Couples in each row, their children below them, in five homes."""
    rijen: list[list[Mens]] = []
    for jaren, aantal in RIJEN:
        rijen.append([_mens(sum(map(len, rijen)) + n, jaren - n % 5, 1 + n // 2) for n in range(aantal)])
    paren = [
        Paar(een.id, ander.id, PartnerSoort.EX_PARTNER if n % 3 == 2 else PartnerSoort.PARTNER)
        for rij in rijen[:-1]
        for n, (een, ander) in enumerate(zip(rij[::2], rij[1::2], strict=True))
    ]
    ouders = [
        (kind.id, ouder.id)
        for boven, onder in pairwise(rijen)
        for n, kind in enumerate(onder)
        if n % 2 == 0 or onder is rijen[-1]
        for ouder in boven[n // 2 % (len(boven) // 2) * 2 :][:2]
    ]
    gezag = [Richting(ouder, kind) for kind, ouder in ouders if kind in {m.id for m in rijen[-1]}]
    mensen = [mens for rij in rijen for mens in rij]
    lijnen = [Richting(mensen[n].id, mensen[-n].id) for n in range(1, 6)]
    huizen = tuple(Huis(n, f"Huishouden {n}") for n in range(1, 6))
    return GenogramBlad(
        tuple(mensen), tuple(ouders), tuple(paren), tuple(gezag), tuple(lijnen[:3]), tuple(lijnen[3:]), huizen
    )


def _mens(nummer: int, jaren: int, huis: int) -> Mens:
    geboren = date(OP.year - jaren, 1, 1)
    rol = GezinRol.KIND if jaren < 18 else GezinRol.OUDER
    return Mens(UUID(int=nummer + 1), f"Naam {nummer}", leeftijd(geboren, OP), geboren, rol, (huis,))


def main() -> None:
    blad = familie()
    [reeks] = om_en_om(Kant(lambda: teken(blad)), rondes=RONDES, per_ronde=PER_RONDE)
    zeg(
        f"Genogram: {len(blad.mensen)} mensen, {len(blad.ouders)} lijnen van ouder naar kind",
        f"  {in_het_kort(reeks)}",
        "  " + uitslag("tekenen, processor p50", reeks.midden("cpu") * 1e3, DOEL, " ms"),
        "  " + uitslag("tekenen, klok p50", reeks.midden("wand") * 1e3, DOEL, " ms"),
    )


if __name__ == "__main__":
    main()
