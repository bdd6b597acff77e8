"""The pieces that lie there now, and what one can say something of."""

from dataclasses import dataclass
from uuid import UUID

from ...context import Context
from ...domain.veiligheidsplan.vormen import VORM
from ...permissions import Categorie, Doen, hoort_erbij
from ..document.stuk import Stuk, als_stuk, in_versie, nieuwste
from ..document.versies import open_versie
from ..dossier import OpenGezin, mag
from ..namen import mensen
from . import rijen


def nu(ctx: Context, gezin: OpenGezin) -> dict[UUID, Stuk]:
    """Of the version that is being made, else of the one that holds."""
    bezig = open_versie(rijen.versies(ctx, gezin))
    if bezig is not None:
        return nieuwste(rijen.stukken(ctx, gezin, bezig.rij.plan_id))
    return geldend(ctx, gezin)


def geldend(ctx: Context, gezin: OpenGezin) -> dict[UUID, Stuk]:
    """Of the version that holds."""
    versie = rijen.geldende(ctx, gezin)
    return in_versie(rijen.stukken(ctx, gezin, versie.rij.plan_id), versie.rij.stukken) if versie else {}


@dataclass(frozen=True)
class Waarover:
    """`niet_voor`: from whom it is kept; `anker`: where on the page it stands."""

    tekst: str
    niet_voor: tuple[str, ...]
    anker: str


def waarover(ctx: Context, gezin: OpenGezin, over: UUID) -> Waarover | None:
    """The open version or a piece; None for what is not there, or not for this actor."""
    bezig = open_versie(rijen.versies(ctx, gezin))
    if bezig is not None and bezig.rij.id == over:
        return Waarover("Het plan als geheel", tuple(bezig.rij.niet_voor), "tekenen")
    stuk = nu(ctx, gezin).get(over)
    if stuk is None:
        return None
    vorm = VORM[stuk.deel]
    return Waarover(str(stuk.waarden.get(vorm.kernveld, vorm.titel)), stuk.niet_voor, f"stuk-{over}")


def stemmen_voor(ctx: Context, gezin: OpenGezin, wat: Waarover) -> dict[str, str]:
    """For whom the contactpersoon can write an answer down; a member of the gezin answers for himself."""
    if not mag(ctx, gezin, Doen.WIJZIGEN, Categorie.VP_GEDEELD).mag:
        return {}
    wie = {str(persoon): naam for persoon, (naam, _) in mensen(ctx, gezin).items()}
    return {id_: naam for id_, naam in wie.items() if hoort_erbij(id_, wat.niet_voor)}


def eigen_stukken(ctx: Context, gezin: OpenGezin) -> dict[UUID, Stuk]:
    """For whoever reads no version: the pieces of the one that holds in which he is named."""
    binnen = set(rijen.geldende_ids(ctx, gezin))
    hier = [als_stuk(z) for z in rijen.planstukken(ctx, gezin) if str(z.rij.id) in binnen]
    return {stuk.kern: stuk for stuk in hier}
