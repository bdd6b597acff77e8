"""Twin rooms (security 3): two copies of one house, in one of them something shielded. Who may not see it
must not be able to tell the two apart: not by bytes, not by headers, not by how much work an answer was."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import select

from caseapp.actions import betrokkenheid, familie, gebeurtenis, gezag, leden, uitspraak, wonen, zorg
from caseapp.context import Context
from caseapp.db import in_ruimte
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.gezin import GezinRol, PartnerSoort
from caseapp.domain.termijn import TermijnSoort
from caseapp.domain.zorg import ZorgSoort
from caseapp.permissions import Categorie, Doen, Relatie, beoordeel, beoordeel_ruimte
from caseapp.queries.dossier import OpenGezin, laad, open_gezin
from caseapp.queries.gezin import geboortedata
from caseapp.queries.logboek import HEEL_LOGBOEK
from caseapp.tables import Gebruiker, Row, Termijn

from .adressen import VOLGORDE_STIL
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


def _persoon(huis: Huis, sleutel: str) -> str:
    with huis.als(sleutel, alleen_lezen=True) as werk:
        return str(werk.ctx.actor.persoon_id)


def niet_voor_een_gezinslid(huis: Huis) -> Iterator[Afgeschermd]:
    """An event, an involvement and overdue terms that one parent must not know of; in both families."""
    for gezin, cp, niet in (("Lantaarn", "kastanje", "rik"), ("Wolkenveld", "wilg", "joost")):
        niet_voor = [_persoon(huis, niet)]
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
        with huis.als(cp) as werk:
            open_ = _deur(werk.ctx, huis, gezin, Doen.WIJZIGEN, Categorie.DEELREGISTER)
            wie = werk.ctx.session.exec(select(Gebruiker).where(Gebruiker.volgorde == VOLGORDE_STIL)).one()
            doel = "Een plek die niemand kent."
            rij = betrokkenheid.betrek(werk.ctx, open_, wie, Relatie.KETENPARTNER, doel, niet_voor=niet_voor)
            yield Afgeschermd(gezin, rij)


def alleen_voor_een_gehoor(huis: Huis) -> Iterator[Afgeschermd]:
    """Own words told to the contactpersoon alone, and terms of the shielded plan for the same two."""
    for gezin, cp, wie in (("Lantaarn", "kastanje", "eva"), ("Wolkenveld", "wilg", "noor")):
        persoon = _persoon(huis, wie)
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


def een_huisgenoot(huis: Huis) -> Iterator[Afgeschermd]:
    """Somebody who came to live with the family, a second home, gezag, a couple and care: all laid down, and
    nothing of it decided to be for the eyes of the gezin. (Whoever moves himself may read that he did.)"""
    for gezin, cp, bij, kind in (
        ("Lantaarn", "kastanje", "eva", "liv"),
        ("Wolkenveld", "wilg", "noor", "pien"),
    ):
        wie, van_kind = _persoon(huis, bij), _persoon(huis, kind)
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


SOORTEN: dict[str, Leg] = {
    "niet_voor": niet_voor_een_gezinslid,
    "gehoor": alleen_voor_een_gehoor,
    "verblijfplaats": een_verblijfplaats,
    "huisgenoot": een_huisgenoot,
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
    return beoordeel(ctx.actor, Doen.ZIEN, rij.categorie, gezin.dossier, rij).mag  # type: ignore[attr-defined]


def houdt_toezicht(huis: Huis) -> set[str]:
    """Who reads the log as a whole sees that something was done, never what: the pages of the log differ
    for him."""
    toezicht = set()
    for sleutel in huis.wie:
        with huis.ruimte.werk(in_ruimte(huis.wie[sleutel]), alleen_lezen=True) as werk:
            if beoordeel_ruimte(werk.ctx.actor, Doen.ZIEN, Categorie.LOGGING, HEEL_LOGBOEK).mag:
                toezicht.add(sleutel)
    return toezicht


LOGBLADEN = ("logboek.toon", "logboek.exporteer", "inzage.toon")


def verschillen(zonder: Wandeling, met: Wandeling, mogen: set[str], toezicht: set[str]) -> Iterator[str]:
    for wie in sorted(zonder.keys() - mogen - {"account-trainer"}):
        assert zonder[wie].keys() == met[wie].keys(), "the two houses do not have the same addresses"
        for pad, a in zonder[wie].items():
            if not (wie in toezicht and a.endpoint in LOGBLADEN) and (wat := _anders(a, met[wie][pad])):
                yield f"{wie} op {a.endpoint}: {wat}"


def _anders(a: Blik, b: Blik) -> str:
    paren = {veld: (getattr(a, veld), getattr(b, veld)) for veld in ("status", "sql", "ontzegeld")}
    anders = [f"{veld} {x} ≠ {y}" for veld, (x, y) in paren.items() if x != y]
    anders += [f"kop {x} ≠ {y}" for x, y in zip(a.kop, b.kop, strict=False) if x != y]
    if a.tekst != b.tekst:
        plek = next((n for n, (x, y) in enumerate(zip(a.tekst, b.tekst, strict=False)) if x != y), 0)
        anders.append(f"tekst {a.tekst[plek - 60 : plek + 60]!r} ≠ {b.tekst[plek - 60 : plek + 60]!r}")
    return "; ".join(anders)
