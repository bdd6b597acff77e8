"""The plan in a few lines."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class KortPlan:
    """`voorwaarden`: the first of them; `meer`: how many others there are, for this actor."""

    status: str
    evaluatie_op: date | None
    te_laat: bool
    voorwaarden: tuple[str, ...]
    meer: int
