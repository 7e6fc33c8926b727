package id.penghubung.complaints.receipts;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Replies with a PDF document that only its reader may keep. */
public final class PdfReply {

    public static final String MEDIA_TYPE = "application/pdf";

    private PdfReply() {}

    /** @param name name under which a browser stores the document */
    public static Response of(byte[] document, String name) {
        return Response.ok(document, MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".pdf\"")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
