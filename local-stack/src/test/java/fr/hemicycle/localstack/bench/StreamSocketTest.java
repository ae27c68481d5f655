package fr.hemicycle.localstack.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.hemicycle.localstack.LocalStackException;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class StreamSocketTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";

    @Test
    void reads_events_wherever_the_chunks_are_cut() throws Exception {
        String events = "retry: 1000\n\n: heartbeat\nid: x\n\nid: 1\nevent: a\ndata: {\"name\":\"é\"}\n\ndata: 2\n\n";
        for (int size = 1; size <= events.getBytes(UTF_8).length; size++) {
            try (ServerSocket server = answering(HEAD + chunks(events.getBytes(UTF_8), size) + "0\r\n\r\n");
                    StreamSocket stream = open(server)) {
                assertThat(stream.next()).isEqualTo("{\"name\":\"é\"}");
                assertThat(stream.next()).isEqualTo("2");
                assertThatThrownBy(stream::next).isInstanceOf(EOFException.class);
            }
        }
    }

    @Test
    void refuses_an_answer_that_is_no_stream() throws Exception {
        try (ServerSocket server = answering("HTTP/1.1 429 Too Many Requests\r\n\r\n")) {
            assertThatThrownBy(() -> open(server))
                    .isInstanceOf(LocalStackException.class)
                    .hasMessageContaining("429");
        }
    }

    @Test
    void counts_what_came_by_its_number_and_what_did_not_as_failed() {
        Arrivals arrivals = new Arrivals("Mesure 7 ", 3, new Schedule(System.nanoTime(), 100));

        assertThat(arrivals.came("{\"name\":\"Essai 7 0\"}")).isFalse();
        assertThat(arrivals.came("{\"name\":\"Mesure 7 0\"}")).isTrue();
        assertThat(arrivals.came("{\"name\":\"Mesure 7 2\"}")).isTrue();
        assertThat(arrivals.measure("came", 1).count()).isEqualTo(2);
        assertThat(arrivals.measure("came", 1).failed()).isEqualTo(1);
        assertThat(arrivals.measure("came", 2).failed()).isEqualTo(4);
    }

    private static StreamSocket open(ServerSocket server) throws IOException {
        return new StreamSocket(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/v1/events/stream?a=b"), "t");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    /** Each byte as one character, so that a cut within a letter is one too. */
    private static String chunks(byte[] bytes, int size) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < bytes.length; at += size) {
            int length = Math.min(size, bytes.length - at);
            text.append(Integer.toHexString(length))
                    .append("\r\n")
                    .append(new String(bytes, at, length, ISO_8859_1))
                    .append("\r\n");
        }
        return text.toString();
    }

    private static ServerSocket answering(String answer) throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(() -> {
            try (Socket client = server.accept()) {
                client.getOutputStream().write(bytes(answer));
                // Until the other side has read it all.
                client.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return server;
    }
}
