-- One database for each service, each with its own role. The passwords come from the same variables that the services are
-- given in docker-compose.yml; run once, when the volume is empty.
\getenv vote_password VOTE_DB_PASSWORD
\getenv funding_password FUNDING_DB_PASSWORD
\getenv basin_password BASIN_DB_PASSWORD

CREATE ROLE vote LOGIN PASSWORD :'vote_password';
CREATE DATABASE vote OWNER vote;
CREATE ROLE funding LOGIN PASSWORD :'funding_password';
CREATE DATABASE funding OWNER funding;
CREATE ROLE basin LOGIN PASSWORD :'basin_password';
CREATE DATABASE basin OWNER basin;
