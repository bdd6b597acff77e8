"""Shielding beats everything; who is not involved sees nothing; silence stays silent (domein 8.5, 8.7)."""

from itertools import product

import pytest

from caseapp.permissions import (
    VERZWEGEN,
    Categorie,
    Doen,
    Dossier,
    KetenSoort,
    Oordeel,
    Positie,
    Relatie,
    Rol,
    beoordeel,
    beoordeel_ruimte,
    positie,
)

from .bouwstenen import (
    ANDER,
    IK_ALS_PERSOON,
    KOLOMMEN,
    ORGANISATIE,
    een_actor,
    een_dossier,
    een_stuk,
    staat_als,
)

ALLES = (
    "voorwaarde",
    "uitkomst",
    "overgedragen",
    "samenvatting",
    "gedeeld",
    "cijfer",
    "instelling",
    "techniek",
)


def _gunstigste_dossier(relatie: Relatie | None) -> Dossier:
    """Every fact that can be true is true; the only thing against the actor is the shielding."""
    ik = een_actor()
    return een_dossier(
        {ik.id: relatie} if relatie else {},
        teams={ORGANISATIE},
        huishouden={IK_ALS_PERSOON: frozenset({IK_ALS_PERSOON})},
        gezag={IK_ALS_PERSOON: frozenset({IK_ALS_PERSOON})},
        grondslagen={(ik.id, categorie) for categorie in Categorie},
    )


def _niets(oordeel: Oordeel) -> bool:
    return not oordeel.mag and oordeel.verzwijg and not oordeel.sleutel and not oordeel.eigenaars


@pytest.mark.parametrize(("rol", "relatie"), list(product(Rol, [None, *Relatie])))
def test_afscherming_wint_altijd(rol: Rol, relatie: Relatie | None) -> None:
    """For every category and act, whichever of his names the list calls the actor by."""
    ik = een_actor(rol, persoon_id=IK_ALS_PERSOON, soort=KetenSoort.POLITIE)
    dossier = _gunstigste_dossier(relatie)
    for naam, categorie, doen in product((str(ik.id), str(ik.persoon_id), str(rol)), Categorie, Doen):
        stuk = een_stuk(
            categorie,
            afgeschermd_voor=[str(ANDER), naam],
            gehoor=[str(ik.id)],
            betreft=IK_ALS_PERSOON,
            auteur=ik.id,
            kenmerken=ALLES,
        )
        assert _niets(beoordeel(ik, doen, categorie, dossier, stuk))
        assert _niets(beoordeel_ruimte(ik, doen, categorie, stuk))


@pytest.mark.parametrize("kolom", KOLOMMEN)
def test_een_afscherming_voor_een_ander_verandert_niets_voor_mij(kolom: Positie) -> None:
    ik, dossier = staat_als(kolom)
    for categorie, doen in product(Categorie, Doen):
        open_stuk = een_stuk(categorie, auteur=ik.id)
        voor_ander = een_stuk(categorie, auteur=ik.id, afgeschermd_voor=[str(ANDER), "bank"])
        assert beoordeel(ik, doen, categorie, dossier, open_stuk) == beoordeel(
            ik, doen, categorie, dossier, voor_ander
        )


@pytest.mark.parametrize("rol", Rol)
def test_wie_niet_betrokken_is_ziet_niets_en_merkt_niets(rol: Rol) -> None:
    ik = een_actor(rol, persoon_id=IK_ALS_PERSOON, soort=KetenSoort.POLITIE)
    dossier = een_dossier(grondslagen={(ik.id, categorie) for categorie in Categorie})
    if positie(ik, dossier) is not Positie.NIEMAND:
        return  # this role stands in the same place towards every gezin
    for categorie, doen in product(Categorie, Doen):
        for stuk in (None, een_stuk(categorie, auteur=ik.id, betreft=IK_ALS_PERSOON, gehoor=[str(ik.id)])):
            assert _niets(beoordeel(ik, doen, categorie, dossier, stuk))


def test_een_collega_komt_niet_binnen_en_hoort_waarom() -> None:
    ik, dossier = staat_als(Positie.COLLEGA)
    for categorie, doen in product(Categorie, Doen):
        oordeel = beoordeel(ik, doen, categorie, dossier)
        assert not oordeel.mag
        assert oordeel.omdat == "je werkt in hetzelfde team, maar bent zelf niet bij dit gezin betrokken"
        assert oordeel.verzwijg is (categorie in VERZWEGEN)


@pytest.mark.parametrize(("rol", "relatie"), list(product(Rol, [None, *Relatie])))
def test_waar_het_bestaan_geheim_is_is_elk_nee_stil(rol: Rol, relatie: Relatie | None) -> None:
    ik = een_actor(rol)
    dossier = een_dossier({ik.id: relatie} if relatie else {}, teams={ORGANISATIE})
    for categorie, doen in product(VERZWEGEN, Doen):
        for stuk in (None, een_stuk(categorie, betreft=ANDER, auteur=ANDER)):
            oordeel = beoordeel(ik, doen, categorie, dossier, stuk)
            assert oordeel.mag is not oordeel.verzwijg


@pytest.mark.parametrize("kolom", [Positie.CP, Positie.VT])
def test_zonder_grondslag_merkt_niemand_dat_er_een_verblijfplaats_is(kolom: Positie) -> None:
    ik, dossier = staat_als(kolom)
    for stuk in (None, een_stuk(Categorie.VERBLIJFPLAATS, betreft=ANDER)):
        oordeel = beoordeel(ik, Doen.BESTAAN, Categorie.VERBLIJFPLAATS, dossier, stuk)
        assert not oordeel.mag
        assert oordeel.verzwijg


def test_de_pleger_krijgt_niets_stils_van_een_ander() -> None:
    """Domein 8.7-1: whatever the household, the gezag and the audience of others."""
    hij, kind = een_actor(Rol.GEZIN, persoon_id=IK_ALS_PERSOON), ANDER
    dossier = een_dossier(
        {hij.id: Relatie.GEZINSLID},
        huishouden={IK_ALS_PERSOON: frozenset({kind})},
        gezag={IK_ALS_PERSOON: frozenset({kind})},
    )
    for categorie, doen in product(VERZWEGEN, Doen):
        stuk = een_stuk(
            categorie, betreft=kind, auteur=kind, gehoor=[str(IK_ALS_PERSOON), "gezin"], kenmerken=ALLES
        )
        assert _niets(beoordeel(hij, doen, categorie, dossier, stuk))


def test_een_hulpverlener_die_zelf_in_het_gezin_hoort_wordt_als_persoon_afgeschermd() -> None:
    """A worker of the team who is also the one it is shielded from, with every professional right."""
    ik = een_actor(Rol.LOKAAL_TEAM, persoon_id=IK_ALS_PERSOON)
    dossier = een_dossier({ik.id: Relatie.CONTACTPERSOON})
    stuk = een_stuk(Categorie.VP_GEDEELD, afgeschermd_voor=[str(IK_ALS_PERSOON)])
    assert _niets(beoordeel(ik, Doen.ZIEN, Categorie.VP_GEDEELD, dossier, stuk))


def test_een_heel_familienetwerk_is_met_rolwoorden_af_te_schermen() -> None:
    """Domein 8.7-2."""
    stuk = een_stuk(
        Categorie.VP_GEDEELD, afgeschermd_voor=["gezin", "kind", "netwerk"], betreft=IK_ALS_PERSOON
    )
    for kolom in KOLOMMEN:
        ik, dossier = staat_als(kolom)
        oordeel = beoordeel(ik, Doen.ZIEN, Categorie.VP_GEDEELD, dossier, stuk)
        if kolom in (Positie.GZ, Positie.KI, Positie.NW):
            assert _niets(oordeel)
        elif kolom in (Positie.CP, Positie.LT, Positie.VT, Positie.MDA, Positie.TR):
            assert oordeel.mag
