"""What every page is given: the frame, the places to go to, and the number of this request."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from flask import Flask, current_app, g, request, url_for

from ..permissions import (
    Actor,
    Categorie,
    Doen,
    beheert,
    beoordeel,
    beoordeel_advies,
    beoordeel_bekend,
    beoordeel_bord,
    beoordeel_consultaties,
    beoordeel_mda,
    beoordeel_overleg,
    beoordeel_ruimte,
    beoordeel_tafel,
    beoordeel_verzoeken,
    deur_naar_uitleg,
    doet_meldcode,
    gezinsblik,
    houdt_toezicht,
    relaties_in_lijst,
    schrijft_veilig_thuis,
    trainersblik,
    wordt_gevraagd,
)
from ..permissions.bijstand import staat_naast, zelf
from ..queries import kader as kaders
from ..queries.bladen import Gezinskop, Kader
from ..queries.dossier import OpenGezin
from ..queries.logboek import HEEL_LOGBOEK
from ..queries.mda.plek import heeft_plek
from ..queries.noodknop import stand
from ..queries.oefening.kaart import ongelezen
from ..queries.oefenruimte import OEFENING
from .sessions import KIJKT_ALS, ServerSession, deze_sessie, in_oefening


@dataclass(frozen=True)
class Plek:
    naam: str
    url: str
    hier: bool


def kader() -> Kader | None:
    """Who looks, in which room, on which day; None for a visitor."""
    if "kader" not in g and "ctx" in g:
        huidig = deze_sessie()
        ruimte = huidig.sessie.ruimte.naam if huidig.sessie and huidig.sessie.ruimte else ""
        g.kader = kaders.kader(g.ctx, ruimte, huidig.naam)
        g.plekken = (*_speelkaart(), *plekken(g.ctx.actor))
    found: Kader | None = g.get("kader")
    return found


def _speelkaart() -> tuple[Plek, ...]:
    """In a room of a training: the card of who plays, with how much arrived there."""
    if deze_sessie().naam is not None or not in_oefening():
        return ()
    if deze_sessie().waarnemer is not None:
        tags = Plek("Mijn tags", url_for("waarnemer.tags"), request.blueprint == "waarnemer")
        return (tags, *_kaart_van(deze_sessie()))
    nieuw = ongelezen(g.ctx)
    naam = f"Mijn kaart ({nieuw} nieuw)" if nieuw else "Mijn kaart"
    return (
        Plek(naam, url_for("speelkaart.toon"), request.blueprint == "speelkaart"),
        Plek("Terugblik", url_for("terugblik.toon"), request.blueprint == "terugblik"),
    )


def _kaart_van(huidig: ServerSession) -> tuple[Plek, ...]:
    """For who watches through the eyes of a card."""
    hier = request.blueprint == "speelkaart"
    return (Plek("De kaart", url_for("speelkaart.toon"), hier),) if huidig[KIJKT_ALS] else ()


def plekken(actor: Actor) -> tuple[Plek, ...]:
    """The places of this role; the page of permissions decides. Who reads along has his own."""
    actor = zelf(actor)
    heeft_gezinnen = relaties_in_lijst(actor.rol) != (False, frozenset())
    mag_tellen = beoordeel_ruimte(actor, Doen.TELLEN, Categorie.CIJFERS).mag
    leidt = beoordeel_ruimte(actor, Doen.WIJZIGEN, Categorie.TRAINING, OEFENING).mag
    paden = [
        (staat_naast(actor), "Naast wie", "naast.lijst"),
        (heeft_gezinnen and gezinsblik(actor), "Ons plan", "ons_plan.mijn"),
        (houdt_toezicht(actor), "Toezicht", "toezicht.toon"),
        (heeft_gezinnen or wordt_gevraagd(actor), "Vandaag", "vandaag.toon"),
        (heeft_gezinnen, "Ons gezin" if gezinsblik(actor) else "Gezinnen", "gezin.lijst"),
        (gezinsblik(actor) and not heeft_gezinnen, "Mijn afspraken", "afspraken.toon_mijn"),
        (beoordeel_bord(actor).mag, "Bord", "bord.toon"),
        (heeft_gezinnen and not gezinsblik(actor), "Zoeken", "zoeken.zoek"),
        (beoordeel_bekend(actor, Categorie.MELDING).mag, "Meldingen", "vt_melding.lijst"),
        (beoordeel_advies(actor, actor.organisatie_id).mag, "Adviezen", "veilig_thuis.toon"),
        (doet_meldcode(actor), "Meldcode", "meldcode.lijst"),
        (schrijft_veilig_thuis(actor), "Naar Veilig Thuis", "bericht.lijst"),
        (beoordeel_consultaties(actor).mag, "Consultatie", "consultatie.lijst"),
        (beoordeel_tafel(actor).mag, "Overdrachtstafel", "overdrachtstafel.lijst"),
        (beoordeel_overleg(actor).mag, "Overleg", "kamer.lijst_"),
        (beoordeel_mda(actor).mag, "MDA++", "mda_lijst.lijst"),
        (mag_tellen and not gezinsblik(actor), "Aantallen", "cijfers.toon"),
        (beoordeel_ruimte(actor, Doen.ZIEN, Categorie.LOGGING, HEEL_LOGBOEK).mag, "Logboek", "logboek.toon"),
        (leidt, "Oefenruimte", "oefenruimte.toon"),
        (leidt, "Toekomst", "toekomst.toon"),
        (True, "Uitleg", "uitleg.toon"),
    ]
    if deze_sessie().naam is not None:
        paden.insert(0, (beheert(actor), "Beheer", "beheer.toon"))
        paden.insert(0, (trainersblik(actor), "Scenario’s", "scenario.lijst"))
        paden.insert(0, (trainersblik(actor), "Sessies", "oefensessie.lijst"))
        paden.append((True, "Mijn account", "tweestaps.toon"))
    hier = request.blueprint
    return tuple(Plek(naam, url_for(doel), doel.split(".")[0] == hier) for mag, naam, doel in paden if mag)


def begin(actor: Actor) -> str:
    """The page on which this role begins: what was agreed, for the gezin and its network."""
    if staat_naast(actor):
        return "naast.lijst"
    if not gezinsblik(actor):
        return "toezicht.toon" if houdt_toezicht(actor) else "vandaag.toon"
    return "afspraken.toon_mijn" if relaties_in_lijst(actor.rol) == (False, frozenset()) else "ons_plan.mijn"


TABS = (
    ("Ons plan", "ons_plan.toon"),
    ("Overzicht", "gezin.overzicht"),
    ("Mensen", "mensen.toon"),
    ("Netwerk", "netwerk.toon"),
    ("Analyse", "analyse.toon"),
    ("Veiligheidsplan", "plan.toon"),
    ("Fasen", "fase.toon"),
    ("Veiligheidsschaal", "veiligheidsschaal.toon"),
    ("Noodplan", "noodplan.toon"),
    ("Kinderen", "kindversie.toon"),
    ("Contactpersoon", "contactpersoon.toon"),
    ("Keten", "keten.toon"),
    ("Huisverbod", "huisverbod.toon"),
    ("Overleg", "inbreng.toon"),
    ("Opschaling", "opschaling.toon"),
    ("MDA++", "mda.toon"),
    ("Acties", "actie.toon"),
    ("Tijdlijn", "tijdlijn.toon"),
    ("Delen", "delen.toon"),
    ("Toestemming", "toestemming.toon"),
    ("Informeren", "informatie.toon"),
    ("Wie heeft gekeken", "inzage.toon"),
    ("Verzoeken", "verzoek.toon"),
    ("Bijstand", "bijstand.toon"),
    ("Mijn aantekeningen", "werkaantekening.toon"),
    ("Wat mag ik hier", "wat_mag_ik.hier"),
)


# What a tab is called for the gezin itself; empty: it finds its way there from another page.
VOOR_HET_GEZIN = {
    "Overzicht": "Ons gezin",
    "Mensen": "Onze mensen",
    "Netwerk": "Wie helpen ons",
    "Analyse": "Zo zit het bij ons",
    "Veiligheidsplan": "Onze afspraken",
    "Fasen": "Hoe ver zijn we",
    "Veiligheidsschaal": "Hoe veilig is het",
    "Noodplan": "Als het misgaat",
    "Kinderen": "Voor de kinderen",
    "Contactpersoon": "Ons vaste gezicht",
    "Keten": "Veilig Thuis",
    "Huisverbod": "",
    "Overleg": "Wie dacht mee",
    "Opschaling": "",
    "Acties": "Wat gaan we doen",
    "Tijdlijn": "Wat er gebeurde",
    "Delen": "Wat er is gedeeld",
    "Wie heeft gekeken": "Wie er keek",
    "Wat mag ik hier": "Wat mag ik",
    "Toestemming": "Mijn toestemming",
    "Informeren": "Mijn brief",
    "Verzoeken": "Jouw vragen",
    "Bijstand": "Wie naast mij staat",
}


def tabs(kop: Gezinskop, hier: str) -> tuple[Plek, ...]:
    """The places within a gezin that this actor may enter: nothing is offered that is refused."""
    familie = gezinsblik(g.ctx.actor)
    alle = [(VOOR_HET_GEZIN.get(naam, naam), doel) for naam, doel in TABS] if familie else TABS[1:]
    return wijzers(alle, kop, hier)


def wijzers(plekken: Iterable[tuple[str, str]], kop: Gezinskop, hier: str = "") -> tuple[Plek, ...]:
    """(name, endpoint) of pages of this gezin; of these what opens for whoever looks."""
    open_ = [(naam, doel) for naam, doel in plekken if naam and _gaat_open(doel)]
    return tuple(Plek(naam, url_for(doel, gezin_id=kop.id), doel == hier) for naam, doel in open_)


def _gaat_open(doel: str) -> bool:
    """What the view declared, asked of the page of permissions for this gezin."""
    if doel == "wat_mag_ik.hier":
        deur = deur_naar_uitleg(g.ctx.actor, g.gezin.dossier)
        return beoordeel(g.ctx.actor, Doen.ZIEN, deur, g.gezin.dossier).mag
    if doel == "mda.toon" and not heeft_plek(g.ctx, g.gezin):
        return False
    if doel == "verzoek.toon" and not beoordeel_verzoeken(g.ctx.actor, g.gezin.dossier).mag:
        return False
    doen, categorie = getattr(current_app.view_functions[doel], "needs")  # noqa: B009  # set by @needs
    return beoordeel(g.ctx.actor, Doen(doen), Categorie(categorie), g.gezin.dossier).mag


def install(app: Flask) -> None:
    @app.before_request
    def nummer() -> None:
        g.verzoek_id = uuid4().hex[:12]

    @app.context_processor
    def frame() -> dict[str, Any]:
        found = kader()
        gezin: OpenGezin | None = g.get("gezin")
        nood = stand(g.ctx, gezin) if gezin is not None and "ctx" in g else None
        onderzoek = gezin.onderzoek if gezin is not None and "ctx" in g else None
        waar: dict[str, Any] = {"nood": nood, "nood_gezin": gezin.id if gezin is not None else None}
        waar |= {"onderzoek_tot": onderzoek and onderzoek.tot}
        return {
            "kader": found,
            "plekken": g.get("plekken", ()),
            "verzoek_id": g.get("verzoek_id", ""),
            "neemt_waar": deze_sessie().waarnemer is not None,
            **waar,
        }
