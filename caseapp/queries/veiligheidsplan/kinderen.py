"""For which children of a gezin there is no plan of their own yet."""

from sqlmodel import col, select

from ...context import Context
from ...domain.gezin import VOLWASSEN, leeftijd
from ...tables import Kindversie
from ..dossier import OpenGezin
from ..gezin import Mensen


def zonder_kindversie(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> tuple[str, ...]:
    """Names, of the children whom this actor may know; nothing of a kindversie is opened."""
    query = select(Kindversie.betreft_id).where(
        Kindversie.gezin_id == gezin.id, col(Kindversie.goedgekeurd_op).is_not(None)
    )
    met = set(ctx.session.exec(query).all())
    jong = {wie: naam for wie, (naam, geboren) in mensen.items() if leeftijd(geboren, ctx.today) < VOLWASSEN}
    return tuple(naam for wie, naam in jong.items() if wie not in met)
