"""The page of the analysis: the working version where one is made, else the one that leads."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from uuid import UUID

from ...context import Context
from ...domain.gezin import leeftijd
from ...domain.uitspraak import UitspraakSoort
from ...domain.verklarende_analyse.bijdragen import mag_in
from ...domain.verklarende_analyse.delen import VORM
from ...domain.verklarende_analyse.woorden import AnalyseDeel, FactorSoort, Leefgebied, VerbandSoort
from ...domain.versie import VersieStatus
from ...domain.woorden import label
from ...permissions import Categorie, Doen, inbreng_van
from ...permissions.bijstand import mijzelf
from ...tables import AnalyseVersie, Stellingname, Uitspraak
from ..bladen import Teller
from ..document.lezer import DeelBlad, document, kernteksten
from ..document.matrix import Matrix, matrix
from ..document.stuk import Stuk, in_versie, nieuwste, van_deel
from ..document.versies import VersieKop, kop, leidende_versie, open_versie
from ..dossier import OpenGezin, Zicht, mag
from ..factorkaart import FactorkaartBlad, KaartLijn, KaartPunt
from ..gezin import Mensen
from . import rijen
from .lezen import leesbaar, lezer, op_volgorde, stellingen
from .stuk import stukken
from .tellers import tellers


@dataclass(frozen=True)
class Woorden:
    """Own words of one person. `klopt`: what he said when they were read back to him, with why. `te_vragen`:
    whether whoever looks can say so, or write it down for him."""

    id: UUID
    wie_id: UUID
    tekst: str
    bij: str
    vorm: str
    vertaling: str
    vult_aan: bool
    dag: int
    klopt: str = ""
    te_vragen: bool = False


@dataclass(frozen=True)
class PersoonWoorden:
    naam: str
    leeftijd: int
    woorden: tuple[Woorden, ...]


@dataclass(frozen=True)
class AnalyseBlad:
    open: VersieKop | None
    leidend: VersieKop | None
    delen: tuple[DeelBlad, ...]
    woorden: tuple[PersoonWoorden, ...]
    kaart: FactorkaartBlad
    eens: Matrix
    geheel: Matrix
    tellers: tuple[Teller, ...]
    mag_in: frozenset[AnalyseDeel]
    mag_leiden: bool
    mag_bijdragen: bool
    aantal_versies: int


def blad(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> AnalyseBlad:
    """A fixed number of queries, however much there is."""
    alle, alle_stukken = rijen.versies(ctx, gezin), stukken(ctx, gezin)
    bezig, leidend = open_versie(alle), leidende_versie(alle)
    nu = leesbaar(_welke(alle_stukken, bezig, leidend), mensen)
    stemmen = rijen.stellingnames(ctx, gezin)
    geheel = bezig or leidend
    over = [(geheel.rij.id, "De analyse als geheel")] if geheel else []
    leest, inbreng = lezer(ctx, gezin, mensen, nu.values()), inbreng_van(gezin.positie)
    leidt = mag(ctx, gezin, Doen.WIJZIGEN, Categorie.GVA_GEDEELD).mag
    draagt_bij = mag(ctx, gezin, Doen.BIJDRAGEN, Categorie.GVA_GEDEELD).mag
    schrijft = draagt_bij and bezig is not None and bezig.rij.status is VersieStatus.CONCEPT
    return AnalyseBlad(
        open=kop(ctx, bezig) if bezig else None,
        leidend=kop(ctx, leidend) if leidend else None,
        delen=document(leest, list(nu.values()), op_volgorde),
        woorden=eigen_woorden(ctx, rijen.uitspraken(ctx, gezin), mensen, teruggelezen(stemmen), leidt=leidt),
        kaart=kaart(nu, mensen),
        eens=matrix(ctx, gezin, mensen, stemmen, stellingen(nu)),
        geheel=matrix(ctx, gezin, mensen, stemmen, over),
        tellers=tellers(ctx, gezin, mensen),
        mag_in=frozenset(d for d in AnalyseDeel if inbreng and schrijft and mag_in(d, inbreng)),
        mag_leiden=leidt,
        mag_bijdragen=draagt_bij,
        aantal_versies=sum(zicht.rij.nummer is not None for zicht in alle),
    )


def _welke(
    alle: Sequence[Stuk], bezig: Zicht[AnalyseVersie] | None, leidend: Zicht[AnalyseVersie] | None
) -> Mapping[UUID, Stuk]:
    if bezig is None and leidend is not None:
        return in_versie(alle, leidend.rij.stukken)
    return nieuwste(alle)


def teruggelezen(stemmen: Sequence[Zicht[Stellingname]]) -> dict[tuple[UUID, UUID], str]:
    """What each last said about what lies there, by what it is about and who said it."""
    return {
        (z.rij.over_id, z.rij.wie_id): _zin(label(z.rij.stelling), z.open("reden"))
        for z in stemmen
        if not z.rij.alleen_voor
    }


def _zin(woord: str, reden: str) -> str:
    return f"{woord}: “{reden}”" if reden else woord


def eigen_woorden(
    ctx: Context,
    zichten: Sequence[Zicht[Uitspraak]],
    mensen: Mensen,
    klopt: Mapping[tuple[UUID, UUID], str] = MappingProxyType({}),
    *,
    leidt: bool = False,
) -> tuple[PersoonWoorden, ...]:
    """Per person, in the order of the gezin: each in a column of his own."""
    return tuple(
        PersoonWoorden(
            naam,
            leeftijd(geboren, ctx.today),
            tuple(_woorden(ctx, z, klopt, leidt=leidt) for z in zichten if z.rij.betreft_id == wie),
        )
        for wie, (naam, geboren) in mensen.items()
    )


def _woorden(
    ctx: Context, zicht: Zicht[Uitspraak], klopt: Mapping[tuple[UUID, UUID], str], *, leidt: bool
) -> Woorden:
    rij = zicht.rij
    return Woorden(
        id=rij.id,
        wie_id=rij.betreft_id,
        tekst=zicht.open("tekst"),
        bij=zicht.open("bij"),
        vorm=label(rij.vorm) if rij.vorm else "",
        vertaling=zicht.open("vertaling"),
        vult_aan=rij.soort in (UitspraakSoort.VULT_AAN, UitspraakSoort.TREKT_IN),
        dag=ctx.dag(rij.op),
        klopt=klopt.get((rij.id, rij.betreft_id), ""),
        te_vragen=not rij.alleen_voor and (leidt or rij.betreft_id == mijzelf(ctx.actor)),
    )


def kaart(nu: Mapping[UUID, Stuk], mensen: Mensen) -> FactorkaartBlad:
    """Factors and patterns as points, lines between what is seen of both."""
    teksten = kernteksten(VORM, nu.values())
    punten = [
        KaartPunt(
            stuk.kern,
            teksten[str(stuk.kern)],
            FactorSoort(str(stuk.waarden["soort"])) if stuk.deel is AnalyseDeel.FACTOREN else None,
            _onder(stuk, mensen),
        )
        for deel in (AnalyseDeel.GEWELDSPATROON, AnalyseDeel.FACTOREN)
        for stuk in van_deel(nu.values(), deel)
    ]
    bekend = {punt.id for punt in punten}
    lijnen = [
        KaartLijn(
            UUID(str(s.waarden["van"])), UUID(str(s.waarden["naar"])), VerbandSoort(str(s.waarden["soort"]))
        )
        for s in van_deel(nu.values(), AnalyseDeel.VERBANDEN)
    ]
    return FactorkaartBlad(tuple(punten), tuple(lijn for lijn in lijnen if {lijn.van, lijn.naar} <= bekend))


def _onder(stuk: Stuk, mensen: Mensen) -> str:
    if stuk.deel is AnalyseDeel.GEWELDSPATROON:
        return "geweldspatroon"
    wie = stuk.waarden.get("wie", ())
    namen = [naam for persoon, (naam, _) in mensen.items() if str(persoon) in wie]
    return " · ".join([label(Leefgebied(str(stuk.waarden["leefgebied"]))), *namen])
