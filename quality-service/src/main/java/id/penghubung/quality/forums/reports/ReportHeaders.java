package id.penghubung.quality.forums.reports;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

/** Headers of a report as a file. */
final class ReportHeaders {

    private ReportHeaders() {}

    static void add(MultivaluedMap<String, Object> headers, String mediaType, String name) {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, mediaType);
        headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        headers.putSingle("X-Content-Type-Options", "nosniff");
    }
}
