"""The whole house on one page: what is switched on, and in which order."""

import gc
from typing import Any

from flask import Flask, current_app, g, request
from flask_bootstrap import Bootstrap5
from flask_wtf import CSRFProtect
from jinja2 import StrictUndefined

from ..config import ROOT, Instellingen, uit_omgeving
from ..db import Stores
from ..spel.verhalen import TweeVerhalen
from ..spel.zaaien import demonstratie
from ..views import (
    account,
    actie,
    afschrift,
    beheer,
    bekend,
    belemmering,
    bericht,
    bestuur,
    bewaren,
    bijstand,
    bijwerken,
    bord,
    consultatie,
    contact,
    contactpersoon,
    delen,
    echte_casus,
    eigen_verklaring,
    errors,
    fase,
    filters,
    frame,
    gebeurtenis,
    gezin,
    guard,
    headers,
    huisverbod,
    inbreng,
    informatie,
    inzage,
    kamer,
    keten,
    kindversie,
    logboek,
    mda,
    meldcode,
    melding,
    mensen,
    netwerk,
    noodknop,
    noodplan,
    oefenruimte,
    ons_plan,
    opschaling,
    overdrachtstafel,
    proces,
    protocol,
    ruimtebestand,
    sessions,
    sleutels,
    spelend,
    spoed,
    start,
    termijn,
    tijdlijn,
    toegang,
    toestemming,
    toezicht,
    tweestaps,
    uitleg,
    vakveld,
    vandaag,
    veilig_thuis,
    veiligheidsplan,
    veiligheidsschaal,
    verklarende_analyse,
    verklarende_analyse_prent,
    vernietiging,
    versnippering,
    verzoek,
    vt_bericht,
    vt_melding,
    vt_overdracht,
    wat_mag_ik,
    werkaantekening,
    zitting,
    zoeken,
)
from .opruimen import wis_verlopen

BLUEPRINTS = (
    start.bp,
    start.wissel_bp,
    account.bp,
    tweestaps.bp,
    ons_plan.bp,
    verzoek.bp,
    *spelend.BLUEPRINTS,
    bijstand.bp,
    bijstand.mijn_bp,
    eigen_verklaring.bp,
    vandaag.bp,
    gezin.bp,
    mensen.bp,
    bijwerken.bp,
    netwerk.bp,
    netwerk.afspraken_bp,
    *verklarende_analyse.BLUEPRINTS,
    *veiligheidsplan.BLUEPRINTS,
    gebeurtenis.bp,
    contact.bp,
    tijdlijn.bp,
    verklarende_analyse_prent.bp,
    fase.bp,
    veiligheidsschaal.bp,
    noodplan.bp,
    huisverbod.bp,
    spoed.bp,
    vakveld.bp,
    kindversie.bp,
    werkaantekening.bp,
    *mda.BLUEPRINTS,
    meldcode.bp,
    bericht.bp,
    consultatie.bp,
    opschaling.bp,
    toegang.bp,
    noodknop.bp,
    contactpersoon.bp,
    actie.bp,
    belemmering.bp,
    belemmering.proces_bp,
    termijn.bp,
    zoeken.bp,
    bekend.bp,
    veilig_thuis.bp,
    overdrachtstafel.bp,
    kamer.bp,
    zitting.bp,
    inbreng.bp,
    vt_overdracht.bp,
    inzage.bp,
    afschrift.bp,
    delen.bp,
    toestemming.bp,
    informatie.bp,
    protocol.bp,
    keten.bp,
    melding.bp,
    vt_melding.bp,
    vt_bericht.bp,
    proces.bp,
    proces.cijfers_bp,
    bord.bp,
    bestuur.bp,
    uitleg.bp,
    wat_mag_ik.bp,
    bewaren.bp,
    versnippering.bp,
    oefenruimte.bp,
    echte_casus.bp,
    echte_casus.weg_bp,
    ruimtebestand.bp,
    logboek.bp,
    toezicht.bp,
    beheer.bp,
    sleutels.bp,
    vernietiging.bp,
)


def create_app(
    stores: Stores | None = None, instellingen: Instellingen | None = None, **anders: Any
) -> Flask:
    """The application on these stores; without arguments on those that the environment names."""
    waarden = instellingen or uit_omgeving()
    winkel = stores or Stores(waarden)
    if winkel.vault.changing:
        list(winkel.wissel_sleutels())  # a change of keys that was cut off is finished first
    ruimte = demonstratie(winkel, waarden.seeds)
    wis_verlopen(winkel, ruimte)
    app = Flask("caseapp", root_path=str(ROOT / "caseapp"), template_folder=str(ROOT / "templates"))
    app.config.update(_settings(winkel, waarden), **anders)
    app.jinja_env.undefined = StrictUndefined
    verhalen = TweeVerhalen(winkel, waarden.seeds)
    app.extensions.update(stores=winkel, demonstratie=ruimte, verhalen=verhalen)
    sessions.install(app, winkel, waarden)
    frame.install(app)
    app.before_request(_weet_wat_er_nodig_is)
    errors.install(app)
    CSRFProtect(app)
    Bootstrap5(app)
    filters.install(app)
    headers.install(app, https=waarden.https)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    guard.install(app)
    if stores is None:
        laat_liggen()
    return app


def laat_liggen() -> None:
    """What was made at the start stays as long as a server runs: no collection of garbage walks through it
    again. Saves a tenth of every page."""
    gc.collect()
    gc.freeze()


def _settings(stores: Stores, instellingen: Instellingen) -> dict[str, Any]:
    return {
        "SECRET_KEY": stores.vault.sleutels.web.hex(),
        "MAX_CONTENT_LENGTH": 1_000_000,
        "MAX_FORM_MEMORY_SIZE": 1_000_000,
        "MAX_FORM_PARTS": 100,
        "WTF_CSRF_TIME_LIMIT": None,
        "WTF_I18N_ENABLED": False,  # the messages of WTForms itself are Dutch; see forms/base.py
        "WTF_CSRF_SSL_STRICT": instellingen.https,
        "BOOTSTRAP_SERVE_LOCAL": True,
        "TRAP_HTTP_EXCEPTIONS": False,
    }


def _weet_wat_er_nodig_is() -> None:
    """What the view of this request declared, for whoever must decide before the view is called."""
    view = current_app.view_functions.get(request.endpoint or "")
    g.view_needs = getattr(view, "needs", ("iedereen",))
    g.view_in_stilte = getattr(view, "ook_in_stilte", False)
    g.view_van_waarnemer = getattr(view, "van_waarnemer", False)
    if (grootste := getattr(view, "grootste", None)) is not None:
        request.max_content_length = grootste
