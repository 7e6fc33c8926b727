package id.penghubung.systemtests.ombudsman;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Corrective actions of public works, from the order of the Ombudsman to its decision. */
@SystemTest
class ActionsIT {

    private static final String CORRECTIVE_ACTION = "CORRECTIVE_ACTION";
    private static final Map<String, String> ACCEPTED = Map.of("outcome", "ACCEPTED");

    /** More than 30 working days ago, whatever the days off. */
    private static final int LONG_AGO = 100;

    private final MatterClient liaison;
    private final MatterClient coordinator;
    private final MatterClient officer;
    private final MatterClient head;
    private final MatterClient secretary;

    ActionsIT(SystemUnderTest system) {
        liaison = MatterClient.of(system, "ombudsman");
        coordinator = MatterClient.of(system, "coordinator");
        officer = MatterClient.of(system, "dpu");
        head = MatterClient.of(system, "dpu-kepala");
        secretary = MatterClient.of(system, "secretary");
    }

    @Test
    void shouldAcceptAnActionThatIsCarriedOutWithItsEvidence() {
        // Given
        var matter = openMatter(5);
        var action = coordinator.order(
                matter,
                Map.of(
                        "product",
                        CORRECTIVE_ACTION,
                        "evidence",
                        "Foto jalan",
                        "reference",
                        "LHP/1",
                        "issuedOn",
                        Days.today().minusDays(5),
                        "receivedAt",
                        Days.daysAgo(5)));
        officer.actOn(action, "plan", Map.of("text", "Ditambal minggu ini."));
        officer.attachEvidence(action);
        officer.actOn(action, "draft", Map.of("text", "Jalan sudah ditambal."));
        assertThat(liaison.action(action).hasNonNull("draft"))
                .as("the liaison reads no drafts")
                .isFalse();
        var submitted = head.actOn(action, "submission", Map.of());
        assertThat(submitted.at("/deadline/state").asText()).isEqualTo("MET");
        assertThat(liaison.action(action).path("submission").asText()).isEqualTo("Jalan sudah ditambal.");

        // When
        liaison.actOn(action, "decision", ACCEPTED);

        // Then
        var seen = officer.action(action);
        assertThat(seen.path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(seen.path("nextStates")).isEmpty();
        assertThat(seen.path("overdue").asBoolean()).isFalse();
        assertThat(seen.path("attachments")).hasSize(1);
        assertThat(secretary.entriesOf(action))
                .containsSubsequence("ACTION_ORDERED", "ACTION_PLANNED", "ACTION_SUBMITTED", "ACTION_ACCEPTED");
    }

    @Test
    void shouldAcceptAnActionAfterItWasReturned() {
        // Given
        var action = order(5);
        var due = officer.action(action).at("/deadline/dueDate").asText();
        head.actOn(action, "submission", Map.of("text", "Jalan sudah ditambal."));

        // When
        liaison.actOn(action, "decision", Map.of("outcome", "RETURNED", "reason", "Lubang di simpang belum ditambal."));

        // Then
        var returned = officer.action(action);
        assertThat(returned.path("state").asText()).isEqualTo("RETURNED");
        assertThat(returned.path("reason").asText()).isEqualTo("Lubang di simpang belum ditambal.");
        assertThat(returned.at("/deadline/state").asText())
                .as("the time runs again, to the same day")
                .isEqualTo("RUNNING");
        assertThat(returned.at("/deadline/dueDate").asText()).isEqualTo(due);

        head.actOn(action, "submission", Map.of("text", "Simpang juga sudah ditambal."));
        var accepted = liaison.actOn(action, "decision", ACCEPTED);
        assertThat(accepted.path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(accepted.at("/deadline/state").asText()).isEqualTo("MET");
        assertThat(officer.entriesOf(action))
                .containsSubsequence("ACTION_SUBMITTED", "ACTION_RETURNED", "ACTION_SUBMITTED", "ACTION_ACCEPTED");
    }

    @Test
    void shouldAcceptAnActionInPart() {
        // Given
        var action = order(5);
        head.actOn(action, "submission", Map.of("text", "Separuh jalan ditambal."));

        // When
        liaison.actOn(
                action, "decision", Map.of("outcome", "PARTLY_ACCEPTED", "reason", "Separuh jalan belum ditambal."));

        // Then
        var seen = head.action(action);
        assertThat(seen.path("state").asText()).isEqualTo("PARTLY_ACCEPTED");
        assertThat(seen.path("reason").asText()).isEqualTo("Separuh jalan belum ditambal.");
        assertThat(seen.path("nextStates")).as("it is decided").isEmpty();
        assertThat(coordinator.entriesOf(action)).endsWith("ACTION_PARTLY_ACCEPTED");
        var again = head.requestStep(action, "submission", Map.of("text", "Semua ditambal."))
                .expect(409);
        assertThat(again.text("type")).endsWith(":action-step-not-allowed");
    }

    @Test
    void shouldExtendTheTimeOfAnActionOnTheRecord() {
        // Given
        var action = order(5);
        var before = officer.action(action).at("/deadline/dueDate").asText();
        var later = LocalDate.parse(before).plusDays(14);
        officer.requestStep(action, "extension", Map.of("dueOn", later, "reason", "Hujan."))
                .expect(403);

        // When
        liaison.actOn(action, "extension", Map.of("dueOn", later, "reason", "Banjir di wilayah itu."));

        // Then
        var seen = officer.action(action);
        assertThat(seen.path("state").asText()).isEqualTo("ORDERED");
        assertThat(seen.at("/deadline/dueDate").asText()).isEqualTo(later.toString());
        assertThat(seen.at("/deadline/state").asText()).isEqualTo("RUNNING");
        var entry = seen.path("entries").path(seen.path("entries").size() - 1);
        assertThat(entry.path("type").asText()).isEqualTo("ACTION_EXTENDED");
        assertThat(entry.at("/details/previousDueOn").asText()).isEqualTo(before);
        var explanation = officer.api()
                .get("/v1/deadlines/" + seen.at("/deadline/id").asText() + "/explanation")
                .expect(200)
                .json();
        assertThat(explanation.at("/sentence/en").asText())
                .contains("extended from " + before + " by the liaison", "Banjir di wilayah itu.");
    }

    @Test
    void shouldPassTheMatterOfAnOverdueActionToMonitoring() {
        // Given
        var matter = openMatter(LONG_AGO);
        var action = liaison.order(matter, CORRECTIVE_ACTION, Days.daysAgo(LONG_AGO));
        awaitBreach(action);
        assertThat(officer.action(action).path("overdue").asBoolean()).isTrue();
        liaison.actOn(action, "monitoring", Map.of("complete", false, "reason", "Tanda terima LHP belum ada."));
        assertThat(liaison.matter(matter).path("stage").asText())
                .as("the data is asked from the unit that examined the matter")
                .isEqualTo("EXAMINATION_REPORT");

        // When
        liaison.actOn(action, "monitoring", Map.of("complete", true, "reason", "Berkas lengkap."));

        // Then
        assertThat(officer.matter(matter).path("stage").asText()).isEqualTo("RESOLUTION_AND_MONITORING");
        assertThat(officer.timeline(matter)).contains("MATTER_MOVED");
        assertThat(officer.entriesOf(action)).containsSubsequence("ACTION_DATA_REQUESTED", "ACTION_MONITORED");

        var late = head.actOn(action, "submission", Map.of("text", "Jalan sudah ditambal."));
        assertThat(late.path("state").asText())
                .as("it can still be carried out")
                .isEqualTo("SUBMITTED");
        assertThat(late.at("/deadline/state").asText()).as("but late").isEqualTo("BREACHED");
        assertThat(late.at("/deadline/metAt").asText()).isNotEmpty();
    }

    @Test
    void shouldNotPassAMatterToMonitoringBeforeTheTimeIsOver() {
        var action = order(5);

        var early = liaison.requestStep(action, "monitoring", Map.of("complete", true, "reason", "Berkas lengkap."));

        assertThat(early.expect(409).text("type")).endsWith(":action-not-overdue");
        assertThat(officer.entriesOf(action)).doesNotContain("ACTION_MONITORED");
    }

    private String openMatter(int daysAgo) {
        return liaison.open(
                Map.of("stage", "EXAMINATION_REPORT", "openedOn", Days.today().minusDays(daysAgo)));
    }

    private String order(int daysAgo) {
        return liaison.order(openMatter(daysAgo), CORRECTIVE_ACTION, Days.daysAgo(daysAgo));
    }

    /** Waits until the search for what is due has found the action. */
    private void awaitBreach(String action) {
        Polling.standard()
                .untilAsserted(() -> assertThat(
                                liaison.action(action).at("/deadline/state").asText())
                        .isEqualTo("BREACHED"));
    }
}
