"""How often a story had to be told, and how often it was read instead (domein 3.2-15)."""

from ...context import Context
from ...domain.verklarende_analyse.woorden import VertelSoort
from ..bladen import Teller
from ..dossier import OpenGezin
from ..gezin import Mensen
from .rijen import vertellingen


def tellers(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> tuple[Teller, ...]:
    """Per member of the gezin, in its order."""
    gezegd = [(z.rij.betreft_id, z.rij.soort) for z in vertellingen(ctx, gezin)]
    return tuple(
        Teller(
            wie,
            naam,
            gezegd.count((wie, VertelSoort.VERTELD)),
            gezegd.count((wie, VertelSoort.GELEZEN)),
        )
        for wie, (naam, _) in mensen.items()
    )
