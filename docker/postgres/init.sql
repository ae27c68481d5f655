-- One database for each service, each with its own role. The passwords are local defaults.
CREATE ROLE vote LOGIN PASSWORD 'vote';
CREATE DATABASE vote OWNER vote;
CREATE ROLE funding LOGIN PASSWORD 'funding';
CREATE DATABASE funding OWNER funding;
CREATE ROLE basin LOGIN PASSWORD 'basin';
CREATE DATABASE basin OWNER basin;
