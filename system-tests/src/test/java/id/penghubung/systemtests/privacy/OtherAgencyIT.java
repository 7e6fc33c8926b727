package id.penghubung.systemtests.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.actors.VersionedCase;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.stack.SystemUnderTest;
import id.penghubung.systemtests.stack.SystemTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case belongs to one agency; for the officer of any other there is no such thing. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherAgencyIT {

    private static final JsonNode WORDS = new ObjectMapper()
            .createObjectNode()
            .put("message", "Bukan urusan saya.")
            .put("reason", "Bukan kami.");

    private final Officer stranger;
    private final Officer owner;
    private final Submission submission;
    private final VersionedCase file;

    OtherAgencyIT(SystemUnderTest penghubung) {
        stranger = penghubung.officer("dlhk");
        owner = penghubung.officer("dpu");
        submission = penghubung.reporter("reporter").submits(Draft.aboutARoad());
        file = owner.receives(submission);
    }

    @BeforeAll
    void theOwnerSeesItAll() {
        var path = "/v1/complaints/" + submission.id();
        Polling.aMoment().until(() -> owner.api().get(path).status() == 200);
        owner.api().get(path + "/timeline").expect(200);
    }

    @Test
    void shouldNotFindTheCaseOrTheComplaint() {
        Stream.of(
                        "/v1/cases/" + file.id(),
                        "/v1/complaints/" + submission.id(),
                        "/v1/complaints/" + submission.id() + "/timeline")
                .forEach(path -> stranger.api().get(path).expect(404));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acknowledgement", "follow-ups", "resolution", "return"})
    void shouldNotFindTheCaseToActOnIt(String act) {
        stranger.api()
                .with("If-Match", file.version())
                .post("/v1/cases/" + file.id() + "/" + act, WORDS)
                .expect(404);

        assertThat(owner.reads(file.id()).content()).isEqualTo(file.content());
    }

    @Test
    void shouldAnswerAsIfThereWereNoSuchCase() {
        var notHis = stranger.api().get("/v1/cases/" + file.id()).expect(404).json();
        var noneAtAll =
                stranger.api().get("/v1/cases/" + submission.id()).expect(404).json();

        assertThat(notHis.path("detail")).isEqualTo(noneAtAll.path("detail"));
        assertThat(notHis.path("type")).isEqualTo(noneAtAll.path("type"));
    }

    @Test
    void shouldHaveItInNoList() {
        assertThat(stranger.casesOf(submission)).isEmpty();
        assertThat(stranger.api().all("/v1/cases").toString()).doesNotContain(file.id(), submission.id());
        assertThat(stranger.api().all("/v1/complaints").toString()).doesNotContain(submission.id());
        assertThat(stranger.api().all("/v1/routing-decisions?complaintId=" + submission.id()))
                .isEmpty();
    }

    @Test
    void shouldKeepTheTriageDeskAndWithdrawalToThoseTheyBelongTo() {
        stranger.api().get("/v1/triage").expect(403);
        owner.api().get("/v1/triage/" + submission.id()).expect(403);
        assertThat(owner.api()
                        .post("/v1/complaints/" + submission.id() + "/withdrawal", WORDS)
                        .status())
                .isIn(403, 404);
    }
}
