"""What every answer says to the browser: load nothing from elsewhere, keep nothing, tell nobody."""

from flask import Flask, Response, request

CSP = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
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
EEN_JAAR = "public, max-age=31536000, immutable"


def install(app: Flask, *, https: bool) -> None:
    @app.after_request
    def zet(response: Response) -> Response:
        response.headers.update(VAST)
        response.headers["Cache-Control"] = "no-store"
        if request.endpoint in ("static", "bootstrap.static") and response.status_code in (200, 304):
            response.headers["Cache-Control"] = EEN_JAAR if request.args.get("v") else "no-cache"
        if https:
            response.headers["Strict-Transport-Security"] = "max-age=63072000"
        return response
