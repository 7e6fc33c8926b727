package id.penghubung.focalpoint.casework.cannedreplies;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.DirectoryApiClient;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Canned replies are filled in for a case. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CaseCannedReplyServiceTest {

    @Test
    void shouldFillInTheDataOfTheCase() {
        // Given
        String text = "Yth. pelapor {trackingNumber} ({title}), {agency} menjawab paling lambat {dueDate}.";
        DirectoryApiClient.ofHead("dlhk")
                .add("canned-replies", Map.of("code", "diterima", "title", "Diterima", "text", text))
                .then()
                .statusCode(201);
        CaseApiClient officer = CaseApiClient.of("dlhk");
        String caseId = officer.awaitCaseId(RoutedComplaint.to("dlhk")
                .decidedAt(Instant.parse("2026-11-16T02:00:00Z"))
                .publish());

        // When
        JsonPath replies = officer.request()
                .get("/v1/cases/{id}/canned-replies", caseId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then: 14 working days after Monday 16 November
        assertThat(replies.getList("items.code", String.class)).containsExactly("diterima");
        assertThat(replies.getString("items[0].text"))
                .isEqualTo("Yth. pelapor KKR-7Q4M-XD2H (Jalan berlubang di dekat pasar),"
                        + " Dinas Lingkungan Hidup dan Kehutanan menjawab paling lambat 4 Desember 2026.");
        assertThat(CaseApiClient.of("dpu")
                        .request()
                        .get("/v1/cases/{id}/canned-replies", caseId)
                        .statusCode())
                .isEqualTo(404);
    }
}
