"""One traject as it stands: what was written down so far, and what may be added to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ..antwoord import JaNee
from ..gezin import BijzonderProtocol
from ..regel import Regelfout
from ..velden import Bekend, Waarden, toets_waarden
from .delen import VORM
from .kader import Afweging, bereikbaar, besluit_van, volgende, weeg, wijkt_af
from .woorden import VRAGEN, MeldcodeDeel, MeldcodeUitkomst

LANGSTE_LABEL = 80
GESLOTEN = "Dit traject is afgesloten. Zie je iets nieuws? Begin dan een nieuw traject."
EERST_DESKUNDIGE = (
    "Praat eerst met een deskundige (stap 2). Vertel ouders, familie of wie het mogelijk doet niets: "
    "dat kan gevaarlijk zijn."
)


@dataclass(frozen=True)
class Notitie:
    """One entry. Nothing is written over: of what can be said once, the last one counts."""

    nummer: int
    deel: MeldcodeDeel
    op: date
    waarden: Mapping[str, str]

    @property
    def dag(self) -> date:
        """When it happened; else when it was written down."""
        return date.fromisoformat(self.waarden["dag"]) if "dag" in self.waarden else self.op


@dataclass(frozen=True)
class Traject:
    """The entries in the order in which they were written. It does not know what the traject is called."""

    notities: tuple[Notitie, ...] = ()

    def alle(self, deel: MeldcodeDeel) -> tuple[Notitie, ...]:
        return tuple(een for een in self.notities if een.deel is deel)

    def laatste(self, deel: MeldcodeDeel) -> Mapping[str, str]:
        """What counts of this part; empty where nothing was written."""
        gevonden = self.alle(deel)
        return gevonden[-1].waarden if gevonden else {}

    @property
    def afgesloten(self) -> bool:
        return bool(self.alle(MeldcodeDeel.BESLUIT))

    @property
    def variant(self) -> BijzonderProtocol | None:
        soort = self.laatste(MeldcodeDeel.VARIANT).get("soort")
        return BijzonderProtocol(soort) if soort else None

    @property
    def gesprek_mag(self) -> bool:
        """Only after an expert was asked, where a talk may make it more dangerous (F53)."""
        return self.variant is None or bool(self.alle(MeldcodeDeel.DESKUNDIGE))

    @property
    def afweging(self) -> Afweging:
        tweede = self.laatste(MeldcodeDeel.ONVEILIGHEID)
        eerste, _, *rest = (_als_ja(self.laatste(deel).get("antwoord")) for deel in VRAGEN)
        return Afweging(eerste, _een_van(tweede), _als_ja(tweede.get("onthulling")), *rest)

    @property
    def uitkomst(self) -> MeldcodeUitkomst | None:
        return weeg(self.afweging)

    @property
    def besluit(self) -> MeldcodeUitkomst | None:
        waarden = self.laatste(MeldcodeDeel.BESLUIT)
        return _besluit(waarden) if waarden else None


def _als_ja(woord: str | None) -> bool | None:
    return {JaNee.JA.value: True, JaNee.NEE.value: False}.get(woord or "")


def _een_van(waarden: Mapping[str, str]) -> bool | None:
    """Acute or structural: one yes is enough, and only two times no is no (domein 2.3)."""
    twee = [_als_ja(waarden.get(naam)) for naam in ("acuut", "structureel")]
    return True if True in twee else None if None in twee else False


def _besluit(waarden: Mapping[str, str]) -> MeldcodeUitkomst:
    return besluit_van(melden=waarden["melden"] == JaNee.JA, hulp=waarden["hulp"] == JaNee.JA)


def toets_label(label: str) -> str:
    """What the author calls it for himself."""
    if not label.strip():
        raise Regelfout("Geef het een naam waaraan jij het herkent.", "waarover")
    if len(label.strip()) > LANGSTE_LABEL:
        raise Regelfout(f"Houd het korter dan {LANGSTE_LABEL} tekens.", "waarover")
    return label.strip()


def toets_notitie(traject: Traject, deel: MeldcodeDeel, waarden: Waarden, vandaag: date) -> dict[str, str]:
    """What is kept of this entry, or a Regelfout at the field where it can be put right."""
    if traject.afgesloten:
        raise Regelfout(GESLOTEN)
    goed = {naam: str(een) for naam, een in toets_waarden(VORM[deel].velden, waarden, Bekend(())).items()}
    if "dag" in goed and date.fromisoformat(goed["dag"]) > vandaag:
        raise Regelfout("Deze dag moet nog komen. Kies een dag die al is geweest.", "dag")
    match deel:
        case MeldcodeDeel.VARIANT:
            _toets_variant(traject, goed)
        case MeldcodeDeel.SIGNALEN if not goed.keys() & {"feiten", "indruk"}:
            raise Regelfout("Schrijf op wat je zag of hoorde, of wat je ervan dacht.", "feiten")
        case MeldcodeDeel.GESPREK:
            _toets_gesprek(traject, goed)
        case MeldcodeDeel.BESLUIT:
            _toets_besluit(traject, goed)
        case _ if deel in VRAGEN:
            _toets_vraag(traject, deel)
    return goed


def _toets_variant(traject: Traject, goed: Mapping[str, str]) -> None:
    nu = traject.variant
    if goed.get("soort", "") == (nu.value if nu else ""):
        raise Regelfout("Dit staat er al. Kies iets anders, of ga terug.", "soort")
    if "soort" not in goed and "reden" not in goed:
        raise Regelfout("Schrijf op waarom je hier niet meer aan denkt.", "reden")


def _toets_gesprek(traject: Traject, goed: Mapping[str, str]) -> None:
    if not traject.gesprek_mag:
        raise Regelfout(EERST_DESKUNDIGE, "gehouden")
    nodig = {
        "met": "Schrijf op met wie je sprak, zonder naam.",
        "dag": "Kies een dag.",
        "gezegd": "Schrijf op wat er is gezegd.",
    }
    if goed["gehouden"] == JaNee.NEE:
        nodig = {"reden": "Schrijf op waarom er geen gesprek was."}
    for naam, zin in nodig.items():
        if naam not in goed:
            raise Regelfout(zin, naam)


def _toets_vraag(traject: Traject, deel: MeldcodeDeel) -> None:
    if not traject.alle(MeldcodeDeel.SIGNALEN):
        raise Regelfout("Schrijf eerst in stap 1 op wat je zag en hoorde.")
    op_weg = bereikbaar(traject.afweging)
    if deel not in op_weg and not traject.alle(deel):
        raise Regelfout(f"Beantwoord eerst afweging {VRAGEN.index(op_weg[-1]) + 1}.")


def _toets_besluit(traject: Traject, goed: Mapping[str, str]) -> None:
    kader = traject.uitkomst
    if kader is None:
        open_ = volgende(traject.afweging)
        nummer = VRAGEN.index(open_) + 1 if open_ else 1
        raise Regelfout(f"Weeg eerst (stap 4): afweging {nummer} heeft nog geen ja of nee.", "melden")
    if wijkt_af(_besluit(goed), kader) and "afwijking" not in goed:
        raise Regelfout(
            "Je besluit anders dan het afwegingskader. Dat kan: schrijf op waarom.",
            "afwijking",
        )
