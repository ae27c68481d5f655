package fr.hemicycle.platform.front;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** asyncapi.yaml and its schemas as one page for people: topics by who tells them, each event with its properties and an example. */
final class EventsPage {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    /** Names what an event is about; dead letters are about nothing. */
    private static final String KEY = "x-aggregate-id";

    private static final String SHARED = "definitions.v1.json";

    private final FrontFiles files;
    private final JsonNode api;
    private final JsonNode shared;

    EventsPage(FrontFiles files) {
        this.files = files;
        this.api = read(YAML, "asyncapi.yaml");
        this.shared = read(JSON, SHARED).path("$defs");
    }

    String html(Predicate<String> served) {
        StringBuilder page = new StringBuilder("<div class=\"lead\">\n<h1>%s</h1>\n</div>\n"
                .formatted(Html.text(api.at("/info/title").asText())));
        page.append("<div class=\"text\">\n%s<p>%s · %s</p>\n</div>\n"
                .formatted(
                        Markdown.html(api.at("/info/description").asText(), "/events", served),
                        Html.link("/contracts/asyncapi.yaml", "asyncapi.yaml"),
                        Html.link("/contracts/" + SHARED, SHARED)));
        tellers().forEach(teller -> {
            page.append("<section id=\"%1$s\" aria-labelledby=\"%1$s-title\">\n<h2 id=\"%1$s-title\">%2$s</h2>\n"
                    .formatted(teller, Html.text(teller)));
            page.append("<ul class=\"columns\">\n%s</ul>\n".formatted(links(teller, _ -> true)));
            channels()
                    .filter(channel -> tells(teller, channel.getKey()))
                    .forEach(channel -> page.append(topic(channel.getKey(), channel.getValue())));
            page.append("</section>\n");
        });
        return page.append(shared()).toString();
    }

    /** A link to each topic of facts, for the front page. */
    String topics() {
        return tellers()
                .map(teller -> links(teller, channel -> channel.has(KEY)))
                .collect(joining());
    }

    private String links(String teller, Predicate<JsonNode> which) {
        return channels()
                .filter(channel -> tells(teller, channel.getKey()) && which.test(channel.getValue()))
                .map(channel -> "<li>%s</li>\n"
                        .formatted(link(
                                channel.getKey(),
                                channel.getValue().path("title").asText())))
                .collect(joining());
    }

    private static String link(String topic, String title) {
        return Html.link("/events#" + topic, title);
    }

    private Stream<String> tellers() {
        return operations("send")
                .map(operation -> operation.at("/tags/0/name").asText())
                .distinct();
    }

    private boolean tells(String teller, String channel) {
        return services("send", channel).anyMatch(teller::equals);
    }

    private Stream<String> services(String action, String channel) {
        return operations(action)
                .filter(operation -> operation.at("/channel/$ref").asText().equals("#/channels/" + channel))
                .map(operation -> operation.at("/tags/0/name").asText())
                .distinct();
    }

    private Stream<JsonNode> operations(String action) {
        return StreamSupport.stream(api.path("operations").spliterator(), false)
                .filter(operation -> operation.path("action").asText().equals(action));
    }

    private Stream<Map.Entry<String, JsonNode>> channels() {
        return api.path("channels").properties().stream();
    }

    private String topic(String id, JsonNode channel) {
        String key = channel.path(KEY).asText();
        String heard = services("receive", id).collect(joining(", "));
        StringBuilder topic = new StringBuilder("<div class=\"topic\" id=\"%s\">\n<h3>%s</h3>\n<p>%s</p>\n"
                .formatted(
                        id,
                        Html.text(channel.path("title").asText()),
                        Html.text(channel.path("description").asText())));
        topic.append("<p class=\"meta\">Topic %s%s%s</p>\n"
                .formatted(
                        Html.code(channel.path("address").asText()),
                        key.isEmpty() ? "" : " · key " + Html.code(key),
                        heard.isEmpty() ? "" : " · heard by " + Html.text(heard)));
        channel.path("messages").propertyStream().forEach(message -> topic.append(event(id, message.getKey())));
        return topic.append("</div>\n").toString();
    }

    private String event(String topic, String name) {
        JsonNode message = api.at("/components/messages/" + name);
        String schema = message.at("/payload/$ref").asText();
        String head = """
                <article class="event" id="%1$s" aria-labelledby="%1$s-title">
                <h4 id="%1$s-title">%2$s</h4>
                <p class="meta">%3$s</p>
                <p>%4$s</p>
                """.formatted(
                        // A dead letter is one of each service: only an event stands on one topic.
                        schema.isEmpty() ? topic + "-" + name : name,
                        Html.text(message.path("title").asText()),
                        Html.code(message.path("name").asText()),
                        Html.text(message.path("summary").asText()));
        return schema.isEmpty() ? head + "</article>\n" : head + payload(name, schema) + "</article>\n";
    }

    private String payload(String name, String schema) {
        JsonNode root = read(JSON, schema);
        String example = schema.replace(".schema.json", ".example.json");
        return """
                <p>%s</p>
                %s<details>
                <summary>Example of %s</summary>
                <pre tabindex="0"><code>%s</code></pre>
                </details>
                <p class="meta">%s · %s</p>
                """.formatted(
                        Html.text(root.path("description").asText()),
                        SchemaTable.html(root, shared, "Properties of " + name),
                        name,
                        Html.text(text(example)),
                        Html.link("/contracts/" + schema, schema),
                        Html.link("/contracts/" + example, example));
    }

    private String shared() {
        StringBuilder section = new StringBuilder(
                "<section id=\"shared\" aria-labelledby=\"shared-title\">\n<h2 id=\"shared-title\">Shared parts</h2>\n");
        shared.propertyStream()
                .forEach(part -> section.append("""
                        <article class="event" id="%1$s" aria-labelledby="%1$s-title">
                        <h3 id="%1$s-title">%2$s</h3>
                        <p>%3$s</p>
                        %4$s</article>
                        """.formatted(
                                SchemaTable.anchor(part.getKey()),
                                Html.text(part.getKey()),
                                Html.text(part.getValue().path("description").asText()),
                                part.getValue().has("properties")
                                        ? SchemaTable.html(part.getValue(), shared, "Properties of " + part.getKey())
                                        : "")));
        return section.append("</section>\n").toString();
    }

    private String text(String file) {
        return files.text(FrontFiles.CONTRACTS + file);
    }

    private JsonNode read(ObjectMapper mapper, String file) {
        try {
            return mapper.readTree(text(file));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }
}
