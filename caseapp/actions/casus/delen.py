"""Acts of a casus about sharing, the bijzonder protocol, ending an involvement, and a handover."""

from ...context import Context
from ...domain.regel import Regelfout
from ...domain.toestemming import ToestemmingHoe, ToestemmingStatus
from ...permissions import Categorie, Doen
from ...queries import overdracht as overdrachten
from ...queries import toestemming as toestemmingen
from ...queries import verstrekking as verstrekkingen
from ...queries.dossier import OpenGezin
from ...queries.protocol import zicht
from ...scenario.daden import delen as model
from ...tables import (
    Deeltoestemming,
    Gebruiker,
    Organisatie,
    Overdracht,
    ProtocolBesluit,
    Verstrekking,
)
from .. import betrokkenheid, delen, kennisgeving, overdracht, protocol, toestemming
from .wereld import Daden, Vertaler


def _verstrek(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.Verstrek) -> None:
    aan = v.gebruiker(d.aan)
    for wie in d.toestemming_van:
        gezegd = toestemming.Toestemmingsvraag(
            v.persoon(d.persoon), d.categorie, aan, v.persoon(wie), d.doel, v.datum(d.tot_dag)
        )
        rij = toestemming.vraag(ctx, open_, gezegd)
        hoe = toestemming.Opgeschreven(ToestemmingHoe.GESPREK, ctx.today, True)
        toestemming.schrijf_antwoord_op(ctx, open_, rij, ToestemmingStatus.GEGEVEN, "", hoe)
    deling = delen.Deling(
        over=v.persoon(d.persoon),
        wat=d.categorie,
        van=v.gebruiker(d.van),
        aan=aan,
        grondslag=d.grondslag,
        doel=d.doel,
        motivering=d.motivering,
        tot=v.datum(d.tot_dag),
        verteld=d.verteld,
        herzien=None if d.herzien_dag is None else v.datum(d.herzien_dag),
        overlegd=v.gebruiker(d.overlegd) if d.overlegd else None,
    )
    delen.verstrek(ctx, open_, deling)


def _welke(
    ctx: Context,
    open_: OpenGezin,
    v: Vertaler,
    d: model.BevestigVerstrekking | model.TrekVerstrekkingIn | model.InformeerOverVerstrekking,
) -> Verstrekking:
    """The newest one that fits."""
    gezocht = v.persoon(d.persoon), d.categorie, v.gebruiker(d.aan).id
    for zicht_ in verstrekkingen.zichten(ctx, open_):
        rij = zicht_.rij
        if (rij.betreft_id, rij.wat, rij.aan_id) == gezocht:
            return rij
    raise Regelfout("Zo’n verstrekking is er niet.", "categorie")


def _bevestig(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.BevestigVerstrekking) -> None:
    delen.bevestig(ctx, open_, _welke(ctx, open_, v, d))


def _trek_in(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.TrekVerstrekkingIn) -> None:
    delen.trek_in(ctx, open_, _welke(ctx, open_, v, d), d.reden)


def _informeer(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.InformeerOverVerstrekking) -> None:
    delen.informeer(ctx, open_, _welke(ctx, open_, v, d), d.verteld)


def _ontvanger(v: Vertaler, aan: str | None, huis_van: str | None) -> Gebruiker | Organisatie:
    """A user, or the organisation where somebody works."""
    if huis_van is None:
        return v.gebruiker(aan or "")
    return v.ctx.session.get_one(Organisatie, v.gebruiker(huis_van).organisatie_id)


def _vraag(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.VraagToestemming) -> None:
    gevraagd = toestemming.Toestemmingsvraag(
        over=v.persoon(d.over),
        wat=d.categorie,
        aan=_ontvanger(v, d.aan, d.organisatie_van),
        wie=v.persoon(d.persoon),
        doel=d.doel,
        tot=v.datum(d.tot_dag),
        opnieuw=d.opnieuw or "",
        zichtbaar=d.zichtbaar == "ja",
    )
    toestemming.vraag(ctx, open_, gevraagd)


def _vraag_aan(
    ctx: Context, open_: OpenGezin, v: Vertaler, d: model.BeantwoordToestemming | model.TrekToestemmingIn
) -> Deeltoestemming:
    """The newest question to this person about this."""
    aan = _ontvanger(v, d.aan, d.organisatie_van).id
    gezocht = (v.persoon(d.over), d.categorie, aan), v.persoon(d.persoon)
    for zicht_ in toestemmingen.zichten(ctx, open_):
        if (toestemmingen.onderwerp(zicht_.rij), zicht_.rij.betreft_id) == gezocht:
            return zicht_.rij
    raise Regelfout("Zo’n vraag is er niet.", "persoon")


def _beantwoord(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.BeantwoordToestemming) -> None:
    rij = _vraag_aan(ctx, open_, v, d)
    antwoord = ToestemmingStatus.GEGEVEN if d.antwoord == "ja" else ToestemmingStatus.GEWEIGERD
    if d.hoe is None:
        toestemming.zeg(ctx, open_, rij, antwoord, d.woorden or "")
    else:
        hoe = toestemming.Opgeschreven(d.hoe, ctx.today, True)
        toestemming.schrijf_antwoord_op(ctx, open_, rij, antwoord, d.woorden or "", hoe)


def _trek_toestemming_in(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.TrekToestemmingIn) -> None:
    toestemming.trek_in(ctx, open_, _vraag_aan(ctx, open_, v, d), d.reden or "")


def _informeer_lid(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.InformeerGezinslid) -> None:
    verteld = kennisgeving.Verteld(d.hoe, ctx.today, d.apart == "ja", d.toelichting or "")
    kennisgeving.informeer(ctx, open_, v.persoon(d.persoon), verteld)


def _stel_uit(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.StelBriefUit) -> None:
    kennisgeving.stel_uit(ctx, open_, v.persoon(d.persoon), d.reden, v.datum(d.herzien_dag))


def _beeindig(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.BeeindigBetrokkenheid) -> None:
    wie = v.gebruiker(d.gebruiker).id
    rij = next((r for r in open_.relaties if r.gebruiker_id == wie), None)
    if rij is None:
        raise Regelfout("Deze persoon is niet bij dit gezin betrokken.", "gebruiker")
    betrokkenheid.beeindig_betrokkenheid(ctx, open_, rij, d.reden)


def _stel_protocol_in(ctx: Context, open_: OpenGezin, _v: Vertaler, d: model.StelProtocolIn) -> None:
    protocol.stel_protocol_in(ctx, open_, d.soort, d.deskundige, d.reden)


def _protocol(ctx: Context, open_: OpenGezin) -> ProtocolBesluit:
    gezien = zicht(ctx, open_)
    if gezien is None:
        raise Regelfout("Er loopt geen bijzonder protocol.")
    return gezien.rij


def _leg_advies_vast(ctx: Context, open_: OpenGezin, _v: Vertaler, d: model.LegAdviesVast) -> None:
    rij = _protocol(ctx, open_)
    protocol.leg_advies_vast(ctx, open_, rij, d.advies, uitnodigen_mag=d.uitnodigen == "ja")


def _hef_op(ctx: Context, open_: OpenGezin, _v: Vertaler, d: model.HefProtocolOp) -> None:
    protocol.hef_op(ctx, open_, _protocol(ctx, open_), d.reden)


def _stel_voor(ctx: Context, open_: OpenGezin, v: Vertaler, d: model.StelOverdrachtVoor) -> None:
    overdracht.stel_overdracht_voor(ctx, open_, v.gebruiker(d.naar), d.reden)


def _overdracht(ctx: Context, open_: OpenGezin) -> Overdracht:
    rij = overdrachten.overdracht(ctx, open_)
    if rij is None:
        raise Regelfout("Er loopt geen overdracht.")
    return rij


def _aanvaard(ctx: Context, open_: OpenGezin, _v: Vertaler, d: model.AanvaardOverdracht) -> None:
    overdracht.aanvaard(ctx, open_, _overdracht(ctx, open_), d.bereikbaar)


def _weiger(ctx: Context, open_: OpenGezin, _v: Vertaler, d: model.WeigerOverdracht) -> None:
    overdracht.weiger(ctx, open_, _overdracht(ctx, open_), d.reden)


def _maak_kennis(ctx: Context, open_: OpenGezin, _v: Vertaler, d: model.MaakKennis) -> None:
    overdracht.maak_kennis(ctx, open_, _overdracht(ctx, open_), d.hoe, d.verslag)


def _rond_af(ctx: Context, open_: OpenGezin, _v: Vertaler, d: model.RondOverdrachtAf) -> None:
    rij = _overdracht(ctx, open_)
    overdracht.rond_af(ctx, open_, rij, d.verteld, overdrachten.bereikbaar(ctx, open_, rij))


def _trek_overdracht_in(ctx: Context, open_: OpenGezin, _v: Vertaler, _d: model.TrekOverdrachtIn) -> None:
    overdracht.trek_in(ctx, open_, _overdracht(ctx, open_))


REGISTER, GEZAG = Categorie.DEELREGISTER, Categorie.GEZIN_GEZAG
DADEN: Daden = {
    model.Verstrek: (Doen.WIJZIGEN, REGISTER, _verstrek),
    model.BevestigVerstrekking: (Doen.ZIEN, REGISTER, _bevestig),
    model.TrekVerstrekkingIn: (Doen.WIJZIGEN, REGISTER, _trek_in),
    model.InformeerOverVerstrekking: (Doen.WIJZIGEN, REGISTER, _informeer),
    model.VraagToestemming: (Doen.WIJZIGEN, REGISTER, _vraag),
    model.BeantwoordToestemming: (Doen.ZIEN, REGISTER, _beantwoord),
    model.TrekToestemmingIn: (Doen.ZIEN, REGISTER, _trek_toestemming_in),
    model.InformeerGezinslid: (Doen.WIJZIGEN, REGISTER, _informeer_lid),
    model.StelBriefUit: (Doen.WIJZIGEN, REGISTER, _stel_uit),
    model.BeeindigBetrokkenheid: (Doen.WIJZIGEN, REGISTER, _beeindig),
    model.StelProtocolIn: (Doen.WIJZIGEN, REGISTER, _stel_protocol_in),
    model.LegAdviesVast: (Doen.WIJZIGEN, REGISTER, _leg_advies_vast),
    model.HefProtocolOp: (Doen.WIJZIGEN, REGISTER, _hef_op),
    model.StelOverdrachtVoor: (Doen.WIJZIGEN, GEZAG, _stel_voor),
    model.AanvaardOverdracht: (Doen.ZIEN, GEZAG, _aanvaard),
    model.WeigerOverdracht: (Doen.ZIEN, GEZAG, _weiger),
    model.MaakKennis: (Doen.WIJZIGEN, GEZAG, _maak_kennis),
    model.RondOverdrachtAf: (Doen.WIJZIGEN, GEZAG, _rond_af),
    model.TrekOverdrachtIn: (Doen.WIJZIGEN, GEZAG, _trek_overdracht_in),
}
