"""What every answer says to the browser: load nothing from elsewhere, keep nothing, tell nobody."""

from hashlib import sha256
from pathlib import Path
from typing import Any

from flask import Flask, Response, request

CSP = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
    )
)
VAST = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
    "X-Robots-Tag": "noindex, nofollow",
}
STATISCH = ("static", "bootstrap.static")
EEN_JAAR = "public, max-age=31536000, immutable"


def install(app: Flask, *, https: bool) -> None:
    versies: dict[tuple[str, str], str] = {}

    @app.url_defaults
    def met_versie(endpoint: str, waarden: dict[str, Any]) -> None:
        """The address of a file changes with its content, so that a browser may keep it."""
        if endpoint in STATISCH:
            sleutel = (endpoint, str(waarden["filename"]))
            if sleutel not in versies:
                versies[sleutel] = _versie(app, *sleutel)
            waarden["v"] = versies[sleutel]

    @app.after_request
    def zet(response: Response) -> Response:
        response.headers.update(VAST)
        response.headers["Cache-Control"] = "no-store"
        if request.endpoint in STATISCH and response.status_code in (200, 304):
            response.headers["Cache-Control"] = EEN_JAAR if request.args.get("v") else "no-cache"
        if https:
            response.headers["Strict-Transport-Security"] = "max-age=63072000"
        return response


def _versie(app: Flask, endpoint: str, bestand: str) -> str:
    folder = (
        app.static_folder if endpoint == "static" else app.blueprints[endpoint.split(".")[0]].static_folder
    )
    return sha256(Path(str(folder), bestand).read_bytes()).hexdigest()[:10]
