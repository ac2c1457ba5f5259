# One image for every program; docker-compose.yml says which one a container runs.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
# Templates, words, problem pages and reference data are read from their source folders.
COPY --from=build /app /app
# A new volume takes over the owner of the folder it is mounted on.
RUN install -d -o node -g node -m 700 /keys
USER node
CMD ["node", "dist/apps/api/src/main.js"]
