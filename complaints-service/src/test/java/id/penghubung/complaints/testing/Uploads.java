package id.penghubung.complaints.testing;

import static id.penghubung.complaints.testing.Requests.as;
import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

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

    /** Returns all files below the directory of attachments, in a stable order. The service may delete others meanwhile. */
    public static List<Path> storedFiles() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(DIRECTORY, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (failure instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw failure;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files.stream().sorted().toList();
    }
}
