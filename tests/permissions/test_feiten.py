"""The named facts: what each asks, told as the work tells it."""

import pytest

from caseapp.permissions import (
    FEITEN,
    Categorie,
    Doen,
    Dossier,
    KetenSoort,
    Positie,
    Relatie,
    Rol,
    Vraag,
    beoordeel,
)

from .bouwstenen import (
    ANDER,
    IK,
    IK_ALS_PERSOON,
    ORGANISATIE,
    Stukje,
    een_actor,
    een_dossier,
    een_stuk,
    staat_als,
)

NOG_NIET = {"speelmodus"}
KIND = ANDER


def _ziet(kolom: Positie, stuk: Stukje, doen: Doen = Doen.ZIEN, **dossier: object) -> bool:
    ik, gezin = staat_als(kolom)
    return beoordeel(ik, doen, stuk.categorie, _met(gezin, **dossier), stuk).mag


def _met(gezin: Dossier, **velden: object) -> Dossier:
    return Dossier(**{**vars(gezin), **velden})  # type: ignore[arg-type]


def test_wat_nog_niet_is_vast_te_leggen_antwoordt_nee() -> None:
    for kolom in (Positie.KP, Positie.GZ, Positie.LT, Positie.PR, Positie.TZ):
        ik, gezin = staat_als(kolom)
        for categorie in Categorie:
            for stuk in (None, een_stuk(categorie, auteur=ik.id, betreft=ik.persoon_id, kenmerken=NOG_NIET)):
                oordeel = beoordeel(ik, Doen.ZIEN, categorie, gezin, stuk)
                assert not (oordeel.mag and any(feit in oordeel.regel for feit in NOG_NIET))


def test_eigen_is_over_mijzelf_en_nooit_over_niemand() -> None:
    assert _ziet(Positie.GZ, een_stuk(Categorie.GEZONDHEID, betreft=IK_ALS_PERSOON))
    assert not _ziet(Positie.GZ, een_stuk(Categorie.GEZONDHEID, betreft=ANDER))
    assert not _ziet(Positie.GZ, een_stuk(Categorie.GEZONDHEID))


def test_wie_geen_persoon_in_het_gezin_is_heeft_geen_eigen_gegevens() -> None:
    ik = een_actor(Rol.GEZIN, persoon_id=None)
    gezin = een_dossier({ik.id: Relatie.GEZINSLID})
    for categorie in (Categorie.GEZONDHEID, Categorie.VP_AFGESCHERMD, Categorie.VERBLIJFPLAATS):
        assert not beoordeel(ik, Doen.ZIEN, categorie, gezin, een_stuk(categorie)).mag


def test_iemand_schrijft_alleen_de_eigen_verblijfplaats() -> None:
    assert _ziet(Positie.GZ, een_stuk(Categorie.VERBLIJFPLAATS, betreft=IK_ALS_PERSOON), Doen.WIJZIGEN)
    assert not _ziet(Positie.GZ, een_stuk(Categorie.VERBLIJFPLAATS, betreft=ANDER, auteur=IK), Doen.WIJZIGEN)
    grondslagen = frozenset({(IK, Categorie.VERBLIJFPLAATS)})
    for kolom in (Positie.CP, Positie.VT):
        stuk = een_stuk(Categorie.VERBLIJFPLAATS, betreft=ANDER)
        assert _ziet(kolom, stuk, grondslagen=grondslagen)
        assert not _ziet(kolom, stuk, Doen.WIJZIGEN, grondslagen=grondslagen)


def test_een_werkaantekening_is_van_wie_haar_schreef() -> None:
    for kolom in (Positie.CP, Positie.LT, Positie.VT, Positie.MDA, Positie.KP):
        assert _ziet(kolom, een_stuk(Categorie.WERKAANTEKENINGEN, auteur=IK), Doen.WIJZIGEN)
        assert not _ziet(kolom, een_stuk(Categorie.WERKAANTEKENINGEN, auteur=ANDER, gehoor=[str(IK)]))
        assert not _ziet(kolom, een_stuk(Categorie.WERKAANTEKENINGEN))


@pytest.mark.parametrize("kolom", [Positie.CP, Positie.VT, Positie.MDA])
def test_afgeschermde_woorden_zijn_voor_wie_ze_opschreef_en_voor_het_gehoor(kolom: Positie) -> None:
    soort = Categorie.GVA_AFGESCHERMD
    assert _ziet(kolom, een_stuk(soort, auteur=IK))
    assert _ziet(kolom, een_stuk(soort, auteur=ANDER, gehoor=[str(IK)]))
    assert not _ziet(kolom, een_stuk(soort, auteur=ANDER, gehoor=[str(ANDER)]))
    assert not _ziet(kolom, een_stuk(soort, auteur=ANDER))


@pytest.mark.parametrize("kolom", [Positie.GZ, Positie.KI])
def test_een_gezinslid_leest_alleen_de_eigen_afgeschermde_woorden(kolom: Positie) -> None:
    """Domein 8.5: author, never "allowed"; an audience never gives the words of another."""
    soort, mij = Categorie.GVA_AFGESCHERMD, [str(IK_ALS_PERSOON)]
    assert _ziet(kolom, een_stuk(soort, auteur=IK))
    assert _ziet(kolom, een_stuk(soort, auteur=ANDER, betreft=IK_ALS_PERSOON, gehoor=mij))
    assert not _ziet(kolom, een_stuk(soort, auteur=ANDER, betreft=IK_ALS_PERSOON))
    assert not _ziet(kolom, een_stuk(soort, auteur=ANDER, betreft=ANDER, gehoor=mij))


def test_wie_samenwoont_ziet_wie_er_samenwoont_en_niet_meer() -> None:
    soort = Categorie.GEZIN_GEZAG
    thuis = {IK_ALS_PERSOON: frozenset({KIND})}
    for kolom in (Positie.GZ, Positie.KI):
        assert _ziet(kolom, een_stuk(soort))
        assert _ziet(kolom, een_stuk(soort, betreft=IK_ALS_PERSOON))
        assert not _ziet(kolom, een_stuk(soort, betreft=KIND))
        assert _ziet(kolom, een_stuk(soort, betreft=KIND), huishouden=thuis)
        assert _ziet(kolom, een_stuk(soort, betreft=KIND), gezag=thuis)
        assert not _ziet(kolom, een_stuk(Categorie.IDENTITEIT, betreft=KIND), huishouden=thuis, gezag=thuis)


def test_de_kindversie_is_voor_wie_gezag_heeft_tenzij_afgeschermd() -> None:
    soort, gezag = Categorie.KINDVERSIE, {IK_ALS_PERSOON: frozenset({KIND})}
    assert _ziet(Positie.GZ, een_stuk(soort, betreft=KIND), gezag=gezag)
    assert not _ziet(Positie.GZ, een_stuk(soort, betreft=KIND), huishouden=gezag)
    assert not _ziet(Positie.GZ, een_stuk(soort, betreft=KIND, afgeschermd_voor=[str(IK)]), gezag=gezag)


def test_een_school_leest_de_kindversie_als_dat_met_haar_is_afgesproken() -> None:
    """Having written it is not enough, nor that it was agreed with another; and writing is never hers."""
    soort = Categorie.KINDVERSIE
    assert _ziet(Positie.KP, een_stuk(soort, auteur=ANDER, betreft=KIND, gehoor=[str(IK)]))
    assert not _ziet(Positie.KP, een_stuk(soort, auteur=ANDER, betreft=KIND))
    assert not _ziet(Positie.KP, een_stuk(soort, auteur=IK, betreft=KIND, gehoor=[str(ANDER)]))
    for doen in (Doen.BIJDRAGEN, Doen.WIJZIGEN):
        assert not _ziet(Positie.KP, een_stuk(soort, auteur=IK, gehoor=[str(IK)]), doen)


def test_het_netwerk_leest_waarvoor_het_met_name_is_genoemd() -> None:
    for soort in (Categorie.VP_GEDEELD, Categorie.NETWERK):
        assert _ziet(Positie.NW, een_stuk(soort, auteur=ANDER, gehoor=[str(IK)]))
        assert not _ziet(Positie.NW, een_stuk(soort, auteur=ANDER))
        assert not _ziet(Positie.NW, een_stuk(soort, auteur=ANDER, betreft=IK_ALS_PERSOON))


def test_een_score_is_van_wie_haar_gaf_of_gedeeld_door_die_persoon() -> None:
    assert _ziet(Positie.GZ, een_stuk(Categorie.SCORES, betreft=IK_ALS_PERSOON))
    assert _ziet(Positie.GZ, een_stuk(Categorie.SCORES, betreft=ANDER, kenmerken={"gedeeld"}))
    assert not _ziet(Positie.GZ, een_stuk(Categorie.SCORES, betreft=ANDER))
    assert not _ziet(Positie.KI, een_stuk(Categorie.SCORES, betreft=ANDER, kenmerken={"gedeeld"}))


@pytest.mark.parametrize("kolom", [Positie.VT, Positie.MDA])
def test_veilig_thuis_en_mda_schrijven_voorwaarden_en_geen_afspraken(kolom: Positie) -> None:
    voorwaarde = een_stuk(Categorie.VP_GEDEELD, kenmerken={"voorwaarde"})
    afspraak = een_stuk(Categorie.VP_GEDEELD)
    assert _ziet(kolom, afspraak)
    assert _ziet(kolom, voorwaarde, Doen.WIJZIGEN)
    assert not _ziet(kolom, afspraak, Doen.WIJZIGEN)
    assert not _ziet(kolom, afspraak, Doen.BIJDRAGEN)


@pytest.mark.parametrize("kolom", [Positie.VT, Positie.MDA])
def test_veilig_thuis_en_mda_zeggen_wel_zelf_wat_zij_vinden(kolom: Positie) -> None:
    assert _ziet(kolom, een_stuk(Categorie.VP_GEDEELD, kenmerken={"eigen_stem"}), Doen.BIJDRAGEN)


@pytest.mark.parametrize("kolom", [Positie.LT, Positie.GZ])
def test_wie_helpt_en_wie_bij_het_gezin_hoort_stellen_geen_voorwaarden(kolom: Positie) -> None:
    mijn = een_stuk(Categorie.VP_GEDEELD, auteur=IK)
    assert _ziet(kolom, mijn, Doen.BIJDRAGEN)
    voorwaarde = een_stuk(Categorie.VP_GEDEELD, auteur=IK, kenmerken={"voorwaarde"})
    assert _ziet(kolom, voorwaarde)
    assert not _ziet(kolom, voorwaarde, Doen.BIJDRAGEN)


@pytest.mark.parametrize("soort", KetenSoort)
def test_van_de_ketenpartners_stelt_alleen_een_gi_voorwaarden(soort: KetenSoort) -> None:
    gi = soort is KetenSoort.GECERTIFICEERDE_INSTELLING
    eigen = een_stuk(Categorie.VP_GEDEELD, auteur=IK, kenmerken={"voorwaarde"})
    van_een_ander = een_stuk(Categorie.VP_GEDEELD, kenmerken={"voorwaarde"})
    ik, gezin = staat_als(Positie.KP, soort)
    assert beoordeel(ik, Doen.BIJDRAGEN, Categorie.VP_GEDEELD, gezin, eigen).mag is gi
    assert beoordeel(ik, Doen.ZIEN, Categorie.VP_GEDEELD, gezin, van_een_ander).mag is gi


EIGEN_VELD = {
    Categorie.GEZONDHEID: {"huisarts", "ggz", "verslavingszorg", "thuiszorg", "jeugdgezondheidszorg"},
    Categorie.JUSTITIE: {"politie", "openbaar_ministerie", "reclassering"},
    Categorie.FINANCIEN: {"werk_en_inkomen", "schuldhulp", "bank"},
    Categorie.HUISVERBOD: {"politie"},
}


@pytest.mark.parametrize("soort", [None, *KetenSoort])
@pytest.mark.parametrize("categorie", EIGEN_VELD)
def test_een_ketenpartner_schrijft_en_leest_alleen_het_eigen_veld(
    categorie: Categorie, soort: KetenSoort | None
) -> None:
    ik, gezin = staat_als(Positie.KP, soort)
    eigen_vak = soort in EIGEN_VELD[categorie]
    for doen in (Doen.BESTAAN, Doen.ZIEN, Doen.BIJDRAGEN, Doen.WIJZIGEN):
        assert beoordeel(ik, doen, categorie, gezin).mag is eigen_vak
        assert beoordeel(ik, doen, categorie, gezin, een_stuk(categorie, auteur=IK)).mag is eigen_vak
        assert not beoordeel(ik, doen, categorie, gezin, een_stuk(categorie, auteur=ANDER)).mag


@pytest.mark.parametrize("categorie", [Categorie.VP_GEDEELD, Categorie.NETWERK, Categorie.DEELREGISTER])
def test_een_ketenpartner_leest_alleen_waar_zij_zelf_bij_hoort(categorie: Categorie) -> None:
    assert _ziet(Positie.KP, een_stuk(categorie, auteur=IK))
    assert _ziet(Positie.KP, een_stuk(categorie, auteur=ANDER, gehoor=[str(IK)]))
    assert not _ziet(Positie.KP, een_stuk(categorie, auteur=ANDER))
    assert not _ziet(Positie.KP, een_stuk(categorie, betreft=IK_ALS_PERSOON))


@pytest.mark.parametrize("wie", [IK, ORGANISATIE])
@pytest.mark.parametrize("kolom", [Positie.CP, Positie.LT, Positie.VT, Positie.MDA, Positie.KP])
def test_een_grondslag_opent_alleen_de_eigen_soort(kolom: Positie, wie: object) -> None:
    ik, gezin = staat_als(kolom)
    for soort in Categorie:
        met = _met(gezin, grondslagen=frozenset({(wie, soort)}))
        for andere in Categorie:
            stuk = een_stuk(andere, auteur=ik.id, kenmerken={"uitkomst", "overgedragen"})
            zonder, na = (beoordeel(ik, Doen.ZIEN, andere, g, stuk) for g in (gezin, met))
            wacht = zonder.regel.split(":")[2] == "T" or zonder.regel.endswith(":grondslag")
            assert na.mag is (zonder.mag or (wacht and andere is soort))


def test_de_grondslag_van_een_ander_opent_niets() -> None:
    grondslagen = frozenset({(ANDER, categorie) for categorie in Categorie})
    assert not _ziet(Positie.CP, een_stuk(Categorie.GEZONDHEID), grondslagen=grondslagen)


def test_de_contactpersoon_leest_van_de_melding_het_overgedragen_deel() -> None:
    grondslagen = frozenset({(IK, Categorie.MELDING)})
    deel = een_stuk(Categorie.MELDING, kenmerken={"overgedragen"})
    assert _ziet(Positie.CP, deel, grondslagen=grondslagen)
    assert not _ziet(Positie.CP, deel)
    assert not _ziet(Positie.CP, een_stuk(Categorie.MELDING), grondslagen=grondslagen)


@pytest.mark.parametrize(
    ("kolom", "categorie", "kenmerk"),
    [
        (Positie.BH, Categorie.LOGGING, "techniek"),
        (Positie.BH, Categorie.TRAINING, "instelling"),
    ],
)
def test_alleen_het_stuk_met_het_kenmerk_is_te_lezen(
    kolom: Positie, categorie: Categorie, kenmerk: str
) -> None:
    assert _ziet(kolom, een_stuk(categorie, kenmerken={kenmerk}))
    assert not _ziet(kolom, een_stuk(categorie, kenmerken={"iets anders"}))


@pytest.mark.parametrize("kolom", [Positie.GZ, Positie.KI])
def test_een_samenvatting_van_een_overleg_leest_wie_zij_is_verteld(kolom: Positie) -> None:
    ik, _ = staat_als(kolom)
    verteld = een_stuk(Categorie.OVERLEG, kenmerken={"samenvatting"}, gehoor=[str(ik.persoon_id)])
    assert _ziet(kolom, verteld)
    assert not _ziet(kolom, een_stuk(Categorie.OVERLEG, kenmerken={"samenvatting"}))
    assert not _ziet(kolom, een_stuk(Categorie.OVERLEG, gehoor=[str(ik.persoon_id)]))


def test_wat_in_een_kamer_is_ingebracht_leest_de_voorzitter_die_erbij_zit_en_geen_ander() -> None:
    ik, _ = staat_als(Positie.PR)
    for categorie in (Categorie.GVA_GEDEELD, Categorie.VP_GEDEELD):
        assert _ziet(Positie.PR, een_stuk(categorie, kenmerken={"kamer"}, gehoor=[str(ik.id)]))
        assert not _ziet(Positie.PR, een_stuk(categorie, kenmerken={"kamer"}, gehoor=[str(ANDER)]))
        assert not _ziet(Positie.PR, een_stuk(categorie, gehoor=[str(ik.id)]))


@pytest.mark.parametrize(
    ("categorie", "kenmerk"),
    [
        (Categorie.MELDING, "van mij"),
        (Categorie.VEILIGHEIDSBEOORDELING, "oordeel"),
        (Categorie.MELDER, "akkoord"),
    ],
)
def test_wat_er_bij_veilig_thuis_staat_leest_een_gezinslid_pas_als_het_is_verteld(
    categorie: Categorie, kenmerk: str
) -> None:
    hoort, ander = [str(IK_ALS_PERSOON)], [str(ANDER)]
    wel = {"betreft": IK_ALS_PERSOON, "kenmerken": {kenmerk}}
    assert _ziet(Positie.GZ, een_stuk(categorie, gehoor=hoort, **wel))
    assert not _ziet(Positie.GZ, een_stuk(categorie, gehoor=ander, **wel))
    assert not _ziet(Positie.GZ, een_stuk(categorie, **wel))
    anders = {"betreft": ANDER, "kenmerken": {"iets anders"}}
    assert not _ziet(Positie.GZ, een_stuk(categorie, gehoor=hoort, **anders))


def test_every_fact_opens_the_door_or_is_about_more_than_the_piece() -> None:
    """Without a piece a fact about pieces says yes: the curtain then decides, and no key opens."""
    ik = een_actor(Rol.KETENPARTNER)
    over_meer = {"grondslag", "eigen_veld", "kamer", "tweede", "onderzoek"} | NOG_NIET
    vraag = Vraag(ik, Doen.ZIEN, Categorie.GEZONDHEID, een_dossier(), None)
    assert {naam for naam, feit in FEITEN.items() if not feit(vraag)} == over_meer
