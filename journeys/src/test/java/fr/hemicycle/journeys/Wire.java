package fr.hemicycle.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The network between one client and one server of this machine, which can fail in the ways that networks fail. */
final class Wire implements AutoCloseable {

    /** PostgreSQL's answer to a COMMIT that is done: kind, length and text. */
    private static final byte[] COMMIT_DONE = "C\0\0\0\013COMMIT\0".getBytes(StandardCharsets.US_ASCII);

    private static final int BUFFER_BYTES = 65_536;

    private final String name;
    private final int target;
    private final ServerSocket entrance;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final AtomicReference<CompletableFuture<Void>> commitToLose = new AtomicReference<>();
    private volatile CompletableFuture<Void> passage = CompletableFuture.completedFuture(null);
    private volatile boolean cut;

    /** A wire to a port of this machine, where a server listens or will listen. */
    Wire(String name, int target) {
        this.name = name;
        this.target = target;
        try {
            this.entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name(name).start(this::accept);
    }

    String name() {
        return name;
    }

    /** Where clients connect to. */
    int port() {
        return entrance.getLocalPort();
    }

    /** Ends all connections and takes no new ones until {@link #mend()}. */
    void cut() {
        cut = true;
        lines.forEach(Line::close);
    }

    /** Ends all connections as a machine does that has lost its memory (RST). */
    void reset() {
        lines.forEach(Line::reset);
    }

    /** Carries nothing, and loses nothing, until {@link #mend()}. */
    void stall() {
        passage = new CompletableFuture<>();
    }

    void mend() {
        cut = false;
        passage.complete(null);
    }

    /**
     * Resets the next connection on which a COMMIT is done, instead of telling the client so.
     *
     * @return whether that happened within the limit
     */
    boolean loseNextCommit(Duration limit) {
        CompletableFuture<Void> lost = new CompletableFuture<>();
        commitToLose.set(lost);
        try {
            return lost.completeOnTimeout(null, limit.toMillis(), TimeUnit.MILLISECONDS)
                    .thenApply(_ -> !commitToLose.compareAndSet(lost, null))
                    .join();
        } finally {
            commitToLose.compareAndSet(lost, null);
        }
    }

    @Override
    public void close() {
        cut();
        passage.complete(null);
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                if (cut) {
                    client.close();
                } else {
                    connect(client);
                }
            } catch (IOException e) {
                // The server is away, or the wire is closed: the client finds out by itself.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server;
        try {
            server = new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException e) {
            client.close();
            throw e;
        }
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        Line line = new Line(client, server);
        lines.add(line);
        if (cut) {
            line.close();
        }
        Thread.ofVirtual().name(name + " >").start(() -> carry(line, client, server, false));
        Thread.ofVirtual().name(name + " <").start(() -> carry(line, server, client, true));
    }

    private void carry(Line line, Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                passage.join();
                if (answers && losesCommit(buffer, count)) {
                    line.reset();
                    return;
                }
                out.write(buffer, 0, count);
            }
        } catch (IOException e) {
            // One end is gone; now the other is.
        } finally {
            line.close();
        }
    }

    private boolean losesCommit(byte[] buffer, int count) {
        CompletableFuture<Void> waiting = commitToLose.get();
        if (waiting == null || !contains(buffer, count) || !commitToLose.compareAndSet(waiting, null)) {
            return false;
        }
        waiting.complete(null);
        return true;
    }

    private static boolean contains(byte[] buffer, int count) {
        for (int i = 0; i + COMMIT_DONE.length <= count; i++) {
            if (Arrays.equals(buffer, i, i + COMMIT_DONE.length, COMMIT_DONE, 0, COMMIT_DONE.length)) {
                return true;
            }
        }
        return false;
    }

    /** One connection with its two halves. */
    private final class Line {

        private final Socket client;
        private final Socket server;

        private Line(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        private void close() {
            lines.remove(this);
            close(client);
            close(server);
        }

        private void reset() {
            linger(client);
            linger(server);
            close();
        }

        private static void linger(Socket socket) {
            try {
                socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException e) {
                // It is closed already.
            }
        }

        private static void close(Socket socket) {
            try {
                socket.close();
            } catch (IOException e) {
                // Nobody waits for it.
            }
        }
    }
}
