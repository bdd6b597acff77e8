"""Een noodplan schrijven: wie het leest, en dat niemand anders merkt dat het er is."""

from typing import Any
from uuid import UUID

import pytest

from caseapp.actions import noodplan as acties
from caseapp.actions.botsing import Botsing
from caseapp.domain.regel import Regelfout
from caseapp.queries import noodplan as bladen
from caseapp.queries import tijdlijn
from caseapp.queries.dossier import Refused
from caseapp.queries.namen import mensen
from caseapp.tables import Noodplan

from ..builders import Huis
from ..kring import Kring
from .analyse import doe, lees, van_gezin

GOED = {"doe_rood": "Ik loop weg en bel 112.", "bellen": "Eerst 112, dan mijn zus.", "heen": "Naar mijn zus."}


def maak(huis: Huis, kring: Kring, wie: str = "cp", gehoor: tuple[str, ...] = (), **hoe: Any) -> Noodplan:
    tegen = hoe.get("tegen", [kring.vader.id])
    mee = acties.Wie(tegen, [str(kring[een]) for een in gehoor])
    return doe(huis, kring, wie, acties.maak_noodplan, kring.moeder.id, hoe.get("velden", GOED), mee)


def herschrijf(
    huis: Huis, kring: Kring, wie: str, plan: Noodplan, velden: dict[str, str], **hoe: Any
) -> Noodplan:
    def schrijf(ctx: Any, gezin: Any) -> Noodplan:
        zicht = bladen.een(ctx, gezin, plan.plan_id)
        assert zicht is not None
        mee = acties.Wie([kring.vader.id], hoe.get("gehoor", ()))
        return acties.herschrijf_noodplan(ctx, gezin, zicht.rij, velden, mee, versie=hoe.get("versie"))

    return doe(huis, kring, wie, schrijf)


def plannen(huis: Huis, kring: Kring, wie: str) -> list[dict[str, str]]:
    def vraag(ctx: Any, gezin: Any) -> list[dict[str, str]]:
        blad = bladen.blad(ctx, gezin, mensen(ctx, gezin))
        return [{veld.naam: tekst for veld, tekst in plan.delen} for plan in blad.plannen]

    return lees(huis, kring, wie, vraag)


@pytest.mark.parametrize("wie", ["cp", "vt", "mda"])
def test_contactpersoon_veilig_thuis_en_mda_schrijven_er_een(kamer: Huis, kring: Kring, wie: str) -> None:
    maak(kamer, kring, wie)
    assert plannen(kamer, kring, wie) == plannen(kamer, kring, "moeder") == [GOED]


@pytest.mark.parametrize("wie", ["lt", "moeder", "vader", "kind", "school"])
def test_een_ander_schrijft_er_geen(kamer: Huis, kring: Kring, wie: str) -> None:
    with pytest.raises((Refused, Regelfout)):
        maak(kamer, kring, wie)
    assert van_gezin(kamer, kring, Noodplan) == []


@pytest.mark.parametrize("wie", ["vader", "kind", "lt", "vt", "mda", "school"])
def test_wie_er_niet_bij_hoort_ziet_niets_ook_niet_op_de_tijdlijn(
    kamer: Huis, kring: Kring, wie: str
) -> None:
    maak(kamer, kring)
    assert plannen(kamer, kring, wie) == []
    soorten = lees(kamer, kring, wie, lambda ctx, g: [z.rij.soort.value for z in tijdlijn.alles(ctx, g)])
    assert "noodplan_geschreven" not in soorten


def test_wie_meeleest_leest_en_schrijft_mee_en_blijft_meelezen(kamer: Huis, kring: Kring) -> None:
    plan = maak(kamer, kring, "cp", gehoor=("vt",))
    assert plannen(kamer, kring, "vt") == [GOED]
    nieuw = GOED | {"heen": "Naar de buurvrouw."}
    herschrijf(kamer, kring, "vt", plan, nieuw, gehoor=[str(kring["cp"])])
    assert plannen(kamer, kring, "cp") == plannen(kamer, kring, "moeder") == [nieuw]
    assert len(van_gezin(kamer, kring, Noodplan)) == 2, "de eerste bewoording blijft"


def test_wie_het_plan_niet_meer_mag_lezen_leest_het_niet_meer(kamer: Huis, kring: Kring) -> None:
    plan = maak(kamer, kring, "cp", gehoor=("vt",))
    herschrijf(kamer, kring, "cp", plan, GOED)
    assert plannen(kamer, kring, "vt") == []


def test_twee_die_tegelijk_schrijven_overschrijven_elkaar_niet(kamer: Huis, kring: Kring) -> None:
    plan = maak(kamer, kring)
    herschrijf(kamer, kring, "cp", plan, GOED | {"mee": "De map."}, versie=1)
    with pytest.raises(Botsing):
        herschrijf(kamer, kring, "cp", plan, GOED | {"mee": "De tas."}, versie=1)


def test_tegen_wie_het_beschermt_kan_nooit_degene_zijn_voor_wie_het_is(kamer: Huis, kring: Kring) -> None:
    with pytest.raises(Regelfout, match="tegen zichzelf"):
        maak(kamer, kring, tegen=[kring.moeder.id])
    with pytest.raises(Regelfout, match="hoort niet bij dit gezin"):
        maak(kamer, kring, tegen=[UUID(int=9)])


def test_wie_het_niet_mag_lezen_kan_niet_in_het_gehoor(kamer: Huis, kring: Kring) -> None:
    with pytest.raises(Regelfout, match="kan dit niet lezen"):
        maak(kamer, kring, gehoor=("lt",))


def test_wie_uit_het_gezin_ging_blijft_iemand_tegen_wie_het_beschermt(kamer: Huis, kring: Kring) -> None:
    plan = maak(kamer, kring)

    def schrijf(ctx: Any, gezin: Any) -> Noodplan:
        zicht = bladen.een(ctx, gezin, plan.plan_id)
        assert zicht is not None
        gezin.leden.remove(next(lid for lid in gezin.leden if lid.persoon_id == kring.vader.id))
        return acties.herschrijf_noodplan(ctx, gezin, zicht.rij, GOED, acties.Wie([]))

    assert doe(kamer, kring, "cp", schrijf).niet_voor == [str(kring.vader.id)]
