package id.penghubung.benchmarks.growth;

import id.penghubung.benchmarks.stack.Databases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Loads complaints into the databases of all three services, as if the services had processed them; see
 * {@link ComplaintRows} and {@link LoadedTables}. Indexes stay in place, and the tables are analysed afterwards. One transaction loads a
 * part of them, so that neither memory nor temporary files grow with their number.
 */
public final class ComplaintLoader {

    /** Number of complaints of a transaction. */
    private static final int PART = 50_000;

    /** The tracking numbers of complaints with an access code, evenly spread over all of them. */
    private static final String WITH_ACCESS_CODE = """
            select string_agg(tracking_number, ',')
            from (select tracking_number, row_number() over (order by id) as row, count(*) over () as rows
                  from complaint where access_code_hash is not null) as complaint
            where row %% greatest(1, rows / %d) = 0
            """;

    /** Cleared complaints, evenly spread over all of them. */
    private static final String DRAFTS = """
            select title, body, category_code, district_code, place[1] as latitude, place[0] as longitude
            from (select duplicate_candidate.*, row_number() over (order by complaint_id) as row, count(*) over () as rows
                  from duplicate_candidate) as candidate
            where row % greatest(1, rows / ?) = 0
            """;

    /**
     * Of cleared complaints, evenly spread over all of them, those that most nearly have the wanted number of others around them. They get
     * a category of which none is cleared, so that a check compares only those around them.
     */
    private static final String DRAFTS_WITH_CANDIDATES = """
            select title, body, apart.category_code, district_code, place[1] as latitude, place[0] as longitude
            from (select duplicate_candidate.*, row_number() over (order by complaint_id) as row, count(*) over () as rows
                  from duplicate_candidate) as sample
            cross join (select category_code from complaint where status = 'IN_TRIAGE'
                        except select category_code from duplicate_candidate order by 1 limit 1) as apart
            cross join lateral (select metres / 111195.0 as degrees from duplicate_radius
                                where category_code in (apart.category_code, '*') order by category_code = '*' limit 1) as radius
            cross join lateral (
                select count(*) as number from (
                    select from duplicate_candidate as other
                    where other.open and other.place <@ box(
                        point(sample.place[0] - radius.degrees, sample.place[1] - radius.degrees),
                        point(sample.place[0] + radius.degrees, sample.place[1] + radius.degrees))
                    limit 2 * ?) as around) as candidates
            where row % greatest(1, rows / 10000) = 0
            order by abs(candidates.number - ?), md5(complaint_id::text) limit ?
            """;

    /**
     * The words of a part are collected and sorted in memory before they go to their index, which writes each of its pages once for
     * many complaints.
     */
    private static final String MEMORY = "set work_mem = '128MB'; set gin_pending_list_limit = '64MB'";

    private final Databases databases;
    private final String recordKey;
    private final Clock clock;
    private int loaded;

    /** @param recordKey key with which focal-point-service seals audit records, in Base64 */
    public ComplaintLoader(Databases databases, String recordKey, Clock clock) {
        this.databases = databases;
        this.recordKey = recordKey;
        this.clock = clock;
    }

    /** A database with the tables that are filled, and the SQL that prepares their rows. */
    private record Target(
            String database, List<LoadedTable> tables, String preparation, List<String> filledByTriggers) {

        String tableNames() {
            return Stream.concat(tables.stream().map(LoadedTable::name), filledByTriggers.stream())
                    .collect(Collectors.joining(", "));
        }
    }

    private static final List<Target> TARGETS = List.of(
            new Target(Databases.COMPLAINTS, LoadedTables.COMPLAINTS, LoadedTables.withoutTriggers(), List.of()),
            new Target(Databases.ROUTING, LoadedTables.ROUTING, "", List.of()),
            new Target(Databases.FOCAL_POINT, LoadedTables.FOCAL_POINT, LoadedTables.cases(), List.of("case_text")));

    /**
     * Adds complaints to those that this loader has loaded.
     *
     * @throws IllegalStateException if a migration changed a table, or if rules or agencies are not complete yet
     */
    public void load(int complaints) {
        ComplaintRows rows = new ComplaintRows(
                referenceData(), loaded + 1, complaints, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        TARGETS.forEach(this::check);
        TARGETS.parallelStream().forEach(target -> fill(target, rows));
        databases.execute(Databases.COMPLAINTS, "checkpoint");
        loaded += complaints;
    }

    /** Returns the number of complaints that were loaded. */
    int loaded() {
        return loaded;
    }

    /** Returns about the given number of tracking numbers of complaints with {@link #accessCode()}. */
    public List<String> trackingNumbers(int count) {
        return List.of(databases
                .text(Databases.COMPLAINTS, WITH_ACCESS_CODE.formatted(count))
                .split(","));
    }

    /** Returns about the given number of drafts, each with the text and the place of a loaded complaint that is public. */
    List<Draft> drafts(int count) {
        return drafts(DRAFTS, count);
    }

    /**
     * Returns drafts like {@link #drafts}, at most the given number, for which a check for duplicates compares about the same number of
     * complaints, however many there are.
     *
     * @param candidates number of complaints that are compared
     */
    List<Draft> draftsWithCandidates(int count, int candidates) {
        return drafts(DRAFTS_WITH_CANDIDATES, candidates, candidates, count);
    }

    private List<Draft> drafts(String sql, int... parameters) {
        try (Connection connection = databases.connect(Databases.COMPLAINTS);
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setInt(i + 1, parameters[i]);
            }
            List<Draft> drafts = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    drafts.add(new Draft(
                            rows.getString("title"),
                            rows.getString("body"),
                            rows.getString("category_code"),
                            rows.getString("district_code"),
                            rows.getDouble("latitude"),
                            rows.getDouble("longitude")));
                }
            }
            return drafts;
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot read the public complaints", failure);
        }
    }

    public static String accessCode() {
        return LoadedTables.ACCESS_CODE;
    }

    private ReferenceData referenceData() {
        try (Connection routing = connect(Databases.ROUTING);
                Connection focalPoint = connect(Databases.FOCAL_POINT)) {
            return ReferenceData.read(routing, focalPoint, ComplaintRows.DAYS + 5);
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot read rules and calendar", failure);
        }
    }

    private void check(Target target) {
        try (Connection connection = connect(target.database())) {
            for (LoadedTable table : target.tables()) {
                table.check(connection);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The tables of " + target.database() + " cannot be loaded", failure);
        }
    }

    private void fill(Target target, ComplaintRows rows) {
        try (Connection connection = connect(target.database())) {
            execute(connection, MEMORY);
            SqlFunctions.create(connection, recordKey);
            ComplaintTexts.createFunctions(connection);
            rows.reference().createTables(connection);
            connection.setAutoCommit(false);
            int last = rows.from() + rows.count() - 1;
            for (int first = rows.from(); first <= last; first += PART) {
                execute(connection, rows.part(first, Math.min(last, first + PART - 1)));
                execute(connection, target.preparation());
                for (LoadedTable table : target.tables()) {
                    table.fill(connection);
                }
                connection.commit();
            }
            connection.setAutoCommit(true);
            execute(connection, "vacuum analyze " + target.tableNames());
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot load complaints into " + target.database(), failure);
        }
    }

    /** Connects with the time zone of the office, to which the dates of deadlines belong. */
    private Connection connect(String database) throws SQLException {
        Connection connection = databases.connect(database);
        execute(connection, "set time zone 'Asia/Makassar'");
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
