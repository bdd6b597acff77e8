# One image: not root, no build tools, one worker (the platform keeps its state in files under instance/).
FROM python:3.11-slim-bookworm AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /app
RUN python -m venv --without-pip /app/.venv
COPY requirements-server.txt ./
RUN pip --python /app/.venv/bin/python install --no-cache-dir --require-hashes --only-binary :all: \
        -r requirements-server.txt

FROM python:3.11-slim-bookworm
RUN useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin caseapp \
    && pip uninstall --yes --quiet --root-user-action ignore setuptools wheel pip
WORKDIR /app
COPY --from=build /app/.venv /app/.venv
COPY caseapp ./caseapp
COPY templates ./templates
COPY seeds ./seeds
COPY docs ./docs
RUN python -m compileall -q caseapp && mkdir instance && chown caseapp:caseapp instance
USER caseapp
ENV PATH=/app/.venv/bin:$PATH PYTHONPATH=/app PYTHONUNBUFFERED=1
VOLUME /app/instance
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/gezond', timeout=4)"]
CMD ["gunicorn", "--workers", "1", "--threads", "8", "--bind", "0.0.0.0:8000", \
     "--worker-tmp-dir", "/dev/shm", "--no-control-socket", "--access-logfile", "-", "caseapp.app:create_app()"]
