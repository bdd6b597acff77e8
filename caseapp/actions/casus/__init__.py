"""Playing a casus file into a room: each act in the Context of who did it, through the same door and
actions."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import date, datetime, time, timedelta
from uuid import UUID

from ...context import Context
from ...domain.oefenruimte import AMSTERDAM
from ...domain.regel import Regelfout
from ...permissions import Categorie, Doen, beoordeel_ruimte
from ...queries.dossier import Refused, open_gezin
from ...scenario import mensen as mensenmodel
from ...scenario.casus import Casus
from ...scenario.daden.basis import Daad, DaadBuitenGezin
from ...scenario.daden.mda import BIJ_MDA
from ...scenario.daden.mensen import MaakGezin
from ...scenario.daden.noodknop import AAN_DE_DEUR
from ...scenario.daden.veilig_thuis_overdracht import AAN_TAFEL
from ...tables import Persoon
from .. import gezin, oefenruimte
from . import (
    acties,
    advies,
    analyse,
    bericht,
    betrokkenen,
    consultatie,
    contact,
    delen,
    huisverbod,
    kamer,
    mda,
    meldcode,
    mensen,
    netwerk,
    noodknop,
    ons_plan,
    opschaling,
    plan,
    vakveld,
    veilig_thuis,
    veilig_thuis_overdracht,
    veiligheid,
    verhaal,
    wonen,
)
from .wereld import Daden, DadenBuitenGezin, Vertaler, Wereld

__all__ = ["CasusFout", "Wereld", "moment", "richt_in", "speel"]

Werk = Callable[[UUID, datetime], AbstractContextManager[Context]]
DELEN = (
    *(mensen, wonen, betrokkenen, delen, netwerk, contact, acties, analyse, plan, veiligheid, verhaal),
    *(veilig_thuis, veilig_thuis_overdracht, huisverbod, vakveld, kamer, opschaling, mda, ons_plan),
)
DADEN: Daden = {soort: hoe for deel in DELEN for soort, hoe in deel.DADEN.items()}
ZONDER_DEUR = (advies, meldcode, bericht, acties, kamer, consultatie, ons_plan)
BUITEN_GEZIN: DadenBuitenGezin = {
    soort: hoe for deel in ZONDER_DEUR for soort, hoe in deel.BUITEN_GEZIN.items()
}


class CasusFout(Exception):
    """An act of a casus breaks a rule, or is not allowed to who does it: the file has to change."""


def richt_in(
    ctx: Context,
    organisaties: Iterable[mensenmodel.Organisatie],
    gebruikers: Iterable[mensenmodel.Gebruiker],
    casussen: Iterable[Casus],
) -> Wereld:
    """Make organisations, all persons and all personas; no gezin knows them yet."""
    wereld = Wereld()
    werkgevers = {o.sleutel: oefenruimte.maak_organisatie(ctx, o.naam, o.soort) for o in organisaties}
    personen: dict[str, Persoon] = {}
    for casus in casussen:
        for p in casus.personen:
            personen[f"{casus.sleutel}/{p.sleutel}"] = oefenruimte.maak_persoon(
                ctx, p.roepnaam, p.achternaam, p.geboren
            )
    for volgorde, g in enumerate(gebruikers):
        rij = oefenruimte.maak_gebruiker(
            ctx,
            g.naam,
            g.kaart,
            g.rol,
            volgorde=volgorde,
            soort=g.soort,
            organisatie=werkgevers[g.organisatie] if g.organisatie else None,
            persoon=personen[g.persoon] if g.persoon else None,
            functies=g.functies,
        )
        wereld.gebruikers[g.sleutel] = rij.id
    wereld.personen = {sleutel: persoon.id for sleutel, persoon in personen.items()}
    return wereld


def speel(casussen: Iterable[Casus], wereld: Wereld, werk: Werk) -> None:
    """All acts of all files, in the order of the story."""
    daden = [
        (moment(casus.begin, daad.dag, daad.tijd), casus, daad)
        for casus in casussen
        for daad in casus.handelingen
    ]
    for op, casus, daad in sorted(daden, key=lambda drie: drie[0]):
        try:
            with werk(wereld.gebruikers[daad.wie], op) as ctx:
                _doe(ctx, wereld, casus, daad)
        except (Regelfout, Refused) as fout:
            raise CasusFout(
                f"Casus {casus.sleutel}, dag {daad.dag}, {daad.wat} door {daad.wie}: {fout}"
            ) from fout


def moment(begin: date, dag: int, tijd: time) -> datetime:
    """A day and hour of the story as a point in time."""
    return datetime.combine(begin + timedelta(days=dag), tijd, AMSTERDAM)


def _doe(ctx: Context, wereld: Wereld, casus: Casus, daad: Daad) -> None:
    if isinstance(daad, MaakGezin):
        oordeel = beoordeel_ruimte(ctx.actor, Doen.WIJZIGEN, Categorie.GEZIN_GEZAG)
        if not oordeel.mag:
            raise Refused(oordeel)
        wereld.gezinnen[casus.sleutel] = gezin.maak_gezin(ctx, daad.naam, daad.situatie).id
        return
    if isinstance(daad, DaadBuitenGezin):
        BUITEN_GEZIN[type(daad)](ctx, Vertaler(ctx, wereld, casus), daad)
        return
    if isinstance(daad, AAN_TAFEL):
        vertaler = Vertaler(ctx, wereld, casus)
        veilig_thuis_overdracht.zeg_aan_tafel(ctx, wereld.gezinnen[casus.sleutel], vertaler, daad)
        return
    if isinstance(daad, BIJ_MDA):
        mda.bij_mda(ctx, wereld.gezinnen[casus.sleutel], Vertaler(ctx, wereld, casus), daad)
        return
    if isinstance(daad, AAN_DE_DEUR):
        noodknop.aan_de_deur(ctx, wereld.gezinnen[casus.sleutel], daad)
        return
    doen, categorie, uitvoeren = DADEN[type(daad)]
    open_ = open_gezin(ctx, wereld.gezinnen[casus.sleutel], doen, categorie)
    uitvoeren(ctx, open_, Vertaler(ctx, wereld, casus), daad)
