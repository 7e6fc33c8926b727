package id.penghubung.systemtests.authorization;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.localstack.host.Checkout;
import id.penghubung.localstack.keycloak.DemoRealm;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each role calls each operation of the API, with values that exist nowhere and an empty body. A role that may not is
 * refused before anything else about the request is looked at.
 */
@SystemTest
class AuthorizationIT {

    /** Below the requests that the gateway serves at the same time for one account. */
    private static final int AT_ONCE = 8;

    private static final String BOUNDARY = "batas";
    private static final String EMPTY_FORM =
            "--%1$s\r\nContent-Disposition: form-data; name=\"kosong\"\r\n\r\n\r\n--%1$s--\r\n".formatted(BOUNDARY);

    /** Bodies of operations that an empty one satisfies. No service accepts these. */
    private static final Map<String, String> REFUSED_BODIES = Map.of("POST /v1/triage/next", "{\"except\": 0}");

    private static final AuthorizationMatrix MATRIX = AuthorizationMatrix.read();

    private final SystemUnderTest system;
    private final Map<String, DocumentedOperation> operations;

    AuthorizationIT(SystemUnderTest system) {
        this.system = system;
        operations = DocumentedOperation.all().stream()
                .collect(Collectors.toMap(DocumentedOperation::name, Function.identity()));
    }

    static List<String> callers() {
        return MATRIX.callers();
    }

    /** A request and its response. */
    private record Call(DocumentedOperation operation, boolean allowed, ApiResponse answer) {

        boolean isAnsweredAsExpectedWith(boolean token) {
            if (!allowed) {
                return isAnswered(token ? 403 : 401, token ? "forbidden" : "unauthenticated");
            }
            var status = answer.status();
            // A request without content changes nothing. A batch is answered line by line.
            boolean served = operation.reads() || operation.path().endsWith("/batch");
            return status >= (served ? 200 : 400) && status < 500 && status != 401 && status != 403;
        }

        private boolean isAnswered(int status, String problem) {
            return answer.status() == status && answer.text("type").endsWith(':' + problem);
        }

        @Override
        public String toString() {
            return "%s (%s): %d %s"
                    .formatted(operation.name(), allowed ? "allowed" : "denied", answer.status(), answer.body());
        }
    }

    @ParameterizedTest
    @MethodSource("callers")
    void shouldAllowWhatTheMatrixAllowsAndNothingElse(String caller) {
        var client = clientOf(caller);

        var calls = callAll(client, caller);

        assertThat(calls).hasSizeGreaterThan(100);
        assertThat(calls.stream().filter(call -> !call.isAnsweredAsExpectedWith(hasToken(caller))))
                .isEmpty();
    }

    private static boolean hasToken(String caller) {
        return !caller.equals(AuthorizationMatrix.NO_TOKEN);
    }

    /** Each caller has an address of its own, because wrong access codes are counted by address. */
    private ApiClient clientOf(String caller) {
        var client =
                system.withoutToken().from("127.0.1." + (1 + MATRIX.callers().indexOf(caller)));
        return hasToken(caller) ? client.withToken(system.tokens().of(accountOf(caller))) : client;
    }

    private static String accountOf(String role) {
        return new DemoRealm(Checkout.find())
                .accounts().stream()
                        .filter(account -> account.role().equals(role))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("The demo has no account with the role " + role))
                        .name();
    }

    private List<Call> callAll(ApiClient client, String caller) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var calls = MATRIX.rows().stream()
                    .map(row -> supplyAsync(() -> call(client, row, caller), threads))
                    .toList();
            return calls.stream().map(CompletableFuture::join).toList();
        }
    }

    private Call call(ApiClient client, AuthorizationMatrix.Row row, String caller) {
        var operation = operations.get(row.operation());
        assertThat(operation).as("the operation %s", row.operation()).isNotNull();
        var answer = switch (operation.mediaType()) {
            case "" -> client.exchange(operation.method(), operation.target(), "");
            case "multipart/form-data" ->
                client.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .exchange(operation.method(), operation.target(), EMPTY_FORM);
            default ->
                client.with("Content-Type", operation.mediaType())
                        .exchange(
                                operation.method(),
                                operation.target(),
                                REFUSED_BODIES.getOrDefault(operation.name(), "{}"));
        };
        return new Call(operation, row.allows(caller), answer);
    }
}
