"""What goes on paper: the analysis for who works with it, for the people of the gezin, and for one child.

Paper is carried on and laid on a table. So the last two hold only what is kept from nobody, also when who
prints them sees more; the first is for the reader himself, and says of a shielded piece that it is one.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ...context import Context
from ...domain.gezin import GezinRol
from ...domain.stellingname import Stelling
from ...domain.uitspraak import UitspraakSoort
from ...domain.verklarende_analyse.delen import VORM
from ...domain.verklarende_analyse.woorden import AnalyseDeel, KrachtSoort
from ...domain.woorden import label
from ...permissions import Categorie
from ...tables import Inhoud
from ..bladen import Gezicht, Gezinskop
from ..document.lezer import StukRegel
from ..document.matrix import Matrix
from ..dossier import OpenGezin, stil
from ..gezin import Mensen, gezinskop, zaken
from .blad import AnalyseBlad, PersoonWoorden, blad
from .rijen import bijdragen, uitspraken

VOOR_EEN_KIND = frozenset({label(soort) for soort in (KrachtSoort.GAAT_GOED, KrachtSoort.STEUN)})
Stukken = Mapping[AnalyseDeel, list[StukRegel]]


@dataclass(frozen=True)
class AnalysePrent:
    """Everything this reader sees of the analysis. `stil`: own words in it that are not for all who read."""

    dag: int
    datum: date
    kop: Gezinskop
    blad: AnalyseBlad
    stil: frozenset[UUID]


@dataclass(frozen=True)
class Feit:
    wanneer: str
    wat: str
    bron: str
    soort: str
    weersproken: str


@dataclass(frozen=True)
class Kracht:
    wat: str
    waardoor: str


@dataclass(frozen=True)
class Mening:
    """One sentence, and what each said of it: name, stance, own words."""

    zin: str
    wie: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class GezinsPrent:
    """`vast`: whether a version was vastgesteld; `bestaat`: whether there is one at all."""

    dag: int
    datum: date
    gezin: str
    leden: str
    gezicht: Gezicht | None
    bestaat: bool
    vast: bool
    woorden: tuple[PersoonWoorden, ...]
    feiten: tuple[Feit, ...]
    krachten: tuple[Kracht, ...]
    samenhang: tuple[str, ...]
    meningen: tuple[Mening, ...]
    verklaringen: tuple[tuple[str, str], ...]
    eerst: tuple[str, ...]


@dataclass(frozen=True)
class KindPrent:
    """No fact, no factor, nothing of violence: only what a child may carry in a school bag."""

    naam: str
    gezicht: Gezicht | None
    woorden: tuple[str, ...]
    goed: tuple[str, ...]
    wens: tuple[str, ...]


@dataclass(frozen=True)
class _Tafel:
    """What of the analysis may lie on a table. `over`: whom each piece of it is about, by its id."""

    kop: Gezinskop
    mensen: Mensen
    blad: AnalyseBlad
    stukken: Stukken
    woorden: tuple[PersoonWoorden, ...]
    over: Mapping[UUID, UUID | None]


def analyse_prent(ctx: Context, gezin: OpenGezin) -> AnalysePrent:
    ding = zaken(ctx, gezin)
    hier, kop = blad(ctx, gezin, ding.mensen), gezinskop(ctx, gezin, ding)
    apart = frozenset(z.rij.id for z in uitspraken(ctx, gezin) if z.rij.niet_voor or z.rij.alleen_voor)
    return AnalysePrent(ctx.dag(), ctx.today, kop, hier, apart)


def gezins_prent(ctx: Context, gezin: OpenGezin) -> GezinsPrent:
    tafel = _tafel(ctx, gezin)
    hier, kop, stukken = tafel.blad, tafel.kop, tafel.stukken
    return GezinsPrent(
        dag=ctx.dag(),
        datum=ctx.today,
        gezin=kop.naam,
        leden=kop.leden_zin or "",
        gezicht=kop.contactpersoon,
        bestaat=hier.open is not None or hier.leidend is not None,
        vast=hier.open is None and hier.leidend is not None,
        woorden=tafel.woorden,
        feiten=tuple(_feit(stuk) for stuk in stukken[AnalyseDeel.FEITEN]),
        krachten=tuple(Kracht(s.kop, _antwoord(s, "waardoor")) for s in stukken[AnalyseDeel.KRACHTEN]),
        samenhang=tuple(stuk.kop for stuk in stukken[AnalyseDeel.SAMENHANG]),
        meningen=(*_meningen(hier.eens, _kernen(stukken)), *_meningen(hier.geheel)),
        verklaringen=tuple((s.over, s.kop) for s in stukken[AnalyseDeel.EIGEN_VERKLARING]),
        eerst=tuple(stuk.kop for stuk in stukken[AnalyseDeel.PRIORITEITEN]),
    )


def kind_prent(ctx: Context, gezin: OpenGezin, persoon_id: UUID) -> KindPrent | None:
    """None where this is no child of the gezin that this reader may know of: then nothing was opened."""
    if persoon_id not in kinderen(ctx, gezin):
        return None
    tafel = _tafel(ctx, gezin)
    eigen = [w.tekst for p in tafel.woorden for w in p.woorden if w.wie_id == persoon_id]
    blok = [s for s in tafel.stukken[AnalyseDeel.KINDEREN] if tafel.over[s.id] == persoon_id]
    krachten = tafel.stukken[AnalyseDeel.KRACHTEN]
    return KindPrent(
        naam=tafel.mensen[persoon_id][0],
        gezicht=tafel.kop.contactpersoon,
        woorden=tuple(dict.fromkeys([*eigen, *(stuk.kop for stuk in blok if stuk.kop)])),
        goed=tuple(stuk.kop for stuk in krachten if _antwoord(stuk, "soort") in VOOR_EEN_KIND),
        wens=tuple(wens for stuk in blok if (wens := _antwoord(stuk, "wens"))),
    )


def kinderen(ctx: Context, gezin: OpenGezin) -> tuple[UUID, ...]:
    """The children whom this reader may know, in the order of the gezin: each has a page of his own."""
    personen = [lid.persoon for lid in gezin.leden if lid.rol is GezinRol.KIND]
    return tuple(zicht.rij.id for zicht in stil(ctx, gezin, personen, Categorie.GEZIN_GEZAG))


def _tafel(ctx: Context, gezin: OpenGezin) -> _Tafel:
    ding = zaken(ctx, gezin)
    hier, over = blad(ctx, gezin, ding.mensen), dict(_mag_op_tafel(ctx, gezin))
    woorden = (
        PersoonWoorden(wie.naam, wie.leeftijd, tuple(w for w in wie.woorden if w.id in over))
        for wie in hier.woorden
    )
    return _Tafel(
        kop=gezinskop(ctx, gezin, ding),
        mensen=ding.mensen,
        blad=hier,
        stukken={
            AnalyseDeel(deel.vorm.deel): [s for s in deel.stukken if s.id in over] for deel in hier.delen
        },
        woorden=tuple(wie for wie in woorden if wie.woorden),
        over=over,
    )


def _mag_op_tafel(ctx: Context, gezin: OpenGezin) -> Iterator[tuple[UUID, UUID | None]]:
    """Kept from nobody, and not taken back by who said it; with whom it is about. Nothing is opened here."""
    gezegd = [zicht.rij for zicht in uitspraken(ctx, gezin)]
    weg = {rij.over_id for rij in gezegd if rij.soort is UitspraakSoort.TREKT_IN}
    blijft = (r for r in gezegd if r.soort is not UitspraakSoort.TREKT_IN and r.id not in weg)
    rijen: list[Inhoud] = [*blijft, *(zicht.rij for zicht in bijdragen(ctx, gezin))]
    return ((rij.id, rij.betreft) for rij in rijen if not (rij.niet_voor or rij.alleen_voor))


def _antwoord(stuk: StukRegel, naam: str) -> str:
    """What was filled in at this field."""
    vragen = [veld.vraag for veld in VORM[stuk.deel].velden if veld.naam == naam]
    return next((antwoord for vraag, antwoord in stuk.velden if vraag in vragen), "")


def _feit(stuk: StukRegel) -> Feit:
    return Feit(
        wanneer=_antwoord(stuk, "wanneer"),
        wat=stuk.kop,
        bron=_antwoord(stuk, "bron"),
        soort=_antwoord(stuk, "bewering"),
        weersproken=_antwoord(stuk, "weersproken"),
    )


def _kernen(stukken: Stukken) -> frozenset[UUID]:
    return frozenset(stuk.kern for stuk in stukken[AnalyseDeel.STELLINGEN])


def _meningen(alle: Matrix, alleen: Iterable[UUID] | None = None) -> Iterator[Mening]:
    """Where not all who answered agree. Why somebody was not asked is about safety, and on no table."""
    for rij in alle.rijen:
        cellen = [
            (naam, cel)
            for naam, cel in zip(alle.kolommen, rij.cellen, strict=True)
            if cel.soort not in (None, Stelling.NIET_GEVRAAGD)
        ]
        oneens = any(cel.soort is not Stelling.EENS for _, cel in cellen)
        if oneens and (alleen is None or rij.over in alleen):
            yield Mening(rij.tekst, tuple((naam, cel.woord, cel.reden) for naam, cel in cellen))
