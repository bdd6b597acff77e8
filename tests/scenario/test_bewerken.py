"""Een casus veranderen en weer als bestand bewaren: wat je niet aanraakt, blijft precies hetzelfde."""

import pytest

from caseapp.domain.regel import Regelfout
from caseapp.scenario import bewerken
from caseapp.scenario.casus import Casus
from caseapp.scenario.fouten import Bestandsfout
from caseapp.scenario.lezen import lees_casus_van
from caseapp.scenario.schrijven import Vel, als_bestand, vel_van
from tests.scenario.meegegeven import CASUSSEN, GEBRUIKERS, WOLKENVELD, per_casus


def lees(vel: Vel) -> Casus:
    return lees_casus_van(als_bestand(vel), "deze casus", GEBRUIKERS.values())


def moment(daad: Vel) -> Vel:
    return {"dag": daad["dag"], "tijd": daad.get("tijd", "10:00"), "wie": daad["wie"]}


@per_casus
def test_een_casus_als_bestand_en_terug_is_dezelfde_casus(casus: Casus) -> None:
    bestand = als_bestand(vel_van(casus))
    terug = lees_casus_van(bestand, "deze casus", GEBRUIKERS.values())
    assert terug == casus
    assert als_bestand(vel_van(terug)) == bestand


@per_casus
def test_alle_teksten_van_een_casus_zijn_te_veranderen_en_niets_anders(casus: Casus) -> None:
    """Each text once more with a word behind it, and taken off again: the same file."""
    vel = vel_van(casus)
    anders = vel
    for nummer, daad in enumerate(vel["handelingen"]):
        teksten = {plek: f"{tekst} Nog iets." for plek, tekst in bewerken.teksten_in(daad).items()}
        anders = bewerken.met_daad(anders, nummer, moment(daad), teksten)
    veranderd = sum(a != b for a, b in zip(vel["handelingen"], anders["handelingen"], strict=True))
    met_tekst = sum(bool(bewerken.teksten_in(daad)) for daad in vel["handelingen"])
    zonder_tijd = sum("tijd" not in daad and not bewerken.teksten_in(daad) for daad in vel["handelingen"])
    assert veranderd == met_tekst + zonder_tijd
    for nummer, daad in enumerate(vel["handelingen"]):
        teksten = bewerken.teksten_in(daad)
        anders = bewerken.met_daad(anders, nummer, moment(daad), teksten)
    assert lees(anders) == lees(vel)


def test_iemand_krijgt_een_andere_naam_en_leeftijd() -> None:
    nieuw = lees(bewerken.met_persoon(vel_van(WOLKENVELD), "pien", "Saartje", "Wolkenveld", 11))
    [kind] = [een for een in nieuw.personen if een.sleutel == "pien"]
    assert (kind.roepnaam, kind.geboren.isoformat()) == ("Saartje", "2015-01-01")
    assert nieuw.handelingen == WOLKENVELD.handelingen


def test_een_gebeurtenis_op_een_andere_dag_komt_op_haar_plek_in_het_verhaal() -> None:
    vel = vel_van(WOLKENVELD)
    nieuw = bewerken.met_nieuwe_daad(
        vel,
        {
            "dag": 3,
            "tijd": "11:00",
            "wie": "simulatie",
            "wat": "noteer",
            "soort": "signaal",
            "tekst": "Fien belt.",
        },
    )
    dagen = [(daad["dag"], daad.get("tijd", "10:00")) for daad in nieuw["handelingen"]]
    assert dagen == sorted(dagen)
    assert len(lees(nieuw).handelingen) == len(WOLKENVELD.handelingen) + 1


def test_wat_later_nodig_is_kan_niet_weg() -> None:
    vel = vel_van(WOLKENVELD)
    with pytest.raises(Bestandsfout):
        lees(bewerken.zonder_daad(vel, 0))  # the gezin itself
    with pytest.raises(Regelfout, match="staat niet meer"):
        bewerken.zonder_daad(vel, 9_999)


def test_een_kaart_komt_erop_en_gaat_er_weer_af() -> None:
    vel = vel_van(WOLKENVELD)
    met = bewerken.met_kaart(vel, "wilg", "Wil rust.", "Vraag eerst wat Pien wil.")
    assert [kaart.opdracht for kaart in lees(met).kaarten] == ["Vraag eerst wat Pien wil."]
    assert lees(bewerken.met_kaart(met, "wilg", "", "")) == WOLKENVELD
    with pytest.raises(Bestandsfout, match="bekende gebruiker"):
        lees(bewerken.met_kaart(vel, "niemand", "Wil rust.", "Kijk."))


def test_de_regels_over_echte_mensen_gelden_ook_hier() -> None:
    vel = bewerken.met_kop(vel_van(CASUSSEN[4]), titel="Bel 06 12345678 voor meer")
    with pytest.raises(Bestandsfout, match="telefoonnummer"):
        lees(vel)
