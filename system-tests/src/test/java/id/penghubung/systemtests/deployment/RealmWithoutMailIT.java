package id.penghubung.systemtests.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.deployment.Browser.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Tests of the realm with the shipped settings of {@code .env.example}, which name no mail server. */
@Execution(ExecutionMode.CONCURRENT)
class RealmWithoutMailIT {

    private static final String PASSWORD = "kata-sandi-yang-panjang";

    private static TestProcesses processes;
    private static KeycloakRealm realm;

    private final WebLogin login = new WebLogin(realm);

    @BeforeAll
    static void startKeycloakWithTheRealm() {
        processes = TestProcesses.in("realm-without-mail");
        realm = KeycloakRealm.start(processes, Map.of());
    }

    @AfterAll
    static void stopKeycloak() {
        processes.close();
    }

    @Test
    void shouldLetAReporterRegisterAndLogInWithoutAMail() {
        Page registered = login.register(realm.browser(), "warga-tanpa-surel", PASSWORD);

        Page loggedIn = login.withPassword(realm.browser(), "warga-tanpa-surel", PASSWORD);

        assertThat(registered.address().toString()).startsWith(KeycloakRealm.PUBLIC_URL + "/");
        assertThat(WebLogin.claims(login.tokensFor(loggedIn))
                        .at("/realm_access/roles")
                        .toString())
                .contains("\"reporter\"")
                .doesNotContain("staff");
    }

    /** Without a mail server, people would wait in vain for the mail. */
    @Test
    void shouldNotOfferAPasswordResetByMail() {
        Page page = login.page(realm.browser());
        Page asked = realm.browser()
                .open(page.address()
                        .resolve("/realms/" + KeycloakRealm.REALM
                                + "/login-actions/reset-credentials?client_id=penghubung-web"));

        assertThat(page.has("name=\"password\"")).as(page.html()).isTrue();
        assertThat(page.html()).doesNotContain("reset-credentials");
        assertThat(asked.html()).doesNotContain("name=\"username\"");
    }
}
