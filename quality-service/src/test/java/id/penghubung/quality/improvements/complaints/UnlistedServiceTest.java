package id.penghubung.quality.improvements.complaints;

import static id.penghubung.kit.testing.Polling.await;
import static id.penghubung.quality.improvements.complaints.ServiceComplaintEvents.publish;
import static id.penghubung.quality.improvements.complaints.ServiceComplaintEvents.routed;
import static id.penghubung.quality.improvements.complaints.ServiceComplaintEvents.verification;
import static id.penghubung.quality.standards.StandardScenario.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.standards.StandardScenario;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.OpenedWorkbook;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Complaints that name a code which no published standard has are counted apart, and shown in the coverage. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class UnlistedServiceTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Inject
    Jdbc jdbc;

    private final String unknown = "tak-dikenal-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    @Test
    void shouldShowCodesOfNoServiceInTheCoverageToTheBureauOnly() {
        // When
        verified(unknown);
        verified(unknown);

        // Then
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(reports(unknown)).isEqualTo(2));
        assertThat(coverage().<Integer>path("unlistedServices.total")).isGreaterThanOrEqualTo(2);
        byte[] workbook = as(Tokens.qualityCoordinator())
                .accept(XLSX)
                .get("/v1/quality/coverage")
                .asByteArray();
        assertThat(OpenedWorkbook.cells(workbook).getLast()).contains("service_code", unknown);
        as(Tokens.officerOf(SampleUnits.HOSPITAL))
                .get("/v1/quality/coverage")
                .then()
                .statusCode(200)
                .body("unlistedServices", nullValue());
    }

    @Test
    void shouldNotCountAServiceAsUnlistedOnceItsStandardIsPublished() {
        // Given
        StandardScenario service = StandardScenario.ofAService(SampleUnits.HOSPITAL, "Layanan " + UUID.randomUUID());
        verified(service.code());
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(reports(service.code())).isEqualTo(1));

        // When
        service.published();

        // Then
        assertThat(reports(service.code())).isZero();
    }

    @Test
    void shouldNotCountAServiceWithAPublishedStandardAsUnlisted() {
        // Given
        StandardScenario service = StandardScenario.ofAService(SampleUnits.HOSPITAL, "Layanan " + UUID.randomUUID())
                .published();

        // When
        UUID complaint = verified(service.code());

        // Then
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(rowsOf(complaint)).isEqualTo(1));
        assertThat(reports(service.code())).isZero();
    }

    /** A complaint that accuses staff is in no figure. */
    @Test
    void shouldNotCountComplaintsThatAccuseStaff() {
        // Given
        UUID complaint = verified(unknown);
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(reports(unknown)).isEqualTo(1));

        // When
        DomainEvents.publish(complaint, routed(complaint, 1, true));

        // Then
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(reports(unknown)).isZero());
    }

    @Test
    void shouldCountOnlyComplaintsThatAreVerifiedAndHaveNotEnded() {
        // Given
        verified(unknown);
        UUID ended = verified(unknown);
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(reports(unknown)).isEqualTo(2));

        // When
        UUID unverified = UUID.randomUUID();
        publish(unverified, ComplaintKind.COMPLAINT, Instant.now(), unknown);
        DomainEvents.publish(ended, new ComplaintWithdrawn(ended, "Sudah selesai", Instant.now()));

        // Then
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(rowsOf(unverified)).isEqualTo(1));
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(reports(unknown)).isEqualTo(1));
    }

    private int reports(String code) {
        Integer reports =
                coverage().path("unlistedServices.services.find { it.serviceCode == '%s' }?.reports".formatted(code));
        return reports == null ? 0 : reports;
    }

    private static Response coverage() {
        return as(Tokens.qualityCoordinator())
                .get("/v1/quality/coverage")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static UUID verified(String service) {
        UUID complaint = UUID.randomUUID();
        publish(complaint, ComplaintKind.COMPLAINT, Instant.now(), service);
        DomainEvents.publish(complaint, verification(complaint, ComplaintKind.COMPLAINT));
        return complaint;
    }

    private long rowsOf(UUID complaint) {
        return jdbc.one(
                "select count(*) from service_complaint where complaint_id = ?", row -> row.getLong(1), complaint);
    }
}
