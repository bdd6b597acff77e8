"""Elke weg waarlangs iemand meer te zien krijgt: zonder grondslag opent er niets, of het hoort bij de plek.

Wie hier een rij bij maakt die toegang verruimt, komt in deze lijst, met de reden waarom dat mag.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from caseapp.actions import betrokkenheid
from caseapp.actions.mda.deling import Grond, Lid, deel
from caseapp.config import ROOT
from caseapp.domain.delen import Grondslag
from caseapp.domain.kamer.inbreng import OpNaam, toets_op_naam
from caseapp.domain.kamer.woorden import OP_NAAM_GRONDSLAGEN
from caseapp.domain.regel import Regelfout
from caseapp.permissions import TOEGANG, Categorie, Doen, KetenSoort, Relatie, Rol, beoordeel
from caseapp.permissions.feiten import LETTERFEIT
from caseapp.tables import Gebeurtenis

from ..builders import Huis, op_dag, open_voor
from ..factories import GebruikerFactory
from ..kring import Kring

# Which table lets somebody see more, where its rows are made, and on what that rests.
WEGEN = {
    "Verstrekking": {"delen.py"},  # the one way to a grondslag: with its rules, and nowhere else
    "Toestemming": {"instemming.py"},  # what a verstrekking rests on
    "Deeltoestemming": {"toestemming.py"},  # a question and its answer: opens nothing by itself
    "CaseRelatie": {
        "betrokkenheid.py",
        "gezin.py",
    },  # a place: with a doel; the table says what it gives
    "ContactpersoonToewijzing": {"contactpersoon.py", "overdracht.py"},  # the place of the contactpersoon
    "KamerInbreng": {"kamer/inbreng.py"},  # anonymous, or by name with a grondslag
    "ZittingDeelnemer": {"kamer/voor.py"},  # at a table: only what was brought in there
    "MdaTeamlid": {"mda/team.py"},  # a place is a CaseRelatie; what another organisation gets, is shared
    "VtOverdracht": {"veilig_thuis/overdracht.py"},  # read where it is offered; after a yes it is shared
    "Opschaling": {"opschaling.py"},  # opens nothing
    "ToegangsVraag": {"betrokkenheid.py"},  # asks; a yes is a CaseRelatie
    "Vakbericht": {"vakveld.py"},  # what it says opens with a grondslag about that person
}
OP_GRONDSLAG = [
    categorie
    for categorie, rij in TOEGANG.items()
    if any("grondslag" in (LETTERFEIT.get(cel.letter), cel.feit) for cel in rij.values())
]


def gemaakt() -> Iterator[tuple[str, str]]:
    """(table, file) of every row that an action makes."""
    acties = Path(ROOT) / "caseapp" / "actions"
    for pad in sorted(acties.rglob("*.py")):
        for knoop in ast.walk(ast.parse(pad.read_text())):
            if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name) and knoop.func.id in WEGEN:
                yield knoop.func.id, str(pad.relative_to(acties))


def test_er_komt_geen_weg_bij_die_niemand_bekeek() -> None:
    gevonden: dict[str, set[str]] = {}
    for tabel, bestand in gemaakt():
        gevonden.setdefault(tabel, set()).add(bestand)
    assert gevonden == WEGEN


def leest(huis: Huis, kring: Kring, wie: str, categorie: Categorie) -> bool:
    with huis.als(kring[wie], op=op_dag(96), alleen_lezen=True) as werk:
        dossier = open_voor(werk.ctx, kring.gezin.id).dossier
        stuk = Gebeurtenis(gezin_id=kring.gezin.id, categorie=categorie, betreft_id=kring.moeder.id)
        return beoordeel(werk.ctx.actor, Doen.ZIEN, categorie, dossier, stuk).mag


def test_een_plek_alleen_opent_niets_waarvoor_een_grondslag_nodig_is(kamer: Huis, kring: Kring) -> None:
    """Every column, for every kind that asks a ground there."""
    for wie, plek in (("cp", "CP"), ("lt", "LT"), ("vt", "VT"), ("mda", "MDA"), ("school", "KP")):
        for categorie in OP_GRONDSLAG:
            cel = next(cel for hier, cel in TOEGANG[categorie].items() if hier.value == plek)
            if "grondslag" in (LETTERFEIT.get(cel.letter), cel.feit):
                assert not leest(kamer, kring, wie, categorie), (wie, categorie)


@pytest.mark.parametrize(
    ("rol", "soort", "relatie"),
    [
        (Rol.LOKAAL_TEAM, None, Relatie.BETROKKEN_HULPVERLENER),
        (Rol.VEILIG_THUIS, None, Relatie.VT_BEHANDELAAR),
        (Rol.MDA, None, Relatie.MDA_TEAMLID),
        (Rol.KETENPARTNER, KetenSoort.POLITIE, Relatie.KETENPARTNER),
        (Rol.KETENPARTNER, KetenSoort.GGZ, Relatie.KETENPARTNER),
    ],
)
def test_wie_erbij_wordt_gevraagd_krijgt_niet_meer_dan_bij_de_plek_hoort(
    kamer: Huis, kring: Kring, rol: Rol, soort: KetenSoort | None, relatie: Relatie
) -> None:
    with kamer.systeem() as werk:
        nieuw = GebruikerFactory(ctx=werk.ctx, rol=rol, soort=soort)
    kring.wie["nieuw"] = nieuw
    with kamer.als(kring["cp"], op=op_dag(96)) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        betrokkenheid.betrek(werk.ctx, gezin, nieuw, relatie, "Meedenken over rust in huis.")
    with kamer.als(nieuw.id, op=op_dag(96), alleen_lezen=True) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        assert gezin.dossier.grondslagen == frozenset()
        for categorie in OP_GRONDSLAG:
            cel = TOEGANG[categorie][gezin.positie]
            stuk = Gebeurtenis(gezin_id=kring.gezin.id, categorie=categorie, betreft_id=kring.moeder.id)
            mag = beoordeel(werk.ctx.actor, Doen.ZIEN, categorie, gezin.dossier, stuk).mag
            assert not (mag and "grondslag" in (LETTERFEIT.get(cel.letter), cel.feit)), categorie


def test_een_team_van_mda_geeft_een_andere_organisatie_niets_zonder_grondslag(
    kamer: Huis, kring: Kring
) -> None:
    lid = Lid("Meekijken", op_dag(120).date(), [Categorie.GVA_GEDEELD])
    leeg = Grond(None, [kring.moeder.id], "Verteld aan de moeder.", None)
    with kamer.als(kring["cp"], op=op_dag(96)) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        for grond in (None, leeg):
            with pytest.raises(Regelfout):
                deel(werk.ctx, gezin, kring.wie["school"], lid, grond)


def test_in_een_kamer_komt_niemand_op_naam_zonder_grondslag_en_nooit_op_toestemming() -> None:
    """Consent is of one person for one receiver: it cannot carry a table full of people (domein 8.2)."""
    keuze = OpNaam(None, "Samen kijken wat er nodig is.", [Categorie.GVA_GEDEELD], ["x"], None, "")
    with pytest.raises(Regelfout, match="alleen met een grondslag"):
        toets_op_naam(keuze, {}, [Rol.LOKAAL_TEAM])
    op_ja = OpNaam(Grondslag.TOESTEMMING, keuze.doel, keuze.categorieen, keuze.deelnemers, None, "")
    with pytest.raises(Regelfout, match="één ontvanger"):
        toets_op_naam(op_ja, {}, [Rol.LOKAAL_TEAM])
    assert {Grondslag.TOESTEMMING, Grondslag.ANONIEM_GEEN_PERSOONSGEGEVENS}.isdisjoint(OP_NAAM_GRONDSLAGEN)
