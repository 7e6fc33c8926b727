package id.penghubung.kit.problem;

import id.penghubung.kit.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A refusal on its way to the caller. Thrown by use cases, turned into a document by {@link ProblemMappers}. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Text detail;
    private final transient List<FieldError> errors;
    private final transient Map<String, String> headers;
    private final transient Map<String, Object> extensions;

    private ProblemException(
            ProblemType type,
            Text detail,
            List<FieldError> errors,
            Map<String, String> headers,
            Map<String, Object> extensions) {
        // No stack trace: a refusal is an answer, not a fault.
        super(type.slug(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
        this.extensions = Map.copyOf(extensions);
    }

    public static ProblemException of(ProblemType type, String detailId, String detailEn) {
        return of(type, Text.of(detailId, detailEn));
    }

    public static ProblemException of(ProblemType type, Text detail) {
        return new ProblemException(type, detail, List.of(), Map.of(), Map.of());
    }

    /** The fields of the input that are wrong, all of them at once. */
    public static ProblemException invalid(List<FieldError> errors) {
        return new ProblemException(
                CommonProblem.VALIDATION_FAILED,
                Text.of("Periksa isian yang disebut dan kirim lagi.", "Check the fields named and send again."),
                errors,
                Map.of(),
                Map.of());
    }

    public static ProblemException invalid(FieldError error) {
        return invalid(List.of(error));
    }

    /** Also the answer for what exists but is not the caller's to see. */
    public static ProblemException notFound() {
        return of(
                CommonProblem.NOT_FOUND,
                "Tidak ada data dengan tanda pengenal itu.",
                "There is nothing under that identifier.");
    }

    public ProblemException withHeader(String name, String value) {
        return new ProblemException(type, detail, errors, Map.of(name, value), extensions);
    }

    /** With a member of its own in the document (RFC 9457, section 3.2), for a client that knows this kind of problem. */
    public ProblemException withExtension(String name, Object value) {
        Map<String, Object> more = new HashMap<>(extensions);
        more.put(name, value);
        return new ProblemException(type, detail, errors, headers, more);
    }

    public ProblemType type() {
        return type;
    }

    Text detail() {
        return detail;
    }

    List<FieldError> errors() {
        return errors;
    }

    Map<String, Object> extensions() {
        return extensions;
    }

    Map<String, String> headers() {
        return headers;
    }
}
