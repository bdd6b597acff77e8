"""The team of one gezin, how long it is there, and the lines of its globaal plan."""

from uuid import UUID

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from ...actions.mda import plan, team
from ...actions.mda.deling import Grond, Lid
from ...context import Context
from ...domain.delen import Grondslag
from ...domain.mda.aanmelding import INZET
from ...domain.mda.team import TEAM_GRONDSLAGEN
from ...forms import mda_team as forms
from ...forms.base import tekst
from ...permissions import Doen, leidt_team, zet_in_team
from ...queries.dossier import OpenGezin
from ...queries.mda import team as queries
from ...queries.mda.blad import Zaak
from ...queries.namen import mensen
from ..guard import needs
from .pagina import OVERLEG, VELD, laatste, stap

bp = Blueprint("mda_team", __name__, url_prefix=VELD)


@bp.route("/team", methods=["GET", "POST"])
@needs(Doen.ZIEN, OVERLEG)
def zet_in_team_(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    zaak, leidt = _inzet(ctx, gezin), leidt_team(ctx.actor, gezin.dossier)
    wie = queries.kandidaten(ctx, gezin, zaak.leden) or abort(404)
    form, personen = forms.LidForm(), {id_: naam for id_, (naam, _) in mensen(ctx, gezin).items()}
    form.noem(
        {id_: naam for id_, (_, naam) in wie.items()},
        queries.te_kiezen([een for een, _ in wie.values()]),
        personen,
        grondslagen=() if leidt else TEAM_GRONDSLAGEN,
    )

    def doe() -> None:
        gekozen, lid = wie[form.gebruiker.data][0], Lid(tekst(form.rol), form.tot.data, form.soorten())
        team.zet_in_het_team(ctx, gezin, zaak.rij, gekozen, lid, _grond(form))

    uitleg = "Voor een tijd, en alleen voor wat nodig is. Daarna stopt de toegang vanzelf."
    return stap(ctx, gezin, form, doe, "schrijf.html", titel="Iemand in het team", uitleg=uitleg, lees=())


def _grond(form: forms.LidForm | forms.LidStapForm) -> Grond | None:
    """None where nothing of it was asked."""
    if "grondslag" not in form:
        return None
    gekozen = form.grondslag.data
    grondslag = Grondslag(gekozen) if gekozen else None
    return Grond(grondslag, form.over.ids, tekst(form.verteld), form.herzien.data)


def _inzet(ctx: Context, gezin: OpenGezin) -> Zaak:
    zaak = laatste(ctx, gezin)
    return zaak if zaak.rij.status in INZET else abort(404)


@bp.route("/team/<uuid:gebruiker_id>", methods=["GET", "POST"])
@needs(Doen.ZIEN, OVERLEG)
def wijzig_lid(ctx: Context, gezin: OpenGezin, gebruiker_id: UUID) -> ResponseReturnValue:
    zaak = _inzet(ctx, gezin)
    lid, leidt = zaak.leden.get(gebruiker_id), leidt_team(ctx.actor, gezin.dossier)
    if lid is None or lid.weg or not (leidt or zet_in_team(ctx.actor, gezin.dossier, lid.gebruiker.rol)):
        abort(404)
    form, gedeeld = forms.LidStapForm(), not leidt and queries.deelt_meer(lid)
    form.noem(
        aanspreekpunt=leidt and gebruiker_id != zaak.rij.aanspreekpunt_id,
        personen={id_: naam for id_, (naam, _) in mensen(ctx, gezin).items()} if gedeeld else {},
        grondslagen=TEAM_GRONDSLAGEN if gedeeld else (),
    )

    def doe() -> None:
        if form.stap.data == "aanspreekpunt":
            team.noem_aanspreekpunt(ctx, gezin, zaak.rij, gebruiker_id)
        elif form.stap.data == "verlengen":
            wat = form.tot.data, tekst(form.reden), _grond(form)
            team.verleng(ctx, gezin, zaak.rij, gebruiker_id, *wat)
        else:
            team.haal_uit_het_team(ctx, gezin, zaak.rij, gebruiker_id, tekst(form.reden))

    titel, uitleg = queries.naam(ctx, lid), "Wat hier staat, is een besluit: de reden blijft te lezen."
    return stap(ctx, gezin, form, doe, "schrijf.html", titel=titel, uitleg=uitleg, lees=())


@bp.route("/verlengen", methods=["GET", "POST"])
@needs(Doen.ZIEN, OVERLEG)
def verleng_inzet(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    zaak, form = _inzet(ctx, gezin), forms.VerlengForm()
    if not leidt_team(ctx.actor, gezin.dossier):
        abort(404)

    def doe() -> None:
        team.verleng_inzet(ctx, gezin, zaak.rij, form.tot.data, tekst(form.reden))

    uitleg = "Dit is een nieuw besluit. Wie in het team blijft, verleng je daarna per persoon."
    return stap(ctx, gezin, form, doe, "schrijf.html", titel="MDA++ verlengen", uitleg=uitleg, lees=())


@bp.route("/plan", methods=["GET", "POST"])
@needs(Doen.ZIEN, OVERLEG)
def schrijf_planregel(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    zaak, form = _inzet(ctx, gezin), forms.planregel_form()
    if not leidt_team(ctx.actor, gezin.dossier):
        abort(404)

    def doe() -> None:
        plan.schrijf_planregel(ctx, gezin, zaak.rij, form.teksten())

    uitleg = "Een paar regels is genoeg. De contactpersoon beslist wat in het veiligheidsplan komt."
    return stap(
        ctx, gezin, form, doe, "schrijf.html", titel="Regel van het globaal plan", uitleg=uitleg, lees=()
    )
