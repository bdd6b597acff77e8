"""The door of a gezin: who gets in, what a no looks like, and that a no tells nothing to who may not know."""

import json
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlmodel import select

from caseapp.permissions import Categorie, Doen, Positie, beoordeel
from caseapp.queries.dossier import Refused, eis, mag, open_gezin, open_om_te_vragen
from caseapp.queries.proces import open_proces
from caseapp.tables import LogRegel, Uitspraak

from ..builders import Huis, geteld, open_voor
from ..kring import Kring, een_kring

POSITIES = {
    "cp": Positie.CP,
    "lt": Positie.LT,
    "vt": Positie.VT,
    "mda": Positie.MDA,
    "school": Positie.KP,
    "moeder": Positie.GZ,
    "vader": Positie.GZ,
    "kind": Positie.KI,
    "steun": Positie.NW,
    "collega": Positie.COLLEGA,
    "vreemde": Positie.NIEMAND,
    "andere vt": Positie.NIEMAND,
    "procesregisseur": Positie.PR,
    "beleid": Positie.BA,
    "trainer": Positie.TR,
    "toezicht": Positie.TZ,
    "beheerder": Positie.BH,
    "simulatie": Positie.SIM,
}


@pytest.fixture(scope="module")
def kring(kamer: Huis) -> Kring:
    with kamer.systeem() as werk:
        return een_kring(werk.ctx)


def weigering(huis: Huis, wie: UUID, gezin_id: UUID, categorie: Categorie = Categorie.GEZIN_GEZAG) -> Refused:
    with pytest.raises(Refused) as fout, huis.als(wie, alleen_lezen=True) as werk:
        open_gezin(werk.ctx, gezin_id, Doen.ZIEN, categorie)
    return fout.value


def laatste_regel(huis: Huis) -> dict[str, Any]:
    with huis.ruimte.session() as session:
        laatste = select(LogRegel.inhoud).order_by(LogRegel.volgnummer.desc()).limit(1)
        gelezen: dict[str, Any] = json.loads(session.exec(laatste).one())
        return gelezen


@pytest.mark.parametrize(("naam", "positie"), POSITIES.items())
def test_role_and_relation_give_the_column(kamer: Huis, kring: Kring, naam: str, positie: Positie) -> None:
    with kamer.als(kring[naam], alleen_lezen=True) as werk:
        assert open_voor(werk.ctx, kring.gezin.id).positie is positie


@pytest.mark.parametrize("naam", POSITIES)
@pytest.mark.parametrize("categorie", Categorie)
def test_the_door_says_what_the_page_says(kamer: Huis, kring: Kring, naam: str, categorie: Categorie) -> None:
    with kamer.als(kring[naam], alleen_lezen=True) as werk:
        dossier = open_voor(werk.ctx, kring.gezin.id).dossier
        oordeel = beoordeel(werk.ctx.actor, Doen.ZIEN, categorie, dossier)
        if oordeel.mag:
            assert open_gezin(werk.ctx, kring.gezin.id, Doen.ZIEN, categorie).id == kring.gezin.id
            return
    fout = weigering(kamer, kring[naam], kring.gezin.id, categorie)
    assert (fout.oordeel.omdat, fout.oordeel.verzwijg) == (oordeel.omdat, oordeel.verzwijg)


@pytest.mark.parametrize("naam", ["vreemde", "andere vt"])
def test_a_stranger_is_told_the_same_as_about_what_does_not_exist(
    kamer: Huis, kring: Kring, naam: str
) -> None:
    """Equal silence, equal number of statements, equal lines."""
    uitkomsten = []
    laatste_regel(kamer)
    for gezin_id in (kring.gezin.id, uuid4()):
        with geteld(kamer.ruimte) as opdrachten:
            fout = weigering(kamer, kring[naam], gezin_id)
        uitkomsten.append((fout.oordeel.mag, fout.oordeel.verzwijg, fout.vragen, len(opdrachten)))
        assert laatste_regel(kamer)["handeling"] == "geweigerd"
    assert uitkomsten[0] == uitkomsten[1] == (False, True, False, uitkomsten[0][3])


def test_a_gezin_is_loaded_in_as_many_statements_whoever_lives_in_it(kamer: Huis, kring: Kring) -> None:
    with kamer.systeem() as werk:
        leeg = een_kring(werk.ctx, met_contactpersoon=False)
    aantallen = set()
    for gezin_id in (kring.gezin.id, leeg.gezin.id, uuid4()):
        with geteld(kamer.ruimte) as opdrachten:
            weigering(kamer, kring["vreemde"], gezin_id)
        aantallen.add(len(opdrachten))
    assert len(aantallen) == 1


def test_a_colleague_hears_why_and_that_there_is_something_to_ask(kamer: Huis, kring: Kring) -> None:
    fout = weigering(kamer, kring["collega"], kring.gezin.id)
    assert not fout.oordeel.verzwijg
    assert fout.vragen
    assert "hetzelfde team" in fout.oordeel.omdat
    with kamer.als(kring["collega"], alleen_lezen=True) as werk:
        assert open_om_te_vragen(werk.ctx, kring.gezin.id).rij.kenmerk == kring.gezin.kenmerk


@pytest.mark.parametrize("naam", [n for n, p in POSITIES.items() if p is not Positie.COLLEGA])
def test_nobody_else_finds_something_to_ask(kamer: Huis, kring: Kring, naam: str) -> None:
    with pytest.raises(Refused) as fout, kamer.als(kring[naam], alleen_lezen=True) as werk:
        open_om_te_vragen(werk.ctx, kring.gezin.id)
    assert fout.value.oordeel.verzwijg


@pytest.mark.parametrize("categorie", [Categorie.VERBLIJFPLAATS, Categorie.MELDER])
def test_of_silent_kinds_not_even_the_existence_shows(
    kamer: Huis, kring: Kring, categorie: Categorie
) -> None:
    assert weigering(kamer, kring["lt"], kring.gezin.id, categorie).oordeel.verzwijg


def test_a_refusal_is_a_line_with_the_cell_that_decided(kamer: Huis, kring: Kring) -> None:
    weigering(kamer, kring["lt"], kring.gezin.id, Categorie.JUSTITIE)
    regel = laatste_regel(kamer)
    assert (regel["handeling"], regel["resultaat"]) == ("geweigerd", "geweigerd")
    assert (regel["gezin_id"], regel["gebruiker_id"]) == (str(kring.gezin.id), str(kring["lt"]))
    assert regel["regel"] == "LT:justitie:."
    assert regel["positie"] == "LT"


def test_coming_in_is_a_line_with_the_cell_that_decided(kamer: Huis, kring: Kring) -> None:
    with kamer.als(kring["cp"], alleen_lezen=True) as werk:
        open_gezin(werk.ctx, kring.gezin.id, Doen.ZIEN, Categorie.GEZIN_GEZAG)
    regel = laatste_regel(kamer)
    assert (regel["handeling"], regel["regel"]) == ("bekijken", "CP:gezin_gezag:W")


def test_asking_whether_one_may_is_no_line(kamer: Huis, kring: Kring) -> None:
    with kamer.als(kring["cp"], alleen_lezen=True) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        assert mag(werk.ctx, gezin, Doen.ZIEN, Categorie.GEZIN_GEZAG).mag
        assert werk.ctx.spoor.lees == {}


def test_an_action_is_refused_at_the_very_row_it_is_about_to_write(kamer: Huis, kring: Kring) -> None:
    def van(categorie: Categorie) -> Uitspraak:
        ids = {"gezin_id": kring.gezin.id, "betreft_id": kring.moeder.id, "auteur_id": kring["school"]}
        return Uitspraak(categorie=categorie, **ids)

    with pytest.raises(Refused), kamer.als(kring["school"]) as werk:
        eis(werk.ctx, open_voor(werk.ctx, kring.gezin.id), Doen.BIJDRAGEN, van(Categorie.GVA_GEDEELD))
    assert laatste_regel(kamer)["handeling"] == "geweigerd"
    with kamer.als(kring["vader"], alleen_lezen=True) as werk:
        rij = van(Categorie.GVA_GEDEELD)
        rij.auteur_id = kring["vader"]
        eis(werk.ctx, open_voor(werk.ctx, kring.gezin.id), Doen.BIJDRAGEN, rij)


def test_the_process_opens_by_pseudonym_for_who_knows_only_that(kamer: Huis, kring: Kring) -> None:
    with kamer.als(kring["procesregisseur"], alleen_lezen=True) as werk:
        assert open_proces(werk.ctx, kring.gezin.kenmerk).id == kring.gezin.id
    for naam in ("vreemde", "collega", "beleid", "toezicht", "beheerder"):
        with pytest.raises(Refused) as fout, kamer.als(kring[naam], alleen_lezen=True) as werk:
            open_proces(werk.ctx, kring.gezin.kenmerk)
        assert fout.value.oordeel.verzwijg
    with pytest.raises(Refused), kamer.als(kring["procesregisseur"], alleen_lezen=True) as werk:
        open_proces(werk.ctx, "K-bestaat-niet")
