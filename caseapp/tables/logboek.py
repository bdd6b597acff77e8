"""LogRegel: who did what with which kind of information. Only ever added to; each line a link of one
chain."""

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.logboek import canoniek
from .row import Bewaring, Opslag, Row
from .zegel import Sealed

# Every field a line may have (beside its number); NEN 7513 words beside ours in docs/logboek.md.
VELDEN = frozenset(
    {
        *(
            "id",
            "op",
            "op_echt",
            "handeling",
            "resultaat",
            "gebruiker_id",
            "namens_id",
            "organisatie_id",
            "rol",
        ),
        *("positie", "gezin_id", "persoon_id", "object_soort", "object_id", "categorie", "velden", "doel"),
        *("grondslag", "regel", "beleid", "noodknop_id", "verzoek", "sessie", "take", "zegels", "logreden"),
        *("digest", "afgeschermd", "rij", "rijen"),
    }
)


def uit_inhoud(veld: str) -> Any:
    """A column that the store itself reads from the hashed text: it can't say anything else."""
    kolom = sa.Column(
        veld, sa.String, sa.Computed(f"json_extract(inhoud, '$.{veld}')", persisted=False), index=True
    )
    return Field(default=None, sa_column=kolom)


class LogRegel(Row, table=True):
    """`inhoud` is the canonical JSON of the line, the very bytes that are hashed. Never a value of a gezin.

    Both times, who, in which role and position, which gezin and object, why, by which rule; `zegels` holds
    the SHA-256 of each ciphertext that was written, per column (or per row and column).
    """

    bewaring: ClassVar[Bewaring] = Bewaring.BLIJVEND
    opslag: ClassVar[Opslag] = Opslag.BEIDE

    volgnummer: int = Field(unique=True)
    inhoud: str
    vorige: bytes
    hash: bytes
    gezin_id: str | None = uit_inhoud("gezin_id")
    gebruiker_id: str | None = uit_inhoud("gebruiker_id")


def als_inhoud(waarden: dict[str, Any], volgnummer: int, vast: dict[str, Any] | None = None) -> str:
    """One line as the text that is hashed: known fields only, empty ones left out. `vast`: what is the same
    for all lines of one unit of work, already in its form."""
    return canoniek((vast or {}) | in_vorm(waarden) | {"volgnummer": volgnummer})


def in_vorm(waarden: dict[str, Any]) -> dict[str, Any]:
    """Known fields only, empty ones left out, each as it stands in a line."""
    if onbekend := waarden.keys() - VELDEN:
        raise TypeError(f"a log line has no {', '.join(sorted(onbekend))}")
    return {naam: _vorm(waarde) for naam, waarde in waarden.items() if waarde not in (None, [], {})}


def _vorm(waarde: Any) -> Any:
    """As it stands in a line; a word is written as the text it is."""
    match waarde:
        case str():
            return waarde
        case datetime():
            return waarde.isoformat()
        case UUID():
            return str(waarde)
        case Sealed():
            return waarde.token.hex()
    return waarde
