"""Versies van de verklarende analyse: voorgelegd, vastgesteld, en daarna nooit meer anders."""

from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from caseapp.actions import gebeurtenis
from caseapp.actions.verklarende_analyse import bijdrage, stelling, versie
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.regel import Regelfout
from caseapp.domain.stellingname import Stelling as S
from caseapp.domain.termijn import TermijnSoort
from caseapp.domain.verklarende_analyse.woorden import AnalyseDeel as D
from caseapp.domain.versie import VersieStatus
from caseapp.permissions import Categorie
from caseapp.queries.document.stuk import nieuwste
from caseapp.queries.dossier import Refused
from caseapp.queries.namen import mensen
from caseapp.queries.verklarende_analyse import blad as bladen
from caseapp.queries.verklarende_analyse import rijen, versies
from caseapp.queries.verklarende_analyse.stuk import stukken
from caseapp.tables import AnalyseVersie, Gebeurtenis

from ..builders import Huis, op_dag, open_voor
from ..kring import Kring, een_kring
from .analyse import (
    FACTOR,
    FEIT,
    antwoord,
    begin,
    blad,
    doe,
    kindblok,
    lees,
    leg_voor,
    open_taken,
    van_gezin,
    vastgesteld,
    zet_erbij,
)


def test_er_is_een_concept_tegelijk(kamer: Huis, bezig: Kring) -> None:
    with pytest.raises(Regelfout, match="in de maak"):
        begin(kamer, bezig)
    with pytest.raises(IntegrityError):
        zet_erbij(kamer, bezig)


@pytest.mark.parametrize("wie", ["lt", "vt", "moeder", "school"])
def test_alleen_de_contactpersoon_begint_en_stelt_vast(kamer: Huis, kring: Kring, wie: str) -> None:
    with pytest.raises(Refused):
        doe(kamer, kring, wie, versie.begin_analyse, "Zomaar.")


def test_een_vastgestelde_versie_verandert_niet_meer_ook_niet_in_de_opslag(kamer: Huis, bezig: Kring) -> None:
    rij = vastgesteld(kamer, bezig)
    for kolom, waarde in (
        ("stukken", "'[]'"),
        ("afdruk", "x'00'"),
        ("nummer", "'7.0'"),
        ("status", "'concept'"),
    ):
        with kamer.ruimte.session() as session, pytest.raises(IntegrityError, match="never changes"):
            session.execute(sa.text(f"UPDATE analyse_versie SET {kolom} = {waarde}"))  # noqa: S608
    gelezen = lees(kamer, bezig, "moeder", lambda ctx, g: versies.een(ctx, g, mensen(ctx, g), rij.id))
    assert gelezen.klopt
    assert gelezen.kop.nummer == "1.0"


@pytest.mark.parametrize("wie", ["moeder", "vader", "lt"])
def test_wie_niet_gevraagd_is_houdt_het_vaststellen_tegen(kamer: Huis, bezig: Kring, wie: str) -> None:
    rij = leg_voor(kamer, bezig)
    for ander in {"moeder", "vader", "lt"} - {wie}:
        doe(kamer, bezig, ander, stelling.neem_stelling_in, rij.id, S.EENS, "")
    with pytest.raises(Regelfout, match=r"gevraagd|professional"):
        doe(kamer, bezig, "cp", versie.stel_vast, op_dag(200).date())
    assert [v.status for v in van_gezin(kamer, bezig, AnalyseVersie)] == [VersieStatus.TER_BESPREKING]


def test_een_kind_dat_niemand_hoorde_houdt_het_tegen(kamer: Huis, kring: Kring) -> None:
    begin(kamer, kring)
    with pytest.raises(Regelfout, match="staan de woorden er"):
        vastgesteld(kamer, kring)


def test_twee_mensen_stellen_tegelijk_vast_en_de_tweede_leest_waarom(kamer: Huis, bezig: Kring) -> None:
    vastgesteld(kamer, bezig)
    with pytest.raises(Regelfout, match="al vastgesteld"):
        doe(kamer, bezig, "cp", versie.stel_vast, op_dag(200).date())


def test_ter_bespreking_staat_de_inhoud_stil(kamer: Huis, bezig: Kring) -> None:
    leg_voor(kamer, bezig)
    with pytest.raises(Regelfout, match="staat stil"):
        doe(kamer, bezig, "lt", bijdrage.draag_bij, D.FEITEN, FEIT)
    verklaring = {"wie": str(bezig.moeder.id), "verklaring": "Zo zag ik het. " * 500}
    doe(kamer, bezig, "moeder", bijdrage.draag_bij, D.EIGEN_VERKLARING, verklaring)
    doe(kamer, bezig, "cp", versie.haal_terug)
    doe(kamer, bezig, "lt", bijdrage.draag_bij, D.FEITEN, FEIT)


def test_een_herziening_vervangt_de_vorige_en_de_vergelijking_zegt_wat_er_anders_is(
    kamer: Huis, bezig: Kring
) -> None:
    kern = doe(kamer, bezig, "lt", bijdrage.draag_bij, D.FEITEN, FEIT).kern_id
    weg = doe(kamer, bezig, "lt", bijdrage.draag_bij, D.FEITEN, FEIT | {"wat": "Zij riep terug."}).kern_id
    eerste = vastgesteld(kamer, bezig)
    begin(kamer, bezig)

    def pas_aan(ctx: Any, gezin: Any) -> None:
        nu = nieuwste(stukken(ctx, gezin))
        bijdrage.herschrijf(ctx, gezin, nu[kern], FEIT | {"wat": "Hij duwde haar twee keer."})
        bijdrage.trek_bijdrage_in(ctx, gezin, nu[weg])

    doe(kamer, bezig, "lt", pas_aan)
    doe(kamer, bezig, "lt", bijdrage.draag_bij, D.FACTOREN, FACTOR)
    tweede = vastgesteld(kamer, bezig)
    statussen = {v.nummer: v.status for v in van_gezin(kamer, bezig, AnalyseVersie)}
    assert statussen == {"1.0": VersieStatus.HERZIEN, "2.0": VersieStatus.VASTGESTELD}
    verschil = lees(
        kamer,
        bezig,
        "vader",
        lambda ctx, g: versies.vergelijking(ctx, g, mensen(ctx, g), eerste.id, tweede.id),
    )
    per_deel = {d.titel: d for d in verschil.delen}
    feiten, factoren = per_deel["Feiten en gebeurtenissen"], per_deel["Wat speelt er per leefgebied?"]
    assert [r.kop for r in feiten.weg] == ["Zij riep terug."]
    ((was, is_),) = feiten.gewijzigd
    assert (was.kop, is_.kop) == ("Hij duwde haar in de gang.", "Hij duwde haar twee keer.")
    assert [r.kop for r in factoren.erbij] == ["De juf ziet alles."]
    oud = lees(kamer, bezig, "vader", lambda ctx, g: versies.een(ctx, g, mensen(ctx, g), eerste.id))
    assert oud.klopt
    assert "Zij riep terug." in {r.kop for d in oud.delen for r in d.stukken}


def test_een_versie_van_een_ander_gezin_is_er_niet_om_mee_te_vergelijken(kamer: Huis, bezig: Kring) -> None:
    rij = vastgesteld(kamer, bezig)
    with kamer.systeem() as werk:
        ander = een_kring(werk.ctx)
    begin(kamer, ander)
    doe(kamer, ander, "cp", bijdrage.draag_bij, D.KINDEREN, kindblok(ander))
    vreemd = vastgesteld(kamer, ander)
    for oud, nieuw in ((rij.id, vreemd.id), (vreemd.id, rij.id)):
        vraag = lambda ctx, g, a=oud, b=nieuw: versies.vergelijking(ctx, g, mensen(ctx, g), a, b)  # noqa: E731
        assert lees(kamer, bezig, "cp", vraag) is None


def test_de_afdruk_gaat_over_de_gedeelde_laag_en_over_niets_anders(kamer: Huis, bezig: Kring) -> None:
    rij = leg_voor(kamer, bezig)
    antwoord(kamer, bezig, rij.id)
    stil = doe(
        kamer,
        bezig,
        "moeder",
        stelling.neem_stelling_in,
        rij.id,
        S.NIET_EENS,
        "Stil.",
        gehoor=[str(bezig["cp"])],
    )
    vast = doe(kamer, bezig, "cp", versie.stel_vast, op_dag(200).date())
    assert str(stil.id) in vast.stukken
    for wie in ("cp", "vader", "lt"):
        gelezen = lees(kamer, bezig, wie, lambda ctx, g: versies.een(ctx, g, mensen(ctx, g), vast.id))
        assert gelezen.klopt
        assert ("Stil." in repr(gelezen)) is (wie == "cp")


def test_een_spoedversie_vervalt_na_twee_weken(kamer: Huis, kring: Kring) -> None:
    doe(kamer, kring, "cp", versie.begin_analyse, "Er is nu gevaar.", spoed=True)
    doe(kamer, kring, "vt", bijdrage.draag_bij, D.KINDEREN, kindblok(kring))
    rij = leg_voor(kamer, kring)
    doe(kamer, kring, "lt", stelling.neem_stelling_in, rij.id, S.EENS, "")
    with pytest.raises(Regelfout, match="Veilig Thuis"):
        doe(kamer, kring, "cp", versie.stel_vast)
    doe(kamer, kring, "vt", stelling.neem_stelling_in, rij.id, S.EENS, "")
    vast = doe(kamer, kring, "cp", versie.stel_vast)
    assert (vast.nummer, vast.volgende) == ("0.1", op_dag(96).date() + timedelta(days=14))
    kop = blad(kamer, kring, "lt").leidend
    assert kop is not None
    assert not kop.verlopen
    with kamer.als(kring["lt"], op=op_dag(111), alleen_lezen=True) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        later = bladen.blad(werk.ctx, gezin, mensen(werk.ctx, gezin)).leidend
    assert later is not None
    assert later.verlopen


def test_vaststellen_zet_een_dag_om_opnieuw_te_kijken_en_een_incident_haalt_die_naar_voren(
    kamer: Huis, bezig: Kring
) -> None:
    doe(kamer, bezig, "lt", gebeurtenis.noteer, GebeurtenisSoort.INCIDENT, "Er was ruzie.")
    assert open_taken(kamer, bezig, TermijnSoort.ANALYSE_HERZIEN) == []
    vastgesteld(kamer, bezig)
    assert open_taken(kamer, bezig, TermijnSoort.ANALYSE_BESPREKEN) == []
    (taak,) = open_taken(kamer, bezig, TermijnSoort.ANALYSE_HERZIEN)
    assert (taak.uiterlijk, taak.voor_id) == (op_dag(200).date(), bezig["cp"])
    for _ in range(2):
        doe(kamer, bezig, "lt", gebeurtenis.noteer, GebeurtenisSoort.INCIDENT, "Er was weer ruzie.")
    dagen = sorted(t.uiterlijk for t in open_taken(kamer, bezig, TermijnSoort.ANALYSE_HERZIEN))
    assert len(dagen) == 2
    assert dagen[0] < op_dag(115).date()


def test_elke_stap_staat_in_het_journaal(kamer: Huis, bezig: Kring) -> None:
    vastgesteld(kamer, bezig)
    soorten = [g.soort for g in van_gezin(kamer, bezig, Gebeurtenis) if g.categorie is Categorie.GVA_GEDEELD]
    for soort in (
        GebeurtenisSoort.ANALYSE_BEGONNEN,
        GebeurtenisSoort.ANALYSE_AANGEVULD,
        GebeurtenisSoort.ANALYSE_VOORGELEGD,
        GebeurtenisSoort.ANALYSE_VASTGESTELD,
        GebeurtenisSoort.STELLING_GENOMEN,
    ):
        assert soort in soorten


def test_er_leidt_hoogstens_een_versie(kamer: Huis, bezig: Kring) -> None:
    """Invariant 2, in the store: a second one beside the first is refused."""
    vastgesteld(kamer, bezig)
    with pytest.raises(IntegrityError):
        zet_erbij(kamer, bezig, status=VersieStatus.VASTGESTELD, nummer="9.0")


def test_intrekken_zegt_waarom_en_de_tekst_blijft(kamer: Huis, bezig: Kring) -> None:
    rij = vastgesteld(kamer, bezig)

    def trek_in(ctx: Any, gezin: Any) -> None:
        (zicht,) = rijen.versies(ctx, gezin)
        versie.trek_in(ctx, gezin, zicht.rij, "Zij bleek niet te kloppen.")

    doe(kamer, bezig, "cp", trek_in)
    gelezen = lees(kamer, bezig, "vader", lambda ctx, g: versies.een(ctx, g, mensen(ctx, g), rij.id))
    assert gelezen.ingetrokken_omdat == "Zij bleek niet te kloppen."
    assert any(d.stukken for d in gelezen.delen)
