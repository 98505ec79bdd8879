# One image for the API and the workers: docker-compose.yml says which of the two a container runs.

FROM node:24-slim AS build
WORKDIR /app
# The packages first: they are installed again only when their list changes.
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig*.json ./
COPY src src
COPY workers workers
COPY scripts scripts
COPY test/matching/oracle test/matching/oracle
RUN npm run build && npm prune --omit=dev --no-save

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
# What must outlive the database: the ledger of erasures.
RUN mkdir /records && chown node:node /records
USER node
EXPOSE 3000
CMD ["node", "--enable-source-maps", "dist/src/web/main.js"]
