package id.penghubung.routing.testing;

import id.penghubung.localstack.testing.FakeIdentityProvider;
import java.util.List;

/** Access tokens of the callers in the tests. */
public final class Tokens {

    public static final String COORDINATOR_ACCOUNT = "3f0c8c52-52a9-4c0e-8f43-0d6f3c1f7a11";

    private static final FakeIdentityProvider IDENTITY = FakeIdentityProvider.shared();

    private Tokens() {}

    public static String coordinator() {
        return IDENTITY.token("coordinator", COORDINATOR_ACCOUNT, List.of("coordinator"));
    }

    public static String officerOf(String agency) {
        return IDENTITY.token(agency, "officer-of-" + agency, List.of("focal-point"), agency);
    }

    public static String officerWithoutAgency() {
        return IDENTITY.token("nobody", "officer-of-nothing", List.of("focal-point"));
    }

    public static String withRole(String role) {
        return IDENTITY.token(role, "account-of-" + role, List.of(role));
    }

    public static String headOf(String agency) {
        return IDENTITY.token("head", "head-of-" + agency, List.of("agency-head"), agency);
    }
}
