"""Lists of who stands beside all gezinnen: the same order as for anybody, and no more work for more."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from caseapp.domain.gezin import GezinStatus
from caseapp.permissions import Rol
from caseapp.queries.lijst import PER_PAGINA, _van_allen, _van_mij, eerste, lijst
from caseapp.queries.vandaag import vandaag

from ..builders import Huis, geteld
from ..factories import ContactpersoonFactory, GebruikerFactory, GezinFactory, TermijnFactory

ROLLEN = {"procesregisseur": Rol.PROCESREGISSEUR, "trainer": Rol.TRAINER}


@pytest.fixture(scope="module")
def wie(kamer: Huis) -> dict[str, UUID]:
    """Fifty-five gezinnen: with terms early and late, closed, shielded, of another kind, and with none."""
    with kamer.systeem() as werk:
        gebruikers = {naam: GebruikerFactory(ctx=werk.ctx, rol=rol) for naam, rol in ROLLEN.items()}
        cp = GebruikerFactory(ctx=werk.ctx)
        for n in range(55):
            gezin = GezinFactory(ctx=werk.ctx, status=GezinStatus.NIEUW if n % 9 == 0 else GezinStatus.LOOPT)
            if n % 9:
                ContactpersoonFactory(ctx=werk.ctx, gezin_id=gezin.id, gebruiker_id=cp.id)
            for k in range(n % 4):
                dag = werk.ctx.today + timedelta(days=(n * 7 + k * 11) % 40 - 10)
                anders: dict[str, Any] = {"niet_voor": ["x"]} if k == 1 else {}
                TermijnFactory(ctx=werk.ctx, gezin_id=gezin.id, voor_id=cp.id, uiterlijk=dag, **anders)
            if n % 5 == 0:
                TermijnFactory(ctx=werk.ctx, gezin_id=gezin.id, afgerond_op=werk.ctx.now)
    return {naam: gebruiker.id for naam, gebruiker in gebruikers.items()}


@pytest.mark.parametrize("rol", ROLLEN)
def test_walking_along_the_terms_gives_the_order_of_looking_up_each_first_term(
    kamer: Huis, wie: dict[str, UUID], rol: str
) -> None:
    with kamer.als(wie[rol], alleen_lezen=True) as werk:
        snel = list(werk.ctx.session.execute(_van_allen()).scalars())
        traag = list(werk.ctx.session.execute(_van_mij(werk.ctx)).scalars())
        eerste_dag = {regel.url: regel.termijn for n in (1, 2, 3) for regel in lijst(werk.ctx, n).regels}
        stukken = [eerste(werk.ctx, PER_PAGINA, n * PER_PAGINA) for n in range(3)]
    assert sorted(snel) == sorted(traag)
    assert len(snel) == len(set(snel)) >= 55
    assert [id_ for stuk in stukken for id_ in stuk][:55] == snel[:55]
    assert len(eerste_dag) >= 55


def test_who_has_a_term_comes_first_and_the_soonest_on_top(kamer: Huis, wie: dict[str, UUID]) -> None:
    with kamer.als(wie["trainer"], alleen_lezen=True) as werk:
        regels = [regel for n in (1, 2, 3) for regel in lijst(werk.ctx, n).regels]
    dagen = [regel.termijn.uiterlijk if regel.termijn else None for regel in regels]
    gevuld = [dag for dag in dagen if dag is not None]
    assert len(gevuld) > 20
    assert None not in dagen[:20]


@pytest.mark.parametrize("rol", ROLLEN)
def test_vandaag_takes_as_many_statements_when_there_are_more_gezinnen(
    kamer: Huis, wie: dict[str, UUID], rol: str
) -> None:
    aantallen = []
    for _ in range(2):
        with geteld(kamer.ruimte) as opdrachten, kamer.als(wie[rol], alleen_lezen=True) as werk:
            blad = vandaag(werk.ctx)
        aantallen.append(len(opdrachten))
        with kamer.systeem() as werk:
            for gezin in GezinFactory.create_batch(15, ctx=werk.ctx):
                TermijnFactory(ctx=werk.ctx, gezin_id=gezin.id, uiterlijk=werk.ctx.today)
    assert aantallen[0] == aantallen[1] <= 20
    assert len(blad.gezinnen) == 12


def test_a_procesregisseur_sees_what_stands_still_a_few_at_a_time(kamer: Huis, wie: dict[str, UUID]) -> None:
    with kamer.als(wie["procesregisseur"], alleen_lezen=True) as werk:
        regie = vandaag(werk.ctx).regie
    assert regie is not None
    assert 0 < len(regie.zonder) <= 12
    assert 0 < len(regie.evaluaties) <= 12
    dagen = [regel.uiterlijk for regel in regie.evaluaties if regel.uiterlijk]
    assert dagen == sorted(dagen)
    assert all(regel.url.startswith("/proces/") for regel in (*regie.zonder, *regie.evaluaties))
