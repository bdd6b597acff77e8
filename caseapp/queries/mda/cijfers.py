"""Numbers over all cases of MDA++, without any gezin."""

from collections import Counter

from sqlmodel import select

from ...context import Context
from ...domain.mda.aanmelding import MdaStatus
from ...domain.mda.cijfers import ladder
from ...domain.mda.resultaat import GeweldNu, Resultaatmoment
from ...domain.veilig_thuis.cijfers import gedempt, verdeling
from ...domain.woorden import label
from ...tables import MdaAanmelding, MdaResultaat
from ..veilig_thuis.cijfers import CijferGroep


def cijfers(ctx: Context) -> tuple[CijferGroep, ...]:
    """How many were brought in and what became of them; and per moment how the violence is then."""
    statussen = Counter(MdaStatus(een) for een in ctx.session.exec(select(MdaAanmelding.status)))
    return (
        CijferGroep("MDA++", ladder(statussen)),
        CijferGroep("MDA++: hoe het met het geweld is", _resultaten(ctx)),
    )


def _resultaten(ctx: Context) -> tuple[tuple[str, str], ...]:
    """Per moment how many, and how they are divided where there are enough of them."""
    rijen = ctx.session.exec(select(MdaResultaat.moment, MdaResultaat.geweld)).all()
    regels: list[tuple[str, str]] = []
    for moment in Resultaatmoment:
        hier = Counter(geweld for wanneer, geweld in rijen if wanneer is moment)
        regels.append((f"{label(moment)}: vastgelegd", gedempt(hier.total())))
        if hier.total() and gedempt(hier.total()).isdecimal():
            toon = verdeling({label(een): hier[een] for een in GeweldNu})
            regels += [(f"{label(moment)}: {wat}", n) for wat, n in toon.items()]
    return tuple(regels)
