"""A visitor with a browser: follows forms with their CSRF token, and checks every page it gets."""

import re
from uuid import UUID

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from .html_checks import html_fouten

TOKEN = re.compile(r'name="csrf_token"[^>]*value="([^"]+)"')


class Bezoeker:
    """`get` and `post` answer the response; every HTML page passes the house's own checks first."""

    def __init__(self, client: FlaskClient) -> None:
        self.client, self.token = client, ""

    def get(self, pad: str, verwacht: int | None = 200) -> TestResponse:
        return self._bekijk(self.client.get(pad), verwacht)

    def post(self, pad: str, verwacht: int | None = 302, **velden: str) -> TestResponse:
        if not self.token:
            self.get("/")
        return self._bekijk(self.client.post(pad, data={"csrf_token": self.token} | velden), verwacht)

    def kies(self, gebruiker: UUID) -> None:
        """Through the eyes of this persona from now on."""
        self.get("/")
        self.post("/demonstratie/kies", gebruiker=str(gebruiker))
        self.token = ""
        self.get("/wissel")

    def _bekijk(self, antwoord: TestResponse, verwacht: int | None) -> TestResponse:
        if verwacht is not None:
            assert antwoord.status_code == verwacht, (antwoord.status_code, antwoord.request.path)
        if antwoord.mimetype == "text/html":
            if gevonden := TOKEN.search(antwoord.text):
                self.token = gevonden.group(1)
            if antwoord.status_code not in (301, 302):
                assert not (fouten := html_fouten(antwoord.text)), (antwoord.request.path, fouten)
        return antwoord
