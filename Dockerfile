# The root of the image is meant to be read-only; only /data is written to, and /tmp:
#   docker run --read-only --tmpfs /tmp --volume gildongmu:/data gildongmu
FROM python:3.11-slim

ENV PATH=/opt/gildongmu/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    TZ=UTC

# Every RUN is a script of .ci/, so that the tests can do the same without an engine.
WORKDIR /build
COPY .ci .ci
COPY requirements.lock ./
RUN .ci/setup /opt/gildongmu requirements.lock
COPY pyproject.toml LICENSE ./
COPY bot bot
COPY handlers handlers
COPY schedule_data schedule_data
RUN .ci/install /opt/gildongmu
RUN .ci/folder /data 10001

USER 10001:10001
WORKDIR /data
VOLUME /data
ENV GILDONGMU_DATABASE=/data/gildongmu.db

# The bot touches this file each minute in which every promise is accounted for.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["/build/.ci/healthy", "/data/gildongmu.alive"]

ENTRYPOINT ["gildongmu"]
CMD ["run"]
