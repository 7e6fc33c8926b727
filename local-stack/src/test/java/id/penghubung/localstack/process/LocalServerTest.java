package id.penghubung.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.penghubung.localstack.host.StackException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServerTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private ChildProcesses children;

    @BeforeEach
    void createChildren() {
        children = ChildProcesses.create(folder.resolve("run"), child -> {});
    }

    @AfterEach
    void closeChildren() {
        children.close();
    }

    @Test
    void shouldBeRunningFromStartToStop() {
        var server = new MarkerServer("touch ready; exec sleep 300");

        server.start();

        assertThat(server.isRunning()).isTrue();
        assertThat(ProcessHandle.of(server.pid())).get().matches(ProcessHandle::isAlive);
        server.stop();
        assertThat(server.isRunning()).isFalse();
    }

    @Test
    void shouldStartOnlyOneProcessWhenStartedTwice() {
        var server = new MarkerServer("touch ready; exec sleep 300");
        server.start();
        long first = server.pid();

        server.start();

        assertThat(server.pid()).isEqualTo(first);
        assertThat(server.prepared).isOne();
    }

    @Test
    void shouldStartAgainAfterAKill() {
        var server = new MarkerServer("touch ready; exec sleep 300");
        server.start();
        long first = server.pid();
        server.kill();

        server.start();

        assertThat(server.isRunning()).isTrue();
        assertThat(server.pid()).isNotEqualTo(first);
        assertThat(ProcessHandle.of(first).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void shouldNotBeRunningAfterAFailedStart() {
        var server = new MarkerServer("exit 3");

        assertThatThrownBy(server::start)
                .isInstanceOf(StackException.class)
                .hasMessageContaining("marker")
                .hasMessageContaining("status 3");

        assertThat(server.isRunning()).isFalse();
        assertThatThrownBy(server::pid).isInstanceOf(StackException.class).hasMessage("marker is not running.");
    }

    @Test
    void shouldIgnoreStopKillAndFreezeWhenItIsNotRunning() {
        var server = new MarkerServer("exit 0");

        server.stop();
        server.kill();
        server.freeze();
        server.thaw();

        assertThat(server.prepared).isZero();
        assertThat(server.isRunning()).isFalse();
    }

    @Test
    void shouldDoNothingWhileItIsFrozen() {
        var server = new MarkerServer("touch ready; exec sleep 300");
        server.start();

        server.freeze();
        await().atMost(LIMIT).untilAsserted(() -> assertThat(stateOf(server)).contains("T"));
        server.thaw();

        await().atMost(LIMIT).untilAsserted(() -> assertThat(stateOf(server)).contains("S"));
    }

    /** Returns the state of the process as Linux names it: T is stopped, S is waiting. */
    private static Optional<String> stateOf(LocalServer server) throws Exception {
        return Files.readAllLines(Path.of("/proc/%d/status".formatted(server.pid()))).stream()
                .filter(line -> line.startsWith("State:"))
                .map(line -> line.split("\\s+")[1])
                .findFirst();
    }

    /** A server that is ready when the file {@code ready} exists. */
    private final class MarkerServer extends LocalServer {

        private final String script;
        private int prepared;

        private MarkerServer(String script) {
            super("marker", children);
            this.script = script;
        }

        @Override
        protected ChildCommand prepare() {
            prepared++;
            return new ChildCommand(
                    name(),
                    List.of("bash", "-c", script),
                    Map.of(),
                    folder,
                    folder.resolve("marker.log"),
                    StopSignal.TERM);
        }

        @Override
        protected boolean isReady() {
            return Files.exists(folder.resolve("ready"));
        }
    }
}
