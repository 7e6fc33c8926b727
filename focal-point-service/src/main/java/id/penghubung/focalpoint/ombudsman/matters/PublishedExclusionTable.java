package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.runtime.Digests;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The links and excluded readers of matters as they are, and as they were published last. */
@ApplicationScoped
class PublishedExclusionTable {

    static final String LINKING = """
            select distinct matter_id from ombudsman_matter_complaint where matter_id > ? order by matter_id limit ?
            """;

    private final Jdbc jdbc;
    private final MatterExclusionTable exclusions;

    PublishedExclusionTable(Jdbc jdbc, MatterExclusionTable exclusions) {
        this.jdbc = jdbc;
        this.exclusions = exclusions;
    }

    /**
     * The state of a matter that was, or should be, published to complaints-service. Both lists are sorted.
     *
     * @param readers digests of the excluded readers
     */
    record State(List<UUID> complaintIds, List<String> readers) {

        static final State NONE = new State(List.of(), List.of());
    }

    /** Returns the first matters after this one that link complaints. */
    List<UUID> linking(UUID after, int limit) {
        return jdbc.list(LINKING, Columns::firstUuid, after, limit);
    }

    /** Returns the state of these matters in the database, with two queries. */
    Map<UUID, State> current(Collection<UUID> matterIds) {
        Map<UUID, Set<String>> readers = exclusions.readersExcludedFrom(matterIds);
        Map<UUID, State> states = new HashMap<>();
        jdbc.list(
                        """
                        select matter_id, array_agg(distinct complaint_id order by complaint_id) as complaint_ids
                        from ombudsman_matter_complaint where matter_id = any (?) group by matter_id
                        """,
                        row -> Map.entry(row.getObject("matter_id", UUID.class), List.of((UUID[])
                                row.getArray("complaint_ids").getArray())),
                        SqlArray.uuids(matterIds))
                .forEach(links -> states.put(
                        links.getKey(),
                        new State(
                                links.getValue(),
                                readers.getOrDefault(links.getKey(), Set.of()).stream()
                                        .map(Digests::ofReader)
                                        .sorted()
                                        .toList())));
        return states;
    }

    /** Returns what was published last of these matters. */
    Map<UUID, State> published(Collection<UUID> matterIds) {
        Map<UUID, State> states = new HashMap<>();
        jdbc.list(
                        """
                        select matter_id, complaint_ids, readers
                        from ombudsman_published_exclusion where matter_id = any (?)
                        """,
                        row -> Map.entry(
                                row.getObject("matter_id", UUID.class),
                                new State(
                                        List.of((UUID[])
                                                row.getArray("complaint_ids").getArray()),
                                        List.of((String[])
                                                row.getArray("readers").getArray()))),
                        SqlArray.uuids(matterIds))
                .forEach(state -> states.put(state.getKey(), state.getValue()));
        return states;
    }

    void store(UUID matterId, State state) {
        jdbc.update("""
                insert into ombudsman_published_exclusion (matter_id, complaint_ids, readers) values (?, ?, ?)
                on conflict (matter_id) do update
                    set complaint_ids = excluded.complaint_ids, readers = excluded.readers
                """, matterId, SqlArray.uuids(state.complaintIds()), SqlArray.texts(state.readers()));
    }
}
