package id.penghubung.focalpoint.notifications;

import java.util.Locale;
import java.util.Set;

/**
 * The people who must not learn of a subject.
 *
 * @param accounts the sign-in names, in lower case
 * @param agencies the agencies to which they belong
 * @param ofUnknownAgency whether the agency of one of them is not known; it may then be any
 */
public record ExcludedPeople(Set<String> accounts, Set<String> agencies, boolean ofUnknownAgency) {

    static final ExcludedPeople NOBODY = new ExcludedPeople(Set.of(), Set.of(), false);

    /** Returns whether a person is one of them. Sign-in names do not depend on upper and lower case. */
    public boolean include(String account) {
        return accounts.contains(account.toLowerCase(Locale.ROOT));
    }

    boolean concern(String agencyCode) {
        return ofUnknownAgency || agencies.contains(agencyCode);
    }
}
