package fr.hemicycle.platform.test.control.domain;

import java.sql.Connection;

record KnowsTheDatabase(Connection connection) {}
