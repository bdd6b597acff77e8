"""The page of the analysis of a large family through all guards, against the same page without their work.

Eight people, sixty facts, forty factors with lines between them, statements with a stance. Measured as
dossierpagina.py does, on the same two sides. Beside it how many statements the page takes for this gezin, and
for the same one before it was filled: that number may not grow.
"""

from datetime import date
from itertools import pairwise
from uuid import UUID

from caseapp.actions.leden import neem_nieuw_op
from caseapp.actions.verklarende_analyse import bijdrage, stelling, versie
from caseapp.context import Context
from caseapp.db import in_ruimte
from caseapp.domain.gezin import GezinRol
from caseapp.domain.stellingname import Stelling
from caseapp.domain.verklarende_analyse.woorden import AnalyseDeel, Leefgebied
from caseapp.permissions import Categorie, Doen
from caseapp.queries.dossier import OpenGezin, open_gezin

from .dossierpagina import Onthouden, tel_sql, vergelijk
from .meten import Huis, Kant, huis, in_het_kort, om_en_om, uitslag, verhouding, zeg

MENSEN, FEITEN, FACTOREN, STELLINGEN = 8, 60, 40, 5
RONDES, PER_RONDE = 12, 6
BRON = {"bron": "De contactpersoon", "bron_soort": "eigen_waarneming"}


def _open(ctx: Context, gezin_id: UUID) -> OpenGezin:
    return open_gezin(ctx, gezin_id, Doen.WIJZIGEN, Categorie.GVA_GEDEELD)


def vul(h: Huis, persona: UUID, gezin_id: UUID) -> None:
    """Through the actions, as the contactpersoon would."""
    with h.ruimte.werk(in_ruimte(persona)) as werk:
        ctx, gezin = werk.ctx, _open(werk.ctx, gezin_id)
        for n in range(MENSEN - len(gezin.leden)):
            mens = (f"Naam{'abcdefgh'[n]}", "Achternaam", date(1980, 1, 1), GezinRol.HUISGENOOT)
            neem_nieuw_op(ctx, gezin, *mens, 1, ctx.today)
    with h.ruimte.werk(in_ruimte(persona)) as werk:
        ctx, gezin = werk.ctx, _open(werk.ctx, gezin_id)
        versie.begin_analyse(ctx, gezin, "Een grote familie om mee te meten.")
        ctx.session.flush()
        _stukken(ctx, gezin)


def _stukken(ctx: Context, gezin: OpenGezin) -> None:
    for n in range(FEITEN):
        feit = {"wanneer": f"week {n}", "wat": f"Er gebeurde iets, keer {n}.", "bewering": "feit"} | BRON
        bijdrage.draag_bij(ctx, gezin, AnalyseDeel.FEITEN, feit, niet_voor=[])
    kernen: list[UUID] = []
    for n in range(FACTOREN):
        gebied = list(Leefgebied)[n % len(Leefgebied)].value
        factor = {"leefgebied": gebied, "soort": "risico" if n % 3 else "kracht", "ernst": "matig"} | BRON
        rij = bijdrage.draag_bij(ctx, gezin, AnalyseDeel.FACTOREN, factor | {"wat": f"Dit speelt, {n}."})
        kernen.append(rij.kern_id)
    for van, naar in pairwise(kernen):
        lijn = {"van": str(van), "naar": str(naar), "soort": "luxerend"}
        bijdrage.draag_bij(ctx, gezin, AnalyseDeel.VERBANDEN, lijn, niet_voor=[])
    for n in range(STELLINGEN):
        rij = bijdrage.draag_bij(ctx, gezin, AnalyseDeel.STELLINGEN, {"stelling": f"Zo is het, {n}."})
        stelling.neem_stelling_in(ctx, gezin, rij.kern_id, Stelling.EENS, "Dat zie ik ook.")


def main() -> None:
    with huis() as h:
        persona = h.persona()
        gezin_id = h.gezin(persona)
        client, pad, onthouden = h.bezoeker(persona), f"/gezinnen/{gezin_id}/analyse", Onthouden()
        eerst = len(tel_sql(h, client, pad))
        vul(h, persona, gezin_id)
        with onthouden.luister():
            client.get(pad)
        vergelijk(client, pad, onthouden)
        daarna = len(tel_sql(h, client, pad))
        met, zonder = om_en_om(
            Kant(lambda: client.get(pad)),
            Kant(lambda: client.get(pad), onthouden.zonder_wachters),
            rondes=RONDES,
            per_ronde=PER_RONDE,
        )
    zeg(
        f"Analyse: {MENSEN} mensen, {FEITEN} feiten en {FACTOREN} factoren erbij, als contactpersoon",
        f"  door alle wachters  {in_het_kort(met)}",
        f"  zonder hun werk     {in_het_kort(zonder)}",
        "  " + uitslag("verhouding in processortijd", verhouding(met, zonder, "cpu"), 1.35),
        "  " + uitslag("verhouding op de klok", verhouding(met, zonder, "wand"), 1.35),
        f"  {eerst} SQL-opdrachten ervoor, {daarna} erna",
        "  " + uitslag("meer SQL-opdrachten dan ervoor", daarna - eerst, 0, ""),
    )


if __name__ == "__main__":
    main()
