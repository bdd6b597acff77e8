"""For whom a copy is asked; see adressen.py. In any gezin but his own he is not there."""

from collections.abc import Callable, Iterable

from .huis import Huis


def _wie(huis: Huis) -> Iterable[str]:
    with huis.als("rik", alleen_lezen=True) as werk:
        return [str(werk.ctx.actor.persoon_id)]


VULLING: dict[str, Callable[[Huis], Iterable[str]]] = {"voor_id": _wie}
