"""What the addresses of a lokale kamer are filled with; see adressen.py. One zitting is open, with a gezin on
the table; all others are as the seeds leave them."""

from collections.abc import Callable, Iterable
from typing import Any

from sqlmodel import select

from caseapp.actions.kamer import tijdens
from caseapp.domain.kamer.woorden import ZittingStap, ZittingStatus
from caseapp.queries.kamer.deur import open_zitting
from caseapp.tables import Kamer, KamerActie, Zitting, ZittingDeelnemer

from .huis import Huis

AANWEZIG = ("wilg", "linde", "hazelaar", "olm")


def richt_kamer_in(huis: Huis) -> None:
    """The zitting that is planned begins, and comes to its first gezin."""
    with huis.als("beuk") as werk:
        ctx = werk.ctx
        rij = ctx.session.exec(select(Zitting).where(Zitting.status == ZittingStatus.GEPLAND)).first()
        assert rij is not None
        open_ = open_zitting(ctx, rij.id)
        tijdens.open_de_zitting(ctx, open_, {huis.wie[wie] for wie in AANWEZIG})
        while rij.stap is not ZittingStap.VRAAG:
            tijdens.ga_verder(ctx, open_)


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


VULLING: dict[str, Callable[[Huis], Iterable[str]]] = {
    "kamer_id": _in_ruimte(lambda session: session.exec(select(Kamer.id)).all()),
    "zitting_id": _in_ruimte(_zittingen),
    "inbreng_id": _in_ruimte(_op_tafel),
    "gebruiker_id": _in_ruimte(
        lambda session: session.exec(
            select(ZittingDeelnemer.gebruiker_id).join(Zitting).where(Zitting.status == ZittingStatus.OPEN)
        ).all()[:1]
    ),
    "actie_id": _in_ruimte(lambda session: session.exec(select(KamerActie.id)).all()[:1]),
    "welk": lambda _huis: ("eigen", "scherm"),
}
BLADEN = ("kamer", "zitting", "inbreng")
