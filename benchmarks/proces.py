"""The application as people run it: a process of its own, a browser that keeps its cookie, and its memory."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

from caseapp.config import ROOT

from .meten import TOKEN


def vrije_poort() -> int:
    with socket.socket() as verbinding:
        verbinding.bind(("127.0.0.1", 0))
        return int(verbinding.getsockname()[1])


@contextmanager
def toepassing(data: Path, poort: int) -> Iterator[subprocess.Popen[str]]:
    """`python3 -m caseapp` on this folder and port, until the block ends."""
    opdracht = [sys.executable, "-m", "caseapp", "--no-browser", "--data", str(data), "--port", str(poort)]
    proces = subprocess.Popen(opdracht, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)  # noqa: S603
    try:
        yield proces
    finally:
        proces.terminate()
        proces.communicate(timeout=30)


def tot_gezond(proces: subprocess.Popen[str], poort: int, langst: float = 120.0) -> float:
    """Seconds from now until the first page is there."""
    begin = time.perf_counter()
    while time.perf_counter() - begin < langst:
        if proces.poll() is not None:
            raise RuntimeError(f"the application stopped: {proces.communicate()[0]}")
        try:
            if Browser(poort).haal("/gezond")[0] == 200:
                return time.perf_counter() - begin
        except OSError:
            time.sleep(0.01)
    raise RuntimeError("the application does not answer")


def geheugen(proces: subprocess.Popen[str]) -> tuple[float, float]:
    """Resident memory in MB: now, and at its highest. Linux only."""
    regels = Path(f"/proc/{proces.pid}/status").read_text().splitlines()
    waarden = {regel.split(":")[0]: regel.split()[1] for regel in regels if regel.startswith("Vm")}
    return int(waarden["VmRSS"]) / 1024, int(waarden["VmHWM"]) / 1024


def gerekend(proces: subprocess.Popen[str]) -> float:
    """Seconds of processor that it has used: these hardly feel a busy machine. Linux only."""
    velden = Path(f"/proc/{proces.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(velden[11]) + int(velden[12])) / os.sysconf("SC_CLK_TCK")


class Browser:
    """One visitor over one connection that stays open."""

    def __init__(self, poort: int) -> None:
        self._verbinding = http.client.HTTPConnection("127.0.0.1", poort, timeout=60)
        self._koekje = ""

    def haal(self, pad: str, velden: dict[str, str] | None = None) -> tuple[int, str]:
        koppen = {"Cookie": self._koekje} if self._koekje else {}
        if velden is None:
            self._verbinding.request("GET", pad, headers=koppen)
        else:
            koppen["Content-Type"] = "application/x-www-form-urlencoded"
            self._verbinding.request("POST", pad, urlencode(velden), koppen)
        antwoord = self._verbinding.getresponse()
        tekst = antwoord.read().decode()
        if gezet := antwoord.getheader("Set-Cookie"):
            self._koekje = gezet.split(";")[0]
        return antwoord.status, tekst

    def kies(self, persona: str) -> None:
        gevonden = TOKEN.search(self.haal("/")[1])
        if gevonden is None:
            raise RuntimeError("no form on the start page")
        self.haal("/demonstratie/kies", {"csrf_token": gevonden[1], "gebruiker": persona})
