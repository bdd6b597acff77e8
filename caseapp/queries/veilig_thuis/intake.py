"""What Veilig Thuis knows before a gezin is open: which gezin a kenmerk is of, and all meldingen that run."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.logboek import Handeling
from ...domain.regel import Regelfout
from ...domain.termijn import werkdagen_tussen
from ...domain.veilig_thuis.melding import OPEN, MeldingStatus
from ...domain.woorden import label
from ...permissions import Categorie
from ...tables import Gezin, Melding, Termijn
from ..dossier import OpenGezin, laad
from ..loading import joined
from ..namen import namen_van

MELDING = Categorie.MELDING


@dataclass(frozen=True)
class Werkregel:
    """A melding in the list of all: nothing of what it says. `mijn`: I work with this gezin, so there is a
    page to open. `uiterlijk`: its first open term."""

    melding_id: UUID
    gezin_id: UUID
    kenmerk: str
    status: str
    dagen: int
    wacht_dagen: int | None
    hermelding: bool
    behandelaar: str
    mijn: bool
    wat: str
    uiterlijk: date | None
    werkdagen: int
    te_laat: bool


@dataclass(frozen=True)
class Werkblad:
    regels: tuple[Werkregel, ...]
    standen: Mapping[str, str]
    totaal: int


def met_kenmerk(ctx: Context, kenmerk: str) -> OpenGezin:
    """For who takes in a melding about it; each look is a line of the logboek."""
    rij = ctx.session.exec(select(Gezin.id).where(Gezin.kenmerk == kenmerk)).one_or_none()
    if rij is None:
        raise Regelfout(
            f"Er is geen gezin met kenmerk {kenmerk[:10]}. Zoek het op bij ‘Bekend?’.", "kenmerken"
        )
    gezin = laad(ctx, [rij])[rij]
    ctx.spoor.gelezen(
        Handeling.BEKIJKEN, gezin_id=rij, categorie=MELDING, positie=gezin.positie, regel="melding"
    )
    return gezin


def werkblad(ctx: Context, status: str = "") -> Werkblad:
    """Every melding that is not done, longest waiting first. By kenmerk: names are for who works with it."""
    query = (
        select(Melding)
        .where(col(Melding.status).in_(OPEN))
        .options(joined(Melding.gezin), joined(Melding.behandelaar))
    )
    alle = ctx.session.exec(query.order_by(col(Melding.op), col(Melding.id))).all()
    gekozen = [rij for rij in alle if status in ("", rij.status.value)]
    open_ = laad(ctx, dict.fromkeys(rij.gezin_id for rij in gekozen))
    namen = namen_van(ctx, list({rij.behandelaar_id: rij.behandelaar for rij in gekozen}.values()))
    termen = _eerste_termijnen(ctx, gekozen)
    return Werkblad(
        tuple(
            _regel(ctx, rij, namen, open_[rij.gezin_id], termen.get((rij.gezin_id, rij.behandelaar_id)))
            for rij in gekozen
        ),
        {s.value: label(s) for s in MeldingStatus if any(rij.status is s for rij in alle)},
        len(alle),
    )


def _regel(
    ctx: Context, rij: Melding, namen: Mapping[UUID, str], gezin: OpenGezin, termijn: Termijn | None
) -> Werkregel:
    return Werkregel(
        melding_id=rij.id,
        gezin_id=rij.gezin_id,
        kenmerk=rij.gezin.kenmerk,
        status=label(rij.status),
        dagen=(ctx.today - ctx.datum(rij.op)).days,
        wacht_dagen=(ctx.today - rij.wachtlijst_sinds).days if rij.wachtlijst_sinds else None,
        hermelding=rij.eerdere_id is not None,
        behandelaar=namen[rij.behandelaar_id],
        mijn=ctx.actor.id in gezin.dossier.relaties,
        wat=label(termijn.soort) if termijn else "",
        uiterlijk=termijn.uiterlijk if termijn else None,
        werkdagen=werkdagen_tussen(ctx.today, termijn.uiterlijk) if termijn else 0,
        te_laat=termijn is not None and termijn.uiterlijk < ctx.today,
    )


def _eerste_termijnen(ctx: Context, meldingen: list[Melding]) -> dict[tuple[UUID, UUID | None], Termijn]:
    """Of each gezin and worker the term of Veilig Thuis that is due first."""
    query = select(Termijn).where(
        col(Termijn.gezin_id).in_({rij.gezin_id for rij in meldingen}),
        Termijn.categorie == MELDING,
        col(Termijn.afgerond_op).is_(None),
    )
    eerste: dict[tuple[UUID, UUID | None], Termijn] = {}
    for termijn in ctx.session.exec(query.order_by(col(Termijn.uiterlijk), col(Termijn.id))):
        eerste.setdefault((termijn.gezin_id, termijn.voor_id), termijn)
    return eerste


def een_open(ctx: Context, melding_id: UUID) -> Melding | None:
    """To take over a melding of a colleague."""
    query = select(Melding).where(Melding.id == melding_id, col(Melding.status).in_(OPEN))
    return ctx.session.exec(query).one_or_none()
