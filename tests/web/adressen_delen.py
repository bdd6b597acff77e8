"""What the addresses of consent are filled with; see adressen.py."""

from collections.abc import Callable, Iterable
from datetime import timedelta

from sqlmodel import col, select

from caseapp.actions import toestemming
from caseapp.actions.toestemming import Toestemmingsvraag
from caseapp.permissions import Categorie, Doen
from caseapp.queries.dossier import open_gezin
from caseapp.tables import Deeltoestemming, Gebruiker

from .huis import Huis

HIER = "Wolkenveld"


def richt_delen_in(huis: Huis) -> None:
    """A question to Noor that waits for her answer."""
    with huis.als("noor", alleen_lezen=True) as werk:
        noor = werk.ctx.actor.persoon_id
        assert noor is not None
    with huis.als("wilg") as werk:
        gezin = open_gezin(werk.ctx, huis.gezinnen[HIER], Doen.WIJZIGEN, Categorie.DEELREGISTER)
        vraag = Toestemmingsvraag(
            over=noor,
            wat=Categorie.IDENTITEIT,
            aan=werk.ctx.session.get_one(Gebruiker, huis.wie["berk"]),
            wie=noor,
            doel="Zodat dhr. Berk jou kan bellen als mw. Wilg er niet is.",
            tot=werk.ctx.today + timedelta(days=60),
        )
        toestemming.vraag(werk.ctx, gezin, vraag)


def _vraag(huis: Huis) -> Iterable[str]:
    """The question above: the first that waits here, and the same one in twin houses."""
    with huis.als("sering", alleen_lezen=True) as werk:
        hier = select(Deeltoestemming.id).where(
            Deeltoestemming.gezin_id == huis.gezinnen[HIER], Deeltoestemming.wat == Categorie.IDENTITEIT
        )
        return [
            str(id_) for id_ in werk.ctx.session.exec(hier.order_by(col(Deeltoestemming.op).desc()).limit(1))
        ]


VULLING: dict[str, Callable[[Huis], Iterable[str]]] = {"toestemming_id": _vraag}
