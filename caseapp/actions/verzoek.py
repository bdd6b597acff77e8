"""Asking the contactpersoon something as somebody of the gezin, and answering that."""

from datetime import date
from uuid import UUID

from ..context import Context
from ..domain import verzoek as regels
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.regel import Regelfout
from ..domain.termijn import TermijnSoort
from ..domain.verzoek import OverWie, VerzoekBesluit, VerzoekSoort
from ..permissions import Categorie, Doen, beantwoordt_verzoek, doet_verzoek
from ..queries.dossier import OpenGezin, eis
from ..queries.namen import mensen
from ..queries.verzoek import eerdere_besluiten, open_teksten, weiger
from ..tables import Gezinsverzoek, Termijn, Verzoekantwoord
from .gebeurtenis import gebeurde

REGISTER = Categorie.DEELREGISTER
# Why it waits, for the contactpersoon. Who asked stands on the page itself.
ZIN = {
    VerzoekSoort.VRAAG: "Iemand van het gezin stelde je een vraag.",
    VerzoekSoort.CORRECTIE: "Iemand van het gezin zegt dat iets niet klopt. Binnen een maand (AVG art. 12).",
    VerzoekSoort.INZAGE: "Iemand van het gezin wil lezen wat er staat. Binnen een maand (AVG art. 12).",
    VerzoekSoort.AFSCHRIFT: "Iemand van het gezin vraagt een kopie. Binnen een maand (AVG art. 12).",
}


def doe_verzoek(
    ctx: Context, gezin: OpenGezin, soort: VerzoekSoort, tekst: str, over: UUID | None = None
) -> Gezinsverzoek:
    """`over`: whoever asks, where nobody else is named. Whoever may not ask this is refused with a line."""
    ik, wie = ctx.actor.persoon_id, mensen(ctx, gezin)
    geboren = wie[ik][1] if ik is not None and ik in wie else None
    if ik is None or not doet_verzoek(ctx.actor, gezin.dossier):
        weiger(ctx, gezin, over)
        raise Regelfout("Alleen iemand van het gezin zelf kan dit vragen.")
    _toets(ctx, gezin, soort, ik, _over(gezin, ik, over or ik, wie.get(over or ik)), geboren)
    regels.toets_tekst(soort, tekst)
    regels.toets_nieuw(soort, tekst, open_teksten(ctx, gezin, soort, over or ik))
    termijn = _zet_termijn(ctx, gezin, soort, ik)
    rij = Gezinsverzoek(
        gezin_id=gezin.id,
        betreft_id=ik,
        auteur_id=ctx.actor.id,
        soort=soort,
        over_id=over or ik,
        termijn_id=termijn.id,
        op=ctx.now,
    )
    ctx.verzegel(rij, tekst=tekst.strip() or None)
    ctx.session.add(rij)
    gebeurde(ctx, gezin.id, GebeurtenisSoort.VERZOEK_GEDAAN, categorie=REGISTER, betreft_id=ik)
    return rij


def _over(gezin: OpenGezin, ik: UUID, over: UUID, bekend: tuple[str, date] | None) -> OverWie:
    gezag = over in gezin.dossier.gezag.get(ik, frozenset())
    return OverWie(over, bekend[1] if bekend else None, gezag)


def _toets(
    ctx: Context, gezin: OpenGezin, soort: VerzoekSoort, ik: UUID, over: OverWie, geboren: date | None
) -> None:
    try:
        regels.toets_vrager(geboren, ctx.today)
        regels.toets_over(soort, ik, over, ctx.today)
    except Regelfout:
        weiger(ctx, gezin, over.wie)
        raise


def _zet_termijn(ctx: Context, gezin: OpenGezin, soort: VerzoekSoort, ik: UUID) -> Termijn:
    """For whoever is the contactpersoon, and for the next one if that changes (nobody is its author)."""
    rij = Termijn(
        gezin_id=gezin.id,
        soort=TermijnSoort.VERZOEK,
        uiterlijk=regels.antwoord_uiterlijk(soort, ctx.today),
        voor_id=gezin.toewijzing.gebruiker_id if gezin.toewijzing else None,
        categorie=REGISTER,
        betreft_id=ik,
    )
    ctx.verzegel(rij, tekst=ZIN[soort])
    ctx.session.add(rij)
    return rij


def beantwoord_verzoek(
    ctx: Context, gezin: OpenGezin, verzoek: Gezinsverzoek, besluit: VerzoekBesluit, motivering: str
) -> Verzoekantwoord:
    """Who asked reads it, with why. What takes longer keeps waiting, until a later day."""
    if not beantwoordt_verzoek(ctx.actor, gezin.dossier):
        raise Regelfout("Alleen het vaste gezicht van dit gezin geeft hier antwoord.")
    eerder = eerdere_besluiten(ctx, verzoek)
    regels.toets_antwoord(verzoek.soort, eerder, besluit, motivering)
    langer = besluit is VerzoekBesluit.VERLENGD
    rij = Verzoekantwoord(
        gezin_id=gezin.id,
        betreft_id=verzoek.betreft_id,
        auteur_id=ctx.actor.id,
        verzoek_id=verzoek.id,
        nummer=len(eerder) + 1,
        besluit=besluit,
        uiterlijk=regels.verlengd_tot(verzoek.termijn.uiterlijk) if langer else None,
        op=ctx.now,
    )
    ctx.verzegel(rij, motivering=motivering.strip())
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    ctx.session.add(rij)
    if rij.uiterlijk is not None:
        verzoek.termijn.uiterlijk = rij.uiterlijk
    else:
        verzoek.termijn.afgerond_op = ctx.now
    soort = GebeurtenisSoort.VERZOEK_BEANTWOORD
    gebeurde(ctx, gezin.id, soort, categorie=REGISTER, betreft_id=verzoek.betreft_id)
    return rij
