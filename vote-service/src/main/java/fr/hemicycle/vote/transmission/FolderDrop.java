package fr.hemicycle.vote.transmission;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import fr.hemicycle.vote.transmission.domain.ActesPackage;
import fr.hemicycle.vote.transmission.domain.Answer;
import fr.hemicycle.vote.transmission.domain.Document;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * A folder between us and the relay. Packages appear in it whole, never half written; the relay puts what came back into its
 * {@code answers} folder, from where it moves to {@code answers/taken}, or to {@code answers/set-aside} when nobody can tell
 * what it says: counted, and never lost.
 */
final class FolderDrop implements Carrier {

    private static final Logger LOG = Logger.getLogger(FolderDrop.class);

    /** An answer is a page of text; what is larger is something else. */
    private static final long ANSWER_BYTES_MAX = 1L << 20;

    private final Path folder;
    private final Path answers;
    private final MeterRegistry meters;

    FolderDrop(Path folder, MeterRegistry meters) {
        this.folder = folder;
        this.answers = folder.resolve("answers");
        this.meters = meters;
        try {
            Files.createDirectories(answers.resolve("taken"));
            Files.createDirectories(answers.resolve("set-aside"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Answer> carry(ActesPackage packed, byte[] archive) {
        Path target = folder.resolve(packed.archiveName());
        Path draft = folder.resolve("." + packed.archiveName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel file = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(archive);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                // On the disk before it has its name: after a power cut, a name stands for a whole file.
                file.force(true);
            }
            Files.move(draft, target, ATOMIC_MOVE);
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            forget(draft);
        }
    }

    @Override
    public void collect(TransmissionLedger ledger) {
        for (Path file : files()) {
            try {
                take(file, ledger);
            } catch (NoSuchFileException e) {
                LOG.debugf("%s was taken by another", file);
            } catch (IOException e) {
                // It stays where it is, for the next time; the others need not wait for it.
                LOG.errorf(e, "%s cannot be taken", file);
                meters.counter("hemicycle.transmission.answers", "outcome", "failed")
                        .increment();
            }
        }
    }

    private void take(Path file, TransmissionLedger ledger) throws IOException {
        try {
            if (Files.size(file) > ANSWER_BYTES_MAX) {
                throw new UnreadableAnswer("Larger than " + ANSWER_BYTES_MAX + " bytes");
            }
            AnswerFile answer =
                    new AnswerFile(String.valueOf(file.getFileName()), new Document(Files.readAllBytes(file)));
            Optional<AnswerFile.Reply> reply = answer.read(ledger::identifier);
            if (reply.isPresent()
                    && !ledger.record(reply.get().collectivity(), reply.get().answer())) {
                throw new UnreadableAnswer(
                        "No act was sent as " + reply.get().answer().actesIdentifier());
            }
            // Recorded first: a crash before the move reads it again, and the same answer twice is one.
            put(file, "taken");
        } catch (UnreadableAnswer e) {
            LOG.warnf(e, "%s is set aside", file);
            put(file, "set-aside");
        }
    }

    private void put(Path file, String where) throws IOException {
        Path target = answers.resolve(where).resolve(String.valueOf(file.getFileName()));
        if (Files.exists(target)) {
            target = target.resolveSibling(UUID.randomUUID() + "-" + file.getFileName());
        }
        Files.move(file, target, ATOMIC_MOVE);
        meters.counter("hemicycle.transmission.answers", "outcome", where).increment();
    }

    /** In the order of their names. What is hidden is still being written, what is no XML is not ours to read. */
    private List<Path> files() {
        try (Stream<Path> found = Files.list(answers)) {
            return found.filter(file -> Files.isRegularFile(file)
                            && String.valueOf(file.getFileName()).endsWith(".xml")
                            && !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forget(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            LOG.warnf(e, "%s is left over", draft);
        }
    }
}
