package fr.hemicycle.platform.test;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.platform.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What every list of an API must keep to: pages, and none of more than {@link Page#LIMIT_MAX} items. */
public final class ListRules {

    private ListRules() {}

    /** @return one sentence per list that has no limit, or a larger one */
    public static List<String> faults(JsonNode openApi) {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : openApi.path("paths").properties()) {
            JsonNode get = path.getValue().path("get");
            Optional<JsonNode> limit = parameter(get, "limit");
            if (isPage(openApi, get) && limit.isEmpty()) {
                faults.add(path.getKey() + " has pages and takes no limit");
            }
            limit.map(each -> each.at("/schema/maximum").asInt(Integer.MAX_VALUE))
                    .filter(most -> most > Page.LIMIT_MAX)
                    .ifPresent(most -> faults.add(path.getKey() + " takes a limit of " + most));
        }
        return faults;
    }

    /** Addresses of all lists, each with the examples of its description and a limit that none may grant. */
    public static List<String> askedForTooMuch(JsonNode openApi) {
        List<String> addresses = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : openApi.path("paths").properties()) {
            JsonNode get = path.getValue().path("get");
            if (parameter(get, "limit").isPresent()) {
                StringBuilder query = new StringBuilder("?limit=100000");
                String address = path.getKey();
                for (JsonNode parameter : get.path("parameters")) {
                    String name = parameter.path("name").asText();
                    if (parameter.path("in").asText().equals("path")) {
                        address = address.replace("{" + name + "}", example(parameter));
                    } else if (parameter.path("required").asBoolean()) {
                        query.append('&').append(name).append('=').append(example(parameter));
                    }
                }
                addresses.add(address + query);
            }
        }
        return addresses;
    }

    private static boolean isPage(JsonNode openApi, JsonNode get) {
        String schema =
                get.at("/responses/200/content/application~1json/schema/$ref").asText("#/none");
        return openApi.at(schema.substring(1)).path("properties").has("next");
    }

    private static Optional<JsonNode> parameter(JsonNode operation, String name) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("name").asText().equals(name))
                .findFirst();
    }

    private static String example(JsonNode parameter) {
        for (JsonNode example : parameter.path("examples")) {
            return example.path("value").asText();
        }
        return parameter
                .at("/schema/examples/0")
                .asText(parameter.path("example").asText());
    }
}
