package fr.hemicycle.localstack;

import java.util.List;
import java.util.Optional;

/** PostgreSQL refuses to run as root. In a user namespace of its own, root is nobody in particular. */
final class OrdinaryUser {

    private OrdinaryUser() {}

    /** The words to put before a command so that it does not run as root: none when this process is not root. */
    static List<String> prefix() {
        if (!Programs.run(List.of("id", "-u")).output().equals("0")) {
            return List.of();
        }
        Optional<String> unshare = Programs.find("unshare");
        if (unshare.isPresent()
                && Programs.run(List.of(unshare.get(), "-U", "true")).succeeded()) {
            return List.of(unshare.get(), "-U");
        }
        throw new LocalStackException("PostgreSQL does not run as root, and this machine allows no user namespace "
                + "(unshare -U): run this command as an ordinary user");
    }
}
