package id.penghubung.systemtests.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.ReporterIdentity;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.events.EventTopics;
import id.penghubung.systemtests.http.Tokens;
import id.penghubung.systemtests.stack.SystemUnderTest;
import id.penghubung.systemtests.stack.SystemTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The only stories in which {@code reporter2} submits: whatever names that account anywhere is a leak. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecrecyIT {

    /** Another address than that of the stories in which somebody tracks: an officer without the code is a guesser. */
    private static final String OFFICES = "127.0.0.77";

    private final SystemUnderTest penghubung;
    private final Officer publicWorks;
    private List<SecretReporter> secrets = List.of();
    private ReporterIdentity openReporter = ReporterIdentity.unmistakable();
    private List<String> caseIds = List.of();

    SecrecyIT(SystemUnderTest penghubung) {
        this.penghubung = penghubung;
        publicWorks = penghubung.officer("dpu");
    }

    @BeforeAll
    void secretReportersComplainAndAreAnswered() {
        secrets = List.of(
                accountThatIs("an anonymous account", Draft.aboutARoad().anonymous()),
                accountThatIs("a confidential account", Draft.aboutARoad().confidential()),
                visitorThatIs("an anonymous visitor", Draft.aboutARoad().anonymous()),
                visitorThatIs("a confidential visitor", Draft.aboutARoad().confidential()));
        secrets.forEach(this::blunder);
        caseIds = secrets.stream().map(this::work).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dpu", "dlhk", "inspector", "kec-tenggarong"})
    void shouldKeepTheReporterSecretInAllThatOfficersCanRead(String account) {
        var reading = new OpenApiCrawler(penghubung.officer(account).api().from(OFFICES));

        for (int i = 0; i < secrets.size(); i++) {
            var secret = secrets.get(i);
            assertThat(reading.of(secret.submission(), caseIds.get(i)))
                    .as("what %s reads about %s", account, secret)
                    .isNotEmpty()
                    .allSatisfy(answer -> assertThat(allGivenAwayBy(answer.everything()))
                            .as(answer.request())
                            .isEmpty());
        }
    }

    @Test
    void shouldTellTheCoordinatorWhoIsConfidentialButNotWhoIsAnonymous() {
        var coordinator = penghubung.coordinator().api();

        for (int i = 0; i < secrets.size(); i++) {
            var secret = secrets.get(i);
            var reading = new OpenApiCrawler(coordinator.from(OFFICES)).of(secret.submission(), caseIds.get(i));
            assertThat(reading)
                    .as("what the coordinator reads about %s", secret)
                    .allSatisfy(answer -> assertThat(anonymousGivenAwayBy(answer.everything()))
                            .as(answer.request())
                            .isEmpty());
            assertThat(reading.stream().anyMatch(answer -> answer.body().contains(secret.name())))
                    .as("whether the coordinator learns the name of %s", secret)
                    .isEqualTo(!secret.isAnonymous());
        }
    }

    @Test
    void shouldKeepTheReporterSecretInEveryRecordOfEveryTopic() {
        var records = new EventTopics(penghubung.bootstrapServers()).readAll();

        assertThat(records)
                .as("the topics have been read")
                .anyMatch(event ->
                        event.key().equals(secrets.getFirst().submission().id()))
                .allSatisfy(event -> assertThat(allGivenAwayBy(event.everything()))
                        .as(event.topic())
                        .isEmpty());
    }

    @Test
    void shouldKeepTheReporterSecretInEveryLog() throws IOException {
        try (var files = Files.walk(penghubung.logs())) {
            assertThat(files.filter(Files::isRegularFile))
                    .as("the logs of all parts")
                    .hasSizeGreaterThan(5)
                    .allSatisfy(log -> assertThat(allGivenAwayBy(read(log)))
                            .as(log.toString())
                            .isEmpty());
        }
    }

    @Test
    void shouldShowWhoDoesNotHideToTheAgencyThatAnswersAndNobodyElse() {
        var submission = penghubung.visitor().submits(Draft.aboutARoad().by(openReporter));
        publicWorks.receives(submission);
        var path = "/v1/complaints/" + submission.id();

        assertThat(publicWorks
                        .api()
                        .get(path)
                        .expect(200)
                        .json()
                        .path("reporter")
                        .path("name")
                        .asText())
                .isEqualTo(openReporter.name());
        penghubung.officer("dlhk").api().get(path).expect(404);
        assertThat(new EventTopics(penghubung.bootstrapServers()).readAll())
                .noneSatisfy(event -> assertThat(event.everything()).contains(openReporter.name()));
    }

    private SecretReporter accountThatIs(String story, Draft draft) {
        var identity = ReporterIdentity.unmistakable();
        var submission = penghubung.reporter("reporter2").submits(draft.by(identity));
        var account = Tokens.claims(penghubung.tokens().of("reporter2"));
        var traces = Stream.concat(
                identity.traces().stream(),
                Stream.of("name", "email", "sub")
                        .map(claim -> account.path(claim).asText()));
        return new SecretReporter(story, isAnonymous(draft), submission, traces.toList());
    }

    private SecretReporter visitorThatIs(String story, Draft draft) {
        var identity = ReporterIdentity.unmistakable();
        var submission = penghubung.visitor().submits(draft.by(identity));
        var traces = Stream.concat(identity.traces().stream(), Stream.of(submission.accessCode()));
        return new SecretReporter(story, isAnonymous(draft), submission, traces.toList());
    }

    private static boolean isAnonymous(Draft draft) {
        return draft.json().path("anonymous").asBoolean();
    }

    /** Mistakes with the secret in them, that a careless log would write down. */
    private void blunder(SecretReporter secret) {
        var visitor = penghubung.visitor().api();
        var name = secret.name();
        visitor.post("/v1/complaints", "application/json", "{\"reporter\": {\"name\": \"" + name + "\", ")
                .expect(400);
        visitor.post(
                        "/v1/complaints",
                        Draft.aboutARoad()
                                .inCategory("999")
                                .by(new ReporterIdentity(name, name + " bukan surel", name))
                                .json())
                .expect(400);
        visitor.post("/v1/complaints", "application/json", "{\"reporter\": \"" + name + "\"}")
                .expect(400);
    }

    private String work(SecretReporter secret) {
        var file = publicWorks.acknowledges(publicWorks.receives(secret.submission()));
        publicWorks.resolves(publicWorks.followsUp(file, "Kami tinjau."), "Sudah diperbaiki.");
        return file.id();
    }

    private List<String> allGivenAwayBy(String text) {
        return secrets.stream()
                .flatMap(secret -> secret.givenAwayBy(text).stream())
                .distinct()
                .toList();
    }

    private List<String> anonymousGivenAwayBy(String text) {
        return secrets.stream()
                .filter(SecretReporter::isAnonymous)
                .flatMap(secret -> secret.givenAwayBy(text).stream())
                .distinct()
                .toList();
    }

    private static String read(Path log) {
        try {
            return Files.readString(log, ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError("Cannot read " + log, e);
        }
    }
}
