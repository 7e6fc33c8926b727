package id.penghubung.localstack.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir
    Path folder;

    @Test
    void shouldHaveOneHolderAtATimeWithAKnownPid() {
        var first = FolderLock.tryLock(folder);

        var second = FolderLock.tryLock(folder);

        assertThat(first).isPresent();
        assertThat(second).isEmpty();
        assertThat(FolderLock.holderOf(folder)).contains(ProcessHandle.current().pid());
        first.get().close();
    }

    @Test
    void shouldBeAvailableAgainAfterRelease() {
        FolderLock.tryLock(folder).orElseThrow().close();

        var next = FolderLock.tryLock(folder);

        assertThat(next).isPresent();
        next.get().close();
    }
}
