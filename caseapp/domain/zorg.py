"""Who cares for whom: mantelzorg and other daily care. It says nothing about how it goes (domein 0.2-1)."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from .regel import Regelfout
from .wonen import toets_niet_eerder, toets_niet_in_de_toekomst


class ZorgSoort(StrEnum):
    MANTELZORG = "mantelzorg"
    OPVANG = "opvang"
    DAGELIJKSE_ZORG = "dagelijkse_zorg"


def toets_zorg(van: date, vandaag: date, *, verzorger: UUID, verzorgde: UUID, loopt_al: int) -> None:
    """Two people may care for each other; each of the two is a line of its own."""
    if verzorger == verzorgde:
        raise Regelfout("Kies twee verschillende mensen: wie zorgt, en voor wie.", "verzorgde")
    if loopt_al:
        raise Regelfout("Deze zorg staat er al. Stop die eerst als er iets is veranderd.", "verzorgde")
    toets_niet_in_de_toekomst(van, vandaag)


def toets_zorg_stopt(van: date, tot: date | None, laatste_dag: date, vandaag: date) -> None:
    if tot is not None:
        raise Regelfout("Deze zorg is al gestopt.", "tot")
    toets_niet_in_de_toekomst(laatste_dag, vandaag, "tot")
    toets_niet_eerder(laatste_dag, van, "tot")
