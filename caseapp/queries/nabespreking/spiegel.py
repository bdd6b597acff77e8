"""The mirror: what this room looked at, counted from the logboek. A question, and never a verdict; a line is
never about fewer than three cards, for in a room where everybody knows who held which card, one role is one
person."""

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from ...context import Context
from ...domain.logboek import Handeling
from ...domain.nabespreking import KLEINSTE_GROEP, samengevoegd
from ...domain.toezicht.regels import ToezichtRegel
from ...domain.woorden import label
from ...permissions import VERZWEGEN
from ..logreeksen import Reeks, reeksen_waar, uit_de_regel
from ..toezicht.blikken import kijkdagen, met_treffers
from ..toezicht.log import groepen
from .wie import VERHAAL, begonnen, soorten

ALLE, REST = "alle kaarten samen", "andere kaarten samen"
_OPENT = frozenset({Handeling.BEKIJKEN.value, Handeling.AFDRUKKEN.value, Handeling.LOG_INZIEN.value})
_APART = {
    Handeling.GEWEIGERD.value: "iets wat niet mocht",
    Handeling.NOODKNOP.value: "de noodknop",
    Handeling.EXPORTEREN.value: "een bestand meegenomen",
}
# Of real hours an exercise says nothing: one trains in the evening too.
_NIET_GEVRAAGD = frozenset({ToezichtRegel.BUITEN_WERKTIJD, ToezichtRegel.EIGEN_NAAM})


@dataclass(frozen=True)
class SpiegelRegel:
    """One kind of information, as one group of cards opened it."""

    wie: str
    soort: str
    keer: int


@dataclass(frozen=True)
class SpiegelBlad:
    """`apart`: refusals, noodknoppen and exports of the whole room. `zonder_taak`: on how many days somebody
    opened a gezin while nothing waited for him there; `vragen`: the other rules, with how many days they hit.
    Empty where fewer than three cards looked."""

    kaarten: int
    regels: tuple[SpiegelRegel, ...]
    apart: tuple[tuple[str, int], ...]
    zonder_taak: int
    vragen: tuple[tuple[str, int], ...]

    @property
    def samen(self) -> bool:
        """Whether all cards stand on one line."""
        return {regel.wie for regel in self.regels} <= {ALLE}


def spiegel(ctx: Context) -> SpiegelBlad:
    """Since this room is played, of its cards only. What may not even be known to exist is not counted."""
    reeksen = _reeksen(ctx)
    wie = soorten(ctx)
    kaarten = {een.gebruiker_id for een in reeksen if _kaart(wie, een.gebruiker_id)}
    if len(kaarten) < KLEINSTE_GROEP:
        return SpiegelBlad(len(kaarten), (), (), 0, ())
    regel_van = samengevoegd(Counter(wie[UUID(id_)] for id_ in kaarten), ALLE, REST)
    geopend, apart = Counter[tuple[str, str]](), Counter[str]()
    for een in reeksen:
        if een.gebruiker_id not in kaarten:
            continue
        if een.wat in _APART:
            apart[een.wat] += een.aantal
        elif _opent(een):
            geopend[regel_van[wie[UUID(een.gebruiker_id)]], label(een.categorie)] += een.aantal
    zonder_taak, vragen = _vragen(ctx, {UUID(id_) for id_ in kaarten})
    regels = (SpiegelRegel(groep, soort, keer) for (groep, soort), keer in geopend.items())
    return SpiegelBlad(
        len(kaarten),
        tuple(sorted(regels, key=lambda regel: (regel.wie, -regel.keer, regel.soort))),
        tuple((woorden, apart[wat]) for wat, woorden in _APART.items()),
        zonder_taak,
        vragen,
    )


def _opent(een: Reeks) -> bool:
    return een.wat in _OPENT and bool(een.categorie)


def _kaart(wie: dict[UUID, str], gebruiker_id: str) -> bool:
    return wie.get(UUID(gebruiker_id), VERHAAL) != VERHAAL


def _reeksen(ctx: Context) -> list[Reeks]:
    vanaf = begonnen(ctx).isoformat()
    rijen = ctx.session.execute(reeksen_waar(uit_de_regel("op_echt") >= vanaf))
    alle = (Reeks(*rij) for rij in rijen)
    return [een for een in alle if een.categorie not in VERZWEGEN and een.gebruiker_id]


def eigen_spiegel(ctx: Context) -> tuple[tuple[str, int], ...]:
    """What I opened myself, for my own eyes."""
    keer = Counter[str]()
    for een in _reeksen(ctx):
        if een.gebruiker_id == str(ctx.actor.id) and _opent(een):
            keer[label(een.categorie)] += een.aantal
    return tuple(keer.most_common())


def _vragen(ctx: Context, kaarten: set[UUID]) -> tuple[int, tuple[tuple[str, int], ...]]:
    """The rules of who supervises, for the whole room: of each how often, never of whom."""
    dagen = [dag for dag in kijkdagen(groepen(ctx, begonnen(ctx))) if dag.sleutel.wie in kaarten]
    keer = Counter(treffer.regel for _, gevonden in met_treffers(ctx, dagen) for treffer in gevonden)
    zonder_taak = keer.pop(ToezichtRegel.ZONDER_TAAK, 0)
    rest = {regel: aantal for regel, aantal in keer.items() if regel not in _NIET_GEVRAAGD}
    return zonder_taak, tuple((label(regel), aantal) for regel, aantal in sorted(rest.items()))
