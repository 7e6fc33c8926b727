package id.penghubung.kit.openapi;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.problemtype.Problem;
import id.penghubung.kit.problemtype.ProblemType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * Documents the problems of each operation: the status codes with a problem document, and one example for each problem
 * type.
 *
 * <p>Problem types that every service has follow from the operation: a path parameter can name something that does not
 * exist, a body can be invalid. An operation declares the others with {@link ProblemTypes}.
 */
final class ProblemResponseDocumentation {

    private static final int FIRST_PROBLEM_STATUS = 400;

    /** Descriptions that the framework adds by itself and that say no more than the status code. */
    private static final Set<String> GENERATED = Set.of("Bad Request", "Not Authorized", "Not Allowed");

    private static final List<ProblemType> COMMON = typesOf(CommonProblem.values());

    private final ProblemCatalogue catalogue;
    private final Components components;

    ProblemResponseDocumentation(ProblemCatalogue catalogue, Components components) {
        this.catalogue = catalogue;
        this.components = components;
    }

    /** Replaces the responses of an operation with documented ones, in the order of their status codes. */
    void document(Operation operation) {
        Map<String, List<ProblemType>> problems = problemsByStatus(operation);
        Map<String, APIResponse> present = operation.getResponses().getAPIResponses();
        Map<String, APIResponse> all = new TreeMap<>(present);
        present.keySet().stream()
                .filter(ProblemResponseDocumentation::isProblem)
                .forEach(status -> problems.computeIfAbsent(status, code -> List.of(commonProblem(code))));
        problems.forEach((status, types) -> all.put(status, response(present.get(status), types)));
        APIResponses responses = OASFactory.createAPIResponses();
        all.forEach(responses::addAPIResponse);
        operation.setResponses(responses);
    }

    private Map<String, List<ProblemType>> problemsByStatus(Operation operation) {
        Set<ProblemType> types = new LinkedHashSet<>(catalogue.declaredBy(operation.getOperationId()));
        types.addAll(problemsOfParameters(operation));
        if (operation.getRequestBody() != null) {
            types.addAll(typesOf(
                    CommonProblem.VALIDATION_FAILED,
                    CommonProblem.MALFORMED_REQUEST,
                    CommonProblem.BODY_TOO_LARGE,
                    CommonProblem.UNSUPPORTED_MEDIA_TYPE));
        }
        types.addAll(typesOf(CommonProblem.UNAUTHENTICATED, CommonProblem.INVALID_TOKEN));
        if (OperationRoles.needsToken(operation)) {
            types.add(CommonProblem.FORBIDDEN.type());
        }
        types.addAll(typesOf(CommonProblem.TOO_MANY_REQUESTS, CommonProblem.SERVICE_UNAVAILABLE));
        Map<String, List<ProblemType>> byStatus = new LinkedHashMap<>();
        types.forEach(type -> byStatus.computeIfAbsent(Integer.toString(type.status()), status -> new ArrayList<>())
                .add(type));
        return byStatus;
    }

    private static Set<ProblemType> problemsOfParameters(Operation operation) {
        Set<ProblemType> types = new LinkedHashSet<>();
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        for (Parameter parameter : parameters) {
            switch (parameter.getIn()) {
                case QUERY -> types.addAll(typesOf(CommonProblem.VALIDATION_FAILED, CommonProblem.MALFORMED_REQUEST));
                case PATH -> types.add(CommonProblem.NOT_FOUND.type());
                default -> types.addAll(problemsOfHeader(parameter.getName()));
            }
        }
        return types;
    }

    private static List<ProblemType> problemsOfHeader(String name) {
        return switch (name) {
            case "If-Match" -> typesOf(CommonProblem.STALE_VERSION, CommonProblem.PRECONDITION_REQUIRED);
            case "Idempotency-Key" ->
                typesOf(
                        CommonProblem.VALIDATION_FAILED,
                        CommonProblem.MALFORMED_REQUEST,
                        CommonProblem.REQUEST_IN_PROGRESS,
                        CommonProblem.IDEMPOTENCY_KEY_REUSED);
            default -> List.of();
        };
    }

    private APIResponse response(@Nullable APIResponse present, List<ProblemType> types) {
        String description = present == null ? null : present.getDescription();
        if (description != null && !GENERATED.contains(description)) {
            return described(description, types);
        }
        String titles = types.stream().map(type -> type.title().en()).collect(Collectors.joining("; "));
        if (!COMMON.containsAll(types)) {
            return described(titles, types);
        }
        String name = componentName(types.getFirst());
        if (components.getResponses() == null || !components.getResponses().containsKey(name)) {
            components.addResponse(name, described(titles, types));
        }
        return OASFactory.createAPIResponse().ref(name);
    }

    private APIResponse described(String description, List<ProblemType> types) {
        MediaType content =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        types.forEach(type -> content.addExample(type.slug(), example(type)));
        APIResponse response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, content));
        if (types.contains(CommonProblem.TOO_MANY_REQUESTS.type())
                || types.contains(CommonProblem.SERVICE_UNAVAILABLE.type())) {
            response.addHeader(
                    "Retry-After",
                    OASFactory.createHeader()
                            .description("Seconds to wait before the next attempt")
                            .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER)));
        }
        return response;
    }

    private Example example(ProblemType type) {
        String name = "problem." + type.slug();
        if (components.getExamples() == null || !components.getExamples().containsKey(name)) {
            components.addExample(
                    name, OASFactory.createExample().summary(type.title().en()).value(value(type)));
        }
        return OASFactory.createExample().ref(name);
    }

    private static Map<String, Object> value(ProblemType type) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("type", type.uri());
        value.put("title", type.title().en());
        value.put("status", type.status());
        value.put("detail", "Description of this occurrence, and what the client can do");
        if (type.equals(CommonProblem.VALIDATION_FAILED.type())) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("pointer", "#/title");
            error.put("detail", "size must be between 5 and 150");
            value.put("errors", List.of(error));
        }
        return value;
    }

    private static List<ProblemType> typesOf(CatalogProblem... problems) {
        return Arrays.stream(problems).map(CatalogProblem::type).toList();
    }

    private static boolean isProblem(String status) {
        return status.matches("\\d{3}") && Integer.parseInt(status) >= FIRST_PROBLEM_STATUS;
    }

    private static ProblemType commonProblem(String status) {
        return COMMON.stream()
                .filter(problem -> problem.status() == Integer.parseInt(status))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No common problem has the status " + status));
    }

    /** Returns the name of the response component, such as {@code StaleVersion} for {@code stale-version}. */
    private static String componentName(ProblemType first) {
        return Arrays.stream(first.slug().split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
