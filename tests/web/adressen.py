"""Every address of the house, filled with ids of what exists; a route that cannot be filled is a failure."""

from collections.abc import Callable, Iterable
from itertools import product
from uuid import UUID

from flask import Flask
from sqlmodel import col, select

from caseapp.actions import betrokkenheid, kindversie, werkaantekening
from caseapp.actions.account import GELDIG
from caseapp.actions.oefenruimte import maak_gebruiker
from caseapp.actions.verklarende_analyse import bijdrage, versie
from caseapp.db import op_platform
from caseapp.domain.gezin import GezinRol
from caseapp.domain.kindversie import Kindtekst, Taalniveau
from caseapp.domain.verklarende_analyse.woorden import AnalyseDeel
from caseapp.domain.versie import VersieStatus
from caseapp.permissions import Categorie, Doen, KetenSoort, Relatie, Rol
from caseapp.queries.dossier import open_gezin, open_om_te_vragen
from caseapp.queries.platform import hash_van
from caseapp.queries.werkaantekening import gebruiker_om_te_vragen
from caseapp.tables import (
    Actie,
    Advies,
    AnalyseVersie,
    Belemmering,
    Bijdrage,
    CaseRelatie,
    FaseStap,
    Gezagsrelatie,
    Gezinslid,
    Huisverbod,
    InzageVraag,
    MeldcodeTraject,
    Netwerklid,
    Noodplan,
    Organisatie,
    Row,
    Sessie,
    Termijn,
    ToegangsVraag,
    Uitnodiging,
    Vakbericht,
    Verstrekking,
    Werkaantekening,
    Zorgrelatie,
)
from caseapp.views.guard import EIGEN

from . import (
    adressen_afschrift,
    adressen_bericht,
    adressen_bestuur,
    adressen_delen,
    adressen_huisverbod,
    adressen_kamer,
    adressen_mda,
    adressen_noodknop,
    adressen_oefening,
    adressen_ons_plan,
    adressen_opschaling,
    adressen_plan,
    adressen_quarantaine,
    adressen_toekomst,
    adressen_toezicht,
    adressen_vt_overdracht,
)
from .huis import Huis

CONCEPT = {
    "gebeurd": "Dit staat nog niemand te lezen.",
    **dict.fromkeys(("afspraken", "bellen", "weer"), "Dit schrijft mw. Wilg nog op."),
}
LINK = "een-link-die-een-keer-werkt"
STELLING = "Het gaat beter dan een half jaar geleden."
# Somebody who never looks anywhere: whether he is involved must not show by what he does.
STIL, VOLGORDE_STIL = "mw. Stil", 999
TWEELING = ("Wolkenveld", "Lantaarn")
VERGELIJKT = ("analyseversie.vergelijk", adressen_plan.VERGELIJKT)
BLADERT = ("gezin.lijst", "inzage.toon", "logboek.toon", "bord.toon")


def richt_in(huis: Huis) -> None:
    """What must exist for every address to lead somewhere: an open question, a link that still works; and
    somebody who can be involved in silence."""
    with huis.ruimte.werk(op_platform()) as werk:
        opvang = werk.ctx.session.exec(select(Organisatie).where(col(Organisatie.naam).contains("opvang")))
        maak_gebruiker(
            werk.ctx,
            STIL,
            "Komt nergens kijken.",
            Rol.KETENPARTNER,
            volgorde=VOLGORDE_STIL,
            soort=KetenSoort.VROUWENOPVANG,
            organisatie=opvang.one(),
        )
    with huis.als("els") as werk:
        gezin = open_om_te_vragen(werk.ctx, huis.gezinnen["Wolkenveld"])
        betrokkenheid.vraag_toegang(werk.ctx, gezin, "Ik val volgende week in voor dhr. Berk.")
    with huis.als("noor") as werk:
        gezin = open_gezin(werk.ctx, huis.gezinnen["Wolkenveld"], Doen.ZIEN, Categorie.DEELREGISTER)
        aan = gebruiker_om_te_vragen(werk.ctx, gezin, str(huis.wie["wilg"]))
        werkaantekening.vraag_inzage(werk.ctx, gezin, aan, "Wat schreef jij op over ons?")
    for naam, cp in zip(TWEELING, ("wilg", "kastanje"), strict=True):
        with huis.als(cp) as werk:
            gezin = open_gezin(werk.ctx, huis.gezinnen[naam], Doen.WIJZIGEN, Categorie.GVA_GEDEELD)
            versie.begin_analyse(werk.ctx, gezin, "Samen opnieuw kijken.")
            bijdrage.draag_bij(werk.ctx, gezin, AnalyseDeel.STELLINGEN, {"stelling": STELLING}, niet_voor=[])
    with huis.als("pien", alleen_lezen=True) as werk:
        pien = werk.ctx.actor.persoon_id
    with huis.als("wilg") as werk:
        gezin = open_gezin(werk.ctx, huis.gezinnen["Wolkenveld"], Doen.WIJZIGEN, Categorie.KINDVERSIE)
        tekst = Kindtekst(Taalniveau.ZELF_LEZEN, CONCEPT)
        kindversie.schrijf_kindversie(werk.ctx, gezin, pien, tekst, kindversie.Lezers())
    adressen_plan.richt_plan_in(huis)
    adressen_huisverbod.leg_op(huis)
    adressen_vt_overdracht.richt_overdracht_in(huis)
    adressen_bericht.richt_berichten_in(huis)
    adressen_kamer.richt_kamer_in(huis)
    adressen_bestuur.leg_voor(huis)
    adressen_opschaling.richt_opschaling_in(huis)
    adressen_mda.richt_mda_in(huis)
    adressen_quarantaine.richt_quarantaine_in(huis)
    adressen_delen.richt_delen_in(huis)
    adressen_noodknop.richt_noodknop_in(huis)
    adressen_toezicht.richt_toezicht_in(huis)
    with huis.stores.platform.werk(op_platform()) as werk:
        rol = "trainer"
        tot = werk.ctx.wall + GELDIG
        werk.ctx.session.add(Uitnodiging(token=hash_van(LINK), rol=rol, tot=tot))


def _gezinnen(huis: Huis) -> Iterable[str]:
    return map(str, huis.gezinnen.values())


def _vragen(huis: Huis) -> Iterable[str]:
    with huis.als("sering", alleen_lezen=True) as werk:
        return [str(id_) for id_ in werk.ctx.session.exec(select(ToegangsVraag.id))]


def _eerste(soort: type[Row], volgorde: object, *waar: object) -> Callable[[Huis], Iterable[str]]:
    """The oldest row of this kind: enough to lead an address somewhere, and the same one in twin houses."""

    def zoek(huis: Huis) -> Iterable[str]:
        with huis.als("sering", alleen_lezen=True) as werk:
            query = select(soort.id).where(*waar).order_by(volgorde, soort.id).limit(1)
            return [str(id_) for id_ in werk.ctx.session.exec(query)]

    return zoek


def _sessies(huis: Huis) -> Iterable[str]:
    with huis.stores.platform.werk(op_platform(), alleen_lezen=True) as werk:
        return [str(id_) for id_ in werk.ctx.session.exec(select(Sessie.id).limit(1))]


def _netwerkleden(huis: Huis) -> Iterable[str]:
    """Who takes part as himself: what twin rooms add is nobody's persona, and makes no new address."""
    with huis.als("sering", alleen_lezen=True) as werk:
        query = select(Netwerklid.id).where(col(Netwerklid.gebruiker_id).is_not(None))
        return [str(id_) for id_ in werk.ctx.session.exec(query.order_by(col(Netwerklid.id)))]


def _oudste(tabel: type[Row]) -> Callable[[Huis], Iterable[str]]:
    """The first two: what is added later, in silence, is no address here."""

    def ids(huis: Huis) -> Iterable[str]:
        with huis.ruimte.werk(op_platform(), alleen_lezen=True) as werk:
            return [
                str(id_)
                for id_ in werk.ctx.session.exec(select(tabel.id).order_by(tabel.op, tabel.id).limit(2))
            ]

    return ids


def _noodplannen(huis: Huis) -> Iterable[str]:
    """The first one: a plan that is added in silence makes no new address."""
    with huis.ruimte.werk(op_platform(), alleen_lezen=True) as werk:
        query = select(Noodplan.plan_id).order_by(col(Noodplan.op), col(Noodplan.id)).limit(1)
        return [str(id_) for id_ in werk.ctx.session.exec(query)]


def _vakberichten(huis: Huis) -> Iterable[str]:
    """The first one of the twins: what is added in silence makes no new address."""
    with huis.als("sering", alleen_lezen=True) as werk:
        hier = select(Vakbericht.kern_id).where(col(Vakbericht.gezin_id).in_(_tweeling(huis)))
        return [str(id_) for id_ in werk.ctx.session.exec(hier.order_by(col(Vakbericht.op)).limit(1))]


# Of these the oldest: what was there before a test added something is in both houses of a pair.
def _een_lid_per_gezin(huis: Huis) -> Iterable[str]:
    with huis.als("sering", alleen_lezen=True) as werk:
        leden = werk.ctx.session.exec(select(Gezinslid).order_by(col(Gezinslid.volgorde), col(Gezinslid.id)))
        return [str(id_) for id_ in {lid.gezin_id: lid.id for lid in reversed(leden.all())}.values()]


def _een_kind_per_gezin(huis: Huis) -> Iterable[str]:
    """The oldest of each gezin of the twins that has one."""
    with huis.als("sering", alleen_lezen=True) as werk:
        hier = select(Gezinslid).where(col(Gezinslid.gezin_id).in_(_tweeling(huis)))
        leden = werk.ctx.session.exec(hier.order_by(col(Gezinslid.volgorde), col(Gezinslid.id))).all()
    kinderen = [lid for lid in leden if lid.rol is GezinRol.KIND]
    return [str(id_) for id_ in {lid.gezin_id: lid.persoon_id for lid in reversed(kinderen)}.values()]


def _het_oudste_gezag(huis: Huis) -> Iterable[str]:
    with huis.als("sering", alleen_lezen=True) as werk:
        oudste = select(Gezagsrelatie.id).order_by(col(Gezagsrelatie.van), col(Gezagsrelatie.id)).limit(1)
        return [str(id_) for id_ in werk.ctx.session.exec(oudste)]


def _tweeling(huis: Huis) -> list[UUID]:
    """Pages of one thing are opened in these gezinnen: so it is a thing of one of them."""
    return [huis.gezinnen[naam] for naam in TWEELING]


def _de_oudste_zorg(huis: Huis) -> Iterable[str]:
    with huis.als("sering", alleen_lezen=True) as werk:
        hier = select(Gezinslid.persoon_id).where(col(Gezinslid.gezin_id).in_(_tweeling(huis)))
        zorg = select(Zorgrelatie.id).where(col(Zorgrelatie.verzorger_id).in_(hier))
        oudste = zorg.order_by(col(Zorgrelatie.van), col(Zorgrelatie.id)).limit(1)
        return [str(id_) for id_ in werk.ctx.session.exec(oudste)]


def _een_van(soort: type[Actie | Belemmering | Termijn]) -> Callable[[Huis], Iterable[str]]:
    """One that nothing is shielded of, so that it is the same one in both of the twin houses."""

    def vul(huis: Huis) -> Iterable[str]:
        with huis.als("sering", alleen_lezen=True) as werk:
            hier = select(soort).where(col(soort.gezin_id).in_(_tweeling(huis)))
            rijen = werk.ctx.session.exec(hier.order_by(col(soort.id))).all()
        open_ = [r for r in rijen if not r.niet_voor and r.categorie is Categorie.VP_GEDEELD]
        return [str(rij.id) for rij in open_ if getattr(rij, "voor_id", True)][:1]

    return vul


def _stelling(huis: Huis) -> Iterable[str]:
    """The statement of the analysis that everybody may answer, of one of the two."""
    with huis.als("sering", alleen_lezen=True) as werk:
        hier = select(Bijdrage.kern_id).where(
            Bijdrage.gezin_id == _tweeling(huis)[0], Bijdrage.deel == AnalyseDeel.STELLINGEN
        )
        return [str(id_) for id_ in werk.ctx.session.exec(hier.order_by(col(Bijdrage.op)).limit(1))]


def _versie(huis: Huis) -> Iterable[str]:
    """The version that is being made."""
    with huis.als("sering", alleen_lezen=True) as werk:
        hier = select(AnalyseVersie.id).where(
            AnalyseVersie.gezin_id == _tweeling(huis)[0], AnalyseVersie.status == VersieStatus.CONCEPT
        )
        return [str(id_) for id_ in werk.ctx.session.exec(hier)]


# A route with a new kind of argument: say here what it can be filled with.
VULLING: dict[str, Callable[[Huis], Iterable[str]]] = {
    "gezin_id": _gezinnen,
    "kenmerk": lambda huis: huis.kenmerken.values(),
    "vraag_id": _vragen,
    "netwerklid_id": _netwerkleden,
    "aantekening_id": _oudste(Werkaantekening),
    "inzagevraag_id": _oudste(InzageVraag),
    "actie_id": _een_van(Actie),
    "advies_id": _oudste(Advies),
    "belemmering_id": _een_van(Belemmering),
    "stap_id": _oudste(FaseStap),
    "plan_id": _noodplannen,
    "termijn_id": _een_van(Termijn),
    "sessie_id": _sessies,
    "lid_id": _een_lid_per_gezin,
    "persoon_id": _een_kind_per_gezin,
    "gezag_id": _het_oudste_gezag,
    "zorg_id": _de_oudste_zorg,
    "deel": lambda _huis: ["factoren"],
    "kern_id": _stelling,
    "over_id": _stelling,
    "versie_id": _versie,
    "verstrekking_id": _eerste(Verstrekking, Verstrekking.op, col(Verstrekking.verteld_op).is_(None)),
    "relatie_id": _eerste(CaseRelatie, CaseRelatie.van, CaseRelatie.relatie == Relatie.KETENPARTNER),
    "token": lambda _huis: [LINK],
    "traject_id": _eerste(MeldcodeTraject, MeldcodeTraject.begonnen),
    "meldcodedeel": lambda _huis: ["onveiligheid"],
    "vakbericht_id": _vakberichten,
    "huisverbod_id": _eerste(Huisverbod, Huisverbod.opgelegd_op, adressen_huisverbod.HIER),
    "spoor": lambda _huis: ["kinderen"],
    "daad": lambda _huis: ["verlengen", "overtreding"],
    **adressen_vt_overdracht.VULLING,
    **adressen_bericht.VULLING,
    **adressen_bestuur.VULLING,
    **adressen_oefening.VULLING,
    **adressen_ons_plan.VULLING,
    **adressen_opschaling.VULLING,
    **adressen_mda.VULLING,
    **adressen_afschrift.VULLING,
    **adressen_quarantaine.VULLING,
    **adressen_delen.VULLING,
    **adressen_noodknop.VULLING,
    **adressen_toekomst.VULLING,
    **adressen_toezicht.VULLING,
}


def adressen(huis: Huis, methode: str = "GET") -> list[tuple[str, str]]:
    """(endpoint, path) of every route that answers this method, with every id that exists."""
    return [
        (endpoint, pad)
        for endpoint, argumenten in routes(huis.app, methode)
        for pad in _paden(huis, endpoint, argumenten)
    ]


def routes(app: Flask, methode: str) -> list[tuple[str, list[str]]]:
    return [
        (regel.endpoint, sorted(regel.arguments))
        for regel in app.url_map.iter_rules()
        if methode in (regel.methods or ()) and regel.endpoint not in EIGEN
    ]


def _paden(huis: Huis, endpoint: str, argumenten: list[str]) -> list[str]:
    blad = endpoint.partition(".")[0]
    van_het_plan = blad in adressen_plan.BLADEN
    vulling = VULLING | adressen_plan.VULLING if van_het_plan else VULLING
    vulling = VULLING | adressen_kamer.VULLING if blad in adressen_kamer.BLADEN else vulling
    onbekend = [naam for naam in argumenten if naam not in vulling]
    assert not onbekend, f"{endpoint}: zet in tests/web/adressen.py waarmee {onbekend} gevuld wordt"
    waarden = [list(vulling[naam](huis)) for naam in argumenten]
    if len(argumenten) > 1:  # one's own gezin and another's is enough
        twee = {"gezin_id": huis.gezinnen, "kenmerk": huis.kenmerken}
        for plek, naam in ((p, naam) for p, naam in enumerate(argumenten) if naam in twee):
            waarden[plek] = [str(twee[naam][gezin]) for gezin in TWEELING]
    assert all(waarden), f"{endpoint}: er is niets om {argumenten} mee te vullen; maak het in richt_in()"
    kaart, keuzes = huis.app.url_map.bind("localhost"), product(*waarden)
    van = adressen_plan.van_welk_gezin(huis) if van_het_plan else {}
    eigen = (keuze for keuze in keuzes if all(van.get(id_) in (None, *keuze) for id_ in keuze))
    paden = [kaart.build(endpoint, dict(zip(argumenten, keuze, strict=True))) for keuze in eigen]
    if endpoint in VERGELIJKT:
        paren = adressen_plan.versieparen(huis) if van_het_plan else _versieparen(huis)
        paden += [f"{pad}?{vraag}" for pad in paden for id_, vraag in paren if id_ in pad]
    return [*paden, *(f"{pad}?pagina=2" for pad in paden if endpoint in BLADERT)]


def _versieparen(huis: Huis) -> list[tuple[str, str]]:
    """Of each of the two: its first and its last version that lies still, as an address asks for them."""
    with huis.als("sering", alleen_lezen=True) as werk:
        stil = select(AnalyseVersie).where(col(AnalyseVersie.nummer).is_not(None))
        rijen = werk.ctx.session.exec(stil.order_by(col(AnalyseVersie.nummer))).all()
    per_gezin = {id_: [str(r.id) for r in rijen if r.gezin_id == id_] for id_ in _tweeling(huis)}
    return [(str(id_), f"oud={ids[0]}&nieuw={ids[-1]}") for id_, ids in per_gezin.items()]
