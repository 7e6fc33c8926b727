package id.penghubung.systemtests.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.ReporterIdentity;
import id.penghubung.systemtests.events.EventTopics;
import id.penghubung.systemtests.http.Jwt;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
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

/**
 * Secrecy of anonymous and confidential reporters. No other test submits as {@code reporter2}, so that any occurrence
 * of that account is a leak.
 */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecrecyIT {

    /** An address that no tracking test uses, because requests of an officer without the code count as wrong codes. */
    private static final String OFFICER_ADDRESS = "127.0.0.77";

    private final SystemUnderTest system;
    private final Officer publicWorks;
    private List<SecretReporter> secrets = List.of();
    private ReporterIdentity openReporter = ReporterIdentity.unique();
    private List<String> caseIds = List.of();

    SecrecyIT(SystemUnderTest system) {
        this.system = system;
        publicWorks = system.officer("dpu");
    }

    @BeforeAll
    void submitAndResolveComplaintsOfSecretReporters() {
        secrets = List.of(
                withAccount("an anonymous account", Draft.aboutARoad().anonymous()),
                withAccount("a confidential account", Draft.aboutARoad().confidential()),
                withoutAccount(
                        "an anonymous reporter without an account",
                        Draft.aboutARoad().anonymous()),
                withoutAccount(
                        "a confidential reporter without an account",
                        Draft.aboutARoad().confidential()));
        secrets.forEach(this::submitInvalidRequestsWithName);
        caseIds = secrets.stream().map(this::resolveCase).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dpu", "dlhk", "inspector", "kec-tenggarong"})
    void shouldHideTheReporterInAllResponsesToOfficers(String account) {
        var reading = new OpenApiCrawler(system.officer(account).api().from(OFFICER_ADDRESS));

        for (int i = 0; i < secrets.size(); i++) {
            var secret = secrets.get(i);
            assertThat(reading.of(secret.submission(), caseIds.get(i)))
                    .as("what %s reads about %s", account, secret)
                    .isNotEmpty()
                    .allSatisfy(answer -> assertThat(traces(answer.fullText()))
                            .as(answer.request())
                            .isEmpty());
        }
    }

    @Test
    void shouldShowConfidentialButNotAnonymousReportersToTheCoordinator() {
        var coordinator = system.coordinator().api();

        for (int i = 0; i < secrets.size(); i++) {
            var secret = secrets.get(i);
            var reading = new OpenApiCrawler(coordinator.from(OFFICER_ADDRESS)).of(secret.submission(), caseIds.get(i));
            assertThat(reading)
                    .as("what the coordinator reads about %s", secret)
                    .allSatisfy(answer -> assertThat(anonymousTraces(answer.fullText()))
                            .as(answer.request())
                            .isEmpty());
            assertThat(reading.stream().anyMatch(answer -> answer.body().contains(secret.name())))
                    .as("whether the coordinator learns the name of %s", secret)
                    .isEqualTo(!secret.isAnonymous());
        }
    }

    @Test
    void shouldHideTheReporterInAllRecordsOfAllTopics() {
        var records = new EventTopics(system.bootstrapServers()).readAll();

        assertThat(records)
                .as("the topics have been read")
                .anyMatch(event ->
                        event.key().equals(secrets.getFirst().submission().id()))
                .allSatisfy(event ->
                        assertThat(traces(event.fullText())).as(event.topic()).isEmpty());
    }

    /** UU 27/2022 Art. 39: who can read a database, or a backup of it, learns no name, no mail address and no phone number. */
    @ParameterizedTest
    @ValueSource(strings = {"complaints", "routing", "focalpoint"})
    void shouldStoreNoReadableIdentityInAnyTable(String database) {
        var stored = new StoredTexts(system.postgres(), database);

        assertThat(stored.tables()).as("tables").hasSizeGreaterThan(5);
        assertThat(secrets)
                .allSatisfy(secret -> assertThat(List.of(secret.name(), secret.email(), secret.phone()))
                        .as(secret.description())
                        .allSatisfy(text ->
                                assertThat(stored.tablesContaining(text)).isEmpty()));
        assertThat(secrets.stream()
                        .filter(secret -> !stored.tablesContaining(
                                        secret.submission().id())
                                .isEmpty()))
                .as("the scan finds what is stored readably")
                .hasSameSizeAs(secrets);
    }

    @Test
    void shouldHideTheReporterInAllLogs() throws IOException {
        try (var files = Files.walk(system.logs())) {
            assertThat(files.filter(Files::isRegularFile))
                    .as("the logs of all parts")
                    .hasSizeGreaterThan(5)
                    .allSatisfy(log ->
                            assertThat(traces(read(log))).as(log.toString()).isEmpty());
        }
    }

    @Test
    void shouldShowAnOpenReporterToTheResponsibleAgencyOnly() {
        var submission =
                system.reporterWithoutAccount().submit(Draft.aboutARoad().by(openReporter));
        publicWorks.awaitCase(submission);
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
        system.officer("dlhk").api().get(path).expect(404);
        assertThat(new EventTopics(system.bootstrapServers()).readAll())
                .noneSatisfy(event -> assertThat(event.fullText()).contains(openReporter.name()));
    }

    private SecretReporter withAccount(String description, Draft draft) {
        var identity = ReporterIdentity.unique();
        var submission = system.reporter("reporter2").submit(draft.by(identity));
        var account = new Jwt(system.tokens().of("reporter2")).claims();
        var traces = Stream.concat(
                identity.identifyingTexts().stream(),
                Stream.of("name", "email", "sub")
                        .map(claim -> account.path(claim).asText()));
        return new SecretReporter(description, isAnonymous(draft), submission, traces.toList());
    }

    private SecretReporter withoutAccount(String description, Draft draft) {
        var identity = ReporterIdentity.unique();
        var submission = system.reporterWithoutAccount().submit(draft.by(identity));
        var traces = Stream.concat(identity.identifyingTexts().stream(), Stream.of(submission.accessCode()));
        return new SecretReporter(description, isAnonymous(draft), submission, traces.toList());
    }

    private static boolean isAnonymous(Draft draft) {
        return draft.json().path("anonymous").asBoolean();
    }

    /** Sends invalid requests that contain the secret name, which must not appear in logs. */
    private void submitInvalidRequestsWithName(SecretReporter secret) {
        var client = system.reporterWithoutAccount().api();
        var name = secret.name();
        client.post("/v1/complaints", "application/json", "{\"reporter\": {\"name\": \"" + name + "\", ")
                .expect(400);
        client.post(
                        "/v1/complaints",
                        Draft.aboutARoad()
                                .inCategory("999")
                                .by(new ReporterIdentity(name, name + " bukan surel", name))
                                .json())
                .expect(400);
        client.post("/v1/complaints", "application/json", "{\"reporter\": \"" + name + "\"}")
                .expect(400);
    }

    private String resolveCase(SecretReporter secret) {
        var agencyCase = publicWorks.acknowledge(publicWorks.awaitCase(secret.submission()));
        publicWorks.resolve(publicWorks.followUp(agencyCase, "Kami tinjau."), "Sudah diperbaiki.");
        return agencyCase.id();
    }

    private List<String> traces(String text) {
        return secrets.stream()
                .flatMap(secret -> secret.findTraces(text).stream())
                .distinct()
                .toList();
    }

    private List<String> anonymousTraces(String text) {
        return secrets.stream()
                .filter(SecretReporter::isAnonymous)
                .flatMap(secret -> secret.findTraces(text).stream())
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
