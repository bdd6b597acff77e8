"""A visitor with a browser: follows forms with their CSRF token, and checks every page it gets."""

import re
from uuid import UUID

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from .html_checks import LINT, basis_fouten, html_fouten

WOORDEN = re.compile(r">[^<>]*[^<>\s][^<>]*<")
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
TOKEN = re.compile(r'name="csrf_token"[^>]*value="([^"]+)"')


class Bezoeker:
    """`get` and `post` answer the response; every HTML page passes the house's own checks first."""

    def __init__(self, client: FlaskClient, *, controle: bool = True, token: str = "") -> None:
        self.client, self.token, self._controle = client, token, controle

    def get(self, pad: str, verwacht: int | None = 200) -> TestResponse:
        return self._bekijk(self.client.get(pad), verwacht)

    def post(self, pad: str, verwacht: int | None = 302, **velden: str) -> TestResponse:
        if not self.token:
            self._neem_token(self.client.get("/inloggen"))
        return self._bekijk(self.client.post(pad, data={"csrf_token": self.token} | velden), verwacht)

    def kies(self, gebruiker: UUID) -> None:
        """Through the eyes of this persona from now on."""
        self.post("/demonstratie/kies", gebruiker=str(gebruiker))
        self._neem_token(self.client.get("/uitleg/"))

    def _neem_token(self, antwoord: TestResponse) -> None:
        if gevonden := TOKEN.search(antwoord.text):
            self.token = gevonden.group(1)

    def _bekijk(self, antwoord: TestResponse, verwacht: int | None) -> TestResponse:
        if verwacht is not None:
            assert antwoord.status_code == verwacht, (antwoord.status_code, antwoord.request.path)
        if antwoord.mimetype == "text/html":
            self._neem_token(antwoord)
            if self._controle and antwoord.status_code not in (301, 302):
                assert not (fouten := _fouten(antwoord)), (antwoord.request.path, fouten)
        return antwoord


def _fouten(antwoord: TestResponse) -> list[str]:
    """The neutral page after a quick exit has no frame, on purpose."""
    return fouten_in(
        antwoord.text, zonder_kader=antwoord.request.path == "/nieuw" and antwoord.status_code == 200
    )


def fouten_in(html: str, *, zonder_kader: bool = False) -> list[str]:
    """What is wrong with a page. One that differs from a page before only in its words is as well made."""
    skelet = (zonder_kader, _skelet(html))
    if skelet not in _GOED:
        if fouten := (basis_fouten if zonder_kader else html_fouten)(html):
            return fouten
        _GOED.add(skelet)
    return []


_GOED: set[tuple[bool, str]] = set()


def _skelet(html: str) -> str:
    """The page without its words: only whether there are any. But for the ribbon, which must be there."""
    ids: dict[str, str] = {}
    zonder = WOORDEN.sub(lambda gevonden: ">…<" if LINT not in gevonden[0] else gevonden[0], html)
    return ID.sub(lambda gevonden: ids.setdefault(gevonden[0], str(len(ids))), zonder)
