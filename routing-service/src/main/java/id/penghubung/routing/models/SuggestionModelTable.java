package id.penghubung.routing.models;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.runtime.JsonText;
import id.penghubung.routing.suggestions.ModelQuality;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores suggestion models and their activations. Joins the caller's transaction. */
@ApplicationScoped
class SuggestionModelTable {

    /** Key of the advisory lock for new numbers and activations; any number that no other lock of this service uses. */
    private static final long LOCK = 7_061_937L;

    private static final String COLUMNS = """
            select id, number, state, refusal, failure, trained_at, newest_decision_at, known, trained, tuned, tested, threshold,
                quality, compared, format_version, content is not null as kept, version
            from suggestion_model
            """;

    private final Jdbc jdbc;
    private final JsonText json;

    SuggestionModelTable(Jdbc jdbc, JsonText json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Waits until no other transaction adds or activates a model, and keeps others waiting. */
    void lockAll() {
        jdbc.lock(LOCK);
    }

    /** Returns the number for the next version. The caller has {@link #lockAll}. */
    int nextNumber() {
        return jdbc.one("select coalesce(max(number), 0) + 1 from suggestion_model", row -> row.getInt(1));
    }

    /** Returns versions, newest first; one more than {@code limit} if there is a next page. */
    List<StoredModel> page(int beforeNumber, int limit) {
        return jdbc.list(
                COLUMNS + "where number < ? order by number desc limit ?", this::read, beforeNumber, limit + 1);
    }

    Optional<StoredModel> newest() {
        return page(Integer.MAX_VALUE, 0).stream().findFirst();
    }

    Optional<StoredModel> find(UUID id) {
        return jdbc.first(COLUMNS + "where id = ?", this::read, id);
    }

    Optional<StoredModel> lock(UUID id) {
        return jdbc.first(COLUMNS + "where id = ? for no key update", this::read, id);
    }

    /** Returns the content of a version; empty if it was deleted. */
    Optional<ModelContent> content(UUID id) {
        return jdbc.first(
                "select format_version, content, content_sha256 from suggestion_model where id = ? and content is not null",
                SuggestionModelTable::readContent,
                id);
    }

    /** A version with its content. */
    record WithContent(UUID id, int number, ModelContent content) {}

    /** Returns the active version, whose content is never deleted; empty before the first one. */
    Optional<WithContent> active() {
        return jdbc.first(
                "select format_version, content, content_sha256, id, number from suggestion_model where state = 'ACTIVE'",
                row -> new WithContent(row.getObject(4, UUID.class), row.getInt(5), readContent(row)));
    }

    private static ModelContent readContent(ResultSet row) throws SQLException {
        return new ModelContent(row.getInt(1), row.getBytes(2), row.getBytes(3));
    }

    /** Adds a version that is not active. */
    void insert(StoredModel added, @Nullable ModelContent content) {
        jdbc.update(
                """
                insert into suggestion_model (id, number, state, refusal, failure, trained_at, newest_decision_at, known, trained, tuned,
                    tested, threshold, quality, compared, format_version, content, content_sha256, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?)
                """,
                added.id(),
                added.number(),
                added.state(),
                added.refusal(),
                added.failure(),
                added.trainedAt(),
                added.newestDecisionAt(),
                added.known(),
                added.trained(),
                added.tuned(),
                added.tested(),
                added.threshold(),
                json.writeOrNull(added.quality()),
                json.writeOrNull(added.compared()),
                added.formatVersion(),
                content == null ? null : content.bytes(),
                content == null ? null : content.sha256(),
                added.version());
    }

    /** Makes a version the active one, in place of the one before. The caller has {@link #lockAll}. */
    void activate(ModelActivation activation) {
        jdbc.update("update suggestion_model set state = 'SUPERSEDED', version = version + 1 where state = 'ACTIVE'");
        jdbc.update(
                "update suggestion_model set state = 'ACTIVE', version = version + 1 where id = ?",
                activation.modelId());
        jdbc.update(
                "insert into suggestion_model_activation (model_id, activated_at, activated_by, reason) values (?, ?, ?, ?)",
                activation.modelId(),
                activation.activatedAt(),
                activation.activatedBy(),
                activation.reason());
    }

    /** Returns the number of the last activation; 0 before the first one. */
    long lastActivation() {
        return jdbc.one("select coalesce(max(sequence), 0) from suggestion_model_activation", row -> row.getLong(1));
    }

    /** Deletes the content of all but the newest versions. The active one stays. */
    void deleteContents(int kept) {
        jdbc.update("""
                update suggestion_model set content = null, content_sha256 = null, version = version + 1
                where content is not null and state <> 'ACTIVE' and id not in (
                    select id from suggestion_model where content is not null and state <> 'ACTIVE' order by number desc limit ?)
                """, kept);
    }

    /** Returns the activations of models, newest first. */
    List<ModelActivation> activations(Collection<UUID> models) {
        return jdbc.list("""
                select model_id, activated_at, activated_by, reason from suggestion_model_activation
                where model_id = any (?) order by sequence desc
                """, SuggestionModelTable::readActivation, SqlArray.uuids(models));
    }

    private static ModelActivation readActivation(ResultSet row) throws SQLException {
        return new ModelActivation(
                row.getObject("model_id", UUID.class),
                Columns.instant(row, "activated_at"),
                row.getString("activated_by"),
                row.getString("reason"));
    }

    private StoredModel read(ResultSet row) throws SQLException {
        String refusal = row.getString("refusal");
        return new StoredModel(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                SuggestionModelState.valueOf(row.getString("state")),
                refusal == null ? null : Refusal.valueOf(refusal),
                row.getString("failure"),
                Columns.instant(row, "trained_at"),
                Columns.instant(row, "newest_decision_at"),
                row.getInt("known"),
                row.getInt("trained"),
                row.getInt("tuned"),
                row.getInt("tested"),
                row.getObject("threshold", Double.class),
                json.readOrNull(row.getString("quality"), ModelQuality.class),
                json.readOrNull(row.getString("compared"), ModelQuality.class),
                row.getInt("format_version"),
                row.getBoolean("kept"),
                row.getLong("version"));
    }
}
