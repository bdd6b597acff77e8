"""The commands of `python3 -m caseapp`. Each ends with a clear sentence, never with a traceback."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ..config import StartFout

GEBRUIK = 2


def main(argv: Sequence[str]) -> int:
    """Run one command; gives the exit code: 0 fine, 1 something was found, 2 it can't be done like this."""
    if argv[:1] == ["test"]:
        from .toets import toets

        return toets(list(argv[1:]))
    try:
        keuze = _lees(argv)
        code = int(keuze.doe(keuze))
        sys.stdout.flush()
        return code
    except StartFout as fout:
        print(fout, file=sys.stderr)
        return GEBRUIK
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # whoever read along, like `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141


def _lees(argv: Sequence[str]) -> argparse.Namespace:
    ontleder = argparse.ArgumentParser(
        prog="python3 -m caseapp", description="Eén gezin, één plan, één regisseur: een oefenomgeving."
    )
    _algemeen(ontleder, _start, None)
    ontleder.add_argument("--host", default="127.0.0.1", help="adres waarop de toepassing luistert")
    ontleder.add_argument("--port", type=int, default=8000, help="poort (standaard 8000)")
    ontleder.add_argument("--no-browser", action="store_true", help="open geen browser")
    onderdelen = ontleder.add_subparsers(title="andere opdrachten", metavar="opdracht")
    onderdelen.add_parser("test", help="voer alle toetsen uit")
    for naam, doe, hulp in (
        ("controleer-logboek", _controleer, "controleer of er iets aan het logboek is veranderd"),
        ("wissel-sleutels", _wissel, "wissel alle sleutels; gaat verder waar het werd afgebroken"),
        ("uitnodigen", _nodig_uit, "maak een eenmalige link voor een account"),
        ("exporteer-ruimte", _exporteer, "sla een oefenruimte op als verzegeld bestand"),
        ("importeer-ruimte", _importeer, "maak een oefenruimte uit zo'n bestand"),
        ("scenario-schema", _schema, "schrijf het schema waarmee een editor een scenariobestand nakijkt"),
    ):
        deel = onderdelen.add_parser(naam, help=hulp)
        _algemeen(deel, doe, argparse.SUPPRESS)
        if doe is _nodig_uit:
            deel.add_argument("soort", choices=["trainer", "beheerder"])
        if doe in (_exporteer, _importeer):
            deel.add_argument("bestand", type=Path, help="het bestand")
            deel.add_argument("--naam", default="", required=doe is _importeer, help="naam van de ruimte")
        if doe is _schema:
            deel.add_argument(
                "bestand", type=Path, nargs="?", help="het bestand; zonder bestand: op het scherm"
            )
    return ontleder.parse_args(list(argv))


def _algemeen(ontleder: argparse.ArgumentParser, doe: Callable[[argparse.Namespace], int], geen: Any) -> None:
    """`geen`: what stands for no folder named; after an opdracht it must not undo what stood before it."""
    ontleder.add_argument("--data", type=Path, default=geen, help="map voor gegevens en sleutels")
    ontleder.set_defaults(doe=doe)


def _start(keuze: argparse.Namespace) -> int:
    from .start import start

    return start(keuze.data, keuze.host, keuze.port, browser=not keuze.no_browser)


def _controleer(keuze: argparse.Namespace) -> int:
    from .logboek import controleer

    return controleer(keuze.data)


def _wissel(keuze: argparse.Namespace) -> int:
    from .sleutels import wissel

    return wissel(keuze.data)


def _nodig_uit(keuze: argparse.Namespace) -> int:
    from .start import nodig_uit

    return nodig_uit(keuze.data, keuze.soort)


def _exporteer(keuze: argparse.Namespace) -> int:
    from .ruimte import exporteer

    return exporteer(keuze.data, keuze.bestand, keuze.naam)


def _importeer(keuze: argparse.Namespace) -> int:
    from .ruimte import importeer

    return importeer(keuze.data, keuze.bestand, keuze.naam)


def _schema(keuze: argparse.Namespace) -> int:
    from .scenario import schema

    return schema(keuze.bestand)
