"""A melding: who reports what, and how far Veilig Thuis is with it. The steps of domein 5.2 as one table."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ..gebeurtenis import toets_tekst
from ..incident import Geweldsrelatie, Geweldsvorm
from ..regel import Regelfout

KORTSTE_REDEN = 10


class SoortMelder(StrEnum):
    """From where somebody reports (domein 1.2, 5.6). Who it is, is sealed."""

    POLITIE = "politie"
    ONDERWIJS = "onderwijs"
    KINDEROPVANG = "kinderopvang"
    HUISARTS_OF_ZIEKENHUIS = "huisarts_of_ziekenhuis"
    JEUGDGEZONDHEIDSZORG = "jeugdgezondheidszorg"
    GGZ_OF_VERSLAVINGSZORG = "ggz_of_verslavingszorg"
    THUISZORG = "thuiszorg"
    LOKAAL_TEAM = "lokaal_team"
    ANDERE_BEROEPSKRACHT = "andere_beroepskracht"
    FAMILIE = "familie"
    BUUR_OF_BEKENDE = "buur_of_bekende"
    BETROKKENE_ZELF = "betrokkene_zelf"


NIET_BEROEPSMATIG = frozenset({SoortMelder.FAMILIE, SoortMelder.BUUR_OF_BEKENDE, SoortMelder.BETROKKENE_ZELF})


def mag_bekend_zijn(soort: SoortMelder) -> bool:
    """Whether the gezin may know who reported without that being asked first: who reports from a profession
    says so himself; of somebody close it is kept (domein 0.2-9)."""
    return soort not in NIET_BEROEPSMATIG


class MeldingKanaal(StrEnum):
    TELEFOON = "telefoon"
    CHAT = "chat"
    FORMULIER = "formulier"
    CODEWOORD_APOTHEEK = "codewoord_apotheek"
    AAN_DE_BALIE = "aan_de_balie"


class MeldingStatus(StrEnum):
    """How far it is. `weerlegd` is what an onderzoek finds, and no status."""

    ONTVANGEN = "ontvangen"
    VEILIGHEIDSBEOORDELING = "veiligheidsbeoordeling"
    WACHTLIJST = "wachtlijst"
    ONDERZOEK = "onderzoek"
    VOORWAARDEN_EN_VERVOLG = "voorwaarden_en_vervolg"
    OVERGEDRAGEN = "overgedragen"
    RAADSONDERZOEK_VERZOCHT = "raadsonderzoek_verzocht"
    EINDE_BEMOEIENIS = "einde_bemoeienis"
    MONITORING = "monitoring"
    AFGESLOTEN = "afgesloten"


_S = MeldingStatus
# What comes after the veiligheidsbeoordeling: help of Veilig Thuis itself, or of somebody else.
VERVOLG = frozenset(
    {
        _S.ONDERZOEK,
        _S.VOORWAARDEN_EN_VERVOLG,
        _S.OVERGEDRAGEN,
        _S.RAADSONDERZOEK_VERZOCHT,
        _S.EINDE_BEMOEIENIS,
    }
)
OVERGANGEN: dict[MeldingStatus, frozenset[MeldingStatus]] = {
    _S.ONTVANGEN: frozenset({_S.VEILIGHEIDSBEOORDELING, _S.WACHTLIJST}),
    _S.VEILIGHEIDSBEOORDELING: VERVOLG | {_S.WACHTLIJST},
    _S.WACHTLIJST: VERVOLG | {_S.VEILIGHEIDSBEOORDELING},
    _S.ONDERZOEK: VERVOLG - {_S.ONDERZOEK},
    _S.VOORWAARDEN_EN_VERVOLG: VERVOLG - {_S.VOORWAARDEN_EN_VERVOLG},
    _S.OVERGEDRAGEN: frozenset({_S.MONITORING}),
    _S.RAADSONDERZOEK_VERZOCHT: frozenset({_S.OVERGEDRAGEN, _S.MONITORING, _S.EINDE_BEMOEIENIS}),
    _S.EINDE_BEMOEIENIS: frozenset({_S.MONITORING, _S.AFGESLOTEN}),
    _S.MONITORING: frozenset({_S.AFGESLOTEN, _S.VEILIGHEIDSBEOORDELING}),
    _S.AFGESLOTEN: frozenset(),
}
OPEN = frozenset(status for status, verder in OVERGANGEN.items() if verder)
# Until it was transferred or ended, Veilig Thuis itself keeps sight of how safe it is (domein 5.4).
VT_BLIJFT = OPEN - {_S.OVERGEDRAGEN, _S.EINDE_BEMOEIENIS, _S.MONITORING}
# These are reached by their own act: a judgement, an overdracht that was accepted, a moment of monitoring.
MET_EIGEN_DAAD = frozenset({_S.OVERGEDRAGEN})
TE_KIEZEN = tuple(status for status in MeldingStatus if status not in {_S.ONTVANGEN, *MET_EIGEN_DAAD})


class Onderzoeksuitkomst(StrEnum):
    """What an onderzoek finds (domein 5.2-4b)."""

    BEVESTIGD = "bevestigd"
    NIET_BEVESTIGD_NIET_WEERLEGD = "niet_bevestigd_niet_weerlegd"
    WEERLEGD = "weerlegd"


@dataclass(frozen=True)
class Wiemeldt:
    """`akkoord`: the gezin may know who it was. `taak`: has a role in what comes after."""

    soort: SoortMelder | None
    naam: str
    akkoord: bool = False
    taak: bool = False


@dataclass(frozen=True)
class Inhoud:
    """`vertelde_zelf`: somebody of the gezin told it (disclosure). `andere_regio`: known there too."""

    tekst: str
    kanaal: MeldingKanaal
    aard: Sequence[Geweldsvorm]
    relatie: Geweldsrelatie | None
    vertelde_zelf: bool = False
    andere_regio: bool | None = None


def toets_melder(melder: Wiemeldt) -> None:
    """A melding is one when the melder makes himself known to Veilig Thuis (domein 5.2-2)."""
    if melder.soort is None:
        raise Regelfout("Kies vanuit welke plek de melder dit ziet.", "soort_melder")
    if not melder.naam.strip():
        raise Regelfout(
            "Zonder melder is het geen melding. Wil iemand niet zeggen wie hij is, leg dan een advies vast.",
            "melder",
        )


def toets_inhoud(inhoud: Inhoud) -> None:
    toets_tekst(inhoud.tekst, "tekst")
    if not inhoud.aard:
        raise Regelfout("Kies wat voor geweld het is, of waar zorgen over zijn.", "aard")
    if inhoud.relatie is None:
        raise Regelfout("Kies tussen wie het gebeurt.", "relatie")


def toets_stap(van: MeldingStatus, naar: MeldingStatus, *, beoordeeld: bool) -> None:
    """The one table of steps; no follow-up before somebody looked at how safe it is."""
    if naar in VERVOLG and not beoordeeld:
        raise Regelfout("Beoordeel eerst de veiligheid. Daarna volgt wat er gebeurt.", "naar")
    if naar not in OVERGANGEN[van]:
        raise Regelfout(
            f"Deze melding staat op ‘{_zin(van)}’; ‘{_zin(naar)}’ is nu geen volgende stap.", "naar"
        )


def _zin(status: MeldingStatus) -> str:
    return status.value.replace("_", " ")


def toets_met_de_daad(naar: MeldingStatus) -> None:
    if naar in MET_EIGEN_DAAD:
        raise Regelfout("Een overdracht telt pas als de ander ja zegt. Bied haar aan.", "naar")


def toets_wacht(status: MeldingStatus) -> None:
    if status is not MeldingStatus.WACHTLIJST:
        raise Regelfout("Deze melding wacht niet.")


def toets_reden(tekst: str, veld: str = "reden") -> None:
    if len(tekst.strip()) < KORTSTE_REDEN:
        raise Regelfout(f"Schrijf in minstens {KORTSTE_REDEN} tekens op waarom.", veld)


def toets_uitkomst(naar: MeldingStatus, van: MeldingStatus, uitkomst: Onderzoeksuitkomst | None) -> None:
    """An onderzoek ends with what was found; nothing else does."""
    if van is MeldingStatus.ONDERZOEK and uitkomst is None:
        raise Regelfout("Kies wat het onderzoek vond.", "uitkomst")
    if van is not MeldingStatus.ONDERZOEK and uitkomst is not None:
        raise Regelfout("Alleen een onderzoek heeft zo’n uitkomst. Laat dit leeg.", "uitkomst")


def toets_betrokkenen(gekozen: Collection[object], leden: Collection[object]) -> None:
    if not gekozen:
        raise Regelfout("Kies over wie de melding gaat.", "betrokkenen")
    if not set(gekozen) <= set(leden):
        raise Regelfout("Iemand die je koos, hoort niet bij dit gezin.", "betrokkenen")


def toets_eerdere(*, zichzelf: bool, zelfde_gezin: bool, eerder: bool) -> None:
    """A hermelding follows on another melding about the same gezin, that came before it."""
    if zichzelf:
        raise Regelfout("Een hermelding volgt op een andere melding, niet op zichzelf.", "eerdere")
    if not zelfde_gezin:
        raise Regelfout("Kies een eerdere melding over dit gezin.", "eerdere")
    if not eerder:
        raise Regelfout("Een hermelding volgt op een melding die er eerder was.", "eerdere")
