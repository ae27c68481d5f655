package fr.hemicycle.platform.test.control.shell;

/** Public for no reason. */
public record OpenShell() {}
