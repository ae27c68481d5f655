package fr.hemicycle.localstack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;

/** On what, and of what, something was measured. */
final class Machine {

    private Machine() {}

    static ObjectNode describe(Path project) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("processors", Runtime.getRuntime().availableProcessors());
        json.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        json.put("architecture", System.getProperty("os.arch"));
        json.put("java", System.getProperty("java.vendor") + " " + System.getProperty("java.vm.version"));
        json.put("commit", commit(project));
        return json;
    }

    /** The commit that is checked out, with -dirty when files differ from it; empty outside of a repository. */
    private static String commit(Path project) {
        if (Programs.find("git").isEmpty()) {
            return "";
        }
        Programs.Result result = Programs.run(List.of(
                "git", "-C", project.toString(), "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*"));
        return result.succeeded() ? result.output() : "";
    }
}
