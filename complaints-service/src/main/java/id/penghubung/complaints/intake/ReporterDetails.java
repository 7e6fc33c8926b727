package id.penghubung.complaints.intake;

import id.penghubung.kit.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who hands a complaint in: an account, or somebody with an access code.
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

    /** What the reporter writes of himself goes before what his account says. */
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

    /** Never in a log. */
    @Override
    public String toString() {
        return account == null ? "Submitter without account" : "Submitter with account";
    }
}
