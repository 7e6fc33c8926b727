package id.penghubung.focalpoint.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The officers who answer for an agency today, and the deputies of those who are absent.
 *
 * @param inTerm the officers whose term includes today, by account
 * @param standIns the recipient of an officer's notifications, by the officer's account: the officer, or the deputy while
 *     the officer is absent
 * @param mailPreferences the agency's mail preferences
 */
public record AgencyOfficers(
        Map<String, OfficerContact> inTerm, Map<String, OfficerContact> standIns, MailPreferences mailPreferences) {

    static AgencyOfficers of(List<FocalPoint> persons, MailPreferences mailPreferences, LocalDate today) {
        Map<UUID, FocalPoint> byId = persons.stream().collect(Collectors.toMap(FocalPoint::id, Function.identity()));
        return new AgencyOfficers(
                persons.stream()
                        .map(FocalPoint::contact)
                        .collect(Collectors.toMap(
                                OfficerContact::account, Function.identity(), (first, other) -> first)),
                persons.stream()
                        .collect(Collectors.toMap(
                                person -> person.contact().account(),
                                person -> standIn(person, byId, today).contact(),
                                (first, other) -> first)),
                mailPreferences);
    }

    /**
     * Returns the deputy of an absent officer. Without a deputy who is present it returns the officer, so that every
     * notification has a recipient.
     */
    private static FocalPoint standIn(FocalPoint person, Map<UUID, FocalPoint> inTerm, LocalDate today) {
        if (!person.isAbsent(today)) {
            return person;
        }
        return Optional.ofNullable(person.deputyId())
                .map(inTerm::get)
                .filter(deputy -> !deputy.isAbsent(today))
                .orElse(person);
    }

    /** Returns the same without some accounts. An absent officer whose deputy is one of them gets the notifications again. */
    public AgencyOfficers without(Predicate<String> excluded) {
        Map<String, OfficerContact> remaining = inTerm.entrySet().stream()
                .filter(person -> !excluded.test(person.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, OfficerContact> remainingStandIns = remaining.values().stream()
                .collect(Collectors.toMap(
                        OfficerContact::account,
                        person -> recipientsFor(person.account())
                                .filter(standIn -> !excluded.test(standIn.account()))
                                .orElse(person)));
        return new AgencyOfficers(remaining, remainingStandIns, mailPreferences);
    }

    /** Returns the recipient of the notifications for one account. */
    public Optional<OfficerContact> recipientsFor(String account) {
        return Optional.ofNullable(standIns.get(account));
    }

    /** Returns the recipients of the notifications for one role, without duplicates. */
    public List<OfficerContact> recipientsFor(OfficerRole role) {
        return inTerm.values().stream()
                .filter(person -> person.role() == role)
                .flatMap(person -> recipientsFor(person.account()).stream())
                .distinct()
                .toList();
    }
}
