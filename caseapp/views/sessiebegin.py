"""What the rooms of a training begin with: what we give along, a casus of one's own, or a file."""

from uuid import UUID

from flask import g, request

from ..actions.casus import CasusFout
from ..db import op_platform
from ..domain.regel import Regelfout
from ..forms.base import tekst
from ..forms.oefensessie import SessieForm
from ..permissions import Actor
from ..queries.eigen_casus import mijn_casussen
from ..scenario.casus import Casus
from ..scenario.oefening import lees_scenario
from ..spel.ruimtes import sjabloon_voor, waarmee_te_beginnen
from ..spel.zaaien import CASUS, SCENARIO, casussen_in, van_casus, van_scenario
from .eigen_casus.hier import open_casus
from .guard import demonstratie, stores

EIGEN = "eigen:"


def keuzes(actor: Actor) -> dict[str, str]:
    """By `bron` of a training, in words; those of one's own last."""
    with stores().platform.werk(op_platform(actor), alleen_lezen=True) as werk:
        eigen = {f"{EIGEN}{een.id}": f"Eigen casus: {een.titel}" for een in mijn_casussen(werk.ctx, actor.id)}
    return {**waarmee_te_beginnen(g.instellingen.seeds), **eigen}


def gekozen(keuzes: dict[str, str]) -> str:
    """What the address names; a casus by its number, for the name of a gezin stands in no address."""
    nummer = request.args.get("casus")
    casus = next((een for een in casussen_in(g.instellingen.seeds) if str(een.nummer) == nummer), None)
    bron = f"{CASUS}{casus.sleutel}" if casus else request.args.get("bron")
    return bron if bron in keuzes else next(iter(keuzes))


def begin_met(actor: Actor, form: SessieForm) -> tuple[str, UUID]:
    """What it begins with, and the template of that. A Bestandsfout for a file of one's own that is wrong."""
    if inhoud := form.inhoud:
        scenario = lees_scenario(inhoud, "dit bestand")
        return f"{SCENARIO}{scenario.id}", van_scenario(stores(), scenario)
    bron = tekst(form.bron)
    if bron.startswith(EIGEN):
        return bron, _gespeeld(open_casus(actor, UUID(bron.removeprefix(EIGEN))).casus)
    return bron, sjabloon_voor(stores(), g.instellingen.seeds, demonstratie(), bron)


def _gespeeld(casus: Casus) -> UUID:
    """It reads well as a file; whether everything in it may be done is seen when it is played."""
    try:
        return van_casus(stores(), g.instellingen.seeds, casus)
    except CasusFout as fout:
        raise Regelfout(f"Deze casus kan zo niet gebeuren. {fout}", "bron") from None
