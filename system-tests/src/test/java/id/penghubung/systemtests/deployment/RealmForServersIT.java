package id.penghubung.systemtests.deployment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.localstack.Folders;
import id.penghubung.localstack.process.Children;
import id.penghubung.systemtests.deployment.Browser.Page;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The realm as it is shipped, in a real Keycloak: people come in as they should, and only so. */
class RealmForServersIT {

    private static final String PASSWORD = "kata-sandi-yang-panjang";
    private static final String VERIFIER = "a-verifier-that-is-at-least-forty-three-characters-long";
    private static final Pattern LINK = Pattern.compile("(http://localhost:[0-9]+/realms/\\S+action-token\\S+)");

    /** Data and logs of the last run. */
    private static final Path FOLDER = Path.of(System.getProperty("penghubung.target", "target"))
            .resolve("realm")
            .toAbsolutePath();

    private static Children children;
    private static FakeMailServer mail;
    private static ServersRealm realm;

    private final Browser browser = realm.browser();

    @BeforeAll
    static void startKeycloakWithTheRealm() throws IOException {
        Folders.delete(FOLDER);
        Folders.create(FOLDER);
        children = Children.watchedFrom(FOLDER.resolve("run"), child -> {});
        mail = FakeMailServer.start();
        realm = ServersRealm.start(children, FOLDER, mail.port());
    }

    @AfterAll
    static void stopKeycloak() throws IOException {
        children.close();
        mail.close();
    }

    @Test
    void shouldLogAReporterInWithAPasswordAlone() {
        realm.createUser("warga", PASSWORD);

        Page end = browser.submit(loginPage(), Map.of("username", "warga", "password", PASSWORD));

        JsonNode tokens = tokensFor(end);
        assertThat(end.address().toString()).startsWith(ServersRealm.PUBLIC_URL + "/");
        assertThat(claims(tokens).at("/realm_access/roles").toString()).contains("\"reporter\"");
        assertThat(claims(tokens).path("aud").toString()).contains("penghubung-api");
        assertThat(tokens.path("expires_in").asInt()).isEqualTo(300);
    }

    @Test
    void shouldRegisterAReporterWhoseAddressIsVerifiedByMail() {
        Page form = browser.open(URI.create(realm.endpoint("registrations")
                + loginPage().address().toString().replaceFirst("^[^?]*", "")));

        Page next = browser.submit(
                form,
                Map.of(
                        "username", "warga-baru",
                        "email", "warga-baru@penghubung.test",
                        "firstName", "Budi",
                        "lastName", "Santoso",
                        "password", PASSWORD,
                        "password-confirm", PASSWORD));
        Page afterwards = browser.open(linkInMailTo("warga-baru@penghubung.test"));

        assertThat(next.has("warga-baru@penghubung.test")).isTrue();
        assertThat(claims(tokensFor(afterwards)).path("email_verified").asBoolean())
                .isTrue();
        assertThat(claims(tokensFor(again())).at("/realm_access/roles").toString())
                .contains("\"reporter\"")
                .doesNotContain("staff");
    }

    @Test
    void shouldRefuseAShortPassword() {
        Page form = browser.open(URI.create(realm.endpoint("registrations")
                + loginPage().address().toString().replaceFirst("^[^?]*", "")));

        Page next = browser.submit(
                form,
                Map.of(
                        "username", "tergesa",
                        "email", "tergesa@penghubung.test",
                        "firstName", "Budi",
                        "password", "pendek",
                        "password-confirm", "pendek"));

        assertThat(next.has("12")).isTrue();
        assertThat(realm.admin("GET", "users?username=tergesa", "")).isEmpty();
    }

    @Test
    void shouldAskAnOfficerForASecondFactorFromTheFirstLoginOn() {
        realm.createUser("petugas", PASSWORD, "focal-point");

        Page setup = browser.submit(loginPage(), Map.of("username", "petugas", "password", PASSWORD));
        String secret = setup.secret().orElseThrow(() -> new AssertionError(setup.html()));
        Page first = browser.submit(
                setup, Map.of("totp", OneTimeCode.of(secret, 0), "totpSecret", secret, "userLabel", "telepon"));
        Page asked = submitAnew("petugas");
        Page wrong = asked.has("name=\"otp\"") ? new Browser(asked.address()).open(asked.address()) : asked;

        assertThat(claims(tokensFor(first)).at("/realm_access/roles").toString())
                .contains("\"focal-point\"", "\"staff\"");
        assertThat(asked.has("name=\"otp\"")).as(asked.html()).isTrue();
        assertThat(wrong.address().toString()).doesNotContain("code=");
    }

    @Test
    void shouldNotGiveATokenForAPasswordAlone() {
        realm.createUser("pegawai", PASSWORD, "coordinator");

        for (String clientId : new String[] {"penghubung-web", "admin-cli"}) {
            JsonNode reply = realm.post(
                    realm.endpoint("token"),
                    "grant_type=password&client_id=%s&username=pegawai&password=%s".formatted(clientId, PASSWORD));

            assertThat(reply.has("access_token")).as("%s: %s", clientId, reply).isFalse();
            assertThat(reply.has("error")).as("%s: %s", clientId, reply).isTrue();
        }
    }

    @Test
    void shouldSendAMailThatSetsANewPasswordButNotTheSecondFactor() {
        realm.createUser("pelupa", PASSWORD, "inspector");
        Page setup = browser.submit(loginPage(), Map.of("username", "pelupa", "password", PASSWORD));
        String secret = setup.secret().orElseThrow(() -> new AssertionError(setup.html()));
        browser.submit(setup, Map.of("totp", OneTimeCode.of(secret, 0), "totpSecret", secret, "userLabel", "telepon"));

        Browser elsewhere = realm.browser();
        Page login = elsewhere.open(authorization());
        Page forgotten = elsewhere.open(login.address()
                .resolve(
                        "/realms/" + ServersRealm.REALM + "/login-actions/reset-credentials?client_id=penghubung-web"));
        elsewhere.submit(forgotten, Map.of("username", "pelupa"));
        Page form = elsewhere.open(linkInMailTo("pelupa@penghubung.test"));
        Page afterwards = elsewhere.submit(
                form, Map.of("password-new", "sandi-baru-yang-panjang", "password-confirm", "sandi-baru-yang-panjang"));

        Page asked = elsewhere.submit(
                afterwards.has("name=\"password\"") ? afterwards : elsewhere.open(authorization()),
                Map.of("username", "pelupa", "password", "sandi-baru-yang-panjang"));
        assertThat(afterwards.address().toString()).doesNotContain("code=");
        assertThat(asked.has("name=\"otp\"")).as(asked.html()).isTrue();
    }

    @Test
    void shouldInsistOnProofOfTheKeyOfTheCode() {
        Page page = browser.open(URI.create(realm.endpoint("auth")
                + "?client_id=penghubung-web&response_type=code&scope=openid&redirect_uri="
                + URLEncoder.encode(ServersRealm.PUBLIC_URL + "/", UTF_8)));

        assertThat(page.address().toString()).contains("error=invalid_request");
    }

    @Test
    void shouldTakeARefreshTokenOnce() {
        realm.createUser("sekali", PASSWORD);
        JsonNode tokens = tokensFor(browser.submit(loginPage(), Map.of("username", "sekali", "password", PASSWORD)));
        String form = "grant_type=refresh_token&client_id=penghubung-web&refresh_token="
                + tokens.path("refresh_token").asText();

        JsonNode first = realm.post(realm.endpoint("token"), form);
        JsonNode second = realm.post(realm.endpoint("token"), form);

        assertThat(first.has("access_token")).isTrue();
        assertThat(second.path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void shouldKeepWhoTriedToLogInAndWhatAdministratorsDid() {
        realm.createUser("dicatat", PASSWORD);

        browser.submit(loginPage(), Map.of("username", "dicatat", "password", "bukan-sandi-yang-benar"));

        await().untilAsserted(() -> assertThat(
                        realm.admin("GET", "events?type=LOGIN_ERROR", "").toString())
                .contains("dicatat"));
        assertThat(realm.admin("GET", "admin-events?resourceTypes=USER", "").toString())
                .contains("CREATE");
    }

    @Test
    void shouldLockAnAccountForAWhileThatIsGuessedAt() {
        realm.createUser("ditebak", PASSWORD);
        Page page = loginPage();
        for (int guess = 0; guess < 10; guess++) {
            page = browser.submit(page, Map.of("username", "ditebak", "password", "tebakan-nomor-" + guess));
        }

        Page right = browser.submit(page, Map.of("username", "ditebak", "password", PASSWORD));

        assertThat(right.address().toString()).doesNotContain("code=");
    }

    private Page loginPage() {
        return browser.open(authorization());
    }

    /** The session that is there opens the next page at once. */
    private Page again() {
        return browser.open(authorization());
    }

    private static Page submitAnew(String name) {
        Browser another = realm.browser();
        return another.submit(another.open(authorization()), Map.of("username", name, "password", PASSWORD));
    }

    private static URI authorization() {
        return URI.create(realm.endpoint("auth")
                + "?client_id=penghubung-web&response_type=code&scope=openid%20email&code_challenge_method=S256&code_challenge="
                + challenge() + "&redirect_uri=" + URLEncoder.encode(ServersRealm.PUBLIC_URL + "/", UTF_8));
    }

    private static JsonNode tokensFor(Page end) {
        JsonNode tokens = realm.post(
                realm.endpoint("token"),
                "grant_type=authorization_code&client_id=penghubung-web&code_verifier=%s&code=%s&redirect_uri=%s"
                        .formatted(
                                VERIFIER,
                                end.parameter("code"),
                                URLEncoder.encode(ServersRealm.PUBLIC_URL + "/", UTF_8)));
        assertThat(tokens.has("access_token")).as(tokens.toString()).isTrue();
        return tokens;
    }

    private static JsonNode claims(JsonNode tokens) {
        try {
            return new ObjectMapper()
                    .readTree(Base64.getUrlDecoder()
                            .decode(tokens.path("access_token").asText().split("\\.", -1)[1]));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String challenge() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static URI linkInMailTo(String address) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> mail.mails().stream()
                                .filter(text -> text.contains("<" + address + ">"))
                                .map(LINK::matcher)
                                .filter(java.util.regex.Matcher::find)
                                .map(found -> URI.create(found.group(1)))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }
}
