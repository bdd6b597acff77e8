"""Van een gezin naar het bestuur en terug: het bestuur leest nooit van wie."""

from typing import Any
from uuid import uuid4

import pytest

from caseapp.actions import belemmering, bestuur
from caseapp.actions.botsing import Botsing
from caseapp.domain.belemmering import BelemmeringSoort, BelemmeringStatus
from caseapp.domain.bestuur import BestuurStatus
from caseapp.domain.regel import Regelfout
from caseapp.domain.termijn import na_werkdagen
from caseapp.queries import belemmering as belemmeringen
from caseapp.queries import bestuur as queries
from caseapp.queries.dossier import Refused
from caseapp.tables import Belemmering, Bestuursvraag, Gebeurtenis, Termijn, Voorlegging

from ..builders import Huis, alles, laatste, op_dag, open_voor, regels_van
from ..kring import Kring
from .test_acties import van_gezin, zet

ZIN = "Voor een nacht vrij is hier geen aanbod. Wil het bestuur dat inkopen?"
ANTWOORD = "Vanaf mei koopt de gemeente tien plekken in."
PR = "procesregisseur"


@pytest.fixture
def rij(kamer: Huis, kring: Kring) -> Belemmering:
    """Put through to the procesregisseur, and kept from one of the parents."""
    with kamer.als(kring["cp"]) as werk:
        nieuw = belemmering.meld_belemmering(
            werk.ctx,
            open_voor(werk.ctx, kring.gezin.id),
            BelemmeringSoort.GEEN_AANBOD,
            "Er is niemand voor de nacht.",
            kring.wie["cp"],
            organisatie_id=kring.wie["school"].organisatie_id,
            niet_voor=[str(kring.vader.id)],
        )
    zet(kamer, kring, "cp", belemmering.zet_belemmering_door, nieuw, "Een ouder kan nooit een nacht weg.")
    return nieuw


def leg_voor(huis: Huis, kring: Kring, rij: Belemmering, zin: str = ZIN, **hoe: Any) -> None:
    zet(huis, kring, PR, bestuur.leg_voor_aan_bestuur, rij, zin, **hoe)


def vraag(huis: Huis, rij: Belemmering) -> Bestuursvraag:
    with huis.systeem() as werk:
        [legging] = [v for v in alles(werk.ctx, Voorlegging) if v.belemmering_id == rij.id]
        return werk.ctx.session.get_one(Bestuursvraag, legging.vraag_id)


def antwoord(
    huis: Huis,
    kring: Kring,
    wat: Bestuursvraag,
    status: BestuurStatus = BestuurStatus.OPGEPAKT,
    zin: str = ANTWOORD,
    wie: str = "beleid",
) -> None:
    with huis.als(kring[wie]) as werk:
        rij, regel = queries.een(werk.ctx, wat.id)
        bestuur.antwoord_namens_bestuur(werk.ctx, rij, status, zin, versie=regel.versie)


def als(huis: Huis, kring: Kring, wie: str) -> Any:
    """How this belemmering reads for somebody who works with the gezin."""
    with huis.als(kring[wie], alleen_lezen=True) as werk:
        return belemmeringen.blad(werk.ctx, open_voor(werk.ctx, kring.gezin.id))


def test_van_de_procesregisseur_naar_het_bestuur_en_terug(
    kamer: Huis, kring: Kring, rij: Belemmering
) -> None:
    leg_voor(kamer, kring, rij)
    [regel] = als(kamer, kring, "cp")
    assert (regel.bestuur.zin, regel.bestuur.open, regel.bestuur.antwoord) == (ZIN, True, None)
    antwoord(kamer, kring, vraag(kamer, rij))
    [regel] = als(kamer, kring, "cp")
    assert (regel.bestuur.status, regel.bestuur.antwoord) == ("opgepakt", ANTWOORD)
    with kamer.als(kring[PR], alleen_lezen=True) as werk:
        [gezien] = belemmeringen.doorgezet(werk.ctx, open_voor(werk.ctx, kring.gezin.id))
    assert (gezien.open, gezien.bestuur.antwoord) == (True, ANTWOORD)
    zet(kamer, kring, PR, belemmering.beantwoord_belemmering, rij, "De gemeente koopt plekken in.")
    assert van_gezin(kamer, kring, Belemmering)[0].status is BelemmeringStatus.BEANTWOORD


def test_het_bestuur_leest_niets_waarmee_het_gezin_te_vinden_is(
    kamer: Huis, kring: Kring, rij: Belemmering
) -> None:
    leg_voor(kamer, kring, rij)
    mijn = vraag(kamer, rij).id
    with kamer.als(kring["beleid"], alleen_lezen=True) as werk:
        [gezien] = [een for een in queries.lijst(werk.ctx) if een.id == mijn]
    assert (gezien.soort, gezien.zin, gezien.dagen) == ("geen aanbod", ZIN, 0)
    assert gezien.van_wie
    verraadt = (kring.gezin.id, kring.gezin.kenmerk, rij.id, kring[PR], kring["cp"], kring.vader.id)
    assert not [een for een in verraadt if str(een) in repr(gezien)]
    kolommen = set(Bestuursvraag.tabel().c.keys())
    assert kolommen == {
        *("id", "versie", "soort", "organisatie_id", "status", "op", "besloten_op", "zin", "antwoord")
    }


def test_lezen_en_antwoorden_door_het_bestuur_staan_in_het_logboek_bij_geen_gezin(
    kamer: Huis, kring: Kring, rij: Belemmering
) -> None:
    leg_voor(kamer, kring, rij)
    wat, vanaf = vraag(kamer, rij), laatste(kamer)
    antwoord(kamer, kring, wat)
    regels = regels_van(kamer, vanaf)
    assert {regel["gebruiker_id"] for regel in regels} == {str(kring["beleid"])}
    assert {regel["object_soort"] for regel in regels} == {"bestuursvraag"}
    assert not [regel for regel in regels if regel.get("gezin_id")]
    assert {"bekijken", "wijzigen"} <= {regel["handeling"] for regel in regels}


def test_het_blijft_bij_de_procesregisseur_die_navraagt(kamer: Huis, kring: Kring, rij: Belemmering) -> None:
    leg_voor(kamer, kring, rij)
    [open_] = [t for t in van_gezin(kamer, kring, Termijn) if t.afgerond_op is None]
    assert open_.uiterlijk == na_werkdagen(op_dag(96).date(), 15)
    assert van_gezin(kamer, kring, Belemmering)[0].termijn_id == open_.id


def test_voor_wie_de_belemmering_niet_is_is_ook_dit_er_niet(
    kamer: Huis, kring: Kring, rij: Belemmering
) -> None:
    leg_voor(kamer, kring, rij)
    vader = str(kring.vader.id)
    [legging] = van_gezin(kamer, kring, Voorlegging)
    verteld = [g for g in van_gezin(kamer, kring, Gebeurtenis) if g.soort == "belemmering_doorgezet"]
    assert len(verteld) == 2
    assert all(een.niet_voor == [vader] for een in (legging, *verteld, *van_gezin(kamer, kring, Termijn)))
    assert als(kamer, kring, "vader") == ()
    [regel] = als(kamer, kring, "moeder")
    assert regel.bestuur is None  # what the procesregisseur wrote is not for the gezin


@pytest.mark.parametrize("wie", ["cp", PR, "trainer", "vt", "moeder"])
def test_namens_het_bestuur_antwoordt_alleen_de_beleidsadviseur(
    kamer: Huis, kring: Kring, rij: Belemmering, wie: str
) -> None:
    leg_voor(kamer, kring, rij)
    with pytest.raises(Refused, match="alleen de beleidsadviseur"):
        antwoord(kamer, kring, vraag(kamer, rij), wie=wie)
    with kamer.als(kring[wie], alleen_lezen=True) as werk:
        assert queries.lijst(werk.ctx) == ()


def test_een_vraag_die_er_niet_is_is_er_voor_niemand(kamer: Huis, kring: Kring) -> None:
    with kamer.als(kring["beleid"]) as werk, pytest.raises(Refused, match="bestaat niet"):
        queries.een(werk.ctx, uuid4())


def test_een_kenmerk_of_naam_gaat_nooit_mee(kamer: Huis, kring: Kring, rij: Belemmering) -> None:
    for fout in (kring.gezin.kenmerk, "Noor", "mevrouw Ding"):
        with pytest.raises(Regelfout, match=r"kenmerk|naam"):
            leg_voor(kamer, kring, rij, f"Er is geen nachtopvang voor {fout}, al maanden.")
    assert van_gezin(kamer, kring, Voorlegging) == []
    leg_voor(kamer, kring, rij)
    with pytest.raises(Regelfout, match="naam"):
        antwoord(kamer, kring, vraag(kamer, rij), zin="Daar zorgt Noor zelf maar voor.")


def test_de_naam_van_dit_gezin_wordt_niet_anders_geweigerd_dan_elke_andere(
    kamer: Huis, kring: Kring, rij: Belemmering
) -> None:
    """Else a procesregisseur could find out by trying which name belongs to the pseudonym."""
    with kamer.als(kring["cp"], alleen_lezen=True) as werk:
        naam = belemmering.namen_in_gezin(werk.ctx, open_voor(werk.ctx, kring.gezin.id))[0].lower()
    leg_voor(kamer, kring, rij, f"Er is geen nachtopvang voor een ouder in {naam}, al maanden.")


def test_twee_keer_voorleggen_of_antwoorden_kan_niet(kamer: Huis, kring: Kring, rij: Belemmering) -> None:
    leg_voor(kamer, kring, rij)
    with pytest.raises(Regelfout, match="al bij het bestuur"):
        leg_voor(kamer, kring, rij)
    antwoord(kamer, kring, vraag(kamer, rij), BestuurStatus.NIET_OPGEPAKT, "Hier is dit jaar geen geld voor.")
    with pytest.raises(Regelfout, match="al op geantwoord"):
        antwoord(kamer, kring, vraag(kamer, rij))


def test_de_tweede_die_antwoordt_ziet_dat_een_ander_dat_al_deed(
    kamer: Huis, kring: Kring, rij: Belemmering
) -> None:
    leg_voor(kamer, kring, rij)
    wat = vraag(kamer, rij)
    antwoord(kamer, kring, wat)
    ook = (BestuurStatus.OPGEPAKT, ANTWOORD)
    with kamer.als(kring["beleid"]) as werk:
        nu, _ = queries.een(werk.ctx, wat.id)
        with pytest.raises(Botsing):
            bestuur.antwoord_namens_bestuur(werk.ctx, nu, *ook, versie=wat.versie)


@pytest.mark.parametrize("door", ["cp", PR])
def test_is_het_opgelost_dan_hoeft_het_bestuur_niet_meer_te_antwoorden(
    kamer: Huis, kring: Kring, rij: Belemmering, door: str
) -> None:
    leg_voor(kamer, kring, rij)
    daad = belemmering.los_belemmering_op if door == "cp" else belemmering.los_procesvraag_op
    zet(kamer, kring, door, daad, rij, "Een buurvrouw slaapt er nu.")
    assert vraag(kamer, rij).status is BestuurStatus.VERVALLEN
    with pytest.raises(Regelfout, match="niet meer nodig"):
        antwoord(kamer, kring, vraag(kamer, rij))


def test_een_antwoord_blijft_staan_als_het_daarna_is_opgelost(
    kamer: Huis, kring: Kring, rij: Belemmering
) -> None:
    leg_voor(kamer, kring, rij)
    antwoord(kamer, kring, vraag(kamer, rij))
    zet(kamer, kring, "cp", belemmering.los_belemmering_op, rij, "Er is een plek gekomen.")
    assert vraag(kamer, rij).status is BestuurStatus.OPGEPAKT
