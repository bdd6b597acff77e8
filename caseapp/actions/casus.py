"""Playing a casus file into a room: each act in the Context of who did it, through the same door and
actions."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.oefenruimte import AMSTERDAM
from ..domain.regel import Regelfout
from ..permissions import Categorie, Doen, beoordeel_ruimte
from ..queries import gezin as gezinqueries
from ..queries.dossier import OpenGezin, Refused, open_gezin
from ..scenario import casus as model
from ..scenario import mensen
from ..tables import Gebruiker, Persoon
from . import betrokkenheid, contactpersoon, familie, gebeurtenis, gezin, oefenruimte, termijn, uitspraak

Werk = Callable[[UUID, datetime], AbstractContextManager[Context]]


class CasusFout(Exception):
    """An act of a casus breaks a rule, or is not allowed to who does it: the file has to change."""


@dataclass
class Wereld:
    """What the words of the files have become in this room."""

    gebruikers: dict[str, UUID] = field(default_factory=dict)
    personen: dict[str, UUID] = field(default_factory=dict)
    gezinnen: dict[str, UUID] = field(default_factory=dict)
    huishoudens: dict[str, list[str]] = field(default_factory=dict)

    def wie(self, casus: str, sleutel: str) -> UUID:
        """A persoon of this casus, or a gebruiker."""
        return self.personen.get(f"{casus}/{sleutel}") or self.gebruikers[sleutel]

    def huishouden(self, casus: str, naam: str | None) -> int | None:
        if naam is None:
            return None
        namen = self.huishoudens.setdefault(casus, [])
        if naam not in namen:
            namen.append(naam)
        return namen.index(naam) + 1


def richt_in(
    ctx: Context,
    organisaties: Iterable[mensen.Organisatie],
    gebruikers: Iterable[mensen.Gebruiker],
    casussen: Iterable[model.Casus],
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
        )
        wereld.gebruikers[g.sleutel] = rij.id
    wereld.personen = {sleutel: persoon.id for sleutel, persoon in personen.items()}
    return wereld


def speel(casussen: Iterable[model.Casus], wereld: Wereld, werk: Werk) -> None:
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


def _doe(ctx: Context, wereld: Wereld, casus: model.Casus, daad: model.Daad) -> None:
    if isinstance(daad, model.MaakGezin):
        oordeel = beoordeel_ruimte(ctx.actor, Doen.WIJZIGEN, Categorie.GEZIN_GEZAG)
        if not oordeel.mag:
            raise Refused(oordeel)
        wereld.gezinnen[casus.sleutel] = gezin.maak_gezin(ctx, daad.naam, daad.situatie).id
        return
    doen, categorie, uitvoeren = DADEN[type(daad)]
    open_ = open_gezin(ctx, wereld.gezinnen[casus.sleutel], doen, categorie)
    uitvoeren(ctx, open_, _Vertaler(ctx, wereld, casus), daad)


@dataclass(frozen=True)
class _Vertaler:
    """From the words of a file to the rows of this room."""

    ctx: Context
    wereld: Wereld
    casus: model.Casus

    def persoon(self, sleutel: str) -> UUID:
        return self.wereld.personen[f"{self.casus.sleutel}/{sleutel}"]

    def rij(self, sleutel: str) -> Persoon:
        return self.ctx.session.exec(select(Persoon).where(Persoon.id == self.persoon(sleutel))).one()

    def gebruiker(self, sleutel: str) -> Gebruiker:
        query = select(Gebruiker).where(col(Gebruiker.id) == self.wereld.gebruikers[sleutel])
        return self.ctx.session.exec(query).one()

    def namen(self, sleutels: Iterable[str]) -> list[str]:
        return [str(self.wereld.wie(self.casus.sleutel, sleutel)) for sleutel in sleutels]

    def datum(self, dag: int) -> date:
        return self.casus.begin + timedelta(days=dag)


def _voeg_lid_toe(ctx: Context, open_: OpenGezin, v: _Vertaler, d: model.VoegLidToe) -> None:
    huishouden = v.wereld.huishouden(v.casus.sleutel, d.huishouden)
    gezin.voeg_lid_toe(ctx, open_, v.rij(d.persoon), d.rol, huishouden)


def _leg_gezag_vast(ctx: Context, open_: OpenGezin, v: _Vertaler, d: model.LegGezagVast) -> None:
    leden = {lid.persoon_id: lid for lid in open_.leden}
    geboren = gezinqueries.geboortedata(ctx, open_)
    gezin.leg_gezag_vast(ctx, open_, leden[v.persoon(d.kind)], leden[v.persoon(d.ouder)], geboren)


def _leg_ouderschap_vast(ctx: Context, open_: OpenGezin, v: _Vertaler, d: model.LegOuderschapVast) -> None:
    leden = {lid.persoon_id: lid for lid in open_.leden}
    geboren = gezinqueries.geboortedata(ctx, open_)
    familie.leg_ouderschap_vast(ctx, open_, leden[v.persoon(d.kind)], leden[v.persoon(d.ouder)], geboren)


def _leg_partnerschap_vast(
    ctx: Context, open_: OpenGezin, v: _Vertaler, d: model.LegPartnerschapVast
) -> None:
    leden = {lid.persoon_id: lid for lid in open_.leden}
    familie.leg_partnerschap_vast(ctx, open_, leden[v.persoon(d.een)], leden[v.persoon(d.ander)], d.soort)


def _beschrijf_situatie(ctx: Context, open_: OpenGezin, v: _Vertaler, d: model.BeschrijfSituatie) -> None:
    gezin.beschrijf_situatie(ctx, open_, d.tekst)


def _wijs_aan(ctx: Context, open_: OpenGezin, v: _Vertaler, d: model.WijsContactpersoonAan) -> None:
    vervanger = v.gebruiker(d.vervanger) if d.vervanger else None
    contactpersoon.wijs_contactpersoon_aan(ctx, open_, v.gebruiker(d.gebruiker), vervanger, d.bereikbaar)


def _betrek(ctx: Context, open_: OpenGezin, v: _Vertaler, d: model.Betrek) -> None:
    tot = None if d.tot_dag is None else v.datum(d.tot_dag)
    niet_voor = v.namen(d.afgeschermd_voor)
    betrokkenheid.betrek(
        ctx, open_, v.gebruiker(d.gebruiker), d.relatie, d.doel, tot=tot, niet_voor=niet_voor
    )


def _noteer(ctx: Context, open_: OpenGezin, v: _Vertaler, d: model.Noteer) -> None:
    over = v.persoon(d.over) if d.over else None
    gebeurtenis.noteer(ctx, open_, d.soort, d.tekst, over=over, niet_voor=v.namen(d.afgeschermd_voor))


def _leg_uitspraak_vast(ctx: Context, open_: OpenGezin, v: _Vertaler, d: model.LegUitspraakVast) -> None:
    gehoor = None if d.gehoor is None else v.namen(d.gehoor)
    uitspraak.leg_uitspraak_vast(ctx, open_, v.persoon(d.persoon), d.tekst, d.bij, gehoor=gehoor)


def _leg_verblijfplaats_vast(
    ctx: Context, open_: OpenGezin, v: _Vertaler, d: model.LegVerblijfplaatsVast
) -> None:
    uitspraak.leg_verblijfplaats_vast(ctx, open_, v.persoon(d.persoon), d.tekst)


def _zet_fase(ctx: Context, open_: OpenGezin, v: _Vertaler, d: model.ZetFase) -> None:
    gezin.zet_fase(ctx, open_, v.persoon(d.persoon), d.fase, d.feiten)


def _zet_termijn(ctx: Context, open_: OpenGezin, v: _Vertaler, d: model.ZetTermijn) -> None:
    termijn.zet_termijn(ctx, open_, d.soort, v.datum(d.uiterlijk_dag), d.tekst, voor=v.gebruiker(d.voor))


def _rond_termijn_af(ctx: Context, open_: OpenGezin, v: _Vertaler, d: model.RondTermijnAf) -> None:
    termijn.rond_termijn_af(ctx, open_, d.soort)


def _bekijk(ctx: Context, open_: OpenGezin, v: _Vertaler, d: model.Bekijk) -> None:
    """The door has logged it."""


# Which door an act goes through: the same one as the view of that act.
DADEN: dict[type[model.Daad], tuple[Doen, Categorie, Callable[..., None]]] = {
    model.VoegLidToe: (Doen.WIJZIGEN, Categorie.GEZIN_GEZAG, _voeg_lid_toe),
    model.LegGezagVast: (Doen.WIJZIGEN, Categorie.GEZIN_GEZAG, _leg_gezag_vast),
    model.LegOuderschapVast: (Doen.WIJZIGEN, Categorie.GEZIN_GEZAG, _leg_ouderschap_vast),
    model.LegPartnerschapVast: (Doen.WIJZIGEN, Categorie.GEZIN_GEZAG, _leg_partnerschap_vast),
    model.BeschrijfSituatie: (Doen.WIJZIGEN, Categorie.GVA_GEDEELD, _beschrijf_situatie),
    model.WijsContactpersoonAan: (Doen.WIJZIGEN, Categorie.GEZIN_GEZAG, _wijs_aan),
    model.Betrek: (Doen.WIJZIGEN, Categorie.DEELREGISTER, _betrek),
    model.Noteer: (Doen.BIJDRAGEN, Categorie.GVA_GEDEELD, _noteer),
    model.LegUitspraakVast: (Doen.BIJDRAGEN, Categorie.GVA_GEDEELD, _leg_uitspraak_vast),
    model.LegVerblijfplaatsVast: (Doen.WIJZIGEN, Categorie.VERBLIJFPLAATS, _leg_verblijfplaats_vast),
    model.ZetFase: (Doen.WIJZIGEN, Categorie.SCORES, _zet_fase),
    model.ZetTermijn: (Doen.BIJDRAGEN, Categorie.VP_GEDEELD, _zet_termijn),
    model.RondTermijnAf: (Doen.BIJDRAGEN, Categorie.VP_GEDEELD, _rond_termijn_af),
    model.Bekijk: (Doen.ZIEN, Categorie.GEZIN_GEZAG, _bekijk),
}
