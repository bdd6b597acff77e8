"""Writing the plan for one child, saying that the child may carry it, and what the child says of it."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from ..context import Context
from ..domain import kindversie as regels
from ..domain import stellingname as stemregels
from ..domain.dragen import toets_dragelijk
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.kindversie import Kindtekst
from ..domain.regel import Regelfout
from ..domain.stellingname import Stelling
from ..permissions import Categorie, Doen, gezinskant, grote_mensen, inbreng_van
from ..queries import kindversie as queries
from ..queries.dossier import OpenGezin, Zicht, eis
from ..queries.kindversie_lezers import geheimen, mogelijk_gehoor
from ..queries.namen import mensen
from ..queries.protocol import standaard_niet_voor
from ..tables import Kindversie, Stellingname
from .botsing import toets_versie
from .gebeurtenis import gebeurde
from .stem import Laag, leg_stem_vast

SOORT = Categorie.KINDVERSIE


@dataclass(frozen=True)
class Lezers:
    """From whom of the gezin it is kept, and which ketenpartners read along because that was agreed."""

    niet_voor: Collection[str] = ()
    gehoor: Collection[str] = ()


@dataclass(frozen=True)
class Woorden:
    """What a child says of it. `thuis`: whoever reads the sheet at home may read this too."""

    stelling: Stelling
    reden: str = ""
    thuis: bool = False


def schrijf_kindversie(
    ctx: Context,
    gezin: OpenGezin,
    kind: UUID,
    tekst: Kindtekst,
    lezers: Lezers,
    *,
    versie: int | None = None,
) -> Kindversie:
    """A new wording: a concept for who may write it, until it is approved. What was approved before stays
    until then. It is told to nobody yet, so the journal has no line of it."""
    rij = Kindversie(gezin_id=gezin.id, betreft_id=kind, auteur_id=ctx.actor.id, op=ctx.now)
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    oud, bekend = queries.van_kind(ctx, gezin, kind).laatste, mensen(ctx, gezin)
    getypt = "\n\n".join(een for een in tekst.velden.values() if een)
    toets_versie(oud.rij.nummer if oud else 0, versie, getypt)
    regels.toets_kind(bekend[kind][1] if kind in bekend else None, ctx.today)
    velden = regels.toets_tekst(tekst)
    toets_dragelijk(velden, geheimen(ctx, gezin))
    regels.toets_niet_voor(kind, lezers.niet_voor, bekend)
    regels.toets_gehoor(lezers.gehoor, mogelijk_gehoor(ctx, gezin, kind))
    niet_voor = sorted({*lezers.niet_voor, *_weg(gezin, oud)})
    inhoud: dict[str, object] = {
        **velden,
        "taal": tekst.taal.value,
        "plaatjes": list(dict.fromkeys(plaatje.value for plaatje in tekst.plaatjes)),
        "niet_voor": niet_voor,
        "gehoor": sorted(lezers.gehoor),
    }
    rij.nummer = queries.volgend_nummer(ctx, gezin, kind)
    rij.niet_voor = sorted({*niet_voor, *gezinskant()})  # a concept is for nobody of the gezin
    ctx.verzegel(rij, inhoud=json.dumps(inhoud, sort_keys=True, ensure_ascii=False))
    ctx.session.add(rij)
    ctx.session.flush()
    return rij


def _weg(gezin: OpenGezin, oud: Zicht[Kindversie] | None) -> set[str]:
    """From whom it was kept and who left the gezin since: nobody can choose him any more, and it stays so."""
    eerder = queries.gekozen(oud)[0] if oud else []
    return set(eerder) - {str(lid.persoon_id) for lid in gezin.leden}


def keur_goed(
    ctx: Context,
    gezin: OpenGezin,
    zicht: Zicht[Kindversie],
    gezien: Collection[str],
    *,
    versie: int | None = None,
) -> None:
    """From now on the child reads it, and whoever reads along. What is secret now is looked at once more."""
    rij = zicht.rij
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    velden = queries.tekst(zicht).velden
    toets_versie(rij.nummer, versie, "")
    regels.toets_goedkeuren(gezien, al_goedgekeurd=rij.goedgekeurd_op is not None)
    try:
        toets_dragelijk(velden, geheimen(ctx, gezin))
    except Regelfout as fout:
        vraag = next(veld.vraag for veld in regels.VELDEN if veld.naam == fout.veld)
        raise Regelfout(f"Bij ‘{vraag}’: {fout.melding}") from fout
    niet_voor, gehoor = queries.gekozen(zicht)
    regels.toets_gehoor(gehoor, mogelijk_gehoor(ctx, gezin, rij.betreft_id))
    rij.goedgekeurd_op = ctx.now
    rij.niet_voor = sorted({*niet_voor, *standaard_niet_voor(ctx, gezin)})
    rij.alleen_voor = gehoor
    ctx.session.flush()
    gebeurde(
        ctx,
        gezin.id,
        GebeurtenisSoort.KINDVERSIE_GESCHREVEN,
        categorie=SOORT,
        betreft_id=rij.betreft_id,
        niet_voor=rij.niet_voor,
        alleen_voor=rij.alleen_voor,
        stuk_id=rij.id,
    )


def zeg_bij_kindversie(
    ctx: Context, gezin: OpenGezin, over: Zicht[Kindversie], woorden: Woorden
) -> Stellingname:
    """By the child itself; or by the contactpersoon, who writes down what the child says."""
    niet_voor = sorted({*over.rij.niet_voor, *(() if woorden.thuis else grote_mensen())})
    laag, kind = Laag(SOORT, niet_voor), over.rij.betreft_id
    try:
        rij = leg_stem_vast(ctx, gezin, over.rij.id, woorden.stelling, woorden.reden, kind, laag)
    except Regelfout as fout:
        raise Regelfout(fout.melding, "reden") from fout
    _toets_stem(
        ctx, gezin, over, woorden
    )  # first the door: who may not at all is refused, and that is logged
    return rij


def _toets_stem(ctx: Context, gezin: OpenGezin, over: Zicht[Kindversie], woorden: Woorden) -> None:
    wie, zelf, kind = inbreng_van(gezin.positie), ctx.actor.persoon_id, over.rij.betreft_id
    if wie is None or over.rij.goedgekeurd_op is None:
        raise Regelfout("Hierover kun je nu niets zeggen.")
    stemregels.toets_stem(wie, zelf, kind)
    regels.toets_te_zeggen(woorden.stelling)
    stemregels.toets_stelling(woorden.stelling, woorden.reden, voor_een_ander=kind != zelf)
