"""Wat mag ik, en waarom: what stands on the screen is what happens, at every address and with every row."""

import re
from datetime import timedelta
from functools import cache

import pytest
from babel.dates import format_date
from sqlmodel import select

from caseapp.db import in_ruimte, op_platform
from caseapp.db.migrate import row_classes
from caseapp.domain.delen import Grondslag, VerstrekkingStatus
from caseapp.domain.wat_mag_ik import Mag
from caseapp.permissions import (
    Categorie,
    Doen,
    Relatie,
    Rol,
    beoordeel,
    plekken_van,
    recht,
    recht_hier,
    verder,
)
from caseapp.permissions.bijstand import staat_naast
from caseapp.permissions.wat_mag_ik import LEEST
from caseapp.queries.bijstand import door_wiens_ogen
from caseapp.queries.dossier import laad
from caseapp.tables import Gebruiker, Inhoud, LogRegel, Verstrekking

from .adressen import TWEELING
from .huis import gebruikers
from .test_who_may_what import NIET_BINNEN, _gezin_in
from .wandeling import gemaskerd, leesbaar

REGEL = re.compile(r'data-soort="(\w+)" data-mag="(\w+)"')
# Where each place beside the gezinnen begins.
WAAR = {
    "Bord": "/bord",
    "Meldingen": "/veilig-thuis/meldingen",
    "Adviezen": "/veilig-thuis/advies",
    "Meldcode": "/meldcode",
    "Naar Veilig Thuis": "/bericht",
    "Consultatie": "/consultatie",
    "Overdrachtstafel": "/overdrachtstafel",
    "Lokale kamer": "/overleg",
    "MDA++": "/mda",
    "Aantallen": "/cijfers",
    "Logboek": "/logboek/",
    "Oefenruimte": "/oefenruimte/",
}


def op_het_scherm(html):
    """(kind of information, what may be done) of every line, as the page carries them."""
    return [(Categorie(soort), Mag(mag)) for soort, mag in REGEL.findall(html)]


@pytest.fixture(scope="module")
def hier(leeshuis):
    """Per persona and gezin what the page should say, and who is let in to it."""
    gevonden = {}
    for wie, id_ in leeshuis.wie.items():
        with leeshuis.ruimte.werk(in_ruimte(id_), alleen_lezen=True) as werk:
            for gezin in laad(werk.ctx, leeshuis.gezinnen.values()).values():
                kijkt = werk.ctx
                if staat_naast(kijkt.actor):  # with the eyes of the person, where there is one
                    kijkt = door_wiens_ogen(kijkt, gezin.id) or kijkt
                gevonden[wie, str(gezin.id)] = kijkt.actor, gezin.dossier
    return gevonden


@pytest.mark.parametrize("wie", gebruikers())
def test_de_bladzijde_van_elke_rol_draagt_wat_de_rechten_zeggen(leeshuis, wie):
    pagina = leeshuis.terug(wie).get("/uitleg/wat-mag-ik").text
    kaart = gebruikers()[wie]
    verwacht = [
        (recht(c, plek, kaart.get("soort")).categorie, recht(c, plek, kaart.get("soort")).mag)
        for plek in plekken_van(Rol(kaart["rol"]))
        for c in Categorie
    ]
    assert sorted(op_het_scherm(pagina)) == sorted(verwacht)


@pytest.mark.parametrize("wie", gebruikers())
def test_waar_je_buiten_de_gezinnen_komt_is_waar_je_binnenkomt(leeshuis, hier, wie):
    gast = leeshuis.terug(wie, controle=False)
    pagina = gast.get("/uitleg/wat-mag-ik").text
    gezegd = set(re.findall(r'data-verder="([^"]+)"', pagina))
    actor = next(a for (w, _), (a, _) in hier.items() if w == wie)
    assert gezegd == {plek.naam for plek in verder(actor) if plek.mag}
    for naam, pad in WAAR.items():
        assert (gast.get(pad, None).status_code == 200) is (naam in gezegd), naam


def _bladen(wandeling, huis, wie):
    """(gezin, what it needs, status) of every page of a gezin that this persona opened and that needs to
    read one kind of information as a whole."""
    for pad, blik in wandeling[wie].items():
        view = huis.app.view_functions[blik.endpoint]
        gezin_id = _gezin_in(pad)
        if gezin_id and view.needs[0] == "zien" and getattr(view, "stuk", None) is None:
            yield gezin_id, Categorie(view.needs[1]), blik


def test_wat_de_bladzijde_in_een_gezin_zegt_gebeurt_ook_op_elk_adres(leeshuis, wandeling, hier):
    fouten, open_, dicht = [], 0, 0
    for wie in gebruikers():
        for gezin_id, categorie, blik in _bladen(wandeling, leeshuis, wie):
            het = _recht(hier[wie, gezin_id], categorie)
            binnen = blik.status not in NIET_BINNEN
            if het is None or het.mag not in LEEST:
                dicht += 1
                if binnen:
                    fouten.append(f"{wie} {categorie}: zegt {het and het.mag}, en {blik.endpoint} gaat open")
            elif het.feit is None:
                open_ += 1
                if blik.status in (401, 403):
                    fouten.append(f"{wie} {categorie}: zegt {het.mag}, en {blik.endpoint} zegt nee")
    assert fouten == []
    assert open_ > 200
    assert dicht > 200


def _recht(kijkt, categorie):
    """None for who is not in any column."""
    actor, dossier = kijkt
    try:
        return recht_hier(actor, categorie, dossier)
    except KeyError:
        return None


def _rijen(huis):
    """Every row with content in the room, of every table, with its gezin."""
    soorten = [soort for soort in row_classes() if issubclass(soort, Inhoud) and hasattr(soort, "gezin_id")]
    with huis.ruimte.werk(op_platform(), alleen_lezen=True) as werk:
        for soort in soorten:
            yield from werk.ctx.session.exec(select(soort)).unique().all()


def test_wat_de_bladzijde_zegt_klopt_voor_elke_rij_die_in_de_ruimte_ligt(leeshuis, hier):
    """A row that somebody may see is of a kind that his page says he reads; and of what he reads without a
    bound, every row that is not kept from him."""
    rijen = list(_rijen(leeshuis))
    assert len(rijen) > 500
    zegt = cache(lambda wie, gezin, categorie: _recht(hier[wie, gezin], categorie))
    fouten, gezien = [], set()
    for wie in gebruikers():
        for rij in rijen:
            actor, dossier = hier[wie, str(rij.gezin_id)]
            oordeel = beoordeel(actor, Doen.ZIEN, rij.categorie, dossier, rij)
            het = zegt(wie, str(rij.gezin_id), rij.categorie)
            if oordeel.mag:
                gezien.add((actor.rol, rij.categorie))
            if oordeel.mag and (het is None or het.mag not in LEEST | {Mag.VIA_KAMER}):
                fouten.append(f"{wie} ziet {rij.tabel().name} ({rij.categorie}), en leest {het and het.mag}")
            grenzeloos = het and het.mag in LEEST and het.feit is None and not het.nu
            if grenzeloos and not oordeel.mag and not actor.genoemd_in(rij.afgeschermd_voor):
                fouten.append(f"{wie} ziet {rij.tabel().name} niet, en leest alle {rij.categorie}")
    assert sorted(set(fouten)) == []
    assert len(gezien) > 60


@pytest.mark.parametrize("wie", gebruikers())
def test_wie_bij_een_gezin_hoort_leest_daar_wat_hij_mag_en_een_ander_komt_er_niet(leeshuis, hier, wie):
    gast = leeshuis.terug(wie)
    for naam in TWEELING:
        actor, dossier = hier[wie, str(leeshuis.gezinnen[naam])]
        binnen = any(
            beoordeel(actor, Doen.ZIEN, soort, dossier).mag
            for soort in (Categorie.GEZIN_GEZAG, Categorie.DEELREGISTER, Categorie.VP_GEDEELD)
        )
        antwoord = gast.get(leeshuis.pad(naam, "wat-mag-ik"), 200 if binnen else None)
        if not binnen:
            assert antwoord.status_code in (403, 404)
            continue
        verwacht = [(c, recht_hier(actor, c, dossier).mag) for c in Categorie]
        assert sorted(op_het_scherm(antwoord.text)) == sorted(verwacht)
        for pad in re.findall(r'<dd>.*?href="([^"]+)"', antwoord.text, re.DOTALL):
            if pad.startswith("/gezinnen/"):
                gast.get(pad)


@pytest.mark.parametrize(
    ("wie", "mag"), [("wilg", 200), ("sering", 200), ("jeneverbes", 200), ("linde", 403)]
)
def test_door_de_ogen_van_een_ander_kijkt_wie_daarover_gaat(leeshuis, wie, mag):
    pad = leeshuis.pad("Wolkenveld", "wat-mag-ik/als?wie=VT")
    pagina = leesbaar(leeshuis.terug(wie).get(pad, mag).text)
    if mag == 200:
        assert "Als jij Veilig Thuis was" in pagina
    else:
        assert "want door de ogen van een ander kijken" in pagina


@pytest.mark.parametrize("wie", ["noor", "pien", "hazelaar", "beuk", "acacia", "hulst", "els", "kastanje"])
def test_wie_er_niet_over_gaat_kijkt_niet_door_de_ogen_van_een_ander(leeshuis, wie):
    antwoord = leeshuis.terug(wie).get(leeshuis.pad("Wolkenveld", "wat-mag-ik/als?wie=CP"), None)
    assert antwoord.status_code in (403, 404)
    assert not op_het_scherm(antwoord.text)


def test_als_een_ander_zegt_wat_die_ander_zelf_op_zijn_bladzijde_leest(leeshuis):
    """But for what is silent: there it says what the table says, whatever was recorded."""
    huis = leeshuis
    for ander in ("linde", "hazelaar", "berk", "noor"):
        pad = huis.pad("Wolkenveld", f"wat-mag-ik/als?wie={huis.wie[ander]}")
        gezien = dict(op_het_scherm(huis.terug("wilg").get(pad).text))
        zelf = dict(op_het_scherm(huis.terug(ander).get(huis.pad("Wolkenveld", "wat-mag-ik")).text))
        assert gezien == zelf, ander


def test_als_een_ander_noemt_alleen_wie_er_voor_jou_is_en_wordt_opgeschreven(huis):
    with huis.ruimte.werk(op_platform()) as werk:
        vreemd = werk.ctx.session.exec(select(Gebruiker.id).where(Gebruiker.rol == Rol.MDA)).first()
    gast = huis.gast("wilg")
    gast.get(huis.pad("Wolkenveld", f"wat-mag-ik/als?wie={vreemd}"), 404)
    gast.get(huis.pad("Wolkenveld", "wat-mag-ik/als?wie=niemand"), 404)
    gast.get(huis.pad("Wolkenveld", f"wat-mag-ik/als?wie={huis.wie['linde']}"))
    with huis.als("sering", alleen_lezen=True) as werk:
        regels = werk.ctx.session.exec(select(LogRegel.inhoud)).all()
    van_wilg = [r for r in regels if '"regel":"als VT"' in r]
    assert len(van_wilg) == 1
    assert str(huis.wie["wilg"]) in van_wilg[0]


def test_wie_dit_niet_mag_vragen_staat_met_haar_poging_in_het_logboek(huis):
    huis.gast("linde").get(huis.pad("Wolkenveld", "wat-mag-ik/als?wie=CP"), 403)
    with huis.als("sering", alleen_lezen=True) as werk:
        regels = werk.ctx.session.exec(select(LogRegel.inhoud)).all()
    [poging] = [r for r in regels if '"regel":"als een ander"' in r]
    assert '"handeling":"geweigerd"' in poging
    assert str(huis.wie["linde"]) in poging


def test_een_toezichthouder_kiest_een_plek_en_leest_geen_namen(leeshuis):
    pagina = leesbaar(leeshuis.terug("jeneverbes").get(leeshuis.pad("Wolkenveld", "wat-mag-ik/als")).text)
    assert "Een persoon om dit gezin" not in pagina
    assert "dhr. Linde" not in pagina


def test_een_betrokkene_die_voor_de_kijker_is_afgeschermd_staat_er_niet_bij(huis):
    """Also not when his id is known: then there is no such page."""
    pad = huis.pad("Wolkenveld", f"wat-mag-ik/als?wie={huis.wie['hazelaar']}")
    huis.gast("wilg").get(pad)
    with huis.als("sering") as werk:
        gezin = laad(werk.ctx, [huis.gezinnen["Wolkenveld"]])[huis.gezinnen["Wolkenveld"]]
        rij = next(r for r in gezin.relaties if r.gebruiker_id == huis.wie["hazelaar"])
        assert rij.relatie is Relatie.KETENPARTNER
        rij.niet_voor = [str(huis.wie["wilg"])]
        werk.ctx.session.add(rij)
    pagina = leesbaar(huis.gast("wilg").get(huis.pad("Wolkenveld", "wat-mag-ik/als")).text)
    assert "mw. Hazelaar" not in pagina
    huis.gast("wilg").get(pad, 404)


def test_de_rol_van_een_ander_is_na_te_lezen_en_een_verzonnen_rol_is_de_eigen(leeshuis):
    gast = leeshuis.terug("wilg")
    assert "Wat mag deze rol" in gast.get("/uitleg/wat-mag-ik?rol=veilig_thuis").text
    eigen = [gast.get(f"/uitleg/wat-mag-ik{vraag}").text for vraag in ("", "?rol=baas", "?rol=simulatie")]
    assert len({tuple(op_het_scherm(tekst)) for tekst in eigen}) == 1


def _leg_vast(huis, wat, aan):
    """A grondslag for somebody, about Noor, for a month."""
    with huis.als("wilg") as werk:
        ctx, gezin_id = werk.ctx, huis.gezinnen["Wolkenveld"]
        over = laad(ctx, [gezin_id])[gezin_id].leden[0].persoon_id
        rij = Verstrekking(
            gezin_id=gezin_id,
            betreft_id=over,
            wat=wat,
            van_id=ctx.actor.id,
            aan_id=huis.wie[aan],
            grondslag=Grondslag.WETTELIJKE_TAAK_VT,
            status=VerstrekkingStatus.LOOPT,
            op=ctx.now,
            van=ctx.today,
            tot=ctx.today + timedelta(days=30),
        )
        ctx.verzegel(rij, doel="Meedenken.", motivering="Dat is nodig.", verteld="Nog niet.")
        ctx.session.add(rij)
        return ctx.today + timedelta(days=30)


def test_als_een_ander_merkt_niets_van_een_grondslag_voor_wat_stil_is(huis):
    """To whom it was given it opens at once, with its last day; to who looks along it says what it always
    said."""
    pad = huis.pad("Wolkenveld", f"wat-mag-ik/als?wie={huis.wie['linde']}")
    eigen = huis.pad("Wolkenveld", "wat-mag-ik")
    voor = gemaskerd(huis.gast("wilg").get(pad).text)
    eerst = dict(op_het_scherm(huis.gast("linde").get(eigen).text))
    assert eerst[Categorie.VERBLIJFPLAATS] is Mag.NA_GRONDSLAG
    tot = _leg_vast(huis, Categorie.VERBLIJFPLAATS, "linde")
    van_linde = huis.gast("linde").get(eigen).text
    assert dict(op_het_scherm(van_linde))[Categorie.VERBLIJFPLAATS] is Mag.LEZEN
    assert f"Dit is vastgelegd tot en met {format_date(tot, 'EEEEEE d MMMM', locale='nl')}" in van_linde
    assert gemaskerd(huis.gast("wilg").get(pad).text) == voor
    _leg_vast(huis, Categorie.GEZONDHEID, "linde")
    na = dict(op_het_scherm(huis.gast("wilg").get(pad).text))
    assert na[Categorie.GEZONDHEID] is Mag.LEZEN
    assert na[Categorie.VERBLIJFPLAATS] is Mag.NA_GRONDSLAG
