package id.penghubung.kit.files;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Creates responses with the bytes of a file. Their headers keep a browser from opening the file in its window. */
public final class FileDownload {

    /** Media type of PDF documents. */
    public static final String PDF = "application/pdf";

    private FileDownload() {}

    /**
     * Returns the response with a stored file.
     *
     * @param name display name, under which the file is saved
     * @param size in bytes
     */
    public static Response of(StoredFile file, String name, String mediaType, long size) {
        Response.ResponseBuilder response = file.path()
                .map(path -> Response.ok(path, mediaType))
                .orElseGet(() -> Response.ok((StreamingOutput) file::writeTo, mediaType)
                        .header(HttpHeaders.CONTENT_LENGTH, size));
        return saved(response, name);
    }

    /**
     * Returns the response with a PDF document that was made for it.
     *
     * @param name name under which the document is saved
     */
    public static Response ofPdf(byte[] document, String name) {
        return saved(Response.ok(document, PDF), name);
    }

    /**
     * Returns the response with a file that is written to it.
     *
     * @param name name under which the file is saved
     */
    public static Response ofStream(StreamingOutput content, String name, String mediaType) {
        return saved(Response.ok(content, mediaType), name);
    }

    private static Response saved(Response.ResponseBuilder response, String name) {
        return response.header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
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
