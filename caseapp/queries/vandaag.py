"""Vandaag: what waits for me with the reason, my gezinnen, and what changed since I last looked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel.sql.expression import SelectOfScalar

from ..context import Context
from ..domain.termijn import werkdagen_tussen
from ..domain.woorden import label
from ..permissions import heeft_teamgenoten, procesblik, relaties_in_lijst, wordt_gevraagd
from ..tables import Termijn
from . import consultatie, lijst, quarantaine
from .bladen import GezinRegel, Nieuws, Wachtregel
from .dossier import OpenGezin, binnen_zicht, laad, zichtbaar
from .gezin import adres
from .herstelpunt import Teruggezet, teruggezet
from .kamer.wacht import wachtregels as van_kamers
from .namen import gezin_naam
from .nieuws import nieuws, sinds
from .nieuws import rijen as nieuwsrijen
from .noodknop import Noodstand, openstaand
from .plek import plekken
from .procesregie import Regie, regie, regie_rijen
from .termijn import open_termijnen
from .zonder import zonder_contactpersoon, zonder_ids

MEEST = 12
MEEST_WACHT = 100


@dataclass(frozen=True)
class Keuze:
    """Of what waits: only this kind, only what is too late; empty means all."""

    soort: str = ""
    te_laat: str = ""

    @property
    def iets(self) -> bool:
        return self != Keuze()


@dataclass(frozen=True)
class VandaagBlad:
    """`soorten`: what can be chosen, of what waits for me at all. `sinds`: from which day there is news.
    `kent_gezinnen`: not of who is only asked what he knows. `noodknop`: of which gezin my open one is.
    `teruggezet`: until I said that I saw what is new in this take."""

    wacht: tuple[Wachtregel, ...]
    wacht_nog_meer: bool
    soorten: dict[str, str]
    regie: Regie | None
    gezinnen: tuple[GezinRegel, ...]
    nieuws: tuple[Nieuws, ...]
    sinds: date
    gezien: bool
    kent_gezinnen: bool
    noodknop: tuple[UUID, Noodstand] | None
    teruggezet: Teruggezet | None


def vandaag(ctx: Context, keuze: Keuze = Keuze()) -> VandaagBlad:  # frozen
    """First all rows, then all gezinnen that these are about at once, then what may be seen of it."""
    termijnen = ctx.session.exec(_mijn_termijnen(ctx)).all()
    ids, zonder, vanaf = lijst.eerste(ctx, MEEST), zonder_ids(ctx, MEEST), sinds(ctx)
    nieuw = nieuwsrijen(ctx, vanaf.op)
    wat = regie_rijen(ctx, MEEST) if procesblik(ctx.actor) else None
    over = {*ids, *zonder, *(rij.gezin_id for rij in (*termijnen, *nieuw))}
    open_ = laad(ctx, over | (wat.gezinnen if wat else set()))
    regels = sorted(
        [
            *quarantaine.wacht(ctx),
            *consultatie.wacht(ctx),
            *_wacht(ctx, termijnen[:MEEST_WACHT], open_),
            *van_kamers(ctx),
        ],
        key=lambda r: r.uiterlijk or date.max,
    )
    gekozen = [regel for regel in regels if _past(regel, keuze)]
    bovenaan = () if wat or keuze.iets else zonder_contactpersoon(ctx, [open_[id_] for id_ in zonder])
    return VandaagBlad(
        wacht=(*bovenaan, *gekozen),
        wacht_nog_meer=len(termijnen) > MEEST_WACHT,
        soorten={regel.soort: regel.wat for regel in sorted(regels, key=lambda regel: regel.wat)},
        regie=regie(ctx, wat, [open_[id_] for id_ in zonder], open_) if wat else None,
        gezinnen=lijst.regels_van(ctx, ids, open_),
        nieuws=nieuws(ctx, nieuw, open_, MEEST),
        sinds=ctx.datum(vanaf.op),
        gezien=vanaf.gezien,
        kent_gezinnen=relaties_in_lijst(ctx.actor.rol)[1] != frozenset() or not wordt_gevraagd(ctx.actor),
        noodknop=openstaand(ctx) if heeft_teamgenoten(ctx.actor) else None,
        teruggezet=None if vanaf.gezien else teruggezet(ctx),
    )


def _mijn_termijnen(ctx: Context) -> SelectOfScalar[Termijn]:
    return (
        open_termijnen()
        .where(Termijn.voor_id == ctx.actor.id, binnen_zicht(ctx, Termijn.gezin_id))
        .limit(MEEST_WACHT + 1)
    )


def _past(regel: Wachtregel, keuze: Keuze) -> bool:
    return keuze.soort in ("", regel.soort) and (not keuze.te_laat or regel.te_laat)


def _wacht(ctx: Context, termijnen: Sequence[Termijn], open_: Mapping[UUID, OpenGezin]) -> list[Wachtregel]:
    """Terms that are mine; soonest first."""
    plek = plekken(ctx, termijnen)
    return [
        _wachtregel(ctx, open_[rij.gezin_id], rij, zicht.open("tekst"), *plek[rij.id])
        for rij in termijnen
        for zicht in zichtbaar(ctx, open_[rij.gezin_id], [rij])
    ]


def _wachtregel(ctx: Context, gezin: OpenGezin, rij: Termijn, tekst: str, url: str, knop: str) -> Wachtregel:
    return Wachtregel(
        gezin=gezin_naam(ctx, gezin),
        url=adres(ctx, gezin) if procesblik(ctx.actor) else url,
        wat=label(rij.soort),
        waarom=tekst or "Dit staat op jouw naam.",
        uiterlijk=rij.uiterlijk,
        werkdagen=werkdagen_tussen(ctx.today, rij.uiterlijk),
        te_laat=rij.uiterlijk < ctx.today,
        knop=knop,
        soort=rij.soort.value,
    )
