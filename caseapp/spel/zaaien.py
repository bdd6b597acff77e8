"""Building templates through the actions, and the demonstration room from one."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, time
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from ..actions import casus as casusacties
from ..actions import oefenruimte
from ..actions.oefening import inrichten
from ..context import Context
from ..db import Store, Stores, in_ruimte, op_platform
from ..domain.regel import Regelfout
from ..scenario import casus as model
from ..scenario.lezen import lees_casus, lees_gebruikers, lees_organisaties
from ..scenario.mensen import Gebruiker, Organisatie
from ..scenario.oefening import SCENARIOS, Scenario, scenarios
from ..scenario.oefening.inrichten import inrichting_van
from ..scenario.vulling import VULLING, lees_vulling
from ..tables import RuimteSoort
from .een_casus import alleen_deze, wie_erbij_horen

DEMONSTRATIE = "Demonstratie"
ORGANISATIES, GEBRUIKERS = "organisaties.yaml", "gebruikers.yaml"
OCHTEND = time(9, 0)
CASUS, SCENARIO = "casus:", "scenario:"
VOL = "vol"  # all gezinnen of the demonstration, and a hundred small ones
HONDERD = Path(VULLING) / "honderd.yaml"
TOEKOMST = "toekomst"  # the same gezin once more, in a store of its own
ERNAAST = (SCENARIOS, TOEKOMST, VULLING)  # folders of files that the demonstration is not made of
Na = Callable[[Context, casusacties.Wereld], None]


def demonstratie(stores: Stores, seeds: Path) -> UUID:
    """The demonstration room: the one that is there, else a new one from the template of these seeds. Opened
    at once: what is wrong with its file is said at the start, and not to each visitor."""
    bestaand = stores.zoek(RuimteSoort.DEMONSTRATIE)
    if bestaand:
        return stores.ruimte(bestaand[0]).id
    return stores.maak_uit_sjabloon(DEMONSTRATIE, RuimteSoort.DEMONSTRATIE, sjabloon(stores, seeds))


def sjabloon(stores: Stores, seeds: Path) -> UUID:
    """The template of these very files, built once."""
    return _eenmaal(stores, DEMONSTRATIE, vingerafdruk(seeds), lambda store: zaai(store, seeds))


def sjabloon_van(stores: Stores, seeds: Path, bron: str) -> UUID:
    """The template of one casus or scenario, as `bron` of Oefening names it, or of the full bord; built when
    first asked for. A Regelfout where there is none."""
    if bron == VOL:
        return _van_alles(stores, seeds)
    casus = next((c for c in casussen_in(seeds) if CASUS + c.sleutel == bron), None)
    if casus is not None:
        return van_casus(stores, seeds, casus)
    scenario = scenarios(seeds).get(bron.removeprefix(SCENARIO)) if bron.startswith(SCENARIO) else None
    if scenario is not None:
        return van_scenario(stores, scenario)
    raise Regelfout("Dit scenario of deze casus is er niet. Kies er een uit de lijst.", "bron")


def van_casus(stores: Stores, seeds: Path, casus: model.Casus) -> UUID:
    """Also of one that is not among the seeds. A CasusFout where something in it may not be done."""
    organisaties, gebruikers = mensen_in(seeds)
    alleen = alleen_deze(casus, [een for een in casussen_in(seeds) if een.sleutel != casus.sleutel])
    wie = wie_erbij_horen(gebruikers, casus, alleen)
    personas = {persona.sleutel: persona for persona in wie}

    def kaarten(ctx: Context, wereld: casusacties.Wereld) -> None:
        inrichten.richt_casus_in(ctx, casus, personas, wereld)

    afdruk = CASUS + sha256(f"{vingerafdruk(seeds)}{casus.model_dump_json()}".encode()).hexdigest()
    return _eenmaal(
        stores, casus.titel, afdruk, lambda store: bouw(store, organisaties, wie, alleen, kaarten)
    )


def _van_alles(stores: Stores, seeds: Path) -> UUID:
    """The demonstration once more, and the small gezinnen with it."""
    afdruk = f"{VOL}:{digest_van(seeds, [*_bestanden(seeds), seeds / HONDERD])}"

    def vul(store: Store) -> None:
        organisaties, gebruikers = mensen_in(seeds)
        klein = lees_vulling(seeds / HONDERD, gebruikers)
        bouw(store, organisaties, gebruikers, [*_casussen(seeds, gebruikers), *klein])

    return _eenmaal(stores, "Een vol bord", afdruk, vul)


def van_scenario(stores: Stores, scenario: Scenario) -> UUID:
    wat = inrichting_van(scenario)

    def kaarten(ctx: Context, wereld: casusacties.Wereld) -> None:
        inrichten.richt_scenario_in(ctx, scenario, wat, wereld)

    afdruk = SCENARIO + sha256(scenario.model_dump_json().encode()).hexdigest()
    return _eenmaal(
        stores,
        scenario.titel,
        afdruk,
        lambda store: bouw(store, wat.organisaties, wat.gebruikers, [wat.casus], kaarten),
    )


def _eenmaal(stores: Stores, naam: str, afdruk: str, vul: Callable[[Store], None]) -> UUID:
    bestaand = stores.zoek(RuimteSoort.SJABLOON, afdruk)
    return bestaand[-1] if bestaand else stores.maak(f"Sjabloon {naam}", RuimteSoort.SJABLOON, afdruk, vul)


def vingerafdruk(seeds: Path) -> str:
    """A digest of all files that the template is made of, by name and content."""
    return digest_van(seeds, _bestanden(seeds))


def _bestanden(seeds: Path) -> Iterator[Path]:
    return (pad for pad in seeds.rglob("*.yaml") if pad.parent.name not in ERNAAST)


def digest_van(seeds: Path, paden: Iterable[Path]) -> str:
    hash_ = sha256()
    for pad in sorted(paden):
        hash_.update(pad.relative_to(seeds).as_posix().encode() + b"\0" + pad.read_bytes() + b"\0")
    return hash_.hexdigest()


def zaai(store: Store, seeds: Path) -> None:
    """Read the files, furnish the room, and play every act in the Context of who did it."""
    organisaties, gebruikers = mensen_in(seeds)
    bouw(store, organisaties, gebruikers, _casussen(seeds, gebruikers))


def casussen_in(seeds: Path) -> Sequence[model.Casus]:
    """All of them, in their order; read once for these very files."""
    return _gelezen(seeds, vingerafdruk(seeds))


@lru_cache(maxsize=2)
def _gelezen(seeds: Path, _afdruk: str) -> Sequence[model.Casus]:
    return _casussen(seeds, mensen_in(seeds)[1])


def mensen_in(seeds: Path) -> tuple[Sequence[Organisatie], Sequence[Gebruiker]]:
    """Who can be played and where they work; read once for these very files."""
    return _mensen(seeds, digest_van(seeds, [seeds / ORGANISATIES, seeds / GEBRUIKERS]))


@lru_cache(maxsize=2)
def _mensen(seeds: Path, _afdruk: str) -> tuple[Sequence[Organisatie], Sequence[Gebruiker]]:
    organisaties = lees_organisaties(seeds / ORGANISATIES)
    return organisaties, lees_gebruikers(seeds / GEBRUIKERS, organisaties)


def _casussen(seeds: Path, gebruikers: Sequence[Gebruiker]) -> list[model.Casus]:
    return [lees_casus(pad, gebruikers) for pad in sorted((seeds / "casussen").glob("*.yaml"))]


def bouw(
    store: Store,
    organisaties: Sequence[Organisatie],
    gebruikers: Sequence[Gebruiker],
    casussen: Sequence[model.Casus],
    na: Na | None = None,
) -> None:
    """Furnish an empty room with these people, and play these casussen in it. `na`: what is put down when
    the story is there, on the clock of the first casus."""
    klok = casussen if na is None else casussen[:1]
    with store.werk(op_platform()) as werk:
        oefenruimte.begin_klok(werk.ctx, _begin(klok), _nu(klok))
        wereld = casusacties.richt_in(werk.ctx, organisaties, gebruikers, casussen)

    @contextmanager
    def als(wie: UUID, op: datetime) -> Iterator[Context]:
        with store.werk(in_ruimte(wie, op=op)) as werk:
            yield werk.ctx

    casusacties.speel(casussen, wereld, als)
    if na is not None:
        with store.werk(op_platform()) as werk:
            na(werk.ctx, wereld)


def _begin(casussen: Sequence[model.Casus]) -> datetime:
    return min(casusacties.moment(casus.begin, 0, time(0, 0)) for casus in casussen)


def _nu(casussen: Sequence[model.Casus]) -> datetime:
    return max(casusacties.moment(casus.begin, casus.vandaag, OCHTEND) for casus in casussen)
