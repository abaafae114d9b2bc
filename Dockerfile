# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/FactCheck.Web -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
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
