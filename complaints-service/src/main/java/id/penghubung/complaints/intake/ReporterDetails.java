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
    static ReporterDetails withAccount(Caller caller, SubmitRequest.@Nullable Person person) {
        String name = person == null ? null : person.name();
        String email = person == null ? null : person.email();
        return new ReporterDetails(
                caller.subject(),
                null,
                name == null ? caller.name().orElse(null) : name,
                email == null ? caller.email().orElse(null) : email,
                person == null ? null : person.phone());
    }

    static ReporterDetails withAccessCode(String accessCode, SubmitRequest.@Nullable Person person) {
        return person == null
                ? new ReporterDetails(null, accessCode, null, null, null)
                : new ReporterDetails(null, accessCode, person.name(), person.email(), person.phone());
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
