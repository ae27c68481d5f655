package fr.hemicycle.localstack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints which parts of a stack run, since when, and how much memory they hold. */
final class StackStatus {

    private static final Map<String, Service> SERVICES =
            Stream.of(Service.values()).collect(Collectors.toUnmodifiableMap(Service::folder, service -> service));

    private final StackSettings settings;
    private final Terminal terminal;

    StackStatus(StackSettings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    /** Returns whether everything runs and answers. */
    boolean print() {
        List<Part> parts = Part.all(settings);
        return parts.stream().filter(this::print).count() == parts.size();
    }

    private boolean print(Part part) {
        Optional<ChildProcess> running = part.running();
        if (running.isEmpty()) {
            terminal.line("  %s %-24s not running".formatted(terminal.faint("·"), part.name()));
            return false;
        }
        ChildProcess process = running.get();
        boolean ready = isReady(part);
        terminal.line("  %s %-24s port %-5d  pid %-7d  %4s MiB  since %s%s"
                .formatted(
                        ready ? terminal.good("✓") : terminal.bad("✗"),
                        part.name(),
                        part.port(),
                        process.pid(),
                        residentMebibytes(process),
                        process.startedAt().map(Object::toString).orElse("?"),
                        ready ? "" : "  does not answer, see " + part.log()));
        return ready;
    }

    private boolean isReady(Part part) {
        Service service = SERVICES.get(part.name());
        return service == null ? !Ports.isFree(part.port()) : Health.isReady(settings.url(service));
    }

    static String residentMebibytes(ChildProcess process) {
        String kibibytes = Programs.run(List.of("ps", "-o", "rss=", "-p", Long.toString(process.pid())))
                .output();
        return kibibytes.matches("\\d+") ? Long.toString(Long.parseLong(kibibytes) / 1024) : "?";
    }
}
