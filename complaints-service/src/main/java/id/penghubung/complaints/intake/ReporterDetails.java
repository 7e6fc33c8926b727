package id.penghubung.complaints.intake;

import id.penghubung.complaints.personaldata.Identity;
import id.penghubung.kit.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The reporter who submits a complaint, with an account or with an access code.
 *
 * @param account the account's id, or null
 * @param accessCode the new access code, or null
 * @param identity name and contact details, and the person for whom the reporter complains as a proxy
 * @param emailProven whether the mail address is that of the account, and its identity provider has verified it
 */
record ReporterDetails(@Nullable String account, @Nullable String accessCode, Identity identity, boolean emailProven) {

    private static final Identity UNKNOWN = new Identity(null, null, null, null, null, null);

    /** Creates details for an account. Details in the request take precedence over those of the account. */
    static ReporterDetails withAccount(Caller caller, SubmitRequest.@Nullable ReporterRequest reporter) {
        Identity given = given(reporter);
        String email = given.email() == null ? caller.email().orElse(null) : given.email();
        return new ReporterDetails(
                caller.subject(),
                null,
                new Identity(
                        given.name() == null ? caller.name().orElse(null) : given.name(),
                        email,
                        given.phone(),
                        given.address(),
                        given.nik(),
                        given.onBehalfOf()),
                email != null
                        && caller.verifiedEmail()
                                .filter(email.strip()::equalsIgnoreCase)
                                .isPresent());
    }

    /** Creates details for a reporter without an account, or of an anonymous complaint: only of what the request says. */
    static ReporterDetails withAccessCode(String accessCode, SubmitRequest.@Nullable ReporterRequest reporter) {
        return new ReporterDetails(null, accessCode, given(reporter), false);
    }

    boolean isNamed() {
        return identity.known();
    }

    private static Identity given(SubmitRequest.@Nullable ReporterRequest reporter) {
        return reporter == null
                ? UNKNOWN
                : new Identity(
                        reporter.name(),
                        reporter.email(),
                        reporter.phone(),
                        reporter.address(),
                        reporter.nik(),
                        reporter.onBehalfOf());
    }

    /** Returns whether there is anything to be stored as identity. */
    boolean isOnRecord() {
        return identity.known() || identity.onBehalfOf() != null;
    }

    /** Contains no personal data, because it may be logged. */
    @Override
    public String toString() {
        return account == null ? "Reporter without account" : "Reporter with account";
    }
}
