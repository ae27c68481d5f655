package fr.hemicycle.localstack;

import fr.hemicycle.localstack.verify.Fault;
import fr.hemicycle.localstack.verify.Head;
import fr.hemicycle.localstack.verify.Journal;
import fr.hemicycle.localstack.verify.Ledger;
import fr.hemicycle.localstack.verify.Proof;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The commands of {@code ./suite} that need more than a shell. */
public final class Main {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUNDERSTOOD = 2;

    private static final String PAS_DE_CALAIS = "226200012";

    private final Path project;
    private final StackSettings settings;
    private final Terminal terminal;

    private Main(Path project, StackSettings settings, Terminal terminal) {
        this.project = project;
        this.settings = settings;
        this.terminal = terminal;
    }

    public static void main(String[] words) {
        Path project = Path.of(System.getProperty("hemicycle.root", "."));
        Terminal terminal = Terminal.standard(Boolean.getBoolean("hemicycle.colours"));
        System.exit(run(List.of(words), project, System.getenv(), terminal, Terminal.standardError()));
    }

    /** Returns the exit status: 0 done, 1 it did not work, 2 the command line is wrong. */
    static int run(
            List<String> words, Path project, Map<String, String> environment, Terminal terminal, PrintStream errors) {
        try {
            return new Main(project, StackSettings.from(project, environment), terminal).run(words);
        } catch (UsageException e) {
            errors.println("suite: %s. Try ./suite help".formatted(e.getMessage()));
            return MISUNDERSTOOD;
        } catch (LocalStackException | UncheckedIOException e) {
            // After Ctrl-C everything fails, and the person knows why.
            if (!Children.areEnding()) {
                errors.println("suite: " + e.getMessage());
            }
            return FAILED;
        }
    }

    private int run(List<String> words) {
        if (words.isEmpty()) {
            throw new UsageException("a command is missing");
        }
        List<String> options = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "demo" -> demo(options);
            case "up" -> up(options);
            case "down" -> down(options);
            case "status" -> status(options);
            case "token" -> token(options);
            case "bench" -> bench(options);
            case "verify" -> verify(options);
            case "seal-key" -> sealKey(options);
            case Part.FRONT -> front(options);
            default -> throw new UsageException("unknown command " + words.getFirst());
        };
    }

    private int demo(List<String> options) {
        allow(options, Set.of("--once", "--fresh"));
        return new Demo(settings, terminal).run(options.contains("--once"), options.contains("--fresh"));
    }

    private int up(List<String> options) {
        allow(options, Set.of());
        Stack stack = new Stack(settings, terminal);
        stack.up();
        stack.letGo();
        new Directions(settings, terminal).print();
        return DONE;
    }

    private int down(List<String> options) {
        allow(options, Set.of());
        new Stack(settings, terminal).down();
        return DONE;
    }

    private int status(List<String> options) {
        allow(options, Set.of());
        return new StackStatus(settings, terminal).print() ? DONE : FAILED;
    }

    private int token(List<String> options) {
        if (options.isEmpty() || options.size() > 3) {
            throw new UsageException("token needs a role, and may be given a SIREN and a councillor's id");
        }
        String collectivity = options.size() > 1 ? options.get(1) : PAS_DE_CALAIS;
        if (!collectivity.matches("\\d{9}")) {
            throw new UsageException("not a SIREN (nine digits): " + collectivity);
        }
        Role role = Role.fromCode(options.getFirst());
        Map<String, String> more = options.size() > 2 ? Map.of("councillor", options.get(2)) : Map.of();
        terminal.line(settings.tokens().ready(role, collectivity, more));
        return DONE;
    }

    /** What the process behind the part {@code front} does; nobody types it. */
    private int front(List<String> options) {
        allow(options, Set.of());
        try (FrontDoor door = FrontDoor.open(settings.frontPort(), settings.urls(), settings.tokens(), PAS_DE_CALAIS)) {
            door.awaitEnd();
        }
        return DONE;
    }

    private int bench(List<String> options) {
        Bench bench = new Bench(settings, terminal);
        if (options.isEmpty()) {
            bench.list();
            return DONE;
        }
        if (options.size() > 1 || !Bench.KINDS.containsKey(options.getFirst())) {
            throw new UsageException("bench needs what to measure: " + String.join(", ", Bench.KINDS.keySet()));
        }
        bench.run(options.getFirst());
        return DONE;
    }

    private int verify(List<String> options) {
        Map<String, String> more = new HashMap<>();
        for (int i = 1; i + 1 < options.size(); i += 2) {
            more.put(options.get(i), options.get(i + 1));
        }
        if (options.size() % 2 == 0
                || more.size() != options.size() / 2
                || !Set.of("--key", "--head").containsAll(more.keySet())) {
            throw new UsageException("verify needs a file, and may be given --key and a file with a public key,"
                    + " and --head and a file with a block that was kept");
        }
        try {
            Path file = Path.of(options.getFirst());
            Optional<String> key = read(more.get("--key")).map(String::strip);
            Optional<Head> head = read(more.get("--head")).map(Head::of);
            verified(file, key, head).forEach(line -> terminal.line("  %s %s".formatted(terminal.good("✓"), line)));
            terminal.line(terminal.good("All of it holds."));
            return DONE;
        } catch (Fault fault) {
            terminal.line("  %s %s".formatted(terminal.bad("✗"), fault.getMessage()));
            return FAILED;
        } catch (IOException | InvalidPathException e) {
            throw new LocalStackException("the proof cannot be read: " + e.getMessage(), e);
        }
    }

    /** A ledger is many lines, of which the first says what it is. */
    private static List<String> verified(Path file, Optional<String> key, Optional<Head> head) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            if (Optional.ofNullable(lines.readLine()).orElse("").contains(Ledger.FORMAT)) {
                try (BufferedReader again = Files.newBufferedReader(file)) {
                    return new Ledger(again, key, head).verify();
                }
            }
        }
        String text = Files.readString(file);
        return Journal.isOne(text) ? new Journal(text, key, head).verify() : new Proof(text, key, head).verify();
    }

    private static Optional<String> read(@Nullable String file) throws IOException {
        return file == null ? Optional.empty() : Optional.of(Files.readString(Path.of(file)));
    }

    private int sealKey(List<String> options) {
        if (options.size() > 1) {
            throw new UsageException("seal-key may be given the file to make");
        }
        Path file = project.resolve(options.isEmpty() ? "docker/secrets/seal-key" : options.getFirst());
        if (Files.exists(file)) {
            throw new LocalStackException(file + " is there already: a key that has sealed is not made anew");
        }
        terminal.line(
                "the private key is in " + SealKeyFile.forContainers(file) + ": keep it secret, and keep it safe");
        return DONE;
    }

    private static void allow(List<String> options, Set<String> known) {
        options.stream().filter(option -> !known.contains(option)).findFirst().ifPresent(option -> {
            throw new UsageException("unknown option " + option);
        });
    }
}
