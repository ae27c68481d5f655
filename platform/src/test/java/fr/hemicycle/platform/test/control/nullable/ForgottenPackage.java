package fr.hemicycle.platform.test.control.nullable;

record ForgottenPackage() {}
