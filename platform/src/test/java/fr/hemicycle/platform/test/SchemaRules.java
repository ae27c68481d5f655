package fr.hemicycle.platform.test;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import fr.hemicycle.platform.outbox.Event;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a service serves of its contract: the address in {@code dataschema} must answer, whichever event it came with. */
public final class SchemaRules {

    private static final String SENDS = "send";

    private SchemaRules() {}

    /** The types of the events that a service tells, by the contract that it serves. */
    public static Set<String> types(String service) throws IOException {
        JsonNode api = new ObjectMapper(new YAMLFactory())
                .readTree(given().get("/contracts/asyncapi.yaml")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
        Set<String> types = new TreeSet<>();
        for (JsonNode operation : api.path("operations")) {
            if (operation.path("action").asText().equals(SENDS)
                    && operation.at("/tags/0/name").asText().equals(service)) {
                for (JsonNode message : operation.path("messages")) {
                    String name = message.path("$ref").asText().replaceFirst(".*/", "");
                    types.add(api.at("/components/messages/" + name + "/name").asText());
                }
            }
        }
        types.remove("DeadLetter");
        return types;
    }

    /** @return one sentence per event type whose schema does not answer as a schema */
    public static List<String> faults(Set<String> types) throws IOException {
        List<String> faults = new ArrayList<>();
        for (String type : types) {
            String path = Event.schema("", type);
            Response answer = given().get(path);
            if (answer.statusCode() != 200) {
                faults.add("%s answers %d".formatted(path, answer.statusCode()));
            } else if (!answer.contentType().equals("application/schema+json")) {
                faults.add("%s is %s".formatted(path, answer.contentType()));
            } else {
                JsonNode schema = new ObjectMapper().readTree(answer.asByteArray());
                if (!path.endsWith("/" + schema.path("$id").asText())) {
                    faults.add("%s is called %s".formatted(path, schema.path("$id")));
                }
                schema.findValuesAsText("$ref").stream()
                        .map(reference -> reference.replaceFirst("#.*", ""))
                        .filter(file -> !file.isEmpty())
                        .distinct()
                        .filter(file -> given().get("/contracts/" + file).statusCode() != 200)
                        .forEach(file -> faults.add("%s points to %s, which does not answer".formatted(path, file)));
            }
        }
        return faults;
    }
}
