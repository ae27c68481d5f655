package fr.hemicycle.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. When this process is root, PostgreSQL runs in a user namespace of its own, where
 * root is nobody in particular; where the machine allows none (most containers), it runs as the user nobody.
 */
enum OrdinaryUser {
    /** This process is not root. */
    OURSELVES(""),
    IN_A_NAMESPACE("unshare -U"),
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

    private static final String NOBODYS_ID = "65534:65534";

    private final String prefix;

    OrdinaryUser(String prefix) {
        this.prefix = prefix;
    }

    /** The best way that this machine allows. */
    static OrdinaryUser ofThisMachine() {
        return allOfThisMachine()
                .findFirst()
                .orElseThrow(() -> new LocalStackException("PostgreSQL does not run as root, and this machine allows "
                        + "neither unshare -U nor setpriv: run this command as an ordinary user"));
    }

    /** All ways that this machine allows, the best first. */
    static Stream<OrdinaryUser> allOfThisMachine() {
        boolean root = Programs.run(List.of("id", "-u")).output().equals("0");
        return root ? Stream.of(IN_A_NAMESPACE, NOBODY).filter(OrdinaryUser::works) : Stream.of(OURSELVES);
    }

    /** The words to put before a command. */
    List<String> prefix() {
        return prefix.isEmpty() ? List.of() : List.of(prefix.split(" ", -1));
    }

    /** Where programs are kept that this user can run. */
    Path cache() {
        String named = System.getenv("XDG_CACHE_HOME");
        if (named != null && !named.isBlank()) {
            return Path.of(named, "hemicycle");
        }
        return switch (this) {
            case OURSELVES, IN_A_NAMESPACE -> Path.of(System.getProperty("user.home"), ".cache", "hemicycle");
            case NOBODY -> Path.of("/var/cache/hemicycle");
        };
    }

    /** Gives the folder to this user, who then can reach it and the programs. */
    void own(Path folder, Path programs) {
        if (this != NOBODY) {
            return;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Programs.run(List.of("chown", "-R", NOBODYS_ID, folder.toString()));
        Programs.run(List.of("chmod", "o+x", folder.resolve("..").toString()));
        for (Path path : List.of(folder, programs)) {
            if (!run(List.of("test", "-x", path.toString())).succeeded()) {
                throw new LocalStackException(
                        "PostgreSQL does not run as root, and the user nobody cannot enter %s: set HEMICYCLE_HOME to a "
                                        .formatted(path)
                                + "folder that everybody can enter, or run this command as an ordinary user");
            }
        }
    }

    private boolean works() {
        return Programs.find(prefix().getFirst()).isPresent()
                && run(List.of("true")).succeeded();
    }

    private Programs.Result run(List<String> command) {
        return Programs.run(Stream.concat(prefix().stream(), command.stream()).toList());
    }
}
