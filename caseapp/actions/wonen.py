"""Moving, living in two homes, living elsewhere; and deciding whether that lets people see each other."""

from datetime import date

from ..context import Context
from ..domain import wonen as regels
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.wonen import GEEN_BESLUIT, Besluit, Inkijk, Woonwijze
from ..domain.woorden import label
from ..permissions import Categorie
from ..queries.dossier import OpenGezin
from ..queries.wonen import stand, thuis_van
from ..tables import Gezinslid, Woonperiode
from .botsing import Botsing
from .gebeurtenis import gebeurde
from .gezin import koppel_account


def verander_wonen(
    ctx: Context,
    gezin: OpenGezin,
    lid: Gezinslid,
    hoe: Woonwijze,
    huishouden: int | None,
    van: date,
    *,
    reden: str = "",
    gelezen: str | None = None,
) -> None:
    """One of the five changes. `gelezen`: what was being read; another means a conflict."""
    if gelezen is not None and gelezen != stand(lid):
        raise Botsing(f"{label(hoe).capitalize()}, vanaf {van.day}-{van.month}-{van.year}. {reden}".strip())
    match hoe:
        case Woonwijze.VERHUIST:
            verhuis(ctx, gezin, lid, huishouden, van)
        case Woonwijze.WOONT_OOK:
            woont_ook(ctx, gezin, lid, regels.toets_gekozen(huishouden), van)
        case Woonwijze.WOONT_NIET_MEER:
            woont_niet_meer(ctx, gezin, lid, regels.toets_gekozen(huishouden), van)
        case Woonwijze.MAG_ZIEN:
            besluit_wonen(ctx, gezin, lid, huishouden, Besluit(Inkijk.BESLOTEN, reden))
        case Woonwijze.MAG_NIET_ZIEN:
            besluit_wonen(ctx, gezin, lid, huishouden, Besluit(Inkijk.GEEN, reden))


def verhuis(
    ctx: Context,
    gezin: OpenGezin,
    lid: Gezinslid,
    naar: int | None,
    van: date,
    besluit: Besluit = GEEN_BESLUIT,
) -> None:
    """From that day in that household only; `naar` empty: with nobody of this gezin."""
    rijen = _tot_nu(ctx, lid, van)
    nu = [rij for rij in rijen if rij.tot is None]
    regels.toets_verhuist(naar, [thuis_van(rij) for rij in nu])
    for rij in nu:
        if rij.huishouden != naar:
            regels.toets_niet_eerder(van, rij.van)
            rij.tot = van
    if naar is not None and all(rij.huishouden != naar for rij in nu):
        trek_in(lid, naar, van, besluit)
    _vertel(ctx, gezin, lid, besluit)


def woont_ook(
    ctx: Context,
    gezin: OpenGezin,
    lid: Gezinslid,
    huishouden: int,
    van: date,
    besluit: Besluit = GEEN_BESLUIT,
) -> None:
    """One home more, beside those there are: a child of two households."""
    _tot_nu(ctx, lid, van)
    trek_in(lid, huishouden, van, besluit)
    _vertel(ctx, gezin, lid, besluit)


def woont_niet_meer(ctx: Context, gezin: OpenGezin, lid: Gezinslid, huishouden: int, op: date) -> None:
    """One home less; what is left stays as it is."""
    nu = [rij for rij in _tot_nu(ctx, lid, op) if rij.tot is None]
    daar = regels.toets_woont_daar(huishouden, [thuis_van(rij) for rij in nu])
    regels.toets_niet_eerder(op, daar.van)
    next(rij for rij in nu if rij.huishouden == huishouden).tot = op
    _vertel(ctx, gezin, lid, GEEN_BESLUIT)


def besluit_wonen(
    ctx: Context, gezin: OpenGezin, lid: Gezinslid, huishouden: int | None, besluit: Besluit
) -> None:
    """Whether living there lets family members see each other, from now on; always with the reason.

    Yes also lets somebody with an account of his own read along in this gezin.
    """
    nu = [rij for rij in _tot_nu(ctx, lid, ctx.today) if rij.tot is None]
    if huishouden is not None or nu:
        regels.toets_woont_daar(huishouden, [thuis_van(rij) for rij in nu])
    rij = next((rij for rij in nu if rij.huishouden == huishouden), None)
    regels.toets_ander_besluit(rij.inkijk if rij else Inkijk.GEEN, besluit)
    if rij is not None:
        rij.inkijk = besluit.inkijk
    if besluit.open:
        koppel_account(ctx, gezin.id, lid.persoon_id)
    vertel_besluit(ctx, gezin, GebeurtenisSoort.VERHUISD, besluit)


def trek_in(lid: Gezinslid, huishouden: int, van: date, besluit: Besluit) -> None:
    regels.toets_huishouden(huishouden)
    regels.toets_nog_niet_daar(huishouden, van, [thuis_van(rij) for rij in lid.woonperioden])
    besluit.toets()
    lid.woonperioden.append(Woonperiode(lid_id=lid.id, huishouden=huishouden, van=van, inkijk=besluit.inkijk))


def _tot_nu(ctx: Context, lid: Gezinslid, dag: date) -> list[Woonperiode]:
    """All homes of this member. At the first change the first home gets a row of its own."""
    regels.toets_niet_in_de_toekomst(dag, ctx.today)
    regels.toets_niet_eerder(dag, lid.van)
    if not lid.woonperioden and lid.huishouden is not None:
        lid.woonperioden.append(Woonperiode(lid_id=lid.id, huishouden=lid.huishouden, van=lid.van))
    return lid.woonperioden


def _vertel(ctx: Context, gezin: OpenGezin, lid: Gezinslid, besluit: Besluit) -> None:
    """What is not open to the others is no line on their timeline either."""
    anderen = [str(ander.persoon_id) for ander in gezin.leden if ander.persoon_id != lid.persoon_id]
    gebeurde(
        ctx,
        gezin.id,
        GebeurtenisSoort.VERHUISD,
        categorie=Categorie.GEZIN_GEZAG,
        betreft_id=lid.persoon_id,
        niet_voor=() if besluit.open else anderen,
    )
    vertel_besluit(ctx, gezin, GebeurtenisSoort.VERHUISD, besluit)


def vertel_besluit(ctx: Context, gezin: OpenGezin, soort: GebeurtenisSoort, besluit: Besluit) -> None:
    """Who may see whom, and why: kept where disclosures are kept, for professionals to read back."""
    if besluit.reden.strip():
        mogen = "ja" if besluit.open else "nee"
        tekst = f"Of gezinsleden elkaar hierdoor zien: {mogen}. {besluit.reden.strip()}"
        gebeurde(ctx, gezin.id, soort, tekst, categorie=Categorie.DEELREGISTER)
