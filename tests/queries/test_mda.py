"""Het sein voor de procesregisseur: uit wat geteld mag worden, zonder iets te openen."""

from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlmodel import select

from caseapp.domain.antwoord import JaNeeOnbekend
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.queries.mda.signaal import criteria_zonder_aanmelding
from caseapp.tables import Gebeurtenis, Gezin, MdaAanmelding, Melding, Veiligheidsbeoordeling

from ..builders import Huis


def sein(huis: Huis, ids: list[UUID]) -> set[UUID]:
    with huis.als("mw. Beuk", alleen_lezen=True) as werk:
        return criteria_zonder_aanmelding(werk.ctx, ids)


def alle(huis: Huis) -> list[UUID]:
    with huis.systeem() as werk:
        return list(werk.ctx.session.exec(select(Gezin.id)))


def test_waar_is_aangemeld_komt_geen_sein_en_waar_het_doorgaat_wel(huis: Huis) -> None:
    lampenkap, lantaarn = huis.gezinnen["Lampenkap"], huis.gezinnen["Lantaarn"]
    with huis.systeem() as werk:
        werk.ctx.session.exec(sa.update(Veiligheidsbeoordeling).values(structureel=JaNeeOnbekend.JA))
        werk.ctx.session.exec(sa.update(Veiligheidsbeoordeling).values(niet_voor=[]))
        verdacht = _gaat_door(werk.ctx)
    gevonden = sein(huis, alle(huis))
    assert gevonden == verdacht - {lantaarn}
    assert lampenkap in gevonden


def _gaat_door(ctx: Any) -> set[UUID]:
    """Read independently: with a judgement, and at least twice something that anybody may count."""
    beoordeeld = set(ctx.session.exec(select(Veiligheidsbeoordeling.gezin_id)))
    keren: dict[UUID, int] = {}
    for rij in ctx.session.exec(select(Melding)):
        keren[rij.gezin_id] = keren.get(rij.gezin_id, 0) + (rij.eerdere_id is not None and not rij.niet_voor)
    for rij in ctx.session.exec(select(Gebeurtenis)):
        telt = rij.soort is GebeurtenisSoort.INCIDENT and not rij.niet_voor
        keren[rij.gezin_id] = keren.get(rij.gezin_id, 0) + telt
    return {id_ for id_, n in keren.items() if n >= 2 and id_ in beoordeeld}


def test_wat_voor_iemand_is_afgeschermd_telt_niet_mee(huis: Huis) -> None:
    with huis.systeem() as werk:
        werk.ctx.session.exec(sa.update(Veiligheidsbeoordeling).values(structureel=JaNeeOnbekend.JA))
        werk.ctx.session.exec(sa.update(Veiligheidsbeoordeling).values(niet_voor=["gezin"]))
    assert sein(huis, alle(huis)) <= _met_schending(huis)


def _met_schending(huis: Huis) -> set[UUID]:
    from caseapp.domain.veiligheidsplan.woorden import Uitkomst
    from caseapp.tables import Controle

    with huis.systeem() as werk:
        niet = select(Controle.gezin_id).where(Controle.uitkomst == Uitkomst.NIET_NAGELEEFD)
        return set(werk.ctx.session.exec(niet))


@pytest.mark.parametrize("hoeveel", [1, 7])
def test_het_kost_evenveel_vragen_hoeveel_gezinnen_het_ook_zijn(leeshuis: Huis, hoeveel: int) -> None:
    ids = list(leeshuis.gezinnen.values())[:hoeveel]
    with leeshuis.als("mw. Beuk", alleen_lezen=True) as werk:
        gesteld: list[str] = []
        verbinding = werk.ctx.session.connection()
        sa.event.listen(verbinding, "before_cursor_execute", lambda *wat: gesteld.append(wat[2]))
        criteria_zonder_aanmelding(werk.ctx, ids)
    assert len(gesteld) == 5


def test_de_seeds_melden_er_twee_aan_en_een_daarvan_begint(leeshuis: Huis) -> None:
    with leeshuis.systeem() as werk:
        rijen = werk.ctx.session.exec(select(MdaAanmelding)).all()
    per = {rij.gezin_id: rij.status.value for rij in rijen}
    assert per == {leeshuis.gezinnen["Lantaarn"]: "loopt", leeshuis.gezinnen["Sterrewacht"]: "niet_ingezet"}
