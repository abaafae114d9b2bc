# syntax=docker/dockerfile:1
# The engine that steps reviews: Embedded or Elsa, see docs/elsa.md.
ARG ENGINE=Embedded

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG ENGINE
WORKDIR /source
COPY . .
RUN dotnet publish src/FactCheck.Web -c Release -p:Engine=$ENGINE -p:PublishReadyToRun=true -o /app

# The pages of Elsa Studio, of which the package holds the files and no program to run here.
FROM node:22-slim AS studio-elsa
WORKDIR /studio
RUN npm pack @elsa-workflows/elsa-studio-wasm@3.8.2 && tar -xzf *.tgz --strip-components=1 && rm *.tgz

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS app
WORKDIR /app
COPY --from=build /app .
# What has to outlive the container lies in one folder: the database, where it is SQLite, and the keys of the cookies.
RUN mkdir /data && chown $APP_UID /data
VOLUME /data
ENV FactCheck__Database=/data/factcheck.db \
    FactCheck__Keys=/data/keys \
    ASPNETCORE_URLS=http://+:8080
EXPOSE 8080
USER $APP_UID
ENTRYPOINT ["dotnet", "FactCheck.Web.dll"]

FROM app AS app-embedded

FROM app AS app-elsa
COPY --from=studio-elsa /studio ./studio

FROM app-${ENGINE}
