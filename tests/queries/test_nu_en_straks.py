"""Nu en straks: dezelfde vragen aan twee verhalen, met de hand nageteld."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from caseapp.config import ROOT
from caseapp.db import SYSTEEM, Store, Stores, in_ruimte
from caseapp.domain.toekomst.tellingen import Getal, Telling
from caseapp.permissions import VERZWEGEN, Categorie, Doen
from caseapp.queries.dossier import open_gezin
from caseapp.queries.kader import kaarten
from caseapp.queries.namen import mensen
from caseapp.queries.toekomst.lezers import Lezers, lezers
from caseapp.queries.toekomst.tellen import tel
from caseapp.queries.verklarende_analyse.tellers import tellers
from caseapp.scenario.casus import Casus
from caseapp.scenario.daden.basis import Daad
from caseapp.scenario.lezen import lees_casus, lees_gebruikers, lees_organisaties
from caseapp.spel.verhalen import NU, STRAKS, speel_alleen
from caseapp.tables import Gezin, LogRegel, RuimteSoort

from ..builders import alles, instellingen_in

SEEDS = ROOT / "seeds"
ORGANISATIES = lees_organisaties(SEEDS / "organisaties.yaml")
GEBRUIKERS = lees_gebruikers(SEEDS / "gebruikers.yaml", ORGANISATIES)
KLEIN = lees_casus(Path(__file__).with_name("klein-verhaal.yaml"), GEBRUIKERS)
Speel = Callable[[Casus], Store]


@pytest.fixture(scope="module")
def speel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Speel]:
    """A casus alone in a store of its own."""
    with Stores(instellingen_in(tmp_path_factory.mktemp("verhalen"))).gesloten() as stores:
        nummer = count()

        def maak(casus: Casus) -> Store:
            def vul(store: Store) -> None:
                speel_alleen(store, ORGANISATIES, GEBRUIKERS, casus)

            return stores.ruimte(stores.maak("Verhaal", RuimteSoort.SJABLOON, str(next(nummer)), vul))

        yield maak


def geteld(store: Store) -> dict[Telling, Getal]:
    with store.werk(in_ruimte(SYSTEEM), alleen_lezen=True) as werk:
        return tel(werk.ctx)


def wie_leest(store: Store) -> dict[str, Lezers]:
    with store.werk(in_ruimte(SYSTEEM), alleen_lezen=True) as werk:
        return {groep.organisatie.split(" (")[0]: groep for groep in lezers(werk.ctx)}


@pytest.fixture(scope="module")
def klein(speel: Speel) -> Store:
    return speel(KLEIN)


@pytest.fixture(scope="module")
def nu(speel: Speel) -> Store:
    return speel(lees_casus(SEEDS / NU, GEBRUIKERS))


@pytest.fixture(scope="module")
def straks(speel: Speel) -> Store:
    return speel(lees_casus(SEEDS / STRAKS, GEBRUIKERS))


# What the small story says, counted with a finger along its lines.
MET_DE_HAND = {
    Telling.KEER_VERTELD: Getal(
        1, "aan 1 mens van 1 organisatie; 1 keer las iemand het in plaats van te vragen"
    ),
    Telling.PLANNEN: Getal(1, "0 daarvan gestopt; 0 keer een versie vastgesteld"),
    Telling.CONTACTPERSONEN: Getal(2),
    Telling.DAGEN_ZONDER: Getal(5, "van de 20 dagen"),  # day 1 to 5; on day 6 there is one
    Telling.EERSTE_CONTACT: Getal(7),
    Telling.BEOORDELING: Getal(2),
    Telling.KINDEREN_GESPROKEN: Getal(1, "van de 1; het eerste gesprek na 7 dagen"),
    Telling.WEET_VAN_MELDING: Getal(1, "van de 2"),
    Telling.GEINFORMEERD: Getal(1, "van de 3"),
    Telling.MENSEN_ROND_GEZIN: Getal(4, "van 3 organisaties"),  # Linde, Wilg, Berk and Hazelaar
    Telling.MEELEZERS: Getal(2, "van 2 organisaties; en 3 mensen van het gezin zelf"),  # Linde and Berk
}


@pytest.mark.parametrize("telling", list(Telling))
def test_wat_de_software_telt_is_wat_er_met_de_hand_staat(klein: Store, telling: Telling) -> None:
    assert geteld(klein)[telling] == MET_DE_HAND[telling]


def zonder(casus: Casus, **kenmerk: Any) -> Casus:
    """The same story, without the acts that look like this."""
    weg = [d for d in casus.handelingen if all(getattr(d, k, None) == w for k, w in kenmerk.items())]
    assert weg
    return _met(casus, [daad for daad in casus.handelingen if daad not in weg])


def _met(casus: Casus, daden: list[Daad]) -> Casus:
    return casus.model_copy(update={"handelingen": tuple(daden)})


def tot_dag(dag: int) -> Casus:
    """The same story as it stood on the evening of that day."""
    daden = [daad for daad in KLEIN.handelingen if daad.dag <= dag]
    return _met(KLEIN, daden).model_copy(update={"vandaag": dag + 1})


ANDERS = [
    (
        "niemand vroeg het nog eens",
        zonder(KLEIN, wat="meld_verteld", soort="verteld"),
        Telling.KEER_VERTELD,
        0,
    ),
    ("er begon geen plan", zonder(KLEIN, wat="begin_plan"), Telling.PLANNEN, 0),
    ("niemand droeg over", tot_dag(11), Telling.CONTACTPERSONEN, 1),
    ("niemand zei nog ja", tot_dag(5), Telling.DAGEN_ZONDER, 6),
    ("er was nog geen eerste contact", tot_dag(7), Telling.EERSTE_CONTACT, None),
    ("er was nog niet beoordeeld", tot_dag(2), Telling.BEOORDELING, None),
    ("alleen voor de melding werd met Pien gepraat", tot_dag(7), Telling.KINDEREN_GESPROKEN, 0),
    ("niemand hoorde van de melding", tot_dag(3), Telling.WEET_VAN_MELDING, 0),
    ("niemand kreeg de brief", zonder(KLEIN, wat="informeer_gezinslid"), Telling.GEINFORMEERD, 0),
    (
        "school kwam er niet bij",
        zonder(KLEIN, wat="betrek", gebruiker="hazelaar"),
        Telling.MENSEN_ROND_GEZIN,
        3,
    ),
    ("alleen Veilig Thuis leest", tot_dag(5), Telling.MEELEZERS, 1),
    ("er was nog geen melding", tot_dag(0), Telling.DAGEN_ZONDER, None),
]


@pytest.mark.parametrize(("casus", "telling", "aantal"), [a[1:] for a in ANDERS], ids=[a[0] for a in ANDERS])
def test_een_andere_daad_geeft_een_ander_getal(
    speel: Speel, casus: Casus, telling: Telling, aantal: int | None
) -> None:
    assert geteld(speel(casus))[telling].aantal == aantal


def test_van_een_verhaal_zonder_iets_wordt_niets_gemaakt(speel: Speel) -> None:
    getallen = geteld(speel(tot_dag(0)))
    assert {getal.aantal for getal in getallen.values()} == {0, None}


def test_de_twee_verhalen_geven_andere_getallen(nu: Store, straks: Store) -> None:
    een, ander = geteld(nu), geteld(straks)
    gelijk = {telling for telling in Telling if een[telling].aantal == ander[telling].aantal}
    assert gelijk == {Telling.BEOORDELING}  # the same melding, judged by the same person
    vaker = (
        Telling.KEER_VERTELD,
        Telling.PLANNEN,
        Telling.CONTACTPERSONEN,
        Telling.DAGEN_ZONDER,
        Telling.EERSTE_CONTACT,
    )
    for telling in vaker:
        assert _n(een[telling]) > _n(ander[telling]), telling
    for telling in (Telling.KINDEREN_GESPROKEN, Telling.WEET_VAN_MELDING, Telling.GEINFORMEERD):
        assert _n(een[telling]) < _n(ander[telling]), telling
    # what the tour says aloud: more people around the gezin, fewer who read along
    assert _n(een[Telling.MENSEN_ROND_GEZIN]) < _n(ander[Telling.MENSEN_ROND_GEZIN])
    assert _n(een[Telling.MEELEZERS]) > _n(ander[Telling.MEELEZERS])


def _n(getal: Getal) -> int:
    assert getal.aantal is not None
    return getal.aantal


def test_in_beide_verhalen_zijn_dezelfde_mensen_en_begint_het_met_dezelfde_melding() -> None:
    een, ander = lees_casus(SEEDS / NU, GEBRUIKERS), lees_casus(SEEDS / STRAKS, GEBRUIKERS)
    assert (een.personen, een.begin, een.vandaag) == (ander.personen, ander.begin, ander.vandaag)

    def van(casus: Casus, *soorten: str) -> list[Daad]:
        return [daad for daad in casus.handelingen if daad.wat in soorten]  # type: ignore[attr-defined]

    gebeurd = ("maak_gezin", "voeg_lid_toe", "leg_gezag_vast", "neem_melding_aan", "noteer_incident")
    assert van(een, *gebeurd) == van(ander, *gebeurd)
    assert van(een, "neem_melding_aan")


def test_keer_verteld_is_wat_ook_bij_de_analyse_staat(nu: Store, straks: Store) -> None:
    for store in (nu, straks):
        with store.werk(in_ruimte(SYSTEEM), alleen_lezen=True) as werk:
            linde = next(k.id for g in kaarten(werk.ctx) for k in g.kaarten if k.naam == "dhr. Linde")
            gezin_id = werk.ctx.session.exec(select(Gezin.id)).one()
        with store.werk(in_ruimte(linde)) as werk:
            gezin = open_gezin(werk.ctx, gezin_id, Doen.ZIEN, Categorie.GVA_GEDEELD)
            verteld = sum(t.verteld for t in tellers(werk.ctx, gezin, mensen(werk.ctx, gezin)))
        assert verteld == geteld(store)[Telling.KEER_VERTELD].aantal


def test_wie_meeleest_zegt_de_bladzijde_van_de_toegang(klein: Store) -> None:
    per = wie_leest(klein)
    assert per["Veilig Thuis Voorbeeld-Midden"].lezen_gedeeld == 1
    assert "melding" in per["Veilig Thuis Voorbeeld-Midden"].soorten
    assert per["School Voorbeeld"].soorten == ()
    assert per["Gezin en netwerk"].van_het_gezin
    assert "melding" not in per["Gezin en netwerk"].soorten


def test_wie_overal_meekijkt_telt_niet_mee(straks: Store) -> None:
    """A trainer and who supervises stand the same towards every gezin."""
    assert not {"Leerhuis Voorbeeld-Midden", "Toezicht Oeverlanden"} & wie_leest(straks).keys()


def test_van_wat_stil_is_wordt_ook_hier_niets_gezegd(straks: Store) -> None:
    stil = {soort.replace("_", " ") for soort in VERZWEGEN}
    assert not stil & {soort for groep in wie_leest(straks).values() for soort in groep.soorten}


def test_tellen_is_geen_kijken(klein: Store) -> None:
    """Nobody looks, so nobody is told to have looked."""

    def regels() -> int:
        with klein.werk(in_ruimte(SYSTEEM), alleen_lezen=True) as werk:
            return len(alles(werk.ctx, LogRegel))

    voor = regels()
    geteld(klein)
    wie_leest(klein)
    assert regels() == voor > 0
