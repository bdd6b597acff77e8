"""Een duo met het regionaal veiligheidsteam: altijd begrensd, altijd met een einde, en nooit in de plaats van
de contactpersoon."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from caseapp.actions import duo as acties
from caseapp.actions import opschaling as stappen
from caseapp.actions.actie import spreek_actie_af
from caseapp.actions.betrokkenheid import beeindig_betrokkenheid, betrek
from caseapp.domain.delen import Grondslag
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.opschaling import Richting, Trede
from caseapp.domain.regel import Regelfout
from caseapp.permissions import Categorie, Doen, KetenSoort, Positie, Relatie, Rol, beoordeel
from caseapp.queries import duo as queries
from caseapp.queries import opschaling
from caseapp.queries.dossier import Refused, laad
from caseapp.queries.gezin import gezicht
from caseapp.queries.ladder import ladder
from caseapp.tables import CaseRelatie, ContactpersoonToewijzing, Gebeurtenis, Opschaling, Organisatie

from ..builders import NU, Huis, alles, op_dag, open_voor
from ..factories import GebruikerFactory, OrganisatieFactory
from ..kring import Kring, een_kring

DOEL, REDEN, TERUG = "Kijken wat veilig is.", "Er is kennis nodig.", "Benoem het gedrag, niet de mens."
SOORTEN = [Categorie.VP_GEDEELD, Categorie.OVERLEG]
TOT = (NU + timedelta(days=20)).date()


@pytest.fixture
def met_duo(kamer: Huis) -> Kring:
    """The circle, with two of the regionaal veiligheidsteam and a Zorg- en Veiligheidshuis beside it."""
    with kamer.systeem() as werk:
        ctx = werk.ctx
        kring = een_kring(ctx)
        team, huis = OrganisatieFactory.create_batch(2, ctx=ctx)
        ctx.session.flush()
        for naam in ("rvt", "rvt2"):
            rol = Rol.REGIONAAL_VEILIGHEIDSTEAM
            kring.wie[naam] = GebruikerFactory(ctx=ctx, rol=rol, organisatie_id=team.id)
        soort = KetenSoort.ZORG_EN_VEILIGHEIDSHUIS
        kring.wie["zvh"] = GebruikerFactory(
            ctx=ctx, rol=Rol.KETENPARTNER, soort=soort, organisatie_id=huis.id
        )
        return kring


def doe(huis: Huis, kring: Kring, actie: Callable[..., Any], *wat: Any, wie: str = "cp", **hoe: Any) -> Any:
    dag = hoe.pop("dag", 96)
    with huis.als(kring[wie], op=op_dag(dag)) as werk:
        return actie(werk.ctx, open_voor(werk.ctx, kring.gezin.id), *wat, **hoe)


def start(huis: Huis, kring: Kring, wie: str = "rvt", **anders: Any) -> Any:
    hoe = {"tot": TOT, "categorieen": SOORTEN} | anders
    return doe(huis, kring, acties.start_duo, kring.wie[wie], DOEL, REDEN, **hoe).id


def over(huis: Huis, kring: Kring, wat: Callable[..., Any], id_: Any, *rest: Any, **hoe: Any) -> Any:
    """An act about the duo that runs, as the contactpersoon finds it."""
    dag = hoe.pop("dag", 96)
    with huis.als(kring["cp"], op=op_dag(dag)) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        rij = queries.een(werk.ctx, gezin, id_)
        assert rij is not None
        return wat(werk.ctx, gezin, rij, *rest, **hoe)


def mag(huis: Huis, kring: Kring, wie: str, categorie: Categorie, dag: int = 96) -> bool:
    with huis.als(kring[wie], op=op_dag(dag), alleen_lezen=True) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        return beoordeel(werk.ctx.actor, Doen.ZIEN, categorie, gezin.dossier).mag


def gebeurd(huis: Huis, kring: Kring) -> list[GebeurtenisSoort]:
    with huis.systeem() as werk:
        rijen = [rij for rij in alles(werk.ctx, Gebeurtenis) if rij.gezin_id == kring.gezin.id]
    return [rij.soort for rij in sorted(rijen, key=lambda een: (een.op, een.op_echt))]


def rijen(huis: Huis, kring: Kring, soort: type) -> list[Any]:
    with huis.systeem() as werk:
        return [rij for rij in alles(werk.ctx, soort) if rij.gezin_id == kring.gezin.id]


def ladder_van(huis: Huis, kring: Kring, wie: str = "cp", dag: int = 96) -> list[tuple[Trede, Richting]]:
    with huis.als(kring[wie], op=op_dag(dag), alleen_lezen=True) as werk:
        gevonden = ladder(werk.ctx, open_voor(werk.ctx, kring.gezin.id))
    return [(r.stap.trede, r.stap.richting) for r in reversed(gevonden.regels)] if gevonden else []


def test_een_duo_leest_wat_is_gekozen_en_niets_anders(kamer: Huis, met_duo: Kring) -> None:
    start(kamer, met_duo)
    leest = {c for c in Categorie if mag(kamer, met_duo, "rvt", c)}
    assert leest & {*SOORTEN, Categorie.SCORES, Categorie.IDENTITEIT, Categorie.GVA_GEDEELD} == set(SOORTEN)
    assert Categorie.GEZIN_GEZAG in leest, "whom it is about"
    with kamer.als(met_duo["rvt"], alleen_lezen=True) as werk:
        assert open_voor(werk.ctx, met_duo.gezin.id).positie is Positie.MDA


def test_na_de_einddatum_stopt_de_toegang_vanzelf_en_de_ladder_zegt_het(kamer: Huis, met_duo: Kring) -> None:
    start(kamer, met_duo)
    assert mag(kamer, met_duo, "rvt", Categorie.VP_GEDEELD, dag=116)
    assert not mag(kamer, met_duo, "rvt", Categorie.VP_GEDEELD, dag=117)
    assert ladder_van(kamer, met_duo)[-1] == (Trede.RVT_DUO, Richting.OP)
    assert ladder_van(kamer, met_duo, dag=116)[-1] == (Trede.RVT_DUO, Richting.OP)
    assert ladder_van(kamer, met_duo, dag=117)[-1] == (Trede.RVT_DUO, Richting.AF)


def test_een_duo_zonder_lijst_in_de_opslag_leest_niets(kamer: Huis, met_duo: Kring) -> None:
    """Whatever came to lie in the store: without a list nothing opens but whom it is about."""
    id_ = start(kamer, met_duo)
    with kamer.systeem() as werk:
        werk.ctx.session.get_one(CaseRelatie, id_).categorieen = None
    assert not any(mag(kamer, met_duo, "rvt", soort) for soort in SOORTEN)


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"tot": None}, "tot"),
        ({"tot": (NU - timedelta(days=1)).date()}, "tot"),
        ({"categorieen": []}, "categorieen"),
        ({"categorieen": [Categorie.SCORES]}, "categorieen"),
        ({"wie": "lt"}, "gebruiker"),
        ({"wie": "moeder"}, "gebruiker"),
        ({"wie": "steun"}, "gebruiker"),
        ({"wie": "vreemde"}, "relatie"),
        ({"wie": "procesregisseur"}, "relatie"),
    ],
)
def test_wat_geen_duo_is_wordt_geweigerd(
    kamer: Huis, met_duo: Kring, anders: dict[str, Any], veld: str
) -> None:
    with pytest.raises(Regelfout) as fout:
        start(kamer, met_duo, **anders)
    assert fout.value.veld == veld
    assert GebeurtenisSoort.RVT_DUO_GESTART not in gebeurd(kamer, met_duo)


def test_wie_er_al_is_wordt_niet_nog_eens_een_duo(kamer: Huis, met_duo: Kring) -> None:
    start(kamer, met_duo)
    with pytest.raises(Regelfout, match="al een duo"):
        start(kamer, met_duo, "rvt2")
    with pytest.raises(Regelfout):
        start(kamer, met_duo)


def test_ook_langs_een_andere_weg_komt_er_geen_duo_zonder_einde(kamer: Huis, met_duo: Kring) -> None:
    with pytest.raises(Regelfout, match="einde"):
        doe(kamer, met_duo, betrek, met_duo.wie["rvt"], Relatie.DUO, DOEL)
    with pytest.raises(Regelfout, match="minstens één"):
        doe(kamer, met_duo, betrek, met_duo.wie["rvt"], Relatie.DUO, DOEL, tot=TOT)


def test_zonder_contactpersoon_is_er_geen_duo(kamer: Huis) -> None:
    with kamer.systeem() as werk:
        kring = een_kring(werk.ctx, met_contactpersoon=False)
        kring.wie["rvt"] = GebruikerFactory(ctx=werk.ctx, rol=Rol.REGIONAAL_VEILIGHEIDSTEAM)
    with pytest.raises(Regelfout, match="geen contactpersoon"):
        doe(
            kamer,
            kring,
            acties.start_duo,
            kring.wie["rvt"],
            DOEL,
            REDEN,
            wie="vt",
            tot=TOT,
            categorieen=SOORTEN,
        )


def test_verlengen_is_een_nieuw_besluit_met_een_eigen_lijst(kamer: Huis, met_duo: Kring) -> None:
    oud = start(kamer, met_duo, categorieen=[*SOORTEN, Categorie.SCORES])
    later, plan = TOT + timedelta(days=30), [Categorie.VP_GEDEELD]
    with pytest.raises(Regelfout, match="latere dag"):
        over(kamer, met_duo, acties.verleng_duo, oud, DOEL, REDEN, tot=TOT, categorieen=plan, dag=100)
    over(kamer, met_duo, acties.verleng_duo, oud, DOEL, REDEN, tot=later, categorieen=plan, dag=100)
    eerste, tweede = sorted(
        (r for r in rijen(kamer, met_duo, CaseRelatie) if r.relatie is Relatie.DUO), key=lambda r: r.van
    )
    assert (eerste.id, eerste.beeindigd, eerste.tot) == (oud, tweede.van, TOT)
    assert (tweede.tot, tweede.categorieen) == (later, ["vp_gedeeld"])
    assert mag(kamer, met_duo, "rvt", Categorie.VP_GEDEELD, dag=120)
    assert not mag(kamer, met_duo, "rvt", Categorie.SCORES, dag=120)
    stappen_ = [s for s in ladder_van(kamer, met_duo, dag=120) if s[0] is Trede.RVT_DUO]
    assert stappen_ == [(Trede.RVT_DUO, Richting.OP), (Trede.RVT_DUO, Richting.EVEN)]


def test_een_duo_eindigt_met_een_reden_en_geeft_iets_terug(kamer: Huis, met_duo: Kring) -> None:
    id_ = start(kamer, met_duo)
    for reden, terug, veld in (("kort", TERUG, "reden"), (REDEN, " ", "terug")):
        with pytest.raises(Regelfout) as fout:
            over(kamer, met_duo, acties.beeindig_duo, id_, reden, terug)
        assert fout.value.veld == veld
    over(kamer, met_duo, acties.beeindig_duo, id_, REDEN, TERUG)
    assert not mag(kamer, met_duo, "rvt", Categorie.VP_GEDEELD)
    with kamer.als(met_duo["cp"], alleen_lezen=True) as werk:
        blad = ladder(werk.ctx, open_voor(werk.ctx, met_duo.gezin.id))
    assert blad is not None
    assert TERUG in (blad.regels[0].waarom or "")
    assert ladder_van(kamer, met_duo)[-2:] == [(Trede.RVT_DUO, Richting.OP), (Trede.RVT_DUO, Richting.AF)]
    start(kamer, met_duo, "rvt2")


def test_ook_een_einde_langs_een_andere_weg_staat_op_de_ladder(kamer: Huis, met_duo: Kring) -> None:
    id_ = start(kamer, met_duo)
    over(kamer, met_duo, beeindig_betrokkenheid, id_, "Dit was niet meer nodig.", dag=100)
    assert ladder_van(kamer, met_duo, dag=101)[-1] == (Trede.RVT_DUO, Richting.AF)


def test_het_gezin_ziet_beide_gezichten_behalve_voor_wie_dat_is_afgeschermd(
    kamer: Huis, met_duo: Kring
) -> None:
    vader = str(met_duo.vader.id)
    start(kamer, met_duo, niet_voor=[vader])
    gezien = {}
    for wie in ("moeder", "vader", "kind", "cp", "lt", "steun"):
        with kamer.als(met_duo[wie], alleen_lezen=True) as werk:
            kop = gezicht(werk.ctx, open_voor(werk.ctx, met_duo.gezin.id))
            gezien[wie] = [een.doel for een in kop.duo] if kop else None
    assert gezien == {w: [DOEL] for w in ("moeder", "kind", "cp", "lt")} | {"vader": [], "steun": []}


def test_eigen_taken_staan_op_naam_van_het_duo(kamer: Huis, met_duo: Kring) -> None:
    start(kamer, met_duo)
    doe(kamer, met_duo, spreek_actie_af, "Met ieder apart praten.", met_duo.wie["rvt"], TOT)
    with kamer.als(met_duo["rvt"], alleen_lezen=True) as werk:
        blad = opschaling.blad(werk.ctx, open_voor(werk.ctx, met_duo.gezin.id))
    assert [een.tekst for een in blad.taken[met_duo["rvt"]]] == ["Met ieder apart praten."]
    assert not blad.mag_duo
    assert not blad.mag_schalen


def huis_van(huis: Huis, kring: Kring) -> Organisatie:
    with huis.systeem() as werk:
        organisatie = werk.ctx.session.get(Organisatie, kring.wie["zvh"].organisatie_id)
        assert organisatie is not None
        return organisatie


def schaal_op(huis: Huis, kring: Kring, wie: str = "cp", **anders: Any) -> Any:
    grondslag = anders.pop("grondslag", Grondslag.CONFLICT_VAN_PLICHTEN)
    naar, vraag = huis_van(huis, kring), "Wie doet wat in de keten?"
    return doe(huis, kring, stappen.schaal_op, naar, grondslag, REDEN, vraag, wie=wie, **anders).id


def schaal_af(huis: Huis, kring: Kring, id_: Any, wie: str = "cp") -> None:
    with huis.als(kring[wie]) as werk:
        rij = werk.ctx.session.get_one(Opschaling, id_)
        stappen.schaal_af(werk.ctx, open_voor(werk.ctx, kring.gezin.id), rij, REDEN, TERUG)


@pytest.mark.parametrize("wie", ["cp", "vt"])
def test_naar_het_veiligheidshuis_en_terug_doen_contactpersoon_en_veilig_thuis(
    kamer: Huis, met_duo: Kring, wie: str
) -> None:
    id_ = schaal_op(kamer, met_duo, wie)
    with pytest.raises(Regelfout, match="werkt al mee"):
        schaal_op(kamer, met_duo)
    schaal_af(kamer, met_duo, id_, wie)
    with pytest.raises(Regelfout, match="al afgeschaald"):
        schaal_af(kamer, met_duo, id_)
    zvh = [s for s in ladder_van(kamer, met_duo) if s[0] is Trede.ZORG_EN_VEILIGHEIDSHUIS]
    assert zvh == [(zvh[0][0], Richting.OP), (zvh[0][0], Richting.AF)]


@pytest.mark.parametrize("wie", ["lt", "mda", "school", "collega", "moeder", "procesregisseur", "trainer"])
def test_een_ander_schaalt_niet_op(kamer: Huis, met_duo: Kring, wie: str) -> None:
    with pytest.raises(Refused):
        schaal_op(kamer, met_duo, wie)
    with pytest.raises(Refused):
        doe(kamer, met_duo, stappen.noteer_expertise, REDEN, wie=wie)
    assert rijen(kamer, met_duo, Opschaling) == []


def test_een_grondslag_die_niet_past_wordt_geweigerd(kamer: Huis, met_duo: Kring) -> None:
    for wie, grondslag in (
        ("cp", Grondslag.WETTELIJKE_TAAK_VT),
        ("cp", Grondslag.ANONIEM_GEEN_PERSOONSGEGEVENS),
    ):
        with pytest.raises(Regelfout) as fout:
            schaal_op(kamer, met_duo, wie, grondslag=grondslag)
        assert fout.value.veld == "grondslag"
    assert schaal_op(kamer, met_duo, "vt", grondslag=Grondslag.WETTELIJKE_TAAK_VT)


def test_het_veiligheidshuis_krijgt_geen_eigen_deur(kamer: Huis, met_duo: Kring) -> None:
    schaal_op(kamer, met_duo)
    with kamer.als(met_duo["zvh"], alleen_lezen=True) as werk:
        gezin = laad(werk.ctx, [met_duo.gezin.id])[met_duo.gezin.id]
        assert gezin.positie is Positie.NIEMAND


def test_wie_de_ladder_leest_volgt_uit_het_overleg(kamer: Huis, met_duo: Kring) -> None:
    """W contactpersoon, L MDA++; the others only where they are named."""
    schaal_op(kamer, met_duo, lezers=[met_duo.wie["lt"]])
    doe(kamer, met_duo, stappen.noteer_expertise, REDEN)
    zvh, vraag = Trede.ZORG_EN_VEILIGHEIDSHUIS, Trede.RVT_EXPERTISE
    verwacht = {"cp": {zvh, vraag}, "mda": {zvh, vraag}, "lt": {zvh}, "vt": set(), "school": set()}
    verwacht |= {"moeder": set(), "kind": set(), "collega": set()}
    for wie, treden in verwacht.items():
        assert {t for t, _ in ladder_van(kamer, met_duo, wie)} & {zvh, vraag} == treden, wie
        with kamer.als(met_duo[wie], alleen_lezen=True) as werk:
            loopt = opschaling.blad(werk.ctx, open_voor(werk.ctx, met_duo.gezin.id)).loopt
        assert (loopt is not None) is (zvh in treden), wie


def test_geen_enkele_stap_verandert_wie_de_contactpersoon_is(kamer: Huis, met_duo: Kring) -> None:
    """All acts of the ladder, one after the other: the row of the contactpersoon is the very same."""

    def nu() -> list[dict[str, Any]]:
        gevonden = rijen(kamer, met_duo, ContactpersoonToewijzing)
        return [{k: str(getattr(r, k)) for k in type(r).model_fields} for r in gevonden]

    eerst = nu()
    assert len(eerst) == 1
    doe(kamer, met_duo, stappen.noteer_expertise, REDEN)
    assert nu() == eerst
    duo = start(kamer, met_duo)
    assert nu() == eerst
    later = TOT + timedelta(days=9)
    nieuw = over(kamer, met_duo, acties.verleng_duo, duo, DOEL, REDEN, tot=later, categorieen=SOORTEN).id
    assert nu() == eerst
    over(kamer, met_duo, acties.beeindig_duo, nieuw, REDEN, TERUG)
    assert nu() == eerst
    schaal_af(kamer, met_duo, schaal_op(kamer, met_duo))
    assert nu() == eerst
    eigen = {s for s in GebeurtenisSoort if s.value.startswith(("rvt_", "zvh_"))}
    assert eigen <= set(gebeurd(kamer, met_duo)), "every one of these acts was done"
