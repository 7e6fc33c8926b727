package id.penghubung.focalpoint.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.EventType;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseTopic;
import id.penghubung.focalpoint.testing.Desk;
import id.penghubung.focalpoint.testing.Routing;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** What becomes of a case, from its routing to the agency's answer. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CaseLifeTest {

    @Test
    void shouldGoFromTheDeskOverAFollowUpToTheAnswer() {
        Routing routing = Routing.to("dpu").told();
        Desk desk = Desk.of("dpu");
        String caseId = desk.awaitCaseId(routing);

        assertThat(desk.acknowledge(caseId).jsonPath().getString("status")).isEqualTo("ACKNOWLEDGED");
        assertThat(desk.followUp(caseId, "Tim survei berangkat besok").statusCode()).isEqualTo(200);
        assertThat(desk.resolve(caseId, "Sudah ditambal").statusCode()).isEqualTo(200);

        JsonPath closed = desk.read(caseId).jsonPath();
        assertThat(closed.getString("status")).isEqualTo("RESOLVED");
        assertThat(closed.getList("entries.type", String.class))
                .containsExactly("ACKNOWLEDGED", "FOLLOW_UP", "RESOLVED");
        assertThat(closed.getList("deadlines.state", String.class)).containsOnly("MET");
        assertThat(CaseTopic.awaitAbout(
                        routing.complaintId(),
                        EventType.CASE_ACKNOWLEDGED,
                        EventType.FOLLOW_UP_POSTED,
                        EventType.CASE_RESOLVED))
                .allSatisfy(told -> assertThat(told.subject()).isEqualTo(caseId))
                .extracting(CaseTopic.Told::version)
                .containsExactly(1L, 2L, 3L);
        System.err.println(closed.prettify());
    }
}
