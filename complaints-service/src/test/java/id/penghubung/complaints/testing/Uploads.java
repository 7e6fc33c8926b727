package id.penghubung.complaints.testing;

import static id.penghubung.complaints.testing.Requests.as;
import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Uploads of attachments, and the files that they leave. */
public final class Uploads {

    /** Directory of the files in tests. */
    public static final Path DIRECTORY = Path.of("target", "attachments");

    private Uploads() {}

    public static Response attach(String token, String complaint, byte[] file) {
        return attach(as(token), "/v1/complaints/" + complaint + "/attachments", "EVIDENCE", file);
    }

    public static Response attach(String token, String complaint, String purpose, byte[] file) {
        return attach(as(token), "/v1/complaints/" + complaint + "/attachments", purpose, file);
    }

    public static Response attachByCode(String number, String code, byte[] file) {
        return attach(given().header("Access-Code", code), "/v1/tracking/" + number + "/attachments", "EVIDENCE", file);
    }

    /** Sends a file with a name and a declared type that say nothing about it. */
    public static Response attach(RequestSpecification by, String path, String purpose, byte[] file) {
        return by.multiPart("file", "Rumah Pak Rahasia.exe", file, "text/html")
                .multiPart("purpose", purpose)
                .post(path);
    }

    public static byte[] download(String token, String complaint, String attachment) {
        return as(token)
                .get("/v1/complaints/" + complaint + "/attachments/" + attachment)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /** Returns all files below the directory of attachments, in a stable order. */
    public static List<Path> storedFiles() {
        try (Stream<Path> all = Files.walk(DIRECTORY)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
