"""What reading the analysis asks beside what every document does."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from ...context import Context
from ...domain.verklarende_analyse.delen import VORM
from ...domain.verklarende_analyse.woorden import AnalyseDeel
from ..document.lezer import Lezer, kernteksten
from ..document.lezer import lezer as lezer_van
from ..document.stuk import Stuk, van_deel
from ..dossier import OpenGezin
from ..gezin import Mensen


def lezer(ctx: Context, gezin: OpenGezin, mensen: Mensen, alle: Iterable[Stuk]) -> Lezer:
    stukken = list(alle)
    return lezer_van(ctx, gezin, VORM, mensen, stukken, teksten=kernteksten(VORM, stukken))


def leesbaar(alle: Mapping[UUID, Stuk], mensen: Mensen) -> dict[UUID, Stuk]:
    """Without pieces about somebody whom this actor does not know, and lines to what he does not see."""
    bekend = {k: s for k, s in alle.items() if s.betreft_id is None or s.betreft_id in mensen}
    punten = {str(kern) for kern in bekend}

    def houdt(stuk: Stuk) -> bool:
        return stuk.deel is not AnalyseDeel.VERBANDEN or {stuk.waarden["van"], stuk.waarden["naar"]} <= punten

    return {kern: stuk for kern, stuk in bekend.items() if houdt(stuk)}


def stellingen(stukken: Mapping[UUID, Stuk]) -> list[tuple[UUID, str]]:
    gekozen = van_deel(stukken.values(), AnalyseDeel.STELLINGEN)
    return [(stuk.kern, str(stuk.waarden["stelling"])) for stuk in gekozen]


def op_volgorde(stuk: Stuk) -> tuple[int, int]:
    """Priorities by layer and rank; the rest as it was written."""
    if stuk.deel is not AnalyseDeel.PRIORITEITEN:
        return 0, 0
    lagen = ("veiligheid", "risico", "herstel")
    return lagen.index(str(stuk.waarden["laag"])), int(str(stuk.waarden["rang"]))
