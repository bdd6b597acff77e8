"""What the addresses of MDA++ are filled with; see adressen.py."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

from sqlmodel import col, select

from caseapp.actions.mda import aanmelden, plan
from caseapp.domain.delen import Grondslag
from caseapp.domain.mda.aanmelding import AANMELDING, Antwoord, Criterium, Eens, Inlichting
from caseapp.domain.mda.plan import REGEL
from caseapp.permissions import Categorie, Doen
from caseapp.queries.dossier import open_gezin
from caseapp.queries.mda import rijen
from caseapp.queries.mda.aanmelden import organisatie
from caseapp.tables import MdaAanmelding, MdaPlanregel

from .huis import Huis

# Here it runs, from the seeds; there it waits to be weighed.
LOOPT, WACHT = "Lantaarn", "Lampenkap"
SITUATIE = "Wat er in deze aanmelding staat, leest alleen wie haar weegt."


def aanmelding(ctx: Any, gezin: Any, **anders: Any) -> aanmelden.Aanmelding:
    """One that is complete, and that nobody of the gezin knows of yet."""
    later = Inlichting("Eerst overleggen wij hoe dat veilig kan.", ctx.today + timedelta(days=14))
    velden: dict[str, Any] = {
        "teksten": {vak.naam: f"Wat er staat bij {vak.naam}." for vak in AANMELDING} | {"situatie": SITUATIE},
        "criteria": {een: Antwoord(Eens.EENS) for een in Criterium},
        "grondslag": Grondslag.WETTELIJKE_TAAK_JEUGD,
        "ingelicht": {lid.persoon_id: later for lid in gezin.leden},
    }
    return aanmelden.Aanmelding(**velden | anders)


def richt_mda_in(huis: Huis) -> None:
    """An aanmelding that waits, and a line of the globaal plan about which nothing was decided yet."""
    with huis.als("abeel") as werk:
        gezin = open_gezin(werk.ctx, huis.gezinnen[WACHT], Doen.ZIEN, Categorie.OVERLEG)
        naar = organisatie(werk.ctx)
        assert naar is not None
        aanmelden.meld_aan(werk.ctx, gezin, naar, aanmelding(werk.ctx, gezin))
    with huis.als("iep") as werk:
        gezin = open_gezin(werk.ctx, huis.gezinnen[LOOPT], Doen.ZIEN, Categorie.OVERLEG)
        rij = rijen.lopend(werk.ctx, gezin)
        assert rij is not None
        velden = {vak.naam: f"Nog te kiezen: {vak.naam}." for vak in REGEL}
        plan.schrijf_planregel(werk.ctx, gezin, rij, velden)


def _een(soort: Any, gezin: str, volgorde: Any) -> Callable[[Huis], Iterable[str]]:
    def zoek(huis: Huis) -> Iterable[str]:
        with huis.als("sering", alleen_lezen=True) as werk:
            hier = select(soort.id).where(soort.gezin_id == huis.gezinnen[gezin])
            return [str(id_) for id_ in werk.ctx.session.exec(hier.order_by(volgorde).limit(1))]

    return zoek


VULLING: dict[str, Callable[[Huis], Iterable[str]]] = {
    "aanmelding_id": _een(MdaAanmelding, WACHT, col(MdaAanmelding.aangemeld_op)),
    "regel_id": _een(MdaPlanregel, LOOPT, col(MdaPlanregel.op).desc()),
    "als": lambda _huis: ["afspraak"],
    "moment": lambda _huis: ["start"],
    "gebruiker_id": lambda huis: [str(huis.wie["spar"])],
}
