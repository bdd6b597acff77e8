"""The life of a version: begun, laid before everybody, vastgesteld, looked at again."""

from datetime import date, timedelta

from ...context import Context
from ...domain import versie as regels
from ...domain.gebeurtenis import GebeurtenisSoort, toets_tekst
from ...domain.keuring import toets_vaststellen
from ...domain.regel import Regelfout
from ...domain.termijn import TermijnSoort
from ...domain.versie import VersieStatus
from ...permissions import Doen
from ...queries.document.stemmen import alle_stellingnames
from ...queries.document.versies import leidende_versie, open_versie
from ...queries.dossier import OpenGezin, Zicht, eis
from ...queries.verklarende_analyse import rijen
from ...queries.verklarende_analyse.gedeelde_laag import afdruk_van
from ...queries.verklarende_analyse.keuring import keuring
from ...tables import AnalyseVersie
from .. import taken
from ..gebeurtenis import gebeurde
from ..termijnen import rond_af


def begin_analyse(ctx: Context, gezin: OpenGezin, aanleiding: str, *, spoed: bool = False) -> AnalyseVersie:
    """Open a concept; after a vastgestelde version this is the herziening of it."""
    toets_tekst(aanleiding, "aanleiding")
    regels.toets_geen_open(zicht.rij.status for zicht in rijen.versies(ctx, gezin))
    rij = AnalyseVersie(gezin_id=gezin.id, auteur_id=ctx.actor.id, begonnen=ctx.now, spoed=spoed)
    ctx.verzegel(rij, aanleiding=aanleiding.strip())
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    ctx.session.add(rij)
    gebeurde(ctx, gezin.id, GebeurtenisSoort.ANALYSE_BEGONNEN, aanleiding.strip(), stuk_id=rij.id)
    return rij


def leg_voor(ctx: Context, gezin: OpenGezin, tot: date) -> AnalyseVersie:
    """The text lies still from now on, and everybody says what he finds of it, until that day."""
    rij = _open(ctx, gezin).rij
    _toets_stap(ctx, gezin, rij, VersieStatus.TER_BESPREKING)
    regels.toets_bespreektermijn(tot, ctx.today)
    rij.status, rij.bespreken_tot = VersieStatus.TER_BESPREKING, tot
    rij.stukken = rijen.alles_wat_er_ligt(ctx, gezin)
    oorzaak = gebeurde(ctx, gezin.id, GebeurtenisSoort.ANALYSE_VOORGELEGD, stuk_id=rij.id)
    taken.open_taak(ctx, gezin, oorzaak, uiterlijk=tot)
    return rij


def haal_terug(ctx: Context, gezin: OpenGezin) -> AnalyseVersie:
    """Back to the drawing board: what was said of it stays."""
    rij = _open(ctx, gezin).rij
    _toets_stap(ctx, gezin, rij, VersieStatus.CONCEPT)
    rij.status, rij.bespreken_tot, rij.stukken = VersieStatus.CONCEPT, None, []
    rond_af(ctx, gezin, TermijnSoort.ANALYSE_BESPREKEN)
    return rij


def stel_vast(ctx: Context, gezin: OpenGezin, volgende: date | None = None) -> AnalyseVersie:
    """The contactpersoon, when nobody was forgotten. From now on this one leads, and never changes.

    `volgende`: when everybody looks again; a spoedversie ends by itself after two weeks.
    """
    zicht = _open(ctx, gezin)
    _toets_stap(ctx, gezin, zicht.rij, VersieStatus.VASTGESTELD)
    toets_vaststellen(keuring(ctx, gezin, zicht))
    dag = _volgende(ctx, zicht.rij, volgende)
    rij, eerder = zicht.rij, rijen.versies(ctx, gezin)
    if (vorige := leidende_versie(eerder)) is not None:
        vorige.rij.status = VersieStatus.HERZIEN
        ctx.session.flush()  # in the store too there is never a moment with two
    nummers = [z.rij.nummer for z in eerder if z.rij.nummer is not None]
    rij.nummer = regels.volgend_nummer(nummers, spoed=rij.spoed)
    rij.stukken = [*rij.stukken, *_wat_ieder_vond(ctx, gezin, rij)]
    rij.afdruk = afdruk_van(ctx, gezin, rij.stukken)
    rij.status, rij.vastgesteld_op, rij.volgende = VersieStatus.VASTGESTELD, ctx.now, dag
    rond_af(ctx, gezin, TermijnSoort.ANALYSE_BESPREKEN, TermijnSoort.ANALYSE_HERZIEN)
    zin = f"Versie {rij.nummer}."
    oorzaak = gebeurde(ctx, gezin.id, GebeurtenisSoort.ANALYSE_VASTGESTELD, zin, stuk_id=rij.id)
    taken.open_taak(ctx, gezin, oorzaak, uiterlijk=dag)
    return rij


def trek_in(ctx: Context, gezin: OpenGezin, rij: AnalyseVersie, reden: str) -> None:
    """It does not hold any more. It stays to be read, with the reason."""
    toets_tekst(reden, "reden")
    _toets_stap(ctx, gezin, rij, VersieStatus.INGETROKKEN)
    rij.status = VersieStatus.INGETROKKEN
    ctx.verzegel(rij, ingetrokken_omdat=reden.strip())
    rond_af(ctx, gezin, TermijnSoort.ANALYSE_BESPREKEN)
    gebeurde(ctx, gezin.id, GebeurtenisSoort.ANALYSE_INGETROKKEN, reden.strip(), stuk_id=rij.id)


def _open(ctx: Context, gezin: OpenGezin) -> Zicht[AnalyseVersie]:
    """The version that is being made. Where there is none, the one that leads says why not."""
    alle = rijen.versies(ctx, gezin)
    zicht = open_versie(alle)
    if zicht is None:
        vast = leidende_versie(alle)
        regels.toets_bewerkbaar(vast.rij.status if vast else None)
        raise AssertionError("a vastgestelde version is never bewerkbaar")
    return zicht


def _toets_stap(ctx: Context, gezin: OpenGezin, rij: AnalyseVersie, naar: VersieStatus) -> None:
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    regels.toets_overgang(rij.status, naar)


def _volgende(ctx: Context, rij: AnalyseVersie, gekozen: date | None) -> date:
    dag = ctx.today + timedelta(days=regels.SPOED_DAGEN) if rij.spoed else gekozen
    if dag is None:
        raise Regelfout("Kies wanneer jullie opnieuw kijken.", "volgende")
    regels.toets_volgende(dag, ctx.today)
    return dag


def _wat_ieder_vond(ctx: Context, gezin: OpenGezin, rij: AnalyseVersie) -> list[str]:
    """The stances about the whole, its statements and its own words belong to it from now on."""
    return alle_stellingnames(ctx, gezin, [rij.id, *rijen.kernen(ctx, gezin, rij.stukken)])
