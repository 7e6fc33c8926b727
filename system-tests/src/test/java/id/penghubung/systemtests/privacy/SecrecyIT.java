package id.penghubung.systemtests.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.localstack.Part;
import id.penghubung.localstack.testing.SmtpServer;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.ReporterIdentity;
import id.penghubung.systemtests.events.EventTopics;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.http.Jwt;
import id.penghubung.systemtests.stack.AtOnce;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Secrecy of anonymous and confidential reporters, and of the person whom they accuse. No other test submits as {@code reporter2}, so that
 * any occurrence of that account is a leak.
 */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecrecyIT {

    /** An address that no tracking test uses, because requests of an officer without the code count as wrong codes. */
    private static final String OFFICER_ADDRESS = "127.0.0.77";

    private static final List<Part> MAILING = List.of(Part.COMPLAINTS, Part.FOCAL_POINT);

    /** A person of the agency that handles the complaints. */
    private final String accused = ReporterIdentity.unique().name();

    private final SystemUnderTest system;
    private final Officer publicWorks;
    private final SmtpServer mailServer;
    private List<SecretReporter> secrets = List.of();
    private ReporterIdentity openReporter = ReporterIdentity.unique();
    private List<String> caseIds = List.of();

    SecrecyIT(SystemUnderTest system) throws IOException {
        this.system = system;
        publicWorks = system.officer("dpu");
        mailServer = SmtpServer.start();
    }

    /** Other tests run without mails, because those add to the cost of a lifecycle. */
    @BeforeAll
    void letComplaintsOfSecretReportersGoThroughTheirWholeLife() {
        system.restartWith(MailSettings.of(mailServer), MAILING);
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
        caseIds = AtOnce.map(secrets, this::liveThrough);
    }

    @AfterAll
    void endMails() throws IOException {
        system.restartWith(Map.of(), MAILING);
        mailServer.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dpu", "dlhk", "inspector", "kec-tenggarong"})
    void shouldHideTheReporterInAllResponsesToOfficersUu25Of2009Art42(String account) {
        var reading = new OpenApiCrawler(system.officer(account).api().from(OFFICER_ADDRESS));

        for (int i = 0; i < secrets.size(); i++) {
            var secret = secrets.get(i);
            assertHidden(account, secret, reading.of(secret.submission(), caseIds.get(i), i == 0));
        }
    }

    /**
     * The lists of a role are read once; they are the same for each complaint. An empty account stands for everybody, and {@code reporter2}
     * reads the complaints of others.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "dpu-kepala",
                "secretary",
                "ombudsman",
                "quality-coordinator",
                "evaluator",
                "admin",
                "reporter",
                "reporter2",
                ""
            })
    void shouldHideTheReporterInAllResponsesToEveryOtherRoleUu25Of2009Art42(String account) {
        var client = account.isEmpty()
                ? system.withoutToken()
                : system.officer(account).api();
        var reading = new OpenApiCrawler(client.from(OFFICER_ADDRESS));
        boolean hasLists = !List.of("reporter", "reporter2", "").contains(account);

        for (int i = 0; i < secrets.size(); i++) {
            var secret = secrets.get(i);
            if (account.equals("reporter2") && secret.hasAccount()) {
                continue;
            }
            assertHidden(account, secret, reading.of(secret.submission(), caseIds.get(i), i == 0 && hasLists));
        }
    }

    @Test
    void shouldHideTheMetadataAndTheNameOfAPhotoFromTheAgency() {
        assertThat(secrets).allSatisfy(secret -> {
            var path = "/v1/complaints/" + secret.submission().id() + "/attachments";
            var list = publicWorks.api().get(path).expect(200);
            assertThat(traces(list.fullText())).as(list.request()).isEmpty();
            assertThat(list.json().path("items").findValuesAsText("id"))
                    .hasSize(1)
                    .allSatisfy(id -> {
                        var copy = publicWorks.api().get(path + "/" + id).expect(200);
                        assertThat(copy.body()).isNotEmpty();
                        assertThat(traces(copy.fullText())).as(copy.request()).isEmpty();
                    });
        });
    }

    @Test
    void shouldHideASupporterFromAgencyAndCoordinator() {
        // Given
        var submission = system.reporter("reporter").submit(Draft.aboutARoad());
        var agencyCase = publicWorks.awaitCase(submission);
        system.reporter("reporter").awaitStatus(submission, "FORWARDED");
        var coordinator = system.coordinator();
        coordinator.review(submission, "verification", Map.of()).expect(200);
        var number = coordinator
                .review(
                        submission,
                        "publication",
                        Map.of("title", "Jalan berlubang", "text", "Lubang besar di depan pasar."))
                .expect(200)
                .text("publicNumber");

        // When
        system.reporter("reporter2")
                .api()
                .post("/v1/complaints/" + number + "/supports")
                .expect(201);

        // Then
        assertThat(List.of(publicWorks.api(), coordinator.api(), system.withoutToken()))
                .allSatisfy(client -> assertThat(new OpenApiCrawler(client.from(OFFICER_ADDRESS))
                                .ofThisComplaint(submission, agencyCase.id()))
                        .isNotEmpty()
                        .allSatisfy(answer -> assertThat(answer.fullText()).doesNotContain(claimsOf("reporter2"))));
    }

    @Test
    void shouldShowConfidentialButNotAnonymousReportersToTheCoordinator() {
        var coordinator = new OpenApiCrawler(system.coordinator().api().from(OFFICER_ADDRESS));

        for (int i = 0; i < secrets.size(); i++) {
            var secret = secrets.get(i);
            var reading = coordinator.of(secret.submission(), caseIds.get(i), i == 0);
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

    /**
     * UU 27/2022 Art. 39: who can read a database, or a dump of it, learns no name, no mail address, no phone number and no population
     * number.
     */
    @ParameterizedTest
    @ValueSource(strings = {"complaints", "routing", "focalpoint", "quality"})
    void shouldStoreNoReadableIdentityInAnyTableUu27Of2022Art39(String database) {
        var stored = new StoredTexts(system.postgres(), database);

        assertThat(stored.tables()).as("tables").hasSizeGreaterThan(5);
        Polling.standard()
                .untilAsserted(() -> assertThat(secrets)
                        .as("the scan finds what is stored readably")
                        .noneMatch(secret -> stored.tablesContaining(
                                        secret.submission().id())
                                .isEmpty()));
        assertThat(secrets)
                .allSatisfy(secret -> assertThat(secret.givenTexts())
                        .as(secret.description())
                        .allSatisfy(text ->
                                assertThat(stored.tablesContaining(text)).isEmpty()));
        assertThat(stored.tablesContaining(accused)).as("the accused person").isEmpty();
    }

    /**
     * UU 27/2022 Art. 39. A base backup is taken and looked through, and so are the files of the server, uploaded files, which are backed up
     * as they are, the files of the topics and what is left of uploads.
     */
    @Test
    void shouldStoreNoReadableIdentityInAnyFileOrBackupUu27Of2022Art39(@TempDir Path backup) {
        new BaseBackup(system.postgres()).writeTo(backup);
        var stored = secrets.getFirst().submission().trackingNumber();
        var wanted = Stream.concat(Stream.of(stored), secrets.stream().flatMap(secret -> secret.givenTexts().stream()))
                .toList();

        assertThat(List.of(system.data(), backup))
                .allSatisfy(folder -> assertThat(new StoredFiles(folder).containing(wanted))
                        .as("the scan of %s finds what is stored readably, and nothing else", folder)
                        .isNotEmpty()
                        .allSatisfy((file, texts) -> assertThat(texts).containsExactly(stored)));
    }

    @Test
    void shouldTellTheReporterByMailWithoutNamingThem() {
        // When
        Polling.standard()
                .untilAsserted(() -> assertThat(secrets)
                        .filteredOn(secret -> !secret.isAnonymous())
                        .isNotEmpty()
                        .allSatisfy(secret -> assertThat(mailServer.mails()).anyMatch(secret::receives)));

        // Then
        assertThat(mailServer.mails())
                .noneMatch(mail -> secrets.stream().anyMatch(secret -> secret.isAnonymous() && secret.receives(mail)))
                .allSatisfy(mail -> assertThat(traces(withoutAddress(mail))).isEmpty());
    }

    /** Returns a mail without the address to which it was sent. */
    private String withoutAddress(String mail) {
        return secrets.stream()
                .filter(secret -> secret.receives(mail))
                .map(secret -> mail.replace(secret.email(), ""))
                .findFirst()
                .orElse(mail);
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

        // The agency reads it once complaints-service knows whose it is.
        var complaint = Polling.standard().until(() -> publicWorks.api().get(path), read -> read.status() == 200);
        assertThat(complaint.json().path("reporter").path("name").asText()).isEqualTo(openReporter.name());
        system.officer("dlhk").api().get(path).expect(404);
        assertThat(new EventTopics(system.bootstrapServers()).readAll())
                .noneSatisfy(event -> assertThat(event.fullText()).contains(openReporter.name()));
    }

    private void assertHidden(String account, SecretReporter secret, List<ApiResponse> answers) {
        assertThat(answers)
                .as("what “%s” reads about %s", account, secret)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(traces(answer.fullText()))
                        .as(answer.request())
                        .isEmpty());
    }

    private SecretReporter withAccount(String description, Draft draft) {
        var identity = ReporterIdentity.unique();
        var submission = system.reporter("reporter2").submit(secretOf(draft, identity));
        var traces = Stream.concat(identity.identifyingTexts().stream(), claimsOf("reporter2").stream());
        return new SecretReporter(description, draft.isAnonymous(), submission, traces.toList());
    }

    /** Returns what the token of an account says of the person. */
    private List<String> claimsOf(String account) {
        var claims = new Jwt(system.tokens().of(account)).claims();
        return Stream.of("name", "email", "sub")
                .map(claim -> claims.path(claim).asText())
                .toList();
    }

    private SecretReporter withoutAccount(String description, Draft draft) {
        var identity = ReporterIdentity.unique();
        var submission = system.reporterWithoutAccount().submit(secretOf(draft, identity));
        var traces = Stream.concat(identity.identifyingTexts().stream(), Stream.of(submission.accessCode()));
        return new SecretReporter(description, draft.isAnonymous(), submission, traces.toList());
    }

    /** Returns what all services store: quality-service keeps only complaints that name a service. */
    private Draft secretOf(Draft draft, ReporterIdentity identity) {
        return draft.by(identity).accusing("dpu", accused).aboutService("izin-galian");
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
                                .by(new ReporterIdentity(name, name + " bukan surel", name, name))
                                .json())
                .expect(400);
        client.post("/v1/complaints", "application/json", "{\"reporter\": \"" + name + "\"}")
                .expect(400);
    }

    /** Answer, photo, message, dispute, second answer and rating. */
    private String liveThrough(SecretReporter secret) {
        var reporter = ReporterActions.of(
                secret.submission(), system.reporter("reporter2").api(), system.withoutToken());
        var received = publicWorks.awaitCase(secret.submission());
        reporter.awaitStatus("FORWARDED");
        var agencyCase = publicWorks.acknowledge(received);
        publicWorks.resolve(publicWorks.followUp(agencyCase, "Kami tinjau."), "Sudah diperbaiki.");
        reporter.awaitStatus("RESPONDED");
        reporter.sendPhoto(PersonalPhoto.of(secret.givenTexts()), secret.name() + ".jpg");
        reporter.writeToAgency("Lubangnya makin dalam.");
        reporter.dispute("Lubangnya masih ada.");
        publicWorks.awaitStatus(agencyCase.id(), "ACKNOWLEDGED");
        // Each message and photo is a new version of the case.
        Polling.standard()
                .untilAsserted(() -> publicWorks
                        .requestResolution(publicWorks.readCase(agencyCase.id()), "Sudah ditambal.")
                        .expect(200));
        reporter.awaitStatus("RESPONDED");
        reporter.rate(2, "Lambat sekali.");
        return agencyCase.id();
    }

    private List<String> traces(String text) {
        return Stream.concat(
                        secrets.stream().flatMap(secret -> secret.findTraces(text).stream()),
                        Stream.of(accused).filter(text::contains))
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
