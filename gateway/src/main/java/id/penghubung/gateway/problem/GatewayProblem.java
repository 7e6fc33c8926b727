package id.penghubung.gateway.problem;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** Problem types that only the gateway returns, in addition to those that it shares with the services. */
public enum GatewayProblem implements CatalogProblem {
    INVALID_PATH("invalid-path", 400, "Alamat tidak sah", "The path is not valid"),
    REQUEST_TIMEOUT("request-timeout", 408, "Permintaan terlalu lama", "The request took too long"),
    QUOTA_EXCEEDED(
            "https://iana.org/assignments/http-problem-types#quota-exceeded",
            429,
            "Terlalu banyak permintaan",
            "Too many requests"),
    BAD_GATEWAY("bad-gateway", 502, "Layanan menjawab keliru", "The service answered badly"),
    GATEWAY_TIMEOUT("gateway-timeout", 504, "Layanan tidak menjawab pada waktunya", "The service took too long"),
    HTTP_VERSION_NOT_SUPPORTED(
            "http-version-not-supported", 505, "Versi HTTP tidak didukung", "HTTP version not supported");

    private final ProblemType type;

    GatewayProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
