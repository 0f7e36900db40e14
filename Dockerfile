# The dashboard for a server: unprivileged, pinned with hashes, with a health check.
# Mount the articles at /data/articles and the configuration at /data/config.yaml; the store lives in /data/store.
FROM python:3.11.14-slim-bookworm

ENV PYTHONUNBUFFERED=1 PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
# The code belongs to root: who gets into the process cannot change it. The store is all that it may write to.
RUN useradd --create-home --uid 10001 parley \
    && mkdir -p /app /data/articles /data/store \
    && chown parley:parley /data/store
WORKDIR /app
COPY requirements.lock ./
RUN pip install --require-hashes -r requirements.lock
COPY . .
RUN pip install --no-deps --no-build-isolation .
USER parley
ENV PARLEY_CORPUS=/data/articles PARLEY_CONFIG=/data/config.yaml PARLEY_STORE=/data/store
EXPOSE 8501
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s \
    CMD ["python", "-m", "dashboard.health"]
ENTRYPOINT ["python", "-m", "dashboard"]
CMD ["serve", "--host", "0.0.0.0", "--no-browser", "--corpus", "/data/articles", "--config", "/data/config.yaml"]
