# Builds everything once; the image that runs holds only what running needs.
FROM node:26-slim AS build
WORKDIR /waymark
ENV PRISMA_SCHEMA_ENGINE_BINARY=/waymark/prisma/schema-engine.mjs TURBO_TELEMETRY_DISABLED=1 DO_NOT_TRACK=1
COPY package.json package-lock.json .npmrc ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY packages/config/package.json packages/config/
COPY packages/contracts/package.json packages/contracts/
COPY packages/domain/package.json packages/domain/
COPY packages/frameworks/package.json packages/frameworks/
COPY prisma/package.json prisma/schema-engine.mjs prisma/
RUN npm ci
COPY . .
RUN npm run build

# The one-off job before the replicas: migrates and loads the catalogue.
FROM build AS migrate
USER node
CMD ["node", "scripts/release.mjs"]

FROM build AS pruned
# `--ignore-scripts`: nothing of what is left has to be built. The packages of the web are inside its built files.
RUN npm prune --omit=dev --ignore-scripts --workspace @waymark/api --workspace @waymark/prisma --include-workspace-root

FROM node:26-slim
WORKDIR /waymark
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 WEB_ROOT=/waymark/apps/web/dist MALLOC_ARENA_MAX=2
COPY --from=pruned /waymark/package.json ./
COPY --from=pruned /waymark/node_modules node_modules
COPY --from=pruned /waymark/apps/api/package.json apps/api/package.json
COPY --from=pruned /waymark/apps/api/dist apps/api/dist
COPY --from=pruned /waymark/apps/web/dist apps/web/dist
COPY --from=pruned /waymark/packages packages
COPY --from=pruned /waymark/prisma prisma
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=8", "--heap-growing-percent=75", "--enable-source-maps", "apps/api/dist/main.js"]
