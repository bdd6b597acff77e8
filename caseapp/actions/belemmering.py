"""Noting what stands in the way, putting it through to the procesregisseur, answering, and taking it away."""

from collections.abc import Sequence
from uuid import UUID

from ..context import Context
from ..domain import actie as actieregels
from ..domain import belemmering as regels
from ..domain.belemmering import BelemmeringSoort, BelemmeringStatus
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.regel import Regelfout
from ..domain.taken import NA_ANTWOORD
from ..permissions import Categorie, Doen
from ..queries import belemmering as queries
from ..queries.actie import PLAN
from ..queries.dossier import OpenGezin, eis
from ..queries.tafel import namen_in_gezin, niet_voor_van, tafel
from ..tables import Belemmering, Gebeurtenis, Gebruiker
from .bestuur import laat_vervallen
from .botsing import toets_versie
from .gebeurtenis import gebeurde
from .taken import open_taak


def meld_belemmering(
    ctx: Context,
    gezin: OpenGezin,
    soort: BelemmeringSoort,
    tekst: str,
    verantwoordelijke: Gebruiker,
    *,
    organisatie_id: UUID | None = None,
    niet_voor: Sequence[str] = (),
) -> Belemmering:
    """What stands in the way, whose rule or money or queue it is, and who does something about it."""
    regels.toets_melding(tekst)
    actieregels.toets_verantwoordelijke(betrokken=verantwoordelijke.id in tafel(ctx, gezin), werkt_daar=True)
    if queries.staat_er_al(ctx, gezin, tekst):
        raise Regelfout("Deze belemmering is al gemeld.", "tekst")
    wie = [
        een
        for een in (verantwoordelijke.id, verantwoordelijke.organisatie_id, organisatie_id)
        if een is not None
    ]
    verborgen = sorted({*niet_voor, *niet_voor_van(gezin, wie)})
    return _leg_vast(ctx, gezin, soort, tekst.strip(), verantwoordelijke, organisatie_id, verborgen)


def _leg_vast(
    ctx: Context,
    gezin: OpenGezin,
    soort: BelemmeringSoort,
    tekst: str,
    wie: Gebruiker,
    organisatie_id: UUID | None,
    verborgen: list[str],
) -> Belemmering:
    """The gebeurtenis, the task that it opens, and the belemmering itself: shielded alike."""
    gehoor = [str(wie.id)]
    gemeld = GebeurtenisSoort.BELEMMERING_GEMELD
    oorzaak = gebeurde(ctx, gezin.id, gemeld, tekst, categorie=PLAN, niet_voor=verborgen, alleen_voor=gehoor)
    termijn = open_taak(ctx, gezin, oorzaak, voor=wie)
    assert termijn is not None  # noqa: S101  # a belemmering always has somebody who takes it on himself
    rij = Belemmering(
        gezin_id=gezin.id,
        soort=soort,
        organisatie_id=organisatie_id,
        verantwoordelijke_id=wie.id,
        termijn_id=termijn.id,
        auteur_id=ctx.actor.id,
        gemeld_op=ctx.now,
        niet_voor=verborgen,
        alleen_voor=gehoor,
    )
    eis(ctx, gezin, Doen.BIJDRAGEN, rij)
    ctx.verzegel(rij, tekst=tekst)
    ctx.session.add(rij)
    return rij


def zet_belemmering_door(
    ctx: Context, gezin: OpenGezin, rij: Belemmering, zonder_namen: str, *, versie: int | None = None
) -> None:
    """It lies with the procesregisseur now, who reads one sentence without names."""
    toets_versie(rij.versie, versie, zonder_namen)
    actieregels.toets_van_jou(queries.mag_wijzigen(ctx, gezin, rij))
    regels.toets_stap(rij.status, BelemmeringStatus.DOORGEZET)
    regels.toets_zonder_namen(zonder_namen, namen_in_gezin(ctx, gezin))
    rij.status, rij.doorgezet_op = BelemmeringStatus.DOORGEZET, ctx.now
    ctx.verzegel(rij, zonder_namen=zonder_namen.strip(), antwoord=None)
    rij.termijn.afgerond_op = ctx.now
    oorzaak = _vertel(ctx, gezin, rij, GebeurtenisSoort.BELEMMERING_DOORGEZET, None)
    termijn = open_taak(ctx, gezin, oorzaak)
    assert termijn is not None  # noqa: S101  # the process always has somebody who keeps it
    rij.termijn_id = termijn.id


def beantwoord_belemmering(
    ctx: Context, gezin: OpenGezin, rij: Belemmering, antwoord: str, *, versie: int | None = None
) -> None:
    """The procesregisseur says what can be done; it is back with who took it on himself."""
    toets_versie(rij.versie, versie, antwoord)
    regels.toets_stap(rij.status, BelemmeringStatus.BEANTWOORD)
    actieregels.toets_uitleg(antwoord, "antwoord")
    rij.status = BelemmeringStatus.BEANTWOORD
    ctx.verzegel(rij, antwoord=antwoord.strip())
    rij.termijn.afgerond_op = ctx.now
    besluit = _vertel(
        ctx, gezin, rij, GebeurtenisSoort.BESLUIT, f"De procesregisseur: {antwoord.strip()}", Categorie.SCORES
    )
    termijn = open_taak(ctx, gezin, besluit, voor=rij.verantwoordelijke, taak=NA_ANTWOORD)
    assert termijn is not None  # noqa: S101  # a belemmering always has an owner
    rij.termijn_id = termijn.id


def los_belemmering_op(
    ctx: Context, gezin: OpenGezin, rij: Belemmering, resultaat: str, *, versie: int | None = None
) -> None:
    """It stands in the way no longer; with how that came about."""
    toets_versie(rij.versie, versie, resultaat)
    actieregels.toets_van_jou(queries.mag_wijzigen(ctx, gezin, rij))
    _opgelost(ctx, gezin, rij, resultaat, "resultaat")
    ctx.verzegel(rij, resultaat=resultaat.strip())


def los_procesvraag_op(
    ctx: Context, gezin: OpenGezin, rij: Belemmering, antwoord: str, *, versie: int | None = None
) -> None:
    """The procesregisseur took it away himself; his words are pseudonymous, as the question was."""
    toets_versie(rij.versie, versie, antwoord)
    _opgelost(ctx, gezin, rij, antwoord, "antwoord")
    ctx.verzegel(rij, antwoord=antwoord.strip())


def _opgelost(ctx: Context, gezin: OpenGezin, rij: Belemmering, tekst: str, veld: str) -> None:
    regels.toets_stap(rij.status, BelemmeringStatus.OPGELOST)
    actieregels.toets_uitleg(tekst, veld)
    rij.status, rij.opgelost_op = BelemmeringStatus.OPGELOST, ctx.now
    laat_vervallen(ctx, rij)
    rij.termijn.afgerond_op = ctx.now
    _vertel(ctx, gezin, rij, GebeurtenisSoort.BELEMMERING_OPGELOST, tekst.strip())


def _vertel(
    ctx: Context,
    gezin: OpenGezin,
    rij: Belemmering,
    soort: GebeurtenisSoort,
    zin: str | None,
    categorie: Categorie = PLAN,
) -> Gebeurtenis:
    return gebeurde(
        ctx,
        gezin.id,
        soort,
        zin,
        categorie=categorie,
        niet_voor=rij.niet_voor,
        alleen_voor=rij.alleen_voor,
    )
