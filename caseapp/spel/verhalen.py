"""The same gezin twice, each alone in a store of its own: worked as now, and as the Toekomstscenario. Both
are played from files through the same actions as the demonstration; what stands in them is only counted."""

from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from uuid import UUID

from ..db import Store, Stores
from ..domain.toekomst.verhaal import Kant
from ..scenario.casus import Casus
from ..scenario.lezen import lees_casus
from ..scenario.mensen import Gebruiker, Organisatie
from ..tables import RuimteSoort
from .een_casus import wie_erbij_horen
from .zaaien import TOEKOMST, bouw, digest_van, mensen_in

STRAKS = Path("casussen") / "01-wolkenveld.yaml"
NU = Path(TOEKOMST) / "wolkenveld-nu.yaml"
BESTANDEN = {Kant.NU: NU, Kant.STRAKS: STRAKS}
MENSEN = (Path("gebruikers.yaml"), Path("organisaties.yaml"))
NAMEN = {Kant.NU: "Sjabloon Nu", Kant.STRAKS: "Sjabloon Straks"}


class TweeVerhalen:
    """Where the two stores are found and made. One at a time makes them."""

    def __init__(self, stores: Stores, seeds: Path) -> None:
        self._stores, self._seeds, self._bezig = stores, seeds, Lock()

    def staan_klaar(self) -> dict[Kant, UUID] | None:
        """Both as they are in the files of today; None while one is not there."""
        gevonden = {kant: self._stores.zoek(RuimteSoort.SJABLOON, self._bron(kant)) for kant in Kant}
        return {kant: ids[-1] for kant, ids in gevonden.items()} if all(gevonden.values()) else None

    def zet_klaar(self) -> None:
        """Play what is not there yet, some seconds for each; what other files once made is destroyed."""
        with self._bezig:
            for kant in Kant:
                if not self._stores.zoek(RuimteSoort.SJABLOON, self._bron(kant)):
                    self._speel(kant)

    def _speel(self, kant: Kant) -> None:
        oud = [id_ for id_ in self._stores.zoek(RuimteSoort.SJABLOON) if self._is(kant, id_)]
        pad = self._seeds / BESTANDEN[kant]
        self._stores.maak(
            NAMEN[kant],
            RuimteSoort.SJABLOON,
            self._bron(kant),
            lambda store: zaai_een(store, self._seeds, pad),
        )
        for id_ in oud:
            self._stores.vernietig_ruimte(id_)

    def _is(self, kant: Kant, ruimte_id: UUID) -> bool:
        return self._stores.naam(ruimte_id) == NAMEN[kant]

    def _bron(self, kant: Kant) -> str:
        """A digest of just the files that this one is made of, so that another casus changes nothing."""
        paden = (self._seeds / pad for pad in (*MENSEN, BESTANDEN[kant]))
        return f"{kant}:{digest_van(self._seeds, paden)}"


def zaai_een(store: Store, seeds: Path, pad: Path) -> None:
    """One casus from its file, alone."""
    organisaties, gebruikers = mensen_in(seeds)
    speel_alleen(store, organisaties, gebruikers, lees_casus(pad, gebruikers))


def speel_alleen(
    store: Store, organisaties: Sequence[Organisatie], gebruikers: Sequence[Gebruiker], casus: Casus
) -> None:
    """With the people who are named in it."""
    bouw(store, organisaties, wie_erbij_horen(gebruikers, casus, [casus]), [casus])
