package id.penghubung.kit.testing;

import id.penghubung.localstack.testing.FakeIdentityProvider;
import java.util.List;
import java.util.UUID;

/** Access tokens of the people in the stories. */
public final class Tokens {

    private Tokens() {}

    /** Somebody whom no other test knows. */
    public static String someoneWith(String... roles) {
        String subject = UUID.randomUUID().toString();
        return FakeIdentityProvider.shared().token("account-" + subject, subject, List.of(roles));
    }

    /** An officer who is bound to an agency; the same account each time. */
    public static String officerOf(String agency, String... roles) {
        return FakeIdentityProvider.shared().token("officer-" + agency, "officer-" + agency, List.of(roles), agency);
    }

    public static String expired(String... roles) {
        return FakeIdentityProvider.shared().expiredToken("late", "late", List.of(roles), null);
    }

    /** Right in all but its signature. */
    public static String forged(String... roles) {
        return FakeIdentityProvider.shared().forgedToken("stranger", "stranger", List.of(roles), null);
    }
}
