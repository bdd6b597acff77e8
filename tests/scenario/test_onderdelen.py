"""Wat een casus heeft: gesprekken, incidenten, wie meehelpt, wie waar woont en wie het overneemt."""

import pytest

from caseapp.domain.belemmering import BelemmeringSoort
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.gezin import GezinRol
from caseapp.domain.netwerk import NetwerkAntwoord
from caseapp.domain.overdracht import Kennismaking
from caseapp.domain.wonen import Inkijk
from caseapp.domain.zorg import ZorgSoort
from caseapp.scenario.casus import Casus
from caseapp.scenario.daden.acties import LosBelemmeringOp, MeldBelemmering, ZetBelemmeringDoor
from caseapp.scenario.daden.betrokkenen import Betrek
from caseapp.scenario.daden.contact import LegContactVast, NoteerIncident
from caseapp.scenario.daden.delen import AanvaardOverdracht, MaakKennis, RondOverdrachtAf, StelOverdrachtVoor
from caseapp.scenario.daden.mensen import VoegLidToe
from caseapp.scenario.daden.netwerk import LegToestemmingVast, SpreekAf
from caseapp.scenario.daden.verhaal import LegUitspraakVast, Noteer
from caseapp.scenario.daden.wonen import LegZorgVast, Verhuis
from tests.scenario.meegegeven import (
    KOMPAS,
    LAMPENKAP,
    LANTAARN,
    PAPIERENVLINDER,
    REGENTON,
    STERREWACHT,
    WATERLELIE,
    WOLKENVELD,
    ZANDLOPER,
    alle,
    per_casus,
)


@per_casus
def test_een_gesprek_is_een_contact_en_wat_gebeurde_een_incident(casus: Casus) -> None:
    """With whom, and who did what, is recorded; what is only told is a signal or a decision."""
    assert {daad.soort for daad in alle(casus, Noteer)} <= {
        GebeurtenisSoort.SIGNAAL,
        GebeurtenisSoort.BESLUIT,
    }
    assert alle(casus, NoteerIncident)


# Of each casus: how often was spoken with somebody, how often of these with one person alone, how often
# somebody said something in his own words.
@pytest.mark.parametrize(
    ("casus", "contacten", "apart", "woorden"),
    [
        (WOLKENVELD, 9, 1, 8),
        (LANTAARN, 5, 3, 8),
        (LAMPENKAP, 10, 5, 10),
        (ZANDLOPER, 11, 8, 11),
        (WATERLELIE, 9, 6, 6),
        (KOMPAS, 8, 7, 6),
        (PAPIERENVLINDER, 8, 1, 8),
        (STERREWACHT, 13, 11, 12),
        (REGENTON, 14, 11, 8),
    ],
    ids=lambda deel: deel.sleutel if isinstance(deel, Casus) else None,
)
def test_er_is_met_mensen_gesproken_ook_apart_en_in_eigen_woorden(
    casus: Casus, contacten: int, apart: int, woorden: int
) -> None:
    gesprekken = alle(casus, LegContactVast)
    assert len(gesprekken) >= contacten
    assert sum(daad.apart == "ja" for daad in gesprekken) >= apart
    assert len(alle(casus, LegUitspraakVast)) >= woorden


@per_casus
def test_ook_met_elk_kind_is_gesproken(casus: Casus) -> None:
    kinderen = {daad.persoon for daad in alle(casus, VoegLidToe) if daad.rol is GezinRol.KIND}
    assert kinderen <= {wie for daad in alle(casus, LegContactVast) for wie in daad.met}


def test_de_rol_hoort_bij_het_incident_en_waar_niemand_iets_deed_staat_ook_niemand() -> None:
    """domein 0.2-1; what does not happen can harm a child too, and nobody wants that (casus 7)."""
    rollen = {
        casus.sleutel: [(d.deed, d.onderging, d.getuige) for d in alle(casus, NoteerIncident)]
        for casus in (LAMPENKAP, ZANDLOPER, WATERLELIE, PAPIERENVLINDER, STERREWACHT, REGENTON)
    }
    assert rollen == {
        "lampenkap": [*[(("sam",), ("mila",), ("teun",))] * 2, (("sam",), ("teun",), ())],
        "zandloper": [(("isa",), ("anna",), ("dirk", "lars"))],
        "waterlelie": [(("henk",), ("tine",), ())],
        "papierenvlinder": [((), ("kaatje", "jip"), ())],
        "sterrewacht": [
            (("roel",), ("jet",), ("saar",)),
            ((), ("roel",), ()),
            (("roel",), ("jet", "saar"), ()),
        ],
        "regenton": [(("roos",), ("hidde",), ())] * 2,
    }


def test_teun_praat_nog_niet_en_wordt_toch_steeds_gezien() -> None:
    """A baby is forgotten first (casus 3): seen in person, before and after it went wrong again."""
    gezien = [daad.dag for daad in alle(LAMPENKAP, LegContactVast) if "teun" in (*daad.met, *daad.erbij)]
    eerste, weer, _ = (daad.dag for daad in alle(LAMPENKAP, NoteerIncident))
    assert sum(eerste < dag < weer for dag in gezien) >= 3
    assert any(weer < dag <= weer + 3 for dag in gezien)


def test_kaatje_en_jip_gaan_samen_weg_en_komen_samen_terug() -> None:
    for kind in ("kaatje", "jip"):
        verhuisd = [(d.dag, d.huishouden) for d in alle(PAPIERENVLINDER, Verhuis) if d.persoon == kind]
        assert verhuisd == [(3, "bij_de_buurvrouw"), (10, "steungezin"), (17, "thuis")]
    assert all(d.inkijk is Inkijk.BESLOTEN and d.reden for d in alle(PAPIERENVLINDER, Verhuis))


def test_henk_zorgt_al_jaren_voor_tine() -> None:
    [zorg] = alle(WATERLELIE, LegZorgVast)
    assert (zorg.verzorger, zorg.verzorgde, zorg.soort) == ("henk", "tine", ZorgSoort.MANTELZORG)
    assert zorg.vanaf_dag is not None
    assert zorg.vanaf_dag < -7 * 365


MET_NETWERK = [WOLKENVELD, LANTAARN, LAMPENKAP, WATERLELIE, PAPIERENVLINDER, STERREWACHT, REGENTON]


@pytest.mark.parametrize("casus", MET_NETWERK, ids=lambda casus: casus.sleutel)
def test_met_wie_meehelpt_is_iets_afgesproken_nadat_het_gezin_ja_zei(casus: Casus) -> None:
    ja: dict[str, set[str]] = {}
    for daad in casus.handelingen:
        if isinstance(daad, LegToestemmingVast) and daad.antwoord is NetwerkAntwoord.GEGEVEN:
            ja.setdefault(daad.netwerklid, set()).update(daad.toestemming_van)
        elif isinstance(daad, SpreekAf):
            assert ja.get(daad.netwerklid)
    assert {daad.netwerklid for daad in alle(casus, SpreekAf)} == set(ja)


@pytest.mark.parametrize("casus", [LAMPENKAP, ZANDLOPER, PAPIERENVLINDER], ids=lambda casus: casus.sleutel)
def test_een_wachtlijst_is_een_belemmering_die_wordt_doorgezet_en_opgelost(casus: Casus) -> None:
    [gemeld] = alle(casus, MeldBelemmering)
    [doorgezet], [opgelost] = alle(casus, ZetBelemmeringDoor), alle(casus, LosBelemmeringOp)
    assert gemeld.soort is BelemmeringSoort.WACHTLIJST
    assert gemeld.sleutel == doorgezet.belemmering == opgelost.belemmering
    assert gemeld.dag < doorgezet.dag < opgelost.dag


def test_bij_bo_wordt_het_vaste_gezicht_warm_overgedragen() -> None:
    """Nobody lets go before another holds on; and Bo says first that she wants to see who comes."""
    [voorstel], [ja] = alle(PAPIERENVLINDER, StelOverdrachtVoor), alle(PAPIERENVLINDER, AanvaardOverdracht)
    [samen], [klaar] = alle(PAPIERENVLINDER, MaakKennis), alle(PAPIERENVLINDER, RondOverdrachtAf)
    [wens] = [d for d in alle(PAPIERENVLINDER, LegUitspraakVast) if "Eerst wil ik haar zien." in d.tekst]
    assert voorstel.dag < ja.dag < wens.dag < samen.dag < klaar.dag
    assert (voorstel.wie, voorstel.naar, ja.wie, samen.wie) == ("lork", "esdoorn", "esdoorn", "lork")
    assert samen.hoe is Kennismaking.WARM
    [blijft] = [d for d in alle(PAPIERENVLINDER, Betrek) if d.gebruiker == "lork"]
    assert (blijft.dag, blijft.wie) == (klaar.dag, "esdoorn")
