"""What the dossier itself says beside each criterium, as far as this actor may read it: counted, not
judged."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlmodel import col, select

from ...context import Context
from ...domain.actie import ActieStatus
from ...domain.antwoord import JaNeeOnbekend
from ...domain.gebeurtenis import GebeurtenisSoort
from ...domain.mda.aanmelding import Criterium
from ...domain.veiligheidsplan.woorden import Uitkomst
from ...domain.versie import VersieStatus
from ...domain.woorden import label
from ...permissions import Categorie
from ...tables import Controle, Gebeurtenis, Veiligheidsbeoordeling
from .. import actie as acties
from .. import veiligheidsschaal as schaal
from ..document.stuk import als_stuk, nieuwste
from ..dossier import OpenGezin, Zicht, zichtbaar
from ..gezin import Mensen, laagste_fase
from ..protocol import zicht as protocol
from ..tijdlijn import alles
from ..veilig_thuis import rijen as meldingrijen
from ..veiligheidsplan import rijen as planrijen
from ..verklarende_analyse import rijen as analyserijen

EEN_JAAR = timedelta(days=365)
NIET_GEZEGD = "Het dossier zegt hier niets over."


def aantal(hoeveel: int, een: str, meer: str) -> str:
    return f"{hoeveel} {een if hoeveel == 1 else meer}"


def uit_dossier(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> dict[Criterium, str]:
    gebeurd = alles(ctx, gezin)
    meldingen = meldingrijen.meldingen(ctx, gezin)
    her = sum(zicht.rij.eerdere_id is not None for zicht in meldingen)
    return {
        Criterium.STRUCTUREEL_ONVEILIG: _structureel(ctx, gezin),
        Criterium.MAXIMAAL_GEPROBEERD: _geprobeerd(ctx, gezin),
        Criterium.GEEN_SAMENHANG: _samenhang(ctx, gezin),
        Criterium.HERHAALD_ONVEILIG: _herhaald(ctx, gebeurd, her),
        Criterium.LANGE_GESCHIEDENIS: _geschiedenis(ctx, gebeurd, len(meldingen)),
        Criterium.RISICO_OP_ESCALATIE: _risico(ctx, gezin, mensen),
        Criterium.MEER_LEEFGEBIEDEN: _leefgebieden(ctx, gezin),
    }


def _structureel(ctx: Context, gezin: OpenGezin) -> str:
    """The last judgement that was handed on."""
    query = select(Veiligheidsbeoordeling).where(Veiligheidsbeoordeling.gezin_id == gezin.id)
    rijen = ctx.session.exec(query.order_by(col(Veiligheidsbeoordeling.op), col(Veiligheidsbeoordeling.id)))
    gezien = zichtbaar(ctx, gezin, rijen.all())
    if not gezien:
        return "Er is geen oordeel van Veilig Thuis dat jij mag lezen."
    rij = gezien[-1].rij
    ja = label(JaNeeOnbekend(rij.structureel))
    return f"Veilig Thuis, dag {ctx.dag(rij.op)}: structureel onveilig: {ja}."


def _geprobeerd(ctx: Context, gezin: OpenGezin) -> str:
    gezien = acties.rijen(ctx, gezin)
    klaar = sum(zicht.rij.status is ActieStatus.GEDAAN for zicht in gezien)
    geschonden = len(schendingen(ctx, gezin))
    zin = f"{aantal(len(gezien), 'actie', 'acties')} afgesproken, {klaar} gedaan."
    return f"{zin} {geschonden} keer is een afspraak niet nagekomen." if geschonden else zin


def schendingen(ctx: Context, gezin: OpenGezin) -> list[Zicht[Controle]]:
    """How often an afspraak of the plan was not kept."""
    query = select(Controle).where(
        Controle.gezin_id == gezin.id, Controle.uitkomst == Uitkomst.NIET_NAGELEEFD
    )
    return zichtbaar(ctx, gezin, ctx.session.exec(query.order_by(col(Controle.op), col(Controle.id))).all())


def _samenhang(ctx: Context, gezin: OpenGezin) -> str:
    analyse = any(z.rij.status is VersieStatus.VASTGESTELD for z in analyserijen.versies(ctx, gezin))
    plan = planrijen.geldende(ctx, gezin) is not None
    eerst = "Er is een vastgestelde analyse" if analyse else "Er is nog geen vastgestelde analyse"
    return f"{eerst}, en {'wel' if plan else 'nog geen'} veiligheidsplan dat loopt."


def _herhaald(ctx: Context, gebeurd: Sequence[Zicht[Gebeurtenis]], hermeldingen: int) -> str:
    sinds = ctx.now - EEN_JAAR
    incidenten = sum(z.rij.soort is GebeurtenisSoort.INCIDENT and z.rij.op >= sinds for z in gebeurd)
    signalen = sum(z.rij.soort is GebeurtenisSoort.SIGNAAL and z.rij.op >= sinds for z in gebeurd)
    return (
        f"In het laatste jaar {aantal(incidenten, 'incident', 'incidenten')} en "
        f"{aantal(signalen, 'signaal', 'signalen')}; {aantal(hermeldingen, 'hermelding', 'hermeldingen')}."
    )


def _geschiedenis(ctx: Context, gebeurd: Sequence[Zicht[Gebeurtenis]], meldingen: int) -> str:
    if not gebeurd:
        return NIET_GEZEGD
    dagen = ctx.dag() - min(ctx.dag(zicht.rij.op) for zicht in gebeurd)
    return f"{aantal(dagen, 'dag', 'dagen')} in beeld; {aantal(meldingen, 'melding', 'meldingen')}."


def _risico(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> str:
    zinnen = []
    gezien = protocol(ctx, gezin)
    if gezien is not None:
        zinnen.append(f"Er loopt een bijzonder protocol: {label(gezien.rij.soort)}.")
    fase = laagste_fase(ctx, gezin)
    if fase is not None:
        zinnen.append(f"De laagste fase is {fase.nummer}.")
    uitersten = laagste_hoogste(ctx, gezin, mensen)
    if uitersten is not None:
        zinnen.append(f"Het laagste cijfer is {uitersten[0]}.")
    return " ".join(zinnen) or NIET_GEZEGD


def laatste_cijfers(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> dict[Any, int]:
    """Per person the last number on the veiligheidsschaal that this actor may read; never a mean."""
    lijnen: dict[Any, int] = {}
    for zicht in schaal.scores(ctx, gezin):
        if zicht.rij.betreft_id in mensen and zicht.open("cijfer"):
            lijnen[zicht.rij.betreft_id] = int(zicht.open("cijfer"))
    return lijnen


def laagste_hoogste(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> tuple[int, int] | None:
    cijfers = laatste_cijfers(ctx, gezin, mensen).values()
    return (min(cijfers), max(cijfers)) if cijfers else None


def _leefgebieden(ctx: Context, gezin: OpenGezin) -> str:
    """Of the factors that make it harder, as they stand in the analysis."""
    gezien = (z for z in analyserijen.bijdragen(ctx, gezin) if z.rij.categorie is Categorie.GVA_GEDEELD)
    stukken = nieuwste(als_stuk(zicht) for zicht in gezien).values()
    gebieden = {waarde for stuk in stukken if (waarde := stuk.waarden.get("leefgebied"))}
    if not gebieden:
        return NIET_GEZEGD
    namen = sorted(label(een) for een in gebieden if isinstance(een, str))
    return f"In de analyse: {', '.join(namen)}."
