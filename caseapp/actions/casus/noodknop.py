"""Acts of a casus at the door of a gezin."""

from uuid import UUID

from ...context import Context
from ...domain.noodknop import DUUR
from ...permissions import Categorie, Doen
from ...queries.dossier import open_gezin, open_om_te_vragen
from ...queries.namen import mensen
from ...queries.veiligheidsplan.kort import kort
from ...scenario.daden import noodknop as model
from .. import noodknop


def aan_de_deur(ctx: Context, gezin_id: UUID, daad: model.GebruikNoodknop) -> None:
    """Real time does not go by while files are played: so the noodknop is put an hour back, and nobody begins
    a room with an open one."""
    gezin = open_om_te_vragen(ctx, gezin_id)
    rij = noodknop.druk_noodknop(ctx, gezin, daad.reden, daad.motivering)
    ctx.session.flush()
    open_ = open_gezin(ctx, gezin_id, Doen.ZIEN, Categorie.GEZIN_GEZAG)
    mensen(ctx, open_)
    kort(ctx, open_)
    rij.op_echt -= DUUR
