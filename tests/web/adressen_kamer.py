"""What the addresses of a lokale kamer are filled with; see adressen.py. One zitting is open, with a gezin on
the table; all others are as the seeds leave them."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

from sqlmodel import select

from caseapp.actions.kamer import besluit, tijdens
from caseapp.domain.kamer.woorden import ZittingStap, ZittingStatus
from caseapp.queries.kamer.deur import open_zitting
from caseapp.tables import Kamer, KamerActie, KamerInbreng, Zitting, ZittingDeelnemer

from .huis import Huis

AANWEZIG = ("wilg", "linde", "hazelaar", "olm")


def richt_kamer_in(huis: Huis) -> None:
    """The zitting that is planned begins, comes to its first gezin, and somebody takes an action on."""
    with huis.als("beuk") as werk:
        ctx = werk.ctx
        rij = ctx.session.exec(select(Zitting).where(Zitting.status == ZittingStatus.GEPLAND)).first()
        assert rij is not None
        open_ = open_zitting(ctx, rij.id)
        tijdens.open_de_zitting(ctx, open_, {huis.wie[wie] for wie in AANWEZIG})
        while rij.stap is not ZittingStap.VRAAG:
            tijdens.ga_verder(ctx, open_)
        inbreng = ctx.session.get_one(KamerInbreng, rij.inbreng_id)
        over_een_week = ctx.today + timedelta(days=7)
        besluit.spreek_actie_af(ctx, open_, inbreng, huis.wie["hazelaar"], over_een_week, "Belt de school.")


def _in_ruimte(zoek: Callable[[Any], Iterable[object]]) -> Callable[[Huis], Iterable[str]]:
    def gevuld(huis: Huis) -> Iterable[str]:
        with huis.als("sering", alleen_lezen=True) as werk:
            return [str(id_) for id_ in zoek(werk.ctx.session)]

    return gevuld


def _zittingen(session: Any) -> Iterable[object]:
    """The one that is open, and one that is closed."""
    rijen = session.exec(select(Zitting).order_by(Zitting.status, Zitting.op)).all()
    per = {rij.status: rij.id for rij in rijen}
    return [per[status] for status in (ZittingStatus.OPEN, ZittingStatus.GESLOTEN) if status in per]


def _op_tafel(session: Any) -> Iterable[object]:
    return session.exec(select(Zitting.inbreng_id).where(Zitting.status == ZittingStatus.OPEN)).all()


def _van_hazelaar(huis: Huis) -> Iterable[str]:
    with huis.als("hazelaar", alleen_lezen=True) as werk:
        van_haar = select(KamerActie.id).where(KamerActie.eigenaar_id == huis.wie["hazelaar"])
        return [str(werk.ctx.session.exec(van_haar).one())]


VULLING: dict[str, Callable[[Huis], Iterable[str]]] = {
    "kamer_id": _in_ruimte(lambda session: session.exec(select(Kamer.id)).all()),
    "zitting_id": _in_ruimte(_zittingen),
    "inbreng_id": _in_ruimte(_op_tafel),
    "gebruiker_id": _in_ruimte(
        lambda session: session.exec(
            select(ZittingDeelnemer.gebruiker_id).join(Zitting).where(Zitting.status == ZittingStatus.OPEN)
        ).all()[:1]
    ),
    "actie_id": _van_hazelaar,
    "welk": lambda _huis: ("eigen", "scherm"),
}
BLADEN = ("kamer", "zitting", "inbreng")
