package id.penghubung.gateway.problem;

/** Closed catalogue of the gateway's problem types. Slugs and titles are those of the services. */
public enum ProblemType {
    MALFORMED_REQUEST("malformed-request", 400, "Permintaan tidak dapat dibaca", "The request cannot be read"),
    INVALID_PATH("invalid-path", 400, "Alamat tidak sah", "The path is not valid"),
    INVALID_TOKEN("invalid-token", 401, "Token akses tidak sah", "The access token is not valid"),
    FORBIDDEN("forbidden", 403, "Tidak diizinkan", "Not allowed"),
    NOT_FOUND("not-found", 404, "Tidak ditemukan", "Not found"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "Metode tidak didukung di sini", "Method not allowed here"),
    REQUEST_TIMEOUT("request-timeout", 408, "Permintaan terlalu lama", "The request took too long"),
    BODY_TOO_LARGE("body-too-large", 413, "Isi permintaan terlalu besar", "The body is too large"),
    QUOTA_EXCEEDED(
            "https://iana.org/assignments/http-problem-types#quota-exceeded",
            429,
            "Terlalu banyak permintaan",
            "Too many requests"),
    INTERNAL_ERROR("internal-error", 500, "Kesalahan pada sistem", "Internal error"),
    BAD_GATEWAY("bad-gateway", 502, "Layanan menjawab keliru", "The service answered badly"),
    SERVICE_UNAVAILABLE("service-unavailable", 503, "Layanan sedang tidak tersedia", "Service unavailable"),
    GATEWAY_TIMEOUT("gateway-timeout", 504, "Layanan tidak menjawab pada waktunya", "The service took too long"),
    HTTP_VERSION_NOT_SUPPORTED(
            "http-version-not-supported", 505, "Versi HTTP tidak didukung", "HTTP version not supported");

    private final String type;
    private final int status;
    private final LocalizedText title;

    ProblemType(String slug, int status, String id, String en) {
        this.type = slug.startsWith("https:") ? slug : "urn:penghubung:problem:" + slug;
        this.status = status;
        this.title = new LocalizedText(id, en);
    }

    /** Returns the {@code type} member of RFC 9457. */
    public String type() {
        return type;
    }

    public int status() {
        return status;
    }

    public LocalizedText title() {
        return title;
    }
}
