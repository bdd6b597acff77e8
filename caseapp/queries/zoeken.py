"""Looking for words inside what one may see: opened, made plain, compared. What is not for you is not
there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.logboek import Handeling
from ..domain.woorden import label
from ..domain.zoeken import gewoon, toets_term
from ..permissions import Categorie, Doen, Oordeel, procesblik
from ..tables import Gebeurtenis, Gezin
from .bladzijde import bladzijde
from .dossier import OpenGezin, Zicht, binnen_zicht, laad, log_lezen, mag
from .gezin import adres
from .namen import OVER_HET_GEZIN, gezin_naam
from .volgorde import NIEUWSTE_EERST

PER_PAGINA = 10
MEEST_GEZINNEN, MEEST_GEBEURTENISSEN, MEEST_PLEKKEN = 2_000, 20_000, 5
ZIN = re.compile(r"(?<=[.?!])\s+")


@dataclass(frozen=True)
class Vindplaats:
    """One text that this actor may see. `soort`: None for the kenmerk, which is no content."""

    gezin: OpenGezin
    waar: str
    tekst: str
    soort: Categorie | None = None
    oordeel: Oordeel | None = None
    afgeschermd: tuple[str, ...] = ()


@dataclass(frozen=True)
class Plek:
    waar: str
    zin: str


@dataclass(frozen=True)
class Treffer:
    gezin: str
    url: str
    plekken: tuple[Plek, ...]
    meer: int


@dataclass(frozen=True)
class ZoekBlad:
    """`begrensd`: there are more gezinnen than are looked through."""

    treffers: tuple[Treffer, ...]
    totaal: int
    pagina: int
    paginas: int
    begrensd: bool


def zoek(ctx: Context, term: str, pagina: int = 1) -> ZoekBlad:
    """The logboek keeps that somebody looked for something, and a token of it: never the words."""
    toets_term(term)
    token = ctx.cipher.blind(["zoek", gewoon(term)]).hex()
    ctx.spoor.gelezen(Handeling.ZOEKEN, categorie=Categorie.GEZIN_GEZAG, regel=f"zoek:{token}")
    gezinnen, begrensd = doorzoekbaar(ctx)
    gevonden: dict[UUID, list[Vindplaats]] = {}
    for plaats in vindplaatsen(ctx, gezinnen):
        if gewoon(term) in gewoon(plaats.tekst):
            gevonden.setdefault(plaats.gezin.id, []).append(plaats)
    alle = [gezin for gezin in gezinnen if gezin.id in gevonden]
    hier, paginas = bladzijde(pagina, len(alle), PER_PAGINA)
    deel = alle[(hier - 1) * PER_PAGINA : hier * PER_PAGINA]
    treffers = tuple(_treffer(ctx, gezin, gevonden[gezin.id], gewoon(term)) for gezin in deel)
    return ZoekBlad(treffers, len(alle), hier, paginas, begrensd)


def doorzoekbaar(ctx: Context) -> tuple[list[OpenGezin], bool]:
    query = select(Gezin.id).where(binnen_zicht(ctx, Gezin.id)).order_by(col(Gezin.kenmerk))
    ids = list(ctx.session.exec(query.limit(MEEST_GEZINNEN + 1)))
    open_ = laad(ctx, ids[:MEEST_GEZINNEN])
    return [open_[id_] for id_ in ids[:MEEST_GEZINNEN]], len(ids) > MEEST_GEZINNEN


def vindplaatsen(ctx: Context, gezinnen: Sequence[OpenGezin]) -> Iterator[Vindplaats]:
    """All that may be looked through, opened; a procesregisseur only has the kenmerken."""
    per_id = {gezin.id: gezin for gezin in gezinnen}
    for gezin in gezinnen:
        yield Vindplaats(gezin, "kenmerk", gezin.rij.kenmerk)
        yield from _van_gezin(ctx, gezin)
    query = (
        select(Gebeurtenis)
        .where(col(Gebeurtenis.gezin_id).in_(per_id), Gebeurtenis.take == ctx.take)
        .order_by(*NIEUWSTE_EERST)
        .limit(MEEST_GEBEURTENISSEN)
    )
    for rij in [] if procesblik(ctx.actor) else ctx.session.exec(query):
        waar = f"{label(rij.soort)}, dag {ctx.dag(rij.op)}"
        yield from _van_rij(ctx, per_id[rij.gezin_id], rij, rij.categorie, {"tekst": waar})


def _van_gezin(ctx: Context, gezin: OpenGezin) -> Iterator[Vindplaats]:
    for kolom, soort, waar in (
        ("naam", Categorie.GEZIN_GEZAG, "naam van het gezin"),
        ("situatie", Categorie.GVA_GEDEELD, "wat er aan de hand is"),
    ):
        oordeel = mag(ctx, gezin, Doen.ZIEN, soort, _Geheel(soort))
        if oordeel.mag:
            tekst = Zicht(ctx, gezin.rij, oordeel).open(kolom)
            yield Vindplaats(gezin, waar, tekst, soort, oordeel)
    for lid in gezin.leden:
        yield from _van_rij(ctx, gezin, lid.persoon, Categorie.GEZIN_GEZAG, {"roepnaam": "naam"})
        yield from _van_rij(ctx, gezin, lid.persoon, Categorie.IDENTITEIT, {"achternaam": "achternaam"})


class _Geheel(type(OVER_HET_GEZIN)):  # type: ignore[misc]
    """About the gezin as a whole, of this kind."""

    def __init__(self, categorie: Categorie) -> None:
        self.categorie = categorie


def _van_rij(
    ctx: Context, gezin: OpenGezin, rij: object, soort: Categorie, kolommen: dict[str, str]
) -> Iterator[Vindplaats]:
    oordeel = mag(ctx, gezin, Doen.ZIEN, soort, rij)  # type: ignore[arg-type]
    if oordeel.mag:
        for kolom, waar in kolommen.items():
            tekst = Zicht(ctx, rij, oordeel).open(kolom)
            verborgen = tuple(getattr(rij, "niet_voor", ()))
            yield Vindplaats(gezin, waar, tekst, soort, oordeel, verborgen)


def _treffer(ctx: Context, gezin: OpenGezin, plaatsen: Sequence[Vindplaats], term: str) -> Treffer:
    """What is shown was read, and is logged so."""
    getoond = plaatsen[:MEEST_PLEKKEN]
    for plaats in getoond:
        if plaats.soort is not None and plaats.oordeel is not None:
            log_lezen(ctx, gezin, plaats.soort, plaats.oordeel, plaats.afgeschermd)
    plekken = tuple(Plek(plaats.waar, _zin(plaats.tekst, term)) for plaats in getoond)
    return Treffer(gezin_naam(ctx, gezin), adres(ctx, gezin), plekken, len(plaatsen) - len(getoond))


def _zin(tekst: str, term: str) -> str:
    """The first sentence in which it stands."""
    zinnen = ZIN.split(" ".join(tekst.split()))
    zin = next((een for een in zinnen if term in gewoon(een)), zinnen[0])
    return zin if len(zin) <= 240 else f"{zin[:239]}…"
