"""Twin rooms (security 3): two copies of one house, in one of them something shielded. Who may not see it
must not be able to tell the two apart: not by bytes, not by headers, not by how much work an answer was."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlmodel import select

from caseapp.actions import (
    actie,
    belemmering,
    betrokkenheid,
    contact,
    delen,
    familie,
    gebeurtenis,
    gezag,
    huisverbod,
    huisverbod_spoor,
    kennisgeving,
    kindversie,
    leden,
    netwerk,
    noodplan,
    protocol,
    toestemming,
    uitspraak,
    vakveld,
    veiligheidsschaal,
    werkaantekening,
    wonen,
    zorg,
)
from caseapp.actions.veilig_thuis import beoordeling, melding
from caseapp.actions.verklarende_analyse import bijdrage, stelling
from caseapp.context import Context
from caseapp.db import in_ruimte
from caseapp.domain.antwoord import JaNeeOnbekend
from caseapp.domain.belemmering import BelemmeringSoort
from caseapp.domain.contact import ContactHoe, Gesprek
from caseapp.domain.delen import Grondslag
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.gezin import BijzonderProtocol, GezinRol, PartnerSoort
from caseapp.domain.huisverbod import Spoor
from caseapp.domain.huisverbod_verloop import Inzet
from caseapp.domain.incident import Geweldsrelatie, Geweldsvorm, Voorval, rollen_van
from caseapp.domain.kindversie import DRAGEN, Kindtekst, Taalniveau
from caseapp.domain.netwerk import NetwerkAntwoord, Steunfiguur, SteunSoort
from caseapp.domain.protocol import Deskundige
from caseapp.domain.stellingname import Stelling
from caseapp.domain.termijn import TermijnSoort
from caseapp.domain.toestemming import ToestemmingHoe, ToestemmingStatus
from caseapp.domain.vakveld import Bericht
from caseapp.domain.veilig_thuis.beoordeling import Beoordeling, Triagebesluit
from caseapp.domain.veilig_thuis.melding import Inhoud, MeldingKanaal, SoortMelder, Wiemeldt
from caseapp.domain.veiligheidsschaal import Antwoord, ScoreAntwoord
from caseapp.domain.velden import Waarde
from caseapp.domain.verklarende_analyse.woorden import AnalyseDeel
from caseapp.domain.zorg import ZorgSoort
from caseapp.permissions import Categorie, Doen, Relatie, beoordeel, beoordeel_ruimte
from caseapp.permissions.bijstand import staat_naast
from caseapp.queries import huisverbod as huisverboden
from caseapp.queries.bijstand import door_wiens_ogen
from caseapp.queries.document.stuk import nieuwste
from caseapp.queries.dossier import OpenGezin, laad, open_gezin
from caseapp.queries.gezin import geboortedata
from caseapp.queries.kindversie import van_kind
from caseapp.queries.logboek import HEEL_LOGBOEK
from caseapp.queries.verklarende_analyse.stuk import stukken
from caseapp.tables import Gebruiker, Row, Termijn

from .adressen import STELLING, VOLGORDE_STIL
from .huis import Huis
from .wandeling import Blik, Wandeling

MEER_DAN_GEDEMPT = 6  # numbers below five are not shown; six of a kind would show


@dataclass(frozen=True)
class Afgeschermd:
    """One shielded item, and the gezin that it is about."""

    gezin: str
    rij: Row


Leg = Callable[[Huis], Iterator[Afgeschermd]]


def _deur(ctx: Context, huis: Huis, gezin: str, doen: Doen, categorie: Categorie) -> OpenGezin:
    return open_gezin(ctx, huis.gezinnen[gezin], doen, categorie)


def persoon_van(huis: Huis, sleutel: str) -> str:
    with huis.als(sleutel, alleen_lezen=True) as werk:
        return str(werk.ctx.actor.persoon_id)


def niet_voor_een_gezinslid(huis: Huis) -> Iterator[Afgeschermd]:
    """An event, an involvement and overdue terms that one parent must not know of; in both families."""
    for gezin, cp, niet in (("Lantaarn", "kastanje", "rik"), ("Wolkenveld", "wilg", "joost")):
        niet_voor = [persoon_van(huis, niet)]
        with huis.als(cp) as werk:
            open_ = _deur(werk.ctx, huis, gezin, Doen.BIJDRAGEN, Categorie.GVA_GEDEELD)
            yield Afgeschermd(
                gezin,
                gebeurtenis.noteer(
                    werk.ctx, open_, GebeurtenisSoort.INCIDENT, "Dit blijft onder ons.", niet_voor=niet_voor
                ),
            )
            for termijn in _termijnen(werk.ctx, open_, Categorie.VP_GEDEELD, niet_voor=niet_voor):
                yield Afgeschermd(gezin, termijn)
            for rij in _gesprek_en_incident(werk.ctx, open_, niet_voor):
                yield Afgeschermd(gezin, rij)
        yield from _werk_achter_de_rug(huis, gezin, cp, niet_voor)
        with huis.als(cp) as werk:
            open_ = _deur(werk.ctx, huis, gezin, Doen.WIJZIGEN, Categorie.DEELREGISTER)
            wie = werk.ctx.session.exec(select(Gebruiker).where(Gebruiker.volgorde == VOLGORDE_STIL)).one()
            doel = "Een plek die niemand kent."
            rij = betrokkenheid.betrek(werk.ctx, open_, wie, Relatie.KETENPARTNER, doel, niet_voor=niet_voor)
            yield Afgeschermd(gezin, rij)


def _gesprek_en_incident(ctx: Context, gezin: OpenGezin, niet_voor: list[str]) -> Iterator[Row]:
    """A conversation apart with each child, and violence between all: lines that must not be drawn."""
    wie = [lid.persoon_id for lid in gezin.leden]
    for kind in (lid.persoon_id for lid in gezin.leden if lid.rol is GezinRol.KIND):
        gesprek = Gesprek(
            ContactHoe.ELDERS, ctx.now, "Wij spraken elkaar.", met=[kind], apart=True, waar="Ergens."
        )
        yield contact.leg_contact_vast(
            ctx, gezin, gesprek, woorden={kind: "Dit zei ik alleen hier."}, niet_voor=niet_voor
        )
    voorval = Voorval(ctx.now, "Dit bleef binnen.", rollen_van(wie, wie, [], wie), bron="Niemand.")
    yield contact.noteer_incident(ctx, gezin, voorval, niet_voor=niet_voor)


def een_werkaantekening(huis: Huis) -> Iterator[Afgeschermd]:
    """Notes of a contactpersoon, for her own eyes."""
    for gezin, cp in (("Lantaarn", "kastanje"), ("Wolkenveld", "wilg")):
        with huis.als(cp) as werk:
            open_ = _deur(werk.ctx, huis, gezin, Doen.WIJZIGEN, Categorie.WERKAANTEKENINGEN)
            tekst = "Dit is alleen voor mijzelf."
            yield Afgeschermd(gezin, werkaantekening.maak_werkaantekening(werk.ctx, open_, tekst))


def _werk_achter_de_rug(huis: Huis, gezin: str, cp: str, niet_voor: list[str]) -> Iterator[Afgeschermd]:
    """An actie that is late and a belemmering that one parent must not know of."""
    with huis.als(cp) as werk:
        open_ = _deur(werk.ctx, huis, gezin, Doen.BIJDRAGEN, Categorie.VP_GEDEELD)
        wie = werk.ctx.session.exec(select(Gebruiker).where(Gebruiker.id == huis.wie[cp])).one()
        dag = werk.ctx.today
        zin = "Een tas klaarzetten op een plek die niemand kent."
        yield Afgeschermd(gezin, actie.spreek_actie_af(werk.ctx, open_, zin, wie, dag, niet_voor=niet_voor))
        yield Afgeschermd(
            gezin,
            belemmering.meld_belemmering(
                werk.ctx, open_, BelemmeringSoort.GELD, zin, wie, niet_voor=niet_voor
            ),
        )


def alleen_voor_een_gehoor(huis: Huis) -> Iterator[Afgeschermd]:
    """Own words told to the contactpersoon alone, and terms of the shielded plan for the same two."""
    for gezin, cp, wie in (("Lantaarn", "kastanje", "eva"), ("Wolkenveld", "wilg", "noor")):
        persoon = persoon_van(huis, wie)
        with huis.als(cp) as werk:
            open_ = _deur(werk.ctx, huis, gezin, Doen.BIJDRAGEN, Categorie.GVA_GEDEELD)
            lid = next(lid.persoon_id for lid in open_.leden if str(lid.persoon_id) == persoon)
            gehoor = [str(huis.wie[cp])]
            yield Afgeschermd(
                gezin,
                uitspraak.leg_uitspraak_vast(
                    werk.ctx, open_, lid, "Alleen jij mag dit weten.", "Alleen.", gehoor=gehoor
                ),
            )
            for termijn in _termijnen(
                werk.ctx, open_, Categorie.VP_AFGESCHERMD, alleen_voor=gehoor, betreft_id=lid
            ):
                yield Afgeschermd(gezin, termijn)


def een_verblijfplaats(huis: Huis) -> Iterator[Afgeschermd]:
    """Where somebody stays: written by herself, known to no other."""
    for gezin, wie in (("Lantaarn", "eva"), ("Wolkenveld", "noor")):
        with huis.als(wie) as werk:
            open_ = _deur(werk.ctx, huis, gezin, Doen.WIJZIGEN, Categorie.VERBLIJFPLAATS)
            persoon = werk.ctx.actor.persoon_id
            assert persoon is not None
            yield Afgeschermd(
                gezin, uitspraak.leg_verblijfplaats_vast(werk.ctx, open_, persoon, "Een stille plek.")
            )


def een_steunfiguur(huis: Huis) -> Iterator[Afgeschermd]:
    """Somebody who helps with consent, and somebody who must stay out: one parent must not know of either."""
    for gezin, cp, niet, wel in (
        ("Lantaarn", "kastanje", "rik", "eva"),
        ("Wolkenveld", "wilg", "joost", "noor"),
    ):
        niet_voor, ja = [persoon_van(huis, niet)], UUID(persoon_van(huis, wel))
        with huis.als(cp) as werk:
            ctx, open_ = werk.ctx, _deur(werk.ctx, huis, gezin, Doen.WIJZIGEN, Categorie.NETWERK)
            wie = Steunfiguur("tante Stil", "vriendin", SteunSoort.VRIENDEN, weet="Zij weet alles.")
            rij = netwerk.voeg_toe(ctx, open_, wie, niet_voor=niet_voor)
            geboren = geboortedata(ctx, open_)
            yield Afgeschermd(
                gezin, netwerk.leg_toestemming_vast(ctx, open_, rij, ja, NetwerkAntwoord.GEGEVEN, geboren)
            )
            netwerk.spreek_af(ctx, open_, rij, "Zij belt elke avond.")
            yield Afgeschermd(gezin, rij)
            weg = Steunfiguur("oom Weg", "oom", SteunSoort.FAMILIE)
            reden = "Hij geeft alles door."
            yield Afgeschermd(
                gezin, netwerk.noem_niet_te_betrekken(ctx, open_, weg, reden, niet_voor=niet_voor)
            )
            # Names and ages that everybody here may know were looked at on the way, as on any day: that line
            # betrays nothing. The lines of what was written stay, and must not show.
            ctx.spoor.lees.clear()


def een_stuk_van_de_analyse(huis: Huis) -> Iterator[Afgeschermd]:
    """A factor, and a statement with what somebody finds of it, that one parent must not know of."""
    for gezin, cp, niet in (("Lantaarn", "kastanje", "rik"), ("Wolkenveld", "wilg", "joost")):
        niet_voor = [persoon_van(huis, niet)]
        with huis.als(cp) as werk:
            open_ = _deur(werk.ctx, huis, gezin, Doen.BIJDRAGEN, Categorie.GVA_GEDEELD)
            for deel, velden in ANALYSE_STUKKEN.items():
                rij = bijdrage.draag_bij(werk.ctx, open_, deel, velden, niet_voor=niet_voor)
                yield Afgeschermd(gezin, rij)
            antwoord = stelling.neem_stelling_in(
                werk.ctx, open_, rij.kern_id, Stelling.EENS, "Dat zie ik ook."
            )
            yield Afgeschermd(gezin, antwoord)
            werk.ctx.spoor.lees.clear()  # that the contactpersoon reads what all may read, is no secret


def een_andere_stem(huis: Huis) -> Iterator[Afgeschermd]:
    """Somebody agrees where all read it, and says the opposite to the contactpersoon alone (domein 3.5-6)."""
    for gezin, cp, wie in (("Lantaarn", "kastanje", "eva"), ("Wolkenveld", "wilg", "noor")):
        with huis.als(wie) as werk:
            open_ = _deur(werk.ctx, huis, gezin, Doen.BIJDRAGEN, Categorie.GVA_GEDEELD)
            over = next(
                s.kern
                for s in nieuwste(stukken(werk.ctx, open_)).values()
                if s.waarden.get("stelling") == STELLING
            )
            gehoor, woorden = [str(huis.wie[cp])], (Stelling.NIET_EENS, "Hier durf ik het te zeggen.")
            rij = stelling.neem_stelling_in(werk.ctx, open_, over, *woorden, gehoor=gehoor)
            yield Afgeschermd(gezin, rij)
            werk.ctx.spoor.lees.clear()  # that she reads what she may read, is no secret


def cijfers_van_een_ouder(huis: Huis) -> Iterator[Afgeschermd]:
    """What one parent answers on the veiligheidsschaal: for herself, or shared but not with the other parent.
    Low enough to ask for a task."""
    for gezin, cp, wie, niet, gedeeld in (
        ("Lantaarn", "kastanje", "eva", "rik", False),
        ("Wolkenveld", "wilg", "noor", "joost", True),
    ):
        persoon, niet_voor = UUID(persoon_van(huis, wie)), [persoon_van(huis, niet)] if gedeeld else []
        with huis.als(cp) as werk:
            open_ = _deur(werk.ctx, huis, gezin, Doen.BIJDRAGEN, Categorie.SCORES)
            antwoord = Antwoord(ScoreAntwoord.CIJFER, 1, reden="Dit durf ik nu te zeggen.", gedeeld=gedeeld)
            rij = veiligheidsschaal.leg_score_vast(werk.ctx, open_, persoon, antwoord, niet_voor=niet_voor)
            yield Afgeschermd(gezin, rij)
            werk.ctx.spoor.lees.clear()  # that the contactpersoon reads what all may read, is no secret


def een_noodplan(huis: Huis) -> Iterator[Afgeschermd]:
    """What one parent does when it goes wrong; the contactpersoon reads along, and nobody else."""
    for gezin, cp, wie, tegen in (
        ("Lantaarn", "kastanje", "eva", "rik"),
        ("Wolkenveld", "wilg", "noor", "joost"),
    ):
        voor, van = UUID(persoon_van(huis, wie)), UUID(persoon_van(huis, tegen))
        with huis.als(cp) as werk:
            open_ = _deur(werk.ctx, huis, gezin, Doen.WIJZIGEN, Categorie.VP_AFGESCHERMD)
            velden = {"doe_rood": "Ik ga door het raam.", "bellen": "Eerst 112."}
            yield Afgeschermd(
                gezin, noodplan.maak_noodplan(werk.ctx, open_, voor, velden, noodplan.Wie([van]))
            )
            werk.ctx.spoor.lees.clear()  # that the contactpersoon reads what all may read, is no secret


def een_huisverbodspoor(huis: Huis) -> Iterator[Afgeschermd]:
    """Who is there for who stays and for the children, and that it was not kept: never for who had to
    leave. (In Wolkenveld, where one runs.)"""
    with huis.als("wilg") as werk:
        open_ = _deur(werk.ctx, huis, "Wolkenveld", Doen.WIJZIGEN, Categorie.HUISVERBOD)
        zicht = huisverboden.zichten(werk.ctx, open_)[0]
        for spoor in (Spoor.ACHTERBLIJVER, Spoor.KINDEREN):
            inzet = Inzet(helper="Iemand die hij niet kent.", wat="Op een plek die niemand kent.")
            rij = huisverbod_spoor.zet_spoor(werk.ctx, open_, zicht.rij, spoor, inzet)
            yield Afgeschermd("Wolkenveld", rij)
        wat = (zicht.rij.opgelegd_op, "Er was iemand in de tuin.", "De buren")
        yield Afgeschermd("Wolkenveld", huisverbod.meld_overtreding(werk.ctx, open_, zicht.rij, *wat))
        werk.ctx.spoor.lees.clear()  # that the contactpersoon reads what all may read, is no secret


def een_vakbericht(huis: Huis) -> Iterator[Afgeschermd]:
    """What is written about one parent in the own field of a ketenpartner, and kept from that parent. (In
    Wolkenveld.)"""
    over = persoon_van(huis, "joost")
    with huis.als("ceder") as werk:
        open_ = _deur(werk.ctx, huis, "Wolkenveld", Doen.ZIEN, Categorie.DEELREGISTER)
        bericht = Bericht("Er is een vraag gekomen over een rekening.", "Er is geld geleend op zijn naam.")
        rij = vakveld.schrijf_vakbericht(werk.ctx, open_, UUID(over), bericht, niet_voor=[over])
        yield Afgeschermd("Wolkenveld", rij)
        werk.ctx.spoor.lees.clear()  # that she reads what she may read, is no secret


def een_kindversie(huis: Huis) -> Iterator[Afgeschermd]:
    """What a child reads: from one parent it is kept; and under a protocol from all of the gezin."""
    for gezin, cp, kind, niet in (
        ("Zandloper", "esdoorn", "isa", ["wout"]),
        ("Lantaarn", "kastanje", "liv", []),
    ):
        voor, niet_voor = UUID(persoon_van(huis, kind)), [persoon_van(huis, wie) for wie in niet]
        tekst = Kindtekst(
            Taalniveau.ZELF_LEZEN, dict.fromkeys(("gebeurd", "afspraken", "bellen", "weer"), BLAD)
        )
        with huis.als(cp) as werk:
            open_ = _deur(werk.ctx, huis, gezin, Doen.WIJZIGEN, Categorie.KINDVERSIE)
            kindversie.schrijf_kindversie(werk.ctx, open_, voor, tekst, kindversie.Lezers(niet_voor))
            zicht = van_kind(werk.ctx, open_, voor).concept
            assert zicht is not None
            kindversie.keur_goed(werk.ctx, open_, zicht, DRAGEN)
            woorden = kindversie.Woorden(Stelling.EENS, "Dit zeg ik.", thuis=True)
            yield Afgeschermd(gezin, kindversie.zeg_bij_kindversie(werk.ctx, open_, zicht, woorden))
            yield Afgeschermd(gezin, zicht.rij)
            werk.ctx.spoor.lees.clear()  # that the contactpersoon reads what all may read, is no secret


BLAD = "Dit staat op mijn blad."
ANALYSE_STUKKEN: dict[AnalyseDeel, dict[str, Waarde]] = {
    AnalyseDeel.FACTOREN: {
        "leefgebied": "veiligheid",
        "soort": "risico",
        "wat": "Iets wat hij niet mag weten.",
        "ernst": "ernstig",
        "bron": "Niemand.",
        "bron_soort": "gehoord",
    },
    AnalyseDeel.STELLINGEN: {"stelling": "Dit blijft tussen ons."},
}


def een_huisgenoot(huis: Huis) -> Iterator[Afgeschermd]:
    """Somebody who came to live with the family, a second home, gezag, a couple and care: all laid down, and
    nothing of it decided to be for the eyes of the gezin. (Whoever moves himself may read that he did.)"""
    for gezin, cp, bij, kind in (
        ("Lantaarn", "kastanje", "eva", "liv"),
        ("Wolkenveld", "wilg", "noor", "pien"),
    ):
        wie, van_kind = persoon_van(huis, bij), persoon_van(huis, kind)
        with huis.als(cp) as werk:
            open_ = _deur(werk.ctx, huis, gezin, Doen.WIJZIGEN, Categorie.GEZIN_GEZAG)
            dag = werk.ctx.today
            naam, geboren = ("Stil", "Achternaam"), date(1980, 1, 1)
            lid = leden.neem_nieuw_op(werk.ctx, open_, *naam, geboren, GezinRol.PARTNER, 1, dag)
            persoon = lid.persoon_id
            werk.ctx.spoor.lees.clear()  # that she looked is no secret, and is read as such
        with huis.als(cp) as werk:
            open_ = _deur(werk.ctx, huis, gezin, Doen.WIJZIGEN, Categorie.GEZIN_GEZAG)
            mensen = {str(lid.persoon_id): lid for lid in open_.leden}
            nieuw, geboren_op = mensen[str(persoon)], geboortedata(werk.ctx, open_)
            gezag.leg_gezag_vast(werk.ctx, open_, mensen[van_kind], persoon, geboren_op)
            familie.leg_partnerschap_vast(werk.ctx, open_, mensen[wie], nieuw, PartnerSoort.PARTNER)
            familie.leg_ouderschap_vast(werk.ctx, open_, mensen[van_kind], nieuw, geboren_op)
            zorg.leg_zorg_vast(werk.ctx, open_, nieuw, mensen[wie], ZorgSoort.MANTELZORG)
            wonen.woont_ook(werk.ctx, open_, nieuw, 9, dag)
            werk.ctx.spoor.lees.clear()
            yield Afgeschermd(gezin, nieuw.persoon)


def een_protocol(huis: Huis) -> Iterator[Afgeschermd]:
    """A bijzonder protocol with its task: nobody of the gezin, its network or the keten may notice."""
    with huis.als("wilg") as werk:
        open_ = _deur(werk.ctx, huis, "Wolkenveld", Doen.WIJZIGEN, Categorie.DEELREGISTER)
        reden = "Er zijn signalen waar een deskundige naar moet kijken."
        soort, wie = BijzonderProtocol.EERGERELATEERD, Deskundige.LEC_EGG
        yield Afgeschermd("Wolkenveld", protocol.stel_protocol_in(werk.ctx, open_, soort, wie, reden))


def gedeeld_zonder_dat_het_is_verteld(huis: Huis) -> Iterator[Afgeschermd]:
    """Something about one parent that was shared behind his back; in both families."""
    for gezin, cp, over, van in (
        ("Lantaarn", "kastanje", "rik", "lijsterbes"),
        ("Wolkenveld", "wilg", "joost", "berk"),
    ):
        persoon = UUID(persoon_van(huis, over))
        with huis.als(cp) as werk:
            open_ = _deur(werk.ctx, huis, gezin, Doen.WIJZIGEN, Categorie.DEELREGISTER)
            gebruikers = {g.id: g for g in werk.ctx.session.exec(select(Gebruiker))}
            deling = delen.Deling(
                over=persoon,
                wat=Categorie.GEZIN_GEZAG,
                van=gebruikers[huis.wie[cp]],
                aan=gebruikers[huis.wie[van]],
                grondslag=Grondslag.WETTELIJKE_TAAK_WMO,
                doel="Iets weten wat nog niet verteld is.",
                motivering="Eerst moet het veilig zijn.",
                tot=werk.ctx.today + timedelta(days=30),
                verteld="Nu vertellen is gevaarlijk.",
                herzien=werk.ctx.today + timedelta(days=7),
            )
            yield Afgeschermd(gezin, delen.verstrek(werk.ctx, open_, deling))


def gevraagd_en_uitgesteld(huis: Huis) -> Iterator[Afgeschermd]:
    """Under a bijzonder protocol: somebody was asked for consent and refused, and the letter of one parent
    waits; in both families."""
    for gezin, cp, over in (("Lantaarn", "kastanje", "rik"), ("Wolkenveld", "wilg", "joost")):
        persoon = UUID(persoon_van(huis, over))
        with huis.als(cp) as werk:
            ctx = werk.ctx
            open_ = _deur(ctx, huis, gezin, Doen.WIJZIGEN, Categorie.DEELREGISTER)
            aan = ctx.session.get_one(Gebruiker, huis.wie[cp])
            tot = ctx.today + timedelta(days=30)
            vraag = toestemming.Toestemmingsvraag(
                persoon, Categorie.FINANCIEN, aan, persoon, "Weten of er hulp is.", tot
            )
            rij = toestemming.vraag(ctx, open_, vraag)
            hoe = toestemming.Opgeschreven(ToestemmingHoe.GESPREK, ctx.today, True)
            nee = ToestemmingStatus.GEWEIGERD
            toestemming.schrijf_antwoord_op(ctx, open_, rij, nee, "Dat gaat niemand iets aan.", hoe)
            yield Afgeschermd(gezin, rij)
            reden = "Nu vertellen is gevaarlijk."
            yield Afgeschermd(
                gezin, kennisgeving.stel_uit(ctx, open_, persoon, reden, tot - timedelta(days=9))
            )


def een_melding(soort: SoortMelder, naam: str) -> Leg:
    """Somebody reports again about Wolkenveld, and it was judged; nobody of the gezin was told yet."""

    def leg(huis: Huis) -> Iterator[Afgeschermd]:
        with huis.als("linde") as werk:
            open_ = _deur(werk.ctx, huis, "Wolkenveld", Doen.WIJZIGEN, Categorie.MELDING)
            ik = next(g for g in werk.ctx.session.exec(select(Gebruiker)) if g.id == huis.wie["linde"])
            rij = melding.neem_melding_aan(werk.ctx, open_, ik, Wiemeldt(soort, naam, akkoord=True), GEHOORD)
            over = {lid.persoon_id: "Hierover is gebeld." for lid in open_.leden}
            melding.noem_betrokkenen(werk.ctx, open_, rij, over)
            beoordeling.beoordeel_veiligheid(werk.ctx, open_, rij, GEVONDEN)
            yield Afgeschermd("Wolkenveld", rij)

    return leg


GEHOORD = Inhoud(
    "Er was weer ruzie, en een kind huilde in de tuin.",
    MeldingKanaal.CHAT,
    [Geweldsvorm.PSYCHISCH],
    Geweldsrelatie.PARTNERGEWELD,
)
GEVONDEN = Beoordeling(
    JaNeeOnbekend.NEE,
    JaNeeOnbekend.JA,
    Triagebesluit.ONDERZOEK,
    "Dit moet worden uitgezocht.",
    "Dit is de tweede melding in een half jaar.",
    {},
)


def samen(*leg: Leg) -> Leg:
    """What is for the same people can lie in one house: a walk through it takes long."""
    return lambda huis: (een for daad in leg for een in daad(huis))


SOORTEN: dict[str, Leg] = {
    "niet_voor": samen(
        niet_voor_een_gezinslid, een_steunfiguur, een_stuk_van_de_analyse, een_huisverbodspoor, een_vakbericht
    ),
    "gehoor": samen(
        alleen_voor_een_gehoor, een_werkaantekening, een_andere_stem, een_verblijfplaats, een_noodplan
    ),
    "hulp": samen(een_huisgenoot, gedeeld_zonder_dat_het_is_verteld, een_protocol, gevraagd_en_uitgesteld),
}


def _termijnen(ctx: Context, gezin: OpenGezin, categorie: Categorie, **meer: object) -> list[Termijn]:
    """Overdue, each for another actor of the gezin; there is no act for a shielded term yet."""
    rijen = []
    for n in range(MEER_DAN_GEDEMPT):
        rij = Termijn(
            gezin_id=gezin.id,
            soort=TermijnSoort.ANDERS,
            uiterlijk=ctx.today - timedelta(days=30 + n),
            voor_id=ctx.actor.id,
            categorie=categorie,
            auteur_id=ctx.actor.id,
            **meer,
        )
        ctx.verzegel(rij, tekst="Een afspraak die niet op de lijst mag.")
        ctx.session.add(rij)
        rijen.append(rij)
    return rijen


def wie_mag_het_zien(huis: Huis, afgeschermd: list[Afgeschermd]) -> set[str]:
    """By the page of permissions: whoever may see one of these rows; and who is himself what is kept
    silent."""
    mogen = {
        s for s, id_ in huis.wie.items() for a in afgeschermd if getattr(a.rij, "gebruiker_id", 0) == id_
    }
    for sleutel in huis.wie:
        with huis.ruimte.werk(in_ruimte(huis.wie[sleutel]), alleen_lezen=True) as werk:
            open_ = laad(werk.ctx, huis.gezinnen.values())
            if any(_mag(werk.ctx, open_[huis.gezinnen[a.gezin]], a.rij) for a in afgeschermd):
                mogen.add(sleutel)
    return mogen


def _mag(ctx: Context, gezin: OpenGezin, rij: Row) -> bool:
    """Who stands beside somebody, as that person; where he stands beside nobody, not at all."""
    kijkt: Context | None = door_wiens_ogen(ctx, gezin.id) if staat_naast(ctx.actor) else ctx
    if kijkt is None:
        return False
    return beoordeel(kijkt.actor, Doen.ZIEN, rij.categorie, gezin.dossier, rij).mag  # type: ignore[attr-defined]


def houdt_toezicht(huis: Huis) -> set[str]:
    """Who reads the log as a whole sees that something was done, never what: the pages of the log differ
    for him."""
    toezicht = set()
    for sleutel in huis.wie:
        with huis.ruimte.werk(in_ruimte(huis.wie[sleutel]), alleen_lezen=True) as werk:
            if beoordeel_ruimte(werk.ctx.actor, Doen.ZIEN, Categorie.LOGGING, HEEL_LOGBOEK).mag:
                toezicht.add(sleutel)
    return toezicht


# Also how far the log is signed, and when something was last written per kenmerk: read from its lines.
LOGBLADEN = (
    *("logboek.toon", "logboek.exporteer", "inzage.toon"),
    *("uitleg.beveiliging", "bewaren.uitleg"),
    *("toezicht.toon", "toezicht.oordeel", "toezicht.beleid", "toezicht.logboek"),
)


def verschillen(zonder: Wandeling, met: Wandeling, mogen: set[str], toezicht: set[str]) -> Iterator[str]:
    for wie in sorted(zonder.keys() - mogen - {"account-trainer"}):
        for pad, b in met[wie].items():
            a = zonder[wie][pad]
            if not (wie in toezicht and a.endpoint in LOGBLADEN) and (wat := _anders(a, b)):
                yield f"{wie} op {a.endpoint}: {wat}"


def _anders(a: Blik, b: Blik) -> str:
    paren = {veld: (getattr(a, veld), getattr(b, veld)) for veld in ("status", "sql", "ontzegeld")}
    anders = [f"{veld} {x} ≠ {y}" for veld, (x, y) in paren.items() if x != y]
    anders += [f"kop {x} ≠ {y}" for x, y in zip(a.kop, b.kop, strict=False) if x != y]
    if a.tekst != b.tekst:
        plek = next((n for n, (x, y) in enumerate(zip(a.tekst, b.tekst, strict=False)) if x != y), 0)
        anders.append(f"tekst {a.tekst[plek - 60 : plek + 60]!r} ≠ {b.tekst[plek - 60 : plek + 60]!r}")
    return "; ".join(anders)
