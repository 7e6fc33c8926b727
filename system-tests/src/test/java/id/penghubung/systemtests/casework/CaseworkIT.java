package id.penghubung.systemtests.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.stack.SystemUnderTest;
import id.penghubung.systemtests.stack.SystemTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@SystemTest
class CaseworkIT {

    private final Reporter reporter;
    private final Officer officer;

    CaseworkIT(SystemUnderTest penghubung) {
        reporter = penghubung.reporter("reporter");
        officer = penghubung.officer("dpu");
    }

    @Test
    void shouldKeepARecordOfACaseThatAnOfficerTookUpAndAnswered() {
        var submission = reporter.submits(Draft.aboutARoad());
        var received = officer.receives(submission);
        assertThat(ids(officer.looksAt("unassigned"))).contains(received.id());

        var taken = officer.takes(received);
        assertThat(taken.content().path("assignee").path("account").asText()).isEqualTo("dpu");
        assertThat(ids(officer.looksAt("mine"))).contains(received.id());
        assertThat(ids(officer.looksAt("unassigned"))).doesNotContain(received.id());
        officer.resolves(taken, "Lubang sudah ditambal.");

        assertThat(ids(officer.looksAt("mine"))).doesNotContain(received.id());
        var verification = officer.verifiesTheRecordOf(received.id());
        assertThat(verification.path("verified").asBoolean()).isTrue();
        assertThat(verification.path("entries").asInt()).isEqualTo(3);
    }

    @Test
    void shouldGiveBackWhatWasTypedToWhoComesSecond() {
        var read = officer.receives(reporter.submits(Draft.aboutARoad()));
        officer.acknowledges(read);

        var refusal = officer.triesToResolve(read, "Lubang sudah ditambal.")
                .expect(412)
                .json();

        assertThat(refusal.path("submitted").path("message").asText()).isEqualTo("Lubang sudah ditambal.");
        assertThat(refusal.path("current").path("status").asText()).isEqualTo("ACKNOWLEDGED");
        assertThat(refusal.path("changes").path(0).path("type").asText()).isEqualTo("ACKNOWLEDGED");
    }

    private static List<String> ids(List<JsonNode> cases) {
        return cases.stream().map(each -> each.path("id").asText()).toList();
    }
}
