"""What was agreed, as somebody of the gezin reads it first: what he does himself, and what the others do."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ..context import Context
from ..domain.stellingname import Stelling
from ..domain.veiligheidsplan.plan import LOPEND
from ..domain.veiligheidsplan.vormen import VORM
from ..domain.veiligheidsplan.woorden import PlanDeel
from ..domain.woorden import label
from ..permissions import Categorie, Doen
from ..tables import PlanVersie, Stellingname, Veiligheidsplan
from .document.lezer import Lezer, kernteksten, lezer
from .document.stuk import Stuk, in_versie, nieuwste, van_deel
from .document.versies import leidende_versie, open_versie
from .dossier import OpenGezin, Zicht, mag
from .gezin import Mensen
from .veiligheidsplan import rijen
from .veiligheidsplan.kring import kring


@dataclass(frozen=True)
class Afspraak:
    """`stem`: what whoever looks said of it last. `te_zeggen`: whether he can say so now."""

    kern: UUID
    tekst: str
    wie: str
    kijker: str
    moment: str
    als_niet: str
    stem: Stelling | None
    te_zeggen: bool


@dataclass(frozen=True)
class Afgesproken:
    """`moet`: what must always be there. `lukt` and `lukt_niet`: what follows then. Empty where no plan
    runs, or none for this actor."""

    eigen: tuple[Afspraak, ...] = ()
    samen: tuple[Afspraak, ...] = ()
    moet: tuple[str, ...] = ()
    lukt: str = ""
    lukt_niet: str = ""
    weer_kijken: date | None = None

    @property
    def iets(self) -> bool:
        return bool(self.eigen or self.samen or self.moet)


def afgesproken(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> Afgesproken:
    """Of the version that holds, of the plan that runs; a fixed number of queries."""
    if not mag(ctx, gezin, Doen.ZIEN, Categorie.VP_GEDEELD).mag:
        return Afgesproken()
    lopend = {zicht.rij.id: zicht.rij for zicht in rijen.plannen(ctx, gezin) if zicht.rij.status in LOPEND}
    versies = rijen.versies(ctx, gezin)
    vast, bezig = leidende_versie(versies), open_versie(versies)
    if vast is None or vast.rij.plan_id not in lopend:
        return Afgesproken()
    alle = rijen.stukken(ctx, gezin, vast.rij.plan_id)
    nu = in_versie(alle, vast.rij.stukken)
    te_zeggen = set(nieuwste(alle)) if bezig is not None else set(nu)
    return _blad(ctx, gezin, mensen, nu, te_zeggen, lopend[vast.rij.plan_id], vast)


def _blad(
    ctx: Context,
    gezin: OpenGezin,
    mensen: Mensen,
    nu: Mapping[UUID, Stuk],
    te_zeggen: Iterable[UUID],
    plan: Veiligheidsplan,
    vast: Zicht[PlanVersie],
) -> Afgesproken:
    teksten = kernteksten(VORM, nu.values())
    rond = kring(ctx, gezin, mensen).namen
    leest = lezer(ctx, gezin, VORM, mensen, nu.values(), teksten=teksten, betrokkenen=rond)
    stemmen = _mijn_stemmen(ctx, rijen.stellingnames(ctx, gezin, nu))
    open_ = frozenset(te_zeggen if ctx.actor.door is None else ())  # who reads along says nothing

    def regels(stukken: Iterable[Stuk]) -> tuple[Afspraak, ...]:
        return tuple(_afspraak(leest, stuk, stemmen, te_zeggen=stuk.kern in open_) for stuk in stukken)

    afspraken = van_deel(nu.values(), PlanDeel.AFSPRAKEN)
    eigen = [stuk for stuk in afspraken if _van_mij(ctx, stuk)]
    gevolg = next(iter(van_deel(nu.values(), PlanDeel.GEVOLGEN)), None)
    return Afgesproken(
        eigen=regels(eigen),
        samen=regels(stuk for stuk in afspraken if stuk not in eigen),
        moet=tuple(str(s.waarden["tekst"]) for s in van_deel(nu.values(), PlanDeel.VOORWAARDEN)),
        lukt=leest.veld(gevolg, "lukt") if gevolg else "",
        lukt_niet=leest.veld(gevolg, "lukt_niet") if gevolg else "",
        weer_kijken=plan.evaluatie_op,
    )


def _van_mij(ctx: Context, stuk: Stuk) -> bool:
    wie = stuk.waarden.get("uitvoerder", ())
    return str(ctx.actor.persoon_id) in ((wie,) if isinstance(wie, str) else wie)


def _mijn_stemmen(ctx: Context, alle: Iterable[Zicht[Stellingname]]) -> dict[UUID, Stelling]:
    """What I said last of each, where all who may read it read it."""
    eigen = (z.rij for z in alle if z.rij.wie_id == ctx.actor.persoon_id and not z.rij.alleen_voor)
    return {rij.over_id: rij.stelling for rij in eigen}


def _afspraak(leest: Lezer, stuk: Stuk, stemmen: Mapping[UUID, Stelling], *, te_zeggen: bool) -> Afspraak:
    moment = stuk.waarden.get("moment")
    return Afspraak(
        kern=stuk.kern,
        tekst=str(stuk.waarden["tekst"]),
        wie=leest.veld(stuk, "uitvoerder"),
        kijker=leest.veld(stuk, "controleur"),
        moment=label(str(moment)) if moment else "",
        als_niet=str(stuk.waarden.get("als_niet", "")),
        stem=stemmen.get(stuk.kern),
        te_zeggen=te_zeggen,
    )
