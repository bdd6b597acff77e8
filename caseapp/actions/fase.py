"""Steps to another phase: proposing, deciding, and back to phase 1 at once."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from ..context import Context
from ..domain import fase as regels
from ..domain.fase import FaseStapStatus
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.gezin import VOLWASSEN, Fase, leeftijd
from ..domain.incident import Geweldsvorm
from ..domain.regel import Regelfout
from ..domain.taken import NA_TERUG, TERUG_BESLISSEN
from ..permissions import Categorie, Doen
from ..queries.dossier import OpenGezin, eis, mag
from ..queries.fase import open_stappen, wacht_op
from ..queries.namen import mensen
from ..queries.tafel import wie_mag_meebesluiten
from ..tables import FaseStap, Gebeurtenis, Gebruiker, Gezinslid, Incident, Termijn
from . import taken
from .gebeurtenis import gebeurde

VEILIGST = Fase.DIRECTE_VEILIGHEID


def stel_fase_voor(
    ctx: Context, gezin: OpenGezin, persoon_id: UUID, naar: Fase, feiten: str, kinderblik: str, met: Gebruiker
) -> FaseStap:
    """A higher phase, on these facts. `met`: the second professional, who is asked to decide."""
    lid = _lid(gezin, persoon_id)
    regels.toets_hoger(lid.fase, naar)
    regels.toets_feiten(feiten, kinderblik, met_kinderen=_met_kinderen(ctx, gezin))
    regels.toets_tweede(ctx.actor.id, met.id)
    regels.toets_meebeslisser(mag=wie_mag_meebesluiten(gezin, met))
    regels.toets_geen_voorstel(bool(open_stappen(ctx, gezin, persoon_id)))
    rij = _stap(ctx, gezin, lid, naar, auteur_id=ctx.actor.id)
    ctx.verzegel(rij, feiten=feiten.strip(), kinderblik=kinderblik.strip() or None)
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    ctx.session.add(rij)
    oorzaak = _vertel(ctx, gezin, rij, GebeurtenisSoort.FASE_VOORGESTELD)
    taak = taken.open_taak(ctx, gezin, oorzaak, voor=met)
    rij.termijn_id = taak.id if taak else None
    return rij


def besluit_over_fase(ctx: Context, gezin: OpenGezin, rij: FaseStap, *, ja: bool, reden: str) -> None:
    """A second professional about going up; the contactpersoon about going back after an incident."""
    regels.toets_open(rij.status)
    regels.toets_besluit(ja=ja, reden=reden)
    if regels.is_hoger(rij.van, rij.naar):
        regels.toets_tweede(rij.auteur_id, ctx.actor.id)
        if not mag(ctx, gezin, Doen.BIJDRAGEN, Categorie.SCORES).mag:
            raise Regelfout("Hierover besluit wie met het gezin werkt.")
    else:
        eis(ctx, gezin, Doen.WIJZIGEN, rij)
    rij.status = FaseStapStatus.GEZET if ja else FaseStapStatus.AFGEWEZEN
    rij.besloten_op, rij.besloten_door_id = ctx.now, ctx.actor.id
    ctx.verzegel(rij, reden=reden.strip() or None)
    _rond_af(ctx, rij)
    if ja:
        _zet(ctx, gezin, rij, _lid(gezin, rij.betreft_id))


def terug_naar_fase_1(ctx: Context, gezin: OpenGezin, persoon_id: UUID, feiten: str) -> FaseStap:
    """At once, by anyone who works with the gezin; also the first phase that somebody gets."""
    lid = _lid(gezin, persoon_id)
    regels.toets_terug(lid.fase)
    regels.toets_feiten(feiten, "", met_kinderen=False)
    eerst = lid.fase is None
    rij = _stap(ctx, gezin, lid, VEILIGST, auteur_id=ctx.actor.id)
    ctx.verzegel(rij, feiten=feiten.strip())
    rij.status, rij.besloten_op, rij.besloten_door_id = FaseStapStatus.GEZET, ctx.now, ctx.actor.id
    eis(ctx, gezin, Doen.BIJDRAGEN, rij)
    _zet(ctx, gezin, rij, lid, taak=not eerst)
    ctx.session.add(rij)
    return rij


def vraag_na_incident(
    ctx: Context, gezin: OpenGezin, incident: Incident, wie: Iterable[UUID], oorzaak: Gebeurtenis
) -> None:
    """After violence: of everybody in it who stands higher, that he goes back is proposed."""
    if regels.vraagt_terug(Geweldsvorm(vorm) for vorm in incident.aard):
        vraag_terug(ctx, gezin, wie, oorzaak, niet_voor=incident.niet_voor, incident_id=incident.id)


def vraag_terug(
    ctx: Context,
    gezin: OpenGezin,
    wie: Iterable[UUID],
    oorzaak: Gebeurtenis,
    *,
    niet_voor: Sequence[str] = (),
    incident_id: UUID | None = None,
) -> None:
    """Of each of these who stands higher, that he goes back to phase 1 is proposed. People decide."""
    erbij = set(wie)
    hoger = [lid for lid in gezin.leden if lid.persoon_id in erbij and lid.fase not in (None, VEILIGST)]
    vragen = [lid for lid in hoger if not _al_gevraagd(ctx, gezin, lid.persoon_id)]
    taak = taken.open_taak(ctx, gezin, oorzaak, taak=TERUG_BESLISSEN) if vragen else None
    for lid in vragen:
        rij = _stap(ctx, gezin, lid, VEILIGST, niet_voor=niet_voor)
        rij.incident_id, rij.termijn_id = incident_id, taak.id if taak else None
        ctx.session.add(rij)


def _al_gevraagd(ctx: Context, gezin: OpenGezin, persoon_id: UUID) -> bool:
    return any(stap.naar is VEILIGST for stap in open_stappen(ctx, gezin, persoon_id))


def _lid(gezin: OpenGezin, persoon_id: UUID) -> Gezinslid:
    lid = next((lid for lid in gezin.leden if lid.persoon_id == persoon_id), None)
    if lid is None:
        raise Regelfout("Deze persoon hoort niet bij dit gezin.", "persoon")
    return lid


def _met_kinderen(ctx: Context, gezin: OpenGezin) -> bool:
    return any(leeftijd(geboren, ctx.today) < VOLWASSEN for _, geboren in mensen(ctx, gezin).values())


def _stap(
    ctx: Context,
    gezin: OpenGezin,
    lid: Gezinslid,
    naar: Fase,
    *,
    auteur_id: UUID | None = None,
    niet_voor: Sequence[str] = (),
) -> FaseStap:
    return FaseStap(
        gezin_id=gezin.id,
        betreft_id=lid.persoon_id,
        auteur_id=auteur_id,
        niet_voor=list(niet_voor),
        naar=naar,
        van=lid.fase,
        op=ctx.now,
        op_echt=ctx.wall,
    )


def _zet(ctx: Context, gezin: OpenGezin, rij: FaseStap, lid: Gezinslid, *, taak: bool = True) -> None:
    lid.fase = rij.naar
    if rij.naar is VEILIGST:
        _haal_in(ctx, gezin, rij)
    oorzaak = _vertel(ctx, gezin, rij, GebeurtenisSoort.FASE_GEWIJZIGD)
    if taak and rij.naar is VEILIGST and not _is_contactpersoon(ctx, gezin):
        taken.open_taak(ctx, gezin, oorzaak, taak=NA_TERUG)


def _haal_in(ctx: Context, gezin: OpenGezin, rij: FaseStap) -> None:
    """Whoever is back in phase 1: what else was proposed about him is overtaken."""
    for stap in open_stappen(ctx, gezin, rij.betreft_id):
        if stap.id != rij.id:
            stap.status, stap.besloten_op = FaseStapStatus.VERVALLEN, ctx.now
            _rond_af(ctx, stap)


def _is_contactpersoon(ctx: Context, gezin: OpenGezin) -> bool:
    return gezin.toewijzing is not None and gezin.toewijzing.gebruiker_id == ctx.actor.id


def _vertel(ctx: Context, gezin: OpenGezin, rij: FaseStap, soort: GebeurtenisSoort) -> Gebeurtenis:
    return gebeurde(
        ctx,
        gezin.id,
        soort,
        categorie=rij.categorie,
        betreft_id=rij.betreft_id,
        niet_voor=rij.niet_voor,
        stuk_id=rij.id,
    )


def _rond_af(ctx: Context, rij: FaseStap) -> None:
    """The task of this step is done, once nothing else waits for it."""
    taak = ctx.session.get(Termijn, rij.termijn_id) if rij.termijn_id else None
    ctx.session.flush()
    if taak is not None and not wacht_op(ctx, taak):
        taak.afgerond_op = ctx.now
