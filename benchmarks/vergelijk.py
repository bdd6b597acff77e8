"""Our envelope beside Fernet and beside EncryptedType of SQLAlchemy-Utils, on the same fields of one row.

Each side does what it needs to put a text in a column and to read it back: bytes in, bytes out, no database.
Ours binds a value to its place and its owner and hides its length; the other two do neither, and the AES of
EncryptedType begins every value alike. Also printed: how many bytes lie on disk for one field.
"""

import os
from collections.abc import Callable
from uuid import uuid4

import sqlalchemy as sa
from cryptography.fernet import Fernet
from sqlalchemy.dialects import sqlite
from sqlalchemy_utils import EncryptedType
from sqlalchemy_utils.types.encrypted.encrypted_type import AesEngine

from caseapp.cipher import Slot
from caseapp.permissions import Categorie
from caseapp.tables import Compartiment, Eigenaar, Plek

from .meten import Kant, in_het_kort, om_en_om, verhouding, zeg

TEKSTEN = ("Noor", "Bij opa Ko", "Als papa boos wordt ga ik naar boven en doe ik de deur dicht. " * 3)
KEER, RONDES, PER_RONDE = 400, 12, 3
Paar = tuple[Callable[[str], bytes], Callable[[bytes], str]]


def ons() -> Paar:
    slot = Slot(os.urandom(32), os.urandom(8), Compartiment(Eigenaar.GEZIN, uuid4(), Categorie.GVA_GEDEELD))
    plek = Plek("uitspraak", "tekst", uuid4())
    return lambda tekst: slot.dicht(tekst, plek), lambda token: slot.open(token, plek)


def fernet() -> Paar:
    sleutel = Fernet(Fernet.generate_key())
    return lambda tekst: sleutel.encrypt(tekst.encode()), lambda token: sleutel.decrypt(token).decode()


def encrypted_type() -> Paar:
    kolom, taal = EncryptedType(sa.Unicode, os.urandom(32).hex(), AesEngine, "pkcs5"), sqlite.dialect()
    return (
        lambda tekst: kolom.process_bind_param(tekst, taal),
        lambda token: kolom.process_result_value(token, taal),
    )


def heen_en_terug(paar: Paar) -> Callable[[], None]:
    dicht, open_ = paar

    def doe() -> None:
        for _ in range(KEER):
            for tekst in TEKSTEN:
                if open_(dicht(tekst)) != tekst:
                    raise RuntimeError("not the same text")

    return doe


def main() -> None:
    kanten = {"onze envelop": ons(), "Fernet": fernet(), "EncryptedType (AES)": encrypted_type()}
    reeksen = om_en_om(
        *(Kant(heen_en_terug(paar)) for paar in kanten.values()), rondes=RONDES, per_ronde=PER_RONDE
    )
    zeg(f"Een veld dicht en weer open; velden van {', '.join(str(len(t)) for t in TEKSTEN)} bytes")
    for (naam, (dicht, _)), reeks in zip(kanten.items(), reeksen, strict=True):
        groot = ", ".join(str(len(dicht(tekst))) for tekst in TEKSTEN)
        zeg(f"  {naam:<20} {in_het_kort(reeks, KEER * len(TEKSTEN))}; op schijf {groot} bytes")
    for naam, reeks in list(zip(kanten, reeksen, strict=True))[1:]:
        zeg(f"  {naam} kost {verhouding(reeks, reeksen[0], 'cpu'):.1f} keer zo veel als de onze")


if __name__ == "__main__":
    main()
