"""What "wat mag ik" says of a column, held against what the judgement answers over independent rows."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest

from caseapp.domain.wat_mag_ik import GROEPEN, GROEPEN_GEWOON, HOE_ZINNEN, IN_GEWONE_WOORDEN, Hoe, Mag
from caseapp.permissions import (
    FEITEN,
    TOEGANG,
    VERZWEGEN,
    Actor,
    Categorie,
    Cel,
    Doen,
    Dossier,
    KetenSoort,
    Positie,
    Rol,
    beoordeel,
    beoordeel_ruimte,
    gewoon,
    omschrijving,
    plekken_van,
    positie,
    recht,
    recht_hier,
    rechten,
    verder,
    waarom,
    wat_mag,
    wat_mag_een_ander,
)
from caseapp.permissions.feiten import GAAT_NOG_NIET
from caseapp.permissions.tabel import OVERAL, POSITIES

from ..elk import elk
from .bouwstenen import ANDER, GEZIN, IK_ALS_PERSOON, KOLOMMEN, Stukje, staat_als, uuid_van
from .test_pagina import NIET_ZEGGEN

KIND = uuid_van("een kind onder gezag")
KENMERKEN = (
    *("gedeeld", "voorwaarde", "eigen_stem", "kader", "uitkomst", "oordeel", "overgedragen", "samenvatting"),
    *("akkoord", "opvolging", "instelling", "techniek", "cijfer"),
)
SOORTEN = (None, KetenSoort.POLITIE, KetenSoort.SCHOOL, KetenSoort.GGZ, KetenSoort.GECERTIFICEERDE_INSTELLING)
KIJKERS = [(hier, soort) for hier in KOLOMMEN for soort in (SOORTEN if hier is Positie.KP else (None,))]
elke_kijker = elk(KIJKERS)


def rijen(categorie: Categorie, ik: Actor) -> Iterator[Stukje]:
    """Every kind of row that can lie there: about whom, by whom, for whom, with which mark."""
    wie = [None, ANDER, KIND, *([ik.persoon_id] if ik.persoon_id else [])]
    for betreft, auteur, gehoor, kenmerk in product(
        wie, (None, ik.id), ((), (str(ik.id),)), (None, *KENMERKEN)
    ):
        yield Stukje(categorie, (), gehoor, betreft, auteur, frozenset({kenmerk} if kenmerk else ()))


def antwoorden(ik: Actor, doen: Doen, categorie: Categorie, dossier: Dossier) -> set[bool]:
    return {beoordeel(ik, doen, categorie, dossier, rij).mag for rij in rijen(categorie, ik)}


def gebeurt(ik: Actor, categorie: Categorie, dossier: Dossier) -> tuple[Mag, bool]:
    """What one really can do at most, and whether of only a part of the rows."""
    met = _met_grondslag(dossier, ik, categorie)
    leest, later = (antwoorden(ik, Doen.ZIEN, categorie, d) for d in (dossier, met))
    if True in antwoorden(ik, Doen.WIJZIGEN, categorie, dossier):
        return Mag.SCHRIJVEN, False in leest
    if True in antwoorden(ik, Doen.BIJDRAGEN, categorie, dossier):
        return Mag.BIJDRAGEN, False in leest
    if True in leest:
        return Mag.LEZEN, False in leest
    if True in later:
        return Mag.NA_GRONDSLAG, False in later
    for wat, mag in (("onderzoeken", Mag.NA_ONDERZOEK), ("met_tweede", Mag.MET_TWEEDE)):
        open_ = replace(dossier, **{wat: frozenset({ik.id})})
        if True in antwoorden(ik, Doen.ZIEN, categorie, open_):
            return mag, False in antwoorden(ik, Doen.ZIEN, categorie, open_)
    return _leest_nooit(ik, categorie, dossier)


def _leest_nooit(ik: Actor, categorie: Categorie, dossier: Dossier) -> tuple[Mag, bool]:
    in_kamer = Stukje(categorie, (), (str(ik.id),), kenmerken=frozenset({"kamer"}))
    if beoordeel(ik, Doen.ZIEN, categorie, dossier, in_kamer).mag:
        return Mag.VIA_KAMER, True
    if True in antwoorden(ik, Doen.BESTAAN, categorie, dossier):
        return Mag.DAT, False
    if beoordeel_ruimte(ik, Doen.TELLEN, categorie).mag:
        return Mag.TELLEN, False
    return Mag.NIETS, False


def _met_grondslag(dossier: Dossier, ik: Actor, categorie: Categorie) -> Dossier:
    return replace(dossier, grondslagen=frozenset({(ik.id, categorie)}))


def _staat(hier: Positie, soort: KetenSoort | None) -> tuple[Actor, Dossier]:
    ik, dossier = staat_als(hier, soort)
    return ik, replace(dossier, gezag={IK_ALS_PERSOON: frozenset({KIND})})


def fouten(hier: Positie, soort: KetenSoort | None, categorieen: object = Categorie) -> list[str]:
    """Where the page says something else than what happens."""
    ik, dossier = _staat(hier, soort)
    uit = []
    for categorie in categorieen:  # type: ignore[attr-defined]
        het = recht(categorie, hier, soort)
        mag, deel = gebeurt(ik, categorie, dossier)
        grens = het.feit is not None and het.feit not in ("voorwaarde", "geen_voorwaarde", "opvolging")
        if het.mag is not mag:
            uit.append(f"{hier} {soort} {categorie}: zegt {het.mag}, en kan {mag}")
        elif mag in (Mag.SCHRIJVEN, Mag.BIJDRAGEN, Mag.LEZEN) and grens is not deel:
            uit.append(f"{hier} {soort} {categorie}: noemt een grens ({het.feit}), en die is er {deel}")
    return uit


@elke_kijker
def test_wat_de_bladzijde_zegt_is_wat_er_gebeurt(kijker: tuple[Positie, KetenSoort | None]) -> None:
    assert fouten(*kijker) == []


@pytest.mark.parametrize(
    ("hier", "categorie", "verkeerd"),
    [
        (Positie.KP, Categorie.MELDING, Cel("L")),
        (Positie.CP, Categorie.SCORES, Cel("L")),
        (Positie.GZ, Categorie.IDENTITEIT, Cel("L")),
        (Positie.VT, Categorie.GEZONDHEID, Cel("D")),
        (Positie.PR, Categorie.GVA_GEDEELD, Cel(".")),
    ],
)
def test_een_bladzijde_die_iets_anders_zegt_dan_er_gebeurt_valt_op(
    hier: Positie, categorie: Categorie, verkeerd: Cel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page is read from the table, so the lie is told by the page alone: the judgement keeps the old
    cell."""
    anders = {c: dict(rij) for c, rij in TOEGANG.items()}
    anders[categorie][hier] = verkeerd
    monkeypatch.setattr("caseapp.permissions.wat_mag_ik.TOEGANG", anders)
    assert fouten(hier, None, [categorie])


@elke_kijker
def test_van_wat_stil_is_zegt_de_regel_niet_dat_het_er_is(kijker: tuple[Positie, KetenSoort | None]) -> None:
    for het in rechten(*kijker):
        if het.categorie in VERZWEGEN:
            assert het.mag is not Mag.DAT
            assert "alleen dat het er is" not in wat_mag(het)
            assert het.hoe in (
                Hoe.NIET_NODIG,
                Hoe.GRONDSLAG,
                Hoe.NIET_TE_VRAGEN,
                Hoe.VAST_GEZICHT,
                Hoe.MEEKIJKEN,
            )


def test_een_vastgelegde_grondslag_staat_er_meteen_en_voor_een_ander_niet() -> None:
    ik, dossier = staat_als(Positie.VT)
    met = _met_grondslag(dossier, ik, Categorie.GEZONDHEID)
    assert recht_hier(ik, Categorie.GEZONDHEID, dossier).mag is Mag.NA_GRONDSLAG
    nu = recht_hier(ik, Categorie.GEZONDHEID, met)
    assert (nu.mag, nu.nu, nu.hoe) == (Mag.LEZEN, True, Hoe.NIET_NODIG)
    assert recht_hier(ik, Categorie.JUSTITIE, met).mag is Mag.NA_GRONDSLAG


def test_wie_voor_een_deel_is_gevraagd_leest_wat_daarbuiten_valt_als_niets() -> None:
    ik, dossier = staat_als(Positie.MDA)
    begrensd = replace(dossier, grenzen={ik.id: frozenset({Categorie.SCORES})})
    anders = {c: recht_hier(ik, c, begrensd) for c in Categorie}
    open_ = {c for c, het in anders.items() if het.mag is not Mag.NIETS}
    assert open_ == {
        *(Categorie.SCORES, Categorie.GEZIN_GEZAG, Categorie.LOGGING, Categorie.WERKAANTEKENINGEN)
    }
    for categorie, het in anders.items():
        echt = True in antwoorden(ik, Doen.ZIEN, categorie, begrensd)
        assert echt is (categorie in open_)
        assert het.buiten is not (categorie in open_)


@elke_kijker
def test_elke_regel_is_te_lezen_en_zegt_waarom_en_hoe(kijker: tuple[Positie, KetenSoort | None]) -> None:
    for het in rechten(*kijker):
        for zin in (wat_mag(het), wat_mag_een_ander(het), waarom(het), *(gewoon(het) or ())):
            assert zin[0].isupper() or zin[0] == "‘"
            assert zin.endswith(".")
            assert not any(woord in zin.lower() for woord in NIET_ZEGGEN)
            assert "`" not in zin
            assert "(8." not in zin
        if het.mag not in (Mag.SCHRIJVEN, Mag.BIJDRAGEN, Mag.LEZEN, Mag.TELLEN):
            assert HOE_ZINNEN[het.hoe]


@elke_kijker
def test_over_een_ander_staat_er_nergens_jij(kijker: tuple[Positie, KetenSoort | None]) -> None:
    for het in rechten(*kijker):
        woorden = set(wat_mag_een_ander(het).lower().replace(".", " ").replace(",", " ").split())
        assert not woorden & {"je", "jou", "jij", "jouw", "jouzelf"}


def test_wat_het_gezin_leest_is_kort_en_voor_alles_gezegd() -> None:
    for categorie in Categorie:
        assert all(IN_GEWONE_WOORDEN[categorie])
        assert omschrijving(categorie)
    for hier in (Positie.GZ, Positie.KI, Positie.NW):
        for het in rechten(hier):
            assert het.mag in GROEPEN_GEWOON
            for zin in ". ".join((*(gewoon(het) or ()), *IN_GEWONE_WOORDEN[het.categorie])).split("."):
                assert len(zin.split()) <= 15, zin
    assert set(GROEPEN) == set(Mag)
    assert set(HOE_ZINNEN) == set(Hoe) - {Hoe.NIET_NODIG}


def test_elke_rol_heeft_een_plek_en_elke_plek_een_rol() -> None:
    plekken = {hier for rol in Rol for hier in plekken_van(rol)}
    assert plekken >= {*POSITIES.values(), *OVERAL.values(), Positie.COLLEGA}
    assert Positie.NIEMAND not in plekken
    assert all(plekken_van(rol) for rol in Rol)
    for (rol, relatie), hier in POSITIES.items():
        ik = Actor(uuid_van("ik"), rol)
        assert positie(ik, Dossier(GEZIN, relaties={ik.id: relatie})) in plekken_van(rol), hier


def test_elke_rol_heeft_buiten_de_gezinnen_iets_of_het_staat_er_dat_er_niets_is() -> None:
    for rol in Rol:
        wie = Actor(uuid_van("ik"), rol, organisatie_id=uuid_van("organisatie"))
        assert all(plek.wat.endswith(".") for plek in verder(wie))
    assert {plek.naam for plek in verder(Actor(uuid_van("ik"), Rol.GEZIN)) if plek.mag} == set()


def test_elk_feit_dat_nog_niet_kan_wordt_niet_beloofd() -> None:
    for categorie, rij in TOEGANG.items():
        for hier, cel in rij.items():
            if cel.feit in GAAT_NOG_NIET:
                assert recht(categorie, hier).mag is Mag.NIETS
    assert set(FEITEN) >= GAAT_NOG_NIET
