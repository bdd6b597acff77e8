"""Families to draw as they come, of up to 25 people; and the same family told in another order."""

import random
from collections.abc import Iterable
from datetime import date

from hypothesis import strategies as st

from caseapp.domain.gezin import GezinRol, PartnerSoort
from caseapp.queries.genogram import GenogramBlad, Huis, Mens, Paar, Richting

from .families import VANDAAG, Bouw, wie


def willekeurig(keuze: random.Random, hoeveel: int) -> GenogramBlad:
    """A family as they come: several homes, second couples, half brothers, and lines between anybody."""
    jaren = sorted((keuze.randint(0, 95) for _ in range(hoeveel)), reverse=True)
    rollen = list(GezinRol)
    mensen = tuple(
        Mens(
            wie(n + 1),
            keuze.choice(
                ("Noor", "Maximiliaan-Alexander", "Bo", "Łukasz", "慧敏", "Wim WMWMWM", "نور", "👩‍👧 <b>&")
            ),
            j,
            date(VANDAAG.year - j, 1, 1 + n),
            keuze.choice(rollen),
            tuple(sorted({keuze.randint(1, 4) for _ in range(keuze.choice((0, 1, 1, 1, 2)))})),
        )
        for n, j in enumerate(jaren)
    )
    ouders = [
        (kind.id, ouder.id)
        for kind in mensen
        for ouder in keuze.sample(mensen, min(len(mensen), keuze.choice((0, 0, 1, 2, 2, 3))))
        if ouder.geboren.year + 14 <= kind.geboren.year
    ]

    def lijnen(hoogstens: int) -> tuple[Richting, ...]:
        return tuple(
            Richting(*(m.id for m in keuze.choices(mensen, k=2))) for _ in range(keuze.randint(0, hoogstens))
        )

    paren = tuple(Paar(r.van, r.naar, keuze.choice(list(PartnerSoort))) for r in lijnen(hoeveel // 2))
    huizen = tuple(Huis(n, f"Huishouden {n}") for n in range(1, 5))
    return GenogramBlad(mensen, tuple(ouders), paren, lijnen(8), lijnen(4), lijnen(5), huizen)


def geschud(blad: GenogramBlad, keuze: random.Random) -> GenogramBlad:
    """The same family, told in another order."""

    def door_elkaar(lijst: Iterable) -> tuple:
        nieuw = list(lijst)
        keuze.shuffle(nieuw)
        return tuple(nieuw)

    return GenogramBlad(
        *(
            door_elkaar(getattr(blad, n))
            for n in ("mensen", "ouders", "paren", "gezag", "zorg", "geweld", "huizen")
        )
    )


families = st.builds(willekeurig, st.randoms(use_true_random=False), st.integers(min_value=1, max_value=25))


def groot(hoeveel: int) -> GenogramBlad:
    """A believable family of this size: generations of couples with children, some of them apart."""
    bouw, rij, nummer = Bouw(), [], 0
    keuze = random.Random(hoeveel)  # noqa: S311  # always the same family
    for leeftijd_, aantal in ((78, 2), (52, 6), (27, 8), (5, hoeveel)):
        nieuw: list[str] = []
        for n in range(aantal):
            if len(bouw.mensen) >= hoeveel:
                break
            nummer += 1
            naam = f"Naam{nummer}"
            rol = "grootouder" if leeftijd_ > 70 else "kind" if leeftijd_ < 18 else "ouder"
            bouw.mens(naam, leeftijd_ - n % 5, rol, *([1 + (n // 2) % 4] if leeftijd_ < 70 else []))
            nieuw.append(naam)
        paren = list(zip(rij[::2], rij[1::2], strict=False))
        for n, (een, ander) in enumerate(paren):
            bouw.paar(een, ander, "ex_partner" if n % 3 == 2 else "partner")
        for n, kind in enumerate(nieuw):
            if paren and (n % 2 == 0 or leeftijd_ < 18):
                bouw.kinderen(kind, *paren[(n // 2) % len(paren)])
        rij = nieuw
    namen = list(bouw.mensen)
    for soort, keer in (("geweld", 3), ("zorg", 2)):
        for _ in range(keer):
            een, ander = keuze.sample(namen, 2)
            bouw.lijn(soort, een, ander)
    return bouw.blad()
