"""Bringing a gezin in to a kamer: anonymously, or by name on a ground."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlmodel import col, select

from ...context import Context
from ...domain.gebeurtenis import GebeurtenisSoort
from ...domain.kamer import inbreng as regels
from ...domain.kamer.anoniem import nummer_voor, toets_anoniem
from ...domain.kamer.woorden import CATEGORIE, DeelSoort, GezinErbij, InbrengStatus, Wijze
from ...domain.regel import Regelfout
from ...domain.toegang import KetenSoort, Rol
from ...permissions import Categorie, Doen, hoort_op_naam
from ...queries.dossier import OpenGezin, eis
from ...queries.kamer.namen import leeftijden, wie_er_zijn
from ...queries.tafel import namen_in_gezin
from ...tables import Gebruiker, Kamer, KamerDeel, KamerInbreng, KamerPseudoniem, Zitting
from ..gebeurtenis import gebeurde
from .voor import werk_tafel_bij

OVERLEG = Categorie.OVERLEG
GEEN_NAAM = regels.OpNaam(None, "", (), (), None, "")


@dataclass(frozen=True)
class Voorstel:
    """All that is told. `deelnemers`: who may hear it by name; anonymously whoever the chair asks."""

    wijze: Wijze
    vraag: str
    delen: Mapping[DeelSoort, str]
    erbij: GezinErbij | None
    erbij_uitleg: str
    minuten: int = 20
    spoed: bool = False
    nagekeken: bool = False
    op_naam: regels.OpNaam = GEEN_NAAM
    deelnemers: Sequence[Gebruiker] = field(default_factory=tuple)


def breng_in(ctx: Context, gezin: OpenGezin, kamer: Kamer, wat: Voorstel) -> KamerInbreng:
    """By the contactpersoon; from here the chair reads it, and nobody else."""
    if _al_ingebracht(ctx, gezin, kamer):
        raise Regelfout("Dit gezin is al in deze kamer ingebracht. Werk die inbreng bij.")
    rij = KamerInbreng(
        gezin_id=gezin.id,
        auteur_id=ctx.actor.id,
        kamer_id=kamer.id,
        wijze=wat.wijze,
        minuten=wat.minuten,
        erbij=wat.erbij or GezinErbij.NIET,
        ingebracht_op=ctx.now,
    )
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    _toets(ctx, gezin, wat)
    _schrijf(ctx, gezin, kamer, rij, wat)
    _geef_nummer(ctx, kamer, gezin)
    gebeurde(ctx, gezin.id, GebeurtenisSoort.KAMER_INGEBRACHT, categorie=OVERLEG, stuk_id=rij.id)
    return rij


def wijzig(ctx: Context, gezin: OpenGezin, rij: KamerInbreng, kamer: Kamer, wat: Voorstel) -> None:
    """Until the zitting opens. Anonymous or by name is chosen anew with all that goes with it."""
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    zitting = ctx.session.get(Zitting, rij.zitting_id) if rij.zitting_id else None
    regels.toets_nog_te_wijzigen(rij.status, zitting.status if zitting else None)
    if zitting is not None and wat.wijze is not rij.wijze:
        raise Regelfout(
            "Deze inbreng staat al op de agenda. Vraag de voorzitter haar eraf te halen; daarna kun je "
            "kiezen tussen anoniem en op naam.",
            "wijze",
        )
    _toets(ctx, gezin, wat)
    rij.wijze, rij.minuten, rij.erbij = wat.wijze, wat.minuten, wat.erbij or rij.erbij
    for deel in ctx.session.exec(select(KamerDeel).where(KamerDeel.inbreng_id == rij.id)).all():
        ctx.session.delete(deel)
    ctx.session.flush()
    eerder = list(rij.alleen_voor)
    _schrijf(ctx, gezin, kamer, rij, wat)
    if zitting is not None:
        if wat.wijze is Wijze.OP_NAAM:
            werk_tafel_bij(ctx, kamer, zitting, rij, eerder)
        zitting.stand += 1


def trek_terug(ctx: Context, gezin: OpenGezin, rij: KamerInbreng) -> None:
    """From here nobody reads it any more but who wrote it."""
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    zitting = ctx.session.get(Zitting, rij.zitting_id) if rij.zitting_id else None
    regels.toets_nog_te_wijzigen(rij.status, zitting.status if zitting else None)
    rij.status, rij.zitting_id, rij.volgorde = InbrengStatus.TERUGGETROKKEN, None, 0
    if zitting is not None:
        zitting.stand += 1


def _al_ingebracht(ctx: Context, gezin: OpenGezin, kamer: Kamer) -> bool:
    query = select(KamerInbreng.id).where(
        KamerInbreng.gezin_id == gezin.id,
        KamerInbreng.kamer_id == kamer.id,
        col(KamerInbreng.status).in_(regels.NOG_TE_DOEN),
    )
    return ctx.session.exec(query).first() is not None


def _toets(ctx: Context, gezin: OpenGezin, wat: Voorstel) -> None:
    regels.toets_vraag(wat.vraag)
    regels.toets_delen(wat.wijze, wat.delen)
    regels.toets_minuten(wat.minuten)
    if wat.wijze is Wijze.OP_NAAM:
        _toets_deelnemers(wat)
        regels.toets_op_naam(wat.op_naam, wat.delen, _rollen(wat.deelnemers))
    else:
        _toets_anoniem(ctx, gezin, wat)
    regels.toets_erbij(wat.erbij, wat.erbij_uitleg, wat.wijze)
    regels.toets_herkenning(nagekeken=wat.nagekeken, wijze=wat.wijze)


def _toets_deelnemers(wat: Voorstel) -> None:
    if any(not hoort_op_naam(wie.rol) for wie in wat.deelnemers):
        raise Regelfout("Kies alleen mensen die op naam mogen meedenken.", "deelnemers")


def _rollen(deelnemers: Sequence[Gebruiker]) -> set[Rol | KetenSoort]:
    rollen: set[Rol | KetenSoort] = {wie.rol for wie in deelnemers}
    return rollen | {wie.soort for wie in deelnemers if wie.soort is not None}


def _toets_anoniem(ctx: Context, gezin: OpenGezin, wat: Voorstel) -> None:
    namen, jaren = namen_in_gezin(ctx, gezin), leeftijden(ctx, gezin)
    teksten = {"vraag": wat.vraag, **{soort.value: tekst for soort, tekst in wat.delen.items()}}
    for veld, tekst in (*teksten.items(), ("erbij_uitleg", wat.erbij_uitleg)):
        toets_anoniem(tekst, namen, jaren, veld)


def _schrijf(ctx: Context, gezin: OpenGezin, kamer: Kamer, rij: KamerInbreng, wat: Voorstel) -> None:
    op_naam = wat.wijze is Wijze.OP_NAAM
    rij.spoed = wat.spoed
    rij.grondslag = wat.op_naam.grondslag if op_naam else None
    rij.geinformeerd = wat.op_naam.geinformeerd if op_naam else None
    rij.categorieen = [een.value for een in wat.op_naam.categorieen] if op_naam else []
    rij.alleen_voor = _gehoor(ctx, kamer, rij, wat)
    ctx.verzegel(
        rij,
        vraag=wat.vraag.strip(),
        wie_er_zijn=wie_er_zijn(ctx, gezin),
        erbij_uitleg=wat.erbij_uitleg.strip(),
        doel=wat.op_naam.doel.strip() if op_naam else None,
        uitleg=wat.op_naam.uitleg.strip() if op_naam else None,
    )
    ctx.session.add(rij)
    ctx.session.flush()
    for soort, tekst in wat.delen.items():
        if tekst.strip():
            _schrijf_deel(ctx, rij, soort, tekst.strip())


def _gehoor(ctx: Context, kamer: Kamer, rij: KamerInbreng, wat: Voorstel) -> list[str]:
    """Who wrote it and who sits in the chair; by name who was chosen; anonymously who reads it already."""
    wie = [str(ctx.actor.id), str(kamer.voorzitter_id)]
    wie += [str(een.id) for een in wat.deelnemers] if wat.wijze is Wijze.OP_NAAM else rij.alleen_voor
    return list(dict.fromkeys(wie))


def _schrijf_deel(ctx: Context, rij: KamerInbreng, soort: DeelSoort, tekst: str) -> None:
    """By name each part is of its own kind, and sealed as such; of whom it tells what, is told in the
    kamer."""
    categorie = CATEGORIE[soort] if rij.wijze is Wijze.OP_NAAM else OVERLEG
    deel = KamerDeel(
        gezin_id=rij.gezin_id,
        auteur_id=ctx.actor.id,
        inbreng_id=rij.id,
        categorie=categorie,
        soort=soort,
    )
    try:
        ctx.verzegel(deel, tekst=tekst)
    except Regelfout as fout:
        raise Regelfout(fout.melding, soort.value) from fout
    ctx.session.add(deel)


def _geef_nummer(ctx: Context, kamer: Kamer, gezin: OpenGezin) -> None:
    rijen = ctx.session.exec(select(KamerPseudoniem).where(KamerPseudoniem.kamer_id == kamer.id)).all()
    if not any(rij.gezin_id == gezin.id for rij in rijen):
        nummer = nummer_voor(kamer.id, gezin.id, {rij.nummer for rij in rijen})
        ctx.session.add(KamerPseudoniem(kamer_id=kamer.id, gezin_id=gezin.id, nummer=nummer))
