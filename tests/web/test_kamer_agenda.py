"""The agenda of a zitting that changes after it was made: who is asked, and who reads."""

from caseapp.domain.kamer.woorden import ZittingStap
from caseapp.tables import KamerInbreng, Zitting

from .wandeling import leesbaar
from .zitting import (
    KERN,
    OP_NAAM,
    agendeer,
    breng_in,
    een,
    ga_verder,
    naar_stap,
    open_de_zitting,
    open_zitting,
    pad,
)


def test_spoed_die_tijdens_de_zitting_komt_wordt_ook_besproken(huis):
    """Spoed stands before what is on the table already; it is not passed by."""
    open_de_zitting(huis, "wilg", "linde", "hazelaar", "olm")
    naar_stap(huis, ZittingStap.VRAAG)
    breng_in(huis, spoed="y")
    spoed, nu = agendeer(huis), open_zitting(huis)
    with huis.als("beuk") as werk:
        eerste = werk.ctx.session.get_one(KamerInbreng, nu.inbreng_id)
        assert werk.ctx.session.get_one(KamerInbreng, spoed).volgorde < eerste.volgorde
        eerste.uitkomsten = ["advies_aan_contactpersoon"]
        werk.ctx.session.get_one(Zitting, nu.id).stap = ZittingStap.OPSCHALING
    ga_verder(huis, huis.gast("beuk"))
    assert (open_zitting(huis).stap, open_zitting(huis).inbreng_id) == (ZittingStap.VRAAG, spoed)


def test_wie_voor_deze_zitting_was_gevraagd_leest_niet_meer_wat_van_de_agenda_ging(huis):
    breng_in(huis)
    inbreng_id, voorzitter = agendeer(huis), huis.gast("beuk")
    lees = f"/inbreng/{inbreng_id}"
    huis.gast("hazelaar").get(pad(huis, lees))
    voorzitter.post(pad(huis, f"{lees}/eraf"))
    gehoor = een(huis, KamerInbreng, KamerInbreng.id == inbreng_id).alleen_voor
    assert set(gehoor) == {str(huis.wie[wie]) for wie in ("kastanje", "beuk")}
    voorzitter.post(pad(huis, f"/uitgenodigd/{huis.wie['hazelaar']}/weg"))
    agendeer(huis)
    huis.gast("hazelaar").get(pad(huis), 403)
    huis.gast("linde").get(pad(huis, lees))


def test_op_naam_bijgewerkt_blijft_het_gezin_erbij_en_wordt_wie_nieuw_is_gekozen_gevraagd(huis):
    op_naam = OP_NAAM | {"uitleg": "Bo weet het sinds maandag."}
    breng_in(huis, "esdoorn", "Papierenvlinder", **op_naam, deelnemers=str(huis.wie["linde"]))
    inbreng_id = agendeer(huis)
    lees = f"/inbreng/{inbreng_id}"
    huis.gast("beuk").post(pad(huis, "/nodig-uit"), wie=str(huis.wie["bo"]))
    huis.gast("bo").get(pad(huis, lees))
    huis.gast("moerbei").get(pad(huis), 403)
    velden = KERN | op_naam | {"vraag": "Wie staat er nu naast Bo?", "deelnemers": str(huis.wie["moerbei"])}
    huis.gast("esdoorn").post(huis.pad("Papierenvlinder", f"overleg/{inbreng_id}"), **velden)
    for wie in ("bo", "moerbei"):
        assert "Wie staat er nu naast Bo?" in leesbaar(huis.gast(wie).get(pad(huis, lees)).text)
    huis.gast("linde").get(pad(huis, lees), 403)
