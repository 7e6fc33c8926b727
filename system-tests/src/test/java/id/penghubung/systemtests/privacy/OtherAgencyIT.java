package id.penghubung.systemtests.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.actors.VersionedCase;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Access to a case of another agency: for its officers the case does not exist. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherAgencyIT {

    private static final JsonNode BODY = new ObjectMapper()
            .createObjectNode()
            .put("message", "Bukan urusan saya.")
            .put("reason", "Bukan kami.");

    private final Officer otherOfficer;
    private final Officer owner;
    private final Submission submission;
    private final VersionedCase agencyCase;

    OtherAgencyIT(SystemUnderTest system) {
        otherOfficer = system.officer("dlhk");
        owner = system.officer("dpu");
        submission = system.reporter("reporter").submit(Draft.aboutARoad());
        agencyCase = owner.awaitCase(submission);
    }

    @BeforeAll
    void assertOwnerHasAccess() {
        var path = "/v1/complaints/" + submission.id();
        Polling.standard().until(() -> owner.api().get(path).status() == 200);
        owner.api().get(path + "/timeline").expect(200);
    }

    @Test
    void shouldNotFindTheCaseOrTheComplaint() {
        Stream.of(
                        "/v1/cases/" + agencyCase.id(),
                        "/v1/complaints/" + submission.id(),
                        "/v1/complaints/" + submission.id() + "/timeline")
                .forEach(path -> otherOfficer.api().get(path).expect(404));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acknowledgement", "follow-ups", "resolution", "return"})
    void shouldRejectActionsAsNotFound(String action) {
        otherOfficer
                .api()
                .with("If-Match", agencyCase.version())
                .post("/v1/cases/" + agencyCase.id() + "/" + action, BODY)
                .expect(404);

        assertThat(owner.readCase(agencyCase.id()).content()).isEqualTo(agencyCase.content());
    }

    @Test
    void shouldAnswerAsForAnUnknownCase() {
        var caseOfAnotherAgency = otherOfficer
                .api()
                .get("/v1/cases/" + agencyCase.id())
                .expect(404)
                .json();
        var unknownCase = otherOfficer
                .api()
                .get("/v1/cases/" + submission.id())
                .expect(404)
                .json();

        assertThat(caseOfAnotherAgency.path("detail")).isEqualTo(unknownCase.path("detail"));
        assertThat(caseOfAnotherAgency.path("type")).isEqualTo(unknownCase.path("type"));
    }

    @Test
    void shouldNotListTheCaseOrTheComplaint() {
        assertThat(otherOfficer.casesOf(submission)).isEmpty();
        assertThat(otherOfficer.api().all("/v1/cases").toString()).doesNotContain(agencyCase.id(), submission.id());
        assertThat(otherOfficer.api().all("/v1/complaints").toString()).doesNotContain(submission.id());
        assertThat(otherOfficer.api().all("/v1/routing-decisions?complaintId=" + submission.id()))
                .isEmpty();
    }

    @Test
    void shouldRejectTriageAndWithdrawalByOfficers() {
        otherOfficer.api().get("/v1/triage").expect(403);
        owner.api().get("/v1/triage/" + submission.id()).expect(403);
        assertThat(owner.api()
                        .post("/v1/complaints/" + submission.id() + "/withdrawal", BODY)
                        .status())
                .isIn(403, 404);
    }
}
