package id.penghubung.systemtests.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** Response of the gateway. */
public record ApiResponse(String request, int status, HttpHeaders headers, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static ApiResponse of(HttpResponse<String> response) {
        var request = response.request();
        return new ApiResponse(
                request.method() + " " + request.uri(), response.statusCode(), response.headers(), response.body());
    }

    /** Fails the test with the whole response if the status is not the expected one. */
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

    /** Returns the text of a top-level field of the body; fails the test if there is none. */
    public String text(String field) {
        var value = json().path(field);
        assertThat(value.isTextual())
                .as("%s should answer a text %s in %s", request, field, body)
                .isTrue();
        return value.asText();
    }

    /** Returns a header, or an empty text if there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Returns headers and body, to search them for secrets. */
    public String fullText() {
        return headers.map() + "\n" + body;
    }
}
