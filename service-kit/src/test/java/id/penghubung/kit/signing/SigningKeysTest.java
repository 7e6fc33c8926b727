package id.penghubung.kit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.kit.signing.SigningKeys.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing keys: created where that is wanted, exchanged without invalidating older signatures. */
class SigningKeysTest {

    private static final byte[] MANIFEST = "{}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    @Test
    void shouldCreateAKeyThatOnlyTheServiceCanRead() throws IOException {
        Path keys = directory.resolve("keys");

        String signature = keys(keys, true).sign(MANIFEST);

        assertThat(signature.split("\\.")).hasSize(3);
        try (Stream<Path> files = Files.list(keys)) {
            assertThat(files).singleElement().satisfies(file -> {
                assertThat(file.toString()).endsWith(".jwk");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            });
        }
        assertThat(keys(keys, true).publicKeySet())
                .as("kept")
                .isEqualTo(keys(keys, true).publicKeySet());
    }

    @Test
    void shouldBeginTheIdOfANewKeyAsTheServiceSays() {
        SigningKeys keys = SigningKeys.read(directory, true, "receipt-", "penghubung.example.keys", Clock.systemUTC());

        assertThat(keys.keyId()).hasValueSatisfying(id -> assertThat(id).matches("receipt-\\d{4}-\\d\\d-\\d\\d"));
    }

    @Test
    void shouldSignWithTheLatestKeyAndPublishAllWithoutTheirSecret() throws Exception {
        write("2026-01", OutputControlLevel.INCLUDE_PRIVATE);
        write("2026-07", OutputControlLevel.INCLUDE_PRIVATE);

        SigningKeys keys = keys(directory, false);

        assertThat(headerOf(keys.sign(MANIFEST))).contains("\"alg\":\"EdDSA\"", "\"kid\":\"2026-07\"");
        assertThat(keys.publicKeySet()).contains("2026-01", "2026-07").doesNotContain("\"d\"");
    }

    /** Ed25519 has one signature for each document and key (RFC 8032, section 5.1.6). */
    @Test
    void shouldSignWithTheSameBytesAsTheSignatureOfTheJdk() throws Exception {
        // Given
        OctetKeyPairJsonWebKey pair = OkpJwkGenerator.generateJwk("Ed25519");
        write("2026-01", pair.toJson(OutputControlLevel.INCLUDE_PRIVATE), "rw-------");

        // When
        String[] parts = keys(directory, false).sign(MANIFEST).split("\\.");

        // Then
        Signature jdk = Signature.getInstance("Ed25519");
        jdk.initSign(pair.getPrivateKey());
        jdk.update((parts[0] + '.' + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(Base64.getUrlDecoder().decode(parts[2])).isEqualTo(jdk.sign());
    }

    @Test
    void shouldPublishARetiredKeyOfWhichOnlyThePublicPartIsLeft() throws Exception {
        write("2026-01", OutputControlLevel.INCLUDE_PRIVATE);
        write("2026-07", OutputControlLevel.PUBLIC_ONLY);

        SigningKeys keys = keys(directory, false);

        assertThat(headerOf(keys.sign(MANIFEST))).contains("\"kid\":\"2026-01\"");
        assertThat(keys.publicKeySet()).contains("2026-07");
    }

    @Test
    void shouldRefuseToSignWithoutAKey() {
        SigningKeys keys = keys(directory, false);

        assertThat(keys.keyId()).isEmpty();
        assertThatThrownBy(() -> keys.sign(MANIFEST)).isInstanceOf(IllegalStateException.class);
        assertThat(keys.publicKeySet()).isEqualTo("{\"keys\":[]}");
    }

    @Test
    void shouldVerifySignaturesOfRetiredKeysAndNothingElse() throws Exception {
        // Given
        write("2026-01", OutputControlLevel.INCLUDE_PRIVATE);
        String signature = keys(directory, false).sign(MANIFEST);
        write("2026-07", OutputControlLevel.INCLUDE_PRIVATE);
        SigningKeys keys = keys(directory, false);
        String changed = signature.replace(signature.split("\\.")[1], base64("{\"a\":1}"));
        String foreign = keys(directory.resolve("others"), true).sign(MANIFEST);

        // When, then
        assertThat(keys.verify(signature)).isInstanceOfSatisfying(Verification.Genuine.class, genuine -> {
            assertThat(genuine.document()).isEqualTo(MANIFEST);
            assertThat(genuine.keyId()).isEqualTo("2026-01");
        });
        assertThat(keys.verify(changed)).as("another document").isEqualTo(Verification.Rejected.ALTERED);
        assertThat(keys.verify(foreign)).as("a key of somebody else").isEqualTo(Verification.Rejected.UNKNOWN_KEY);
        assertThat(keys.verify("no signature")).isEqualTo(Verification.Rejected.NO_SIGNATURE);
    }

    /** Some characters stand for bits that the signature does not have; without them two texts would be the same signature. */
    @Test
    void shouldVerifyNoTextOfWhichOneCharacterWasChanged() {
        SigningKeys keys = keys(directory, true);
        String signature = keys.sign(MANIFEST);

        for (int place = 0; place < signature.length(); place++) {
            for (char other : new char[] {'A', 'B', 'Q', 'R', 'g', 'h', 'w', 'x', '.', '='}) {
                String changed = signature.substring(0, place) + other + signature.substring(place + 1);
                if (!changed.equals(signature)) {
                    assertThat(keys.verify(changed)).as(changed).isInstanceOf(Verification.Rejected.class);
                }
            }
        }
    }

    @Test
    void shouldStopTheStartWithAFileThatIsNoKeyWithoutShowingIt() throws IOException {
        Files.writeString(directory.resolve("2026-01.jwk"), "{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}");

        assertThatThrownBy(() -> keys(directory, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2026-01.jwk")
                .hasMessageContaining("penghubung.example.keys")
                .hasMessageNotContaining("c2VjcmV0")
                .hasNoCause();
    }

    @ParameterizedTest(name = "a key with the rights {0}")
    @ValueSource(strings = {"rw-r--r--", "rw----r--", "rw-----w-"})
    void shouldStopTheStartWithAPrivateKeyThatOthersCanReadOrWrite(String rights) throws Exception {
        write("2026-01", OutputControlLevel.INCLUDE_PRIVATE, rights);

        assertThatThrownBy(() -> keys(directory, false))
                .hasMessageContaining("2026-01.jwk")
                .hasMessageContaining("penghubung.example.keys")
                .hasMessageContaining("chmod 600");
    }

    @Test
    void shouldReadAPublicKeyThatOthersCanReadToo() throws Exception {
        write("2026-01", OutputControlLevel.PUBLIC_ONLY, "rw-r--r--");

        assertThat(keys(directory, false).publicKeySet()).contains("2026-01");
    }

    private void write(String kid, OutputControlLevel parts) throws IOException, JoseException {
        write(kid, parts, "rw-------");
    }

    private void write(String kid, OutputControlLevel parts, String rights) throws IOException, JoseException {
        write(kid, OkpJwkGenerator.generateJwk("Ed25519").toJson(parts), rights);
    }

    private void write(String kid, String key, String rights) throws IOException {
        Path file = Files.writeString(directory.resolve(kid + ".jwk"), key);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String headerOf(String jws) {
        return new String(Base64.getUrlDecoder().decode(jws.split("\\.")[0]), StandardCharsets.UTF_8);
    }

    private static SigningKeys keys(Path directory, boolean generate) {
        return SigningKeys.read(directory, generate, "penghubung.example.keys", Clock.systemUTC());
    }
}
