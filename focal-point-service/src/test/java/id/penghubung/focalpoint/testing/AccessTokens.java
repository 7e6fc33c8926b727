package id.penghubung.focalpoint.testing;

import id.penghubung.localstack.testing.FakeIdentityProvider;
import java.util.List;

/** Access tokens of the test users. */
public final class AccessTokens {

    private AccessTokens() {}

    public static String officerOf(String agency) {
        return FakeIdentityProvider.shared().token(agency, agency + "-account", List.of("focal-point"), agency);
    }

    /** A second officer of the same agency. */
    public static String colleagueOf(String agency) {
        return FakeIdentityProvider.shared()
                .token(agency + "-2", agency + "-account-2", List.of("focal-point"), agency);
    }

    public static String headOf(String agency) {
        return FakeIdentityProvider.shared().token("head", agency + "-head", List.of("agency-head"), agency);
    }

    public static String inspector() {
        return FakeIdentityProvider.shared()
                .token("inspector", "inspector-account", List.of("inspector"), "inspektorat");
    }

    public static String officerWithoutAgency() {
        return FakeIdentityProvider.shared().token("new", "new-account", List.of("focal-point"));
    }

    public static String coordinator() {
        return FakeIdentityProvider.shared().token("coordinator", "coordinator-account", List.of("coordinator"));
    }

    public static String reporter() {
        return FakeIdentityProvider.shared().token("reporter", "reporter-account", List.of("reporter"));
    }

    public static String admin() {
        return FakeIdentityProvider.shared().token("admin", "admin-account", List.of("admin"));
    }

    /** The liaison of the Ombudsman. */
    public static String ombudsman() {
        return FakeIdentityProvider.shared().token("ombudsman", "ombudsman-account", List.of("ombudsman"));
    }
}
