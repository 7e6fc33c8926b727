package id.penghubung.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.penghubung.localstack.host.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessesTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final List<String> exits = new CopyOnWriteArrayList<>();
    private final List<ChildProcesses> opened = new CopyOnWriteArrayList<>();

    @AfterEach
    void closeAll() {
        opened.forEach(ChildProcesses::close);
    }

    @Test
    void shouldReportAChildThatEndsUnexpectedly() {
        var children = children();

        children.start(shell("brief", "exit 3"));

        await().atMost(LIMIT)
                .untilAsserted(
                        () -> assertThat(exits).singleElement().asString().contains("brief", "status 3"));
    }

    @Test
    void shouldNameAReasonThatTheUserCanFix() {
        var children = children();

        children.start(shell("writer", "echo 'write: No space left on device'; exit 1"));

        await().atMost(LIMIT)
                .untilAsserted(
                        () -> assertThat(exits).singleElement().asString().contains("because the disk is full"));
    }

    @Test
    void shouldNotReportAChildThatWasStoppedOrKilled() {
        var children = children();
        var stopped = children.start(shell("stopped", "sleep 300"));
        var killed = children.start(shell("killed", "sleep 300"));

        stopped.stop();
        killed.kill();

        assertThat(stopped.isAlive()).isFalse();
        assertThat(killed.isAlive()).isFalse();
        assertThat(exits).isEmpty();
        assertThat(pidFiles()).isEmpty();
    }

    @Test
    void shouldKillTheDescendantsOfAChild() {
        var children = children();
        var parent = children.start(shell("parent", "sleep 300 & sleep 300 & wait"));
        await().atMost(LIMIT).until(() -> parent.handle().descendants().count() == 2);
        var started = parent.handle().descendants().toList();

        parent.kill();

        assertThat(started).hasSize(2).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void shouldTerminateOrphansOfAnEarlierRun() throws IOException {
        var children = children();
        var left = children.start(shell("left", "sleep 300"));
        var pidFile = Files.readString(folder.resolve("run/left.pid"));
        left.kill();
        var orphan = new ProcessBuilder("sleep", "300").start();
        Files.writeString(
                folder.resolve("run/left.pid"),
                orphan.pid() + " " + orphan.info().startInstant().orElseThrow().toEpochMilli() + " TERM");

        var ended = children().terminateOrphans();

        assertThat(pidFile).endsWith("TERM");
        assertThat(ended).containsExactly("left");
        assertThat(orphan.isAlive()).isFalse();
    }

    @Test
    void shouldNotTerminateAnotherProcessWithThePidOfAnOldChild() throws IOException {
        var other = new ProcessBuilder("sleep", "300").start();
        Files.createDirectories(folder.resolve("run"));
        Files.writeString(folder.resolve("run/old.pid"), other.pid() + " 1000 TERM");

        var ended = children().terminateOrphans();

        assertThat(ended).isEmpty();
        assertThat(other.isAlive()).isTrue();
        other.destroyForcibly();
    }

    @Test
    void shouldEndTheChildrenWhenTheLauncherIsKilled() throws IOException {
        var launcher = new ProcessBuilder(ChildCommand.java(
                        List.of("-XX:TieredStopAtLevel=1"),
                        System.getProperty("java.class.path"),
                        KilledLauncher.class.getName(),
                        List.of(folder.toString())))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var child = ProcessHandle.of(Long.parseLong(launcher.inputReader().readLine()))
                .orElseThrow();
        assertThat(child.isAlive()).isTrue();

        launcher.destroyForcibly();

        await().atMost(LIMIT).untilAsserted(() -> assertThat(child.isAlive()).isFalse());
    }

    @Test
    void shouldNotStartAChildWhileClosing() {
        var children = children();
        children.beginClosing();

        assertThatThrownBy(() -> children.start(shell("late", "sleep 300")))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("the stack is stopping");
    }

    @Test
    void shouldStopWaitingForAChildThatEndsBeforeItIsReady() {
        var child = children().start(shell("broken", "echo 'bind: Address already in use'; exit 1"));

        assertThatThrownBy(() -> child.awaitReady(LIMIT, () -> false))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("broken ended because its port is in use");
    }

    private ChildProcesses children() {
        var children = ChildProcesses.create(folder.resolve("run"), child -> exits.add(child.exitDescription()));
        opened.add(children);
        return children;
    }

    private ChildCommand shell(String name, String script) {
        return new ChildCommand(
                name, List.of("bash", "-c", script), Map.of(), folder, folder.resolve(name + ".log"), StopSignal.TERM);
    }

    private List<Path> pidFiles() {
        try (var files = Files.list(folder.resolve("run"))) {
            return files.toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
