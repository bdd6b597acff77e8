"""The pages of the veiligheidsplan: reading it, writing in it, following it, ending it, and its versions."""

from . import einde, papieren, plan, verloop, versie

BLUEPRINTS = (plan.bp, versie.bp, verloop.bp, einde.bp, papieren.bp)
