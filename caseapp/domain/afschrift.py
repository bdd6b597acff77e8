"""A copy of all that is kept about one person: who gets it (domein 8.2; Jeugdwet 7.3.10, AVG 15)."""

from .regel import Regelfout

ZELF_VANAF, ALLEEN_ZELF_VANAF = 12, 16


def toets_afschrift(*, leeftijd: int, zelf: bool, gezag: bool) -> None:
    """`zelf`: for the person himself; else for a parent. `gezag`: over this child, as far as it opens
    anything for this parent."""
    if zelf and leeftijd < ZELF_VANAF:
        raise Regelfout(
            "Een kind krijgt zelf een afschrift vanaf 12 jaar. Daarvoor krijgt een ouder met gezag het."
        )
    if not zelf and leeftijd >= ALLEEN_ZELF_VANAF:
        raise Regelfout("Vanaf 16 jaar krijgt alleen de jongere zelf een afschrift.")
    if not zelf and not gezag:
        raise Regelfout(
            "Een afschrift over een kind is voor een ouder met gezag, als meelezen voor die ouder openstaat."
        )
