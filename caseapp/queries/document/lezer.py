"""Putting a document into words: its parts in order, each piece with who said it and when."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from babel.dates import format_date

from ...context import Context
from ...domain.velden import Veld, VeldSoort, Waarde
from ...domain.vorm import Vorm
from ...domain.woord import Woord
from ...domain.woorden import label, opsomming
from ...tables import Gebruiker
from ..dossier import OpenGezin
from ..gezin import Mensen
from ..namen import namen_van
from ..schrijvers import schrijvers
from .stuk import Stuk, van_deel

Vormen = Mapping[Woord, Vorm]


@dataclass(frozen=True)
class StukRegel:
    """One piece to read. `kop`: what it says; `velden`: question and answer, of what else was filled in.
    `niet_voor`: who may not know of it, for whoever may."""

    id: UUID
    kern: UUID
    deel: Woord
    kop: str
    over: str
    velden: tuple[tuple[str, str], ...]
    door: str
    organisatie: str
    dag: int
    herziening: int
    niet_voor: tuple[str, ...]


@dataclass(frozen=True)
class DeelBlad:
    vorm: Vorm
    stukken: tuple[StukRegel, ...]

    @property
    def anker(self) -> str:
        return f"deel-{self.vorm.deel.value.replace('_', '-')}"


@dataclass(frozen=True)
class Lezer:
    """What is needed to put a piece into words for this actor. `teksten`: what other pieces are called, by
    the id that they are named by; `betrokkenen`: people around the gezin. Who is not in it is not named."""

    ctx: Context
    vormen: Vormen
    mensen: Mensen
    teksten: Mapping[str, str]
    betrokkenen: Mapping[str, str]
    auteurs: Mapping[UUID, Gebruiker]
    namen: Mapping[UUID, str]

    def regel(self, stuk: Stuk) -> StukRegel:
        vorm = self.vormen[stuk.deel]
        gevuld = [(veld, self.tekst(veld, stuk.waarden[veld.naam])) for veld in _gevuld(vorm, stuk)]
        auteur = self.auteurs.get(stuk.auteur_id) if stuk.auteur_id else None
        return StukRegel(
            id=stuk.id,
            kern=stuk.kern,
            deel=stuk.deel,
            kop=next((tekst for veld, tekst in gevuld if veld.in_kaart), ""),
            over=self.mensen[stuk.betreft_id][0] if stuk.betreft_id else "",
            velden=tuple((v.vraag, t) for v, t in gevuld if t and not v.in_kaart and v.naam != vorm.over),
            door=self.namen.get(auteur.id, "") if auteur else "",
            organisatie=auteur.organisatie.naam if auteur and auteur.organisatie else "",
            dag=self.ctx.dag(stuk.op),
            herziening=stuk.herziening,
            niet_voor=tuple(naam for wie, (naam, _) in self.mensen.items() if str(wie) in stuk.niet_voor),
        )

    def veld(self, stuk: Stuk, naam: str) -> str:
        """One answer of a piece, as it is read; empty where nothing was filled in."""
        veld = next(veld for veld in self.vormen[stuk.deel].velden if veld.naam == naam)
        return self.tekst(veld, stuk.waarden[naam]) if naam in stuk.waarden else ""

    def tekst(self, veld: Veld, waarde: Waarde) -> str:
        meer = [waarde] if isinstance(waarde, str) else list(waarde)
        match veld.soort:
            case VeldSoort.KEUZE | VeldSoort.KEUZES:
                return opsomming([label(een) for een in meer])
            case VeldSoort.PERSOON | VeldSoort.PERSONEN:
                return _bekend({str(wie): naam for wie, (naam, _) in self.mensen.items()}, meer)
            case VeldSoort.BETROKKENE | VeldSoort.BETROKKENEN:
                return _bekend(self.betrokkenen, meer)
            case VeldSoort.FACTOR | VeldSoort.FACTOREN | VeldSoort.STUK:
                return "; ".join(self.teksten[een] for een in meer if een in self.teksten)
            case VeldSoort.DATUM:
                return format_date(date.fromisoformat(meer[0]), "d MMMM y", locale="nl")
        return meer[0]


def _bekend(namen: Mapping[str, str], gekozen: Sequence[str]) -> str:
    """In the order of the gezin; who is not known here is not named."""
    bekend = [naam for wie, naam in namen.items() if wie in gekozen]
    return opsomming(bekend) if bekend else ""


def _gevuld(vorm: Vorm, stuk: Stuk) -> list[Veld]:
    return [veld for veld in vorm.velden if veld.naam in stuk.waarden]


def lezer(
    ctx: Context,
    gezin: OpenGezin,
    vormen: Vormen,
    mensen: Mensen,
    alle: Iterable[Stuk],
    *,
    teksten: Mapping[str, str],
    betrokkenen: Mapping[str, str] | None = None,
) -> Lezer:
    """`alle`: every piece that will be put into words, of whatever version; authors are fetched at once."""
    auteurs = schrijvers(ctx, gezin, [stuk.auteur_id for stuk in alle])
    namen = namen_van(ctx, list(auteurs.values()))
    return Lezer(ctx, vormen, mensen, teksten, betrokkenen or {}, auteurs, namen)


def kernteksten(vormen: Vormen, stukken: Iterable[Stuk]) -> dict[str, str]:
    """What each piece is called, by the id that others name it by."""
    return {str(stuk.kern): str(stuk.waarden.get(vormen[stuk.deel].kernveld, "")) for stuk in stukken}


def document(
    lezer_: Lezer, stukken: Sequence[Stuk], volgorde: Callable[[Stuk], tuple[int, int]] | None = None
) -> tuple[DeelBlad, ...]:
    """All parts, also the empty ones: what is missing is seen."""
    op_rij = sorted(stukken, key=volgorde) if volgorde else stukken
    return tuple(
        DeelBlad(vorm, tuple(lezer_.regel(stuk) for stuk in van_deel(op_rij, vorm.deel)))
        for vorm in lezer_.vormen.values()
    )
