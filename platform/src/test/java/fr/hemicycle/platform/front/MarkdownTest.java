package fr.hemicycle.platform.front;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[a](events.md) | <p><a href=\"/docs/events.md\">a</a></p>",
                "[a](../events.md#reading) | <p><a>a</a></p>",
                "[a](../contracts/src/main/resources/META-INF/resources/contracts/asyncapi.yaml) | <p><a href=\"/contracts/asyncapi.yaml\">a</a></p>",
                "[a](https://example.org/) | <p><a href=\"https://example.org/\">a</a></p>",
                "[a](javascript:alert(1)) | <p><a>a</a></p>",
                "<script>x</script> | <p>&lt;script&gt;x&lt;/script&gt;</p>",
                "## Where to `find` it | <h2 id=\"where-to-find-it\">Where to <code>find</code> it</h2>"
            })
    void links_only_to_what_is_served(String markdown, String html) {
        assertThat(Markdown.html(
                                markdown,
                                "/docs/architecture.md",
                                path -> path.equals("/docs/events.md") || path.equals("/contracts/asyncapi.yaml"))
                        .strip())
                .isEqualTo(html);
    }
}
