package id.penghubung.complaints.attachments;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.submitted;
import static id.penghubung.complaints.testing.Uploads.DIRECTORY;
import static id.penghubung.complaints.testing.Uploads.attach;
import static id.penghubung.complaints.testing.Uploads.download;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Complaints;
import id.penghubung.kit.files.UploadCleanupJob;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.FakeClamd;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.kit.testing.SamplePhotos;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Attachments that no scanner has seen, their scan in the background, and their erasure (UU 27/2022 Art. 8). */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AttachmentQuarantineTest {

    private final String reporter = Tokens.newReporter();

    @Inject
    AttachmentScanJob scanJob;

    @Inject
    UploadCleanupJob cleanup;

    @Inject
    DataSource database;

    @Inject
    Jdbc jdbc;

    @Test
    void shouldHandOutAFileOnlyAfterTheScannerHasAnswered() {
        // Given
        String id = submitted(reporter);
        Complaints.route(id, 1, "dpu");
        byte[] file = SampleFiles.pdf(FakeClamd.NO_ANSWER);
        Response attached = attach(reporter, id, file);
        String path = "/v1/complaints/" + id + "/attachments/" + attached.path("id");

        // When
        attached.then().statusCode(201).body("scan", equalTo("PENDING"));
        as(reporter).get(path).then().statusCode(409).body("type", containsString("attachment-in-quarantine"));
        as(Tokens.inspector()).get(path + "/original").then().statusCode(409);
        scanJob.scan();
        as(reporter).get(path).then().statusCode(409);
        FakeClamd.recover();
        jdbc.update("delete from failing_row where worker = ?", AttachmentScanJob.WORKER);
        scanJob.scan();

        // Then
        assertThat(download(reporter, id, attached.path("id"))).startsWith("%PDF".getBytes(US_ASCII));
    }

    @Test
    void shouldKeepAFileInQuarantineInWhichALaterScanFindsAVirus() {
        // Given: the scanner learned of the virus only after the upload
        String id = submitted(reporter);
        String attachment = attach(reporter, id, SamplePhotos.png()).path("id");
        jdbc.update("update complaint_attachment set scan = 'INFECTED' where id = ?", UUID.fromString(attachment));

        // When, then
        as(reporter)
                .header("Accept-Language", "en")
                .get("/v1/complaints/" + id + "/attachments/" + attachment)
                .then()
                .statusCode(409)
                .body("detail", containsString("contains a virus"));
    }

    @Test
    void shouldEraseAttachmentsAndTheirBytesWithTheComplaint() {
        // Given
        String id = submitted(reporter);
        Response attached = attach(reporter, id, SampleFiles.pdf(id));
        List<Path> stored = jdbc
                .list(
                        "select unnest(array[sha256, sealed_sha256]) from complaint_attachment where complaint_id = ?",
                        row -> row.getString(1),
                        UUID.fromString(id))
                .stream()
                .map(AttachmentQuarantineTest::pathOf)
                .toList();
        assertThat(stored).hasSize(2).allMatch(Files::exists);
        as(reporter)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/complaints/" + id + "/withdrawal")
                .then()
                .statusCode(200);

        // When
        as(reporter).delete("/v1/me/data?confirm=true").then().statusCode(200);
        jdbc.update("update unattached_content set stored_at = now() - interval '2 hours'");
        cleanup.collect();

        // Then
        assertThat(stored).noneMatch(Files::exists);
        assertThat(jdbc.list(
                        "select id from complaint_attachment where id = ?",
                        row -> row.getString(1),
                        UUID.fromString(attached.path("id"))))
                .isEmpty();
    }

    @Test
    void shouldFindFilesThatWereExchangedOrLost() throws IOException {
        // Given
        String id = submitted(reporter);
        attach(reporter, id, SampleFiles.pdf(id));
        List<String> hashes = jdbc.list(
                "select unnest(array[sha256, sealed_sha256]) from complaint_attachment where complaint_id = ?",
                row -> row.getString(1),
                UUID.fromString(id));
        assertThat(audit()).doesNotContain(hashes.getFirst()).doesNotContain(hashes.getLast());

        // When
        Files.writeString(pathOf(hashes.getFirst()), "exchanged");
        Files.delete(pathOf(hashes.getLast()));

        // Then
        assertThat(audit())
                .contains("its file was changed (" + hashes.getFirst() + ")")
                .contains("its file is missing (" + hashes.getLast() + ")");
        jdbc.update("delete from complaint_attachment where complaint_id = ?", UUID.fromString(id));
    }

    private static String audit() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new AttachmentAuditCommand(ConfigProvider.getConfig(), new PrintStream(printed, true, US_ASCII))
                .run(AttachmentAuditCommand.NAME);
        return printed.toString(US_ASCII);
    }

    private static Path pathOf(String hash) {
        return DIRECTORY.resolve("files").resolve(hash.substring(0, 2)).resolve(hash);
    }

    @Test
    void shouldReadFilesToScanAndOfAComplaintFromIndexes() {
        QueryPlan due = planOf(
                AttachmentTable.LOCK_UNSCANNED.replace("limit ?", "limit 5").replace("?", "now()"));
        QueryPlan list = planOf(
                "select * from complaint_attachment where complaint_id = '01a1ec6e-d826-7d7a-b551-4af433164480' order"
                        + " by id");

        assertThat(due.readsAllOf("complaint_attachment")).as(due.toString()).isFalse();
        assertThat(list.readsAllOf("complaint_attachment")).as(list.toString()).isFalse();
    }

    private QueryPlan planOf(String query) {
        submitted(reporter);
        return QueryPlan.afterGrowth(database, "complaint_attachment", """
            insert into complaint_attachment (id, complaint_id, purpose, uploader, name, kind, size, sha256, cleaned, original_kind,
                original_size, original_sha256, sealed_sha256, sealed_key_id, sealed_key, scan, uploaded_at)
            select gen_random_uuid(), (select id from complaint order by id desc limit 1), 'EVIDENCE', 'reporter', 'a.jpg', 'JPEG', 1,
                repeat('0', 64), true, 'JPEG', 1, repeat('0', 64), repeat('0', 64), 'k', 'x',
                case when n % 100 = 0 then 'PENDING' else 'CLEAN' end, now()
            from generate_series(1, 20000) as n
            """, query);
    }
}
