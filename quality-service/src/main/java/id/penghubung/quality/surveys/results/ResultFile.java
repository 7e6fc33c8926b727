package id.penghubung.quality.surveys.results;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

/** Headers of results as a file. */
final class ResultFile {

    private ResultFile() {}

    static void addHeaders(MultivaluedMap<String, Object> headers, String mediaType, String name) {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, mediaType);
        headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        headers.putSingle("X-Content-Type-Options", "nosniff");
    }
}
