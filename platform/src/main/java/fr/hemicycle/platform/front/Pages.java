package fr.hemicycle.platform.front;

import static java.util.stream.Collectors.joining;

import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What each path shows, made when it is asked for first and kept. */
@ApplicationScoped
class Pages {

    private static final String DOCS = "front/docs/";
    private static final String EXAMPLES = "front/examples/";
    /** Decisions have a list of their own. */
    private static final Pattern SINGLE_DECISION = Pattern.compile("/adr/\\d");

    private static final String TOKEN_SCRIPT = "/front/swagger-ui.js";
    private static final Reply NO_SCRIPT = new Reply("text/javascript; charset=utf-8", Buffer.buffer());

    private final FrontSettings settings;
    private final FrontFiles files = FrontFiles.ofClassPath();
    private final Map<String, Reply> kept = new ConcurrentHashMap<>();

    Pages(FrontSettings settings) {
        this.settings = settings;
    }

    /** @param languages as {@code Accept-Language} has it */
    Optional<Reply> at(String path, String languages) {
        if (path.equals("/")) {
            String language = language(languages);
            return Optional.of(kept.computeIfAbsent(path + language, _ -> front(language)));
        }
        Optional<Reply> reply = Optional.ofNullable(kept.get(path)).or(() -> make(path));
        // What is not there is not kept: anybody may ask for any number of paths.
        reply.ifPresent(each -> kept.put(path, each));
        return reply;
    }

    /** French, unless English is preferred. */
    static String language(String languages) {
        try {
            return Locale.LanguageRange.parse(languages.isBlank() ? "fr" : languages).stream()
                    .map(range -> range.getRange().replaceFirst("-.*", ""))
                    .filter(List.of("fr", "en")::contains)
                    .findFirst()
                    .orElse("fr");
        } catch (IllegalArgumentException notALanguage) {
            return "fr";
        }
    }

    private Optional<Reply> make(String path) {
        if (path.equals("/events")) {
            return Optional.of(text("Events", new EventsPage(files).html(this::isServed)));
        }
        if (path.equals(TOKEN_SCRIPT) && settings.localTokensUrl().isEmpty()) {
            return Optional.of(NO_SCRIPT);
        }
        return file(path).map(file -> file.endsWith(".md") ? document(file) : Reply.file(file, files.bytes(file)));
    }

    private Optional<String> file(String path) {
        // Browsers ask for it beside a file that names none, such as a schema.
        String shown = path.equals("/favicon.ico") ? "/front/mark.svg" : path;
        String name = shown.startsWith("/front/") ? shown.substring(1) : "front" + shown;
        String contract = path.replaceFirst("^/contracts/", FrontFiles.CONTRACTS);
        return Stream.of(name, name.replaceFirst("/$", "") + "/README.md", contract)
                .filter(each -> !each.endsWith(".html") && files.has(each))
                .findFirst();
    }

    private boolean isServed(String path) {
        return path.equals("/") || path.equals("/events") || file(path).isPresent();
    }

    private Reply document(String file) {
        String markdown = files.text(file);
        String address = file.substring("front".length());
        return text(
                Markdown.title(markdown).orElse(address),
                "<div class=\"text\">\n%s</div>\n".formatted(Markdown.html(markdown, address, this::isServed)));
    }

    private Reply text(String title, String html) {
        return Reply.html(Template.fill(
                files.text("front/text.html"), _ -> true, Map.of("title", Html.text(title), "text", html)));
    }

    private Reply front(String language) {
        Map<String, String> values = new HashMap<>(settings.services());
        values.put("tokens", settings.localTokensUrl().orElse(""));
        values.put("topics", new EventsPage(files).topics());
        values.put("docs", documents());
        values.put(
                "examples",
                files.under(EXAMPLES)
                        .map(file -> "<li>%s</li>\n"
                                .formatted(
                                        Html.link(file.substring("front".length()), file.substring(EXAMPLES.length()))))
                        .collect(joining()));
        return Reply.html(Template.fill(files.text("front/page." + language + ".html"), this::holds, values));
    }

    private boolean holds(String condition) {
        return switch (condition) {
            case "local" -> settings.localTokensUrl().isPresent();
            case "examples" -> files.under(EXAMPLES).findAny().isPresent();
            default -> files.has("front/" + condition);
        };
    }

    private String documents() {
        return files.under(DOCS)
                .filter(file -> !SINGLE_DECISION.matcher(file).find())
                .map(file -> Map.entry(Markdown.title(files.text(file)).orElse(file), file))
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(document -> "<li>%s</li>\n"
                        .formatted(Html.link(document.getValue().substring("front".length()), document.getKey())))
                .collect(joining());
    }
}
