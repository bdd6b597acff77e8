"""How long it would be kept: by which rule, until when, and only from what one can see."""

import re
from datetime import date

import pytest
from babel.dates import format_date
from sqlmodel import select

from caseapp.actions import gebeurtenis
from caseapp.domain.bewaren import UITLEG, BewaarRegel, jaren_later
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.permissions import Categorie, Doen
from caseapp.queries.bewaren import per_kenmerk, van_gezin
from caseapp.queries.dossier import open_gezin
from caseapp.tables import LogRegel

from .huis import gebruikers
from .tweeling import persoon_van
from .wandeling import leesbaar


def blad(huis, wie, naam="Wolkenveld"):
    with huis.als(wie, alleen_lezen=True) as werk:
        gezin = open_gezin(werk.ctx, huis.gezinnen[naam], Doen.ZIEN, Categorie.GEZIN_GEZAG)
        return van_gezin(werk.ctx, gezin)


@pytest.mark.parametrize("wie", ["wilg", "noor", "pien", "sering", "linde"])
def test_wie_het_gezin_kent_leest_hoe_lang_het_zou_blijven(leeshuis, wie):
    tekst = leesbaar(leeshuis.terug(wie).get(leeshuis.pad("Wolkenveld", "bewaren")).text)
    assert "Hier wordt niets vanzelf vernietigd." in tekst
    for termijn in blad(leeshuis, wie).termijnen:
        assert format_date(termijn.weg_op, "EEEEEE d MMMM y", locale="nl") in tekst


@pytest.mark.parametrize(
    "wie", ["hazelaar", "ko", "beuk", "acacia", "hulst", "jeneverbes", "els", "kastanje"]
)
def test_wie_het_gezin_niet_kent_leest_dit_niet(leeshuis, wie):
    assert leeshuis.terug(wie).get(leeshuis.pad("Wolkenveld", "bewaren"), None).status_code in (403, 404)


def test_de_dag_volgt_uit_de_regel(leeshuis):
    van_wilg = blad(leeshuis, "wilg")
    per_regel = {t.regel: t for t in van_wilg.termijnen}
    assert per_regel[BewaarRegel.JEUGDHULP].tot == jaren_later(van_wilg.laatste, 20)
    assert BewaarRegel.JEUGDHULP not in {
        t.regel for t in blad(leeshuis, "lijsterbes", "Waterlelie").termijnen
    }


def test_veilig_thuis_en_wie_van_een_melding_mag_weten_leest_ook_die_regel(leeshuis):
    assert BewaarRegel.VEILIG_THUIS in {t.regel for t in blad(leeshuis, "linde").termijnen}
    assert BewaarRegel.VEILIG_THUIS not in {t.regel for t in blad(leeshuis, "pien").termijnen}


def test_een_wijziging_die_niet_voor_jou_is_schuift_jouw_dag_niet_op(huis):
    voor = {wie: blad(huis, wie, "Lantaarn") for wie in ("rik", "kastanje")}
    niet_voor = [persoon_van(huis, "rik")]
    with huis.als("kastanje") as werk:
        gezin = open_gezin(werk.ctx, huis.gezinnen["Lantaarn"], Doen.BIJDRAGEN, Categorie.GVA_GEDEELD)
        gebeurtenis.noteer(
            werk.ctx, gezin, GebeurtenisSoort.INCIDENT, "Dit blijft onder ons.", niet_voor=niet_voor
        )
    na = {wie: blad(huis, wie, "Lantaarn") for wie in ("rik", "kastanje")}
    assert na["rik"] == voor["rik"]
    assert na["kastanje"].laatste >= voor["kastanje"].laatste
    assert na["kastanje"].laatste > na["rik"].laatste


@pytest.mark.parametrize(
    "wie", ["wilg", "noor", "pien", "ko", "beuk", "acacia", "hulst", "jeneverbes", "sering"]
)
def test_de_regels_zijn_voor_iedereen_uitgelegd(leeshuis, wie):
    tekst = leesbaar(leeshuis.terug(wie).get("/uitleg/bewaren").text)
    gezin = gebruikers()[wie]["rol"] in ("gezin", "kind", "netwerk")
    for uitleg in UITLEG.values():
        assert (uitleg.gewoon if gezin else uitleg.zin) in tekst
        assert (uitleg.bron in tekst) is not gezin


def test_alleen_wie_toezicht_houdt_leest_het_per_kenmerk_en_dat_staat_in_het_logboek(huis):
    for wie in ("wilg", "noor", "beuk", "hulst", "sering"):
        assert "Per kenmerk" not in huis.gast(wie).get("/uitleg/bewaren").text
    tekst = leesbaar(huis.gast("jeneverbes").get("/uitleg/bewaren").text)
    for kenmerk in huis.kenmerken.values():
        assert kenmerk in tekst
    for naam in huis.gezinnen:
        assert naam not in tekst
    with huis.als("jeneverbes", alleen_lezen=True) as werk:
        regels = per_kenmerk(werk.ctx)
        laatste = werk.ctx.session.exec(select(LogRegel.inhoud).order_by(LogRegel.volgnummer.desc())).first()
    assert len(regels) == len(huis.gezinnen)
    assert all(isinstance(r.laatste, date) for r in regels)
    assert any(len(r.termijnen) == 2 for r in regels)
    assert re.search('"handeling":"log_inzien"', laatste)
