package id.penghubung.kit.testing;

import id.penghubung.localstack.testing.FakeIdentityProvider;
import java.util.List;
import java.util.UUID;

/** Access tokens for tests. */
public final class Tokens {

    private Tokens() {}

    /** Returns a token of a new account. */
    public static String someoneWith(String... roles) {
        String subject = UUID.randomUUID().toString();
        return FakeIdentityProvider.shared().token("account-" + subject, subject, List.of(roles));
    }

    /** Returns a token of an officer of an agency; the same account for each call. */
    public static String officerOf(String agency, String... roles) {
        return FakeIdentityProvider.shared().token("officer-" + agency, "officer-" + agency, List.of(roles), agency);
    }

    public static String expired(String... roles) {
        return FakeIdentityProvider.shared().expiredToken("late", "late", List.of(roles), null);
    }

    /** Returns a token that is valid except for its signature. */
    public static String forged(String... roles) {
        return FakeIdentityProvider.shared().forgedToken("stranger", "stranger", List.of(roles), null);
    }
}
