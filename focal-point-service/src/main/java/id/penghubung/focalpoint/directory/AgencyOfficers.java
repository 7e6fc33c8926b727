package id.penghubung.focalpoint.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The people who answer for an agency today, with those who stand in for the absent.
 *
 * @param inTerm everybody whose term this day is in, by account
 * @param standIns who is to be told instead of whom, by the account of the latter: himself, or his deputy while he is absent
 */
public record AgencyOfficers(
        Map<String, OfficerContact> inTerm,
        Map<String, OfficerContact> standIns,
        MailPreferences mailPreferences) {

    static AgencyOfficers of(List<FocalPoint> persons, MailPreferences mailPreferences, LocalDate today) {
        Map<UUID, FocalPoint> byId = persons.stream().collect(Collectors.toMap(FocalPoint::id, Function.identity()));
        return new AgencyOfficers(
                persons.stream()
                        .map(FocalPoint::contact)
                        .collect(Collectors.toMap(OfficerContact::account, Function.identity(), (first, other) -> first)),
                persons.stream()
                        .collect(Collectors.toMap(
                                person -> person.contact().account(),
                                person -> standIn(person, byId, today).contact(),
                                (first, other) -> first)),
                mailPreferences);
    }

    /** The deputy of somebody absent; himself where there is none who is there, for somebody has to be told. */
    private static FocalPoint standIn(FocalPoint person, Map<UUID, FocalPoint> inTerm, LocalDate today) {
        if (!person.isAbsent(today)) {
            return person;
        }
        return Optional.ofNullable(person.deputyId())
                .map(inTerm::get)
                .filter(deputy -> !deputy.isAbsent(today))
                .orElse(person);
    }

    /** Who is to be told for one account. */
    public Optional<OfficerContact> recipientsFor(String account) {
        return Optional.ofNullable(standIns.get(account));
    }

    /** Who is to be told for all of one role, each once. */
    public List<OfficerContact> recipientsFor(OfficerRole role) {
        return inTerm.values().stream()
                .filter(person -> person.role() == role)
                .flatMap(person -> recipientsFor(person.account()).stream())
                .distinct()
                .toList();
    }
}
