"""How it shows in the journal of a gezin that a group did what an exercise waits for."""

from ..gebeurtenis import GebeurtenisSoort
from .woorden import OefenActie

A, G = OefenActie, GebeurtenisSoort
# What is told of a fact stands in the journal of the play; of the other acts in that of the gezin.
IN_HET_JOURNAAL: dict[OefenActie, frozenset[GebeurtenisSoort]] = {
    A.MELDING_GEREGISTREERD: frozenset({G.MELDING_ONTVANGEN}),
    A.MELDING_BEOORDEELD: frozenset({G.VEILIGHEID_BEOORDEELD}),
    A.CONTACTPERSOON_AANGEWEZEN: frozenset({G.CONTACTPERSOON_AANGEWEZEN}),
    A.CONTACTPERSOON_GEWISSELD: frozenset({G.CONTACTPERSOON_GEWISSELD}),
    A.KIND_GESPROKEN: frozenset({G.GESPREK_ALLEEN}),
    A.ANALYSE_VASTGESTELD: frozenset({G.ANALYSE_VASTGESTELD}),
    A.PLAN_ONDERTEKEND: frozenset({G.PLAN_VASTGESTELD}),
    A.LOKALE_KAMER_GEAGENDEERD: frozenset({G.KAMER_INGEBRACHT}),
    A.MONITORING_CONTACT: frozenset({G.GEMONITORD, G.CONTACT}),
    A.CASUS_AFGESLOTEN: frozenset({G.PLAN_AFGEROND, G.PLAN_GESTOPT}),
}
# These the software cannot see: the trainer says whether they were done.
ZEGT_DE_TRAINER = frozenset({A.HULP_INGEZET, A.TRAUMAZORG_GESTART})


def ziet_de_software(actie: OefenActie | None) -> bool:
    return actie is not None and actie not in ZEGT_DE_TRAINER
