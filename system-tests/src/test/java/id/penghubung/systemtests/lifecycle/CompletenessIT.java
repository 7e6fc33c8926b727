package id.penghubung.systemtests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Coordinator;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.actors.ReporterWithoutAccount;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Completeness of complaints (UU 25/2009 Art. 44 and 50). */
@SystemTest
class CompletenessIT {

    private static final Map<String, Object> INCOMPLETE =
            Map.of("complete", false, "missing", List.of("Foto tempat kejadian"));

    private final Reporter reporter;
    private final ReporterWithoutAccount withoutAccount;
    private final Coordinator coordinator;

    CompletenessIT(SystemUnderTest system) {
        reporter = system.reporter("reporter");
        withoutAccount = system.reporterWithoutAccount();
        coordinator = system.coordinator();
    }

    @Test
    void shouldTellTheReporterWhatIsMissingAndByWhenUu25Of2009Art44() {
        var submission = reporter.submit(Draft.aboutARoad());
        reporter.awaitStatus(submission, "FORWARDED");

        coordinator.review(submission, "completeness", INCOMPLETE).expect(200);

        Polling.standard().untilAsserted(() -> {
            var review = reporter.readComplaint(submission).json().path("review");
            assertThat(review.path("missing").toString()).contains("Foto tempat kejadian");
            assertThat(review.path("deadlines").findValuesAsText("type")).contains("COMPLETION_BY_REPORTER");
        });
        reporter.complete(submission, "Foto sudah saya kirim.").expect(200);
        coordinator.review(submission, "completeness", Map.of("complete", true)).expect(200);
        Polling.standard()
                .untilAsserted(() -> assertThat(reporter.readComplaint(submission)
                                .json()
                                .at("/review/deadlines")
                                .findValuesAsText("type"))
                        .contains("OUTER_LIMIT")
                        .doesNotContain("COMPLETION_BY_REPORTER"));
    }

    @Test
    void shouldCompleteWithTheAccessCode() {
        var submission = withoutAccount.submit(Draft.aboutARoad());
        withoutAccount.awaitStatus(submission, "FORWARDED");
        coordinator.review(submission, "completeness", INCOMPLETE).expect(200);

        var reply =
                withoutAccount.complete(submission, "Foto sudah saya kirim.").expect(200);

        assertThat(reply.json().at("/review/completeness").asText()).isEqualTo("COMPLETED");
        assertThat(withoutAccount.track(submission).json().at("/review/missing"))
                .isEmpty();
        withoutAccount.complete(submission, "Sekali lagi.").expect(409);
    }
}
