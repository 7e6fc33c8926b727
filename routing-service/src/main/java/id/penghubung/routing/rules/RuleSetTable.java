package id.penghubung.routing.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores rule sets and their publications. Joins the caller's transaction. */
@ApplicationScoped
class RuleSetTable {

    /** Key of the advisory lock for new numbers and publications; any number that no other lock of this service uses. */
    private static final long LOCK = 7_061_936L;

    private static final TypeReference<List<Rule>> RULES = new TypeReference<>() {};

    private static final String COLUMNS = """
            select id, number, state, title, reason, based_on, rules, created_by, created_at, changed_by, changed_at, version
            from rule_set
            """;

    static final String IN_FORCE = "select rule_set_id from rule_set_publication order by sequence desc limit 1";

    static final String PAGE = COLUMNS + "where number < ? order by number desc limit ?";

    private final Jdbc jdbc;
    private final ObjectMapper json;

    RuleSetTable(Jdbc jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Waits until no other transaction adds or publishes a rule set, and keeps others waiting. */
    void lockAll() {
        jdbc.lock(LOCK);
    }

    /** Returns the rule set by which complaints are decided; empty before the first start has ended. */
    Optional<UUID> inForce() {
        return jdbc.first(IN_FORCE, Columns::firstUuid);
    }

    /** Returns versions, newest first; one more than {@code limit} if there is a next page. */
    List<RuleSetVersion> page(int beforeNumber, int limit) {
        return jdbc.list(PAGE, this::read, beforeNumber, limit + 1);
    }

    Optional<RuleSetVersion> find(UUID id) {
        return jdbc.first(COLUMNS + "where id = ?", this::read, id);
    }

    Optional<RuleSetVersion> lock(UUID id) {
        return jdbc.first(COLUMNS + "where id = ? for no key update", this::read, id);
    }

    /** Returns the number for the next version. The caller has {@link #lockAll}. */
    int nextNumber() {
        return jdbc.one("select coalesce(max(number), 0) + 1 from rule_set", row -> row.getInt(1));
    }

    void insert(RuleSetVersion added) {
        jdbc.update(
                """
                insert into rule_set (id, number, state, title, reason, based_on, rules, created_by, created_at, changed_by,
                    changed_at, version)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
                """,
                added.id(),
                added.number(),
                added.state(),
                added.title(),
                added.reason(),
                added.basedOn(),
                write(added.rules()),
                added.createdBy(),
                added.createdAt(),
                added.changedBy(),
                added.changedAt(),
                added.version());
    }

    /** Changes a version that has not been published; of a published one, nothing is changed. */
    void update(RuleSetVersion changed) {
        jdbc.update(
                """
                update rule_set set state = ?, title = ?, reason = ?, rules = ?::jsonb, changed_by = ?, changed_at = ?, version = ?
                where id = ? and state <> 'PUBLISHED'
                """,
                changed.state(),
                changed.title(),
                changed.reason(),
                write(changed.rules()),
                changed.changedBy(),
                changed.changedAt(),
                changed.version(),
                changed.id());
    }

    void publish(Publication publication) {
        jdbc.update(
                "insert into rule_set_publication (rule_set_id, published_at, published_by, reason) values (?, ?, ?, ?)",
                publication.ruleSetId(),
                publication.publishedAt(),
                publication.publishedBy(),
                publication.reason());
    }

    /** Returns the publications of rule sets, newest first. */
    List<Publication> publications(Collection<UUID> ruleSets) {
        return jdbc.list("""
                select rule_set_id, published_at, published_by, reason from rule_set_publication
                where rule_set_id = any (?) order by sequence desc
                """, RuleSetTable::readPublication, SqlArray.uuids(ruleSets));
    }

    /** Returns the rules of earlier releases that are valid at a time, one for each category. */
    List<EarlierRule> earlierRules(Instant now) {
        return jdbc.list("""
                select distinct on (category_code)
                    category_code, category_name_id, category_name_en, target, agency_code, oversight
                from routing_rule
                where valid_from <= ? and (valid_until is null or valid_until > ?)
                order by category_code, version desc
                """, RuleSetTable::readEarlier, now, now);
    }

    private String write(List<Rule> rules) {
        try {
            return json.writerFor(RULES).writeValueAsString(rules);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("Rules cannot be written", unwritable);
        }
    }

    private RuleSetVersion read(ResultSet row) throws SQLException {
        try {
            return new RuleSetVersion(
                    row.getObject("id", UUID.class),
                    row.getInt("number"),
                    RuleSetState.valueOf(row.getString("state")),
                    row.getString("title"),
                    row.getString("reason"),
                    row.getObject("based_on", UUID.class),
                    json.readValue(row.getString("rules"), RULES),
                    row.getString("created_by"),
                    Columns.instant(row, "created_at"),
                    row.getString("changed_by"),
                    Columns.instant(row, "changed_at"),
                    row.getLong("version"));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Stored rules cannot be read", unreadable);
        }
    }

    private static Publication readPublication(ResultSet row) throws SQLException {
        return new Publication(
                row.getObject("rule_set_id", UUID.class),
                Columns.instant(row, "published_at"),
                row.getString("published_by"),
                row.getString("reason"));
    }

    private static EarlierRule readEarlier(ResultSet row) throws SQLException {
        return new EarlierRule(
                row.getString("category_code"),
                new RuleName(row.getString("category_name_id"), row.getString("category_name_en")),
                row.getString("target"),
                row.getString("agency_code"),
                row.getBoolean("oversight"));
    }
}
