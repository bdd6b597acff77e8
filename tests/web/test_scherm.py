"""Het scherm aan de muur: wat iedereen aan tafel leest, voor een browser die niemand is."""

import json
import random
import re

import pytest
import sqlalchemy as sa
import time_machine
from sqlmodel import select

from caseapp.actions.deelnemer import neem_kaart
from caseapp.actions.oefening.notities import schrijf_notitie
from caseapp.db import SYSTEEM, in_ruimte, op_platform
from caseapp.domain.oefenverloop import Notitiesoort
from caseapp.permissions import Actor, Oordeel, Rol
from caseapp.permissions.oefening import beoordeel_voor_allen
from caseapp.queries.document.stuk import lees
from caseapp.queries.oefening.samenbeeld import samenbeeld
from caseapp.queries.oefening.scherm import merk
from caseapp.queries.oefening.wat import kaartnamen, spelers
from caseapp.queries.zegels import open_veld
from caseapp.tables import (
    Account,
    Bijdrage,
    Deelnemer,
    Feit,
    FeitBij,
    Inject,
    LogRegel,
    Oefengroep,
    Persoon,
    PlanStuk,
    Ruimteklok,
)

from .adressen import routes
from .bezoeker import Bezoeker
from .test_bediening import ruimte_van, volgende
from .test_oefensessie import codes, doe_mee, tekst, zet_klaar
from .test_speelkaart import AGENT, KANDELAAR, LERAAR, WERKER, vertel

WOLKENVELD = "casus:wolkenveld"


@pytest.fixture
def trainer(huis):
    return huis.met_account(Rol.TRAINER)


@pytest.fixture
def pad(trainer, request):
    return zet_klaar(trainer, bron=getattr(request, "param", KANDELAAR))


@pytest.fixture
def code(trainer, pad):
    return codes(trainer, pad)[0]


def knop(trainer, pad, wat):
    """Where the button with this word at the end of its address leads."""
    return re.search(rf'action="({pad}/[0-9a-f-]+/{wat})"', trainer.get(pad).text)[1]


def link(trainer, pad):
    return re.search(
        r'href="http://localhost(/scherm/[^"]+)"', trainer.post(knop(trainer, pad, "scherm"), 200).text
    )[1]


def hang_op(huis, trainer, pad):
    """A browser from the street that shows the wall now."""
    muur, waar = Bezoeker(huis.app.test_client()), link(trainer, pad)
    muur.get(waar)
    assert muur.post(waar, 302).headers["Location"] == "/scherm"
    return muur


def stand(muur):
    return tekst(muur.get("/scherm/stand"))


def in_de_ruimte(huis, *, schrijf=False):
    return huis.stores.ruimte(ruimte_van(huis)).werk(in_ruimte(SYSTEEM), alleen_lezen=not schrijf)


def test_een_link_werkt_een_keer_en_kijken_verbruikt_hem_niet(huis, trainer, pad):
    waar, muur = link(trainer, pad), Bezoeker(huis.app.test_client())
    muur.get(waar)
    muur.get(waar)
    muur.post(waar, 302)
    assert "Het gaat alweer beter" in stand(muur)
    assert "Ronde 1: De melding" in stand(muur)
    assert "dag 0" in stand(muur)
    laat = Bezoeker(huis.app.test_client())
    laat.get(waar)
    assert "werkt niet, of niet meer" in tekst(laat.post(waar, 422))
    assert "Dit scherm is gesloten" in tekst(laat.get("/scherm"))


def test_de_muur_begint_met_het_verhaal_en_niet_met_wat_eraan_voorafging(huis, trainer, pad, code):
    doe_mee(huis, code, "Mirthe Kandelaar")  # of the gezin, so everybody who sits there is involved
    begin = stand(hang_op(huis, trainer, pad))
    assert "Hier komt wat jullie samen vaststellen" in begin
    assert "gezinslid erbij" not in begin


@pytest.mark.parametrize("token", ["zomaar", "scherm-zomaar"])
def test_een_verzonnen_link_of_een_koekje_opent_niets(huis, trainer, pad, token):
    link(trainer, pad)
    muur = Bezoeker(huis.app.test_client())
    muur.post(f"/scherm/{token}", 422)
    muur.client.set_cookie("scherm", token, path="/scherm")
    assert "Dit scherm is gesloten" in stand(muur)


def test_wat_de_browser_van_het_scherm_houdt_is_geen_link(huis, trainer, pad):
    muur = hang_op(huis, trainer, pad)
    eigen = muur.client.get_cookie("scherm", path="/scherm").value
    Bezoeker(huis.app.test_client()).post(f"/scherm/{eigen}", 422)
    assert "Ronde 1" in stand(muur)


def test_een_nieuwe_link_sluiten_of_de_sessie_sluiten_maakt_de_muur_leeg(huis, trainer, pad):
    muur = hang_op(huis, trainer, pad)
    link(trainer, pad)
    assert "Dit scherm is gesloten" in stand(muur)
    muur = hang_op(huis, trainer, pad)
    trainer.post(knop(trainer, pad, "scherm/sluit"), 302)
    assert "Dit scherm is gesloten" in stand(muur)
    muur = hang_op(huis, trainer, pad)
    trainer.post(f"{pad}/sluit", 302)
    assert "Dit scherm is gesloten" in stand(muur)
    trainer.post(f"{pad}/wis", 302)
    assert "Dit scherm is gesloten" in stand(muur)


def test_als_de_code_voorbij_is_of_het_account_dicht_is_de_muur_leeg(huis, trainer, pad):
    muur = hang_op(huis, trainer, pad)
    with huis.stores.platform.werk(op_platform()) as werk:
        account = werk.ctx.session.exec(select(Account).where(Account.rol == Rol.TRAINER)).one()
        account.actief = False
    assert "Dit scherm is gesloten" in stand(muur)
    with huis.stores.platform.werk(op_platform()) as werk:
        werk.ctx.session.exec(select(Account).where(Account.rol == Rol.TRAINER)).one().actief = True
        groep = werk.ctx.session.exec(select(Oefengroep)).one()
    with time_machine.travel(groep.code_tot, tick=False):
        assert "Dit scherm is gesloten" in stand(muur)


def test_een_trainer_met_een_laptop_blijft_ingelogd(trainer, pad):
    waar = link(trainer, pad)
    trainer.get(waar)
    trainer.post(waar, 302)
    assert "Ronde 1" in stand(trainer)
    trainer.get(pad)


def test_van_een_ander_hangt_niemand_iets_op(huis, trainer, pad, code):
    maak = knop(trainer, pad, "scherm")
    hang_op(huis, trainer, pad)
    sluit = knop(trainer, pad, "scherm/sluit")
    for wie in (doe_mee(huis, code, AGENT), huis.met_account(Rol.BEHEERDER)):
        wie.get("/uitleg/")
        for waar in (maak, sluit):
            wie.post(waar, 403)


def test_even_stil_is_groot_en_al_het_andere_weg(huis, trainer, pad):
    muur = hang_op(huis, trainer, pad)
    with in_de_ruimte(huis, schrijf=True) as werk:
        werk.ctx.session.exec(select(Ruimteklok)).one().stil_sinds = werk.ctx.wall
    assert "<h1>Even stil</h1>" in stand(muur)
    assert "Ronde 1" not in stand(muur)


def test_de_tijd_van_de_ronde_staat_er_en_begint_opnieuw_na_een_sprong(huis, trainer, pad, code):
    muur = hang_op(huis, trainer, pad)
    doe_mee(huis, code, AGENT)
    (eerst,) = re.findall(r'data-tot="([^"]+)"', stand(muur))
    volgende(trainer, f"{pad}/{knop(trainer, pad, 'scherm').split('/')[-2]}/bediening")
    assert "Ronde 2: Samen begrijpen" in stand(muur)
    (daarna,) = re.findall(r'data-tot="([^"]+)"', stand(muur))
    assert daarna > eerst


def test_een_gelijk_beeld_wordt_niet_opnieuw_gestuurd(huis, trainer, pad, code):
    muur = hang_op(huis, trainer, pad)
    agent = doe_mee(huis, code, AGENT)
    eerste = muur.get("/scherm/stand")
    agent.get("/mijn-kaart")
    weer = muur.client.get("/scherm/stand", headers={"If-None-Match": eerste.headers["ETag"]})
    assert (weer.status_code, weer.data) == (304, b"")


def test_een_feit_hangt_er_pas_als_alle_kaarten_het_weten(huis, trainer, pad, code):
    muur, agent = hang_op(huis, trainer, pad), doe_mee(huis, code, AGENT)
    zin = "Drie keer ter plaatse in negen maanden."
    vertel(agent, aan=(LERAAR, WERKER))
    assert zin not in stand(muur)
    vertel(agent, iedereen="y")
    assert zin in stand(muur)


def _geheim(huis, ruimte_id):
    """Of the room: facts that not every card knows, injects, notes, nicknames, levels."""
    with huis.stores.ruimte(ruimte_id).werk(in_ruimte(SYSTEEM), alleen_lezen=True) as werk:
        ctx = werk.ctx
        kaarten = {wie.id for wie in spelers(ctx)}
        bij = ctx.session.exec(select(FeitBij)).all()
        for feit in ctx.session.exec(select(Feit)):
            weten = {een.gebruiker_id for een in bij if een.feit_id == feit.id}
            if not kaarten <= weten:
                yield open_veld(ctx, beoordeel_voor_allen([feit.id]), feit, "tekst")
        for inject in ctx.session.exec(select(Inject)):
            oordeel = beoordeel_voor_allen([inject.id])
            yield from (open_veld(ctx, oordeel, inject, veld) for veld in ("titel", "tekst", "trainer"))


def test_wat_niet_op_alle_kaarten_staat_is_op_geen_enkel_scherm(huis, trainer, pad, code):
    """Many random states of a room: who sits where, and who was told what."""
    muur, dobbel = hang_op(huis, trainer, pad), random.Random(7)  # noqa: S311  # the same every time
    store = huis.stores.ruimte(ruimte_van(huis))
    with store.werk(in_ruimte(huis_trainer(huis))) as werk:
        schrijf_notitie(werk.ctx, Notitiesoort.NOTITIE, "Alleen voor de trainer bedoeld.")
    gezien = 0
    for keer in range(60):
        with store.werk(in_ruimte(SYSTEEM)) as werk:
            ctx = werk.ctx
            kaarten = [wie.id for wie in spelers(ctx)]
            _schud(ctx, dobbel, kaarten, f"Bijnaam {keer}")
        html = muur.get("/scherm/stand").text
        verboden = {*_geheim(huis, store.id), "Alleen voor de trainer", "Bijnaam", "Spanning en stress"}
        assert not [zin for zin in verboden if zin and zin in tekst(muur.get("/scherm/stand"))]
        gezien += "Wat iedereen nu weet" in html
    assert 0 < gezien < 60


def huis_trainer(huis):
    with huis.stores.platform.werk(op_platform(), alleen_lezen=True) as werk:
        account = werk.ctx.session.exec(select(Account).where(Account.rol == Rol.TRAINER)).one()
        return Actor(account.id, account.rol)


def _schud(ctx, dobbel, kaarten, bijnaam):
    """Another table: other cards taken, other facts told to others, something arrived."""
    for rij in ctx.session.exec(select(Deelnemer)).all():
        ctx.session.delete(rij)
    ctx.session.flush()
    for id_ in dobbel.sample(kaarten, dobbel.randint(0, len(kaarten))):
        neem_kaart(ctx, id_, str(id_).encode(), bijnaam)
    al = {(een.feit_id, een.gebruiker_id): een for een in ctx.session.exec(select(FeitBij)).all()}
    for feit in ctx.session.exec(select(Feit)).all():
        hoeveel = len(kaarten) if dobbel.random() < 0.2 else dobbel.randint(0, len(kaarten))
        for id_ in dobbel.sample(kaarten, hoeveel):
            if (feit.id, id_) not in al:
                ctx.session.add(FeitBij(feit_id=feit.id, gebruiker_id=id_, op=ctx.now, van_id=kaarten[0]))
        if dobbel.random() < 0.7:  # a jump back: some do not know it any more
            for (feit_id, _), een in al.items():
                if feit_id == feit.id and een.op is not None and dobbel.random() < 0.5:
                    ctx.session.delete(een)
    for inject in ctx.session.exec(select(Inject)).all():
        inject.binnen_op = ctx.now if dobbel.random() < 0.5 else None
    ctx.session.flush()


TEAM = ("mw. Wilg", "dhr. Berk", "dhr. Linde", "Noor Wolkenveld", "Joost Wolkenveld")


def _zit(huis, wie):
    """Exactly these sit at the table, by the names on their cards."""
    with in_de_ruimte(huis, schrijf=True) as werk:
        ctx = werk.ctx
        for rij in ctx.session.exec(select(Deelnemer)).all():
            ctx.session.delete(rij)
        ctx.session.flush()
        namen = {naam: id_ for id_, naam in kaartnamen(ctx).items()}
        for naam in wie:
            neem_kaart(ctx, namen[naam], naam.encode(), "")


def _schild(huis, dobbel):
    """Keep some pieces from somebody; gives what they say, that stands in no other piece."""
    geheim, open_ = set(), set()
    with in_de_ruimte(huis, schrijf=True) as werk:
        ctx = werk.ctx
        van_wie = [str(id_) for id_ in ctx.session.exec(select(Persoon.id))]
        for soort in (PlanStuk, Bijdrage):
            for rij in ctx.session.exec(select(soort)).all():
                weg = [dobbel.choice(van_wie)] if dobbel.random() < 0.3 else []
                ctx.session.execute(sa.update(soort).where(soort.id == rij.id).values(niet_voor=weg))
                (geheim if weg else open_).update(_teksten(ctx, rij))
    return geheim - open_


def _laat_veranderen(huis):
    """What was said is only added to, the store sees to that; here a state is made that acts would make."""
    with huis.stores.ruimte(ruimte_van(huis)).engine.begin() as verbinding:
        wachters = sa.text(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('plan_stuk', 'bijdrage')"
        )
        for (naam,) in verbinding.execute(wachters).all():
            verbinding.execute(sa.text(f'DROP TRIGGER "{naam}"'))


def _teksten(ctx, rij):
    van = frozenset({rij.gezin_id, rij.betreft_id} - {None})
    oordeel = Oordeel(True, "", categorie=rij.categorie, eigenaars=van, sleutel=True)
    tekst_ = ctx.cipher.ontzegel(rij.inhoud, oordeel, rij.plek("inhoud"))
    return {str(een)[:40] for een in lees(tekst_).values() if len(str(een)) > 12}


@pytest.mark.parametrize("pad", [WOLKENVELD], indirect=True)
def test_wat_voor_iemand_is_afgeschermd_hangt_er_niet(huis, trainer, pad):
    """Many random tables and shieldings, also for people at whose card nobody sits."""
    _laat_veranderen(huis)
    muur, dobbel = hang_op(huis, trainer, pad), random.Random(11)  # noqa: S311  # the same every time
    gevuld = 0
    for _ in range(25):
        geheim = _schild(huis, dobbel)
        _zit(huis, dobbel.sample(TEAM, dobbel.randint(1, len(TEAM))))
        op_de_muur = stand(muur)
        assert not [zin for zin in geheim if zin in op_de_muur]
        gevuld += "Zo hangt het samen" in op_de_muur
    assert gevuld > 5


@pytest.mark.parametrize("pad", [WOLKENVELD], indirect=True)
def test_elke_zin_op_de_muur_leest_wie_betrokken_is_ook_op_de_eigen_bladzijden(huis, trainer, pad, code):
    gasten = [doe_mee(huis, code, naam) for naam in TEAM]
    with in_de_ruimte(huis) as werk:
        beeld = samenbeeld(werk.ctx)
    assert set(map(str, beeld.delen)) == {
        "samenhang",
        "onderzoeksvragen",
        "zorgen",
        "voorwaarden",
        "afspraken",
    }
    for gast in gasten:
        bladen = tekst(gast.get(f"/gezinnen/{beeld.gezin_id}/analyse"))
        bladen += tekst(gast.get(f"/gezinnen/{beeld.gezin_id}/plan"))
        for zin in (zin for zinnen in beeld.delen.values() for zin in zinnen):
            assert " ".join(zin.split()) in bladen, zin


@pytest.mark.parametrize("pad", [WOLKENVELD], indirect=True)
def test_wie_betrokken_is_en_het_plan_niet_leest_houdt_de_muur_leeg(huis, trainer, pad):
    muur = hang_op(huis, trainer, pad)
    _zit(huis, TEAM)
    assert "Wat we afspraken" in stand(muur)
    _zit(huis, [*TEAM, "mw. Hazelaar"])
    assert "Hier komt wat jullie samen vaststellen" in stand(muur)
    _zit(huis, ["mw. Els"])  # involved with nobody
    assert "Hier komt wat jullie samen vaststellen" in stand(muur)


def test_waar_meer_gezinnen_zijn_hangt_er_geen(huis, trainer):
    pad = zet_klaar(trainer)
    muur = hang_op(huis, trainer, pad)
    _zit(huis, ["mw. Wilg", "mw. Kastanje"])
    assert "Hier komt wat jullie samen vaststellen" in stand(muur)


@pytest.mark.parametrize("pad", [WOLKENVELD], indirect=True)
def test_in_het_logboek_hing_wie_leidt_het_op_en_keek_geen_kaart(huis, trainer, pad):
    muur = hang_op(huis, trainer, pad)
    _zit(huis, TEAM)
    with in_de_ruimte(huis) as werk:
        was = werk.ctx.session.exec(select(sa.func.max(LogRegel.volgnummer))).one()
    for _ in range(3):
        stand(muur)
    with in_de_ruimte(huis) as werk:
        nieuw = werk.ctx.session.exec(select(LogRegel).where(LogRegel.volgnummer > was))
        regels = [json.loads(rij.inhoud) for rij in nieuw]
    gelezen = [een for een in regels if een["handeling"] == "bekijken" and een.get("regel") == "scherm"]
    assert sorted(een["categorie"] for een in gelezen) == ["gva_gedeeld", "vp_gedeeld"]
    assert {een["rol"] for een in gelezen} == {"trainer"}
    kaarten = {str(id_) for id_ in _kaarten(huis)}
    assert not [een for een in regels if een["handeling"] == "bekijken" and een["gebruiker_id"] in kaarten]


def _kaarten(huis):
    with in_de_ruimte(huis) as werk:
        return set(kaartnamen(werk.ctx))


def test_de_browser_van_het_scherm_mag_nergens_meer_dan_wie_van_straat_komt(leeshuis):
    """Every address, read and written: each answers as it does to a stranger, and nothing is written."""
    straat, muur = leeshuis.gast(controle=False), leeshuis.gast(controle=False)
    trainer = leeshuis.terug("account-trainer")
    (pad,) = re.findall(r'href="(/sessies/[0-9a-f-]{36})"', trainer.get("/sessies").text)
    waar = link(trainer, pad)
    muur.get(waar)
    muur.post(waar, 302)
    ruimte = leeshuis.stores.ruimte(ruimte_van(leeshuis))
    voor = _stand_van(ruimte), _stand_van(leeshuis.ruimte)
    kaart = leeshuis.app.url_map.bind("localhost")
    for methode in ("GET", "POST"):
        for endpoint, argumenten in routes(leeshuis.app, methode):
            if endpoint.startswith("scherm.") or endpoint in (
                "start.kies",
                "account.log_uit",
                "account.snel_weg",
            ):
                continue
            pad_ = kaart.build(endpoint, {naam: _vul(leeshuis, naam) for naam in argumenten})
            antwoorden = [
                (wie.get if methode == "GET" else wie.post)(pad_, None).status_code for wie in (muur, straat)
            ]
            assert antwoorden[0] == antwoorden[1], (methode, pad_)
    assert (_stand_van(ruimte), _stand_van(leeshuis.ruimte)) == voor
    assert "Ronde 1" in stand(muur)


def _stand_van(store):
    with store.werk(in_ruimte(SYSTEEM), alleen_lezen=True) as werk:
        return merk(werk.ctx)


def _vul(huis, naam):
    vast = {
        "gezin_id": str(huis.gezinnen["Wolkenveld"]),
        "token": "x",
        "kenmerk": "x",
        "welk": "scherm",
        "stapnummer": 1,
    }
    return vast.get(naam, "00000000-0000-0000-0000-000000000000")
