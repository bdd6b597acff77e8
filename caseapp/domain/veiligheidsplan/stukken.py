"""Who may write what in the plan, and what a piece of it must be like (domein 4.2)."""

from collections.abc import Mapping

from ..regel import Regelfout
from ..velden import Bekend, Waarde, Waarden, toets_waarden
from ..vorm import Inbreng
from .vormen import VORM
from .woorden import BewezenVeiligheid, PlanDeel


def mag_in(deel: PlanDeel, wie: Inbreng) -> bool:
    return wie in VORM[deel].door


def toets_inbreng(deel: PlanDeel, wie: Inbreng | None) -> None:
    if wie is None or not mag_in(deel, wie):
        raise Regelfout("In dit onderdeel schrijf jij niet. Geef door wat je weet aan de contactpersoon.")


def toets_voorwaarde(*, mag: bool) -> None:
    """What must minimally be is not up to the gezin: it says how (domein 0.2-11)."""
    if not mag:
        raise Regelfout(
            "Een veiligheidsvoorwaarde stelt of beëindigt alleen de contactpersoon, Veilig Thuis, MDA++ of "
            "een gecertificeerde instelling. Zeg wat je ervan vindt, of schrijf een afspraak: hóé het kan."
        )


def toets_stuk(deel: PlanDeel, waarden: Waarden, bekend: Bekend) -> dict[str, Waarde]:
    """The fields of this part as they may stand; gives what is kept."""
    gevuld = toets_waarden(VORM[deel].velden, waarden, bekend)
    bijzonder = _BIJZONDER.get(deel)
    if bijzonder is not None:
        bijzonder(gevuld)
    return gevuld


def toets_enkel(deel: PlanDeel, al: int) -> None:
    if VORM[deel].enkel and al:
        raise Regelfout("Hiervan is er één. Herschrijf wat er staat.")


def toets_los(deel: PlanDeel, afspraken: int) -> None:
    """A voorwaarde on which afspraken rest does not go away under them."""
    if deel is PlanDeel.VOORWAARDEN and afspraken:
        raise Regelfout(
            f"Bij deze voorwaarde {'hoort nog een afspraak' if afspraken == 1 else 'horen nog afspraken'}. "
            "Trek die eerst in, of koppel ze aan een andere voorwaarde."
        )


def _kracht(waarden: Mapping[str, Waarde]) -> None:
    """Strengths are not yet safety (domein 4.1)."""
    if waarden["soort"] == BewezenVeiligheid.BEWEZEN and not waarden.get("bewijs"):
        raise Regelfout("Schrijf op waaruit bleek dat dit beschermt, en hoe lang al.", "bewijs")


def _afspraak(waarden: Mapping[str, Waarde]) -> None:
    vanaf, tot = waarden.get("vanaf"), waarden.get("tot")
    if vanaf and tot and str(tot) < str(vanaf):
        raise Regelfout("De laatste dag ligt voor de eerste.", "tot")
    if waarden.get("hoe_vaak") and not waarden.get("controleur"):
        raise Regelfout("Kies ook wie er kijkt.", "controleur")


_BIJZONDER = {PlanDeel.KRACHTEN: _kracht, PlanDeel.AFSPRAKEN: _afspraak}
