"""The place of who supervises: what stands out and why, a verdict with a reason, and no content at all."""

import re
from datetime import timedelta

import pytest
import time_machine
from sqlalchemy.exc import DatabaseError
from sqlmodel import select

from caseapp.db import op_platform
from caseapp.domain.veiligheidsplan.woorden import PlanStatus
from caseapp.permissions import BELEID_HASH, Rol
from caseapp.tables import Noodknop, Termijn, ToezichtOordeel, Veiligheidsplan

from .kanarie import kanaries
from .wandeling import leesbaar
from .winkel import afdruk, logregels, tel

GEZIN = "Wolkenveld"
# A Tuesday of real time, ten o'clock in the Netherlands; later than the house was built.
DINSDAG = "2027-04-13T08:00:00+00:00"
WAAROM = "Er is gebeld: er is ruzie, en de contactpersoon neemt niet op."
REDEN = "De contactpersoon was ziek, en dit kon niet wachten tot morgen."


@pytest.fixture
def klok():
    with time_machine.travel(DINSDAG, tick=False) as stil:
        yield stil


def druk(huis, wie="els"):
    gast = huis.gast(wie)
    gast.post(huis.pad(GEZIN, "noodknop/gebruik"), reden="gevaar_nu", motivering=WAAROM)
    gast.get(huis.pad(GEZIN))
    return gast


def rij_van(huis, wie="jeneverbes", vraag=""):
    return huis.gast(wie).get(f"/toezicht/{vraag}").text


def adressen(pagina, huis=None):
    gevonden = re.findall(r'href="(/toezicht/oordeel/[^"]+)"', pagina)
    return [adres for adres in gevonden if huis is None or str(huis.gezinnen[GEZIN]) in adres]


def test_op_het_eerste_scherm_van_een_toezichthouder_staat_de_noodknop_die_wacht(huis):
    """The one of the seeds, a day ago in the story: the persona finds it without looking for it."""
    gast = huis.gast()
    gast.kies(huis.wie["magnolia"])
    begin = gast.post("/demonstratie/kies", gebruiker=str(huis.wie["magnolia"]))
    assert begin.location == "/toezicht/"
    pagina = leesbaar(gast.get("/toezicht/").text)
    assert "De noodknop is gebruikt." in pagina
    assert "mw. Els" in pagina
    assert huis.kenmerken["Papierenvlinder"] in pagina


@pytest.mark.parametrize("wie", ["els", "wilg", "linde", "beuk", "noor", "sering", "hulst", "acacia"])
def test_toezicht_is_van_de_toezichthouder(leeshuis, wie):
    for waar in ("", "logboek", "beleid"):
        assert leeshuis.gast(wie).get(f"/toezicht/{waar}", None).status_code in (403, 404)
    assert "/toezicht/" not in leeshuis.gast(wie).get("/uitleg/").text


def test_een_noodknop_staat_er_meteen_met_wie_wanneer_en_waarom_en_zonder_een_naam_uit_het_gezin(huis, klok):
    druk(huis)
    pagina = leesbaar(rij_van(huis))
    assert huis.kenmerken[GEZIN] in pagina
    assert "13-04-2027 10:00" in pagina
    assert "Wolkenveld" not in pagina
    assert WAAROM not in pagina
    waar = adressen(rij_van(huis), huis)[0]
    oordeel = leesbaar(huis.gast("jeneverbes").get(waar).text)
    assert WAAROM in oordeel
    assert "Wolkenveld" not in oordeel


def test_een_toezichthouder_leest_in_de_wachtrij_geen_woord_uit_een_gezin(huis, klok):
    druk(huis)
    gast = huis.gast("jeneverbes")
    paginas = [gast.get(f"/toezicht/{rest}").text for rest in ("", "?stand=alles&periode=alles", "beleid")]
    paginas += [gast.get(adres).text for adres in adressen(paginas[1])]
    verboden = [k for k in kanaries() if "jeneverbes" not in k.voor]
    assert [k.waar for k in verboden for pagina in paginas if k.in_(leesbaar(pagina))] == []


def test_een_oordeel_met_een_reden_haalt_de_noodknop_uit_de_wachtrij_en_blijft_staan(huis, klok):
    druk(huis)
    gast, waar = huis.gast("jeneverbes"), adressen(rij_van(huis), huis)[0]
    gast.post(waar, besluit="gesprek", reden=REDEN)
    assert adressen(rij_van(huis), huis) == []
    beoordeeld = leesbaar(rij_van(huis, vraag="?stand=beoordeeld"))
    assert "gesprek" in beoordeeld
    assert REDEN in leesbaar(huis.gast("magnolia").get(waar).text)
    assert "heeft geoordeeld" in leesbaar(huis.gast("wilg").get(huis.pad(GEZIN, "noodknop")).text)
    with huis.als("wilg", alleen_lezen=True) as werk:
        rij = werk.ctx.session.exec(select(Noodknop).where(Noodknop.gezin_id == huis.gezinnen[GEZIN])).one()
        assert rij.beoordeeld_op is not None
        open_ = select(Termijn).where(
            Termijn.gezin_id == rij.gezin_id, Termijn.soort == "noodknop", Termijn.afgerond_op.is_(None)
        )
        assert werk.ctx.session.exec(open_).first() is None
    regel = next(v for v in logregels(huis) if v.get("object_soort") == "toezicht_oordeel")
    assert regel["handeling"] == "maken"
    assert REDEN not in str(regel)


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"reden": "Was nodig."}, "minstens 20 tekens"),
        ({"reden": ""}, "Leg je oordeel uit."),
        ({"besluit": ""}, "Kies een oordeel."),
        ({"besluit": "ontslag"}, ""),
        ({"reden": "Bel mij op 06-12345678 over deze noodknop."}, "een telefoonnummer"),
    ],
)
def test_een_oordeel_zonder_reden_of_woord_verandert_niets(huis, klok, velden, zin):
    druk(huis)
    waar, voor = adressen(rij_van(huis), huis)[0], afdruk(huis.ruimte)
    pagina = huis.gast("jeneverbes").post(waar, 422, **{"besluit": "in_orde", "reden": REDEN} | velden).text
    assert zin in leesbaar(pagina)
    assert afdruk(huis.ruimte) == voor


def test_over_wat_je_zelf_deed_oordeel_je_niet(huis, klok):
    huis.gast("jeneverbes").get("/logboek/export")
    pagina = leesbaar(rij_van(huis))
    assert "een bestand meegenomen" in pagina
    assert "Dit deed je zelf." in pagina
    waar = adressen(rij_van(huis, "magnolia"))
    eigen = next(adres for adres in waar if str(huis.wie["jeneverbes"]) in adres)
    assert eigen not in rij_van(huis)
    voor = afdruk(huis.ruimte)
    huis.gast("jeneverbes").post(eigen, 403, besluit="in_orde", reden=REDEN)
    assert afdruk(huis.ruimte) == voor
    assert logregels(huis)[-1]["resultaat"] == "geweigerd"
    huis.gast("magnolia").post(eigen, besluit="in_orde", reden=REDEN)


def test_na_tweeenzeventig_uur_is_een_oordeel_te_laat_en_dat_staat_er(huis, klok):
    """The one of the seeds was already: this house is from long ago."""
    druk(huis)
    klok.shift(timedelta(hours=72))
    assert "1 oordeel is te laat." in leesbaar(rij_van(huis))
    klok.shift(timedelta(seconds=1))
    assert "2 oordelen zijn te laat." in leesbaar(rij_van(huis))
    assert "Een oordeel volgt binnen 72 uur" in leesbaar(rij_van(huis))


def test_een_noodknop_die_wacht_staat_er_ook_als_hij_van_vroeger_is(huis, klok):
    druk(huis)
    klok.shift(timedelta(days=200))
    assert adressen(rij_van(huis, vraag="?periode=dag"), huis)
    huis.gast("magnolia").post(adressen(rij_van(huis), huis)[0], besluit="in_orde", reden=REDEN)
    assert adressen(rij_van(huis, vraag="?periode=dag&stand=alles"), huis) == []


def test_komt_er_na_het_oordeel_iets_bij_dan_wacht_het_opnieuw(huis, klok):
    els = druk(huis)
    waar = adressen(rij_van(huis), huis)[0]
    gast = huis.gast("jeneverbes")
    gast.post(waar, besluit="in_orde", reden=REDEN)
    gast.post(waar, 422, besluit="in_orde", reden=REDEN)
    els.get(huis.pad(GEZIN, "plan"))
    gast.post(waar, besluit="gesprek", reden=REDEN)
    assert tel(huis, ToezichtOordeel) == 2


def test_een_oordeel_verandert_nooit(huis, klok):
    druk(huis)
    huis.gast("jeneverbes").post(adressen(rij_van(huis), huis)[0], besluit="in_orde", reden=REDEN)
    with pytest.raises(DatabaseError, match="only added to"), huis.ruimte.werk(op_platform()) as werk:
        werk.ctx.session.exec(select(ToezichtOordeel)).one().besluit = "gesprek"


def test_vaak_iets_proberen_wat_niet_mag_valt_op_ook_van_wie_er_woont(huis, klok):
    for _ in range(3):
        huis.gast("rik").get(huis.pad("Wolkenveld"), 404)
    pagina = leesbaar(rij_van(huis, vraag="?regel=vaak_geweigerd"))
    assert "keer niet." in pagina
    assert "gezinslid" in pagina
    assert "Rik" not in pagina


def test_ook_wie_met_een_eigen_account_kijkt_staat_in_de_wachtrij(huis, klok):
    gast = huis.met_account(Rol.BEHEERDER)
    for _ in range(3):
        gast.get(huis.pad(GEZIN), None)
    assert "beheerder, met een eigen account" in leesbaar(rij_van(huis))


def test_kijken_zonder_taak_buiten_werktijd_staat_er_en_overdag_met_een_taak_niet(huis, klok):
    huis.gast("wilg").get(huis.pad(GEZIN))
    assert adressen(rij_van(huis), huis) == []
    klok.shift(timedelta(hours=12))  # ten in the evening
    huis.gast("linde").get(huis.pad(GEZIN))
    huis.gast("noor").get(huis.pad(GEZIN))
    pagina = leesbaar(rij_van(huis, vraag="?regel=buiten_werktijd"))
    assert "buiten werktijd" in pagina
    assert "dhr. Linde" in pagina
    assert "gezinslid" not in pagina


def test_kijken_zonder_taak_nadat_het_plan_is_afgerond_valt_op(huis, klok):
    def vraag():
        return leesbaar(rij_van(huis, vraag="?regel=na_afsluiten"))

    huis.gast("linde").get(huis.pad("Wolkenveld"))
    assert "dhr. Linde" not in vraag()
    with huis.als("wilg") as werk:
        mijn = select(Veiligheidsplan).where(Veiligheidsplan.gezin_id == huis.gezinnen["Wolkenveld"])
        plan = werk.ctx.session.exec(mijn).one()
        plan.status, plan.evaluatie_op = PlanStatus.AFGEROND, None
        plan.afgerond_op = werk.ctx.now - timedelta(days=1)
        for termijn in werk.ctx.session.exec(select(Termijn).where(Termijn.voor_id == huis.wie["linde"])):
            termijn.afgerond_op = werk.ctx.now - timedelta(days=2)
    huis.gast("linde").get(huis.pad("Wolkenveld"))
    huis.gast("wilg").get(huis.pad("Wolkenveld"))  # she is the contactpersoon, and asks how it goes
    assert "Het plan van dit gezin was toen al afgerond." in vraag()
    assert "dhr. Linde" in vraag()
    assert "mw. Wilg" not in vraag()


def test_een_lijst_openen_is_niet_veel_gezinnen_openen(huis, klok):
    for _ in range(3):
        huis.gast("meidoorn").get("/vandaag")
        huis.gast("meidoorn").get("/gezinnen/")
    klok.shift(timedelta(hours=12))  # in the evening, and without a task
    huis.gast("meidoorn").get("/vandaag")
    for regel in ("veel_gezinnen", "zonder_taak", "buiten_werktijd"):
        assert "mw. Meidoorn" not in leesbaar(rij_van(huis, vraag=f"?regel={regel}")), regel


@pytest.mark.parametrize("vraag", ["stand=niets", "regel=%00", "periode=eeuw", "pagina=-3", "pagina=999"])
def test_een_vreemde_keuze_is_geen_fout(leeshuis, vraag):
    leeshuis.gast("jeneverbes").get(f"/toezicht/?{vraag}")


@pytest.mark.parametrize(
    "adres", ["x/geen/2027-01-01", "{els}/geen/morgen", "{els}/{gezin}/2020-01-01", "{gezin}/geen/2027-01-01"]
)
def test_een_adres_dat_niets_is_leidt_nergens_heen(leeshuis, adres):
    waar = adres.format(els=leeshuis.wie["els"], gezin=leeshuis.gezinnen[GEZIN])
    leeshuis.gast("jeneverbes").get(f"/toezicht/oordeel/{waar}", 404)
    leeshuis.gast("wilg").get(f"/toezicht/oordeel/{waar}", None)


def test_het_logboek_wordt_nagerekend_met_bewijs(huis):
    gast = huis.gast("jeneverbes")
    voor = leesbaar(gast.get("/toezicht/logboek").text)
    assert "Handtekening (Ed25519)" in voor
    assert "Het logboek klopt." not in voor
    na = leesbaar(gast.post("/toezicht/logboek", 200).text)
    assert "Het logboek klopt." in na
    assert "ondertekend" in na
    assert BELEID_HASH in na
    assert re.search(r"\d+ regels", na)


def test_een_logboek_dat_niet_klopt_zegt_waar(huis):
    with huis.ruimte.engine.begin() as verbinding:
        verbinding.exec_driver_sql("DROP TRIGGER log_regel_geen_update")
        verbinding.exec_driver_sql("UPDATE log_regel SET hash = x'00' WHERE volgnummer = 40")
    pagina = leesbaar(huis.gast("jeneverbes").post("/toezicht/logboek", 200).text)
    assert "Het logboek klopt niet." in pagina
    assert "regel 40" in pagina


def test_de_bladzijde_over_het_beleid_noemt_de_vingerafdruk_van_de_tabel(leeshuis):
    pagina = leesbaar(leeshuis.gast("magnolia").get("/toezicht/beleid").text)
    assert BELEID_HASH in pagina
    assert "van nu" in pagina


def test_kijken_naar_wie_er_keek_staat_zelf_ook_in_het_logboek(huis):
    begin = len(logregels(huis))
    rij_van(huis)
    assert "log_inzien" in {v["handeling"] for v in logregels(huis)[begin:]}
