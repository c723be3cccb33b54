# The edge: nginx with njs, configured from infra/edge. The official image has the module and envsubst.
# For an installation that counts, name the base by its digest: --build-arg NGINX_IMAGE=nginx:1.28-bookworm@sha256:…
ARG NGINX_IMAGE=nginx:1.28-bookworm

FROM ${NGINX_IMAGE}
ENV EDGE_HOME=/etc/tirkeu-edge EDGE_MODULES=/usr/lib/nginx/modules EDGE_MIME_TYPES=/etc/nginx/mime.types EDGE_RUN=/run/tirkeu-edge EDGE_ACCESS_LOG=/dev/stdout EDGE_LISTEN=8080 EDGE_SCHEME=https EDGE_TLS= EDGE_RATE=50 EDGE_BURST=400
COPY infra/edge/nginx.conf.template infra/edge/hold.js /etc/tirkeu-edge/
COPY --chmod=0755 infra/docker/edge-start.sh /usr/local/bin/
RUN install -d -o nginx -g nginx /run/tirkeu-edge
USER nginx
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s --retries=3 CMD ["curl", "--silent", "--output", "/dev/null", "--max-time", "2", "http://127.0.0.1:8080/api/health/live"]
ENTRYPOINT ["edge-start.sh"]
