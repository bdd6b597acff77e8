"""The list of who may what is the reality, and a page that nobody declared keeps the house shut."""

import pytest
from flask import Blueprint, Flask

from caseapp.app import create_app
from caseapp.db import in_ruimte
from caseapp.permissions import TOEGANG, Categorie, Doen, Positie, positie
from caseapp.permissions.bijstand import staat_naast
from caseapp.queries.bijstand import door_wiens_ogen
from caseapp.queries.dossier import laad
from caseapp.views import guard
from tests.conftest import instellingen_voor

from .adressen import routes
from .huis import gebruikers
from .wandeling import rol_van
from .wie_mag_wat import LIJST, binnen, door_de_deur, keten_door_de_deur, regels

NIET_BINNEN = (401, 403, 404)
# Whoever was let in for some kinds of information only, comes in with these besides.
MET_ELKE_GRENS = {Categorie.GEZIN_GEZAG, Categorie.LOGGING, Categorie.WERKAANTEKENINGEN}


def test_de_lijst_is_wat_de_routes_zeggen(leeshuis, tmp_path):
    echt = regels(leeshuis.app)
    (tmp_path / LIJST.name).write_text(echt)
    assert LIJST.read_text() == echt, f"nieuw of veranderd: lees {tmp_path / LIJST.name} en zet het neer"


def _verwacht(huis, wie, endpoint, gezin_id, posities):
    """Whether the page lets this walker in; None where only the row itself can tell."""
    view = huis.app.view_functions[endpoint]
    match view.needs:
        case ("iedereen",) | ("binnen",) | ("naamloos",):
            return None
        case ("beheer",):
            return wie == "account-beheerder"
        case ("account",):
            return wie.startswith("account-")
        case ("leidt",):
            return wie == "account-trainer"
    doen, categorie = Doen(view.needs[0]), Categorie(view.needs[1])
    if wie == "straat":
        return False
    if gezin_id is None:
        return rol_van(wie) in binnen(doen, categorie, view.stuk)
    if rol_van(wie) == "bijstand" and doen not in (Doen.BESTAAN, Doen.ZIEN):
        return False
    hier, vraag = posities[wie, gezin_id], (doen, categorie, view.stuk)
    grens = posities.get((wie, gezin_id, "grens"))
    if grens is not None and categorie not in grens | MET_ELKE_GRENS:
        return False
    cel = TOEGANG[categorie].get(hier)
    if cel is not None and cel.letter == "T" and view.stuk is None:
        return None  # a grondslag may have been recorded
    eigen_veld = hier is Positie.KP and gebruikers()[wie].get("soort") in keten_door_de_deur(*vraag)
    return hier in door_de_deur(*vraag) or eigen_veld


@pytest.fixture(scope="module")
def posities(leeshuis):
    """How each persona stands towards each gezin, by the page; and who was let in for some kinds only."""
    gevonden = {}
    for wie, id_ in leeshuis.wie.items():
        with leeshuis.ruimte.werk(in_ruimte(id_), alleen_lezen=True) as werk:
            for gezin in laad(werk.ctx, leeshuis.gezinnen.values()).values():
                gevonden[wie, str(gezin.id)] = _staat(werk.ctx, gezin)
                if (grens := gezin.dossier.grenzen.get(id_)) is not None:
                    gevonden[wie, str(gezin.id), "grens"] = grens
    return gevonden


def _staat(ctx, gezin):
    """Who stands beside somebody, stands where that person stands, or nowhere."""
    kijkt = door_wiens_ogen(ctx, gezin.id) if staat_naast(ctx.actor) else ctx
    return positie(kijkt.actor, gezin.dossier) if kijkt else Positie.NIEMAND


def _gezin_in(pad):
    return pad.split("/")[2] if pad.startswith("/gezinnen/") and len(pad) > 40 else None


def test_iedere_persona_komt_precies_daar_binnen_waar_de_lijst_het_zegt(leeshuis, wandeling, posities):
    fouten = []
    for wie in gebruikers():
        for pad, blik in wandeling[wie].items():
            mag = _verwacht(leeshuis, wie, blik.endpoint, _gezin_in(pad), posities)
            binnen_gekomen = blik.status not in NIET_BINNEN
            if (mag is False and binnen_gekomen) or (mag is True and blik.status in (401, 403)):
                fouten.append(f"{wie} {blik.endpoint}: mag {mag}, kreeg {blik.status}")
    assert not fouten, fouten[:10]


# They set a whole story back, or play two: their own tests do that.
NIET_HIER = ("oefenruimte.herstel", "toekomst.maak")
# Who reads the register reads here that asking is for who belongs to the gezin; what he sends is refused.
VAN_HET_GEZIN = ("verzoek.doe", "bijstand.vraag", "bijstand.stop")


@pytest.mark.parametrize("wie", gebruikers())
def test_ook_schrijven_kan_alleen_wie_op_de_lijst_staat(leeshuis, posities, wie):
    """An empty form at every address that writes: refused at the door, or only then by its own rules. The
    first of each role and position tries every address, the others one behind each door."""
    eerste, geprobeerd = wie == _eerste_van_zijn_soort(leeshuis, posities, wie), set()
    gast, kaart = leeshuis.terug(wie, controle=False), leeshuis.app.url_map.bind("localhost")
    ids = {"gezin_id": str(leeshuis.gezinnen["Wolkenveld"]), "token": "x", "kenmerk": "x"}
    ids["stapnummer"] = "1"
    for endpoint, argumenten in routes(leeshuis.app, "POST"):
        if leeshuis.app.view_functions[endpoint].needs == ("iedereen",) or endpoint in NIET_HIER:
            continue
        waarden = {naam: ids.get(naam, "00000000-0000-0000-0000-000000000000") for naam in argumenten}
        gezin_id = waarden.get("gezin_id")
        mag = _verwacht(leeshuis, wie, endpoint, gezin_id, posities)
        if gezin_id is not None and (posities[wie, gezin_id] is Positie.TZ or rol_van(wie) == "bijstand"):
            mag = False  # who supervises, or stands beside somebody, reads and writes nothing there
        view = leeshuis.app.view_functions[endpoint]
        deur = (view.needs, getattr(view, "stuk", None) is None, gezin_id)
        if mag is not None and deur in geprobeerd and not eerste:
            continue
        geprobeerd.add(deur)
        antwoord = gast.post(kaart.build(endpoint, waarden), None)
        if mag is False:
            assert antwoord.status_code in NIET_BINNEN, endpoint
        elif mag is True and endpoint not in VAN_HET_GEZIN:
            assert antwoord.status_code not in (401, 403), endpoint


def _eerste_van_zijn_soort(huis, posities, wie):
    hier = str(huis.gezinnen["Wolkenveld"])
    soort = rol_van(wie), posities[wie, hier]
    return next(w for w in gebruikers() if (rol_van(w), posities[w, hier]) == soort)


def test_een_bladzijde_die_niets_zegt_houdt_het_huis_dicht(stores, data, monkeypatch):
    vergeten = Blueprint("vergeten", __name__)
    vergeten.add_url_rule("/vergeten", "toon", lambda: "alles van iedereen")
    monkeypatch.setattr("caseapp.app.BLUEPRINTS", (vergeten,))
    with pytest.raises(RuntimeError, match="/vergeten"):
        create_app(stores, instellingen_voor(data))


def test_alle_vergeten_bladzijden_worden_in_een_keer_genoemd():
    app = Flask(__name__, static_folder=None)
    app.add_url_rule("/b", "b", lambda: "")
    app.add_url_rule("/a", "a", guard.public(lambda: ""))
    app.add_url_rule("/c", "c", lambda: "", methods=["POST"])
    with pytest.raises(RuntimeError, match="/b, /c"):
        guard.install(app)


def test_elke_methode_van_elk_adres_staat_op_de_lijst(leeshuis):
    for regel in leeshuis.app.url_map.iter_rules():
        assert regel.methods <= {"GET", "HEAD", "OPTIONS", "POST"}, regel.rule
