"""The factories themselves: what they make is valid, and a keyword they do not know fails."""

import inspect

import pytest

from caseapp.tables import Row

from .. import factories
from ..builders import Huis
from ..factories import GezinFactory, PersoonFactory, RijFactory

ALLE = [
    soort
    for _, soort in inspect.getmembers(factories, inspect.isclass)
    if issubclass(soort, RijFactory) and soort is not RijFactory
]


@pytest.mark.parametrize("fabriek", ALLE, ids=lambda fabriek: fabriek.__name__)
def test_an_unknown_keyword_fails(eigen_kamer: Huis, fabriek: type[RijFactory]) -> None:
    with eigen_kamer.systeem() as werk, pytest.raises(TypeError, match="has no verzonnen"):
        fabriek(ctx=werk.ctx, verzonnen=1)


def test_without_a_context_there_is_no_row() -> None:
    with pytest.raises(TypeError, match="ctx"):
        PersoonFactory()


def test_every_table_of_a_family_has_a_factory() -> None:
    gemaakt = {fabriek._meta.model for fabriek in ALLE}
    assert all(issubclass(soort, Row) for soort in gemaakt)
    assert len(gemaakt) == len(ALLE) == 16


def test_what_is_made_lies_in_the_store(eigen_kamer: Huis) -> None:
    with eigen_kamer.systeem() as werk:
        gezin = GezinFactory(ctx=werk.ctx)
    with eigen_kamer.systeem() as werk:
        assert werk.ctx.session.get(type(gezin), gezin.id).kenmerk == gezin.kenmerk
