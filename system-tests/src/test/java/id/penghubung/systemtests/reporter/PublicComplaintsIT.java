package id.penghubung.systemtests.reporter;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Coordinator;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The public list of complaints, and the lists in which reporters and the coordinator find theirs. */
@SystemTest
class PublicComplaintsIT {

    private static final Map<String, String> EDITED =
            Map.of("title", "Jalan rusak di sekitar pasar", "text", "Beberapa lubang membahayakan pengendara.");

    private final Reporter reporter;
    private final ApiClient everybody;
    private final Coordinator coordinator;

    PublicComplaintsIT(SystemUnderTest system) {
        reporter = system.reporter("reporter");
        everybody = system.withoutToken();
        coordinator = system.coordinator();
    }

    @Test
    void shouldShowEverybodyTheClearedTextAndNothingOfTheReporter() {
        var draft = Draft.aboutARoad();
        var submission = reporter.submit(draft);
        reporter.awaitStatus(submission, "FORWARDED");
        coordinator.review(submission, "verification", Map.of()).expect(200);

        var number = coordinator
                .review(submission, "publication", EDITED)
                .expect(200)
                .text("publicNumber");

        var shown = everybody.get("/v1/public/complaints/" + number).expect(200);
        assertThat(shown.text("title")).isEqualTo(EDITED.get("title"));
        assertThat(shown.header("Cache-Control")).startsWith("public");
        assertThat(shown.body()).doesNotContain(submission.id(), submission.trackingNumber(), draft.title());
        everybody
                .with("If-None-Match", shown.header("ETag"))
                .get("/v1/public/complaints/" + number)
                .expect(304);
        assertThat(everybody
                        .get("/v1/public/complaints?category=101")
                        .expect(200)
                        .body())
                .contains(number);
    }

    /** UU 25/2009 Art. 42: what was not cleared may say who the reporter is. */
    @Test
    void shouldLetEverybodyFindTheClearedTextButNoOtherWordOfTheReporterUu25Of2009Art42() {
        var word = "kelotok" + System.nanoTime();
        var submission = reporter.submit(Draft.aboutARoad().titled("Dermaga " + word + " lapuk"));
        reporter.awaitStatus(submission, "FORWARDED");
        coordinator.review(submission, "verification", Map.of()).expect(200);

        var number = coordinator
                .review(
                        submission,
                        "publication",
                        Map.of("title", "Dermaga lapuk di muara", "text", "Papan dermaga lapuk, penumpang terancam."))
                .expect(200)
                .text("publicNumber");

        assertThat(publicNumbers("text=dermga%20lapuk&agency=dpu")).contains(number);
        assertThat(publicNumbers("text=" + word)).isEmpty();
        assertThat(reporter.api().get("/v1/complaints?text=" + word).expect(200).body())
                .contains(submission.id());
    }

    @Test
    void shouldNotPublishASecretComplaintUu25Of2009Art42() {
        var secret = reporter.submit(Draft.aboutARoad().confidential());
        reporter.awaitStatus(secret, "FORWARDED");
        coordinator.review(secret, "verification", Map.of()).expect(200);

        var refused = coordinator.review(secret, "publication", EDITED);

        assertThat(refused.expect(409).text("type")).endsWith("secret-not-published");
    }

    @Test
    void shouldFindAComplaintInSpiteOfATypingError() {
        var submission = reporter.submit(Draft.aboutARoad().titled("Bendungan Marangkayu retak memanjang"));

        var found =
                reporter.api().get("/v1/complaints?text=bendugan%20marangkayu").expect(200);

        assertThat(found.body()).contains(submission.id());
        assertThat(reporter.api()
                        .get("/v1/complaints?near=200,0")
                        .expect(400)
                        .json()
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("?near");
    }

    @Test
    void shouldFindTheComplaintsInABoxOfTheMap() {
        var submission = reporter.submit(Draft.aboutARoad().at(-0.1512, 116.5533));

        var inTheBox = coordinator.api().all("/v1/complaints?bbox=116.55,-0.16,116.56,-0.15");

        assertThat(inTheBox)
                .extracting(complaint -> complaint.path("id").asText())
                .containsExactly(submission.id());
        assertThat(coordinator.api().all("/v1/complaints?bbox=116.56,-0.16,116.57,-0.15"))
                .isEmpty();
    }

    private List<String> publicNumbers(String query) {
        return everybody
                .get("/v1/public/complaints?limit=100&" + query)
                .expect(200)
                .json()
                .path("items")
                .findValuesAsText("publicNumber");
    }
}
