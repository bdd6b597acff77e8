"""A recorded grondslag opens exactly one cell: for that receiver, that kind, that person, those days."""

from datetime import timedelta
from typing import Any

import pytest

from caseapp.domain.delen import TE_DELEN, Grondslag, VerstrekkingStatus
from caseapp.permissions import TOEGANG, Categorie, Doen, beoordeel
from caseapp.permissions.feiten import LETTERFEIT
from caseapp.tables import Gebeurtenis, Verstrekking

from ..builders import Huis, op_dag, open_voor
from ..factories import VerstrekkingFactory
from ..kring import Kring, een_kring

WERKERS = ("cp", "lt", "vt", "mda", "school")


def deel(huis: Huis, kring: Kring, aan: str = "lt", **anders: Any) -> Verstrekking:
    """From today up to and with day 103."""
    hoe = {"aan_id": kring[aan], "betreft_id": kring.moeder.id, "tot": op_dag(103).date()} | anders
    with huis.systeem() as werk:
        return VerstrekkingFactory(ctx=werk.ctx, gezin_id=kring.gezin.id, van_id=kring["cp"], **hoe)


def mag(huis: Huis, kring: Kring, wie: str, wat: Categorie, over: Any = None, dag: int = 96) -> bool:
    """Whether a piece of this kind about this person opens for him."""
    with huis.als(kring[wie], op=op_dag(dag), alleen_lezen=True) as werk:
        stuk = Gebeurtenis(gezin_id=kring.gezin.id, categorie=wat, betreft_id=over)
        dossier = open_voor(werk.ctx, kring.gezin.id).dossier
        return beoordeel(werk.ctx.actor, Doen.ZIEN, wat, dossier, stuk).mag


def alles_wat_mag(huis: Huis, kring: Kring) -> set[tuple[str, str, str]]:
    """All cells, for everybody around this gezin, about everybody in it."""
    open_ = set()
    personen = {"moeder": kring.moeder.id, "vader": kring.vader.id, "kind": kring.kind.id, "gezin": None}
    for wie in kring.wie:
        with huis.als(kring[wie], op=op_dag(96), alleen_lezen=True) as werk:
            dossier = open_voor(werk.ctx, kring.gezin.id).dossier
            for wat in Categorie:
                for naam, over in personen.items():
                    stuk = Gebeurtenis(gezin_id=kring.gezin.id, categorie=wat, betreft_id=over)
                    if beoordeel(werk.ctx.actor, Doen.ZIEN, wat, dossier, stuk).mag:
                        open_.add((wie, wat.value, naam))
    return open_


def vraagt_grondslag(huis: Huis, kring: Kring, wie: str, wat: Categorie) -> bool:
    with huis.als(kring[wie], alleen_lezen=True) as werk:
        cel = TOEGANG[wat][open_voor(werk.ctx, kring.gezin.id).positie]
    return "grondslag" in (LETTERFEIT.get(cel.letter), cel.feit) and cel.feit in (None, "grondslag")


@pytest.mark.parametrize("wat", TE_DELEN)
def test_precisely_one_cell_opens_and_nothing_else(kamer: Huis, kring: Kring, wat: Categorie) -> None:
    voor = alles_wat_mag(kamer, kring)
    for aan in WERKERS:
        if not vraagt_grondslag(kamer, kring, aan, wat):
            continue
        deel(kamer, kring, aan, wat=wat)
        erbij = alles_wat_mag(kamer, kring) - voor
        heel_gezin = {(aan, wat.value, "gezin")} if wat in _VAN_HET_GEZIN else set()
        assert erbij == {(aan, wat.value, "moeder")} | heel_gezin, aan
        voor |= erbij
    assert voor >= {(wie, wat.value, "moeder") for wie in WERKERS if vraagt_grondslag(kamer, kring, wie, wat)}


_VAN_HET_GEZIN = {
    Categorie.GEZIN_GEZAG,
    Categorie.GVA_GEDEELD,
    Categorie.MELDING,
    Categorie.VEILIGHEIDSBEOORDELING,
}


def test_it_opens_on_its_days_only(kamer: Huis, kring: Kring) -> None:
    deel(kamer, kring)
    dagen = {
        dag: mag(kamer, kring, "lt", Categorie.GEZONDHEID, kring.moeder.id, dag)
        for dag in (95, 96, 103, 104, 400)
    }
    assert dagen == {95: False, 96: True, 103: True, 104: False, 400: False}


@pytest.mark.parametrize("status", [VerstrekkingStatus.WACHT_OP_TWEEDE, VerstrekkingStatus.INGETROKKEN])
def test_what_waits_or_was_withdrawn_opens_nothing(
    kamer: Huis, kring: Kring, status: VerstrekkingStatus
) -> None:
    deel(kamer, kring, status=status)
    assert not mag(kamer, kring, "lt", Categorie.GEZONDHEID, kring.moeder.id)


def test_what_was_told_without_names_opens_nothing(kamer: Huis, kring: Kring) -> None:
    deel(kamer, kring, grondslag=Grondslag.ANONIEM_GEEN_PERSOONSGEGEVENS)
    assert not mag(kamer, kring, "lt", Categorie.GEZONDHEID, kring.moeder.id)


def test_to_an_organisation_it_opens_for_who_works_there_and_is_involved(kamer: Huis, kring: Kring) -> None:
    team = kring.wie["lt"].organisatie_id
    deel(kamer, kring, aan_id=None, aan_organisatie_id=team)
    gezondheid, over = Categorie.GEZONDHEID, kring.moeder.id
    assert {wie for wie in WERKERS if mag(kamer, kring, wie, gezondheid, over)} == {"cp", "lt", "vt", "mda"}
    assert not mag(kamer, kring, "collega", gezondheid, over)
    assert not mag(kamer, kring, "school", gezondheid, over)


def test_it_is_of_one_gezin(kamer: Huis, kring: Kring) -> None:
    with kamer.systeem() as werk:
        ander = een_kring(werk.ctx)
    deel(kamer, ander, aan_id=kring["lt"])
    assert not mag(kamer, kring, "lt", Categorie.GEZONDHEID, kring.moeder.id)


@pytest.mark.parametrize("wie", ["vreemde", "collega", "andere vt", "procesregisseur", "beheerder"])
def test_somebody_who_is_not_involved_gets_nothing_by_it(kamer: Huis, kring: Kring, wie: str) -> None:
    deel(kamer, kring, wie)
    assert not mag(kamer, kring, wie, Categorie.GEZONDHEID, kring.moeder.id)


def test_shielding_beats_it(kamer: Huis, kring: Kring) -> None:
    deel(kamer, kring)
    with kamer.als(kring["lt"], alleen_lezen=True) as werk:
        dossier = open_voor(werk.ctx, kring.gezin.id).dossier
        stuk = Gebeurtenis(
            gezin_id=kring.gezin.id,
            categorie=Categorie.GEZONDHEID,
            betreft_id=kring.moeder.id,
            niet_voor=[str(kring["lt"])],
        )
        assert not beoordeel(werk.ctx.actor, Doen.ZIEN, stuk.categorie, dossier, stuk).mag


def test_two_about_two_people_open_for_both_and_one_ends_alone(kamer: Huis, kring: Kring) -> None:
    deel(kamer, kring, tot=op_dag(96).date())
    deel(kamer, kring, betreft_id=kring.vader.id, tot=op_dag(96).date() + timedelta(days=5))
    wat = Categorie.GEZONDHEID
    personen = (kring.moeder.id, kring.vader.id, kring.kind.id)
    per_dag = [[mag(kamer, kring, "lt", wat, over, dag) for over in personen] for dag in (96, 97)]
    assert per_dag == [[True, True, False], [False, True, False]]
