package id.penghubung.focalpoint.directory;

import java.time.LocalDate;
import java.util.Comparator;
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
 *     the officer is absent, or the head while no officer and no deputy is present
 * @param mailPreferences the agency's mail preferences
 */
public record AgencyOfficers(
        Map<String, OfficerContact> inTerm, Map<String, OfficerContact> standIns, MailPreferences mailPreferences) {

    static AgencyOfficers of(List<FocalPoint> persons, MailPreferences mailPreferences, LocalDate today) {
        Map<UUID, FocalPoint> byId = persons.stream().collect(Collectors.toMap(FocalPoint::id, Function.identity()));
        Optional<FocalPoint> answeringHead = answeringHead(persons, today);
        return new AgencyOfficers(
                persons.stream()
                        .map(FocalPoint::contact)
                        .collect(Collectors.toMap(
                                OfficerContact::account, Function.identity(), (first, other) -> first)),
                persons.stream()
                        .collect(Collectors.toMap(
                                person -> person.contact().account(),
                                person -> standIn(person, byId, answeringHead, today),
                                (first, other) -> first)),
                mailPreferences);
    }

    /** Returns the head, if no officer and no deputy is present. Of several heads, always the same one. */
    private static Optional<FocalPoint> answeringHead(List<FocalPoint> inTerm, LocalDate today) {
        if (Answering.of(inTerm, today) != Answering.HEAD) {
            return Optional.empty();
        }
        return inTerm.stream()
                .filter(person -> !person.isOfficer() && !person.isAbsent(today))
                .min(Comparator.comparing(person -> person.contact().account()));
    }

    /**
     * Returns the deputy of an absent officer, or the head while nobody else answers. Without any of them it returns the officer,
     * so that every notification has a recipient.
     */
    private static OfficerContact standIn(
            FocalPoint person, Map<UUID, FocalPoint> inTerm, Optional<FocalPoint> answeringHead, LocalDate today) {
        if (!person.isAbsent(today)) {
            return person.contact();
        }
        return Optional.ofNullable(person.deputyId())
                .map(inTerm::get)
                .filter(deputy -> !deputy.isAbsent(today))
                .or(() -> answeringHead)
                .orElse(person)
                .contact();
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
