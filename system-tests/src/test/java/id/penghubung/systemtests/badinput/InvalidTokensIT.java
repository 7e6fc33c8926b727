package id.penghubung.systemtests.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.http.Language;
import id.penghubung.systemtests.stack.SystemUnderTest;
import id.penghubung.systemtests.stack.SystemTest;
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

    private final SystemUnderTest penghubung;
    private final RealmKey realmKey;
    private final String good;

    InvalidTokensIT(SystemUnderTest penghubung) {
        this.penghubung = penghubung;
        realmKey = RealmKey.of(penghubung.keycloakDatabase());
        good = penghubung.tokens().of("reporter");
    }

    Stream<Arguments> badTokens() {
        var anHourAgo = Instant.now().minus(Duration.ofHours(1)).getEpochSecond();
        return Stream.of(
                argumentSet("expired", realmKey.resigned(good, claims -> claims.put("exp", anHourAgo))),
                argumentSet("for another audience", realmKey.resigned(good, claims -> claims.put("aud", "account"))),
                argumentSet(
                        "of another issuer",
                        realmKey.resigned(good, claims -> claims.put("iss", "http://localhost/realms/penghubung"))),
                argumentSet("forged", RealmKey.forged().resigned(good, claims -> {})),
                argumentSet("forged to be the coordinator's", forgedRole()),
                argumentSet("not signed", RealmKey.unsigned(good)),
                argumentSet("cut short", good.substring(0, good.length() - 8)),
                argumentSet("no token", "bukan-token"));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void shouldStopABadTokenAtTheDoorEvenWhereNoneIsNeeded(String token) {
        var books = ComplaintsSnapshot.asOfNow(penghubung);
        var bearer = penghubung.nobody().withToken(token);

        var refusal = BilingualProblem.to(language -> bearer.in(language)
                        .post("/v1/complaints", Draft.aboutARoad().json()))
                .is(401, "invalid-token");
        BilingualProblem.to(language -> bearer.in(language).get("/v1/complaints")).is(401, "invalid-token");
        BilingualProblem.to(language -> bearer.in(language).get("/v1/categories")).is(401, "invalid-token");

        assertThat(refusal.english().header("WWW-Authenticate")).contains("Bearer", "invalid_token");
        books.areUnchanged();
    }

    @Test
    void shouldTakeATokenThatIsTrulyTheRealms() {
        var resigned = realmKey.resigned(good, claims -> claims.put("jti", "another"));

        penghubung.nobody().withToken(resigned).get("/v1/complaints").expect(200);
    }

    @Test
    void shouldAskWhoYouAreWhereThatMatters() {
        BilingualProblem.to(language -> penghubung.nobody().in(language).get("/v1/complaints"))
                .is(401, "unauthenticated");
        BilingualProblem.to(language -> penghubung.nobody().in(language).get("/v1/cases"))
                .is(401, "unauthenticated");
        BilingualProblem.to(language -> penghubung.nobody().in(language).get("/v1/triage"))
                .is(401, "unauthenticated");
    }

    @Test
    void shouldRefuseWhatTheRoleDoesNotAllow() {
        var reporter = penghubung.reporter("reporter").api();
        var officer = penghubung.officer("dpu").api();
        var books = ComplaintsSnapshot.asOfNow(penghubung);

        BilingualProblem.to(language -> reporter.in(language).get("/v1/cases")).is(403, "forbidden");
        BilingualProblem.to(language -> reporter.in(language).get("/v1/triage")).is(403, "forbidden");
        BilingualProblem.to(language -> officer.in(language)
                        .post("/v1/complaints", Draft.aboutARoad().json()))
                .is(403, "forbidden");
        books.areUnchanged();
    }

    @Test
    void shouldSpeakIndonesianToWhoDoesNotSay() {
        var answer = penghubung.nobody().get("/v1/complaints").expect(401);

        assertThat(answer.header("Content-Language")).isEqualTo(Language.INDONESIAN.tag());
    }

    private String forgedRole() {
        return RealmKey.forged()
                .resigned(
                        good,
                        claims -> claims.putObject("realm_access")
                                .putArray("roles")
                                .add("coordinator"));
    }
}
