package id.penghubung.focalpoint.attachments;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Creates responses with the bytes of an attachment. Their headers keep a browser from opening the file in its window. */
public final class AttachmentDownload {

    private AttachmentDownload() {}

    public static Response of(AttachedContent content) {
        return Response.ok(content.path(), content.attachment().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition(content.attachment().name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Header value by RFC 6266: an ASCII name for all clients, and the real name in UTF-8. */
    private static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
