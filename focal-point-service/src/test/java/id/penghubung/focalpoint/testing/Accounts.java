package id.penghubung.focalpoint.testing;

import id.penghubung.localstack.testing.FakeIdentity;
import java.util.List;

/** Access tokens of the people in the stories. */
public final class Accounts {

    private Accounts() {}

    public static String officerOf(String agency) {
        return FakeIdentity.shared().token(agency, agency + "-account", List.of("focal-point"), agency);
    }

    /** A second officer of the same agency. */
    public static String colleagueOf(String agency) {
        return FakeIdentity.shared().token(agency + "-2", agency + "-account-2", List.of("focal-point"), agency);
    }

    public static String headOf(String agency) {
        return FakeIdentity.shared().token("head", agency + "-head", List.of("agency-head"), agency);
    }

    public static String inspector() {
        return FakeIdentity.shared().token("inspector", "inspector-account", List.of("inspector"), "inspektorat");
    }

    public static String officerWithoutAgency() {
        return FakeIdentity.shared().token("new", "new-account", List.of("focal-point"));
    }

    public static String coordinator() {
        return FakeIdentity.shared().token("coordinator", "coordinator-account", List.of("coordinator"));
    }

    public static String reporter() {
        return FakeIdentity.shared().token("reporter", "reporter-account", List.of("reporter"));
    }

    public static String admin() {
        return FakeIdentity.shared().token("admin", "admin-account", List.of("admin"));
    }

    /** The liaison of the Ombudsman. */
    public static String ombudsman() {
        return FakeIdentity.shared().token("ombudsman", "ombudsman-account", List.of("ombudsman"));
    }
}
