"""A message to Veilig Thuis: a question without names, or a melding; and how little goes back (5.2)."""

from enum import StrEnum

from ..advies import toets_zonder_naam
from ..gebeurtenis import toets_tekst
from ..regel import Regelfout
from ..toegang import KetenSoort
from .informeren import TerugkoppelMoment
from .melding import MeldingKanaal, SoortMelder


class BerichtSoort(StrEnum):
    VRAAG = "vraag"
    MELDING = "melding"


class BerichtStatus(StrEnum):
    """What Veilig Thuis made of it; the sender is not told more than this."""

    NIEUW = "nieuw"
    ADVIES = "advies"
    MELDING = "melding"
    EINDE = "einde"


WAT_ERVAN_WERD = {
    BerichtStatus.NIEUW: "ontvangen",
    BerichtStatus.ADVIES: "advies gegeven",
    BerichtStatus.MELDING: "als melding aangenomen",
    BerichtStatus.EINDE: "geen vervolg",
}
AANGENOMEN = "Veilig Thuis heeft dit als melding aangenomen. Je hoort nog of er iets volgt, en bij wie."
LEEG = "Schrijf op wat je wilt vragen of melden."
_PLEK = {
    KetenSoort.POLITIE: SoortMelder.POLITIE,
    KetenSoort.SCHOOL: SoortMelder.ONDERWIJS,
    KetenSoort.KINDEROPVANG: SoortMelder.KINDEROPVANG,
    KetenSoort.HUISARTS: SoortMelder.HUISARTS_OF_ZIEKENHUIS,
    KetenSoort.JEUGDGEZONDHEIDSZORG: SoortMelder.JEUGDGEZONDHEIDSZORG,
    KetenSoort.THUISZORG: SoortMelder.THUISZORG,
    KetenSoort.GGZ: SoortMelder.GGZ_OF_VERSLAVINGSZORG,
    KetenSoort.VERSLAVINGSZORG: SoortMelder.GGZ_OF_VERSLAVINGSZORG,
}


def kanalen(soort: KetenSoort | None) -> tuple[MeldingKanaal, ...]:
    """How somebody of this field can come to write: with the code word only who stands in a pharmacy."""
    apotheek = (MeldingKanaal.CODEWOORD_APOTHEEK,) if soort is KetenSoort.APOTHEEK else ()
    return (MeldingKanaal.FORMULIER, *apotheek)


def plek_van(soort: KetenSoort | None) -> SoortMelder:
    """From where this melder sees it; without a field of his own he is of a lokaal team."""
    return SoortMelder.LOKAAL_TEAM if soort is None else _PLEK.get(soort, SoortMelder.ANDERE_BEROEPSKRACHT)


def toets_bericht(
    soort: BerichtSoort, kanaal: MeldingKanaal, tekst: str, van: KetenSoort | None = None
) -> None:
    """In a question nobody can be known, as in the advies that it may become; a melding may have names."""
    if kanaal not in kanalen(van):
        raise Regelfout("Het codewoord is van de apotheek. Kies hoe jij dit verstuurt.", "kanaal")
    if not tekst.strip():
        raise Regelfout(LEEG, "tekst")
    if soort is BerichtSoort.VRAAG:
        toets_zonder_naam(tekst, "tekst")
    else:
        toets_tekst(tekst, "tekst")


def toets_nieuw(status: BerichtStatus) -> None:
    if status is not BerichtStatus.NIEUW:
        raise Regelfout("Dit bericht is al beantwoord.")


def toets_wordt_melding(soort: BerichtSoort) -> None:
    """A melding needs a melder who makes himself known to Veilig Thuis (5.2-2); who asks, did not."""
    if soort is not BerichtSoort.MELDING:
        raise Regelfout("Wie iets vraagt, heeft nog niet gemeld. Geef advies; melden doet de ander zelf.")


def terugkoppeltekst(
    moment: TerugkoppelMoment, *, vervolg: bool, organisatie: str = "", extra: str = ""
) -> str:
    """The whole of what a melder hears: whether something follows, with whom, and his own task (5.2-6)."""
    na = {
        TerugkoppelMoment.NA_BEOORDELING: "De veiligheidsbeoordeling is klaar.",
        TerugkoppelMoment.NA_ONDERZOEK: "Het onderzoek is klaar.",
    }[moment]
    zinnen = [na, "Er volgt iets." if vervolg else "Er volgt niets."]
    if organisatie:
        zinnen.append(f"Verder gaat: {organisatie}.")
    return "\n\n".join([" ".join(zinnen), *([f"Voor jouw taak: {extra.strip()}"] if extra.strip() else [])])
