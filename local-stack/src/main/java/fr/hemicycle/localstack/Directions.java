package fr.hemicycle.localstack;

import java.util.Map;

/** What a person can do with a running stack: where to look, with which token, and how to stop. */
final class Directions {

    private final StackSettings settings;
    private final Terminal terminal;

    Directions(StackSettings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    void print() {
        terminal.line("");
        terminal.line(terminal.strong("Front page") + "                 " + settings.frontUrl());
        terminal.line(terminal.strong("Swagger UI"));
        for (Service service : Service.values()) {
            terminal.line("  %-24s %s/q/swagger-ui".formatted(service.folder(), settings.url(service)));
        }
        terminal.line(terminal.strong("Another token")
                + "  ./suite token ROLE [SIREN]    " + terminal.strong("Logs") + "  ./suite logs SERVICE    "
                + terminal.strong("Stop") + "  ./suite down");
    }

    /** A ready token for each role, for the collectivity with this SIREN. */
    void printTokens(String collectivity) {
        Tokens tokens = settings.tokens();
        terminal.line("");
        terminal.line(terminal.strong(
                "Tokens for %s, good for %d hours".formatted(collectivity, Tokens.READY_LIFE.toHours())));
        for (Role role : Role.values()) {
            terminal.line("  %-8s %s".formatted(role.code(), terminal.faint(role.purpose())));
            terminal.line("  " + tokens.ready(role, collectivity, Map.of()));
        }
    }
}
