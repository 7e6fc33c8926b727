package id.penghubung.complaints.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.penghubung.complaints.testing.PublishedKey;
import id.penghubung.kit.signing.SigningKeys;
import id.penghubung.kit.text.Languages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key is exchanged, as docs/operations.md says; the receipts that reporters have stay valid. */
class ReceiptKeyRotationTest {

    private static final Instant SUBMITTED = Instant.parse("2026-03-10T02:15:30.123456Z");
    private static final String HASH = "0f".repeat(32);

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @TempDir
    Path directory;

    @Test
    void shouldVerifyReceiptsOfARetiredKeyWithAndWithoutThisService() throws IOException {
        // Given
        SigningKeys first = keysOf("2026-03-10", directory);
        String receipt = receipt(first);
        removePrivateParts();

        // When
        SigningKeys both = keysOf("2027-01-15", directory.resolve("next"));

        // Then: a new receipt is signed by the new key, the old one is valid
        assertThat(both.keyId()).contains("receipt-2027-01-15");
        assertThat(receipt(both)).isNotEqualTo(receipt);
        ReceiptVerificationView verified = new VerifyReceipt(both, json).verify(receipt, Languages.INDONESIAN);
        assertThat(verified.valid()).isTrue();
        assertThat(verified.keyId()).isEqualTo("receipt-2026-03-10");
        assertThat(verified.submittedAt()).isEqualTo(SUBMITTED);
        assertThat(PublishedKey.verifies(both.publicKeySet(), receipt)).isTrue();
    }

    @Test
    void shouldSignTheSameReceiptAlike() {
        SigningKeys keys = keysOf("2026-03-10", directory);

        assertThat(receipt(keys)).isEqualTo(receipt(keys));
    }

    @Test
    void shouldNotAcceptAnotherDocumentOfTheSameKeyAsAReceipt() {
        SigningKeys keys = keysOf("2026-03-10", directory);
        String manifest = keys.sign("{\"format\":\"penghubung-dossier/1\"}".getBytes(StandardCharsets.UTF_8));

        ReceiptVerificationView verified = new VerifyReceipt(keys, json).verify(manifest, Languages.ENGLISH);

        assertThat(verified.valid()).isFalse();
        assertThat(verified.result()).isEqualTo(ReceiptCheck.NOT_A_RECEIPT);
    }

    @Test
    void shouldAcceptComplaintsWithoutASignedReceiptWhileThereIsNoKey() {
        SigningKeys none = SigningKeys.read(directory, false, "", ReceiptKeys.SETTING, Clock.systemUTC());

        assertThat(new ReceiptSigner(none, json).sign("7KRM-4XWT-2PCA", SUBMITTED, HASH))
                .isNull();
    }

    private String receipt(SigningKeys keys) {
        return Objects.requireNonNull(new ReceiptSigner(keys, json).sign("7KRM-4XWT-2PCA", SUBMITTED, HASH));
    }

    /** Creates a key of a day, puts it to those that exist, and reads all of them. */
    private SigningKeys keysOf(String day, Path created) {
        Clock clock = Clock.fixed(Instant.parse(day + "T00:00:00Z"), ZoneOffset.UTC);
        SigningKeys.read(created, true, "receipt-", ReceiptKeys.SETTING, clock);
        try {
            for (Path key : files(created)) {
                if (!created.equals(directory)) {
                    Files.move(key, directory.resolve(key.getFileName()), StandardCopyOption.ATOMIC_MOVE);
                }
            }
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return SigningKeys.read(directory, false, "", ReceiptKeys.SETTING, clock);
    }

    private void removePrivateParts() throws IOException {
        for (Path key : files(directory)) {
            String retired = Files.readString(key).replaceAll(",\"d\":\"[^\"]*\"", "");
            assertThat(retired).doesNotContain("\"d\"");
            Files.writeString(key, retired);
        }
    }

    private static Iterable<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jwk")).toList();
        }
    }
}
