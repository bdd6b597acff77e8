"""Adding a piece, rewording it, taking it back: always a new row, and the earlier one stays."""

from collections.abc import Mapping, Sequence
from uuid import UUID, uuid4

from ...context import Context
from ...domain.gebeurtenis import GebeurtenisSoort
from ...domain.regel import Regelfout
from ...domain.termijn import TermijnSoort
from ...domain.velden import Bekend, Waarde, Waarden
from ...domain.verklarende_analyse import bijdragen as regels
from ...domain.verklarende_analyse.delen import VORM
from ...domain.verklarende_analyse.woorden import AnalyseDeel
from ...domain.versie import toets_bewerkbaar
from ...domain.vorm import Inbreng, toets_eigen_stuk
from ...domain.woord import Woord
from ...permissions import Doen, inbreng_van
from ...queries.document.stuk import Stuk, nieuwste, schrijf, van_deel
from ...queries.document.versies import leidende_versie, open_versie
from ...queries.dossier import OpenGezin, eis
from ...queries.protocol import standaard_niet_voor
from ...queries.schrijvers import schrijvers
from ...queries.termijn import open_van_soort
from ...queries.verklarende_analyse import rijen
from ...queries.verklarende_analyse.stuk import stukken
from ...tables import Bijdrage
from .. import taken
from ..botsing import Botsing
from ..gebeurtenis import gebeurde

ALTIJD = frozenset({AnalyseDeel.EIGEN_VERKLARING})
OP_DE_KAART = (AnalyseDeel.FACTOREN, AnalyseDeel.GEWELDSPATROON)


def draag_bij(
    ctx: Context,
    gezin: OpenGezin,
    deel: AnalyseDeel,
    waarden: Waarden,
    *,
    niet_voor: Sequence[str] | None = None,
) -> Bijdrage:
    """A new piece in this part. `niet_voor`: not chosen is for everybody, or for nobody of the gezin side
    while a bijzonder protocol runs."""
    nu = nieuwste(stukken(ctx, gezin))
    gevuld = _toets(ctx, gezin, deel, waarden, nu, zonder=None)
    rij = Bijdrage(
        gezin_id=gezin.id,
        deel=deel,
        kern_id=uuid4(),
        auteur_id=ctx.actor.id,
        eerste_auteur_id=ctx.actor.id,
        betreft_id=_over(deel, gevuld),
        niet_voor=list(standaard_niet_voor(ctx, gezin) if niet_voor is None else niet_voor),
        op=ctx.now,
    )
    _bewaar(ctx, gezin, rij, gevuld)
    if deel is AnalyseDeel.TEGENSPRAAK and not gevuld.get("uitkomst"):
        oorzaak = gebeurde(
            ctx, gezin.id, GebeurtenisSoort.TEGENSPRAAK_GEVRAAGD, niet_voor=rij.niet_voor, stuk_id=rij.kern_id
        )
        taken.open_taak(ctx, gezin, oorzaak)
    return rij


def herschrijf(
    ctx: Context, gezin: OpenGezin, stuk: Stuk, waarden: Waarden, gelezen: int | None = None
) -> None:
    """The same piece in other words. `gelezen`: the wording that was on the page."""
    nu = nieuwste(stukken(ctx, gezin))
    huidig = _huidig(nu, stuk)
    if gelezen is not None and gelezen != huidig.herziening:
        raise Botsing(_voluit(waarden))
    _toets_eigen(ctx, gezin, huidig)
    gevuld = _toets(ctx, gezin, AnalyseDeel(huidig.deel), waarden, nu, zonder=huidig)
    if gevuld == huidig.waarden:
        raise Regelfout("Er is niets veranderd.")
    _bewaar(ctx, gezin, _volgende(ctx, gezin, huidig, _over(huidig.deel, gevuld)), gevuld)
    if huidig.deel is AnalyseDeel.TEGENSPRAAK and gevuld.get("uitkomst"):
        for termijn in open_van_soort(ctx, gezin, TermijnSoort.TEGENSPRAAK):
            termijn.afgerond_op = ctx.now


def trek_bijdrage_in(ctx: Context, gezin: OpenGezin, stuk: Stuk) -> None:
    """It does not stand any more; what was written stays in the versions that it is in."""
    _toets_bewerkbaar(ctx, gezin, AnalyseDeel(stuk.deel))
    huidig = _huidig(nieuwste(stukken(ctx, gezin)), stuk)
    _toets_eigen(ctx, gezin, huidig)
    rij = _volgende(ctx, gezin, huidig, huidig.betreft_id)
    rij.ingetrokken = True
    _bewaar(ctx, gezin, rij, huidig.waarden)


def _huidig(nu: Mapping[UUID, Stuk], stuk: Stuk) -> Stuk:
    if stuk.kern not in nu:
        raise Regelfout("Dit is al ingetrokken.")
    return nu[stuk.kern]


def _toets(
    ctx: Context,
    gezin: OpenGezin,
    deel: AnalyseDeel,
    waarden: Waarden,
    nu: Mapping[UUID, Stuk],
    *,
    zonder: Stuk | None,
) -> dict[str, Waarde]:
    _toets_bewerkbaar(ctx, gezin, deel)
    regels.toets_inbreng(deel, _inbreng(gezin), ctx.actor.soort, waarden)
    anderen = [stuk for stuk in nu.values() if zonder is None or stuk.kern != zonder.kern]
    punten = [stuk.kern for d in OP_DE_KAART for stuk in van_deel(nu.values(), d)]
    gevuld = regels.toets_stuk(deel, waarden, Bekend([lid.persoon_id for lid in gezin.leden], punten))
    regels.toets_eigen_woorden(ctx.actor.persoon_id, _over(deel, gevuld))
    eigen_deel = van_deel(anderen, deel)
    regels.toets_enkel(deel, len(eigen_deel))
    regels.toets_een_blok(deel, _over(deel, gevuld), [s.betreft_id for s in eigen_deel if s.betreft_id])
    if deel is AnalyseDeel.VERBANDEN:
        regels.toets_verband(gevuld, [(s.waarden["van"], s.waarden["naar"]) for s in eigen_deel])
    return gevuld


def _inbreng(gezin: OpenGezin) -> Inbreng:
    inbreng = inbreng_van(gezin.positie)
    if inbreng is None:
        raise Regelfout("Jij schrijft niet mee aan de analyse van dit gezin.")
    return inbreng


def _toets_bewerkbaar(ctx: Context, gezin: OpenGezin, deel: AnalyseDeel) -> None:
    if deel in ALTIJD:
        return
    alle = rijen.versies(ctx, gezin)
    bezig = open_versie(alle) or leidende_versie(alle)
    toets_bewerkbaar(bezig.rij.status if bezig else None)


def _toets_eigen(ctx: Context, gezin: OpenGezin, stuk: Stuk) -> None:
    auteurs = schrijvers(ctx, gezin, [stuk.eerste_auteur_id])
    toets_eigen_stuk(
        eigen=stuk.eerste_auteur_id == ctx.actor.id,
        contactpersoon=_inbreng(gezin) is Inbreng.CONTACTPERSOON,
        van_het_gezin=any(auteur.persoon_id is not None for auteur in auteurs.values()),
    )


def _over(deel: Woord, waarden: Waarden) -> UUID | None:
    """Whom a piece is about. What somebody explains himself is about himself; so is the block of a child."""
    veld = VORM[deel].over
    return UUID(str(waarden[veld])) if veld and waarden.get(veld) else None


def _volgende(ctx: Context, gezin: OpenGezin, stuk: Stuk, over: UUID | None) -> Bijdrage:
    return Bijdrage(
        gezin_id=gezin.id,
        deel=AnalyseDeel(stuk.deel),
        kern_id=stuk.kern,
        herziening=stuk.herziening + 1,
        auteur_id=ctx.actor.id,
        eerste_auteur_id=stuk.eerste_auteur_id,
        betreft_id=over,
        niet_voor=list(stuk.niet_voor),
        op=ctx.now,
    )


def _bewaar(ctx: Context, gezin: OpenGezin, rij: Bijdrage, waarden: dict[str, Waarde]) -> None:
    ctx.verzegel(rij, inhoud=schrijf(waarden))
    eis(ctx, gezin, Doen.BIJDRAGEN, rij)
    ctx.session.add(rij)
    gebeurde(
        ctx,
        gezin.id,
        GebeurtenisSoort.ANALYSE_AANGEVULD,
        f"{VORM[rij.deel].titel}.",
        betreft_id=rij.betreft_id,
        niet_voor=rij.niet_voor,
        stuk_id=rij.kern_id,
    )
    for termijn in open_van_soort(ctx, gezin, TermijnSoort.BIJDRAGE):
        if termijn.voor_id == ctx.actor.id:  # what was asked of me is done
            termijn.afgerond_op = ctx.now
    ctx.session.flush()


def _voluit(waarden: Waarden) -> str:
    """What was typed, as text, for the page that says that somebody else was first."""
    return "\n\n".join(waarde for waarde in waarden.values() if isinstance(waarde, str) and waarde)
