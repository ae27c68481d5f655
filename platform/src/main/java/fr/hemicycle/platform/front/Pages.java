package fr.hemicycle.platform.front;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.StringTemplateLocation;
import io.quarkus.qute.Variant;
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
    private final Engine templates = templates(files);
    private final Map<String, Reply> kept = new ConcurrentHashMap<>();

    record Link(String address, String title) {}

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
            return Optional.of(events());
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
        String address = address(file);
        String title = Markdown.title(markdown).orElse(address);
        String text = Markdown.html(markdown, address, this::isServed);
        return page("document.html", Map.of("title", title, "text", new RawString(text)));
    }

    private Reply events() {
        EventsPage api = new EventsPage(files);
        String description = Markdown.html(api.description(), "/events", this::isServed);
        return page("events.html", Map.of("api", api, "description", new RawString(description)));
    }

    private Reply front(String language) {
        Map<String, Object> data = new HashMap<>(settings.services());
        data.put("tokens", settings.localTokensUrl().orElse(""));
        data.put("topics", new EventsPage(files).topicsOfFacts());
        data.put(
                "docs",
                files.under(DOCS)
                        .filter(file -> !SINGLE_DECISION.matcher(file).find())
                        .map(file -> new Link(
                                address(file), Markdown.title(files.text(file)).orElse(file)))
                        .sorted(Comparator.comparing(Link::title))
                        .toList());
        data.put(
                "examples",
                files.under(EXAMPLES)
                        .map(file -> new Link(address(file), file.substring(EXAMPLES.length())))
                        .toList());
        return page("page." + language + ".html", data);
    }

    private static String address(String file) {
        return file.substring("front".length());
    }

    private Reply page(String template, Map<String, Object> data) {
        return Reply.html(templates.getTemplate(FrontFiles.FRONT + template).render(data));
    }

    private static Engine templates(FrontFiles files) {
        return Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addLocator(name -> Optional.of(new StringTemplateLocation(
                        files.text(name), Optional.of(Variant.forContentType(Variant.TEXT_HTML)))))
                .build();
    }
}
