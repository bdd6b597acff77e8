"""Does the story of a casus hang together? Each act finds what it needs in the acts before it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import timedelta

from ..domain.contactpersoon import toets_kan_contactpersoon_zijn
from ..domain.gebeurtenis import GebeurtenisSoort, toets_te_noteren
from ..domain.gezin import toets_geboren
from ..domain.mda.weging import Wegingsbesluit
from ..domain.regel import Regelfout
from ..domain.taken import NA_SCHENDING, NIET_VEILIG_NA_KIJKEN, OPENT
from ..domain.termijn import TermijnSoort
from ..domain.veilig_thuis.monitoring import MonitorUitkomst
from ..domain.veiligheidsplan.woorden import Uitkomst
from ..domain.veiligheidsschaal import toets_antwoord
from ..permissions.tabel import OVERAL, POSITIES
from .boom import Pad
from .casus import Casus
from .daden.acties import MeldBelemmering, SpreekActieAf
from .daden.basis import Daad, DaadBuitenGezin
from .daden.betrokkenen import Betrek, WijsContactpersoonAan
from .daden.contact import LegContactVast, NoteerIncident, toets_moment
from .daden.delen import BeeindigBetrokkenheid, StelOverdrachtVoor, Verstrek
from .daden.huisverbod import MeldOvertreding
from .daden.kamer import SpreekKamerActieAf
from .daden.mda import BIJ_MDA, NeemMdaRegelOver, SchaalMdaAf, WeegMda, ZetInMdaTeam
from .daden.mensen import MaakGezin, VoegLidToe
from .daden.netwerk import Erbij, Later, VoegNetwerklidToe
from .daden.noodknop import AAN_DE_DEUR
from .daden.opschaling import BeeindigDuo, StartDuo
from .daden.plan import LegControleVast
from .daden.veilig_thuis import NeemMeldingAan
from .daden.veilig_thuis_overdracht import AAN_TAFEL, LegEersteContactVast, Monitor, NeemOverdrachtAan
from .daden.veiligheid import LegScoreVast
from .daden.verhaal import LegUitspraakVast, Noteer, RondTermijnAf, ZetTermijn
from .mensen import Gebruiker

Gevonden = tuple[Pad, str]
Fout = tuple[str, str]
# How many of these are open follows from numbers and days that the file does not count: the act itself asks.
NIET_GETELD = frozenset({TermijnSoort.CIJFERS_BESPREKEN, TermijnSoort.NAZORG})


class Verloop:
    """Walks through the acts and remembers what stands so far."""

    def __init__(self, casus: Casus, gebruikers: Mapping[str, Gebruiker]) -> None:
        self.casus, self.gebruikers = casus, gebruikers
        self.leden: set[str] = set()
        self.betrokken: set[str] = set()
        self.netwerk: set[str] = set()
        self.termijnen: Counter[TermijnSoort] = Counter()
        self.vast_gezicht = False
        self.gemaakt: set[str] = set()
        self.moment = (casus.handelingen[0].dag, casus.handelingen[0].tijd)

    def fouten(self) -> Iterator[Gevonden]:
        for nummer, daad in enumerate(self.casus.handelingen):
            for veld, zin in self._fouten_in(nummer, daad):
                yield ("handelingen", nummer, veld), zin

    def _fouten_in(self, nummer: int, daad: Daad) -> Iterator[Fout]:
        yield from self._tijd(daad)
        yield from self._begin(nummer, daad)
        yield from self._wie(daad)
        self._onthoud_mensen(daad)
        yield from self._mensen(daad)
        yield from self._netwerk(daad)
        yield from self._per_soort(daad)
        yield from self._termijn(daad)
        yield from self._actie(daad)

    def _tijd(self, daad: Daad) -> Iterator[Fout]:
        moment = (daad.dag, daad.tijd)
        if moment < self.moment:
            yield (
                "dag",
                f"dag {daad.dag}, {daad.tijd:%H:%M} staat na een latere handeling; zet ze op volgorde.",
            )
        if daad.dag > self.casus.vandaag:
            yield "dag", f"dag {daad.dag} ligt na vandaag (dag {self.casus.vandaag})."
        self.moment = max(self.moment, moment)

    def _begin(self, nummer: int, daad: Daad) -> Iterator[Fout]:
        if isinstance(daad, MaakGezin) != (nummer == 0):
            yield "wat", "de eerste handeling is ‘maak_gezin’, en die komt één keer voor."

    def _wie(self, daad: Daad) -> Iterator[Fout]:
        if isinstance(daad, DaadBuitenGezin):
            return
        if isinstance(daad, (*AAN_TAFEL, *BIJ_MDA, *AAN_DE_DEUR)):
            return  # there somebody decides who is not involved yet
        if daad.wie not in self.betrokken and self.gebruikers[daad.wie].rol not in OVERAL:
            yield "wie", f"‘{daad.wie}’ is op dag {daad.dag} nog niet bij dit gezin betrokken."

    def _onthoud_mensen(self, daad: Daad) -> None:
        if isinstance(daad, VoegLidToe):
            self.leden.add(daad.persoon)
            wie = f"{self.casus.sleutel}/{daad.persoon}"
            self.betrokken |= {g.sleutel for g in self.gebruikers.values() if g.persoon == wie}
        elif isinstance(daad, Betrek | WijsContactpersoonAan | NeemOverdrachtAan):
            self.betrokken.add(daad.gebruiker)
            self.vast_gezicht |= not isinstance(daad, Betrek)
        elif isinstance(daad, ZetInMdaTeam):
            self.betrokken.add(daad.gebruiker)
        elif isinstance(daad, WeegMda) and daad.besluit is Wegingsbesluit.INGEZET:
            self.betrokken.add(daad.wie)
        elif isinstance(daad, StelOverdrachtVoor):
            self.betrokken.add(daad.naar)
        elif isinstance(daad, StartDuo):
            self.betrokken.add(daad.gebruiker)
        elif isinstance(daad, BeeindigBetrokkenheid | BeeindigDuo):
            self.betrokken.discard(daad.gebruiker)

    def _mensen(self, daad: Daad) -> Iterator[Fout]:
        """Who is named is already a member of the gezin."""
        for veld in ("persoon", "kind", "ouder", "een", "ander", "over", "verzorger", "verzorgde"):
            sleutel = getattr(daad, veld, None)
            if sleutel is not None and sleutel not in self.leden:
                yield veld, f"‘{sleutel}’ hoort op dag {daad.dag} nog niet bij het gezin."
        for veld in ("met", "erbij", "deed", "onderging", "getuige", "beschermd"):
            for sleutel in sorted(set(getattr(daad, veld, ())) - self.leden):
                yield veld, f"‘{sleutel}’ hoort op dag {daad.dag} nog niet bij het gezin."
        for een in getattr(daad, "betrokkenen", ()):
            if een.persoon not in self.leden:
                yield "betrokkenen", f"‘{een.persoon}’ hoort op dag {daad.dag} nog niet bij het gezin."
        namen = getattr(daad, "afgeschermd_voor", ())
        if isinstance(daad, LegUitspraakVast):
            namen = set(daad.gehoor or ()) - self.gebruikers.keys()
        for sleutel in sorted(set(namen) - self.leden):
            yield "wat", f"‘{sleutel}’ hoort op dag {daad.dag} nog niet bij het gezin."

    def _netwerk(self, daad: Daad) -> Iterator[Fout]:
        """Who stands in the network is named once, and before anything else is done with him."""
        if isinstance(daad, Erbij):
            if daad.netwerklid in self.netwerk:
                yield "netwerklid", f"‘{daad.netwerklid}’ staat al in het netwerk."
            self.netwerk.add(daad.netwerklid)
        elif isinstance(daad, Later) and daad.netwerklid not in self.netwerk:
            yield "netwerklid", f"‘{daad.netwerklid}’ staat op dag {daad.dag} nog niet in het netwerk."
        if isinstance(daad, VoegNetwerklidToe) and daad.gebruiker not in {None, *self.betrokken}:
            yield "gebruiker", f"‘{daad.gebruiker}’ is op dag {daad.dag} nog niet bij dit gezin betrokken."
        for veld in ("vertrouwd_door", "toestemming_van"):
            for sleutel in sorted(set(getattr(daad, veld, ())) - self.leden):
                yield veld, f"‘{sleutel}’ hoort op dag {daad.dag} nog niet bij het gezin."

    def _per_soort(self, daad: Daad) -> Iterator[Fout]:
        try:
            if isinstance(daad, Noteer):
                toets_te_noteren(daad.soort)
            elif isinstance(daad, LegContactVast | NoteerIncident):
                toets_moment(daad)
            elif isinstance(daad, WijsContactpersoonAan):
                toets_kan_contactpersoon_zijn(self.gebruikers[daad.gebruiker].rol)
            elif isinstance(daad, LegScoreVast):
                toets_antwoord(daad.als_antwoord())
        except Regelfout as regel:
            yield regel.veld or "wat", regel.melding
        if isinstance(daad, Betrek):
            rol = self.gebruikers[daad.gebruiker].rol
            if (rol, daad.relatie) not in POSITIES:
                yield "relatie", f"iemand met de rol {rol} kan niet als {daad.relatie} betrokken zijn."
            if daad.tot_dag is not None and daad.tot_dag <= daad.dag:
                yield "tot_dag", "‘tot_dag’ ligt na de dag waarop iemand betrokken raakt."

    def _termijn(self, daad: Daad) -> Iterator[Fout]:
        if isinstance(daad, ZetTermijn):
            if daad.uiterlijk_dag < daad.dag:
                yield "uiterlijk_dag", "een termijn ligt niet in het verleden."
            self.termijnen[daad.soort] += 1
        elif isinstance(daad, Verstrek) and daad.herzien_dag is not None:
            self.termijnen[TermijnSoort.INFORMEREN] += 1
        elif isinstance(daad, ZetInMdaTeam) and daad.herzien_dag is not None:
            self.termijnen[TermijnSoort.INFORMEREN] += daad.gedeeld
        elif isinstance(daad, NeemOverdrachtAan | LegEersteContactVast):
            self.termijnen[TermijnSoort.EERSTE_CONTACT] += 1 if isinstance(daad, NeemOverdrachtAan) else -1
        elif isinstance(daad, Monitor) and daad.uitkomst is MonitorUitkomst.NIET_VEILIG:
            self.termijnen[NIET_VEILIG_NA_KIJKEN.soort] += 1
        elif isinstance(daad, LegControleVast) and daad.uitkomst is Uitkomst.NIET_NAGELEEFD:
            self.termijnen[NA_SCHENDING.soort] += 1
        elif self.vast_gezicht and (oorzaak := _oorzaak(daad)) in OPENT:
            self.termijnen[OPENT[oorzaak].soort] += 1
        elif isinstance(daad, RondTermijnAf) and daad.soort not in NIET_GETELD:
            open_nu = self.termijnen[daad.soort]
            if open_nu != 1:
                yield "soort", f"er staan {open_nu} termijnen ‘{daad.soort}’ open; dat moet er één zijn."
            self.termijnen[daad.soort] -= 1

    def _actie(self, daad: Daad) -> Iterator[Fout]:
        """An actie, belemmering or melding is made once, and only then something becomes of it."""
        if isinstance(daad, SpreekActieAf | SpreekKamerActieAf) and daad.uiterlijk_dag < daad.dag:
            yield "uiterlijk_dag", "een actie ligt niet in het verleden."
        if isinstance(daad, NeemMdaRegelOver) and daad.sleutel is not None:
            self.gemaakt.add(daad.sleutel)
        if isinstance(daad, SpreekActieAf | SpreekKamerActieAf | MeldBelemmering | NeemMeldingAan):
            if daad.sleutel in self.gemaakt:
                yield "sleutel", f"de sleutel ‘{daad.sleutel}’ is al gebruikt."
            self.gemaakt.add(daad.sleutel)
        for veld in ("actie", "belemmering", "melding"):
            sleutel = getattr(daad, veld, None)
            if sleutel is not None and sleutel not in self.gemaakt:
                yield veld, f"‘{sleutel}’ is op dag {daad.dag} nog niet gemaakt."


def _oorzaak(daad: Daad) -> GebeurtenisSoort | None:
    """What this act puts on the timeline by itself, where that opens a task."""
    if isinstance(daad, NoteerIncident):
        return GebeurtenisSoort.INCIDENT
    if isinstance(daad, MeldOvertreding):
        return GebeurtenisSoort.HUISVERBOD_OVERTREDEN
    if isinstance(daad, SchaalMdaAf):
        return GebeurtenisSoort.MDA_AFGESCHAALD
    if isinstance(daad, WeegMda):
        ingezet = daad.besluit is Wegingsbesluit.INGEZET
        return None if ingezet else GebeurtenisSoort.MDA_NIET_INGEZET
    return daad.soort if isinstance(daad, Noteer) else None


def _geboren(casus: Casus) -> Iterator[Gevonden]:
    dag = casus.begin + timedelta(days=casus.handelingen[0].dag)
    for nummer, persoon in enumerate(casus.personen):
        try:
            toets_geboren(persoon.geboren, dag)
        except Regelfout as regel:
            yield ("personen", nummer, "geboren"), regel.melding


def fouten_in_verloop(casus: Casus, gebruikers: Mapping[str, Gebruiker]) -> Iterator[Gevonden]:
    """Asked of a file whose shape and words are right."""
    yield from _geboren(casus)
    yield from Verloop(casus, gebruikers).fouten()
