"""What an aanmelding begins with: what is known already, put in words that can be changed."""

from ...context import Context
from ...domain.actie import ActieStatus
from ...domain.verklarende_analyse.delen import VORM
from ...domain.verklarende_analyse.woorden import AnalyseDeel
from ...permissions import Categorie
from .. import actie as acties
from ..document.lezer import kernteksten
from ..document.stuk import als_stuk, nieuwste, van_deel
from ..dossier import OpenGezin
from ..gezin import Mensen, situatie
from ..namen import namen_van
from ..tafel import tafel
from ..veilig_thuis import rijen as meldingrijen
from ..verklarende_analyse import rijen as analyserijen
from .criteria import aantal, laatste_cijfers, schendingen

MEEST = 8


def vooraf(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> dict[str, str]:
    """By the field of the form; only what this actor may read."""
    return {
        "situatie": "\n\n".join(deel for deel in (situatie(ctx, gezin) or "", _patroon(ctx, gezin)) if deel),
        "cijfers": _cijfers(ctx, gezin, mensen),
        "geprobeerd": _geprobeerd(ctx, gezin),
        "betrokken": _betrokken(ctx, gezin),
    }


def _patroon(ctx: Context, gezin: OpenGezin) -> str:
    """What the shared analysis says of the violence."""
    gezien = (z for z in analyserijen.bijdragen(ctx, gezin) if z.rij.categorie is Categorie.GVA_GEDEELD)
    stukken = nieuwste(als_stuk(zicht) for zicht in gezien).values()
    teksten = kernteksten(VORM, van_deel(stukken, AnalyseDeel.GEWELDSPATROON))
    return "\n".join(f"- {zin}" for zin in teksten.values() if zin)


def _cijfers(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> str:
    """One line per person."""
    cijfers = laatste_cijfers(ctx, gezin, mensen)
    return "\n".join(f"{naam}: {cijfers.get(wie, 'geen cijfer')}" for wie, (naam, _) in mensen.items())


def _geprobeerd(ctx: Context, gezin: OpenGezin) -> str:
    gezien = acties.rijen(ctx, gezin)
    regels = acties.als_regels(ctx, gezin, [z for z in gezien if z.rij.status is not ActieStatus.OPEN])
    zinnen = [f"- {regel.tekst} ({regel.status})" for regel in regels[:MEEST]]
    if open_ := sum(z.rij.status is ActieStatus.OPEN for z in gezien):
        zinnen.append(f"- {aantal(open_, 'actie staat', 'acties staan')} nog open.")
    if geschonden := len(schendingen(ctx, gezin)):
        zinnen.append(f"- {geschonden} keer is een afspraak niet nagekomen.")
    her = sum(z.rij.eerdere_id is not None for z in meldingrijen.meldingen(ctx, gezin))
    if her:
        zinnen.append(f"- {aantal(her, 'hermelding', 'hermeldingen')} bij Veilig Thuis.")
    return "\n".join(zinnen)


def _betrokken(ctx: Context, gezin: OpenGezin) -> str:
    wie = tafel(ctx, gezin)
    namen = namen_van(ctx, list(wie.values()))
    return "\n".join(
        f"{namen[een.id]}, {een.organisatie.naam}" if een.organisatie else namen[een.id]
        for een in wie.values()
    )
