"""Writing a piece of the plan, rewording it, taking it back: always a new row, and the earlier one stays."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from uuid import UUID, uuid4

from ...context import Context
from ...domain.gebeurtenis import GebeurtenisSoort
from ...domain.regel import Regelfout
from ...domain.veiligheidsplan import stukken as regels
from ...domain.veiligheidsplan.vormen import VORM
from ...domain.veiligheidsplan.woorden import PlanDeel
from ...domain.velden import Bekend, VeldSoort, Waarde, Waarden
from ...domain.vorm import Inbreng, toets_eigen_stuk
from ...permissions import Doen, inbreng_van
from ...queries.document.stuk import Stuk, nieuwste, schrijf, van_deel
from ...queries.dossier import OpenGezin, eis
from ...queries.namen import mensen
from ...queries.schrijvers import schrijvers
from ...queries.veiligheidsplan import rijen
from ...queries.veiligheidsplan.analyse import factoren, onder_het_plan
from ...queries.veiligheidsplan.kring import Kring, kring
from ...queries.veiligheidsplan.rechten import mag_schrijven
from ...tables import PlanStuk, PlanVersie
from ..botsing import Botsing
from ..gebeurtenis import gebeurde
from .versie import toets_concept

GEKOZEN = (VeldSoort.BETROKKENE, VeldSoort.BETROKKENEN)


def schrijf_in_plan(
    ctx: Context, gezin: OpenGezin, deel: PlanDeel, waarden: Waarden, *, niet_voor: Sequence[str] = ()
) -> PlanStuk:
    """A new piece in this part. From whom the plan is kept as a whole, each piece of it is kept too; and an
    afspraak from whom its voorwaarde is."""
    _toets_recht(ctx, gezin, deel)
    versie = toets_concept(ctx, gezin)
    nu = _nu(ctx, gezin, versie)
    gevuld, rond = _toets(ctx, gezin, deel, waarden, nu, zonder=None)
    rij = PlanStuk(
        gezin_id=gezin.id,
        plan_id=versie.plan_id,
        deel=deel,
        kern_id=uuid4(),
        auteur_id=ctx.actor.id,
        eerste_auteur_id=ctx.actor.id,
        niet_voor=[*versie.niet_voor, *niet_voor],
        op=ctx.now,
        op_echt=ctx.wall,
    )
    _bewaar(ctx, gezin, rij, gevuld, rond, nu)
    return rij


def herschrijf_in_plan(
    ctx: Context, gezin: OpenGezin, stuk: Stuk, waarden: Waarden, gelezen: int | None = None
) -> None:
    """The same piece in other words. `gelezen`: the wording that was on the page."""
    versie = toets_concept(ctx, gezin)
    nu = _nu(ctx, gezin, versie)
    huidig = _huidig(nu, stuk)
    if gelezen is not None and gelezen != huidig.herziening:
        raise Botsing("\n\n".join(w for w in waarden.values() if isinstance(w, str) and w))
    deel = PlanDeel(huidig.deel)
    _toets_eigen(ctx, gezin, huidig)
    gevuld, rond = _toets(ctx, gezin, deel, waarden, nu, zonder=huidig)
    if gevuld == huidig.waarden:
        raise Regelfout("Er is niets veranderd.")
    _bewaar(ctx, gezin, _volgende(ctx, gezin, versie, huidig), gevuld, rond, nu)


def trek_uit_plan(ctx: Context, gezin: OpenGezin, stuk: Stuk) -> None:
    """It does not stand any more; what was written stays in the versions that it is in."""
    versie = toets_concept(ctx, gezin)
    nu = _nu(ctx, gezin, versie)
    huidig = _huidig(nu, stuk)
    deel = PlanDeel(huidig.deel)
    _toets_recht(ctx, gezin, deel)
    _toets_eigen(ctx, gezin, huidig)
    hangt_eraan = [s for s in nu.values() if s.waarden.get("voorwaarde") == str(huidig.kern)]
    regels.toets_los(deel, len(hangt_eraan))
    rij = _volgende(ctx, gezin, versie, huidig)
    rij.ingetrokken = True
    _bewaar(ctx, gezin, rij, huidig.waarden, kring(ctx, gezin, mensen(ctx, gezin)), nu)


def _nu(ctx: Context, gezin: OpenGezin, versie: PlanVersie) -> dict[UUID, Stuk]:
    return nieuwste(rijen.stukken(ctx, gezin, versie.plan_id))


def _huidig(nu: Mapping[UUID, Stuk], stuk: Stuk) -> Stuk:
    if stuk.kern not in nu:
        raise Regelfout("Dit is al ingetrokken.")
    return nu[stuk.kern]


def _toets_recht(ctx: Context, gezin: OpenGezin, deel: PlanDeel) -> None:
    """A sentence for who may not set a voorwaarde; the page of permissions itself is asked by `eis`."""
    mag_het = mag_schrijven(ctx, gezin, deel)
    if deel is PlanDeel.VOORWAARDEN:
        regels.toets_voorwaarde(mag=mag_het)
    else:
        regels.toets_inbreng(deel, inbreng_van(gezin.positie) if mag_het else None)


def _toets(
    ctx: Context,
    gezin: OpenGezin,
    deel: PlanDeel,
    waarden: Waarden,
    nu: Mapping[UUID, Stuk],
    *,
    zonder: Stuk | None,
) -> tuple[dict[str, Waarde], Kring]:
    _toets_recht(ctx, gezin, deel)
    rond = kring(ctx, gezin, mensen(ctx, gezin))
    anderen = [stuk for stuk in nu.values() if zonder is None or stuk.kern != zonder.kern]
    oorzaken = factoren(ctx, gezin, onder_het_plan(ctx, gezin))
    bekend = Bekend(
        [lid.persoon_id for lid in gezin.leden],
        [stuk.kern for stuk in oorzaken],
        # who stood in it stays to be named, also by whoever does not know of him
        {*rond.namen, *_genoemd(deel, zonder.waarden if zonder else {})},
        {een: [stuk.kern for stuk in van_deel(anderen, een)] for een in PlanDeel},
    )
    regels.toets_enkel(deel, len(van_deel(anderen, deel)))
    return regels.toets_stuk(deel, waarden, bekend), rond


def _toets_eigen(ctx: Context, gezin: OpenGezin, stuk: Stuk) -> None:
    auteurs = schrijvers(ctx, gezin, [stuk.eerste_auteur_id])
    toets_eigen_stuk(
        eigen=stuk.eerste_auteur_id == ctx.actor.id,
        contactpersoon=inbreng_van(gezin.positie) is Inbreng.CONTACTPERSOON,
        van_het_gezin=any(auteur.persoon_id is not None for auteur in auteurs.values()),
    )


def _volgende(ctx: Context, gezin: OpenGezin, versie: PlanVersie, stuk: Stuk) -> PlanStuk:
    return PlanStuk(
        gezin_id=gezin.id,
        plan_id=versie.plan_id,
        deel=PlanDeel(stuk.deel),
        kern_id=stuk.kern,
        herziening=stuk.herziening + 1,
        auteur_id=ctx.actor.id,
        eerste_auteur_id=stuk.eerste_auteur_id,
        niet_voor=list(stuk.niet_voor),
        op=ctx.now,
        op_echt=ctx.wall,
    )


def _genoemd(deel: PlanDeel, waarden: Waarden) -> list[str]:
    """Who does or checks it, by id."""
    velden = [veld.naam for veld in VORM[deel].velden if veld.soort in GEKOZEN]
    gekozen = [waarden.get(naam, ()) for naam in velden]
    return [een for wat in gekozen for een in ((wat,) if isinstance(wat, str) else wat) if een]


def _bewaar(
    ctx: Context,
    gezin: OpenGezin,
    rij: PlanStuk,
    waarden: dict[str, Waarde],
    rond: Kring,
    nu: Mapping[UUID, Stuk],
) -> None:
    wie = _genoemd(rij.deel, waarden)
    ook = _van_de_voorwaarde(waarden, nu.values())
    rij.niet_voor = sorted({*rij.niet_voor, *rond.niet_voor(gezin, wie), *ook})
    rij.alleen_voor = rond.gehoor(wie)
    ctx.verzegel(rij, inhoud=schrijf(waarden))
    eis(ctx, gezin, Doen.BIJDRAGEN, rij)
    ctx.session.add(rij)
    gebeurde(
        ctx,
        gezin.id,
        GebeurtenisSoort.PLAN_AANGEVULD,
        f"{VORM[rij.deel].titel}.",
        categorie=rij.categorie,
        niet_voor=rij.niet_voor,
        alleen_voor=rij.alleen_voor,
        stuk_id=rij.kern_id,
    )
    ctx.session.flush()


def _van_de_voorwaarde(waarden: Waarden, nu: Iterable[Stuk]) -> Collection[str]:
    """An afspraak would tell that there is a voorwaarde; so from whom that is kept, this is kept too."""
    waarvan = {waarden.get("voorwaarde"), waarden.get("risico"), waarden.get("zorg")}
    return {naam for stuk in nu if str(stuk.kern) in waarvan for naam in stuk.niet_voor}
