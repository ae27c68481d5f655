package fr.hemicycle.platform.test.control.shell;

record VoteManager() {}
