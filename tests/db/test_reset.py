"""Back to the beginning of the story: the story as it was, what stays untouched, and no key shared."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlmodel import Session, select

from caseapp.actions.concept import bewaar_concept
from caseapp.actions.oefenruimte import zet_klok_vooruit
from caseapp.cipher import ZegelGebroken, open_dek, sloten_van
from caseapp.config import StartFout
from caseapp.db import Store
from caseapp.db.copy import story_tables
from caseapp.db.store import DekLa
from caseapp.domain.oefenruimte import Stap
from caseapp.queries.concept import bewaard
from caseapp.tables import Dek, Gebeurtenis, LogRegel, Plek, Ruimteklok, RuimteSoort
from caseapp.tables.zegel import SealedText

from ..builders import Huis, alles
from ..factories import GebeurtenisFactory, GezinFactory, PersoonFactory


@dataclass
class Stand:
    """A room in clear, its take, its log, and its keys and ciphertexts."""

    verhaal: dict[str, list[tuple[Any, ...]]]
    dagboek: list[tuple[Any, ...]]
    take: int
    regels: int
    deks: dict[UUID, bytes]
    tokens: set[bytes]


def in_klare_taal(
    session: Session, sloten: Any, tabel: sa.Table, tokens: set[bytes]
) -> list[tuple[Any, ...]]:
    rijen = []
    for rij in session.execute(sa.select(tabel)).mappings():
        waarden = dict(rij)
        for kolom in tabel.c:
            zegel = waarden[kolom.name]
            if isinstance(kolom.type, SealedText) and zegel is not None:
                tokens.add(zegel.token)
                plek = Plek(tabel.name, kolom.name, rij["id"])
                waarden[kolom.name] = sloten[zegel.sleutel].open(zegel.token, plek)
        rijen.append(waarden)
    return [tuple(sorted((k, str(w)) for k, w in rij.items() if k != "versie")) for rij in rijen]


def stand_van(store: Store) -> Stand:
    tokens: set[bytes] = set()
    with store.session() as session:
        la = DekLa(session)
        dekken = [la.vind(dek.compartiment) for dek in session.exec(select(Dek))]
        sloten = sloten_van(store.sleutel, [dek for dek in dekken if dek is not None])
        verhaal = {t.name: sorted(in_klare_taal(session, sloten, t, tokens)) for t in story_tables()}
        take = session.exec(select(Ruimteklok.take)).one()
        dagboek = sorted(
            tuple(veld for veld in rij if veld[0] not in ("id", "take", "op_echt"))
            for rij in in_klare_taal(session, sloten, Gebeurtenis.tabel(), tokens)
            if ("take", str(take)) in rij
        )
        regels = session.exec(select(sa.func.count()).select_from(LogRegel)).one()
        deks = {dek.id: dek.ingepakt for dek in session.exec(select(Dek))}
    return Stand(verhaal, dagboek, take, regels, deks, tokens)


def speel_door(huis: Huis) -> None:
    """Somebody works on: new rows, changed rows, a week later."""
    with huis.als("mw. Wilg") as werk:
        GezinFactory(ctx=werk.ctx)
        GebeurtenisFactory(ctx=werk.ctx, gezin_id=huis.gezinnen["Wolkenveld"])
        persoon = PersoonFactory(ctx=werk.ctx)
        werk.ctx.session.flush()
        werk.ctx.verzegel(persoon, roepnaam="Anders")
        zet_klok_vooruit(werk.ctx, Stap.WEEK)
        bewaar_concept(werk.ctx, "/hier", {"tekst": ["nog niet af"]})


def herstel(huis: Huis) -> None:
    with huis.als("mw. Sering") as werk:
        huis.stores.herstel(werk.ctx, huis.ruimte_id)


def test_the_story_is_as_it_was_in_the_beginning(huis: Huis) -> None:
    begin = stand_van(huis.ruimte)
    assert sum(map(len, begin.verhaal.values())) > 100
    speel_door(huis)
    assert stand_van(huis.ruimte).verhaal != begin.verhaal
    herstel(huis)
    weer = stand_van(huis.ruimte)
    assert weer.verhaal == begin.verhaal
    assert weer.dagboek == begin.dagboek
    assert huis.ruimte.controleer().goed


def test_the_clock_stands_at_the_beginning_in_the_next_take(huis: Huis) -> None:
    with huis.als("mw. Wilg") as werk:
        begin, take = werk.ctx.now, werk.ctx.take
    for keer in (1, 2):
        speel_door(huis)
        herstel(huis)
        with huis.als("mw. Wilg") as werk:
            assert (werk.ctx.now, werk.ctx.take) == (begin, take + keer)


def test_what_was_logged_stays_logged(huis: Huis) -> None:
    speel_door(huis)
    with huis.ruimte.session() as session:
        voor = session.exec(select(LogRegel.hash).order_by(LogRegel.volgnummer)).all()
    herstel(huis)
    with huis.ruimte.session() as session:
        na = session.exec(select(LogRegel.hash).order_by(LogRegel.volgnummer)).all()
        terug = session.exec(select(LogRegel.inhoud).where(sa.text("inhoud LIKE '%terugspoelen%'"))).all()
    assert na[: len(voor)] == voor
    assert len(na) > len(voor)
    assert len(terug) == 1
    assert '"digest":' in terug[0]


def test_the_journal_and_drafts_stay(huis: Huis) -> None:
    speel_door(huis)
    with huis.als("mw. Wilg") as werk:
        voor = {rij.id for rij in alles(werk.ctx, Gebeurtenis)}
    herstel(huis)
    with huis.als("mw. Wilg", alleen_lezen=True) as werk:
        alle = alles(werk.ctx, Gebeurtenis)
        assert voor < {rij.id for rij in alle}
        assert {rij.take for rij in alle} == {0, 1}
        concept = bewaard(werk.ctx, "/hier")
    assert concept is not None
    assert concept.velden == {"tekst": ["nog niet af"]}


def test_a_reset_that_fails_halfway_changes_nothing(huis: Huis, monkeypatch: pytest.MonkeyPatch) -> None:
    speel_door(huis)
    voor = stand_van(huis.ruimte)

    def val_om(*_alles: object) -> str:
        raise ZeroDivisionError

    monkeypatch.setattr("caseapp.db.copy.digest", val_om)
    with pytest.raises(ZeroDivisionError):
        herstel(huis)
    assert stand_van(huis.ruimte) == voor


def test_two_rooms_of_one_template_tell_the_same_and_share_no_key(huis: Huis) -> None:
    sjabloon = huis.stores.zoek(RuimteSoort.SJABLOON)[0]
    tweede = huis.stores.maak_uit_sjabloon("Tweede", RuimteSoort.OEFENING, sjabloon)
    kamers = [huis.stores.ruimte(sjabloon), huis.ruimte, huis.stores.ruimte(tweede)]
    standen = [stand_van(kamer) for kamer in kamers]
    assert standen[0].verhaal == standen[1].verhaal == standen[2].verhaal
    assert standen[0].dagboek == standen[1].dagboek == standen[2].dagboek
    for een, ander in ((0, 1), (0, 2), (1, 2)):
        assert standen[een].tokens.isdisjoint(standen[ander].tokens)
        assert set(standen[een].deks.values()).isdisjoint(standen[ander].deks.values())
        assert kamers[een].sleutel != kamers[ander].sleutel
    assert all(kamer.controleer().goed for kamer in kamers)


def test_data_keys_themselves_differ_between_rooms(huis: Huis) -> None:
    """Not only as wrapped: a key of one room opens nothing of another."""
    sjabloon = huis.stores.ruimte(huis.stores.zoek(RuimteSoort.SJABLOON)[0])
    kenmerken = []
    for kamer in (sjabloon, huis.ruimte):
        with kamer.session() as session:
            kenmerken.append({dek.kenmerk for dek in session.exec(select(Dek))})
    assert kenmerken[0].isdisjoint(kenmerken[1])
    with huis.ruimte.session() as session:
        dek = DekLa(session).vind(session.exec(select(Dek)).all()[0].compartiment)
    assert dek is not None
    with pytest.raises(ZegelGebroken):
        open_dek(sjabloon.sleutel, dek)


def test_people_of_a_second_room_are_at_home_there(huis: Huis) -> None:
    sjabloon = huis.stores.zoek(RuimteSoort.SJABLOON)[0]
    tweede = huis.stores.ruimte(huis.stores.maak_uit_sjabloon("Tweede", RuimteSoort.OEFENING, sjabloon))
    ander = Huis(huis.stores, tweede, tweede.id, huis.map, huis.wie, huis.gezinnen)
    speel_door(ander)
    assert len(stand_van(huis.ruimte).verhaal["gezin"]) == len(huis.gezinnen)
    assert len(stand_van(tweede).verhaal["gezin"]) == len(huis.gezinnen) + 1


def test_a_room_that_could_not_be_filled_is_not_there(eigen_kamer: Huis) -> None:
    def val_om(_store: Store) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        eigen_kamer.stores.maak("Stuk", RuimteSoort.OEFENING, "", val_om)
    assert eigen_kamer.stores.zoek(RuimteSoort.OEFENING) == [eigen_kamer.ruimte_id]
    assert len(list(eigen_kamer.map.rglob("ruimtes/*"))) == 1


def test_a_room_without_its_template_file_says_so(huis: Huis) -> None:
    next((huis.map / "gegevens" / "sjablonen").glob("*.db")).unlink()
    with pytest.raises(StartFout, match="ontbreekt"):
        herstel(huis)
