package id.penghubung.systemtests.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.actors.VersionedCase;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SystemTest
class VersionsAndIdempotencyIT {

    private static final JsonNode BODY = new ObjectMapper()
            .createObjectNode()
            .put("message", "Sudah kami kerjakan.")
            .put("reason", "Bukan kami.");

    private final SystemUnderTest system;
    private final Reporter reporter;
    private final Officer publicWorks;

    VersionsAndIdempotencyIT(SystemUnderTest system) {
        this.system = system;
        reporter = system.reporter("reporter");
        publicWorks = system.officer("dpu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acknowledgement", "follow-ups", "resolution", "return"})
    void shouldRejectActionsOnAStaleVersionOfACase(String action) {
        var stale = publicWorks.awaitCase(reporter.submit(Draft.aboutARoad()));
        var fresh = publicWorks.acknowledge(stale);

        problemOfAction(stale.id(), action, publicWorks.api().with("If-Match", stale.version()))
                .hasType(412, "stale-version");
        problemOfAction(stale.id(), action, publicWorks.api().with("If-Match", "\"bukan-versi\""))
                .hasType(412, "stale-version");

        assertUnchanged(fresh);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acknowledgement", "follow-ups", "resolution", "return"})
    void shouldRejectActionsWithoutAVersionOfTheCase(String action) {
        var agencyCase = publicWorks.awaitCase(reporter.submit(Draft.aboutARoad()));

        problemOfAction(agencyCase.id(), action, publicWorks.api()).hasType(428, "precondition-required");

        assertUnchanged(agencyCase);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"message\": \"  \"}", "{\"message\": 7, \"message\": []}"})
    void shouldRejectAResolutionWithoutAMessage(String body) {
        var agencyCase = publicWorks.awaitCase(reporter.submit(Draft.aboutARoad()));

        BilingualProblem.to(language -> publicWorks
                        .api()
                        .in(language)
                        .with("If-Match", agencyCase.version())
                        .post("/v1/cases/" + agencyCase.id() + "/resolution", "application/json", body))
                .hasType(400, "validation-failed")
                .hasErrorAt("#/message");

        assertUnchanged(agencyCase);
    }

    @Test
    void shouldRejectAnAssignmentToAnUnknownAgency() {
        var submission = reporter.submit(Draft.aboutARoad().inCategory("901"));
        var coordinator = system.coordinator();
        coordinator.awaitTriageItem(submission, 1);

        BilingualProblem.to(language -> system.coordinator(language).assign(submission, "tidak-ada", "Urusan jalan."))
                .hasType(400, "validation-failed")
                .hasErrorAt("#/agencyCode");

        assertThat(coordinator.triageQueue()).contains(submission.id());
    }

    @Test
    void shouldAnswerARepeatedRequestAlikeAndRejectAnotherWithTheSameKey() {
        var keyed = reporter.api().with("Idempotency-Key", UUID.randomUUID().toString());
        var first = keyed.post("/v1/complaints", Draft.aboutARoad().json()).expect(201);
        var complaints = ComplaintsSnapshot.take(system);

        var again = keyed.post("/v1/complaints", Draft.aboutARoad().json()).expect(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        BilingualProblem.to(language -> keyed.in(language)
                        .post(
                                "/v1/complaints",
                                Draft.aboutARoad()
                                        .titled("Jembatan gantung putus")
                                        .json()))
                .hasType(422, "idempotency-key-reused");

        complaints.assertUnchanged();
    }

    @Test
    void shouldRejectAnInvalidIdempotencyKey() {
        var complaints = ComplaintsSnapshot.take(system);

        var tooLong = reporter.api().with("Idempotency-Key", "k".repeat(300));

        BilingualProblem.to(language -> tooLong.in(language)
                        .post("/v1/complaints", Draft.aboutARoad().json()))
                .hasType(400, "validation-failed");
        complaints.assertUnchanged();
    }

    private static BilingualProblem problemOfAction(String caseId, String action, ApiClient officer) {
        return BilingualProblem.to(language -> officer.in(language).post("/v1/cases/" + caseId + "/" + action, BODY));
    }

    private void assertUnchanged(VersionedCase agencyCase) {
        var now = publicWorks.readCase(agencyCase.id());
        assertThat(now.version()).isEqualTo(agencyCase.version());
        assertThat(now.content()).isEqualTo(agencyCase.content());
    }
}
