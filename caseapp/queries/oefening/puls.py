"""The pulse of a room: what may have changed while a page lies open. No content, so no line in the log."""

from dataclasses import dataclass

from ...context import Context
from ...domain.oefenklok import huidige
from .kaart import ongelezen
from .wat import rondes


@dataclass(frozen=True)
class RondeRegel:
    nummer: int
    titel: str


@dataclass(frozen=True)
class Puls:
    """`datum`: the day in the story, as 2026-03-14. `nieuw`: how much arrived at my card that I did not
    read."""

    stil: bool
    dag: int
    datum: str
    take: int
    ronde: RondeRegel | None
    nieuw: int


def puls(ctx: Context) -> Puls:
    ronde = huidige(rondes(ctx), ctx.dag())
    return Puls(
        stil=ctx.stil_sinds is not None,
        dag=ctx.dag(),
        datum=ctx.today.isoformat(),
        take=ctx.take,
        ronde=RondeRegel(ronde.nummer, ronde.titel) if ronde else None,
        nieuw=ongelezen(ctx),
    )
