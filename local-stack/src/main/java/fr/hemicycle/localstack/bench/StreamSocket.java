package fr.hemicycle.localstack.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.hemicycle.localstack.LocalStackException;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;

/**
 * A reader of server-sent events that costs the machine as little as can be, since the machine is what is measured: HTTP/1.1 over
 * a socket, chunks and lines by hand.
 */
final class StreamSocket implements Closeable {

    private static final byte[] DATA = "data: ".getBytes(US_ASCII);

    private final Socket socket;
    private final InputStream in;
    private int leftInChunk;
    private byte[] line = new byte[1024];

    StreamSocket(URI stream, String token) throws IOException {
        socket = new Socket(stream.getHost(), stream.getPort());
        in = new BufferedInputStream(socket.getInputStream());
        String request =
                "GET %s?%s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nAccept: text/event-stream\r\n\r\n"
                        .formatted(stream.getRawPath(), stream.getRawQuery(), stream.getHost(), token);
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        String status = header();
        if (!status.startsWith("HTTP/1.1 200")) {
            close();
            throw new LocalStackException("the stream does not open: " + status);
        }
        while (!header().isEmpty()) {
            // None of them matters.
        }
    }

    /** The data of the next event. */
    String next() throws IOException {
        while (true) {
            int length = 0;
            for (int next = read(); next != '\n'; next = read()) {
                if (length == line.length) {
                    line = Arrays.copyOf(line, 2 * length);
                }
                line[length++] = (byte) next;
            }
            if (length > DATA.length && Arrays.equals(line, 0, DATA.length, DATA, 0, DATA.length)) {
                return new String(line, DATA.length, length - DATA.length, UTF_8);
            }
        }
    }

    private int read() throws IOException {
        if (leftInChunk == 0) {
            String size = header();
            // Every chunk but the first has an empty line before it.
            leftInChunk = Integer.parseInt(size.isEmpty() ? header() : size, 16);
            if (leftInChunk == 0) {
                throw new EOFException("the stream has ended");
            }
        }
        leftInChunk--;
        return byteOf();
    }

    private String header() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int next = byteOf(); next != '\n'; next = byteOf()) {
            if (next != '\r') {
                text.append((char) next);
            }
        }
        return text.toString();
    }

    private int byteOf() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException("the connection has ended");
        }
        return next;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
