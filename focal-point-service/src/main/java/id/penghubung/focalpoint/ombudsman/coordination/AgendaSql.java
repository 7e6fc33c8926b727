package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.focalpoint.ombudsman.MatterExclusion;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * SQL of the items that the system finds for an agenda. It reads only what is open, by partial indexes, so that its cost does
 * not grow with the years.
 */
final class AgendaSql {

    /** The most items of one kind that an agenda shows. */
    static final int LIMIT = 50;

    /** The most further items of one kind that are counted. */
    static final int COUNT_LIMIT = 1_000;

    private static final String MATTER_NUMBERS =
            "array(select n.number from ombudsman_matter_number n where n.matter_id = %s order by n.position)";

    private static final String LATEST_DEADLINE = """
            join lateral (select due_at, due_date, state, met_at from deadline where subject_id = %s
                order by id desc limit 1) d on true
            """;

    private static final String DECISIONS = """
            from coordination_decision c where c.state = 'OPEN' and c.meeting_id <> ?""";

    /** A letter that was followed by another one is on the agenda no more: the later one asks for the answer. */
    private static final String LETTERS = """
            from ombudsman_letter l join ombudsman_matter m on m.id = l.matter_id and not m.closed
            """ + LATEST_DEADLINE.formatted("l.id") + """
            where l.demand is not null and not l.answered and d.state in ('RUNNING', 'SUSPENDED', 'BREACHED')
            and d.met_at is null and d.due_at < ?
            and not exists (select from ombudsman_letter f where f.follows_letter_id = l.id)""";

    private static final String ACTIONS = """
            from ombudsman_action a join ombudsman_matter m on m.id = a.matter_id and not m.closed
            left
            """ + LATEST_DEADLINE.formatted("a.id") + """
            where a.state in ('ORDERED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED')""";

    private static final String MATTERS = "from ombudsman_matter m where not m.closed";

    /**
     * The agenda of which meeting, and for which reader.
     *
     * @param at the time at which something is late
     * @param today the day of that time
     * @param end the time from which on what is due comes after the next meeting
     * @param viewer the reader, or null for all items, as the opening freezes them
     */
    record Scope(
            UUID meetingId,
            Instant at,
            LocalDate today,
            Instant end,
            @Nullable MatterViewer viewer) {}

    private final String columns;
    private final String source;
    private final String order;
    private final List<Object> columnParameters;
    private final List<Object> parameters;

    private AgendaSql(
            String columns,
            List<Object> columnParameters,
            String source,
            List<Object> sourceParameters,
            String order,
            String matterColumn,
            Scope scope) {
        this.columns = columns;
        this.columnParameters = columnParameters;
        this.order = order;
        this.parameters = new ArrayList<>(sourceParameters);
        MatterViewer viewer = scope.viewer();
        if (viewer == null) {
            this.source = source;
        } else {
            this.source = source + " and " + visible(matterColumn);
            this.parameters.addAll(List.of(MatterExclusion.parameters(viewer)));
        }
    }

    /** Condition that also accepts rows of no matter. */
    static String visible(String matterColumn) {
        return "(" + matterColumn + " is null or " + MatterExclusion.condition(matterColumn) + ")";
    }

    static AgendaSql of(AgendaKind kind, Scope scope) {
        return switch (kind) {
            case DECISION ->
                new AgendaSql(
                        """
                        c.id, c.matter_id, c.task as title, %s as numbers, array[c.agency_code] as agencies,
                        null as status, c.due_on, c.due_on < ? as late, coalesce(c.person, c.account) as note
                        """.formatted(MATTER_NUMBERS.formatted("c.matter_id")),
                        List.of(scope.today()),
                        DECISIONS,
                        List.of(scope.meetingId()),
                        "c.due_on, c.id",
                        "c.matter_id",
                        scope);
            case LETTER ->
                new AgendaSql(
                        """
                        l.id, l.matter_id, l.subject as title, array[l.number] || %s as numbers,
                        array[l.agency_code] as agencies, l.demand as status, d.due_date as due_on,
                        d.due_at < ? as late, null as note
                        """.formatted(MATTER_NUMBERS.formatted("l.matter_id")),
                        List.of(scope.at()),
                        LETTERS,
                        List.of(scope.end()),
                        "d.due_at, l.id",
                        "l.matter_id",
                        scope);
            case ACTION ->
                new AgendaSql(
                        """
                        a.id, a.matter_id, a.task as title, array[a.reference] || %s as numbers,
                        array[a.agency_code] as agencies, a.state as status, d.due_date as due_on,
                        coalesce(d.due_at < ? and d.met_at is null and d.state <> 'CANCELLED', false) as late,
                        a.person as note
                        """.formatted(MATTER_NUMBERS.formatted("a.matter_id")),
                        List.of(scope.at()),
                        ACTIONS,
                        List.of(),
                        "d.due_at nulls last, a.id",
                        "a.matter_id",
                        scope);
            case MATTER ->
                new AgendaSql(
                        """
                        m.id, m.id as matter_id, m.subject as title, %s as numbers,
                        array(select g.agency_code from ombudsman_matter_agency g where g.matter_id = m.id
                            order by g.position) as agencies,
                        m.stage as status, null::date as due_on, false as late, null as note
                        """.formatted(MATTER_NUMBERS.formatted("m.id")),
                        List.of(),
                        MATTERS,
                        List.of(),
                        """
                        array_position(array['FORMAL_VERIFICATION', 'MATERIAL_VERIFICATION', 'PLENARY', 'EXAMINATION',
                            'EXAMINATION_REPORT', 'RESOLUTION_AND_MONITORING', 'RECOMMENDATION'], m.stage) desc, m.id
                        """,
                        "m.id",
                        scope);
            case ADDED -> throw new IllegalArgumentException("Items that were added are stored");
        };
    }

    /** SQL that reads the first items, and one more if there are more. */
    String pageSql() {
        return "select " + columns + source + " order by " + order + " limit " + (LIMIT + 1);
    }

    Object[] pageParameters() {
        List<Object> all = new ArrayList<>(columnParameters);
        all.addAll(parameters);
        return all.toArray();
    }

    /** SQL that counts all items, up to a limit. */
    String countSql() {
        return "select count(*) from (select 1 " + source + " limit " + (LIMIT + COUNT_LIMIT) + ") counted";
    }

    Object[] countParameters() {
        return parameters.toArray();
    }
}
