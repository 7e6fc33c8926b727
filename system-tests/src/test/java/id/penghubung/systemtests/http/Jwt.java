package id.penghubung.systemtests.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/**
 * A signed token, whose parts are read without a check of the signature.
 *
 * @param encoded header, claims and signature, each in Base64, with dots between them
 */
public record Jwt(String encoded) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public JsonNode header() {
        return part(0);
    }

    public JsonNode claims() {
        return part(1);
    }

    private JsonNode part(int index) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(encoded.split("\\.", -1)[index]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
