"""Destroying for good: keys and bytes are gone, older copies open nothing, the logboek still verifies."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import select

from caseapp.actions.vernietiging import vernietig, vraag_vernietiging
from caseapp.config import ROOT, StartFout
from caseapp.db import Store, Stores
from caseapp.domain.regel import Regelfout
from caseapp.domain.vernietiging import VernietigSoort
from caseapp.queries.vernietiging import Keuze, keuzes, open_vraag
from caseapp.tables import Dek, Gezin, Persoon, RuimteSoort, Uitspraak

from ..conftest import instellingen_voor

HOEVEEL = len(list((ROOT / "seeds" / "casussen").glob("*.yaml")))
REDEN = "De oefening is klaar en niemand heeft dit nog nodig."


def kies(ctx: Any, begin: str, soort: VernietigSoort) -> Keuze:
    return next(k for k in keuzes(ctx) if k.naam.startswith(begin) and k.soort is soort)


def vraag(als: Callable[..., Any], begin: str, soort: VernietigSoort) -> UUID:
    with als("mw. Sering") as werk:
        return vraag_vernietiging(werk.ctx, kies(werk.ctx, begin, soort), REDEN).id


def bevestig(als: Callable[..., Any], wie: str, vraag_id: UUID) -> int:
    with als(wie) as werk:
        rij = open_vraag(werk.ctx, vraag_id)
        assert rij is not None
        return vernietig(werk.ctx, rij)


def uitspraken(pad: Path) -> set[bytes]:
    """Every ciphertext of own words as it lies on disk."""
    with sqlite3.connect(pad) as verbinding:
        return {rij[0] for rij in verbinding.execute("SELECT tekst FROM uitspraak")}


def test_een_gezin_verdwijnt_met_sleutels_en_bytes(
    stores: Stores, ruimte: Store, als: Callable[..., Any]
) -> None:
    voor = uitspraken(ruimte.path)
    bevestig(als, "dhr. Walnoot", vraag(als, "Gezin Wolkenveld", VernietigSoort.GEZIN))
    na = uitspraken(ruimte.path)
    weg, bytes_op_schijf = voor - na, ruimte.path.read_bytes()
    assert weg
    assert not any(tekst in bytes_op_schijf for tekst in weg), "secure_delete overwrites what was there"
    controle = stores.controleer(ruimte.id)
    assert controle.goed, controle.zin
    with als("mw. Wilg") as werk:
        assert len(werk.ctx.session.exec(select(Gezin.id)).all()) == HOEVEEL - 1


def test_twee_personen_zijn_nodig(als: Callable[..., Any]) -> None:
    vraag_id = vraag(als, "Gezin Wolkenveld", VernietigSoort.GEZIN)
    with pytest.raises(Regelfout, match="tweede persoon"):
        bevestig(als, "mw. Sering", vraag_id)
    with als("mw. Wilg") as werk:
        assert len(werk.ctx.session.exec(select(Gezin.id)).all()) == HOEVEEL


def test_zonder_reden_en_twee_keer_vragen_wordt_geweigerd(als: Callable[..., Any]) -> None:
    vraag(als, "Gezin Wolkenveld", VernietigSoort.GEZIN)
    with als("dhr. Walnoot") as werk:
        keuze = kies(werk.ctx, "Gezin Wolkenveld", VernietigSoort.GEZIN)
        with pytest.raises(Regelfout, match="al gevraagd"):
            vraag_vernietiging(werk.ctx, keuze, REDEN)
        with pytest.raises(Regelfout, match="20 tekens"):
            vraag_vernietiging(werk.ctx, kies(werk.ctx, "Gezin Lantaarn", VernietigSoort.GEZIN), "weg")
        with pytest.raises(Regelfout, match="Kies een gezin"):
            vraag_vernietiging(werk.ctx, None, REDEN)
        werk.ongedaan = True


def test_van_een_persoon_blijft_niets_over_en_van_de_anderen_alles(
    stores: Stores, ruimte: Store, als: Callable[..., Any]
) -> None:
    with als("mw. Sering") as werk:
        bram = kies(werk.ctx, "Bram", VernietigSoort.PERSOON).id
    bevestig(als, "dhr. Walnoot", vraag(als, "Bram", VernietigSoort.PERSOON))
    with als("mw. Wilg") as werk:
        s = werk.ctx.session
        assert not s.exec(select(Persoon).where(Persoon.id == bram)).all()
        assert not s.exec(select(Uitspraak).where(Uitspraak.betreft_id == bram)).all()
        assert not s.exec(select(Dek).where(Dek.eigenaar_id == bram)).all()
        assert s.exec(select(Uitspraak)).first() is not None
        assert any(keuze.naam.startswith("Pien") for keuze in keuzes(werk.ctx))
    assert stores.controleer(ruimte.id).goed


def test_een_oude_kopie_van_alles_behalve_het_sleutelbestand_opent_niet(
    stores: Stores, data: Path, tmp_path: Path, als: Callable[..., Any]
) -> None:
    """Whoever kept yesterday's files and today's key reads nothing: after shredding all keys change."""
    kopie = Path(shutil.copytree(data, tmp_path / "gisteren"))
    bevestig(als, "dhr. Walnoot", vraag(als, "Gezin Wolkenveld", VernietigSoort.GEZIN))
    list(stores.wissel_sleutels())
    shutil.copy(data / "sleutels" / "sleutels.json", kopie / "sleutels" / "sleutels.json")
    with pytest.raises(StartFout, match="past niet"):
        Stores(instellingen_voor(kopie))


def test_opnieuw_beginnen_haalt_geen_oude_sleutel_terug(
    stores: Stores, ruimte: Store, als: Callable[..., Any]
) -> None:
    with als("mw. Wilg") as werk:
        oud = set(werk.ctx.session.exec(select(Dek.kenmerk)))
    bevestig(als, "dhr. Walnoot", vraag(als, "Gezin Wolkenveld", VernietigSoort.GEZIN))
    with als("mw. Wilg") as werk:
        weg = oud - set(werk.ctx.session.exec(select(Dek.kenmerk)))
    with als("mw. Sering") as werk:
        stores.herstel(werk.ctx, ruimte.id)
    with als("mw. Wilg") as werk:
        assert weg
        assert not weg & set(werk.ctx.session.exec(select(Dek.kenmerk)))
        assert len(werk.ctx.session.exec(select(Gezin.id)).all()) == HOEVEEL
    assert stores.controleer(ruimte.id).goed


def test_een_ruimte_verdwijnt_met_haar_sleutel(stores: Stores, data: Path) -> None:
    nieuw = stores.maak_uit_sjabloon("Oefening", RuimteSoort.OEFENING, stores.zoek(RuimteSoort.SJABLOON)[0])
    pad = stores.ruimte(nieuw).path
    kopie = pad.read_bytes()
    stores.vernietig_ruimte(nieuw)
    assert not pad.exists()
    assert nieuw not in stores.zoek(RuimteSoort.OEFENING)
    assert stores.controleer().goed
    pad.write_bytes(kopie)
    with pytest.raises(Exception, match="No row"):
        stores.ruimte(nieuw)
