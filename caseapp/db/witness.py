"""What a second sink says when it is read back, and a logboek laid beside it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from .chain import Kop
from .sink import VAAK, signed_bytes

_OP_ECHT = '"op_echt":"'
_NOOIT = datetime.max.replace(tzinfo=UTC)


class Fout(Exception):
    """Something is not right, first seen at this line of the logboek."""

    def __init__(self, regel: int, zin: str) -> None:
        super().__init__(zin)
        self.regel, self.zin = regel, zin


@dataclass(frozen=True)
class Bewijs:
    """What lies outside the store: the sink, the public key, and at which line the sink should have begun."""

    store_id: UUID
    spoor: Path
    publiek: bytes
    begin: int


@dataclass(frozen=True)
class Getekend:
    """A signed head; `plaats`: at which byte of the sink its line begins."""

    soort: str
    kop: Kop
    op: str
    lengte: int
    digest: bytes
    handtekening: bytes
    plaats: int


@dataclass
class Spoor2:
    """`beloofd`: lines that must be there, by number, in order. Only the last one may be missing, when it is
    past `bevestigd`: it was announced, and what came of it was not told.

    `tussendoor`: lines that were not signed when the next one came, with how late they may have been
    written: a minute after the last signature.
    """

    beloofd: dict[int, bytes] = field(default_factory=dict)
    bevestigd: int = 0
    verst: int = 0
    getekend: int = 0
    uiterlijk: datetime = _NOOIT
    tussendoor: dict[int, datetime] = field(default_factory=dict)
    koppen: list[Getekend] = field(default_factory=list)
    veranderd_voor: Getekend | None = None
    fout: Fout | None = None

    def announced(self, van: int, nummer: int, hash_: bytes) -> None:
        """The store stood at `van` then: what was announced past it did not come to be."""
        if van < self.bevestigd:
            zin = f"Het logboek is teruggezet: na regel {self.bevestigd} ging het verder vanaf regel {van}."
            raise Fout(van + 1, zin)
        while self.verst > van:
            self.beloofd.popitem()
            self.verst = next(reversed(self.beloofd))
        if self.verst < van:
            raise Fout(self.verst + 1, _buitenom(self.verst + 1, van))
        self.beloofd[nummer], self.verst, self.bevestigd = hash_, nummer, van
        if van > self.getekend:
            self.tussendoor[van] = self.uiterlijk

    def confirmed(self, nummer: int) -> None:
        if nummer not in self.beloofd:
            raise Fout(nummer, f"Het tweede spoor bevestigt regel {nummer}, die het niet aankondigde.")
        self.bevestigd = max(self.bevestigd, nummer)

    def signed(self, getekend: Getekend) -> None:
        kop = getekend.kop
        if not self.beloofd:
            self.beloofd[kop.volgnummer], self.verst = kop.hash, kop.volgnummer
        if kop.volgnummer > self.verst:
            raise Fout(self.verst + 1, _buitenom(self.verst + 1, kop.volgnummer))
        if (getekend.soort == "o" and getekend.plaats) or self.beloofd.get(kop.volgnummer) != kop.hash:
            raise Fout(kop.volgnummer, f"Regel {kop.volgnummer} is nooit zo aangekondigd als ondertekend.")
        self.bevestigd = max(self.bevestigd, kop.volgnummer)
        self.getekend = max(self.getekend, kop.volgnummer)
        self.uiterlijk = datetime.fromisoformat(getekend.op) + VAAK


def _buitenom(eerste: int, laatste: int) -> str:
    wat = f"Regel {eerste} is" if eerste == laatste else f"Regel {eerste} tot en met {laatste} zijn"
    return f"{wat} buiten de toepassing om geschreven."


def last_head(path: Path) -> Getekend | None:
    """The newest signed head in a sink; None while nothing was signed yet."""
    koppen = read(path).koppen if path.exists() else []
    return koppen[-1] if koppen else None


def read(path: Path) -> Spoor2:
    """Read a sink back, to its end, also when something in it is wrong."""
    data, spoor = path.read_bytes(), Spoor2()
    for nummer, plaats, regel in _lines(data.decode("ascii", "replace")):
        try:
            _take(spoor, regel.split(" "), plaats)
        except Fout as fout:
            spoor.fout = spoor.fout or fout
        except ValueError:
            onleesbaar = Fout(spoor.verst + 1, f"Regel {nummer} van het tweede spoor is niet te lezen.")
            spoor.fout = spoor.fout or onleesbaar
    spoor.veranderd_voor = _changed_before(spoor.koppen, data)
    return spoor


def _lines(tekst: str) -> Iterator[tuple[int, int, str]]:
    """Number, place and content of each line; what was cut off by a fall is passed over."""
    plaats = 0
    for nummer, regel in enumerate(tekst.split("\n")[:-1], 1):
        if not regel.endswith("~"):
            yield nummer, plaats, regel
        plaats += len(regel) + 1


def _take(spoor: Spoor2, delen: list[str], plaats: int) -> None:
    """ValueError when this is no line of a sink. After the first fault only the heads still count."""
    match delen:
        case ["b", nummer]:
            if spoor.fout is None:
                spoor.confirmed(int(nummer))
        case ["v", van, nummer, hash_] if spoor.koppen and int(van) < int(nummer):
            if spoor.fout is None:
                spoor.announced(int(van), int(nummer), _sha256(hash_))
        case ["k" | "o" as soort, nummer, hash_, op, lengte, digest, teken]:
            kop = Kop(int(nummer), _sha256(hash_))
            getekend = Getekend(soort, kop, op, int(lengte), _sha256(digest), bytes.fromhex(teken), plaats)
            spoor.koppen.append(getekend)
            if spoor.fout is None:
                spoor.signed(getekend)
        case _:
            raise ValueError("no line of a sink")


def _sha256(hex_: str) -> bytes:
    if len(hex_) != 64:
        raise ValueError("no SHA-256")
    return bytes.fromhex(hex_)


def _changed_before(koppen: list[Getekend], data: bytes) -> Getekend | None:
    """The first head before which this file is not as it was signed."""
    digest, tot = sha256(), 0
    for getekend in sorted(koppen, key=lambda g: g.lengte):
        digest.update(data[tot : getekend.lengte])
        tot = getekend.lengte
        if getekend.lengte > getekend.plaats or digest.digest() != getekend.digest:
            return getekend
    return None


def genuine(publiek: bytes, store_id: UUID, getekend: Getekend) -> bool:
    """Whether this head was signed with the key whose public half this is."""
    g = getekend
    over = signed_bytes(g.soort, store_id, g.kop, g.op, g.lengte, g.digest)
    try:
        Ed25519PublicKey.from_public_bytes(publiek).verify(g.handtekening, over)
    except (InvalidSignature, ValueError):
        return False
    return True


def trusted(bewijs: Bewijs) -> Spoor2:
    """The second sink, once nothing in it contradicts itself."""
    begin = max(1, bewijs.begin)
    spoor = read(bewijs.spoor) if bewijs.spoor.exists() else None
    if spoor is None or not spoor.koppen:
        raise Fout(
            begin, "Het tweede spoor ontbreekt: niets buiten dit bestand zegt hoe ver het logboek was."
        )
    for getekend in spoor.koppen:
        if not genuine(bewijs.publiek, bewijs.store_id, getekend):
            raise Fout(getekend.kop.volgnummer, "Een ondertekende kop is niet met onze sleutel gezet.")
    eerste = spoor.koppen[0]
    if eerste.soort != "k" or eerste.kop.volgnummer != bewijs.begin:
        raise Fout(
            begin, f"Het tweede spoor was weg en is opnieuw begonnen bij regel {eerste.kop.volgnummer}."
        )
    if (later := spoor.veranderd_voor) is not None:
        eerder = [g.kop.volgnummer for g in spoor.koppen if g.lengte < later.lengte]
        zin = f"Het tweede spoor is veranderd nadat regel {later.kop.volgnummer} ondertekend was."
        raise Fout(max(eerder, default=begin), zin)
    if spoor.fout is not None:
        raise spoor.fout
    return spoor


@dataclass
class Naast:
    """The lines laid beside the second sink. `gelijk`: the last one that it knows just so; `anders`: the
    first one that it knows differently."""

    spoor: Spoor2
    gelijk: int = 0
    anders: int = 0

    def leg(self, nummer: int, hash_: bytes, inhoud: str) -> None:
        if self.anders:
            return
        if self.spoor.beloofd[nummer] != hash_:
            self.anders = nummer
            return
        self.gelijk = nummer
        if (uiterlijk := self.spoor.tussendoor.get(nummer)) is not None:
            echt = inhoud[(begin := inhoud.index(_OP_ECHT) + len(_OP_ECHT)) : inhoud.index('"', begin)]
            if datetime.fromisoformat(echt) > uiterlijk:
                zin = f"Regel {nummer} had ondertekend moeten zijn: de laatste handtekening was al te oud."
                raise Fout(nummer, zin)

    def besluit(self, laatste: int) -> None:
        """Nothing more than it knows, nothing less, nothing else."""
        spoor = self.spoor
        if self.anders:
            zin = f"Regel {self.anders} is een andere dan het tweede spoor kent."
            if self.anders > self.gelijk + 1:
                zin = f"Van regel {self.gelijk + 1} tot en met {self.anders} is iets veranderd. {zin}"
            raise Fout(self.gelijk + 1, zin)
        if laatste < spoor.bevestigd:
            zin = (
                f"Het logboek is ingekort: van regel {laatste + 1} tot en met {spoor.bevestigd} is alles weg."
            )
            rest = f" Wat er vanaf regel {self.gelijk + 1} nog staat, kent het tweede spoor niet."
            raise Fout(laatste + 1, zin + rest * (self.gelijk < laatste))
        if laatste not in (spoor.bevestigd, spoor.verst):
            eerste = min(laatste, spoor.verst) + 1
            raise Fout(eerste, f"Vanaf regel {eerste} is geschreven wat nooit is aangekondigd.")
