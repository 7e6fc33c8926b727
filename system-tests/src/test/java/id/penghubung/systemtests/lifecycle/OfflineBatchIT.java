package id.penghubung.systemtests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An officer sends what was keyed in in a village without a network, and the reporters follow it with their access codes. */
@SystemTest
class OfflineBatchIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SystemUnderTest system;
    private final Officer officer;

    OfflineBatchIT(SystemUnderTest system) {
        this.system = system;
        officer = system.officer("dpu");
    }

    @Test
    void shouldReceiveABatchOnceThoughItIsSentTwiceAndGiveEachReporterAReceiptByArt44OfLaw25Of2009() {
        var village = UUID.randomUUID();
        var batch = line(village, 1, Draft.aboutARoad())
                + line(village, 2, Draft.aboutARoad().inCategory("000"))
                + "{\n"
                + line(village, 3, Draft.aboutARoad().anonymous());

        var first = send(batch);
        var again = send(batch);

        assertThat(results(first))
                .extracting(result -> result.path("status").asInt())
                .containsExactly(201, 400, 400, 201);
        assertThat(results(first).get(1).at("/problem/errors/0/pointer").asText())
                .isEqualTo("#/complaint/categoryCode");
        assertThat(again.body()).isEqualTo(first.body());
        for (var stored : List.of(results(first).getFirst(), results(first).getLast())) {
            var receipt = stored.path("receipt");
            var submission = new Submission(
                    receipt.path("id").asText(),
                    receipt.path("trackingNumber").asText(),
                    receipt.path("accessCode").asText());
            system.reporterWithoutAccount().track(submission).expect(200);
            system.withoutToken()
                    .with("Access-Code", submission.accessCode())
                    .get(stored.path("slip").asText())
                    .expect(200);
        }
    }

    private ApiResponse send(String lines) {
        return officer.api()
                .post("/v1/complaints/assisted/batch", "application/x-ndjson", lines)
                .expect(200);
    }

    private static String line(UUID village, int number, Draft draft) {
        var line = JSON.createObjectNode()
                .put("clientId", village + "-" + number)
                .put("channel", "WALK_IN")
                .put("consentGiven", true);
        line.set("complaint", draft.json());
        return line + "\n";
    }

    private static List<JsonNode> results(ApiResponse response) {
        return response.body().lines().map(OfflineBatchIT::read).toList();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }
}
