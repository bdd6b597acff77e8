"""When it may be time to think of MDA++: a sign to talk about, never a rule (domein 6.1)."""

VAAK = 2


def lijkt_op_mda(*, structureel: bool, hermeldingen: int, incidenten: int, niet_nagekomen: int) -> bool:
    """Structurally unsafe, again and again, and what was agreed does not hold [P]: at least two of the
    three, of which it going on is always one."""
    gaat_door = hermeldingen + incidenten >= VAAK
    return gaat_door and (structureel or niet_nagekomen >= VAAK)
