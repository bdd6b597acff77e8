"""For whom a copy can be made here, and about whom; and whether this one can."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NoReturn
from uuid import UUID

from ...context import Context
from ...domain.afschrift import toets_afschrift
from ...domain.gezin import leeftijd
from ...domain.logboek import Handeling, Resultaat
from ...domain.regel import Regelfout
from ...permissions import Categorie, Doen, Oordeel, beoordeel_afschrift
from ..dossier import OpenGezin, Refused, mag
from ..namen import mensen
from .blad import Afschrift, Ogen, afschrift, door_de_ogen_van
from .vast import Mensen


@dataclass(frozen=True)
class Keuze:
    """One copy that can be made: about whom, and for whom. `zelf`: both are the same."""

    over: UUID
    voor: UUID
    over_naam: str
    voor_naam: str

    @property
    def zelf(self) -> bool:
        return self.over == self.voor


def keuzes(ctx: Context, gezin: OpenGezin) -> tuple[Keuze, ...]:
    """Whom this actor may ask it for, in the order of the gezin. Somebody else may ask nothing here."""
    if not any(beoordeel_afschrift(ctx.actor, gezin.positie, wie).mag for wie in _bekend(ctx, gezin)):
        _weiger(ctx, gezin, beoordeel_afschrift(ctx.actor, gezin.positie, gezin.id))
    wie = mensen(ctx, gezin)
    voor_wie = [voor for voor in wie if beoordeel_afschrift(ctx.actor, gezin.positie, voor).mag]
    return tuple(
        Keuze(over, voor, wie[over][0], wie[voor][0])
        for voor in voor_wie
        for over in _over_wie(ctx, gezin, voor, wie)
    )


def _bekend(ctx: Context, gezin: OpenGezin) -> set[UUID]:
    """Whom this actor may know here, before any name is opened."""
    personen = [lid.persoon for lid in gezin.leden]
    return {p.id for p in personen if mag(ctx, gezin, Doen.ZIEN, Categorie.GEZIN_GEZAG, p).mag}


def _over_wie(ctx: Context, gezin: OpenGezin, voor: UUID, wie: Mensen) -> Iterable[UUID]:
    ogen = door_de_ogen_van(ctx, gezin, voor, wie[voor][1])
    for over in wie:
        try:
            _toets(ctx, ogen, over, voor, wie)
        except Regelfout:
            continue
        yield over


def _toets(ctx: Context, ogen: Ogen, over: UUID, voor: UUID, wie: Mensen) -> None:
    jaren = leeftijd(wie[over][1], ctx.today)
    gezag = over in ogen.gezin.dossier.gezag.get(voor, frozenset())
    toets_afschrift(leeftijd=jaren, zelf=over == voor, gezag=gezag)


def maak(ctx: Context, gezin: OpenGezin, over: UUID, voor: UUID, vorm: str) -> Afschrift:
    """The copy, with its line. About or for somebody whom this actor does not know here: not there."""
    if not {over, voor} <= _bekend(ctx, gezin):
        _weiger(ctx, gezin, Oordeel(False, "deze persoon is hier niet", verzwijg=True))
    oordeel = beoordeel_afschrift(ctx.actor, gezin.positie, voor)
    if not oordeel.mag:
        _weiger(ctx, gezin, oordeel)
    wie = mensen(ctx, gezin)
    ogen = door_de_ogen_van(ctx, gezin, voor, wie[voor][1])
    try:
        _toets(ctx, ogen, over, voor, wie)
    except Regelfout as fout:
        _weiger(ctx, gezin, oordeel._replace(mag=False, omdat=_als_reden(fout.melding)))
    gemaakt = afschrift(ogen, over)
    for soort, afgeschermd in _geopend(ogen):
        ctx.spoor.gelezen(
            Handeling.EXPORTEREN,
            gezin_id=gezin.id,
            categorie=soort,
            positie=gezin.positie,
            regel=oordeel.regel,
            persoon_id=over,
            namens_id=None if ctx.actor.persoon_id == voor else ogen.gebruiker_id,
            velden=("afschrift", vorm),
            afgeschermd=afgeschermd,
        )
    return gemaakt


def _geopend(ogen: Ogen) -> Iterable[tuple[Categorie, tuple[str, ...] | None]]:
    """Every kind of information in the copy; apart for what is shielded, so that its line can be too."""
    gelezen = (regel for regel in ogen.ctx.spoor.lees.values() if regel.get("categorie") is not None)
    soorten = [(regel["categorie"], regel.get("afgeschermd")) for regel in gelezen]
    return dict.fromkeys([(Categorie.IDENTITEIT, None), *soorten])


def _als_reden(zin: str) -> str:
    return zin[:1].lower() + zin[1:].rstrip(".")


def _weiger(ctx: Context, gezin: OpenGezin, oordeel: Oordeel) -> NoReturn:
    ctx.spoor.gelezen(
        Handeling.GEWEIGERD,
        gezin_id=gezin.id,
        categorie=Categorie.IDENTITEIT,
        positie=gezin.positie,
        regel=oordeel.regel or f"{gezin.positie}:afschrift",
        resultaat=Resultaat.GEWEIGERD,
    )
    raise Refused(oordeel, gezin)
