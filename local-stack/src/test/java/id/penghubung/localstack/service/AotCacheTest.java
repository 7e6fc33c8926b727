package id.penghubung.localstack.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.penghubung.localstack.host.Checkout;
import id.penghubung.localstack.host.StackException;
import id.penghubung.localstack.process.ChildProcesses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {

    private static final List<String> OTHER_FLAGS = List.of("-Xmx160m");

    @TempDir
    Path module;

    private Path file;
    private AotCache cache;

    @BeforeEach
    void givenAModule() throws IOException {
        file = Files.createDirectories(module.resolve("target")).resolve("service.aot");
        cache = new AotCache(module);
    }

    @Test
    void shouldStartWithoutACacheThatDoesNotExist() {
        assertThat(cache.useFlags(OTHER_FLAGS)).isEmpty();
    }

    @Test
    void shouldUseACacheThatExists() throws IOException {
        assumeThat(AotCache.isSupported()).isTrue();
        Files.createFile(file);

        assertThat(cache.useFlags(OTHER_FLAGS)).contains("-XX:AOTCache=" + file);
    }

    @Test
    void shouldNotUseACacheWhileTheJvmRecordsOne() throws IOException {
        Files.createFile(file);

        assertThat(cache.useFlags(cache.recordFlags())).isEmpty();
    }

    @Test
    void shouldFailToCreateACacheOfWhichNothingWasRecorded() {
        try (ChildProcesses children = ChildProcesses.create(module.resolve("run"), child -> {})) {
            assertThatThrownBy(() -> cache.create(children, module.resolve("log")))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("recorded nothing");
        }
    }

    @Test
    void shouldMoveTheRecordingToAFolderOfImages() throws IOException {
        Files.writeString(recording(), "recorded");
        Path folder = Files.createDirectories(module.resolve("recordings"));
        Path moved = Files.createFile(folder.resolve(module.getFileName() + ".aotconf"));

        cache.moveRecording(folder);

        assertThat(moved).as("replaces an earlier one").hasContent("recorded");
        assertThat(recording()).doesNotExist();
    }

    /** A recording fits only a JVM with the same object headers and options of modules. */
    @Test
    void shouldRecordForTheFlagsOfTheImages() {
        assumeThat(AotCache.isSupported()).isTrue();
        String[] compared = {"-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED"};

        assertThat(ServiceJvm.flags()).contains(compared);
        assertThat(Checkout.find().root().resolve("deploy/docker/Dockerfile.jvm"))
                .content()
                .contains(compared);
    }

    @Test
    void shouldDeleteCacheAndRecording() throws IOException {
        Files.createFile(file);
        Files.createFile(recording());

        cache.delete();

        assertThat(file).doesNotExist();
        assertThat(recording()).doesNotExist();
    }

    private Path recording() {
        return module.resolve("target/service.aotconf");
    }
}
