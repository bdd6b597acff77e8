"""The team of one gezin: letting somebody in for a time and for some kinds of information, prolonging that,
letting him go, and naming the fixed contact of MDA++."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from ...context import Context
from ...domain.gebeurtenis import GebeurtenisSoort
from ...domain.mda import team as regels
from ...domain.mda.aanmelding import INZET, MdaStatus, toets_stap
from ...domain.mda.weging import toets_einde
from ...domain.regel import Regelfout
from ...permissions import (
    Categorie,
    Relatie,
    gezinskant,
    kring_van,
    leidt_team,
    relatie_bij,
    te_lezen_in_team,
    van_mda,
    zet_in_team,
)
from ...queries.dossier import OpenGezin
from ...queries.mda import rijen
from ...queries.mda import team as queries
from ...tables import CaseRelatie, Gebruiker, MdaAanmelding, MdaTeamlid
from .. import betrokkenheid, delen
from .deling import DOEL, Grond, Lid, deel
from .vertel import vertel


def zet_in_het_team(
    ctx: Context,
    gezin: OpenGezin,
    rij: MdaAanmelding,
    wie: Gebruiker,
    lid: Lid,
    grond: Grond | None = None,
) -> MdaTeamlid:
    """From today, until that day at the latest, for these kinds of information and no other."""
    regels.toets_inzet(rij.status, INZET)
    nu = rijen.leden(ctx, rij).get(wie.id)
    regels.toets_lid(
        kring_van(wie.rol),
        protocol=gezin.rij.protocol is not None,
        al_lid=nu is not None and rijen.staat(nu).loopt(ctx.today),
    )
    mag = zet_in_team(ctx.actor, gezin.dossier, wie.rol)
    regels.toets_van_hier(eigen=van_mda(wie.rol), mag=mag)
    nieuw = neem_op(ctx, gezin, rij, wie, lid, grond)
    vertel(ctx, rij, GebeurtenisSoort.MDA_TEAM_GEWIJZIGD)
    return nieuw


def neem_op(
    ctx: Context,
    gezin: OpenGezin,
    rij: MdaAanmelding,
    wie: Gebruiker,
    lid: Lid,
    grond: Grond | None = None,
) -> MdaTeamlid:
    """His place in the team; where he is not involved yet the case relation that goes with it, and for
    another organisation what it gets."""
    assert rij.tot is not None  # noqa: S101  # MDA++ is never put in without an end
    regels.toets_rol(lid.rol)
    regels.toets_soorten(lid.categorieen, te_lezen_in_team(wie.rol))
    regels.toets_tot(lid.tot, ctx.today, rij.tot)
    relatie = _betrek(ctx, gezin, wie, lid)
    gedeeld = [] if van_mda(wie.rol) else deel(ctx, gezin, wie, lid, grond)
    return _besluit(ctx, gezin, rij, wie.id, lid, relatie_id=relatie, gedeeld=gedeeld)


def _betrek(ctx: Context, gezin: OpenGezin, wie: Gebruiker, lid: Lid) -> UUID | None:
    """The case relation that comes with the team; None where he had one already."""
    if any(r.gebruiker_id == wie.id for r in gezin.relaties):
        if van_mda(wie.rol):
            raise Regelfout("Deze persoon is al bij dit gezin betrokken. Beëindig dat eerst.", "gebruiker")
        return None
    relatie = relatie_bij(wie.rol)
    if relatie not in (Relatie.MDA_TEAMLID, Relatie.KETENPARTNER):
        raise Regelfout("Betrek deze persoon eerst zelf bij het gezin.", "gebruiker")
    soorten = lid.categorieen if van_mda(wie.rol) else ()
    rij = betrokkenheid.betrek(
        ctx, gezin, wie, relatie, DOEL, tot=lid.tot, niet_voor=gezinskant(), categorieen=soorten
    )
    return rij.id


def _besluit(
    ctx: Context,
    gezin: OpenGezin,
    rij: MdaAanmelding,
    wie: UUID,
    lid: Lid,
    *,
    reden: str = "",
    weg: bool = False,
    relatie_id: UUID | None = None,
    gedeeld: Collection[str] = (),
) -> MdaTeamlid:
    """One more decision about this person; the last one counts."""
    assert lid.tot is not None  # noqa: S101  # tested by who calls
    vorige = rijen.leden(ctx, rij).get(wie)
    verder = vorige if vorige is not None and reden else None
    nieuw = MdaTeamlid(
        gezin_id=gezin.id,
        auteur_id=ctx.actor.id,
        niet_voor=list(gezinskant()),
        aanmelding_id=rij.id,
        gebruiker_id=wie,
        nummer=vorige.nummer + 1 if vorige else 1,
        op=ctx.now,
        van=verder.van if verder else ctx.today,
        tot=lid.tot,
        weg=weg,
        categorieen=sorted(lid.categorieen),
        relatie_id=relatie_id or (verder.relatie_id if verder else None),
        gedeeld=sorted({*gedeeld, *(verder.gedeeld if verder else ())}),
    )
    ctx.verzegel(nieuw, rol=lid.rol.strip(), reden=reden.strip() or None)
    ctx.session.add(nieuw)
    ctx.session.flush()
    return nieuw


def _lid(ctx: Context, gezin: OpenGezin, rij: MdaAanmelding, wie: UUID) -> MdaTeamlid:
    """Whom this actor may decide about."""
    regels.toets_inzet(rij.status, INZET)
    nu = rijen.leden(ctx, rij).get(wie)
    regels.toets_in_team(is_lid=nu is not None and not nu.weg)
    assert nu is not None  # noqa: S101  # just tested
    if not (leidt_team(ctx.actor, gezin.dossier) or zet_in_team(ctx.actor, gezin.dossier, nu.gebruiker.rol)):
        raise Regelfout("Over wie in het team zit, beslist MDA++ of de contactpersoon.")
    return nu


def verleng(
    ctx: Context,
    gezin: OpenGezin,
    rij: MdaAanmelding,
    wie: UUID,
    tot: date | None,
    reden: str,
    grond: Grond | None = None,
) -> None:
    """A new decision: until a later day, with the reason. What was shared on a ground is shared anew."""
    nu = _lid(ctx, gezin, rij, wie)
    assert rij.tot is not None  # noqa: S101  # MDA++ is never put in without an end
    regels.toets_verlengen(rijen.staat(nu), tot, reden)
    regels.toets_tot(tot, ctx.today, rij.tot)
    lid = Lid(queries.rol_van(ctx, gezin, nu), tot, [Categorie(een) for een in nu.categorieen])
    relatie = _van_het_team(gezin, nu)
    nieuw = None
    if relatie is not None:
        relatie.tot = tot
    else:
        nieuw = _betrek(ctx, gezin, nu.gebruiker, lid)
    gedeeld = [] if van_mda(nu.gebruiker.rol) else deel(ctx, gezin, nu.gebruiker, lid, grond)
    _besluit(ctx, gezin, rij, wie, lid, reden=reden, relatie_id=nieuw, gedeeld=gedeeld)
    vertel(ctx, rij, GebeurtenisSoort.MDA_TEAM_GEWIJZIGD)


def _van_het_team(gezin: OpenGezin, nu: MdaTeamlid) -> CaseRelatie | None:
    """The running relation that came with the team; another one is not its business."""
    return next((r for r in gezin.relaties if r.id == nu.relatie_id), None)


def haal_uit_het_team(ctx: Context, gezin: OpenGezin, rij: MdaAanmelding, wie: UUID, reden: str) -> None:
    """At the next request there is nothing to read any more."""
    nu = _lid(ctx, gezin, rij, wie)
    regels.toets_reden(reden)
    if wie == rij.aanspreekpunt_id:
        raise Regelfout("Noem eerst een ander vast aanspreekpunt.", "reden")
    laat_gaan(ctx, gezin, rij, nu, reden)
    vertel(ctx, rij, GebeurtenisSoort.MDA_TEAM_GEWIJZIGD)


def laat_gaan(ctx: Context, gezin: OpenGezin, rij: MdaAanmelding, nu: MdaTeamlid, reden: str) -> None:
    """Out of the team from today: the relation that came with it ends, and what was shared for it stops."""
    soorten = [Categorie(een) for een in nu.categorieen]
    lid = Lid(queries.rol_van(ctx, gezin, nu), max(nu.van, min(nu.tot, ctx.today)), soorten)
    _besluit(ctx, gezin, rij, nu.gebruiker_id, lid, reden=reden, weg=True)
    for gedeeld in queries.nog_gedeeld(ctx, gezin, nu):
        delen.trek_in(ctx, gezin, gedeeld, "De plek in het team van MDA++ is voorbij.")
    relatie = _van_het_team(gezin, nu)
    if relatie is not None:
        betrokkenheid.beeindig_betrokkenheid(ctx, gezin, relatie, reden)


def noem_aanspreekpunt(ctx: Context, gezin: OpenGezin, rij: MdaAanmelding, wie: UUID) -> None:
    """Whom everybody can turn to at MDA++; the contactpersoon of the gezin stays who it is. From then on it
    runs."""
    regels.toets_inzet(rij.status, INZET)
    if not leidt_team(ctx.actor, gezin.dossier):
        raise Regelfout("MDA++ noemt zelf het vaste aanspreekpunt.")
    nu = rijen.leden(ctx, rij).get(wie)
    regels.toets_in_team(is_lid=nu is not None and rijen.staat(nu).loopt(ctx.today))
    if rij.status is MdaStatus.INGEZET:
        toets_stap(rij.status, MdaStatus.LOOPT)
        rij.status = MdaStatus.LOOPT
    rij.aanspreekpunt_id = wie
    vertel(ctx, rij, GebeurtenisSoort.MDA_TEAM_GEWIJZIGD)


def verleng_inzet(ctx: Context, gezin: OpenGezin, rij: MdaAanmelding, tot: date | None, reden: str) -> None:
    """MDA++ as a whole, until a later day: a new decision, with the reason on the timeline."""
    regels.toets_inzet(rij.status, INZET)
    if not leidt_team(ctx.actor, gezin.dossier):
        raise Regelfout("MDA++ besluit zelf over verlengen.")
    regels.toets_reden(reden)
    toets_einde(tot, ctx.today)
    assert tot is not None  # noqa: S101  # just tested
    if rij.tot is not None and tot <= rij.tot:
        raise Regelfout("Verlengen is tot een latere dag dan nu.", "tot")
    rij.tot = tot
    vertel(ctx, rij, GebeurtenisSoort.MDA_TEAM_GEWIJZIGD, f"Verlengd. {reden.strip()}")
