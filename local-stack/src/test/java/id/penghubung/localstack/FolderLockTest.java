package id.penghubung.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir
    Path folder;

    @Test
    void shouldBeHeldByOneAtATimeWhoCanBeNamed() {
        var first = FolderLock.take(folder);

        var second = FolderLock.take(folder);

        assertThat(first).isPresent();
        assertThat(second).isEmpty();
        assertThat(FolderLock.holderOf(folder)).contains(ProcessHandle.current().pid());
        first.get().close();
    }

    @Test
    void shouldBeFreeAgainWhenReleased() {
        FolderLock.take(folder).orElseThrow().close();

        var next = FolderLock.take(folder);

        assertThat(next).isPresent();
        next.get().close();
    }
}
