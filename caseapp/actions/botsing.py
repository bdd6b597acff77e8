"""Two people change the same row: the second is told, with both texts, and nothing is overwritten."""


class Botsing(Exception):
    """Somebody else saved in the meantime. What you typed is in `mijn`."""

    def __init__(self, mijn: str) -> None:
        super().__init__("changed in the meantime")
        self.mijn = mijn


def toets_versie(nu: int | None, gelezen: int | None, mijn: str) -> None:
    """`gelezen`: the version that was on the page, or None where nobody read one (a casus file)."""
    if gelezen is not None and gelezen != nu:
        raise Botsing(mijn)
