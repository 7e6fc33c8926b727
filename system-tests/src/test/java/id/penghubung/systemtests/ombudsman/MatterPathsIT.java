package id.penghubung.systemtests.ombudsman;

import static id.penghubung.systemtests.ombudsman.MatterClient.letterPath;
import static id.penghubung.systemtests.ombudsman.MatterClient.matterPath;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ways of a matter through the procedure, besides requests that are not answered, and what is ordered after a report. */
@SystemTest
class MatterPathsIT {

    private static final Map<String, ?> IN_EXAMINATION = Map.of("stage", "EXAMINATION");
    private static final Map<String, String> ACCEPTED = Map.of("outcome", "ACCEPTED");

    /** The name of the account {@code reporter}. */
    private static final String NAME_OF_REPORTER = "Rahmawati";

    private final SystemUnderTest system;
    private final MatterClient liaison;
    private final MatterClient officer;
    private final MatterClient colleague;
    private final MatterClient head;
    private final MatterClient secretary;

    MatterPathsIT(SystemUnderTest system) {
        this.system = system;
        liaison = MatterClient.of(system, "ombudsman");
        officer = MatterClient.of(system, "dpu");
        colleague = MatterClient.of(system, "dpu-staf");
        head = MatterClient.of(system, "dpu-kepala");
        secretary = MatterClient.of(system, "secretary");
    }

    @Test
    void shouldSettleARequestThatIsAnsweredAtOnce() {
        // Given
        var matter = liaison.open(IN_EXAMINATION);
        var letter = liaison.registerRequest(matter);
        assertThat(officer.letter(letter).at("/deadline/state").asText()).isEqualTo("RUNNING");
        officer.draftAnswer(letter, "Jalan ditambal bulan ini.");
        officer.answer(letter, "submission", Map.of());
        assertThat(liaison.letter(letter).hasNonNull("answer"))
                .as("the liaison reads no drafts")
                .isFalse();
        head.answer(letter, "approval", Map.of());
        var sent = officer.dispatchAnswer(letter);

        // When
        liaison.answer(letter, "acceptance", Map.of());

        // Then
        var seen = officer.letter(letter);
        assertThat(seen.path("answered").asBoolean()).isTrue();
        assertThat(seen.at("/review/outcome").asText()).isEqualTo("ACCEPTED");
        assertThat(seen.at("/deadline/state").asText()).isEqualTo("MET");
        assertThat(Instant.parse(seen.at("/deadline/metAt").asText())).isEqualTo(sent);
        assertThat(secretary.letter(letter).path("entries").findValuesAsText("type"))
                .containsSubsequence("LETTER_REGISTERED", "LETTER_ANSWERED", "ANSWER_ACCEPTED");
        assertThat(liaison.listLetters(matter)).as("the request and its answer").hasSize(2);
        assertThat(liaison.matter(matter).path("forfeitures")).isEmpty();
    }

    @Test
    void shouldFollowUpAQuickSettlementAsAnAction() {
        // Given
        var matter = liaison.open(IN_EXAMINATION);
        var heldAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(1, ChronoUnit.HOURS);

        // When
        var settlement = officer.enter(
                matter,
                "quick-settlements",
                Map.of(
                        "means",
                        "CALL",
                        "heldAt",
                        heldAt,
                        "agencies",
                        List.of("dpu"),
                        "participants",
                        List.of(
                                Map.of(
                                        "side", "AGENCY",
                                        "agencyCode", "dpu",
                                        "name", "Budi Santoso",
                                        "function", "Kepala Bidang"),
                                Map.of("side", "REPORTER", "function", "Pelapor")),
                        "agreement",
                        "Lubang ditambal bersama.",
                        "commitments",
                        List.of(Map.of("agencyCode", "dpu", "task", "Menambal lubang", "dueInHours", 48))));

        // Then
        assertThat(settlement.path("kind").asText()).isEqualTo("QUICK_SETTLEMENT");
        assertThat(settlement.path("outcome").asText()).isEqualTo("AGREED");
        var action = settlement.at("/commitments/0/actionId").asText();
        var followedUp = liaison.action(action);
        assertThat(followedUp.path("product").asText()).isEqualTo("AGREEMENT");
        assertThat(followedUp.path("state").asText()).isEqualTo("ORDERED");
        assertThat(Instant.parse(followedUp.at("/deadline/dueAt").asText()))
                .isEqualTo(heldAt.plus(48, ChronoUnit.HOURS));

        head.actOn(action, "submission", Map.of("text", "Lubang sudah ditambal."));
        liaison.actOn(action, "decision", ACCEPTED);
        var done = officer.action(action);
        assertThat(done.path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(done.at("/deadline/state").asText()).isEqualTo("MET");
    }

    @Test
    void shouldExamineAMatterOfTheOmbudsmansOwnMotion() {
        // Given
        var matter = liaison.open(Map.of("accessType", "OWN_MOTION", "reporterSecret", false));
        assertThat(officer.matter(matter).path("stage").asText())
                .as("the examination begins at once")
                .isEqualTo("EXAMINATION");
        liaison.move(matter, Map.of("to", "EXAMINATION_REPORT", "on", Days.today(), "document", "LHP/7"));
        var report = liaison.enter(
                matter,
                "reports",
                Map.of(
                        "number", "LHP/7",
                        "conclusion", "FOUND",
                        "signedOn", Days.today().minusDays(1),
                        "receivedAt", Days.daysAgo(1),
                        "findings",
                                List.of(Map.of(
                                        "agencyCode", "dpu",
                                        "maladministrationType", "undue-delay",
                                        "description", "Jalan rusak sejak dua tahun."))));
        assertThat(report.hasNonNull("sentToReporterOn"))
                .as("there is no reporter")
                .isFalse();
        var finding = report.at("/findings/0/id").asText();
        var action = liaison.order(matter, Map.of("product", "IMPROVEMENT_SUGGESTION", "findingId", finding));
        assertThat(officer.action(action).path("reference").asText()).isEqualTo("LHP/7");
        head.actOn(action, "submission", Map.of("text", "Rencana pemeliharaan dibuat."));
        liaison.actOn(action, "decision", ACCEPTED);

        // When
        liaison.move(matter, Map.of("to", "CLOSED", "on", Days.today(), "reason", "Saran dilaksanakan."));

        // Then
        var seen = officer.matter(matter);
        assertThat(seen.path("stage").asText()).isEqualTo("CLOSED");
        assertThat(seen.path("accessType").asText()).isEqualTo("OWN_MOTION");
        assertThat(officer.action(action).path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(officer.timeline(matter))
                .containsSubsequence("MATTER_OPENED", "MATTER_MOVED", "MATTER_REPORT_REGISTERED", "MATTER_MOVED");
    }

    @Test
    void shouldKeepTheComplaintOfASecretReporterFromTheAgency() {
        // Given
        var complaint = referComplaintOfSecretReporter();
        var fields = Map.of(
                "stage", "EXAMINATION",
                "subject", "Jalan rusak di depan pasar",
                "complaints", List.of(Map.of("complaintId", complaint.id(), "agencyCode", "dpu")));
        var disclosing = new HashMap<String, Object>(fields);
        disclosing.put("reporterSecret", false);
        assertThat(liaison.requestOpening(disclosing).expect(400).json().findValuesAsText("pointer"))
                .as("a secret reporter stays secret")
                .containsExactly("#/reporterSecret");

        // When
        var matter = liaison.open(fields);

        // Then
        assertThat(liaison.matter(matter).at("/complaints/0/complaintId").asText())
                .isEqualTo(complaint.id());
        var letter = liaison.registerRequest(matter);
        var seen = officer.matter(matter);
        assertThat(seen.path("reporterSecret").asBoolean()).isTrue();
        assertThat(seen.path("complaints")).isEmpty();
        for (var client : List.of(officer, colleague, head)) {
            for (var path : List.of(
                    matterPath(matter),
                    matterPath(matter) + "/timeline",
                    matterPath(matter) + "/letters",
                    letterPath(letter))) {
                assertThat(client.api().get(path).expect(200).fullText())
                        .as(path)
                        .doesNotContain(complaint.id(), complaint.trackingNumber(), NAME_OF_REPORTER);
            }
        }
    }

    /** Submits a confidential complaint that public works answers, and that the reporter then refers with their consent. */
    private Submission referComplaintOfSecretReporter() {
        var reporter = system.reporter("reporter");
        var publicWorks = system.officer("dpu");
        var complaint = reporter.submit(Draft.aboutARoad().confidential());
        var agencyCase = publicWorks.awaitCase(complaint);
        reporter.awaitStatus(complaint, "FORWARDED");
        publicWorks.resolve(agencyCase, "Perbaikan belum dianggarkan.");
        reporter.awaitStatus(complaint, "RESPONDED");
        reporter.api()
                .withNewIdempotencyKey()
                .post(
                        "/v1/complaints/" + complaint.id() + "/referral",
                        "application/json",
                        "{\"consentToShareIdentity\": true, \"notBeforeCourt\": true}")
                .expect(201);
        Polling.standard()
                .untilAsserted(() -> liaison.api()
                        .get("/v1/ombudsman/referrals/" + complaint.id())
                        .expect(200));
        return complaint;
    }
}
