"""All stores of this installation: the platform, the templates and the rooms. Nothing above knows what
they are."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from threading import Lock
from uuid import UUID, uuid4

from sqlmodel import col, delete, select

from ..config import Instellingen, StartFout
from ..context import Context
from ..domain.logboek import BEGIN, Handeling
from ..tables import Opslag, Ruimte, RuimteSoort, Sessie
from . import blank, copy, punten, rotate
from .chain import Controle, Kop
from .change import Background, KeyChange
from .clock import wall
from .contexts import SYSTEEM, op_platform
from .knoeien import Uitslag, try_on_copy
from .kopie import room_copy
from .migrate import upgrade
from .sink import Sinks
from .sqlite import OneProcess, check_whole
from .store import Store, schema_versie
from .vault import Ingepakt, PlatformKey, Vault
from .verify import controleer
from .witness import Bewijs, Getekend, last_head

PLATFORM = UUID("00000000-0000-4000-8000-000000000001")
Bouw = Callable[[Store], None]


class Stores:
    """Opened once per process. Closing it ends every connection and lets go of the folder."""

    def __init__(self, instellingen: Instellingen) -> None:
        self._map, self._bewijs = instellingen.gegevens, instellingen.bewijs
        self._maak_mappen()
        self._slot = OneProcess(self._map)
        try:
            bestaat = self._bestaat()
            self.vault = Vault(instellingen.sleutels, stores_exist=bestaat)
            self._sporen = Sinks(instellingen.bewijs, self.vault.sleutels.teken, wall)
            self.platform = self._open_platform(PlatformKey(self._map), bestaat=bestaat)
        except BaseException:
            self._slot.release()
            raise
        self._open: dict[UUID, Store] = {}
        self._mutex, self.wisseling = Lock(), Background()

    def _maak_mappen(self) -> None:
        try:
            for pad in (self._map, self._map / "ruimtes", self._map / "sjablonen", self._bewijs):
                pad.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as fout:
            zin = f"In de map {self._map} kan niet worden geschreven. Kies een andere met --data."
            raise StartFout(zin) from fout

    def _bestaat(self) -> bool:
        """Whether there are stores already. Rooms without a platform are no beginning, but a loss."""
        if (self._map / "platform.db").exists():
            return True
        if any(self._map.glob("*/*.db")):
            raise StartFout("Het bestand platform.db ontbreekt, terwijl er oefenruimtes zijn. Zet het terug.")
        return False

    def _open_platform(self, sleutel: PlatformKey, *, bestaat: bool) -> Store:
        if not bestaat:
            sleutel.write(self.vault.make(PLATFORM)[1])
            self._sporen.begin(PLATFORM, Kop(0, BEGIN))
        elif not sleutel.exists:
            raise StartFout("Het bestand platform.sleutel ontbreekt naast platform.db. Zet het terug.")
        store = self._store(self._map / "platform.db", PLATFORM, sleutel.read(), Opslag.PLATFORM)
        store.sink = self._sporen.follow(store.id, store.kop)
        return store

    def _store(self, pad: Path, store_id: UUID, sleutels: list[Ingepakt], opslag: Opslag) -> Store:
        """Open a store with its present key; or with its next one, if a change of keys was cut off after
        it."""
        if nieuw := not pad.exists():
            blank.lay_down(pad, opslag)
        else:
            check_whole(pad)
        eerste, *volgende = sleutels
        store = Store(pad, store_id, self.vault.open(store_id, eerste), self.vault.sleutels.blind, opslag)
        upgrade(store.engine, opslag, schema_versie(store.engine))
        if nieuw:
            blank.remember(pad, opslag)
        for ingepakt in volgende:
            if not rotate.fits(store, store.sleutel):
                store.sleutel = self.vault.open(store_id, ingepakt)
        return store

    def ruimte(self, ruimte_id: UUID) -> Store:
        """The store of one room, opened (and brought up to date) when first asked for."""
        with self._mutex:
            if ruimte_id not in self._open:
                with self.platform.session() as session:
                    rij = session.exec(select(Ruimte).where(Ruimte.id == ruimte_id)).one()
                self._open[ruimte_id] = self._open_ruimte(rij)
            return self._open[ruimte_id]

    def _open_ruimte(self, rij: Ruimte) -> Store:
        pad = self._map / rij.bestand
        if not pad.exists():
            raise StartFout(f"Het bestand {pad.name} van een oefenruimte ontbreekt. Zet het terug.")
        sleutels = [Ingepakt(rij.kek, rij.ingepakt)]
        if rij.volgend is not None:
            sleutels.append(Ingepakt(self.vault.sleutels.huidig, rij.volgend))
        store = self._store(pad, rij.id, sleutels, Opslag.RUIMTE)
        store.sink = self._sporen.follow(store.id, store.kop)
        punten.tidy(store)
        return store

    def zoek(self, soort: RuimteSoort, bron: str | None = None) -> list[UUID]:
        """Ids of the rooms of one kind, oldest first."""
        with self.platform.session() as session:
            rijen = session.exec(select(Ruimte).where(Ruimte.soort == soort).order_by("sinds")).all()
            return [rij.id for rij in rijen if bron in (None, rij.bron)]

    def naam(self, ruimte_id: UUID) -> str:
        with self.platform.session() as session:
            return session.exec(select(Ruimte.naam).where(Ruimte.id == ruimte_id)).one()

    def maak(self, naam: str, soort: RuimteSoort, bron: str, vul: Bouw) -> UUID:
        """A new room, filled before it exists: first the file, whole; then its row and key on the
        platform."""
        ruimte_id = uuid4()
        bestand = f"{'sjablonen' if soort is RuimteSoort.SJABLOON else 'ruimtes'}/{ruimte_id}.db"
        _, ingepakt = self.vault.make(ruimte_id)
        onderweg = (self._map / bestand).with_suffix(".nieuw")
        store = self._store(onderweg, ruimte_id, [ingepakt], Opslag.RUIMTE)
        try:
            vul(store)
            begin = store.kop()
        except BaseException:
            onderweg.unlink(missing_ok=True)
            raise
        finally:
            store.sluit()
        onderweg.replace(self._map / bestand)
        self._sporen.begin(ruimte_id, begin)
        with self.platform.werk(op_platform()) as werk:
            rij = Ruimte(
                id=ruimte_id,
                naam=naam,
                soort=soort,
                bestand=bestand,
                bron=bron,
                sinds=werk.ctx.wall,
                begin_regel=begin.volgnummer,
                kek=ingepakt.kek,
                ingepakt=ingepakt.bytes,
            )
            werk.ctx.session.add(rij)
        return ruimte_id

    def maak_uit_sjabloon(self, naam: str, soort: RuimteSoort, sjabloon: UUID) -> UUID:
        """A new room as a copy of a template, with keys of its own."""
        bron = self.ruimte(sjabloon)

        def vul(store: Store) -> None:
            with bron.session() as van, store.session() as naar:
                copy.copy_log(van, naar)
            with bron.session() as van, store.werk(op_platform(SYSTEEM)) as werk:
                copier = copy.Copier(van, copy.slots_of(van, bron.sleutel), werk.ctx.session, store.sleutel)
                copy.take_over(werk.ctx, van, copier.story, Handeling.RUIMTE_BEGONNEN)

        return self.maak(naam, soort, str(sjabloon), vul)

    def herstel(self, ctx: Context, ruimte_id: UUID) -> int:
        """Back to the beginning of the story, within the unit of work of `ctx`; gives the take. What stays,
        stays."""
        with self.platform.session() as session:
            sjabloon = UUID(session.exec(select(Ruimte.bron).where(Ruimte.id == ruimte_id)).one())
        bron, naar = self.ruimte(sjabloon), self.ruimte(ruimte_id)
        with bron.session() as van:
            copier = copy.Copier(van, copy.slots_of(van, bron.sleutel), ctx.session, naar.sleutel)
            return copy.take_over(ctx, van, copier.story, Handeling.TERUGSPOELEN)

    def vernietig_ruimte(self, ruimte_id: UUID) -> None:
        """First the key, with its line on the platform; then the files. The second sink stays, as proof."""
        store = self.ruimte(ruimte_id)
        with self.platform.werk(op_platform()) as werk:
            werk.ctx.session.exec(delete(Sessie).where(col(Sessie.ruimte_id) == ruimte_id))
            werk.ctx.session.delete(werk.ctx.session.exec(select(Ruimte).where(Ruimte.id == ruimte_id)).one())
            werk.ctx.spoor.geschreven(
                Handeling.VERNIETIGD, object_soort=Ruimte.tabel().name, object_id=ruimte_id
            )
        with self._mutex:
            self._open.pop(ruimte_id).sluit()
        store.path.unlink()
        punten.wipe(store.path)

    def ruim_op(self) -> None:
        """What a room left behind whose end was cut off."""
        punten.wipe_orphans(self._map / "ruimtes")

    def controleer(self, ruimte_id: UUID | None = None) -> Controle:
        """Verify a room (or the platform): store, second sink and signed heads together."""
        if ruimte_id is None:
            return self.platform.controleer(self.bewijs_van(PLATFORM))
        return self.ruimte(ruimte_id).controleer(self.bewijs_van(ruimte_id))

    def controleer_nu(self, ctx: Context, ruimte_id: UUID) -> Controle:
        """The same for the room that this unit of work is in, up to its last committed line."""
        return controleer(ctx.session, Opslag.RUIMTE, self.bewijs_van(ruimte_id))

    def knoei(self, ruimte_id: UUID, aanval: str) -> Uitslag | None:
        """Tamper with a copy of a room and verify the copy; None when there is too little in it."""
        return try_on_copy(self.ruimte(ruimte_id).path, self.bewijs_van(ruimte_id), aanval)

    def kopie(self, ruimte_id: UUID) -> AbstractContextManager[tuple[Store, Bewijs]]:
        """A copy of a room with its second sink, to try things on."""
        return room_copy(self.ruimte(ruimte_id), self.bewijs_van(ruimte_id), self.vault.sleutels.teken)

    def getekend(self, ruimte_id: UUID) -> Getekend | None:
        """The last signed head of a room, as it lies outside the store."""
        return last_head(self.bewijs_van(ruimte_id).spoor)

    def bewijs_van(self, store_id: UUID) -> Bewijs:
        """What lies outside this store and says how it should be."""
        begin = 0
        if store_id != PLATFORM:
            with self.platform.session() as session:
                begin = session.exec(select(Ruimte.begin_regel).where(Ruimte.id == store_id)).one()
        return Bewijs(store_id, self._sporen.path(store_id), self.vault.sleutels.publiek, begin)

    def wissel_sleutels(self) -> Iterator[str]:
        """Change every key, while people work; gives the name of each store that is done."""
        return KeyChange(self.vault, PlatformKey(self._map), self.platform, self.ruimte).run()

    def wissel_op_achtergrond(self) -> bool:
        """Begin changing all keys beside the work of others; False when that is already going on."""
        return self.wisseling.begin(self.wissel_sleutels, lambda: self.vault.sleutels.huidig)

    @contextmanager
    def gesloten(self) -> Iterator["Stores"]:
        try:
            yield self
        finally:
            self.sluit()

    def sluit(self) -> None:
        self.wisseling.wait()
        for store in (self.platform, *self._open.values()):
            store.sluit()
        self._slot.release()
