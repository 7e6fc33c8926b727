package id.penghubung.systemtests.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.localstack.testing.SmtpServer;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.deployment.Browser.Page;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Tests of the shipped realm in a real Keycloak: registration, login and second factor, with and without a mail server. */
@Execution(ExecutionMode.CONCURRENT)
class KeycloakRealmIT {

    private static final String PASSWORD = "kata-sandi-yang-panjang";
    private static final Pattern LINK = Pattern.compile("(http://localhost:[0-9]+/realms/\\S+action-token\\S+)");

    private static final String WITH_MAIL = "penghubung-for-servers";
    private static final String WITHOUT_MAIL = "penghubung-without-mail";

    private static TestProcesses processes;
    private static SmtpServer mail;
    private static KeycloakRealm realm;

    /** The realm with the shipped settings of {@code .env.example}, which name no mail server. */
    private static KeycloakRealm realmWithoutMail;

    private final Browser browser = realm.browser();
    private final WebLogin login = new WebLogin(realm);

    @BeforeAll
    static void startKeycloakWithTheRealm() throws IOException {
        processes = TestProcesses.in("realm");
        mail = SmtpServer.start();
        var realms = KeycloakRealm.start(processes, Map.of(WITH_MAIL, mailSettings(), WITHOUT_MAIL, Map.of()));
        realm = realms.get(WITH_MAIL);
        realmWithoutMail = realms.get(WITHOUT_MAIL);
    }

    private static Map<String, String> mailSettings() {
        return Map.of(
                "MAIL_SERVER", "true",
                "SMTP_HOST", "127.0.0.1",
                "SMTP_PORT", Integer.toString(mail.port()),
                "SMTP_START_TLS_FOR_KEYCLOAK", "false",
                "MAIL_FROM", "lapor@penghubung.test");
    }

    @AfterAll
    static void stopKeycloak() throws IOException {
        processes.close();
        mail.close();
    }

    @Test
    void shouldLetAReporterLogInWithAPassword() {
        realm.createUser("warga", PASSWORD);

        Page end = login.withPassword(browser, "warga", PASSWORD);

        JsonNode tokens = login.tokensFor(end);
        assertThat(end.address().toString()).startsWith(KeycloakRealm.PUBLIC_URL + "/");
        assertThat(WebLogin.claims(tokens).at("/realm_access/roles").toString()).contains("\"reporter\"");
        assertThat(WebLogin.claims(tokens).path("aud").toString()).contains("penghubung-api");
        assertThat(tokens.path("expires_in").asInt()).isBetween(270, 300);
    }

    @Test
    void shouldVerifyTheAddressOfANewReporterByMail() {
        Page next = login.register(browser, "warga-baru");
        Page password = browser.open(linkInMailTo("warga-baru@penghubung.test"));
        Page rejected = browser.submit(password, WebLogin.passwords("pendek"));
        Page end = browser.submit(rejected, WebLogin.passwords(PASSWORD));

        JsonNode claims = WebLogin.claims(login.tokensFor(end));
        assertThat(next.has("warga-baru@penghubung.test")).isTrue();
        assertThat(rejected.has("12")).as("the minimum length is named").isTrue();
        assertThat(claims.path("email_verified").asBoolean()).isTrue();
        assertThat(claims.at("/realm_access/roles").toString())
                .contains("\"reporter\"")
                .doesNotContain("staff");
    }

    @Test
    void shouldRequireASecondFactorOfOfficersFromTheFirstLogin() {
        realm.createUser("petugas", PASSWORD, "focal-point");

        Page setup = login.withPassword(browser, "petugas", PASSWORD);
        String secret = setup.secret().orElseThrow(() -> new AssertionError(setup.html()));
        Page first = browser.submit(
                setup, Map.of("totp", OneTimeCode.of(secret, 0), "totpSecret", secret, "userLabel", "telepon"));
        Browser another = realm.browser();
        Page asked = login.withPassword(another, "petugas", PASSWORD);
        Page rejected = another.submit(asked, Map.of("otp", OneTimeCode.wrong(secret)));
        // The code of the next time step, because each code is accepted only once.
        Page second = another.submit(rejected, Map.of("otp", OneTimeCode.of(secret, 1)));

        assertThat(WebLogin.claims(login.tokensFor(first))
                        .at("/realm_access/roles")
                        .toString())
                .contains("\"focal-point\"", "\"staff\"");
        assertThat(asked.has("name=\"otp\"")).as(asked.html()).isTrue();
        assertThat(rejected.address().toString()).doesNotStartWith(KeycloakRealm.PUBLIC_URL);
        assertThat(rejected.has("name=\"otp\"")).as(rejected.html()).isTrue();
        assertThat(WebLogin.claims(login.tokensFor(second))
                        .at("/realm_access/roles")
                        .toString())
                .contains("\"staff\"");
    }

    @Test
    void shouldNotIssueATokenForAPasswordAlone() {
        realm.createUser("pegawai", PASSWORD, "coordinator");

        for (String clientId : new String[] {"penghubung-web", "admin-cli"}) {
            JsonNode reply = realm.post(
                    realm.endpoint("token"),
                    "grant_type=password&client_id=%s&username=pegawai&password=%s".formatted(clientId, PASSWORD));

            assertThat(reply.has("access_token")).as("%s: %s", clientId, reply).isFalse();
        }
    }

    @Test
    void shouldResetThePasswordByMailButNotTheSecondFactor() {
        realm.createUser("pelupa", PASSWORD, "inspector");
        Page setup = login.withPassword(browser, "pelupa", PASSWORD);
        String secret = setup.secret().orElseThrow(() -> new AssertionError(setup.html()));
        browser.submit(setup, Map.of("totp", OneTimeCode.of(secret, 0), "totpSecret", secret, "userLabel", "telepon"));

        Browser elsewhere = realm.browser();
        login.page(elsewhere);
        Page forgotten = elsewhere.open(realm.passwordReset());
        elsewhere.submit(forgotten, Map.of("username", "pelupa"));
        Page form = elsewhere.open(linkInMailTo("pelupa@penghubung.test"));
        Page afterwards = elsewhere.submit(form, WebLogin.passwords("sandi-baru-yang-panjang"));

        Page asked = elsewhere.submit(
                afterwards.has("name=\"password\"") ? afterwards : elsewhere.open(login.authorization()),
                Map.of("username", "pelupa", "password", "sandi-baru-yang-panjang"));
        assertThat(afterwards.address().toString()).doesNotStartWith(KeycloakRealm.PUBLIC_URL);
        assertThat(asked.has("name=\"otp\"")).as(asked.html()).isTrue();
    }

    @Test
    void shouldRequirePkce() {
        Page page = browser.open(URI.create(realm.endpoint("auth")
                + "?client_id=penghubung-web&response_type=code&scope=openid&redirect_uri="
                + URLEncoder.encode(KeycloakRealm.PUBLIC_URL + "/", UTF_8)));

        assertThat(page.address().toString()).contains("error=invalid_request");
    }

    @Test
    void shouldAcceptARefreshTokenOnce() {
        realm.createUser("sekali", PASSWORD);
        JsonNode tokens = login.tokensFor(login.withPassword(browser, "sekali", PASSWORD));
        String form = "grant_type=refresh_token&client_id=penghubung-web&refresh_token="
                + tokens.path("refresh_token").asText();

        JsonNode first = realm.post(realm.endpoint("token"), form);
        JsonNode second = realm.post(realm.endpoint("token"), form);

        assertThat(first.has("access_token")).isTrue();
        assertThat(second.path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void shouldRecordFailedLoginsAndAdministrativeActions() {
        realm.createUser("dicatat", PASSWORD);

        login.withPassword(browser, "dicatat", "bukan-sandi-yang-benar");

        Polling.standard().untilAsserted(() -> assertThat(failedLogins()).contains("dicatat"));
        assertThat(realm.admin("GET", "admin-events?resourceTypes=USER", "").toString())
                .contains("CREATE");
    }

    @Test
    void shouldLockAnAccountAfterRepeatedWrongPasswords() {
        realm.createUser("ditebak", PASSWORD);
        Page page = login.page(browser);
        for (int attempt = 0; attempt < 10; attempt++) {
            page = browser.submit(page, Map.of("username", "ditebak", "password", "tebakan-nomor-" + attempt));
        }

        Page right = browser.submit(page, Map.of("username", "ditebak", "password", PASSWORD));

        assertThat(right.address().toString()).doesNotStartWith(KeycloakRealm.PUBLIC_URL);
    }

    @Test
    void shouldLetAReporterRegisterAndLogInWithoutAMail() {
        WebLogin loginWithoutMail = new WebLogin(realmWithoutMail);
        Page registered = loginWithoutMail.register(realmWithoutMail.browser(), "warga-tanpa-surel", PASSWORD);

        Page loggedIn = loginWithoutMail.withPassword(realmWithoutMail.browser(), "warga-tanpa-surel", PASSWORD);

        assertThat(registered.address().toString()).startsWith(KeycloakRealm.PUBLIC_URL + "/");
        assertThat(WebLogin.claims(loginWithoutMail.tokensFor(loggedIn))
                        .at("/realm_access/roles")
                        .toString())
                .contains("\"reporter\"")
                .doesNotContain("staff");
    }

    /** Without a mail server, people would wait in vain for the mail. */
    @Test
    void shouldNotOfferAPasswordResetByMailWithoutAMailServer() {
        Page page = new WebLogin(realmWithoutMail).page(realmWithoutMail.browser());
        Page asked = realmWithoutMail.browser().open(realmWithoutMail.passwordReset());

        assertThat(page.has("name=\"password\"")).as(page.html()).isTrue();
        assertThat(page.html()).doesNotContain("reset-credentials");
        assertThat(asked.html()).doesNotContain("name=\"username\"");
    }

    private static String failedLogins() {
        return realm.admin("GET", "events?type=LOGIN_ERROR", "").toString();
    }

    private static URI linkInMailTo(String address) {
        return Polling.standard()
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
