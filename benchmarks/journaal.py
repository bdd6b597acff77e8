"""Rollback journal against WAL, for one logged page: the same GET, through the same application and files.

Each page reads, opens seals and writes its lines in one commit; the second sink is brought to disk before it
in all cases. `synchronous=FULL` keeps an acknowledged commit through a power cut; WAL with NORMAL does not.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from .meten import Huis, Kant, huis, in_het_kort, om_en_om, verhouding, zeg

RONDES, PER_RONDE = 10, 15
SOORTEN = {
    "rollback journal, FULL": ("DELETE", "FULL"),
    "WAL, FULL": ("WAL", "FULL"),
    "WAL, NORMAL": ("WAL", "NORMAL"),
}


def zet(h: Huis, journaal: str, synchroon: str) -> None:
    """For the room and the platform, on the connection that they have."""
    for store in (h.ruimte, h.stores.platform):
        ruw = store.engine.raw_connection()
        (nu,) = ruw.cursor().execute(f"PRAGMA journal_mode = {journaal}").fetchone()
        if nu.upper() != journaal:
            raise RuntimeError(f"the store stays in {nu}")
        ruw.cursor().execute(f"PRAGMA synchronous = {synchroon}")
        ruw.close()


def main() -> None:
    with huis() as h:
        persona = h.persona()
        client, pad = h.bezoeker(persona), f"/gezinnen/{h.gezin(persona)}/"

        def haal() -> None:
            if client.get(pad).status_code != 200:
                raise RuntimeError("no page")

        def kant(journaal: str, synchroon: str) -> Kant:
            @contextmanager
            def rondom() -> Iterator[None]:
                zet(h, journaal, synchroon)
                haal()
                yield

            return Kant(haal, rondom)

        reeksen = om_en_om(*(kant(*hoe) for hoe in SOORTEN.values()), rondes=RONDES, per_ronde=PER_RONDE)
        zet(h, "DELETE", "FULL")
    eerste = reeksen[0]
    zeg("Eén pagina met haar regels in het logboek, als contactpersoon")
    for naam, reeks in zip(SOORTEN, reeksen, strict=True):
        zeg(
            f"  {naam:<24} {in_het_kort(reeks)}",
            f"  {'':<24} {verhouding(reeks, eerste, 'wand'):.2f}x de eerste",
        )


if __name__ == "__main__":
    main()
