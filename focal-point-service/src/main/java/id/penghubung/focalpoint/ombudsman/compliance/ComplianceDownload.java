package id.penghubung.focalpoint.ombudsman.compliance;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

/** Headers of figures that are saved as a file. */
final class ComplianceDownload {

    private ComplianceDownload() {}

    /**
     * Adds the headers by which a client saves the file under its name, and a browser does not open it in its window.
     *
     * @param fileName an ASCII name without quotes
     */
    static void addHeaders(MultivaluedMap<String, Object> headers, String mediaType, String fileName) {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, mediaType);
        headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
        headers.putSingle("X-Content-Type-Options", "nosniff");
    }
}
