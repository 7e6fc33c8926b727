package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.focalpoint.notifications.ExcludedPeople;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationExclusions;
import id.penghubung.focalpoint.ombudsman.MatterExclusions;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people who are excluded from a matter: accused persons, the people of accused units and of the units below
 * them, and people with a declared conflict of interest. It is the counterpart of the visibility in {@link MatterListSql},
 * for people who did not sign in.
 */
@ApplicationScoped
class MatterExclusionTable implements NotificationExclusions, MatterExclusions {

    /** An ended term does not count: the account may still be in use. */
    static final String EXCLUDED = """
            with recursive excluded_unit (matter_id, unit_id) as (
                select matter_id, unit_id from ombudsman_matter_accused where matter_id = any (?) and unit_id is not null
                union
                select e.matter_id, u.id from excluded_unit e join agency_unit u on u.parent_id = e.unit_id)
            select matter_id, account, agency_code from ombudsman_matter_accused
            where matter_id = any (?) and account is not null
            union
            select e.matter_id, p.account, p.agency_code from excluded_unit e join focal_point p on p.unit_id = e.unit_id
            union
            select c.matter_id, c.account, p.agency_code
            from ombudsman_matter_conflict c left join focal_point p on lower(p.account) = lower(c.account)
            where c.matter_id = any (?) and c.withdrawn_at is null
            """;

    /** Also with the stable id of an account, in case its sign-in name has changed since the declaration. */
    static final String EXCLUDED_READERS = """
            select matter_id, lower(account) as reader from (%s) people
            union
            select matter_id, lower(subject) from ombudsman_matter_conflict
            where matter_id = any (?) and withdrawn_at is null and subject is not null
            """.formatted(EXCLUDED);

    private final Jdbc jdbc;

    MatterExclusionTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    private record Excluded(
            UUID matterId, String account, @Nullable String agencyCode) {}

    @Override
    public String subjectFact() {
        return Notification.MATTER;
    }

    @Override
    public Map<String, ExcludedPeople> of(Collection<String> subjects) {
        Map<String, ExcludedPeople> people = new HashMap<>();
        ofMatters(subjects.stream().map(UUID::fromString).toList())
                .forEach((matterId, excluded) -> people.put(matterId.toString(), excluded));
        return people;
    }

    Map<UUID, ExcludedPeople> ofMatters(Collection<UUID> matterIds) {
        if (matterIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .list(
                        EXCLUDED,
                        row -> new Excluded(
                                row.getObject("matter_id", UUID.class),
                                row.getString("account"),
                                row.getString("agency_code")),
                        SqlArray.uuids(matterIds),
                        SqlArray.uuids(matterIds),
                        SqlArray.uuids(matterIds))
                .stream()
                .collect(Collectors.groupingBy(
                        Excluded::matterId,
                        Collectors.collectingAndThen(Collectors.toList(), MatterExclusionTable::people)));
    }

    @Override
    public Map<UUID, Set<String>> readersExcludedFrom(Collection<UUID> matterIds) {
        if (matterIds.isEmpty()) {
            return Map.of();
        }
        SqlArray ids = SqlArray.uuids(matterIds);
        return jdbc.query(
                EXCLUDED_READERS,
                rows -> {
                    Map<UUID, Set<String>> readers = new HashMap<>();
                    while (rows.next()) {
                        readers.computeIfAbsent(rows.getObject("matter_id", UUID.class), any -> new HashSet<>())
                                .add(rows.getString("reader"));
                    }
                    return readers;
                },
                ids,
                ids,
                ids,
                ids);
    }

    private static ExcludedPeople people(List<Excluded> rows) {
        Set<String> accounts = new HashSet<>();
        Set<String> agencies = new HashSet<>();
        boolean ofUnknownAgency = false;
        for (Excluded row : rows) {
            accounts.add(row.account().toLowerCase(Locale.ROOT));
            if (row.agencyCode() == null) {
                ofUnknownAgency = true;
            } else {
                agencies.add(row.agencyCode());
            }
        }
        return new ExcludedPeople(accounts, agencies, ofUnknownAgency);
    }
}
