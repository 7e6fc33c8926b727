package id.penghubung.systemtests.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.actors.VersionedCase;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.stack.SystemUnderTest;
import id.penghubung.systemtests.stack.SystemTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SystemTest
class VersionsAndIdempotencyIT {

    private static final JsonNode WORDS = new ObjectMapper()
            .createObjectNode()
            .put("message", "Sudah kami kerjakan.")
            .put("reason", "Bukan kami.");

    private final SystemUnderTest penghubung;
    private final Reporter reporter;
    private final Officer publicWorks;

    VersionsAndIdempotencyIT(SystemUnderTest penghubung) {
        this.penghubung = penghubung;
        reporter = penghubung.reporter("reporter");
        publicWorks = penghubung.officer("dpu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acknowledgement", "follow-ups", "resolution", "return"})
    void shouldNotChangeACaseForWhoHasReadAnOlderVersion(String act) {
        var stale = publicWorks.receives(reporter.submits(Draft.aboutARoad()));
        var fresh = publicWorks.acknowledges(stale);

        refusesToAct(stale.id(), act, publicWorks.api().with("If-Match", stale.version()))
                .is(412, "stale-version");
        refusesToAct(stale.id(), act, publicWorks.api().with("If-Match", "\"bukan-versi\""))
                .is(412, "stale-version");

        isUnchanged(fresh);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acknowledgement", "follow-ups", "resolution", "return"})
    void shouldNotChangeACaseForWhoDoesNotSayWhatTheyHaveRead(String act) {
        var file = publicWorks.receives(reporter.submits(Draft.aboutARoad()));

        refusesToAct(file.id(), act, publicWorks.api()).is(428, "precondition-required");

        isUnchanged(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"message\": \"  \"}", "{\"message\": 7, \"message\": []}"})
    void shouldNotResolveWithoutWords(String body) {
        var file = publicWorks.receives(reporter.submits(Draft.aboutARoad()));

        BilingualProblem.to(language -> publicWorks
                        .api()
                        .in(language)
                        .with("If-Match", file.version())
                        .post("/v1/cases/" + file.id() + "/resolution", "application/json", body))
                .is(400, "validation-failed")
                .at("#/message");

        isUnchanged(file);
    }

    @Test
    void shouldNotAssignToAnAgencyThatThereIsNot() {
        var submission = reporter.submits(Draft.aboutARoad().inCategory("901"));
        var coordinator = penghubung.coordinator();
        coordinator.findsInTriage(submission, 1);

        BilingualProblem.to(language -> penghubung.coordinator(language).assigns(submission, "tidak-ada", "Urusan jalan."))
                .is(400, "validation-failed")
                .at("#/agencyCode");

        assertThat(coordinator.waitingInTriage()).contains(submission.id());
    }

    @Test
    void shouldAnswerARepeatedRequestOnceAndAnotherUnderTheSameKeyNotAtAll() {
        var keyed = reporter.api().with("Idempotency-Key", UUID.randomUUID().toString());
        var first = keyed.post("/v1/complaints", Draft.aboutARoad().json()).expect(201);
        var books = ComplaintsSnapshot.asOfNow(penghubung);

        var again = keyed.post("/v1/complaints", Draft.aboutARoad().json()).expect(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        BilingualProblem.to(language -> keyed.in(language)
                        .post(
                                "/v1/complaints",
                                Draft.aboutARoad()
                                        .titled("Jembatan gantung putus")
                                        .json()))
                .is(422, "idempotency-key-reused");

        books.areUnchanged();
    }

    @Test
    void shouldRefuseAKeyThatIsNone() {
        var books = ComplaintsSnapshot.asOfNow(penghubung);

        var tooLong = reporter.api().with("Idempotency-Key", "k".repeat(300));

        BilingualProblem.to(language -> tooLong.in(language)
                        .post("/v1/complaints", Draft.aboutARoad().json()))
                .is(400, "validation-failed");
        books.areUnchanged();
    }

    private static BilingualProblem refusesToAct(String caseId, String act, ApiClient officer) {
        return BilingualProblem.to(language -> officer.in(language).post("/v1/cases/" + caseId + "/" + act, WORDS));
    }

    private void isUnchanged(VersionedCase file) {
        var now = publicWorks.reads(file.id());
        assertThat(now.version()).isEqualTo(file.version());
        assertThat(now.content()).isEqualTo(file.content());
    }
}
