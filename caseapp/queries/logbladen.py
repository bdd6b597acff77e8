"""What the pages about the logboek are given: lines of one gezin, and lines of the whole room."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class LopendOnderzoek:
    """What who reads the log of a gezin is told of an onderzoek: that it runs, not why."""

    van: datetime
    tot: date


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
    noodknop: bool


@dataclass(frozen=True)
class InzageKeuze:
    """Which lines one looks for; empty means all. `van_dag`, `tot_dag`: days of the story, both included."""

    wie: str = ""
    wat: str = ""
    welk: str = ""
    van_dag: int | None = None
    tot_dag: int | None = None

    def past(self, wie: str, wat: str, welk: str, dag: int) -> bool:
        gelijk = all(
            gezocht in ("", is_) for gezocht, is_ in ((self.wie, wie), (self.wat, wat), (self.welk, welk))
        )
        na = self.van_dag is None or dag >= self.van_dag
        return gelijk and na and (self.tot_dag is None or dag <= self.tot_dag)


@dataclass(frozen=True)
class InzageBlad:
    """`wie`, `wat`, `welk`: what can be chosen, of what this actor may see at all. `in_totaal`: lines without
    a choice."""

    regels: tuple[InzageRegel, ...]
    pagina: int
    paginas: int
    totaal: int
    in_totaal: int
    wie: dict[str, str]
    wat: dict[str, str]
    welk: dict[str, str]
    mag_afschrift: bool
    onderzoeken: tuple[LopendOnderzoek, ...] = ()


@dataclass(frozen=True)
class DaadRegel:
    """What I did myself: of which gezin only where I may still know it."""

    datum: date
    dag: int
    echt: str
    gezin: str
    wat: str
    welk: str
    uitleg: str
    aantal: int


@dataclass(frozen=True)
class DaadBlad:
    regels: tuple[DaadRegel, ...]
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
class LogKeuze:
    """Which lines of the whole logboek; empty means all."""

    handeling: str = ""
    categorie: str = ""
    resultaat: str = ""


@dataclass(frozen=True)
class LogLijst:
    regels: tuple[LogBlad, ...]
    pagina: int
    paginas: int
    totaal: int
