"""Which page of a long list: one that is not there becomes the nearest that is."""


def bladzijde(gevraagd: int, totaal: int, per: int) -> tuple[int, int]:
    """(this page, of how many), both from 1."""
    paginas = max(1, -(-totaal // per))
    return min(max(1, gevraagd), paginas), paginas
