package id.penghubung.systemtests.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.actors.Coordinator;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.stack.AtOnce;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The work at the triage queue. Each test has a district of its own, so that no complaint of another test is given out. */
@SystemTest
class TriageQueueIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Locale INDONESIAN = Locale.of("id");
    private static final ZoneId OFFICE = ZoneId.of("Asia/Makassar");

    private static final String OTHER = "901";
    private static final String KENOHAN = "64.02.09";
    private static final String TABANG = "64.02.12";

    private final Reporter reporter;
    private final Coordinator coordinator;
    private final Coordinator colleague;

    TriageQueueIT(SystemUnderTest system) {
        reporter = system.reporter("reporter");
        coordinator = system.coordinator();
        colleague =
                new Coordinator(system.withoutToken().withToken(system.tokens().of("coordinator2")));
    }

    @Test
    void shouldGiveEachOfTwoCoordinatorsAnotherComplaintThatTheOtherOneCannotDecide() {
        // Given
        var waiting = Stream.of("Sampah berbau di tepi sungai", "Sampah berbau di dekat pasar")
                .map(title -> inTriage(title, KENOHAN))
                .toList();

        // When: both ask at the same time
        var given = AtOnce.map(List.of(coordinator, colleague), TriageQueueIT::awaitNext);

        // Then
        var ids = given.stream().map(TriageQueueIT::complaintOf).toList();
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        waiting.stream().map(Submission::id).toList());
        assertThat(given)
                .allSatisfy(task ->
                        assertThat(task.at("/item/claim/own").asBoolean()).isTrue());
        assertThat(given.getFirst().at("/item/suggestion/candidates")).anySatisfy(candidate -> {
            assertThat(candidate.path("agencyCode").asText()).isEqualTo("dlhk");
            assertThat(candidate.path("words")).isNotEmpty();
        });
        assertThat(complaintOf(awaitNext(coordinator))).isEqualTo(ids.getFirst());
        next(colleague, ids.getLast()).expect(204);

        // When
        var refused = decide(colleague, ids.getFirst()).expect(409);

        // Then
        assertThat(refused.text("type")).isEqualTo("urn:penghubung:problem:triage-claimed");
        assertThat(refused.text("claimedBy"))
                .isEqualTo(given.getFirst().at("/item/claim/claimedBy").asText());
        decide(coordinator, ids.getFirst()).expect(200);
        colleague.api().delete("/v1/triage/" + ids.getLast() + "/claim").expect(204);
        decide(coordinator, ids.getLast()).expect(200);
        next(coordinator).expect(204);
    }

    @Test
    void shouldKeepWhereAComplaintWasHandedOverAndWhatCameOfIt() {
        // Given
        var today = LocalDate.now(OFFICE);
        var submission = inTriage("Jalan nasional terkelupas", TABANG);
        reporter.awaitStatus(submission, "IN_TRIAGE");

        // When
        coordinator
                .review(
                        submission,
                        "hand-over",
                        Map.of(
                                "outsideBody", "national-roads",
                                "sentTo", "Balai Besar di Balikpapan",
                                "sentOn", today.minusDays(1).toString(),
                                "reference", "620/118/SETDA",
                                "followUpOn", today.plusDays(7).toString()))
                .expect(200);

        // Then
        reporter.awaitStatus(submission, "ARCHIVED");
        assertThat(reporter.readTimeline(submission).toString())
                .contains(
                        "Balai Besar Pelaksanaan Jalan Nasional",
                        today.minusDays(1).format(DateTimeFormatter.ofPattern("d MMMM yyyy", INDONESIAN)));
        Polling.standard()
                .untilAsserted(() ->
                        coordinator.api().get("/v1/triage/" + submission.id()).expect(404));
        assertThat(toBeFollowed()).contains(submission.id());

        // When: the body answers, and later there is nothing more to ask
        var first = followUp(
                submission,
                Map.of(
                        "note",
                        "Perbaikan dijadwalkan",
                        "nextFollowUpOn",
                        today.plusDays(30).toString()));
        var last = followUp(submission, Map.of("note", "Jalan sudah diperbaiki"));

        // Then
        assertThat(first.path("followUpOn").asText())
                .isEqualTo(today.plusDays(30).toString());
        assertThat(last.path("reference").asText()).isEqualTo("620/118/SETDA");
        assertThat(last.path("followUps").findValuesAsText("note"))
                .containsExactly("Perbaikan dijadwalkan", "Jalan sudah diperbaiki");
        assertThat(toBeFollowed()).doesNotContain(submission.id());
    }

    private Submission inTriage(String title, String district) {
        var submission = reporter.submit(
                Draft.aboutARoad().titled(title).inCategory(OTHER).inDistrict(district));
        coordinator.awaitTriageItem(submission, 1);
        return submission;
    }

    /** A complaint whose due date is just being written is passed over. */
    private static JsonNode awaitNext(Coordinator coordinator) {
        return Polling.standard()
                .until(() -> next(coordinator), answer -> answer.status() == 200)
                .json();
    }

    private static ApiResponse next(Coordinator coordinator, String... except) {
        var request = JSON.createObjectNode().put("categoryCode", OTHER).put("districtCode", KENOHAN);
        request.set("except", JSON.valueToTree(List.of(except)));
        return coordinator.api().post("/v1/triage/next", request);
    }

    private static String complaintOf(JsonNode task) {
        return task.at("/item/complaintId").asText();
    }

    private static ApiResponse decide(Coordinator coordinator, String complaintId) {
        return coordinator.assign(
                new Submission(complaintId, "", ""), "dlhk", "Sampah adalah urusan lingkungan hidup.");
    }

    private List<String> toBeFollowed() {
        return coordinator.api().all("/v1/hand-overs").stream()
                .map(handOver -> handOver.path("complaintId").asText())
                .toList();
    }

    private JsonNode followUp(Submission submission, Map<String, String> answer) {
        return coordinator
                .api()
                .post("/v1/hand-overs/" + submission.id() + "/follow-ups", JSON.valueToTree(answer))
                .expect(200)
                .json();
    }
}
