"""Building the template of the demonstration through the actions, and the demonstration room from it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, time
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from ..actions import casus as casusacties
from ..actions import oefenruimte
from ..context import Context
from ..db import Store, Stores, in_ruimte, op_platform
from ..scenario import casus as model
from ..scenario.lezen import lees_casus, lees_gebruikers, lees_organisaties
from ..scenario.oefening import SCENARIOS
from ..tables import RuimteSoort

DEMONSTRATIE = "Demonstratie"
OCHTEND = time(9, 0)


def demonstratie(stores: Stores, seeds: Path) -> UUID:
    """The demonstration room: the one that is there, else a new one from the template of these seeds. Opened
    at once: what is wrong with its file is said at the start, and not to each visitor."""
    bestaand = stores.zoek(RuimteSoort.DEMONSTRATIE)
    if bestaand:
        return stores.ruimte(bestaand[0]).id
    return stores.maak_uit_sjabloon(DEMONSTRATIE, RuimteSoort.DEMONSTRATIE, sjabloon(stores, seeds))


def sjabloon(stores: Stores, seeds: Path) -> UUID:
    """The template of these very files, built once."""
    bron = vingerafdruk(seeds)
    bestaand = stores.zoek(RuimteSoort.SJABLOON, bron)
    if bestaand:
        return bestaand[-1]
    return stores.maak(
        f"Sjabloon {DEMONSTRATIE}", RuimteSoort.SJABLOON, bron, lambda store: zaai(store, seeds)
    )


def vingerafdruk(seeds: Path) -> str:
    """A digest of all files that the template is made of, by name and content; a scenario is none of them."""
    hash_ = sha256()
    for pad in sorted(pad for pad in seeds.rglob("*.yaml") if pad.parent.name != SCENARIOS):
        hash_.update(pad.relative_to(seeds).as_posix().encode() + b"\0" + pad.read_bytes() + b"\0")
    return hash_.hexdigest()


def zaai(store: Store, seeds: Path) -> None:
    """Read the files, furnish the room, and play every act in the Context of who did it."""
    organisaties = lees_organisaties(seeds / "organisaties.yaml")
    gebruikers = lees_gebruikers(seeds / "gebruikers.yaml", organisaties)
    casussen = [lees_casus(pad, gebruikers) for pad in sorted((seeds / "casussen").glob("*.yaml"))]
    with store.werk(op_platform()) as werk:
        begin, nu = _begin(casussen), _nu(casussen)
        oefenruimte.begin_klok(werk.ctx, begin, nu)
        wereld = casusacties.richt_in(werk.ctx, organisaties, gebruikers, casussen)

    @contextmanager
    def als(wie: UUID, op: datetime) -> Iterator[Context]:
        with store.werk(in_ruimte(wie, op=op)) as werk:
            yield werk.ctx

    casusacties.speel(casussen, wereld, als)


def _begin(casussen: list[model.Casus]) -> datetime:
    return min(casusacties.moment(casus.begin, 0, time(0, 0)) for casus in casussen)


def _nu(casussen: list[model.Casus]) -> datetime:
    return max(casusacties.moment(casus.begin, casus.vandaag, OCHTEND) for casus in casussen)
