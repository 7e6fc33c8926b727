package id.penghubung.kit.problem;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.problemtype.Problem;
import id.penghubung.kit.problemtype.ProblemType;
import id.penghubung.kit.text.Languages;
import id.penghubung.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Creates responses with problem documents in the language of the request. */
@ApplicationScoped
class ProblemResponses {

    Response respond(ProblemException problem, UriInfo uri, @Nullable String acceptLanguage) {
        Response.ResponseBuilder reply = reply(problem, uri, Languages.preferredBy(acceptLanguage));
        problem.headers().forEach(reply::header);
        return reply.build();
    }

    Response respond(CatalogProblem problem, Text detail, UriInfo uri, @Nullable String acceptLanguage) {
        return reply(ProblemException.of(problem, detail), uri, Languages.preferredBy(acceptLanguage))
                .build();
    }

    private static Response.ResponseBuilder reply(ProblemException problem, UriInfo uri, Locale language) {
        ProblemType type = problem.type();
        Response.ResponseBuilder reply = Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .entity(document(problem, uri.getRequestUri().getRawPath(), language));
        if (type.status() == 401) {
            reply.header(
                    HttpHeaders.WWW_AUTHENTICATE,
                    problem.is(CommonProblem.INVALID_TOKEN) ? "Bearer error=\"invalid_token\"" : "Bearer");
        }
        return reply;
    }

    static Problem document(ProblemException problem, String instance, Locale language) {
        List<FieldError> errors = problem.errors();
        List<Problem.Field> fields = errors.isEmpty()
                ? null
                : errors.stream()
                        .map(error -> new Problem.Field(
                                error.pointer(), error.detail().in(language)))
                        .toList();
        return Problem.of(problem.type(), problem.detail(), instance, language, fields, problem.extensions());
    }
}
