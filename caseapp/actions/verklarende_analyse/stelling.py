"""Saying what one finds: of a statement, of own words, of a whole version; and that one read, or asked."""

from collections.abc import Sequence
from uuid import UUID

from ...context import Context
from ...domain import stellingname as regels
from ...domain.gebeurtenis import GebeurtenisSoort
from ...domain.regel import Regelfout
from ...domain.stellingname import Stelling
from ...domain.verklarende_analyse.woorden import AnalyseDeel, VertelSoort
from ...domain.vorm import Inbreng
from ...permissions import Categorie, Doen, inbreng_van
from ...queries.document.stuk import nieuwste
from ...queries.document.versies import open_versie
from ...queries.dossier import OpenGezin, eis
from ...queries.verklarende_analyse import rijen
from ...queries.verklarende_analyse.stuk import stukken
from ...tables import Stellingname, Verteld
from ..gebeurtenis import gebeurde
from ..stem import Laag, leg_stem_vast, toets_stem


def neem_stelling_in(
    ctx: Context,
    gezin: OpenGezin,
    over: UUID,
    stelling: Stelling,
    reden: str,
    *,
    voor: UUID | None = None,
    gehoor: Sequence[str] | None = None,
) -> Stellingname:
    """`voor`: the member of the gezin whose stance it is; a worker says his own. With a `gehoor` it is
    afgeschermd: only author and audience know that it is there."""
    persoon = toets_stem(ctx, gezin, stelling, reden, voor)
    wie_id = str(persoon or ctx.actor.id)
    zelf = () if stelling is Stelling.NIET_GEVRAAGD else (wie_id,)  # why he was not asked is not for himself
    laag = Laag(
        Categorie.GVA_GEDEELD if gehoor is None else Categorie.GVA_AFGESCHERMD,
        _niet_voor(ctx, gezin, over, persoon),
        [*zelf, *gehoor] if gehoor is not None else [],
    )
    return leg_stem_vast(ctx, gezin, over, stelling, reden, persoon, laag)


def _niet_voor(ctx: Context, gezin: OpenGezin, over: UUID, persoon: UUID | None) -> list[str]:
    """A statement of the analysis, the open version as a whole, or one's own words: and at the right time.
    From whom that is kept, what is said of it is kept too."""
    bezig = open_versie(rijen.versies(ctx, gezin))
    if bezig is not None and bezig.rij.id == over:
        regels.toets_moment(bezig.rij.status, over_de_versie=True)
        return []
    stuk = nieuwste(stukken(ctx, gezin)).get(over)
    if stuk is not None and stuk.deel is AnalyseDeel.STELLINGEN:
        regels.toets_moment(bezig.rij.status if bezig else None, over_de_versie=False)
        return list(stuk.niet_voor)
    woorden = next((z.rij for z in rijen.uitspraken(ctx, gezin) if z.rij.id == over), None)
    if woorden is None or woorden.betreft_id != persoon or woorden.alleen_voor:
        raise Regelfout("Hierover kun je hier niets zeggen.", "over")
    return list(woorden.niet_voor)


def meld_verteld(ctx: Context, gezin: OpenGezin, persoon: UUID, soort: VertelSoort) -> Verteld:
    """The story of this person was told once more to me, or I read it instead of asking."""
    if inbreng_van(gezin.positie) in (None, Inbreng.GEZIN):
        raise Regelfout("Dit zegt wie met het gezin werkt.")
    if persoon not in {lid.persoon_id for lid in gezin.leden}:
        raise Regelfout("Kies iemand die bij dit gezin hoort.", "persoon")
    eerder = (z.rij for z in rijen.vertellingen(ctx, gezin) if z.rij.auteur_id == ctx.actor.id)
    if any(r.betreft_id == persoon and r.soort is soort and ctx.datum(r.op) == ctx.today for r in eerder):
        raise Regelfout("Dit staat er vandaag al.", "persoon")
    rij = Verteld(
        gezin_id=gezin.id,
        betreft_id=persoon,
        soort=soort,
        auteur_id=ctx.actor.id,
        organisatie_id=ctx.actor.organisatie_id,
        op=ctx.now,
    )
    eis(ctx, gezin, Doen.BIJDRAGEN, rij)
    ctx.session.add(rij)
    gelezen = soort is VertelSoort.GELEZEN
    wat = GebeurtenisSoort.VERHAAL_GELEZEN if gelezen else GebeurtenisSoort.VERHAAL_VERTELD
    gebeurde(ctx, gezin.id, wat, betreft_id=persoon)
    ctx.session.flush()
    return rij
