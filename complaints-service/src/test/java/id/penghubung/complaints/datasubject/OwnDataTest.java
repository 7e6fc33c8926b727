package id.penghubung.complaints.datasubject;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static id.penghubung.complaints.testing.Uploads.attach;
import static id.penghubung.kit.testing.Polling.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Complaints;
import id.penghubung.complaints.testing.Coordinator;
import id.penghubung.complaints.testing.StoredBytes;
import id.penghubung.events.ComplaintErased;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.SamplePhotos;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.localstack.testing.FakeIdentityProvider;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The copy and the erasure of a reporter's data. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class OwnDataTest {

    private static final String NIK = "6402061708900001";

    /** Events wait here for two weeks, and in their topics for 90 days (docs/personal-data.md). */
    private static final Set<String> EVENTS = Set.of("outbox", "published_event");

    private final String mark = UUID.randomUUID().toString().replace("-", "");
    private final String subject = UUID.randomUUID().toString();
    private final String reporter =
            FakeIdentityProvider.shared().token("account-" + subject, subject, List.of("reporter"));

    @Inject
    DataSource database;

    @Inject
    Jdbc jdbc;

    /** UU 27/2022 Art. 7: a copy of one's data. */
    @Test
    void shouldExportEverythingAboutTheReporter() {
        String id = submitted(reporter);
        submitted(Tokens.newReporter());

        as(reporter)
                .get("/v1/me/data")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items", hasSize(1))
                .body("items[0].complaint.id", equalTo(id))
                .body("items[0].complaint.description", containsString(mark))
                .body("items[0].complaint.reporter.name", equalTo("Sekar " + mark))
                .body("items[0].complaint.reporter.nik", equalTo(NIK))
                .body("items[0].timeline", hasSize(1));
    }

    /** UU 27/2022 Art. 7: the copy is complete, however long the timeline of a complaint is. */
    @Test
    void shouldExportTheWholeOfALongTimeline() {
        // Given
        String id = submitted(reporter);
        String another = submitted(reporter);
        QuarkusTransaction.requiringNew().run(() -> {
            // A connection may keep plans for few rows: each check of a reference would read the whole table.
            jdbc.update("discard plans");
            jdbc.update("""
                    insert into timeline_entry (complaint_id, seq, occurred_at, status, actor, message_id)
                    select complaint_id, n, occurred_at, status, actor, 'Langkah ' || n
                    from timeline_entry, generate_series(2, 2345) n where complaint_id = ? and seq = 1
                    """, UUID.fromString(id));
        });

        // When
        Response export = as(reporter).get("/v1/me/data");

        // Then
        export.then().statusCode(200).body("items.complaint.id", contains(another, id));
        assertThat(export.<List<String>>path("items[1].timeline.message"))
                .hasSize(2345)
                .endsWith("Langkah 2344", "Langkah 2345");
        export.then().body("items[0].timeline", hasSize(1));
    }

    /** UU 27/2022 Art. 7: the files are part of the copy, each with its hash and the path of its bytes. */
    @Test
    void shouldExportTheAttachmentsOfEachComplaint() {
        // Given
        String id = submitted(reporter);
        String another = submitted(reporter);
        Response photo = attach(reporter, id, SamplePhotos.png());
        Response unsent = attach(reporter, id, "MESSAGE", SamplePhotos.jpeg(1));

        // When
        Response export = as(reporter).get("/v1/me/data");

        // Then
        export.then()
                .statusCode(200)
                .body("items.complaint.id", contains(another, id))
                .body("items[0].attachments", hasSize(0))
                .body(
                        "items[1].attachments.attachment.id",
                        contains(photo.<String>path("id"), unsent.<String>path("id")))
                .body("items[1].attachments[0].attachment.name", equalTo(photo.path("name")))
                .body("items[1].attachments[0].attachment.size", equalTo(photo.path("size")))
                .body("items[1].attachments[0].attachment.sha256", equalTo(photo.path("sha256")))
                .body("items[1].attachments[0].attachment.originalSha256", equalTo(photo.path("originalSha256")));
        as(reporter)
                .get(export.<String>path("items[1].attachments[0].href"))
                .then()
                .statusCode(200);
    }

    @Test
    void shouldExportInPages() {
        submitted(reporter);
        String newest = submitted(reporter);

        Response first = as(reporter).get("/v1/me/data?limit=1");
        Response second =
                as(reporter).queryParam("cursor", first.<String>path("next")).get("/v1/me/data?limit=1");

        first.then().body("items[0].complaint.id", equalTo(newest)).body("next", notNullValue());
        second.then().body("items", hasSize(1));
        assertThat(second.<String>path("next")).isNull();
    }

    @Test
    void shouldEraseNothingWithoutAConfirmation() {
        // Given
        String id = submitted(reporter);
        withdraw(id).then().statusCode(200);

        // When
        Response erasure = as(reporter).delete("/v1/me/data");

        // Then
        erasure.then().statusCode(400);
        as(reporter).get("/v1/me/data").then().body("items", hasSize(1));
        as(reporter).delete("/v1/me/data?confirm=false").then().statusCode(400);
    }

    /** UU 27/2022 Art. 8: the person is erased, what figures are counted from is kept. */
    @Test
    void shouldEraseAFinishedComplaintFromEveryTableAndKeepTheFigures() {
        // Given
        String id = submitted(reporter);
        as(Tokens.coordinator()).get("/v1/complaints/" + id).then().statusCode(200);
        withdraw(id).then().statusCode(200);

        // When
        Response erasure = as(reporter).delete("/v1/me/data?confirm=true");

        // Then
        erasure.then().statusCode(200).body("erased", equalTo(1)).body("kept", hasSize(0));
        assertThat(StoredBytes.tablesContaining(database, EVENTS, mark, subject, NIK))
                .isEmpty();
        assertThat(storedOf(id))
                .as("identity, readable timeline, district and status")
                .isEqualTo("0 0 64.02.06 WITHDRAWN");
        as(reporter).get("/v1/me/data").then().body("items", hasSize(0));
        as(reporter).delete("/v1/me/data?confirm=true").then().statusCode(200).body("erased", equalTo(0));
    }

    /** UU 27/2022 Art. 8: the services that have copies of the text erase them too. */
    @Test
    void shouldTellTheOtherServicesWhichComplaintIsErasedAndNothingElse() {
        // Given
        String id = submitted(reporter);
        String open = submitted(reporter);
        withdraw(id).then().statusCode(200);

        // When
        as(reporter).delete("/v1/me/data?confirm=true").then().statusCode(202).body("erased", equalTo(1));

        // Then
        await().untilAsserted(() -> assertThat(Complaints.published(id, ComplaintErased.class))
                .singleElement()
                .satisfies(erased -> assertThat(erased.complaintId()).isEqualTo(UUID.fromString(id))));
        assertThat(Complaints.published(open, ComplaintErased.class)).isEmpty();
    }

    /** UU 27/2022 Art. 8: a guess of the text can be confirmed by its hash, and SP4N-LAPOR! knows who has its id. */
    @Test
    void shouldEraseTheHashOfTheTextAndTheLinkWithSp4n() {
        // Given
        String id = submitted(reporter);
        UUID complaint = UUID.fromString(id);
        String sp4nId = String.valueOf(Math.abs(subject.hashCode()));
        jdbc.update("insert into sp4n_link values (?, ?, 'koordinator', now())", sp4nId, complaint);
        withdraw(id).then().statusCode(200);

        // When
        as(reporter).delete("/v1/me/data?confirm=true").then().statusCode(200).body("erased", equalTo(1));

        // Then
        assertThat(jdbc.list(
                        "select id from complaint where id = ? and content_sha256 is null",
                        row -> row.getString(1),
                        complaint))
                .containsExactly(id);
        as(Tokens.coordinator()).get("/v1/sp4n-links/" + sp4nId).then().statusCode(404);
    }

    /** UU 27/2022 Art. 8: the completion may contain name and address, and the missing parts may name the person. */
    @Test
    void shouldEraseWhatWasMissingAndWhatTheReporterAdded() {
        // Given
        String id = submitted(reporter);
        Coordinator.act(id, "completeness", Map.of("complete", false, "missing", List.of("Alamat Sekar " + mark)))
                .then()
                .statusCode(200);
        complete(id).then().statusCode(200);
        withdraw(id).then().statusCode(200);
        String incomplete = submitted(reporter);
        Coordinator.act(
                        incomplete,
                        "completeness",
                        Map.of("complete", false, "missing", List.of("Foto rumah Sekar " + mark)))
                .then()
                .statusCode(200);
        withdraw(incomplete).then().statusCode(200);

        // When
        as(reporter).delete("/v1/me/data?confirm=true").then().statusCode(200).body("erased", equalTo(2));

        // Then
        assertThat(StoredBytes.tablesContaining(database, EVENTS, mark)).isEmpty();
        complete(id).then().statusCode(404);
    }

    /** UU 27/2022 Art. 15, 20: what is needed for a legal duty is kept until it is fulfilled, and the reporter is told. */
    @Test
    void shouldKeepAnOpenComplaintAndSayWhy() {
        String open = submitted(reporter);
        String withdrawn = submitted(reporter);
        withdraw(withdrawn).then().statusCode(200);

        Response erasure = as(reporter).header("Accept-Language", "en").delete("/v1/me/data?confirm=true");

        erasure.then()
                .statusCode(202)
                .body("erased", equalTo(1))
                .body("keptInTotal", equalTo(1))
                .body("kept[0].complaintId", equalTo(open))
                .body("kept[0].reason", equalTo("OPEN"))
                .body("kept[0].explanation", containsString("not finished"));
        as(reporter).get("/v1/complaints/" + open).then().statusCode(200).body("reporter.name", notNullValue());
        as(reporter).delete("/v1/me/data?confirm=true").then().statusCode(202).body("erased", equalTo(0));
    }

    @Test
    void shouldKeepAComplaintInAnOpenMatterOfTheOmbudsman() {
        String id = submitted(reporter);
        withdraw(id).then().statusCode(200);
        UUID matter = UUID.randomUUID();
        jdbc.update("update complaint set matter_linked_at = now() where id = ?", UUID.fromString(id));
        jdbc.update("insert into matter_link values (?, ?, '{}')", UUID.fromString(id), matter);

        as(reporter)
                .delete("/v1/me/data?confirm=true")
                .then()
                .statusCode(202)
                .body("kept[0].reason", equalTo("IN_MATTER"));

        jdbc.update("insert into linked_matter (matter_id, event_version, closed) values (?, 1, true)", matter);
        as(reporter).delete("/v1/me/data?confirm=true").then().statusCode(200).body("erased", equalTo(1));
    }

    @Test
    void shouldEraseNothingOfAnotherReporter() {
        String other = Tokens.newReporter();
        String id = submitted(other);
        as(other)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/complaints/" + id + "/withdrawal")
                .then()
                .statusCode(200);

        as(reporter).delete("/v1/me/data?confirm=true").then().statusCode(200).body("erased", equalTo(0));

        as(other).get("/v1/complaints/" + id).then().body("reporter.nik", equalTo("6402************"));
    }

    @Test
    void shouldDeleteTheStoredRepliesOfTheReporter() {
        String key = UUID.randomUUID().toString();
        String id =
                submit(as(reporter).header("Idempotency-Key", key), complaint()).path("id");
        withdraw(id).then().statusCode(200);

        as(reporter).delete("/v1/me/data?confirm=true").then().statusCode(200);

        String again =
                submit(as(reporter).header("Idempotency-Key", key), complaint()).path("id");
        assertThat(again).as("the reply is not known any more").isNotEqualTo(id);
    }

    /** A complaint is erased whole or kept whole, whichever of the two requests comes first. */
    @Test
    void shouldEraseWholeOrNotAtAllAgainstAConcurrentAnswerAndWithdrawal() {
        List<String> ids =
                IntStream.range(0, 12).mapToObj(i -> submitted(reporter)).toList();
        ids.forEach(this::requestInformation);

        CompletableFuture<Void> answers = CompletableFuture.runAsync(() -> ids.forEach(id -> {
            answer(id).then().statusCode(200);
            withdraw(id).then().statusCode(200);
        }));
        CompletableFuture<Void> erasures = CompletableFuture.runAsync(() -> {
            while (!answers.isDone()) {
                as(reporter).delete("/v1/me/data?confirm=true");
            }
        });
        CompletableFuture.allOf(answers, erasures).join();

        as(reporter).delete("/v1/me/data?confirm=true").then().statusCode(200);
        ids.forEach(id -> assertThat(storedOf(id)).isEqualTo("0 0 64.02.06 WITHDRAWN"));
        assertThat(StoredBytes.tablesContaining(database, EVENTS, mark)).isEmpty();
    }

    @Test
    void shouldRejectCallersWithoutTheRole() {
        given().get("/v1/me/data").then().statusCode(401);
        as(Tokens.coordinator()).delete("/v1/me/data").then().statusCode(403);
    }

    private String storedOf(String id) {
        return jdbc.one("""
                select concat_ws(' ', (select count(*) from reporter_identity i where i.complaint_id = c.id),
                    (select count(t.message_id) from timeline_entry t where t.complaint_id = c.id), c.district_code, c.status)
                from complaint c where c.id = ?
                """, row -> row.getString(1), UUID.fromString(id));
    }

    private void requestInformation(String id) {
        jdbc.update("""
                update complaint set status = 'NEEDS_INFORMATION', round = 1, agency_code = 'dpu', information_request_id = ?,
                       information_request_question = 'Di mana?', information_requested_at = now() where id = ?
                """, UUID.randomUUID(), UUID.fromString(id));
    }

    private Response answer(String id) {
        return as(reporter)
                .contentType(ContentType.JSON)
                .body(Map.of("message", "Di depan pasar " + mark))
                .post("/v1/complaints/" + id + "/answers");
    }

    private Response complete(String id) {
        return as(reporter)
                .header("Idempotency-Key", "completion-" + id)
                .contentType(ContentType.JSON)
                .body(Map.of("message", "Sekar, Gang " + mark))
                .post("/v1/complaints/" + id + "/completion");
    }

    private Response withdraw(String id) {
        return as(reporter)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Sudah beres " + mark))
                .post("/v1/complaints/" + id + "/withdrawal");
    }

    private String submitted(String by) {
        return submit(as(by), complaint()).then().statusCode(201).extract().path("id");
    }

    private Map<String, Object> complaint() {
        Map<String, Object> complaint = pothole("description", "Lubang di depan rumah Sekar " + mark);
        complaint.put("title", "Lubang " + mark);
        complaint.put("location", Map.of("address", "Gang " + mark));
        complaint.put("reporter", Map.of("name", "Sekar " + mark, "email", mark + "@contoh.id", "nik", NIK));
        return complaint;
    }
}
