package id.penghubung.kit.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Encryption keys: created where that is wanted, exchanged without losing older values, useless for other rows. */
class EncryptionKeysTest {

    private static final byte[] VALUE = "Sekar Ayu".getBytes(UTF_8);
    private static final byte[] ROW = "row 1".getBytes(UTF_8);

    @TempDir
    Path directory;

    @Test
    void shouldCreateAKeyThatOnlyTheServiceCanRead() throws IOException {
        Path folder = directory.resolve("keys");

        byte[] encrypted = keys(folder, true).current().encrypt(VALUE, ROW);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).singleElement().satisfies(file -> {
                assertThat(file.toString()).endsWith(".key");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            });
        }
        assertThat(keys(folder, true).current().decrypt(encrypted, ROW))
                .as("the key was kept")
                .isEqualTo(VALUE);
    }

    @Test
    void shouldEncryptWithTheLatestKeyAndDecryptWithEarlierOnes() throws IOException {
        // Given
        write("2026-01");
        EncryptionKey earlier = keys(directory, false).current();
        byte[] encrypted = earlier.encrypt(VALUE, ROW);

        // When
        write("2026-07");
        EncryptionKeys keys = keys(directory, false);

        // Then
        assertThat(keys.current().id()).isEqualTo("2026-07");
        assertThat(keys.find("2026-01").orElseThrow().decrypt(encrypted, ROW)).isEqualTo(VALUE);
        assertThat(keys.all()).hasSize(2);
        assertThat(keys.find("2025-01")).isEmpty();
    }

    @Test
    void shouldNotShowEqualValuesInTheirEncryptedForm() throws IOException {
        write("2026-01");
        EncryptionKey key = keys(directory, false).current();

        assertThat(key.encrypt(VALUE, ROW)).isNotEqualTo(key.encrypt(VALUE, ROW));
        assertThat(new String(key.encrypt(VALUE, ROW), UTF_8)).doesNotContain("Sekar");
    }

    @Test
    void shouldRefuseAValueOfAnotherRow() throws IOException {
        write("2026-01");
        EncryptionKey key = keys(directory, false).current();
        byte[] encrypted = key.encrypt(VALUE, ROW);

        assertThatThrownBy(() -> key.decrypt(encrypted, "row 2".getBytes(UTF_8)))
                .isInstanceOf(UnreadableValueException.class)
                .hasMessageContaining("2026-01");
    }

    @Test
    void shouldRefuseAValueOfWhichAnyByteWasChanged() throws IOException {
        write("2026-01");
        EncryptionKey key = keys(directory, false).current();
        byte[] encrypted = key.encrypt(VALUE, ROW);

        for (int i = 0; i < encrypted.length; i++) {
            byte[] changed = encrypted.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> key.decrypt(changed, ROW))
                    .as("byte %d", i)
                    .isInstanceOf(UnreadableValueException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 12, 13, 20})
    void shouldRefuseAValueThatWasCutOff(int length) throws IOException {
        write("2026-01");
        EncryptionKey key = keys(directory, false).current();
        byte[] cut = Arrays.copyOf(key.encrypt(VALUE, ROW), length);

        assertThatThrownBy(() -> key.decrypt(cut, ROW)).isInstanceOf(UnreadableValueException.class);
    }

    @Test
    void shouldRefuseAValueOfAnotherKey() throws IOException {
        write("2026-01");
        write("2026-07");
        EncryptionKeys keys = keys(directory, false);
        byte[] encrypted = keys.current().encrypt(VALUE, ROW);

        assertThatThrownBy(() -> keys.find("2026-01").orElseThrow().decrypt(encrypted, ROW))
                .isInstanceOf(UnreadableValueException.class);
    }

    @Test
    void shouldHashEqualValuesAlikeAndDifferentlyWithAnotherKey() throws IOException {
        write("2026-01");
        write("2026-07");
        EncryptionKeys keys = keys(directory, false);

        byte[] hash = keys.current().hash(VALUE);

        assertThat(keys.current().hash(VALUE.clone())).isEqualTo(hash).hasSize(32);
        assertThat(keys.find("2026-01").orElseThrow().hash(VALUE)).isNotEqualTo(hash);
    }

    @Test
    void shouldStopTheStartWithoutAKeyAndSayHowToMakeOne() {
        assertThatThrownBy(() -> keys(directory, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("penghubung.example.keys")
                .hasMessageContaining(directory.toString())
                .hasMessageContaining("openssl rand -base64 32");
    }

    @ParameterizedTest
    @CsvSource({"rahasia!", "cmFoYXNpYQ=="})
    void shouldStopTheStartWithAFileThatIsNoKeyWithoutShowingIt(String content) throws IOException {
        write("2026-01", content, "rw-------");

        assertThatThrownBy(() -> keys(directory, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2026-01.key")
                .hasMessageContaining("penghubung.example.keys")
                .hasMessageNotContainingAny("rahasia", "cmFoYXNpYQ")
                .hasNoCause();
    }

    @ParameterizedTest(name = "a key with the rights {0}")
    @ValueSource(strings = {"rw-r--r--", "rw----r--", "rw-----w-"})
    void shouldStopTheStartWithAKeyThatOthersCanReadOrWrite(String rights) throws IOException {
        write("2026-01", Base64.getEncoder().encodeToString(new byte[32]), rights);

        assertThatThrownBy(() -> keys(directory, false))
                .hasMessageContaining("2026-01.key")
                .hasMessageContaining("chmod 600");
    }

    private void write(String id) throws IOException {
        byte[] secret = new byte[32];
        secret[0] = (byte) id.hashCode();
        secret[1] = 7;
        write(id, Base64.getEncoder().encodeToString(secret) + "\n", "rw-------");
    }

    private void write(String id, String content, String rights) throws IOException {
        Path file = Files.writeString(directory.resolve(id + ".key"), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    private static EncryptionKeys keys(Path directory, boolean generate) {
        return EncryptionKeys.read(directory, generate, "penghubung.example.keys", Clock.systemUTC());
    }
}
