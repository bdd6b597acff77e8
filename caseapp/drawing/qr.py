"""A QR code as SVG: plain shapes, no style and no script, dark on white whatever the theme."""

from io import BytesIO

import segno


def qr_svg(inhoud: str) -> bytes:
    """A whole SVG document with a quiet zone around the code."""
    bestand = BytesIO()
    segno.make_qr(inhoud, error="m").save(bestand, kind="svg", scale=5, border=4, dark="#000", light="#fff")
    return bestand.getvalue()
