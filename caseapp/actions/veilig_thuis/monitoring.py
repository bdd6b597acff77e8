"""Veilig Thuis looks again after a gezin was handed on; and what follows from what it sees."""

from datetime import date

from ...context import Context
from ...domain.gebeurtenis import GebeurtenisSoort
from ...domain.gezin import VOLWASSEN, leeftijd
from ...domain.taken import NIET_VEILIG_NA_KIJKEN
from ...domain.termijn import TermijnSoort
from ...domain.veilig_thuis import monitoring as regels
from ...domain.veilig_thuis.melding import MeldingStatus
from ...domain.veilig_thuis.monitoring import MonitorUitkomst, over_maanden
from ...permissions import Categorie, Doen
from ...queries.dossier import OpenGezin, eis
from ...queries.gezin import geboortedata
from ...queries.veilig_thuis import rijen
from ...queries.veilig_thuis.afspraken import afspraken
from ...tables import Melding, Monitormoment
from ..gebeurtenis import gebeurde
from ..taken import open_taak
from .melding import ga_naar
from .stilte import niet_voor
from .termijnen import open_termijnen, zet_termijn

MELDING, SOORT = Categorie.MELDING, TermijnSoort.MONITORING
KIJK = "Opnieuw kijken of het veilig is, en hoe het voor ieder kind is."
BEGINT = "Veilig Thuis keek opnieuw, na de overdracht."
WAAROM = {
    MeldingStatus.VEILIGHEIDSBEOORDELING: "Bij het kijken bleek het niet veilig. Wij beoordelen opnieuw.",
    MeldingStatus.AFGESLOTEN: "Bij het laatste kijken was het blijvend veilig.",
}


def plan_momenten(ctx: Context, melding: Melding) -> None:
    """As many months on as was agreed in this room, twice."""
    termen = afspraken(ctx)
    for maanden in (termen.monitoring_maanden, termen.monitoring_later_maanden):
        _plan(ctx, melding, over_maanden(ctx.today, maanden))


def _plan(ctx: Context, melding: Melding, dag: date) -> None:
    ctx.session.add(
        Monitormoment(
            gezin_id=melding.gezin_id,
            auteur_id=melding.behandelaar_id,
            melding_id=melding.id,
            gepland=dag,
        )
    )
    zet_termijn(ctx, melding, SOORT, dag, KIJK)


def leg_moment_vast(
    ctx: Context,
    gezin: OpenGezin,
    moment: Monitormoment,
    uitkomst: MonitorUitkomst | None,
    tekst: str,
    kind: str,
) -> None:
    """What was seen, and how it is for the children. The first one puts the melding to monitoring; not safe
    puts it back to judging; safe at the last one ends it."""
    eis(ctx, gezin, Doen.WIJZIGEN, moment)
    melding = ctx.session.get_one(Melding, moment.melding_id)
    regels.toets_moment(
        uitkomst,
        kind=kind,
        tekst=tekst,
        met_kinderen=_met_kinderen(ctx, gezin),
        gedaan=moment.gedaan_op is not None,
    )
    regels.toets_te_kijken(melding.status)
    assert uitkomst is not None  # noqa: S101  # just tested
    moment.gedaan_op, moment.uitkomst = ctx.now, uitkomst
    ctx.verzegel(moment, tekst=tekst.strip(), kind=kind.strip() or None)
    _sluit(ctx, melding, moment)
    if melding.status is MeldingStatus.OVERGEDRAGEN:
        ga_naar(ctx, gezin, melding, MeldingStatus.MONITORING, BEGINT)
    stil = niet_voor(ctx, gezin, melding)
    soort = GebeurtenisSoort.GEMONITORD
    gekeken = gebeurde(ctx, gezin.id, soort, categorie=MELDING, stuk_id=moment.id, niet_voor=stil)
    if uitkomst is MonitorUitkomst.NIET_VEILIG:
        open_taak(ctx, gezin, gekeken, taak=NIET_VEILIG_NA_KIJKEN)
    ctx.session.flush()
    _ga_verder(ctx, gezin, melding, uitkomst)


def _met_kinderen(ctx: Context, gezin: OpenGezin) -> bool:
    return any(leeftijd(geboren, ctx.today) < VOLWASSEN for geboren in geboortedata(ctx, gezin).values())


def _nog_te_gaan(ctx: Context, melding: Melding) -> list[Monitormoment]:
    return [een for een in rijen.alle(ctx, Monitormoment, melding.id) if een.gedaan_op is None]


def _ga_verder(ctx: Context, gezin: OpenGezin, melding: Melding, uitkomst: MonitorUitkomst) -> None:
    later = _nog_te_gaan(ctx, melding)
    naar = regels.na_moment(uitkomst, laatste=not later)
    if naar is not None:
        for moment in later:  # what was still planned is planned anew after the next overdracht
            _sluit(ctx, melding, moment)
            ctx.session.delete(moment)
        ctx.session.flush()
        ga_naar(ctx, gezin, melding, naar, WAAROM[naar])
    elif regels.kijkt_nog_eens(uitkomst, laatste=not later):
        _plan(ctx, melding, over_maanden(ctx.today, afspraken(ctx).monitoring_maanden))


def _sluit(ctx: Context, melding: Melding, moment: Monitormoment) -> None:
    """The term of this very moment."""
    for termijn in [t for t in open_termijnen(ctx, melding, SOORT) if t.uiterlijk == moment.gepland][:1]:
        termijn.afgerond_op = ctx.now
