package id.penghubung.systemtests.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.actors.Coordinator;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.http.Language;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Limits of submissions and reporters who are told to wait, as reporters, the coordinator and an administrator see them. */
@SystemTest
class SubmissionLimitsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEVICE_LIMIT = "/v1/submission-limits/DEVICE_PER_HOUR";

    private final SystemUnderTest system;
    private final Coordinator coordinator;
    private final ApiClient admin;

    SubmissionLimitsIT(SystemUnderTest system) {
        this.system = system;
        coordinator = system.coordinator(Language.ENGLISH);
        admin = system.withoutToken().withToken(system.tokens().of("admin"));
    }

    @AfterEach
    void removeLimit() {
        setDeviceLimit(0);
    }

    @Test
    void shouldCountTheComplaintsOfADeviceAndNotThoseOfItsNeighbour() {
        var first = submit(system.withoutToken());
        var device = system.withoutToken().with("Device-Token", first.header("Device-Token"));
        setDeviceLimit(2);
        submit(device).expect(201);
        submit(device).expect(201);

        var third = submit(device);

        third.expect(429);
        assertThat(third.json().path("type").asText()).isEqualTo("urn:penghubung:problem:submission-limit-reached");
        assertThat(Long.parseLong(third.header("Retry-After"))).isBetween(3_000L, 3_600L);
        submit(system.withoutToken()).expect(201);
    }

    /** UU 25/2009 Art. 36: a reporter who is told to wait loses nothing of what was submitted. */
    @Test
    void shouldTellAnAccountToWaitWithTheReasonAndLetItReadItsComplaintsUu25Of2009Art36() {
        // Given
        var reporter = system.reporter("reporter");
        var submission = reporter.submit(Draft.aboutARoad());
        var reason = "Laporan yang sama dikirim berulang kali.";
        var restriction = coordinator
                .api()
                .post(
                        "/v1/reporter-restrictions",
                        JSON.valueToTree(Map.of(
                                "complaintId",
                                submission.id(),
                                "until",
                                Instant.now().plus(Duration.ofDays(2)).toString(),
                                "reason",
                                reason)))
                .expect(201);

        try {
            // When
            var refused =
                    reporter.api().post("/v1/complaints", Draft.aboutARoad().json());

            // Then
            assertThat(refused.expect(429).text("type")).endsWith("reporter-told-to-wait");
            assertThat(refused.text("reason")).isEqualTo(reason);
            assertThat(Long.parseLong(refused.header("Retry-After"))).isPositive();
            reporter.readComplaint(submission);
        } finally {
            lift(restriction);
        }
        var lifted = coordinator
                .api()
                .get("/v1/reporter-restrictions/" + restriction.text("id"))
                .expect(200)
                .json();
        assertThat(lifted.path("active").asBoolean()).isFalse();
        assertThat(lifted.at("/lifting/reason").asText()).isNotBlank();
        reporter.submit(Draft.aboutARoad());
    }

    /**
     * UU 25/2009 Art. 36 obliges to receive complaints, and everybody can type a phone number: a restriction that rests on one refuses
     * nothing and tells nothing.
     */
    @Test
    void shouldReceiveAComplaintWithContactDetailsOfARestrictedReporterAndMarkItByLaw25Of2009() {
        var phone = "0812%08d".formatted(System.nanoTime() % 100_000_000L);
        var draft = Draft.aboutARoad()
                .confidential()
                .with("reporter", JSON.valueToTree(Map.of("name", "Rahmat Hidayat", "phone", phone)));
        var reporter = system.reporterWithoutAccount();
        var submission = reporter.submit(draft);

        var restriction = coordinator
                .api()
                .post(
                        "/v1/reporter-restrictions",
                        JSON.valueToTree(Map.of(
                                "complaintId",
                                submission.id(),
                                "until",
                                Instant.now().plus(Duration.ofDays(2)).toString(),
                                "reason",
                                "Laporan yang sama dikirim berulang kali.")));

        restriction.expect(201);
        assertThat(restriction.fullText()).doesNotContain("Rahmat", phone);
        var another = Submission.of(reporter.api().post("/v1/complaints", draft.json()));
        assertThat(coordinator.api().all("/v1/content-marks"))
                .filteredOn(mark -> mark.path("complaintId").asText().equals(another.id()))
                .extracting(mark -> mark.path("mark").asText())
                .containsExactly("RESTRICTED_CONTACT");
        reporter.awaitStatus(another, "FORWARDED");
        reporter.track(submission).expect(200);
        reporter.withdraw(submission, "Sudah dijelaskan.").expect(200);
        lift(restriction);
        Submission.of(reporter.api().post("/v1/complaints", draft.json()));
    }

    @Test
    void shouldRefuseNoLanguageButMarkItForTheCoordinator() {
        var angry = Draft.aboutARoad().titled("JALAN RUSAK, DASAR BRENGSEK");

        var submission = system.reporterWithoutAccount().submit(angry);

        assertThat(coordinator.api().all("/v1/content-marks"))
                .extracting(mark -> mark.path("complaintId").asText())
                .contains(submission.id());
    }

    private static ApiResponse submit(ApiClient client) {
        return client.post("/v1/complaints", Draft.aboutARoad().anonymous().json());
    }

    private void lift(ApiResponse restriction) {
        coordinator
                .api()
                .ifMatch(restriction)
                .post(
                        "/v1/reporter-restrictions/" + restriction.text("id") + "/lifting",
                        JSON.valueToTree(Map.of("reason", "Sudah dijelaskan.")))
                .expect(200);
    }

    private void setDeviceLimit(int value) {
        admin.ifMatch(admin.get(DEVICE_LIMIT).expect(200))
                .put(DEVICE_LIMIT, JSON.createObjectNode().put("value", value))
                .expect(200);
    }
}
