"""Factor maps to draw, and what must hold for each of them."""

from collections import Counter
from itertools import combinations, pairwise
from uuid import UUID

from hypothesis import strategies as st

from caseapp.domain.verklarende_analyse.woorden import FactorSoort, VerbandSoort
from caseapp.drawing import text
from caseapp.drawing.factorkaart import PAST, teken
from caseapp.drawing.factorkaart.layout import LETTER, LETTER_KLEIN, VET, Box, Line, Plan, plan
from caseapp.queries.factorkaart import FactorkaartBlad, KaartLijn, KaartPunt

from .checks import SVG, gelezen, raken, rechthoek

TELEFOON, LEESBAAR = 360, 12
RISICO, BESCHERMEND, KRACHT = FactorSoort
PATROON = None
LUXEREND = VerbandSoort.LUXEREND
TEKSTEN = (
    "schulden",
    "Vader drinkt in het weekend",
    "huisvestingsproblemen en een dreigende huisuitzetting in de winter, voor de derde keer " * 3,
    "慧敏 نور الدين",
    "Wim WMWMWM WMWM",
    "👩‍👧 <b>&",
)


def punt(nummer: int, tekst: str, soort: FactorSoort | None, onder: str = "") -> KaartPunt:
    return KaartPunt(UUID(int=nummer), tekst, soort, onder)


def kaart(soorten: str, *lijnen: str, verband: VerbandSoort = LUXEREND) -> FactorkaartBlad:
    """`kaart("rpb", "1-2", "3-1")`: a risk, a pattern and something that protects; numbered from one."""
    wat = {"r": RISICO, "p": PATROON, "b": BESCHERMEND, "k": KRACHT}
    punten = tuple(punt(n, f"Punt {n}", wat[letter]) for n, letter in enumerate(soorten, 1))
    paren = (tuple(UUID(int=int(eind)) for eind in lijn.split("-")) for lijn in lijnen)
    return FactorkaartBlad(punten, tuple(KaartLijn(van, naar, verband) for van, naar in paren))


@st.composite
def kaarten(draw: st.DrawFn, punten: int = 14, lijnen: int = 22) -> FactorkaartBlad:
    soorten = st.sampled_from((PATROON, RISICO, RISICO, RISICO, BESCHERMEND, KRACHT))
    onder = st.sampled_from(("", "financiën · gezin", "geestelijke gezondheid · iedereen in het gezin"))
    alle = [
        punt(n, draw(st.sampled_from(TEKSTEN)), draw(soorten), draw(onder))
        for n in range(draw(st.integers(0, punten)))
    ]
    if not alle:
        return FactorkaartBlad((), ())
    wie = st.sampled_from([p.id for p in alle])
    paren = draw(st.lists(st.builds(KaartLijn, wie, wie, st.sampled_from(VerbandSoort)), max_size=lijnen))
    return FactorkaartBlad(tuple(alle), tuple(paren))


def is_goed(blad: FactorkaartBlad) -> Plan:
    """All that must hold for any map."""
    tekening = plan(blad)
    assert Counter(box.punt for box in tekening.boxes) == Counter(blad.punten)
    assert Counter(line.lijn for line in tekening.lines) == Counter(set(blad.lijnen))
    for een, ander in combinations(tekening.boxes, 2):
        assert not raken(rechthoek(een), rechthoek(ander), 10)  # type: ignore[arg-type]
    geen_lijn_door_een_vak(tekening)
    lijnen_van_rand_tot_rand(tekening)
    lijnen_blijven_uit_elkaar(tekening)
    past_op_een_telefoon(blad, tekening)
    return tekening


def stukken(line: Line) -> list[tuple]:
    """The straight stretches of a line, as rectangles without width."""
    for (x1, y1), (x2, y2) in pairwise(line.points):
        assert x1 == x2 or y1 == y2
    return [
        (min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])) for a, b in pairwise(line.points)
    ]


def geen_lijn_door_een_vak(tekening: Plan) -> None:
    """Other lines keep away; one's own only touch the edge. Names of bands stay free too."""
    namen = [(s.x, s.top + 6, s.x + text.width(s.naam, LETTER_KLEIN), s.top + 22) for s in tekening.strips]
    for box in tekening.boxes:
        assert not any(raken(rechthoek(box), naam) for naam in namen)  # type: ignore[arg-type]
    for line in tekening.lines:
        for stuk in stukken(line):
            assert not any(raken(stuk, naam) for naam in namen)
            for box in tekening.boxes:
                eigen = box.punt.id in (line.lijn.van, line.lijn.naar)
                assert not raken(stuk, rechthoek(box), 0 if eigen else 6), (line, box)  # type: ignore[arg-type]


def lijnen_van_rand_tot_rand(tekening: Plan) -> None:
    """Each line begins at the edge of the one and ends at the edge of the other, away from round corners."""
    vakken = {box.punt.id: box for box in tekening.boxes}
    for line in tekening.lines:
        van, naar = (line.points[-1], line.points[0]) if line.inward else (line.points[0], line.points[-1])
        assert _op_de_rand(van, vakken[line.lijn.van])
        assert _op_de_rand(naar, vakken[line.lijn.naar])


def _op_de_rand(plek: tuple[float, float], box: Box) -> bool:
    links, boven, rechts, onder = rechthoek(box)  # type: ignore[arg-type]
    opzij = min(abs(plek[0] - links), abs(plek[0] - rechts)) < 0.1 and boven + 12 <= plek[1] <= onder - 12
    op_en_neer = (
        min(abs(plek[1] - boven), abs(plek[1] - onder)) < 0.1 and links + 12 <= plek[0] <= rechts - 12
    )
    return opzij or op_en_neer


def lijnen_blijven_uit_elkaar(tekening: Plan) -> None:
    """Only lines of one kind, with the same beginning or the same end, may share a stretch."""
    delen = [(line, stuk) for line in tekening.lines for stuk in stukken(line)]
    for (een, a), (ander, b) in combinations(delen, 2):
        if een is not ander and not _delen_een_weg(een.lijn, ander.lijn):
            assert not _over_elkaar(a, b), (een, ander)


def _delen_een_weg(een: KaartLijn, ander: KaartLijn) -> bool:
    return een.soort is ander.soort and (een.van == ander.van or een.naar == ander.naar)


def _over_elkaar(a: tuple, b: tuple) -> bool:
    if a[0] == a[2] and b[0] == b[2]:
        return abs(a[0] - b[0]) < 1 and min(a[3], b[3]) - max(a[1], b[1]) > 0.1
    if a[1] == a[3] and b[1] == b[3]:
        return abs(a[1] - b[1]) < 4 and min(a[2], b[2]) - max(a[0], b[0]) > 0.1
    return False


def past_op_een_telefoon(blad: FactorkaartBlad, tekening: Plan) -> None:
    """Within the frame, every text within its box, and large enough to read when the frame is 360 wide."""
    assert tekening.width <= PAST
    assert LETTER_KLEIN * TELEFOON / tekening.width >= LEESBAAR
    for line in tekening.lines:
        assert all(0 < x < tekening.width and 0 < y < tekening.height for x, y in line.points)
    vakken = [rechthoek(box) for box in tekening.boxes]  # type: ignore[arg-type]
    groottes = {"tekst": LETTER, "onder": LETTER_KLEIN}
    for groep in gelezen(teken(blad).svg).iter(f"{SVG}g"):
        vet = VET if "patroon" in groep.attrib["class"] else 1
        for tekst in groep.iter(f"{SVG}text"):
            if (soort := tekst.attrib["class"]) == "bandnaam":
                continue
            half = text.width(tekst.text or "", groottes[soort]) * (vet if soort == "tekst" else 1) / 2
            x, y = float(tekst.attrib["x"]), float(tekst.attrib["y"])
            binnen = (x - half, y - groottes[soort], x + half, y + 4)
            assert any(
                v[0] < binnen[0] and v[1] < binnen[1] and binnen[2] < v[2] and binnen[3] < v[3]
                for v in vakken
            )
