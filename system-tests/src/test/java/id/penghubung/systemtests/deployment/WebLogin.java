package id.penghubung.systemtests.deployment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.systemtests.deployment.Browser.Page;
import id.penghubung.systemtests.http.Jwt;
import java.net.URI;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Login to the web pages, with an authorization code and PKCE. */
record WebLogin(KeycloakRealm realm) {

    private static final String VERIFIER = "a-verifier-that-is-at-least-forty-three-characters-long";

    URI authorization() {
        return URI.create(realm.endpoint("auth")
                + "?client_id=penghubung-web&response_type=code&scope=openid%20email&code_challenge_method=S256&code_challenge="
                + challenge() + "&redirect_uri=" + URLEncoder.encode(KeycloakRealm.PUBLIC_URL + "/", UTF_8));
    }

    Page page(Browser browser) {
        return browser.open(authorization());
    }

    /** Logs in with name and password and returns the next page. */
    Page withPassword(Browser browser, String name, String password) {
        return browser.submit(page(browser), Map.of("username", name, "password", password));
    }

    /** Registers an account without a password, which is set after the address is verified. */
    Page register(Browser browser, String name) {
        return browser.submit(registrationForm(browser), newAccount(name));
    }

    /** Registers an account with a password. */
    Page register(Browser browser, String name, String password) {
        var fields = new HashMap<>(newAccount(name));
        fields.put("password", password);
        fields.put("password-confirm", password);
        return browser.submit(registrationForm(browser), fields);
    }

    private Page registrationForm(Browser browser) {
        URI login = page(browser).address();
        return browser.open(URI.create(realm.endpoint("registrations") + "?" + login.getRawQuery()));
    }

    private static Map<String, String> newAccount(String name) {
        return Map.of("username", name, "email", name + "@penghubung.test", "firstName", "Budi", "lastName", "Santoso");
    }

    /** Returns the fields of the form that sets a password. */
    static Map<String, String> passwords(String password) {
        return Map.of("password-new", password, "password-confirm", password);
    }

    /** Returns the tokens for the authorization code of a login. */
    JsonNode tokensFor(Page end) {
        JsonNode tokens = realm.post(
                realm.endpoint("token"),
                "grant_type=authorization_code&client_id=penghubung-web&code_verifier=%s&code=%s&redirect_uri=%s"
                        .formatted(
                                VERIFIER,
                                end.parameter("code"),
                                URLEncoder.encode(KeycloakRealm.PUBLIC_URL + "/", UTF_8)));
        assertThat(tokens.has("access_token")).as(tokens.toString()).isTrue();
        return tokens;
    }

    /** Returns the claims of the access token. */
    static JsonNode claims(JsonNode tokens) {
        return new Jwt(tokens.path("access_token").asText()).claims();
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
}
