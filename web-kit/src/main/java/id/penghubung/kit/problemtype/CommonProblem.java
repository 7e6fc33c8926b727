package id.penghubung.kit.problemtype;

/** Problem types that every service can return. */
public enum CommonProblem implements CatalogProblem {
    VALIDATION_FAILED("validation-failed", 400, "Isian tidak sah", "The input is not valid"),
    MALFORMED_REQUEST("malformed-request", 400, "Permintaan tidak dapat dibaca", "The request cannot be read"),
    UNAUTHENTICATED("unauthenticated", 401, "Perlu masuk terlebih dahulu", "Authentication is needed"),
    INVALID_TOKEN("invalid-token", 401, "Token akses tidak sah", "The access token is not valid"),
    FORBIDDEN("forbidden", 403, "Tidak diizinkan", "Not allowed"),
    NOT_FOUND("not-found", 404, "Tidak ditemukan", "Not found"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "Metode tidak didukung di sini", "Method not allowed here"),
    NOT_ACCEPTABLE("not-acceptable", 406, "Bentuk jawaban tidak tersedia", "No acceptable representation"),
    CONFLICT("conflict", 409, "Bertentangan dengan keadaan sekarang", "In conflict with the present state"),
    REQUEST_IN_PROGRESS(
            "request-in-progress", 409, "Permintaan yang sama masih diproses", "The same request is still running"),
    STALE_VERSION("stale-version", 412, "Data telah diubah orang lain", "Someone else has changed this"),
    BODY_TOO_LARGE("body-too-large", 413, "Isi permintaan terlalu besar", "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "Jenis isi tidak didukung", "Unsupported media type"),
    IDEMPOTENCY_KEY_REUSED(
            "idempotency-key-reused",
            422,
            "Idempotency-Key dipakai untuk permintaan lain",
            "The Idempotency-Key was used for another request"),
    PRECONDITION_REQUIRED("precondition-required", 428, "Perlu If-Match", "If-Match is required"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "Terlalu banyak percobaan", "Too many attempts"),
    INTERNAL_ERROR("internal-error", 500, "Kesalahan pada sistem", "Internal error"),
    SERVICE_UNAVAILABLE("service-unavailable", 503, "Layanan sedang tidak tersedia", "Service unavailable"),
    INSUFFICIENT_STORAGE(
            "insufficient-storage", 507, "Tempat penyimpanan sudah penuh", "There is no room left to store this");

    private final ProblemType type;

    CommonProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
