"""De verklarende analyse: samen geschreven, voorgelegd, vastgesteld, en daarna nooit meer anders."""

from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from caseapp.actions import gebeurtenis
from caseapp.actions.botsing import Botsing
from caseapp.actions.uitspraak import Hoe, leg_uitspraak_vast
from caseapp.actions.verklarende_analyse import bijdrage, stelling, uitnodiging, versie
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.regel import Regelfout
from caseapp.domain.termijn import TermijnSoort
from caseapp.domain.uitspraak import UitspraakSoort
from caseapp.domain.verklarende_analyse.woorden import AnalyseDeel as D
from caseapp.domain.verklarende_analyse.woorden import Stelling as S
from caseapp.domain.verklarende_analyse.woorden import VertelSoort
from caseapp.domain.versie import VersieStatus
from caseapp.permissions import Categorie
from caseapp.queries.dossier import Refused
from caseapp.queries.namen import mensen
from caseapp.queries.verklarende_analyse import blad as bladen
from caseapp.queries.verklarende_analyse import rijen, versies
from caseapp.queries.verklarende_analyse.stuk import nieuwste, stukken
from caseapp.tables import AnalyseVersie, Bijdrage, Gebeurtenis, Stellingname, Termijn, Uitspraak

from ..builders import Huis, alles, op_dag, open_voor
from ..kring import Kring, een_kring


@pytest.fixture
def kring(kamer: Huis) -> Kring:
    with kamer.systeem() as werk:
        return een_kring(werk.ctx)


def doe(huis: Huis, kring: Kring, wie: str, actie: Any, *wat: Any, **hoe: Any) -> Any:
    with huis.als(kring[wie]) as werk:
        return actie(werk.ctx, open_voor(werk.ctx, kring.gezin.id), *wat, **hoe)


def lees(huis: Huis, kring: Kring, wie: str, vraag: Any) -> Any:
    with huis.als(kring[wie], alleen_lezen=True) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        return vraag(werk.ctx, gezin)


def blad(huis: Huis, kring: Kring, wie: str) -> bladen.AnalyseBlad:
    return lees(huis, kring, wie, lambda ctx, g: bladen.blad(ctx, g, mensen(ctx, g)))


def van_gezin(huis: Huis, kring: Kring, soort: type) -> list[Any]:
    with huis.systeem() as werk:
        return [rij for rij in alles(werk.ctx, soort) if rij.gezin_id == kring.gezin.id]


FEIT = {
    "wanneer": "vorig voorjaar",
    "wat": "Hij duwde haar in de gang.",
    "bron": "zij zelf",
    "bron_soort": "gehoord",
    "bewering": "feit",
}
FACTOR = {
    "leefgebied": "onderwijs",
    "soort": "beschermend",
    "wat": "De juf ziet alles.",
    "ernst": "geen",
    "bron": "de juf",
    "bron_soort": "eigen_waarneming",
}


def kindblok(kring: Kring) -> dict[str, str]:
    return {"kind": str(kring.kind.id), "gesproken": "apart", "woorden": "Ik wil dat het stil is."}


def begin(huis: Huis, kring: Kring) -> None:
    doe(huis, kring, "cp", versie.begin_analyse, "Na de overdracht.")


def leg_voor(huis: Huis, kring: Kring) -> Any:
    return doe(huis, kring, "cp", versie.leg_voor, op_dag(110).date())


def antwoord(huis: Huis, kring: Kring, over: Any) -> None:
    """Mother disagrees, father agrees, a colleague read it."""
    doe(huis, kring, "moeder", stelling.neem_stelling_in, over, S.NIET_EENS, "Ik sta er slechter op.")
    doe(huis, kring, "vader", stelling.neem_stelling_in, over, S.EENS, "")
    doe(huis, kring, "lt", stelling.neem_stelling_in, over, S.EENS, "")


def vastgesteld(huis: Huis, kring: Kring) -> Any:
    rij = leg_voor(huis, kring)
    antwoord(huis, kring, rij.id)
    return doe(huis, kring, "cp", versie.stel_vast, op_dag(200).date())


def zet_erbij(huis: Huis, kring: Kring, **waarden: Any) -> None:
    """A version past all rules, straight into the store."""
    with huis.systeem() as werk:
        rij = AnalyseVersie(gezin_id=kring.gezin.id, begonnen=werk.ctx.now, **waarden)
        werk.ctx.verzegel(rij, aanleiding="nog een")
        werk.ctx.session.add(rij)


def stel(huis: Huis, kring: Kring, zin: str) -> Any:
    """A statement to answer."""
    return doe(huis, kring, "cp", bijdrage.draag_bij, D.STELLINGEN, {"stelling": zin}).kern_id


@pytest.fixture
def bezig(kamer: Huis, kring: Kring) -> Kring:
    """A concept with the words of the child in it."""
    begin(kamer, kring)
    doe(kamer, kring, "cp", bijdrage.draag_bij, D.KINDEREN, kindblok(kring))
    return kring


def test_zonder_concept_schrijft_niemand(kamer: Huis, kring: Kring) -> None:
    with pytest.raises(Regelfout, match="geen concept"):
        doe(kamer, kring, "cp", bijdrage.draag_bij, D.FEITEN, FEIT)
    assert van_gezin(kamer, kring, Bijdrage) == []


def test_er_is_een_concept_tegelijk(kamer: Huis, bezig: Kring) -> None:
    with pytest.raises(Regelfout, match="in de maak"):
        begin(kamer, bezig)
    with pytest.raises(IntegrityError):
        zet_erbij(kamer, bezig)


@pytest.mark.parametrize("wie", ["lt", "vt", "moeder", "school"])
def test_alleen_de_contactpersoon_begint_en_stelt_vast(kamer: Huis, kring: Kring, wie: str) -> None:
    with pytest.raises(Refused):
        doe(kamer, kring, wie, versie.begin_analyse, "Zomaar.")


def test_wie_wat_schreef_en_wanneer_staat_erbij(kamer: Huis, bezig: Kring) -> None:
    doe(kamer, bezig, "moeder", bijdrage.draag_bij, D.FEITEN, FEIT)
    (deel,) = (d for d in blad(kamer, bezig, "lt").delen if d.vorm.deel is D.FEITEN)
    (regel,) = deel.stukken
    assert (regel.kop, regel.dag, regel.herziening) == ("Hij duwde haar in de gang.", 96, 1)
    assert regel.door
    assert ("Wie zegt dit?", "zij zelf") in regel.velden


@pytest.mark.parametrize(
    ("wie", "deel"),
    [("moeder", D.GEWELDSPATROON), ("moeder", D.PRIORITEITEN), ("lt", D.PRIORITEITEN), ("trainer", D.FEITEN)],
)
def test_buiten_je_eigen_deel_schrijf_je_niet(kamer: Huis, bezig: Kring, wie: str, deel: D) -> None:
    voor = len(van_gezin(kamer, bezig, Bijdrage))
    with pytest.raises((Regelfout, Refused)):
        doe(kamer, bezig, wie, bijdrage.draag_bij, deel, FEIT)
    assert len(van_gezin(kamer, bezig, Bijdrage)) == voor


def test_herschrijven_is_een_nieuwe_rij_en_de_oude_blijft(kamer: Huis, bezig: Kring) -> None:
    rij = doe(kamer, bezig, "lt", bijdrage.draag_bij, D.FEITEN, FEIT)

    def herschrijf(ctx: Any, gezin: Any, wat: str, gelezen: int | None = None) -> None:
        stuk = nieuwste(stukken(ctx, gezin))[rij.kern_id]
        bijdrage.herschrijf(ctx, gezin, stuk, FEIT | {"wat": wat}, gelezen)

    doe(kamer, bezig, "lt", herschrijf, "Hij duwde haar twee keer.", 1)
    rijen_ = [r for r in van_gezin(kamer, bezig, Bijdrage) if r.kern_id == rij.kern_id]
    assert sorted(r.herziening for r in rijen_) == [1, 2]
    with pytest.raises(Botsing) as botsing:
        doe(kamer, bezig, "cp", herschrijf, "Ik las de eerste tekst.", 1)
    assert "Ik las de eerste tekst." in botsing.value.mijn
    with pytest.raises(Regelfout, match="niets veranderd"):
        doe(kamer, bezig, "lt", herschrijf, "Hij duwde haar twee keer.")
    with pytest.raises(Regelfout, match="iemand anders"):
        doe(kamer, bezig, "vt", herschrijf, "Van mij.")


def test_wat_een_gezinslid_schreef_herschrijft_de_contactpersoon_niet(kamer: Huis, bezig: Kring) -> None:
    rij = doe(kamer, bezig, "moeder", bijdrage.draag_bij, D.FEITEN, FEIT)

    def trek_in(ctx: Any, gezin: Any) -> None:
        bijdrage.trek_bijdrage_in(ctx, gezin, nieuwste(stukken(ctx, gezin))[rij.kern_id])

    with pytest.raises(Regelfout, match="iemand anders"):
        doe(kamer, bezig, "cp", trek_in)
    doe(kamer, bezig, "moeder", trek_in)
    assert rij.kern_id not in lees(kamer, bezig, "cp", lambda ctx, g: nieuwste(stukken(ctx, g)))


@pytest.mark.parametrize("tabel", ["bijdrage", "stellingname", "uitspraak"])
def test_de_opslag_weigert_te_veranderen_wat_gezegd_is(kamer: Huis, bezig: Kring, tabel: str) -> None:
    doe(kamer, bezig, "cp", leg_uitspraak_vast, bezig.kind.id, "Ik ben bang.", "")
    kern = doe(
        kamer, bezig, "cp", bijdrage.draag_bij, D.STELLINGEN, {"stelling": "Het gaat over geld."}
    ).kern_id
    doe(kamer, bezig, "moeder", stelling.neem_stelling_in, kern, S.EENS, "")
    with kamer.ruimte.session() as session, pytest.raises(IntegrityError, match="only added to"):
        session.execute(sa.text(f"UPDATE {tabel} SET op = '2020-01-01'"))  # noqa: S608


def test_een_vastgestelde_versie_verandert_niet_meer_ook_niet_in_de_opslag(kamer: Huis, bezig: Kring) -> None:
    rij = vastgesteld(kamer, bezig)
    for kolom, waarde in (
        ("stukken", "'[]'"),
        ("afdruk", "x'00'"),
        ("nummer", "'7.0'"),
        ("status", "'concept'"),
    ):
        with kamer.ruimte.session() as session, pytest.raises(IntegrityError, match="never changes"):
            session.execute(sa.text(f"UPDATE analyse_versie SET {kolom} = {waarde}"))  # noqa: S608
    gelezen = lees(kamer, bezig, "moeder", lambda ctx, g: versies.een(ctx, g, mensen(ctx, g), rij.id))
    assert gelezen.klopt
    assert gelezen.kop.nummer == "1.0"


def test_niet_eens_zijn_houdt_niets_tegen_en_staat_in_de_versie(kamer: Huis, bezig: Kring) -> None:
    rij = vastgesteld(kamer, bezig)
    assert (rij.status, rij.nummer) == (VersieStatus.VASTGESTELD, "1.0")
    gelezen = lees(kamer, bezig, "lt", lambda ctx, g: versies.een(ctx, g, mensen(ctx, g), rij.id))
    (geheel,) = gelezen.geheel.rijen
    assert {c.woord: c.reden for c in geheel.cellen if c.woord} == {
        "niet eens": "Ik sta er slechter op.",
        "eens": "",
    }


@pytest.mark.parametrize("wie", ["moeder", "vader", "lt"])
def test_wie_niet_gevraagd_is_houdt_het_vaststellen_tegen(kamer: Huis, bezig: Kring, wie: str) -> None:
    rij = leg_voor(kamer, bezig)
    for ander in {"moeder", "vader", "lt"} - {wie}:
        doe(kamer, bezig, ander, stelling.neem_stelling_in, rij.id, S.EENS, "")
    with pytest.raises(Regelfout, match=r"gevraagd|professional"):
        doe(kamer, bezig, "cp", versie.stel_vast, op_dag(200).date())
    assert [v.status for v in van_gezin(kamer, bezig, AnalyseVersie)] == [VersieStatus.TER_BESPREKING]


def test_een_kind_dat_niemand_hoorde_houdt_het_tegen(kamer: Huis, kring: Kring) -> None:
    begin(kamer, kring)
    with pytest.raises(Regelfout, match="staan de woorden er"):
        vastgesteld(kamer, kring)


def test_twee_mensen_stellen_tegelijk_vast_en_de_tweede_leest_waarom(kamer: Huis, bezig: Kring) -> None:
    vastgesteld(kamer, bezig)
    with pytest.raises(Regelfout, match="al vastgesteld"):
        doe(kamer, bezig, "cp", versie.stel_vast, op_dag(200).date())


def test_ter_bespreking_staat_de_inhoud_stil(kamer: Huis, bezig: Kring) -> None:
    leg_voor(kamer, bezig)
    with pytest.raises(Regelfout, match="staat stil"):
        doe(kamer, bezig, "lt", bijdrage.draag_bij, D.FEITEN, FEIT)
    verklaring = {"wie": str(bezig.moeder.id), "verklaring": "Zo zag ik het. " * 500}
    doe(kamer, bezig, "moeder", bijdrage.draag_bij, D.EIGEN_VERKLARING, verklaring)
    doe(kamer, bezig, "cp", versie.haal_terug)
    doe(kamer, bezig, "lt", bijdrage.draag_bij, D.FEITEN, FEIT)


def test_een_herziening_vervangt_de_vorige_en_de_vergelijking_zegt_wat_er_anders_is(
    kamer: Huis, bezig: Kring
) -> None:
    kern = doe(kamer, bezig, "lt", bijdrage.draag_bij, D.FEITEN, FEIT).kern_id
    weg = doe(kamer, bezig, "lt", bijdrage.draag_bij, D.FEITEN, FEIT | {"wat": "Zij riep terug."}).kern_id
    eerste = vastgesteld(kamer, bezig)
    begin(kamer, bezig)

    def pas_aan(ctx: Any, gezin: Any) -> None:
        nu = nieuwste(stukken(ctx, gezin))
        bijdrage.herschrijf(ctx, gezin, nu[kern], FEIT | {"wat": "Hij duwde haar twee keer."})
        bijdrage.trek_bijdrage_in(ctx, gezin, nu[weg])

    doe(kamer, bezig, "lt", pas_aan)
    doe(kamer, bezig, "lt", bijdrage.draag_bij, D.FACTOREN, FACTOR)
    tweede = vastgesteld(kamer, bezig)
    statussen = {v.nummer: v.status for v in van_gezin(kamer, bezig, AnalyseVersie)}
    assert statussen == {"1.0": VersieStatus.HERZIEN, "2.0": VersieStatus.VASTGESTELD}
    verschil = lees(
        kamer,
        bezig,
        "vader",
        lambda ctx, g: versies.vergelijking(ctx, g, mensen(ctx, g), eerste.id, tweede.id),
    )
    per_deel = {d.titel: d for d in verschil.delen}
    feiten, factoren = per_deel["Feiten en gebeurtenissen"], per_deel["Wat speelt er per leefgebied?"]
    assert [r.kop for r in feiten.weg] == ["Zij riep terug."]
    ((was, is_),) = feiten.gewijzigd
    assert (was.kop, is_.kop) == ("Hij duwde haar in de gang.", "Hij duwde haar twee keer.")
    assert [r.kop for r in factoren.erbij] == ["De juf ziet alles."]
    oud = lees(kamer, bezig, "vader", lambda ctx, g: versies.een(ctx, g, mensen(ctx, g), eerste.id))
    assert oud.klopt
    assert "Zij riep terug." in {r.kop for d in oud.delen for r in d.stukken}


def test_een_versie_van_een_ander_gezin_is_er_niet_om_mee_te_vergelijken(kamer: Huis, bezig: Kring) -> None:
    rij = vastgesteld(kamer, bezig)
    with kamer.systeem() as werk:
        ander = een_kring(werk.ctx)
    begin(kamer, ander)
    doe(kamer, ander, "cp", bijdrage.draag_bij, D.KINDEREN, kindblok(ander))
    vreemd = vastgesteld(kamer, ander)
    for oud, nieuw in ((rij.id, vreemd.id), (vreemd.id, rij.id)):
        vraag = lambda ctx, g, a=oud, b=nieuw: versies.vergelijking(ctx, g, mensen(ctx, g), a, b)  # noqa: E731
        assert lees(kamer, bezig, "cp", vraag) is None


def test_een_andere_stem_in_een_afgeschermde_laag_laat_geen_spoor(kamer: Huis, bezig: Kring) -> None:
    """She agrees where he reads it, and says the opposite to who protects her (domein 3.5-6)."""
    kern = stel(kamer, bezig, "Het gaat beter.")
    doe(kamer, bezig, "moeder", stelling.neem_stelling_in, kern, S.EENS, "")
    voor = blad(kamer, bezig, "vader")
    stil = (kern, S.NIET_EENS, "Ik durf het hier niet te zeggen.")
    doe(kamer, bezig, "moeder", stelling.neem_stelling_in, *stil, gehoor=[str(bezig["cp"])])
    assert blad(kamer, bezig, "vader") == voor
    (rij,) = blad(kamer, bezig, "cp").eens.rijen
    assert [c.ook_reden for c in rij.cellen if c.ook] == ["Ik durf het hier niet te zeggen."]
    for wie in ("vader", "kind", "lt", "vt", "school"):
        assert all(not c.ook for r in blad(kamer, bezig, wie).eens.rijen for c in r.cellen)


def test_de_afdruk_gaat_over_de_gedeelde_laag_en_over_niets_anders(kamer: Huis, bezig: Kring) -> None:
    rij = leg_voor(kamer, bezig)
    antwoord(kamer, bezig, rij.id)
    stil = doe(
        kamer,
        bezig,
        "moeder",
        stelling.neem_stelling_in,
        rij.id,
        S.NIET_EENS,
        "Stil.",
        gehoor=[str(bezig["cp"])],
    )
    vast = doe(kamer, bezig, "cp", versie.stel_vast, op_dag(200).date())
    assert str(stil.id) in vast.stukken
    for wie in ("cp", "vader", "lt"):
        gelezen = lees(kamer, bezig, wie, lambda ctx, g: versies.een(ctx, g, mensen(ctx, g), vast.id))
        assert gelezen.klopt
        assert ("Stil." in repr(gelezen)) is (wie == "cp")


@pytest.mark.parametrize(("wie", "voor"), [("moeder", "vader"), ("lt", "moeder"), ("vt", "vader")])
def test_een_antwoord_voor_een_ander_wordt_geweigerd(kamer: Huis, bezig: Kring, wie: str, voor: str) -> None:
    rij = leg_voor(kamer, bezig)
    persoon = getattr(bezig, voor).id
    with pytest.raises(Regelfout):
        doe(kamer, bezig, wie, stelling.neem_stelling_in, rij.id, S.EENS, "", voor=persoon)
    assert van_gezin(kamer, bezig, Stellingname) == []


def test_de_contactpersoon_schrijft_op_wat_iemand_vond_en_wie_niet_gevraagd_is(
    kamer: Huis, bezig: Kring
) -> None:
    rij = leg_voor(kamer, bezig)
    niet = (rij.id, S.NIET_GEVRAAGD, "Contact is nu niet veilig.")
    doe(kamer, bezig, "cp", stelling.neem_stelling_in, *niet, voor=bezig.vader.id)
    doe(kamer, bezig, "cp", stelling.neem_stelling_in, rij.id, S.EENS, "Zo is het.", voor=bezig.moeder.id)
    doe(kamer, bezig, "vt", stelling.neem_stelling_in, rij.id, S.EENS, "")
    assert doe(kamer, bezig, "cp", versie.stel_vast, op_dag(200).date()).nummer == "1.0"


def test_eigen_woorden_worden_aangevuld_en_nooit_veranderd(kamer: Huis, bezig: Kring) -> None:
    eerst = doe(kamer, bezig, "cp", leg_uitspraak_vast, bezig.kind.id, "Ik ben bang.", "Op school.")
    terug = Hoe(soort=UitspraakSoort.TREKT_IN, over=eerst.id)
    with kamer.als(bezig["kind"], op=op_dag(97)) as werk:
        gezin = open_voor(werk.ctx, bezig.gezin.id)
        leg_uitspraak_vast(werk.ctx, gezin, bezig.kind.id, "Nu niet meer.", "", hoe=terug)
    teksten = [w.tekst for p in blad(kamer, bezig, "lt").woorden for w in p.woorden]
    assert teksten == ["Ik ben bang.", "Nu niet meer."]
    for wie, persoon, hoe in (
        ("moeder", bezig.vader.id, Hoe()),
        ("cp", bezig.moeder.id, terug),
        ("cp", bezig.kind.id, Hoe(soort=UitspraakSoort.VULT_AAN)),
    ):
        with pytest.raises(Regelfout):
            doe(kamer, bezig, wie, leg_uitspraak_vast, persoon, "Niet van mij.", "", hoe=hoe)
    assert len(van_gezin(kamer, bezig, Uitspraak)) == 2


def test_wie_leest_in_plaats_van_vraagt_telt_mee(kamer: Huis, bezig: Kring) -> None:
    for wie in ("lt", "vt"):
        doe(kamer, bezig, wie, stelling.meld_verteld, bezig.moeder.id, VertelSoort.GELEZEN)
    doe(kamer, bezig, "vt", stelling.meld_verteld, bezig.moeder.id, VertelSoort.VERTELD)
    tellers = {t.id: (t.verteld, t.gelezen) for t in blad(kamer, bezig, "moeder").tellers}
    assert tellers[bezig.moeder.id] == (1, 2)
    with pytest.raises(Regelfout, match="vandaag al"):
        doe(kamer, bezig, "vt", stelling.meld_verteld, bezig.moeder.id, VertelSoort.GELEZEN)
    with pytest.raises(Regelfout):
        doe(kamer, bezig, "vader", stelling.meld_verteld, bezig.moeder.id, VertelSoort.GELEZEN)


def test_een_spoedversie_vervalt_na_twee_weken(kamer: Huis, kring: Kring) -> None:
    doe(kamer, kring, "cp", versie.begin_analyse, "Er is nu gevaar.", spoed=True)
    doe(kamer, kring, "vt", bijdrage.draag_bij, D.KINDEREN, kindblok(kring))
    rij = leg_voor(kamer, kring)
    doe(kamer, kring, "vt", stelling.neem_stelling_in, rij.id, S.EENS, "")
    vast = doe(kamer, kring, "cp", versie.stel_vast)
    assert (vast.nummer, vast.volgende) == ("0.1", op_dag(96).date() + timedelta(days=14))
    kop = blad(kamer, kring, "lt").leidend
    assert kop is not None
    assert not kop.verlopen
    with kamer.als(kring["lt"], op=op_dag(111), alleen_lezen=True) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        later = bladen.blad(werk.ctx, gezin, mensen(werk.ctx, gezin)).leidend
    assert later is not None
    assert later.verlopen


def open_taken(huis: Huis, kring: Kring, soort: TermijnSoort) -> list[Termijn]:
    return [t for t in van_gezin(huis, kring, Termijn) if t.soort is soort and t.afgerond_op is None]


def test_vaststellen_zet_een_dag_om_opnieuw_te_kijken_en_een_incident_haalt_die_naar_voren(
    kamer: Huis, bezig: Kring
) -> None:
    doe(kamer, bezig, "lt", gebeurtenis.noteer, GebeurtenisSoort.INCIDENT, "Er was ruzie.")
    assert open_taken(kamer, bezig, TermijnSoort.ANALYSE_HERZIEN) == []
    vastgesteld(kamer, bezig)
    assert open_taken(kamer, bezig, TermijnSoort.ANALYSE_BESPREKEN) == []
    (taak,) = open_taken(kamer, bezig, TermijnSoort.ANALYSE_HERZIEN)
    assert (taak.uiterlijk, taak.voor_id) == (op_dag(200).date(), bezig["cp"])
    for _ in range(2):
        doe(kamer, bezig, "lt", gebeurtenis.noteer, GebeurtenisSoort.INCIDENT, "Er was weer ruzie.")
    dagen = sorted(t.uiterlijk for t in open_taken(kamer, bezig, TermijnSoort.ANALYSE_HERZIEN))
    assert len(dagen) == 2
    assert dagen[0] < op_dag(115).date()


def test_tegenspraak_vragen_zet_een_taak_en_het_antwoord_rondt_haar_af(kamer: Huis, bezig: Kring) -> None:
    vraag = {"wie": "de gedragswetenschapper van het team", "vraag": "Zien wij alleen het drinken?"}
    kern = doe(kamer, bezig, "cp", bijdrage.draag_bij, D.TEGENSPRAAK, vraag).kern_id
    assert len(open_taken(kamer, bezig, TermijnSoort.TEGENSPRAAK)) == 1

    def antwoord_op(ctx: Any, gezin: Any) -> None:
        stuk = nieuwste(stukken(ctx, gezin))[kern]
        bijdrage.herschrijf(ctx, gezin, stuk, vraag | {"uitkomst": "Kijk ook naar de schulden."})

    doe(kamer, bezig, "cp", antwoord_op)
    assert open_taken(kamer, bezig, TermijnSoort.TEGENSPRAAK) == []


def test_elke_stap_staat_in_het_journaal(kamer: Huis, bezig: Kring) -> None:
    vastgesteld(kamer, bezig)
    soorten = [g.soort for g in van_gezin(kamer, bezig, Gebeurtenis) if g.categorie is Categorie.GVA_GEDEELD]
    for soort in (
        GebeurtenisSoort.ANALYSE_BEGONNEN,
        GebeurtenisSoort.ANALYSE_AANGEVULD,
        GebeurtenisSoort.ANALYSE_VOORGELEGD,
        GebeurtenisSoort.ANALYSE_VASTGESTELD,
        GebeurtenisSoort.STELLING_GENOMEN,
    ):
        assert soort in soorten


def test_er_leidt_hoogstens_een_versie(kamer: Huis, bezig: Kring) -> None:
    """Invariant 2, in the store: a second one beside the first is refused."""
    vastgesteld(kamer, bezig)
    with pytest.raises(IntegrityError):
        zet_erbij(kamer, bezig, status=VersieStatus.VASTGESTELD, nummer="9.0")


def test_intrekken_zegt_waarom_en_de_tekst_blijft(kamer: Huis, bezig: Kring) -> None:
    rij = vastgesteld(kamer, bezig)

    def trek_in(ctx: Any, gezin: Any) -> None:
        (zicht,) = rijen.versies(ctx, gezin)
        versie.trek_in(ctx, gezin, zicht.rij, "Zij bleek niet te kloppen.")

    doe(kamer, bezig, "cp", trek_in)
    gelezen = lees(kamer, bezig, "vader", lambda ctx, g: versies.een(ctx, g, mensen(ctx, g), rij.id))
    assert gelezen.ingetrokken_omdat == "Zij bleek niet te kloppen."
    assert any(d.stukken for d in gelezen.delen)


def test_wat_van_een_stelling_gevonden_wordt_is_er_niet_voor_wie_de_stelling_er_niet_is(
    kamer: Huis, bezig: Kring
) -> None:
    niet_voor = [str(bezig.vader.id)]
    zin = {"stelling": "Zij durft niet vrij te praten."}
    kern = doe(kamer, bezig, "cp", bijdrage.draag_bij, D.STELLINGEN, zin, niet_voor=niet_voor).kern_id
    voor = blad(kamer, bezig, "vader")
    doe(kamer, bezig, "moeder", stelling.neem_stelling_in, kern, S.EENS, "Ik kijk altijd eerst naar hem.")
    assert blad(kamer, bezig, "vader") == voor
    assert [r.niet_voor for r in van_gezin(kamer, bezig, Stellingname)] == [niet_voor]
    soorten = {g.soort: g.niet_voor for g in van_gezin(kamer, bezig, Gebeurtenis)}
    assert soorten[GebeurtenisSoort.STELLING_GENOMEN] == niet_voor
    with pytest.raises(Regelfout, match="niets zeggen"):
        doe(kamer, bezig, "vader", stelling.neem_stelling_in, kern, S.EENS, "")


def test_waarom_iemand_niet_gevraagd_is_leest_hij_zelf_niet(kamer: Huis, bezig: Kring) -> None:
    rij = leg_voor(kamer, bezig)
    voor = blad(kamer, bezig, "vader")
    niet = (rij.id, S.NIET_GEVRAAGD, "Vragen is nu gevaarlijk voor haar.")
    hoe = {"voor": bezig.vader.id, "gehoor": [str(bezig["vt"])]}
    doe(kamer, bezig, "cp", stelling.neem_stelling_in, *niet, **hoe)
    assert blad(kamer, bezig, "vader") == voor
    for wie in ("moeder", "vt"):
        doe(kamer, bezig, wie, stelling.neem_stelling_in, rij.id, S.EENS, "")
    assert doe(kamer, bezig, "cp", versie.stel_vast, op_dag(200).date()).nummer == "1.0"


def test_wie_gevraagd_is_bij_te_dragen_heeft_een_taak_tot_hij_iets_opschrijft(
    kamer: Huis, bezig: Kring
) -> None:
    vraag = (bezig.wie["vt"], "Wat voor patroon zien jullie?", op_dag(103).date())
    with pytest.raises(Refused):
        doe(kamer, bezig, "lt", uitnodiging.vraag_bijdrage, *vraag)
    doe(kamer, bezig, "cp", uitnodiging.vraag_bijdrage, *vraag)
    (taak,) = open_taken(kamer, bezig, TermijnSoort.BIJDRAGE)
    assert (taak.voor_id, taak.uiterlijk) == (bezig["vt"], op_dag(103).date())
    doe(kamer, bezig, "lt", bijdrage.draag_bij, D.FEITEN, FEIT)
    assert len(open_taken(kamer, bezig, TermijnSoort.BIJDRAGE)) == 1
    doe(kamer, bezig, "vt", bijdrage.draag_bij, D.FEITEN, FEIT | {"wat": "Wij zien dit vaker."})
    assert open_taken(kamer, bezig, TermijnSoort.BIJDRAGE) == []


def test_wat_een_gezinslid_gevraagd_wordt_lezen_de_anderen_niet(kamer: Huis, bezig: Kring) -> None:
    vraag = (bezig.wie["moeder"], "Hoe zie jij het zelf?", op_dag(103).date())
    doe(kamer, bezig, "cp", uitnodiging.vraag_bijdrage, *vraag)
    (taak,) = open_taken(kamer, bezig, TermijnSoort.BIJDRAGE)
    assert sorted(taak.niet_voor) == sorted([str(bezig.vader.id), str(bezig.kind.id)])
    wie = bezig.wie["steun"]
    with pytest.raises(Regelfout, match="schrijft niet mee"):
        doe(kamer, bezig, "cp", uitnodiging.vraag_bijdrage, wie, "Wat zie jij?", op_dag(103).date())
