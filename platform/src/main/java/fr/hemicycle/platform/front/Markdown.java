package fr.hemicycle.platform.front;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/** Our documents as HTML: headings can be pointed at, and a link that would lead nowhere here is only text. */
final class Markdown {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

    private Markdown() {}

    /**
     * A document as HTML.
     *
     * @param at address of the document, against which its links are read
     * @param served whether an address of this service answers
     */
    static String html(String markdown, String at, Predicate<String> served) {
        return HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .attributeProviderFactory(_ -> (node, tag, attributes) -> adapt(node, tag, attributes, at, served))
                .build()
                .render(PARSER.parse(markdown));
    }

    /** The first heading, or nothing. */
    static Optional<String> title(String markdown) {
        Node first = PARSER.parse(markdown).getFirstChild();
        return first instanceof Heading heading ? Optional.of(text(heading)) : Optional.empty();
    }

    private static void adapt(
            Node node, String tag, Map<String, @Nullable String> attributes, String at, Predicate<String> served) {
        switch (node) {
            case Heading heading -> attributes.put("id", anchor(text(heading)));
            // What scrolls sideways is reached by the keyboard too.
            case FencedCodeBlock _ when tag.equals("pre") -> attributes.put("tabindex", "0");
            case TableBlock _ -> attributes.put("tabindex", "0");
            case Link link ->
                target(link.getDestination(), at, served)
                        .ifPresentOrElse(target -> attributes.put("href", target), () -> attributes.remove("href"));
            default -> {}
        }
    }

    /** Where a link leads here; in the repository the contracts stand elsewhere than where services show them. */
    private static Optional<String> target(String link, String at, Predicate<String> served) {
        if (link.startsWith("#") || link.startsWith("https://") || link.startsWith("http://")) {
            return Optional.of(link);
        }
        String address = URI.create(at).resolve(link).toString().replaceFirst("^.*/META-INF/resources/", "/");
        String path = address.replaceFirst("#.*", "");
        return served.test(path) ? Optional.of(address) : Optional.empty();
    }

    /** As GitHub makes it, so that links within our documents hold here too. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text each) {
                text.append(each.getLiteral());
            }

            @Override
            public void visit(Code each) {
                text.append(each.getLiteral());
            }
        });
        return text.toString();
    }
}
