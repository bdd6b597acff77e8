"""Acts of a casus about contacts, incidents and one's own notes."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from ...context import Context
from ...domain.contact import Gesprek
from ...domain.incident import Voorval, rollen_van
from ...domain.moment import moment_van
from ...permissions import Categorie, Doen
from ...queries.dossier import OpenGezin
from ...scenario.daden import contact as model
from .. import contact, werkaantekening
from .wereld import Daden, Vertaler


def _personen(v: Vertaler, sleutels: Iterable[str]) -> tuple[UUID, ...]:
    return tuple(v.persoon(sleutel) for sleutel in sleutels)


def _gebeurd(ctx: Context, v: Vertaler, d: model.LegContactVast | model.NoteerIncident) -> datetime:
    if d.gebeurd_dag is None:
        return ctx.now
    return moment_van(v.datum(d.gebeurd_dag), d.gebeurd_tijd, ctx.now)


def _leg_contact_vast(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.LegContactVast) -> None:
    gesprek = Gesprek(
        hoe=d.hoe,
        gebeurd=_gebeurd(ctx, v, d),
        waarover=d.tekst,
        met=_personen(v, d.met),
        erbij=_personen(v, d.erbij),
        apart=d.apart == "ja",
        anderen=d.anderen or "",
        bij=d.bij or "",
        waar=d.waar or "",
    )
    contact.leg_contact_vast(ctx, open_, gesprek, niet_voor=v.namen(d.afgeschermd_voor))


def _noteer_incident(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.NoteerIncident) -> None:
    deed, onderging, getuige = (_personen(v, wie) for wie in (d.deed, d.onderging, d.getuige))
    leden = [lid.persoon_id for lid in open_.leden]
    voorval = Voorval(
        gebeurd=_gebeurd(ctx, v, d),
        tekst=d.tekst,
        rollen=rollen_van(deed, onderging, getuige, leden),
        aard=d.aard,
        relatie=d.relatie,
        bron=d.bron or "",
        bron_soort=d.bron_soort,
        bewering=d.bewering,
    )
    contact.noteer_incident(ctx, open_, voorval, niet_voor=v.namen(d.afgeschermd_voor))


def _maak_werkaantekening(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.MaakWerkaantekening) -> None:
    werkaantekening.maak_werkaantekening(ctx, open_, d.tekst)


DADEN: Daden = {
    model.LegContactVast: (Doen.BIJDRAGEN, Categorie.GVA_GEDEELD, _leg_contact_vast),
    model.NoteerIncident: (Doen.BIJDRAGEN, Categorie.GVA_GEDEELD, _noteer_incident),
    model.MaakWerkaantekening: (Doen.WIJZIGEN, Categorie.WERKAANTEKENINGEN, _maak_werkaantekening),
}
