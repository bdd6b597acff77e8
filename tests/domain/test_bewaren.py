"""How long it would be kept, and by which rule."""

from datetime import date

import pytest

from caseapp.domain.bewaren import UITLEG, BewaarRegel, Feiten, bewaartermijnen, is_kind, jaren_later

LAATSTE = date(2026, 4, 11)
KIND = date(2020, 11, 3)


def tot(**feiten: object) -> dict[BewaarRegel, date]:
    return {t.regel: t.tot for t in bewaartermijnen(Feiten(LAATSTE, **feiten))}  # type: ignore[arg-type]


def test_een_dossier_met_kinderen_blijft_twintig_jaar_na_de_laatste_wijziging() -> None:
    assert tot(jongste=KIND) == {BewaarRegel.JEUGDHULP: date(2046, 4, 11)}


def test_een_latere_wijziging_schuift_de_dag_op() -> None:
    later = bewaartermijnen(Feiten(date(2027, 1, 2), jongste=KIND))
    assert [t.tot for t in later] == [date(2047, 1, 2)]


def test_zonder_kinderen_geldt_de_regel_voor_hulp_aan_volwassenen() -> None:
    assert tot() == {BewaarRegel.ONDERSTEUNING: date(2046, 4, 11)}


def test_veilig_thuis_bewaart_hoogstens_twintig_jaar_na_de_laatste_melding() -> None:
    assert tot(jongste=KIND, veilig_thuis=date(2025, 12, 1))[BewaarRegel.VEILIG_THUIS] == date(2045, 12, 1)


def test_veilig_thuis_bewaart_langer_tot_het_jongste_kind_achttien_is() -> None:
    """A child that was born years after the melding."""
    gevonden = tot(jongste=date(2025, 6, 1), veilig_thuis=date(2020, 1, 1))
    assert gevonden[BewaarRegel.VEILIG_THUIS] == date(2043, 6, 1)


def test_bij_een_maatregel_telt_dertig_jaar_na_de_meerderjarigheid_van_het_jongste_kind() -> None:
    assert tot(jongste=KIND, maatregel=True)[BewaarRegel.MAATREGEL] == date(2068, 11, 3)


def test_zonder_kinderen_is_er_geen_maatregel() -> None:
    assert BewaarRegel.MAATREGEL not in tot(maatregel=True)


def test_een_dag_na_de_laatste_dag_zou_het_weg_zijn() -> None:
    [termijn] = bewaartermijnen(Feiten(date(2026, 12, 31)))
    assert termijn.weg_op == date(2047, 1, 1)


def test_een_volwassen_zoon_is_geen_kind_en_een_kind_dat_ondertussen_volwassen_werd_wel() -> None:
    sinds = date(2026, 1, 5)
    assert not is_kind(date(1970, 5, 5), sinds)
    assert is_kind(date(2008, 1, 6), sinds)
    assert not is_kind(date(2008, 1, 5), sinds)
    assert is_kind(date(2026, 3, 1), sinds)


@pytest.mark.parametrize(
    ("dag", "jaren", "later"),
    [
        (date(2024, 2, 29), 20, date(2044, 2, 29)),
        (date(2024, 2, 29), 18, date(2042, 3, 1)),
        (date(2026, 2, 28), 20, date(2046, 2, 28)),
    ],
)
def test_een_schrikkeldag_wordt_een_maart_waar_er_geen_is(dag: date, jaren: int, later: date) -> None:
    assert jaren_later(dag, jaren) == later


def test_elke_regel_is_uitgelegd_met_haar_bron_en_in_gewone_woorden() -> None:
    assert set(UITLEG) == set(BewaarRegel)
    for uitleg in UITLEG.values():
        assert uitleg.zin.endswith(".")
        assert uitleg.bron.endswith(".")
        for zin in uitleg.gewoon.replace("?", ".").split("."):
            assert len(zin.split()) <= 15, zin
