package id.penghubung.kit.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import id.penghubung.kit.identity.KeysUnavailableException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.text.Text;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Exception mappers, one method per exception type. The last one ensures that no internal details of a failure are
 * returned.
 */
class ProblemMappers {

    private final ProblemResponses responses;
    private final ExceptionTranslator translator;

    ProblemMappers(ProblemResponses responses, ExceptionTranslator translator) {
        this.responses = responses;
        this.translator = translator;
    }

    @ServerExceptionMapper
    Response problem(ProblemException problem, UriInfo uri, HttpHeaders headers) {
        return responses.respond(problem, uri, language(headers));
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException violations, UriInfo uri, HttpHeaders headers) {
        return responses.respond(
                ProblemException.invalid(Violations.toFieldErrors(violations)), uri, language(headers));
    }

    @ServerExceptionMapper
    Response mismatchedInput(MismatchedInputException mismatch, UriInfo uri, HttpHeaders headers) {
        return responses.respond(JsonProblems.toProblem(mismatch), uri, language(headers));
    }

    @ServerExceptionMapper
    Response invalidToken(AuthenticationFailedException failure, UriInfo uri, HttpHeaders headers) {
        return responses.respond(
                CommonProblem.INVALID_TOKEN,
                Text.of(
                        "Token kedaluwarsa atau tidak dikenal. Masuk lagi.",
                        "The token has expired or is not known here. Sign in again."),
                uri,
                language(headers));
    }

    @ServerExceptionMapper
    Response keysUnavailable(KeysUnavailableException failure, UriInfo uri, HttpHeaders headers) {
        return responses.respond(
                ProblemException.of(
                                CommonProblem.SERVICE_UNAVAILABLE,
                                "Token akses sedang tidak dapat diperiksa. Coba lagi sebentar lagi.",
                                "Access tokens cannot be checked at the moment. Try again shortly.")
                        .withHeader("Retry-After", "2"),
                uri,
                language(headers));
    }

    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException failure, UriInfo uri, HttpHeaders headers) {
        return responses.respond(
                CommonProblem.UNAUTHENTICATED,
                Text.of("Kirim token akses.", "Send an access token."),
                uri,
                language(headers));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure, UriInfo uri, HttpHeaders headers) {
        return responses.respond(
                CommonProblem.FORBIDDEN,
                Text.of("Peran Anda tidak mencakup tindakan ini.", "Your role does not include this act."),
                uri,
                language(headers));
    }

    @ServerExceptionMapper
    Response httpFailure(WebApplicationException failure, UriInfo uri, HttpHeaders headers) {
        boolean hasQuery = !uri.getQueryParameters().isEmpty();
        return responses.respond(HttpProblems.toProblem(failure, hasQuery), uri, language(headers));
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure, UriInfo uri, HttpHeaders headers) {
        return responses.respond(translator.translate(failure), uri, language(headers));
    }

    private static String language(HttpHeaders headers) {
        return headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
    }
}
