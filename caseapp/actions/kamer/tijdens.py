"""While the zitting runs: its steps, whose turn it is, what is said, and what the chair writes down."""

from datetime import date
from uuid import UUID

from ...context import Context
from ...domain.kamer import zitting as regels
from ...domain.kamer.anoniem import toets_zonder_naam
from ...domain.kamer.woorden import BijdrageSoort, Wijze, ZittingStap, ZittingStatus
from ...domain.regel import Regelfout
from ...domain.verklarende_analyse.woorden import Leefgebied
from ...queries.kamer.deur import OpenZitting, eis_voorzitter, inbreng_van
from ...queries.kamer.stand import wie_kan_vertellen, zaakstand
from ...tables import KamerBijdrage, KamerInbreng

LANGSTE_BIJDRAGE = 1_000
LANGSTE_ADVIES = 3_000
VERTELT_NIET = {
    Wijze.ANONIEM: "Dit gezin is anoniem: alleen wie het inbracht, kent het en vertelt het.",
    Wijze.OP_NAAM: "Kies wie het gezin inbracht, of iemand die er al bij betrokken is.",
}


def open_de_zitting(ctx: Context, zitting: OpenZitting, aanwezig: set[UUID]) -> None:
    """Who is there is ticked off first; the chair is there."""
    rij = zitting.rij
    hier = [een for een in zitting.deelnemers if een.gebruiker_id in aanwezig]
    regels.toets_open(rij.status, len(hier) + 1, rij.quorum, is_voorzitter=zitting.voorzitter)
    for een in hier:
        een.aanwezig_op = ctx.now
    rij.status, rij.geopend_op = ZittingStatus.OPEN, ctx.now
    _zet_stap(ctx, zitting, ZittingStap.OPENING)


def ga_verder(ctx: Context, zitting: OpenZitting, *, van: str | None = None) -> None:
    """To the next step, if this one is done; to the next gezin after the last step of one.

    `van`: the `plek` on the page where it was pressed. Pressed twice, or on an old page, it skips nothing."""
    eis_voorzitter(ctx, zitting)
    regels.toets_loopt(zitting.rij.status)
    _toets_plek(zitting, van)
    stap = _stap(zitting)
    if stap in regels.ZAAK:
        regels.toets_verder(stap, zaakstand(ctx, _nu(ctx, zitting)))
    rest = _nog_te_bespreken(ctx, zitting)
    naar = regels.volgende(stap, nog_een_zaak=bool(rest))
    if naar is None:
        raise Regelfout("Dit is de laatste stap. Sluit de zitting als ieder klaar is.")
    if naar is ZittingStap.VRAAG:
        zitting.rij.inbreng_id = rest[0].id
    elif naar not in regels.ZAAK:
        zitting.rij.inbreng_id = None
    _zet_stap(ctx, zitting, naar)


def ga_terug(ctx: Context, zitting: OpenZitting, *, van: str | None = None) -> None:
    eis_voorzitter(ctx, zitting)
    regels.toets_loopt(zitting.rij.status)
    _toets_plek(zitting, van)
    naar = regels.vorige(_stap(zitting))
    if naar is None:
        raise Regelfout("Verder terug gaat niet: dat is afgerond.")
    _zet_stap(ctx, zitting, naar)


def _toets_plek(zitting: OpenZitting, van: str | None) -> None:
    if van is not None and van != zitting.plek:
        raise Regelfout("De zitting was al een stap verder of terug. Kijk waar jullie nu zijn.")


def _stap(zitting: OpenZitting) -> ZittingStap:
    return zitting.rij.stap or ZittingStap.OPENING


def _zet_stap(ctx: Context, zitting: OpenZitting, naar: ZittingStap) -> None:
    """The timer starts anew, and nobody has the turn."""
    rij = zitting.rij
    rij.stap, rij.stap_sinds, rij.beurt_id = naar, ctx.wall, None
    rij.stand += 1


def _nog_te_bespreken(ctx: Context, zitting: OpenZitting) -> list[KamerInbreng]:
    """Each but the one that is on the table now, of which nothing came out yet: also spoed that came in
    between."""
    nu = zitting.rij.inbreng_id
    return [een for een in inbreng_van(ctx, zitting) if not een.uitkomsten and een.id != nu]


def _nu(ctx: Context, zitting: OpenZitting) -> KamerInbreng:
    return next(een for een in inbreng_van(ctx, zitting) if een.id == zitting.rij.inbreng_id)


def steek_hand_op(ctx: Context, zitting: OpenZitting, *, op: bool) -> None:
    regels.toets_loopt(zitting.rij.status)
    mijn = zitting.mijn(ctx)
    if mijn is None:
        raise Regelfout("Alleen wie is uitgenodigd, vraagt het woord.")
    mijn.hand_op = ctx.wall if op else None
    if op and mijn.aanwezig_op is None:
        mijn.aanwezig_op = ctx.now
    zitting.rij.stand += 1


def geef_beurt(ctx: Context, zitting: OpenZitting, wie: UUID | None) -> None:
    """The turn goes to one, and his hand goes down; to nobody ends it."""
    eis_voorzitter(ctx, zitting)
    regels.toets_loopt(zitting.rij.status)
    deelnemer = next((een for een in zitting.deelnemers if een.gebruiker_id == wie), None)
    if wie is not None and deelnemer is None:
        raise Regelfout("Kies iemand die in deze zitting zit.")
    if deelnemer is not None:
        deelnemer.hand_op = None
    zitting.rij.beurt_id = wie
    zitting.rij.stand += 1


def draag_bij(
    ctx: Context,
    zitting: OpenZitting,
    inbreng: KamerInbreng,
    soort: BijdrageSoort,
    tekst: str,
    leefgebied: Leefgebied | None = None,
) -> KamerBijdrage:
    """What somebody says of the gezin that is on the table. Of an anonymous one nothing that looks like a
    name, whoever types it."""
    regels.toets_loopt(zitting.rij.status)
    _toets_op_tafel(zitting, inbreng)
    regels.toets_bijdrage(tekst, inbreng.wijze, LANGSTE_BIJDRAGE)
    if soort is BijdrageSoort.LEEFGEBIED and leefgebied is None:
        raise Regelfout("Kies over welk leefgebied je iets zegt.", "leefgebied")
    if inbreng.wijze is Wijze.ANONIEM:
        toets_zonder_naam(tekst, "tekst")
    rij = KamerBijdrage(
        gezin_id=inbreng.gezin_id,
        auteur_id=ctx.actor.id,
        inbreng_id=inbreng.id,
        soort=soort,
        leefgebied=leefgebied if soort is BijdrageSoort.LEEFGEBIED else None,
        op=ctx.now,
    )
    ctx.verzegel(rij, tekst=tekst.strip())
    ctx.session.add(rij)
    zitting.rij.stand += 1
    return rij


def _toets_op_tafel(zitting: OpenZitting, inbreng: KamerInbreng) -> None:
    if zitting.rij.inbreng_id != inbreng.id:
        raise Regelfout("Dit gezin ligt nu niet op tafel. Wat je typte, staat hier nog.")


def schrijf_advies(ctx: Context, zitting: OpenZitting, inbreng: KamerInbreng, tekst: str) -> None:
    """Written while all look on. Written anew it has to be read back, and answered, again."""
    eis_voorzitter(ctx, zitting)
    regels.toets_loopt(zitting.rij.status)
    _toets_op_tafel(zitting, inbreng)
    if not tekst.strip():
        raise Regelfout("Schrijf op wat de kamer adviseert.", "tekst")
    if len(tekst) > LANGSTE_ADVIES:
        raise Regelfout(f"Houd het kort: {len(tekst)} tekens, {LANGSTE_ADVIES} mag.", "tekst")
    if inbreng.wijze is Wijze.ANONIEM:
        toets_zonder_naam(tekst, "tekst")
    try:
        ctx.verzegel(inbreng, advies=tekst.strip(), overgenomen=None, niet_overgenomen=None)
    except Regelfout as fout:
        raise Regelfout(fout.melding, "tekst") from fout
    inbreng.voorgelezen_op = inbreng.beantwoord_op = None
    zitting.rij.stand += 1


def lees_voor(ctx: Context, zitting: OpenZitting, inbreng: KamerInbreng) -> None:
    eis_voorzitter(ctx, zitting)
    regels.toets_loopt(zitting.rij.status)
    _toets_op_tafel(zitting, inbreng)
    if inbreng.advies is None:
        raise Regelfout("Er is nog geen advies om voor te lezen.")
    inbreng.voorgelezen_op = ctx.now
    zitting.rij.stand += 1


def antwoord_op_advies(
    ctx: Context, zitting: OpenZitting, inbreng: KamerInbreng, wel: str, niet: str
) -> None:
    """By who brought it in: what is taken over and what is not. An advice binds nobody."""
    regels.toets_loopt(zitting.rij.status)
    _toets_op_tafel(zitting, inbreng)
    if inbreng.auteur_id != ctx.actor.id:
        raise Regelfout("Alleen wie het gezin inbracht, antwoordt op het advies.")
    if inbreng.voorgelezen_op is None:
        raise Regelfout("Het advies is nog niet voorgelezen.")
    if not wel.strip() and not niet.strip():
        raise Regelfout("Schrijf op wat je overneemt, of wat niet.", "wel")
    if inbreng.wijze is Wijze.ANONIEM:
        toets_zonder_naam(wel, "wel")
        toets_zonder_naam(niet, "niet")
    ctx.verzegel(inbreng, overgenomen=wel.strip() or None, niet_overgenomen=niet.strip() or None)
    inbreng.beantwoord_op = ctx.now
    zitting.rij.stand += 1


def spreek_vertellen_af(
    ctx: Context, zitting: OpenZitting, inbreng: KamerInbreng, wie: UUID, uiterlijk: date, hoe: str
) -> None:
    """Who tells the gezin, by which day, and how."""
    eis_voorzitter(ctx, zitting)
    regels.toets_loopt(zitting.rij.status)
    _toets_op_tafel(zitting, inbreng)
    if wie not in wie_kan_vertellen(ctx, inbreng):
        raise Regelfout(VERTELT_NIET[inbreng.wijze], "wie")
    if uiterlijk < ctx.today:
        raise Regelfout("Deze dag is al voorbij.", "uiterlijk")
    if not hoe.strip():
        raise Regelfout("Schrijf op hoe het wordt verteld, en aan wie het eerst.", "hoe")
    if inbreng.wijze is Wijze.ANONIEM:
        toets_zonder_naam(hoe, "hoe")
    inbreng.vertelt_id, inbreng.vertelt_uiterlijk = wie, uiterlijk
    ctx.verzegel(inbreng, vertelt_hoe=hoe.strip())
    zitting.rij.stand += 1
