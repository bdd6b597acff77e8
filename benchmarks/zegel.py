"""A sealed field as the application writes and reads it, against raw AES-GCM over the same bytes.

'A field' is: seal it for its place and compartment, set it on its row, and open it through a Zicht with a
judgement. Against it stand encrypting and decrypting the same padded bytes with the same AAD, and nothing
else. Beside it whole rows go through the ORM (make, flush, forget, read back), once with sealing and opening
and once with the same bytes untouched, to show what the ORM itself costs. The lines that the logboek would
keep of each row are left out: they have a measurement of their own (logregel.py). The check on data of real
people that every text goes through is not sealing; what it costs per field is printed too.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch
from uuid import UUID

import sqlalchemy as sa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlmodel import col, select

from caseapp.cipher import KOP, lengte_vooraf, vak_bytes, vul_aan
from caseapp.db import SYSTEEM, op_platform, trail
from caseapp.domain.echte_gegevens import toets_geen_echte_gegevens
from caseapp.permissions import Actor, Categorie, Doen, Oordeel, Rol, beoordeel
from caseapp.queries.dossier import Zicht
from caseapp.queries.laden import laad
from caseapp.tables import Persoon, Sealed, Uitspraak

from .meten import Huis, Kant, Reeks, huis, in_het_kort, om_en_om, uitslag, verhouding, zeg

RIJEN, RONDES, PER_RONDE = 200, 15, 3
TEKST = "Als papa boos wordt ga ik naar boven en doe ik de deur dicht. " * 3  # about two hundred bytes
DOEL = 5.0


class Proef:
    """Rows of own words of one persoon, all in one unit of work that is undone at the end."""

    def __init__(self, ctx: Any, gezin_id: UUID, persoon_id: UUID) -> None:
        self.ctx, self.gezin_id, self.persoon_id = ctx, gezin_id, persoon_id
        self.gemaakt: list[UUID] = []
        self.vast = [Sealed(os.urandom(KOP + len(vul_aan(TEKST.encode())) + 16)) for _ in range(2)]

    def rijen(self) -> list[Uitspraak]:
        return [
            Uitspraak(
                gezin_id=self.gezin_id,
                betreft_id=self.persoon_id,
                categorie=Categorie.GVA_GEDEELD,
                op=self.ctx.now,
            )
            for _ in range(RIJEN)
        ]

    def rondje(self, vul: Callable[[Uitspraak], None], lees: Callable[[Uitspraak], object]) -> None:
        """Write, forget, read back."""
        session, rijen = self.ctx.session, self.rijen()
        for rij in rijen:
            vul(rij)
        session.add_all(rijen)
        session.flush()
        ids = [rij.id for rij in rijen]
        self.gemaakt += ids
        session.expunge_all()
        for rij in session.exec(select(Uitspraak).where(col(Uitspraak.id).in_(ids))):
            lees(rij)
        session.expunge_all()

    @contextmanager
    def schoon(self) -> Iterator[None]:
        """After a turn its rows are gone, so that no later turn works in a larger table."""
        yield
        tabel = Uitspraak.tabel()
        self.ctx.session.execute(sa.delete(tabel).where(tabel.c.id.in_(self.gemaakt)))
        self.gemaakt.clear()

    def verzegeld(self, oordeel: Oordeel) -> Callable[[], None]:
        verzegel = self.ctx.cipher.verzegel

        def vul(rij: Uitspraak) -> None:
            rij.tekst = verzegel(TEKST, rij.plek("tekst"), rij.vak("tekst"))
            rij.bij = verzegel(TEKST, rij.plek("bij"), rij.vak("bij"))

        def lees(rij: Uitspraak) -> None:
            zicht = Zicht(self.ctx, rij, oordeel)
            zicht.open("tekst")
            zicht.open("bij")

        return lambda: self.rondje(vul, lees)

    def kaal(self) -> None:
        """The same bytes in the same columns, neither sealed nor opened."""

        def vul(rij: Uitspraak) -> None:
            rij.tekst, rij.bij = self.vast

        self.rondje(vul, lambda rij: (rij.tekst, rij.bij))


def ruw(ctx: Any, persoon_id: UUID) -> tuple[Callable[[], None], Callable[[], None]]:
    """Raw AES-GCM: encrypt and decrypt, and only decrypt, as often as a turn has fields."""
    rij = Uitspraak(gezin_id=persoon_id, betreft_id=persoon_id, categorie=Categorie.GVA_GEDEELD, op=ctx.now)
    aes, inhoud = AESGCM(os.urandom(32)), vul_aan(TEKST.encode())
    aad = lengte_vooraf(b"\x01\x01", bytes(8), vak_bytes(rij.vak("tekst"))) + bytes(40)
    nonce = os.urandom(12)
    dicht = aes.encrypt(nonce, inhoud, aad)

    def beide() -> None:
        for _ in range(2 * RIJEN):
            n = os.urandom(12)
            aes.decrypt(n, aes.encrypt(n, inhoud, aad), aad)

    def open_() -> None:
        for _ in range(2 * RIJEN):
            aes.decrypt(nonce, dicht, aad)

    return beide, open_


def meet(h: Huis) -> None:
    persona = h.persona()
    gezin_id = h.gezin(persona)
    with patch.object(trail, "install", lambda _session: None), h.ruimte.werk(op_platform(SYSTEEM)) as werk:
        ctx = werk.ctx
        gezin = laad(ctx, [gezin_id])[gezin_id]
        persoon: Persoon = gezin.leden[0].persoon
        proef = Proef(ctx, gezin_id, persoon.id)
        voorbeeld = proef.rijen()[0]
        oordeel = _mag(gezin, voorbeeld)
        ctx.verzegel(voorbeeld, tekst=TEKST)
        zicht = Zicht(ctx, voorbeeld, oordeel)
        beide, alleen_open = ruw(ctx, persoon.id)

        def veld() -> None:
            for _ in range(2 * RIJEN):
                plek, vak = voorbeeld.plek("tekst"), voorbeeld.vak("tekst")
                voorbeeld.tekst = ctx.cipher.verzegel(TEKST, plek, vak)
                zicht.open("tekst")

        def openen() -> None:
            for _ in range(2 * RIJEN):
                zicht.open("tekst")

        def nakijken() -> None:
            for _ in range(2 * RIJEN):
                toets_geen_echte_gegevens(TEKST)

        reeksen = om_en_om(
            Kant(veld),
            Kant(proef.verzegeld(oordeel), proef.schoon),
            Kant(proef.kaal, proef.schoon),
            Kant(beide),
            Kant(openen),
            Kant(alleen_open),
            Kant(nakijken),
            rondes=RONDES,
            per_ronde=PER_RONDE,
        )
        werk.ongedaan = True
        ctx.spoor.lees.clear()
    _vertel(*reeksen)


def _mag(gezin: Any, rij: Uitspraak) -> Oordeel:
    """The judgement of somebody who may read it: the trainer."""
    oordeel = beoordeel(Actor(UUID(int=1), Rol.TRAINER), Doen.ZIEN, rij.categorie, gezin.dossier, rij)
    if not oordeel.sleutel:
        raise RuntimeError("this judgement opens no key")
    return oordeel


def _vertel(
    veld: Reeks, door_orm: Reeks, kaal: Reeks, aes: Reeks, open_: Reeks, aes_open: Reeks, nakijken: Reeks
) -> None:
    velden = 2 * RIJEN
    zeg(
        f"Verzegeld veld: {len(TEKST)} bytes per veld; tijden per veld",
        f"  veld verzegelen en openen     {in_het_kort(veld, velden)}",
        f"  AES-GCM dicht en open         {in_het_kort(aes, velden)}",
        f"  openen door een Zicht         {in_het_kort(open_, velden)}",
        f"  AES-GCM open                  {in_het_kort(aes_open, velden)}",
        f"  ORM met verzegelen en openen  {in_het_kort(door_orm, velden)}",
        f"  ORM zonder                    {in_het_kort(kaal, velden)}",
        f"  nakijken op echte gegevens    {in_het_kort(nakijken, velden)}",
        "  " + uitslag("veld verzegelen en openen, tegen AES-GCM", verhouding(veld, aes, "cpu"), DOEL),
        "  " + uitslag("openen door een Zicht, tegen AES-GCM open", verhouding(open_, aes_open, "cpu"), DOEL),
        "  " + uitslag("veld verzegelen en openen, in µs (p50)", veld.midden("cpu") / velden * 1e6, 15, ""),
    )


def main() -> None:
    with huis() as h:
        meet(h)


if __name__ == "__main__":
    main()
