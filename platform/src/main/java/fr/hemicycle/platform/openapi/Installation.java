package fr.hemicycle.platform.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.servers.Server;

/** Where this API is and for whom. The address is that of the description itself: it holds behind any gateway. */
final class Installation {

    private Installation() {}

    static void describe(OpenAPI api) {
        Info info = api.getInfo();
        info.addExtension("x-api-id", "hemicycle-" + info.getTitle().replaceAll(".*: *", ""));
        info.addExtension("x-audience", "external-partner");
        Server here = OASFactory.createServer()
                .url("/")
                .description("The installation that serves this description: production, test or local");
        here.addExtension("x-internal", false);
        api.addServer(here);
    }
}
