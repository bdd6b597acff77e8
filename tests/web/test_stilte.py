"""What is not for you does not exist: the answer is the same as for what never was, to the last byte."""

from datetime import timedelta
from uuid import uuid4

import pytest
from sqlmodel import select

from caseapp.actions import betrokkenheid
from caseapp.actions.gezin import maak_gezin
from caseapp.db import op_platform
from caseapp.domain.toegangsvraag import VraagStatus
from caseapp.permissions import Categorie, Doen
from caseapp.queries.dossier import open_gezin, open_om_te_vragen
from caseapp.queries.platform import hash_van
from caseapp.tables import (
    Actie,
    Belemmering,
    CaseRelatie,
    LogRegel,
    Termijn,
    ToegangsVraag,
    Uitnodiging,
    Verstrekking,
    Werkaantekening,
)

from .adressen import LINK, routes
from .wandeling import gemaskerd, geteld

# Somebody who has nothing to do with the gezin beside it, per way of having nothing to do with it. The first
# two try every address, the others one behind each kind of door.
VREEMDEN = [
    ("kastanje", "Wolkenveld"),
    ("meidoorn", "Wolkenveld"),
    ("iep", "Wolkenveld"),
    ("vlier", "Wolkenveld"),
    ("olm", "Lantaarn"),
    ("eva", "Wolkenveld"),
    ("liv", "Wolkenveld"),
    ("noor", "Lantaarn"),
    ("pien", "Lantaarn"),
    ("ko", "Lantaarn"),
    ("wilg", "Lantaarn"),
]


def kijk(huis, wie, pad, methode="get"):
    """All that a visitor could compare: status, headers, bytes, and how much work it was."""
    gast = huis.terug(wie)
    velden = {"data": {"csrf_token": huis.csrf()}} if methode == "post" else {}
    with geteld(huis.ruimte.engine, huis.stores.platform.engine) as teller:
        antwoord = getattr(gast.client, methode)(pad, **velden)
    kop = {naam: waarde for naam, waarde in antwoord.headers if naam != "Set-Cookie"}
    return antwoord.status_code, kop, gemaskerd(antwoord.text), teller.sql, teller.ontzegeld


def deuren(huis, methode):
    """One address under a gezin per kind of door: who is a stranger is refused by the guard, not the view."""
    needs = {endpoint: huis.app.view_functions[endpoint].needs for endpoint, _ in _gezinspaden(huis, methode)}
    per_deur = {
        endpoint if needs[endpoint] == ("binnen",) else needs[endpoint]: pad
        for endpoint, pad in _gezinspaden(huis, methode)
    }
    return list(per_deur.values())


def gezinspaden(huis, methode):
    return [pad for _, pad in _gezinspaden(huis, methode)]


def _gezinspaden(huis, methode):
    """Every address under a gezin; what else stands in it is a random id."""
    kaart = huis.app.url_map.bind("localhost")
    for endpoint, argumenten in routes(huis.app, methode):
        if "gezin_id" in argumenten:
            rest = {naam: str(uuid4()) for naam in argumenten if naam != "gezin_id"}
            yield endpoint, lambda id_, e=endpoint, r=rest: kaart.build(e, r | {"gezin_id": id_})


@pytest.mark.parametrize("methode", ["get", "post"])
@pytest.mark.parametrize(("wie", "gezin"), VREEMDEN)
def test_een_vreemde_merkt_niet_dat_een_gezin_bestaat(leeshuis, wie, gezin, methode):
    kijk(leeshuis, wie, "/uitleg/")  # the first look after others acted finds the end of the logboek anew
    alles = (wie, gezin) in VREEMDEN[:2]
    for pad in (gezinspaden if alles else deuren)(leeshuis, methode.upper()):
        bestaat = kijk(leeshuis, wie, pad(leeshuis.gezinnen[gezin]), methode)
        bestaat_niet = kijk(leeshuis, wie, pad(uuid4()), methode)
        assert bestaat[0] == 404, pad("…")
        assert bestaat == bestaat_niet, pad("…")


@pytest.fixture(scope="module")
def ids(leeshuis):
    """For each kind of id: one of elsewhere, one of another kind, one that is gone, one that never was."""
    huis = leeshuis
    with huis.als("populier") as werk:
        elders = open_om_te_vragen(werk.ctx, huis.gezinnen["Lantaarn"])
        vreemd = betrokkenheid.vraag_toegang(werk.ctx, elders, "Ik denk mee over de veiligheid.").id
    with huis.als("wilg") as werk:
        hier = open_gezin(werk.ctx, huis.gezinnen["Wolkenveld"], Doen.WIJZIGEN, Categorie.DEELREGISTER)
        query = select(ToegangsVraag).where(ToegangsVraag.gezin_id == hier.id)
        vraag = werk.ctx.session.exec(query).one()
        nee = VraagStatus.AFGEWEZEN
        betrokkenheid.besluit_toegang(werk.ctx, hier, vraag, nee, "Dhr. Berk is er gewoon zelf.", None)
        beslist, lid = vraag.id, hier.leden[0].persoon_id
    with huis.ruimte.werk(op_platform()) as werk:
        weg = maak_gezin(werk.ctx, "Even", "Even").id
        van_een_ander = select(Werkaantekening.id).where(Werkaantekening.auteur_id == huis.wie["kastanje"])
        aantekening = werk.ctx.session.exec(van_een_ander).first()
        werk.ongedaan = True
    return {
        "gezin_id": [huis.gezinnen["Lantaarn"], lid, weg, uuid4()],
        "vraag_id": [vreemd, huis.gezinnen["Wolkenveld"], beslist, uuid4()],
        "verstrekking_id": [*_van_elders(leeshuis, Verstrekking), uuid4()],
        "relatie_id": [*_van_elders(leeshuis, CaseRelatie), uuid4()],
        "aantekening_id": [aantekening, huis.gezinnen["Wolkenveld"], beslist, uuid4()],
        "inzagevraag_id": [vreemd, aantekening, beslist, uuid4()],
        **{
            naam: [*_van_elders(huis, soort), beslist, uuid4()]
            for naam, soort in (("actie_id", Actie), ("belemmering_id", Belemmering), ("termijn_id", Termijn))
        },
    }


def _van_elders(huis, soort):
    """Ids of the other gezin."""
    with huis.als("sering", alleen_lezen=True) as werk:
        query = select(soort.id).where(soort.gezin_id == huis.gezinnen["Lantaarn"]).order_by(soort.id)
        return list(werk.ctx.session.exec(query.limit(2)))


@pytest.mark.parametrize("methode", ["get", "post"])
def test_een_id_van_elders_of_van_vroeger_leidt_nergens_heen(leeshuis, ids, methode):
    kaart, eigen = leeshuis.app.url_map.bind("localhost"), leeshuis.gezinnen["Wolkenveld"]
    for endpoint, argumenten in routes(leeshuis.app, methode.upper()):
        for naam in set(argumenten) & ids.keys() if "gezin_id" in argumenten else ():
            rest = {a: eigen if a == "gezin_id" else uuid4() for a in argumenten}
            paden = [kaart.build(endpoint, rest | {naam: i}) for i in ids[naam]]
            antwoorden = [kijk(leeshuis, "wilg", pad, methode) for pad in paden]
            assert antwoorden[0][0] in (403, 404), endpoint
            assert all(a[:3] == antwoorden[0][:3] for a in antwoorden), endpoint


def test_een_kenmerk_dat_niet_bestaat_is_er_niet(leeshuis):
    echt = leeshuis.kenmerken["Wolkenveld"]
    kijk(leeshuis, "beuk", "/uitleg/")
    for kenmerk in ("K-0", f"{echt}0", echt.lower(), "K-%", "%27%20OR%201=1--", "K-" + "9" * 300):
        assert kijk(leeshuis, "beuk", f"/proces/{kenmerk}") == kijk(leeshuis, "beuk", "/proces/K-x")
    assert kijk(leeshuis, "olm", f"/proces/{echt}") == kijk(leeshuis, "olm", "/proces/K-x")


def test_een_link_die_op_is_bestaat_niet_meer(leeshuis):
    with leeshuis.stores.platform.werk(op_platform()) as werk:
        for naam, gebruikt, dagen in (("op", True, 1), ("te-laat", False, -1)):
            tot = werk.ctx.wall + timedelta(days=dagen)
            op = werk.ctx.wall if gebruikt else None
            werk.ctx.session.add(Uitnodiging(token=hash_van(naam), rol="trainer", tot=tot, gebruikt=op))
    assert leeshuis.gast().get(f"/eerste-account/{LINK}").status_code == 200
    kijk(leeshuis, "wilg", "/uitleg/")
    nooit = kijk(leeshuis, "wilg", "/eerste-account/nooit")
    assert nooit[0] == 404
    for link in ("op", "te-laat", LINK.upper(), "x" * 500):
        assert kijk(leeshuis, "wilg", f"/eerste-account/{link}") == nooit


def test_wie_niet_binnen_is_krijgt_overal_hetzelfde_te_horen(leeshuis):
    for pad in gezinspaden(leeshuis, "GET"):
        for id_ in (leeshuis.gezinnen["Wolkenveld"], uuid4()):
            antwoord = leeshuis.app.test_client().get(pad(id_))
            assert antwoord.status_code == 401
            assert "Wolkenveld" not in antwoord.text


def test_een_poging_om_ergens_binnen_te_komen_staat_in_het_logboek(leeshuis):
    def pogingen():
        with leeshuis.als("sering", alleen_lezen=True) as werk:
            regels = werk.ctx.session.exec(select(LogRegel.inhoud)).all()
            return sum('"geweigerd"' in r and str(leeshuis.wie["vlier"]) in r for r in regels)

    voor = pogingen()
    leeshuis.terug("vlier").get(leeshuis.pad("Wolkenveld"), 404)
    assert pogingen() == voor + 1
