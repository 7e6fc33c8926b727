package id.penghubung.kit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in a bucket of a server with the interface of Amazon S3. */
class S3FileStorageTest {

    /** SHA-256 of "abc", as in FIPS 180-4. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    static Path serverFolder;

    private static S3Server server;

    @TempDir
    Path incoming;

    private S3FileStorage storage;

    @BeforeAll
    static void startServer() throws IOException {
        server = S3Server.start(serverFolder);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void prepare() throws IOException {
        storage = storageWith(server.settings());
        storage.delete(ABC);
    }

    @Test
    void shouldStoreFindAndDeleteContents() throws IOException {
        List<String> announced = new ArrayList<>();

        String hash = storage.put(content("abc"), 3, stored -> {
            announced.add(stored);
            assertThat(storage.find(stored)).as("not visible yet").isEmpty();
        });

        assertThat(hash).isEqualTo(ABC);
        assertThat(announced).containsExactly(ABC);
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        storage.find(ABC).orElseThrow().writeTo(copy);
        assertThat(copy).hasToString("abc");
        assertThat(temporaryFiles()).isEmpty();
        storage.put(content("abc"), 3, stored -> {});
        storage.delete(ABC);
        assertThat(storage.find(ABC)).isEmpty();
        storage.delete(ABC);
    }

    @Test
    void shouldStoreTenMebibytes() throws IOException {
        byte[] large = new byte[10 * 1024 * 1024];

        String hash = storage.put(new ByteArrayInputStream(large), large.length, stored -> {});

        try (InputStream read = storage.find(hash).orElseThrow().open()) {
            assertThat(read.readAllBytes()).isEqualTo(large);
        }
    }

    @Test
    void shouldStoreNothingOfAnUploadThatBreaksOffOrIsTooLong() throws IOException {
        InputStream brokenOff = new SequenceInputStream(content("ab"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertThatThrownBy(() -> storage.put(brokenOff, 3, hash -> {})).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> storage.put(content("abcd"), 3, hash -> {})).isInstanceOf(ProblemException.class);

        assertThat(temporaryFiles()).isEmpty();
        try (Stream<Path> objects = Files.list(serverFolder.resolve("data").resolve(S3Server.BUCKET))) {
            assertThat(objects.filter(object -> object.getFileName().toString().startsWith(ABC.substring(0, 8))))
                    .isEmpty();
        }
    }

    /** The server really checks the signature. */
    @Test
    void shouldBeUnavailableWithAWrongSecret() {
        S3FileStorage wrong = storageWith(server.settings("wrong"));

        assertThatThrownBy(() -> wrong.put(content("abc"), 3, hash -> {}))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(CommonProblem.SERVICE_UNAVAILABLE.type()));
        assertThatThrownBy(() -> wrong.find(ABC)).isInstanceOf(ProblemException.class);
    }

    /** The example "GET Object" of the Amazon S3 API Reference. */
    @Test
    void shouldSignAsTheReferenceOfAmazonDoes() {
        S3Signature signature =
                new S3Signature("us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

        Map<String, String> headers = signature.headers(
                "GET",
                "examplebucket.s3.amazonaws.com",
                "/test.txt",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                Map.of("range", "bytes=0-9"),
                Instant.parse("2013-05-24T00:00:00Z"));

        assertThat(headers.get("authorization"))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    private S3FileStorage storageWith(S3Settings settings) {
        return new S3FileStorage(S3Client.of(settings, Clock.systemUTC()), incoming);
    }

    private List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(incoming)) {
            return files.toList();
        }
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
