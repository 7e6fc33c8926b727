package id.penghubung.kit.problem;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.problemtype.ProblemType;
import id.penghubung.kit.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Exception with a problem, thrown by use cases and turned into a problem document by {@link ProblemMappers}. */
public class ProblemException extends RuntimeException {

    static final Text TRY_AGAIN =
            Text.of("Coba lagi sebentar lagi; tidak ada yang berubah.", "Try again shortly; nothing was changed.");

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
        // No stack trace: a problem is an expected result, not a failure.
        super(type.slug(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
        this.extensions = Map.copyOf(extensions);
    }

    public static ProblemException of(CatalogProblem problem, String detailId, String detailEn) {
        return of(problem, Text.of(detailId, detailEn));
    }

    public static ProblemException of(CatalogProblem problem, Text detail) {
        return new ProblemException(problem.type(), detail, List.of(), Map.of(), Map.of());
    }

    /** Returns the problem for invalid input, with all invalid fields at once. */
    public static ProblemException invalid(List<FieldError> errors) {
        return new ProblemException(
                CommonProblem.VALIDATION_FAILED.type(),
                Text.of("Periksa isian yang disebut dan kirim lagi.", "Check the fields named and send again."),
                errors,
                Map.of(),
                Map.of());
    }

    public static ProblemException invalid(FieldError error) {
        return invalid(List.of(error));
    }

    /** Returns the problem for something that does not exist, or that the caller may not see. */
    public static ProblemException notFound() {
        return of(
                CommonProblem.NOT_FOUND,
                "Tidak ada data dengan tanda pengenal itu.",
                "There is nothing under that identifier.");
    }

    /** Returns the problem for an officer whose account names no agency. */
    public static ProblemException withoutAgency() {
        return of(
                CommonProblem.FORBIDDEN,
                "Akun Anda belum terikat pada sebuah instansi. Hubungi administrator.",
                "Your account is not bound to an agency. Ask the administrator.");
    }

    /**
     * Returns the problem for a request that cannot be served now and has changed nothing.
     *
     * @param retryAfter seconds after which the client may try again
     */
    public static ProblemException unavailable(String retryAfter) {
        return of(CommonProblem.SERVICE_UNAVAILABLE, TRY_AGAIN).withHeader("Retry-After", retryAfter);
    }

    /** Returns a copy with an additional header in the response. */
    public ProblemException withHeader(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new ProblemException(type, detail, errors, more, extensions);
    }

    /**
     * Returns a copy with an additional member in the document (RFC 9457, section 3.2), for clients that know this
     * problem type.
     */
    public ProblemException withExtension(String name, Object value) {
        Map<String, Object> more = new HashMap<>(extensions);
        more.put(name, value);
        return new ProblemException(type, detail, errors, headers, more);
    }

    /** Returns a copy that also points to the field which caused the problem. */
    public ProblemException withError(FieldError error) {
        List<FieldError> more = new ArrayList<>(errors);
        more.add(error);
        return new ProblemException(type, detail, more, headers, extensions);
    }

    /** Returns whether this is the problem of a catalogue. */
    public boolean is(CatalogProblem problem) {
        return type.equals(problem.type());
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
