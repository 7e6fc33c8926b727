package id.penghubung.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import id.penghubung.kit.problemtype.CommonProblem;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;

/** Translates errors of the HTTP layer, which occur before a use case runs, into problems. */
final class HttpProblems {

    private HttpProblems() {}

    /** Translates an HTTP failure. A path or query parameter that cannot be converted arrives as "not found" with a cause. */
    static ProblemException toProblem(WebApplicationException failure, boolean hasQuery) {
        if (hasQuery && failure instanceof NotFoundException && failure.getCause() != null) {
            return ProblemException.of(
                    CommonProblem.VALIDATION_FAILED,
                    "Salah satu parameter setelah tanda tanya bentuknya tidak sesuai.",
                    "One of the parameters behind the question mark has the wrong form.");
        }
        if (failure.getCause() instanceof MismatchedInputException mismatch) {
            return JsonProblems.toProblem(mismatch);
        }
        if (failure.getCause() instanceof JsonProcessingException broken) {
            return JsonProblems.toProblem(broken);
        }
        return switch (failure.getResponse().getStatus()) {
            case 401 ->
                ProblemException.of(CommonProblem.UNAUTHENTICATED, "Kirim token akses.", "Send an access token.");
            case 403 ->
                ProblemException.of(
                        CommonProblem.FORBIDDEN,
                        "Peran Anda tidak mencakup tindakan ini.",
                        "Your role does not include this act.");
            case 404 -> ProblemException.notFound();
            case 405 ->
                ProblemException.of(
                        CommonProblem.METHOD_NOT_ALLOWED,
                        "Lihat dokumentasi API untuk metode yang ada.",
                        "See the API documentation for the methods there are.");
            case 406 ->
                ProblemException.of(
                        CommonProblem.NOT_ACCEPTABLE, "Terima application/json.", "Accept application/json.");
            case 413 -> tooLarge();
            case 415 ->
                ProblemException.of(
                        CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                        "Kirim isi sebagai application/json.",
                        "Send the body as application/json.");
            default ->
                failure.getResponse().getStatus() < 500
                        ? ProblemException.of(
                                CommonProblem.MALFORMED_REQUEST,
                                "Permintaan tidak sesuai dengan dokumentasi API.",
                                "The request does not fit the API documentation.")
                        : ProblemException.of(
                                CommonProblem.INTERNAL_ERROR, "Ini kesalahan kami.", "This is our mistake.");
        };
    }

    static ProblemException unreadableForm() {
        return ProblemException.of(
                CommonProblem.MALFORMED_REQUEST,
                "Isi formulir tidak dapat dibaca.",
                "The content of the form cannot be read.");
    }

    static ProblemException tooLarge() {
        return ProblemException.of(CommonProblem.BODY_TOO_LARGE, "Perkecil isi permintaan.", "Make the body smaller.");
    }
}
