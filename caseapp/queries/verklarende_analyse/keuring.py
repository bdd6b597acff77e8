"""The checklist before vaststellen, asked of what lies there now."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from ...context import Context
from ...domain.gezin import VOLWASSEN, leeftijd
from ...domain.keuring import Keuringspunt
from ...domain.stellingname import Stelling
from ...domain.verklarende_analyse.keuring import Tekst, keur
from ...domain.verklarende_analyse.woorden import AnalyseDeel
from ...permissions import Relatie
from ...tables import AnalyseVersie, Stellingname
from ..document.stuk import Stuk, in_versie, van_deel
from ..dossier import OpenGezin, Zicht
from ..namen import mensen
from .rijen import stellingnames, uitspraken
from .stuk import stukken


def keuring(ctx: Context, gezin: OpenGezin, versie: Zicht[AnalyseVersie]) -> tuple[Keuringspunt, ...]:
    """Of a version that lies ter bespreking, or of the concept as it is."""
    return keur(tekst_van(ctx, gezin, versie), spoed=versie.rij.spoed)


def tekst_van(ctx: Context, gezin: OpenGezin, versie: Zicht[AnalyseVersie]) -> Tekst:
    wie = mensen(ctx, gezin)
    jong = {persoon for persoon, (_, geboren) in wie.items() if leeftijd(geboren, ctx.today) < VOLWASSEN}
    namen = {persoon: naam for persoon, (naam, _) in wie.items()}
    stemmen = _laatste(z.rij for z in stellingnames(ctx, gezin) if z.rij.over_id == versie.rij.id)
    eens = _instemmend(ctx, stemmen)
    return Tekst(
        stukken=_per_deel(in_versie(stukken(ctx, gezin), versie.rij.stukken)),
        kinderen={persoon: naam for persoon, naam in namen.items() if persoon in jong},
        volwassenen={persoon: naam for persoon, naam in namen.items() if persoon not in jong},
        met_eigen_woorden={z.rij.betreft_id for z in uitspraken(ctx, gezin)},
        stemmen={wie_id: rij.stelling for wie_id, rij in stemmen.items() if rij.betreft_id is not None},
        instemmende_werkers=len(eens),
        vt_eens=any(r.gebruiker_id in eens for r in gezin.relaties if r.relatie is Relatie.VT_BEHANDELAAR),
    )


def _per_deel(binnen: Mapping[UUID, Stuk]) -> dict[AnalyseDeel, list[Mapping[str, str | tuple[str, ...]]]]:
    return {deel: [stuk.waarden for stuk in van_deel(binnen.values(), deel)] for deel in AnalyseDeel}


def _laatste(rijen: Iterable[Stellingname]) -> dict[UUID, Stellingname]:
    """What counts is what each said for all to read; and that somebody was not asked, whoever knows why."""
    telt = (rij for rij in rijen if not rij.alleen_voor or rij.stelling is Stelling.NIET_GEVRAAGD)
    return {rij.wie_id: rij for rij in telt}


def _instemmend(ctx: Context, stemmen: Mapping[UUID, Stellingname]) -> set[UUID]:
    """Workers, beside whoever asks, who read it and agree."""
    werkers = (rij for rij in stemmen.values() if rij.betreft_id is None and rij.wie_id != ctx.actor.id)
    return {rij.wie_id for rij in werkers if rij.stelling is Stelling.EENS}
