"""Whose consent sharing takes, and who of them gave it."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol
from uuid import UUID

from ..context import Context
from ..domain import toestemming as regels
from ..domain.delen import Grondslag
from ..domain.gezin import leeftijd
from ..permissions import Categorie
from ..queries import toestemming as toestemmingen
from ..queries.dossier import OpenGezin
from ..queries.namen import mensen
from ..queries.toestemming import IEMAND
from ..queries.verstrekking import gezag_over
from ..tables import Deeltoestemming, Gebruiker, Organisatie, Toestemming, Verstrekking


class Bedoeld(Protocol):
    """What somebody wants to share."""

    @property
    def over(self) -> UUID: ...
    @property
    def wat(self) -> Categorie: ...
    @property
    def aan(self) -> Gebruiker | Organisatie: ...
    @property
    def grondslag(self) -> Grondslag: ...
    @property
    def tot(self) -> date: ...


def wie_stemt_toe(
    ctx: Context, gezin: OpenGezin, deling: Bedoeld
) -> tuple[frozenset[UUID], dict[UUID, Deeltoestemming]]:
    """Whose consent this takes, and who of them said yes; nobody's on another ground. Who said no is not
    waited for."""
    if deling.grondslag is not Grondslag.TOESTEMMING:
        return frozenset(), {}
    bekend = mensen(ctx, gezin)
    jaren, gezag = leeftijd(bekend[deling.over][1], ctx.today), gezag_over(ctx, deling.over)
    regels.toets_gezag_bekend(jaren, gezag, "grondslag")
    nodig = regels.wie_stemt_toe(deling.over, jaren, gezag)
    alle = toestemmingen.laatste(ctx, gezin.id, (deling.over, deling.wat, deling.aan.id))
    nee = [wie for wie in nodig if wie in alle and alle[wie].status in regels.NEE]
    regels.toets_geen_nee([bekend[wie][0] if wie in bekend else IEMAND for wie in nee])
    ja = toestemmingen.geldig((rij for wie, rij in alle.items() if wie in nodig), ctx.today)
    regels.toets_binnen(deling.tot, min((rij.tot for rij in ja.values()), default=None))
    regels.toets_tot(deling.tot, bekend[deling.over][1], ctx.today)
    return nodig, ja


def rust_op(ctx: Context, rij: Verstrekking, ja: Iterable[Deeltoestemming]) -> None:
    """Whose yes it rests on, kept beside it: that stays to be read when it stops."""
    for een in ja:
        assert een.beantwoord_op is not None  # noqa: S101  # the table keeps it so
        ctx.session.add(
            Toestemming(
                verstrekking_id=rij.id,
                persoon_id=een.betreft_id,
                op=een.beantwoord_op,
                apart=bool(een.apart),
            )
        )
