"""Do the days of a scenario follow each other? Looks at plain values, as `verwijzingen` does."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from ...domain.regel import Regelfout
from ...domain.scenario.duur import LOOPTIJD, Duur, dag_in_verhaal, duur_van, verhaalmoment
from ..plekken import Gevonden, delen, onder

Soort = TypeVar("Soort")


def _gelezen(lees: Callable[[str], Soort], tekst: Any) -> Soort | None:
    """What this text says; nothing when it is wrong, which is told elsewhere."""
    try:
        return lees(tekst) if isinstance(tekst, str) else None
    except Regelfout:
        return None


def _looptijd(tekst: str) -> Duur:
    return duur_van(tekst, LOOPTIJD)


def fouten_in_dagen(waarde: Any) -> Iterator[Gevonden]:
    """Rounds ascend and end within the story; no inject comes after the last of them."""
    laatste = 0
    looptijd = _gelezen(_looptijd, onder(waarde, "looptijd"))
    for pad, ronde in delen(waarde, "rondes"):
        tot = _gelezen(dag_in_verhaal, ronde.get("tot"))
        if tot is None:
            return
        if tot <= laatste:
            yield (*pad, "tot"), f"een ronde eindigt na de vorige; die loopt tot dag {laatste}."
        if looptijd and tot > looptijd.dagen():
            yield (*pad, "tot"), f"dit is na de looptijd: {looptijd} is {looptijd.dagen()} dagen."
        laatste = max(laatste, tot)
    for pad, inject in delen(waarde, "injects"):
        moment = _gelezen(verhaalmoment, inject.get("moment"))
        if moment and laatste and moment.dag > laatste:
            yield (*pad, "moment"), f"dit komt nooit: de laatste ronde eindigt op dag {laatste}."
