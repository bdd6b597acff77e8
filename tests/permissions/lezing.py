"""An independent reading of domein 8.5, column by column, and the comparison with what the code answers.

Written by hand from the handbook, not from `tabel.py`: per column what somebody does, under which facts, with
which kinds of information. If the page changes and this file does not, the tests turn red; and the reverse.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from unittest.mock import patch

from caseapp.permissions import FEITEN, Categorie, Doen, Positie, Vraag, beoordeel

from .bouwstenen import een_stuk, staat_als

WERKWOORDEN = {
    "telt": {Doen.TELLEN},
    "weet dat": {Doen.BESTAAN},
    "leest": {Doen.BESTAAN, Doen.ZIEN},
    "draagt bij": {Doen.BESTAAN, Doen.ZIEN, Doen.BIJDRAGEN},
    "schrijft": {Doen.BESTAAN, Doen.ZIEN, Doen.BIJDRAGEN, Doen.WIJZIGEN},
    "werkt bij": {Doen.BIJDRAGEN, Doen.WIJZIGEN},
}

# (what one does, under which facts) -> which kinds of information. What is not here is refused.
LEZING: dict[str, dict[tuple[str, str], str]] = {
    "collega": {
        ("leest", "auteur"): "logging",
        ("telt", ""): "cijfers",
    },
    "CP": {
        ("schrijft", ""): "identiteit gezin_gezag gva_gedeeld vp_gedeeld kindversie scores netwerk overleg"
        " deelregister",
        ("schrijft", "gehoor"): "vp_afgeschermd",
        ("schrijft", "auteur"): "werkaantekeningen",
        ("draagt bij", "gehoor"): "gva_afgeschermd",
        ("leest", ""): "huisverbod logging",
        ("werkt bij", "opvolging"): "huisverbod",
        ("leest", "grondslag"): "verblijfplaats gezondheid financien",
        ("leest", "grondslag overgedragen"): "melding",
        ("leest", "grondslag uitkomst"): "veiligheidsbeoordeling",
        ("weet dat", ""): "melding veiligheidsbeoordeling gezondheid financien justitie",
        ("telt", ""): "cijfers",
    },
    "LT": {
        ("draagt bij", ""): "gva_gedeeld scores",
        ("draagt bij", "geen_voorwaarde"): "vp_gedeeld",
        ("schrijft", "auteur"): "werkaantekeningen",
        ("leest", ""): "identiteit gezin_gezag vp_gedeeld kindversie netwerk deelregister",
        ("leest", "auteur"): "logging",
        ("leest", "deelnemer"): "overleg",
        ("leest", "grondslag"): "gezondheid financien",
        ("leest", "grondslag overgedragen"): "melding",
        ("leest", "grondslag uitkomst"): "veiligheidsbeoordeling",
        ("weet dat", ""): "melding veiligheidsbeoordeling gezondheid financien huisverbod",
        ("telt", ""): "cijfers",
    },
    "VT": {
        ("schrijft", ""): "gezin_gezag melding melder veiligheidsbeoordeling huisverbod deelregister",
        ("schrijft", "gehoor"): "vp_afgeschermd",
        ("schrijft", "auteur"): "werkaantekeningen",
        ("leest", ""): "identiteit vp_gedeeld kindversie netwerk",
        ("werkt bij", "voorwaarde"): "vp_gedeeld",
        ("draagt bij", ""): "gva_gedeeld scores",
        ("draagt bij", "gehoor"): "gva_afgeschermd",
        ("leest", "auteur"): "logging",
        ("leest", "deelnemer"): "overleg",
        ("leest", "grondslag"): "verblijfplaats gezondheid justitie",
        ("weet dat", ""): "gezondheid justitie",
        ("telt", ""): "cijfers",
    },
    "MDA": {
        ("schrijft", "gehoor"): "vp_afgeschermd",
        ("schrijft", "auteur"): "werkaantekeningen",
        ("leest", ""): "identiteit gezin_gezag vp_gedeeld kindversie netwerk overleg huisverbod deelregister",
        ("werkt bij", "voorwaarde"): "vp_gedeeld",
        ("draagt bij", ""): "gva_gedeeld scores",
        ("draagt bij", "gehoor"): "gva_afgeschermd",
        ("leest", "auteur"): "logging",
        ("leest", "grondslag"): "melding veiligheidsbeoordeling gezondheid justitie financien",
        ("weet dat", ""): "melding veiligheidsbeoordeling gezondheid justitie financien",
        ("telt", ""): "cijfers",
    },
    "PR": {
        ("schrijft", "deelnemer"): "overleg",
        ("leest", ""): "scores",
        ("leest", "kamer"): "gva_gedeeld vp_gedeeld",
        ("leest", "auteur"): "logging",
        ("weet dat", ""): "identiteit gezin_gezag melding veiligheidsbeoordeling gva_gedeeld vp_gedeeld"
        " huisverbod deelregister",
        ("telt", ""): "cijfers",
        ("draagt bij", "speelmodus"): "training",
    },
    "KP": {
        ("schrijft", "eigen_veld"): "gezondheid justitie financien huisverbod",
        ("schrijft", "auteur"): "werkaantekeningen",
        ("draagt bij", "grondslag"): "gva_gedeeld",
        ("draagt bij", "gehoor"): "netwerk",
        ("draagt bij", "gehoor_of_gi"): "vp_gedeeld",
        ("leest", "grondslag"): "identiteit gezin_gezag",
        ("weet dat", ""): "identiteit gezin_gezag gva_gedeeld",
        ("leest", "gehoor"): "deelregister",
        ("leest", "deelnemer"): "overleg",
        ("leest", "afgesproken"): "kindversie",
        ("leest", "auteur"): "logging",
    },
    "GZ": {
        ("schrijft", "eigen"): "verblijfplaats",
        ("draagt bij", ""): "gva_gedeeld netwerk",
        ("leest", ""): "vp_gedeeld",
        ("draagt bij", "geen_voorwaarde"): "vp_gedeeld",
        ("draagt bij", "eigen_woorden"): "gva_afgeschermd",
        ("leest", "eigen_verteld"): "melding",
        ("leest", "eigen"): "identiteit vp_afgeschermd gezondheid justitie financien deelregister logging",
        ("leest", "eigen_of_beschermd"): "huisverbod",
        ("leest", "huishouden"): "gezin_gezag",
        ("leest", "gezag"): "kindversie",
        ("leest", "akkoord"): "melder",
        ("leest", "uitkomst_verteld"): "veiligheidsbeoordeling",
        ("draagt bij", "gedeeld_cijfer"): "scores",
        ("leest", "samenvatting"): "overleg",
    },
    "KI": {
        ("draagt bij", ""): "gva_gedeeld netwerk",
        ("draagt bij", "eigen"): "kindversie",
        ("draagt bij", "eigen_woorden"): "gva_afgeschermd",
        ("draagt bij", "eigen_cijfer"): "scores",
        ("leest", "eigen"): "identiteit vp_afgeschermd gezondheid deelregister logging",
        ("leest", "huishouden"): "gezin_gezag",
        ("leest", "samenvatting"): "overleg",
    },
    "NW": {
        ("leest", "gehoor"): "vp_gedeeld netwerk",
    },
    "BA": {
        ("telt", ""): "cijfers",
    },
    "TR": {
        ("leest", ""): "identiteit verblijfplaats gezin_gezag melding melder veiligheidsbeoordeling"
        " gva_gedeeld gva_afgeschermd vp_gedeeld vp_afgeschermd kindversie scores gezondheid justitie"
        " financien netwerk overleg huisverbod deelregister",
        ("schrijft", ""): "training",
        ("telt", ""): "cijfers",
    },
    "TZ": {
        ("leest", ""): "logging deelregister training",
        ("leest", "onderzoek"): "identiteit gezin_gezag melding veiligheidsbeoordeling gva_gedeeld vp_gedeeld"
        " overleg huisverbod",
        ("telt", ""): "cijfers",
    },
    "BH": {
        ("leest", "techniek"): "logging",
        ("schrijft", "instelling"): "training",
        ("telt", ""): "cijfers",
    },
    "SIM": {
        ("schrijft", ""): "identiteit gezin_gezag melding netwerk huisverbod deelregister",
        ("draagt bij", ""): "gva_gedeeld vp_gedeeld",
    },
    # reads what an involved colleague reads, writes nothing; security 3
    "NK": {
        ("leest", ""): "identiteit gezin_gezag gva_gedeeld vp_gedeeld kindversie scores netwerk deelregister",
        ("leest", "tweede"): "verblijfplaats",
        ("leest", "grondslag"): "gezondheid financien",
        ("leest", "grondslag overgedragen"): "melding",
        ("leest", "grondslag uitkomst"): "veiligheidsbeoordeling",
        ("leest", "auteur"): "logging",
        ("weet dat", ""): "melding veiligheidsbeoordeling gezondheid financien huisverbod",
        ("telt", ""): "cijfers",
    },
    "BS": {
        ("leest", "auteur"): "logging"
    },  # of a gezin nothing as himself: only through whom he stands beside
    "ED": {},  # anonymised input and the training layer: of no gezin anything
}

Vraagpunt = tuple[Positie, Categorie, Doen]


def gelezen() -> dict[Vraagpunt, frozenset[str]]:
    """The reading as one answer per question: under which facts it is permitted. Absent means never."""
    antwoord: dict[Vraagpunt, frozenset[str]] = {}
    for positie, wat, feit, categorie in _regels():
        for doen in WERKWOORDEN[wat]:
            nodig = frozenset(feit.split())
            if wat == "draagt bij" and doen is Doen.BIJDRAGEN:
                nodig |= {"auteur"}  # "only own contribution write" (domein 8.5, letter B)
            punt = (Positie(positie), Categorie(categorie), doen)
            antwoord[punt] = min(antwoord.get(punt, nodig), nodig, key=len)
    return antwoord


def _regels() -> Iterator[tuple[str, str, str, str]]:
    for positie, kolom in LEZING.items():
        for (wat, feit), categorieen in kolom.items():
            for categorie in categorieen.split():
                yield positie, wat, feit, categorie


@contextmanager
def feiten_behalve(uit: set[str]) -> Iterator[None]:
    """A world in which every fact holds, except those in `uit`; the caller may change `uit` on the way."""

    def in_deze_wereld(naam: str) -> Callable[[Vraag], bool]:
        # These say what one writes, and never stand in the way of reading.
        leest_alles = (
            {Doen.BESTAAN, Doen.ZIEN} if naam in ("voorwaarde", "geen_voorwaarde", "opvolging") else set()
        )
        return lambda vraag: naam not in uit or vraag.doen in leest_alles

    with patch.dict(FEITEN, {naam: in_deze_wereld(naam) for naam in FEITEN}):
        yield


def werkelijk(punt: Vraagpunt) -> frozenset[str] | None:
    """What the code asks: the facts without which it says no; None when it says no in every world."""
    positie, categorie, doen = punt
    actor, dossier = staat_als(positie)
    stuk = een_stuk(categorie, auteur=actor.id)
    uit: set[str] = set()
    with feiten_behalve(uit):
        if not beoordeel(actor, doen, categorie, dossier, stuk).mag:
            return None
        nodig = set()
        for feit in FEITEN:
            uit.clear()
            uit.add(feit)
            if not beoordeel(actor, doen, categorie, dossier, stuk).mag:
                nodig.add(feit)
    return frozenset(nodig)


VERWACHT = gelezen()


def verschillen(positie: Positie, categorie: Categorie) -> Iterator[str]:
    """Every difference between the reading and the code in one cell of the page, in words."""
    for doen in Doen:
        punt = (positie, categorie, doen)
        verwacht, echt = VERWACHT.get(punt), werkelijk(punt)
        if verwacht != echt:
            yield f"{positie} {categorie} {doen}: het handboek vraagt {verwacht}, de code {echt}"
