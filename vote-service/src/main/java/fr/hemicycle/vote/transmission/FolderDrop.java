package fr.hemicycle.vote.transmission;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import fr.hemicycle.vote.transmission.domain.Answer;
import fr.hemicycle.vote.transmission.domain.Document;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
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

    /** An answer is a page of text, or an archive of that and a letter; what is larger is something else. */
    private static final int ANSWER_BYTES_MAX = 16 << 20;

    /** In one turn. */
    private static final int FILES_MAX = 1_000;

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
    public List<Answer> carry(Parcel parcel) throws IOException {
        Path target = folder.resolve(parcel.archiveName());
        Path draft = folder.resolve("." + parcel.archiveName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel file = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(parcel.archive().bytes());
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                // On the disk before it has its name: after a power cut, a name stands for a whole file.
                file.force(true);
            }
            Files.move(draft, target, ATOMIC_MOVE);
            return List.of();
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
            } catch (IOException | RuntimeException e) {
                // It stays where it is, for the next time; the others need not wait for it.
                LOG.errorf(e, "%s cannot be taken", file);
                count("failed");
            }
        }
    }

    private void take(Path file, TransmissionLedger ledger) throws IOException {
        String name = String.valueOf(file.getFileName());
        Document content = content(file);
        // Recorded first: a crash before the move reads it again, and the same answer twice is one.
        if (content.size() > ANSWER_BYTES_MAX) {
            ledger.setAside(
                    new ReturnedFile(name, content),
                    "Larger than " + ANSWER_BYTES_MAX + " bytes",
                    shelf -> put(file, content, shelf));
        } else {
            ledger.take(new ReturnedFile(name, content), shelf -> put(file, content, shelf));
        }
    }

    /** No more of it than shows that it is too large. */
    private static Document content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Document(in.readNBytes(ANSWER_BYTES_MAX + 1));
        }
    }

    /** @param content what was read: another file that came under the name since then stays, and is read in its turn */
    private void put(Path file, Document content, TransmissionLedger.Shelf shelf) {
        String where = switch (shelf) {
            case TAKEN -> "taken";
            case SET_ASIDE -> "set-aside";
        };
        Path target = answers.resolve(where).resolve(String.valueOf(file.getFileName()));
        try {
            if (!content(file).equals(content)) {
                return;
            }
            if (Files.exists(target)) {
                target = target.resolveSibling(UUID.randomUUID() + "-" + file.getFileName());
            }
            Files.move(file, target, ATOMIC_MOVE);
            count(where);
        } catch (NoSuchFileException e) {
            LOG.debugf("%s was moved by another", file);
        } catch (IOException e) {
            LOG.errorf(e, "%s is on record and cannot be moved: it is read again", file);
            count("failed");
        }
    }

    private void count(String outcome) {
        meters.counter("hemicycle.transmission.answers", "outcome", outcome).increment();
    }

    /** In the order of their names. What is hidden is still being written, what is of another kind is not ours to read. */
    private List<Path> files() {
        try (Stream<Path> found = Files.list(answers)) {
            return found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                            && ReturnedFile.isOne(String.valueOf(file.getFileName())))
                    .sorted()
                    .limit(FILES_MAX)
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
