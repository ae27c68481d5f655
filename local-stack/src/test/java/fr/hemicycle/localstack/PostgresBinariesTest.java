package fr.hemicycle.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

    @TempDir
    private Path cache;

    @Test
    void two_who_unpack_at_once_leave_one_complete_copy() throws InterruptedException, ExecutionException, IOException {
        Callable<Path> unpack = () -> PostgresBinaries.unpackedBelow(cache);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Path>> homes = both.invokeAll(List.of(unpack, unpack));

            assertThat(homes.getFirst().get()).isEqualTo(homes.getLast().get());
        }
        assertThat(content(cache)).hasSize(1);
        Path home = content(cache).getFirst();
        assertThat(home.resolve("bin/postgres")).isExecutable();
        assertThat(content(home.resolve("lib")).stream().filter(Files::isSymbolicLink))
                .isNotEmpty();
        assertThat(Programs.run(List.of(home.resolve("bin/postgres").toString(), "--version"))
                        .output())
                .contains("18.3");
    }

    private static List<Path> content(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
