"""The overzicht page through all guards, against the same page with the work of the guards taken out.

Both sides are the same GET through the same application, as the contactpersoon: session, persona, the queries
that load what the page shows, the Blad, the templates. On the other side these are taken out: every judgement
(its answer was written down before and is looked up), the query for wrapped keys, opening keys and sealed
fields (the texts were opened before and are looked up), and the lines of the logboek: their insert, their
commit and the second sink. Before measuring, both pages are compared byte by byte.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

import sqlalchemy as sa
from flask.testing import FlaskClient

from caseapp.cipher import Sleutelbos
from caseapp.context import Spoor
from caseapp.queries import dossier
from caseapp.queries import gezin as gezinnen

from .meten import Huis, Kant, huis, in_het_kort, om_en_om, uitslag, verhouding, zeg

RONDES, PER_RONDE = 20, 15
WISSELT = re.compile(rb'name="csrf_token"[^>]*>|verzoek[^<]*<')


class Onthouden:
    """Answers and opened texts of one page, written down once through all guards."""

    def __init__(self) -> None:
        self.oordelen: dict[Any, Any] = {}
        self.teksten: dict[bytes, str] = {}

    @contextmanager
    def luister(self) -> Iterator[None]:
        beoordeel, ontzegel = dossier.beoordeel, Sleutelbos.ontzegel

        def oordeel(actor: Any, doen: Any, categorie: Any, over: Any, stuk: Any = None) -> Any:
            gezegd = beoordeel(actor, doen, categorie, over, stuk)
            self.oordelen[doen, categorie, getattr(stuk, "id", None) or stuk] = gezegd
            return gezegd

        def open_(bos: Any, zegel: Any, *rest: Any) -> str:
            tekst = self.teksten[zegel.token] = ontzegel(bos, zegel, *rest)
            return tekst

        with patch.object(dossier, "beoordeel", oordeel), patch.object(Sleutelbos, "ontzegel", open_):
            yield

    @contextmanager
    def zonder_wachters(self) -> Iterator[None]:
        oordelen, teksten = self.oordelen, self.teksten

        def oordeel(_actor: Any, doen: Any, categorie: Any, _over: Any, stuk: Any = None) -> Any:
            return oordelen[doen, categorie, getattr(stuk, "id", None) or stuk]

        def niets(*_: Any, **__: Any) -> None:
            return None

        vervangen: list[tuple[Any, str, Callable[..., Any]]] = [
            (dossier, "beoordeel", oordeel),
            (dossier, "log_lezen", niets),
            (gezinnen, "log_lezen", niets),
            (Sleutelbos, "haal_van", niets),
            (Sleutelbos, "haal_sleutels", niets),
            (Sleutelbos, "ontzegel", lambda _bos, zegel, *_: teksten[zegel.token]),
            (Spoor, "gelezen", niets),
        ]
        with ExitStack() as stapel:
            for waar, naam, door in vervangen:
                stapel.enter_context(patch.object(waar, naam, door))
            yield


def vergelijk(client: FlaskClient, pad: str, onthouden: Onthouden) -> None:
    met = WISSELT.sub(b"", client.get(pad).data)
    with onthouden.zonder_wachters():
        zonder = WISSELT.sub(b"", client.get(pad).data)
    if met != zonder:
        raise RuntimeError("the two pages are not the same; this measures nothing")


def tel_sql(huis_: Huis, client: FlaskClient, pad: str) -> list[str]:
    """The statements of one page, without BEGIN."""
    gezien: list[str] = []

    def luister(_c: Any, _cursor: Any, opdracht: str, *_: Any) -> None:
        if not opdracht.startswith("BEGIN"):
            gezien.append(opdracht)

    for engine in (huis_.stores.platform.engine, huis_.ruimte.engine):
        sa.event.listen(engine, "before_cursor_execute", luister)
    client.get(pad)
    for engine in (huis_.stores.platform.engine, huis_.ruimte.engine):
        sa.event.remove(engine, "before_cursor_execute", luister)
    return gezien


def main() -> None:
    with huis() as h:
        persona = h.persona()
        client, pad, onthouden = h.bezoeker(persona), f"/gezinnen/{h.gezin(persona)}/", Onthouden()
        with onthouden.luister():
            client.get(pad)
        vergelijk(client, pad, onthouden)
        sql = tel_sql(h, client, pad)
        met, zonder = om_en_om(
            Kant(lambda: client.get(pad)),
            Kant(lambda: client.get(pad), onthouden.zonder_wachters),
            rondes=RONDES,
            per_ronde=PER_RONDE,
        )
    zeg(
        "Dossierpagina: het overzicht, als contactpersoon",
        f"  door alle wachters  {in_het_kort(met)}",
        f"  zonder hun werk     {in_het_kort(zonder)}",
        "  " + uitslag("verhouding op de klok", verhouding(met, zonder, "wand"), 1.35),
        "  " + uitslag("verhouding in processortijd", verhouding(met, zonder, "cpu"), 1.35),
        "  " + uitslag("p50 op de klok, in ms", met.midden("wand") * 1e3, 10, ""),
        "  " + uitslag("SQL-opdrachten, zonder BEGIN", len(sql), 15, ""),
    )


if __name__ == "__main__":
    main()
