"""Who may find why somebody used a noodknop: the same independent small reading of the files as kanarie.py.

It is a reason of the log: for who is the contactpersoon now, and who supervises. Not for a trainer, and not
for who works with the gezin besides (domein 8.5, row logging).
"""

from collections.abc import Iterator
from typing import Any

Daad = dict[str, Any]
DADEN = frozenset({"gebruik_noodknop"})


def voor(casus: Daad, toezichthouders: set[str]) -> set[str]:
    """Keys of who may find the motivation."""
    daden = casus["handelingen"]
    aangewezen = [d["gebruiker"] for d in daden if d["wat"] == "wijs_contactpersoon_aan"]
    overgedragen = [d["naar"] for d in daden if d["wat"] == "stel_overdracht_voor"]
    rond = [d for d in daden if d["wat"] == "rond_overdracht_af"]
    nu = overgedragen[-1:] if rond else aangewezen[-1:]
    return set(nu) | toezichthouders


def geschreven(daad: Daad) -> Iterator[tuple[str, str]]:
    """The reason itself is a word of a list, which stands on the form for everybody."""
    yield "motivering", daad["motivering"]
