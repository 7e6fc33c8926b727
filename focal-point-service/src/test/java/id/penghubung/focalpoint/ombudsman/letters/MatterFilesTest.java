package id.penghubung.focalpoint.ombudsman.letters;

import static id.penghubung.focalpoint.testing.LetterApiClient.clarification;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.LetterApiClient;
import id.penghubung.focalpoint.testing.MatterApiClient;
import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The move of a matter refers to a file of one of its letters. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MatterFilesTest {

    private final MatterApiClient liaison = MatterApiClient.liaison();
    private final LetterApiClient letters = LetterApiClient.as(Tokens.ombudsman());

    @Test
    void shouldRejectTheFileOfAnotherMatter() {
        // Given
        String id = liaison.opened("dpu", Map.of());
        String file = fileOfALetterOf(liaison.opened("dpu", Map.of()));

        // When
        Response reply = liaison.move(id, Map.of("to", "MATERIAL_VERIFICATION", "attachmentId", file));

        // Then
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.jsonPath().getList("errors.pointer")).containsExactly("#/attachmentId");
        assertThat(liaison.timeline(id).asString()).doesNotContain(file);
    }

    @Test
    void shouldShowTheFileOfAMoveToTheAgencyOfItsLetter() {
        // Given
        String id = liaison.opened("dpu", Map.of("agencies", List.of("dpu", "dlhk")));
        String file = fileOfALetterOf(id);

        // When
        Response moved = liaison.move(id, Map.of("to", "MATERIAL_VERIFICATION", "attachmentId", file));

        // Then
        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
        assertThat(moved.jsonPath().getString("moves[0].attachmentId")).isEqualTo(file);
        MatterApiClient dpu = MatterApiClient.as(Tokens.officerOf("dpu"));
        assertThat(dpu.read(id).jsonPath().getString("moves[0].attachmentId")).isEqualTo(file);
        assertThat(dpu.timeline(id).asString()).contains(file);

        // And: another agency sees the move without the file
        MatterApiClient dlhk = MatterApiClient.as(Tokens.officerOf("dlhk"));
        assertThat(dlhk.read(id).jsonPath().getList("moves")).hasSize(1);
        assertThat(dlhk.read(id).asString()).doesNotContain(file);
        assertThat(dlhk.list(Map.of()).asString()).doesNotContain(file);
        assertThat(dlhk.timeline(id).asString()).contains("MATTER_MOVED").doesNotContain(file);
    }

    /** Attaches a file to a letter to the agency {@code dpu}, and returns its id. */
    private String fileOfALetterOf(String matterId) {
        String letterId = letters.registered(matterId, clarification());
        return letters.request()
                .header("If-Match", letters.read(letterId).header("ETag"))
                .contentType("multipart/form-data")
                .multiPart("file", "surat.png", SampleFiles.png(), "image/png")
                .post("/v1/ombudsman/letters/{id}/files", letterId)
                .then()
                .statusCode(200)
                .extract()
                .path("attachments[0].id");
    }
}
