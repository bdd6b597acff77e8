"""What a copy begins and ends with: who somebody is, who is around the gezin, what was shared; who looked."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from ...context import Context
from ...domain.woorden import label
from ...permissions import Categorie, Doen
from ...tables import Gezinslid
from .. import delen
from ..dossier import OpenGezin, Zicht, mag
from ..inzage import alle_regels
from ..logbladen import InzageRegel
from ..namen import gezin_naam

Mensen = dict[UUID, tuple[str, date]]
Velden = tuple[tuple[str, str], ...]
Los = tuple[date | None, Velden]


def vooraan(ctx: Context, gezin: OpenGezin, over: UUID, wie: Mensen) -> Iterable[tuple[str, list[Los]]]:
    """(heading, pieces); what holds nothing is not there. What is about who works with the gezin is only in
    a copy about oneself."""
    zelf = over == ctx.actor.persoon_id
    delen_ = [("Wie je bent" if zelf else "Over wie dit gaat", _wie(ctx, gezin, over, wie))]
    if zelf:
        blad = delen.blad(ctx, gezin)
        delen_ += [
            ("Jouw gezin", _gezin(ctx, gezin, wie)),
            ("Wie er meewerken", [_betrokken(regel) for regel in blad.betrokkenen]),
            ("Wat er over jou is gedeeld", [_gedeeld(regel) for regel in blad.verstrekkingen]),
        ]
    return [(kop, stukken) for kop, stukken in delen_ if stukken]


def achteraan(ctx: Context, gezin: OpenGezin) -> list[Los]:
    """Who looked: the longest part of a copy, and so the last. Only in a copy about oneself."""
    return [_keek(regel) for regel in alle_regels(ctx, gezin)]


def _wie(ctx: Context, gezin: OpenGezin, over: UUID, wie: Mensen) -> list[Los]:
    lid = next((lid for lid in gezin.leden if lid.persoon_id == over), None)
    if lid is None or over not in wie:
        return []
    roepnaam, geboren = wie[over]
    velden = [("roepnaam", roepnaam), ("geboren", f"{geboren:%d-%m-%Y}"), ("in dit gezin", label(lid.rol))]
    return [(None, (*velden, *_achternaam(ctx, gezin, lid)))]


def _achternaam(ctx: Context, gezin: OpenGezin, lid: Gezinslid) -> Velden:
    oordeel = mag(ctx, gezin, Doen.ZIEN, Categorie.IDENTITEIT, lid.persoon)
    return (("achternaam", Zicht(ctx, lid.persoon, oordeel).open("achternaam")),) if oordeel.mag else ()


def _gezin(ctx: Context, gezin: OpenGezin, wie: Mensen) -> list[Los]:
    leden = [
        ("gezinslid", f"{wie[lid.persoon_id][0]}, {label(lid.rol)}")
        for lid in gezin.leden
        if lid.persoon_id in wie
    ]
    velden = [("gezin", gezin_naam(ctx, gezin)), *leden]
    oordeel = mag(ctx, gezin, Doen.ZIEN, Categorie.GVA_GEDEELD)
    if oordeel.mag and oordeel.sleutel and gezin.rij.situatie is not None:
        velden.append(("situatie", Zicht(ctx, gezin.rij, oordeel).open("situatie")))
    return [(None, tuple(velden))]


def _betrokken(regel: delen.BetrokkenRegel) -> Los:
    velden = (
        ("wie", regel.wie),
        ("organisatie", regel.organisatie),
        ("hoe", regel.hoe),
        ("doel", regel.doel),
    )
    tot = (("tot", f"{regel.tot:%d-%m-%Y}"),) if regel.tot else ()
    return regel.van, (*((naam, waarde) for naam, waarde in velden if waarde), *tot)


def _gedeeld(regel: delen.VerstrekkingRegel) -> Los:
    velden = [("wat", regel.wat), ("van", regel.van), ("aan", regel.aan), ("grondslag", regel.grondslag)]
    velden += [("stand", regel.status), ("tot", f"{regel.eind:%d-%m-%Y}")]
    if regel.teksten is not None:
        teksten = regel.teksten
        velden += [("doel", teksten.doel), ("waarom", teksten.motivering), ("verteld", teksten.verteld)]
    return regel.begin, tuple((naam, waarde) for naam, waarde in velden if waarde)


def _keek(regel: InzageRegel) -> Los:
    velden = [("wie", regel.wie), ("organisatie", regel.organisatie), ("als", regel.rol), ("wat", regel.wat)]
    velden += [
        ("welk", regel.welk),
        ("hoe vaak", f"{regel.aantal} keer"),
        ("waarom dit mocht", regel.regel_uitleg),
    ]
    return regel.datum, tuple((naam, waarde) for naam, waarde in velden if waarde)
