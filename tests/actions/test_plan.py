"""Het veiligheidsplan: wie er wat in schrijft, waarop het rust, en wat er nooit bij mag komen."""

import pytest

from caseapp.actions.botsing import Botsing
from caseapp.actions.veiligheidsplan import stuk, versie
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.regel import Regelfout
from caseapp.domain.veiligheidsplan.woorden import PlanDeel as D
from caseapp.domain.versie import VersieStatus
from caseapp.permissions import KetenSoort
from caseapp.tables import Gebeurtenis, Gebruiker, PlanStuk, PlanVersie, Veiligheidsplan

from ..builders import Huis, op_dag
from ..kring import Kring
from .analyse import begin as begin_analyse
from .analyse import doe, van_gezin
from .plan import afspraak, begin, blad, leg_voor, schrijf, stel_vast, stukken, voorwaarde


def test_zonder_vastgestelde_analyse_is_er_niets_om_op_te_bouwen(kamer: Huis, kring: Kring) -> None:
    begin_analyse(kamer, kring)  # a concept, and no spoedversie
    with pytest.raises(Regelfout, match="nog geen vastgestelde analyse"):
        begin(kamer, kring)
    assert not van_gezin(kamer, kring, Veiligheidsplan)


def test_een_plan_rust_op_de_analyse_die_leidt(kamer: Huis, gepland: Kring) -> None:
    [rij] = van_gezin(kamer, gepland, PlanVersie)
    assert rij.status is VersieStatus.CONCEPT
    assert not rij.spoed
    with pytest.raises(Regelfout, match="al een versie in de maak"):
        begin(kamer, gepland)


def test_een_afspraak_hoort_altijd_bij_een_voorwaarde(kamer: Huis, gepland: Kring) -> None:
    los = afspraak(gepland, gepland.kind.id)
    with pytest.raises(Regelfout, match="in dit plan staat"):
        schrijf(kamer, gepland, D.AFSPRAKEN, los)
    with pytest.raises(Regelfout, match="Kies bij welke voorwaarde"):
        schrijf(kamer, gepland, D.AFSPRAKEN, {k: w for k, w in los.items() if k != "voorwaarde"})


@pytest.mark.parametrize("wie", ["moeder", "lt", "school"])
def test_een_voorwaarde_stelt_niet_iedereen(kamer: Huis, gepland: Kring, wie: str) -> None:
    aantal = len(van_gezin(kamer, gepland, PlanStuk))
    with pytest.raises(Regelfout, match="stelt of beëindigt alleen"):
        schrijf(kamer, gepland, D.VOORWAARDEN, voorwaarde(gepland), wie)
    assert len(van_gezin(kamer, gepland, PlanStuk)) == aantal


@pytest.mark.parametrize("wie", ["cp", "vt", "mda"])
def test_wie_voorwaarden_mag_stellen_doet_het(kamer: Huis, gepland: Kring, wie: str) -> None:
    nieuw = voorwaarde(gepland, tekst="Het kind slaapt elke nacht thuis.")
    schrijf(kamer, gepland, D.VOORWAARDEN, nieuw, wie)
    assert sum(s.deel is D.VOORWAARDEN for s in stukken(kamer, gepland).values()) == 2


def test_veilig_thuis_schrijft_geen_afspraken(kamer: Huis, gepland: Kring) -> None:
    kern = next(s.kern for s in stukken(kamer, gepland).values() if s.deel is D.VOORWAARDEN)
    with pytest.raises(Regelfout, match="In dit onderdeel schrijf jij niet"):
        schrijf(kamer, gepland, D.AFSPRAKEN, afspraak(gepland, kern), "vt")


def test_het_gezin_beeindigt_geen_voorwaarde(kamer: Huis, gepland: Kring) -> None:
    doel = next(s for s in stukken(kamer, gepland, "moeder").values() if s.deel is D.VOORWAARDEN)
    with pytest.raises(Regelfout, match="stelt of beëindigt alleen"):
        doe(kamer, gepland, "moeder", stuk.trek_uit_plan, doel)


def test_het_gezin_schrijft_zelf_hoe_het_gaat(kamer: Huis, gepland: Kring) -> None:
    kern = next(s.kern for s in stukken(kamer, gepland).values() if s.deel is D.VOORWAARDEN)
    eigen = afspraak(
        gepland, kern, tekst="Oma belt elke vrijdag om acht uur.", uitvoerder=(str(gepland.moeder.id),)
    )
    schrijf(kamer, gepland, D.AFSPRAKEN, eigen, "moeder")
    band = blad(kamer, gepland).banden[0]
    assert [een.stuk.kop for een in band.hoe][-1] == "Oma belt elke vrijdag om acht uur."


def test_onder_een_afspraak_verdwijnt_geen_voorwaarde(kamer: Huis, gepland: Kring) -> None:
    doel = next(s for s in stukken(kamer, gepland).values() if s.deel is D.VOORWAARDEN)
    with pytest.raises(Regelfout, match="hoort nog een afspraak"):
        doe(kamer, gepland, "cp", stuk.trek_uit_plan, doel)


def test_wat_voor_vader_is_afgeschermd_schermt_ook_de_afspraak_af(kamer: Huis, gepland: Kring) -> None:
    stil = voorwaarde(gepland, tekst="Moeder heeft altijd een plek om heen te gaan.")
    kern = schrijf(kamer, gepland, D.VOORWAARDEN, stil, niet_voor=[str(gepland.vader.id)])
    schrijf(kamer, gepland, D.AFSPRAKEN, afspraak(gepland, kern, uitvoerder=(str(gepland.moeder.id),)))
    assert len(stukken(kamer, gepland)) == 4
    assert len(stukken(kamer, gepland, "vader")) == 2
    verteld = [
        g for g in van_gezin(kamer, gepland, Gebeurtenis) if g.soort is GebeurtenisSoort.PLAN_AANGEVULD
    ]
    assert sorted(bool(g.niet_voor) for g in verteld) == [False, False, True, True]


def test_een_school_leest_alleen_waar_zij_in_genoemd_is(kamer: Huis, gepland: Kring) -> None:
    kern = next(s.kern for s in stukken(kamer, gepland).values() if s.deel is D.VOORWAARDEN)
    zin = "De school belt moeder als het kind er om negen uur niet is."
    schrijf(
        kamer, gepland, D.AFSPRAKEN, afspraak(gepland, kern, tekst=zin, controleur=str(gepland["school"]))
    )
    assert not blad(kamer, gepland, "school").eigen, "nog niet: het is een concept"
    stel_vast(kamer, gepland)
    gezien = blad(kamer, gepland, "school")
    assert [een.stuk.kop for een in gezien.eigen] == [zin]
    assert [een.status for een in gezien.eigen] == ["loopt"]
    assert (gezien.leidend, gezien.banden) == (None, ())


def test_een_gecertificeerde_instelling_stelt_voorwaarden_en_leest_geen_afspraken(
    kamer: Huis, gepland: Kring
) -> None:
    with kamer.systeem() as werk:
        rij = werk.ctx.session.get(Gebruiker, gepland["school"])
        assert rij is not None
        rij.soort = KetenSoort.GECERTIFICEERDE_INSTELLING
    schrijf(kamer, gepland, D.VOORWAARDEN, voorwaarde(gepland, tekst="Het kind slaapt thuis."), "school")
    delen = [s.deel for s in stukken(kamer, gepland, "school").values()]
    assert delen == [D.VOORWAARDEN, D.VOORWAARDEN]
    van = {wie: blad(kamer, gepland, wie) for wie in ("school", "cp")}
    gaten = {wie: [gat for band in een.banden for gat in band.gaten] for wie, een in van.items()}
    assert gaten == {"school": [], "cp": ["Hoe dit gaat, is nog niet afgesproken."]}
    assert {wie: bool(een.open and een.open.aanleiding) for wie, een in van.items()} == {
        "school": False,
        "cp": True,
    }
    kern = next(s.kern for s in stukken(kamer, gepland).values() if s.deel is D.VOORWAARDEN)
    with pytest.raises(Regelfout, match="Iemand die je koos"):
        schrijf(kamer, gepland, D.AFSPRAKEN, afspraak(gepland, kern), "school")


def test_herschrijven_is_een_nieuwe_rij_en_de_tweede_krijgt_het_te_horen(kamer: Huis, gepland: Kring) -> None:
    doel = next(s for s in stukken(kamer, gepland).values() if s.deel is D.AFSPRAKEN)
    anders = {**doel.waarden, "tekst": "Drinkt vader iets, dan slaapt hij die nacht bij oma."}
    doe(kamer, gepland, "cp", stuk.herschrijf_in_plan, doel, anders, 1)
    with pytest.raises(Botsing):
        doe(kamer, gepland, "cp", stuk.herschrijf_in_plan, doel, anders, 1)
    assert stukken(kamer, gepland)[doel.kern].herziening == 2


def test_ter_bespreking_staat_de_tekst_stil(kamer: Huis, gepland: Kring) -> None:
    leg_voor(kamer, gepland)
    with pytest.raises(Regelfout, match="staat stil"):
        schrijf(kamer, gepland, D.KRACHTEN, {"wat": "Zij eten elke dag samen.", "soort": "kracht"})
    doe(kamer, gepland, "cp", versie.haal_terug)
    schrijf(kamer, gepland, D.KRACHTEN, {"wat": "Zij eten elke dag samen.", "soort": "kracht"})


def test_bewezen_veiligheid_vraagt_waaruit_dat_bleek(kamer: Huis, gepland: Kring) -> None:
    with pytest.raises(Regelfout, match="waaruit bleek"):
        schrijf(kamer, gepland, D.KRACHTEN, {"wat": "Oma komt altijd.", "soort": "bewezen_veiligheid"})


def test_de_kop_is_er_een(kamer: Huis, gepland: Kring) -> None:
    kop = {"wie": (str(gepland.moeder.id),), "talen": "Nederlands"}
    schrijf(kamer, gepland, D.KOP, kop)
    with pytest.raises(Regelfout, match="Hiervan is er één"):
        schrijf(kamer, gepland, D.KOP, kop)


def test_wie_niet_meehelpt_kan_geen_afspraak_krijgen(kamer: Huis, gepland: Kring) -> None:
    kern = next(s.kern for s in stukken(kamer, gepland).values() if s.deel is D.VOORWAARDEN)
    with pytest.raises(Regelfout, match="helpt hier niet mee"):
        schrijf(kamer, gepland, D.AFSPRAKEN, afspraak(gepland, kern, uitvoerder=(str(gepland["vreemde"]),)))
    laat = {"vanaf": op_dag(110).date().isoformat(), "tot": op_dag(100).date().isoformat()}
    with pytest.raises(Regelfout, match="voor de eerste"):
        schrijf(kamer, gepland, D.AFSPRAKEN, afspraak(gepland, kern, **laat))
