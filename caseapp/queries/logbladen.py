"""What the pages about the logboek are given: lines of one gezin, and lines of the whole room."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class InzageRegel:
    datum: date
    dag: int
    echt: str
    wie: str
    organisatie: str
    rol: str
    wat: str
    welk: str
    regel_uitleg: str
    aantal: int


@dataclass(frozen=True)
class InzageBlad:
    regels: tuple[InzageRegel, ...]
    pagina: int
    paginas: int
    totaal: int


@dataclass(frozen=True)
class LogBlad:
    nummer: int
    datum: date | None
    dag: int | None
    echt: str
    wie: str
    rol: str
    handeling: str
    categorie: str
    object: str
    resultaat: str
    hash_kort: str


@dataclass(frozen=True)
class LogLijst:
    regels: tuple[LogBlad, ...]
    pagina: int
    paginas: int
    totaal: int
