"""Een casus wordt gespeeld door wie het deed, met de rechten van die persoon."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path
from uuid import UUID

import pytest

from caseapp.actions.casus import CasusFout, Wereld, richt_in, speel
from caseapp.config import ROOT
from caseapp.context import Context
from caseapp.db import in_ruimte
from caseapp.domain.gebeurtenis import TE_NOTEREN
from caseapp.domain.oefenruimte import AMSTERDAM
from caseapp.permissions import Categorie, Doen
from caseapp.queries.dossier import Refused, open_gezin, zichtbaar
from caseapp.queries.gezin import gezinskop, zaken
from caseapp.queries.namen import mensen
from caseapp.queries.overzicht import overzicht
from caseapp.scenario.casus import Casus
from caseapp.scenario.daden.acties import BeantwoordBelemmering
from caseapp.scenario.daden.basis import Daad
from caseapp.scenario.daden.contact import LegContactVast, NoteerIncident
from caseapp.scenario.daden.verhaal import Noteer
from caseapp.scenario.lezen import lees_casus, lees_gebruikers, lees_organisaties
from caseapp.tables import Gebeurtenis, Gezin, Verblijfplaats

from ..builders import Huis, alles, open_voor

SEEDS = ROOT / "seeds"
ORGANISATIES = lees_organisaties(SEEDS / "organisaties.yaml")
GEBRUIKERS = lees_gebruikers(SEEDS / "gebruikers.yaml", ORGANISATIES)


def lees(nummer: int) -> Casus:
    [pad] = (SEEDS / "casussen").glob(f"{nummer:02}-*.yaml")
    return lees_casus(Path(pad), GEBRUIKERS)


ALLE = [lees(nummer) for nummer in (1, 2, 3, 4, 5, 7, 8, 9)]


def speel_in(huis: Huis, *casussen: Casus) -> Wereld:
    with huis.systeem() as werk:
        wereld = richt_in(werk.ctx, ORGANISATIES, GEBRUIKERS, ALLE)

    @contextmanager
    def als(wie: UUID, op: datetime) -> Iterator[Context]:
        with huis.ruimte.werk(in_ruimte(wie, op=op)) as werk:
            yield werk.ctx

    speel(casussen, wereld, als)
    return wereld


def met(casus: Casus, plaats: int, **anders: object) -> Casus:
    """The same casus, up to and with this act, which is done differently."""
    daden = list(casus.handelingen[: plaats + 1])
    daden[plaats] = daden[plaats].model_copy(update=anders)
    return casus.model_copy(update={"handelingen": tuple(daden)})


def plaats_van(casus: Casus, soort: type) -> int:
    return next(n for n, daad in enumerate(casus.handelingen) if isinstance(daad, soort))


VERTELT = (Noteer, LegContactVast, NoteerIncident)


def _gebeurd(daad: Daad) -> tuple[int, time]:
    eerder = getattr(daad, "gebeurd_dag", None)
    return (daad.dag, daad.tijd) if eerder is None else (eerder, daad.gebeurd_tijd)


@pytest.mark.parametrize("casus", ALLE, ids=lambda casus: casus.sleutel)
def test_de_casussen_die_wij_meegeven_staan_er_zoals_geschreven(leeshuis: Huis, casus: Casus) -> None:
    with leeshuis.systeem() as werk:
        gezin = open_voor(werk.ctx, leeshuis.gezinnen[casus.sleutel.capitalize()])
        namen = {naam for naam, _ in mensen(werk.ctx, gezin).values()}
        assert namen == {persoon.roepnaam for persoon in casus.personen}
        genoteerd = [daad.tekst for daad in casus.handelingen if isinstance(daad, VERTELT)]
        rijen = [rij for rij in alles(werk.ctx, Gebeurtenis) if rij.gezin_id == gezin.id]
        zichten = zichtbaar(werk.ctx, gezin, rijen)
        assert set(genoteerd) <= {zicht.open("tekst") for zicht in zichten}


@pytest.mark.parametrize("casus", ALLE, ids=lambda casus: casus.sleutel)
def test_elke_daad_staat_op_zijn_dag_en_uur_door_wie_het_deed(leeshuis: Huis, casus: Casus) -> None:
    gezin = leeshuis.gezinnen[casus.sleutel.capitalize()]
    with leeshuis.systeem() as werk:
        rijen = [rij for rij in alles(werk.ctx, Gebeurtenis) if rij.gezin_id == gezin]
    genoteerd = [_staat_er(casus, rij) for rij in rijen if rij.soort in TE_NOTEREN]
    # the answer of a procesregisseur is a decision, written by the act itself
    daden = [daad for daad in casus.handelingen if isinstance(daad, (*VERTELT, BeantwoordBelemmering))]
    gedaan = [(*_gebeurd(daad), leeshuis.wie[_naam(daad.wie)]) for daad in daden]
    assert sorted(genoteerd) == sorted(gedaan)
    assert {d.soort for d in daden if isinstance(d, Noteer)} <= {rij.soort for rij in rijen}


def _staat_er(casus: Casus, rij: Gebeurtenis) -> tuple[int, time, UUID]:
    lokaal = rij.op.astimezone(AMSTERDAM)
    return (lokaal.date() - casus.begin).days, lokaal.time(), rij.auteur_id


def _naam(sleutel: str) -> str:
    return next(gebruiker.naam for gebruiker in GEBRUIKERS if gebruiker.sleutel == sleutel)


def test_een_casus_alleen_begint_in_een_lege_kamer(eigen_kamer: Huis) -> None:
    casus = lees(5)
    wereld = speel_in(eigen_kamer, casus)
    with eigen_kamer.systeem() as werk:
        assert [gezin.id for gezin in alles(werk.ctx, Gezin)] == [wereld.gezinnen[casus.sleutel]]
    assert eigen_kamer.ruimte.controleer().goed


@pytest.mark.parametrize("wie", ["els", "beuk", "sering"])
def test_een_daad_van_wie_dat_niet_mag_noemt_casus_dag_en_daad(eigen_kamer: Huis, wie: str) -> None:
    casus = lees(1)
    plaats = next(n for n, d in enumerate(casus.handelingen) if isinstance(d, Noteer) and d.wie == "wilg")
    daad = casus.handelingen[plaats]
    with pytest.raises(CasusFout, match=f"Casus wolkenveld, dag {daad.dag}, noteer door {wie}: ") as fout:
        speel_in(eigen_kamer, met(casus, plaats, wie=wie))
    assert isinstance(fout.value.__cause__, Refused)
    with eigen_kamer.systeem() as werk:
        assert wie not in {str(g.auteur_id) for g in alles(werk.ctx, Gebeurtenis)}


def test_een_daad_die_een_regel_breekt_ook(eigen_kamer: Huis) -> None:
    casus = lees(1)
    plaats = plaats_van(casus, Noteer)
    with pytest.raises(
        CasusFout, match=r"Casus wolkenveld, dag -40, noteer door simulatie: .*telefoonnummer"
    ):
        speel_in(eigen_kamer, met(casus, plaats, tekst="Bel 06-12345678 voor Bram."))


def test_niet_iedereen_maakt_een_gezin(eigen_kamer: Huis) -> None:
    with pytest.raises(CasusFout, match="dag -40, maak_gezin door wilg"):
        speel_in(eigen_kamer, met(lees(1), 0, wie="wilg"))
    with eigen_kamer.systeem() as werk:
        assert alles(werk.ctx, Gezin) == []


# Which gezin each persona of the demonstration must be able to open, and who may not at all.
OPENT = {
    "Wolkenveld": "mw. Wilg|dhr. Berk|dhr. Linde|Noor Wolkenveld|Joost Wolkenveld|Pien Wolkenveld|mw. Sering",
    "Lantaarn": "mw. Kastanje|dhr. Lijsterbes|mw. Meidoorn|mw. Iep|Eva Lantaarn|Rik Lantaarn|Liv Lantaarn",
    "Lampenkap": "mw. Abeel|dhr. Lijsterbes|dhr. Cipres|Mila Lampenkap|Sam Lampenkap|mw. Sering",
    "Zandloper": "mw. Esdoorn|dhr. Lork|dhr. Linde|Anna Zandloper|Wout Vuurtoren|Isa Zandloper",
    "Waterlelie": "dhr. Lijsterbes|mw. Kastanje|Tine Waterlelie|Henk Waterlelie|dhr. Walnoot",
    "Kompas": "mw. Abeel|dhr. Lijsterbes|mw. Meidoorn|mw. Sering",
    "Papierenvlinder": "mw. Esdoorn|dhr. Lork|dhr. Berk|mw. Meidoorn|Bo Papierenvlinder",
    "Sterrewacht": "mw. Amandel|mw. Abeel|dhr. Cipres|Jet Sterrewacht|Roel Sterrewacht|Saar Sterrewacht",
}
DICHT = "mw. Els|dhr. Populier|mw. Olm|dhr. Plataan|mw. Acacia|dhr. Larix|dhr. Hulst|mw. Ginkgo|mw. Beuk"


@pytest.mark.parametrize(("gezin", "wie"), [(g, w) for g, namen in OPENT.items() for w in namen.split("|")])
def test_wie_erbij_hoort_opent_het_gezin_en_leest_het(leeshuis: Huis, gezin: str, wie: str) -> None:
    with leeshuis.als(wie, alleen_lezen=True) as werk:
        open_ = open_gezin(werk.ctx, leeshuis.gezinnen[gezin], Doen.ZIEN, Categorie.GEZIN_GEZAG)
        ding = zaken(werk.ctx, open_)
        assert gezinskop(werk.ctx, open_, ding).naam == f"Gezin {gezin}"
        assert overzicht(werk.ctx, open_, ding).situatie


@pytest.mark.parametrize("gezin", OPENT)
@pytest.mark.parametrize("wie", DICHT.split("|"))
def test_wie_er_niets_te_zoeken_heeft_blijft_buiten(leeshuis: Huis, gezin: str, wie: str) -> None:
    with pytest.raises(Refused), leeshuis.als(wie, alleen_lezen=True) as werk:
        open_gezin(werk.ctx, leeshuis.gezinnen[gezin], Doen.ZIEN, Categorie.GEZIN_GEZAG)


def test_alleen_de_buitenstaander_van_het_eigen_team_hoort_dat_er_iets_te_vragen_is(leeshuis: Huis) -> None:
    in_team_noord = ("Wolkenveld", "Zandloper", "Papierenvlinder")
    for gezin in OPENT:
        stil = gezin not in in_team_noord
        with pytest.raises(Refused) as fout, leeshuis.als("mw. Els", alleen_lezen=True) as werk:
            open_gezin(werk.ctx, leeshuis.gezinnen[gezin], Doen.ZIEN, Categorie.GEZIN_GEZAG)
        assert fout.value.oordeel.verzwijg is stil
        assert fout.value.vragen is not stil


def test_de_schuilplek_van_eva_bereikt_niemand_voor_wie_zij_is_afgeschermd(leeshuis: Huis) -> None:
    """Appendix A 7, for the rows that exist now."""
    gezien = set()
    for naam, gebruiker_id in leeshuis.wie.items():
        with leeshuis.als(gebruiker_id, alleen_lezen=True) as werk:
            gezin = open_voor(werk.ctx, leeshuis.gezinnen["Lantaarn"])
            if zichtbaar(werk.ctx, gezin, alles(werk.ctx, Verblijfplaats)):
                gezien.add(naam)
    assert gezien == {"Eva Lantaarn", "mw. Sering", "dhr. Walnoot"}


def test_een_naam_van_een_huishouden_is_een_nummer() -> None:
    wereld = replace(Wereld())
    assert [wereld.huishouden("a", naam) for naam in ("thuis", None, "elders", "thuis")] == [1, None, 2, 1]
    assert wereld.huishouden("b", "elders") == 1
