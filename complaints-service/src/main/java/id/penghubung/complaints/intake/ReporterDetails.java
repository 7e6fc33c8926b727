package id.penghubung.complaints.intake;

import id.penghubung.kit.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The reporter who submits a complaint, with an account or with an access code.
 *
 * @param account the account's id, or null
 * @param accessCode the new access code, or null
 */
record ReporterDetails(
        @Nullable String account,
        @Nullable String accessCode,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone) {

    /** Creates details for an account. Details in the request take precedence over those of the account. */
    static ReporterDetails withAccount(Caller caller, SubmitRequest.@Nullable ReporterRequest reporter) {
        String name = reporter == null ? null : reporter.name();
        String email = reporter == null ? null : reporter.email();
        return new ReporterDetails(
                caller.subject(),
                null,
                name == null ? caller.name().orElse(null) : name,
                email == null ? caller.email().orElse(null) : email,
                reporter == null ? null : reporter.phone());
    }

    static ReporterDetails withAccessCode(String accessCode, SubmitRequest.@Nullable ReporterRequest reporter) {
        return reporter == null
                ? new ReporterDetails(null, accessCode, null, null, null)
                : new ReporterDetails(null, accessCode, reporter.name(), reporter.email(), reporter.phone());
    }

    boolean isNamed() {
        return name != null || email != null || phone != null;
    }

    /** Contains no personal data, because it may be logged. */
    @Override
    public String toString() {
        return account == null ? "Submitter without account" : "Submitter with account";
    }
}
