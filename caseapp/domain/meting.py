"""What a figure is made of: nothing is shown without its year, its area and who measured it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Bron:
    """`wie` measured it; `stuk` is where we read it."""

    wie: str
    stuk: str


@dataclass(frozen=True)
class Gemeten:
    """`jaar`: of the measurement, or when it was said where the document does not tell. `uit_vraag`: it stood
    in a question that was put, not in an answer."""

    sleutel: str
    waarde: str
    eenheid: str
    wat: str
    jaar: str
    gebied: str
    bron: Bron
    let_op: str = ""
    uit_vraag: bool = False


@dataclass(frozen=True)
class Groep:
    naam: str
    cijfers: tuple[Gemeten, ...]
    zin: str = ""
