"""Acts of a casus about who stand around a gezin."""

from ...context import Context
from ...domain.netwerk import Steunfiguur
from ...permissions import Categorie, Doen
from ...queries import gezin as gezinqueries
from ...queries import steunfiguur as queries
from ...queries.dossier import OpenGezin
from ...scenario.daden import netwerk as model
from ...tables import Netwerklid
from .. import netwerk as acties
from .wereld import Daden, Vertaler


def _rij(ctx: Context, open_: OpenGezin, v: Vertaler, netwerklid: str) -> Netwerklid:
    rij = queries.steunfiguur(ctx, open_, v.wereld.netwerkleden[_sleutel(v, netwerklid)])
    assert rij is not None  # noqa: S101  # who does it, sees it: a mistake in the file ends here
    return rij


def _sleutel(v: Vertaler, netwerklid: str) -> str:
    return f"{v.casus.sleutel}/{netwerklid}"


def _voeg_toe(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.VoegNetwerklidToe) -> None:
    vertrouwd = frozenset(v.persoon(sleutel) for sleutel in d.vertrouwd_door)
    wie = Steunfiguur(d.naam, d.relatie, d.soort, d.lijn, d.weet or "", vertrouwd)
    gebruiker = v.gebruiker(d.gebruiker) if d.gebruiker else None
    niet_voor = v.namen(d.afgeschermd_voor)
    rij = acties.voeg_toe(ctx, open_, wie, niet_voor=niet_voor, gebruiker=gebruiker)
    v.wereld.netwerkleden[_sleutel(v, d.netwerklid)] = rij.id


def _noem_niet(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.NoemNietTeBetrekken) -> None:
    wie = Steunfiguur(d.naam, d.relatie, d.soort)
    niet_voor = v.namen(d.afgeschermd_voor)
    rij = acties.noem_niet_te_betrekken(ctx, open_, wie, d.reden, niet_voor=niet_voor)
    v.wereld.netwerkleden[_sleutel(v, d.netwerklid)] = rij.id


def _leg_toestemming_vast(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.LegToestemmingVast) -> None:
    rij, geboren = _rij(ctx, open_, v, d.netwerklid), gezinqueries.geboortedata(ctx, open_)
    for sleutel in d.toestemming_van:
        acties.leg_toestemming_vast(ctx, open_, rij, v.persoon(sleutel), d.antwoord, geboren)
        ctx.session.flush()


def _spreek_af(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.SpreekAf) -> None:
    acties.spreek_af(ctx, open_, _rij(ctx, open_, v, d.netwerklid), d.afspraak)


def _betrek_niet(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.BetrekNiet) -> None:
    rij = _rij(ctx, open_, v, d.netwerklid)
    acties.betrek_niet(ctx, open_, rij, d.reden, niet_voor=v.namen(d.afgeschermd_voor))


def _betrek_weer(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.BetrekWeer) -> None:
    acties.betrek_weer(ctx, open_, _rij(ctx, open_, v, d.netwerklid))


DADEN: Daden = {
    model.VoegNetwerklidToe: (Doen.BIJDRAGEN, Categorie.NETWERK, _voeg_toe),
    model.NoemNietTeBetrekken: (Doen.BIJDRAGEN, Categorie.NETWERK, _noem_niet),
    model.LegToestemmingVast: (Doen.BIJDRAGEN, Categorie.NETWERK, _leg_toestemming_vast),
    model.SpreekAf: (Doen.BIJDRAGEN, Categorie.NETWERK, _spreek_af),
    model.BetrekNiet: (Doen.BIJDRAGEN, Categorie.NETWERK, _betrek_niet),
    model.BetrekWeer: (Doen.BIJDRAGEN, Categorie.NETWERK, _betrek_weer),
}
