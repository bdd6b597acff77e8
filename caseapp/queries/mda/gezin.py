"""What somebody of the gezin reads of MDA++: only what he was told himself."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.mda.aanmelding import INZET, MdaStatus
from ...domain.mda.resultaat import Resultaatmoment
from ...domain.woorden import label
from ...permissions import VERRAADT_VERBLIJF, gezinsblik
from ...tables import MdaAanmelding, MdaInlichting, MdaResultaat, MdaStem
from ..dossier import OpenGezin, Zicht, stil, zichtbaar
from ..namen import namen_van
from . import rijen
from .blad import zaken as werkzaken
from .bladen import GezinZaak, Helper
from .resultaten import vastgelegd


def _over_mij_verteld(ctx: Context, gezin: OpenGezin) -> Sequence[MdaInlichting]:
    query = select(MdaInlichting).where(
        MdaInlichting.gezin_id == gezin.id, MdaInlichting.betreft_id == ctx.actor.persoon_id
    )
    return ctx.session.exec(
        query.order_by(col(MdaInlichting.op).desc(), col(MdaInlichting.nummer).desc())
    ).all()


def verteld(ctx: Context, gezin: OpenGezin) -> list[Zicht[MdaInlichting]]:
    """What this actor was told last of each aanmelding, newest first."""
    per: dict[UUID, Zicht[MdaInlichting]] = {}
    for zicht in zichtbaar(ctx, gezin, _over_mij_verteld(ctx, gezin)):
        per.setdefault(zicht.rij.aanmelding_id, zicht)
    return list(per.values())


def weet_ervan(ctx: Context, gezin: OpenGezin) -> bool:
    """Whether he was told at all; no line says that somebody looked."""
    return ctx.actor.persoon_id is not None and bool(stil(ctx, gezin, _over_mij_verteld(ctx, gezin)))


def zaken(ctx: Context, gezin: OpenGezin) -> tuple[GezinZaak, ...]:
    """Nothing at all for who was not told, as in a gezin without MDA++."""
    gehoord = verteld(ctx, gezin) if ctx.actor.persoon_id is not None else []
    per = {rij.id: rij for rij in rijen.aanmeldingen(ctx, gezin)} if gehoord else {}
    return tuple(_zaak(ctx, gezin, zicht, per[zicht.rij.aanmelding_id]) for zicht in gehoord)


def _zaak(ctx: Context, gezin: OpenGezin, zicht: Zicht[MdaInlichting], rij: MdaAanmelding) -> GezinZaak:
    er = vastgelegd(ctx, rij)
    gezegd = _stemmen_over_mij(ctx, list(er.values()))
    momenten = {een.id: een.moment for een in er.values()}
    mijn = {momenten[z.rij.resultaat_id]: z for z in zichtbaar(ctx, gezin, gezegd)}
    al = {momenten[een.resultaat_id] for een in gezegd}
    af = rij.status is MdaStatus.AFGESCHAALD
    return GezinZaak(
        stap=rij.status.value,
        sinds=ctx.datum(zicht.rij.op),
        waarvoor=zicht.open("tekst"),
        helpers=_helpers(ctx, rij, set(zicht.rij.namen)),
        tot=rij.afgeschaald_op if af else rij.tot,
        stemmen=tuple((label(moment), mijn[moment].open("tekst")) for moment in er if moment in mijn),
        te_zeggen=tuple((een.value, label(een)) for een in er if een not in al),
    )


def _helpers(ctx: Context, rij: MdaAanmelding, genoemd: set[str]) -> tuple[Helper, ...]:
    """Of whom he was told, as long as they are in the team."""
    if rij.status not in INZET:
        return ()
    leden = rijen.leden(ctx, rij)
    nu = rijen.in_team(ctx, leden) & genoemd
    wie = [lid.gebruiker for id_, lid in leden.items() if str(id_) in nu]
    wie = [een for een in wie if een.soort not in VERRAADT_VERBLIJF]
    namen = namen_van(ctx, wie)
    return tuple(Helper(namen[een.id], een.organisatie.naam if een.organisatie else "") for een in wie)


def _stemmen_over_mij(ctx: Context, resultaten: Sequence[MdaResultaat]) -> Sequence[MdaStem]:
    """What was written down of me at each moment; not all of it is for me."""
    query = select(MdaStem).where(
        col(MdaStem.resultaat_id).in_([een.id for een in resultaten]),
        MdaStem.betreft_id == ctx.actor.persoon_id,
    )
    return ctx.session.exec(query.order_by(col(MdaStem.op), col(MdaStem.id))).all()


def resultaat_voor(ctx: Context, gezin: OpenGezin, moment: Resultaatmoment) -> MdaResultaat | None:
    """What was written down at this moment of the newest aanmelding that this actor knows of."""
    if gezinsblik(ctx.actor):
        wat = [zicht.rij.aanmelding_id for zicht in verteld(ctx, gezin)] if ctx.actor.persoon_id else []
    else:
        wat = [zaak.rij.id for zaak in werkzaken(ctx, gezin)]
    per = {rij.id: rij for rij in rijen.aanmeldingen(ctx, gezin)}
    return vastgelegd(ctx, per[wat[0]]).get(moment) if wat else None
