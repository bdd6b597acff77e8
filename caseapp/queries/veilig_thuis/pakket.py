"""What the app knows for a package already: that and when, without names, and never who reported."""

from datetime import date

from ...context import Context
from ...domain.gezin import leeftijd
from ...domain.veilig_thuis.monitoring import over_maanden
from ...domain.woorden import opsomming
from ...tables import Melding, MeldingBetrokkene
from ..contact import Mensen, laatste_contact_met
from ..dossier import OpenGezin
from . import rijen
from .afspraken import afspraken


def vooraf(ctx: Context, gezin: OpenGezin, melding: Melding, mensen: Mensen) -> dict[str, str]:
    """Per field of the package a beginning, to go on with."""
    return {
        "geinformeerd": _geinformeerd(ctx, melding, mensen),
        "kinderen": _kinderen(ctx, gezin, mensen),
        "eerder": _eerder(ctx, gezin, melding),
        "monitoring": _monitoring(ctx),
    }


def _geinformeerd(ctx: Context, melding: Melding, mensen: Mensen) -> str:
    """How many know, not who: names come with the yes."""
    wie = [rij.geinformeerd_op is not None for rij in rijen.alle(ctx, MeldingBetrokkene, melding.id)]
    if not wie:
        return ""
    if all(wie):
        return "Ieder over wie de melding gaat, weet ervan."
    return f"Van de {len(wie)} mensen over wie de melding gaat, weten er {sum(wie)} van."


def _kinderen(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> str:
    """Per child how old it is, and when somebody last spoke with it apart."""
    regels = []
    for kind in laatste_contact_met(ctx, gezin, wie=mensen):
        jaar = leeftijd(mensen[kind.persoon_id][1], ctx.today)
        gesproken = "nog niet apart gesproken" if kind.dagen is None else _geleden(kind.dagen)
        regels.append(f"Kind van {jaar} jaar: {gesproken}.")
    return "\n".join(regels)


def _geleden(dagen: int) -> str:
    return "vandaag apart gesproken" if dagen == 0 else f"{dagen} dagen geleden apart gesproken"


def _eerder(ctx: Context, gezin: OpenGezin, melding: Melding) -> str:
    """That there were, and when."""
    dagen = [ctx.datum(z.rij.op) for z in rijen.meldingen(ctx, gezin) if z.rij.op < melding.op]
    if not dagen:
        return "Geen eerdere meldingen bekend."
    zoveel = "Eén eerdere melding" if len(dagen) == 1 else f"{len(dagen)} eerdere meldingen"
    return f"{zoveel}: {opsomming([_dag(dag) for dag in reversed(dagen)])}."


def _monitoring(ctx: Context) -> str:
    termen = afspraken(ctx)
    dagen = [
        _dag(over_maanden(ctx.today, maanden))
        for maanden in (termen.monitoring_maanden, termen.monitoring_later_maanden)
    ]
    return f"Rond {opsomming(dagen)}, geteld vanaf vandaag."


def _dag(dag: date) -> str:
    return f"{dag.day}-{dag.month}-{dag.year}"
