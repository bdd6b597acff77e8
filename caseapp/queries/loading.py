"""What a query loads along, said in words that the type checker understands."""

from typing import Any, cast

from sqlalchemy.orm import joinedload
from sqlalchemy.orm.attributes import QueryableAttribute
from sqlalchemy.sql.base import ExecutableOption


def joined(*path: object) -> ExecutableOption:
    """`joined(Gezin.leden, Gezinslid.persoon)`: load this relation too, and that one behind it, in the same
    query: so that how many queries there are never tells how many rows."""
    eerste, *rest = (cast(QueryableAttribute[Any], stap) for stap in path)
    optie = joinedload(eerste)
    for stap in rest:
        optie = optie.joinedload(stap)
    return optie
