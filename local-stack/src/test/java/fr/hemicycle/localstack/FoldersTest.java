package fr.hemicycle.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

    @TempDir
    private Path folder;

    @Test
    void a_disk_with_too_little_room_is_named() {
        assertThatThrownBy(() -> Folders.requireRoom(folder.resolve("not/yet/there"), Long.MAX_VALUE))
                .isInstanceOf(LocalStackException.class)
                .hasMessageStartingWith("the disk is full: ")
                .hasMessageContaining("not/yet/there");
    }

    @Test
    void a_disk_with_room_is_no_matter() {
        assertThatCode(() -> Folders.requireRoom(folder, 1)).doesNotThrowAnyException();
    }

    @Test
    void a_folder_goes_with_all_that_is_in_it() throws IOException {
        Files.createDirectories(folder.resolve("data/deep"));
        Files.writeString(folder.resolve("data/deep/file"), "text");

        Folders.delete(folder.resolve("data"));

        assertThat(folder).isEmptyDirectory();
    }
}
