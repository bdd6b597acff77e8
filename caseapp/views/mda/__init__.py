"""MDA++: the page of one gezin, its team and plan, and the list of what was brought in."""

from . import lijst, overname, resultaat, team, toon

BLUEPRINTS = (toon.bp, team.bp, overname.bp, resultaat.bp, lijst.bp)
