"""The pages of the verklarende analyse: reading it, writing in it, answering it, and its versions."""

from . import document, stelling, versie

BLUEPRINTS = (document.bp, versie.bp, stelling.bp)
