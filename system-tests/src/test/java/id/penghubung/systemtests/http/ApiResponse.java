package id.penghubung.systemtests.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** What the gateway answered. */
public record ApiResponse(String request, int status, HttpHeaders headers, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static ApiResponse of(HttpResponse<String> response) {
        var request = response.request();
        return new ApiResponse(
                request.method() + " " + request.uri(), response.statusCode(), response.headers(), response.body());
    }

    /** Fails the test, showing the whole answer, if the status is another. */
    public ApiResponse expect(int expected) {
        assertThat(status).as("%s answered %s", request, body).isEqualTo(expected);
        return this;
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("%s did not answer JSON but %s".formatted(request, body), e);
        }
    }

    /** The text of a field at the top of the body; fails the test if it is not there. */
    public String text(String field) {
        var value = json().path(field);
        assertThat(value.isTextual())
                .as("%s should answer a text %s in %s", request, field, body)
                .isTrue();
        return value.asText();
    }

    /** A header; the empty text if there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** All that a reader could learn from this answer. */
    public String fullText() {
        return headers.map() + "\n" + body;
    }
}
