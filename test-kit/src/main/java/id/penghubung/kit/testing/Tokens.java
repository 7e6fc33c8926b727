package id.penghubung.kit.testing;

import id.penghubung.localstack.testing.FakeIdentityProvider;
import java.util.List;
import java.util.UUID;

/** Access tokens for tests. */
public final class Tokens {

    /** Subject of the tokens of {@link #coordinator()}. */
    public static final String COORDINATOR_ACCOUNT = "coordinator-account";

    private Tokens() {}

    /** Returns a token of a new account. */
    public static String someoneWith(String... roles) {
        String subject = UUID.randomUUID().toString();
        return FakeIdentityProvider.shared().token("account-" + subject, subject, List.of(roles));
    }

    /** Returns a token of a new reporter, whom no other test uses. */
    public static String newReporter() {
        return someoneWith("reporter");
    }

    /** Returns a token of an account without an agency; the same account for each call. */
    public static String withRole(String role) {
        return FakeIdentityProvider.shared().token(role, role + "-account", List.of(role));
    }

    public static String coordinator() {
        return withRole("coordinator");
    }

    public static String reporter() {
        return withRole("reporter");
    }

    public static String admin() {
        return withRole("admin");
    }

    /** Returns a token of the liaison of the Ombudsman. */
    public static String ombudsman() {
        return withRole("ombudsman");
    }

    /** Returns a token of the regional secretary. */
    public static String secretary() {
        return withRole("secretary");
    }

    /** Returns a token of the organisation bureau. */
    public static String qualityCoordinator() {
        return withRole("quality-coordinator");
    }

    /** Returns a token of an evaluator who belongs to an agency; the same account for each call. */
    public static String evaluatorOf(String agency) {
        return namedOfficerOf(agency, "evaluator-" + agency, "evaluator");
    }

    /** Returns a token of an account with a name of its own. */
    public static String namedOfficerOf(String agency, String account, String role) {
        return FakeIdentityProvider.shared().token(account, account + "-subject", List.of(role), agency);
    }

    public static String inspector() {
        return FakeIdentityProvider.shared()
                .token("inspector", "inspector-account", List.of("inspector"), "inspektorat");
    }

    /** Returns a token of an officer of an agency; the same account for each call. */
    public static String officerOf(String agency) {
        return FakeIdentityProvider.shared().token(agency, agency + "-account", List.of("focal-point"), agency);
    }

    /** Returns a token of an account of an agency with other roles; the same account for each call. */
    public static String officerOf(String agency, String... roles) {
        return FakeIdentityProvider.shared().token("officer-" + agency, "officer-" + agency, List.of(roles), agency);
    }

    /** Returns a token of a second officer of the same agency. */
    public static String colleagueOf(String agency) {
        return FakeIdentityProvider.shared()
                .token(agency + "-2", agency + "-account-2", List.of("focal-point"), agency);
    }

    public static String headOf(String agency) {
        return FakeIdentityProvider.shared().token("head", agency + "-head", List.of("agency-head"), agency);
    }

    public static String officerWithoutAgency() {
        return FakeIdentityProvider.shared().token("new", "new-account", List.of("focal-point"));
    }

    public static String expired(String... roles) {
        return FakeIdentityProvider.shared().expiredToken("late", "late", List.of(roles), null);
    }

    /** Returns a token that is valid except for its signature. */
    public static String forged(String... roles) {
        return FakeIdentityProvider.shared().forgedToken("stranger", "stranger", List.of(roles), null);
    }
}
