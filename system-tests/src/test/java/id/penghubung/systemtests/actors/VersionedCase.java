package id.penghubung.systemtests.actors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.systemtests.http.ApiResponse;

/** A case as an officer has read it: its content and its version. */
public record VersionedCase(String id, String version, JsonNode content) {

    static VersionedCase of(ApiResponse answer) {
        answer.expect(200);
        assertThat(answer.header("ETag")).as("ETag of %s", answer.request()).isNotEmpty();
        return new VersionedCase(answer.text("id"), answer.header("ETag"), answer.json());
    }

    public String status() {
        return content.path("status").asText();
    }
}
