"""Every route on one list: what it declares, and whom the page of permissions then lets in."""

from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

from flask import Flask

from caseapp.permissions import (
    Actor,
    Categorie,
    Doen,
    Dossier,
    KetenSoort,
    Positie,
    Relatie,
    Rol,
    beoordeel,
    beoordeel_ruimte,
    positie,
)
from caseapp.permissions.tabel import OVERAL, POSITIES, TEAMROLLEN, ZONDER_GEZIN
from caseapp.views.guard import EIGEN

LIJST = Path(__file__).with_name("who_may_what.txt")
KOP = """# Every route: methods, path, what it needs, and which positions pass its door (computed).
# Made by tests/web/wie_mag_wat.py; a difference with reality is a failing test. After `->`:
# positions towards the gezin in the path; where there is none, roles. `binnen`: everybody in the room.
"""
IK, TEAM, GEZIN = UUID(int=1), UUID(int=2), UUID(int=3)


def regels(app: Flask) -> str:
    """The whole list, in the order of the paths."""
    routes = [
        (f"{'+'.join(sorted(regel.methods - {'HEAD', 'OPTIONS'})):9}{regel.rule}", regel)
        for regel in app.url_map.iter_rules()
        if regel.endpoint not in EIGEN
    ]
    uit = [f"{naam:75} {_wie(app, regel)}" for naam, regel in sorted(routes, key=lambda r: r[1].rule)]
    return KOP + "\n".join(uit) + "\n"


def _wie(app: Flask, regel: Any) -> str:
    view = app.view_functions[regel.endpoint]
    nodig = " ".join(view.needs)
    if len(view.needs) == 1:
        return nodig
    doen, categorie = Doen(view.needs[0]), Categorie(view.needs[1])
    if "gezin_id" in regel.arguments:
        hier = [p.value for p in door_de_deur(doen, categorie, view.stuk)]
        hier += [f"KP:{soort}" for soort in keten_door_de_deur(doen, categorie, view.stuk)]
        return f"{nodig} -> {' '.join(hier) or '-'}"
    rollen = (r.value for r in binnen(doen, categorie, view.stuk))
    return f"{nodig} -> {' '.join(rollen) or '-'}"


def door_de_deur(doen: Doen, categorie: Categorie, stuk: Any = None) -> list[Positie]:
    return [p for p in Positie if beoordeel(_actor(p), doen, categorie, _dossier(p), stuk).mag]


def keten_door_de_deur(doen: Doen, categorie: Categorie, stuk: Any = None) -> list[KetenSoort]:
    """Of the ketenpartners those whose own field this is, where not every ketenpartner comes in."""
    if Positie.KP in door_de_deur(doen, categorie, stuk):
        return []
    wie, hier = _actor(Positie.KP), _dossier(Positie.KP)
    soorten = {soort: replace(wie, soort=soort) for soort in KetenSoort}
    return [soort for soort, een in soorten.items() if beoordeel(een, doen, categorie, hier, stuk).mag]


def binnen(doen: Doen, categorie: Categorie, stuk: Any) -> list[Rol]:
    return [rol for rol in ZONDER_GEZIN if beoordeel_ruimte(Actor(IK, rol), doen, categorie, stuk).mag]


def _actor(hier: Positie) -> Actor:
    """Somebody who stands like this towards a gezin."""
    rollen = {p: rol for (rol, _), p in POSITIES.items()} | {p: rol for rol, p in OVERAL.items()}
    team = next(iter(TEAMROLLEN))
    rollen |= {Positie.COLLEGA: team, Positie.NK: team, Positie.NIEMAND: Rol.KETENPARTNER}
    actor = Actor(IK, rollen[hier], organisatie_id=TEAM, persoon_id=UUID(int=4))
    assert positie(actor, _dossier(hier)) is hier
    return actor


def _dossier(hier: Positie) -> Dossier:
    relaties: dict[Positie, Relatie] = {p: relatie for (_, relatie), p in POSITIES.items()}
    eigen = {IK: relaties[hier]} if hier in relaties else {}
    teams = frozenset({TEAM}) if hier in (Positie.COLLEGA, Positie.NK) else frozenset[UUID]()
    open_ = frozenset({IK}) if hier is Positie.NK else frozenset[UUID]()
    return Dossier(GEZIN, relaties=eigen, teams=teams, noodknoppen=open_)
