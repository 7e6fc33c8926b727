package id.penghubung.quality.export;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

/** Headers of a response that is a file to save. */
public final class ExportHeaders {

    private ExportHeaders() {}

    public static void add(MultivaluedMap<String, Object> headers, String mediaType, String name) {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, mediaType);
        headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        headers.putSingle("X-Content-Type-Options", "nosniff");
    }
}
