"""Starts caseapp on a bare machine: makes .venv from the lock, then hands over to cli.

Standard library only, and readable for Python 3.6, so that an old Python can say that it is too old.
"""

import hashlib
import importlib.util
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from subprocess import PIPE, STDOUT
from typing import Any, Dict, List, Sequence, Tuple

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OLDEST = (3, 11)
RUNTIME, DEVELOP = "requirements.txt", "requirements-dev.txt"  # DEVELOP holds everything RUNTIME holds
MARKER = "lock.sha256"  # in the venv: the locks it satisfies; written last, so a broken-off install has none
BUSY = "bezig"  # in the marker: what is being added may be half there, the rest is whole
HANDED_OVER = "CASEAPP_OVERGEDRAGEN"
NO_CONNECTION = re.compile(
    r"new connection|name resolution|NameResolution|dns error|Network is unreachable|timed out|"
    r"ProxyError|error sending request|Could not connect|Failed to fetch|CERTIFICATE_VERIFY_FAILED",
    re.IGNORECASE,
)


class Startfout(Exception):
    """Something the person at the keyboard has to solve; its text is one Dutch sentence."""


def main(argv: List[str]) -> int:
    try:
        check_python(sys.version_info)
        if os.environ.pop(HANDED_OVER, None) is None:
            make_ready(DEVELOP if argv[:1] == ["test"] else RUNTIME)
            if os.path.realpath(sys.prefix) != os.path.realpath(venv_folder()):
                return hand_over(argv)
        return run(argv)
    except Startfout as fout:
        say(str(fout))
        return 2
    except KeyboardInterrupt:
        say("Afgebroken.")
        return 130


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def check_python(version: Sequence[Any]) -> None:
    if tuple(version[:2]) < OLDEST:
        old = f"{version[0]}.{version[1]}"
        raise Startfout(f"Python {old} is te oud: installeer Python 3.11 of nieuwer en start opnieuw.")


def venv_folder() -> str:
    return os.path.abspath(os.environ.get("CASEAPP_VENV") or os.path.join(ROOT, ".venv"))


def venv_python() -> str:
    inside = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return os.path.join(venv_folder(), *inside)


def fingerprint(lock: str) -> str:
    """What an installation depends on: the lock and the exact Python."""
    try:
        with open(os.path.join(ROOT, lock), "rb") as file:
            content = file.read().replace(b"\r\n", b"\n")
    except OSError:
        raise Startfout(f"{lock} ontbreekt in {ROOT}: haal het project opnieuw op.") from None
    return hashlib.sha256(content + sys.version.encode()).hexdigest()


def installed() -> Dict[str, str]:
    """The locks this venv was completely installed from, with their fingerprint."""
    try:
        with open(os.path.join(venv_folder(), MARKER), encoding="utf-8") as file:
            lines = [line.split() for line in file]
    except (OSError, ValueError):
        return {}
    if not os.path.exists(venv_python()):
        return {}
    return {line[1]: line[0] for line in lines if len(line) == 2}


def write_marker(locks: Dict[str, str]) -> None:
    path = os.path.join(venv_folder(), MARKER)
    with open(path + ".nieuw", "w", encoding="utf-8") as file:
        file.writelines(f"{mark}  {lock}\n" for lock, mark in locks.items())
    os.replace(path + ".nieuw", path)


def satisfies(lock: str) -> bool:
    return installed().get(lock) == fingerprint(lock)


def make_ready(lock: str) -> None:
    """Leave a venv that satisfies `lock`; the usual start reads two files and changes nothing."""
    if satisfies(lock):
        return
    try:
        with open(venv_folder() + ".lock", "a", encoding="utf-8") as turn:
            wait_for_turn(turn.fileno())
            if not satisfies(lock):  # whoever had the turn before us may have done it
                install(DEVELOP if DEVELOP in installed() else lock, turn.fileno())
    except OSError as fout:
        raise Startfout(
            f"Inrichten lukt niet in {venv_folder()} ({fout.strerror or fout}): zorg dat u daar mag"
            " schrijven, dat de schijf niet vol is en dat geen ander programma die map gebruikt."
        ) from None


def wait_for_turn(handle: int) -> None:
    """One start at a time installs; the system frees the turn when its owner ends, however it ends."""
    if not take_turn(handle):
        say("Een andere start is al aan het inrichten; even wachten.")
        while not take_turn(handle):
            time.sleep(0.2)


def take_turn(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:  # a file system without locks: better a start without turns than no start
        return True
    return True


def install(lock: str, turn: int) -> None:
    """Try each installer; the marker stays away, or says busy, until one of them has finished."""
    whole = {RUNTIME: fingerprint(RUNTIME)}
    wanted = dict(whole, **{lock: fingerprint(lock)})
    adding = installed() == whole  # a failed addition leaves what already worked
    say(f"Pakketten inrichten in {venv_folder()} (eenmalig, ongeveer een minuut).")
    for installer in installers():
        if adding:
            write_marker(dict(whole, **{BUSY: "-"}))
        else:
            clear()
        ok, output = call_all(steps(installer, lock, adding), turn)
        if ok or adding:
            write_marker(wanted if ok else whole)
        if ok:
            return
    raise Startfout(why_not(output))


def installers() -> List[str]:
    found = ["uv"] if shutil.which("uv") else []
    if importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"):
        found.append("pip")
    if not found:
        raise Startfout(
            "Python mist de onderdelen venv en ensurepip: installeer ze (Debian en Ubuntu:"
            " sudo apt install python3-venv) of installeer uv, en start opnieuw."
        )
    return found


def steps(installer: str, lock: str, adding: bool) -> List[List[str]]:
    """The commands that make the venv, or that add to it, in order."""
    base = getattr(sys, "_base_executable", None) or sys.executable
    strict = ["--require-hashes", "--only-binary", ":all:", "--quiet", "-r", os.path.join(ROOT, lock)]
    if installer == "uv":
        make = [] if adding else [["uv", "venv", "--quiet", "--python", base, venv_folder()]]
        return [*make, ["uv", "pip", "install", "--compile-bytecode", "--python", venv_python(), *strict]]
    make = [[venv_python(), "-m", "ensurepip"]] if adding else [[base, "-m", "venv", venv_folder()]]
    quiet = ["--disable-pip-version-check", "--no-input", "--retries", "2"]
    return [*make, [venv_python(), "-m", "pip", "install", *quiet, *strict]]


def clear() -> None:
    """Empty the folder of the venv, but only if it is one: CASEAPP_VENV may point anywhere."""
    folder = venv_folder()
    os.makedirs(folder, exist_ok=True)
    entries = {entry.name: entry for entry in os.scandir(folder)}
    unfinished = {"bin", "include", "lib", "lib64", "Include", "Lib", "Scripts", "share"}
    if "pyvenv.cfg" not in entries and not set(entries) <= unfinished:
        raise Startfout(f"{folder} is geen virtuele omgeving: geef CASEAPP_VENV een andere map.")
    for name in sorted(entries, key=lambda name: (name != MARKER, name == "pyvenv.cfg")):
        if entries[name].is_dir(follow_symlinks=False):
            shutil.rmtree(entries[name].path)
        else:
            os.remove(entries[name].path)


def call_all(commands: List[List[str]], turn: int) -> Tuple[bool, str]:
    """Run until one fails; each child shares our turn, so it is not free while a child still installs."""
    share: Dict[str, Any] = {} if os.name == "nt" else {"pass_fds": [turn]}
    env = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for command in commands:
        done = subprocess.run(command, env=env, stdin=subprocess.DEVNULL, stdout=PIPE, stderr=STDOUT, **share)
        if done.returncode != 0:
            return False, done.stdout.decode("utf-8", "replace").strip()
    return True, ""


def why_not(output: str) -> str:
    if NO_CONNECTION.search(output):
        return (
            "Inrichten is niet gelukt omdat de pakketbron niet bereikbaar is:"
            " controleer de internetverbinding (of de proxy) en start opnieuw."
        )
    with open(venv_folder() + ".log", "w", encoding="utf-8") as file:
        file.write(output + "\n")
    return f"Inrichten is niet gelukt: lees wat er misging in {file.name} en start opnieuw."


def hand_over(argv: List[str]) -> int:
    """Become the Python of the venv; signals then reach the application itself."""
    search = [ROOT, *os.environ.get("PYTHONPATH", "").split(os.pathsep)]
    env = dict(os.environ, PYTHONPATH=os.pathsep.join(filter(None, search)), **{HANDED_OVER: "1"})
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [venv_python(), "-m", "caseapp", *argv]
    if os.name != "nt":
        try:
            os.execve(command[0], command, env)
        except OSError as fout:
            raise Startfout(f"{command[0]} start niet ({fout.strerror}).") from None
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Windows has no exec; Ctrl-C reaches the child itself
    return subprocess.call(command, env=env)


def run(argv: List[str]) -> int:
    sys.dont_write_bytecode = False
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if ROOT not in sys.path:
        sys.path.insert(0, ROOT)
    from caseapp import cli

    return cli.main(argv)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
