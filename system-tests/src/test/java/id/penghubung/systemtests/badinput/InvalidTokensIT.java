package id.penghubung.systemtests.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.http.Language;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvalidTokensIT {

    private final SystemUnderTest system;
    private final RealmKey realmKey;
    private final String validToken;

    InvalidTokensIT(SystemUnderTest system) {
        this.system = system;
        realmKey = RealmKey.of(system.keycloakDatabase());
        validToken = system.tokens().of("reporter");
    }

    Stream<Arguments> invalidTokens() {
        var anHourAgo = Instant.now().minus(Duration.ofHours(1)).getEpochSecond();
        return Stream.of(
                argumentSet("expired", realmKey.resigned(validToken, claims -> claims.put("exp", anHourAgo))),
                argumentSet(
                        "for another audience", realmKey.resigned(validToken, claims -> claims.put("aud", "account"))),
                argumentSet(
                        "of another issuer",
                        realmKey.resigned(
                                validToken, claims -> claims.put("iss", "http://localhost/realms/penghubung"))),
                argumentSet("forged", RealmKey.forged().resigned(validToken, claims -> {})),
                argumentSet("forged to be the coordinator's", forgedRole()),
                argumentSet("not signed", RealmKey.unsigned(validToken)),
                argumentSet("cut short", validToken.substring(0, validToken.length() - 8)),
                argumentSet("no token", "bukan-token"));
    }

    @ParameterizedTest
    @MethodSource("invalidTokens")
    void shouldRejectAnInvalidTokenAtTheGatewayEvenIfNoneIsRequired(String token) {
        var complaints = ComplaintsSnapshot.take(system);
        var bearer = system.withoutToken().withToken(token);

        var problem = BilingualProblem.to(language -> bearer.in(language)
                        .post("/v1/complaints", Draft.aboutARoad().json()))
                .hasType(401, "invalid-token");
        BilingualProblem.to(language -> bearer.in(language).get("/v1/complaints"))
                .hasType(401, "invalid-token");
        BilingualProblem.to(language -> bearer.in(language).get("/v1/categories"))
                .hasType(401, "invalid-token");

        assertThat(problem.english().header("WWW-Authenticate")).contains("Bearer", "invalid_token");
        complaints.assertUnchanged();
    }

    @Test
    void shouldAcceptAResignedTokenOfTheRealm() {
        var resigned = realmKey.resigned(validToken, claims -> claims.put("jti", "another"));

        system.withoutToken().withToken(resigned).get("/v1/complaints").expect(200);
    }

    @Test
    void shouldRequireATokenForProtectedResources() {
        BilingualProblem.to(language -> system.withoutToken().in(language).get("/v1/complaints"))
                .hasType(401, "unauthenticated");
        BilingualProblem.to(language -> system.withoutToken().in(language).get("/v1/cases"))
                .hasType(401, "unauthenticated");
        BilingualProblem.to(language -> system.withoutToken().in(language).get("/v1/triage"))
                .hasType(401, "unauthenticated");
    }

    @Test
    void shouldRejectRequestsThatTheRoleDoesNotAllow() {
        var reporter = system.reporter("reporter").api();
        var officer = system.officer("dpu").api();
        var complaints = ComplaintsSnapshot.take(system);

        BilingualProblem.to(language -> reporter.in(language).get("/v1/cases")).hasType(403, "forbidden");
        BilingualProblem.to(language -> reporter.in(language).get("/v1/triage")).hasType(403, "forbidden");
        BilingualProblem.to(language -> officer.in(language)
                        .post("/v1/complaints", Draft.aboutARoad().json()))
                .hasType(403, "forbidden");
        complaints.assertUnchanged();
    }

    @Test
    void shouldAnswerInIndonesianByDefault() {
        var answer = system.withoutToken().get("/v1/complaints").expect(401);

        assertThat(answer.header("Content-Language")).isEqualTo(Language.INDONESIAN.tag());
    }

    private String forgedRole() {
        return RealmKey.forged()
                .resigned(
                        validToken,
                        claims -> claims.putObject("realm_access")
                                .putArray("roles")
                                .add("coordinator"));
    }
}
