"""Coming to a gezin with a purpose, and leaving it again (domein 8.5)."""

from datetime import date

from .regel import Regelfout

KORTSTE_REDEN = 10


def toets_nieuw(*, al: bool, tot: date | None, vandaag: date) -> None:
    if al:
        raise Regelfout("Deze persoon is al bij dit gezin betrokken.", "gebruiker")
    if tot is not None and tot < vandaag:
        raise Regelfout("De einddatum ligt voor vandaag.", "tot")


def toets_relatie_past(*, past: bool) -> None:
    """The relation belongs to the work somebody does."""
    if not past:
        raise Regelfout("Deze manier van betrokken zijn past niet bij de rol van deze persoon.", "relatie")


def toets_mag_weg(*, is_gezinslid: bool) -> None:
    """A place in the gezin itself is no involvement that a professional ends."""
    if is_gezinslid:
        raise Regelfout("Wie zelf bij het gezin hoort, heeft hier altijd een plek.")


def toets_loopt_nog(*, beeindigd: bool) -> None:
    if beeindigd:
        raise Regelfout("Deze betrokkenheid is al beëindigd.")


def toets_reden(reden: str) -> None:
    if len(reden.strip()) < KORTSTE_REDEN:
        raise Regelfout(f"Schrijf in minstens {KORTSTE_REDEN} tekens op waarom.", "reden")
