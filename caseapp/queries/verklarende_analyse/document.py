"""The analysis as a document: its parts in order, each piece with who said it and when."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from ...context import Context
from ...domain.verklarende_analyse.delen import VORM, VORMEN
from ...domain.verklarende_analyse.velden import Veld, VeldSoort, Waarde
from ...domain.verklarende_analyse.vorm import Vorm
from ...domain.verklarende_analyse.woorden import AnalyseDeel
from ...domain.woorden import label, opsomming
from ...tables import Gebruiker
from ..dossier import OpenGezin
from ..gezin import Mensen
from ..namen import namen_van
from ..schrijvers import schrijvers
from .stuk import Stuk, van_deel


@dataclass(frozen=True)
class StukRegel:
    """One piece to read. `kop`: what it says; `velden`: question and answer, of what else was filled in.
    `niet_voor`: who may not know of it, for whoever may."""

    id: UUID
    kern: UUID
    deel: AnalyseDeel
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
    """What is needed to put a piece into words for this actor."""

    ctx: Context
    mensen: Mensen
    factoren: Mapping[str, str]
    auteurs: Mapping[UUID, Gebruiker]
    namen: Mapping[UUID, str]

    def regel(self, stuk: Stuk) -> StukRegel:
        vorm = VORM[stuk.deel]
        gevuld = [(veld, self._tekst(veld, stuk.waarden[veld.naam])) for veld in _gevuld(vorm, stuk)]
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

    def _tekst(self, veld: Veld, waarde: Waarde) -> str:
        meer = [waarde] if isinstance(waarde, str) else list(waarde)
        match veld.soort:
            case VeldSoort.KEUZE | VeldSoort.KEUZES:
                return opsomming([label(een) for een in meer])
            case VeldSoort.PERSOON | VeldSoort.PERSONEN:
                bekend = [naam for wie, (naam, _) in self.mensen.items() if str(wie) in meer]
                return opsomming(bekend) if bekend else ""
            case VeldSoort.FACTOR:
                return self.factoren.get(meer[0], "")
        return meer[0]


def _gevuld(vorm: Vorm, stuk: Stuk) -> list[Veld]:
    return [veld for veld in vorm.velden if veld.naam in stuk.waarden]


def leesbaar(alle: Mapping[UUID, Stuk], mensen: Mensen) -> dict[UUID, Stuk]:
    """Without pieces about somebody whom this actor does not know, and lines to what he does not see."""
    bekend = {k: s for k, s in alle.items() if s.betreft_id is None or s.betreft_id in mensen}
    punten = {str(kern) for kern in bekend}

    def houdt(stuk: Stuk) -> bool:
        return stuk.deel is not AnalyseDeel.VERBANDEN or {stuk.waarden["van"], stuk.waarden["naar"]} <= punten

    return {kern: stuk for kern, stuk in bekend.items() if houdt(stuk)}


def lezer(ctx: Context, gezin: OpenGezin, mensen: Mensen, alle: Iterable[Stuk]) -> Lezer:
    """`alle`: every piece that will be put into words, of whatever version; authors are fetched at once."""
    stukken = list(alle)
    auteurs = schrijvers(ctx, gezin, [stuk.auteur_id for stuk in stukken])
    return Lezer(ctx, mensen, kernteksten(stukken), auteurs, namen_van(ctx, list(auteurs.values())))


def kernteksten(stukken: Iterable[Stuk]) -> dict[str, str]:
    """What each factor and pattern is called, by the id that others name it by."""
    veld = {vorm.deel: next((v.naam for v in vorm.velden if v.in_kaart), "") for vorm in VORMEN}
    return {str(stuk.kern): str(stuk.waarden.get(veld[stuk.deel], "")) for stuk in stukken}


def document(lezer_: Lezer, stukken: Sequence[Stuk]) -> tuple[DeelBlad, ...]:
    """All parts, also the empty ones: what is missing is seen."""
    return tuple(
        DeelBlad(vorm, tuple(lezer_.regel(stuk) for stuk in _op_volgorde(van_deel(stukken, vorm.deel))))
        for vorm in VORMEN
    )


def _op_volgorde(stukken: list[Stuk]) -> list[Stuk]:
    """Priorities by layer and rank; the rest as it was written."""
    lagen = ("veiligheid", "risico", "herstel")

    def plek(stuk: Stuk) -> tuple[int, int]:
        if stuk.deel is not AnalyseDeel.PRIORITEITEN:
            return 0, 0
        return lagen.index(str(stuk.waarden["laag"])), int(str(stuk.waarden["rang"]))

    return sorted(stukken, key=plek)
