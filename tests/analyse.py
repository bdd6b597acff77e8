"""An analysis to look at in the demonstration: gezin Wolkenveld, with pieces that Joost may not know of."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from caseapp.actions import uitspraak
from caseapp.actions.verklarende_analyse import bijdrage, stelling, versie
from caseapp.context import Context
from caseapp.domain.stellingname import Stelling
from caseapp.domain.verklarende_analyse.woorden import AnalyseDeel
from caseapp.permissions import Categorie, Doen
from caseapp.queries.document.stuk import nieuwste
from caseapp.queries.document.versies import open_versie
from caseapp.queries.dossier import OpenGezin, open_gezin
from caseapp.queries.namen import mensen
from caseapp.queries.verklarende_analyse import rijen
from caseapp.queries.verklarende_analyse.stuk import stukken as alle_stukken

# What everybody who reads the analysis finds.
GEDEELD = {
    "feit": "Joost gooide een bord tegen de muur in de keuken.",
    "kracht": "Op zondag eten wij samen pannenkoeken en dan is het gezellig.",
    "uitzondering": "Toen opa er was, bleef het rustig, ook toen er ruzie kwam.",
    "samenhang": "Omdat er geldzorgen zijn, slaapt niemand goed, en daardoor is er snel ruzie.",
    "eerst": "Afspreken wie wegloopt als het te hard gaat.",
    "factor": "Er liggen drie aanmaningen van de energieleverancier.",
    "patroon": "Bij ruzie over geld schreeuwt Joost en slaat hij met deuren.",
    "kind": "Ik ga naar boven als ze hard praten en doe mijn koptelefoon op.",
    "wens": "Dat ik niet steeds hoef te luisteren of het goed gaat.",
    "stelling": "Het gaat beter dan drie maanden geleden.",
    "reden": "Ik lig nog steeds wakker van de deurbel.",
    "noor": "Ik wil dat het huis weer van ons allemaal is.",
    "pien": "Ik vind het fijn als wij samen koken.",
}
# What Joost must not find, wherever; and what lies on no table, whoever prints it.
STIL = {
    "feit": "Noor belde stiekem met de opvang over een kamer.",
    "factor": "Noor heeft een eigen rekening geopend die niemand kent.",
    "kind": "Papa keek in mijn telefoon, zeg het niet tegen hem.",
    "reden": "Ik zeg dit zachtjes: ik ben bang als hij zwijgt.",
    "kracht": "De buurvrouw bewaart een tas met spullen voor ons.",
}
WOORD_GEHOOR = "Dit vertelde ik alleen aan mevrouw Wilg."


@dataclass(frozen=True)
class Wolkenveld:
    noor: UUID
    joost: UUID
    pien: UUID
    namen: dict[UUID, str]


def _open(ctx: Context, huis: Any, categorie: Categorie = Categorie.GVA_GEDEELD) -> OpenGezin:
    return open_gezin(ctx, huis.gezinnen["Wolkenveld"], Doen.ZIEN, categorie)


def leden(huis: Any) -> Wolkenveld:
    with huis.als("wilg", alleen_lezen=True) as werk:
        wie = {naam: id_ for id_, (naam, _) in mensen(werk.ctx, _open(werk.ctx, huis)).items()}
    ids = {id_: naam for naam, id_ in wie.items()}
    return Wolkenveld(wie["Noor"], wie["Joost"], wie["Pien"], ids)


def maak_analyse(huis: Any) -> Wolkenveld:
    """A concept with shared and shielded pieces; Noor disagrees with a statement."""
    wie = leden(huis)
    with huis.als("wilg") as werk:
        ctx, gezin = werk.ctx, _open(werk.ctx, huis)
        if open_versie(rijen.versies(ctx, gezin)) is None:
            versie.begin_analyse(ctx, gezin, "Wij willen begrijpen waarom het steeds misgaat.")
        ctx.session.flush()
        _ruim_op(ctx, gezin)
        stukken(ctx, gezin, wie)
        over = bijdrage.draag_bij(
            ctx, gezin, AnalyseDeel.STELLINGEN, {"stelling": GEDEELD["stelling"]}, niet_voor=[]
        )
        for persoon, wat in ((wie.noor, "noor"), (wie.pien, "pien")):
            uitspraak.leg_uitspraak_vast(ctx, gezin, persoon, GEDEELD[wat], "Aan de keukentafel.")
        uitspraak.leg_uitspraak_vast(ctx, gezin, wie.pien, WOORD_GEHOOR, "Op school.", gehoor=[])
    with huis.als("noor") as werk:
        gezin = _open(werk.ctx, huis)
        neem = stelling.neem_stelling_in
        neem(werk.ctx, gezin, over.kern_id, Stelling.NIET_EENS, GEDEELD["reden"])
        met = [str(huis.wie["wilg"])]
        neem(werk.ctx, gezin, over.kern_id, Stelling.NIET_EENS, STIL["reden"], gehoor=met)
    return wie


def _ruim_op(ctx: Context, gezin: OpenGezin) -> None:
    """What there can be only one of makes way."""
    for stuk in list(nieuwste(alle_stukken(ctx, gezin)).values()):
        if stuk.deel in (AnalyseDeel.KINDEREN, AnalyseDeel.SAMENHANG):
            bijdrage.trek_bijdrage_in(ctx, gezin, stuk)


def stukken(ctx: Context, gezin: OpenGezin, wie: Wolkenveld) -> None:
    """Each shielded piece beside a shared one of the same part."""
    noor, joost, pien = str(wie.noor), str(wie.joost), str(wie.pien)
    niet = [joost]

    def leg(deel: AnalyseDeel, niet_voor: list[str], **waarden: Any) -> UUID:
        return bijdrage.draag_bij(ctx, gezin, deel, waarden, niet_voor=niet_voor).kern_id

    leg(AnalyseDeel.KOP, [], wie="Noor en Pien", hoe="gesprek")
    bron = {"bron": "Noor", "bron_soort": "gehoord"}
    for tekst, voor in ((GEDEELD["feit"], []), (STIL["feit"], niet)):
        leg(AnalyseDeel.FEITEN, voor, wanneer="In maart", wat=tekst, bewering="feit", **bron)
    patroon = {"deed": (joost,), "onderging": (noor,), "richting": "een_richting", "aard": ("psychisch",)}
    naar = leg(AnalyseDeel.GEWELDSPATROON, [], kern=GEDEELD["patroon"], relatie="partnergeweld", **patroon)
    for tekst, voor in ((GEDEELD["factor"], []), (STIL["factor"], niet)):
        ernst = {"leefgebied": "financien", "soort": "risico", "ernst": "matig"}
        van = leg(AnalyseDeel.FACTOREN, voor, wat=tekst, **ernst, **bron)
        leg(AnalyseDeel.VERBANDEN, voor, van=str(van), naar=str(naar), soort="luxerend")
    leg(AnalyseDeel.KINDEREN, [], kind=pien, gesproken="apart", woorden=GEDEELD["kind"], wens=GEDEELD["wens"])
    leg(AnalyseDeel.KRACHTEN, [], soort="gaat_goed", wat=GEDEELD["kracht"])
    leg(AnalyseDeel.KRACHTEN, [], soort="uitzondering", wat=GEDEELD["uitzondering"])
    leg(AnalyseDeel.KRACHTEN, niet, soort="steun", wat=STIL["kracht"])
    leg(AnalyseDeel.EIGEN_UITLEG, niet, wie=pien, uitleg=STIL["kind"])
    leg(AnalyseDeel.SAMENHANG, [], verhaal=GEDEELD["samenhang"])
    leg(AnalyseDeel.PRIORITEITEN, [], laag="veiligheid", rang="1", wat=GEDEELD["eerst"])


def leg_voor(huis: Any) -> None:
    with huis.als("wilg") as werk:
        versie.leg_voor(werk.ctx, _open(werk.ctx, huis), werk.ctx.today + timedelta(days=14))
