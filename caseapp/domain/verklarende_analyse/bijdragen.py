"""Who may write what in the analysis, and what a piece must be like (domein 3.4, 3.5)."""

from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

from ..regel import Regelfout
from ..toegang import KetenSoort
from ..velden import Bekend, Waarde, Waarden, toets_waarden
from ..vorm import Inbreng
from .delen import VORM
from .woorden import EIGEN_VELD, AnalyseDeel, Gesproken, Leefgebied


def mag_in(deel: AnalyseDeel, wie: Inbreng) -> bool:
    return wie in VORM[deel].door


def toets_inbreng(deel: AnalyseDeel, wie: Inbreng, soort: KetenSoort | None, waarden: Waarden) -> None:
    """Each in his own field; a ketenpartner about his own leefgebied (school about school)."""
    if not mag_in(deel, wie):
        raise Regelfout("In dit onderdeel schrijf jij niet. Geef door wat je weet aan de contactpersoon.")
    if deel is AnalyseDeel.FACTOREN and wie is Inbreng.KETENPARTNER:
        eigen = EIGEN_VELD.get(soort, frozenset()) if soort else frozenset()
        if waarden.get("leefgebied") not in {gebied.value for gebied in eigen}:
            raise Regelfout(
                "Schrijf over je eigen vak. Dit leefgebied hoort bij iemand anders.", "leefgebied"
            )


def eigen_leefgebieden(wie: Inbreng, soort: KetenSoort | None) -> frozenset[Leefgebied]:
    """About which leefgebieden this one writes."""
    if wie is not Inbreng.KETENPARTNER:
        return frozenset(Leefgebied)
    return EIGEN_VELD.get(soort, frozenset()) if soort else frozenset()


def toets_gevraagd(wie: Inbreng | None) -> None:
    """Only who can write here can be asked to."""
    if wie is None:
        raise Regelfout("Deze persoon schrijft niet mee aan de analyse. Kies iemand anders.", "wie")


def toets_eigen_woorden(eigen_persoon: UUID | None, over: UUID | None) -> None:
    """A member of the gezin explains himself, and nobody else."""
    if eigen_persoon is not None and over is not None and over != eigen_persoon:
        raise Regelfout("Je kunt hier alleen voor jezelf schrijven.", "wie")


def toets_stuk(deel: AnalyseDeel, waarden: Waarden, bekend: Bekend) -> dict[str, Waarde]:
    """The fields of this part as they may stand; gives what is kept."""
    gevuld = toets_waarden(VORM[deel].velden, waarden, bekend)
    bijzonder = _BIJZONDER.get(deel)
    if bijzonder is not None:
        bijzonder(gevuld)
    return gevuld


def toets_enkel(deel: AnalyseDeel, al: int) -> None:
    if VORM[deel].enkel and al:
        raise Regelfout("Hiervan is er één. Herschrijf wat er staat.")


def toets_een_blok(deel: AnalyseDeel, over: UUID | None, al: Collection[UUID]) -> None:
    """One block per child."""
    if deel is AnalyseDeel.KINDEREN and over in al:
        raise Regelfout("Over dit kind is er al een blok. Vul dat aan.", "kind")


def toets_verband(waarden: Waarden, al: Iterable[tuple[Waarde, Waarde]]) -> None:
    """A line runs between two different pieces, and there is one of it."""
    van, naar = waarden["van"], waarden["naar"]
    if van == naar:
        raise Regelfout("Kies twee verschillende factoren: iets werkt niet op zichzelf.", "naar")
    if (van, naar) in set(al):
        raise Regelfout("Deze lijn staat er al. Pas die aan.", "naar")


def _patroon(waarden: Mapping[str, Waarde]) -> None:
    if set(waarden["deed"]) == set(waarden["onderging"]) and len(waarden["deed"]) == 1:
        raise Regelfout("Geweld is tussen mensen. Kies wie het overkomt.", "onderging")


def _kind(waarden: Mapping[str, Waarde]) -> None:
    """Words, or the reason why there are none (domein 3.5-4, invariant 6)."""
    if waarden["gesproken"] == Gesproken.NIET and not waarden.get("reden_niet"):
        raise Regelfout("Schrijf op waarom er niet met dit kind is gesproken.", "reden_niet")
    if waarden["gesproken"] != Gesproken.NIET and not waarden.get("woorden"):
        raise Regelfout("Schrijf op wat het kind zelf zei, in zijn eigen woorden.", "woorden")


def _feit(waarden: Mapping[str, Waarde]) -> None:
    if str(waarden["wat"]).strip().casefold() == str(waarden["bron"]).strip().casefold():
        raise Regelfout("Schrijf bij de bron wie dit zegt, niet nog een keer wat er gebeurde.", "bron")


def _factor(waarden: Mapping[str, Waarde]) -> None:
    if waarden.get("vervolg") and not waarden.get("vervolg_wat"):
        raise Regelfout("Schrijf op welk doel, of waarom er geen actie komt.", "vervolg_wat")
    if waarden.get("vervolg_wat") and not waarden.get("vervolg"):
        raise Regelfout("Kies ook of dit een doel is, of dat er geen actie komt.", "vervolg")


def _prioriteit(waarden: Mapping[str, Waarde]) -> None:
    if not str(waarden["rang"]).isdecimal() or not 1 <= int(str(waarden["rang"])) <= 99:
        raise Regelfout("Geef een nummer van 1 tot en met 99.", "rang")


_BIJZONDER = {
    AnalyseDeel.GEWELDSPATROON: _patroon,
    AnalyseDeel.KINDEREN: _kind,
    AnalyseDeel.FEITEN: _feit,
    AnalyseDeel.FACTOREN: _factor,
    AnalyseDeel.PRIORITEITEN: _prioriteit,
}
