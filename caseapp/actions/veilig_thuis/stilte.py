"""For whom what follows from a melding is not, besides what the page of permissions says."""

from ...context import Context
from ...permissions import gezinskant, ketenkant
from ...queries.dossier import OpenGezin
from ...queries.veilig_thuis import rijen
from ...tables import Melding, MeldingBetrokkene


def niet_voor(ctx: Context, gezin: OpenGezin, melding: Melding) -> list[str]:
    """Nobody of the gezin side before all were told, or while a bijzonder protocol runs; after that still not
    whom the melding is not about. A ketenpartner reads nothing of it: he may be who reported."""
    wie = {een.betreft_id: een.geinformeerd_op for een in rijen.alle(ctx, MeldingBetrokkene, melding.id)}
    if gezin.rij.protocol is not None or not wie or None in wie.values():
        return [*gezinskant(), *ketenkant()]
    return [*ketenkant(), *(str(lid.persoon_id) for lid in gezin.leden if lid.persoon_id not in wie)]
