package id.penghubung.quality.surveys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a form that a browser sent ({@code application/x-www-form-urlencoded}). A field that cannot be decoded counts as not
 * sent, so that the page asks for it again; of several with one name the first counts.
 */
public final class FormFields {

    /** More than the largest form has. */
    private static final int MOST_FIELDS = 50;

    private FormFields() {}

    public static Map<String, String> of(@Nullable String body) {
        Map<String, String> fields = new HashMap<>();
        if (body != null) {
            Arrays.stream(body.split("&", MOST_FIELDS)).forEach(pair -> add(pair, fields));
        }
        return fields;
    }

    private static void add(String pair, Map<String, String> fields) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
            try {
                fields.putIfAbsent(
                        URLDecoder.decode(pair.substring(0, equals), UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            } catch (IllegalArgumentException notEncoded) {
                // As if the field was not sent.
            }
        }
    }
}
