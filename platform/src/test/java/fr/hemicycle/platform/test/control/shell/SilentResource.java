package fr.hemicycle.platform.test.control.shell;

import jakarta.ws.rs.GET;

abstract class SilentResource {
    @GET
    abstract String answer();
}
