"""Starting: open or make the stores, print one address, serve until asked to stop."""

import errno
import os
import socket
import sqlite3
import sys
import threading
import webbrowser
from pathlib import Path
from signal import SIGTERM, signal
from types import FrameType
from typing import Any

from ..actions.account import nodig_uit as maak_uitnodiging
from ..config import Instellingen, StartFout, met_adres, uit_omgeving
from ..db import Stores, op_platform
from ..permissions import Rol
from ..queries.platform import aantal_accounts

DRADEN = 8
# Twelve rooms of twelve browsers, each with a few connections open; beyond this a browser waits at the door.
VERBINDINGEN = 800


def start(data: Path | None, host: str, port: int, *, browser: bool) -> int:
    os.umask(0o077)  # what is made here is for who runs it, and for nobody else
    instellingen = met_adres(uit_omgeving(data), host, port)
    _toets_sqlite()
    verbinding = _neem_adres(instellingen)
    stores = Stores(instellingen)
    with stores.gesloten():
        app = _app(stores, instellingen)
        print(f"De oefenomgeving staat klaar: {_adres(instellingen)}", flush=True)
        _eerste_account(stores, instellingen)
        if browser:
            threading.Timer(0.3, webbrowser.open, [_adres(instellingen)]).start()
        _serveer(app, verbinding)
    print("Gestopt.", flush=True)
    return 0


def _toets_sqlite() -> None:
    if sqlite3.sqlite_version_info < (3, 35):
        raise StartFout(f"SQLite {sqlite3.sqlite_version} is te oud; nodig is 3.35 of nieuwer.")


def _app(stores: Stores, instellingen: Instellingen) -> Any:
    from ..actions.casus import CasusFout
    from ..app import create_app, laat_liggen
    from ..scenario.fouten import Bestandsfout

    try:
        app = create_app(stores, instellingen)
    except (Bestandsfout, CasusFout) as fout:
        raise StartFout(str(fout)) from fout
    laat_liggen()
    return app


def _neem_adres(instellingen: Instellingen) -> socket.socket:
    """Take the port before anything else is made: a busy one is said at once."""
    try:
        soort = socket.AF_INET6 if ":" in instellingen.host else socket.AF_INET
        verbinding = socket.socket(soort, socket.SOCK_STREAM)
        verbinding.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        verbinding.bind((instellingen.host, instellingen.port))
        return verbinding
    except OSError as fout:
        raise StartFout(_waarom(instellingen, fout)) from fout


def _waarom(instellingen: Instellingen, fout: OSError) -> str:
    match fout.errno:
        case errno.EADDRINUSE:
            return f"Poort {instellingen.port} is al in gebruik. Kies een andere met --port."
        case errno.EACCES:
            return f"Poort {instellingen.port} mag je niet gebruiken. Kies een getal boven 1023 met --port."
    return f"Op het adres {instellingen.host} kan niet worden geluisterd. Kies een ander met --host."


def _adres(instellingen: Instellingen) -> str:
    host = f"[{instellingen.host}]" if ":" in instellingen.host else instellingen.host
    return f"http://{host}:{instellingen.port}/"


def _eerste_account(stores: Stores, instellingen: Instellingen) -> None:
    """Nobody has an account yet: one link for the first trainer and one for the first beheerder."""
    with stores.platform.werk(op_platform()) as werk:
        if aantal_accounts(werk.ctx):
            return
        links = {rol: maak_uitnodiging(werk.ctx, rol) for rol in (Rol.TRAINER, Rol.BEHEERDER)}
    for rol, token in links.items():
        print(
            f"Eerste {rol}: {_adres(instellingen)}eerste-account/{token} (één keer, 24 uur geldig)",
            flush=True,
        )


def _serveer(app: Any, verbinding: socket.socket) -> None:
    from waitress.server import create_server

    server = create_server(
        app,
        sockets=[verbinding],
        threads=DRADEN,
        ident=None,
        connection_limit=VERBINDINGEN,
        asyncore_use_poll=True,  # what is used otherwise stops at a thousand open files
    )

    def stop(_nummer: int, _stand: FrameType | None) -> None:
        raise KeyboardInterrupt

    signal(SIGTERM, stop)
    try:
        server.run()
    except KeyboardInterrupt:
        pass
    finally:
        server.close()
        sys.stdout.flush()


def nodig_uit(data: Path | None, soort: str) -> int:
    """Print a one-time link; for whoever forgot a password too. The application must not be running."""
    instellingen = uit_omgeving(data)
    stores = Stores(instellingen)
    with stores.gesloten(), stores.platform.werk(op_platform()) as werk:
        token = maak_uitnodiging(werk.ctx, Rol(soort))
    print(f"{_adres(instellingen)}eerste-account/{token} (één keer, 24 uur geldig)")
    return 0
