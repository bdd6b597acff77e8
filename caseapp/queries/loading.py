"""What a query loads along, said in words that the type checker understands."""

from typing import Any, cast

from sqlalchemy.orm import joinedload, selectinload
from sqlalchemy.orm.attributes import QueryableAttribute
from sqlalchemy.sql.base import ExecutableOption


def with_(*path: object) -> ExecutableOption:
    """`with_(Gezin.leden, Gezinslid.persoon)`: load this relation too, and that one behind it, each in one
    query."""
    eerste, *rest = (cast(QueryableAttribute[Any], stap) for stap in path)
    optie = selectinload(eerste)
    for stap in rest:
        optie = optie.joinedload(stap)
    return optie


def joined(*path: object) -> ExecutableOption:
    """The same in the query itself: for a relation to one row."""
    eerste, *rest = (cast(QueryableAttribute[Any], stap) for stap in path)
    optie = joinedload(eerste)
    for stap in rest:
        optie = optie.joinedload(stap)
    return optie
