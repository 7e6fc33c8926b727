package id.penghubung.systemtests.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@SystemTest
class CaseworkIT {

    private final Reporter reporter;
    private final Officer officer;

    CaseworkIT(SystemUnderTest system) {
        reporter = system.reporter("reporter");
        officer = system.officer("dpu");
    }

    @Test
    void shouldRecordTheAssignmentAndResolutionOfACase() {
        var submission = reporter.submit(Draft.aboutARoad());
        var received = officer.awaitCase(submission);
        assertThat(ids(officer.listTab("unassigned"))).contains(received.id());

        var taken = officer.takeCase(received);
        assertThat(taken.content().path("assignee").path("account").asText()).isEqualTo("dpu");
        assertThat(ids(officer.listTab("mine"))).contains(received.id());
        assertThat(ids(officer.listTab("unassigned"))).doesNotContain(received.id());
        officer.resolve(taken, "Lubang sudah ditambal.");

        assertThat(ids(officer.listTab("mine"))).doesNotContain(received.id());
        var verification = officer.verifyRecord(received.id());
        assertThat(verification.path("verified").asBoolean()).isTrue();
        assertThat(verification.path("entries").asInt()).isEqualTo(3);
    }

    @Test
    void shouldReturnTheSubmittedTextOnAStaleVersion() {
        var read = officer.awaitCase(reporter.submit(Draft.aboutARoad()));
        officer.acknowledge(read);

        var problem = officer.requestResolution(read, "Lubang sudah ditambal.")
                .expect(412)
                .json();

        assertThat(problem.path("submitted").path("message").asText()).isEqualTo("Lubang sudah ditambal.");
        assertThat(problem.path("current").path("status").asText()).isEqualTo("ACKNOWLEDGED");
        assertThat(problem.path("changes").path(0).path("type").asText()).isEqualTo("ACKNOWLEDGED");
    }

    private static List<String> ids(List<JsonNode> cases) {
        return cases.stream().map(each -> each.path("id").asText()).toList();
    }
}
