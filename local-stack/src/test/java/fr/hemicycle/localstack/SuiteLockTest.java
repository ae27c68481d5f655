package fr.hemicycle.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteLockTest {

    @TempDir
    private Path folder;

    @Test
    void a_second_call_at_the_same_time_is_refused() {
        SuiteLock.holding(
                folder,
                () -> assertThatThrownBy(() -> SuiteLock.holding(folder, () -> {}))
                        .isInstanceOf(LocalStackException.class)
                        .hasMessageStartingWith("another ./suite is starting or stopping this stack"));
    }

    @Test
    void one_call_after_the_other_is_served() {
        AtomicInteger served = new AtomicInteger();

        SuiteLock.holding(folder, served::incrementAndGet);
        SuiteLock.holding(folder, served::incrementAndGet);

        assertThat(served).hasValue(2);
    }
}
