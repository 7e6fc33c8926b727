package id.penghubung.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeerJarsTest {

    @TempDir
    private Path folder;

    @Test
    void shouldFindJarsWhereMavenHasBuiltThem() throws IOException {
        Path complaints = create("spring-complaints/target/spring-complaints.jar");
        Path gateway = create("spring-gateway/target/spring-gateway.jar");

        assertThat(PeerJars.in(folder)).isEqualTo(new PeerJars(complaints, gateway));
    }

    @Test
    void shouldFindJarsInTheFolderItself() throws IOException {
        Path complaints = create("spring-complaints.jar");
        Path gateway = create("spring-gateway.jar");

        assertThat(PeerJars.in(folder)).isEqualTo(new PeerJars(complaints, gateway));
    }

    @Test
    void shouldNameTheMissingJarAndItsPlaces() throws IOException {
        create("spring-complaints.jar");

        assertThatThrownBy(() -> PeerJars.in(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no spring-gateway.jar")
                .hasMessageContaining(folder.resolve("spring-gateway/target/spring-gateway.jar")
                        .toString());
    }

    private Path create(String name) throws IOException {
        Path file = folder.resolve(name).toAbsolutePath();
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }
}
