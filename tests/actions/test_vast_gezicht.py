"""Precies één vast gezicht, wat mensen ook achter elkaar of tegelijk doen (bijlage A, 1 en 11)."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caseapp.actions import overdracht as acties
from caseapp.actions.contactpersoon import wijs_contactpersoon_aan
from caseapp.domain.gezin import GezinStatus
from caseapp.domain.overdracht import Kennismaking
from caseapp.domain.regel import Regelfout
from caseapp.queries import overdracht as queries
from caseapp.tables import ContactpersoonToewijzing, Gezin

from ..builders import Huis, alles, open_voor
from ..kring import Kring, een_kring

WIE = ("cp", "lt", "collega", "mda")
TEKST = "Dat is samen besproken."
Daad = tuple[str, str, str]
daden = st.lists(
    st.tuples(
        st.sampled_from(
            ["wijs_aan", "stel_voor", "aanvaard", "weiger", "kennis", "koud", "rond_af", "trek_in"]
        ),
        st.sampled_from(WIE),
        st.sampled_from(WIE),
    ),
    min_size=3,
    max_size=9,
)
# The road that is meant, so that every run also gets to the end of it.
DE_HELE_WEG: list[Daad] = [
    *(("wijs_aan", "vt", "cp"), ("stel_voor", "cp", "lt"), ("wijs_aan", "vt", "lt")),
    *(("rond_af", "cp", "cp"), ("aanvaard", "lt", "cp"), ("kennis", "cp", "cp"), ("rond_af", "cp", "cp")),
    *(
        ("stel_voor", "lt", "mda"),
        ("weiger", "mda", "lt"),
        ("stel_voor", "lt", "cp"),
        ("trek_in", "lt", "lt"),
    ),
    *(("stel_voor", "lt", "mda"), ("aanvaard", "mda", "lt"), ("koud", "lt", "lt"), ("rond_af", "lt", "lt")),
]


def _stap(ctx: Any, gezin: Any, kring: Kring, daad: str, naar: str) -> None:
    if daad == "wijs_aan":
        wijs_contactpersoon_aan(ctx, gezin, kring.wie[naar], None, "Op werkdagen.")
        return
    if daad == "stel_voor":
        acties.stel_overdracht_voor(ctx, gezin, kring.wie[naar], TEKST)
        return
    rij = queries.overdracht(ctx, gezin)
    if rij is None:
        return
    stappen: dict[str, Callable[[], None]] = {
        "aanvaard": lambda: acties.aanvaard(ctx, gezin, rij, "Op werkdagen van 9 tot 17 uur."),
        "weiger": lambda: acties.weiger(ctx, gezin, rij, TEKST),
        "kennis": lambda: acties.maak_kennis(ctx, gezin, rij, Kennismaking.WARM, TEKST),
        "koud": lambda: acties.maak_kennis(ctx, gezin, rij, Kennismaking.KOUD, TEKST),
        "rond_af": lambda: acties.rond_af(ctx, gezin, rij, TEKST, "Op werkdagen."),
        "trek_in": lambda: acties.trek_in(ctx, gezin, rij),
    }
    stappen[daad]()


def doe(huis: Huis, kring: Kring, stap: Daad) -> None:
    """One act by one person; what is refused changes nothing."""
    daad, wie, naar = stap
    with suppress(Regelfout), huis.als(kring[wie]) as werk:
        _stap(werk.ctx, open_voor(werk.ctx, kring.gezin.id), kring, daad, naar)


def stand(huis: Huis, kring: Kring) -> tuple[GezinStatus, list[ContactpersoonToewijzing]]:
    with huis.systeem() as werk:
        gezin = werk.ctx.session.get(Gezin, kring.gezin.id)
        assert gezin is not None
        rijen = [r for r in alles(werk.ctx, ContactpersoonToewijzing) if r.gezin_id == kring.gezin.id]
        return gezin.status, rijen


def klopt(status: GezinStatus, rijen: list[ContactpersoonToewijzing]) -> None:
    """None while the gezin is new, else exactly one; and who went is kept."""
    assert sum(r.tot is None for r in rijen) == (0 if status is GezinStatus.NIEUW else 1)
    assert (len(rijen) == 0) is (status is GezinStatus.NIEUW)


def nieuw(huis: Huis) -> Kring:
    with huis.systeem() as werk:
        return een_kring(werk.ctx, met_contactpersoon=False)


@settings(max_examples=12)
@given(verloop=daden)
def test_wat_er_ook_achter_elkaar_gebeurt_er_is_er_precies_een(kamer: Huis, verloop: list[Daad]) -> None:
    kring = nieuw(kamer)
    for stap in verloop:
        doe(kamer, kring, stap)
        klopt(*stand(kamer, kring))


def test_op_de_hele_weg_is_er_bij_elke_stap_precies_een(kamer: Huis) -> None:
    kring, gezichten = nieuw(kamer), []
    for stap in DE_HELE_WEG:
        doe(kamer, kring, stap)
        status, rijen = stand(kamer, kring)
        klopt(status, rijen)
        gezichten.append(next(r.gebruiker_id for r in rijen if r.tot is None))
    cp, lt, mda = (kring[wie] for wie in ("cp", "lt", "mda"))
    assert gezichten == [*[cp] * 6, *[lt] * 8, mda]
    assert len(rijen) == 3


def test_wie_op_oude_gegevens_aanwijst_hoort_dat_een_ander_eerder_was(kamer: Huis) -> None:
    """The gezin as it was read before another appointed: the index of the database has the last word."""
    kring = nieuw(kamer)
    doe(kamer, kring, ("wijs_aan", "vt", "cp"))
    with kamer.als(kring["vt"]) as werk:
        oud = replace(open_voor(werk.ctx, kring.gezin.id), toewijzing=None)
        with pytest.raises(Regelfout, match="Een ander was je net voor") as fout:
            wijs_contactpersoon_aan(werk.ctx, oud, kring.wie["lt"], None, "Op werkdagen.")
        assert fout.value.veld == "gebruiker"
        assert open_voor(werk.ctx, kring.gezin.id).toewijzing is not None
        werk.ongedaan = True
    status, rijen = stand(kamer, kring)
    klopt(status, rijen)
    assert [r.gebruiker_id for r in rijen] == [kring["cp"]]
    assert kamer.ruimte.controleer().goed


@pytest.mark.parametrize(
    ("wie", "vervanger", "veld"),
    [("beheerder", None, "gebruiker"), ("cp", "beheerder", "vervanger"), ("cp", "school", "vervanger")],
)
def test_een_beheerder_of_ketenpartner_is_geen_vast_gezicht_en_vervangt_er_geen(
    kamer: Huis, wie: str, vervanger: str | None, veld: str
) -> None:
    kring = nieuw(kamer)
    with kamer.als(kring["vt"]) as werk:
        gezin, ander = open_voor(werk.ctx, kring.gezin.id), kring.wie[vervanger] if vervanger else None
        with pytest.raises(Regelfout) as fout:
            wijs_contactpersoon_aan(werk.ctx, gezin, kring.wie[wie], ander, "Op werkdagen.")
        assert fout.value.veld == veld
    assert stand(kamer, kring) == (GezinStatus.NIEUW, [])
