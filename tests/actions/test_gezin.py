"""Een gezin bekend maken, leden, gezag, situatie en fasen: wat er dan is, en wat er niet mag."""

from typing import Any

import pytest
from sqlmodel import select

from caseapp.actions import gezin as acties
from caseapp.actions.botsing import Botsing
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.gezin import GezinRol, GezinStatus
from caseapp.domain.regel import Regelfout
from caseapp.permissions import Relatie, Rol
from caseapp.queries.gezin import situatie
from caseapp.queries.namen import gezin_naam
from caseapp.tables import CaseRelatie, Gebeurtenis, Gezin, Gezinslid

from ..builders import Huis, alles, open_voor
from ..factories import GebruikerFactory, PersoonFactory
from ..kring import Kring


def doe(huis: Huis, kring: Kring, wie: str, actie: Any, *wat: Any, **hoe: Any) -> Any:
    """One act, in a unit of work of its own."""
    with huis.als(kring[wie]) as werk:
        return actie(werk.ctx, open_voor(werk.ctx, kring.gezin.id), *wat, **hoe)


def soorten(huis: Huis, gezin_id: Any) -> list[GebeurtenisSoort]:
    with huis.systeem() as werk:
        return [g.soort for g in alles(werk.ctx, Gebeurtenis) if g.gezin_id == gezin_id]


def test_een_nieuw_gezin_heeft_een_naamloos_kenmerk_en_nog_geen_contactpersoon(kamer: Huis) -> None:
    with kamer.systeem() as werk:
        gezin = acties.maak_gezin(werk.ctx, "  Wolkenveld ", "Er is iets.")
        open_ = open_voor(werk.ctx, gezin.id)
        assert gezin_naam(werk.ctx, open_) == "Gezin Wolkenveld"
    assert gezin.status is GezinStatus.NIEUW
    assert gezin.kenmerk.startswith("K-")
    assert "Wolk" not in gezin.kenmerk
    assert soorten(kamer, gezin.id) == [GebeurtenisSoort.GEZIN_BEKEND]


def test_kenmerken_zijn_uniek_en_zeggen_niets_over_de_volgorde(kamer: Huis) -> None:
    with kamer.systeem() as werk:
        kenmerken = [acties.maak_gezin(werk.ctx, "Ding", "").kenmerk for _ in range(70)]
    assert len(set(kenmerken)) == 70
    assert kenmerken != sorted(kenmerken)


def test_een_gezin_zonder_naam_wordt_niet_gemaakt(kamer: Huis) -> None:
    with kamer.systeem() as werk:
        voor = len(alles(werk.ctx, Gezin))
    with pytest.raises(Regelfout) as fout, kamer.systeem() as werk:
        acties.maak_gezin(werk.ctx, "  ", "Er is iets.")
    assert fout.value.veld == "naam"
    with kamer.systeem() as werk:
        assert len(alles(werk.ctx, Gezin)) == voor


@pytest.mark.parametrize(
    ("rol", "relatie"),
    [(Rol.GEZIN, Relatie.GEZINSLID), (Rol.KIND, Relatie.GEZINSLID), (Rol.NETWERK, Relatie.NETWERKLID)],
)
def test_wie_een_account_heeft_krijgt_met_de_plaats_ook_de_relatie(
    kamer: Huis, kring: Kring, rol: Rol, relatie: Relatie
) -> None:
    with kamer.systeem() as werk:
        persoon = PersoonFactory(ctx=werk.ctx)
        wie = GebruikerFactory(ctx=werk.ctx, rol=rol, persoon_id=persoon.id)
        werk.ctx.session.flush()
        lid = acties.voeg_lid_toe(
            werk.ctx, open_voor(werk.ctx, kring.gezin.id), persoon, GezinRol.GROOTOUDER, None
        )
    assert lid.volgorde == 3
    with kamer.systeem() as werk:
        rij = werk.ctx.session.exec(select(CaseRelatie).where(CaseRelatie.gebruiker_id == wie.id)).one()
        assert (rij.relatie, rij.gezin_id, rij.tot) == (relatie, kring.gezin.id, None)


def test_niemand_is_twee_keer_lid(kamer: Huis, kring: Kring) -> None:
    with pytest.raises(Regelfout, match="hoort al bij dit gezin") as fout:
        doe(kamer, kring, "cp", acties.voeg_lid_toe, kring.kind, GezinRol.KIND, 1)
    assert fout.value.veld == "persoon"
    with kamer.systeem() as werk:
        assert len([lid for lid in alles(werk.ctx, Gezinslid) if lid.gezin_id == kring.gezin.id]) == 3


def test_de_situatie_wordt_beschreven_en_het_dagboek_weet_ervan(kamer: Huis, kring: Kring) -> None:
    doe(kamer, kring, "cp", acties.beschrijf_situatie, "  Er is rust.  ", versie=1)
    with kamer.als(kring["moeder"], alleen_lezen=True) as werk:
        assert situatie(werk.ctx, open_voor(werk.ctx, kring.gezin.id)) == "Er is rust."
    assert soorten(kamer, kring.gezin.id) == [GebeurtenisSoort.SITUATIE_BESCHREVEN]


def test_wie_een_oudere_versie_las_overschrijft_niets(kamer: Huis, kring: Kring) -> None:
    doe(kamer, kring, "cp", acties.beschrijf_situatie, "De eerste.", versie=1)
    with pytest.raises(Botsing) as fout:
        doe(kamer, kring, "cp", acties.beschrijf_situatie, "De tweede.", versie=1)
    assert fout.value.mijn == "De tweede."
    with kamer.als(kring["cp"], alleen_lezen=True) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        assert situatie(werk.ctx, gezin) == "De eerste."
        assert gezin.rij.versie == 2


@pytest.mark.parametrize("tekst", ["", "   ", "x" * 10_001, "Bel mij op 06-12345678."])
def test_een_situatie_die_niet_kan_bewaart_niets(kamer: Huis, kring: Kring, tekst: str) -> None:
    with pytest.raises(Regelfout) as fout:
        doe(kamer, kring, "cp", acties.beschrijf_situatie, tekst)
    assert fout.value.veld in ("tekst", "situatie")
    assert soorten(kamer, kring.gezin.id) == []
    with kamer.als(kring["cp"], alleen_lezen=True) as werk:
        assert situatie(werk.ctx, open_voor(werk.ctx, kring.gezin.id)) == (
            "Er is een zorg, en er gaat ook iets goed."
        )
