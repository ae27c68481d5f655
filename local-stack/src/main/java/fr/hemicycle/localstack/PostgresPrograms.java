package fr.hemicycle.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL's programs, run by a user that it accepts. */
record PostgresPrograms(Path home, OrdinaryUser user) {

    static PostgresPrograms runBy(OrdinaryUser user) {
        return new PostgresPrograms(PostgresBinaries.unpackedBelow(user.cache()), user);
    }

    /** The words that run a program; arguments follow. */
    List<String> command(String program) {
        List<String> command = new ArrayList<>(user.prefix());
        command.add(home.resolve("bin").resolve(program).toString());
        return command;
    }

    /** Gives the data folder to the user that runs the programs. */
    void own(Path data) {
        user.own(data, home);
    }

    /** Makes the data folder when there is none. */
    void initialise(Path data, Postgres.Durability durability) {
        if (Files.exists(data)) {
            return;
        }
        // Aside, so that a folder with this name is always complete.
        Path aside = data.resolveSibling(data.getFileName() + ".new");
        Path password = data.resolveSibling(data.getFileName() + ".password");
        try {
            Files.createDirectories(data.getParent());
            Folders.delete(aside);
            own(aside);
            Files.writeString(password, Postgres.OWNER);
            Programs.Result result = Programs.run(initdb(aside, password, durability), Map.of("LC_ALL", "C"));
            Files.delete(password);
            if (!result.succeeded()) {
                throw new LocalStackException("PostgreSQL cannot make its data folder: " + result.output());
            }
            Files.move(aside, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> initdb(Path folder, Path password, Postgres.Durability durability) {
        List<String> command = command("initdb");
        command.addAll(List.of("--pgdata", folder.toString(), "--username", Postgres.OWNER));
        command.addAll(List.of("--auth", "scram-sha-256", "--pwfile", password.toString()));
        command.addAll(List.of("--encoding", "UTF8", "--no-instructions"));
        // Sorts alike on every machine, whatever languages it knows.
        command.addAll(List.of("--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C"));
        if (durability == Postgres.Durability.NONE) {
            command.add("--no-sync");
        }
        return command;
    }
}
