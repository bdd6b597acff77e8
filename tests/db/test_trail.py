"""No data without a line: every row that is made, changed or removed, and every sealed value, has its own."""

import json
from collections.abc import Callable
from hashlib import sha256
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import Session, select

from caseapp.db import Store
from caseapp.db.migrate import row_classes, tables_of
from caseapp.permissions import Categorie
from caseapp.tables import Bewaring, Gezin, LogRegel, Opslag

from ..builders import Huis
from ..factories import (
    CaseRelatieFactory,
    GebeurtenisFactory,
    GebruikerFactory,
    GezinFactory,
    OrganisatieFactory,
    PersoonFactory,
    UitspraakFactory,
)

STORY = {soort.tabel().name for soort in row_classes() if soort.bewaring is Bewaring.VERHAAL}


def regels(session: Session) -> list[dict[str, Any]]:
    rijen = session.exec(select(LogRegel.inhoud).order_by(LogRegel.volgnummer)).all()
    return [json.loads(inhoud) for inhoud in rijen]


def volgens_het_logboek(session: Session) -> dict[tuple[str, str], str]:
    """(row id, column) -> the hash of its ciphertext, by the newest line about it."""
    stand: dict[tuple[str, str], str] = {}
    for v in regels(session):
        for sleutel, hash_ in v.get("zegels", {}).items():
            rij, _, kolom = sleutel.rpartition(":")
            stand[rij or v["object_id"], kolom] = hash_
    return stand


def zoals_het_ligt(session: Session, opslag: Opslag) -> dict[tuple[str, str], str]:
    liggend = {}
    for soort in row_classes():
        if soort.tabel() in tables_of(opslag):
            for rij in session.execute(sa.select(soort.tabel())).mappings():
                for kolom in soort.verzegelde_kolommen():
                    if rij[kolom] is not None:
                        liggend[str(rij["id"]), kolom] = sha256(rij[kolom].token).hexdigest()
    return liggend


def alles_heeft_een_regel(store: Store, opslag: Opslag = Opslag.RUIMTE) -> int:
    with store.session() as session:
        liggend, gezegd = zoals_het_ligt(session, opslag), volgens_het_logboek(session)
    assert {plek: gezegd.get(plek) for plek in liggend} == liggend
    return len(liggend)


def test_every_sealed_value_in_the_demonstration_has_its_line(leeshuis: Huis) -> None:
    assert alles_heeft_een_regel(leeshuis.ruimte) > 150


def test_also_in_the_template_and_on_the_platform(leeshuis: Huis) -> None:
    sjabloon = leeshuis.stores.zoek("sjabloon")[0]  # type: ignore[arg-type]
    assert alles_heeft_een_regel(leeshuis.stores.ruimte(sjabloon)) > 150
    alles_heeft_een_regel(leeshuis.stores.platform, Opslag.PLATFORM)


def test_also_after_a_reset(huis: Huis) -> None:
    with huis.als("mw. Sering") as werk:
        huis.stores.herstel(werk.ctx, huis.ruimte_id)
    assert alles_heeft_een_regel(huis.ruimte) > 150
    assert huis.ruimte.controleer().goed


def nieuwe_regels(huis: Huis, doe: Callable[[Any], Any]) -> tuple[Any, list[dict[str, Any]]]:
    with huis.ruimte.session() as session:
        voor = len(regels(session))
    with huis.systeem() as werk:
        uitkomst = doe(werk.ctx)
    with huis.ruimte.session() as session:
        return uitkomst, regels(session)[voor:]


def test_a_row_that_is_made_leaves_a_line_with_the_hash_of_each_seal(kamer: Huis) -> None:
    gezin, gevonden = nieuwe_regels(kamer, lambda ctx: GezinFactory(ctx=ctx))
    [regel] = [v for v in gevonden if v["handeling"] == "maken"]
    assert regel["zegels"] == {
        kolom: sha256(getattr(gezin, kolom).token).hexdigest() for kolom in ("naam", "situatie")
    }
    assert (regel["object_soort"], regel["object_id"], regel["gezin_id"]) == (
        "gezin",
        str(gezin.id),
        str(gezin.id),
    )
    assert {"kenmerk", "naam", "situatie"} <= set(regel["velden"])
    assert [v["handeling"] for v in gevonden].count("sleutel_gemaakt") == 2


def test_a_row_that_is_changed_leaves_a_line_with_only_what_changed(kamer: Huis) -> None:
    gezin, _ = nieuwe_regels(kamer, lambda ctx: GezinFactory(ctx=ctx))

    def verander(ctx: Any) -> None:
        ctx.session.add(gezin)
        ctx.verzegel(gezin, situatie="Het gaat nu anders.")

    _, [regel] = nieuwe_regels(kamer, verander)
    assert (regel["handeling"], regel["velden"]) == ("wijzigen", ["situatie"])
    assert regel["zegels"] == {"situatie": sha256(gezin.situatie.token).hexdigest()}


def test_a_field_that_is_emptied_says_so(kamer: Huis) -> None:
    gezin, _ = nieuwe_regels(kamer, lambda ctx: GezinFactory(ctx=ctx))

    def maak_leeg(ctx: Any) -> None:
        ctx.session.add(gezin)
        ctx.verzegel(gezin, situatie=None)

    _, [regel] = nieuwe_regels(kamer, maak_leeg)
    assert regel["zegels"] == {"situatie": ""}


def test_a_row_that_is_removed_leaves_a_line(kamer: Huis) -> None:
    rij, _ = nieuwe_regels(kamer, lambda ctx: OrganisatieFactory(ctx=ctx))
    _, [regel] = nieuwe_regels(kamer, lambda ctx: ctx.session.delete(ctx.session.merge(rij)))
    assert (regel["handeling"], regel["object_id"]) == ("verwijderen", str(rij.id))


def test_a_row_that_was_only_looked_at_or_set_to_the_same_leaves_none(kamer: Huis) -> None:
    rij, _ = nieuwe_regels(kamer, lambda ctx: OrganisatieFactory(ctx=ctx))

    def raak_aan(ctx: Any) -> None:
        ctx.session.add(rij)
        rij.naam = str(rij.naam)

    assert nieuwe_regels(kamer, raak_aan)[1] == []


def test_rows_changed_over_more_than_one_flush_have_all_their_lines(kamer: Huis) -> None:
    def in_twee_keer(ctx: Any) -> Gezin:
        gezin = GezinFactory(ctx=ctx)
        ctx.session.flush()
        ctx.verzegel(gezin, naam="Anders")
        ctx.session.flush()
        return gezin

    gezin, gevonden = nieuwe_regels(kamer, in_twee_keer)
    over = [v for v in gevonden if v.get("object_id") == str(gezin.id)]
    assert [v["handeling"] for v in over] == ["maken", "wijzigen"]
    assert over[1]["zegels"]["naam"] == sha256(gezin.naam.token).hexdigest() != over[0]["zegels"]["naam"]


def test_the_line_about_a_shielded_row_is_shielded_too(kamer: Huis) -> None:
    def maak(ctx: Any) -> tuple[Any, ...]:
        gezin, rik, vlier = GezinFactory(ctx=ctx), PersoonFactory(ctx=ctx), GebruikerFactory(ctx=ctx)
        niet_voor = [str(rik.id)]
        return (
            rik,
            GebeurtenisFactory(ctx=ctx, gezin_id=gezin.id, niet_voor=niet_voor),
            CaseRelatieFactory(ctx=ctx, gezin_id=gezin.id, gebruiker_id=vlier.id, niet_voor=niet_voor),
        )

    (rik, *rijen), gevonden = nieuwe_regels(kamer, maak)
    per_rij = {v.get("object_id"): v for v in gevonden}
    for rij in rijen:
        assert per_rij[str(rij.id)]["afgeschermd"] == [str(rik.id)]
    assert "afgeschermd" not in per_rij[str(rik.id)]


def test_the_line_about_words_says_of_whom_and_of_what_kind(kamer: Huis) -> None:
    def maak(ctx: Any) -> Any:
        gezin, liv = GezinFactory(ctx=ctx), PersoonFactory(ctx=ctx)
        stil = Categorie.GVA_AFGESCHERMD
        return UitspraakFactory(ctx=ctx, gezin_id=gezin.id, betreft_id=liv.id, categorie=stil)

    uitspraak, gevonden = nieuwe_regels(kamer, maak)
    regel = next(v for v in gevonden if v.get("object_id") == str(uitspraak.id))
    assert (regel["categorie"], regel["persoon_id"]) == ("gva_afgeschermd", str(uitspraak.betreft_id))


def test_no_line_ever_holds_a_value(leeshuis: Huis) -> None:
    """Only ids, words of the code, names of fields, times and hashes."""
    with leeshuis.ruimte.session() as session:
        alle = regels(session)
    woorden = {
        woord for v in alle for naam, woord in v.items() if isinstance(woord, str) and naam != "digest"
    }
    assert all(" " not in woord for woord in woorden)
    assert {len(hash_) for v in alle for hash_ in v.get("zegels", {}).values()} <= {0, 64}


def geknoeid(session: Session, opdracht: str) -> None:
    session.execute(sa.text(opdracht))


STIL_VERANDERD = {
    "a value of another moment": "UPDATE gezin SET naam = (SELECT naam FROM gezin g WHERE g.id != gezin.id)",
    "an open column": "UPDATE gezin SET kenmerk = 'K-99999' WHERE id = (SELECT min(id) FROM gezin)",
    "a row without a line": (
        "INSERT INTO organisatie (id, versie, naam, soort) "
        "VALUES ('00000000000000000000000000000001', 1, 'spook', 'mda')"
    ),
    "a row that is gone": "DELETE FROM uitspraak WHERE id = (SELECT min(id) FROM uitspraak)",
}


@pytest.mark.parametrize("opdracht", STIL_VERANDERD.values(), ids=STIL_VERANDERD)
def test_a_change_behind_the_back_of_the_logboek_is_found(huis: Huis, opdracht: str) -> None:
    with huis.ruimte.session() as session:
        geknoeid(session, opdracht)
    assert not huis.ruimte.controleer().goed
