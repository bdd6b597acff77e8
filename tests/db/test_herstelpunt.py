"""A point to go back to: a file without keys that is whole or not there, and a story that is put back whole
or not at all."""

import random
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
import time_machine
from sqlalchemy.orm import selectinload
from sqlmodel import col, select

from caseapp.actions.deelnemer import neem_kaart
from caseapp.actions.quarantaine import haal_weg, wis, zet_terug
from caseapp.actions.vernietiging import vernietig, vraag_vernietiging
from caseapp.app.opruimen import wis_verlopen
from caseapp.db import Store, Stores, replace_sealed, wall
from caseapp.db import herstelpunt as db
from caseapp.db.copy import story_tables
from caseapp.db.punten import folder
from caseapp.domain import herstelpunt as regels
from caseapp.domain.herstelpunt import Dobbelstenen
from caseapp.domain.oefenverloop import PuntReden, SpelSoort
from caseapp.domain.regel import Regelfout
from caseapp.domain.stilte import EvenStil
from caseapp.domain.vernietiging import VernietigSoort
from caseapp.permissions import Actor, Rol, beoordeel_kaart
from caseapp.queries import herstelpunt as queries
from caseapp.queries.oefensessie import bezet
from caseapp.queries.quarantaine import Waar
from caseapp.queries.vernietiging import keuzes, open_vraag
from caseapp.spel.ruimtes import begin_van
from caseapp.spel.wat_als import wat_als
from caseapp.tables import (
    Dek,
    Gebeurtenis,
    Gezin,
    Herstelpunt,
    Oefening,
    Quarantaine,
    Ruimteklok,
    Spelmoment,
    Spelnotitie,
)

from ..builders import Huis, regels_van
from ..conftest import instellingen_voor
from ..factories import GezinFactory
from .terug import bewaar, doe, punt_van, terug, verhaal, vinger
from .test_reset import herstel, speel_door, stand_van


def bestanden(huis: Huis) -> list[Path]:
    return sorted(folder(huis.ruimte.path).glob("*"))


def inhoud(pad: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every table in the file of a point, as it lies there."""
    with closing(sqlite3.connect(pad)) as c:
        namen = [n for (n,) in c.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {naam: c.execute(f'SELECT * FROM "{naam}"').fetchall() for naam in namen}  # noqa: S608


def afdruk(huis: Huis) -> tuple[str, int, list[Path]]:
    with huis.ruimte.session() as session:
        take = session.exec(select(Ruimteklok.take)).one()
    return vinger(huis), take, bestanden(huis)


@pytest.fixture
def gespeeld(eigen_kamer: Huis) -> Huis:
    """A small room in which something was there, a point was made, and something happened after it."""
    with eigen_kamer.systeem() as werk:
        GezinFactory(ctx=werk.ctx, situatie="Zo was het eerst.")
    return eigen_kamer


def verander(huis: Huis, tekst: str = "En zo is het nu, heel anders dan eerst.") -> None:
    with huis.systeem() as werk:
        werk.ctx.verzegel(werk.ctx.session.exec(select(Gezin)).one(), situatie=tekst)


def test_in_een_punt_ligt_alleen_het_verhaal_en_geen_enkele_sleutel(huis: Huis) -> None:
    speel_door(huis)
    bewaar(huis)
    [pad] = bestanden(huis)
    verhaaltabellen = {tabel.name for tabel in story_tables()} | {"gebeurtenis", "ruimteklok"}
    assert set(inhoud(pad)) == verhaaltabellen | {"punt"}
    assert not {"dek", "log_regel", "concept", "vernietiging", "quarantaine"} & set(inhoud(pad))
    bytes_ = pad.read_bytes()
    with huis.ruimte.session() as session:
        dekken = session.exec(select(Dek)).all()
    assert len(dekken) > 20
    assert not [dek for dek in dekken if dek.ingepakt in bytes_ or dek.vastlegging in bytes_]
    assert huis.ruimte.sleutel not in bytes_
    assert len(inhoud(pad)["gezin"]) == len(huis.gezinnen) + 1


def test_alleen_de_eigenaar_leest_het_bestand(gespeeld: Huis) -> None:
    bewaar(gespeeld)
    [pad] = bestanden(gespeeld)
    assert stat.S_IMODE(pad.stat().st_mode) == 0o600
    assert stat.S_IMODE(pad.parent.stat().st_mode) == 0o700


def test_twee_punten_na_elkaar_zijn_gelijk_en_heten_anders(huis: Huis) -> None:
    bewaar(huis)
    bewaar(huis)
    een, ander = map(inhoud, bestanden(huis))
    assert een.pop("punt") != ander.pop("punt")
    assert een == ander


def test_wat_terugkomt_is_dezelfde_geheimtekst_onder_dezelfde_sleutels(huis: Huis) -> None:
    voor, punt = stand_van(huis.ruimte), bewaar(huis)
    speel_door(huis)
    terug(huis, punt)
    na = stand_van(huis.ruimte)
    assert na.verhaal == voor.verhaal
    assert na.dagboek == voor.dagboek
    with huis.ruimte.session() as session:
        situaties = {rij.situatie.token for rij in session.exec(select(Gezin)) if rij.situatie}
    assert situaties
    assert situaties <= voor.tokens
    assert voor.deks.items() <= na.deks.items()
    controle = huis.stores.controleer(huis.ruimte_id)
    assert controle.goed, controle.zin


def test_de_klok_staat_op_het_moment_van_het_punt_in_een_nieuwe_take(gespeeld: Huis) -> None:
    with gespeeld.systeem() as werk:
        klok = werk.ctx.session.exec(select(Ruimteklok)).one()
        klok.tempo, klok.grens = 1_000.0, werk.ctx.now + timedelta(days=40)
    with time_machine.travel(wall() + timedelta(minutes=1), tick=False):
        punt = bewaar(gespeeld)
        with gespeeld.systeem() as werk:
            op = punt_van(werk.ctx, punt).op
            assert werk.ctx.now == op > werk.ctx.session.exec(select(Ruimteklok.anker_sim)).one()
    with time_machine.travel(wall() + timedelta(minutes=9), tick=False):
        with gespeeld.systeem() as werk:
            stond = werk.ctx.now
        terug(gespeeld, punt)
    with gespeeld.systeem() as werk:
        klok = werk.ctx.session.exec(select(Ruimteklok)).one()
        moment = werk.ctx.session.exec(select(Spelmoment)).one()
        assert (klok.anker_sim, klok.tempo, klok.grens, klok.take) == (op, 0.0, None, 1)
        assert (moment.soort, moment.op, moment.tot, moment.take) == (SpelSoort.TERUG, op, stond, 1)


def test_zolang_het_even_stil_is_gaat_niemand_terug(gespeeld: Huis) -> None:
    punt = bewaar(gespeeld)
    verander(gespeeld)
    with gespeeld.systeem() as werk:
        werk.ctx.session.exec(select(Ruimteklok)).one().stil_sinds = werk.ctx.wall
    ook = bewaar(gespeeld)
    voor = afdruk(gespeeld)
    with pytest.raises(EvenStil):
        terug(gespeeld, punt)
    with pytest.raises(EvenStil):
        terug(gespeeld, ook)
    assert afdruk(gespeeld) == voor
    assert gespeeld.stores.controleer(gespeeld.ruimte_id).goed


def test_de_reden_staat_verzegeld_bij_de_notities_op_het_moment_van_toen(gespeeld: Huis) -> None:
    punt = bewaar(gespeeld)
    terug(gespeeld, punt, "  We waren te snel gegaan.  ")
    with gespeeld.systeem() as werk:
        notitie = werk.ctx.session.exec(select(Spelnotitie)).one()
        assert (notitie.take, notitie.waarnemer_id) == (0, None)
        oordeel = beoordeel_kaart([notitie.id])
        tekst = notitie.tekst.unseal(werk.ctx.cipher, oordeel, notitie.plek("tekst"))
    assert tekst == "Teruggegaan: We waren te snel gegaan."
    assert b"te snel gegaan" not in gespeeld.ruimte.path.read_bytes()


def test_het_logboek_noemt_het_teruggaan_met_een_hash(gespeeld: Huis) -> None:
    punt = bewaar(gespeeld)
    verander(gespeeld)
    voor = len(regels_van(gespeeld, 0))
    terug(gespeeld, punt)
    nieuw = regels_van(gespeeld, voor)
    [regel] = [r for r in nieuw if r["handeling"] == "terugspoelen"]
    assert len(regel["digest"]) == 64
    assert regel["take"] == 1
    assert gespeeld.stores.controleer(gespeeld.ruimte_id).goed


@pytest.mark.parametrize("reden", ["", "   ", "zo", "x" * 501])
def test_zonder_reden_gaat_niemand_terug(gespeeld: Huis, reden: str) -> None:
    punt = bewaar(gespeeld)
    voor = afdruk(gespeeld)
    with pytest.raises(Regelfout, match="tekens waarom") as fout:
        terug(gespeeld, punt, reden)
    assert fout.value.veld == "reden"
    assert afdruk(gespeeld) == voor


def _beschadig(pad: Path) -> None:
    bytes_ = bytearray(pad.read_bytes())
    bytes_[len(bytes_) // 2] ^= 1
    pad.write_bytes(bytes_)


def _halveer(pad: Path) -> None:
    pad.write_bytes(pad.read_bytes()[:1000])


@pytest.mark.parametrize(
    ("stuk", "zin"),
    [(_beschadig, "beschadigd"), (_halveer, "beschadigd"), (Path.unlink, "er niet meer")],
)
def test_een_punt_dat_stuk_of_weg_is_wordt_geweigerd_en_er_is_niets_half(gespeeld, stuk, zin) -> None:
    punt = bewaar(gespeeld)
    verander(gespeeld)
    stuk(bestanden(gespeeld)[0])
    voor = afdruk(gespeeld)
    with pytest.raises(Regelfout, match=zin):
        terug(gespeeld, punt)
    assert afdruk(gespeeld) == voor
    assert gespeeld.stores.controleer(gespeeld.ruimte_id).goed


def test_met_een_punt_dat_stuk_is_begint_ook_geen_andere_ruimte(huis: Huis) -> None:
    punt = bewaar(huis)
    _beschadig(bestanden(huis)[0])
    voor = sorted(huis.ruimte.path.parent.iterdir())
    with pytest.raises(Regelfout, match="beschadigd"):
        wat_als(huis.stores, huis.ruimte_id, punt, "Wat als")
    with huis.systeem() as werk, pytest.raises(Regelfout, match="beschadigd"):
        db.toets_heel(huis.stores, werk.ctx, huis.ruimte_id, punt_van(werk.ctx, punt))
    assert sorted(huis.ruimte.path.parent.iterdir()) == voor


def test_een_punt_van_andere_tabellen_wordt_geweigerd(gespeeld, monkeypatch) -> None:
    punt = bewaar(gespeeld)
    voor = afdruk(gespeeld)
    monkeypatch.setattr("caseapp.db.punten.newest", lambda _opslag: "9999")
    with pytest.raises(Regelfout, match="andere versie"):
        terug(gespeeld, punt)
    assert afdruk(gespeeld) == voor


def test_een_ander_bestand_onder_zijn_naam_wordt_gezien(gespeeld: Huis) -> None:
    """Whoever puts an older story there would have to change its name too; and the logboek knows the name."""
    bewaar(gespeeld)
    oud = bestanden(gespeeld)[0].read_bytes()
    verander(gespeeld)
    punt = bewaar(gespeeld)
    with gespeeld.systeem() as werk:
        naam = punt_van(werk.ctx, punt).bestand
    (folder(gespeeld.ruimte.path) / naam).write_bytes(oud)
    with pytest.raises(Regelfout, match="beschadigd"):
        terug(gespeeld, punt)
    with closing(sqlite3.connect(gespeeld.ruimte.path)) as c:
        c.execute("UPDATE herstelpunt SET bestand = ? WHERE id = ?", ("anders.db", punt.hex))
        c.commit()
    assert "herstelpunt" in gespeeld.stores.controleer(gespeeld.ruimte_id).zin


def test_valt_het_teruggaan_halverwege_om_dan_is_er_niets_gebeurd(gespeeld, monkeypatch) -> None:
    punt = bewaar(gespeeld)
    verander(gespeeld)
    voor = afdruk(gespeeld)

    def val_om(*_alles: object) -> str:
        raise ZeroDivisionError

    monkeypatch.setattr("caseapp.db.copy.digest", val_om)
    with pytest.raises(ZeroDivisionError):
        terug(gespeeld, punt)
    assert afdruk(gespeeld) == voor


def test_wat_ongedaan_wordt_laat_geen_bestand_achter(gespeeld: Huis) -> None:
    with gespeeld.systeem() as werk:
        db.maak_herstelpunt(gespeeld.stores, werk.ctx, gespeeld.ruimte_id, PuntReden.INJECT)
        assert len(bestanden(gespeeld)) == 1
        werk.ongedaan = True
    assert bestanden(gespeeld) == []
    with pytest.raises(ZeroDivisionError):
        _valt_om(gespeeld)
    assert bestanden(gespeeld) == []


def _valt_om(huis: Huis) -> None:
    with huis.systeem() as werk:
        db.maak_herstelpunt(huis.stores, werk.ctx, huis.ruimte_id, PuntReden.INJECT)
        raise ZeroDivisionError


@pytest.mark.parametrize("bewaard", [True, False])
def test_een_weggegooid_punt_is_pas_weg_als_dat_bewaard_is(gespeeld: Huis, bewaard: bool) -> None:
    punt = bewaar(gespeeld)
    with gespeeld.systeem() as werk:
        db.vergeet(gespeeld.stores, werk.ctx, gespeeld.ruimte_id, punt_van(werk.ctx, punt))
        with werk.ctx.session.begin_nested():
            werk.ctx.session.flush()
        assert len(bestanden(gespeeld)) == 1
        werk.ongedaan = not bewaard
    assert len(bestanden(gespeeld)) == (0 if bewaard else 1)
    with gespeeld.systeem() as werk:
        assert len(queries.punten(werk.ctx)) == len(bestanden(gespeeld))


def test_een_punt_is_het_verhaal_zoals_het_in_deze_eenheid_van_werk_staat(gespeeld: Huis) -> None:
    with gespeeld.systeem() as werk:
        werk.ctx.verzegel(werk.ctx.session.exec(select(Gezin)).one(), situatie="Net pas zo.")
        punt = db.maak_herstelpunt(gespeeld.stores, werk.ctx, gespeeld.ruimte_id, PuntReden.ZELF).id
    toen = vinger(gespeeld)
    verander(gespeeld)
    terug(gespeeld, punt)
    assert vinger(gespeeld) == toen


@pytest.fixture
def weinig(monkeypatch: pytest.MonkeyPatch) -> None:
    """As sixty and twenty, and sooner full."""
    monkeypatch.setattr(regels, "MEEST_VANZELF", 4)
    monkeypatch.setattr(regels, "MEEST_ZELF", 2)


def _er_zijn(huis: Huis) -> list[UUID]:
    with huis.systeem() as werk:
        punten = queries.punten(werk.ctx)
        assert {punt.bestand for punt in punten} == {pad.name for pad in bestanden(huis)}
        return [punt.id for punt in punten]


@pytest.mark.usefixtures("weinig")
def test_van_wat_vanzelf_werd_bewaard_gaat_het_oudste_weg(gespeeld: Huis) -> None:
    zelf = bewaar(gespeeld, PuntReden.ZELF)
    vanzelf = [bewaar(gespeeld, PuntReden.SPRONG) for _ in range(6)]
    assert _er_zijn(gespeeld) == [*reversed(vanzelf[-4:]), zelf]
    terug(gespeeld, vanzelf[2])
    assert vanzelf[2] in _er_zijn(gespeeld), "waar je net naar terugging blijft"
    assert len(_er_zijn(gespeeld)) == 5  # the four newest with this one among them, and one's own
    assert zelf in _er_zijn(gespeeld)


@pytest.mark.usefixtures("weinig")
def test_wat_je_zelf_bewaarde_gaat_alleen_door_jezelf_weg(gespeeld: Huis) -> None:
    eerste, _ = (bewaar(gespeeld, PuntReden.ZELF) for _ in range(2))
    with pytest.raises(Regelfout, match="Gooi er eerst een weg"):
        bewaar(gespeeld, PuntReden.ZELF)
    bewaar(gespeeld, PuntReden.SPRONG)
    with gespeeld.systeem() as werk:
        db.vergeet(gespeeld.stores, werk.ctx, gespeeld.ruimte_id, punt_van(werk.ctx, eerste))
    bewaar(gespeeld, PuntReden.ZELF)
    assert len(_er_zijn(gespeeld)) == 3


def opnieuw_geopend(huis: Huis) -> Iterator[Stores]:
    huis.stores.sluit()
    stores = Stores(instellingen_voor(huis.map))
    with stores.gesloten():
        yield stores


def test_wat_een_val_achterliet_is_weg_als_de_ruimte_weer_opengaat(gespeeld: Huis) -> None:
    """Killed between the file and the commit: the file is whole, and no row knows it."""
    bewaar(gespeeld)
    map_ = folder(gespeeld.ruimte.path)
    (map_ / f"{'ab' * 32}.db").write_bytes(b"heel, maar van niemand")
    (map_ / f"{'cd' * 32}.db.tijdelijk").write_bytes(b"half")
    for stores in opnieuw_geopend(gespeeld):
        stores.ruimte(gespeeld.ruimte_id)
        with stores.ruimte(gespeeld.ruimte_id).session() as session:
            assert [pad.name for pad in map_.iterdir()] == list(session.exec(select(Herstelpunt.bestand)))


def test_met_een_ruimte_gaan_haar_punten_weg(gespeeld: Huis) -> None:
    bewaar(gespeeld)
    map_ = folder(gespeeld.ruimte.path)
    assert map_.exists()
    gespeeld.stores.vernietig_ruimte(gespeeld.ruimte_id)
    assert list(map_.parent.iterdir()) == []


def test_ook_als_dat_werd_afgebroken(huis: Huis) -> None:
    """At the next start; the points of a room that is there stay."""
    bewaar(huis)
    los = huis.ruimte.path.with_name(f"{uuid4()}.punten")
    los.mkdir()
    (los / "iets.db").write_bytes(b"van een ruimte die weg is")
    wis_verlopen(huis.stores, huis.ruimte_id)
    assert not los.exists()
    assert len(bestanden(huis)) == 1


def _vernietig(huis: Huis, naam: str) -> None:
    with huis.als("mw. Sering") as werk:
        keuze = next(
            k for k in keuzes(werk.ctx) if k.naam == f"Gezin {naam}" and k.soort is VernietigSoort.GEZIN
        )
        vraag = vraag_vernietiging(werk.ctx, keuze, "De oefening is klaar en dit is niet meer nodig.").id
    with huis.als("dhr. Walnoot") as werk:
        rij = open_vraag(werk.ctx, vraag)
        assert rij is not None
        vernietig(werk.ctx, rij)
        db.wis_dichte(huis.stores, werk.ctx, huis.ruimte_id)


def test_naar_voor_een_vernietiging_gaat_niemand_terug_en_het_bestand_is_weg(huis: Huis) -> None:
    ervoor = bewaar(huis)
    _vernietig(huis, "Wolkenveld")
    assert bestanden(huis) == []
    erna = bewaar(huis)
    voor = afdruk(huis)
    with pytest.raises(Regelfout, match="voorgoed vernietigd"):
        terug(huis, ervoor)
    assert afdruk(huis) == voor
    terug(huis, erna)
    assert huis.gezinnen["Wolkenveld"].hex not in repr(verhaal(huis)).replace("-", "")
    assert huis.stores.controleer(huis.ruimte_id).goed


def _haal_weg(huis: Huis) -> UUID:
    with huis.systeem() as werk:
        rij = werk.ctx.session.exec(select(Gezin)).one()
        waar = Waar(Gezin, rij.id, "situatie", "Zo was het eerst.", aangewezen=True)
        return haal_weg(werk.ctx, waar, "Zo was het eerst.", "/hier", replace_sealed).id


@pytest.mark.parametrize("besluit", ["wacht", "gewist", "teruggezet"])
def test_een_tekst_die_is_weggehaald_komt_niet_terug_met_het_verhaal(gespeeld: Huis, besluit: str) -> None:
    """Unless it was a false alarm: then the way back is open again."""
    ervoor, toen = bewaar(gespeeld), vinger(gespeeld)
    quarantaine_id = _haal_weg(gespeeld)
    with gespeeld.als(Actor(uuid4(), Rol.TRAINER)) as werk:
        rij = werk.ctx.session.exec(_met_teksten(quarantaine_id)).one()
        if besluit == "gewist":
            wis(werk.ctx, rij)
        elif besluit == "teruggezet":
            zet_terug(werk.ctx, rij, replace_sealed)
        werk.ctx.session.flush()
        db.wis_dichte(gespeeld.stores, werk.ctx, gespeeld.ruimte_id)
    if besluit == "teruggezet":
        terug(gespeeld, ervoor)
        assert vinger(gespeeld) == toen
        return
    voor = afdruk(gespeeld)
    with pytest.raises(Regelfout, match="gewist" if besluit == "gewist" else "Beslis daar eerst over"):
        terug(gespeeld, ervoor)
    assert afdruk(gespeeld) == voor
    assert len(bestanden(gespeeld)) == (0 if besluit == "gewist" else 1)


def _met_teksten(quarantaine_id: UUID):
    return (
        select(Quarantaine).where(Quarantaine.id == quarantaine_id).options(selectinload(Quarantaine.teksten))
    )


def test_een_punt_van_voor_een_sleutelwissel_opent_daarna_nog(huis: Huis) -> None:
    """It holds no keys, so none of it has to be changed."""
    punt, toen = bewaar(huis), vinger(huis)
    [pad] = bestanden(huis)
    bytes_ = pad.read_bytes()
    speel_door(huis)
    oud = huis.ruimte.sleutel
    list(huis.stores.wissel_sleutels())
    assert huis.ruimte.sleutel != oud
    assert pad.read_bytes() == bytes_
    terug(huis, punt)
    assert vinger(huis) == toen
    assert huis.stores.controleer(huis.ruimte_id).goed


def test_na_opnieuw_beginnen_kan_het_nog_steeds_en_andersom(huis: Huis) -> None:
    begin = vinger(huis)
    speel_door(huis)
    punt, toen = bewaar(huis), vinger(huis)
    herstel(huis)
    assert vinger(huis) == begin
    terug(huis, punt)
    assert vinger(huis) == toen
    with huis.systeem() as werk:
        db.begin_opnieuw(huis.stores, werk.ctx, huis.ruimte_id, Dobbelstenen.ZELFDE)
    assert vinger(huis) == begin
    with huis.systeem() as werk:
        laatste = queries.punten(werk.ctx)[0]
        opnieuw = queries.teruggezet(werk.ctx)
    assert laatste.reden is PuntReden.TERUG
    assert opnieuw is not None
    assert (opnieuw.opnieuw, opnieuw.dag) == (True, 96)
    terug(huis, laatste.id)
    assert vinger(huis) == toen
    assert huis.stores.controleer(huis.ruimte_id).goed


def _anders(huis: Huis, kamer: Store) -> Huis:
    return Huis(huis.stores, kamer, kamer.id, huis.map, huis.wie, huis.gezinnen)


def test_wat_als_gaat_verder_in_een_eigen_ruimte_met_eigen_sleutels(huis: Huis) -> None:
    speel_door(huis)
    with huis.als("mw. Wilg") as werk:
        neem_kaart(werk.ctx, huis.wie["mw. Wilg"], b"een browser", "Bijnaam")
    punt, toen = bewaar(huis), vinger(huis)
    speel_door(huis)
    nu, id_ = vinger(huis), wat_als(huis.stores, huis.ruimte_id, punt, "Oefening, wat als")
    ander = _anders(huis, huis.stores.ruimte(id_))
    assert vinger(ander) == toen != nu == vinger(huis)
    een, twee = stand_van(huis.ruimte), stand_van(ander.ruimte)
    assert een.tokens.isdisjoint(twee.tokens)
    assert set(een.deks.values()).isdisjoint(twee.deks.values())
    assert (huis.stores.naam(id_), twee.take) == ("Oefening, wat als", 0)
    with ander.systeem() as werk:
        assert bezet(werk.ctx) == frozenset()
        assert queries.punten(werk.ctx) == []
    controle = huis.stores.controleer(id_)
    assert controle.goed, controle.zin
    speel_door(ander)
    assert vinger(huis) == nu
    herstel(ander)
    assert stand_van(ander.ruimte).verhaal != twee.verhaal
    assert huis.stores.controleer(id_).goed


def test_wat_als_van_een_punt_dat_er_niet_is_maakt_niets(huis: Huis) -> None:
    voor = len(list(huis.ruimte.path.parent.iterdir()))
    with pytest.raises(Regelfout, match="niet meer"):
        wat_als(huis.stores, huis.ruimte_id, uuid4(), "Wat als")
    assert len(list(huis.ruimte.path.parent.iterdir())) == voor


@pytest.mark.parametrize("dobbelstenen", list(Dobbelstenen))
def test_de_dobbelstenen_van_een_oefening_blijven_of_worden_andere(huis, dobbelstenen) -> None:
    """The ones that were played with last, not those of the template."""
    sjabloon = begin_van(huis.stores, huis.ruimte_id)
    for kamer, zaad in ((huis.stores.ruimte(sjabloon), 3), (huis.ruimte, 7)):
        met = _anders(huis, kamer)
        with met.systeem() as werk:
            rij = Oefening(bron="scenario:proef", titel="Proef", zaad=zaad, looptijd=90)
            werk.ctx.verzegel(rij, rest="{}")
            werk.ctx.session.add(rij)
    with huis.systeem() as werk:
        db.begin_opnieuw(huis.stores, werk.ctx, huis.ruimte_id, dobbelstenen)
    with huis.systeem() as werk:
        zaad = werk.ctx.session.exec(select(Oefening.zaad)).one()
    assert (zaad == 7) == (dobbelstenen is Dobbelstenen.ZELFDE)
    assert zaad != 3
    assert huis.stores.controleer(huis.ruimte_id).goed


def test_een_punt_van_een_verhaal_dat_doorging_raakt_niet_aan_vroegere_takes(gespeeld: Huis) -> None:
    """The journal of every take stays, whatever comes back in the next one."""
    kans = random.Random(5)  # noqa: S311
    for _ in range(12):
        doe(gespeeld, kans)
    punt = bewaar(gespeeld)
    takes = []
    for _ in range(3):
        terug(gespeeld, punt)
        with gespeeld.systeem() as werk:
            query = select(Gebeurtenis.id, Gebeurtenis.take).order_by(col(Gebeurtenis.id))
            takes.append(set(werk.ctx.session.exec(query).all()))
    assert takes[0] < takes[1] < takes[2]
    per_take = [sum(take == nummer for _, take in takes[2]) for nummer in range(4)]
    assert len(set(per_take)) == 1
    assert per_take[0] > 0
