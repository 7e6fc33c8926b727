package id.penghubung.systemtests.ombudsman;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Recommendations to public works, about which the regional secretary as the superior reports within 60 days, or not. */
@SystemTest
class RecommendationIT {

    private static final String RECOMMENDATION = "RECOMMENDATION";

    private final MatterClient liaison;
    private final MatterClient officer;
    private final MatterClient head;
    private final MatterClient secretary;

    RecommendationIT(SystemUnderTest system) {
        liaison = MatterClient.of(system, "ombudsman");
        officer = MatterClient.of(system, "dpu");
        head = MatterClient.of(system, "dpu-kepala");
        secretary = MatterClient.of(system, "secretary");
    }

    @Test
    void shouldAcceptARecommendationThatTheSuperiorReportedInTime() {
        // Given
        var action = recommend(10);
        officer.actOn(action, "draft", Map.of("text", "Izin terbit, pelaksana dibina."));
        assertThat(secretary.action(action).path("draft").asText()).isEqualTo("Izin terbit, pelaksana dibina.");
        var byHead = head.requestStep(action, "submission", Map.of()).expect(409);
        assertThat(byHead.text("type")).endsWith(":action-product-differs");
        var sent = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        secretary.actOn(
                action, "superior-report", Map.of("number", "700/12/Setda", "sentAt", sent, "text", "Izin terbit."));
        var reported = liaison.action(action);
        assertThat(reported.path("state").asText()).isEqualTo("SUBMITTED");
        assertThat(reported.path("reportNumber").asText()).isEqualTo("700/12/Setda");
        assertThat(reported.at("/deadline/state").asText()).isEqualTo("MET");
        assertThat(Instant.parse(reported.at("/deadline/metAt").asText())).isEqualTo(sent);

        // When
        liaison.actOn(action, "decision", Map.of("outcome", "ACCEPTED"));

        // Then
        assertThat(officer.action(action).path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(head.entriesOf(action))
                .containsSubsequence("ACTION_ORDERED", "ACTION_SUPERIOR_REPORTED", "ACTION_ACCEPTED");
    }

    @Test
    void shouldPublishAndReportOnwardARecommendationThatWasNotReported() {
        // Given
        var action = recommend(90);
        Polling.standard()
                .untilAsserted(() -> assertThat(
                                secretary.action(action).at("/deadline/state").asText())
                        .isEqualTo("BREACHED"));
        var publication = Map.of("on", Days.today(), "medium", "Situs Ombudsman Republik Indonesia");
        var early = liaison.requestStep(action, "publication", publication).expect(409);
        assertThat(early.text("type")).endsWith(":action-step-not-allowed");
        var decided = liaison.actOn(
                action, "decision", Map.of("outcome", "NOT_CARRIED_OUT", "reason", "Tidak ada laporan atasan."));
        assertThat(decided.path("state").asText()).isEqualTo("NOT_CARRIED_OUT");

        // When
        liaison.actOn(action, "publication", publication);
        liaison.actOn(
                action, "onward-report", Map.of("on", Days.today(), "recipient", "DPRD Kabupaten", "number", "B/77"));

        // Then
        var seen = officer.action(action);
        assertThat(seen.path("state").asText()).isEqualTo("NOT_CARRIED_OUT");
        assertThat(seen.path("reason").asText()).isEqualTo("Tidak ada laporan atasan.");
        assertThat(seen.at("/deadline/state").asText()).isEqualTo("BREACHED");
        assertThat(seen.path("publishedIn").asText()).isEqualTo("Situs Ombudsman Republik Indonesia");
        assertThat(seen.path("reportedTo").asText()).isEqualTo("DPRD Kabupaten");
        assertThat(secretary.entriesOf(action))
                .containsSubsequence(
                        "ACTION_NOT_CARRIED_OUT", "RECOMMENDATION_PUBLISHED", "RECOMMENDATION_REPORTED_ONWARD");
    }

    /** Opens a matter and orders its recommendation, received so many days ago. */
    private String recommend(int daysAgo) {
        var matter = liaison.open(
                Map.of("stage", RECOMMENDATION, "openedOn", Days.today().minusDays(daysAgo)));
        return liaison.order(matter, RECOMMENDATION, Days.daysAgo(daysAgo));
    }
}
