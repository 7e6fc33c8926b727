package id.penghubung.complaints.testing;

import id.penghubung.localstack.testing.FakeIdentityProvider;
import java.util.List;
import java.util.UUID;

/** Access tokens of the users in the tests. */
public final class Accounts {

    private Accounts() {}

    /** Returns the token of a new reporter that no other test uses. */
    public static String newReporter() {
        String subject = UUID.randomUUID().toString();
        return FakeIdentityProvider.shared().token("reporter-" + subject, subject, List.of("reporter"));
    }

    public static String coordinator() {
        return FakeIdentityProvider.shared().token("coordinator", "coordinator-account", List.of("coordinator"));
    }

    public static String officerOf(String agency) {
        return FakeIdentityProvider.shared().token(agency, agency + "-account", List.of("focal-point"), agency);
    }
}
