package id.penghubung.complaints.testing;

import static id.penghubung.complaints.testing.Requests.as;

import id.penghubung.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;

/** Requests of the coordinator about a complaint. */
public final class Coordinator {

    private Coordinator() {}

    /** Reads the complaint and returns its version for {@code If-Match}. */
    public static String versionOf(String id) {
        return as(Tokens.coordinator()).get("/v1/complaints/" + id).header("ETag");
    }

    /** Carries out an act on the current version of the complaint. */
    public static Response act(String id, String act, Map<String, ?> body) {
        return act(id, act, versionOf(id), body);
    }

    public static Response act(String id, String act, String version, Map<String, ?> body) {
        return as(Tokens.coordinator())
                .header("If-Match", version)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/complaints/" + id + "/" + act);
    }
}
