"""Twin rooms for the veiligheidsplan; see tweeling.py. Of Lantaarn the whole plan is not for Rik; of
Wolkenveld some pieces are not for Joost. No child reads a plan."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

from caseapp.actions.veiligheidsplan import stem, stuk, verloop
from caseapp.context import Context
from caseapp.domain.stellingname import Stelling
from caseapp.domain.veiligheidsplan.plan import Bevinding, Bevonden
from caseapp.domain.veiligheidsplan.woorden import PlanBesluit, PlanDeel, Uitkomst
from caseapp.domain.velden import Waarde
from caseapp.permissions import Categorie, Doen
from caseapp.queries.dossier import OpenGezin, open_gezin
from caseapp.queries.veiligheidsplan.verloop import te_volgen

from .huis import Huis
from .tweeling import Afgeschermd, Leg, persoon_van, samen

# Gezin, who leads its plan, from whom it is kept, and for whose safety it is.
WAAR = (("Lantaarn", "kastanje", "rik", "eva"), ("Wolkenveld", "wilg", "joost", "noor"))
VOOR = {
    *("wilg", "berk", "linde", "noor"),
    *("kastanje", "lijsterbes", "meidoorn", "iep", "eva", "sleedoorn", "haagbeuk"),
    *("sering", "walnoot"),
}


def een_voorwaarde_en_een_afspraak(huis: Huis) -> Iterator[Afgeschermd]:
    """In the version that is being made: what must be, and how."""
    for gezin, cp, niet, wie in WAAR:
        haar, niet_voor = persoon_van(huis, wie), [persoon_van(huis, niet)]
        with huis.als(cp) as werk:
            ctx, open_ = werk.ctx, _deur(werk.ctx, huis, gezin)
            wat: dict[str, Waarde] = {
                "tekst": "Zij heeft altijd een plek om heen te gaan.",
                "voor": (haar,),
                "betreft": (haar,),
                "grond": "Dit hoeft niemand anders te weten.",
                "gevolg": "Dan komt er dezelfde nacht iemand.",
            }
            voorwaarde = stuk.schrijf_in_plan(ctx, open_, PlanDeel.VOORWAARDEN, wat, niet_voor=niet_voor)
            yield Afgeschermd(gezin, voorwaarde)
            hoe: dict[str, Waarde] = {
                "voorwaarde": str(voorwaarde.kern_id),
                "tekst": "De tas staat klaar op een plek die niemand kent.",
                "moment": "nacht",
                "reikwijdte": "direct",
                "uitvoerder": (haar,),
                "controleur": str(huis.wie[cp]),
                "vanaf": ctx.today.isoformat(),
                "tot": (ctx.today + timedelta(days=30)).isoformat(),
            }
            yield Afgeschermd(gezin, stuk.schrijf_in_plan(ctx, open_, PlanDeel.AFSPRAKEN, hoe))
            ctx.spoor.lees.clear()  # that the contactpersoon reads what all may read, is no secret


def een_afspraak_die_niet_lukte(huis: Huis) -> Iterator[Afgeschermd]:
    """Of the version that leads: that it was broken, with the task that follows; and what she finds of it."""
    for gezin, cp, niet, wie in WAAR:
        niet_voor = persoon_van(huis, niet)
        with huis.als(cp) as werk:
            open_ = _deur(werk.ctx, huis, gezin)
            kern = _stil(werk.ctx, open_, niet_voor)
            mis = Bevonden(Uitkomst.NIET_NAGELEEFD, "zij zelf", "Het lukte die nacht niet.")
            yield Afgeschermd(gezin, verloop.leg_controle_vast(werk.ctx, open_, kern, mis))
            werk.ctx.spoor.lees.clear()
        with huis.als(wie) as werk:
            open_ = _deur(werk.ctx, huis, gezin)
            woorden = (Stelling.NIET_EENS, "Dit durf ik alleen hier te zeggen.")
            yield Afgeschermd(gezin, stem.zeg_van_plan(werk.ctx, open_, kern, *woorden))
            werk.ctx.spoor.lees.clear()


def een_evaluatie(huis: Huis) -> Iterator[Afgeschermd]:
    """Of a plan that is not for Rik: what waited for it is done, and the next day is set."""
    with huis.als("kastanje") as werk:
        open_ = _deur(werk.ctx, huis, "Lantaarn", Doen.WIJZIGEN)
        wat = Bevinding("Met haar alleen.", "Zij sliep.", "Niets.", "", PlanBesluit.DOOR, "Het werkt.")
        dag = werk.ctx.today + timedelta(days=20)
        yield Afgeschermd("Lantaarn", verloop.evalueer_plan(werk.ctx, open_, wat, dag))
        werk.ctx.spoor.lees.clear()


def _deur(ctx: Context, huis: Huis, gezin: str, doen: Doen = Doen.BIJDRAGEN) -> OpenGezin:
    return open_gezin(ctx, huis.gezinnen[gezin], doen, Categorie.VP_GEDEELD)


def _stil(ctx: Context, gezin: OpenGezin, niet_voor: str) -> UUID:
    """An afspraak that is kept from this one."""
    return next(
        kern for kern, een in te_volgen(ctx, gezin, PlanDeel.AFSPRAKEN).items() if niet_voor in een.niet_voor
    )


LEG: Leg = samen(een_voorwaarde_en_een_afspraak, een_afspraak_die_niet_lukte, een_evaluatie)
