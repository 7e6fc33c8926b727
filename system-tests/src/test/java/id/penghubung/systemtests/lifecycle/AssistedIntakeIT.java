package id.penghubung.systemtests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.penghubung.systemtests.actors.Coordinator;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** An officer keys in a letter, which a person has written for somebody else, and which is at SP4N-LAPOR! as well. */
@SystemTest
class AssistedIntakeIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId OFFICE = ZoneId.of("Asia/Makassar");

    private final SystemUnderTest system;
    private final Officer officer;
    private final Coordinator coordinator;

    AssistedIntakeIT(SystemUnderTest system) {
        this.system = system;
        officer = system.officer("dpu");
        coordinator = system.coordinator();
    }

    @Test
    void shouldCarryForWhomAProxyComplainsAndHandOverASlipUu25Of2009Art42() {
        var keyedIn = keyIn(letter());

        var submission = Submission.of(keyedIn);
        var shown = coordinator
                .api()
                .get("/v1/complaints/" + submission.id())
                .expect(200)
                .json();
        assertThat(shown.at("/reporter/onBehalfOf").asText()).isEqualTo("Hasan Basri");
        assertThat(shown.path("channel").asText()).isEqualTo("LETTER");
        assertThat(system.withoutToken()
                        .with("Access-Code", submission.accessCode())
                        .get("/v1/tracking/" + submission.trackingNumber() + "/slip")
                        .expect(200)
                        .body())
                .startsWith("%PDF-");
    }

    @Test
    void shouldCountThe14DaysFromTheDayOnWhichTheLetterArrivedUu25Of2009Art44() {
        var arrived = LocalDate.now(OFFICE).minusDays(5);

        var submission = Submission.of(keyIn(letter().put("receivedOn", arrived.toString())));

        Polling.standard()
                .untilAsserted(() -> assertThat(dueDate(submission, "COMPLETENESS_REPLY"))
                        .isEqualTo(arrived.plusDays(14).toString()));
    }

    @Test
    void shouldRefuseADayOfArrivalInTheFuture() {
        // Two days, so that it is still in the future if midnight passes meanwhile.
        var later = LocalDate.now(OFFICE).plusDays(2);

        var refused = keyIn(letter().put("receivedOn", later.toString()));

        assertThat(refused.expect(400).json().at("/errors/0/pointer").asText()).isEqualTo("#/receivedOn");
    }

    @Test
    void shouldLinkATrackingIdOfSp4nLaporOnceAndFindTheComplaintByIt() {
        var sp4nId = Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L));
        var submission = Submission.of(keyIn(letter().put("sp4nId", sp4nId)));

        var another = keyIn(letter().put("sp4nId", sp4nId));

        assertThat(another.expect(409).text("type")).endsWith("sp4n-id-linked");
        assertThat(coordinator.api().get("/v1/sp4n-links/" + sp4nId).expect(200).text("complaintId"))
                .isEqualTo(submission.id());
    }

    private ApiResponse keyIn(ObjectNode letter) {
        return officer.api().withNewIdempotencyKey().post("/v1/complaints/assisted", letter);
    }

    private static ObjectNode letter() {
        var letter = JSON.createObjectNode().put("channel", "LETTER").put("consentGiven", true);
        letter.set(
                "complaint",
                Draft.aboutARoad()
                        .with(
                                "reporter",
                                JSON.valueToTree(Map.of("name", "Siti Rahmawati", "onBehalfOf", "Hasan Basri")))
                        .json());
        return letter;
    }

    /** Returns the day on which a deadline of a complaint ends; empty while it has none. */
    private String dueDate(Submission submission, String type) {
        for (var deadline : coordinator
                .api()
                .get("/v1/complaints/" + submission.id())
                .expect(200)
                .json()
                .at("/review/deadlines")) {
            if (deadline.path("type").asText().equals(type)) {
                return Instant.parse(deadline.path("dueAt").asText())
                        .atZone(OFFICE)
                        .toLocalDate()
                        .toString();
            }
        }
        return "";
    }
}
